/* test-scale.c: a line of time laid over pages, and bars on it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <math.h>

#include "paper/planner-paper-bar.h"
#include "paper/planner-paper-scale.h"

static GDate
date_new (int day, int month, int year)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, (GDateDay) day, (GDateMonth) month, (GDateYear) year);
  return date;
}

typedef struct
{
  GDate from;
  GDate to;
  guint pages_wide;
  PlannerTimeUnit unit; /* between which pages are cut */
} Case;

static PlannerPaperScale
scale_new (const Case *item)
{
  const PlannerPaperRoom first = { 300, 400 }, others = { 150, 550 };
  PlannerYearStart year_starts = planner_year_start_default ();
  PlannerPaperScale scale;

  planner_paper_scale_init (&scale, &item->from, &item->to, &year_starts, item->pages_wide, &first, &others);
  return scale;
}

/* Every page begins with a unit, none has more than there is room for, and all days are there. */
static void
check_cuts (const PlannerPaperScale *scale, const Case *item)
{
  double days = g_date_days_between (&item->from, &item->to) + 1;

  g_assert_cmpfloat_with_epsilon (scale->cuts[0], 0, 0.001);
  g_assert_cmpfloat_with_epsilon (planner_paper_scale_get_length (scale), days * scale->axis.day_width, 0.001);
  for (guint across = 1; across <= scale->n_across; across++)
    {
      double room = across == 1 ? scale->first.width : scale->others.width;
      GDate day, start;

      g_assert_cmpfloat (scale->cuts[across], >, scale->cuts[across - 1]);
      g_assert_cmpfloat (scale->cuts[across] - scale->cuts[across - 1], <=, room + 0.01);
      if (across == scale->n_across)
        break;
      planner_time_axis_get_date (&scale->axis, scale->cuts[across] + scale->axis.day_width / 2, &day);
      planner_time_unit_find_start (item->unit, &day, &scale->axis.year_starts, &start);
      g_assert_cmpint (g_date_days_between (&start, &day), ==, 0);
    }
}

static void
test_cuts (gconstpointer data)
{
  const Case *item = data;
  PlannerPaperScale scale = scale_new (item);

  check_cuts (&scale, item);
  g_assert_cmpuint (scale.n_across, ==, item->pages_wide);
  g_assert_cmpfloat (scale.axis.day_width, >, 0);
}

/* The line is as long as the cuts allow: a little wider, and one page more would be needed. */
static void
test_widest (void)
{
  const Case item = { date_new (1, 4, 2025), date_new (31, 3, 2027), 3, PLANNER_TIME_UNIT_MONTH };
  PlannerPaperScale scale = scale_new (&item);
  double room = scale.first.width + 2 * scale.others.width;

  g_assert_cmpfloat (planner_paper_scale_get_length (&scale), <=, room + 0.01);
  g_assert_cmpfloat (planner_paper_scale_get_length (&scale), >, room - 3 * 32 * scale.axis.day_width);
}

/* A third of a year on each page, cut between weeks: months would leave much of a page empty. */
static void
test_filled (void)
{
  const Case item = { date_new (1, 4, 2018), date_new (31, 3, 2019), 3, PLANNER_TIME_UNIT_WEEK };
  PlannerPaperScale scale = scale_new (&item);

  check_cuts (&scale, &item);
  for (guint across = 1; across < scale.n_across; across++)
    g_assert_cmpfloat (scale.cuts[across] - scale.cuts[across - 1], >, 0.9 * (across == 1 ? scale.first.width : scale.others.width));
}

/* There are never more pages than days to cut between. */
static void
test_few_days (void)
{
  const Case item = { date_new (1, 7, 2026), date_new (3, 7, 2026), 8, PLANNER_TIME_UNIT_DAY };
  PlannerPaperScale scale = scale_new (&item);

  g_assert_cmpuint (scale.n_across, ==, 3);
  check_cuts (&scale, &item);
}

static void
test_one_page (void)
{
  const Case item = { date_new (17, 5, 2026), date_new (3, 9, 2031), 1, PLANNER_TIME_UNIT_DAY };
  PlannerPaperScale scale = scale_new (&item);

  g_assert_cmpfloat_with_epsilon (planner_paper_scale_get_length (&scale), 400, 0.001);
  g_assert_cmpfloat_with_epsilon (planner_paper_scale_get_offset (&scale, 1), 300, 0.001);
}

static void
test_find_page (void)
{
  const Case item = { date_new (1, 4, 2025), date_new (31, 3, 2027), 3, PLANNER_TIME_UNIT_MONTH };
  PlannerPaperScale scale = scale_new (&item);

  g_assert_cmpuint (planner_paper_scale_find_page (&scale, -50), ==, 1);
  g_assert_cmpuint (planner_paper_scale_find_page (&scale, scale.cuts[1] - 1), ==, 1);
  g_assert_cmpuint (planner_paper_scale_find_page (&scale, scale.cuts[1]), ==, 2);
  g_assert_cmpuint (planner_paper_scale_find_page (&scale, scale.cuts[3] + 50), ==, 3);
  g_assert_cmpfloat_with_epsilon (scale.cuts[1] + planner_paper_scale_get_offset (&scale, 2), 150, 0.001);
}

