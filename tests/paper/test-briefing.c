/* test-briefing.c: the chair's page, read back from the PDF
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <string.h>

#include "common/planner-test-folder.h"
#include "meeting-plans.h"
#include "page-checks.h"
#include "paper/planner-paper-briefing.h"

static PlannerDocument *
document_new (TestPlan *test)
{
  GDate today;

  return planner_paper_briefing_new (test->plan, meeting_plan_get (test), test_plan_get_today (&today));
}

static char *
dup_text (TestPlan *test)
{
  g_autoptr (PlannerDocument) document = document_new (test);

  return meeting_plan_dup_text (document);
}

/* An item on a hospital in which these have an interest. */
static void
fill (TestPlan *test, const char *person, PlannerField flag)
{
  meeting_plan_fill (test, 3);
  meeting_plan_add (test, PLANNER_KIND_ORGANISATION, "o", PLANNER_ORGANISATION_NAME, "Saltings Hospital", PLANNER_ORGANISATION_SECTOR,
                    "nhs-provider", PLANNER_FIELD_NONE);
  meeting_plan_add (test, PLANNER_KIND_INTEREST, "int", PLANNER_INTEREST_PERSON, person, PLANNER_INTEREST_ORGANISATION, "o",
                    PLANNER_INTEREST_NATURE, "Zyxwv", PLANNER_INTEREST_TYPE, "financial", PLANNER_INTEREST_DECLARED_ON, "2026-05-01",
                    PLANNER_FIELD_NONE);
  if (flag != PLANNER_FIELD_NONE)
    meeting_plan_set (test, "int", flag, "1");
  meeting_plan_set (test, "i00001", PLANNER_AGENDA_ITEM_ORGANISATIONS, "o");
}

static void
test_nobody (void)
{
  g_autoptr (TestPlan) test = test_plan_new ("Eastmere plan");
  g_autofree char *text = NULL;

  meeting_plan_fill (test, 2);
  text = dup_text (test);
  g_assert_nonnull (strstr (text, "EastmereBoard:3votingmembersareexpected,2areneeded."));
  g_assert_nonnull (strstr (text, "Nointeresttouches:1.i00000"));
  g_assert_null (strstr (text, "Handling"));
  g_assert_nonnull (strstr (text, "Declarationsdue"));
  g_assert_nonnull (strstr (text, "AdaOkafor,BenQuill,CleoMarsh"));
}

/* The risks that an item takes, in one line. */
static void
test_takes_risks (void)
{
  g_autoptr (TestPlan) test = test_plan_new ("Eastmere plan");
  g_autofree char *none = NULL;
  g_autofree char *text = NULL;

  meeting_plan_fill (test, 2);
  meeting_plan_set (test, "i00001", PLANNER_AGENDA_ITEM_TAKES_RISKS, "1");
  none = dup_text (test);
  g_assert_nonnull (strstr (none, "endi00001:Noriskisescalated."));
  meeting_plan_fill_risks (test);
  text = dup_text (test);
  g_assert_nonnull (strstr (text, "endi00001:2escalatedrisks:Y0(H12),Y3(E16)"));
}

/* Who, why, how, what to say, and who is still quorate. */
static void
test_member (void)
{
  g_autoptr (TestPlan) test = test_plan_new ("Eastmere plan");
  g_autofree char *text = NULL;

  fill (test, "p-member", PLANNER_FIELD_NONE);
  text = dup_text (test);
  for (guint i = 0; i < 8; i++)
    {
      const char *words = ((const char *const[]){ "2.i00001", "CleoMarsh", "SaltingsHospital", "Withdraws", "leavesthe",
                                                  "EastmereBoard:2of3remain,2areneeded.",
                                                  "WrenburyBoardisnotquorate:2remainof3,3areneeded.",
                                                  "Nointeresttouches:1.i00000" })[i];

      if (strstr (text, words) == NULL)
        g_error ("“%s” is not in %s", words, text);
    }
  g_assert_null (strstr (text, "passesthechair"));
  g_assert_nonnull (strstr (text, "AdaOkafor,BenQuill"));
  g_assert_null (strstr (text, "BenQuill,CleoMarsh")); /* who declared this year */
}

