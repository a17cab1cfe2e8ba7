/* planner-menus.h: menus made by hand
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "core/plan/planner-groupings.h"

G_BEGIN_DECLS

/** @target: a text, or %NULL; @accelerator: shown beside it, or %NULL. */
void planner_menu_append_item (GMenu *menu, const char *label, const char *action, const char *target,
                               const char *accelerator);

/** Takes @section. */
void planner_menu_append_section (GMenu *menu, GMenu *section);

/** Takes @submenu. */
void planner_menu_append_submenu (GMenu *menu, const char *label, GMenu *submenu);

/** Appends what ends the menu of a row in any room with a table: moving it, copying, @paste ("Paste as Actions"), duplicating, and deleting. */
void planner_menu_append_row_sections (GMenu *menu, const char *paste);

/** The choices of @field as targets of @action, and "Not known" for "". */
GMenu *planner_menu_new_for_choices (PlannerField field, const char *action);

/** What they are called, as targets of `room.group-by`. */
GMenu *planner_menu_new_for_groupings (const PlannerGrouping *groupings);

/** Gives @button the menu; its popover is made when it is first opened. */
void planner_menu_button_set_menu (GtkMenuButton *button, GMenuModel *menu);

G_END_DECLS
