/* The refs of actions. */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/rules/planner-action-ref.h"

static const char *const icbs[] = { "Eastmere ICB", "Wrenbury ICB", NULL };
static const char *const icb[] = { "Eastmere ICB", NULL };
static const char *const delivery[] = { "UCDB", NULL };
static const char *const groups[] = { "North East SG", "South east sg", NULL };
static const char *const unlike[] = { "UCDB", "TB", NULL };
static const char *const nothing[] = { NULL };

static void
test_make (void)
{
  static const struct
  {
    const char *pattern;
    const char *const *codes;
    GDateDay day;
    GDateMonth month;
    GDateYear year;
    guint count;
    const char *ref;
  } rows[] = {
    { NULL, icbs, 21, G_DATE_MARCH, 2018, 1, "ICBMar18-1" },
    { "", icb, 12, G_DATE_JULY, 2018, 12, "ICBJul18-12" },
    { NULL, NULL, 1, G_DATE_JANUARY, 2005, 1, "ICBJan05-1" },
    { NULL, delivery, 31, G_DATE_DECEMBER, 2026, 3, "ICBDec26-3" },
    { "{board}{month}{year}-{number}", delivery, 9, G_DATE_OCTOBER, 2026, 1, "UCDBOct26-1" },
    { "{board}{month}{year}-{number}", icbs, 9, G_DATE_OCTOBER, 2026, 1, "ICBOct26-1" },
    { "{board}{month}{year}-{number}", icb, 9, G_DATE_OCTOBER, 2026, 1, "EastmereICBOct26-1" },
    { "{board}{month}{year}-{number}", groups, 9, G_DATE_OCTOBER, 2026, 1, "EastSGOct26-1" },
    { "{board}/{number}", unlike, 9, G_DATE_OCTOBER, 2026, 1, "/1" },
    { "{board}/{number}", nothing, 9, G_DATE_OCTOBER, 2026, 1, "/1" },
    { "{number}/{year}", icbs, 9, G_DATE_JUNE, 2026, 7, "7/26" },
    { "A{month}", icbs, 9, G_DATE_JUNE, 2026, 7, "AJun7" },
    { "№ {number} {what}", icbs, 9, G_DATE_JUNE, 2026, 7, "№ 7 {what}" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      GDate day;
      g_auto (PlannerActionSeries) series = { NULL };
      g_autofree char *ref = NULL;

      g_date_clear (&day, 1);
      g_date_set_dmy (&day, rows[i].day, rows[i].month, rows[i].year);
      planner_action_series_init (&series, rows[i].pattern, rows[i].codes, &day);
      ref = planner_action_series_make_ref (&series, rows[i].count);
      g_assert_cmpstr (ref, ==, rows[i].ref);
      g_assert_cmpuint (planner_action_series_get_count (&series, ref), ==, rows[i].count);
    }
}

static void
test_count (void)
{
  static const struct
  {
    const char *ref;
    guint count;
  } rows[] = {
    { "ICBMar18-1b", 1 },   { "ICBMar18-017b", 17 }, { "icbmar18-3B", 3 }, { "ICBMar18-b", 0 },
    { "ICBMar18-3", 0 },    { "ICBMar18 - 3b", 0 },  { "ICBMar19-3b", 0 }, { "ICBMar18-99999999999b", 0 },
    { "ICBMar18-0b", 0 },   { "", 0 },               { "XICBMar18-3b", 0 }, { NULL, 0 },
  };
  g_auto (PlannerActionSeries) series = { g_strdup ("ICBMar18-"), g_strdup ("b") };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    g_assert_cmpuint (planner_action_series_get_count (&series, rows[i].ref), ==, rows[i].count);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/rules/action-ref/make", test_make);
  g_test_add_func ("/rules/action-ref/count", test_count);
  return g_test_run ();
}
