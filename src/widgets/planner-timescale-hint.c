/* planner-timescale-hint.c: says beside a timescale what its words are taken to mean
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "widgets/planner-timescale-hint.h"

#include "core/rules/planner-timescale.h"

gboolean
planner_field_is_timescale (PlannerField field)
{
  return field == PLANNER_ASK_TIMESCALE || field == PLANNER_MILESTONE_TIMESCALE || field == PLANNER_ENGAGEMENT_TIMESCALE;
}

char *
planner_timescale_hint_new (PlannerPlan *plan, PlannerRecord *record, PlannerField field, const char *text,
                            gboolean typing)
{
  const char *year_starts = planner_record_get (planner_plan_get_root (plan), PLANNER_PLAN_YEAR_STARTS);
  PlannerYearStart start = planner_year_start_default ();
  PlannerTimescale meaning;
  GDate near;

  if (*text == '\0')
    return NULL;
  if (year_starts != NULL)
    planner_year_start_parse (year_starts, &start);
  g_date_clear (&near, 1);
  if (typing || record == NULL || !planner_plan_get_written_on (plan, record, field, &near))
    g_date_set_time_t (&near, g_get_real_time () / G_USEC_PER_SEC);
  planner_timescale_read (text, &start, &near, &meaning);
  return planner_timescale_describe (&meaning);
}
