/* test-agenda.c: the times of an agenda follow what is typed into one of them, in the same step
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/plan/planner-agenda.h"
#include "plan-fixture.h"

static void
add_item (PlannerPlan *plan, const char *id, const char *starts, const char *minutes)
{
  g_autoptr (GError) error = NULL;
  PlannerEdit *edit = planner_edit_begin (plan, "New item", PLANNER_EDIT_DEFAULT, &error);

  g_assert_nonnull (planner_edit_add (edit, PLANNER_KIND_AGENDA_ITEM, id, NULL, NULL, &error));
  g_assert_true (planner_edit_set (edit, id, PLANNER_AGENDA_ITEM_MEETING, "m", &error));
  g_assert_true (planner_edit_set (edit, id, PLANNER_AGENDA_ITEM_STARTS, starts, &error));
  g_assert_true (planner_edit_set (edit, id, PLANNER_AGENDA_ITEM_MINUTES, minutes, &error));
  g_assert_true (planner_edit_commit (edit, &error));
  g_assert_no_error (error);
}

static void
fill (PlannerPlan *plan)
{
  g_autoptr (GError) error = NULL;
  PlannerEdit *edit = planner_edit_begin (plan, "New meeting", PLANNER_EDIT_DEFAULT, &error);

  g_assert_nonnull (planner_edit_add (edit, PLANNER_KIND_MEETING, "m", NULL, NULL, &error));
  g_assert_true (planner_edit_set (edit, "m", PLANNER_MEETING_STARTS, "10:00", &error));
  g_assert_true (planner_edit_set (edit, "m", PLANNER_MEETING_ENDS, "10:40", &error));
  g_assert_true (planner_edit_commit (edit, &error));
  add_item (plan, "a", "10:00", "5");
  add_item (plan, "b", "10:05", "10");
  add_item (plan, "c", NULL, "5");
  add_item (plan, "d", "10:20", "20");
}

/* Own starts in their order, and the minutes that the items go on after the end: "a 10:00, b -; 5". */
static void
assert_agenda (PlannerPlan *plan, const char *expected)
{
  g_autoptr (PlannerAgenda) agenda = planner_agenda_new (plan, "m");
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < agenda->items->len; i++)
    {
      PlannerRecord *item = g_ptr_array_index (agenda->items, i);
      const char *start = planner_record_get (item, PLANNER_AGENDA_ITEM_STARTS);

      g_string_append_printf (text, "%s%s %s", i > 0 ? ", " : "", planner_record_get_id (item), start != NULL ? start : "-");
    }
  g_string_append_printf (text, "; %d", planner_agenda_get_overrun (agenda));
  g_assert_cmpstr (text->str, ==, expected);
}

#define AS_FILLED "a 10:00, b 10:05, c -, d 10:20; 0"

static void
test_typed (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *id;
    PlannerField field;
    const char *text;
    const char *then;
  } rows[] = {
    { "b", PLANNER_AGENDA_ITEM_MINUTES, "30", "a 10:00, b 10:05, c -, d 10:40; 20" },
    { "a", PLANNER_AGENDA_ITEM_STARTS, "9.45", "a 09:45, b 09:50, c -, d 10:05; 0" },
    { "d", PLANNER_AGENDA_ITEM_STARTS, "10:30", "a 10:00, b 10:05, c -, d 10:30; 10" },
    { "b", PLANNER_AGENDA_ITEM_STARTS, "", "a 10:00, b -, c -, d 10:20; 0" },
    { "m", PLANNER_MEETING_STARTS, "11:00", "a 11:00, b 11:05, c -, d 11:20; 60" },
    { "m", PLANNER_MEETING_ENDS, "10:30", "a 10:00, b 10:05, c -, d 10:20; 10" },
    { "b", PLANNER_AGENDA_ITEM_TITLE, "Other fields move nothing", AS_FILLED },
    { "b", PLANNER_AGENDA_ITEM_MINUTES, "10", AS_FILLED },
  };

  fill (fixture->plan);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *before = g_strdup (planner_plan_get_undo_name (fixture->plan));

      assert_agenda (fixture->plan, AS_FILLED);
      set_text (fixture->plan, rows[i].id, rows[i].field, rows[i].text);
      assert_agenda (fixture->plan, rows[i].then);
      if (g_strcmp0 (planner_plan_get_undo_name (fixture->plan), before) != 0)
        undo (fixture->plan);
    }
}

/* With several at once, and from the day on which a file had been opened. */
static void
test_several (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;

  fill (fixture->plan);
  reopen (fixture);
  set_text (fixture->plan, "a", PLANNER_AGENDA_ITEM_MINUTES, "10");
  assert_agenda (fixture->plan, "a 10:00, b 10:10, c -, d 10:25; 5");
  for (const char *id = "abc"; *id != '\0'; id++)
    {
      const char name[] = { *id, '\0' };

      g_ptr_array_add (items, planner_plan_lookup (fixture->plan, PLANNER_KIND_AGENDA_ITEM, name));
    }
  g_assert_true (planner_plan_set_all (fixture->plan, items, PLANNER_AGENDA_ITEM_MINUTES, "1", "Short", &error));
  assert_agenda (fixture->plan, "a 10:00, b 10:01, c -, d 10:03; 0");
  undo (fixture->plan);
  assert_agenda (fixture->plan, "a 10:00, b 10:10, c -, d 10:25; 5");
}

/* What a file says is taken as it is. */
static void
test_not_by_hand (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  PlannerEdit *edit;

  fill (fixture->plan);
  edit = planner_edit_begin (fixture->plan, "From a file", PLANNER_EDIT_DEFAULT, &error);
  g_assert_true (planner_edit_set (edit, "a", PLANNER_AGENDA_ITEM_MINUTES, "30", &error));
  g_assert_true (planner_edit_commit (edit, &error));
  assert_agenda (fixture->plan, "a 10:00, b 10:05, c -, d 10:20; 0");
}

/* An item of no meeting has no others. */
static void
test_waiting (Fixture *fixture, gconstpointer data)
{
  fill (fixture->plan);
  add_item (fixture->plan, "e", "10:40", "5");
  set_text (fixture->plan, "e", PLANNER_AGENDA_ITEM_MEETING, "");
  set_text (fixture->plan, "e", PLANNER_AGENDA_ITEM_STARTS, "9:00");
  set_text (fixture->plan, "e", PLANNER_AGENDA_ITEM_MINUTES, "90");
  assert_agenda (fixture->plan, AS_FILLED);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

#define ADD(path, function) g_test_add ("/plan/agenda/" path, Fixture, NULL, set_up, function, tear_down)
  ADD ("typed", test_typed);
  ADD ("several", test_several);
  ADD ("not-by-hand", test_not_by_hand);
  ADD ("waiting", test_waiting);
  return g_test_run ();
}
