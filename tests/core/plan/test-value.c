/* test-value.c: values in and out, for each type by tables of cases
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/plan/planner-value.h"

#include <glib.h>
#include <locale.h>
#include <string.h>

typedef struct
{
  PlannerField field;
  const char *text;
  const char *value; /* NULL: refused, or not known when the text is blank */
} Case;

static const Case normalise_cases[] = {
  /* text: kept as it is, or refused */
  { PLANNER_RISK_REF, "UC9", "UC9" },
  { PLANNER_RISK_REF, " UC9 ", " UC9 " },
  { PLANNER_RISK_REF, "R&D <b>plan</b> =1+1", "R&D <b>plan</b> =1+1" },
  { PLANNER_RISK_REF, "two\nlines", NULL },
  { PLANNER_RISK_REF, "tab\there", NULL },
  { PLANNER_RISK_REF, "bell\007", NULL },
  { PLANNER_RISK_REF, "\033[31mred", NULL },
  { PLANNER_RISK_REF, "delete\177", NULL },
  { PLANNER_RISK_REF, "next\302\205line", NULL },
  { PLANNER_RISK_REF, "\302\240|\303\277", "\302\240|\303\277" },
  { PLANNER_RISK_REF, "\377\376", NULL },
  { PLANNER_RISK_REF, "cut\303", NULL },
  { PLANNER_RISK_REF, "\355\240\200", NULL }, /* a surrogate */
  { PLANNER_RISK_REF, "\342\200\256gnihtemos", "\342\200\256gnihtemos" },
  { PLANNER_RISK_REF, "אבג عربي 日本", "אבג عربي 日本" },
  { PLANNER_ASK_TEXT, "One\n\n\tTwo\n", "One\n\n\tTwo\n" },
  { PLANNER_ASK_TEXT, "One\r\nTwo\rThree", "One\nTwo\nThree" },
  { PLANNER_ASK_TEXT, "\001", NULL },
  { PLANNER_PLAN_ID, "eastmere-2026", "eastmere-2026" },
  { PLANNER_PLAN_ID, "Eastmere 2026", NULL },

  /* several lines of text */
  { PLANNER_ORGANISATION_ALIASES, "CCG\nThe CCG", "CCG\nThe CCG" },
  { PLANNER_ORGANISATION_ALIASES, "\nCCG\r\n\r\nThe CCG\nCCG\n", "CCG\nThe CCG" },
  { PLANNER_ORGANISATION_ALIASES, "Eastmere, Trust; the", "Eastmere, Trust; the" },
  { PLANNER_ORGANISATION_ALIASES, "CCG\nbell\007", NULL },

  /* dates, the day first */
  { PLANNER_RISK_RAISED_ON, "2018-07-12", "2018-07-12" },
  { PLANNER_RISK_RAISED_ON, "12/07/2018", "2018-07-12" },
  { PLANNER_RISK_RAISED_ON, " 12/7/18 ", "2018-07-12" },
  { PLANNER_RISK_RAISED_ON, "30.05.2018", "2018-05-30" },
  { PLANNER_RISK_RAISED_ON, "12-07-2018", "2018-07-12" },
  { PLANNER_RISK_RAISED_ON, "12 July 2018", "2018-07-12" },
  { PLANNER_RISK_RAISED_ON, "12 JUL 2018", "2018-07-12" },
  { PLANNER_RISK_RAISED_ON, "12th of July, 2018", "2018-07-12" },
  { PLANNER_RISK_RAISED_ON, "July 12, 2018", "2018-07-12" },
  { PLANNER_RISK_RAISED_ON, "July 1st 2018", "2018-07-01" },
  { PLANNER_RISK_RAISED_ON, "Thursday 12 July 2018", "2018-07-12" },
  { PLANNER_RISK_RAISED_ON, "Thu, 12 Jul '18", "2018-07-12" },
  { PLANNER_RISK_RAISED_ON, "14-Sep-18", "2018-09-14" },
  { PLANNER_RISK_RAISED_ON, "14 Sept. 2018", "2018-09-14" },
  { PLANNER_RISK_RAISED_ON, "2018/07/12", "2018-07-12" },
  { PLANNER_RISK_RAISED_ON, "29 February 2016", "2016-02-29" },
  { PLANNER_RISK_RAISED_ON, "1/1/69", "2069-01-01" },
  { PLANNER_RISK_RAISED_ON, "1/1/70", "1970-01-01" },
  { PLANNER_RISK_RAISED_ON, "29 February 2018", NULL },
  { PLANNER_RISK_RAISED_ON, "2018-02-30", NULL },
  { PLANNER_RISK_RAISED_ON, "Monday 12 July 2018", NULL },
  { PLANNER_RISK_RAISED_ON, "07/13/2018", NULL },
  { PLANNER_RISK_RAISED_ON, "0/1/2018", NULL },
  { PLANNER_RISK_RAISED_ON, "12 July", NULL },
  { PLANNER_RISK_RAISED_ON, "July 2018", NULL },
  { PLANNER_RISK_RAISED_ON, "12/07/218", NULL },
  { PLANNER_RISK_RAISED_ON, "12/07/20180", NULL },
  { PLANNER_RISK_RAISED_ON, "12/07/2018 or later", NULL },
  { PLANNER_RISK_RAISED_ON, "12/13/14/15", NULL },
  { PLANNER_RISK_RAISED_ON, "TBC", NULL },
  { PLANNER_RISK_RAISED_ON, "99999999999999999999/1/1", NULL },
  { PLANNER_RISK_RAISED_ON, "1 1 0000", NULL },

  /* times */
  { PLANNER_MEETING_STARTS, "10:20", "10:20" },
  { PLANNER_MEETING_STARTS, "10.20", "10:20" },
  { PLANNER_MEETING_STARTS, "9:05", "09:05" },
  { PLANNER_MEETING_STARTS, "0930", "09:30" },
  { PLANNER_MEETING_STARTS, "930", "09:30" },
  { PLANNER_MEETING_STARTS, "12", "12:00" },
  { PLANNER_MEETING_STARTS, "09", "09:00" },
  { PLANNER_MEETING_STARTS, "24", NULL },
  { PLANNER_MEETING_STARTS, "960", NULL },
  { PLANNER_MEETING_STARTS, "9am", "09:00" },
  { PLANNER_MEETING_STARTS, "2.30 pm", "14:30" },
  { PLANNER_MEETING_STARTS, "2:30 P.M.", "14:30" },
  { PLANNER_MEETING_STARTS, "12am", "00:00" },
  { PLANNER_MEETING_STARTS, "12pm", "12:00" },
  { PLANNER_MEETING_STARTS, "Noon", "12:00" },
  { PLANNER_MEETING_STARTS, "14:30:00", "14:30" },
  { PLANNER_MEETING_STARTS, "24:00", NULL },
  { PLANNER_MEETING_STARTS, "10:60", NULL },
  { PLANNER_MEETING_STARTS, "13pm", NULL },
  { PLANNER_MEETING_STARTS, "0am", NULL },
  { PLANNER_MEETING_STARTS, "9", NULL },
  { PLANNER_MEETING_STARTS, "9:5", NULL },
  { PLANNER_MEETING_STARTS, "9:+5", NULL },
  { PLANNER_MEETING_STARTS, "10:20-12:00", NULL },
  { PLANNER_MEETING_STARTS, "pm", NULL },
  { PLANNER_MEETING_STARTS, "m", NULL },

  /* financial years, months, days of any year */
  { PLANNER_ASK_YEAR, "2018/19", "2018/19" },
  { PLANNER_ASK_YEAR, "2018-19", "2018/19" },
  { PLANNER_ASK_YEAR, "2018–19", "2018/19" },
  { PLANNER_ASK_YEAR, "2018/2019", "2018/19" },
  { PLANNER_ASK_YEAR, "18/19", "2018/19" },
  { PLANNER_ASK_YEAR, "FY 2018/19", "2018/19" },
  { PLANNER_ASK_YEAR, "fy18/19", "2018/19" },
  { PLANNER_ASK_YEAR, "1999/2000", "1999/00" },
  { PLANNER_ASK_YEAR, "99/00", "1999/00" },
  { PLANNER_ASK_YEAR, "2018", NULL },
  { PLANNER_ASK_YEAR, "2018/20", NULL },
  { PLANNER_ASK_YEAR, "2018/18", NULL },
  { PLANNER_ASK_YEAR, "2018/2119", NULL },
  { PLANNER_ASK_YEAR, "18/2019", NULL },
  { PLANNER_BUDGET_POSITION_MONTH, "2018-05", "2018-05" },
  { PLANNER_BUDGET_POSITION_MONTH, "May 2018", "2018-05" },
  { PLANNER_BUDGET_POSITION_MONTH, "May-18", "2018-05" },
  { PLANNER_BUDGET_POSITION_MONTH, "5/2018", "2018-05" },
  { PLANNER_BUDGET_POSITION_MONTH, "05/18", "2018-05" },
  { PLANNER_BUDGET_POSITION_MONTH, "18/05", NULL },
  { PLANNER_BUDGET_POSITION_MONTH, "2018-13", NULL },
  { PLANNER_BUDGET_POSITION_MONTH, "May", NULL },
  { PLANNER_PLAN_YEAR_STARTS, "04-01", "04-01" },
  { PLANNER_PLAN_YEAR_STARTS, "1 April", "04-01" },
  { PLANNER_PLAN_YEAR_STARTS, "April 1st", "04-01" },
  { PLANNER_PLAN_YEAR_STARTS, "01/04", "04-01" },
  { PLANNER_PLAN_YEAR_STARTS, "29 February", NULL },
  { PLANNER_PLAN_YEAR_STARTS, "31/04", NULL },

  /* money in pounds */
  { PLANNER_BUDGET_ANNUAL, "£1,200.50", "120050" },
  { PLANNER_BUDGET_ANNUAL, "1200.5", "120050" },
  { PLANNER_BUDGET_ANNUAL, "£ 1 200", "120000" },
  { PLANNER_BUDGET_ANNUAL, "-£20", "-2000" },
  { PLANNER_BUDGET_ANNUAL, "£-20", "-2000" },
  { PLANNER_BUDGET_ANNUAL, "−£1,234,567.89", "-123456789" },
  { PLANNER_BUDGET_ANNUAL, "(£300)", "-30000" },
  { PLANNER_BUDGET_ANNUAL, "£1.2m", "120000000" },
  { PLANNER_BUDGET_ANNUAL, "£300k", "30000000" },
  { PLANNER_BUDGET_ANNUAL, "2 million", "200000000" },
  { PLANNER_BUDGET_ANNUAL, "0.01", "1" },
  { PLANNER_BUDGET_ANNUAL, "-0", "0" },
  { PLANNER_BUDGET_ANNUAL, "9999999999999.99", "999999999999999" },
  { PLANNER_BUDGET_ANNUAL, "10000000000000", NULL },
  { PLANNER_BUDGET_ANNUAL, "0.001", NULL },
  { PLANNER_BUDGET_ANNUAL, "1,20", NULL },
  { PLANNER_BUDGET_ANNUAL, "1,2000", NULL },
  { PLANNER_BUDGET_ANNUAL, "1.200,50", NULL },
  { PLANNER_BUDGET_ANNUAL, "£", NULL },
  { PLANNER_BUDGET_ANNUAL, "--5", NULL },
  { PLANNER_BUDGET_ANNUAL, "(5", NULL },
  { PLANNER_BUDGET_ANNUAL, "()", NULL },
  { PLANNER_BUDGET_ANNUAL, "1e400", NULL },
  { PLANNER_BUDGET_ANNUAL, "nan", NULL },
  { PLANNER_BUDGET_ANNUAL, "inf", NULL },
  { PLANNER_BUDGET_ANNUAL, "about £5", NULL },

  /* numbers */
  { PLANNER_MEASUREMENT_VALUE, "92.4", "92.4" },
  { PLANNER_MEASUREMENT_VALUE, "92.40%", "92.4" },
  { PLANNER_MEASUREMENT_VALUE, "1,234.50", "1234.5" },
  { PLANNER_MEASUREMENT_VALUE, "−3", "-3" },
  { PLANNER_MEASUREMENT_VALUE, ".5", "0.5" },
  { PLANNER_MEASUREMENT_VALUE, "007", "7" },
  { PLANNER_MEASUREMENT_VALUE, "-0.0", "0" },
  { PLANNER_MEASUREMENT_VALUE, "0x10", NULL },
  { PLANNER_MEASUREMENT_VALUE, "1.2.3", NULL },
  { PLANNER_MEASUREMENT_VALUE, "for tracking", NULL },
  { PLANNER_BOARD_QUORUM, "5", "5" },
  { PLANNER_BOARD_QUORUM, "5.0", "5" },
  { PLANNER_BOARD_QUORUM, "1,000", "1000" },
  { PLANNER_BOARD_QUORUM, "-1", NULL },
  { PLANNER_BOARD_QUORUM, "5.5", NULL },
  { PLANNER_BOARD_QUORUM, "50%", NULL },
  { PLANNER_BOARD_QUORUM, "1000000000", NULL },
  { PLANNER_RISK_INHERENT_LIKELIHOOD, "1", "1" },
  { PLANNER_RISK_INHERENT_LIKELIHOOD, "5", "5" },
  { PLANNER_RISK_INHERENT_LIKELIHOOD, "0", NULL },
  { PLANNER_RISK_INHERENT_LIKELIHOOD, "6", NULL },
  { PLANNER_RISK_INHERENT_LIKELIHOOD, "4.5", NULL },
  { PLANNER_RISK_INHERENT_LIKELIHOOD, "4294967297", NULL },
  { PLANNER_RISK_INHERENT_LIKELIHOOD, "18446744073709551617", NULL },
  { PLANNER_ASK_PROGRESS, "40", "40" },
  { PLANNER_ASK_PROGRESS, "40 %", "40" },
  { PLANNER_ASK_PROGRESS, "40\u00a0%", "40" },
  { PLANNER_ASK_PROGRESS, "40\u202f %", "40" },
  { PLANNER_ASK_PROGRESS, "100", "100" },
  { PLANNER_ASK_PROGRESS, "101", NULL },
  { PLANNER_ASK_PROGRESS, "-1", NULL },

  /* flags */
  { PLANNER_MEETING_PUBLIC, "Yes", "1" },
  { PLANNER_MEETING_PUBLIC, "y", "1" },
  { PLANNER_MEETING_PUBLIC, "TRUE", "1" },
  { PLANNER_MEETING_PUBLIC, "1", "1" },
  { PLANNER_MEETING_PUBLIC, "no", "0" },
  { PLANNER_MEETING_PUBLIC, "0", "0" },
  { PLANNER_MEETING_PUBLIC, "2", NULL },
  { PLANNER_MEETING_PUBLIC, "maybe", NULL },

  /* choices and tags */
  { PLANNER_ASK_STATUS, "on-track", "on-track" },
  { PLANNER_ASK_STATUS, "On track", "on-track" },
  { PLANNER_ASK_STATUS, "ON_TRACK", "on-track" },
  { PLANNER_ASK_STATUS, "late", NULL },
  { PLANNER_INTEREST_TYPE, "Non Financial Professional", "non-financial-professional" },
  { PLANNER_RULING_HANDLING, "May speak, not vote", "may-speak-not-vote" },
  { PLANNER_ASK_TAGS, "qipp bcf", "qipp bcf" },
  { PLANNER_ASK_TAGS, "bcf qipp", "bcf qipp" },
  { PLANNER_ASK_TAGS, "Better Care Fund, QIPP; qipp", "bcf qipp" },
  { PLANNER_ASK_TAGS, "QIPP, other", NULL },
  { PLANNER_AGENDA_ITEM_PURPOSE, "For approval", "approval" },

  /* references */
  { PLANNER_ASK_PARENT, "ask-1", "ask-1" },
  { PLANNER_ASK_PARENT, " ask-1 ", "ask-1" },
  { PLANNER_ASK_PARENT, "ask 1", NULL },
  { PLANNER_ASK_PARENT, "äsk", NULL },
  { PLANNER_ASK_PARENT, "../../etc/passwd", NULL },
  { PLANNER_ASK_LEADS, "b a c", "b a c" },
  { PLANNER_ASK_LEADS, "aa a aaa b ba", "aa a aaa b ba" },
  { PLANNER_ASK_LEADS, "b, a; c,a", "b a c" },
  { PLANNER_ASK_LEADS, "b, ä", NULL },
  { PLANNER_ASK_LEADS, "b,, a,", "b a" },
};

