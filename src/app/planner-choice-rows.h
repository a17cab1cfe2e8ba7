/* planner-choice-rows.h: a row that unfolds into check boxes, and says how many are checked
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/** Adds a check box for @name, shown as @title, to @row. */
void planner_choice_rows_add (AdwExpanderRow *row, const char *name, const char *title);

/** Says "All" while none is checked. After the last was added, and by itself from then on. */
void planner_choice_rows_update (AdwExpanderRow *row);

/** The names of those that are checked; borrowed from the rows. Free with g_ptr_array_unref(). */
GPtrArray *planner_choice_rows_get_checked (AdwExpanderRow *row);

G_END_DECLS
