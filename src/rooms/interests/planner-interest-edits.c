/* planner-interest-edits.c: what the interests room does to its register: each call one step that can be undone
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "rooms/interests/planner-interest-edits.h"

#include <glib/gi18n.h>

/* Declaring */

static gboolean
set_values (PlannerEdit *edit, const char *id, const PlannerDeclared *values, guint n_values, GError **error)
{
  for (guint i = 0; i < n_values; i++)
    if (values[i].value != NULL && !planner_edit_set (edit, id, values[i].field, values[i].value, error))
      return FALSE;
  return TRUE;
}

static gboolean
is_nil_return (const PlannerDeclared *values, guint n_values)
{
  for (guint i = 0; i < n_values; i++)
    if (values[i].field == PLANNER_INTEREST_NIL_RETURN && values[i].value != NULL)
      return TRUE;
  return FALSE;
}

char *
planner_interest_declare (PlannerPlan *plan, const PlannerNamed *person, const PlannerNamed *organisation,
                          const PlannerDeclared *values, guint n_values, GError **error)
{
  g_autoptr (PlannerEdit) edit = NULL;
  g_autofree char *id = NULL;

  g_return_val_if_fail (PLANNER_IS_PLAN (plan), NULL);
  g_return_val_if_fail (person != NULL && organisation != NULL, NULL);

  edit = planner_edit_begin (plan, is_nil_return (values, n_values) ? _("Nil return") : _("Declare interest"),
                             PLANNER_EDIT_DEFAULT, error);
  if (edit == NULL)
    return NULL;
  id = g_strdup (planner_edit_add (edit, PLANNER_KIND_INTEREST, NULL, NULL, NULL, error));
  if (id == NULL || !planner_edit_set_named (edit, id, PLANNER_INTEREST_PERSON, person, error)
      || !planner_edit_set_named (edit, id, PLANNER_INTEREST_ORGANISATION, organisation, error)
      || !set_values (edit, id, values, n_values, error) || !planner_edit_commit (g_steal_pointer (&edit), error))
    return NULL;
  return g_steal_pointer (&id);
}

const char *
planner_interest_find_position (PlannerPlan *plan, const char *person)
{
  GListModel *interests = planner_plan_get_records (plan, PLANNER_KIND_INTEREST);
  const char *last = NULL;
  const char *position = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (interests); i++)
    {
      g_autoptr (PlannerRecord) interest = g_list_model_get_item (interests, i);
      const char *own = planner_record_get (interest, PLANNER_INTEREST_POSITION);
      const char *on = planner_record_get (interest, PLANNER_INTEREST_DECLARED_ON);

      if (own == NULL || g_strcmp0 (planner_record_get (interest, PLANNER_INTEREST_PERSON), person) != 0
          || (position != NULL && g_strcmp0 (on, last) < 0))
        continue;
      position = own;
      last = on;
    }
  return position;
}

/* Confirming and ending */

static gboolean
is_open (PlannerInterestStandings *standings, PlannerRecord *interest)
{
  return planner_interest_standings_get (standings, interest) < PLANNER_INTEREST_IS_OVERTAKEN;
}

GPtrArray *
planner_interests_list_open (PlannerInterestStandings *standings, GPtrArray *interests)
{
  GPtrArray *open = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < interests->len; i++)
    if (is_open (standings, g_ptr_array_index (interests, i)))
      g_ptr_array_add (open, g_object_ref (g_ptr_array_index (interests, i)));
  return open;
}

GPtrArray *
planner_interests_list_open_of (PlannerInterestStandings *standings, const char *person)
{
  GListModel *interests
      = planner_plan_get_records (planner_interest_standings_get_plan (standings), PLANNER_KIND_INTEREST);
  GPtrArray *open = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (interests); i++)
    {
      g_autoptr (PlannerRecord) interest = g_list_model_get_item (interests, i);

      if (g_strcmp0 (planner_record_get (interest, PLANNER_INTEREST_PERSON), person) == 0 && is_open (standings, interest))
        g_ptr_array_add (open, g_steal_pointer (&interest));
    }
  return open;
}

/* When it was declared for the first time is kept: whether that was late does not change. */
static gboolean
confirm (PlannerEdit *edit, PlannerRecord *interest, const char *day, GError **error)
{
  const char *id = planner_record_get_id (interest);
  const char *declared = planner_record_get (interest, PLANNER_INTEREST_DECLARED_ON);

  if (declared != NULL && planner_record_get (interest, PLANNER_INTEREST_FIRST_DECLARED_ON) == NULL
      && !planner_edit_set (edit, id, PLANNER_INTEREST_FIRST_DECLARED_ON, declared, error))
    return FALSE;
  return planner_edit_set (edit, id, PLANNER_INTEREST_DECLARED_ON, day, error);
}

