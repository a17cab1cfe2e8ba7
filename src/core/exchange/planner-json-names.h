/* planner-json-names.h: the names of the members of objects that are open
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Finds the name that stands twice in one object, escapes read. For planner-json-scanner.c alone.
 */
#pragma once

#include "planner-json-value.h"

G_BEGIN_DECLS

typedef struct _PlannerJsonNames PlannerJsonNames;

PlannerJsonNames *planner_json_names_new (void);
void planner_json_names_free (PlannerJsonNames *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlannerJsonNames, planner_json_names_free)

/** How many there are: what an object begins with is to be remembered until it is closed. */
guint planner_json_names_count (const PlannerJsonNames *self);

/** The next name of the innermost object; @source is its string, which must outlive it. */
void planner_json_names_add (PlannerJsonNames *self, const PlannerJsonValue *source);

/** Closes the object that began with @first, and forgets its names. Where the first one stands that stood before, or %NULL. */
const char *planner_json_names_close (PlannerJsonNames *self, guint first);

G_END_DECLS
