/* frames.c: what frames of a window cost, one view beside another
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "frames.h"

#include <stdio.h>
#include <time.h>

#define N_ROUNDS 3
#define N_FRAMES 60

double
frames_get_milliseconds (void)
{
  struct timespec now;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &now);
  return now.tv_sec * 1e3 + now.tv_nsec / 1e6;
}

void
frames_stop_on (GError *error)
{
  if (error != NULL)
    g_error ("%s", error->message);
}

/* A window */

void
frames_show (FramesView *view)
{
  view->window = adw_window_new ();
  adw_window_set_content (ADW_WINDOW (view->window), view->content);
  gtk_window_set_default_size (GTK_WINDOW (view->window), FRAMES_WIDTH, FRAMES_HEIGHT);
  gtk_window_present (GTK_WINDOW (view->window));
}

/* Frames */

static void
painted_cb (GdkFrameClock *clock, gboolean *painted)
{
  *painted = TRUE;
}

static void
settle (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    continue;
}

/* With all that is done when there is time, before the frame and after it. */
double
frames_measure_frame (FramesView *view, FramesStep step, guint number)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (view->window);
  gboolean painted = FALSE;
  double start = frames_get_milliseconds ();
  gulong handler = g_signal_connect (clock, "after-paint", G_CALLBACK (painted_cb), &painted);

  step (view, number);
  gtk_widget_queue_draw (view->content);
  while (!painted)
    g_main_context_iteration (NULL, TRUE);
  g_signal_handler_disconnect (clock, handler);
  settle ();
  return frames_get_milliseconds () - start;
}

static int
compare (gconstpointer a, gconstpointer b)
{
  const double *first = a, *second = b;

  return (*first > *second) - (*first < *second);
}

static double
measure_frames (FramesView *view, FramesStep step)
{
  double frames[N_FRAMES];

  for (guint i = 0; i < N_FRAMES; i++)
    frames[i] = frames_measure_frame (view, step, i);
  qsort (frames, N_FRAMES, sizeof *frames, compare);
  return frames[N_FRAMES * 95 / 100];
}

void
frames_compare_views (const char *name, FramesView *floor, FramesStep floor_step, FramesView *ours, FramesStep our_step, const char *bound)
{
  double least_floor = G_MAXDOUBLE, least_ours = G_MAXDOUBLE;

  for (guint round = 0; round < N_ROUNDS; round++)
    {
      least_floor = MIN (least_floor, measure_frames (floor, floor_step));
      least_ours = MIN (least_ours, measure_frames (ours, our_step));
    }
  printf ("%s\t%.2f\t%.2f\t%s\tms\n", name, least_floor, least_ours, bound);
  fflush (stdout);
}

void
frames_compare_with_time (const char *name, double milliseconds, FramesView *ours, FramesStep step)
{
  double least = G_MAXDOUBLE;

  for (guint round = 0; round < N_ROUNDS; round++)
    least = MIN (least, measure_frames (ours, step));
  printf ("%s\t%.2f\t%.2f\t1\tms\n", name, milliseconds, least);
  fflush (stdout);
}
