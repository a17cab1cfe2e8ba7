/* planner-finder-inputs.h: a plan's directory, seats and register as the conflict finder reads them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Borrows from the plan's records and holds until the plan changes, but for what planner_finder_inputs_follow() takes in. Main thread only.
 */
#pragma once

#include "core/rules/planner-quorum.h"
#include "planner-plan.h"

G_BEGIN_DECLS

typedef struct _PlannerFinderInputs PlannerFinderInputs;

/** As things stand on @day for a meeting of @boards (ids). */
PlannerFinderInputs *planner_finder_inputs_new (PlannerPlan *plan, const char *const *boards, const GDate *day);
void planner_finder_inputs_free (PlannerFinderInputs *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlannerFinderInputs, planner_finder_inputs_free)

/** The finder over them, the inputs' own; it has read nothing before its steps are taken. */
PlannerConflictFinder *planner_finder_inputs_get_finder (PlannerFinderInputs *self);

/**
 * Takes in that @interests (elements #PlannerRecord) were added, changed or removed, and nothing else that the finder reads, and has it read
 * them again. Free with planner_conflict_news_free(). %NULL: that cannot be, as the finder has not read all, or more changed; then these
 * inputs are of no use any more.
 */
PlannerConflictNews *planner_finder_inputs_follow (PlannerFinderInputs *self, const GPtrArray *interests);

/** The place of a person or an organisation among the finder's; PLANNER_NONE where it is not in this plan. @id may be %NULL. */
guint planner_finder_inputs_get_person (PlannerFinderInputs *self, const char *id);
guint planner_finder_inputs_get_organisation (PlannerFinderInputs *self, const char *id);

guint planner_finder_inputs_count_people (PlannerFinderInputs *self);

/** The record at a place. Borrowed. */
PlannerRecord *planner_finder_inputs_get_person_record (PlannerFinderInputs *self, guint place);
PlannerRecord *planner_finder_inputs_get_interest_record (PlannerFinderInputs *self, guint place);

/**
 * How an interest of @strength of @person (a place) is to be handled: the strictest of what the person's organisations say, the usual rule
 * where none does. Sets @rule_of (borrowed) to whose rule it is; %NULL: the usual one.
 */
PlannerHandling planner_finder_inputs_propose (PlannerFinderInputs *self, guint person, PlannerStrength strength, gboolean financial,
                                               PlannerRecord **rule_of);

/** Whether the interest at @place is financial, or of a type nobody knows. */
gboolean planner_finder_inputs_is_financial (PlannerFinderInputs *self, guint place);

G_END_DECLS