/* Of several entries of one person how many they are; of none of them what it is. */
static void
test_due (void)
{
  g_autoptr (TestPlan) test = test_plan_new ("Eastmere plan");
  g_autofree char *text = NULL;

  meeting_plan_fill (test, 1);
  for (guint i = 0; i < 3; i++)
    {
      g_autofree char *id = g_strdup_printf ("int%u", i);

      meeting_plan_add (test, PLANNER_KIND_INTEREST, id, PLANNER_INTEREST_PERSON, "p-member", PLANNER_INTEREST_NATURE, "Zyxwv",
                        PLANNER_INTEREST_DECLARED_ON, i < 2 ? "2025-01-01" : NULL, PLANNER_FIELD_NONE);
    }
  text = dup_text (test);
  g_assert_nonnull (strstr (text, "CleoMarsh(2entries)"));
  g_assert_nonnull (strstr (text, "nobodyknowswhenitwas"));
  g_assert_null (strstr (text, "Zyxwv"));
}

static void
test_chair (void)
{
  g_autoptr (TestPlan) test = test_plan_new ("Eastmere plan");
  g_autofree char *text = NULL;

  fill (test, "p-chair", PLANNER_FIELD_NONE);
  text = dup_text (test);
  g_assert_nonnull (strstr (text, "AdaOkaforpassesthechair;itmaybetakenby:BenQuill"));
  g_assert_nonnull (strstr (text, "Ihave"));
  meeting_plan_add (test, PLANNER_KIND_RULING, "r", PLANNER_RULING_AGENDA_ITEM, "i00001", PLANNER_RULING_PERSON, "p-chair",
                    PLANNER_RULING_INTEREST, "int", PLANNER_RULING_HANDLING, "withdraws", PLANNER_RULING_ALTERNATE_CHAIR, "p-deputy",
                    PLANNER_RULING_STATUS, "confirmed", PLANNER_FIELD_NONE);
  g_free (text);
  text = dup_text (test);
  g_assert_nonnull (strstr (text, "AdaOkaforpassesthechairtoBenQuill."));
  g_assert_nonnull (strstr (text, "(confirmed)"));
}

/* Who stays without speaking does not vote either, and says so. */
static void
test_silent (void)
{
  g_autoptr (TestPlan) test = test_plan_new ("Eastmere plan");
  g_autofree char *text = NULL;

  fill (test, "p-member", PLANNER_FIELD_NONE);
  meeting_plan_add (test, PLANNER_KIND_RULING, "r", PLANNER_RULING_AGENDA_ITEM, "i00001", PLANNER_RULING_PERSON, "p-member",
                    PLANNER_RULING_INTEREST, "int", PLANNER_RULING_HANDLING, "stays-silent", PLANNER_RULING_STATUS, "confirmed",
                    PLANNER_FIELD_NONE);
  text = dup_text (test);
  g_assert_nonnull (strstr (text, "neither"));
  g_assert_nonnull (strstr (text, "WrenburyBoardisnotquorate:2remainof3"));
}