/* Months are read in the language in use beside English. */
static void
test_local_months (void)
{
  static const struct
  {
    const char *locale;
    const char *text;
    const char *value;
  } rows[] = {
    { "fr_FR.UTF-8", "12 juillet 2018", "2018-07-12" },
    { "fr_FR.UTF-8", "jeudi 12 juil. 2018", "2018-07-12" },
    { "fr_FR.UTF-8", "1 AOÛT 2018", "2018-08-01" },
    { "fr_FR.UTF-8", "12 July 2018", "2018-07-12" },
    { "de_DE.UTF-8", "12. März 2018", "2018-03-12" },
    { "cy_GB.UTF-8", "12 Gorffennaf 2018", "2018-07-12" },
    { "hi_IN.UTF-8", "12 जुलाई 2018", "2018-07-12" },
    { "C", "12 juillet 2018", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *value = NULL;

      if (setlocale (LC_ALL, rows[i].locale) == NULL)
        {
          g_test_incomplete (rows[i].locale);
          continue;
        }
      planner_value_normalise (PLANNER_ASK_START, rows[i].text, &value, NULL);
      setlocale (LC_ALL, "C.UTF-8");
      g_assert_cmpstr (value, ==, rows[i].value);
    }
}

static void
test_normalise (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (normalise_cases); i++)
    {
      const Case *row = &normalise_cases[i];
      g_autofree char *value = NULL;
      g_autoptr (GError) error = NULL;
      gboolean fits = planner_value_normalise (row->field, row->text, &value, &error);

      g_test_message ("row %u", i);
      g_assert_cmpstr (value, ==, row->value);
      g_assert_true (fits == (row->value != NULL));
      if (!fits)
        {
          g_assert_error (error, PLANNER_VALUE_ERROR, PLANNER_VALUE_ERROR_INVALID);
          g_assert_true (g_utf8_validate (error->message, -1, NULL));
          g_assert_true (g_str_has_suffix (error->message, "."));
        }
      else
        g_assert_true (planner_value_check (row->field, value, NULL));
    }
}

