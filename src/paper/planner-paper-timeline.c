/* planner-paper-timeline.c: milestones and their bars on an axis of time, on paper
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "paper/planner-paper-timeline.h"

#include <glib/gi18n.h>

#include "core/plan/planner-milestone-groupings.h"
#include "paper/planner-paper-timeline-legend.h"
#include "paper/planner-paper-timeline-survey.h"
#include "paper/planner-paper-timeline-table.h"
#include "paper/planner-paper-words.h"

/* What is being composed. */
typedef struct
{
  PlannerFlow *flow;
  PlannerPaperSurvey survey;
  GPtrArray *dated;   /* PlannerOutlineRow still to come in the chart, the next one last; %NULL: not known yet */
  GPtrArray *undated; /* and below it */
  PlannerPaperTimelineTable table;
  PlannerPaperChart *chart; /* while it is filled */
  PlannerBand *legend;
} Run;

static void
paper_timeline_free (gpointer data)
{
  PlannerPaperTimeline *self = data;

  if (self->destroy != NULL)
    self->destroy (self->data);
  g_strfreev (self->workstreams);
  g_array_unref (self->levels);
  g_clear_pointer (&self->columns, g_array_unref);
  g_free (self->note);
  g_object_unref (self->plan);
  g_free (self);
}

static void
add_span (PlannerPaperSurvey *survey, PlannerFlow *flow)
{
  g_autofree char *from = planner_paper_dup_day (&survey->from);
  g_autofree char *to = planner_paper_dup_day (&survey->to);
  /* Translators: the first and the last day on a printed timeline */
  g_autofree char *span = g_strdup_printf (_("%s to %s"), from, to);
  g_autofree char *outside = NULL;

  planner_flow_add_paragraph (flow, PLANNER_STYLE_BODY, TRUE, span);
  if (survey->n_outside == 0)
    return;
  outside = g_strdup_printf (ngettext ("%u milestone lies outside of these days and is not printed.",
                                       "%u milestones lie outside of these days and are not printed.", survey->n_outside),
                             survey->n_outside);
  planner_flow_add_paragraph (flow, PLANNER_STYLE_SMALL, TRUE, outside);
}

static void
add_opening (PlannerPaperSurvey *survey, PlannerFlow *flow)
{
  PlannerPaperTimeline *self = survey->timeline;
  g_autofree char *title = planner_plan_dup_title (self->plan);

  planner_flow_add_heading (flow, 0, _("Timeline"));
  planner_flow_add_paragraph (flow, PLANNER_STYLE_STRONG, TRUE, title);
  if (self->note != NULL)
    planner_flow_add_paragraph (flow, PLANNER_STYLE_BODY, TRUE, self->note);
}

static void
init_table (Run *run, gboolean baseline)
{
  PlannerPaperTimeline *self = run->survey.timeline;
  const PlannerField *columns = run->survey.columns;

  if (self->columns != NULL)
    columns = (const PlannerField *) (const void *) self->columns->data;
  planner_paper_timeline_table_init (&run->table, run->flow, self->plan, run->survey.schedule, &self->today, columns, baseline);
}

static void
begin_chart (Run *run)
{
  init_table (run, run->survey.timeline->baseline);
  add_span (&run->survey, run->flow);
  run->legend = planner_flow_add_drawing (run->flow, 0, NULL, NULL);
  run->chart = planner_paper_timeline_table_begin_chart (&run->table, &run->survey.from, &run->survey.to);
}

static void
add_dated (Run *run)
{
  g_autoptr (PlannerOutlineRow) row = g_ptr_array_steal_index (run->dated, run->dated->len - 1);
  PlannerPaperSurvey *survey = &run->survey;
  PlannerRecord *milestone = planner_outline_row_get_record (row);

  if (milestone == NULL)
    {
      planner_paper_timeline_table_add_heading (&run->table, row);
      return;
    }
  planner_paper_timeline_table_add_milestone (&run->table, row, !g_hash_table_contains (survey->dated, milestone));
  planner_paper_chart_add_bar (run->chart, survey->schedule, milestone, survey->timeline->baseline);
}

static void
end_table (Run *run)
{
  planner_paper_timeline_table_end (&run->table);
  planner_paper_timeline_table_clear (&run->table);
}

/* What the legend explains is known when all rows are there. */
static void
end_chart (Run *run)
{
  planner_paper_chart_add_links (run->chart, run->survey.schedule);
  end_table (run);
  planner_paper_legend_add (run->flow, run->legend, planner_paper_chart_get_flags (run->chart), &run->survey.timeline->today);
  run->chart = NULL;
}

/* No date, no slip. */
static void
begin_undated (Run *run)
{
  init_table (run, FALSE);
  if (planner_flow_get_pages_wide (run->flow) > 1 && g_hash_table_size (run->survey.dated) > 0)
    planner_flow_begin_page (run->flow);
  planner_flow_add_heading (run->flow, 1, _("Not dated"));
  planner_paper_timeline_table_begin (&run->table, _("Not dated"));
}

static void
add_undated (Run *run)
{
  g_autoptr (PlannerOutlineRow) row = g_ptr_array_steal_index (run->undated, run->undated->len - 1);

  if (planner_outline_row_is_heading (row))
    planner_paper_timeline_table_add_heading (&run->table, row);
  else if (g_hash_table_contains (run->survey.undated, planner_outline_row_get_record (row)))
    planner_paper_timeline_table_add_milestone (&run->table, row, FALSE);
  else
    planner_paper_timeline_table_add_context (&run->table, row);
}