static void
count_cb (const GDate *start, double from, double to, gpointer data)
{
  guint *n = data;

  g_assert_cmpfloat (from, <, to);
  (*n)++;
}

/* Parts of units count; the end of the years that are believed is the end. */
static void
test_units (void)
{
  const Case some = { date_new (31, 3, 2025), date_new (1, 7, 2025), 1, PLANNER_TIME_UNIT_MONTH };
  const Case last = { date_new (1, 1, 2098), date_new (31, 12, 2099), 1, PLANNER_TIME_UNIT_MONTH };
  PlannerPaperScale scale = scale_new (&some);
  guint n = 0;

  planner_paper_scale_foreach_unit (&scale, PLANNER_TIME_UNIT_MONTH, count_cb, &n);
  g_assert_cmpuint (n, ==, 5);
  scale = scale_new (&last);
  n = 0;
  planner_paper_scale_foreach_unit (&scale, PLANNER_TIME_UNIT_YEAR, count_cb, &n);
  g_assert_cmpuint (n, ==, 3);
}

/* Bars, on a line of 100 points. */

#define SIZE 100

typedef struct
{
  cairo_surface_t *surface;
  cairo_t *cairo;
} Canvas;

static Canvas
canvas_new (void)
{
  Canvas canvas = { cairo_image_surface_create (CAIRO_FORMAT_RGB24, SIZE, 20) };

  canvas.cairo = cairo_create (canvas.surface);
  cairo_set_source_rgb (canvas.cairo, 1, 1, 1);
  cairo_paint (canvas.cairo);
  return canvas;
}

static void
canvas_clear (Canvas *canvas)
{
  cairo_destroy (canvas->cairo);
  cairo_surface_destroy (canvas->surface);
}

static guint32
get_pixel (Canvas *canvas, int x, int y)
{
  const guchar *row;

  cairo_surface_flush (canvas->surface);
  row = cairo_image_surface_get_data (canvas->surface) + y * cairo_image_surface_get_stride (canvas->surface);
  return ((const guint32 *) (gconstpointer) row)[x] & 0xffffff;
}

static gboolean
is_dark (Canvas *canvas, int x, int y)
{
  return (get_pixel (canvas, x, y) & 0xff) < 0x80 && (get_pixel (canvas, x, y) >> 16) < 0x80;
}

static guint
count_inked (Canvas *canvas, int from, int to)
{
  guint n = 0;

  for (int y = 0; y < 20; y++)
    for (int x = from; x < to; x++)
      n += get_pixel (canvas, x, y) != 0xffffff;
  return n;
}

static PlannerPaperBar
activity_new (double from, double to, PlannerStatus status)
{
  return (PlannerPaperBar) { PLANNER_BAR_ACTIVITY, from, from, to, to, .standing = { status } };
}

/* A bar that goes on has an arrow where it leaves; one that ends there has none; nothing is drawn outside. */
static void
test_beyond (void)
{
  PlannerPaperBar within = activity_new (20, 80, PLANNER_STATUS_ON_TRACK);
  PlannerPaperBar beyond = activity_new (-40, 140, PLANNER_STATUS_ON_TRACK);
  Canvas one = canvas_new (), other = canvas_new ();

  planner_paper_bar_draw (&within, one.cairo, 5, 20, 80);
  g_assert_false (is_dark (&one, 24, 9));
  g_assert_false (is_dark (&one, 76, 9));
  planner_paper_bar_draw (&beyond, other.cairo, 5, 20, 80);
  g_assert_true (is_dark (&other, 24, 9));
  g_assert_true (is_dark (&other, 76, 9));
  g_assert_cmpuint (count_inked (&other, 0, 20), ==, 0);
  g_assert_cmpuint (count_inked (&other, 80, SIZE), ==, 0);
  canvas_clear (&one);
  canvas_clear (&other);
}

/* What lies wholly on another page leaves nothing here, also where it ends at the very edge. */
static void
test_elsewhere (void)
{
  const double places[][2] = { { -30, 10 }, { -30, 20 }, { 80, 120 }, { 90, 120 } };

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      PlannerPaperBar bar = activity_new (places[i][0], places[i][1], PLANNER_STATUS_COMPLETE);
      Canvas canvas = canvas_new ();

      planner_paper_bar_draw (&bar, canvas.cairo, 5, 20, 80);
      g_assert_cmpuint (count_inked (&canvas, 0, SIZE), ==, 0);
      canvas_clear (&canvas);
    }
}

