/* test-minutes.c: printed draft minutes, read back from the PDF
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <string.h>

#include "common/planner-test-folder.h"
#include "meeting-plans.h"
#include "page-checks.h"
#include "paper/planner-paper-minutes.h"

static PlannerDocument *
document_new (TestPlan *test)
{
  GDate today;

  return planner_paper_minutes_new (test->plan, meeting_plan_get (test), test_plan_get_today (&today));
}

static char *
dup_text (TestPlan *test)
{
  g_autoptr (PlannerDocument) document = document_new (test);

  return meeting_plan_dup_text (document);
}

/* Every one of WORDS stands in TEXT, in that order. */
static void
check_order (const char *text, const char *const *words)
{
  const char *at = text;

  for (guint i = 0; words[i] != NULL; i++)
    {
      const char *found = strstr (at, words[i]);

      if (found == NULL)
        g_error ("“%s” does not follow in: %s", words[i], at);
      at = found + strlen (words[i]);
    }
}

static void
test_pages (gconstpointer data)
{
  guint n = GPOINTER_TO_UINT (data);
  g_autoptr (TestPlan) test = test_plan_new ("Eastmere plan");
  g_autoptr (PlannerDocument) document = NULL;
  g_autoptr (Reading) reading = NULL;
  PlannerEdit *edit;

  meeting_plan_fill (test, n);
  edit = test_plan_begin (test);
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *item = g_strdup_printf ("i%05u", i);
      g_autofree char *recommendation = g_strdup_printf ("r%05u", i);
      g_autofree char *said = g_strdup_printf ("s%05u Everybody spoke, and nobody for long.\nThen they voted. ends%05u", i, i);
      g_autoptr (GError) error = NULL;

      planner_edit_put (edit, item, PLANNER_AGENDA_ITEM_DISCUSSION, said, &error);
      g_assert_no_error (error);
      test_plan_add (edit, PLANNER_KIND_RECOMMENDATION, recommendation, NULL, PLANNER_RECOMMENDATION_AGENDA_ITEM, item,
                     PLANNER_RECOMMENDATION_BOARD, "b-one", PLANNER_RECOMMENDATION_TEXT, recommendation, PLANNER_RECOMMENDATION_OUTCOME,
                     "agreed", PLANNER_FIELD_NONE);
    }
  test_plan_commit (edit);
  document = document_new (test);
  reading = reading_new_of_document (document);
  reading_check_margins (reading, planner_document_get_paper (document));
  page_check_running (reading, document);
  page_check_words (document);
  for (guint i = 0; i < n; i++)
    for (guint j = 0; j < 3; j++)
      {
        g_autofree char *word = g_strdup_printf ("%s%05u", ((const char *const[]){ "s", "ends", "r" })[j], i);

        g_assert_cmpuint (reading_count (reading, word), ==, 1);
      }
}

/* By board, then by capacity, those who were away last; without a record of it who is expected. */
static void
test_attendance (void)
{
  static const char *const before[] = { "Attendance", "EastmereBoard", "AdaOkaforChair", "Expected", "BenQuillDeputychair", "CleoMarshMember",
                                        "WrenburyBoard", "AdaOkaforChair", NULL };
  static const char *const after[] = { "Attendance", "EastmereBoard", "AdaOkaforChair", "Presentremotely", "CleoMarshMember", "Present",
                                       "BenQuillDeputychair", "Apologies", NULL };
  static const char *const presences[][2] = { { "p-deputy", "apologies" }, { "p-member", "present" }, { "p-chair", "remote" } };
  g_autoptr (TestPlan) test = test_plan_new ("Eastmere plan");
  g_autofree char *expected = NULL;
  g_autofree char *recorded = NULL;

  meeting_plan_fill (test, 1);
  expected = dup_text (test);
  check_order (expected, before);
  for (guint i = 0; i < G_N_ELEMENTS (presences); i++)
    meeting_plan_add (test, PLANNER_KIND_ATTENDANCE, presences[i][0], PLANNER_ATTENDANCE_MEETING, "m", PLANNER_ATTENDANCE_PERSON,
                      presences[i][0], PLANNER_ATTENDANCE_BOARD, "b-one", PLANNER_ATTENDANCE_PRESENCE, presences[i][1], PLANNER_FIELD_NONE);
  recorded = dup_text (test);
  check_order (recorded, after);
  g_assert_null (strstr (recorded, "Expected"));
  g_assert_cmpuint (reading_count_in (recorded, "WrenburyBoard"), ==, 1); /* of the boards that meet; nobody attended for it */
}

static void
add_ruling (TestPlan *test, const char *id, const char *person, const char *interest, const char *handling, const char *status,
            const char *reason)
{
  meeting_plan_add (test, PLANNER_KIND_RULING, id, PLANNER_RULING_AGENDA_ITEM, "i00001", PLANNER_RULING_PERSON, person,
                    PLANNER_RULING_INTEREST, interest, PLANNER_RULING_DECLARED, "Runs-it", PLANNER_RULING_HANDLING, handling,
                    PLANNER_RULING_STATUS, status, PLANNER_RULING_REASON, reason, PLANNER_FIELD_NONE);
}

