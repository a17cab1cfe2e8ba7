/* What the print verb's options say of a timeline. */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cli/planner-command.h"
#include "paper/planner-paper-timeline.h"

G_BEGIN_DECLS

/* The options as they were given; NULL where they were not. */
typedef struct
{
  char *from;
  char *to;
  char *columns;
  char *group;
  char *pages_wide;
  gboolean baseline;
} PlannerPrintTimeline;

void planner_print_timeline_clear (PlannerPrintTimeline *self);

/* Whether any of them was given: they are for the timeline alone. */
gboolean planner_print_timeline_is_set (const PlannerPrintTimeline *self);

/* The timeline of the command's plan that they ask for, of the WORKSTREAMS with these ids or of all for NULL. */
PlannerDocument *planner_print_timeline_create (const PlannerPrintTimeline  *self,
                                                PlannerCommand              *command,
                                                char                       **workstreams,
                                                GError                     **error);

G_END_DECLS
