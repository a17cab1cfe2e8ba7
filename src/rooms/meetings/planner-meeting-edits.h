/* planner-meeting-edits.h: what the room does to its meetings: each call one step that can be undone
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/plan/planner-branches.h"

G_BEGIN_DECLS

/** Meetings stand by their day; nothing in the plan's order says anything. */
extern const PlannerBranchRules planner_meeting_rules;

/** A new meeting after the one at @target, or else the last, with its boards, times, venue and chair; its day is not known. Returns its id. */
char *planner_meetings_add (PlannerPlan *plan, const PlannerBranchRules *rules, const PlannerBranchTarget *target, GError **error);

/** Refused with a sentence: there is nothing to move. */
gboolean planner_meetings_move (PlannerPlan *plan, const PlannerBranchRules *rules, GPtrArray *meetings,
                                const PlannerBranchTarget *target, GError **error);
gboolean planner_meetings_move_by_one (PlannerPlan *plan, const PlannerBranchRules *rules, GPtrArray *meetings, gboolean down,
                                       GError **error);

/** Copies without a day, planned again, each with the items of its agenda. Returns their ids. */
GStrv planner_meetings_duplicate (PlannerPlan *plan, GPtrArray *meetings, GError **error);

/** Deletes them with their agendas (and what hangs on the items) and attendances. Actions stay in the log. */
gboolean planner_meetings_delete (PlannerPlan *plan, GPtrArray *meetings, guint *n_deleted, GError **error);

gboolean planner_meetings_set (PlannerPlan *plan, GPtrArray *meetings, PlannerField field, const char *value, GError **error);

/** What a meeting is repeated with. */
typedef struct
{
  const GArray *days;     /* #GDate */
  GPtrArray *items;       /* #PlannerRecord: of its agenda, in order */
  gboolean times;
  gboolean venue;
  gboolean chair;
} PlannerMeetingRepeat;

/** Makes a meeting like @meeting on each of the days, planned, with copies of the items numbered anew. Returns their ids. */
GStrv planner_meeting_repeat (PlannerPlan *plan, PlannerRecord *meeting, const PlannerMeetingRepeat *repeat, GError **error);

/**
 * Puts copies of the standing items of the last meeting of these boards that has an agenda (of all, where none stands) at the end of that of
 * @meeting. %FALSE without @error when there is no such meeting. @n: how many.
 */
gboolean planner_agenda_take_over (PlannerPlan *plan, PlannerRecord *meeting, guint *n, GError **error);

/** Whether @item, by its title up to a figure, stands on the agenda of another meeting of one of the same boards too: "Minutes of 20 May". */
gboolean planner_agenda_item_is_standing (PlannerPlan *plan, PlannerRecord *item);

G_END_DECLS
