/* planner-handling-rules.c: what an organisation asks of its people who have an interest
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "planner-handling-rules.h"

static PlannerField
get_field (PlannerStrength strength, gboolean financial)
{
  switch (strength)
    {
    case PLANNER_STRENGTH_MENTIONED:
      return PLANNER_ORGANISATION_HANDLING_MENTIONED;
    case PLANNER_STRENGTH_RELATED:
      return PLANNER_ORGANISATION_HANDLING_RELATED;
    case PLANNER_STRENGTH_DIRECT:
    default:
      return financial ? PLANNER_ORGANISATION_HANDLING_FINANCIAL : PLANNER_ORGANISATION_HANDLING_DIRECT;
    }
}

/* No plan has more steps than organisations, so a circle that a merge made ends. */
PlannerHandling
planner_organisation_get_handling (PlannerPlan *plan, PlannerRecord *organisation, PlannerStrength strength, gboolean financial,
                                   PlannerRecord **rule_of)
{
  PlannerField field = get_field (strength, financial);
  guint n_steps = planner_plan_count (plan, PLANNER_KIND_ORGANISATION);

  for (guint step = 0; organisation != NULL && step < n_steps; step++)
    {
      PlannerHandling handling = planner_handling_from_string (planner_record_get (organisation, field));

      if (handling != PLANNER_HANDLING_NONE)
        {
          *rule_of = organisation;
          return handling;
        }
      organisation = planner_plan_lookup (plan, PLANNER_KIND_ORGANISATION,
                                          planner_record_get (organisation, PLANNER_ORGANISATION_PART_OF));
    }
  return PLANNER_HANDLING_NONE;
}
