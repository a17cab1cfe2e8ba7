/* test-people.c: people, organisations, boards and seats: facts, likeness, merging, and the room
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <adwaita.h>

#include "core/plan/planner-find.h"
#include "rooms/people/planner-likeness.h"
#include "rooms/people/planner-merge.h"
#include "rooms/people/planner-people-edits.h"
#include "rooms/people/planner-people-facts.h"
#include "rooms/people/planner-people-room.h"

typedef struct
{
  PlannerPlan *plan;
  char *folder;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;

  fixture->folder = g_dir_make_tmp ("planner-people-XXXXXX", &error);
  g_assert_no_error (error);
  path = g_build_filename (fixture->folder, "plan.icbplan", NULL);
  fixture->plan = planner_plan_create (path, "Plan", "A. Officer", &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_autofree char *command = g_strdup_printf ("rm -rf '%s'", fixture->folder);

  g_assert_finalize_object (fixture->plan);
  g_assert_true (g_spawn_command_line_sync (command, NULL, NULL, NULL, NULL));
  g_free (fixture->folder);
}

/* Adds a record; fields and values in pairs, ending with PLANNER_FIELD_NONE. */
static void
add (Fixture *fixture, PlannerKind kind, const char *id, ...)
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

static void
add_person (Fixture *fixture, const char *id, const char *forename, const char *surname, const char *organisation)
{
  add (fixture, PLANNER_KIND_PERSON, id, PLANNER_PERSON_FORENAME, forename, PLANNER_PERSON_SURNAME, surname,
       PLANNER_PERSON_ORGANISATION, organisation, PLANNER_FIELD_NONE);
}

static void
add_seat (Fixture *fixture, const char *id, const char *person, const char *votes)
{
  add (fixture, PLANNER_KIND_SEAT, id, PLANNER_SEAT_BOARD, "board", PLANNER_SEAT_PERSON, person, PLANNER_SEAT_CAPACITY,
       "member", PLANNER_SEAT_VOTES, votes, PLANNER_FIELD_NONE);
}

static const char *
get (Fixture *fixture, const char *id, PlannerField field)
{
  PlannerRecord *record = planner_plan_lookup (fixture->plan, PLANNER_FIELD_KIND (field), id);

  g_assert_nonnull (record);
  return planner_record_get (record, field);
}

static PlannerRecord *
look_up (Fixture *fixture, PlannerKind kind, const char *id)
{
  PlannerRecord *record = planner_plan_lookup (fixture->plan, kind, id);

  g_assert_nonnull (record);
  return record;
}

static GPtrArray *
list_of (PlannerRecord *record)
{
  GPtrArray *records = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (records, g_object_ref (record));
  return records;
}

static void
undo (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (planner_plan_undo (fixture->plan, &error));
  g_assert_no_error (error);
}

static const GDate *
a_day (GDate *day)
{
  g_date_clear (day, 1);
  g_date_set_dmy (day, 12, 7, 2018);
  return day;
}

/* Facts */

static void
add_board (Fixture *fixture)
{
  add (fixture, PLANNER_KIND_BOARD, "board", PLANNER_BOARD_NAME, "Planned Care Board", PLANNER_BOARD_QUORUM, "3",
       PLANNER_FIELD_NONE);
  add_person (fixture, "ama", "Ama", "Boateng", NULL);
  add_person (fixture, "ben", "Ben", "Okafor", NULL);
  add_seat (fixture, "seat-ama", "ama", "1");
  add_seat (fixture, "seat-ben", "ben", "1");
  add_seat (fixture, "seat-vacant", NULL, "1");
  add_seat (fixture, "seat-officer", "ben", "0");
}

static void
assert_standing (Fixture *fixture, PlannerPeopleFacts *facts, const char *words, guint n_vacant)
{
  PlannerBoardStanding standing;
  g_autofree char *described = NULL;

  planner_people_facts_get_standing (facts, look_up (fixture, PLANNER_KIND_BOARD, "board"), &standing);
  described = planner_board_standing_describe (&standing);
  g_assert_cmpstr (described, ==, words);
  g_assert_cmpuint (standing.n_vacant, ==, n_vacant);
}

