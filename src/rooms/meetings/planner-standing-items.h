/* planner-standing-items.h: what stands on every agenda of a board: welcome, minutes, any other business
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Nothing marks an item as standing: it stands when the agenda of another meeting of one of the same boards has it too, by its title up to a
 * figure ("Minutes of 20 May"). So it is made to stand by being put on the coming meetings, and stands no more when it is taken off the last.
 */
#pragma once

#include "core/plan/planner-edit.h"

G_BEGIN_DECLS

gboolean planner_agenda_item_is_standing (PlannerPlan *plan, PlannerRecord *item);

/**
 * Puts copies of the standing items of the last meeting of these boards that has an agenda (of all, where none stands) at the end of that of
 * @meeting. %FALSE without @error when there is no such meeting. @n: how many.
 */
gboolean planner_agenda_take_over (PlannerPlan *plan, PlannerRecord *meeting, guint *n, GError **error);

/**
 * Begins the agenda of a new meeting (its id) like @model with what stands on the agenda of that, or else on the last of its boards, and with
 * what stands on every agenda of theirs from @today on.
 */
gboolean planner_standing_items_begin (PlannerEdit *edit, PlannerRecord *model, const char *meeting, const GDate *today, GError **error);

/**
 * Puts @items on each meeting from @today on of one of their boards (of any, where they name none) that is without them: a copy, or itself what
 * waits for a meeting. %FALSE without @error when no meeting is. @n: how many meetings were.
 */
gboolean planner_agenda_items_spread (PlannerPlan *plan, GPtrArray *items, const GDate *today, guint *n, GError **error);

G_END_DECLS
