/* Taking a baseline in its dialog.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/plan/planner-edit.h"
#include "rooms/timeline/planner-baseline-dialog.h"
#include "rooms/timeline/planner-milestone-edits.h"
#include "widgets/planner-date-button.h"
#include "window-fixture.h"

static void
put (WindowFixture *fixture, PlannerKind kind, const char *id, PlannerField field, const char *value)
{
  g_autoptr (GError) error = NULL;
  PlannerEdit *edit = planner_edit_begin (fixture->plan, "Fill", PLANNER_EDIT_DEFAULT, &error);

  if (!planner_edit_has (edit, kind, id))
    g_assert_nonnull (planner_edit_add (edit, kind, id, NULL, NULL, &error));
  g_assert_true (planner_edit_set (edit, id, field, value, &error));
  planner_edit_commit (edit, &error);
  g_assert_no_error (error);
}

static void
put_milestone (WindowFixture *fixture, const char *id, const char *workstream, const char *timescale)
{
  put (fixture, PLANNER_KIND_MILESTONE, id, PLANNER_MILESTONE_WORKSTREAM, workstream);
  put (fixture, PLANNER_KIND_MILESTONE, id, PLANNER_MILESTONE_TIMESCALE, timescale);
}

static const char *
get (WindowFixture *fixture, const char *id, PlannerField field)
{
  return planner_record_get (planner_plan_lookup (fixture->plan, PLANNER_KIND_MILESTONE, id), field);
}

static void
fill (WindowFixture *fixture)
{
  put (fixture, PLANNER_KIND_WORKSTREAM, "uc", PLANNER_WORKSTREAM_NAME, "R&D <urgent>");
  put (fixture, PLANNER_KIND_WORKSTREAM, "none", PLANNER_WORKSTREAM_NAME, "Nothing yet");
  put_milestone (fixture, "a", "uc", "by June 2018");
  put_milestone (fixture, "b", "uc", "TBC");
  put_milestone (fixture, "c", NULL, "Q2 2018/19");
  put_milestone (fixture, "d", NULL, NULL);
}

static GtkWidget *
present (WindowFixture *fixture, PlannerSchedule *schedule, guint n_selected)
{
  g_autoptr (GPtrArray) shown = planner_milestones_list (fixture->plan, NULL);
  g_autoptr (GPtrArray) selected = planner_milestones_list (fixture->plan, NULL);
  AdwDialog *dialog;

  window_fixture_show (fixture);
  g_ptr_array_set_size (selected, (int) n_selected);
  dialog = planner_baseline_dialog_new (schedule, shown, selected);
  adw_dialog_present (dialog, GTK_WIDGET (fixture->window));
  window_fixture_settle ();
  return GTK_WIDGET (dialog);
}

/* The row after the name's. */
static GtkWidget *
get_day_row (GtkWidget *dialog)
{
  return gtk_widget_get_ancestor (window_fixture_find (dialog, PLANNER_TYPE_DATE_BUTTON), ADW_TYPE_ENTRY_ROW);
}

static GtkWidget *
get_name_row (GtkWidget *dialog)
{
  return gtk_widget_get_prev_sibling (get_day_row (dialog));
}

static void
press_enter (GtkWidget *row)
{
  g_signal_emit_by_name (gtk_editable_get_delegate (GTK_EDITABLE (row)), "activate");
  window_fixture_settle ();
}

static void
test_takes_all (WindowFixture *fixture, gconstpointer data)
{
  g_autoptr (PlannerSchedule) schedule = planner_schedule_new (fixture->plan);
  GtkWidget *dialog;

  fill (fixture);
  dialog = present (fixture, schedule, 1);
  window_fixture_wait_for_words (dialog, "2 of 4 have no date and are left out.");
  gtk_editable_set_text (GTK_EDITABLE (get_day_row (dialog)), "12/07/2018");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (get_name_row (dialog))), ==, "Plan agreed on 12 July 2018");
  press_enter (get_name_row (dialog));
  window_fixture_wait_for_no_dialog (fixture);

  g_assert_cmpstr (get (fixture, "a", PLANNER_MILESTONE_BASELINE_END), ==, "2018-06-30");
  g_assert_cmpstr (get (fixture, "c", PLANNER_MILESTONE_BASELINE_START), ==, "2018-07-01");
  g_assert_cmpstr (get (fixture, "c", PLANNER_MILESTONE_BASELINE_NAME), ==, "Plan agreed on 12 July 2018");
  g_assert_cmpstr (get (fixture, "c", PLANNER_MILESTONE_BASELINE_ON), ==, "2018-07-12");
  g_assert_null (get (fixture, "b", PLANNER_MILESTONE_BASELINE_NAME));
  window_fixture_wait_for_words (GTK_WIDGET (fixture->window), "Baseline of 2 milestones taken");
  window_fixture_act (fixture, "undo", NULL);
  g_assert_null (get (fixture, "c", PLANNER_MILESTONE_BASELINE_NAME));
}

