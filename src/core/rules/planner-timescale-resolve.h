/* Which days the phrases of a written timescale name.
 *
 * Private to the timescale reader.
 */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/rules/planner-timescale-phrases.h"
#include "core/rules/planner-timescale-spans.h"

G_BEGIN_DECLS

gboolean planner_phrase_is_range (const PlannerPhrase *phrase);

/* Sets the days that WRITTEN names, which has at least one phrase. What was
 * needed to find them is settled in it: of "quarterly (March, June, September,
 * December)" the next month is left, of "six weeks before 31 March" the day.
 * FALSE when it names none, or contradicts itself. */
gboolean planner_written_timescale_resolve (PlannerWrittenTimescale  *written,
                                            const PlannerSpanContext *context,
                                            PlannerSpan              *span);

G_END_DECLS
