/* planner-risk-escalation.c: since when a risk has been on the board's list, and where the board takes that list
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "planner-risk-escalation.h"

#include "planner-history.h"
#include "planner-value.h"

/* What decides whether a risk is on the list. */
enum
{
  LIKELIHOOD,
  SEVERITY,
  ESCALATION,
  N_DECIDING
};

static const PlannerField deciding[N_DECIDING] = { PLANNER_RISK_INHERENT_LIKELIHOOD, PLANNER_RISK_INHERENT_SEVERITY,
                                                   PLANNER_RISK_ESCALATION };

/* How it stood once; the texts are borrowed from the record or its history. */
typedef struct
{
  const char *values[N_DECIDING];
  int appetite;
} Stand;

static int
read_inherent (const Stand *stand)
{
  gint64 likelihood;
  gint64 severity;

  if (!planner_value_get_integer (stand->values[LIKELIHOOD], &likelihood)
      || !planner_value_get_integer (stand->values[SEVERITY], &severity))
    return 0;
  return planner_risk_score ((int) likelihood, (int) severity);
}

static gboolean
is_escalated (const Stand *stand)
{
  return planner_risk_is_escalated (planner_escalation_from_string (stand->values[ESCALATION]), read_inherent (stand), stand->appetite);
}

/* Before anybody had scored it or decided anything it was not off the list either. */
static gboolean
is_undecided (const Stand *stand)
{
  return read_inherent (stand) == 0 && planner_escalation_from_string (stand->values[ESCALATION]) == PLANNER_ESCALATION_AUTOMATIC;
}

static void
take_back (Stand *stand, const PlannerHistoryEntry *entry)
{
  for (guint i = 0; i < N_DECIDING; i++)
    if (entry->field == deciding[i])
      stand->values[i] = entry->old_value;
}

static gboolean
read_day (const char *at, GDate *day)
{
  g_autoptr (GDateTime) time = at != NULL ? g_date_time_new_from_iso8601 (at, NULL) : NULL;
  g_autoptr (GDateTime) local = time != NULL ? g_date_time_to_local (time) : NULL;

  if (local == NULL)
    return FALSE;
  g_date_set_dmy (day, (GDateDay) g_date_time_get_day_of_month (local), (GDateMonth) g_date_time_get_month (local),
                  (GDateYear) g_date_time_get_year (local));
  return TRUE;
}

/* Back through the steps, newest first: the one that put it on the list; %NULL where it was there from the beginning. */
static const PlannerHistoryEntry *
find_step (GPtrArray *history, Stand *stand)
{
  for (guint i = 0; i < history->len;)
    {
      const PlannerHistoryEntry *step = g_ptr_array_index (history, i);

      for (; i < history->len && ((const PlannerHistoryEntry *) g_ptr_array_index (history, i))->step == step->step; i++)
        take_back (stand, g_ptr_array_index (history, i));
      if (is_undecided (stand))
        return NULL;
      if (!is_escalated (stand))
        return step;
    }
  return NULL;
}

static gboolean
find_beginning (PlannerRiskRegister *risks, PlannerRecord *risk, GPtrArray *history, GDate *on)
{
  PlannerRiskFacts facts;

  planner_risk_register_read (risks, risk, &facts);
  if (g_date_valid (&facts.raised_on))
    *on = facts.raised_on;
  else if (facts.n_looks > 0)
    *on = facts.looks[0].on;
  else
    return history->len > 0 && read_day (((const PlannerHistoryEntry *) g_ptr_array_index (history, history->len - 1))->at, on);
  return TRUE;
}

gboolean
planner_risk_find_escalated_on (PlannerPlan *plan, PlannerRiskRegister *risks, PlannerRecord *risk, GDate *on, GError **error)
{
  Stand stand = { .appetite = 0 };
  g_autoptr (GPtrArray) history = NULL;
  const PlannerHistoryEntry *step;

  g_return_val_if_fail (PLANNER_IS_PLAN (plan) && risks != NULL && PLANNER_IS_RECORD (risk) && on != NULL, FALSE);

  if (!planner_risk_register_is_escalated (risks, risk))
    return FALSE;
  stand.appetite = (int) planner_record_get_integer (planner_plan_get_root (plan), PLANNER_PLAN_RISK_APPETITE, 0);
  for (guint i = 0; i < N_DECIDING; i++)
    stand.values[i] = planner_record_get (risk, deciding[i]);
  history = planner_plan_list_history (plan, PLANNER_KIND_RISK, planner_record_get_id (risk), error);
  if (history == NULL)
    return FALSE;
  g_date_clear (on, 1);
  step = find_step (history, &stand);
  return step != NULL ? read_day (step->at, on) : find_beginning (risks, risk, history, on);
}

/* Items */

static PlannerRecord *
get_meeting (PlannerPlan *plan, PlannerRecord *item)
{
  return planner_plan_lookup (plan, PLANNER_KIND_MEETING, planner_record_get (item, PLANNER_AGENDA_ITEM_MEETING));
}

static gboolean
takes_risks (PlannerPlan *plan, PlannerRecord *item)
{
  PlannerRecord *meeting = get_meeting (plan, item);

  return planner_record_get_flag (item, PLANNER_AGENDA_ITEM_TAKES_RISKS)
         && (meeting == NULL || !planner_record_is_called (meeting, PLANNER_MEETING_STATUS, "cancelled"));
}

static int
compare_items (gconstpointer first, gconstpointer second, gpointer plan)
{
  PlannerRecord *one = get_meeting (plan, *(PlannerRecord *const *) first);
  PlannerRecord *other = get_meeting (plan, *(PlannerRecord *const *) second);
  const char *day = one != NULL ? planner_record_get (one, PLANNER_MEETING_ON) : NULL;
  const char *other_day = other != NULL ? planner_record_get (other, PLANNER_MEETING_ON) : NULL;

  if (day == NULL || other_day == NULL)
    return (other_day == NULL) - (day == NULL);
  return g_strcmp0 (other_day, day);
}

GPtrArray *
planner_plan_list_items_taking_risks (PlannerPlan *plan)
{
  GListModel *records;
  GPtrArray *items;

  g_return_val_if_fail (PLANNER_IS_PLAN (plan), NULL);

  records = planner_plan_get_records (plan, PLANNER_KIND_AGENDA_ITEM);
  items = g_ptr_array_new ();
  for (guint i = 0; i < g_list_model_get_n_items (records); i++)
    {
      g_autoptr (PlannerRecord) item = g_list_model_get_item (records, i);

      if (takes_risks (plan, item))
        g_ptr_array_add (items, item); /* the plan keeps it */
    }
  g_ptr_array_sort_with_data (items, compare_items, plan);
  return items;
}
