/* planner-outline-row-private.h: what an outline alone may do to its lines
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "planner-outline-row.h"

G_BEGIN_DECLS

/** How a line stands; all but the heading it is under is compared to see whether it changed. */
typedef struct
{
  PlannerOutlineRow *heading;
  guint depth;
  guint n_below;
  gboolean expandable;
  gboolean expanded;
  gboolean context;
} PlannerOutlineState;

PlannerOutlineRow *planner_outline_row_new_record (PlannerRecord *record);
PlannerOutlineRow *planner_outline_row_new_heading (const char *key, PlannerField field, const char *value);

/** Takes on @state; returns whether anything a person sees is new. */
gboolean planner_outline_row_set_state (PlannerOutlineRow *self, const PlannerOutlineState *state);
gboolean planner_outline_row_set_title (PlannerOutlineRow *self, const char *title);
void planner_outline_row_emit_changed (PlannerOutlineRow *self);

/** A mark of the outline's own: the turn in which it was last shown, and the place it had. */
void planner_outline_row_set_place (PlannerOutlineRow *self, guint turn, guint place);
gboolean planner_outline_row_get_place (PlannerOutlineRow *self, guint turn, guint *place);

G_END_DECLS
