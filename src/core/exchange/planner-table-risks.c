/* planner-table-risks.c: cells that only registers of risks have
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "planner-table-risks.h"

#include <glib/gi18n.h>
#include <string.h>

#include "core/rules/planner-risk-matrix.h"
#include "core/rules/planner-risk-words.h"
#include "planner-table-values.h"

/* Workstreams */

/* The id of the one workstream with this id, code or name; %NULL when there is none, or several. */
static const char *
find_workstream (PlannerPlan *plan, const char *cell)
{
  GListModel *workstreams = planner_plan_get_records (plan, PLANNER_KIND_WORKSTREAM);
  g_autofree char *name = g_strstrip (g_strdup (cell));
  const char *found = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (workstreams); i++)
    {
      g_autoptr (PlannerRecord) workstream = g_list_model_get_item (workstreams, i);

      if (strcmp (planner_record_get_id (workstream), cell) != 0
          && !planner_record_is_called (workstream, PLANNER_WORKSTREAM_CODE, name)
          && !planner_record_is_called (workstream, PLANNER_WORKSTREAM_NAME, name))
        continue;
      if (found != NULL)
        return NULL;
      found = planner_record_get_id (workstream);
    }
  return found;
}

void
planner_table_take_workstream (PlannerJsonRecord *record, PlannerPlan *plan, PlannerField field, const char *cell)
{
  const char *id = find_workstream (plan, cell);

  if (id != NULL)
    planner_table_set_value (record, PLANNER_RISK_WORKSTREAM, id);
  else
    planner_table_take_cell (record, field, cell);
}

/* Scores */

/* The number in a cell for a product; 0 when it is none. */
static int
read_product (const char *cell)
{
  g_autofree char *digits = g_strstrip (g_strdup (cell));
  gsize length = strlen (digits);

  return length > 0 && length < 4 && strspn (digits, "0123456789") == length ? (int) g_ascii_strtoll (digits, NULL, 10) : 0;
}

static int
get_step (const PlannerJsonRecord *record, PlannerField field)
{
  gint64 step;

  return planner_value_get_integer (record->values[PLANNER_FIELD_INDEX (field)], &step) ? (int) step : 0;
}

/* A product says nothing new beside its two numbers, but that the paper is wrong. */
static char *
check_product (int score, const char *cell)
{
  if (planner_risk_is_not_known (cell) || read_product (cell) == score)
    return NULL;
  /* Translators: the last %s is a score that the table says, such as “15”. */
  return g_strdup_printf (_("Likelihood times severity is %d, and the table says “%s”. Likelihood and severity were taken."), score,
                          cell);
}

static void
read_score (PlannerJsonRecord *record, PlannerField field, const char *cell)
{
  int steps[2];
  g_autoptr (GError) error = NULL;

  if (!planner_risk_read_score (cell, planner_risk_scales_default (), &steps[0], &steps[1], &error))
    {
      planner_table_keep_bad (record, field, cell, error->message);
      return;
    }
  for (guint i = 0; i < 2 && steps[i] > 0; i++)
    {
      g_autofree char *step = g_strdup_printf ("%d", steps[i]);

      planner_table_set_value (record, field + i, step);
    }
}

char *
planner_table_take_score (PlannerJsonRecord *record, PlannerField field, const char *cell)
{
  int likelihood = get_step (record, field);
  int severity = get_step (record, field + 1);

  if (likelihood > 0 && severity > 0)
    return check_product (likelihood * severity, cell);
  if (likelihood == 0 && severity == 0)
    read_score (record, field, cell);
  return NULL;
}
