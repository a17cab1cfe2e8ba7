/* planner-handling-rules.h: what an organisation asks of its people who have an interest
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/rules/planner-quorum.h"
#include "planner-plan.h"

G_BEGIN_DECLS

/**
 * What @organisation (nullable) says, or else what it is part of, for an interest of @strength; NONE where none of them says anything.
 * Sets @rule_of (borrowed) to the one that does.
 */
PlannerHandling planner_organisation_get_handling (PlannerPlan *plan, PlannerRecord *organisation, PlannerStrength strength,
                                                   gboolean financial, PlannerRecord **rule_of);

G_END_DECLS
