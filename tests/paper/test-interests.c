/* test-interests.c: the printed register of interests, read back from the PDF
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <string.h>

#include "common/planner-test-folder.h"
#include "page-checks.h"
#include "paper/planner-paper-interests.h"
#include "plans.h"

static PlannerDocument *
document_new (TestPlan *test)
{
  GDate today;

  return planner_paper_interests_new (test->plan, test_plan_get_today (&today), &(PlannerPaperInterestsChoice) { 0 }, NULL);
}

static char *
dup_text (TestPlan *test)
{
  g_autoptr (PlannerDocument) document = document_new (test);
  g_autoptr (Reading) reading = reading_new_of_document (document);

  return reading_dup_text (reading, 0, 1000);
}

/* Three interests a person. */
static void
fill (TestPlan *test, guint n)
{
  PlannerEdit *edit = test_plan_begin (test);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *id = g_strdup_printf ("i%05u", i);
      g_autofree char *person = g_strdup_printf ("p%05u", i / 3);
      g_autofree char *nature = g_strdup_printf ("n%s Trustee of a body that runs three hostels and a café nobody visits. endn%s", id, id);

      if (i % 3 == 0)
        test_plan_add (edit, PLANNER_KIND_PERSON, person, NULL, PLANNER_PERSON_FORENAME, "Ama", PLANNER_PERSON_SURNAME, person,
                       PLANNER_FIELD_NONE);
      test_plan_add (edit, PLANNER_KIND_INTEREST, id, NULL, PLANNER_INTEREST_PERSON, person, PLANNER_INTEREST_ORGANISATION_NAME, id,
                     PLANNER_INTEREST_NATURE, nature, PLANNER_INTEREST_TYPE, "financial", PLANNER_INTEREST_POSITION, "Member of two boards",
                     PLANNER_INTEREST_DECLARED_ON, "2026-02-01", PLANNER_INTEREST_FROM, "2019-04-01", PLANNER_INTEREST_MITIGATION,
                     "Leaves the room", PLANNER_FIELD_NONE);
    }
  test_plan_commit (edit);
}

typedef struct
{
  guint n;
  PlannerPaperSize size;
  gboolean landscape;
} Case;

static void
test_pages (gconstpointer data)
{
  const Case *item = data;
  PlannerPaper paper = planner_paper_get (item->size, item->landscape);
  g_autoptr (TestPlan) test = test_plan_new ("Eastmere plan");
  g_autoptr (PlannerDocument) document = NULL;
  g_autoptr (Reading) reading = NULL;

  fill (test, item->n);
  document = document_new (test);
  planner_document_set_paper (document, &paper);
  reading = reading_new_of_document (document);
  reading_check_margins (reading, &paper);
  page_check_running (reading, document);
  page_check_words (document);
  for (guint i = 0; i < item->n; i++)
    {
      g_autofree char *begin = g_strdup_printf ("ni%05u", i);
      g_autofree char *end = g_strdup_printf ("endni%05u", i);
      g_autofree char *person = g_strdup_printf ("p%05u", i / 3);
      guint page = 0;

      while (page < reading->n_pages && reading_find (reading, page, begin) == NULL)
        page++;
      g_assert_cmpuint (page, <, reading->n_pages);
      g_assert_cmpuint (reading_count (reading, begin), ==, 1);
      g_assert_nonnull (reading_find (reading, page, end));
      g_assert_nonnull (reading_find (reading, page, person)); /* again on a further page */
    }
  g_test_message ("%u interests, %u pages", item->n, reading->n_pages);
}

static void
add (TestPlan *test, const char *id, const char *person, const char *to, PlannerField flag)
{
  PlannerEdit *edit = test_plan_begin (test);
  g_autofree char *nature = g_strdup_printf ("Nature-%s", id);
  g_autoptr (GError) error = NULL;

  if (planner_plan_lookup (test->plan, PLANNER_KIND_PERSON, person) == NULL)
    test_plan_add (edit, PLANNER_KIND_PERSON, person, NULL, PLANNER_PERSON_FORENAME, "Ama", PLANNER_PERSON_SURNAME, person,
                   PLANNER_FIELD_NONE);
  test_plan_add (edit, PLANNER_KIND_INTEREST, id, NULL, PLANNER_INTEREST_PERSON, person, PLANNER_INTEREST_NATURE, nature,
                 PLANNER_INTEREST_DECLARED_ON, "2026-02-01", PLANNER_INTEREST_TO, to, PLANNER_FIELD_NONE);
  if (flag != PLANNER_FIELD_NONE)
    planner_edit_put (edit, id, flag, flag == PLANNER_INTEREST_CONSENT ? "0" : "1", &error);
  g_assert_no_error (error);
  test_plan_commit (edit);
}