static void
test_blank (void)
{
  static const char *const blanks[] = { "", " ", "\n\t ", "\302\240", NULL };
  char *none = (char *) "untouched";

  g_assert_true (planner_value_normalise (PLANNER_ASK_LEADS, " , ;", &none, NULL));
  g_assert_null (none);

  for (int kind = 0; kind < PLANNER_N_KINDS; kind++)
    for (guint i = 0; i < planner_kind_get_info ((PlannerKind) kind)->n_fields; i++)
      for (guint j = 0; j < G_N_ELEMENTS (blanks); j++)
        {
          PlannerField field = planner_kind_get_info ((PlannerKind) kind)->fields[i].field;
          char *value = (char *) "untouched";

          g_assert_true (planner_value_normalise (field, blanks[j], &value, NULL));
          g_assert_null (value);
          g_assert_true (planner_value_check (field, blanks[j], NULL) == (blanks[j] == NULL));
        }
}

/* What means something but is no canonical text. */
static void
test_check (void)
{
  static const struct
  {
    PlannerField field;
    const char *value;
  } rows[] = {
    { PLANNER_ASK_TEXT, "a\r\nb" },
    { PLANNER_RISK_RAISED_ON, "12/07/2018" },
    { PLANNER_RISK_RAISED_ON, "2018-7-12" },
    { PLANNER_RISK_RAISED_ON, "2018-02-30" },
    { PLANNER_RISK_RAISED_ON, "2018-07-12 " },
    { PLANNER_RISK_RAISED_ON, "0000-01-01" },
    { PLANNER_MEETING_STARTS, "9:05" },
    { PLANNER_MEETING_STARTS, "24:00" },
    { PLANNER_ASK_YEAR, "2018/20" },
    { PLANNER_ASK_YEAR, "2018-19" },
    { PLANNER_BUDGET_POSITION_MONTH, "2018-00" },
    { PLANNER_PLAN_YEAR_STARTS, "02-29" },
    { PLANNER_BUDGET_ANNUAL, "1200.50" },
    { PLANNER_BUDGET_ANNUAL, "-0" },
    { PLANNER_BUDGET_ANNUAL, "007" },
    { PLANNER_BUDGET_ANNUAL, "1000000000000000" },
    { PLANNER_MEASUREMENT_VALUE, "1.50" },
    { PLANNER_MEASUREMENT_VALUE, "+1" },
    { PLANNER_MEASUREMENT_VALUE, "1e3" },
    { PLANNER_BOARD_QUORUM, "05" },
    { PLANNER_RISK_INHERENT_LIKELIHOOD, "7" },
    { PLANNER_ASK_PROGRESS, "101" },
    { PLANNER_MEETING_PUBLIC, "true" },
    { PLANNER_ASK_STATUS, "On track" },
    { PLANNER_ASK_TAGS, "bcf qipp bcf" },
    { PLANNER_ASK_TAGS, "qipp qipp" },
    { PLANNER_ASK_TAGS, "qipp  bcf" },
    { PLANNER_ASK_LEADS, "a,b" },
    { PLANNER_ASK_LEADS, "a a" },
    { PLANNER_ASK_LEADS, "a " },
    { PLANNER_ASK_LEADS, " a" },
    { PLANNER_ASK_LEADS, "a  b" },
    { PLANNER_ASK_LEADS, "aa b c b" },
    { PLANNER_ASK_TAGS, "qipp " },
    { PLANNER_ASK_TAGS, "qippbcf" },
    { PLANNER_ASK_TAGS, "qipp late" },
    { PLANNER_ORGANISATION_ALIASES, "a\n\nb" },
    { PLANNER_ORGANISATION_ALIASES, "a\na" },
    { PLANNER_ORGANISATION_ALIASES, "a\n" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GError) error = NULL;

      g_test_message ("row %u", i);
      g_assert_false (planner_value_check (rows[i].field, rows[i].value, &error));
      g_assert_error (error, PLANNER_VALUE_ERROR, PLANNER_VALUE_ERROR_INVALID);
    }
}

