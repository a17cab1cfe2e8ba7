/* planner-store-guard.c: a lock that is not lost when somebody looks at the file
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * SQLite locks with POSIX locks: a process gives up all it has on a file as soon as it closes the file anywhere, and a file dialog that looks
 * into the plan to tell its type does just that (fcntl(2), "Traditional (process-associated) record locks"). This one belongs to an open
 * file description and goes with that alone, however the process ends. It keeps other ICB Planners out; SQLite's keeps out everybody else.
 */
#include "planner-store-private.h"

#include <errno.h>
#include <fcntl.h>
#include <unistd.h>

/*
 * In the page where SQLite locks, which holds no content, past the bytes that it locks itself: 512 from 1 GiB on
 * (https://www.sqlite.org/fileformat2.html#the_lock_byte_page).
 */
#define GUARD_BYTE (0x40000000 + 0x800)

gboolean
planner_store_take_guard (const char *path, gboolean read_only, int *guard, GError **error)
{
  struct flock lock = {
    .l_type = read_only ? F_RDLCK : F_WRLCK,
    .l_whence = SEEK_SET,
    .l_start = GUARD_BYTE,
    .l_len = 1,
  };

  *guard = open (path, (read_only ? O_RDONLY : O_RDWR) | O_NONBLOCK | O_CLOEXEC);
  if (*guard < 0 || fcntl (*guard, F_OFD_SETLK, &lock) == 0)
    return TRUE;

  if (errno == EAGAIN || errno == EACCES)
    {
      planner_store_set_busy_error (error, path);
      planner_store_release_guard (guard);
      return FALSE;
    }
  return TRUE;
}

void
planner_store_release_guard (int *guard)
{
  if (*guard >= 0)
    close (*guard);
  *guard = -1;
}
