/* planner-interest-edits.h: what the interests room does to its register: each call one step that can be undone
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * As for branches in planner-branches.h; nothing is nested. What happens on a day (@day) is what the clock reads.
 */
#pragma once

#include "core/plan/planner-groupings.h"
#include "rooms/interests/planner-interest-standings.h"
#include "widgets/planner-new-record.h"

G_BEGIN_DECLS

/** What the headings are about. */
typedef enum
{
  PLANNER_INTERESTS_BY_PERSON,
  PLANNER_INTERESTS_BY_ORGANISATION,
  PLANNER_INTERESTS_BY_TYPE,
  PLANNER_INTERESTS_BY_STANDING,
  PLANNER_INTERESTS_IN_ONE_LIST,
  PLANNER_N_INTEREST_GROUPINGS
} PlannerInterestGrouping;

/** By person is the usual one. Under headings by standing each stands alone, as nothing takes one on. */
extern const PlannerGrouping planner_interest_groupings[PLANNER_N_INTEREST_GROUPINGS + 1];

/** Fills @levels for planner_outline_new(); returns how many. @standings must outlive the outline. */
guint planner_interest_grouping_get_levels (PlannerInterestGrouping grouping, PlannerInterestStandings *standings,
                                            PlannerOutlineLevel levels[PLANNER_BRANCH_MAX_FIELDS]);

/** A canonical value, or %NULL. */
typedef struct
{
  PlannerField field;
  const char *value;
} PlannerDeclared;

/**
 * Adds a declaration, with the person and the organisation where they are new. A nil return says so in @values. Returns its id (free with
 * g_free()), or %NULL.
 */
char *planner_interest_declare (PlannerPlan *plan, const PlannerNamed *person, const PlannerNamed *organisation,
                                const PlannerDeclared *values, guint n_values, GError **error);

/** What the person called @id declared before: the last position, or %NULL. Borrowed. */
const char *planner_interest_find_position (PlannerPlan *plan, const char *person);

/** Those of @interests that can be confirmed: which have not ended and are not overtaken. Elements #PlannerRecord. */
GPtrArray *planner_interests_list_open (PlannerInterestStandings *standings, GPtrArray *interests);

/** The same of all that the person called @id has declared. */
GPtrArray *planner_interests_list_open_of (PlannerInterestStandings *standings, const char *person);

/** "No change": all are declared again on @day. */
gboolean planner_interests_confirm (PlannerPlan *plan, GPtrArray *interests, const GDate *day, GError **error);

/** Their last day is @day; they stay on the register as long as the clock says. */
gboolean planner_interests_end (PlannerPlan *plan, GPtrArray *interests, const GDate *day, GError **error);

/** Whether any of them stands or has stood on the published register: none that is withheld has. */
gboolean planner_interests_were_published (GPtrArray *interests);

/** Deletes them; @reason (nullable) is written into their notes first, where the history keeps it, with @day. */
gboolean planner_interests_delete_because (PlannerPlan *plan, GPtrArray *interests, const char *reason, const GDate *day,
                                           GError **error);

/* As any room with rows: see #PlannerTreeEdits. */

gboolean planner_interests_move (PlannerPlan *plan, const PlannerBranchRules *rules, GPtrArray *interests,
                                 const PlannerBranchTarget *target, GError **error);
gboolean planner_interests_move_by_one (PlannerPlan *plan, const PlannerBranchRules *rules, GPtrArray *interests,
                                        gboolean down, GError **error);

/** A copy has not been declared yet. */
GStrv planner_interests_duplicate (PlannerPlan *plan, GPtrArray *interests, GError **error);
gboolean planner_interests_delete (PlannerPlan *plan, GPtrArray *interests, guint *n_deleted, GError **error);
gboolean planner_interests_set (PlannerPlan *plan, GPtrArray *interests, PlannerField field, const char *value,
                                GError **error);

G_END_DECLS
