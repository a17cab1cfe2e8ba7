/* planner-ask-copies.c: carrying a year forward, and asks from a pasted list
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <glib/gi18n.h>

#include "core/rules/planner-financial-year.h"
#include "rooms/asks/planner-ask-edits.h"

/* Carrying forward */

char *
planner_ask_next_year (const char *year)
{
  if (year == NULL || !planner_value_check (PLANNER_ASK_YEAR, year, NULL))
    return NULL;
  return planner_financial_year_format ((int) g_ascii_strtoll (year, NULL, 10) + 1);
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
      if (!planner_branch_copy_fields (edit, ask, id, NULL, error) || !start_year (edit, id, from, next_year, error))
        return FALSE;
    }
  return planner_edit_commit (g_steal_pointer (&edit), error);
}

/* Pasting */

/* Where lines that are that deep go, after the last that did. */
typedef struct
{
  guint depth;
  PlannerBranchSpot spot;
} Level;

static void
level_clear (gpointer data)
{
  planner_branch_spot_clear (&((Level *) data)->spot);
}

/* Below the last one of the level above. */
static void
push_level (GArray *levels, guint depth)
{
  const PlannerBranchSpot *above = &g_array_index (levels, Level, levels->len - 1).spot;
  Level level = { .depth = depth };

  level.spot.parent = g_strdup (above->after);
  for (guint i = 0; i < planner_ask_rules.n_fields; i++)
    level.spot.group.values[i] = g_strdup (above->group.values[i]);
  g_array_append_val (levels, level);
}

/* A line that is two deeper than the one before is nested in that, and one that is then one less deep as well. */
static PlannerBranchSpot *
find_level (GArray *levels, guint depth)
{
  Level *last;

  while (levels->len > 1 && g_array_index (levels, Level, levels->len - 2).depth >= depth)
    g_array_set_size (levels, levels->len - 1);
  last = &g_array_index (levels, Level, levels->len - 1);
  if (last->depth < depth)
    push_level (levels, depth);
  else
    last->depth = depth;
  return &g_array_index (levels, Level, levels->len - 1).spot;
}

static gboolean
add_lines (PlannerEdit *edit, GArray *lines, GArray *levels, GPtrArray *ids, GError **error)
{
  for (guint i = 0; i < lines->len; i++)
    {
      const PlannerAskLine *line = &g_array_index (lines, PlannerAskLine, i);
      const char *id = planner_branch_add (edit, &planner_ask_rules, find_level (levels, line->depth), error);

      if (id == NULL || !planner_edit_set_text (edit, id, PLANNER_ASK_TEXT, line->text, error))
        return FALSE;
      g_ptr_array_add (ids, g_strdup (id));
    }
  return TRUE;
}

GStrv
planner_asks_paste (PlannerPlan *plan, GArray *lines, const PlannerBranchTarget *target, GError **error)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (PlannerEdit) edit = NULL;
  g_autoptr (GArray) levels = g_array_new (FALSE, FALSE, sizeof (Level));
  g_autofree char *name = NULL;
  Level first = { .depth = G_MAXUINT };

  g_return_val_if_fail (PLANNER_IS_PLAN (plan), NULL);

  g_array_set_clear_func (levels, level_clear);
  planner_branch_spot_find (&first.spot, target, &planner_ask_rules, plan, NULL);
  g_array_append_val (levels, first);
  name = g_strdup_printf (ngettext ("Paste %u ask", "Paste %u asks", lines->len), lines->len);
  edit = planner_edit_begin (plan, name, PLANNER_EDIT_DEFAULT, error);
  if (edit == NULL || !add_lines (edit, lines, levels, ids, error)
      || !planner_edit_commit (g_steal_pointer (&edit), error))
    return NULL;
  g_ptr_array_add (ids, NULL);
  return (GStrv) g_ptr_array_steal (ids, NULL);
}
