/* Which days the timeline shows in which width, what it marks along them, and where bars stand and are hit.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "rooms/timeline/planner-timeline-geometry.h"

#define WIDTH 1000
#define DIGIT 7.0

static GDate
day (const char *text)
{
  GDate date;
  guint year, month, number;

  g_assert_cmpint (sscanf (text, "%u-%u-%u", &year, &month, &number), ==, 3);
  g_date_clear (&date, 1);
  g_date_set_dmy (&date, (GDateDay) number, (GDateMonth) month, (GDateYear) year);
  return date;
}

static PlannerTimelineScale *
scale_new (const char *first, const char *last)
{
  PlannerTimelineScale *scale = planner_timeline_scale_new ();
  GDate from = day (first), to = day (last);

  planner_timeline_scale_set_range (scale, &from, &to);
  return scale;
}

static void
fit (PlannerTimelineScale *scale, const char *first, const char *last)
{
  GDate from = day (first), to = day (last);

  planner_timeline_scale_fit (scale, &from, &to);
}

static void
assert_shows (PlannerTimelineScale *scale, const char *first, const char *last)
{
  GDate from = day (first), to = day (last);
  GDate shown_from, shown_to;

  planner_timeline_scale_get_shown (scale, &shown_from, &shown_to);
  g_assert_cmpint (ABS (g_date_days_between (&from, &shown_from)), <=, 1);
  g_assert_cmpint (ABS (g_date_days_between (&to, &shown_to)), <=, 1);
}

static const struct
{
  const char *first;
  const char *last;
  PlannerTimeUnit rows[PLANNER_TIME_AXIS_MAX_ROWS];
  guint n_rows;
  PlannerTimeUnit snap;
} zooms[] = {
  { "2015-04-01", "2025-03-31", { PLANNER_TIME_UNIT_YEAR }, 1, PLANNER_TIME_UNIT_QUARTER },
  { "2018-04-01", "2023-03-31", { PLANNER_TIME_UNIT_YEAR, PLANNER_TIME_UNIT_QUARTER }, 2, PLANNER_TIME_UNIT_MONTH },
  { "2018-04-01",
    "2019-03-31",
    { PLANNER_TIME_UNIT_YEAR, PLANNER_TIME_UNIT_QUARTER, PLANNER_TIME_UNIT_MONTH },
    3,
    PLANNER_TIME_UNIT_WEEK },
  { "2018-04-01",
    "2018-06-30",
    { PLANNER_TIME_UNIT_QUARTER, PLANNER_TIME_UNIT_MONTH, PLANNER_TIME_UNIT_WEEK },
    3,
    PLANNER_TIME_UNIT_DAY },
};

static void
test_rows_and_snapping_follow_the_zoom (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (zooms); i++)
    {
      g_autoptr (PlannerTimelineScale) scale = scale_new ("2015-04-01", "2025-03-31");
      PlannerTimeUnit rows[PLANNER_TIME_AXIS_MAX_ROWS];

      planner_timeline_scale_set_width (scale, WIDTH);
      fit (scale, zooms[i].first, zooms[i].last);
      g_assert_cmpuint (planner_timeline_scale_list_rows (scale, DIGIT, rows), ==, zooms[i].n_rows);
      for (guint j = 0; j < zooms[i].n_rows; j++)
        g_assert_cmpint (rows[j], ==, zooms[i].rows[j]);
      g_assert_cmpint (planner_timeline_scale_get_snap (scale), ==, zooms[i].snap);
    }
}

/* For half a diamond on the last day, and its sign beside it. */
static void
assert_room_at_the_end (PlannerTimelineScale *scale, const char *last)
{
  GDate end = day (last);

  g_assert_cmpfloat (planner_timeline_scale_get_width (scale) - planner_timeline_scale_get_end_x (scale, &end), >=, 30);
}

static void
test_what_was_asked_for_is_shown_in_any_width (void)
{
  g_autoptr (PlannerTimelineScale) scale = scale_new ("2018-04-01", "2019-03-31");
  double day_width;

  fit (scale, "2018-04-01", "2019-03-31");
  planner_timeline_scale_set_width (scale, 260);
  planner_timeline_scale_set_width (scale, 700);
  assert_shows (scale, "2018-03-21", "2019-04-28");
  assert_room_at_the_end (scale, "2019-03-31");
  /* From then on a day is as wide as one has made it. */
  planner_timeline_scale_zoom (scale, 2, 350);
  day_width = planner_timeline_scale_get_day_width (scale);
  planner_timeline_scale_set_width (scale, 400);
  g_assert_cmpfloat_with_epsilon (planner_timeline_scale_get_day_width (scale), day_width, 1e-9);
}

