/* planner-test-folder.h: folders that tests work in
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** Makes a new folder, in memory where the system has such a place, so that many synchronised writes cost little. */
char *planner_test_folder_new (void);

/** Deletes the folder with everything in it, and frees @folder. */
void planner_test_folder_remove (char *folder);

/** Makes the state folder of this process one of its own; remove it at the end with planner_test_folder_remove(). */
char *planner_test_folder_use_state (void);

G_END_DECLS
