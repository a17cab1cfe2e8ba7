/* planner-plan-private.h: what the files that make up a plan share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "planner-edit.h"
#include "planner-layout.h"
#include "planner-record-list.h"
#include "planner-row.h"

G_BEGIN_DECLS

/* The key of the plan's own record: partners share it. */
#define PLANNER_PLAN_KEY "plan"

struct _PlannerPlan
{
  GObject parent_instance;

  PlannerStore *store;
  char *author;
  PlannerRecordList *lists[PLANNER_N_KINDS]; /* %NULL until first asked for */
  int counts[PLANNER_N_KINDS];               /* live records; -1 until first asked for */
  int awaits[PLANNER_N_KINDS];               /* whether any has a clash or a bad value; -1 until first asked for */
  guint64 last_number;                       /* of this actor's stamps */
  PlannerEdit *edit;                         /* the open one, borrowed */
  gboolean read_during_edit;                 /* what was read may not stay */
  char *failure;
  char *undo_name;
  char *redo_name;
  struct _PlannerTyping *typing; /* the last step, when it can be joined */
  struct _PlannerLinks *links;   /* what points at what; %NULL until first asked for */
  gboolean find_damaged;         /* the index is to be made anew before it is used */
};

PlannerChange *planner_change_new (PlannerChangeType type, PlannerRecord *record);

/** Which of two writes is shown: the later by time, then by actor, then by number. @data: the plan. */
int planner_plan_compare_writes (const PlannerWrite *a, const PlannerWrite *b, gpointer data);

/** Reads which number this copy's last stamp has. */
gboolean planner_plan_read_last_number (PlannerPlan *self, GError **error);

/** Reads the live rows of @kind into its list, without finishing it. */
gboolean planner_plan_read_rows (PlannerPlan *self, PlannerKind kind, GError **error);

/** The numbers (gint64) of the rows of @kind in the order of planner_plan_foreach_row(). */
GArray *planner_plan_read_numbers (PlannerPlan *self, PlannerKind kind, gboolean with_deleted, GError **error);

/** As planner_plan_visit_row(), by the row's number. */
gboolean planner_plan_visit_number (PlannerPlan *self, PlannerKind kind, gint64 row, PlannerRowFunc func, gpointer data,
                                    GError **error);

/** Reads undo and redo names again and notifies. */
void planner_plan_refresh_undo (PlannerPlan *self);

/** After an edit ended: notifies `busy`. */
void planner_plan_set_edit (PlannerPlan *self, PlannerEdit *edit);

/* With more touched records of a kind than this the whole kind is read again. */
#define PLANNER_REFRESH_MAX 500

/** Reads the records of @touched (kind → set of ids) again and announces what changed. */
void planner_plan_refresh (PlannerPlan *self, GHashTable *const touched[PLANNER_N_KINDS]);

/** Reads everything that has been read again: after a commit whose fate is unknown. Sets or clears `failure`. */
gboolean planner_plan_reload (PlannerPlan *self, GError **error);

/** Says why the file could not be read; %NULL when it could. */
void planner_plan_set_failure (PlannerPlan *self, const GError *error);

/* planner-edit.c, for undo and exchange */

/** Opens an edit that undoes or redoes step @undoes. */
PlannerEdit *planner_edit_begin_undo (PlannerPlan *plan, const char *name, gint64 undoes, GError **error);

/**
 * Writes a register as it stands in the log: a field, `_place`, `_deleted` ("1" or %NULL), `_bad`, or an unknown
 * member.
 */
gboolean planner_edit_write_register (PlannerEdit *self, PlannerKind kind, const char *id, const char *name,
                                      const char *value, GError **error);

/* planner-find.c */

/** Keeps the find index in step with a row: @old %NULL for a new one. With @later the row is only noted. */
gboolean planner_find_update (PlannerPlan *plan, const PlannerRow *old, const PlannerRow *row, gboolean later,
                              GError **error);

/**
 * Where @error says that something is damaged, that can only be the index, for all else was checked when the file was opened: it is left
 * alone from now on, and made anew when it is needed. Whether that is so.
 */
gboolean planner_find_distrust (PlannerPlan *plan, const GError *error);

/* planner-links.c */

/** Keeps what points at what in step with a row; only when that has been read. */
void planner_links_update (PlannerPlan *plan, const PlannerRow *row);
void planner_links_free (struct _PlannerLinks *links);

G_END_DECLS