static void
test_standing (Fixture *fixture, gconstpointer data)
{
  g_autoptr (PlannerPeopleFacts) facts = planner_people_facts_new (fixture->plan);
  g_autoptr (GError) error = NULL;
  GDate day;

  planner_people_facts_set_day (facts, a_day (&day));
  add_board (fixture);
  assert_standing (fixture, facts, "2 of 3 voting seats filled; quorum 3 cannot be reached", 1);

  g_assert_true (planner_seat_fill (fixture->plan, look_up (fixture, PLANNER_KIND_SEAT, "seat-vacant"), NULL,
                                    "Chidi van Eze", &day, &error));
  assert_standing (fixture, facts, "3 of 3 voting seats filled; quorum 3", 0);
  g_assert_cmpstr (get (fixture, "seat-vacant", PLANNER_SEAT_FROM), ==, "2018-07-12");

  g_assert_true (planner_plan_set (fixture->plan, "seat-ama", PLANNER_SEAT_TO, "2018-07-11", 0, &error));
  g_assert_true (planner_plan_set (fixture->plan, "seat-ben", PLANNER_SEAT_FROM, "2018-07-13", 0, &error));
  assert_standing (fixture, facts, "1 of 1 voting seat filled; quorum 3 cannot be reached", 0);
}

/* A paper that says who sits on a board does not always say who votes there. */
static void
test_standing_unknown (Fixture *fixture, gconstpointer data)
{
  g_autoptr (PlannerPeopleFacts) facts = planner_people_facts_new (fixture->plan);
  static const char *const seats[] = { "seat-ama", "seat-ben", "seat-vacant", "seat-officer" };
  g_autoptr (GError) error = NULL;
  GDate day;

  planner_people_facts_set_day (facts, a_day (&day));
  add_board (fixture);
  for (guint i = 0; i < G_N_ELEMENTS (seats); i++)
    g_assert_true (planner_plan_set (fixture->plan, seats[i], PLANNER_SEAT_VOTES, NULL, 0, &error));
  assert_standing (fixture, facts, "3 of 4 seats filled; quorum 3", 1);
  g_assert_true (planner_plan_set (fixture->plan, "seat-officer", PLANNER_SEAT_VOTES, "0", 0, &error));
  assert_standing (fixture, facts, "3 of 4 seats filled; quorum 3", 1);
}

static void
test_seats_of_person (Fixture *fixture, gconstpointer data)
{
  g_autoptr (PlannerPeopleFacts) facts = planner_people_facts_new (fixture->plan);
  g_autofree char *words = NULL;

  add_board (fixture);
  words = planner_people_facts_dup_seats (facts, "ben");
  g_assert_cmpstr (words, ==, "Member, Planned Care Board; Member, Planned Care Board");
}

/* Edits */

static void
test_leave (Fixture *fixture, gconstpointer data)
{
  g_autoptr (PlannerPeopleFacts) facts = planner_people_facts_new (fixture->plan);
  g_autoptr (GPtrArray) people = NULL;
  g_autoptr (GError) error = NULL;
  GDate day;

  add_board (fixture);
  people = list_of (look_up (fixture, PLANNER_KIND_PERSON, "ama"));
  g_assert_true (planner_people_leave (fixture->plan, people, a_day (&day), &error));
  g_assert_cmpstr (get (fixture, "ama", PLANNER_PERSON_LEFT_ON), ==, "2018-07-12");
  g_assert_cmpstr (get (fixture, "seat-ama", PLANNER_SEAT_TO), ==, "2018-07-12");
  g_assert_cmpuint (planner_plan_count (fixture->plan, PLANNER_KIND_SEAT), ==, 5);

  planner_people_facts_set_day (facts, &day);
  assert_standing (fixture, facts, "2 of 3 voting seats filled; quorum 3 cannot be reached", 1);
  g_date_add_days (&day, 1);
  planner_people_facts_set_day (facts, &day);
  assert_standing (fixture, facts, "1 of 3 voting seats filled; quorum 3 cannot be reached", 2);

  undo (fixture);
  g_assert_null (get (fixture, "ama", PLANNER_PERSON_LEFT_ON));
  g_assert_null (get (fixture, "seat-ama", PLANNER_SEAT_TO));
  g_assert_cmpuint (planner_plan_count (fixture->plan, PLANNER_KIND_SEAT), ==, 4);
}

