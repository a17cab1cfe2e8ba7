/* planner-dismissal.h: whether a conflict that was dismissed stays so
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A ruling dismisses: it is confirmed, says how the interest is handled with nothing, and gives a reason. It holds until the interest
 * or the item changes; follows from the history, never stored.
 */
#pragma once

#include "planner-plan.h"

G_BEGIN_DECLS

/** Whether @ruling says that there is no conflict, whatever happened since. */
gboolean planner_ruling_dismisses (PlannerRecord *ruling);

/**
 * Whether @ruling still holds: neither what @interest (nullable) is nor what its agenda item is about changed after it. What was
 * changed and put back did not change; a confirmation, a note, the minutes and the time of an item change neither. Where the history
 * cannot be read it does not hold.
 */
gboolean planner_ruling_still_holds (PlannerPlan *plan, PlannerRecord *ruling, PlannerRecord *interest);

G_END_DECLS
