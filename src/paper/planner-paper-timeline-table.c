/* planner-paper-timeline-table.c: the columns and rows of printed milestones, with or without a chart beside them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "paper/planner-paper-timeline-table.h"

#include <glib/gi18n.h>

#include "paper/planner-paper-words.h"
#include "paper/planner-status-mark.h"

#define INDENT 9.0
/* Of the width of a page, what the chart has at least. */
#define CHART_SHARE 0.42
#define MAX_SUBGROUP 1
/* On both sides of the chart, for the lines that end it. */
#define EDGE 0.8

/* In points; what is not listed is like the last. */
static const struct
{
  PlannerField field;
  double least;
  double share;
  gboolean at_end;
} widths[] = {
  { PLANNER_MILESTONE_TITLE, 130, 3, FALSE },       { PLANNER_MILESTONE_LEADS, 72, 0.5, FALSE },
  { PLANNER_MILESTONE_TIMESCALE, 66, 0.6, FALSE },  { PLANNER_MILESTONE_STATUS, 40, 0, FALSE },
  { PLANNER_MILESTONE_PROGRESS, 42, 0, TRUE },      { PLANNER_MILESTONE_START, 52, 0.2, FALSE },
  { PLANNER_MILESTONE_END, 52, 0.2, FALSE },        { PLANNER_MILESTONE_ASK, 90, 1, FALSE },
  { PLANNER_MILESTONE_NOTES, 90, 1.5, FALSE },      { PLANNER_MILESTONE_DEPENDS_ON, 80, 1, FALSE },
  { PLANNER_MILESTONE_LEAD_TEXT, 72, 0.5, FALSE },  { PLANNER_MILESTONE_ORGANISATIONS, 72, 0.5, FALSE },
  { PLANNER_FIELD_NONE, 46, 0, FALSE },
};

void
planner_paper_timeline_table_init (PlannerPaperTimelineTable *self, PlannerFlow *flow, PlannerPlan *plan,
                                   PlannerSchedule *schedule, const GDate *today, const PlannerField *columns,
                                   gboolean baseline)
{
  const PlannerField title = PLANNER_MILESTONE_TITLE, slip = PLANNER_FIELD_NONE;

  self->flow = flow;
  self->plan = plan;
  self->schedule = schedule;
  self->today = *today;
  self->baseline = baseline;
  self->fields = g_array_new (FALSE, FALSE, sizeof (PlannerField));
  g_array_append_val (self->fields, title);
  for (const PlannerField *field = columns; *field != PLANNER_FIELD_NONE; field++)
    if (*field != PLANNER_MILESTONE_TITLE)
      g_array_append_val (self->fields, *field);
  if (baseline)
    g_array_append_val (self->fields, slip);
}

void
planner_paper_timeline_table_clear (PlannerPaperTimelineTable *self)
{
  g_clear_pointer (&self->fields, g_array_unref);
}

static PlannerField
get_field (PlannerPaperTimelineTable *self, guint column)
{
  return g_array_index (self->fields, PlannerField, column);
}

/* No status is broken over two lines. */
static double
measure_statuses (PlannerPaperTimelineTable *self)
{
  PlannerTypesetter *typesetter = planner_flow_get_typesetter (self->flow);
  double width = 0;

  for (PlannerStatus status = PLANNER_STATUS_NOT_STARTED; status <= PLANNER_STATUS_STOPPED; status++)
    {
      g_autofree char *words = planner_status_mark_dup_words (status, PLANNER_MILESTONE_STATUS);

      width = MAX (width, planner_typesetter_measure (typesetter, PLANNER_STYLE_SMALL, words));
    }
  return width;
}

static PlannerFlowColumn
describe_column (PlannerPaperTimelineTable *self, PlannerField field)
{
  guint i = 0;
  PlannerFlowColumn column = { field != PLANNER_FIELD_NONE ? _(planner_field_get_info (field)->label) : _("Slip") };

  while (i + 1 < G_N_ELEMENTS (widths) && widths[i].field != field)
    i++;
  column.least = field == PLANNER_MILESTONE_STATUS ? measure_statuses (self) : widths[i].least;
  column.share = widths[i].share;
  column.at_end = widths[i].at_end;
  column.once = field != PLANNER_MILESTONE_TITLE;
  return column;
}

