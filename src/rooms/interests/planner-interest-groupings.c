/* planner-interest-groupings.c: what the headings of the register of interests are about
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <glib/gi18n.h>

#include "rooms/interests/planner-interest-edits.h"

const PlannerGrouping planner_interest_groupings[PLANNER_N_INTEREST_GROUPINGS + 1] = {
  [PLANNER_INTERESTS_BY_PERSON] = {
    "person", N_("Person"), N_("Nobody"),
    { PLANNER_KIND_INTEREST, 1, { { PLANNER_INTEREST_PERSON, FALSE } } },
  },
  [PLANNER_INTERESTS_BY_ORGANISATION] = {
    "organisation", N_("Organisation"), N_("No organisation of the directory"),
    { PLANNER_KIND_INTEREST, 1, { { PLANNER_INTEREST_ORGANISATION, FALSE } } },
  },
  [PLANNER_INTERESTS_BY_TYPE] = {
    "type", N_("Type"), N_("No type"),
    { PLANNER_KIND_INTEREST, 1, { { PLANNER_INTEREST_TYPE, FALSE } } },
  },
  [PLANNER_INTERESTS_BY_STANDING] = { "state", N_("State"), NULL, { PLANNER_KIND_INTEREST, 0, { { 0 } } } },
  [PLANNER_INTERESTS_IN_ONE_LIST] = { "none", N_("Nothing"), NULL, { PLANNER_KIND_INTEREST, 0, { { 0 } } } },
};

guint
planner_interest_grouping_get_levels (PlannerInterestGrouping grouping, PlannerInterestStandings *standings,
                                      PlannerOutlineLevel levels[PLANNER_BRANCH_MAX_FIELDS])
{
  g_return_val_if_fail (grouping < PLANNER_N_INTEREST_GROUPINGS, 0);

  if (grouping != PLANNER_INTERESTS_BY_STANDING)
    return planner_grouping_get_levels (&planner_interest_groupings[grouping], levels);
  levels[0] = (PlannerOutlineLevel) { .field = PLANNER_INTEREST_DECLARED_ON,
                                      .derivation = &planner_interest_standing_derivation,
                                      .data = standings };
  return 1;
}
