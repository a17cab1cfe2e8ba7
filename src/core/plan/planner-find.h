/* planner-find.h: find as one types, and what points at a record
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "planner-plan.h"

G_BEGIN_DECLS

/**
 * Records whose text holds every word of @text (each as the beginning of a word; case and accents do not matter), in
 * the order of the kinds, at most @limit. Catches up first; see planner_plan_catch_up(). @kind PLANNER_N_KINDS: of
 * every kind. Elements #PlannerRecord (owned references).
 */
GPtrArray *planner_plan_find (PlannerPlan *plan, const char *text, PlannerKind kind, guint limit, GError **error);

/**
 * Brings the index up to date after a long import, for about @milliseconds (0: to the end). No edit: nothing a person
 * could see changes.
 */
gboolean planner_plan_catch_up (PlannerPlan *plan, guint milliseconds, GError **error);

/** Whether the index is up to date. */
gboolean planner_plan_is_caught_up (PlannerPlan *plan);

typedef struct
{
  PlannerKind kind;
  const char *id; /* interned for the plan's life */
  PlannerField field;
} PlannerReference;

/** What points at the record: elements #PlannerReference, by kind and field. Live records only. */
GArray *planner_plan_list_references (PlannerPlan *plan, PlannerKind kind, const char *id);

/** What points at a record by one field. */
typedef struct
{
  PlannerField field;
  guint n;
  GPtrArray *first; /* PlannerRecord (borrowed): the first of them as they stand in the plan */
} PlannerPointing;

/** The same by field, as long as it may be: of each field at most @limit. Elements #PlannerPointing. Free with g_ptr_array_unref(). */
GPtrArray *planner_plan_list_pointing (PlannerPlan *plan, PlannerKind kind, const char *id, guint limit);

/**
 * Within @edit: every reference to @from becomes one to @to, in its place, once. For two people or organisations that
 * are the same.
 */
struct _PlannerEdit;
gboolean planner_edit_replace_references (struct _PlannerEdit *edit, PlannerKind kind, const char *from, const char *to,
                                          GError **error);

G_END_DECLS