gboolean
planner_interests_confirm (PlannerPlan *plan, GPtrArray *interests, const GDate *day, GError **error)
{
  g_autofree char *value = planner_value_from_date (day);
  g_autoptr (PlannerEdit) edit = planner_edit_begin (
    plan, ngettext ("Confirm interest", "Confirm interests", interests->len), PLANNER_EDIT_DEFAULT, error);

  if (edit == NULL)
    return FALSE;
  for (guint i = 0; i < interests->len; i++)
    if (!confirm (edit, g_ptr_array_index (interests, i), value, error))
      return FALSE;
  return planner_edit_commit (g_steal_pointer (&edit), error);
}

gboolean
planner_interests_end (PlannerPlan *plan, GPtrArray *interests, const GDate *day, GError **error)
{
  g_autofree char *value = planner_value_from_date (day);

  return planner_plan_set_all (plan, interests, PLANNER_INTEREST_TO, value,
                               ngettext ("End interest", "End interests", interests->len), error);
}

/* Deleting */

gboolean
planner_interests_were_published (GPtrArray *interests)
{
  for (guint i = 0; i < interests->len; i++)
    if (!planner_interest_get_declaration (g_ptr_array_index (interests, i)).withheld)
      return TRUE;
  return FALSE;
}

static gboolean
write_reason (PlannerEdit *edit, PlannerRecord *interest, const char *reason, const GDate *day, GError **error)
{
  const char *notes = planner_record_get (interest, PLANNER_INTEREST_NOTES);
  g_autofree char *value = planner_value_from_date (day);
  g_autofree char *words = planner_value_to_display (PLANNER_INTEREST_DECLARED_ON, value);
  /* Translators: a note on an interest that is taken off the register: a day, and why */
  g_autofree char *line = g_strdup_printf (_("Deleted on %s: %s"), words, reason);
  g_autofree char *all = notes != NULL ? g_strconcat (notes, "\n", line, NULL) : g_strdup (line);

  return planner_edit_set (edit, planner_record_get_id (interest), PLANNER_INTEREST_NOTES, all, error);
}

gboolean
planner_interests_delete_because (PlannerPlan *plan, GPtrArray *interests, const char *reason, const GDate *day,
                                  GError **error)
{
  g_autoptr (PlannerEdit) edit = planner_edit_begin (
    plan, ngettext ("Delete interest", "Delete interests", interests->len), PLANNER_EDIT_DEFAULT, error);

  if (edit == NULL)
    return FALSE;
  for (guint i = 0; i < interests->len; i++)
    {
      PlannerRecord *interest = g_ptr_array_index (interests, i);

      if (reason != NULL && !write_reason (edit, interest, reason, day, error))
        return FALSE;
      if (!planner_edit_delete (edit, PLANNER_KIND_INTEREST, planner_record_get_id (interest), error))
        return FALSE;
    }
  return planner_edit_commit (g_steal_pointer (&edit), error);
}

gboolean
planner_interests_delete (PlannerPlan *plan, GPtrArray *interests, guint *n_deleted, GError **error)
{
  if (n_deleted != NULL)
    *n_deleted = interests->len;
  return planner_interests_delete_because (plan, interests, NULL, NULL, error);
}

/* Rows */

gboolean
planner_interests_move (PlannerPlan *plan, const PlannerBranchRules *rules, GPtrArray *interests,
                        const PlannerBranchTarget *target, GError **error)
{
  g_autoptr (PlannerBranches) branches = planner_branches_new (plan, rules, interests);
  guint n = planner_branches_get_n (branches);

  return planner_branches_move (branches, target, ngettext ("Move interest", "Move interests", n), error);
}

gboolean
planner_interests_move_by_one (PlannerPlan *plan, const PlannerBranchRules *rules, GPtrArray *interests, gboolean down,
                               GError **error)
{
  g_autoptr (PlannerBranches) branches = planner_branches_new (plan, rules, interests);
  guint n = planner_branches_get_n (branches);

  return planner_branches_move_by_one (branches, down, ngettext ("Move interest", "Move interests", n), error);
}

GStrv
planner_interests_duplicate (PlannerPlan *plan, GPtrArray *interests, GError **error)
{
  static const PlannerField but[] = { PLANNER_INTEREST_DECLARED_ON, PLANNER_INTEREST_FIRST_DECLARED_ON, PLANNER_FIELD_NONE };
  const PlannerBranchRules *rules = &planner_interest_groupings[PLANNER_INTERESTS_IN_ONE_LIST].rules;
  g_autoptr (PlannerBranches) branches = planner_branches_new (plan, rules, interests);
  guint n = planner_branches_get_n (branches);

  return planner_branches_duplicate (branches, but, ngettext ("Duplicate interest", "Duplicate interests", n), error);
}

gboolean
planner_interests_set (PlannerPlan *plan, GPtrArray *interests, PlannerField field, const char *value, GError **error)
{
  g_autofree char *name = g_strdup_printf (
    ngettext ("Set “%s” of %u interest", "Set “%s” of %u interests", interests->len),
    _(planner_field_get_info (field)->label), interests->len);

  return planner_plan_set_all (plan, interests, field, value, name, error);
}