/* What was declared, who left and who took the chair; not what was dismissed. */
static void
test_declarations (void)
{
  static const char *const order[] = { "Declarationsofinterest", "AdaOkafor2Runs-itWithdraws", "Theruleofthetrust", "CleoMarsh2Runs-itNoted",
                                       "1.i00000", "2.i00001", "Leftthemeetingforthisitem:AdaOkafor.", "BenQuilltookthechairforthisitem.",
                                       "3.i00002", NULL };
  g_autoptr (TestPlan) test = test_plan_new ("Eastmere plan");
  g_autofree char *text = NULL;

  meeting_plan_fill (test, 3);
  add_ruling (test, "one", "p-chair", NULL, "withdraws", "confirmed", "The rule of the trust");
  meeting_plan_set (test, "one", PLANNER_RULING_ALTERNATE_CHAIR, "p-deputy");
  add_ruling (test, "two", "p-member", NULL, "noted", "confirmed", NULL);
  add_ruling (test, "three", "p-deputy", NULL, NULL, "confirmed", "Notaconflict");
  text = dup_text (test);
  check_order (text, order);
  g_assert_null (strstr (text, "Notaconflict"));
}

/* Of what is sensitive or private, or not in this plan, nothing but that there is something. */
static void
test_withheld (void)
{
  static const PlannerField flags[] = { PLANNER_INTEREST_SENSITIVE, PLANNER_INTEREST_PRIVATE, PLANNER_FIELD_NONE };

  for (guint i = 0; i < G_N_ELEMENTS (flags) + 1; i++)
    {
      g_autoptr (TestPlan) test = test_plan_new ("Eastmere plan");
      g_autofree char *text = NULL;
      gboolean is_there = i < G_N_ELEMENTS (flags), is_open = is_there && flags[i] == PLANNER_FIELD_NONE;

      meeting_plan_fill (test, 3);
      if (is_there)
        meeting_plan_add (test, PLANNER_KIND_INTEREST, "int", PLANNER_INTEREST_PERSON, "p-chair", PLANNER_INTEREST_NATURE, "Zyxwv",
                          PLANNER_FIELD_NONE);
      if (is_there && !is_open)
        meeting_plan_set (test, "int", flags[i], "1");
      add_ruling (test, "one", "p-chair", "int", "withdraws", "confirmed", "Because-of-it");
      text = dup_text (test);
      g_assert_cmpint (strstr (text, "Runs-it") != NULL, ==, is_open);
      g_assert_cmpint (strstr (text, "Because-of-it") != NULL, ==, is_open);
      g_assert_cmpint (strstr (text, "Aninterestwhosedetailsarewithheld") != NULL, ==, !is_open);
      g_assert_nonnull (strstr (text, "Leftthemeetingforthisitem:AdaOkafor."));
    }
}

/* Each board in capitals, in the order in which they meet, with what it decided. */
static void
test_decisions (void)
{
  static const struct
  {
    const char *board;
    const char *verbs;
    const char *text;
    const char *outcome;
    const char *decision;
    const char *words;
  } rows[] = {
    { "b-two", "note", "NOTED the report", "agreed", NULL, "•NOTEDthereport" },
    { "b-one", "approve", "the award", "agreed", NULL, "•AGREED(APPROVE):theaward" },
    { "b-one", "approve", "the award", "amended", "for a year", "•AGREEDASAMENDED:forayear" },
    { "b-one", "approve", "the rest", "deferred", NULL, "•DEFERRED(APPROVE):therest" },
    { "b-one", "endorse", "A plan", NULL, NULL, "•Aplan" },
  };
  static const char *const order[] = { "EASTMEREBOARD", "•AGREED(APPROVE):theaward", "WRENBURYBOARD", "•NOTED", "ACTIONX1:Askthecounty",
                                       "Actions", "X1Askthecounty", "CleoMarsh", "1August2026", NULL };
  g_autoptr (TestPlan) test = test_plan_new ("Eastmere plan");
  g_autofree char *text = NULL;

  meeting_plan_fill (test, 1);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *id = g_strdup_printf ("r%u", i);

      meeting_plan_add (test, PLANNER_KIND_RECOMMENDATION, id, PLANNER_RECOMMENDATION_AGENDA_ITEM, "i00000", PLANNER_RECOMMENDATION_BOARD,
                        rows[i].board, PLANNER_RECOMMENDATION_VERBS, rows[i].verbs, PLANNER_RECOMMENDATION_TEXT, rows[i].text,
                        PLANNER_RECOMMENDATION_OUTCOME, rows[i].outcome, PLANNER_RECOMMENDATION_DECISION, rows[i].decision,
                        PLANNER_FIELD_NONE);
    }
  meeting_plan_add (test, PLANNER_KIND_ACTION, "a", PLANNER_ACTION_REF, "X1", PLANNER_ACTION_TEXT, "Ask the county", PLANNER_ACTION_MEETING,
                    "m", PLANNER_ACTION_AGENDA_ITEM, "i00000", PLANNER_ACTION_ASSIGNED_TO, "p-member", PLANNER_ACTION_DUE, "2026-08-01",
                    PLANNER_FIELD_NONE);
  text = dup_text (test);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    if (strstr (text, rows[i].words) == NULL)
      g_error ("“%s” is not in %s", rows[i].words, text);
  check_order (text, order);
}

int
main (int argc, char **argv)
{
  char *state = planner_test_folder_use_state ();
  int result;

  g_test_init (&argc, &argv, NULL);

  g_test_add_data_func ("/paper/minutes/0", GUINT_TO_POINTER (0), test_pages);
  g_test_add_data_func ("/paper/minutes/20", GUINT_TO_POINTER (20), test_pages);
  g_test_add_data_func ("/paper/minutes/200", GUINT_TO_POINTER (200), test_pages);
  g_test_add_func ("/paper/minutes/attendance", test_attendance);
  g_test_add_func ("/paper/minutes/declarations", test_declarations);
  g_test_add_func ("/paper/minutes/withheld", test_withheld);
  g_test_add_func ("/paper/minutes/decisions", test_decisions);

  result = g_test_run ();
  planner_test_folder_remove (state);
  return result;
}
