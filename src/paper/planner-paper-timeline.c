/* planner-paper-timeline.c: milestones and their bars on an axis of time, on paper
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "paper/planner-paper-timeline.h"

#include <glib/gi18n.h>

#include "paper/planner-paper-timeline-legend.h"
#include "paper/planner-paper-timeline-table.h"
#include "paper/planner-paper-words.h"

/* Of these, those are columns of which some milestone says something. */
static const PlannerField usual_columns[]
    = { PLANNER_MILESTONE_LEADS, PLANNER_MILESTONE_TIMESCALE, PLANNER_MILESTONE_STATUS };

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
} PaperTimeline;

/* What is to be printed of a plan as it stands now. */
typedef struct
{
  PaperTimeline *timeline;
  PlannerSchedule *schedule;
  GHashTable *dated; /* sets of milestones, borrowed from the plan */
  GHashTable *undated;
  PlannerOutline *outline;
  gboolean is_said[G_N_ELEMENTS (usual_columns)];
  guint n_outside; /* that are chosen, but lie outside of the days that are */
  GDate from;
  GDate to;
} Survey;

static void
paper_timeline_free (gpointer data)
{
  PaperTimeline *self = data;

  if (self->destroy != NULL)
    self->destroy (self->data);
  g_strfreev (self->workstreams);
  g_array_unref (self->levels);
  g_clear_pointer (&self->columns, g_array_unref);
  g_free (self->note);
  g_object_unref (self->plan);
  g_free (self);
}

/* Which milestones, which days */

/* Of one that says none, the workstream of what it is part of. */
static const char *
get_workstream (PaperTimeline *self, PlannerRecord *milestone)
{
  const char *workstream = planner_record_get (milestone, PLANNER_MILESTONE_WORKSTREAM);

  while (workstream == NULL)
    {
      milestone = planner_plan_lookup (self->plan, PLANNER_KIND_MILESTONE, planner_record_get_parent (milestone));
      if (milestone == NULL)
        return NULL;
      workstream = planner_record_get (milestone, PLANNER_MILESTONE_WORKSTREAM);
    }
  return workstream;
}

static gboolean
is_chosen (PaperTimeline *self, PlannerRecord *milestone)
{
  const char *workstream;

  if (self->filter != NULL && !self->filter (milestone, self->data))
    return FALSE;
  if (self->workstreams == NULL)
    return TRUE;
  workstream = get_workstream (self, milestone);
  return workstream != NULL && g_strv_contains ((const char *const *) self->workstreams, workstream);
}

static gboolean
is_within (PaperTimeline *self, const PlannerBar *bar)
{
  if (g_date_valid (&self->from) && !bar->runs_out && g_date_compare (&bar->soft_to, &self->from) < 0)
    return FALSE;
  return !g_date_valid (&self->to) || bar->runs_in || g_date_compare (&bar->soft_from, &self->to) <= 0;
}

static void
include_day (Survey *survey, const GDate *day)
{
  if (!g_date_valid (&survey->from) || g_date_compare (day, &survey->from) < 0)
    survey->from = *day;
  if (!g_date_valid (&survey->to) || g_date_compare (day, &survey->to) > 0)
    survey->to = *day;
}

static void
include_baseline (Survey *survey, PlannerRecord *milestone)
{
  static const PlannerField fields[] = { PLANNER_MILESTONE_BASELINE_START, PLANNER_MILESTONE_BASELINE_END };

  for (guint i = 0; survey->timeline->baseline && i < G_N_ELEMENTS (fields); i++)
    {
      GDate day;

      if (planner_record_get_date (milestone, fields[i], &day))
        include_day (survey, &day);
    }
}

static void
include_milestone (Survey *survey, PlannerRecord *milestone)
{
  const PlannerBar *bar = &planner_schedule_get (survey->schedule, milestone)->bar;

  if (bar->shape == PLANNER_BAR_NONE)
    {
      g_hash_table_add (survey->undated, milestone);
      return;
    }
  if (!is_within (survey->timeline, bar))
    {
      survey->n_outside++;
      return;
    }
  g_hash_table_add (survey->dated, milestone);
  if (!bar->runs_in)
    include_day (survey, &bar->soft_from);
  if (!bar->runs_in && !bar->runs_out)
    include_day (survey, &bar->soft_to);
  include_baseline (survey, milestone);
}

static void
note_columns (Survey *survey, PlannerRecord *milestone)
{
  for (guint i = 0; i < G_N_ELEMENTS (usual_columns); i++)
    {
      survey->is_said[i] = survey->is_said[i] || planner_record_get (milestone, usual_columns[i]) != NULL;
      if (usual_columns[i] == PLANNER_MILESTONE_LEADS)
        survey->is_said[i] = survey->is_said[i] || planner_record_get (milestone, PLANNER_MILESTONE_LEAD_TEXT) != NULL;
    }
}

