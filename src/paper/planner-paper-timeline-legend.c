/* planner-paper-timeline-legend.c: what the shapes, patterns and lines of a printed timeline mean
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "paper/planner-paper-timeline-legend.h"

#include <glib/gi18n.h>

#include "paper/planner-paper-timeline-axis.h"
#include "paper/planner-paper-timeline-row.h"
#include "paper/planner-status-mark.h"

#define SAMPLE_WIDTH 24.0
#define SAMPLE_GAP 4.0
#define GAP 14.0
#define LINE_HEIGHT 13.0
#define BAR_TOP 1.5
#define BOTTOM 5.0

typedef void (*DrawSample) (cairo_t *cairo, double x, double y, PlannerStatus status);

typedef struct
{
  DrawSample draw;
  PlannerStatus status;
  char *words;
  double x;
  double y;
} Sample;

typedef struct
{
  PlannerFlow *flow;
  PlannerBand *band;
  GArray *samples; /* Sample */
  double x;
  double y;
} Legend;

static void
sample_clear (gpointer data)
{
  Sample *sample = data;

  g_free (sample->words);
}

static void
legend_free (gpointer data)
{
  Legend *self = data;

  g_array_unref (self->samples);
  g_free (self);
}

/* Samples */

static void
draw_bar (cairo_t *cairo, double x, double y, PlannerPaperBar bar)
{
  cairo_translate (cairo, x, 0);
  planner_paper_bar_draw (&bar, cairo, y + BAR_TOP, -1, SAMPLE_WIDTH + 1);
}

static void
draw_status (cairo_t *cairo, double x, double y, PlannerStatus status)
{
  draw_bar (cairo, x, y,
            (PlannerPaperBar) { .shape = PLANNER_BAR_ACTIVITY, .to = SAMPLE_WIDTH, .soft_to = SAMPLE_WIDTH, .standing = { status } });
}

static void
draw_milestone (cairo_t *cairo, double x, double y, PlannerStatus status)
{
  double middle = SAMPLE_WIDTH / 2;

  draw_bar (cairo, x, y, (PlannerPaperBar) { PLANNER_BAR_MILESTONE, middle, middle, middle, middle, .standing = { status } });
}

static void
draw_review (cairo_t *cairo, double x, double y, PlannerStatus status)
{
  g_autoptr (GArray) marks = g_array_new (FALSE, FALSE, sizeof (double));

  for (double mark = 4; mark < SAMPLE_WIDTH; mark += 8)
    g_array_append_val (marks, mark);
  draw_bar (cairo, x, y,
            (PlannerPaperBar) { PLANNER_BAR_REVIEW, 0, 0, SAMPLE_WIDTH, SAMPLE_WIDTH, .standing = { status }, .marks = marks });
}

static void
draw_phase (cairo_t *cairo, double x, double y, PlannerStatus status)
{
  draw_bar (cairo, x, y, (PlannerPaperBar) { PLANNER_BAR_PHASE, 0, 0, SAMPLE_WIDTH, SAMPLE_WIDTH, .standing = { status } });
}

static void
draw_progress (cairo_t *cairo, double x, double y, PlannerStatus status)
{
  draw_bar (cairo, x, y,
            (PlannerPaperBar) { PLANNER_BAR_ACTIVITY, 0, 0, SAMPLE_WIDTH, SAMPLE_WIDTH, .standing = { status, TRUE, 60 } });
}

static void
draw_soft (cairo_t *cairo, double x, double y, PlannerStatus status)
{
  draw_bar (cairo, x, y,
            (PlannerPaperBar) { PLANNER_BAR_ACTIVITY, 0, SAMPLE_WIDTH * 0.4, SAMPLE_WIDTH * 0.6, SAMPLE_WIDTH, .standing = { status } });
}

static void
draw_open (cairo_t *cairo, double x, double y, PlannerStatus status)
{
  draw_bar (cairo, x, y,
            (PlannerPaperBar) { PLANNER_BAR_ACTIVITY, 0, 0, SAMPLE_WIDTH, SAMPLE_WIDTH, FALSE, TRUE, .standing = { status } });
}

static void
draw_beyond (cairo_t *cairo, double x, double y, PlannerStatus status)
{
  draw_bar (cairo, x, y,
            (PlannerPaperBar) { PLANNER_BAR_ACTIVITY, 0, 0, 2 * SAMPLE_WIDTH, 2 * SAMPLE_WIDTH, .standing = { status } });
}

static void
draw_ghost (cairo_t *cairo, double x, double y, PlannerStatus status)
{
  planner_paper_bar_draw_ghost (x, x + SAMPLE_WIDTH, FALSE, cairo, y + BAR_TOP + 3, x - 1, x + SAMPLE_WIDTH + 1);
}

static void
draw_link (cairo_t *cairo, double x, double y, PlannerStatus status)
{
  planner_paper_link_draw_sample (FALSE, cairo, x, y + LINE_HEIGHT / 2 - 1, SAMPLE_WIDTH);
}

static void
draw_broken (cairo_t *cairo, double x, double y, PlannerStatus status)
{
  planner_paper_link_draw_sample (TRUE, cairo, x, y + LINE_HEIGHT / 2 - 1, SAMPLE_WIDTH);
}

