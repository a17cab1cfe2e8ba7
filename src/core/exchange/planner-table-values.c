/* planner-table-values.c: what a cell of a table says of a field
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "planner-table-values.h"

#include "core/rules/planner-risk-words.h"

void
planner_table_keep_bad (PlannerJsonRecord *record, PlannerField field, const char *cell, const char *reason)
{
  GString *json = g_string_new (NULL);
  PlannerJsonBad bad = { field, NULL, g_strdup (reason) };

  record->present |= G_GUINT64_CONSTANT (1) << PLANNER_FIELD_INDEX (field);
  planner_json_append_string (json, cell);
  bad.json = g_string_free (json, FALSE);
  g_array_append_val (record->bad, bad);
}

void
planner_table_set_value (PlannerJsonRecord *record, PlannerField field, const char *value)
{
  guint index = PLANNER_FIELD_INDEX (field);

  record->present |= G_GUINT64_CONSTANT (1) << index;
  g_free (record->values[index]);
  record->values[index] = g_strdup (value);
}

/* What a paper writes for a value, where it has a form of its own. */
static const char *
read_form (const PlannerFieldInfo *info, const char *cell)
{
  const char *direction = info->field == PLANNER_RISK_STATED_DIRECTION ? planner_risk_read_direction (cell) : NULL;
  gboolean is_words = info->type == PLANNER_TYPE_TEXT || info->type == PLANNER_TYPE_PROSE || info->type == PLANNER_TYPE_TEXTS;

  if (direction != NULL)
    return direction;
  return !is_words && planner_risk_is_not_known (cell) ? "" : cell;
}

void
planner_table_take_cell (PlannerJsonRecord *record, PlannerField field, const char *cell)
{
  guint index = PLANNER_FIELD_INDEX (field);
  g_autoptr (GError) error = NULL;

  record->present |= G_GUINT64_CONSTANT (1) << index;
  g_clear_pointer (&record->values[index], g_free);
  if (!planner_value_normalise (field, read_form (planner_field_get_info (field), cell), &record->values[index], &error))
    planner_table_keep_bad (record, field, cell, error->message);
}

void
planner_table_leave_unknown (PlannerJsonRecord *record)
{
  for (guint i = 0; i < planner_kind_get_info (record->kind)->n_fields; i++)
    {
      gboolean is_bad = FALSE;

      for (guint j = 0; j < record->bad->len; j++)
        is_bad = is_bad || PLANNER_FIELD_INDEX (g_array_index (record->bad, PlannerJsonBad, j).field) == i;
      if (record->values[i] == NULL && !is_bad)
        record->present &= ~(G_GUINT64_CONSTANT (1) << i);
    }
}
