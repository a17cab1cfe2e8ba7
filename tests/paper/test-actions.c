/* test-actions.c: printed action logs, read back from the PDF
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <string.h>

#include "common/planner-test-folder.h"
#include "meeting-plans.h"
#include "page-checks.h"
#include "paper/planner-paper-actions.h"

static char *
dup_text (TestPlan *test, PlannerRecord *meeting)
{
  GDate today;
  g_autoptr (PlannerDocument) document = planner_paper_actions_new (test->plan, meeting, test_plan_get_today (&today));

  return meeting_plan_dup_text (document);
}

static void
test_pages (gconstpointer data)
{
  guint n = GPOINTER_TO_UINT (data);
  g_autoptr (TestPlan) test = test_plan_new ("Eastmere plan");
  g_autoptr (PlannerDocument) document = NULL;
  g_autoptr (Reading) reading = NULL;
  PlannerEdit *edit;
  GDate today;

  meeting_plan_fill (test, 0);
  edit = test_plan_begin (test);
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *id = g_strdup_printf ("a%05u", i);
      g_autofree char *text = g_strdup_printf ("%s Ask the county about buses to the new ward, and bring its answer end%s", id, id);

      test_plan_add (edit, PLANNER_KIND_ACTION, id, NULL, PLANNER_ACTION_REF, id, PLANNER_ACTION_TEXT, text, PLANNER_ACTION_ASSIGNED_TO,
                     "p-member", PLANNER_ACTION_DUE, i % 2 == 0 ? "2026-08-01" : "2026-07-01", PLANNER_ACTION_STATUS,
                     i % 3 == 0 ? "closed" : "open", PLANNER_ACTION_UPDATE, "Asked.", PLANNER_FIELD_NONE);
    }
  test_plan_commit (edit);
  document = planner_paper_actions_new (test->plan, NULL, test_plan_get_today (&today));
  reading = reading_new_of_document (document);
  reading_check_margins (reading, planner_document_get_paper (document));
  page_check_running (reading, document);
  page_check_words (document);
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *ref = g_strdup_printf ("a%05u", i);
      g_autofree char *end = g_strdup_printf ("enda%05u", i);
      guint page = 0;

      while (page < reading->n_pages && reading_find (reading, page, ref) == NULL)
        page++;
      g_assert_nonnull (reading_find (reading, page, end));
      g_assert_nonnull (reading_find (reading, page, "Assigned"));
      g_assert_cmpuint (reading_count (reading, end), ==, 1);
    }
  g_assert_cmpuint (reading_count (reading, "Overdue"), ==, (n + 4) / 6 + n / 6); /* the odd ones, but for every third */
}

/* Overdue ones come first; a due day that is today is not past. */
static void
test_open (void)
{
  g_autoptr (TestPlan) test = test_plan_new ("Eastmere plan");
  g_autofree char *text = NULL;
  static const char *const dues[] = { NULL, "2026-07-12", "2026-07-11" };

  meeting_plan_fill (test, 3);
  for (guint i = 0; i < G_N_ELEMENTS (dues); i++)
    {
      g_autofree char *ref = g_strdup_printf ("ref%u", i);

      meeting_plan_add (test, PLANNER_KIND_ACTION, ref, PLANNER_ACTION_REF, ref, PLANNER_ACTION_TEXT, "Ask", PLANNER_ACTION_DUE, dues[i],
                        PLANNER_ACTION_ASSIGNED_TO, i == 0 ? "p-member" : NULL, PLANNER_ACTION_ASSIGNED_TO_TEXT,
                        i == 0 ? "Cleo Marsh / all leads" : NULL, PLANNER_ACTION_MEETING, "m", PLANNER_ACTION_AGENDA_ITEM, "i00001",
                        PLANNER_FIELD_NONE);
    }
  text = dup_text (test, NULL);
  g_assert_true (strstr (text, "ref2") < strstr (text, "ref0") && strstr (text, "ref0") < strstr (text, "ref1"));
  g_assert_cmpuint (reading_count_in (text, "Overdue"), ==, 1);
  g_assert_cmpuint (reading_count_in (text, "CleoMarsh"), ==, 1);
  g_assert_cmpuint (reading_count_in (text, "allleads"), ==, 1);
  g_assert_cmpuint (reading_count_in (text, "Nobody"), ==, 2);
  g_assert_cmpuint (reading_count_in (text, "Item2"), ==, 3);
  g_assert_cmpuint (reading_count_in (text, "15July2026"), ==, 3);
}

