/* frames.h: what frames of a window cost, one view beside another
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Prints rows NAME, FLOOR, OURS, BOUND, UNIT parted by tabs, in milliseconds of CPU a frame, of which 95 in 100 take no more; the least of some
 * rounds, in turn.
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define FRAMES_WIDTH 1180
#define FRAMES_HEIGHT 760

typedef struct
{
  GtkWidget *window;
  GtkWidget *content; /* what is measured */
  GtkAdjustment *adjustment;
  GtkFilter *filter; /* of a floor */
  gpointer data;
} FramesView;

/** What is done before a frame. */
typedef void (*FramesStep) (FramesView *view, guint number);

/** Ends the program with what is wrong. */
void frames_stop_on (GError *error);

/** What the program has taken of the processor. */
double frames_get_milliseconds (void);

/** Puts the content into a window of its own. */
void frames_show (FramesView *view);

/** A step and its frame, with all that is done when there is time, before the frame and after it. */
double frames_measure_frame (FramesView *view, FramesStep step, guint number);

void frames_compare_views (const char *name, FramesView *floor, FramesStep floor_step, FramesView *ours, FramesStep our_step,
                           const char *bound);
void frames_compare_with_time (const char *name, double milliseconds, FramesView *ours, FramesStep step);

G_END_DECLS
