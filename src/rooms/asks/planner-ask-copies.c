/* planner-ask-copies.c: duplicating asks, carrying a year forward, and asks from a pasted list
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <glib/gi18n.h>

#include "rooms/asks/planner-ask-branches.h"
#include "rooms/asks/planner-ask-edits.h"

/* Copies the fields of @ask into @id, but for where it stands. */
static gboolean
copy_fields (PlannerEdit *edit, PlannerRecord *ask, const char *id, GError **error)
{
  const PlannerKindInfo *info = planner_kind_get_info (PLANNER_KIND_ASK);

  for (guint i = 0; i < info->n_fields; i++)
    {
      PlannerField field = info->fields[i].field;

      if (field != PLANNER_ASK_PARENT && !planner_edit_set (edit, id, field, planner_record_get (ask, field), error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
copy_branch (PlannerEdit *edit, PlannerAskBranch *branch, GPtrArray *ids, GError **error)
{
  g_autoptr (GHashTable) copies = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);

  for (guint i = 0; i < branch->len; i++)
    {
      PlannerRecord *ask = g_ptr_array_index (branch, i);
      const char *parent = planner_record_get_parent (ask);
      const char *new_parent = parent != NULL ? g_hash_table_lookup (copies, parent) : NULL;
      const char *after = i == 0 ? planner_record_get_id (ask) : NULL;
      const char *id = planner_edit_add (edit, PLANNER_KIND_ASK, NULL, i == 0 ? parent : new_parent, after, error);

      if (id == NULL)
        return FALSE;
      g_hash_table_insert (copies, (gpointer) planner_record_get_id (ask), g_strdup (id));
      if (i == 0)
        g_ptr_array_add (ids, g_strdup (id));
      if (!copy_fields (edit, ask, g_hash_table_lookup (copies, planner_record_get_id (ask)), error))
        return FALSE;
    }
  return TRUE;
}

static GStrv
steal_ids (GPtrArray *ids)
{
  g_ptr_array_add (ids, NULL);
  return (GStrv) g_ptr_array_steal (ids, NULL);
}

GStrv
planner_asks_duplicate (PlannerPlan *plan, GPtrArray *asks, GError **error)
{
  g_autoptr (GPtrArray) branches = NULL;
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (PlannerEdit) edit = NULL;

  g_return_val_if_fail (PLANNER_IS_PLAN (plan), NULL);

  branches = planner_ask_branches_new (plan, asks);
  edit = planner_edit_begin (plan, ngettext ("Duplicate ask", "Duplicate asks", branches->len), PLANNER_EDIT_DEFAULT,
                             error);
  if (edit == NULL)
    return NULL;
  for (guint i = 0; i < branches->len; i++)
    if (!copy_branch (edit, g_ptr_array_index (branches, i), ids, error))
      return NULL;
  if (!planner_edit_commit (g_steal_pointer (&edit), error))
    return NULL;
  return steal_ids (ids);
}

/* Carrying forward */

char *
planner_ask_next_year (const char *year)
{
  int first;

  if (year == NULL || !planner_value_check (PLANNER_ASK_YEAR, year, NULL))
    return NULL;
  first = (int) g_ascii_strtoll (year, NULL, 10) + 1;
  return g_strdup_printf ("%d/%02d", first, (first + 1) % 100);
}

static gboolean
is_open (PlannerRecord *ask)
{
  const char *status = planner_record_get (ask, PLANNER_ASK_STATUS);

  return status == NULL || (!g_str_equal (status, "complete") && !g_str_equal (status, "stopped"));
}

/* Ids that some ask says it was carried from. */
static GHashTable *
read_carried (GListModel *records)
{
  GHashTable *carried = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  guint n = g_list_model_get_n_items (records);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (PlannerRecord) ask = g_list_model_get_item (records, i);
      const char *from = planner_record_get (ask, PLANNER_ASK_CARRIED_FROM);

      if (from != NULL)
        g_hash_table_add (carried, g_strdup (from));
    }
  return carried;
}

static GPtrArray *
find_open (PlannerPlan *plan, const char *year, const char *workstream)
{
  GListModel *records = planner_plan_get_records (plan, PLANNER_KIND_ASK);
  g_autoptr (GHashTable) carried = read_carried (records);
  GPtrArray *open = g_ptr_array_new_with_free_func (g_object_unref);
  guint n = g_list_model_get_n_items (records);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (PlannerRecord) ask = g_list_model_get_item (records, i);

      if (g_strcmp0 (planner_record_get (ask, PLANNER_ASK_YEAR), year) == 0 && is_open (ask)
          && (workstream == NULL || g_strcmp0 (planner_record_get (ask, PLANNER_ASK_WORKSTREAM), workstream) == 0)
          && !g_hash_table_contains (carried, planner_record_get_id (ask)))
        g_ptr_array_add (open, g_object_ref (ask));
    }
  return open;
}

/* What belongs to the year that is over: dates, words of time, the last update, and who agreed it. */
static gboolean
start_year (PlannerEdit *edit, const char *id, const char *from, const char *year, GError **error)
{
  static const PlannerField emptied[] = {
    PLANNER_ASK_TIMESCALE, PLANNER_ASK_START, PLANNER_ASK_END, PLANNER_ASK_UPDATE, PLANNER_ASK_AGREED_BY,
    PLANNER_ASK_AGREED_ON,
  };

  for (guint i = 0; i < G_N_ELEMENTS (emptied); i++)
    if (!planner_edit_set (edit, id, emptied[i], NULL, error))
      return FALSE;
  return planner_edit_set (edit, id, PLANNER_ASK_YEAR, year, error)
         && planner_edit_set (edit, id, PLANNER_ASK_CARRIED_FROM, from, error);
}

/* The copy of the nearest ask above that is carried too. */
static const char *
find_copy_above (PlannerPlan *plan, GHashTable *copies, PlannerRecord *ask)
{
  while ((ask = planner_plan_lookup (plan, PLANNER_KIND_ASK, planner_record_get_parent (ask))) != NULL)
    if (g_hash_table_contains (copies, planner_record_get_id (ask)))
      return g_hash_table_lookup (copies, planner_record_get_id (ask));
  return NULL;
}

gboolean
planner_asks_carry_forward (PlannerPlan *plan, const char *year, const char *workstream, gboolean count_only,
                            guint *n_carried, GError **error)
{
  g_autoptr (GHashTable) copies = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
  g_autoptr (GPtrArray) open = NULL;
  g_autoptr (PlannerEdit) edit = NULL;
  g_autofree char *next_year = planner_ask_next_year (year);
  g_autofree char *name = NULL;

  g_return_val_if_fail (PLANNER_IS_PLAN (plan), FALSE);
  g_return_val_if_fail (next_year != NULL, FALSE);

  open = find_open (plan, year, workstream);
  *n_carried = open->len;
  if (count_only)
    return TRUE;
  name = g_strdup_printf (_("Carry %s forward to %s"), year, next_year);
  edit = planner_edit_begin (plan, name, PLANNER_EDIT_DEFAULT, error);
  if (edit == NULL)
    return FALSE;
  for (guint i = 0; i < open->len; i++)
    {
      PlannerRecord *ask = g_ptr_array_index (open, i);
      const char *from = planner_record_get_id (ask);
      const char *id = planner_edit_add (edit, PLANNER_KIND_ASK, NULL, find_copy_above (plan, copies, ask), NULL, error);

      if (id == NULL)
        return FALSE;
      g_hash_table_insert (copies, (gpointer) from, g_strdup (id));
      id = g_hash_table_lookup (copies, from);
      if (!copy_fields (edit, ask, id, error) || !start_year (edit, id, from, next_year, error))
        return FALSE;
    }
  return planner_edit_commit (g_steal_pointer (&edit), error);
}

/* Pasting */

static const char *
add_line (PlannerEdit *edit, const PlannerAskLine *line, const char *parent, const char *after,
          const PlannerAskGroup *group, GError **error)
{
  const char *id = planner_edit_add (edit, PLANNER_KIND_ASK, NULL, parent, after, error);

  if (id == NULL || !planner_edit_set_text (edit, id, PLANNER_ASK_TEXT, line->text, error)
      || !planner_edit_set (edit, id, PLANNER_ASK_WORKSTREAM, group->workstream, error)
      || !planner_edit_set (edit, id, PLANNER_ASK_YEAR, group->year, error)
      || !planner_edit_set (edit, id, PLANNER_ASK_SECTION, group->section, error))
    return NULL;
  return id;
}

/* The ids above the next line, by depth: a line that is two deeper than the one before is nested in that. */
static gboolean
add_lines (PlannerEdit *edit, GArray *lines, const char *parent, const char *after, const PlannerAskGroup *group,
           GPtrArray *ids, GError **error)
{
  g_autoptr (GPtrArray) above = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GArray) depths = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autofree char *last_top = g_strdup (after);

  for (guint i = 0; i < lines->len; i++)
    {
      const PlannerAskLine *line = &g_array_index (lines, PlannerAskLine, i);
      const char *id;

      while (depths->len > 0 && g_array_index (depths, guint, depths->len - 1) >= line->depth)
        {
          g_array_set_size (depths, depths->len - 1);
          g_ptr_array_set_size (above, (int) above->len - 1);
        }
      if (above->len > 0)
        id = add_line (edit, line, g_ptr_array_index (above, above->len - 1), NULL, group, error);
      else
        id = add_line (edit, line, parent, last_top, group, error);
      if (id == NULL)
        return FALSE;
      if (above->len == 0)
        g_set_str (&last_top, id);
      g_ptr_array_add (ids, g_strdup (id));
      g_ptr_array_add (above, g_strdup (g_ptr_array_index (ids, ids->len - 1)));
      g_array_append_val (depths, line->depth);
    }
  return TRUE;
}

