/* people-fixture.h: a plan of its own, with people, and ways to look at it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/plan/planner-plan.h"

G_BEGIN_DECLS

typedef struct
{
  PlannerPlan *plan;
  char *folder;
} PeopleFixture;

#define PEOPLE_TEST(path, function) \
  g_test_add ("/people/" path, PeopleFixture, NULL, people_fixture_set_up, function, people_fixture_tear_down)

void people_fixture_set_up (PeopleFixture *fixture, gconstpointer data);
void people_fixture_tear_down (PeopleFixture *fixture, gconstpointer data);

/* Adds a record; fields and values in pairs, ending with PLANNER_FIELD_NONE. */
void people_fixture_add (PeopleFixture *fixture, PlannerKind kind, const char *id, ...);
void people_fixture_add_person (PeopleFixture *fixture, const char *id, const char *forename, const char *surname,
                                const char *organisation);
void people_fixture_add_seat (PeopleFixture *fixture, const char *id, const char *person, const char *votes);

/* A board with a quorum of three and four seats: three vote, of which one is vacant. */
void people_fixture_add_board (PeopleFixture *fixture);

const char *people_fixture_get (PeopleFixture *fixture, const char *id, PlannerField field);
PlannerRecord *people_fixture_look_up (PeopleFixture *fixture, PlannerKind kind, const char *id);

/* A list of just this one. */
GPtrArray *people_fixture_list (PlannerRecord *record);

void people_fixture_undo (PeopleFixture *fixture);

/* 12 July 2018. */
const GDate *people_fixture_day (GDate *day);

G_END_DECLS
