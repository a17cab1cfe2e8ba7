/* planner-long-work.h: work of seconds, done between frames, so that the window stays alive
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Runs a job that is driven in slices (an import, undoing, an export …) in the main loop, shows how far it is, and lets the person cancel it:
 * in a bar that somebody has already, or in a dialog of its own, which comes up only when the work turns out to be long. Whoever owns this frees it
 * when the work is over or no longer wanted. Main thread only.
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

typedef struct _PlannerLongWork PlannerLongWork;

/** How a kind of job is driven; its methods are those of planner-importer.h, planner-undoing.h … */
typedef struct
{
  gboolean (*step) (gpointer job, guint milliseconds, gboolean *done, GError **error);
  double (*get_progress) (gpointer job);
  GDestroyNotify free; /* takes back what is not done; %NULL: the job belongs to somebody else */
} PlannerLongJob;

/**
 * The work is over, and the job freed: done, or, when not, failed with @error, or cancelled by the person when that is %NULL. The last that
 * happens: the work may be freed in here.
 */
typedef void (*PlannerLongEnd) (gpointer data, gboolean done, const GError *error);

/** @type: constant. @job: driven as it says. @end is called with @data. */
PlannerLongWork *planner_long_work_new (const PlannerLongJob *type, gpointer job, PlannerLongEnd end, gpointer data);

/** Gives it up: what is not done is taken back, and nobody is told. */
void planner_long_work_free (PlannerLongWork *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlannerLongWork, planner_long_work_free)

/** Shows in @bar how far it is. Before it begins. */
void planner_long_work_show_in (PlannerLongWork *self, GtkProgressBar *bar);

/** Shows in a dialog over @parent how far it is, under @words ("Undoing “Import”"), once it has taken longer than a moment. Before it begins. */
void planner_long_work_show_over (PlannerLongWork *self, GtkWidget *parent, const char *words);

/** Begins when the main loop has nothing better to do. */
void planner_long_work_begin (PlannerLongWork *self);

/** Does the first slice in the call: what is short is over when this comes back. */
void planner_long_work_begin_now (PlannerLongWork *self);

G_END_DECLS
