/* planner-fault-vfs.c: a disk that fails when told to
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "planner-fault-vfs.h"

#include "core/store/planner-store-private.h"

#include <string.h>

#define VFS_NAME "planner-fault"

/* Smaller than this a write reaches the disk whole or not at all. */
#define SECTOR 512

typedef struct
{
  sqlite3_file parent;
  sqlite3_file *real;
} FaultFile;

static struct
{
  sqlite3_vfs *real;
  sqlite3_vfs vfs;
  guint count;
  guint at; /* 0: disarmed */
  PlannerFault fault;
  gboolean persistent;
  guint failures;
} disk;

static sqlite3_file *
get_real (sqlite3_file *file)
{
  return ((FaultFile *) file)->real;
}

static gboolean
fails (gboolean is_write)
{
  if (disk.at == 0 || (disk.fault == PLANNER_FAULT_FULL && !is_write))
    return FALSE;

  disk.count++;
  if (disk.count != disk.at && !(disk.persistent && disk.count > disk.at))
    return FALSE;

  disk.failures++;
  return TRUE;
}

static int
file_close (sqlite3_file *file)
{
  sqlite3_file *real = get_real (file);

  return real->pMethods != NULL ? real->pMethods->xClose (real) : SQLITE_OK;
}

static int
file_read (sqlite3_file *file, void *data, int size, sqlite3_int64 offset)
{
  if (fails (FALSE))
    return SQLITE_IOERR_READ;

  return get_real (file)->pMethods->xRead (get_real (file), data, size, offset);
}

static int
file_write (sqlite3_file *file, const void *data, int size, sqlite3_int64 offset)
{
  sqlite3_file *real = get_real (file);

  if (!fails (TRUE))
    return real->pMethods->xWrite (real, data, size, offset);

  if (size > SECTOR)
    real->pMethods->xWrite (real, data, size / 2, offset);
  return disk.fault == PLANNER_FAULT_FULL ? SQLITE_FULL : SQLITE_IOERR_WRITE;
}

static int
file_truncate (sqlite3_file *file, sqlite3_int64 size)
{
  if (fails (FALSE))
    return SQLITE_IOERR_TRUNCATE;

  return get_real (file)->pMethods->xTruncate (get_real (file), size);
}

static int
file_sync (sqlite3_file *file, int flags)
{
  return fails (FALSE) ? SQLITE_IOERR_FSYNC : SQLITE_OK;
}

static int
file_size (sqlite3_file *file, sqlite3_int64 *size)
{
  if (fails (FALSE))
    return SQLITE_IOERR_FSTAT;

  return get_real (file)->pMethods->xFileSize (get_real (file), size);
}

static int
file_lock (sqlite3_file *file, int level)
{
  if (fails (FALSE))
    return SQLITE_IOERR_LOCK;

  return get_real (file)->pMethods->xLock (get_real (file), level);
}

static int
file_unlock (sqlite3_file *file, int level)
{
  return get_real (file)->pMethods->xUnlock (get_real (file), level);
}

static int
file_check_reserved_lock (sqlite3_file *file, int *reserved)
{
  return get_real (file)->pMethods->xCheckReservedLock (get_real (file), reserved);
}

static int
file_control (sqlite3_file *file, int operation, void *argument)
{
  return get_real (file)->pMethods->xFileControl (get_real (file), operation, argument);
}

static int
file_get_sector_size (sqlite3_file *file)
{
  return SECTOR;
}

/* None: nothing is promised about writes. */
static int
file_get_characteristics (sqlite3_file *file)
{
  return 0;
}

static const sqlite3_io_methods file_methods = {
  .iVersion = 1,
  .xClose = file_close,
  .xRead = file_read,
  .xWrite = file_write,
  .xTruncate = file_truncate,
  .xSync = file_sync,
  .xFileSize = file_size,
  .xLock = file_lock,
  .xUnlock = file_unlock,
  .xCheckReservedLock = file_check_reserved_lock,
  .xFileControl = file_control,
  .xSectorSize = file_get_sector_size,
  .xDeviceCharacteristics = file_get_characteristics,
};

static int
vfs_open (sqlite3_vfs *vfs, const char *name, sqlite3_file *file, int flags, int *out_flags)
{
  FaultFile *fault_file = (FaultFile *) file;
  int code;

  memset (fault_file, 0, disk.vfs.szOsFile);
  fault_file->real = (sqlite3_file *) (fault_file + 1);
  if (fails (FALSE))
    return SQLITE_CANTOPEN;

  code = disk.real->xOpen (disk.real, name, fault_file->real, flags, out_flags);
  if (fault_file->real->pMethods != NULL)
    fault_file->parent.pMethods = &file_methods;

  return code;
}

static int
vfs_delete (sqlite3_vfs *vfs, const char *name, int sync_folder)
{
  return fails (FALSE) ? SQLITE_IOERR_DELETE : disk.real->xDelete (disk.real, name, 0);
}

static int
vfs_access (sqlite3_vfs *vfs, const char *name, int flags, int *result)
{
  if (fails (FALSE))
    return SQLITE_IOERR_ACCESS;

  return disk.real->xAccess (disk.real, name, flags, result);
}

static int
vfs_full_pathname (sqlite3_vfs *vfs, const char *name, int size, char *path)
{
  return disk.real->xFullPathname (disk.real, name, size, path);
}

static int
vfs_randomness (sqlite3_vfs *vfs, int size, char *bytes)
{
  return disk.real->xRandomness (disk.real, size, bytes);
}

static int
vfs_sleep (sqlite3_vfs *vfs, int microseconds)
{
  return 0;
}

static int
vfs_current_time (sqlite3_vfs *vfs, double *time)
{
  return disk.real->xCurrentTime (disk.real, time);
}

static int
vfs_get_last_error (sqlite3_vfs *vfs, int size, char *message)
{
  return 0;
}

void
planner_fault_vfs_use (void)
{
  if (disk.real == NULL)
    {
      disk.real = sqlite3_vfs_find (NULL);
      disk.vfs = (sqlite3_vfs) {
        .iVersion = 1,
        .szOsFile = (int) sizeof (FaultFile) + disk.real->szOsFile,
        .mxPathname = disk.real->mxPathname,
        .zName = VFS_NAME,
        .xOpen = vfs_open,
        .xDelete = vfs_delete,
        .xAccess = vfs_access,
        .xFullPathname = vfs_full_pathname,
        .xRandomness = vfs_randomness,
        .xSleep = vfs_sleep,
        .xCurrentTime = vfs_current_time,
        .xGetLastError = vfs_get_last_error,
      };
      g_assert_cmpint (sqlite3_vfs_register (&disk.vfs, 0), ==, SQLITE_OK);
    }
  planner_fault_vfs_disarm ();
  planner_store_set_vfs (VFS_NAME);
}

void
planner_fault_vfs_leave (void)
{
  planner_store_set_vfs (NULL);
}

void
planner_fault_vfs_arm (guint at, PlannerFault fault, gboolean persistent)
{
  g_assert_cmpuint (at, >, 0);

  disk.count = 0;
  disk.failures = 0;
  disk.at = at;
  disk.fault = fault;
  disk.persistent = persistent;
}

guint
planner_fault_vfs_disarm (void)
{
  disk.at = 0;

  return disk.failures;
}
