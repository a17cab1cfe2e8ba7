/* The members of records that are derived, never stored, and whose names begin with "=".
 *
 * Dates, standing and overdue of asks and milestones, scores of risks, overdue of actions, state of
 * interests, quorum of meetings, as the rules have them.
 */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/plan/planner-plan.h"

G_BEGIN_DECLS

typedef struct
{
  const char *name; /* "=end" */
  PlannerType type; /* of its canonical text */
} PlannerDerivedMember;

typedef struct _PlannerDerivation PlannerDerivation;

/* The members that records of KIND have. */
const PlannerDerivedMember *planner_derivation_list_members (PlannerKind  kind,
                                                             guint       *n_members);

/* For the records of KIND as they stand on the day TODAY. */
PlannerDerivation *planner_derivation_new (PlannerPlan *plan,
                                           PlannerKind  kind,
                                           const GDate *today);
void planner_derivation_free (PlannerDerivation *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlannerDerivation, planner_derivation_free)

/* The values of RECORD in the order of the members: canonical text, or NULL where not known. Free with g_ptr_array_unref(). */
GPtrArray *planner_derivation_get_values (PlannerDerivation *self,
                                          PlannerRecord     *record);

G_END_DECLS
