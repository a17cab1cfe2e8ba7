/* test-people-alike.c: which people and organisations may be the same, and merging them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "core/plan/planner-find.h"
#include "people-fixture.h"
#include "rooms/people/planner-likeness.h"
#include "rooms/people/planner-merge.h"
#include "rooms/people/planner-name-words.h"

/* Likeness */

static void
assert_alike (PeopleFixture *fixture, PlannerKind kind, const char *first, const char *second, PlannerLikenessReason reason)
{
  g_autoptr (GPtrArray) pairs = planner_likeness_find (fixture->plan, kind);
  gboolean found = FALSE;

  for (guint i = 0; i < pairs->len; i++)
    {
      const PlannerLikeness *pair = g_ptr_array_index (pairs, i);

      if (g_str_equal (planner_record_get_id (pair->first), first)
          && g_str_equal (planner_record_get_id (pair->second), second))
        {
          g_assert_cmpint (pair->reason, ==, reason);
          found = TRUE;
        }
    }
  g_assert_true (found);
}

static void
test_alike_people (PeopleFixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) pairs = NULL;

  people_fixture_add_person (fixture, "a1", "Dr Siobhán", "Ní Dhálaigh", "x");
  people_fixture_add_person (fixture, "a2", "siobhan", "Ni Dhalaigh", "y");
  people_fixture_add_person (fixture, "b1", "A.", "Boateng", "x");
  people_fixture_add_person (fixture, "b2", "Ama", "Boateng", NULL);
  people_fixture_add_person (fixture, "b3", "Ama", "Boatend", "x");
  people_fixture_add_person (fixture, "c1", "Ben", "Okafor", "x");
  people_fixture_add_person (fixture, "c2", "B", "Okafor", "y");
  people_fixture_add_person (fixture, "d1", "Cora", "Lee", "x");
  people_fixture_add_person (fixture, "d2", "Dora", "Lee", "x");
  people_fixture_add_person (fixture, "d3", "Cora", "Lea", "x");

  assert_alike (fixture, PLANNER_KIND_PERSON, "a1", "a2", PLANNER_LIKENESS_NAME);
  assert_alike (fixture, PLANNER_KIND_PERSON, "b1", "b2", PLANNER_LIKENESS_INITIAL);
  assert_alike (fixture, PLANNER_KIND_PERSON, "b2", "b3", PLANNER_LIKENESS_LETTER);
  assert_alike (fixture, PLANNER_KIND_PERSON, "d1", "d2", PLANNER_LIKENESS_LETTER);
  /* Another organisation makes an initial too little; three letters are too few to compare. */
  pairs = planner_likeness_find (fixture->plan, PLANNER_KIND_PERSON);
  g_assert_cmpuint (pairs->len, ==, 4);
}

static void
add_organisation (PeopleFixture *fixture, const char *id, const char *name, const char *aliases)
{
  people_fixture_add (fixture, PLANNER_KIND_ORGANISATION, id, PLANNER_ORGANISATION_NAME, name, PLANNER_ORGANISATION_ALIASES, aliases,
                      PLANNER_FIELD_NONE);
}

static void
test_alike_organisations (PeopleFixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) pairs = NULL;

  add_organisation (fixture, "a1", "St Elswyn’s Hospital NHS Foundation Trust", NULL);
  add_organisation (fixture, "a2", "St Elswyns Hospital Trust", NULL);
  add_organisation (fixture, "b1", "Mere & Coast Federation", NULL);
  add_organisation (fixture, "b2", "mere and coast federation", NULL);
  add_organisation (fixture, "c1", "Eastmere Borough Council", "Eastmere Council");
  add_organisation (fixture, "c2", "EBC", NULL);
  add_organisation (fixture, "c3", "Eastmere Council", NULL);
  add_organisation (fixture, "d1", "NHS Trust", NULL);

  assert_alike (fixture, PLANNER_KIND_ORGANISATION, "a1", "a2", PLANNER_LIKENESS_NAME);
  assert_alike (fixture, PLANNER_KIND_ORGANISATION, "b1", "b2", PLANNER_LIKENESS_NAME);
  assert_alike (fixture, PLANNER_KIND_ORGANISATION, "c1", "c2", PLANNER_LIKENESS_INITIALS);
  assert_alike (fixture, PLANNER_KIND_ORGANISATION, "c1", "c3", PLANNER_LIKENESS_NAME);
  pairs = planner_likeness_find (fixture->plan, PLANNER_KIND_ORGANISATION);
  g_assert_cmpuint (pairs->len, ==, 4);
}

