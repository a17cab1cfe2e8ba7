/* planner-clash.h: what two partners wrote without seeing each other's
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "planner-plan.h"
#include "planner-registers.h"

G_BEGIN_DECLS

typedef struct
{
  PlannerStamp stamp;
  char *value;   /* canonical text, or %NULL; for `_deleted`: %NULL keeps the record */
  char *at;      /* ISO 8601 UTC, or %NULL */
  char *by;
  gboolean shown; /* the one the plan shows meanwhile */
} PlannerClashSide;

typedef struct
{
  char *name;          /* stable: "asks/ask-1/text", what the verb `settle` takes */
  PlannerKind kind;
  char *id;
  char *register_name; /* field name, `_place` or `_deleted` */
  PlannerField field;  /* or PLANNER_FIELD_NONE */
  GPtrArray *sides;    /* PlannerClashSide; in an order every partner computes alike */
} PlannerClash;

void planner_clash_free (PlannerClash *clash);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlannerClash, planner_clash_free)

/**
 * All that awaits a person, in order of kind and record, then circles of parents (`_place` with one side: at the top).
 * Elements #PlannerClash.
 */
GPtrArray *planner_plan_list_clashes (PlannerPlan *plan, GError **error);

/** Whether any record has a clash, or a value that does not fit. Quick where little has changed since it was asked for last. */
gboolean planner_plan_anything_awaits (PlannerPlan *plan);

/** How many there are. */
guint planner_plan_count_clashes (PlannerPlan *plan);

/** One edit that keeps side @index of @clash. */
gboolean planner_plan_settle (PlannerPlan *plan, const PlannerClash *clash, guint index, GError **error);

typedef struct
{
  PlannerKind kind;
  char *id;
  PlannerField field;
  char *json;   /* the value as it came */
  char *reason; /* a sentence */
} PlannerBadValue;

void planner_bad_value_free (PlannerBadValue *bad);

/** All values kept beside their records. Elements #PlannerBadValue. */
GPtrArray *planner_plan_list_bad_values (PlannerPlan *plan, GError **error);

G_END_DECLS