/* With a place for the chart after the last. */
static PlannerFlowColumn *
describe_columns (PlannerPaperTimelineTable *self)
{
  PlannerFlowColumn *columns = g_new (PlannerFlowColumn, self->fields->len + 1);
  double width = planner_flow_get_width (self->flow);

  for (guint i = 0; i < self->fields->len; i++)
    columns[i] = describe_column (self, get_field (self, i));
  columns[self->fields->len] = (PlannerFlowColumn) { "", width * CHART_SHARE, 6 };
  return columns;
}

void
planner_paper_timeline_table_begin (PlannerPaperTimelineTable *self, const char *title)
{
  g_autofree PlannerFlowColumn *columns = describe_columns (self);

  planner_flow_begin_table (self->flow, columns, self->fields->len, title);
}

PlannerPaperChart *
planner_paper_timeline_table_begin_chart (PlannerPaperTimelineTable *self, const GDate *from, const GDate *to)
{
  g_autofree PlannerFlowColumn *columns = describe_columns (self);
  g_autofree PlannerBandPlace *places = g_new (PlannerBandPlace, self->fields->len + 1);
  PlannerYearStart year_starts = planner_plan_get_year_start (self->plan);
  PlannerPaperRoom first, others;
  PlannerPaperScale scale;
  PlannerPaperChart *chart;

  planner_flow_place_columns (self->flow, columns, self->fields->len + 1, places);
  first.x = places[self->fields->len].x + EDGE;
  others.x = places[1].x + EDGE; /* beside the titles, which alone are repeated */
  first.width = planner_flow_get_width (self->flow) - first.x - EDGE;
  others.width = planner_flow_get_width (self->flow) - others.x - EDGE;
  planner_paper_scale_init (&scale, from, to, &year_starts, planner_flow_get_pages_wide (self->flow), &first, &others);
  planner_flow_set_across (self->flow, scale.n_across);
  chart = planner_paper_chart_new (self->flow, &scale, &self->today);
  planner_flow_begin_table (self->flow, columns, self->fields->len + 1, NULL);
  planner_paper_chart_add_axis (chart);
  return chart;
}

void
planner_paper_timeline_table_end (PlannerPaperTimelineTable *self)
{
  planner_flow_end_table (self->flow);
  planner_flow_set_across (self->flow, 1);
}

void
planner_paper_timeline_table_add_heading (PlannerPaperTimelineTable *self, PlannerOutlineRow *row)
{
  guint level = MIN (planner_outline_row_get_depth (row), MAX_SUBGROUP);

  planner_flow_begin_group (self->flow, level, planner_outline_row_get_title (row), self->fields->len);
}

/* Cells */

static void
put (PlannerPaperTimelineTable *self, guint column, PlannerStyle style, guint32 ink, const char *words)
{
  planner_flow_put (self->flow, column, style, ink, 0, words);
}

static void
put_dates (PlannerPaperTimelineTable *self, guint column, const PlannerMilestoneFacts *facts)
{
  g_autofree char *words = NULL;

  if (!facts->dates.is_date)
    return;
  words = planner_timescale_describe (&facts->dates);
  put (self, column, PLANNER_STYLE_SCALE, PLANNER_INK_DIM, words);
}

/* The words as they were written; the dates where those say otherwise, or there are no words. */
static void
put_timescale (PlannerPaperTimelineTable *self, guint column, PlannerRecord *milestone)
{
  const PlannerMilestoneFacts *facts = planner_schedule_get (self->schedule, milestone);
  const char *words = planner_record_get (milestone, PLANNER_MILESTONE_TIMESCALE);

  put (self, column, PLANNER_STYLE_SMALL, PLANNER_INK, words);
  if (words == NULL || facts->words_differ)
    put_dates (self, column, facts);
  if (!facts->from_below && planner_is_overdue (&facts->dates, planner_record_get_standing (milestone).status, &self->today))
    put (self, column, PLANNER_STYLE_COLUMN, PLANNER_INK, _("Overdue"));
}

static void
put_day (PlannerPaperTimelineTable *self, guint column, gboolean has_day, const GDate *day)
{
  g_autofree char *words = has_day ? planner_paper_dup_day (day) : NULL;

  put (self, column, PLANNER_STYLE_SMALL, PLANNER_INK, words);
}

