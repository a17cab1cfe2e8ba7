/* planner-meeting-edits.h: what the room does to its meetings: each call one step that can be undone
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/plan/planner-branches.h"

G_BEGIN_DECLS

/** Meetings stand by their day; nothing in the plan's order says anything. */
extern const PlannerBranchRules planner_meeting_rules;

/**
 * A new meeting after the one at @target, or else the last, with its boards, times, venue and chair and the standing items of these boards; its
 * day is not known. Returns its id.
 */
char *planner_meetings_add (PlannerPlan *plan, const PlannerBranchRules *rules, const PlannerBranchTarget *target, GError **error);

/** Refused with a sentence: there is nothing to move. */
gboolean planner_meetings_move (PlannerPlan *plan, const PlannerBranchRules *rules, GPtrArray *meetings,
                                const PlannerBranchTarget *target, GError **error);
gboolean planner_meetings_move_by_one (PlannerPlan *plan, const PlannerBranchRules *rules, GPtrArray *meetings, gboolean down,
                                       GError **error);

/** Copies without a day, planned again, each with the items of its agenda. Returns their ids. */
GStrv planner_meetings_duplicate (PlannerPlan *plan, GPtrArray *meetings, GError **error);

/** The actions from the meeting called @meeting, which need not be there any more: elements #PlannerRecord. Free with g_ptr_array_unref(). */
GPtrArray *planner_meeting_list_actions (PlannerPlan *plan, const char *meeting);

/**
 * Deletes them with their agendas (and what hangs on the items) and attendances. Actions stay in the log, for the boards of the meeting and
 * with its day where they do not say otherwise.
 */
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

G_END_DECLS