static char *
repeat (const char *piece, gsize times)
{
  GString *text = g_string_new (NULL);

  for (gsize i = 0; i < times; i++)
    g_string_append (text, piece);
  return g_string_free (text, FALSE);
}

static void
check_length (PlannerField field, const char *piece, gsize times, gboolean fits)
{
  g_autofree char *text = repeat (piece, times);
  g_autofree char *value = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (planner_value_check (field, text, &error) == fits);
  if (!fits)
    g_assert_error (error, PLANNER_VALUE_ERROR, PLANNER_VALUE_ERROR_TOO_LONG);
  g_assert_true (planner_value_normalise (field, text, &value, NULL) == fits);
}

static void
test_length (void)
{
  g_autofree char *id = repeat ("x", PLANNER_ID_MAX_LENGTH);
  g_autofree char *long_id = repeat ("x", PLANNER_ID_MAX_LENGTH + 1);

  check_length (PLANNER_MILESTONE_TITLE, "é", 500, TRUE);
  check_length (PLANNER_MILESTONE_TITLE, "é", 501, FALSE);
  check_length (PLANNER_MILESTONE_TITLE, "x", 501, FALSE);
  check_length (PLANNER_ASK_TEXT, "x", 65536, TRUE);
  check_length (PLANNER_ASK_TEXT, "x", 65537, FALSE);
  g_assert_true (planner_id_is_valid (id));
  g_assert_false (planner_id_is_valid (long_id));
  g_assert_false (planner_id_is_valid (""));
  g_assert_false (planner_id_is_valid (NULL));
}

