/* planner-backup-private.h: copying a plan file, page by page or as it lies
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "planner-backup.h"

G_BEGIN_DECLS

/* A new path for a backup of the plan file at @real_path, its folder made if need be. */
char *planner_backup_new_path (const char *real_path, const char *reason, GError **error);

/* Copies all of @from into @to, whatever that was. */
gboolean planner_backup_run (sqlite3 *from, sqlite3 *to, const char *path, GError **error);

/* A name nobody else has, beside @path, for a file not finished. */
char *planner_backup_dup_part_path (const char *path);

/*
 * Copies @from with sqlite3_backup to the new file @part, takes the identity token out of it and checks it. On failure there is no @part. @path is
 * what the errors speak of.
 */
gboolean planner_backup_copy_pages (sqlite3 *from, const char *path, const char *part, GError **error);

/* Copies the bytes of the main file of @from, whatever they are, to the new file @part. */
gboolean planner_backup_copy_bytes (sqlite3 *from, const char *path, const char *part, GError **error);

/* Gives @part its name for good; EXISTS if something has it. On failure there is no @part. */
gboolean planner_backup_publish (const char *part, const char *path, GError **error);

G_END_DECLS
