/* Which days the forms of a written timescale name.
 *
 * Private to the timescale reader.
 */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/rules/planner-timescale-forms.h"
#include "core/rules/planner-timescale.h"

G_BEGIN_DECLS

typedef struct
{
  PlannerYearStart year_starts;
  const GDate *near; /* NULL when not known */
  gboolean past;     /* without a year the last one is meant, not the next */
} PlannerSpanContext;

typedef struct
{
  GDate start;
  GDate end;
  PlannerPrecision precision;
  int year; /* the year the form was tried in; 0 for one that is in none, such as a year itself */
} PlannerSpan;

/* Sets one span for each form, in which years left open are settled by the
 * neighbours and then by the day of writing. FALSE when a form names no day,
 * or the forms do not follow each other as their joins say. */
gboolean planner_forms_resolve (PlannerForm              *forms,
                                guint                     n_forms,
                                const PlannerSpanContext *context,
                                PlannerSpan              *spans);

G_END_DECLS
