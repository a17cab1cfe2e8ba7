/* planner-store.h: one SQLite file, opened with care
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Knows nothing of kinds: what tables a file must have comes in a #PlannerStoreLayout. One connection,
 * used from one thread (the one that opened it). The file is locked for as long as the store is open, even when this process
 * looks at it otherwise.
 * `journal_mode=DELETE`, `synchronous=EXTRA`, `locking_mode=EXCLUSIVE`: no acknowledged transaction is lost.
 */
#pragma once

#include <gio/gio.h>
#include <sqlite3.h>

G_BEGIN_DECLS

#define PLANNER_STORE_APPLICATION_ID 0x49434250 /* "ICBP" at offset 68 of the file */

#define PLANNER_STORE_ERROR (planner_store_error_quark ())
GQuark planner_store_error_quark (void);

/**
 * PlannerStoreError:
 *
 * Each comes with a sentence that says what happened, what was kept and what to do.
 */
typedef enum
{
  PLANNER_STORE_ERROR_FAILED,     /* anything else SQLite says */
  PLANNER_STORE_ERROR_EXISTS,     /* create: there is a file of that name */
  PLANNER_STORE_ERROR_NOT_FOUND,  /* no such file, or folder */
  PLANNER_STORE_ERROR_NOT_A_PLAN, /* not SQLite, not ours, or not the tables it should have */
  PLANNER_STORE_ERROR_DAMAGED,    /* quick_check or cell_size_check complains */
  PLANNER_STORE_ERROR_TOO_NEW,    /* user_version above ours; the file is untouched */
  PLANNER_STORE_ERROR_BUSY,       /* another process has it; the sentence says who and since when */
  PLANNER_STORE_ERROR_READ_ONLY,  /* file or folder cannot be written */
  PLANNER_STORE_ERROR_FULL,       /* disk full */
  PLANNER_STORE_ERROR_IO,         /* the disk or the network drive failed */
} PlannerStoreError;

typedef struct _PlannerStoreLayout PlannerStoreLayout;

/**
 * PlannerStoreLayout:
 * @version: `user_version`
 * @sql: %NULL-terminated CREATE statements, in order
 * @previous: what a file of the version before holds; %NULL for the first
 * @migration: SQL that makes a file of this version out of one of @previous
 *
 * What a file of one version holds. Never edited once released. All is borrowed, and valid while the store is open.
 */
struct _PlannerStoreLayout
{
  guint version;
  const char *const *sql;
  const PlannerStoreLayout *previous;
  const char *migration;
};

typedef enum
{
  PLANNER_STORE_OPEN_DEFAULT = 0,
  /* Writes are refused; still locked against writers where that is possible. An older file is read as it was when it was opened. */
  PLANNER_STORE_OPEN_READ_ONLY = 1 << 0,
} PlannerStoreOpenFlags;

#define PLANNER_TYPE_STORE (planner_store_get_type ())
G_DECLARE_FINAL_TYPE (PlannerStore, planner_store, PLANNER, STORE, GObject)

/** Makes a new file (O_EXCL, mode 0600) with the tables of @layout, and opens it. */
PlannerStore *planner_store_create (const char *path, const PlannerStoreLayout *layout, GError **error);

/**
 * Opens a file by the recipe of the architecture page: header looked at first; hardened connection; lock; tables
 * compared with those its version must have; quick_check; migrated if older (a checked backup first).
 */
PlannerStore *planner_store_open (const char *path, const PlannerStoreLayout *layout, PlannerStoreOpenFlags flags,
                                  GError **error);

/**
 * Closes: writes the identity token (see planner_store_get_actor()), gives up the lock. The store can only be unreferenced afterwards.
 * Unreferencing without closing is what a crash is.
 */
gboolean planner_store_close (PlannerStore *self, GError **error);

const char *planner_store_get_path (PlannerStore *self);
gboolean planner_store_get_read_only (PlannerStore *self);

/**
 * Who this copy of the file is in merges: 12 hex digits, kept while a file stays the same copy and made anew when the
 * one-time token in the file and the one in the user's state folder do not match (copied, restored, or crashed).
 */
const char *planner_store_get_actor (PlannerStore *self);

/**
 * A cached prepared statement for @sql (a literal or otherwise valid for the store's life), reset and with no bindings. Borrowed; use
 * it to its end, then sqlite3_reset() it, before asking for the same one. %NULL and @error if it cannot be prepared.
 */
sqlite3_stmt *planner_store_prepare (PlannerStore *self, const char *sql, GError **error);

/** Steps @statement: 1 for a row, 0 for done (and reset), -1 with @error (and reset). */
int planner_store_step (PlannerStore *self, sqlite3_stmt *statement, GError **error);

/** Runs @sql that gives no rows. */
gboolean planner_store_execute (PlannerStore *self, const char *sql, GError **error);

/**
 * BEGIN IMMEDIATE, COMMIT, ROLLBACK. Commit is durable when it returns %TRUE. When it fails nothing of the transaction
 * is promised: it has been rolled back if it could be, the caller must read the file anew (an error at commit may have landed).
 */
gboolean planner_store_begin (PlannerStore *self, GError **error);
gboolean planner_store_commit (PlannerStore *self, GError **error);
void planner_store_rollback (PlannerStore *self);
gboolean planner_store_in_transaction (PlannerStore *self);

/** Whether the file at the path is still the one that was opened (not deleted or replaced underneath). */
gboolean planner_store_check_in_place (PlannerStore *self, GError **error);

/** A full `integrity_check`; %FALSE with DAMAGED and the first complaints. */
gboolean planner_store_check (PlannerStore *self, GError **error);

/** Gives back the memory of pages that were read and are not needed any more: after reading much. */
void planner_store_release_memory (PlannerStore *self);

/** Text of a row's column: borrowed until the next step, %NULL for NULL. */
const char *planner_store_column (sqlite3_stmt *statement, int column);

/** Binds text, or NULL for %NULL. @text must live until the statement is stepped. */
void planner_store_bind (sqlite3_stmt *statement, int parameter, const char *text);

G_END_DECLS
