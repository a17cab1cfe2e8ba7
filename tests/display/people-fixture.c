/* people-fixture.c: a plan of its own, with people, and ways to look at it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "people-fixture.h"

#include "core/plan/planner-edit.h"

void
people_fixture_set_up (PeopleFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;

  fixture->folder = g_dir_make_tmp ("planner-people-XXXXXX", &error);
  g_assert_no_error (error);
  path = g_build_filename (fixture->folder, "plan.icbplan", NULL);
  fixture->plan = planner_plan_create (path, "Plan", "A. Officer", &error);
  g_assert_no_error (error);
}

void
people_fixture_tear_down (PeopleFixture *fixture, gconstpointer data)
{
  g_autofree char *command = g_strdup_printf ("rm -rf '%s'", fixture->folder);

  g_assert_finalize_object (fixture->plan);
  g_assert_true (g_spawn_command_line_sync (command, NULL, NULL, NULL, NULL));
  g_free (fixture->folder);
}

void
people_fixture_add (PeopleFixture *fixture, PlannerKind kind, const char *id, ...)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PlannerEdit) edit = planner_edit_begin (fixture->plan, "Add", PLANNER_EDIT_DEFAULT, &error);
  va_list arguments;

  g_assert_no_error (error);
  g_assert_nonnull (planner_edit_add (edit, kind, id, NULL, NULL, &error));
  va_start (arguments, id);
  for (int field = va_arg (arguments, int); field != PLANNER_FIELD_NONE; field = va_arg (arguments, int))
    {
      planner_edit_set (edit, id, (PlannerField) field, va_arg (arguments, const char *), &error);
      g_assert_no_error (error);
    }
  va_end (arguments);
  planner_edit_commit (g_steal_pointer (&edit), &error);
  g_assert_no_error (error);
}

void
people_fixture_add_person (PeopleFixture *fixture, const char *id, const char *forename, const char *surname, const char *organisation)
{
  people_fixture_add (fixture, PLANNER_KIND_PERSON, id, PLANNER_PERSON_FORENAME, forename, PLANNER_PERSON_SURNAME, surname,
                      PLANNER_PERSON_ORGANISATION, organisation, PLANNER_FIELD_NONE);
}

void
people_fixture_add_seat (PeopleFixture *fixture, const char *id, const char *person, const char *votes)
{
  people_fixture_add (fixture, PLANNER_KIND_SEAT, id, PLANNER_SEAT_BOARD, "board", PLANNER_SEAT_PERSON, person, PLANNER_SEAT_CAPACITY,
       "member", PLANNER_SEAT_VOTES, votes, PLANNER_FIELD_NONE);
}

const char *
people_fixture_get (PeopleFixture *fixture, const char *id, PlannerField field)
{
  PlannerRecord *record = planner_plan_lookup (fixture->plan, PLANNER_FIELD_KIND (field), id);

  g_assert_nonnull (record);
  return planner_record_get (record, field);
}

PlannerRecord *
people_fixture_look_up (PeopleFixture *fixture, PlannerKind kind, const char *id)
{
  PlannerRecord *record = planner_plan_lookup (fixture->plan, kind, id);

  g_assert_nonnull (record);
  return record;
}

GPtrArray *
people_fixture_list (PlannerRecord *record)
{
  GPtrArray *records = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (records, g_object_ref (record));
  return records;
}

void
people_fixture_undo (PeopleFixture *fixture)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (planner_plan_undo (fixture->plan, &error));
  g_assert_no_error (error);
}

const GDate *
people_fixture_day (GDate *day)
{
  g_date_clear (day, 1);
  g_date_set_dmy (day, 12, 7, 2018);
  return day;
}

void
people_fixture_add_board (PeopleFixture *fixture)
{
  people_fixture_add (fixture, PLANNER_KIND_BOARD, "board", PLANNER_BOARD_NAME, "Planned Care Board", PLANNER_BOARD_QUORUM, "3",
                      PLANNER_FIELD_NONE);
  people_fixture_add_person (fixture, "ama", "Ama", "Boateng", NULL);
  people_fixture_add_person (fixture, "ben", "Ben", "Okafor", NULL);
  people_fixture_add_seat (fixture, "seat-ama", "ama", "1");
  people_fixture_add_seat (fixture, "seat-ben", "ben", "1");
  people_fixture_add_seat (fixture, "seat-vacant", NULL, "1");
  people_fixture_add_seat (fixture, "seat-officer", "ben", "0");
}
