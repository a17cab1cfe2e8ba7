/* Quarters, halves, numbered months, years, seasons, and what is counted from
 * the day of writing.
 *
 * Private to the timescale reader. Each function reads one form and leaves the
 * reader and the form anywhere when it gives FALSE.
 */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/rules/planner-timescale-forms.h"

G_BEGIN_DECLS

/* Q1, H2, M6, first quarter, 1Q, with a year or without. */
gboolean planner_period_form_read (PlannerFormReader *reader,
                                   PlannerForm       *form);

/* Month 6. */
gboolean planner_counted_month_read (PlannerFormReader *reader,
                                     PlannerForm       *form);

/* The second number of "Q1-2" and "M1-6"; TYPE is what the first one was. */
gboolean planner_bare_number_read (PlannerFormReader *reader,
                                   PlannerFormType    type,
                                   PlannerForm       *form);

/* 2018/19, 2018/19 Q2, 2018 May, 2018/19 year end. */
gboolean planner_year_form_read (PlannerFormReader *reader,
                                 PlannerForm       *form);

/* Year 1 (2018/19). */
gboolean planner_counted_year_read (PlannerFormReader *reader,
                                    PlannerForm       *form);

/* Summer, Christmas 2018. */
gboolean planner_season_form_read (PlannerFormReader *reader,
                                   PlannerForm       *form);

/* This quarter, next March, the next six months, year end; and where a part is
 * named ("end of"), or "during", the year, month or quarter without "this". */
gboolean planner_relative_form_read (PlannerFormReader *reader,
                                     PlannerForm       *form);

/* Today, tomorrow. */
gboolean planner_today_form_read (PlannerFormReader *reader,
                                  PlannerForm       *form);

G_END_DECLS
