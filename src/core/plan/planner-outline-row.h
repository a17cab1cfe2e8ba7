/* planner-outline-row.h: one line of an outline, a heading or a record with its depth
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Made and changed by its outline (planner-outline.h) alone. The line of a record stays the same object for as
 * long as it is shown. Main thread only.
 *
 * Signals: `changed` (row): depth, expander, count or title are new, or the record's values are.
 */
#pragma once

#include "planner-record.h"

G_BEGIN_DECLS

#define PLANNER_TYPE_OUTLINE_ROW (planner_outline_row_get_type ())
G_DECLARE_FINAL_TYPE (PlannerOutlineRow, planner_outline_row, PLANNER, OUTLINE_ROW, GObject)

/** The record, borrowed; %NULL for a heading. */
PlannerRecord *planner_outline_row_get_record (PlannerOutlineRow *self);

gboolean planner_outline_row_is_heading (PlannerOutlineRow *self);

/** The words of a heading; %NULL for a record. */
const char *planner_outline_row_get_title (PlannerOutlineRow *self);

/** How deep: of a heading its level from 0, of a record its nesting below the top of its kind's tree. */
guint planner_outline_row_get_depth (PlannerOutlineRow *self);

/** The heading it stands under, borrowed, or %NULL. */
PlannerOutlineRow *planner_outline_row_get_heading (PlannerOutlineRow *self);

/** Of a heading: the field it groups by, and the canonical value all below share (%NULL: not known). */
PlannerField planner_outline_row_get_field (PlannerOutlineRow *self);
const char *planner_outline_row_get_value (PlannerOutlineRow *self);

/** Whether something stands below it that can be folded away, and whether it is shown now. */
gboolean planner_outline_row_is_expandable (PlannerOutlineRow *self);
gboolean planner_outline_row_is_expanded (PlannerOutlineRow *self);

/** Whether the filter does not hold for the record itself: it is shown for what is nested in it. */
gboolean planner_outline_row_is_context (PlannerOutlineRow *self);

/** How many records for which the filter holds stand below it, folded away or not. */
guint planner_outline_row_get_n_below (PlannerOutlineRow *self);

/** What the folded set calls it: an id, or the path of a heading. */
const char *planner_outline_row_get_key (PlannerOutlineRow *self);

G_END_DECLS
