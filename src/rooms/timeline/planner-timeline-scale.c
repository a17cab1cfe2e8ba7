/* planner-timeline-scale.c: which days the timeline shows, and where each of them stands
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "rooms/timeline/planner-timeline-scale.h"

#include <math.h>

#include "core/plan/planner-facts.h"

#define WIDEST_DAY 48.0
#define DAYS_IN_YEAR 366.0
#define MOST_YEARS 5.0

/* Below this a unit cannot be hit any more. */
#define SNAP_REACH 8.0

/* Of a span that is to be seen as a whole: what stays free at either end. */
#define FIT_MARGIN 0.03

/* And in pixels at the end, where deadlines are: half a diamond, and its sign of status beside it. */
#define END_ROOM 30
#define MOST_OF_WIDTH 8 /* of a narrow axis no more than one part in so many */

struct _PlannerTimelineScale
{
  GObject parent_instance;

  PlannerTimeAxis axis; /* from the first day that is believed */
  GtkAdjustment *adjustment;
  GDate today;
  int width;
  GDate first; /* of the range */
  GDate last;
  double wanted_day; /* what was asked for is shown in any width, until one zooms or scrolls */
  double wanted_page; /* 0: nothing in particular */
  gboolean wants_room; /* at its end */
  gboolean settling; /* several changes are being made into one */
};

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PlannerTimelineScale, planner_timeline_scale, G_TYPE_OBJECT)

static void
value_changed_cb (GtkAdjustment *adjustment, PlannerTimelineScale *self)
{
  if (self->settling)
    return;
  self->wanted_page = 0;
  g_signal_emit (self, signals[CHANGED], 0);
}

static double
count_days (PlannerTimelineScale *self, const GDate *date)
{
  return g_date_days_between (&self->axis.origin, date);
}

/* What is shown now starts on day @value. */
static void
settle (PlannerTimelineScale *self, double value)
{
  double page = self->width / self->axis.day_width;
  double past = MAX (page, DAYS_IN_YEAR);
  double lower = count_days (self, &self->first) - past;
  double upper = count_days (self, &self->last) + 1 + past;

  self->settling = TRUE;
  gtk_adjustment_configure (self->adjustment, CLAMP (value, lower, upper - page), lower, upper, page / 10, page * 0.9,
                            page);
  self->settling = FALSE;
  g_signal_emit (self, signals[CHANGED], 0);
}

static double
get_end_room (PlannerTimelineScale *self)
{
  return MIN (END_ROOM, self->width / (double) MOST_OF_WIDTH);
}

static double
get_least_day_width (PlannerTimelineScale *self)
{
  double without_room = self->width > 0 ? (self->width - get_end_room (self)) / self->width : 1;
  double days = g_date_days_between (&self->first, &self->last) * (1 + 2 * FIT_MARGIN) / without_room;

  return MAX (self->width, 1) / MAX (days, MOST_YEARS * DAYS_IN_YEAR);
}

static void
set_day_width (PlannerTimelineScale *self, double day_width)
{
  self->axis.day_width = CLAMP (day_width, get_least_day_width (self), WIDEST_DAY);
}

static void
planner_timeline_scale_dispose (GObject *object)
{
  PlannerTimelineScale *self = PLANNER_TIMELINE_SCALE (object);

  g_clear_object (&self->adjustment);

  G_OBJECT_CLASS (planner_timeline_scale_parent_class)->dispose (object);
}