static void
test_delete (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) people = NULL;
  g_autoptr (GPtrArray) boards = NULL;
  g_autoptr (GError) error = NULL;

  add_board (fixture);
  people = list_of (look_up (fixture, PLANNER_KIND_PERSON, "ben"));
  g_assert_true (planner_people_delete (fixture->plan, people, &error));
  g_assert_null (get (fixture, "seat-ben", PLANNER_SEAT_PERSON));
  undo (fixture);
  g_assert_cmpstr (get (fixture, "seat-ben", PLANNER_SEAT_PERSON), ==, "ben");

  boards = list_of (look_up (fixture, PLANNER_KIND_BOARD, "board"));
  g_assert_true (planner_people_delete (fixture->plan, boards, &error));
  g_assert_cmpuint (planner_plan_count (fixture->plan, PLANNER_KIND_SEAT), ==, 0);
  undo (fixture);
  g_assert_cmpuint (planner_plan_count (fixture->plan, PLANNER_KIND_SEAT), ==, 4);
}

static void
test_duplicate_board (Fixture *fixture, gconstpointer data)
{
  g_autoptr (PlannerPeopleFacts) facts = planner_people_facts_new (fixture->plan);
  g_autoptr (GPtrArray) boards = NULL;
  g_auto (GStrv) ids = NULL;
  g_autoptr (GError) error = NULL;
  PlannerBoardStanding standing;
  GDate day;

  add_board (fixture);
  boards = list_of (look_up (fixture, PLANNER_KIND_BOARD, "board"));
  ids = planner_people_duplicate (fixture->plan, boards, a_day (&day), &error);
  g_assert_cmpuint (g_strv_length (ids), ==, 1);
  planner_people_facts_get_standing (facts, look_up (fixture, PLANNER_KIND_BOARD, ids[0]), &standing);
  g_assert_cmpuint (standing.n_voting, ==, 3);
  g_assert_cmpuint (standing.n_filled, ==, 0);
}

/* Likeness */

static void
assert_alike (Fixture *fixture, PlannerKind kind, const char *first, const char *second, PlannerLikenessReason reason)
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
test_alike_people (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) pairs = NULL;

  add_person (fixture, "a1", "Dr Siobhán", "Ní Dhálaigh", "x");
  add_person (fixture, "a2", "siobhan", "Ni Dhalaigh", "y");
  add_person (fixture, "b1", "A.", "Boateng", "x");
  add_person (fixture, "b2", "Ama", "Boateng", NULL);
  add_person (fixture, "b3", "Ama", "Boatend", "x");
  add_person (fixture, "c1", "Ben", "Okafor", "x");
  add_person (fixture, "c2", "B", "Okafor", "y");
  add_person (fixture, "d1", "Cora", "Lee", "x");
  add_person (fixture, "d2", "Dora", "Lee", "x");
  add_person (fixture, "d3", "Cora", "Lea", "x");

  assert_alike (fixture, PLANNER_KIND_PERSON, "a1", "a2", PLANNER_LIKENESS_NAME);
  assert_alike (fixture, PLANNER_KIND_PERSON, "b1", "b2", PLANNER_LIKENESS_INITIAL);
  assert_alike (fixture, PLANNER_KIND_PERSON, "b2", "b3", PLANNER_LIKENESS_LETTER);
  assert_alike (fixture, PLANNER_KIND_PERSON, "d1", "d2", PLANNER_LIKENESS_LETTER);
  /* Another organisation makes an initial too little; three letters are too few to compare. */
  pairs = planner_likeness_find (fixture->plan, PLANNER_KIND_PERSON);
  g_assert_cmpuint (pairs->len, ==, 4);
}

static void
add_organisation (Fixture *fixture, const char *id, const char *name, const char *aliases)
{
  add (fixture, PLANNER_KIND_ORGANISATION, id, PLANNER_ORGANISATION_NAME, name, PLANNER_ORGANISATION_ALIASES, aliases,
       PLANNER_FIELD_NONE);
}

