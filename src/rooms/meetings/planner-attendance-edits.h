/* planner-attendance-edits.h: what the room does to attendances: each call one step that can be undone
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/plan/planner-branches.h"

G_BEGIN_DECLS

/** Attendances stand together by their meeting and their board. */
extern const PlannerBranchRules planner_attendance_rules;

/**
 * Adds whoever holds a seat of the meeting's boards on its day and is not there yet, in the seat's capacity: as present once the day has come,
 * else as not known yet. %FALSE without @error when everybody is there. @n: how many were added.
 */
gboolean planner_attendance_fill (PlannerPlan *plan, PlannerRecord *meeting, const GDate *today, guint *n, GError **error);

/** Somebody else, in attendance, for the board at @target. Returns its id. */
char *planner_attendance_add (PlannerPlan *plan, const PlannerBranchRules *rules, const PlannerBranchTarget *target, GError **error);
gboolean planner_attendance_move (PlannerPlan *plan, const PlannerBranchRules *rules, GPtrArray *attendances,
                                  const PlannerBranchTarget *target, GError **error);
gboolean planner_attendance_move_by_one (PlannerPlan *plan, const PlannerBranchRules *rules, GPtrArray *attendances, gboolean down,
                                         GError **error);
GStrv planner_attendance_duplicate (PlannerPlan *plan, GPtrArray *attendances, GError **error);
gboolean planner_attendance_delete (PlannerPlan *plan, GPtrArray *attendances, guint *n_deleted, GError **error);
gboolean planner_attendance_set (PlannerPlan *plan, GPtrArray *attendances, PlannerField field, const char *value, GError **error);

/** They were there, and not as members. */
gboolean planner_attendance_set_in_attendance (PlannerPlan *plan, GPtrArray *attendances, GError **error);

G_END_DECLS
