/* planner-history.h: who changed what, when, and from whom it came
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "planner-plan.h"

G_BEGIN_DECLS

typedef struct
{
  gint64 step;      /* local number of the step */
  char *step_name;  /* "Set status" */
  char *at;         /* when it was written, ISO 8601 UTC */
  char *by;         /* who wrote it */
  char *source;     /* the file it came from, or %NULL: written here */
  char *register_name; /* field name, `_place`, `_deleted`; %NULL: the record was added */
  PlannerField field;  /* or PLANNER_FIELD_NONE */
  char *old_value;  /* canonical, or %NULL */
  char *new_value;
} PlannerHistoryEntry;

void planner_history_entry_free (PlannerHistoryEntry *entry);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlannerHistoryEntry, planner_history_entry_free)

/** The history of a record, newest first; elements #PlannerHistoryEntry. */
GPtrArray *planner_plan_list_history (PlannerPlan *plan, PlannerKind kind, const char *id, GError **error);

typedef struct
{
  gint64 step;
  char *name;
  char *at;
  char *by;
  char *source;
  PlannerKind kind; /* of the one record that it added or changed; PLANNER_KIND_NONE: several, or what it added is gone */
  char *id;         /* of that record, or %NULL */
} PlannerStep;

void planner_step_free (PlannerStep *step);

/** The last @limit steps of the plan, newest first; elements #PlannerStep. */
GPtrArray *planner_plan_list_steps (PlannerPlan *plan, guint limit, GError **error);

G_END_DECLS
