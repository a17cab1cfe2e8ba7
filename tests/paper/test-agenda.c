/* test-agenda.c: printed agendas, read back from the PDF
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <string.h>

#include "common/planner-test-folder.h"
#include "meeting-plans.h"
#include "page-checks.h"
#include "paper/planner-document-private.h"
#include "paper/planner-paper-agenda.h"

static PlannerDocument *
document_new (TestPlan *test)
{
  GDate today;

  return planner_paper_agenda_new (test->plan, meeting_plan_get (test), test_plan_get_today (&today));
}

static void
test_pages (gconstpointer data)
{
  guint n = GPOINTER_TO_UINT (data);
  g_autoptr (TestPlan) test = test_plan_new ("Eastmere plan");
  g_autoptr (PlannerDocument) document = NULL;
  g_autoptr (Reading) reading = NULL;

  meeting_plan_fill (test, n);
  document = document_new (test);
  reading = reading_new_of_document (document);
  reading_check_margins (reading, planner_document_get_paper (document));
  page_check_running (reading, document);
  page_check_words (document);
  page_check_ink (document);
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *begin = g_strdup_printf ("i%05u", i);
      g_autofree char *end = g_strdup_printf ("endi%05u", i);
      guint page = 0;

      while (page < reading->n_pages && reading_find (reading, page, begin) == NULL)
        page++;
      g_assert_nonnull (reading_find (reading, page, end));
      g_assert_nonnull (reading_find (reading, page, "Purpose"));
      g_assert_cmpuint (reading_count (reading, begin), ==, 1);
    }
}

static void
test_head (void)
{
  g_autoptr (TestPlan) test = test_plan_new ("Eastmere plan");
  g_autoptr (PlannerDocument) document = NULL;
  g_autofree char *text = NULL;

  meeting_plan_fill (test, 0);
  document = document_new (test);
  text = meeting_plan_dup_text (document);
  g_assert_nonnull (strstr (text, "Wednesday15July2026,10:00to12:00"));
  g_assert_nonnull (strstr (text, "EastmereBoard,WrenburyBoard"));
  g_assert_nonnull (strstr (text, "Chair:AdaOkafor"));
  g_assert_nonnull (strstr (text, "Thereisnothingonthisagendayet."));
}

/* A time that is not given follows from those before, as far as these are known. */
static void
test_times (void)
{
  g_autoptr (TestPlan) test = test_plan_new ("Eastmere plan");
  g_autoptr (PlannerDocument) document = NULL;
  g_autoptr (Reading) reading = NULL;
  static const char *const times[] = { "10:00", "10:05", "11:00", "11:05", NULL, "11:30" };

  meeting_plan_fill (test, G_N_ELEMENTS (times));
  meeting_plan_set (test, "i00002", PLANNER_AGENDA_ITEM_STARTS, "11:00");
  meeting_plan_set (test, "i00003", PLANNER_AGENDA_ITEM_MINUTES, NULL);
  meeting_plan_set (test, "i00005", PLANNER_AGENDA_ITEM_STARTS, "11:30");
  document = document_new (test);
  reading = reading_new_of_document (document);
  for (guint i = 0; i < G_N_ELEMENTS (times); i++)
    {
      g_autofree char *id = g_strdup_printf ("i%05u", i);
      const ReadWord *item = reading_find (reading, 0, id);
      const ReadWord *time = NULL;

      for (guint j = 0; j < reading->words->len; j++)
        {
          const ReadWord *word = reading->words->pdata[j];

          if (strlen (word->text) == 5 && word->text[2] == ':' && word->bottom > item->bottom - 3 && word->bottom < item->bottom + 3)
            time = word;
        }
      g_assert_cmpint (time != NULL, ==, times[i] != NULL);
      if (time != NULL)
        g_assert_cmpstr (time->text, ==, times[i]);
    }
}

static void
test_overrun (void)
{
  g_autoptr (TestPlan) test = test_plan_new ("Eastmere plan");
  g_autoptr (PlannerDocument) fits = NULL, overruns = NULL;
  g_autofree char *text = NULL;
  g_autofree char *longer = NULL;

  meeting_plan_fill (test, 24);
  fits = document_new (test);
  text = meeting_plan_dup_text (fits);
  g_assert_nonnull (strstr (text, "Allitemstogethertake120minutes."));
  g_assert_null (strstr (text, "longer"));
  meeting_plan_set (test, "i00000", PLANNER_AGENDA_ITEM_MINUTES, "6");
  overruns = document_new (test);
  longer = meeting_plan_dup_text (overruns);
  g_assert_nonnull (strstr (longer, "Thatis1minutelongerthanthemeeting."));
}

