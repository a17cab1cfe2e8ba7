/* test-value-forms.c: values as people read them, as lists, and as decimals
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/plan/planner-value.h"

#include <glib.h>

static void
test_display (void)
{
  static const struct
  {
    PlannerField field;
    const char *value;
    const char *display;
    const char *edit;
  } rows[] = {
    { PLANNER_ASK_START, NULL, "", "" },
    { PLANNER_ASK_START, "2018-07-12", "12 July 2018", "12/07/2018" },
    { PLANNER_ASK_START, "2018-07-02", "2 July 2018", "02/07/2018" },
    { PLANNER_BUDGET_POSITION_MONTH, "2018-05", "May 2018", "05/2018" },
    { PLANNER_PLAN_YEAR_STARTS, "04-01", "1 April", "01/04" },
    { PLANNER_BUDGET_ANNUAL, "123450", "£1,234.50", "1234.50" },
    { PLANNER_BUDGET_ANNUAL, "123400", "£1,234", "1234" },
    { PLANNER_BUDGET_ANNUAL, "-5", "−£0.05", "-0.05" },
    { PLANNER_BUDGET_ANNUAL, "100000000", "£1,000,000", "1000000" },
    { PLANNER_MEASUREMENT_VALUE, "-1234567.25", "−1,234,567.25", "-1234567.25" },
    { PLANNER_ASK_PROGRESS, "40", "40%", "40" },
    { PLANNER_MEETING_PUBLIC, "1", "Yes", "Yes" },
    { PLANNER_MEETING_PUBLIC, "0", "No", "No" },
    { PLANNER_MEETING_PUBLIC, NULL, "", "" },
    { PLANNER_INTEREST_CONSENT, "1", "Yes", "Yes" },
    { PLANNER_INTEREST_CONSENT, "0", "No", "No" },
    { PLANNER_INTEREST_CONSENT, NULL, "Not asked", "" },
    { PLANNER_SEAT_VOTES, NULL, "By capacity", "" },
    { PLANNER_ASK_STATUS, "on-track", "On track", "On track" },
    { PLANNER_ASK_TAGS, "qipp bcf", "QIPP, Better Care Fund", "QIPP, Better Care Fund" },
    { PLANNER_ASK_LEADS, "b a", "b, a", "b, a" },
    { PLANNER_ORGANISATION_ALIASES, "CCG\nThe CCG", "CCG, The CCG", "CCG\nThe CCG" },
    { PLANNER_ASK_YEAR, "2018/19", "2018/19", "2018/19" },
    /* what is not canonical is shown as it is */
    { PLANNER_ASK_START, "2018-02-30", "2018-02-30", "2018-02-30" },
    { PLANNER_BUDGET_ANNUAL, "lots", "lots", "lots" },
    { PLANNER_ASK_STATUS, "late", "late", "late" },
    { PLANNER_BUDGET_POSITION_MONTH, "%n", "%n", "%n" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *display = planner_value_to_display (rows[i].field, rows[i].value);
      g_autofree char *edit = planner_value_to_edit (rows[i].field, rows[i].value);

      g_assert_cmpstr (display, ==, rows[i].display);
      g_assert_cmpstr (edit, ==, rows[i].edit);
    }
}