/* Merging */

static void
test_merge_people (PeopleFixture *fixture, gconstpointer data)
{
  g_autoptr (PlannerMerge) merge = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *words = NULL;

  people_fixture_add_board (fixture);
  people_fixture_add (fixture, PLANNER_KIND_PERSON, "ama-2", PLANNER_PERSON_FORENAME, "A", PLANNER_PERSON_SURNAME, "Boateng",
                      PLANNER_PERSON_EMAIL, "ama@eastmere.example", PLANNER_PERSON_NOTES, "One", PLANNER_PERSON_PRIVATE, "1",
                      PLANNER_FIELD_NONE);
  g_assert_true (planner_plan_set (fixture->plan, "ama", PLANNER_PERSON_NOTES, "Other", 0, &error));
  people_fixture_add (fixture, PLANNER_KIND_ASK, "ask", PLANNER_ASK_TEXT, "Open", PLANNER_ASK_LEADS, "ama-2 ama ben",
                      PLANNER_FIELD_NONE);

  merge = planner_merge_new (fixture->plan, people_fixture_look_up (fixture, PLANNER_KIND_PERSON, "ama"),
                             people_fixture_look_up (fixture, PLANNER_KIND_PERSON, "ama-2"));
  g_assert_cmpstr (planner_record_get_id (planner_merge_get_kept (merge)), ==, "ama-2");
  words = planner_merge_describe_references (merge);
  g_assert_cmpstr (words, ==, "Seats: 1, Asks: 1");
  planner_merge_set_side (merge, PLANNER_PERSON_FORENAME, PLANNER_MERGE_OTHER);
  g_assert_true (planner_merge_apply (merge, &error));

  g_assert_null (planner_plan_lookup (fixture->plan, PLANNER_KIND_PERSON, "ama"));
  g_assert_cmpstr (people_fixture_get (fixture, "ama-2", PLANNER_PERSON_FORENAME), ==, "Ama");
  g_assert_cmpstr (people_fixture_get (fixture, "ama-2", PLANNER_PERSON_EMAIL), ==, "ama@eastmere.example");
  g_assert_cmpstr (people_fixture_get (fixture, "ama-2", PLANNER_PERSON_NOTES), ==, "One\n\nOther");
  g_assert_cmpstr (people_fixture_get (fixture, "ama-2", PLANNER_PERSON_PRIVATE), ==, "1");
  g_assert_cmpstr (people_fixture_get (fixture, "seat-ama", PLANNER_SEAT_PERSON), ==, "ama-2");
  g_assert_cmpstr (people_fixture_get (fixture, "ask", PLANNER_ASK_LEADS), ==, "ama-2 ben");

  people_fixture_undo (fixture);
  g_assert_cmpstr (people_fixture_get (fixture, "ama", PLANNER_PERSON_FORENAME), ==, "Ama");
  g_assert_cmpstr (people_fixture_get (fixture, "ama-2", PLANNER_PERSON_FORENAME), ==, "A");
  g_assert_cmpstr (people_fixture_get (fixture, "seat-ama", PLANNER_SEAT_PERSON), ==, "ama");
  g_assert_cmpstr (people_fixture_get (fixture, "ask", PLANNER_ASK_LEADS), ==, "ama-2 ama ben");
}

