/* planner-groupings.c: ways in which records of a kind stand together under headings
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "planner-groupings.h"

#include <glib/gi18n.h>

guint
planner_groupings_find (const PlannerGrouping *groupings, const char *name)
{
  for (guint i = 0; groupings[i].name != NULL; i++)
    if (g_strcmp0 (groupings[i].name, name) == 0)
      return i;
  return 0;
}

guint
planner_grouping_get_levels (const PlannerGrouping *grouping, PlannerOutlineLevel levels[PLANNER_BRANCH_MAX_FIELDS])
{
  const PlannerBranchRules *rules = &grouping->rules;

  for (guint i = 0; i < rules->n_fields; i++)
    levels[i] = (PlannerOutlineLevel) { .field = rules->fields[i].field, .none = _(grouping->none) };
  return rules->n_fields;
}
