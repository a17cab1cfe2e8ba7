/* planner-agenda-edits.h: what the room does to the items of an agenda: each call one step that can be undone
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The times of the other items follow in the same step (planner-agenda.h).
 */
#pragma once

#include "core/plan/planner-branches.h"
#include "core/plan/planner-item-matter.h"

G_BEGIN_DECLS

/** Items stand together by their meeting. */
extern const PlannerBranchRules planner_agenda_rules;

/** A new item for the boards of its meeting, with the next number where it comes last. Returns its id. */
char *planner_agenda_add (PlannerPlan *plan, const PlannerBranchRules *rules, const PlannerBranchTarget *target, GError **error);
gboolean planner_agenda_move (PlannerPlan *plan, const PlannerBranchRules *rules, GPtrArray *items,
                              const PlannerBranchTarget *target, GError **error);
gboolean planner_agenda_move_by_one (PlannerPlan *plan, const PlannerBranchRules *rules, GPtrArray *items, gboolean down,
                                     GError **error);

/** Copies below each, without what belongs to that one item: its number, time, paper, and what was said. Returns their ids. */
GStrv planner_agenda_duplicate (PlannerPlan *plan, GPtrArray *items, GError **error);

/** Deletes them with their recommendations and rulings. */
gboolean planner_agenda_delete (PlannerPlan *plan, GPtrArray *items, guint *n_deleted, GError **error);
gboolean planner_agenda_set (PlannerPlan *plan, GPtrArray *items, PlannerField field, const char *value, GError **error);

/** Numbers the items of @meeting in their order. %FALSE without @error when they are numbered so. */
gboolean planner_agenda_renumber (PlannerPlan *plan, const char *meeting, GError **error);

/** Writes into items what they are about. @matters: elements #PlannerItemMatter. */
gboolean planner_agenda_take_matters (PlannerPlan *plan, GPtrArray *matters, GError **error);

/** A recommendation to each board of @item (its meeting's where it names none), asked to do what the purpose says. */
gboolean planner_agenda_ask_boards (PlannerPlan *plan, PlannerRecord *item, GError **error);

/* Within an edit */

/** The numbers of @items, counted anew. Free with g_strfreev(). */
GStrv planner_agenda_items_dup_numbers (GPtrArray *items);

/** The number after the last of @numbers (some %NULL); %NULL where there are items, and none of them has a number. Free with g_free(). */
char *planner_agenda_dup_next_number (const char *const *numbers, guint n);

/** Puts a copy of @item at the end of the agenda of @meeting, without what belongs to that one item. */
gboolean planner_agenda_item_copy (PlannerEdit *edit, PlannerRecord *item, const char *meeting, const char *number, GError **error);

/** Puts copies of @items, counted anew, at the end of the agenda of @meeting. */
gboolean planner_agenda_items_copy (PlannerEdit *edit, GPtrArray *items, const char *meeting, GError **error);

/**
 * The ids of @items (of one meeting) as they stand when those called @moved have come to @target, in their order; ends with %NULL. What it holds is
 * borrowed; free with g_ptr_array_unref().
 */
GPtrArray *planner_agenda_items_list_order (GPtrArray *items, const char *const *moved, const PlannerBranchTarget *target);

/** The times of the items of @meeting follow when those of @gone are no more on it. */
gboolean planner_agenda_items_let_go (PlannerEdit *edit, const char *meeting, GPtrArray *gone, GError **error);

/** Deletes @item with its recommendations and rulings. */
gboolean planner_agenda_item_delete (PlannerEdit *edit, PlannerRecord *item, GError **error);

G_END_DECLS