static void
test_alike_organisations (Fixture *fixture, gconstpointer data)
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
test_merge_people (Fixture *fixture, gconstpointer data)
{
  g_autoptr (PlannerMerge) merge = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *words = NULL;

  add_board (fixture);
  add (fixture, PLANNER_KIND_PERSON, "ama-2", PLANNER_PERSON_FORENAME, "A", PLANNER_PERSON_SURNAME, "Boateng",
       PLANNER_PERSON_EMAIL, "ama@eastmere.example", PLANNER_PERSON_NOTES, "One", PLANNER_PERSON_PRIVATE, "1",
       PLANNER_FIELD_NONE);
  g_assert_true (planner_plan_set (fixture->plan, "ama", PLANNER_PERSON_NOTES, "Other", 0, &error));
  add (fixture, PLANNER_KIND_ASK, "ask", PLANNER_ASK_TEXT, "Open", PLANNER_ASK_LEADS, "ama-2 ama ben",
       PLANNER_FIELD_NONE);

  merge = planner_merge_new (fixture->plan, look_up (fixture, PLANNER_KIND_PERSON, "ama"),
                             look_up (fixture, PLANNER_KIND_PERSON, "ama-2"));
  g_assert_cmpstr (planner_record_get_id (planner_merge_get_kept (merge)), ==, "ama-2");
  words = planner_merge_describe_references (merge);
  g_assert_cmpstr (words, ==, "Seats: 1, Asks: 1");
  planner_merge_set_side (merge, PLANNER_PERSON_FORENAME, PLANNER_MERGE_OTHER);
  g_assert_true (planner_merge_apply (merge, &error));

  g_assert_null (planner_plan_lookup (fixture->plan, PLANNER_KIND_PERSON, "ama"));
  g_assert_cmpstr (get (fixture, "ama-2", PLANNER_PERSON_FORENAME), ==, "Ama");
  g_assert_cmpstr (get (fixture, "ama-2", PLANNER_PERSON_EMAIL), ==, "ama@eastmere.example");
  g_assert_cmpstr (get (fixture, "ama-2", PLANNER_PERSON_NOTES), ==, "One\n\nOther");
  g_assert_cmpstr (get (fixture, "ama-2", PLANNER_PERSON_PRIVATE), ==, "1");
  g_assert_cmpstr (get (fixture, "seat-ama", PLANNER_SEAT_PERSON), ==, "ama-2");
  g_assert_cmpstr (get (fixture, "ask", PLANNER_ASK_LEADS), ==, "ama-2 ben");

  undo (fixture);
  g_assert_cmpstr (get (fixture, "ama", PLANNER_PERSON_FORENAME), ==, "Ama");
  g_assert_cmpstr (get (fixture, "ama-2", PLANNER_PERSON_FORENAME), ==, "A");
  g_assert_cmpstr (get (fixture, "seat-ama", PLANNER_SEAT_PERSON), ==, "ama");
  g_assert_cmpstr (get (fixture, "ask", PLANNER_ASK_LEADS), ==, "ama-2 ama ben");
}

