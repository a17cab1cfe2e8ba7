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

/** An interned name of the heading with @key that groups by @field. */
const char *planner_outline_heading_what (const char *key, PlannerField field);

PlannerOutlineRow *planner_outline_row_new_heading (const char *key, PlannerField field, const char *value);

/** What the line stands for: a record, or what planner_outline_heading_what() says of a heading. */
gconstpointer planner_outline_row_get_what (PlannerOutlineRow *self);

/** Takes on @state; returns whether anything a person sees is new. */
gboolean planner_outline_row_set_state (PlannerOutlineRow *self, const PlannerOutlineState *state);
gboolean planner_outline_row_set_title (PlannerOutlineRow *self, const char *title);
void planner_outline_row_emit_changed (PlannerOutlineRow *self);

/** Where it stands in its outline; NO_PLACE while it does not stand there yet. */
#define PLANNER_OUTLINE_NO_PLACE G_MAXUINT
void planner_outline_row_set_place (PlannerOutlineRow *self, guint place);
guint planner_outline_row_get_place (PlannerOutlineRow *self);

G_END_DECLS