/* One is a part of the other, through a third: the one that stays must not become a part of itself. */
static void
test_merge_organisations (PeopleFixture *fixture, gconstpointer data)
{
  g_autoptr (PlannerMerge) merge = NULL;
  g_autoptr (GError) error = NULL;

  people_fixture_add (fixture, PLANNER_KIND_ORGANISATION, "full", PLANNER_ORGANISATION_NAME, "Eastmere Borough Council",
                      PLANNER_ORGANISATION_SHORT_NAME, "EBC", PLANNER_ORGANISATION_SECTOR, "council", PLANNER_ORGANISATION_ALIASES,
       "Eastmere Council\nLB Eastmere", PLANNER_ORGANISATION_PART_OF, "part", PLANNER_FIELD_NONE);
  people_fixture_add (fixture, PLANNER_KIND_ORGANISATION, "thin", PLANNER_ORGANISATION_NAME, "Borough of Eastmere",
                      PLANNER_ORGANISATION_ALIASES, "eastmere council\nThe Borough", PLANNER_FIELD_NONE);
  people_fixture_add (fixture, PLANNER_KIND_ORGANISATION, "part", PLANNER_ORGANISATION_NAME, "Libraries",
                      PLANNER_ORGANISATION_PART_OF, "thin", PLANNER_FIELD_NONE);
  people_fixture_add_person (fixture, "ama", "Ama", "Boateng", "thin");

  merge = planner_merge_new (fixture->plan, people_fixture_look_up (fixture, PLANNER_KIND_ORGANISATION, "thin"),
                             people_fixture_look_up (fixture, PLANNER_KIND_ORGANISATION, "full"));
  planner_merge_set_side (merge, PLANNER_ORGANISATION_PART_OF, PLANNER_MERGE_KEPT);
  g_assert_true (planner_merge_apply (merge, &error));
  g_assert_no_error (error);
  g_assert_null (planner_plan_lookup (fixture->plan, PLANNER_KIND_ORGANISATION, "thin"));
  g_assert_cmpstr (people_fixture_get (fixture, "full", PLANNER_ORGANISATION_ALIASES), ==,
                   "Eastmere Council\nLB Eastmere\nBorough of Eastmere\nThe Borough");
  g_assert_null (people_fixture_get (fixture, "full", PLANNER_ORGANISATION_PART_OF));
  g_assert_cmpstr (people_fixture_get (fixture, "part", PLANNER_ORGANISATION_PART_OF), ==, "full");
  g_assert_cmpstr (people_fixture_get (fixture, "ama", PLANNER_PERSON_ORGANISATION), ==, "full");

  people_fixture_undo (fixture);
  g_assert_cmpstr (people_fixture_get (fixture, "ama", PLANNER_PERSON_ORGANISATION), ==, "thin");
  g_assert_cmpstr (people_fixture_get (fixture, "full", PLANNER_ORGANISATION_PART_OF), ==, "part");
}

static void
test_titles (PeopleFixture *fixture, gconstpointer data)
{
  g_autofree char *held = NULL;
  g_autofree char *nameless = NULL;

  people_fixture_add_board (fixture);
  people_fixture_add (fixture, PLANNER_KIND_PERSON, "nobody", PLANNER_FIELD_NONE);
  held = planner_plan_dup_record_title (fixture->plan, people_fixture_look_up (fixture, PLANNER_KIND_SEAT, "seat-ama"));
  g_assert_cmpstr (held, ==, "Planned Care Board, Ama Boateng");
  nameless = planner_plan_dup_record_title (fixture->plan, people_fixture_look_up (fixture, PLANNER_KIND_PERSON, "nobody"));
  g_assert_cmpstr (nameless, ==, "Person");
}


int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  PEOPLE_TEST ("alike/people", test_alike_people);
  PEOPLE_TEST ("alike/organisations", test_alike_organisations);
  PEOPLE_TEST ("merge/people", test_merge_people);
  PEOPLE_TEST ("merge/organisations", test_merge_organisations);
  PEOPLE_TEST ("titles", test_titles);

  return g_test_run ();
}