static void
find_end (PlannerTimeUnit unit, const PlannerYearStart *year_starts, GDate *day)
{
  planner_time_unit_find_start (unit, day, year_starts, day);
  planner_time_unit_step (unit, 1, day);
  planner_time_unit_step (PLANNER_TIME_UNIT_DAY, -1, day);
}

/* The days that were chosen, or as many quarters as are needed; where no day is known, this year. */
static void
find_span (Survey *survey)
{
  PaperTimeline *self = survey->timeline;
  PlannerYearStart year_starts = planner_plan_get_year_start (self->plan);
  PlannerTimeUnit unit = g_date_valid (&survey->from) ? PLANNER_TIME_UNIT_QUARTER : PLANNER_TIME_UNIT_YEAR;
  GDate known = self->today;

  if (!g_date_valid (&survey->from))
    include_day (survey, g_date_valid (&self->from) ? &self->from : g_date_valid (&self->to) ? &self->to : &known);
  if (g_date_valid (&self->from) && g_date_compare (&survey->to, &self->from) < 0)
    survey->to = self->from;
  if (g_date_valid (&self->to) && g_date_compare (&survey->from, &self->to) > 0)
    survey->from = self->to;
  planner_time_unit_step (PLANNER_TIME_UNIT_DAY, 0, &survey->from); /* within the years that are believed */
  planner_time_unit_step (PLANNER_TIME_UNIT_DAY, 0, &survey->to);
  planner_time_unit_find_start (unit, &survey->from, &year_starts, &survey->from);
  find_end (unit, &year_starts, &survey->to);
  if (g_date_valid (&self->from))
    survey->from = self->from;
  if (g_date_valid (&self->to))
    survey->to = self->to;
}

static void
survey_init (Survey *survey, PaperTimeline *self)
{
  GListModel *milestones = planner_plan_get_records (self->plan, PLANNER_KIND_MILESTONE);
  guint n = g_list_model_get_n_items (milestones);

  survey->timeline = self;
  survey->schedule = planner_schedule_new (self->plan);
  survey->dated = g_hash_table_new (NULL, NULL);
  survey->undated = g_hash_table_new (NULL, NULL);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (PlannerRecord) milestone = g_list_model_get_item (milestones, i);

      if (!is_chosen (self, milestone))
        continue;
      include_milestone (survey, milestone);
      note_columns (survey, milestone);
    }
  find_span (survey);
}

static void
survey_clear (Survey *survey)
{
  g_clear_object (&survey->outline);
  g_hash_table_unref (survey->dated);
  g_hash_table_unref (survey->undated);
  planner_schedule_free (survey->schedule);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Survey, survey_clear)

/* What is said */

static gboolean
is_chosen_cb (PlannerRecord *milestone, gpointer data)
{
  const Survey *survey = data;

  return g_hash_table_contains (survey->dated, milestone) || g_hash_table_contains (survey->undated, milestone);
}

/* All that is printed, under its headings. */
static void
make_outline (Survey *survey)
{
  PaperTimeline *self = survey->timeline;

  survey->outline = planner_outline_new (self->plan, PLANNER_KIND_MILESTONE,
                                         (const PlannerOutlineLevel *) (const void *) self->levels->data, self->levels->len);
  planner_outline_set_filter (survey->outline, is_chosen_cb, survey, NULL);
}

static guint
get_rank (Survey *survey, PlannerOutlineRow *row)
{
  guint depth = planner_outline_row_get_depth (row);

  return planner_outline_row_is_heading (row) ? depth : survey->timeline->levels->len + depth;
}

/* Those rows that are AMONG some, and the rows they stand below: from the bottom up these are the next ones of a lower rank. */
static GPtrArray *
list_rows (Survey *survey, GHashTable *among)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func (g_object_unref);
  guint rank = 0;

  for (guint i = g_list_model_get_n_items (G_LIST_MODEL (survey->outline)); i > 0; i--)
    {
      g_autoptr (PlannerOutlineRow) row = g_list_model_get_item (G_LIST_MODEL (survey->outline), i - 1);

      if (get_rank (survey, row) >= rank && !g_hash_table_contains (among, planner_outline_row_get_record (row)))
        continue;
      rank = get_rank (survey, row);
      g_ptr_array_insert (rows, -1, g_steal_pointer (&row));
    }
  return rows;
}

static void
add_span (Survey *survey, PlannerFlow *flow)
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
add_opening (Survey *survey, PlannerFlow *flow)
{
  PaperTimeline *self = survey->timeline;
  g_autofree char *title = planner_plan_dup_title (self->plan);

  planner_flow_add_heading (flow, 0, _("Timeline"));
  planner_flow_add_paragraph (flow, PLANNER_STYLE_STRONG, TRUE, title);
  if (self->note != NULL)
    planner_flow_add_paragraph (flow, PLANNER_STYLE_BODY, TRUE, self->note);
}

