/* planner-paper-timeline-survey.h: what of a plan is printed on a timeline, and which days that takes
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/plan/planner-outline.h"
#include "core/plan/planner-schedule.h"
#include "core/rules/planner-time-axis.h"

G_BEGIN_DECLS

#define PLANNER_PAPER_USUAL_COLUMNS 3

/** What was chosen, kept by the document. */
typedef struct
{
  PlannerPlan *plan;
  GDate today;
  char **workstreams;
  PlannerOutlineFilter filter;
  gpointer data;
  GDestroyNotify destroy;
  GArray *levels;  /* PlannerOutlineLevel */
  GArray *columns; /* PlannerField with the last, or %NULL: the usual ones */
  GDate from;      /* not valid: to be found, and so is to */
  GDate to;
  gboolean baseline;
  char *note;
} PlannerPaperTimeline;

/** What that is, of the plan as it stands now: while pages are composed. Known when all milestones are seen. */
typedef struct
{
  PlannerPaperTimeline *timeline;
  PlannerSchedule *schedule;
  GHashTable *dated; /* sets of milestones, borrowed from the plan */
  GHashTable *undated;
  GListModel *milestones; /* of the plan */
  guint n_seen;           /* of these */
  gboolean is_said[PLANNER_PAPER_USUAL_COLUMNS]; /* of the usual columns, those that some milestone fills */
  PlannerOutline *outline;                               /* all of them, under their headings */
  PlannerField columns[PLANNER_PAPER_USUAL_COLUMNS + 1]; /* the usual ones that are needed */
  guint n_outside;                                       /* that are chosen, but lie outside of the days that are */
  GDate from;
  GDate to;
} PlannerPaperSurvey;

/** @self is empty before. */
void planner_paper_survey_init (PlannerPaperSurvey *self, PlannerPaperTimeline *timeline);

/** Sees one milestone more. Returns how many are left, 0: none. */
guint planner_paper_survey_step (PlannerPaperSurvey *self);

void planner_paper_survey_clear (PlannerPaperSurvey *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (PlannerPaperSurvey, planner_paper_survey_clear)

/**
 * The rows of the outline that are @among some milestones, with the headings and milestones that they stand below; elements
 * #PlannerOutlineRow, the last one first. Free with g_ptr_array_unref().
 */
GPtrArray *planner_paper_survey_list_rows (PlannerPaperSurvey *self, GHashTable *among);

G_END_DECLS
