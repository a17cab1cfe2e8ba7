/* planner-merge.h: two records that are the same become one
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Made for two people or two organisations; says field by field what each holds and which is kept, to be changed by a person before
 * planner_merge_apply() writes it as one step. Knows nothing of widgets.
 */
#pragma once

#include "core/plan/planner-edit.h"

G_BEGIN_DECLS

typedef enum
{
  PLANNER_MERGE_KEPT,  /* the value of the record that stays */
  PLANNER_MERGE_OTHER, /* the value of the record that goes */
  PLANNER_MERGE_BOTH,  /* of text: the one, then the other */
} PlannerMergeSide;

typedef struct
{
  PlannerField field;
  char *kept;  /* canonical, or %NULL */
  char *other;
  gboolean same;
  gboolean can_both;
  PlannerMergeSide side;
} PlannerMergeField;

typedef struct _PlannerMerge PlannerMerge;

/** The fuller one stays, and where it has no value takes the other's. */
PlannerMerge *planner_merge_new (PlannerPlan *plan, PlannerRecord *first, PlannerRecord *second);
void planner_merge_free (PlannerMerge *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlannerMerge, planner_merge_free)

/** The record that stays, and the one that goes. Borrowed. */
PlannerRecord *planner_merge_get_kept (PlannerMerge *self);
PlannerRecord *planner_merge_get_other (PlannerMerge *self);

/** The fields of which at least one record has a value. Elements #PlannerMergeField; borrowed. */
GArray *planner_merge_get_fields (PlannerMerge *self);

void planner_merge_set_side (PlannerMerge *self, PlannerField field, PlannerMergeSide side);

/** What points at the record that goes, and will follow: "Seats: 2, Interests: 1"; empty for nothing. Free with g_free(). */
char *planner_merge_describe_references (PlannerMerge *self);

/** The other names an organisation will have: all of both, and the names not chosen. Canonical, or %NULL. Free with g_free(). */
char *planner_merge_dup_aliases (PlannerMerge *self);

/** Writes it. The other is deleted, and what pointed at it points at the one that stays. */
gboolean planner_merge_apply (PlannerMerge *self, GError **error);

G_END_DECLS
