/* planner-backup.h: checked copies of a plan file
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Backups of DIR/name.icbplan stand in DIR/name.icbplan.backups/ as name-20181122T203000Z-REASON.icbplan, mode 0600 in a folder of mode 0700;
 * the last ten are kept.
 */
#pragma once

#include "planner-store.h"

G_BEGIN_DECLS

typedef struct
{
  char *path;
  char *reason;     /* "import", "migration", "daily", "asked", "restore" */
  GDateTime *made;  /* UTC */
  guint64 size;     /* bytes */
} PlannerBackup;

void planner_backup_free (PlannerBackup *backup);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlannerBackup, planner_backup_free)

/**
 * Copies the open store with sqlite3_backup to a new name, checks it, then renames it, and lets the oldest beyond ten go. @destination
 * %NULL means the folder of backups; else a path that must not exist. Returns the path.
 */
char *planner_backup_make (PlannerStore *store, const char *reason, const char *destination, GError **error);

/** Makes the one of the day when there is none yet today. */
gboolean planner_backup_make_daily (PlannerStore *store, GError **error);

/** Backups of the plan file at @path, newest first; elements #PlannerBackup. */
GPtrArray *planner_backup_list (const char *path, GError **error);

/**
 * Puts @backup (a path) in the place of the plan file at @path, which must not be open: the backup is checked first, and what was there is
 * kept as a backup of its own ("restore").
 */
gboolean planner_backup_restore (const char *path, const char *backup, const PlannerStoreLayout *layout, GError **error);

G_END_DECLS
