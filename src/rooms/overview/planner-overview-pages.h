/* planner-overview-pages.h: what the overview says where it has no lines
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/** While a large plan is looked through. */
GtkWidget *planner_overview_page_new_looking (void);

/** There is nothing in the plan: how to begin, by the actions `room.new` and `win.import`. */
GtkWidget *planner_overview_page_new_empty (void);

/** Nothing needs anybody. */
GtkWidget *planner_overview_page_new_nothing (void);

G_END_DECLS
