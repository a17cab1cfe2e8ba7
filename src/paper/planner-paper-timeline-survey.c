/* planner-paper-timeline-survey.c: what of a plan is printed on a timeline, and which days that takes
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "paper/planner-paper-timeline-survey.h"

/* Of these, those are columns of which some milestone says something. */
static const PlannerField usual_columns[PLANNER_PAPER_USUAL_COLUMNS]
    = { PLANNER_MILESTONE_LEADS, PLANNER_MILESTONE_TIMESCALE, PLANNER_MILESTONE_STATUS };

/* Of one that says none, the workstream of what it is part of. */
static const char *
get_workstream (PlannerPaperTimeline *self, PlannerRecord *milestone)
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
is_chosen (PlannerPaperTimeline *self, PlannerRecord *milestone)
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
is_within (PlannerPaperTimeline *self, const PlannerBar *bar)
{
  if (g_date_valid (&self->from) && !bar->runs_out && g_date_compare (&bar->soft_to, &self->from) < 0)
    return FALSE;
  return !g_date_valid (&self->to) || bar->runs_in || g_date_compare (&bar->soft_from, &self->to) <= 0;
}

static void
include_day (PlannerPaperSurvey *survey, const GDate *day)
{
  if (!g_date_valid (&survey->from) || g_date_compare (day, &survey->from) < 0)
    survey->from = *day;
  if (!g_date_valid (&survey->to) || g_date_compare (day, &survey->to) > 0)
    survey->to = *day;
}

static void
include_baseline (PlannerPaperSurvey *survey, PlannerRecord *milestone)
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
include_milestone (PlannerPaperSurvey *survey, PlannerRecord *milestone)
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
note_columns (PlannerPaperSurvey *survey, PlannerRecord *milestone)
{
  for (guint i = 0; i < G_N_ELEMENTS (usual_columns); i++)
    if (planner_record_get (milestone, usual_columns[i]) != NULL
        || (usual_columns[i] == PLANNER_MILESTONE_LEADS && planner_record_get (milestone, PLANNER_MILESTONE_LEAD_TEXT) != NULL))
      survey->is_said[i] = TRUE;
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
find_span (PlannerPaperSurvey *survey)
{
  PlannerPaperTimeline *self = survey->timeline;
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

static gboolean
is_chosen_cb (PlannerRecord *milestone, gpointer data)
{
  const PlannerPaperSurvey *survey = data;

  return g_hash_table_contains (survey->dated, milestone) || g_hash_table_contains (survey->undated, milestone);
}

/* All that is printed, under its headings. */
static void
make_outline (PlannerPaperSurvey *survey)
{
  PlannerPaperTimeline *self = survey->timeline;

  survey->outline = planner_outline_new_filtered (self->plan, PLANNER_KIND_MILESTONE,
                                                  (const PlannerOutlineLevel *) (const void *) self->levels->data,
                                                  self->levels->len, is_chosen_cb, survey, NULL);
}

static void
choose_columns (PlannerPaperSurvey *survey)
{
  PlannerField *column = survey->columns;

  for (guint i = 0; i < G_N_ELEMENTS (usual_columns); i++)
    if (survey->is_said[i])
      *column++ = usual_columns[i];
  *column = PLANNER_FIELD_NONE;
}

void
planner_paper_survey_init (PlannerPaperSurvey *survey, PlannerPaperTimeline *self)
{
  survey->timeline = self;
  survey->schedule = planner_schedule_new (self->plan);
  survey->dated = g_hash_table_new (NULL, NULL);
  survey->undated = g_hash_table_new (NULL, NULL);
  survey->milestones = planner_plan_get_records (self->plan, PLANNER_KIND_MILESTONE);
}

static void
see_milestone (PlannerPaperSurvey *survey, guint i)
{
  g_autoptr (PlannerRecord) milestone = g_list_model_get_item (survey->milestones, i);

  if (!is_chosen (survey->timeline, milestone))
    return;
  include_milestone (survey, milestone);
  note_columns (survey, milestone);
}

guint
planner_paper_survey_step (PlannerPaperSurvey *survey)
{
  guint n = g_list_model_get_n_items (survey->milestones);

  if (survey->n_seen < n)
    see_milestone (survey, survey->n_seen++);
  if (survey->n_seen < n || survey->outline != NULL)
    return n - survey->n_seen;
  find_span (survey);
  choose_columns (survey);
  make_outline (survey);
  return 0;
}

void
planner_paper_survey_clear (PlannerPaperSurvey *survey)
{
  g_clear_object (&survey->outline);
  g_hash_table_unref (survey->dated);
  g_hash_table_unref (survey->undated);
  planner_schedule_free (survey->schedule);
}

static guint
get_rank (PlannerPaperSurvey *survey, PlannerOutlineRow *row)
{
  guint depth = planner_outline_row_get_depth (row);

  return planner_outline_row_is_heading (row) ? depth : survey->timeline->levels->len + depth;
}

/* From the bottom up, what a row stands below is the next one of a lower rank. */
GPtrArray *
planner_paper_survey_list_rows (PlannerPaperSurvey *survey, GHashTable *among)
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