static void
draw_today (cairo_t *cairo, double x, double y, PlannerStatus status)
{
  planner_paper_axis_draw_today_line (cairo, x + SAMPLE_WIDTH / 2, y, y + LINE_HEIGHT - 2);
}

static void
draw_cb (cairo_t *cairo, const PlannerBandSpace *space, gpointer data)
{
  Legend *self = data;

  for (guint i = 0; i < self->samples->len; i++)
    {
      const Sample *sample = &g_array_index (self->samples, Sample, i);

      cairo_save (cairo);
      sample->draw (cairo, sample->x, sample->y, sample->status);
      cairo_restore (cairo);
    }
}

/* Takes WORDS over. A line that is full is followed by another. */
static void
add (Legend *self, DrawSample draw, PlannerStatus status, char *words)
{
  double most = planner_flow_get_width (self->flow);
  PlannerTypesetter *typesetter = planner_flow_get_typesetter (self->flow);
  double width = MIN (planner_typesetter_measure (typesetter, PLANNER_STYLE_SMALL, words), most - SAMPLE_WIDTH - SAMPLE_GAP);
  Sample sample = { draw, status, words };
  PlannerBandPlace place;

  if (self->x > 0 && self->x + SAMPLE_WIDTH + SAMPLE_GAP + width > most)
    {
      self->x = 0;
      self->y += LINE_HEIGHT;
    }
  sample.x = self->x;
  sample.y = self->y;
  g_array_append_val (self->samples, sample);
  place = (PlannerBandPlace) { self->x + SAMPLE_WIDTH + SAMPLE_GAP, width, self->y };
  planner_band_add (self->band, &place, 0, planner_typesetter_set_line (typesetter, PLANNER_STYLE_SMALL, words, width),
                    PLANNER_INK);
  self->x = place.x + place.width + GAP;
}

static void
add_statuses (Legend *self)
{
  for (PlannerStatus status = PLANNER_STATUS_NOT_STARTED; status <= PLANNER_STATUS_STOPPED; status++)
    add (self, draw_status, status, planner_status_mark_dup_words (status, PLANNER_MILESTONE_STATUS));
}

static void
add_shapes (Legend *self, PlannerChartFlags flags)
{
  static const struct
  {
    PlannerChartFlags flag;
    DrawSample draw;
    PlannerStatus status;
    const char *words;
  } shapes[] = {
    { PLANNER_CHART_HAS_MILESTONES, draw_milestone, PLANNER_STATUS_UNKNOWN, N_("Milestone") },
    { PLANNER_CHART_HAS_REVIEWS, draw_review, PLANNER_STATUS_UNKNOWN, N_("Recurring review") },
    { PLANNER_CHART_HAS_PHASES, draw_phase, PLANNER_STATUS_UNKNOWN, N_("Phase") },
    { PLANNER_CHART_HAS_PROGRESS, draw_progress, PLANNER_STATUS_ON_TRACK, N_("Done so far") },
    { PLANNER_CHART_HAS_SOFT, draw_soft, PLANNER_STATUS_ON_TRACK, N_("Date is vague") },
    { PLANNER_CHART_HAS_OPEN, draw_open, PLANNER_STATUS_ON_TRACK, N_("No end is known") },
    { PLANNER_CHART_HAS_BEYOND, draw_beyond, PLANNER_STATUS_ON_TRACK, N_("Goes on beyond the page") },
    { PLANNER_CHART_HAS_GHOSTS, draw_ghost, PLANNER_STATUS_UNKNOWN, N_("Baseline") },
    { PLANNER_CHART_HAS_LINKS, draw_link, PLANNER_STATUS_UNKNOWN, N_("Depends on") },
    { PLANNER_CHART_HAS_BROKEN, draw_broken, PLANNER_STATUS_UNKNOWN, N_("Starts too early") },
  };

  for (guint i = 0; i < G_N_ELEMENTS (shapes); i++)
    if (flags & shapes[i].flag)
      add (self, shapes[i].draw, shapes[i].status, g_strdup (_(shapes[i].words)));
}

static char *
dup_today (const GDate *today)
{
  g_autoptr (GDateTime) day = g_date_time_new_utc (g_date_get_year (today), (int) g_date_get_month (today),
                                                   g_date_get_day (today), 0, 0, 0);

  /* Translators: beside the line that marks this day on a printed timeline; see strftime */
  return g_date_time_format (day, _("Today, %-d %B %Y"));
}

void
planner_paper_legend_add (PlannerFlow *flow, PlannerBand *band, PlannerChartFlags flags, const GDate *today)
{
  Legend *self = g_new0 (Legend, 1);

  self->flow = flow;
  self->band = band;
  self->samples = g_array_new (FALSE, FALSE, sizeof (Sample));
  g_array_set_clear_func (self->samples, sample_clear);
  planner_flow_keep (flow, self, legend_free);
  add_statuses (self);
  add_shapes (self, flags);
  if (flags & PLANNER_CHART_HAS_TODAY)
    add (self, draw_today, PLANNER_STATUS_UNKNOWN, dup_today (today));
  planner_band_set_drawing (band, self->y + LINE_HEIGHT + BOTTOM, draw_cb, self);
}