static void
test_zooming_keeps_its_place_within_limits (void)
{
  g_autoptr (PlannerTimelineScale) scale = scale_new ("2018-04-01", "2019-03-31");
  GDate before, after;

  planner_timeline_scale_set_width (scale, WIDTH);
  fit (scale, "2018-04-01", "2019-03-31");
  planner_timeline_scale_get_date (scale, 300.5, &before);
  planner_timeline_scale_zoom (scale, 1.7, 300.5);
  planner_timeline_scale_get_date (scale, 300.5, &after);
  g_assert_cmpint (g_date_days_between (&before, &after), ==, 0);
  /* Weeks at the least … */
  planner_timeline_scale_zoom (scale, 1e6, 300.5);
  planner_timeline_scale_get_shown (scale, &before, &after);
  g_assert_cmpint (g_date_days_between (&before, &after), >=, 14);
  g_assert_cmpint (g_date_days_between (&before, &after), <=, 35);
  /* … and five years at the most, in a plan that is not longer. */
  planner_timeline_scale_zoom (scale, 1e-6, 300.5);
  planner_timeline_scale_get_shown (scale, &before, &after);
  g_assert_cmpint (g_date_days_between (&before, &after), >=, 5 * 365);
  g_assert_cmpint (g_date_days_between (&before, &after), <=, 5 * 366 + 1);
}

static void
test_reveals_by_as_little_as_will_do (void)
{
  g_autoptr (PlannerTimelineScale) scale = scale_new ("2018-04-01", "2020-03-31");
  GDate seen = day ("2018-05-01"), unseen = day ("2019-09-30");

  planner_timeline_scale_set_width (scale, WIDTH);
  fit (scale, "2018-04-01", "2018-06-30");
  assert_shows (scale, "2018-03-29", "2018-07-05");
  planner_timeline_scale_reveal (scale, &seen, FALSE);
  assert_shows (scale, "2018-03-29", "2018-07-05");
  planner_timeline_scale_reveal (scale, &unseen, FALSE);
  g_assert_cmpfloat (planner_timeline_scale_get_x (scale, &unseen), >=, 0);
  g_assert_cmpfloat (planner_timeline_scale_get_end_x (scale, &unseen), <=, WIDTH);
  planner_timeline_scale_reveal (scale, &unseen, TRUE);
  g_assert_cmpfloat_with_epsilon (planner_timeline_scale_get_x (scale, &unseen)
                                    + planner_timeline_scale_get_day_width (scale) / 2,
                                  WIDTH / 2.0, 1.0);
}

/* Bars: what is on the time line from where to where, and what a pointer finds there */

static const struct
{
  PlannerBarShape shape;
  const char *words;
  const char *first; /* the solid part; NULL: it runs in, or out */
  const char *last;
  const char *soft_first;
  const char *soft_last;
} bars[] = {
  { PLANNER_BAR_ACTIVITY, "1 June 2018 to 31 August 2018", "2018-06-01", "2018-08-31", "2018-06-01", "2018-08-31" },
  { PLANNER_BAR_ACTIVITY, "2018/19", "2018-04-01", "2018-09-30", "2018-04-01", "2019-03-31" },
  { PLANNER_BAR_ACTIVITY, "by 30 September 2018", "2018-09-30", "2018-09-30", "2018-09-02", "2018-09-30" },
  { PLANNER_BAR_ACTIVITY, "from April 2018", "2018-04-01", NULL, "2018-04-01", NULL },
  { PLANNER_BAR_ACTIVITY, "ongoing", NULL, NULL, NULL, NULL },
  { PLANNER_BAR_PHASE, "June 2018 to August 2018", "2018-06-01", "2018-08-01", "2018-06-01", "2018-08-31" },
};

static void
read_geometry (PlannerTimelineScale *scale, PlannerBarShape shape, const char *words, PlannerTimelineGeometry *geometry)
{
  PlannerYearStart year_starts = planner_year_start_default ();
  GDate written = day ("2018-05-01");
  PlannerTimescale dates;
  PlannerBar bar;

  planner_timescale_read (words, &year_starts, &written, &dates);
  planner_bar_make (shape, &dates, dates.precision > PLANNER_PRECISION_DAY, &bar);
  planner_timeline_geometry_read (geometry, scale, &bar, WIDTH, 30);
}

static void
assert_place (PlannerTimelineScale *scale, double x, const char *text, gboolean is_end)
{
  GDate date;

  if (text == NULL)
    {
      g_assert_true (is_end ? x > WIDTH * 2 : x < -WIDTH);
      return;
    }
  date = day (text);
  g_assert_cmpfloat_with_epsilon (
    x, is_end ? planner_timeline_scale_get_end_x (scale, &date) : planner_timeline_scale_get_x (scale, &date), 4.0);
}