/* As it stands on 12 July 2026. */
static void
test_published (void)
{
  static const struct
  {
    const char *id;
    const char *to;
    PlannerField flag;
    gboolean is_printed;
    const char *words; /* beside it */
  } rows[] = {
    { "current", NULL, PLANNER_FIELD_NONE, TRUE, "Declared" },
    { "future", "2026-07-13", PLANNER_FIELD_NONE, TRUE, "To13July2026" },
    { "ended", "2026-07-11", PLANNER_FIELD_NONE, TRUE, "Ended11July2026" },
    { "lastday", "2026-01-12", PLANNER_FIELD_NONE, TRUE, "Ended12January2026" },
    { "longago", "2026-01-11", PLANNER_FIELD_NONE, FALSE, NULL },
    { "sensitive", NULL, PLANNER_INTEREST_SENSITIVE, FALSE, "Thereisasensitiveinterest,whosedetailsarewithheld." },
    { "refused", NULL, PLANNER_INTEREST_CONSENT, FALSE, "Thereisasensitiveinterest,whosedetailsarewithheld." },
    { "private", NULL, PLANNER_INTEREST_PRIVATE, FALSE, NULL },
    { "nil", NULL, PLANNER_INTEREST_NIL_RETURN, FALSE, "NilreturnNothingtodeclare" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (TestPlan) test = test_plan_new ("Eastmere plan");
      g_autofree char *nature = g_strdup_printf ("Nature-%s", rows[i].id);
      g_autofree char *text = NULL;

      g_test_message ("%s", rows[i].id);
      add (test, rows[i].id, "Boateng", rows[i].to, rows[i].flag);
      text = dup_text (test);
      g_assert_cmpint (strstr (text, nature) != NULL, ==, rows[i].is_printed);
      g_assert_true (rows[i].words == NULL || strstr (text, rows[i].words) != NULL);
      g_assert_cmpint (strstr (text, "Boateng") != NULL, ==, rows[i].words != NULL);
      g_assert_cmpint (strstr (text, "sensitive") != NULL, ==, rows[i].words != NULL && g_str_has_prefix (rows[i].words, "Thereisasensitive"));
    }
}

/* A sensitive interest that has ended is not told of for longer than others. */
static void
test_sensitive_that_ended (void)
{
  g_autoptr (TestPlan) test = test_plan_new ("Eastmere plan");
  g_autofree char *text = NULL;

  add (test, "one", "Boateng", "2026-01-11", PLANNER_INTEREST_SENSITIVE);
  text = dup_text (test);
  g_assert_null (strstr (text, "Boateng"));
  g_assert_nonnull (strstr (text, "Therearenopublishedinterestsinthisplanyet."));
}

/* People by surname; a nil return gives way to what was declared. */
static void
test_people (void)
{
  g_autoptr (TestPlan) test = test_plan_new ("Eastmere plan");
  g_autofree char *text = NULL;
  const char *at;

  add (test, "1", "Ziegler", NULL, PLANNER_FIELD_NONE);
  add (test, "2", "Abara", NULL, PLANNER_INTEREST_NIL_RETURN);
  add (test, "3", "Mensah", NULL, PLANNER_INTEREST_NIL_RETURN);
  add (test, "4", "Mensah", NULL, PLANNER_FIELD_NONE);
  text = dup_text (test);
  at = strstr (text, "AmaAbara");
  g_assert_nonnull (at);
  at = strstr (at, "AmaMensah");
  g_assert_nonnull (at);
  g_assert_nonnull (strstr (at, "AmaZiegler"));
  g_assert_cmpuint (reading_count_in (text, "Nilreturn"), ==, 1);
  g_assert_nonnull (strstr (text, "3declarations"));
}

static void
add_cases (void)
{
  static const guint numbers[] = { 0, 20, 500 };

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    for (guint j = 0; j < 4; j++)
      {
        Case *item = g_new (Case, 1);
        g_autofree char *name = NULL;

        *item = (Case) { numbers[i], j < 2 ? PLANNER_PAPER_A4 : PLANNER_PAPER_A3, j % 2 == 1 };
        name = g_strdup_printf ("/paper/interests/%u/%s/%s", item->n, j < 2 ? "a4" : "a3", item->landscape ? "landscape" : "portrait");
        g_test_add_data_func_full (name, item, test_pages, g_free);
      }
}

int
main (int argc, char **argv)
{
  char *state = planner_test_folder_use_state ();
  int result;

  g_test_init (&argc, &argv, NULL);

  add_cases ();
  g_test_add_func ("/paper/interests/published", test_published);
  g_test_add_func ("/paper/interests/sensitive-that-ended", test_sensitive_that_ended);
  g_test_add_func ("/paper/interests/people", test_people);

  result = g_test_run ();
  planner_test_folder_remove (state);
  return result;
}
