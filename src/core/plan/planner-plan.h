/* planner-plan.h: an open plan, and the one way into it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A plan reads its records from its file into live lists, a kind at a time when first asked for. Every change is a
 * #PlannerEdit (planner-edit.h): validated, written with its line in the change log in one transaction, then read
 * back and announced. Main thread only.
 *
 * Properties (notify): `undo-name`, `redo-name` (nullable: nothing to undo), `busy` (an edit is open, see
 * planner_plan_is_busy()), `failure` (nullable: why the file could not be read, so that what is shown may not be what
 * is stored).
 * Signals: `changed` (GPtrArray of #PlannerChange), once after each commit, when records and lists are new.
 */
#pragma once

#include <gio/gio.h>

#include "core/store/planner-store.h"
#include "planner-record.h"

G_BEGIN_DECLS

#define PLANNER_PLAN_ERROR (planner_plan_error_quark ())
GQuark planner_plan_error_quark (void);

typedef enum
{
  PLANNER_PLAN_ERROR_NO_SUCH_RECORD,
  PLANNER_PLAN_ERROR_EXISTS,   /* an id that is there already */
  PLANNER_PLAN_ERROR_INVALID,  /* a bad id, a parent that would close a circle … */
  PLANNER_PLAN_ERROR_BUSY,     /* another edit is open */
  PLANNER_PLAN_ERROR_NOTHING,  /* nothing to undo or redo */
  PLANNER_PLAN_ERROR_READ_ONLY,
} PlannerPlanError;

typedef enum
{
  PLANNER_CHANGE_ADDED,
  PLANNER_CHANGE_CHANGED,
  PLANNER_CHANGE_REMOVED,
} PlannerChangeType;

/** What happened to one record in a commit. */
typedef struct
{
  PlannerChangeType type;
  PlannerRecord *record; /* owned; of a removed one, as it was */
} PlannerChange;

#define PLANNER_TYPE_PLAN (planner_plan_get_type ())
G_DECLARE_FINAL_TYPE (PlannerPlan, planner_plan, PLANNER, PLAN, GObject)

/** The file layout of the present format version, made from the table of kinds. Constant. */
const PlannerStoreLayout *planner_plan_get_layout (void);

/** Makes a new, empty plan file and opens it. @title may be %NULL. */
PlannerPlan *planner_plan_create (const char *path, const char *title, const char *author, GError **error);
PlannerPlan *planner_plan_open (const char *path, PlannerStoreOpenFlags flags, GError **error);

/** Closes the file. Any open edit is cancelled. Also called by dispose, with the error lost. */
gboolean planner_plan_close (PlannerPlan *self, GError **error);

PlannerStore *planner_plan_get_store (PlannerPlan *self);
const char *planner_plan_get_path (PlannerPlan *self);
gboolean planner_plan_is_read_only (PlannerPlan *self);

/** Whether an edit is open: no other can begin. Long edits (imports) hold it over main loop turns. */
gboolean planner_plan_is_busy (PlannerPlan *self);

/**
 * The sentence that says why the file could not be read, or %NULL. The next edit reads it again before anything else,
 * and begins only when that worked. Borrowed.
 */
const char *planner_plan_get_failure (PlannerPlan *self);

/**
 * %FALSE with @error where there is such a failure: what was read since the plan was opened or recovered may not be
 * all.
 */
gboolean planner_plan_check_failure (PlannerPlan *self, GError **error);

/** Reads again what could not be read, if anything could not. Whether the plan shows what is in the file. */
gboolean planner_plan_recover (PlannerPlan *self, GError **error);

/** Who writes: "Ama Boateng, Eastmere Council". Default: the user's real name. */
void planner_plan_set_author (PlannerPlan *self, const char *author);
const char *planner_plan_get_author (PlannerPlan *self);

/** The plan's own record (kind PLAN). Borrowed. */
PlannerRecord *planner_plan_get_root (PlannerPlan *self);

/** The plan's title, or the file's name when it has none. Free with g_free(). */
char *planner_plan_dup_title (PlannerPlan *self);

/**
 * The live records of @kind in order (depth first where the kind has parents): a #GListModel of #PlannerRecord with
 * stable items. Borrowed. Read from the file at the first call.
 */
GListModel *planner_plan_get_records (PlannerPlan *self, PlannerKind kind);

/** How many live records of @kind there are, without reading them in. */
guint planner_plan_count (PlannerPlan *self, PlannerKind kind);

/** The record, borrowed, or %NULL when it is not in this plan. @id may be %NULL. */
PlannerRecord *planner_plan_lookup (PlannerPlan *self, PlannerKind kind, const char *id);

/** The words for a reference: the record's title, or "Not in this plan (ID)". Free with g_free(). */
char *planner_plan_dup_reference_title (PlannerPlan *self, PlannerKind kind, const char *id);

/**
 * The words by which people know @record, with those of what it points at: a seat's are its board, holder and role.
 * Where it has none, its kind's. Free with g_free().
 */
char *planner_plan_dup_record_title (PlannerPlan *self, PlannerRecord *record);

/** A value as a person reads it, with titles in the place of ids. Free with g_free(). */
char *planner_plan_dup_display (PlannerPlan *self, PlannerRecord *record, PlannerField field);

/** The day on which the present value of @field was written (by whoever wrote it). Returns whether it is known. */
gboolean planner_plan_get_written_on (PlannerPlan *self, PlannerRecord *record, PlannerField field, GDate *date);

/* Undo */

const char *planner_plan_get_undo_name (PlannerPlan *self); /* borrowed, %NULL when there is nothing to undo */
const char *planner_plan_get_redo_name (PlannerPlan *self);
gboolean planner_plan_undo (PlannerPlan *self, GError **error);
gboolean planner_plan_redo (PlannerPlan *self, GError **error);

G_END_DECLS
