/* test-people.c: who sits where, and what the room does to people, boards and seats
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "people-fixture.h"
#include "rooms/people/planner-people-edits.h"
#include "rooms/people/planner-people-facts.h"

static void
assert_standing (PeopleFixture *fixture, PlannerPeopleFacts *facts, const char *words, guint n_vacant)
{
  PlannerBoardStanding standing;
  g_autofree char *described = NULL;

  planner_people_facts_get_standing (facts, people_fixture_look_up (fixture, PLANNER_KIND_BOARD, "board"), &standing);
  described = planner_board_standing_describe (&standing);
  g_assert_cmpstr (described, ==, words);
  g_assert_cmpuint (standing.n_vacant, ==, n_vacant);
}

static void
test_standing (PeopleFixture *fixture, gconstpointer data)
{
  g_autoptr (PlannerPeopleFacts) facts = planner_people_facts_new (fixture->plan);
  g_autoptr (GError) error = NULL;
  GDate day;

  planner_people_facts_set_day (facts, people_fixture_day (&day));
  people_fixture_add_board (fixture);
  assert_standing (fixture, facts, "2 of 3 voting seats filled; quorum 3 cannot be reached", 1);

  g_assert_true (planner_seat_fill (fixture->plan, people_fixture_look_up (fixture, PLANNER_KIND_SEAT, "seat-vacant"), NULL,
                                    "Chidi van Eze", &day, &error));
  assert_standing (fixture, facts, "3 of 3 voting seats filled; quorum 3", 0);
  g_assert_cmpstr (people_fixture_get (fixture, "seat-vacant", PLANNER_SEAT_FROM), ==, "2018-07-12");

  g_assert_true (planner_plan_set (fixture->plan, "seat-ama", PLANNER_SEAT_TO, "2018-07-11", 0, &error));
  g_assert_true (planner_plan_set (fixture->plan, "seat-ben", PLANNER_SEAT_FROM, "2018-07-13", 0, &error));
  assert_standing (fixture, facts, "1 of 1 voting seat filled; quorum 3 cannot be reached", 0);
}

/* A paper that says who sits on a board does not always say who votes there. */
static void
test_standing_unknown (PeopleFixture *fixture, gconstpointer data)
{
  g_autoptr (PlannerPeopleFacts) facts = planner_people_facts_new (fixture->plan);
  static const char *const seats[] = { "seat-ama", "seat-ben", "seat-vacant", "seat-officer" };
  g_autoptr (GError) error = NULL;
  GDate day;

  planner_people_facts_set_day (facts, people_fixture_day (&day));
  people_fixture_add_board (fixture);
  for (guint i = 0; i < G_N_ELEMENTS (seats); i++)
    g_assert_true (planner_plan_set (fixture->plan, seats[i], PLANNER_SEAT_VOTES, NULL, 0, &error));
  assert_standing (fixture, facts, "3 of 4 seats filled; quorum 3", 1);
  g_assert_true (planner_plan_set (fixture->plan, "seat-officer", PLANNER_SEAT_VOTES, "0", 0, &error));
  assert_standing (fixture, facts, "3 of 4 seats filled; quorum 3", 1);
}

static void
test_seats_of_person (PeopleFixture *fixture, gconstpointer data)
{
  g_autoptr (PlannerPeopleFacts) facts = planner_people_facts_new (fixture->plan);
  g_autofree char *words = NULL;

  people_fixture_add_board (fixture);
  words = planner_people_facts_dup_seats (facts, "ben");
  g_assert_cmpstr (words, ==, "Member, Planned Care Board; Member, Planned Care Board");
}

/* Edits */

