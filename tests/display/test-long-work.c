/* Work of seconds: the window stays alive, nobody else writes, and it can be cancelled. */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <time.h>

#include "app/planner-export-dialog.h"
#include "app/planner-long-work.h"
#include "widgets/planner-dialogs.h"
#include "window-fixture.h"

#define N_MANY 20000

/* More than a slice, and less than what a person waits without wondering. */
#define MOST_SECONDS_A_TURN 0.1

/* Of real time in which a slow machine gets nothing done. */
#define SLOW_MICROSECONDS 150000

/* A job that only counts */

typedef struct
{
  guint n_steps;
  guint n_needed;
  gboolean fails;
  guint n_freed;
  guint n_ended;
  gboolean was_done;
  char *sentence;
} Counter;

static gboolean
step_counter (gpointer job, guint milliseconds, gboolean *done, GError **error)
{
  Counter *self = job;

  g_assert_cmpuint (self->n_freed, ==, 0);
  self->n_steps++;
  *done = self->n_steps == self->n_needed && !self->fails;
  if (self->n_steps == self->n_needed && self->fails)
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED, "It broke.");
  return *done || self->n_steps < self->n_needed;
}

static double
get_counter_progress (gpointer job)
{
  Counter *self = job;

  return (double) self->n_steps / self->n_needed;
}

static void
free_counter (gpointer job)
{
  ((Counter *) job)->n_freed++;
}

static const PlannerLongJob counter_job = { step_counter, get_counter_progress, free_counter };

static void
counter_ended_cb (gpointer data, gboolean done, const GError *error)
{
  Counter *self = data;

  g_assert_cmpuint (self->n_freed, ==, 1);
  self->n_ended++;
  self->was_done = done;
  g_set_str (&self->sentence, error != NULL ? error->message : NULL);
}

static void
wait_for_end (Counter *counter)
{
  while (counter->n_ended == 0)
    g_main_context_iteration (NULL, TRUE);
}

static void
test_ends_once (WindowFixture *fixture, gconstpointer data)
{
  Counter counter = { .n_needed = 5 };
  g_autoptr (PlannerLongWork) work = planner_long_work_new (&counter_job, &counter, counter_ended_cb, &counter);
  g_autoptr (GtkWidget) bar = g_object_ref_sink (gtk_progress_bar_new ());

  planner_long_work_show_in (work, GTK_PROGRESS_BAR (bar));
  planner_long_work_begin (work);
  g_assert_cmpuint (counter.n_steps, ==, 0);
  wait_for_end (&counter);
  window_fixture_settle ();
  g_assert_true (counter.was_done);
  g_assert_cmpuint (counter.n_steps, ==, 5);
  g_assert_cmpfloat (gtk_progress_bar_get_fraction (GTK_PROGRESS_BAR (bar)), >=, 0.8);
  g_assert_cmpuint (counter.n_ended, ==, 1);
}

static void
test_fails (WindowFixture *fixture, gconstpointer data)
{
  Counter counter = { .n_needed = 3, .fails = TRUE };
  g_autoptr (PlannerLongWork) work = planner_long_work_new (&counter_job, &counter, counter_ended_cb, &counter);

  planner_long_work_begin_now (work);
  g_assert_cmpuint (counter.n_steps, ==, 1);
  wait_for_end (&counter);
  g_assert_false (counter.was_done);
  g_assert_cmpstr (counter.sentence, ==, "It broke.");
  g_free (counter.sentence);
}

static void
test_given_up (WindowFixture *fixture, gconstpointer data)
{
  Counter counter = { .n_needed = 1000 };
  PlannerLongWork *work = planner_long_work_new (&counter_job, &counter, counter_ended_cb, &counter);

  planner_long_work_show_over (work, GTK_WIDGET (fixture->window), "Counting");
  planner_long_work_begin_now (work);
  planner_long_work_free (work);
  window_fixture_settle ();
  g_assert_cmpuint (counter.n_freed, ==, 1);
  g_assert_cmpuint (counter.n_ended, ==, 0);
  g_assert_cmpuint (counter.n_steps, ==, 1);
}

/* Undoing */