/* What was closed before the last meeting of the boards is there no more. */
static void
test_closed (void)
{
  static const struct
  {
    const char *ref;
    const char *closed_on;
    const char *boards;
    gboolean for_all;     /* on the log of all boards: since 10 July */
    gboolean for_meeting; /* on that of the meeting of both boards on 15 July: since 1 July */
  } rows[] = {
    { "early", "2026-06-30", "b-one", FALSE, FALSE },
    { "between", "2026-07-05", "b-one b-two", FALSE, TRUE },
    { "late", "2026-07-11", NULL, TRUE, TRUE },
    { "elsewhere", "2026-07-11", "b-three", TRUE, FALSE },
    { "undated", NULL, "b-two", TRUE, TRUE }, /* it was written now */
  };
  g_autoptr (TestPlan) test = test_plan_new ("Eastmere plan");
  g_autofree char *all = NULL;
  g_autofree char *of_meeting = NULL;

  meeting_plan_fill (test, 0);
  meeting_plan_add (test, PLANNER_KIND_BOARD, "b-three", PLANNER_BOARD_NAME, "Third", PLANNER_FIELD_NONE);
  meeting_plan_add (test, PLANNER_KIND_MEETING, "before", PLANNER_MEETING_ON, "2026-07-01", PLANNER_MEETING_BOARDS, "b-one",
                    PLANNER_FIELD_NONE);
  meeting_plan_add (test, PLANNER_KIND_MEETING, "third", PLANNER_MEETING_ON, "2026-07-10", PLANNER_MEETING_BOARDS, "b-three",
                    PLANNER_FIELD_NONE);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    meeting_plan_add (test, PLANNER_KIND_ACTION, rows[i].ref, PLANNER_ACTION_REF, rows[i].ref, PLANNER_ACTION_TEXT, "Ask",
                      PLANNER_ACTION_BOARDS, rows[i].boards, PLANNER_ACTION_STATUS, "closed", PLANNER_ACTION_CLOSED_ON,
                      rows[i].closed_on, PLANNER_FIELD_NONE);
  all = dup_text (test, NULL);
  of_meeting = dup_text (test, meeting_plan_get (test));
  g_assert_nonnull (strstr (all, "Closedsincethelastmeeting,on10July2026"));
  g_assert_nonnull (strstr (of_meeting, "Closedsincethelastmeeting,on1July2026"));
  g_assert_nonnull (strstr (of_meeting, "ForthemeetingofWednesday15July2026"));
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_test_message ("%s", rows[i].ref);
      g_assert_cmpint (strstr (all, rows[i].ref) != NULL, ==, rows[i].for_all);
      g_assert_cmpint (strstr (of_meeting, rows[i].ref) != NULL, ==, rows[i].for_meeting);
    }
}

static void
test_empty (void)
{
  g_autoptr (TestPlan) test = test_plan_new ("Eastmere plan");
  g_autofree char *text = dup_text (test, NULL);

  g_assert_nonnull (strstr (text, "Openactions0actions"));
  g_assert_nonnull (strstr (text, "Closedactions0actions"));
}

static gboolean
is_chosen (PlannerRecord *action, gpointer word)
{
  return strstr (planner_record_get (action, PLANNER_ACTION_TEXT), word) != NULL;
}

/* Of a choice all that is closed is there, whenever that was; what was chosen goes with the document. */
static void
test_filtered (void)
{
  g_autoptr (TestPlan) test = test_plan_new ("Eastmere plan");
  PlannerDocument *document;
  g_autofree char *text = NULL;
  GDate today;

  meeting_plan_fill (test, 0);
  meeting_plan_add (test, PLANNER_KIND_ACTION, "open", PLANNER_ACTION_TEXT, "Ask the openschools", PLANNER_FIELD_NONE);
  meeting_plan_add (test, PLANNER_KIND_ACTION, "old", PLANNER_ACTION_TEXT, "Ask the oldschools", PLANNER_ACTION_STATUS, "closed",
                    PLANNER_ACTION_CLOSED_ON, "2020-01-01", PLANNER_FIELD_NONE);
  meeting_plan_add (test, PLANNER_KIND_ACTION, "other", PLANNER_ACTION_TEXT, "Ask the county", PLANNER_FIELD_NONE);
  document = planner_paper_actions_new_filtered (test->plan, test_plan_get_today (&today), is_chosen, g_strdup ("schools"), g_free);
  text = meeting_plan_dup_text (document);
  g_object_unref (document);
  g_assert_cmpuint (reading_count_in (text, "openschools"), ==, 1);
  g_assert_cmpuint (reading_count_in (text, "oldschools"), ==, 1);
  g_assert_cmpuint (reading_count_in (text, "county"), ==, 0);
  g_assert_cmpuint (reading_count_in (text, "Onlysomeactions"), ==, 1);
}

int
main (int argc, char **argv)
{
  char *state = planner_test_folder_use_state ();
  int result;

  g_test_init (&argc, &argv, NULL);

  g_test_add_data_func ("/paper/actions/0", GUINT_TO_POINTER (0), test_pages);
  g_test_add_data_func ("/paper/actions/20", GUINT_TO_POINTER (20), test_pages);
  g_test_add_data_func ("/paper/actions/500", GUINT_TO_POINTER (500), test_pages);
  g_test_add_func ("/paper/actions/open", test_open);
  g_test_add_func ("/paper/actions/closed", test_closed);
  g_test_add_func ("/paper/actions/filtered", test_filtered);
  g_test_add_func ("/paper/actions/empty", test_empty);

  result = g_test_run ();
  planner_test_folder_remove (state);
  return result;
}