static void
test_bars_stand_on_their_days (void)
{
  g_autoptr (PlannerTimelineScale) scale = scale_new ("2018-04-01", "2019-03-31");

  planner_timeline_scale_set_width (scale, WIDTH);
  fit (scale, "2018-04-01", "2019-03-31");
  for (guint i = 0; i < G_N_ELEMENTS (bars); i++)
    {
      PlannerTimelineGeometry geometry;

      read_geometry (scale, bars[i].shape, bars[i].words, &geometry);
      g_test_message ("%s", bars[i].words);
      assert_place (scale, geometry.from, bars[i].first, FALSE);
      assert_place (scale, geometry.to, bars[i].last, TRUE);
      assert_place (scale, geometry.soft_from, bars[i].soft_first, FALSE);
      assert_place (scale, geometry.soft_to, bars[i].soft_last, TRUE);
      g_assert_true (planner_timeline_geometry_is_seen (&geometry));
    }
}

static void
test_diamonds_stand_on_their_last_day (void)
{
  g_autoptr (PlannerTimelineScale) scale = scale_new ("2018-04-01", "2019-03-31");
  GDate due = day ("2018-09-30");
  PlannerTimelineGeometry geometry;

  planner_timeline_scale_set_width (scale, WIDTH);
  fit (scale, "2018-04-01", "2019-03-31");
  read_geometry (scale, PLANNER_BAR_MILESTONE, "by September 2018", &geometry);
  g_assert_cmpfloat_with_epsilon ((geometry.from + geometry.to) / 2,
                                  planner_timeline_scale_get_x (scale, &due)
                                    + planner_timeline_scale_get_day_width (scale) / 2,
                                  0.01);
  assert_place (scale, geometry.soft_from, "2018-09-01", FALSE);
  read_geometry (scale, PLANNER_BAR_MILESTONE, "TBC", &geometry);
  g_assert_cmpint (geometry.shape, ==, PLANNER_BAR_NONE);
  g_assert_false (planner_timeline_geometry_is_seen (&geometry));
  g_assert_cmpint (planner_timeline_geometry_pick (&geometry, 10, 15), ==, PLANNER_ZONE_NONE);
}

static void
test_parts_of_a_bar_are_hit (void)
{
  g_autoptr (PlannerTimelineScale) scale = scale_new ("2018-04-01", "2019-03-31");
  PlannerTimelineGeometry geometry;
  double middle;

  planner_timeline_scale_set_width (scale, WIDTH);
  fit (scale, "2018-04-01", "2019-03-31");
  read_geometry (scale, PLANNER_BAR_ACTIVITY, "1 June 2018 to 31 August 2018", &geometry);
  middle = (geometry.from + geometry.to) / 2;
  g_assert_cmpint (planner_timeline_geometry_pick (&geometry, middle, 15), ==, PLANNER_ZONE_BODY);
  g_assert_cmpint (planner_timeline_geometry_pick (&geometry, geometry.from + 1, 15), ==, PLANNER_ZONE_START);
  g_assert_cmpint (planner_timeline_geometry_pick (&geometry, geometry.to - 1, 15), ==, PLANNER_ZONE_END);
  g_assert_cmpint (planner_timeline_geometry_pick (&geometry, geometry.to + 10, 15), ==, PLANNER_ZONE_LINK);
  g_assert_cmpint (planner_timeline_geometry_pick (&geometry, geometry.from - 10, 15), ==, PLANNER_ZONE_NONE);
  g_assert_cmpint (planner_timeline_geometry_pick (&geometry, middle, 1), ==, PLANNER_ZONE_NONE);
  /* A diamond has no edges. */
  read_geometry (scale, PLANNER_BAR_MILESTONE, "30 September 2018", &geometry);
  g_assert_cmpint (planner_timeline_geometry_pick (&geometry, geometry.to - 1, 15), ==, PLANNER_ZONE_BODY);
  g_assert_cmpint (planner_timeline_geometry_pick (&geometry, geometry.to + 10, 15), ==, PLANNER_ZONE_LINK);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  gtk_init ();

  g_test_add_func ("/timeline-scale/rows-and-snapping", test_rows_and_snapping_follow_the_zoom);
  g_test_add_func ("/timeline-scale/asked-for-in-any-width", test_what_was_asked_for_is_shown_in_any_width);
  g_test_add_func ("/timeline-scale/zooming", test_zooming_keeps_its_place_within_limits);
  g_test_add_func ("/timeline-scale/reveals", test_reveals_by_as_little_as_will_do);
  g_test_add_func ("/timeline-scale/bars", test_bars_stand_on_their_days);
  g_test_add_func ("/timeline-scale/diamonds", test_diamonds_stand_on_their_last_day);
  g_test_add_func ("/timeline-scale/parts", test_parts_of_a_bar_are_hit);
  return g_test_run ();
}
