/* planner-row.h: a stored record with all that merging keeps beside it, for exchange
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "planner-plan.h"
#include "planner-registers.h"

G_BEGIN_DECLS

/** A row of a kind's table. Valid only during the callback, or until freed where it was given away. */
typedef struct
{
  PlannerKind kind;
  gint64 row;
  char *id;
  char **values;  /* canonical text by field index; n_fields of the kind */
  char *position; /* order key */
  char *seen;     /* version vector, text; %NULL: just the base stamp of @revisions */
  char *revisions; /* "STAMP" of all fields that hold a value, then " name=STAMP" for those that differ */
  char *clashes;  /* JSON {register: [{"rev": STAMP, "value": text or null}, …]} with the shown one, or %NULL */
  char *unknown;  /* JSON {member this version does not know: its value as JSON text}, or %NULL */
  char *bad;      /* JSON {field: {"value": JSON text, "reason": text}}, or %NULL */
  gint64 step;    /* that made it */
  char *deletion; /* what the deletion saw, or %NULL */
  gboolean hidden; /* deleted, and nobody touched it */
  gboolean owned; /* strings are the row's own, not the statement's */
} PlannerRow;

void planner_row_clear (PlannerRow *row);

/**
 * Reads the row @statement stands on, made by planner_layout_get_sql(). With @own the strings are copied, else they
 * are the statement's.
 */
void planner_row_read (PlannerRow *row, PlannerKind kind, sqlite3_stmt *statement, gboolean own);

/**
 * Makes the row's values, position, deletion and bookkeeping from @registers; key, row, step and bad values stay.
 * @compare says which write of a clash is shown.
 */
void planner_row_set_registers (PlannerRow *row, const PlannerRegisters *registers, PlannerWriteCompare compare,
                                gpointer data);

/** Binds the row to an INSERT or UPDATE of planner_layout_get_sql(). The row must live until the step. */
void planner_row_bind (const PlannerRow *row, sqlite3_stmt *statement);

/** Whether something in the row awaits a person. */
gboolean planner_row_has_clash (const PlannerRow *row);

/** Whether nobody knows of one of its flags how it is: partners disagree on it, or what was given for it is neither yes nor no. */
gboolean planner_row_has_unsettled_flag (const PlannerRow *row);

/** The value of `_place`: "KEY" or "KEY PARENT". Free with g_free(). */
char *planner_row_dup_place (const PlannerRow *row);

/** The registers of a row. Free with planner_registers_free(). */
PlannerRegisters *planner_row_get_registers (const PlannerRow *row);

typedef gboolean (*PlannerRowFunc) (const PlannerRow *row, gpointer data, GError **error);

/**
 * Calls @func for each row of @kind in order (that of planner_plan_get_records()), live ones first, then deleted ones
 * by id when asked for. Not while an edit has changed anything.
 */
gboolean planner_plan_foreach_row (PlannerPlan *plan, PlannerKind kind, gboolean with_deleted, PlannerRowFunc func,
                                   gpointer data, GError **error);

/** One row, or %FALSE without @error when there is none. */
gboolean planner_plan_read_row (PlannerPlan *plan, PlannerKind kind, const char *id, PlannerRow *row, GError **error);

/**
 * Calls @func for the row, when there is one, with values that stand in the statement: nothing is copied, and @func
 * must read no row of the plan.
 */
gboolean planner_plan_visit_row (PlannerPlan *plan, PlannerKind kind, const char *id, PlannerRowFunc func, gpointer data,
                                 GError **error);

/** Who wrote with @stamp, and when (ISO 8601 UTC). %FALSE when it is not known. Free both. */
gboolean planner_plan_get_stamp (PlannerPlan *plan, const PlannerStamp *stamp, char **at, char **by);

/** Calls @func with (kind name, id, JSON text) for each kept record of unknown kinds, in order of kind and arrival. */
typedef gboolean (*PlannerUnknownFunc) (const char *kind_name, const char *id, const char *json, gpointer data, GError **error);
gboolean planner_plan_foreach_unknown (PlannerPlan *plan, PlannerUnknownFunc func, gpointer data, GError **error);

G_END_DECLS
