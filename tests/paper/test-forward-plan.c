/* test-forward-plan.c: printed forward plans, read back from the PDF
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <string.h>

#include "common/planner-test-folder.h"
#include "meeting-plans.h"
#include "page-checks.h"
#include "paper/planner-paper-forward-plan.h"

static PlannerDocument *
document_new (TestPlan *test, const char *const *workstreams)
{
  GDate today;

  return planner_paper_forward_plan_new (test->plan, test_plan_get_today (&today), workstreams);
}

static char *
dup_text (TestPlan *test, const char *const *workstreams)
{
  g_autoptr (PlannerDocument) document = document_new (test, workstreams);

  return meeting_plan_dup_text (document);
}

static void
test_pages (gconstpointer data)
{
  guint n = GPOINTER_TO_UINT (data);
  g_autoptr (TestPlan) test = test_plan_new ("Eastmere plan");
  g_autoptr (PlannerDocument) document = NULL;
  g_autoptr (Reading) reading = NULL;

  meeting_plan_fill (test, n);
  document = document_new (test, NULL);
  reading = reading_new_of_document (document);
  reading_check_margins (reading, planner_document_get_paper (document));
  page_check_running (reading, document);
  page_check_words (document);
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *begin = g_strdup_printf ("i%05u", i);
      g_autofree char *end = g_strdup_printf ("endi%05u", i);
      guint page = 0;

      while (page < reading->n_pages && reading_find (reading, page, begin) == NULL)
        page++;
      g_assert_nonnull (reading_find (reading, page, end));
      g_assert_nonnull (reading_find (reading, page, "Purpose"));
      g_assert_nonnull (reading_find (reading, page, "Wednesday")); /* the day, again on a further page */
    }
}

/* Meetings by day from today on, without those that are cancelled, then what is on none. */
static void
test_meetings (void)
{
  static const struct
  {
    const char *id;
    const char *on;
    const char *status;
    gboolean comes;
  } rows[] = {
    { "later", "2027-01-20", "planned", TRUE },   { "today", "2026-07-12", "planned", TRUE },  { "undated", NULL, "planned", TRUE },
    { "gone", "2026-07-11", "held", FALSE },      { "off", "2026-09-01", "cancelled", FALSE }, { "heldonce", NULL, "held", FALSE },
    { "sooner", "2026-08-20", "planned", TRUE },
  };
  static const char *const order[] = { "today", "Meetingincommon", "sooner", "later", "undated", "Notyetonameeting" };
  g_autoptr (TestPlan) test = test_plan_new ("Eastmere plan");
  g_autofree char *text = NULL;
  const char *at;

  meeting_plan_fill (test, 0);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    meeting_plan_add (test, PLANNER_KIND_MEETING, rows[i].id, PLANNER_MEETING_TITLE, rows[i].id, PLANNER_MEETING_ON, rows[i].on,
                      PLANNER_MEETING_STATUS, rows[i].status, PLANNER_FIELD_NONE);
  meeting_plan_add (test, PLANNER_KIND_AGENDA_ITEM, "waits", PLANNER_AGENDA_ITEM_TITLE, "Whatwaits", PLANNER_FIELD_NONE);
  text = dup_text (test, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    g_assert_cmpint (strstr (text, rows[i].id) != NULL, ==, rows[i].comes);
  at = text;
  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    {
      at = strstr (at, order[i]);
      g_assert_nonnull (at);
    }
  g_assert_nonnull (strstr (at, "Whatwaits"));
  g_assert_cmpuint (reading_count_in (text, "Nothingisplannedforityet."), ==, 5);
}

static void
test_workstreams (void)
{
  static const char *const workstreams[] = { "ws", NULL };
  g_autoptr (TestPlan) test = test_plan_new ("Eastmere plan");
  g_autofree char *text = NULL;
  g_autofree char *nothing = NULL;

  nothing = dup_text (test, workstreams);
  g_assert_nonnull (strstr (nothing, "Nomeetingistocome,andnoitemwaitsforone."));
  meeting_plan_fill (test, 3);
  meeting_plan_add (test, PLANNER_KIND_WORKSTREAM, "ws", PLANNER_WORKSTREAM_NAME, "Prevention", PLANNER_FIELD_NONE);
  meeting_plan_set (test, "i00001", PLANNER_AGENDA_ITEM_WORKSTREAM, "ws");
  meeting_plan_add (test, PLANNER_KIND_MEETING, "other", PLANNER_MEETING_TITLE, "Othermeeting", PLANNER_MEETING_ON, "2026-08-01",
                    PLANNER_FIELD_NONE);
  text = dup_text (test, workstreams);
  g_assert_nonnull (strstr (text, "i00001"));
  g_assert_null (strstr (text, "i00000"));
  g_assert_null (strstr (text, "Othermeeting"));
}

int
main (int argc, char **argv)
{
  char *state = planner_test_folder_use_state ();
  int result;

  g_test_init (&argc, &argv, NULL);

  g_test_add_data_func ("/paper/forward-plan/0", GUINT_TO_POINTER (0), test_pages);
  g_test_add_data_func ("/paper/forward-plan/20", GUINT_TO_POINTER (20), test_pages);
  g_test_add_data_func ("/paper/forward-plan/500", GUINT_TO_POINTER (500), test_pages);
  g_test_add_func ("/paper/forward-plan/meetings", test_meetings);
  g_test_add_func ("/paper/forward-plan/workstreams", test_workstreams);

  result = g_test_run ();
  planner_test_folder_remove (state);
  return result;
}
