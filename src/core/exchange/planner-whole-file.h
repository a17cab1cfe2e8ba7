/* planner-whole-file.h: a file for others, which is there only when it is whole
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Written beside its place, made with mode 0600, and put there when everything is on the disk: on an error what stood there stays.
 * A link is followed. Any thread, one at a time.
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct _PlannerWholeFile PlannerWholeFile;

/**
 * Begins a file that will stand at @path. %NULL with @error when none can be made there, when what stands there is no ordinary file (a device, a
 * pipe), and when it is a plan: @plan, the path of one, or %NULL; or any file that is called one.
 */
PlannerWholeFile *planner_whole_file_new (const char *path, const char *plan, GError **error);

/** Where it is written to. Borrowed. */
GOutputStream *planner_whole_file_get_stream (PlannerWholeFile *self);

/** Puts it in its place. */
gboolean planner_whole_file_finish (PlannerWholeFile *self, GError **error);

/** Takes away what was not finished. */
void planner_whole_file_free (PlannerWholeFile *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlannerWholeFile, planner_whole_file_free)

/** All of it in one call. */
gboolean planner_whole_file_write (const char *path, const char *plan, GBytes *bytes, GError **error);

G_END_DECLS
