/* planner-conflicts-menus.h: what can be done about a row of the conflicts of a meeting
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "rooms/meetings/planner-conflicts-row.h"

G_BEGIN_DECLS

/** The menu of a hit or of a chair, of actions in the group "line". %NULL for other rows. */
GMenuModel *planner_conflicts_menu_new (const PlannerConflictsFacts *facts);

G_END_DECLS
