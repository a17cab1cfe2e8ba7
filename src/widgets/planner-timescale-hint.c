/* planner-timescale-hint.c: says beside a timescale what its words are taken to mean
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "widgets/planner-timescale-hint.h"

#include "core/plan/planner-facts.h"

char *
planner_timescale_hint_new (PlannerPlan *plan, PlannerRecord *record, PlannerField field, const char *text,
                            gboolean typing)
{
  PlannerTimescale meaning;

  if (*text == '\0')
    return NULL;
  if (typing || record == NULL)
    planner_plan_read_typed (plan, record, text, &meaning);
  else
    planner_plan_read_timescale (plan, record, field, &meaning);
  return planner_timescale_describe (&meaning);
}
