/* conflicts-waits.c: how long a window with the conflicts of a long agenda does not answer after an edit of the register
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Prints a row NAME, FLOOR, OURS, BOUND, UNIT parted by tabs: one frame, and the longest that the main loop was busy with one thing until all
 * was looked through and shown, in milliseconds of CPU.
 */
#include "app/planner-application.h"
#include "common/planner-test-folder.h"
#include "conflicts-plan.h"
#include "core/plan/planner-edit.h"
#include "frames.h"
#include "rooms/meetings/planner-conflicts-page-private.h"

#define EDITS 10
#define FRAME (1000 / 60.0)

static PlannerConflictsPage *
page_new (PlannerPlan *plan)
{
  PlannerRoom *page = planner_conflicts_page_new (plan);

  planner_meeting_part_set_meeting (PLANNER_MEETING_PART (page), "m");
  return PLANNER_CONFLICTS_PAGE (page);
}

static double
spend (double *start)
{
  double now = frames_get_milliseconds (), spent = now - *start;

  *start = now;
  return spent;
}

static double
measure_edit (PlannerPlan *plan, PlannerConflictsPage *page, guint number)
{
  double start = frames_get_milliseconds (), longest;
  g_autoptr (GError) error = NULL;

  planner_plan_set (plan, "i-1", PLANNER_INTEREST_ORGANISATION_NAME, number % 2 == 0 ? "Mere 12 Practice" : "Sallow Bakery",
                    PLANNER_EDIT_DEFAULT, &error);
  frames_stop_on (error);
  longest = spend (&start);
  while (page->refresh_idle != 0)
    {
      double spent;

      g_main_context_iteration (NULL, TRUE);
      spent = spend (&start);
      longest = MAX (longest, spent);
    }
  return longest;
}

static void
measure (PlannerPlan *plan)
{
  PlannerConflictsPage *page = page_new (plan);
  FramesView view = { .content = GTK_WIDGET (page) };
  double sum = 0;

  frames_show (&view);
  while (!gtk_widget_get_mapped (view.content) || g_main_context_pending (NULL))
    g_main_context_iteration (NULL, TRUE);
  for (guint i = 0; i < EDITS; i++)
    sum += measure_edit (plan, page, i);
  g_print ("conflicts in the window, longest wait after an edit\t%.2f\t%.2f\t1\tms\n", FRAME, sum / EDITS);
  gtk_window_destroy (GTK_WINDOW (view.window));
}

int
main (void)
{
  char *folder = planner_test_folder_new ();
  g_autofree char *path = g_build_filename (folder, "plan.icbplan", NULL);
  g_autoptr (PlannerApplication) application = planner_application_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (PlannerPlan) plan = NULL;

  g_application_set_flags (G_APPLICATION (application), G_APPLICATION_NON_UNIQUE);
  g_application_register (G_APPLICATION (application), NULL, &error);
  frames_stop_on (error);
  plan = planner_plan_create (path, NULL, "Ama Boateng", &error);
  frames_stop_on (error);
  conflicts_plan_fill (plan);
  measure (plan);
  planner_plan_close (plan, NULL);
  planner_test_folder_remove (folder);
  return 0;
}