static void
check_sentence (PlannerField field, const char *text, gboolean typed, const char *sentence)
{
  g_autofree char *value = NULL;
  g_autoptr (GError) error = NULL;

  if (typed)
    g_assert_false (planner_value_normalise (field, text, &value, &error));
  else
    g_assert_false (planner_value_check (field, text, &error));
  g_assert_cmpstr (error->message, ==, sentence);
}

static void
test_sentences (void)
{
  check_sentence (PLANNER_RISK_REVIEW_LIKELIHOOD, "7", TRUE,
                  "Likelihood must be a whole number from 1 to 5, not “7”.");
  check_sentence (PLANNER_RISK_REVIEW_LIKELIHOOD, "7", FALSE,
                  "Likelihood must be a whole number from 1 to 5, not “7”.");
  check_sentence (PLANNER_ASK_START, "30 February 2018", TRUE,
                  "Start must be a day of the calendar, and “30 February 2018” is none.");
  check_sentence (PLANNER_ASK_START, "soon", TRUE,
                  "Start must be a day, a month and a year, such as 12 July 2018 or 12/07/2018, not “soon”.");
  check_sentence (PLANNER_ASK_START, "12/07/2018", FALSE,
                  "Start must be a day of the calendar written as 2018-07-12, not “12/07/2018”.");
  check_sentence (PLANNER_RISK_STATUS, "shut", TRUE,
                  "Status must be one of these: Open, Closed; not “shut”.");
  check_sentence (PLANNER_RISK_STATUS, "shut", FALSE,
                  "Status must be one of these: open, closed; not “shut”.");
  check_sentence (PLANNER_RISK_REF, "a\nb", TRUE, "Reference must be one line.");
  check_sentence (PLANNER_RISK_REF, "\377", TRUE, "Reference is not valid text (UTF-8).");
  check_sentence (PLANNER_MEETING_PUBLIC, "\033[2Jyes", TRUE,
                  "In public must be Yes or No, not “ [2Jyes”.");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/value/normalise", test_normalise);
  g_test_add_func ("/value/local-months", test_local_months);
  g_test_add_func ("/value/blank", test_blank);
  g_test_add_func ("/value/check", test_check);
  g_test_add_func ("/value/length", test_length);
  g_test_add_func ("/value/sentences", test_sentences);
  return g_test_run ();
}
