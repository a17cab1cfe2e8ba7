/* test-value-random.c: what holds of any value and of any text, tried on random ones
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/plan/planner-value.h"

#include <glib.h>
#include <string.h>

enum
{
  N_ROUNDS = 200, /* for each field */
};

static int
random_below (int limit)
{
  return g_test_rand_int_range (0, limit);
}

static void
append_random_id (GString *text)
{
  static const char allowed[] = "ABCXYZabcxyz0189._-";

  for (int i = random_below (PLANNER_ID_MAX_LENGTH); i >= 0; i--)
    g_string_append_c (text, allowed[random_below (sizeof allowed - 1)]);
}

static void
append_random_text (GString *text, gboolean lines)
{
  static const char *const pieces[] = {
    "a", "Z", " ", "0", "&", "<b>", "“", "é", "e\314\201", "日", "😀", "\342\200\256", "\302\240", "ﬁ", "'", "\"", "\\", "%s", "=",
  };

  g_string_append_c (text, 'x');
  for (int i = random_below (60); i > 0; i--)
    g_string_append (text, lines && random_below (10) == 0 ? (random_below (2) ? "\n" : "\t")
                                                           : pieces[random_below (G_N_ELEMENTS (pieces))]);
}

static void
append_random_integer (GString *text, int max_digits)
{
  int n_digits = 1 + random_below (max_digits);

  if (random_below (10) == 0)
    {
      g_string_append_c (text, '0');
      return;
    }
  g_string_append_c (text, (char) ('1' + random_below (9)));
  while (--n_digits > 0)
    g_string_append_c (text, (char) ('0' + random_below (10)));
}

static char *
random_number (void)
{
  GString *text = g_string_new (NULL);
  gboolean negative = random_below (2);

  append_random_integer (text, 8);
  if (random_below (2))
    {
      g_string_append_c (text, '.');
      for (int i = random_below (6); i > 0; i--)
        g_string_append_c (text, (char) ('0' + random_below (10)));
      g_string_append_c (text, (char) ('1' + random_below (9)));
    }
  if (negative && strcmp (text->str, "0") != 0)
    g_string_prepend_c (text, '-');
  return g_string_free (text, FALSE);
}

static char *
random_money (void)
{
  GString *text = g_string_new (NULL);

  append_random_integer (text, 15);
  if (random_below (2) && strcmp (text->str, "0") != 0)
    g_string_prepend_c (text, '-');
  return g_string_free (text, FALSE);
}

static char *
random_date (void)
{
  GDate date;

  g_date_set_julian (&date, (guint32) g_test_rand_int_range (1, 3652059)); /* to the end of 9999 */
  return planner_value_from_date (&date);
}

static const char *
random_choice (const PlannerFieldInfo *info)
{
  int n_choices = 0;

  while (info->choices[n_choices].name != NULL)
    n_choices++;
  return info->choices[random_below (n_choices)].name;
}

static char *
random_list (const PlannerFieldInfo *info)
{
  g_autoptr (GStrvBuilder) items = g_strv_builder_new ();
  g_auto (GStrv) strv = NULL;

  for (int i = random_below (random_below (10) == 0 ? 60 : 6); i >= 0; i--)
    {
      GString *item = g_string_new (NULL);

      if (info->type == PLANNER_TYPE_TAGS)
        g_string_append (item, random_choice (info));
      else if (info->type == PLANNER_TYPE_TEXTS)
        append_random_text (item, FALSE);
      else
        append_random_id (item);
      g_strv_builder_take (items, g_string_free (item, FALSE));
    }
  strv = g_strv_builder_end (items);
  return planner_value_join (info->field, (const char *const *) strv);
}

static char *
random_text (const PlannerFieldInfo *info)
{
  GString *text = g_string_new (NULL);

  if (info->type == PLANNER_TYPE_REFERENCE || info->field == PLANNER_PLAN_ID)
    append_random_id (text);
  else
    append_random_text (text, info->type == PLANNER_TYPE_PROSE);
  return g_string_free (text, FALSE);
}

static char *
random_value (const PlannerFieldInfo *info)
{
  int year = 1 + random_below (9999);

  switch ((int) info->type)
    {
    case PLANNER_TYPE_DATE:
      return random_date ();
    case PLANNER_TYPE_TIME:
      return g_strdup_printf ("%02d:%02d", random_below (24), random_below (60));
    case PLANNER_TYPE_YEAR:
      return g_strdup_printf ("%04d/%02d", year, (year + 1) % 100);
    case PLANNER_TYPE_MONTH:
      return g_strdup_printf ("%04d-%02d", year, 1 + random_below (12));
    case PLANNER_TYPE_MONTH_DAY:
      return g_strdup_printf ("%02d-%02d", 1 + random_below (12), 1 + random_below (28));
    case PLANNER_TYPE_MONEY:
      return random_money ();
    case PLANNER_TYPE_NUMBER:
      return random_number ();
    case PLANNER_TYPE_WHOLE:
      return g_strdup_printf ("%d", random_below (1000000000));
    case PLANNER_TYPE_SCORE:
      return g_strdup_printf ("%d", 1 + random_below (5));
    case PLANNER_TYPE_PERCENT:
      return g_strdup_printf ("%d", random_below (101));
    case PLANNER_TYPE_FLAG:
      return g_strdup (random_below (2) ? "1" : "0");
    case PLANNER_TYPE_CHOICE:
      return g_strdup (random_choice (info));
    case PLANNER_TYPE_TEXTS:
    case PLANNER_TYPE_TAGS:
    case PLANNER_TYPE_REFERENCES:
      return random_list (info);
    default:
      return random_text (info);
    }
}

