/* planner-ruling-edits.h: what a chair does about the conflicts of an item: each call one step that can be undone
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A ruling is written on the conflict itself; a register entry that was covered by what its person declared at the meeting gets one of
 * its own once it is dealt with otherwise. Who has the chair for the item decided.
 */
#pragma once

#include "planner-meeting-conflicts.h"

G_BEGIN_DECLS

/** Whether the chair has still to say something about @conflict. */
gboolean planner_meeting_conflict_is_open (const PlannerMeetingConflict *conflict);

/** Confirms how @conflict is proposed to be handled; of one that was dismissed, how its rule proposes. */
gboolean planner_conflict_confirm (PlannerPlan *plan, const PlannerItemConflicts *item, const PlannerMeetingConflict *conflict,
                                   GError **error);

/** Confirms all of @item that are open, as each is proposed. */
gboolean planner_item_conflicts_confirm (PlannerPlan *plan, const PlannerItemConflicts *item, GError **error);

/** Has @conflict handled so, and confirms it. */
gboolean planner_conflict_handle (PlannerPlan *plan, const PlannerItemConflicts *item, const PlannerMeetingConflict *conflict,
                                  PlannerHandling handling, GError **error);

/** Says that @conflict is none, because of @reason. It stays so until the interest or the item changes. */
gboolean planner_conflict_dismiss (PlannerPlan *plan, const PlannerItemConflicts *item, const PlannerMeetingConflict *conflict,
                                   const char *reason, GError **error);

/** Takes back what was ruled on @conflict; what was declared at the meeting goes with it. Nothing where nothing was ruled. */
gboolean planner_conflict_take_back (PlannerPlan *plan, const PlannerMeetingConflict *conflict, GError **error);

/** Has @alternate take the chair for @item, whose chair has a conflict; %NULL: nobody is chosen. */
gboolean planner_item_conflicts_pass_chair (PlannerPlan *plan, const PlannerItemConflicts *item, PlannerRecord *alternate,
                                            GError **error);

G_END_DECLS
