/* planner-stepping.c: undoing and redoing in a window
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "app/planner-stepping.h"

#include <glib/gi18n.h>

#include "app/planner-long-work.h"
#include "core/plan/planner-undoing.h"

struct _PlannerStepping
{
  PlannerWindow *window; /* borrowed: it owns this */
  PlannerLongWork *work; /* %NULL: nothing is under way */
  char *sentence;        /* when it is done */
};

static gboolean
step_job (gpointer job, guint milliseconds, gboolean *done, GError **error)
{
  return planner_undoing_step (job, milliseconds, done, error);
}

static double
get_job_progress (gpointer job)
{
  return planner_undoing_get_progress (job);
}

static void
free_job (gpointer job)
{
  planner_undoing_free (job);
}

static const PlannerLongJob undoing_job = { step_job, get_job_progress, free_job };

PlannerStepping *
planner_stepping_new (PlannerWindow *window)
{
  PlannerStepping *self;

  g_return_val_if_fail (PLANNER_IS_WINDOW (window), NULL);

  self = g_new0 (PlannerStepping, 1);
  self->window = window;
  return self;
}

void
planner_stepping_stop (PlannerStepping *self)
{
  g_clear_pointer (&self->work, planner_long_work_free);
  g_clear_pointer (&self->sentence, g_free);
}

void
planner_stepping_free (PlannerStepping *self)
{
  planner_stepping_stop (self);
  g_free (self);
}

static void
ended_cb (gpointer data, gboolean done, const GError *error)
{
  PlannerStepping *self = data;

  if (done)
    planner_window_toast_step (self->window, self->sentence);
  else if (error != NULL)
    planner_window_show_error (self->window, NULL, error->message);
  planner_stepping_stop (self);
}

static void
begin (PlannerStepping *self, PlannerUndoing *undoing, const char *words, const char *sentence, const GError *error)
{
  planner_stepping_stop (self);
  if (undoing == NULL)
    {
      planner_window_show_error (self->window, NULL, error->message);
      return;
    }
  self->sentence = g_strdup (sentence);
  self->work = planner_long_work_new (&undoing_job, undoing, ended_cb, self);
  planner_long_work_show_over (self->work, GTK_WIDGET (self->window), words);
  planner_long_work_begin_now (self->work);
}

void
planner_stepping_undo (PlannerStepping *self)
{
  PlannerPlan *plan = planner_window_get_plan (self->window);
  const char *name = planner_plan_get_undo_name (plan);
  /* Translators: what is under way; %s is the name of a step, such as “Set status” */
  g_autofree char *words = g_strdup_printf (_("Undoing: %s"), name);
  g_autofree char *sentence = g_strdup_printf (_("Undone: %s"), name);
  g_autoptr (GError) error = NULL;
  PlannerUndoing *undoing = planner_undoing_new (plan, &error);

  begin (self, undoing, words, sentence, error);
}

void
planner_stepping_redo (PlannerStepping *self)
{
  PlannerPlan *plan = planner_window_get_plan (self->window);
  const char *name = planner_plan_get_redo_name (plan);
  /* Translators: what is under way; %s is the name of a step, such as “Set status” */
  g_autofree char *words = g_strdup_printf (_("Redoing: %s"), name);
  g_autofree char *sentence = g_strdup_printf (_("Redone: %s"), name);
  g_autoptr (GError) error = NULL;
  PlannerUndoing *undoing = planner_undoing_new_redo (plan, &error);

  begin (self, undoing, words, sentence, error);
}