static void
add_many (WindowFixture *fixture)
{
  g_autoptr (GError) error = NULL;
  PlannerEdit *edit = planner_edit_begin (fixture->plan, "Many", PLANNER_EDIT_DEFAULT, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < N_MANY; i++)
    {
      g_autofree char *id = g_strdup_printf ("ask-%u", i);

      g_assert_nonnull (planner_edit_add (edit, PLANNER_KIND_ASK, id, NULL, NULL, NULL));
      g_assert_true (planner_edit_set (edit, id, PLANNER_ASK_TEXT, id, NULL));
    }
  planner_edit_commit (edit, &error);
  g_assert_no_error (error);
}

/* Not settled: that would be its end. */
static void
begin (WindowFixture *fixture, const char *action)
{
  g_action_group_activate_action (G_ACTION_GROUP (fixture->window), action, NULL);
}

static void
begin_long_undo (WindowFixture *fixture)
{
  add_many (fixture);
  window_fixture_show (fixture);
  begin (fixture, "undo-step");
  g_assert_true (planner_plan_is_busy (fixture->plan));
}

static void
assert_unchanged (WindowFixture *fixture)
{
  g_assert_false (planner_plan_is_busy (fixture->plan));
  g_assert_cmpuint (planner_plan_count (fixture->plan, PLANNER_KIND_ASK), ==, N_MANY);
  g_assert_cmpuint (g_list_model_get_n_items (planner_plan_get_records (fixture->plan, PLANNER_KIND_ASK)), ==, N_MANY);
  g_assert_cmpstr (planner_plan_get_undo_name (fixture->plan), ==, "Many");
  g_assert_false (window_fixture_says (GTK_WIDGET (fixture->window), "Undone: Many"));
}

static void
test_short_undo_is_immediate (WindowFixture *fixture, gconstpointer data)
{
  window_fixture_show (fixture);
  window_fixture_add_ask (fixture, "ask-1", "Agree the pathway");
  begin (fixture, "undo-step");
  g_assert_false (planner_plan_is_busy (fixture->plan));
  g_assert_cmpuint (planner_plan_count (fixture->plan, PLANNER_KIND_ASK), ==, 0);
  g_assert_null (window_fixture_get_dialog (fixture));
  begin (fixture, "redo-step");
  g_assert_cmpuint (planner_plan_count (fixture->plan, PLANNER_KIND_ASK), ==, 1);
  window_fixture_wait_for_words (GTK_WIDGET (fixture->window), "Redone: Add ask");
}

/* Turns the main loop until the plan is free. Returns how many turns that were; none but the last, in which all is committed, is long. */
static guint
turn_while_busy (WindowFixture *fixture)
{
  guint n = 0;

  while (planner_plan_is_busy (fixture->plan))
    {
      clock_t start = clock ();

      g_main_context_iteration (NULL, TRUE);
      if (planner_plan_is_busy (fixture->plan))
        g_assert_cmpfloat ((double) (clock () - start) / CLOCKS_PER_SEC, <, MOST_SECONDS_A_TURN);
      n++;
    }
  return n;
}

static void
test_window_lives_during_long_undo (WindowFixture *fixture, gconstpointer data)
{
  begin_long_undo (fixture);
  g_assert_cmpuint (turn_while_busy (fixture), >, 5);
  g_assert_cmpuint (planner_plan_count (fixture->plan, PLANNER_KIND_ASK), ==, 0);
  window_fixture_wait_for_words (GTK_WIDGET (fixture->window), "Undone: Many");
  begin (fixture, "redo-step");
  g_assert_cmpuint (turn_while_busy (fixture), >, 5);
  g_assert_cmpuint (planner_plan_count (fixture->plan, PLANNER_KIND_ASK), ==, N_MANY);
  window_fixture_wait_for_words (GTK_WIDGET (fixture->window), "Redone: Many");
}

static void
test_nothing_else_during_long_undo (WindowFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  begin_long_undo (fixture);
  g_assert_false (window_fixture_is_enabled (fixture, "undo-step"));
  g_assert_false (window_fixture_is_enabled (fixture, "import"));
  g_assert_false (planner_plan_set (fixture->plan, "ask-1", PLANNER_ASK_TEXT, "3", PLANNER_EDIT_DEFAULT, &error));
  g_assert_error (error, PLANNER_PLAN_ERROR, PLANNER_PLAN_ERROR_BUSY);
  g_assert_false (planner_window_close_plan (fixture->window));
  window_fixture_wait_for_words (GTK_WIDGET (fixture->window), "Something long is under way");
  window_fixture_settle ();
  g_assert_false (planner_plan_is_busy (fixture->plan));
  g_assert_true (planner_window_close_plan (fixture->window));
}

