/* The derived members of interests and meetings; see planner-derivation.h. */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cli/planner-derivation.h"

G_BEGIN_DECLS

/* The members that records of KIND have; none for other kinds. */
const PlannerDerivedMember *planner_governance_list_members (PlannerKind  kind,
                                                             guint       *n_members);

/* Adds the values of RECORD in their order. */
void planner_governance_add_values (PlannerPlan   *plan,
                                    PlannerRecord *record,
                                    const GDate   *today,
                                    GPtrArray     *values);

G_END_DECLS
