/* planner-interest-groupings.c: what the headings of the register of interests are about
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <glib/gi18n.h>

#include "rooms/interests/planner-interest-edits.h"

typedef struct
{
  const char *name;
  const char *label;
  const char *none;
  PlannerBranchRules rules;
} Grouping;

static const Grouping groupings[PLANNER_N_INTEREST_GROUPINGS] = {
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

const char *
planner_interest_grouping_get_name (PlannerInterestGrouping grouping)
{
  g_return_val_if_fail (grouping < PLANNER_N_INTEREST_GROUPINGS, NULL);

  return _(groupings[grouping].label);
}

const char *
planner_interest_grouping_to_string (PlannerInterestGrouping grouping)
{
  g_return_val_if_fail (grouping < PLANNER_N_INTEREST_GROUPINGS, NULL);

  return groupings[grouping].name;
}

PlannerInterestGrouping
planner_interest_grouping_from_string (const char *text)
{
  for (guint i = 0; i < PLANNER_N_INTEREST_GROUPINGS; i++)
    if (g_strcmp0 (groupings[i].name, text) == 0)
      return (PlannerInterestGrouping) i;
  return PLANNER_INTERESTS_BY_PERSON;
}

guint
planner_interest_grouping_get_levels (PlannerInterestGrouping grouping, PlannerInterestStandings *standings,
                                      PlannerOutlineLevel levels[PLANNER_BRANCH_MAX_FIELDS])
{
  const PlannerBranchRules *rules = planner_interest_grouping_get_rules (grouping);

  if (grouping == PLANNER_INTERESTS_BY_STANDING)
    {
      levels[0] = (PlannerOutlineLevel) { .field = PLANNER_INTEREST_DECLARED_ON,
                                          .derivation = &planner_interest_standing_derivation,
                                          .data = standings };
      return 1;
    }
  for (guint i = 0; i < rules->n_fields; i++)
    levels[i] = (PlannerOutlineLevel) { .field = rules->fields[i].field, .none = _(groupings[grouping].none) };
  return rules->n_fields;
}

const PlannerBranchRules *
planner_interest_grouping_get_rules (PlannerInterestGrouping grouping)
{
  g_return_val_if_fail (grouping < PLANNER_N_INTEREST_GROUPINGS, NULL);

  return &groupings[grouping].rules;
}
