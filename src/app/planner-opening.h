/* planner-opening.h: opening a plan for a person: what can go wrong, and what to do then
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "core/plan/planner-plan.h"

G_BEGIN_DECLS

typedef enum
{
  PLANNER_OPENING_DEFAULT = 0,
  PLANNER_OPENING_COPY = 1 << 0, /* a copy for reading, though nobody has the file open */
} PlannerOpeningFlags;

/**
 * Called with the plan when it is open (a reference to keep), and the file it stands for, which differs from the plan's own path when that is
 * a copy made for reading. Not called when the person gave up.
 */
typedef void (*PlannerOpeningFunc) (PlannerPlan *plan, const char *path, gpointer data);

/**
 * Opens the plan at @path and calls @done. Where it cannot be opened, a dialog over @parent says why; where another has it open, it offers a
 * copy for reading. @data is freed with @free_data (nullable) in any case.
 */
void planner_opening_open (GtkWidget *parent, const char *path, PlannerOpeningFlags flags, PlannerOpeningFunc done,
                           gpointer data, GDestroyNotify free_data);

G_END_DECLS
