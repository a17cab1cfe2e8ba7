/* planner-paper-timeline.h: milestones and their bars on an axis of time, on paper
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The same pages from the window and the verb. Reads the plan when the pages are made.
 */
#pragma once

#include "core/plan/planner-outline.h"
#include "paper/planner-document.h"

G_BEGIN_DECLS

/** What is printed of the milestones, and how. All members may be zero. Copied, but for @data, which is freed with the document. */
typedef struct
{
  const char *const *workstreams; /* ids; only milestones of these, one without a workstream being of that which it is part of; %NULL: all */
  PlannerOutlineFilter filter;    /* only those for which it holds, with those they are part of */
  gpointer data;
  GDestroyNotify destroy;
  const PlannerOutlineLevel *levels; /* the headings they stand under; none: the tree alone */
  guint n_levels;
  const PlannerField *columns; /* beside the title, which is always there; ends with %PLANNER_FIELD_NONE; %NULL: the usual ones */
  GDate from;                  /* the first day of the axis; not valid: the quarter in which the first of what is printed begins */
  GDate to;                    /* the last day; not valid: the end of the quarter in which the last of it ends */
  guint pages_wide;            /* 0: 1 */
  gboolean baseline;           /* with the baseline below each bar, and a column for the slip */
  const char *note;            /* what the choice is, for the reader ("Only what is overdue") */
} PlannerPaperTimelineChoice;

/** The axis is longer than a page is wide on most paper: landscape when nobody says otherwise. */
#define PLANNER_PAPER_TIMELINE_LANDSCAPE TRUE

/** The milestones as they stand on @today. %NULL for @choice: all of them, by workstream. What has no date is listed at the end. */
PlannerDocument *planner_paper_timeline_new (PlannerPlan *plan, const GDate *today,
                                             const PlannerPaperTimelineChoice *choice);

G_END_DECLS