static void
add_nothing (PlannerPaperSurvey *survey, PlannerFlow *flow)
{
  if (planner_plan_count (survey->timeline->plan, PLANNER_KIND_MILESTONE) == 0)
    planner_flow_add_paragraph (flow, PLANNER_STYLE_BODY, FALSE, _("There are no milestones in this plan yet."));
  else
    planner_flow_add_paragraph (flow, PLANNER_STYLE_BODY, FALSE, _("No milestone of this plan is among those chosen."));
}

static gpointer
begin_run (PlannerFlow *flow, gpointer data)
{
  Run *run = g_new0 (Run, 1);

  run->flow = flow;
  planner_paper_survey_init (&run->survey, data);
  return run;
}

static void
begin_pages (Run *run)
{
  run->dated = planner_paper_survey_list_rows (&run->survey, run->survey.dated);
  run->undated = planner_paper_survey_list_rows (&run->survey, run->survey.undated);
  add_opening (&run->survey, run->flow);
  if (run->dated->len > 0)
    begin_chart (run);
  else if (run->undated->len > 0)
    begin_undated (run);
  else
    add_nothing (&run->survey, run->flow);
}

/* Returns about how many rows are to come, and milestones to be seen before. */
static guint
step_in_survey (Run *run)
{
  guint n_left = planner_paper_survey_step (&run->survey);

  if (n_left > 0)
    return n_left + planner_plan_count (run->survey.timeline->plan, PLANNER_KIND_MILESTONE);
  begin_pages (run);
  return run->dated->len + run->undated->len;
}

static void
step_in_chart (Run *run)
{
  if (run->dated->len > 0)
    {
      add_dated (run);
      return;
    }
  end_chart (run);
  if (run->undated->len > 0)
    begin_undated (run);
}

static void
step_below_chart (Run *run)
{
  add_undated (run);
  if (run->undated->len == 0)
    end_table (run);
}

static guint
step (gpointer data)
{
  Run *run = data;

  if (run->dated == NULL)
    return step_in_survey (run);
  if (run->chart != NULL)
    step_in_chart (run);
  else
    step_below_chart (run);
  return run->dated->len + run->undated->len + (run->chart != NULL);
}

static void
end_run (gpointer data)
{
  Run *run = data;

  planner_paper_timeline_table_clear (&run->table);
  g_clear_pointer (&run->dated, g_ptr_array_unref);
  g_clear_pointer (&run->undated, g_ptr_array_unref);
  planner_paper_survey_clear (&run->survey);
  g_free (run);
}

static const PlannerComposer composer = { begin_run, step, end_run };

static void
keep_columns (PlannerPaperTimeline *self, const PlannerField *columns)
{
  const PlannerField none = PLANNER_FIELD_NONE;

  if (columns == NULL)
    return;
  self->columns = g_array_new (FALSE, FALSE, sizeof (PlannerField));
  for (; *columns != PLANNER_FIELD_NONE; columns++)
    g_array_append_val (self->columns, *columns);
  g_array_append_val (self->columns, none);
}

static void
keep_choice (PlannerPaperTimeline *self, const PlannerPaperTimelineChoice *choice)
{
  self->workstreams = g_strdupv ((char **) choice->workstreams);
  self->note = g_strdup (choice->note);
  self->filter = choice->filter;
  self->data = choice->data;
  self->destroy = choice->destroy;
  self->from = choice->from;
  self->to = choice->to;
  self->baseline = choice->baseline;
  g_array_append_vals (self->levels, choice->levels, choice->n_levels);
  keep_columns (self, choice->columns);
}

PlannerDocument *
planner_paper_timeline_new (PlannerPlan *plan, const GDate *today, const PlannerPaperTimelineChoice *choice)
{
  PlannerOutlineLevel levels[PLANNER_BRANCH_MAX_FIELDS];
  guint n_levels = planner_grouping_get_levels (&planner_milestone_groupings[PLANNER_MILESTONES_BY_WORKSTREAM], levels);
  const PlannerPaperTimelineChoice all = { .levels = levels, .n_levels = n_levels };
  PlannerPaperTimeline *self;
  PlannerDocument *document;
  PlannerPaper paper = planner_paper_get (PLANNER_PAPER_A4, PLANNER_PAPER_TIMELINE_LANDSCAPE);

  g_return_val_if_fail (PLANNER_IS_PLAN (plan) && today != NULL && g_date_valid (today), NULL);

  choice = choice != NULL ? choice : &all;
  g_return_val_if_fail (!g_date_valid (&choice->from) || !g_date_valid (&choice->to)
                          || g_date_compare (&choice->from, &choice->to) <= 0, NULL);

  self = g_new0 (PlannerPaperTimeline, 1);
  self->plan = g_object_ref (plan);
  self->today = *today;
  self->levels = g_array_new (FALSE, FALSE, sizeof (PlannerOutlineLevel));
  keep_choice (self, choice);
  document = planner_paper_document_new (plan, _("Timeline"), today, &composer, &paper, self, paper_timeline_free);
  planner_document_set_most_pages_wide (document, PLANNER_PAPER_SCALE_MOST_PAGES);
  planner_document_set_pages_wide (document, choice->pages_wide);
  return document;
}