/* One is a part of the other: the one that stays must not become a part of itself. */
static void
test_merge_organisations (Fixture *fixture, gconstpointer data)
{
  g_autoptr (PlannerMerge) merge = NULL;
  g_autoptr (GError) error = NULL;

  add (fixture, PLANNER_KIND_ORGANISATION, "full", PLANNER_ORGANISATION_NAME, "Eastmere Borough Council",
       PLANNER_ORGANISATION_SHORT_NAME, "EBC", PLANNER_ORGANISATION_SECTOR, "council", PLANNER_ORGANISATION_ALIASES,
       "Eastmere Council\nLB Eastmere", PLANNER_ORGANISATION_PART_OF, "thin", PLANNER_FIELD_NONE);
  add (fixture, PLANNER_KIND_ORGANISATION, "thin", PLANNER_ORGANISATION_NAME, "Borough of Eastmere",
       PLANNER_ORGANISATION_ALIASES, "eastmere council\nThe Borough", PLANNER_ORGANISATION_PART_OF, "part",
       PLANNER_FIELD_NONE);
  add (fixture, PLANNER_KIND_ORGANISATION, "part", PLANNER_ORGANISATION_NAME, "Libraries",
       PLANNER_ORGANISATION_PART_OF, "thin", PLANNER_FIELD_NONE);
  add_person (fixture, "ama", "Ama", "Boateng", "thin");

  merge = planner_merge_new (fixture->plan, look_up (fixture, PLANNER_KIND_ORGANISATION, "thin"),
                             look_up (fixture, PLANNER_KIND_ORGANISATION, "full"));
  planner_merge_set_side (merge, PLANNER_ORGANISATION_PART_OF, PLANNER_MERGE_OTHER);
  g_assert_true (planner_merge_apply (merge, &error));
  g_assert_no_error (error);
  g_assert_null (planner_plan_lookup (fixture->plan, PLANNER_KIND_ORGANISATION, "thin"));
  g_assert_cmpstr (get (fixture, "full", PLANNER_ORGANISATION_ALIASES), ==,
                   "Eastmere Council\nLB Eastmere\nBorough of Eastmere\nThe Borough");
  g_assert_null (get (fixture, "full", PLANNER_ORGANISATION_PART_OF));
  g_assert_cmpstr (get (fixture, "part", PLANNER_ORGANISATION_PART_OF), ==, "full");
  g_assert_cmpstr (get (fixture, "ama", PLANNER_PERSON_ORGANISATION), ==, "full");

  undo (fixture);
  g_assert_cmpstr (get (fixture, "ama", PLANNER_PERSON_ORGANISATION), ==, "thin");
  g_assert_cmpstr (get (fixture, "full", PLANNER_ORGANISATION_PART_OF), ==, "thin");
}

static void
test_titles (Fixture *fixture, gconstpointer data)
{
  g_autofree char *held = NULL;
  g_autofree char *nameless = NULL;

  add_board (fixture);
  add (fixture, PLANNER_KIND_PERSON, "nobody", PLANNER_FIELD_NONE);
  held = planner_plan_dup_record_title (fixture->plan, look_up (fixture, PLANNER_KIND_SEAT, "seat-ama"));
  g_assert_cmpstr (held, ==, "Planned Care Board, Ama Boateng");
  nameless = planner_plan_dup_record_title (fixture->plan, look_up (fixture, PLANNER_KIND_PERSON, "nobody"));
  g_assert_cmpstr (nameless, ==, "Person");
}

/* The room */

typedef struct
{
  GtkWidget *window;
  PlannerRoom *room;
} Shown;

static void
settle (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    continue;
}

static void
wait (guint milliseconds)
{
  gint64 end = g_get_monotonic_time () + milliseconds * 1000;

  while (g_get_monotonic_time () < end)
    g_main_context_iteration (NULL, FALSE);
}

static void
show (Fixture *fixture, Shown *shown)
{
  shown->window = gtk_window_new ();
  shown->room = planner_people_room_new (fixture->plan);
  gtk_window_set_default_size (GTK_WINDOW (shown->window), 900, 600);
  gtk_window_set_child (GTK_WINDOW (shown->window), GTK_WIDGET (shown->room));
  gtk_window_present (GTK_WINDOW (shown->window));
  while (!gtk_widget_get_mapped (GTK_WIDGET (shown->room)))
    g_main_context_iteration (NULL, TRUE);
  wait (100);
}

static void
hide (Shown *shown)
{
  GtkWidget *room = g_object_ref (GTK_WIDGET (shown->room));

  gtk_window_destroy (GTK_WINDOW (shown->window));
  wait (50);
  g_assert_finalize_object (room);
}

