/* timeline-checks.h: what is true of every printed timeline
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "paper/planner-paper-timeline.h"
#include "page-checks.h"
#include "plans.h"

/* As on the day of all these tests. CHOICE may be NULL. */
PlannerDocument *timeline_document_new (TestPlan *test, const PlannerPaperTimelineChoice *choice);

/* Adds a milestone. */
void timeline_add_one (TestPlan *test, const char *id, const char *title, const char *timescale);

/* Among the names of units of time on PAGE: the first that begins with BEGINNING, or NULL. */
const ReadWord *timeline_find_name (Reading *reading, guint page, const char *beginning);

/* Of N milestones of test_plan_add_milestones(): each fails unless it is so. */
void timeline_check_titles (Reading *reading, PlannerDocument *document, TestPlan *test, guint n);
void timeline_check_fonts_of_pdf (PlannerDocument *document, TestPlan *test);