static gboolean
dawdle_cb (gpointer data)
{
  g_usleep (SLOW_MICROSECONDS);
  return G_SOURCE_CONTINUE;
}

/* As on a machine that is slow, so that there is time to cancel. */
static AdwDialog *
wait_for_progress (WindowFixture *fixture, const char *heading)
{
  guint source = g_idle_add (dawdle_cb, NULL);
  AdwDialog *dialog;

  while (!ADW_IS_ALERT_DIALOG (dialog = window_fixture_get_dialog (fixture)) && planner_plan_is_busy (fixture->plan))
    g_main_context_iteration (NULL, TRUE);
  g_source_remove (source);
  g_assert_true (ADW_IS_ALERT_DIALOG (dialog));
  g_assert_cmpstr (adw_alert_dialog_get_heading (ADW_ALERT_DIALOG (dialog)), ==, heading);
  return dialog;
}

static void
test_long_undo_is_cancelled (WindowFixture *fixture, gconstpointer data)
{
  AdwDialog *dialog;

  begin_long_undo (fixture);
  dialog = wait_for_progress (fixture, "Undoing: Many");
  g_assert_cmpfloat (gtk_progress_bar_get_fraction (GTK_PROGRESS_BAR (adw_alert_dialog_get_extra_child (ADW_ALERT_DIALOG (dialog)))), <, 1);
  g_signal_emit_by_name (dialog, "response", "cancel");
  assert_unchanged (fixture);
  adw_dialog_force_close (dialog);
  window_fixture_wait_for_no_dialog (fixture);
  window_fixture_settle ();
  assert_unchanged (fixture);
  g_assert_true (window_fixture_is_enabled (fixture, "undo-step"));
}

/* Closing the dialog, by Escape or the window's button, is cancelling. */
static void
test_closing_cancels (WindowFixture *fixture, gconstpointer data)
{
  begin_long_undo (fixture);
  wait_for_progress (fixture, "Undoing: Many");
  gtk_window_close (GTK_WINDOW (fixture->window));
  window_fixture_wait_for_no_dialog (fixture);
  assert_unchanged (fixture);
  g_assert_true (planner_window_get_plan (fixture->window) == fixture->plan);
}

static void
test_progress_goes_by_itself (WindowFixture *fixture, gconstpointer data)
{
  begin_long_undo (fixture);
  wait_for_progress (fixture, "Undoing: Many");
  window_fixture_wait_for_no_dialog (fixture);
  g_assert_cmpuint (planner_plan_count (fixture->plan, PLANNER_KIND_ASK), ==, 0);
  window_fixture_wait_for_words (GTK_WIDGET (fixture->window), "Undone: Many");
}

/* Exporting */

typedef struct
{
  PlannerPlan *plan;
  guint n;
} Counting;

static gboolean
count_while_busy_cb (gpointer data)
{
  Counting *self = data;

  self->n += planner_plan_is_busy (self->plan);
  return G_SOURCE_CONTINUE;
}

/* Listing what leaves is as long. */
static PlannerExportDialog *
review (WindowFixture *fixture)
{
  Counting counting = { fixture->plan, 0 };
  AdwDialog *dialog;
  guint source;

  add_many (fixture);
  window_fixture_show (fixture);
  dialog = planner_export_dialog_new (fixture->plan);
  planner_dialog_present (dialog, GTK_WIDGET (fixture->window));
  window_fixture_settle ();
  source = g_timeout_add (1, count_while_busy_cb, &counting);
  window_fixture_press (GTK_WIDGET (dialog), "C_ontinue");
  window_fixture_wait_for_words (GTK_WIDGET (dialog), "Leaves");
  g_source_remove (source);
  g_assert_cmpuint (counting.n, >, 2);
  return PLANNER_EXPORT_DIALOG (dialog);
}