/* A milestone on the first or last day is drawn whole. */
static void
test_edge (void)
{
  const double places[] = { 20.2, 50, 79.8 };
  guint inked[3];

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      PlannerPaperBar bar
          = { PLANNER_BAR_MILESTONE, places[i], places[i], places[i], places[i], .standing = { PLANNER_STATUS_COMPLETE } };
      Canvas canvas = canvas_new ();

      planner_paper_bar_draw (&bar, canvas.cairo, 5, 20, 80);
      inked[i] = count_inked (&canvas, 20, 80);
      canvas_clear (&canvas);
    }
  g_assert_cmpuint (inked[1], >, 40);
  g_assert_cmpuint (inked[0], >, inked[1] * 8 / 10);
  g_assert_cmpuint (inked[2], >, inked[1] * 8 / 10);
}

/* No two statuses look alike without colour. */
static void
test_patterns (void)
{
  double greys[PLANNER_STATUS_STOPPED + 1];

  for (PlannerStatus status = PLANNER_STATUS_NOT_STARTED; status <= PLANNER_STATUS_STOPPED; status++)
    {
      PlannerPaperBar bar = activity_new (10, 90, status);
      Canvas canvas = canvas_new ();

      planner_paper_bar_draw (&bar, canvas.cairo, 5, 0, SIZE);
      greys[status] = 0;
      for (int y = 6; y < 12; y++)
        for (int x = 12; x < 88; x++)
          {
            guint32 pixel = get_pixel (&canvas, x, y);

            greys[status] += (0.3 * (pixel >> 16) + 0.59 * (pixel >> 8 & 0xff) + 0.11 * (pixel & 0xff)) / (76 * 6);
          }
      for (PlannerStatus other = PLANNER_STATUS_NOT_STARTED; other < status; other++)
        g_assert_cmpfloat (fabs (greys[status] - greys[other]), >, 12);
      canvas_clear (&canvas);
    }
}

/* How many marks something that recurs has in two years, and what is too close for marks is one strip. */
static void
test_marks (void)
{
  static const struct
  {
    const char *words;
    guint n;
  } cases[] = { { "Quarterly", 8 }, { "Monthly", 24 }, { "Daily", 2 } };
  PlannerTimeAxis axis = { date_new (1, 4, 2025), 500.0 / 730, planner_year_start_default () };
  PlannerStanding standing = { PLANNER_STATUS_ON_TRACK };
  GDate today = date_new (12, 7, 2026);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      PlannerTimescale dates;
      PlannerBar bar;
      PlannerPaperBar placed;

      planner_timescale_read (cases[i].words, &axis.year_starts, &today, &dates);
      planner_bar_make (PLANNER_BAR_REVIEW, &dates, FALSE, &bar);
      planner_paper_bar_place (&placed, &bar, &dates, &standing, &axis, 500);
      g_assert_cmpuint (placed.marks->len, ==, cases[i].n);
      planner_paper_bar_clear (&placed);
    }
}

int
main (int argc, char **argv)
{
  static Case cases[5];

  g_test_init (&argc, &argv, NULL);

  cases[0] = (Case) { date_new (1, 4, 2025), date_new (31, 3, 2034), 2, PLANNER_TIME_UNIT_QUARTER };
  cases[1] = (Case) { date_new (1, 4, 2025), date_new (31, 3, 2027), 4, PLANNER_TIME_UNIT_MONTH };
  cases[2] = (Case) { date_new (17, 5, 2026), date_new (20, 9, 2026), 3, PLANNER_TIME_UNIT_WEEK };
  cases[3] = (Case) { date_new (17, 5, 2026), date_new (20, 6, 2026), 3, PLANNER_TIME_UNIT_DAY };
  cases[4] = (Case) { date_new (1, 1, 1900), date_new (31, 12, 2099), PLANNER_PAPER_SCALE_MOST_PAGES, PLANNER_TIME_UNIT_QUARTER };
  g_test_add_data_func ("/paper/scale/quarters", &cases[0], test_cuts);
  g_test_add_data_func ("/paper/scale/months", &cases[1], test_cuts);
  g_test_add_data_func ("/paper/scale/weeks", &cases[2], test_cuts);
  g_test_add_data_func ("/paper/scale/days", &cases[3], test_cuts);
  g_test_add_data_func ("/paper/scale/centuries", &cases[4], test_cuts);
  g_test_add_func ("/paper/scale/widest", test_widest);
  g_test_add_func ("/paper/scale/filled", test_filled);
  g_test_add_func ("/paper/scale/few-days", test_few_days);
  g_test_add_func ("/paper/scale/one-page", test_one_page);
  g_test_add_func ("/paper/scale/find-page", test_find_page);
  g_test_add_func ("/paper/scale/units", test_units);
  g_test_add_func ("/paper/bar/beyond", test_beyond);
  g_test_add_func ("/paper/bar/elsewhere", test_elsewhere);
  g_test_add_func ("/paper/bar/edge", test_edge);
  g_test_add_func ("/paper/bar/patterns", test_patterns);
  g_test_add_func ("/paper/bar/marks", test_marks);

  return g_test_run ();
}
