/* How often something happens, as people write it: "quarterly", "every six
 * weeks", "first Tuesday of each month".
 *
 * Private to the rules: the timescale reader, and the periods of a bar.
 */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/rules/planner-timescale-forms.h"
#include "core/rules/planner-timescale.h"

G_BEGIN_DECLS

/* Reads one recurrence. NONE, with the reader anywhere, when there is none or
 * one that is not known. Of "every March" the month is left, to be read as a
 * date. */
PlannerRecurrence planner_recurrence_read (PlannerFormReader *reader);

/* What happens every COUNT units, or NONE. */
PlannerRecurrence planner_recurrence_of_interval (int         count,
                                                  PlannerUnit unit);

/* From one time to the next, in UNIT; 0 for NONE. */
int planner_recurrence_get_interval (PlannerRecurrence  recurs,
                                     PlannerUnit       *unit);

G_END_DECLS