static void
put_slip (PlannerPaperTimelineTable *self, guint column, PlannerRecord *milestone)
{
  const PlannerMilestoneFacts *facts = planner_schedule_get (self->schedule, milestone);
  guint days = (guint) ABS (facts->slip);
  g_autofree char *words = NULL;

  if (!facts->has_slip)
    return;
  if (facts->slip > 0)
    words = g_strdup_printf (ngettext ("%u day late", "%u days late", days), days);
  else if (facts->slip < 0)
    words = g_strdup_printf (ngettext ("%u day early", "%u days early", days), days);
  put (self, column, facts->slip > 0 ? PLANNER_STYLE_COLUMN : PLANNER_STYLE_SMALL, PLANNER_INK,
       words != NULL ? words : _("As agreed"));
}

static void
put_display (PlannerPaperTimelineTable *self, guint column, PlannerRecord *milestone, PlannerField field)
{
  g_autofree char *words = planner_plan_dup_display (self->plan, milestone, field);

  put (self, column, PLANNER_STYLE_SMALL, PLANNER_INK, words);
}

static void
put_status (PlannerPaperTimelineTable *self, guint column, PlannerRecord *milestone)
{
  PlannerStatus status = planner_record_get_standing (milestone).status;
  g_autofree char *words = planner_status_mark_dup_words (status, PLANNER_MILESTONE_STATUS);

  put (self, column, PLANNER_STYLE_SMALL, planner_status_mark_get_ink (status), words);
}

static void
put_leads (PlannerPaperTimelineTable *self, guint column, PlannerRecord *milestone)
{
  g_autofree char *words
      = planner_paper_dup_leads (self->plan, milestone, PLANNER_MILESTONE_LEADS, PLANNER_MILESTONE_LEAD_TEXT);

  put (self, column, PLANNER_STYLE_SMALL, PLANNER_INK, words);
}

static void
put_field (PlannerPaperTimelineTable *self, guint column, PlannerRecord *milestone)
{
  const PlannerTimescale *dates = &planner_schedule_get (self->schedule, milestone)->dates;
  PlannerField field = get_field (self, column);

  switch (field)
    {
    case PLANNER_FIELD_NONE:
      put_slip (self, column, milestone);
      break;
    case PLANNER_MILESTONE_TIMESCALE:
      put_timescale (self, column, milestone);
      break;
    case PLANNER_MILESTONE_START:
      put_day (self, column, dates->has_start, &dates->start);
      break;
    case PLANNER_MILESTONE_END:
      put_day (self, column, dates->has_end, &dates->end);
      break;
    case PLANNER_MILESTONE_STATUS:
      put_status (self, column, milestone);
      break;
    case PLANNER_MILESTONE_LEADS:
      put_leads (self, column, milestone);
      break;
    default:
      put_display (self, column, milestone, field);
    }
}

static void
begin_milestone (PlannerPaperTimelineTable *self, PlannerOutlineRow *row, gboolean is_context)
{
  PlannerRecord *milestone = planner_outline_row_get_record (row);
  const char *words = planner_record_get (milestone, PLANNER_MILESTONE_TITLE);
  g_autofree char *title = words != NULL ? g_strdup (words) : planner_record_dup_title (milestone);
  gboolean is_phase = planner_schedule_get (self->schedule, milestone)->bar.shape == PLANNER_BAR_PHASE;

  planner_flow_begin_row (self->flow);
  planner_flow_put (self->flow, 0, is_phase ? PLANNER_STYLE_STRONG : PLANNER_STYLE_BODY,
                    is_context ? PLANNER_INK_DIM : PLANNER_INK, INDENT * planner_outline_row_get_depth (row), title);
}

void
planner_paper_timeline_table_add_milestone (PlannerPaperTimelineTable *self, PlannerOutlineRow *row, gboolean is_context)
{
  begin_milestone (self, row, is_context);
  for (guint column = 1; column < self->fields->len; column++)
    put_field (self, column, planner_outline_row_get_record (row));
}

void
planner_paper_timeline_table_add_context (PlannerPaperTimelineTable *self, PlannerOutlineRow *row)
{
  begin_milestone (self, row, TRUE);
}
