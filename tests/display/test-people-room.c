/* test-people-room.c: the people room: entering, selecting, editing
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <adwaita.h>

#include "core/plan/planner-edit.h"
#include "people-fixture.h"
#include "rooms/people/planner-people-room.h"

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
show (PeopleFixture *fixture, Shown *shown)
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
test_room (PeopleFixture *fixture, gconstpointer data)
{
  Shown shown;
  PlannerRecord *selected;
  GtkWidget *widget;
  g_autoptr (GPtrArray) records = NULL;

  people_fixture_add_board (fixture);
  show (fixture, &shown);
  widget = GTK_WIDGET (shown.room);

  g_assert_true (planner_room_show_record (shown.room, PLANNER_KIND_BOARD, "board"));
  settle ();
  g_assert_true (planner_room_get_selected (shown.room) == people_fixture_look_up (fixture, PLANNER_KIND_BOARD, "board"));
  gtk_widget_activate_action (widget, "room.new-seat", NULL);
  wait (100);
  g_assert_cmpuint (planner_plan_count (fixture->plan, PLANNER_KIND_SEAT), ==, 5);
  selected = planner_room_get_selected (shown.room);
  g_assert_nonnull (selected);
  g_assert_cmpint (planner_record_get_kind (selected), ==, PLANNER_KIND_SEAT);
  g_assert_cmpstr (planner_record_get (selected, PLANNER_SEAT_BOARD), ==, "board");

  g_assert_true (planner_room_show_record (shown.room, PLANNER_KIND_PERSON, "ama"));
  settle ();
  g_assert_true (planner_room_get_selected (shown.room) == people_fixture_look_up (fixture, PLANNER_KIND_PERSON, "ama"));
  gtk_widget_activate_action (widget, "room.delete", NULL);
  settle ();
  g_assert_null (planner_plan_lookup (fixture->plan, PLANNER_KIND_PERSON, "ama"));
  records = planner_room_dup_selection (shown.room);
  g_assert_cmpuint (records->len, ==, 0);
  gtk_widget_activate_action (widget, "room.new", NULL);
  wait (100);
  g_assert_cmpuint (planner_plan_count (fixture->plan, PLANNER_KIND_PERSON), ==, 2);
  hide (&shown);
}

/* As from elsewhere: by undoing, or a file that is received. */
static void
delete_record (PeopleFixture *fixture, PlannerRecord *record)
{
  g_autoptr (GError) error = NULL;
  PlannerEdit *edit = planner_edit_begin (fixture->plan, "Delete", PLANNER_EDIT_DEFAULT, &error);

  g_assert_no_error (error);
  g_assert_true (planner_edit_delete (edit, planner_record_get_kind (record), planner_record_get_id (record), &error));
  g_assert_true (planner_edit_commit (edit, &error));
}

/* The row that is come to shows in the details, as long as none is selected. */
static void
test_room_entered (PeopleFixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) records = NULL;
  g_autoptr (PlannerRecord) selected = NULL;
  Shown shown;

  people_fixture_add_board (fixture);
  show (fixture, &shown);
  for (guint i = 0; i < 12 && planner_room_get_selected (shown.room) == NULL; i++)
    {
      gtk_widget_child_focus (GTK_WIDGET (shown.room), GTK_DIR_TAB_FORWARD);
      settle ();
    }
  g_assert_nonnull (planner_room_get_selected (shown.room));
  selected = g_object_ref (planner_room_get_selected (shown.room));
  g_assert_cmpint (planner_record_get_kind (selected), ==, PLANNER_KIND_PERSON);
  records = planner_room_dup_selection (shown.room);
  g_assert_cmpuint (records->len, ==, 0);
  delete_record (fixture, selected);
  settle ();
  g_assert_true (planner_room_get_selected (shown.room) != selected);
  hide (&shown);
}

static void
test_room_past (PeopleFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  gboolean show_past;
  Shown shown;

  people_fixture_add_board (fixture);
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
test_room_large (PeopleFixture *fixture, gconstpointer data)
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


int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();

  PEOPLE_TEST ("room", test_room);
  PEOPLE_TEST ("room/entered", test_room_entered);
  PEOPLE_TEST ("room/past", test_room_past);
  PEOPLE_TEST ("room/large", test_room_large);

  return g_test_run ();
}