GStrv
planner_asks_paste (PlannerPlan *plan, GArray *lines, const PlannerAskTarget *target, GError **error)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (PlannerEdit) edit = NULL;
  g_auto (PlannerAskGroup) group = { NULL };
  g_autofree char *name = NULL;
  const char *parent = NULL;
  PlannerRecord *after = NULL;

  g_return_val_if_fail (PLANNER_IS_PLAN (plan), NULL);

  if (target->ask != NULL)
    {
      planner_ask_group_read (&group, plan, target->ask);
      parent = target->place == PLANNER_ASK_INTO ? planner_record_get_id (target->ask)
                                                 : planner_record_get_parent (target->ask);
      after = target->place == PLANNER_ASK_INTO ? planner_ask_find_last_child (plan, parent) : target->ask;
    }
  else
    {
      group = (PlannerAskGroup) { g_strdup (target->group->workstream), g_strdup (target->group->year),
                                  g_strdup (target->group->section) };
      after = planner_ask_find_last_child (plan, NULL);
    }
  name = g_strdup_printf (ngettext ("Paste %u ask", "Paste %u asks", lines->len), lines->len);
  edit = planner_edit_begin (plan, name, PLANNER_EDIT_DEFAULT, error);
  if (edit == NULL
      || !add_lines (edit, lines, parent, after != NULL ? planner_record_get_id (after) : NULL, &group, ids, error)
      || !planner_edit_commit (g_steal_pointer (&edit), error))
    return NULL;
  return steal_ids (ids);
}
