/* Which days a single form names in a given year.
 *
 * Private to the timescale reader.
 */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/rules/planner-timescale-spans.h"

G_BEGIN_DECLS

/* The occurrence of FORM that begins in calendar YEAR, or for quarters, halves
 * and numbered months the one in the financial year YEAR, its part and week
 * taken into account. FALSE when there is none: 29 February, a wrong weekday. */
gboolean planner_form_occurrence (const PlannerForm        *form,
                                  int                       year,
                                  const PlannerSpanContext *context,
                                  PlannerSpan              *span);

/* The days of a form that is a year, a unit or counted from today. */
gboolean planner_form_fixed_span (const PlannerForm        *form,
                                  const PlannerSpanContext *context,
                                  PlannerSpan              *span);

G_END_DECLS
