/* Which records a verb is about: FIELD=VALUE, all of which must hold. */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/plan/planner-plan.h"

G_BEGIN_DECLS

typedef struct _PlannerFilter PlannerFilter;

/* Reads CONDITIONS (may be NULL) on fields, on "id" and on derived members of KIND. An empty VALUE asks for what is not
 * known; of a list each item given must be in it. */
PlannerFilter *planner_filter_new (PlannerKind        kind,
                                   const char  *const*conditions,
                                   GError           **error);
void planner_filter_free (PlannerFilter *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlannerFilter, planner_filter_free)

/* Whether RECORD, with its DERIVED values, is one of them. */
gboolean planner_filter_matches (const PlannerFilter *self,
                                 PlannerRecord       *record,
                                 const GPtrArray     *derived);

G_END_DECLS