static void
planner_timeline_scale_class_init (PlannerTimelineScaleClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = planner_timeline_scale_dispose;

  signals[CHANGED]
      = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
planner_timeline_scale_init (PlannerTimelineScale *self)
{
  g_date_clear (&self->axis.origin, 1);
  g_date_set_dmy (&self->axis.origin, 1, G_DATE_JANUARY, PLANNER_FIRST_YEAR);
  self->axis.day_width = 1;
  self->axis.year_starts = planner_year_start_default ();
  planner_get_today (&self->today);
  self->first = self->last = self->today;
  self->adjustment = g_object_ref_sink (gtk_adjustment_new (0, 0, 0, 0, 0, 0));
  g_signal_connect_object (self->adjustment, "value-changed", G_CALLBACK (value_changed_cb), self, G_CONNECT_DEFAULT);
}

PlannerTimelineScale *
planner_timeline_scale_new (void)
{
  return g_object_new (PLANNER_TYPE_TIMELINE_SCALE, NULL);
}

GtkAdjustment *
planner_timeline_scale_get_adjustment (PlannerTimelineScale *self)
{
  g_return_val_if_fail (PLANNER_IS_TIMELINE_SCALE (self), NULL);

  return self->adjustment;
}

const PlannerYearStart *
planner_timeline_scale_get_year_start (PlannerTimelineScale *self)
{
  g_return_val_if_fail (PLANNER_IS_TIMELINE_SCALE (self), NULL);

  return &self->axis.year_starts;
}

void
planner_timeline_scale_set_year_start (PlannerTimelineScale *self, const PlannerYearStart *year_starts)
{
  g_return_if_fail (PLANNER_IS_TIMELINE_SCALE (self));
  g_return_if_fail (year_starts != NULL);

  self->axis.year_starts = *year_starts;
  g_signal_emit (self, signals[CHANGED], 0);
}

const GDate *
planner_timeline_scale_get_today (PlannerTimelineScale *self)
{
  g_return_val_if_fail (PLANNER_IS_TIMELINE_SCALE (self), NULL);

  return &self->today;
}

void
planner_timeline_scale_update_today (PlannerTimelineScale *self)
{
  GDate today;

  g_return_if_fail (PLANNER_IS_TIMELINE_SCALE (self));

  planner_get_today (&today);
  if (g_date_compare (&today, &self->today) == 0)
    return;
  self->today = today;
  g_signal_emit (self, signals[CHANGED], 0);
}

void
planner_timeline_scale_set_range (PlannerTimelineScale *self, const GDate *first, const GDate *last)
{
  g_return_if_fail (PLANNER_IS_TIMELINE_SCALE (self));
  g_return_if_fail (first != NULL && last != NULL && g_date_compare (first, last) <= 0);

  if (g_date_compare (first, &self->first) == 0 && g_date_compare (last, &self->last) == 0)
    return;
  self->first = *first;
  self->last = *last;
  if (self->width > 0)
    settle (self, gtk_adjustment_get_value (self->adjustment));
}

/* In the middle, where all is wider than what is wanted. */
static void
show_wanted (PlannerTimelineScale *self)
{
  double width = self->width - (self->wants_room ? get_end_room (self) : 0);

  set_day_width (self, width / self->wanted_page);
  settle (self, self->wanted_day - (width / self->axis.day_width - self->wanted_page) / 2);
}

static void
show_page (PlannerTimelineScale *self, double day, double page, gboolean wants_room)
{
  self->wanted_day = day;
  self->wanted_page = page;
  self->wants_room = wants_room;
  if (self->width > 0)
    show_wanted (self);
}

void
planner_timeline_scale_set_width (PlannerTimelineScale *self, int width)
{
  g_return_if_fail (PLANNER_IS_TIMELINE_SCALE (self));

  if (self->width == width || width <= 0)
    return;
  self->width = width;
  if (self->wanted_page > 0)
    {
      show_wanted (self);
      return;
    }
  set_day_width (self, self->axis.day_width);
  settle (self, gtk_adjustment_get_value (self->adjustment));
}

int
planner_timeline_scale_get_width (PlannerTimelineScale *self)
{
  g_return_val_if_fail (PLANNER_IS_TIMELINE_SCALE (self), 0);

  return self->width;
}

double
planner_timeline_scale_get_day_width (PlannerTimelineScale *self)
{
  g_return_val_if_fail (PLANNER_IS_TIMELINE_SCALE (self), 0);

  return self->axis.day_width;
}

double
planner_timeline_scale_get_x (PlannerTimelineScale *self, const GDate *date)
{
  return planner_time_axis_get_x (&self->axis, date)
         - gtk_adjustment_get_value (self->adjustment) * self->axis.day_width;
}

double
planner_timeline_scale_get_end_x (PlannerTimelineScale *self, const GDate *date)
{
  return planner_timeline_scale_get_x (self, date) + self->axis.day_width;
}

void
planner_timeline_scale_get_date (PlannerTimelineScale *self, double x, GDate *date)
{
  g_return_if_fail (PLANNER_IS_TIMELINE_SCALE (self));

  planner_time_axis_get_date (&self->axis, x + gtk_adjustment_get_value (self->adjustment) * self->axis.day_width,
                              date);
}

guint
planner_timeline_scale_list_rows (PlannerTimelineScale *self, double digit_width,
                                  PlannerTimeUnit rows[PLANNER_TIME_AXIS_MAX_ROWS])
{
  g_return_val_if_fail (PLANNER_IS_TIMELINE_SCALE (self), 0);

  return planner_time_axis_list_rows (&self->axis, digit_width, rows);
}

PlannerTimeUnit
planner_timeline_scale_get_snap (PlannerTimelineScale *self)
{
  g_return_val_if_fail (PLANNER_IS_TIMELINE_SCALE (self), PLANNER_TIME_UNIT_DAY);

  return planner_time_axis_get_snap (&self->axis, SNAP_REACH);
}

void
planner_timeline_scale_zoom (PlannerTimelineScale *self, double factor, double x)
{
  double day;

  g_return_if_fail (PLANNER_IS_TIMELINE_SCALE (self));
  g_return_if_fail (factor > 0);

  if (self->width == 0)
    return;
  self->wanted_page = 0;
  day = gtk_adjustment_get_value (self->adjustment) + x / self->axis.day_width;
  set_day_width (self, self->axis.day_width * factor);
  settle (self, day - x / self->axis.day_width);
}

void
planner_timeline_scale_fit (PlannerTimelineScale *self, const GDate *first, const GDate *last)
{
  double days;

  g_return_if_fail (PLANNER_IS_TIMELINE_SCALE (self));
  g_return_if_fail (first != NULL && last != NULL && g_date_compare (first, last) <= 0);

  days = g_date_days_between (first, last) + 1;
  show_page (self, count_days (self, first) - days * FIT_MARGIN, days * (1 + 2 * FIT_MARGIN), TRUE);
}

void
planner_timeline_scale_read_state (PlannerTimelineScale *self, double *day, double *page)
{
  g_return_if_fail (PLANNER_IS_TIMELINE_SCALE (self));

  *day = self->width > 0 ? gtk_adjustment_get_value (self->adjustment) : self->wanted_day;
  *page = self->width > 0 ? self->width / self->axis.day_width : self->wanted_page;
}

void
planner_timeline_scale_restore (PlannerTimelineScale *self, double day, double page)
{
  g_return_if_fail (PLANNER_IS_TIMELINE_SCALE (self));

  if (page > 0 && isfinite (page) && isfinite (day))
    show_page (self, day, page, FALSE);
}

void
planner_timeline_scale_reveal (PlannerTimelineScale *self, const GDate *date, gboolean centre)
{
  double page;
  double day;
  double value;

  g_return_if_fail (PLANNER_IS_TIMELINE_SCALE (self));
  g_return_if_fail (date != NULL && g_date_valid (date));

  if (self->width == 0)
    return;
  page = self->width / self->axis.day_width;
  day = count_days (self, date);
  value = gtk_adjustment_get_value (self->adjustment);
  if (centre)
    value = day + 0.5 - page / 2;
  else if (day < value)
    value = day - page / 10;
  else if (day + 1 > value + page)
    value = day + 1 - page * 0.9;
  gtk_adjustment_set_value (self->adjustment, value);
}

void
planner_timeline_scale_scroll (PlannerTimelineScale *self, double pixels)
{
  g_return_if_fail (PLANNER_IS_TIMELINE_SCALE (self));

  gtk_adjustment_set_value (self->adjustment,
                            gtk_adjustment_get_value (self->adjustment) + pixels / self->axis.day_width);
}

void
planner_timeline_scale_step (PlannerTimelineScale *self, int count)
{
  GDate first, last;

  g_return_if_fail (PLANNER_IS_TIMELINE_SCALE (self));

  planner_timeline_scale_get_shown (self, &first, &last);
  last = first;
  planner_time_unit_step (planner_timeline_scale_get_snap (self), count, &last);
  planner_timeline_scale_scroll (self, g_date_days_between (&first, &last) * self->axis.day_width);
}

void
planner_timeline_scale_get_shown (PlannerTimelineScale *self, GDate *first, GDate *last)
{
  g_return_if_fail (PLANNER_IS_TIMELINE_SCALE (self));

  planner_timeline_scale_get_date (self, 0, first);
  planner_timeline_scale_get_date (self, MAX (self->width - 1, 0), last);
}