static void
for_each_field (void (*func) (const PlannerFieldInfo *info))
{
  for (int kind = 0; kind < PLANNER_N_KINDS; kind++)
    for (guint i = 0; i < planner_kind_get_info ((PlannerKind) kind)->n_fields; i++)
      for (int round = 0; round < N_ROUNDS; round++)
        func (&planner_kind_get_info ((PlannerKind) kind)->fields[i]);
}

static void
assert_normalises_to (const PlannerFieldInfo *info, const char *text, const char *value)
{
  g_autofree char *result = NULL;
  g_autoptr (GError) error = NULL;

  planner_value_normalise (info->field, text, &result, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (result, ==, value);
}

static void
check_round_trip (const PlannerFieldInfo *info)
{
  g_autofree char *value = random_value (info);
  g_autofree char *edit = planner_value_to_edit (info->field, value);
  g_autofree char *display = planner_value_to_display (info->field, value);
  g_autoptr (GError) error = NULL;

  planner_value_check (info->field, value, &error);
  g_assert_no_error (error);
  g_assert_true (g_utf8_validate (display, -1, NULL));
  assert_normalises_to (info, edit, value);
  if (info->type != PLANNER_TYPE_MONEY)
    assert_normalises_to (info, value, value);
}

/* Figures, months and money as they are shown can be typed as well. */
static void
check_display (const PlannerFieldInfo *info)
{
  g_autofree char *value = NULL;
  g_autofree char *display = NULL;

  switch ((int) info->type)
    {
    case PLANNER_TYPE_DATE:
    case PLANNER_TYPE_MONTH:
      value = g_strdup (info->type == PLANNER_TYPE_DATE ? "2018-07-12" : "2018-05");
      break;
    case PLANNER_TYPE_MONTH_DAY:
    case PLANNER_TYPE_MONEY:
    case PLANNER_TYPE_NUMBER:
    case PLANNER_TYPE_WHOLE:
    case PLANNER_TYPE_PERCENT:
    case PLANNER_TYPE_FLAG:
    case PLANNER_TYPE_CHOICE:
    case PLANNER_TYPE_TAGS:
    case PLANNER_TYPE_REFERENCES:
      value = random_value (info);
      break;
    default:
      return;
    }
  display = planner_value_to_display (info->field, value);
  assert_normalises_to (info, display, value);
}

static void
check_decimals (const PlannerFieldInfo *info)
{
  g_autofree char *value = NULL;
  g_autofree char *decimal = NULL;
  g_autofree char *again = NULL;

  if (info->type != PLANNER_TYPE_MONEY)
    return;
  value = random_money ();
  decimal = planner_money_to_decimal (value);
  g_assert_true (planner_money_from_decimal (decimal, &again));
  g_assert_cmpstr (again, ==, value);
}

/* Pieces that mean something somewhere, put together without sense. */
static char *
random_nonsense (void)
{
  static const char *const pieces[] = {
    "0", "1", "12", "2018", "31", "/", "-", ".", ",", ":", " ", "£", "%", "(", ")", "e", "E9", "July", "mar", "st", "of",
    "pm", "am", "FY", "yes", "on-track", "QIPP", "\n", "\r", "\t", "\001", "\033", "\177", "\302\205", "\377", "\303",
    "\360\237", "−", "–", "’", "\342\200\256", "\357\273\277", "\302\240", "k", "bn", "+", "'", "99999999999999999999", "İ", "ß",
  };
  GString *text = g_string_new (NULL);

  for (int i = random_below (8); i >= 0; i--)
    g_string_append (text, pieces[random_below (G_N_ELEMENTS (pieces))]);
  return g_string_free (text, FALSE);
}

static void
check_nonsense (const PlannerFieldInfo *info)
{
  g_autofree char *text = random_nonsense ();
  g_autofree char *value = NULL;
  g_autofree char *display = NULL;
  g_autofree char *edit = NULL;
  g_autoptr (GError) error = NULL;

  if (!planner_value_normalise (info->field, text, &value, &error))
    {
      g_assert_nonnull (error);
      g_assert_null (value);
      g_assert_true (g_utf8_validate (error->message, -1, NULL));
      return;
    }
  g_assert_no_error (error);
  g_assert_true (planner_value_check (info->field, value, NULL));
  edit = planner_value_to_edit (info->field, value);
  assert_normalises_to (info, edit, value);
  if (info->type != PLANNER_TYPE_MONEY)
    assert_normalises_to (info, value, value);
}

static void
check_nonsense_as_value (const PlannerFieldInfo *info)
{
  g_autofree char *text = random_nonsense ();
  g_autofree char *again = NULL;
  g_autofree char *edit = NULL;

  if (!planner_value_check (info->field, text, NULL))
    return;
  edit = planner_value_to_edit (info->field, text);
  assert_normalises_to (info, edit, text);
}

static void
test_round_trip (void)
{
  for_each_field (check_round_trip);
}

static void
test_display (void)
{
  for_each_field (check_display);
}

static void
test_decimals (void)
{
  for_each_field (check_decimals);
}

static void
test_nonsense (void)
{
  for_each_field (check_nonsense);
  for_each_field (check_nonsense_as_value);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/value-random/round-trip", test_round_trip);
  g_test_add_func ("/value-random/display", test_display);
  g_test_add_func ("/value-random/decimals", test_decimals);
  g_test_add_func ("/value-random/nonsense", test_nonsense);
  return g_test_run ();
}