/* The third answer of a flag is read back as it is shown; another flag has none. */
static void
test_unsaid (void)
{
  static const struct
  {
    PlannerField field;
    const char *text;
    gboolean fits;
    const char *value;
  } rows[] = {
    { PLANNER_INTEREST_CONSENT, "Not asked", TRUE, NULL },  { PLANNER_INTEREST_CONSENT, "NOT ASKED", TRUE, NULL },
    { PLANNER_INTEREST_CONSENT, "yes", TRUE, "1" },         { PLANNER_INTEREST_CONSENT, "No", TRUE, "0" },
    { PLANNER_INTEREST_CONSENT, "By capacity", FALSE, NULL }, { PLANNER_SEAT_VOTES, "By capacity", TRUE, NULL },
    { PLANNER_INTEREST_SENSITIVE, "Not asked", FALSE, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *value = NULL;

      g_assert_true (planner_value_normalise (rows[i].field, rows[i].text, &value, NULL) == rows[i].fits);
      g_assert_cmpstr (value, ==, rows[i].value);
    }
}

static void
check_join (PlannerField field, const char *const *items, const char *value, gboolean fits)
{
  g_autofree char *joined = planner_value_join (field, items);

  g_assert_cmpstr (joined, ==, value);
  g_assert_true (planner_value_check (field, joined, NULL) == fits);
}

#define ITEMS(...) ((const char *const[]){ __VA_ARGS__, NULL })

static void
test_join (void)
{
  check_join (PLANNER_ASK_LEADS, ITEMS (NULL), NULL, TRUE);
  check_join (PLANNER_ASK_LEADS, ITEMS ("b", "a", "b"), "b a", TRUE);
  check_join (PLANNER_ASK_TAGS, ITEMS ("bcf", "qipp", "bcf"), "bcf qipp", TRUE);
  check_join (PLANNER_ORGANISATION_ALIASES, ITEMS ("The CCG", "CCG"), "The CCG\nCCG", TRUE);
  /* an item that is none must not slip in as two others */
  check_join (PLANNER_ASK_LEADS, ITEMS ("a b"), "a b ", FALSE);
  check_join (PLANNER_ASK_LEADS, ITEMS ("a", ""), "a ", FALSE);
  check_join (PLANNER_ASK_TAGS, ITEMS ("other", "qipp"), "other qipp", FALSE);
  check_join (PLANNER_ASK_TAGS, ITEMS ("qipp bcf"), "qipp bcf ", FALSE);
  check_join (PLANNER_ORGANISATION_ALIASES, ITEMS ("The\nCCG"), "The\nCCG\n", FALSE);
}

static void
test_split (void)
{
  g_auto (GStrv) none = planner_value_split (PLANNER_ASK_LEADS, NULL);
  g_auto (GStrv) leads = planner_value_split (PLANNER_ASK_LEADS, "b a");
  g_auto (GStrv) parent = planner_value_split (PLANNER_ASK_PARENT, "ask-1");
  g_auto (GStrv) aliases = planner_value_split (PLANNER_ORGANISATION_ALIASES, "The CCG\nCCG");

  g_assert_true (g_strv_equal ((const char *const *) none, ITEMS (NULL)));
  g_assert_true (g_strv_equal ((const char *const *) leads, ITEMS ("b", "a")));
  g_assert_true (g_strv_equal ((const char *const *) parent, ITEMS ("ask-1")));
  g_assert_true (g_strv_equal ((const char *const *) aliases, ITEMS ("The CCG", "CCG")));
}

static void
test_decimals (void)
{
  static const struct
  {
    const char *decimal;
    const char *number;
    const char *money;
  } rows[] = {
    { "0", "0", "0" },
    { "-0", "0", "0" },
    { "-0.00", "0", "0" },
    { "1.50", "1.5", "150" },
    { "1e3", "1000", "100000" },
    { "1E+3", "1000", "100000" },
    { "15e-1", "1.5", "150" },
    { "-20", "-20", "-2000" },
    { "0.1", "0.1", "10" },
    { "0.29", "0.29", "29" },
    { "1234567.89", "1234567.89", "123456789" },
    { "0.125", "0.125", NULL },
    { "123456789012345", "123456789012345", NULL },
    { "1234567890123456", NULL, NULL },
    { "1e15", NULL, NULL },
    { "1e14", "100000000000000", NULL },
    { "1e400", NULL, NULL },
    { "1e99999999999999999999", NULL, NULL },
    { "0e99999999999999999999", "0", "0" },
    { "1e-30", "0.000000000000000000000000000001", NULL },
    { "1e-31", NULL, NULL },
    { "1.000000000000000000000000", "1", "100" },
    { "0.3000000000000000444", NULL, NULL },
    { "", NULL, NULL },
    { "-", NULL, NULL },
    { ".", NULL, NULL },
    { "1e", NULL, NULL },
    { "1e+", NULL, NULL },
    { " 1", NULL, NULL },
    { "1 ", NULL, NULL },
    { "NaN", NULL, NULL },
    { "Infinity", NULL, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *number = NULL;
      g_autofree char *money = NULL;

      g_test_message ("row %u", i);
      g_assert_true (planner_number_from_decimal (rows[i].decimal, &number) == (rows[i].number != NULL));
      g_assert_cmpstr (number, ==, rows[i].number);
      g_assert_true (planner_money_from_decimal (rows[i].decimal, &money) == (rows[i].money != NULL));
      g_assert_cmpstr (money, ==, rows[i].money);
    }
}

static void
test_integers (void)
{
  gint64 integer = 77;

  g_assert_false (planner_value_get_integer (NULL, &integer));
  g_assert_false (planner_value_get_integer ("", &integer));
  g_assert_false (planner_value_get_integer ("-0", &integer));
  g_assert_false (planner_value_get_integer ("01", &integer));
  g_assert_false (planner_value_get_integer ("1.5", &integer));
  g_assert_false (planner_value_get_integer ("9999999999999999999", &integer));
  g_assert_cmpint (integer, ==, 77);
  g_assert_true (planner_value_get_integer ("-123450", &integer));
  g_assert_cmpint (integer, ==, -123450);
  g_assert_true (planner_value_get_integer ("0", &integer));
  g_assert_cmpint (integer, ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/value-forms/display", test_display);
  g_test_add_func ("/value-forms/unsaid", test_unsaid);
  g_test_add_func ("/value-forms/join", test_join);
  g_test_add_func ("/value-forms/split", test_split);
  g_test_add_func ("/value-forms/decimals", test_decimals);
  g_test_add_func ("/value-forms/integers", test_integers);
  return g_test_run ();
}
