/* FIELD=VALUE, as verbs take it. */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/plan/planner-edit.h"

G_BEGIN_DECLS

typedef struct
{
  PlannerField field; /* of a whole score, its likelihood */
  gboolean is_score;
  char *value; /* canonical, or %NULL: not known; of a score or a step of its scale, as typed: the plan has words for them */
} PlannerAssignment;

/* Reads WORDS for fields of KIND, and scores of risks ("residual=4x3"); what does not fit its field is refused. Elements PlannerAssignment. */
GArray *planner_assignments_read (PlannerKind        kind,
                                  const char  *const*words,
                                  GError           **error);

/* Sets them all on the record ID. */
gboolean planner_assignments_apply (const GArray  *assignments,
                                    PlannerEdit   *edit,
                                    const char    *id,
                                    GError       **error);

/* The labels of the fields, for the name of an edit: "Status, Progress". Free with g_free(). */
char *planner_assignments_dup_labels (const GArray *assignments);

/* The field of KIND called NAME, or PLANNER_FIELD_NONE and a usage error that lists those there are. */
PlannerField planner_assignment_find_field (PlannerKind   kind,
                                            const char   *name,
                                            GError      **error);

G_END_DECLS