/* What nobody says needs no column; an item for one of the boards says so. */
static void
test_left_out (void)
{
  g_autoptr (TestPlan) test = test_plan_new ("Eastmere plan");
  g_autoptr (PlannerDocument) document = NULL;
  g_autofree char *text = NULL;

  meeting_plan_fill (test, 0);
  meeting_plan_add (test, PLANNER_KIND_AGENDA_ITEM, "one", PLANNER_AGENDA_ITEM_MEETING, "m", PLANNER_AGENDA_ITEM_TITLE, "Onlythis",
                    PLANNER_AGENDA_ITEM_BOARDS, "b-two", PLANNER_AGENDA_ITEM_PUBLIC, "0", PLANNER_FIELD_NONE);
  document = document_new (test);
  text = meeting_plan_dup_text (document);
  g_assert_nonnull (strstr (text, "ItemOnlythisForWrenburyBoardTakeninprivate"));
  for (guint i = 0; i < 3; i++)
    g_assert_null (strstr (text, ((const char *const[]){ "Lead", "Purpose", "Paper" })[i]));
}

/* The escalated risks as they were on the day of the meeting, behind the agenda. */
static void
test_takes_risks (void)
{
  g_autoptr (TestPlan) test = test_plan_new ("Eastmere plan");
  g_autoptr (PlannerDocument) document = NULL;
  g_autofree char *text = NULL;

  meeting_plan_fill (test, 2);
  document = document_new (test);
  g_assert_cmpuint (planner_pages_get_n_pages (planner_document_get_pages (document)), ==, 1);
  meeting_plan_set (test, "i00001", PLANNER_AGENDA_ITEM_TAKES_RISKS, "1");
  meeting_plan_fill_risks (test);
  g_clear_object (&document);
  document = document_new (test);
  g_assert_cmpuint (planner_pages_get_n_pages (planner_document_get_pages (document)), ==, 2);
  text = meeting_plan_dup_text (document);
  g_assert_nonnull (strstr (text, "Escalatedrisks,behindthisagenda"));
  g_assert_nonnull (strstr (text, "Therisksontheboard’slistasat15July2026"));
  for (guint i = 0; i < 5; i++)
    {
      g_autofree char *ref = g_strdup_printf ("Y%u", i);

      g_assert_cmpuint (reading_count_in (text, ref), ==, i == 0 || i == 3);
    }
  /* Its residual score of that day, not of today. */
  g_assert_nonnull (strstr (text, "H12"));
  g_assert_null (strstr (text, "M4"));
}

/* When the pages are made again the meeting may be gone. */
static void
test_gone (void)
{
  g_autoptr (TestPlan) test = test_plan_new ("Eastmere plan");
  g_autoptr (PlannerDocument) document = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  PlannerEdit *edit;

  meeting_plan_fill (test, 3);
  document = document_new (test);
  edit = test_plan_begin (test);
  planner_edit_delete (edit, PLANNER_KIND_MEETING, "m", &error);
  g_assert_no_error (error);
  test_plan_commit (edit);
  text = meeting_plan_dup_text (document);
  g_assert_nonnull (strstr (text, "Thismeetingisnolongerintheplan."));
}

int
main (int argc, char **argv)
{
  char *state = planner_test_folder_use_state ();
  int result;

  g_test_init (&argc, &argv, NULL);

  g_test_add_data_func ("/paper/agenda/0", GUINT_TO_POINTER (0), test_pages);
  g_test_add_data_func ("/paper/agenda/20", GUINT_TO_POINTER (20), test_pages);
  g_test_add_data_func ("/paper/agenda/300", GUINT_TO_POINTER (300), test_pages);
  g_test_add_func ("/paper/agenda/head", test_head);
  g_test_add_func ("/paper/agenda/times", test_times);
  g_test_add_func ("/paper/agenda/overrun", test_overrun);
  g_test_add_func ("/paper/agenda/left-out", test_left_out);
  g_test_add_func ("/paper/agenda/takes-risks", test_takes_risks);
  g_test_add_func ("/paper/agenda/gone", test_gone);

  result = g_test_run ();
  planner_test_folder_remove (state);
  return result;
}
