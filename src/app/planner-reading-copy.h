/* planner-reading-copy.h: a copy for reading of a plan file that another process has open
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * Copies a plan file that another process has open, at a moment between its writes, into a folder of its own that only this user can
 * read. Returns the path of the copy. May block for a second.
 */
char *planner_reading_copy_make (const char *path, GError **error);

/** Removes what planner_reading_copy_make() made. */
void planner_reading_copy_remove (const char *copy);

G_END_DECLS
