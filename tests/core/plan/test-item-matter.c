/* test-item-matter.c: what an agenda item is about, as its own text says
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/plan/planner-item-matter.h"
#include "plan-fixture.h"

static void
add (PlannerPlan *plan, PlannerKind kind, const char *id, ...)
{
  g_autoptr (GError) error = NULL;
  PlannerEdit *edit = planner_edit_begin (plan, "New", PLANNER_EDIT_DEFAULT, &error);
  PlannerField field;
  va_list fields;

  g_assert_nonnull (planner_edit_add (edit, kind, id, NULL, NULL, &error));
  va_start (fields, id);
  while ((field = va_arg (fields, PlannerField)) != PLANNER_FIELD_NONE)
    g_assert_true (planner_edit_set_text (edit, id, field, va_arg (fields, const char *), &error));
  va_end (fields);
  g_assert_true (planner_edit_commit (edit, &error));
  g_assert_no_error (error);
}

static void
fill (PlannerPlan *plan)
{
  add (plan, PLANNER_KIND_ORGANISATION, "hospital", PLANNER_ORGANISATION_NAME, "St Elswyn’s Hospital NHS Foundation Trust",
       PLANNER_ORGANISATION_SHORT_NAME, "SEH", PLANNER_ORGANISATION_ALIASES, "The Infirmary", PLANNER_FIELD_NONE);
  add (plan, PLANNER_KIND_ORGANISATION, "homes", PLANNER_ORGANISATION_NAME, "Mere Homes", PLANNER_FIELD_NONE);
  add (plan, PLANNER_KIND_ORGANISATION, "council", PLANNER_ORGANISATION_NAME, "London Borough of Eastmere",
       PLANNER_ORGANISATION_SECTOR, "council", PLANNER_FIELD_NONE);
  add (plan, PLANNER_KIND_WORKSTREAM, "unplanned", PLANNER_WORKSTREAM_NAME, "Unplanned Care", PLANNER_FIELD_NONE);
  add (plan, PLANNER_KIND_WORKSTREAM, "children", PLANNER_WORKSTREAM_NAME, "Children and Maternity", PLANNER_FIELD_NONE);
  add (plan, PLANNER_KIND_ASK, "ambulance", PLANNER_ASK_WORKSTREAM, "unplanned", PLANNER_ASK_TEXT,
       "Shorten ambulance handovers at the emergency department", PLANNER_FIELD_NONE);
  add (plan, PLANNER_KIND_ASK, "breastfeeding", PLANNER_ASK_WORKSTREAM, "children", PLANNER_ASK_TEXT,
       "More mothers breastfeeding at six weeks, with peer support", PLANNER_FIELD_NONE);
  add (plan, PLANNER_KIND_MEETING, "m", PLANNER_MEETING_TITLE, "Board", PLANNER_FIELD_NONE);
}

/* "organisations hospital! “the Infirmary”": field, target, ! where it is likely, the words. */
static char *
dup_found (PlannerPlan *plan, const char *id)
{
  g_autoptr (PlannerMatterFinder) finder = planner_matter_finder_new (plan);
  g_autoptr (GPtrArray) matters
      = planner_matter_finder_look (finder, planner_plan_lookup (plan, PLANNER_KIND_AGENDA_ITEM, id));
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < matters->len; i++)
    {
      const PlannerItemMatter *matter = g_ptr_array_index (matters, i);

      g_string_append_printf (text, "%s%s %s%s “%s”", i > 0 ? "; " : "", planner_field_get_info (matter->field)->name,
                              planner_record_get_id (matter->target), matter->is_likely ? "!" : "", matter->words);
    }
  return g_string_free_and_steal (text);
}