static void
test_takes_some (WindowFixture *fixture, gconstpointer data)
{
  g_autoptr (PlannerSchedule) schedule = planner_schedule_new (fixture->plan);
  GtkWidget *dialog;
  AdwComboRow *what;

  fill (fixture);
  put (fixture, PLANNER_KIND_MILESTONE, "a", PLANNER_MILESTONE_BASELINE_END, "2017-01-01");
  dialog = present (fixture, schedule, 3);
  what = ADW_COMBO_ROW (window_fixture_find (dialog, ADW_TYPE_COMBO_ROW));
  /* All, those selected, and each workstream that has any; several that are selected are meant. */
  g_assert_cmpuint (g_list_model_get_n_items (adw_combo_row_get_model (what)), ==, 3);
  g_assert_cmpuint (adw_combo_row_get_selected (what), ==, 1);
  window_fixture_wait_for_words (dialog, "1 of 3 has no date and is left out.");
  window_fixture_wait_for_words (dialog, "1 of them has an earlier baseline.");
  adw_combo_row_set_selected (what, 2);
  window_fixture_wait_for_words (dialog, "R&D <urgent> (2)");
  window_fixture_wait_for_words (dialog, "1 of 2 has no date and is left out.");
  gtk_editable_set_text (GTK_EDITABLE (get_name_row (dialog)), "  First & <last> ");
  gtk_editable_set_text (GTK_EDITABLE (get_day_row (dialog)), "");
  window_fixture_press (dialog, "_Take");
  window_fixture_wait_for_no_dialog (fixture);
  g_assert_cmpstr (get (fixture, "a", PLANNER_MILESTONE_BASELINE_NAME), ==, "First & <last>");
  g_assert_cmpstr (get (fixture, "a", PLANNER_MILESTONE_BASELINE_END), ==, "2018-06-30");
  g_assert_null (get (fixture, "a", PLANNER_MILESTONE_BASELINE_ON));
  g_assert_null (get (fixture, "c", PLANNER_MILESTONE_BASELINE_NAME));
}

static void
test_refuses (WindowFixture *fixture, gconstpointer data)
{
  g_autoptr (PlannerSchedule) schedule = planner_schedule_new (fixture->plan);
  GtkWidget *dialog;

  fill (fixture);
  dialog = present (fixture, schedule, 0);
  gtk_editable_set_text (GTK_EDITABLE (get_day_row (dialog)), "32 July");
  press_enter (get_day_row (dialog));
  window_fixture_wait_for_words (dialog, "Baseline date must be a day, a month and a year");
  g_assert_true (window_fixture_get_dialog (fixture) == ADW_DIALOG (dialog));
  g_assert_null (get (fixture, "a", PLANNER_MILESTONE_BASELINE_NAME));
  window_fixture_press (dialog, "_Cancel");
  window_fixture_wait_for_no_dialog (fixture);
}

static void
test_nothing_dated (WindowFixture *fixture, gconstpointer data)
{
  g_autoptr (PlannerSchedule) schedule = planner_schedule_new (fixture->plan);
  GtkWidget *dialog;

  put_milestone (fixture, "b", NULL, "TBC");
  dialog = present (fixture, schedule, 0);
  window_fixture_wait_for_words (dialog, "None of them has a date yet");
  press_enter (get_name_row (dialog));
  g_assert_true (window_fixture_get_dialog (fixture) == ADW_DIALOG (dialog));
  window_fixture_press (dialog, "_Cancel");
  window_fixture_wait_for_no_dialog (fixture);
  g_assert_null (get (fixture, "b", PLANNER_MILESTONE_BASELINE_NAME));
}

/* A later baseline keeps the earlier one readable, with what it was called. */
static void
test_history (WindowFixture *fixture, gconstpointer data)
{
  g_autoptr (PlannerSchedule) schedule = planner_schedule_new (fixture->plan);
  g_autoptr (GPtrArray) milestones = NULL;
  g_autoptr (GError) error = NULL;
  GtkWidget *dialog;

  put_milestone (fixture, "a", NULL, "by June 2018");
  milestones = planner_milestones_list (fixture->plan, NULL);
  g_assert_true (planner_milestones_take_baseline (schedule, milestones, "First", NULL, NULL, &error));
  g_assert_true (planner_milestones_shift (schedule, milestones, PLANNER_TIME_UNIT_MONTH, 2, NULL, &error));
  g_assert_true (planner_milestones_take_baseline (schedule, milestones, "Second <board>", NULL, NULL, &error));
  window_fixture_show (fixture);
  window_fixture_act (fixture, "show-history", g_variant_new ("(ss)", "milestones", "a"));
  dialog = GTK_WIDGET (window_fixture_get_dialog (fixture));
  window_fixture_wait_for_words (dialog, "Baseline end: 30 June 2018 → 31 August 2018");
  g_assert_true (window_fixture_says (dialog, "Take baseline “Second <board>” · A. Officer, "));
  g_assert_true (window_fixture_says (dialog, "Baseline: First → Second <board>"));
  adw_dialog_force_close (ADW_DIALOG (dialog));
  window_fixture_wait_for_no_dialog (fixture);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  window_fixture_add ("/baseline-dialog/takes-all", test_takes_all);
  window_fixture_add ("/baseline-dialog/takes-some", test_takes_some);
  window_fixture_add ("/baseline-dialog/refuses", test_refuses);
  window_fixture_add ("/baseline-dialog/nothing-dated", test_nothing_dated);
  window_fixture_add ("/baseline-dialog/history", test_history);
  return window_fixture_run ();
}