/* Of a sensitive interest there is nothing but that there is one, also where it was dismissed. */
static void
test_sensitive (void)
{
  g_autoptr (TestPlan) test = test_plan_new ("Eastmere plan");
  g_autofree char *text = NULL;

  fill (test, "p-member", PLANNER_INTEREST_SENSITIVE);
  text = dup_text (test);
  g_assert_nonnull (strstr (text, "CleoMarsh"));
  g_assert_nonnull (strstr (text, "Asensitiveinterest"));
  g_assert_null (strstr (text, "Zyxwv"));
  g_assert_null (strstr (text, "Saltings"));
  meeting_plan_add (test, PLANNER_KIND_RULING, "r", PLANNER_RULING_AGENDA_ITEM, "i00001", PLANNER_RULING_PERSON, "p-member",
                    PLANNER_RULING_INTEREST, "int", PLANNER_RULING_REASON, "Zyxwv", PLANNER_RULING_DECLARED, "Zyxwv",
                    PLANNER_RULING_STATUS, "confirmed", PLANNER_FIELD_NONE);
  g_free (text);
  text = dup_text (test);
  g_assert_nonnull (strstr (text, "dismissed"));
  g_assert_null (strstr (text, "Zyxwv"));
}

/* What is dismissed for a reason has nothing to say. */
static void
test_dismissed (void)
{
  g_autoptr (TestPlan) test = test_plan_new ("Eastmere plan");
  g_autofree char *text = NULL;

  fill (test, "p-member", PLANNER_FIELD_NONE);
  meeting_plan_add (test, PLANNER_KIND_RULING, "r", PLANNER_RULING_AGENDA_ITEM, "i00001", PLANNER_RULING_PERSON, "p-member",
                    PLANNER_RULING_INTEREST, "int", PLANNER_RULING_REASON, "Another", PLANNER_RULING_STATUS, "confirmed",
                    PLANNER_FIELD_NONE);
  text = dup_text (test);
  g_assert_nonnull (strstr (text, "dismissed:Another"));
  g_assert_null (strstr (text, "Withdraws"));
  g_assert_null (strstr (text, "remain"));
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
      g_autofree char *organisation = g_strdup_printf ("o%u", i);
      g_autofree char *name = g_strdup_printf ("Hospital number %u", i);
      g_autofree char *interest = g_strdup_printf ("int%u", i);
      g_autofree char *item = g_strdup_printf ("i%05u", i);
      g_autoptr (GError) error = NULL;

      test_plan_add (edit, PLANNER_KIND_ORGANISATION, organisation, NULL, PLANNER_ORGANISATION_NAME, name, PLANNER_FIELD_NONE);
      test_plan_add (edit, PLANNER_KIND_INTEREST, interest, NULL, PLANNER_INTEREST_PERSON, "p-member", PLANNER_INTEREST_ORGANISATION,
                     organisation, PLANNER_FIELD_NONE);
      planner_edit_put (edit, item, PLANNER_AGENDA_ITEM_ORGANISATIONS, organisation, &error);
      g_assert_no_error (error);
    }
  test_plan_commit (edit);
  document = document_new (test);
  reading = reading_new_of_document (document);
  reading_check_margins (reading, planner_document_get_paper (document));
  page_check_running (reading, document);
  page_check_words (document);
  page_check_ink (document);
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *begin = g_strdup_printf ("i%05u", i);

      g_assert_cmpuint (reading_count (reading, begin), >=, 1);
    }
}

int
main (int argc, char **argv)
{
  char *state = planner_test_folder_use_state ();
  int result;

  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/paper/briefing/nobody", test_nobody);
  g_test_add_func ("/paper/briefing/takes-risks", test_takes_risks);
  g_test_add_func ("/paper/briefing/member", test_member);
  g_test_add_func ("/paper/briefing/due", test_due);
  g_test_add_func ("/paper/briefing/chair", test_chair);
  g_test_add_func ("/paper/briefing/sensitive", test_sensitive);
  g_test_add_func ("/paper/briefing/silent", test_silent);
  g_test_add_func ("/paper/briefing/dismissed", test_dismissed);
  g_test_add_data_func ("/paper/briefing/0", GUINT_TO_POINTER (0), test_pages);
  g_test_add_data_func ("/paper/briefing/20", GUINT_TO_POINTER (20), test_pages);
  g_test_add_data_func ("/paper/briefing/100", GUINT_TO_POINTER (100), test_pages);

  result = g_test_run ();
  planner_test_folder_remove (state);
  return result;
}