static void
assert_old_file (WindowFixture *fixture, const char *path)
{
  g_autofree char *content = NULL;
  g_autoptr (GDir) folder = g_dir_open (fixture->folder, 0, NULL);

  g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
  g_assert_cmpstr (content, ==, "old");
  for (const char *name; (name = g_dir_read_name (folder)) != NULL;)
    g_assert_false (g_str_has_prefix (name, ".icb-planner-"));
  g_assert_false (planner_plan_is_busy (fixture->plan));
}

static void
test_window_lives_during_export (WindowFixture *fixture, gconstpointer data)
{
  g_autofree char *path = window_fixture_write (fixture, "out.json", "old");
  PlannerExportDialog *dialog = review (fixture);
  g_autofree char *content = NULL;

  planner_export_dialog_save (dialog, path);
  g_assert_true (planner_plan_is_busy (fixture->plan));
  g_assert_false (planner_window_close_plan (fixture->window));
  window_fixture_wait_for_words (GTK_WIDGET (fixture->window), "Something long is under way");
  g_assert_cmpuint (turn_while_busy (fixture), >, 5);
  window_fixture_wait_for_no_dialog (fixture);
  window_fixture_wait_for_words (GTK_WIDGET (fixture->window), "20000 records saved as “out.json”");
  g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
  g_assert_true (g_str_has_prefix (content, "{\n  \"format\""));
  g_assert_true (g_str_has_suffix (content, "}\n"));
}

static void
test_export_is_cancelled (WindowFixture *fixture, gconstpointer data)
{
  g_autofree char *path = window_fixture_write (fixture, "out.json", "old");
  PlannerExportDialog *dialog = review (fixture);
  AdwDialog *progress;

  planner_export_dialog_save (dialog, path);
  progress = wait_for_progress (fixture, "Saving “out.json”");
  g_signal_emit_by_name (progress, "response", "cancel");
  adw_dialog_force_close (progress);
  window_fixture_settle ();
  assert_old_file (fixture, path);
  /* The review is still there, and closing that while it saves is cancelling, too. */
  g_assert_true (window_fixture_get_dialog (fixture) == ADW_DIALOG (dialog));
  planner_export_dialog_save (dialog, path);
  g_assert_true (planner_plan_is_busy (fixture->plan));
  adw_dialog_force_close (ADW_DIALOG (dialog));
  window_fixture_wait_for_no_dialog (fixture);
  assert_old_file (fixture, path);
}

static void
test_export_is_refused (WindowFixture *fixture, gconstpointer data)
{
  PlannerExportDialog *dialog = review (fixture);

  planner_export_dialog_save (dialog, fixture->path);
  window_fixture_wait_for_words (GTK_WIDGET (fixture->window), "Nothing Was Saved");
  adw_dialog_force_close (window_fixture_get_dialog (fixture));
  adw_dialog_force_close (ADW_DIALOG (dialog));
  window_fixture_wait_for_no_dialog (fixture);
}

/* As when the session ends. */
static void
test_window_ends (WindowFixture *fixture, gconstpointer data)
{
  begin_long_undo (fixture);
  planner_window_end (fixture->window);
  g_assert_null (planner_window_get_plan (fixture->window));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  window_fixture_add ("/display/long-work/ends-once", test_ends_once);
  window_fixture_add ("/display/long-work/fails", test_fails);
  window_fixture_add ("/display/long-work/given-up", test_given_up);
  window_fixture_add ("/display/long-work/short-undo-is-immediate", test_short_undo_is_immediate);
  window_fixture_add ("/display/long-work/window-lives-during-long-undo", test_window_lives_during_long_undo);
  window_fixture_add ("/display/long-work/nothing-else-during-long-undo", test_nothing_else_during_long_undo);
  window_fixture_add ("/display/long-work/long-undo-is-cancelled", test_long_undo_is_cancelled);
  window_fixture_add ("/display/long-work/closing-cancels", test_closing_cancels);
  window_fixture_add ("/display/long-work/progress-goes-by-itself", test_progress_goes_by_itself);
  window_fixture_add ("/display/long-work/window-lives-during-export", test_window_lives_during_export);
  window_fixture_add ("/display/long-work/export-is-cancelled", test_export_is_cancelled);
  window_fixture_add ("/display/long-work/export-is-refused", test_export_is_refused);
  window_fixture_add ("/display/long-work/window-ends", test_window_ends);

  return window_fixture_run ();
}
