/* planner-test-folder.c: folders that tests work in
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "planner-test-folder.h"

#include <ftw.h>
#include <glib/gstdio.h>

char *
planner_test_folder_new (void)
{
  const char *parent = g_access ("/dev/shm", W_OK) == 0 ? "/dev/shm" : g_get_tmp_dir ();
  g_autofree char *template = g_build_filename (parent, "planner-test-XXXXXX", NULL);
  char *folder = g_mkdtemp (g_steal_pointer (&template));

  g_assert_nonnull (folder);
  return folder;
}

static int
remove_cb (const char *path, const struct stat *status, int type, struct FTW *position)
{
  return g_remove (path);
}

void
planner_test_folder_remove (char *folder)
{
  nftw (folder, remove_cb, 8, FTW_DEPTH | FTW_PHYS);
  g_free (folder);
}

char *
planner_test_folder_use_state (void)
{
  char *folder = planner_test_folder_new ();

  g_assert_true (g_setenv ("XDG_STATE_HOME", folder, TRUE));
  return folder;
}