static void
add_chart_rows (Survey *survey, PlannerPaperTimelineTable *table, PlannerPaperChart *chart)
{
  g_autoptr (GPtrArray) rows = list_rows (survey, survey->dated);

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

/* What the legend explains is known when all rows are there. */
static void
add_chart (Survey *survey, PlannerFlow *flow, PlannerPaperTimelineTable *table)
{
  PlannerBand *legend;
  PlannerPaperChart *chart;

  add_span (survey, flow);
  legend = planner_flow_add_drawing (flow, 0, NULL, NULL);
  chart = planner_paper_timeline_table_begin_chart (table, &survey->from, &survey->to);
  add_chart_rows (survey, table, chart);
  planner_paper_timeline_table_end (table);
  planner_paper_legend_add (flow, legend, planner_paper_chart_get_flags (chart), &survey->timeline->today);
}

static void
add_undated (Survey *survey, PlannerFlow *flow, PlannerPaperTimelineTable *table)
{
  g_autoptr (GPtrArray) rows = list_rows (survey, survey->undated);

  if (planner_flow_get_pages_wide (flow) > 1 && g_hash_table_size (survey->dated) > 0)
    planner_flow_begin_page (flow);
  planner_flow_add_heading (flow, 1, _("Not dated"));
  planner_paper_timeline_table_begin (table, _("Not dated"));
  for (guint i = rows->len; i > 0; i--)
    {
      PlannerOutlineRow *row = rows->pdata[i - 1];

      if (planner_outline_row_is_heading (row))
        planner_paper_timeline_table_add_heading (table, row);
      else if (g_hash_table_contains (survey->undated, planner_outline_row_get_record (row)))
        planner_paper_timeline_table_add_milestone (table, row, FALSE);
      else
        planner_paper_timeline_table_add_context (table, row);
    }
  planner_paper_timeline_table_end (table);
}

static void
add_nothing (Survey *survey, PlannerFlow *flow)
{
  if (planner_plan_count (survey->timeline->plan, PLANNER_KIND_MILESTONE) == 0)
    planner_flow_add_paragraph (flow, PLANNER_STYLE_BODY, FALSE, _("There are no milestones in this plan yet."));
  else
    planner_flow_add_paragraph (flow, PLANNER_STYLE_BODY, FALSE, _("No milestone of this plan is among those chosen."));
}

static void
choose_columns (const Survey *survey, PlannerField columns[G_N_ELEMENTS (usual_columns) + 1])
{
  for (guint i = 0; i < G_N_ELEMENTS (usual_columns); i++)
    if (survey->is_said[i])
      *columns++ = usual_columns[i];
  *columns = PLANNER_FIELD_NONE;
}

static void
compose (PlannerFlow *flow, gpointer data)
{
  PaperTimeline *self = data;
  g_auto (Survey) survey = { NULL };
  g_auto (PlannerPaperTimelineTable) table = { NULL };
  PlannerField chosen[G_N_ELEMENTS (usual_columns) + 1];
  const PlannerField *columns = chosen;

  survey_init (&survey, self);
  make_outline (&survey);
  choose_columns (&survey, chosen);
  if (self->columns != NULL)
    columns = (const PlannerField *) (const void *) self->columns->data;
  planner_paper_timeline_table_init (&table, flow, self->plan, survey.schedule, &self->today, columns, self->baseline);
  add_opening (&survey, flow);
  if (g_hash_table_size (survey.dated) > 0)
    add_chart (&survey, flow, &table);
  if (g_hash_table_size (survey.undated) > 0)
    add_undated (&survey, flow, &table);
  if (g_hash_table_size (survey.dated) + g_hash_table_size (survey.undated) == 0)
    add_nothing (&survey, flow);
}

static void
keep_columns (PaperTimeline *self, const PlannerField *columns)
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
keep_choice (PaperTimeline *self, const PlannerPaperTimelineChoice *choice)
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
  const PlannerOutlineLevel by_workstream = { PLANNER_MILESTONE_WORKSTREAM, _("No workstream"), FALSE };
  const PlannerPaperTimelineChoice all = { .levels = &by_workstream, .n_levels = 1 };
  PaperTimeline *self;
  PlannerDocument *document;
  PlannerPaper paper = planner_paper_get (PLANNER_PAPER_A4, PLANNER_PAPER_TIMELINE_LANDSCAPE);
  g_autofree char *title = NULL;

  g_return_val_if_fail (PLANNER_IS_PLAN (plan) && today != NULL && g_date_valid (today), NULL);

  choice = choice != NULL ? choice : &all;
  g_return_val_if_fail (!g_date_valid (&choice->from) || !g_date_valid (&choice->to)
                          || g_date_compare (&choice->from, &choice->to) <= 0, NULL);

  title = planner_plan_dup_title (plan);
  self = g_new0 (PaperTimeline, 1);
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
