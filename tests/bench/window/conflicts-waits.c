/* conflicts-waits.c: how long a window with the conflicts of a long agenda does not answer
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Prints rows NAME, FLOOR, OURS, BOUND, UNIT parted by tabs: one frame, and the longest that the main loop was busy with one thing until all
 * was looked through, shown and painted, in milliseconds of CPU; when the conflicts are opened, and after an edit of the register.
 */
#include "app/planner-application.h"
#include "common/planner-test-folder.h"
#include "conflicts-plan.h"
#include "core/plan/planner-edit.h"
#include "frames.h"
#include "rooms/meetings/planner-conflicts-page-private.h"

#define ROUNDS 10
#define FRAME (1000 / 60.0)

typedef struct
{
  PlannerPlan *plan;
  PlannerConflictsPage *page;
  guint number; /* of the round */
} Waits;

/* What makes the page look. */
typedef void (*Start) (Waits *waits);

static double
spend (double *start)
{
  double now = frames_get_milliseconds (), spent = now - *start;

  *start = now;
  return spent;
}

static void
settle (Waits *waits)
{
  while (!gtk_widget_get_mapped (GTK_WIDGET (waits->page)) || g_main_context_pending (NULL))
    g_main_context_iteration (NULL, TRUE);
}

static void
painted_cb (GdkFrameClock *clock, gboolean *painted)
{
  *painted = TRUE;
}

/* Until all is found, and the next frame after that is painted. */
static double
measure_wait (Waits *waits, Start begin)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (GTK_WIDGET (waits->page));
  gboolean painted = FALSE;
  gulong handler = g_signal_connect (clock, "after-paint", G_CALLBACK (painted_cb), &painted);
  double start = frames_get_milliseconds (), longest;

  begin (waits);
  longest = spend (&start);
  while (!waits->page->is_current || !painted)
    {
      double spent;

      painted = painted && waits->page->is_current;
      g_main_context_iteration (NULL, TRUE);
      spent = spend (&start);
      longest = MAX (longest, spent);
      gtk_widget_queue_draw (GTK_WIDGET (waits->page));
    }
  g_signal_handler_disconnect (clock, handler);
  settle (waits);
  return longest;
}

static void
open_meeting (Waits *waits)
{
  planner_meeting_part_set_meeting (PLANNER_MEETING_PART (waits->page), "m");
}

static void
edit_interest (Waits *waits)
{
  g_autoptr (GError) error = NULL;

  planner_plan_set (waits->plan, "i-1", PLANNER_INTEREST_ORGANISATION_NAME, waits->number % 2 == 0 ? "Mere 12 Practice" : "Sallow Bakery",
                    PLANNER_EDIT_DEFAULT, &error);
  frames_stop_on (error);
}

static double
measure_opening (Waits *waits)
{
  double sum = 0;

  for (waits->number = 0; waits->number < ROUNDS; waits->number++)
    {
      planner_meeting_part_set_meeting (PLANNER_MEETING_PART (waits->page), NULL);
      settle (waits);
      sum += measure_wait (waits, open_meeting);
    }
  return sum / ROUNDS;
}

static double
measure_edits (Waits *waits)
{
  double sum = 0;

  for (waits->number = 0; waits->number < ROUNDS; waits->number++)
    sum += measure_wait (waits, edit_interest);
  return sum / ROUNDS;
}

static void
measure (PlannerPlan *plan)
{
  Waits waits = { plan, PLANNER_CONFLICTS_PAGE (planner_conflicts_page_new (plan)), 0 };
  FramesView view = { .content = GTK_WIDGET (waits.page) };

  frames_show (&view);
  settle (&waits);
  g_print ("conflicts in the window, longest wait on opening\t%.2f\t%.2f\t1\tms\n", FRAME, measure_opening (&waits));
  g_print ("conflicts in the window, longest wait after an edit\t%.2f\t%.2f\t1\tms\n", FRAME, measure_edits (&waits));
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
