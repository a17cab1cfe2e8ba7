/* planner-part-keys.h: keys that go from one page of a stack to the other
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/** Within @widget Alt and a figure shows the page of @stack, which is within it, that stands at that place, and gives it the focus. */
void planner_part_keys_add (GtkWidget *widget, AdwViewStack *stack);

G_END_DECLS
