/* Spans of days, and the parts of them that words name: "end of", "mid to
 * late".
 *
 * Private to the timescale reader.
 */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/rules/planner-timescale-spans.h"

G_BEGIN_DECLS

/* Moves DATE by COUNT units, back when COUNT is negative. Financial and other
 * years count as twelve months. */
void planner_date_add_units (GDate       *date,
                             int          count,
                             PlannerUnit  unit);

/* So many whole months from START. */
void planner_span_set_months (PlannerSpan      *span,
                              const GDate      *start,
                              int               months,
                              PlannerPrecision  precision);

/* Narrows SPAN to what FORM says of it. FALSE where it has no such part: the
 * middle of a day, a second week of a year. */
gboolean planner_span_keep_parts (PlannerSpan       *span,
                                  const PlannerForm *form);

G_END_DECLS
