/* planner-store-private.h: what the files of the store share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * For src/core/store/ and its tests only.
 */
#pragma once

#include "planner-store.h"

#include <sys/types.h>

G_BEGIN_DECLS

/* Hexadecimal digits of an actor. */
#define PLANNER_STORE_ACTOR_LENGTH 12

/* How long the checks of an opening may take before the file is given up, in microseconds. */
#define PLANNER_STORE_OPENING_TIME (60 * G_USEC_PER_SEC)

struct _PlannerStore
{
  GObject parent_instance;

  char *path;      /* absolute, as it was given */
  char *real_path; /* without symbolic links: what is opened, and beside which the journal stands */
  sqlite3 *database;
  GHashTable *statements; /* text → sqlite3_stmt; the text is the statement's own */
  dev_t device;
  ino_t inode;
  char *file;  /* UUID shared by all copies of this file */
  char *actor; /* this copy */
  gboolean in_transaction; /* begun, and neither committed nor rolled back by us */
  int failure;             /* of the disk during the transaction; SQLITE_OK if none */
  gboolean read_only;
  int guard;       /* the descriptor that holds the lock of our own; -1 for none */
  gboolean marked; /* the note beside the file that says who has it open is ours */
};

/* Closes the connection and no more: what is left is what a crash leaves. */
void planner_store_drop (PlannerStore *self);

/* Errors */

/* Says in @error what SQLite means by @code; @database may be %NULL. */
void planner_store_set_error (GError **error, int code, sqlite3 *database, const char *path);
void planner_store_set_errno_error (GError **error, int code, const char *path);
void planner_store_set_foreign_error (GError **error, const char *path, const char *reason);
void planner_store_set_damaged_error (GError **error, const char *path, const char *reason);
void planner_store_set_exists_error (GError **error, const char *path);

/* The name of the file at @path, fit to be shown. */
char *planner_store_dup_name (const char *path);

/* Connections */

typedef struct
{
  guint32 application_id;
  guint32 version;
} PlannerStoreHeader;

/* The name of the VFS that connections are opened with; %NULL, the beginning, for SQLite's own. For the injection of faults. */
void planner_store_set_vfs (const char *name);
const char *planner_store_get_vfs (void);

/* Opens a connection with SQLite's open @flags and takes away from it what a hostile file could use. Takes no lock. */
sqlite3 *planner_store_connect (const char *path, int flags, GError **error);

/*
 * A read-only connection without virtual tables, for the checks: `quick_check` would otherwise hold every word of the find
 * index, which can be made anew, against its lists, and take six times as long.
 */
sqlite3 *planner_store_connect_to_check (const char *path, GError **error);

/* Refuses what is no regular file, without opening it. */
gboolean planner_store_check_regular (const char *path, GError **error);

/* Reads and judges the first hundred bytes, through SQLite: opening and closing the file by hand would drop the locks of this process. */
gboolean planner_store_read_header (sqlite3 *database, const char *path, PlannerStoreHeader *header, GError **error);

/* Interrupts what the connection does once *@deadline (monotonic, microseconds) has passed; %NULL takes the deadline away. */
void planner_store_set_deadline (sqlite3 *database, gint64 *deadline);

/* Journal and synchrony as the header of planner-store.h says. */
gboolean planner_store_configure (sqlite3 *database, const char *path, GError **error);

gboolean planner_store_run (sqlite3 *database, const char *path, const char *sql, GError **error);

/* The first column of the first row, %NULL if there is no row or it is NULL. */
gboolean planner_store_query (sqlite3 *database, const char *path, const char *sql, char **value, GError **error);

/* Makes an empty file of mode 0600 where there is none. */
gboolean planner_store_make_file (const char *path, GError **error);

gboolean planner_store_sync_folder (const char *path, GError **error);

/* The path without symbolic links; where there is no file yet, those of its folder. */
char *planner_store_resolve (const char *path);

/* Tables */

gboolean planner_store_write_schema (sqlite3 *database, const char *path, const PlannerStoreLayout *layout, GError **error);
gboolean planner_store_compare_schema (sqlite3 *database, const char *path, const PlannerStoreLayout *layout, GError **error);

/* What a file of @version must hold, among @layout and those before it; %NULL if it is newer or there never was such a version. */
const PlannerStoreLayout *planner_store_judge_version (const char *path, guint version, const PlannerStoreLayout *layout,
                                                       GError **error);

/* @from is one of those before @to, or @to itself. */
gboolean planner_store_migrate (sqlite3 *database, const char *path, const PlannerStoreLayout *from, const PlannerStoreLayout *to,
                                GError **error);

/* Runs `quick_check`, or `integrity_check` if @full. */
gboolean planner_store_check_pages (sqlite3 *database, const char *path, gboolean full, GError **error);

/* Identity */

/* Random hexadecimal digits. */
char *planner_store_new_digits (guint length);

/* On opening, in one transaction: who this copy is, the token used up. */
gboolean planner_store_take_identity (PlannerStore *self, GError **error);

/* Without writing; what is no name in the file is made up. */
gboolean planner_store_read_identity (PlannerStore *self, GError **error);
gboolean planner_store_leave_token (PlannerStore *self, GError **error);

/* The lock of our own */

/*
 * Keeps other ICB Planners from writing the file at @path, and from reading it too unless @read_only, until *@guard is released. Fails
 * with %PLANNER_STORE_ERROR_BUSY alone: where the file cannot be opened, or its disk knows no such locks, SQLite's own are all there is.
 * Where this process has a connection to the file already, failing gives up the locks of that connection; its guard stays.
 */
gboolean planner_store_take_guard (const char *path, gboolean read_only, int *guard, GError **error);
void planner_store_release_guard (int *guard);

/* The note beside the file */

void planner_store_write_mark (PlannerStore *self);
void planner_store_remove_mark (PlannerStore *self);
void planner_store_set_busy_error (GError **error, const char *path);

G_END_DECLS