static void
test_leave (PeopleFixture *fixture, gconstpointer data)
{
  g_autoptr (PlannerPeopleFacts) facts = planner_people_facts_new (fixture->plan);
  g_autoptr (GPtrArray) people = NULL;
  g_autoptr (GError) error = NULL;
  GDate day;

  people_fixture_add_board (fixture);
  people = people_fixture_list (people_fixture_look_up (fixture, PLANNER_KIND_PERSON, "ama"));
  g_assert_true (planner_people_leave (fixture->plan, people, people_fixture_day (&day), &error));
  g_assert_cmpstr (people_fixture_get (fixture, "ama", PLANNER_PERSON_LEFT_ON), ==, "2018-07-12");
  g_assert_cmpstr (people_fixture_get (fixture, "seat-ama", PLANNER_SEAT_TO), ==, "2018-07-12");
  g_assert_cmpuint (planner_plan_count (fixture->plan, PLANNER_KIND_SEAT), ==, 5);

  planner_people_facts_set_day (facts, &day);
  assert_standing (fixture, facts, "2 of 3 voting seats filled; quorum 3 cannot be reached", 1);
  g_date_add_days (&day, 1);
  planner_people_facts_set_day (facts, &day);
  assert_standing (fixture, facts, "1 of 3 voting seats filled; quorum 3 cannot be reached", 2);

  people_fixture_undo (fixture);
  g_assert_null (people_fixture_get (fixture, "ama", PLANNER_PERSON_LEFT_ON));
  g_assert_null (people_fixture_get (fixture, "seat-ama", PLANNER_SEAT_TO));
  g_assert_cmpuint (planner_plan_count (fixture->plan, PLANNER_KIND_SEAT), ==, 4);
}

static void
test_delete (PeopleFixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) people = NULL;
  g_autoptr (GPtrArray) boards = NULL;
  g_autoptr (GError) error = NULL;

  people_fixture_add_board (fixture);
  people = people_fixture_list (people_fixture_look_up (fixture, PLANNER_KIND_PERSON, "ben"));
  g_assert_true (planner_people_delete (fixture->plan, people, &error));
  g_assert_null (people_fixture_get (fixture, "seat-ben", PLANNER_SEAT_PERSON));
  people_fixture_undo (fixture);
  g_assert_cmpstr (people_fixture_get (fixture, "seat-ben", PLANNER_SEAT_PERSON), ==, "ben");

  boards = people_fixture_list (people_fixture_look_up (fixture, PLANNER_KIND_BOARD, "board"));
  g_assert_true (planner_people_delete (fixture->plan, boards, &error));
  g_assert_cmpuint (planner_plan_count (fixture->plan, PLANNER_KIND_SEAT), ==, 0);
  people_fixture_undo (fixture);
  g_assert_cmpuint (planner_plan_count (fixture->plan, PLANNER_KIND_SEAT), ==, 4);
}

static void
test_duplicate_board (PeopleFixture *fixture, gconstpointer data)
{
  g_autoptr (PlannerPeopleFacts) facts = planner_people_facts_new (fixture->plan);
  g_autoptr (GPtrArray) boards = NULL;
  g_auto (GStrv) ids = NULL;
  g_autoptr (GError) error = NULL;
  PlannerBoardStanding standing;
  GDate day;

  people_fixture_add_board (fixture);
  boards = people_fixture_list (people_fixture_look_up (fixture, PLANNER_KIND_BOARD, "board"));
  ids = planner_people_duplicate (fixture->plan, boards, people_fixture_day (&day), &error);
  g_assert_cmpuint (g_strv_length (ids), ==, 1);
  planner_people_facts_get_standing (facts, people_fixture_look_up (fixture, PLANNER_KIND_BOARD, ids[0]), &standing);
  g_assert_cmpuint (standing.n_voting, ==, 3);
  g_assert_cmpuint (standing.n_filled, ==, 0);
}


int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  PEOPLE_TEST ("standing", test_standing);
  PEOPLE_TEST ("standing/unknown", test_standing_unknown);
  PEOPLE_TEST ("seats-of-person", test_seats_of_person);
  PEOPLE_TEST ("leave", test_leave);
  PEOPLE_TEST ("delete", test_delete);
  PEOPLE_TEST ("duplicate-board", test_duplicate_board);

  return g_test_run ();
}
