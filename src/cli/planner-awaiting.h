/* What awaits a person: clashes and values that do not fit, as verbs report them. */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cli/planner-command.h"

G_BEGIN_DECLS

/* CLASHES, elements PlannerClash, as a JSON array: {name, kind, id, field, sides: [{keep, value, by, at, shown}]}. */
void planner_awaiting_write_clashes (PlannerJsonWriter *writer,
                                     const GPtrArray   *clashes);

/* The same as text, each with its numbered sides. */
void planner_awaiting_print_clashes (PlannerCommand  *command,
                                     const GPtrArray *clashes);

/* BAD_VALUES, elements PlannerBadValue, as a JSON array: {kind, id, field, value, reason}. */
void planner_awaiting_write_bad_values (PlannerJsonWriter *writer,
                                        const GPtrArray   *bad_values);
void planner_awaiting_print_bad_values (PlannerCommand  *command,
                                        const GPtrArray *bad_values);

G_END_DECLS
