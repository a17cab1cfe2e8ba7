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
add_chart_rows (PlannerPaperSurvey *survey, PlannerPaperTimelineTable *table, PlannerPaperChart *chart)
{
  g_autoptr (GPtrArray) rows = planner_paper_survey_list_rows (survey, survey->dated);

  for (guint i = rows->len; i > 0; i--)
    {
      PlannerOutlineRow *row = rows->pdata[i - 1];
      PlannerRecord *milestone = planner_outline_row_get_record (row);

      if (milestone == NULL)
        {
          planner_paper_timeline_table_add_heading (table, row);
          continue;
        }
      planner_paper_timeline_table_add_milestone (table, row, !g_hash_table_contains (survey->dated, milestone));
      planner_paper_chart_add_bar (chart, survey->schedule, milestone, survey->timeline->baseline);
    }
  planner_paper_chart_add_links (chart, survey->schedule);
}

static void
init_table (PlannerPaperSurvey *survey, PlannerFlow *flow, gboolean baseline, PlannerPaperTimelineTable *table)
{
  PlannerPaperTimeline *self = survey->timeline;
  const PlannerField *columns = survey->columns;

  if (self->columns != NULL)
    columns = (const PlannerField *) (const void *) self->columns->data;
  planner_paper_timeline_table_init (table, flow, self->plan, survey->schedule, &self->today, columns, baseline);
}

/* What the legend explains is known when all rows are there. */
static void
add_chart (PlannerPaperSurvey *survey, PlannerFlow *flow)
{
  g_auto (PlannerPaperTimelineTable) table = { NULL };
  PlannerBand *legend;
  PlannerPaperChart *chart;

  init_table (survey, flow, survey->timeline->baseline, &table);
  add_span (survey, flow);
  legend = planner_flow_add_drawing (flow, 0, NULL, NULL);
  chart = planner_paper_timeline_table_begin_chart (&table, &survey->from, &survey->to);
  add_chart_rows (survey, &table, chart);
  planner_paper_timeline_table_end (&table);
  planner_paper_legend_add (flow, legend, planner_paper_chart_get_flags (chart), &survey->timeline->today);
}

/* No date, no slip. */
static void
add_undated (PlannerPaperSurvey *survey, PlannerFlow *flow)
{
  g_auto (PlannerPaperTimelineTable) table = { NULL };
  g_autoptr (GPtrArray) rows = planner_paper_survey_list_rows (survey, survey->undated);

  init_table (survey, flow, FALSE, &table);
  if (planner_flow_get_pages_wide (flow) > 1 && g_hash_table_size (survey->dated) > 0)
    planner_flow_begin_page (flow);
  planner_flow_add_heading (flow, 1, _("Not dated"));
  planner_paper_timeline_table_begin (&table, _("Not dated"));
  for (guint i = rows->len; i > 0; i--)
    {
      PlannerOutlineRow *row = rows->pdata[i - 1];

      if (planner_outline_row_is_heading (row))
        planner_paper_timeline_table_add_heading (&table, row);
      else if (g_hash_table_contains (survey->undated, planner_outline_row_get_record (row)))
        planner_paper_timeline_table_add_milestone (&table, row, FALSE);
      else
        planner_paper_timeline_table_add_context (&table, row);
    }
  planner_paper_timeline_table_end (&table);
}

static void
add_nothing (PlannerPaperSurvey *survey, PlannerFlow *flow)
{
  if (planner_plan_count (survey->timeline->plan, PLANNER_KIND_MILESTONE) == 0)
    planner_flow_add_paragraph (flow, PLANNER_STYLE_BODY, FALSE, _("There are no milestones in this plan yet."));
  else
    planner_flow_add_paragraph (flow, PLANNER_STYLE_BODY, FALSE, _("No milestone of this plan is among those chosen."));
}

static void
compose (PlannerFlow *flow, gpointer data)
{
  g_auto (PlannerPaperSurvey) survey = { NULL };

  planner_paper_survey_init (&survey, data);
  add_opening (&survey, flow);
  if (g_hash_table_size (survey.dated) > 0)
    add_chart (&survey, flow);
  if (g_hash_table_size (survey.undated) > 0)
    add_undated (&survey, flow);
  if (g_hash_table_size (survey.dated) + g_hash_table_size (survey.undated) == 0)
    add_nothing (&survey, flow);
}

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
  guint n_levels = planner_milestone_grouping_get_levels (PLANNER_MILESTONES_BY_WORKSTREAM, levels);
  const PlannerPaperTimelineChoice all = { .levels = levels, .n_levels = n_levels };
  PlannerPaperTimeline *self;
  PlannerDocument *document;
  PlannerPaper paper = planner_paper_get (PLANNER_PAPER_A4, PLANNER_PAPER_TIMELINE_LANDSCAPE);
  g_autofree char *title = NULL;

  g_return_val_if_fail (PLANNER_IS_PLAN (plan) && today != NULL && g_date_valid (today), NULL);

  choice = choice != NULL ? choice : &all;
  g_return_val_if_fail (!g_date_valid (&choice->from) || !g_date_valid (&choice->to)
                          || g_date_compare (&choice->from, &choice->to) <= 0, NULL);

  title = planner_plan_dup_title (plan);
  self = g_new0 (PlannerPaperTimeline, 1);
  self->plan = g_object_ref (plan);
  self->today = *today;
  self->levels = g_array_new (FALSE, FALSE, sizeof (PlannerOutlineLevel));
  keep_choice (self, choice);
  document = planner_document_new (title, _("Timeline"), today, compose, self, paper_timeline_free);
  planner_document_set_author (document, planner_plan_get_author (plan));
  planner_document_set_paper (document, &paper);
  planner_document_set_most_pages_wide (document, PLANNER_PAPER_SCALE_MOST_PAGES);
  planner_document_set_pages_wide (document, choice->pages_wide);
  return document;
}
