/* planner-milestone-edits.h: what the timeline does to milestones: each call one step that can be undone
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Knows nothing of widgets. Lists hold #PlannerRecord of milestones, in any order. A call that finds nothing to do returns %FALSE without @error, and leaves no
 * step; with @error it says in a sentence what was refused, and nothing was changed.
 *
 * Of a milestone's two dates either may not be known: a deadline ("by September 2018") has an end only, "from April 2018" a start
 * only. What is said here of its dates is said of the effective ones: those that were given, and else those that the words of its timescale mean.
 * Dates are written, words never are: they stay as the plan has them, and planner_schedule_get() says when they differ.
 */
#pragma once

#include "core/plan/planner-branches.h"
#include "core/plan/planner-schedule.h"
#include "core/rules/planner-time-axis.h"

G_BEGIN_DECLS

/* In time (planner-milestone-shift.c) */

/**
 * Moves all of @milestones by @count units, back when it is negative: starts by planner_time_unit_step(), ends by
 * planner_time_unit_step_end(), so that what ended with a month still does. A side that is not known stays not known. What has its
 * dates only from what is below it moves all of that; each is moved once, however often it was meant. What has no date at all stays.
 * @n_left (nullable): how many of @milestones stayed. %FALSE without @error when all did.
 */
gboolean planner_milestones_shift (PlannerSchedule *schedule, GPtrArray *milestones, PlannerTimeUnit unit, int count,
                                   guint *n_left, GError **error);

typedef enum
{
  PLANNER_EDGE_START,
  PLANNER_EDGE_END,
} PlannerEdge;

/**
 * Moves one edge of all of @milestones by @count units: the keys for what dragging an edge does. Left are those that do not have that edge,
 * and those that have their dates only from below. Refused, for all, where an end would come before its start.
 */
gboolean planner_milestones_resize (PlannerSchedule *schedule, GPtrArray *milestones, PlannerEdge edge,
                                    PlannerTimeUnit unit, int count, guint *n_left, GError **error);

/**
 * Gives @milestone dates; %NULL leaves that side as it is. Refused where an end would come before the start. What had its dates from
 * below has its own from then on.
 */
gboolean planner_milestone_set_dates (PlannerSchedule *schedule, PlannerRecord *milestone, const GDate *start,
                                      const GDate *end, GError **error);

/** One side of the same. */
gboolean planner_milestone_set_start (PlannerSchedule *schedule, PlannerRecord *milestone, const GDate *start,
                                      GError **error);
gboolean planner_milestone_set_end (PlannerSchedule *schedule, PlannerRecord *milestone, const GDate *end,
                                    GError **error);

/**
 * Puts what is not dated on @day, by the unit that can be hit: an activity or a phase takes all of the @unit that holds the day, a milestone falls on the
 * last day of it, a review begins with the first. With PLANNER_TIME_UNIT_DAY all stand on the day itself. What has dates already is left.
 */
gboolean planner_milestones_place (PlannerSchedule *schedule, GPtrArray *milestones, const GDate *day,
                                   PlannerTimeUnit unit, guint *n_left, GError **error);

/**
 * Takes away the dates that were given where the words of the timescale say some, so that those hold again: what to offer where they
 * differ. Typing a timescale anew does the same in its own step; see planner_edit_set_by_hand().
 */
gboolean planner_milestones_use_words (PlannerSchedule *schedule, GPtrArray *milestones, guint *n_left,
                                       GError **error);

/** Moves each by its days, as planner_milestones_shift() does. @following: of planner_schedule_list_following(). */
gboolean planner_milestones_follow (PlannerSchedule *schedule, GArray *following, GError **error);

/* Baselines (planner-milestone-baseline.c) */

/** The milestones of @workstream (an id), or all for %NULL; elements #PlannerRecord, referenced. Free with g_ptr_array_unref(). */
GPtrArray *planner_milestones_list (PlannerPlan *plan, const char *workstream);

/** How many of @milestones have no date at all: a baseline leaves them out. */
guint planner_milestones_count_undated (PlannerSchedule *schedule, GPtrArray *milestones);

/**
 * Writes down the present dates of @milestones as those that were agreed: as the baseline called @name (nullable), of the day @on (%NULL: not said). A side
 * that is not known now is not known of the baseline. What an earlier baseline said stays readable in the history. @n_left
 * (nullable): how many have no dates, and keep what they had.
 */
gboolean planner_milestones_take_baseline (PlannerSchedule *schedule, GPtrArray *milestones, const char *name,
                                           const GDate *on, guint *n_left, GError **error);

gboolean planner_milestones_clear_baseline (PlannerPlan *plan, GPtrArray *milestones, GError **error);

/** Whether a baseline says when @milestone starts or ends. */
gboolean planner_milestone_has_agreed_dates (PlannerRecord *milestone);

/** The names of all baselines that milestones have, each once, in the order of the plan. Free with g_strfreev(). */
GStrv planner_milestones_dup_baselines (PlannerPlan *plan);

/* What belongs to what (planner-milestone-links.c) */

/** Makes @milestone depend on @predecessor too. A circle is refused, naming both. %FALSE without @error when it does already. */
gboolean planner_milestone_add_dependency (PlannerPlan *plan, PlannerRecord *milestone, PlannerRecord *predecessor,
                                           GError **error);

/** %FALSE without @error when it did not depend on it. */
gboolean planner_milestone_remove_dependency (PlannerPlan *plan, PlannerRecord *milestone, PlannerRecord *predecessor,
                                              GError **error);

/** Sets one field (status, leads, workstream …) of all to a canonical @value (nullable). */
gboolean planner_milestones_set (PlannerPlan *plan, GPtrArray *milestones, PlannerField field, const char *value,
                                 GError **error);

/* In the tree (planner-milestone-edits.c). @rules: of the grouping that is shown, planner_milestone_groupings. */

/** A new, empty milestone. Returns its id (free with g_free()), or %NULL. */
char *planner_milestones_add (PlannerPlan *plan, const PlannerBranchRules *rules, const PlannerBranchTarget *target,
                              GError **error);

/** A new milestone that answers @ask, in the ask's workstream, at the end of the plan. Returns its id (free with g_free()), or %NULL. */
char *planner_milestones_add_for_ask (PlannerPlan *plan, PlannerRecord *ask, GError **error);

/** As for branches in planner-branches.h. A copy has no baseline: nobody agreed it. */
gboolean planner_milestones_indent (PlannerPlan *plan, const PlannerBranchRules *rules, GPtrArray *milestones,
                                    GError **error);
gboolean planner_milestones_outdent (PlannerPlan *plan, const PlannerBranchRules *rules, GPtrArray *milestones,
                                     GError **error);
gboolean planner_milestones_move (PlannerPlan *plan, const PlannerBranchRules *rules, GPtrArray *milestones,
                                  const PlannerBranchTarget *target, GError **error);
gboolean planner_milestones_move_by_one (PlannerPlan *plan, const PlannerBranchRules *rules, GPtrArray *milestones,
                                         gboolean down, GError **error);
GStrv planner_milestones_duplicate (PlannerPlan *plan, GPtrArray *milestones, GError **error);

/** Deletes all with what is nested in them. @n_deleted (nullable): how many. */
gboolean planner_milestones_delete (PlannerPlan *plan, GPtrArray *milestones, guint *n_deleted, GError **error);

G_END_DECLS
