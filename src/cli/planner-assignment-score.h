/* FIELD=VALUE for the scores of risks, as people type them. */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/plan/planner-edit.h"

G_BEGIN_DECLS

/* The likelihood of the score of KIND called NAME (inherent, residual, target; score of a review), whose severity is the field behind
 * it; PLANNER_FIELD_NONE for anything else. */
PlannerField planner_assignment_find_score (PlannerKind  kind,
                                            const char  *name);

/* Whether FIELD is a step of a scale, which has words. */
gboolean planner_assignment_is_step (PlannerField field);

/* Sets the score that begins with the field LIKELIHOOD to what TEXT says ("4x3", "4 4", words of the plan's scales), or a step alone. */
gboolean planner_assignment_apply_score (PlannerEdit   *edit,
                                         const char    *id,
                                         PlannerField   likelihood,
                                         const char    *text,
                                         GError       **error);
gboolean planner_assignment_apply_step (PlannerEdit   *edit,
                                        const char    *id,
                                        PlannerField   field,
                                        const char    *text,
                                        GError       **error);

G_END_DECLS