static void
test_room (Fixture *fixture, gconstpointer data)
{
  Shown shown;
  PlannerRecord *selected;
  GtkWidget *widget;

  add_board (fixture);
  show (fixture, &shown);
  widget = GTK_WIDGET (shown.room);

  g_assert_true (planner_room_show_record (shown.room, PLANNER_KIND_BOARD, "board"));
  settle ();
  g_assert_true (planner_room_get_selected (shown.room) == look_up (fixture, PLANNER_KIND_BOARD, "board"));
  gtk_widget_activate_action (widget, "room.new-seat", NULL);
  wait (100);
  g_assert_cmpuint (planner_plan_count (fixture->plan, PLANNER_KIND_SEAT), ==, 5);
  selected = planner_room_get_selected (shown.room);
  g_assert_nonnull (selected);
  g_assert_cmpint (planner_record_get_kind (selected), ==, PLANNER_KIND_SEAT);
  g_assert_cmpstr (planner_record_get (selected, PLANNER_SEAT_BOARD), ==, "board");

  g_assert_true (planner_room_show_record (shown.room, PLANNER_KIND_PERSON, "ama"));
  settle ();
  g_assert_true (planner_room_get_selected (shown.room) == look_up (fixture, PLANNER_KIND_PERSON, "ama"));
  gtk_widget_activate_action (widget, "room.delete", NULL);
  settle ();
  g_assert_null (planner_plan_lookup (fixture->plan, PLANNER_KIND_PERSON, "ama"));
  g_assert_null (planner_room_get_selected (shown.room));
  gtk_widget_activate_action (widget, "room.new", NULL);
  wait (100);
  g_assert_cmpuint (planner_plan_count (fixture->plan, PLANNER_KIND_PERSON), ==, 2);
  hide (&shown);
}

static void
test_room_past (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  gboolean show_past;
  Shown shown;

  add_board (fixture);
  g_assert_true (planner_plan_set (fixture->plan, "seat-ama", PLANNER_SEAT_TO, "2016-01-31", 0, &error));
  show (fixture, &shown);
  g_object_get (shown.room, "show-past", &show_past, NULL);
  g_assert_false (show_past);
  /* What is asked for is shown, though it is past. */
  g_assert_true (planner_room_show_record (shown.room, PLANNER_KIND_SEAT, "seat-ama"));
  g_object_get (shown.room, "show-past", &show_past, NULL);
  g_assert_true (show_past);
  hide (&shown);
}

/* Ten thousand people: entered, ordered by their places, and left within a time a person does not notice as broken. */
static void
test_room_large (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PlannerEdit) edit = planner_edit_begin (fixture->plan, "Add", PLANNER_EDIT_DEFAULT, &error);
  gint64 start;
  Shown shown;

  for (guint i = 0; i < 10000; i++)
    {
      g_autofree char *surname = g_strdup_printf ("Surname%05u", (i * 7919) % 10000);
      const char *id = planner_edit_add (edit, PLANNER_KIND_PERSON, NULL, NULL, NULL, &error);

      g_assert_true (planner_edit_set (edit, id, PLANNER_PERSON_SURNAME, surname, &error));
      g_assert_true (planner_edit_set (edit, id, PLANNER_PERSON_FORENAME, i % 2 == 0 ? "Ama" : "Ben", &error));
    }
  g_assert_true (planner_edit_commit (g_steal_pointer (&edit), &error));
  start = g_get_monotonic_time ();
  show (fixture, &shown);
  g_test_message ("10,000 people shown after %d ms", (int) ((g_get_monotonic_time () - start) / 1000));
  g_assert_cmpint (g_get_monotonic_time () - start, <, 10 * G_USEC_PER_SEC);
  hide (&shown);
}

#define TEST(path, function) g_test_add ("/people/" path, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();

  TEST ("standing", test_standing);
  TEST ("standing/unknown", test_standing_unknown);
  TEST ("seats-of-person", test_seats_of_person);
  TEST ("leave", test_leave);
  TEST ("delete", test_delete);
  TEST ("duplicate-board", test_duplicate_board);
  TEST ("alike/people", test_alike_people);
  TEST ("alike/organisations", test_alike_organisations);
  TEST ("merge/people", test_merge_people);
  TEST ("merge/organisations", test_merge_organisations);
  TEST ("titles", test_titles);
  TEST ("room", test_room);
  TEST ("room/past", test_room_past);
  TEST ("room/large", test_room_large);

  return g_test_run ();
}