static void
test_texts (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *title;
    const char *paper;
    const char *summary;
    const char *found;
  } rows[] = {
    { "Award of the contract to SEH", "", "", "organisations hospital! “SEH”" },
    { "Beds at the infirmary", "", "", "organisations hospital! “infirmary”" },
    { "Beds", "Paper of St Elswyn's Hospital FT", "", "organisations hospital! “St Elswyn's Hospital FT”" },
    /* What only the summary says is less likely; what the title says too is said once. */
    { "Beds", "", "It touches Mere Homes.", "organisations homes “Mere Homes”" },
    { "Mere Homes: tenants", "", "It touches Mere Homes.", "organisations homes! “Mere Homes”" },
    /* Who commissions or governs is named by most papers. */
    { "Eastmere Council: debt review", "", "", "organisations council “Eastmere Council”" },
    /* No chance parts of words. */
    { "Homerton and mere sehr homes", "", "", "" },
    { "Unplanned care in winter", "", "", "workstream unplanned! “Unplanned care”" },
    /* One workstream, the first that is named. */
    { "Unplanned care, children and maternity", "", "", "workstream unplanned! “Unplanned care”" },
    /* An ask by two rare words, not by one. */
    { "Ambulance handovers", "", "", "asks ambulance “ambulance, handovers”" },
    { "Ambulance contracts", "", "", "" },
    { "Introductions, minutes and any other business", "", "", "" },
    { "", "", "", "" },
  };

  fill (fixture->plan);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *id = g_strdup_printf ("i%u", i);
      g_autofree char *found = NULL;

      add (fixture->plan, PLANNER_KIND_AGENDA_ITEM, id, PLANNER_AGENDA_ITEM_MEETING, "m", PLANNER_AGENDA_ITEM_TITLE, rows[i].title,
           PLANNER_AGENDA_ITEM_PAPER, rows[i].paper, PLANNER_AGENDA_ITEM_SUMMARY, rows[i].summary, PLANNER_FIELD_NONE);
      found = dup_found (fixture->plan, id);
      g_assert_cmpstr (found, ==, rows[i].found);
    }
}

/* What is said already is not offered; asks of another workstream than the item's neither. */
static void
test_said (Fixture *fixture, gconstpointer data)
{
  PlannerPlan *plan = fixture->plan;
  g_autofree char *before = NULL;
  g_autofree char *recommended = NULL;
  g_autofree char *after = NULL;
  g_autofree char *elsewhere = NULL;

  fill (plan);
  add (plan, PLANNER_KIND_AGENDA_ITEM, "i", PLANNER_AGENDA_ITEM_MEETING, "m", PLANNER_AGENDA_ITEM_TITLE,
       "Ambulance handovers at SEH", PLANNER_FIELD_NONE);
  before = dup_found (plan, "i");
  g_assert_cmpstr (before, ==, "organisations hospital! “SEH”; asks ambulance “ambulance, handovers”");
  add (plan, PLANNER_KIND_RECOMMENDATION, "r", PLANNER_RECOMMENDATION_AGENDA_ITEM, "i", PLANNER_RECOMMENDATION_TEXT,
       "To NOTE the work with Mere Homes.", PLANNER_FIELD_NONE);
  recommended = dup_found (plan, "i");
  g_assert_cmpstr (recommended, ==,
                   "organisations hospital! “SEH”; organisations homes! “Mere Homes”; asks ambulance “ambulance, handovers”");
  set_text (plan, "i", PLANNER_AGENDA_ITEM_ORGANISATIONS, "homes, hospital");
  after = dup_found (plan, "i");
  g_assert_cmpstr (after, ==, "asks ambulance “ambulance, handovers”");
  set_text (plan, "i", PLANNER_AGENDA_ITEM_WORKSTREAM, "children");
  elsewhere = dup_found (plan, "i");
  g_assert_cmpstr (elsewhere, ==, "");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

#define ADD(path, function) g_test_add ("/plan/item-matter/" path, Fixture, NULL, set_up, function, tear_down)
  ADD ("texts", test_texts);
  ADD ("said", test_said);
  return g_test_run ();
}
