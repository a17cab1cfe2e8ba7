/* planner-new-record.h: makes a record of what a person typed as its name
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/plan/planner-edit.h"

G_BEGIN_DECLS

/** Adds a record of @kind called @name (of a person the last word is the surname). Returns its id, borrowed until the edit ends, or %NULL. */
const char *planner_edit_add_named (PlannerEdit *edit, PlannerKind kind, const char *name, GError **error);

/** A record that is there (@id), or one made of what was typed (@name); both %NULL: nothing. */
typedef struct
{
  const char *id;
  const char *name;
} PlannerNamed;

/** Points the reference @field of the record called @id at what is @named, which is made where it is new; at nothing: left as it is. */
gboolean planner_edit_set_named (PlannerEdit *edit, const char *id, PlannerField field, const PlannerNamed *named, GError **error);

G_END_DECLS
