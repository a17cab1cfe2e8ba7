/* planner-list-row.h: a row that unfolds into a list of records, made only when it is unfolded
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define PLANNER_TYPE_LIST_ROW (planner_list_row_get_type ())
G_DECLARE_FINAL_TYPE (PlannerListRow, planner_list_row, PLANNER, LIST_ROW, AdwExpanderRow)

/** Says what @item is called, and in @subtitle (may stay %NULL) what happens to it. Both are freed with g_free(). */
typedef void (*PlannerListRowFunc) (gpointer item, char **title, char **subtitle, gpointer data);

/** @items is referenced; @data is borrowed and must live as long as the row. */
GtkWidget *planner_list_row_new (const char *title, const char *subtitle, GPtrArray *items, PlannerListRowFunc func,
                                 gpointer data);

G_END_DECLS
