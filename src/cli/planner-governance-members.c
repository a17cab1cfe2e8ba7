/* The derived members of interests and meetings. */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cli/planner-governance-members.h"

#include "core/plan/planner-interest-facts.h"
#include "core/plan/planner-meeting-sitters.h"

static const PlannerDerivedMember interest_members[] = {
  { "=state", PLANNER_TYPE_TEXT },
  { "=published", PLANNER_TYPE_FLAG },
};

static const PlannerDerivedMember meeting_members[] = {
  { "=quorate", PLANNER_TYPE_FLAG },
};

const PlannerDerivedMember *
planner_governance_list_members (PlannerKind  kind,
                                 guint       *n_members)
{
  *n_members = kind == PLANNER_KIND_INTEREST ? G_N_ELEMENTS (interest_members) :
               kind == PLANNER_KIND_MEETING  ? G_N_ELEMENTS (meeting_members) :
                                               0;
  return kind == PLANNER_KIND_INTEREST ? interest_members : kind == PLANNER_KIND_MEETING ? meeting_members : NULL;
}

static void
add_interest_values (PlannerPlan   *plan,
                     PlannerRecord *interest,
                     const GDate   *today,
                     GPtrArray     *values)
{
  PlannerDeclaration declaration = planner_interest_get_declaration (interest);
  PlannerDeclarationPeriods periods;
  PlannerInterestState state;

  planner_plan_get_declaration_periods (plan, &periods);
  state = planner_declaration_get_state (&declaration, &periods, today);
  g_ptr_array_add (values, g_strdup (planner_interest_state_to_string (state)));
  g_ptr_array_add (values, g_strdup (planner_declaration_is_published (&declaration, &periods, today) ? "1" : "0"));
}

static void
add_meeting_values (PlannerPlan   *plan,
                    PlannerRecord *meeting,
                    const GDate   *today,
                    GPtrArray     *values)
{
  PlannerQuorate quorate = planner_meeting_get_quorate (plan, meeting, today);

  g_ptr_array_add (values, quorate == PLANNER_QUORATE_UNKNOWN ? NULL : g_strdup (quorate == PLANNER_QUORATE ? "1" : "0"));
}

void
planner_governance_add_values (PlannerPlan   *plan,
                               PlannerRecord *record,
                               const GDate   *today,
                               GPtrArray     *values)
{
  if (planner_record_get_kind (record) == PLANNER_KIND_INTEREST)
    add_interest_values (plan, record, today, values);
  else if (planner_record_get_kind (record) == PLANNER_KIND_MEETING)
    add_meeting_values (plan, record, today, values);
}
