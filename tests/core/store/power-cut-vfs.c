/* power-cut-vfs.c: a disk that remembers everything, and what a power cut could leave of it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "power-cut-vfs.h"

#include "core/store/planner-store-private.h"

#include <glib/gstdio.h>
#include <string.h>

#define VFS_NAME "planner-power-cut"
#define SECTOR 512

typedef enum
{
  EVENT_CREATE,
  EVENT_WRITE,
  EVENT_TRUNCATE,
  EVENT_SYNC,
  EVENT_DELETE,
  EVENT_DELETE_SYNCED,
} EventType;

typedef struct
{
  EventType type;
  const char *name; /* interned */
  gsize offset;
  GBytes *bytes;
} Event;

typedef struct
{
  sqlite3_file parent;
  const char *name;
  sqlite3_file *real;
} LogFile;

static struct
{
  sqlite3_vfs *real;
  sqlite3_vfs vfs;
  GArray *log;
} disk;

static void
clear_event (gpointer data)
{
  Event *event = data;

  g_clear_pointer (&event->bytes, g_bytes_unref);
}

static void
note (EventType type, const char *name, gsize offset, GBytes *bytes)
{
  Event event = { type, g_intern_string (name), offset, bytes };

  g_array_append_val (disk.log, event);
}

static LogFile *
get_log_file (sqlite3_file *file)
{
  return (LogFile *) file;
}

static sqlite3_file *
get_real (sqlite3_file *file)
{
  return get_log_file (file)->real;
}

static int
file_close (sqlite3_file *file)
{
  return get_real (file)->pMethods != NULL ? get_real (file)->pMethods->xClose (get_real (file)) : SQLITE_OK;
}

static int
file_read (sqlite3_file *file, void *data, int size, sqlite3_int64 offset)
{
  return get_real (file)->pMethods->xRead (get_real (file), data, size, offset);
}

static int
file_write (sqlite3_file *file, const void *data, int size, sqlite3_int64 offset)
{
  note (EVENT_WRITE, get_log_file (file)->name, offset, g_bytes_new (data, size));

  return get_real (file)->pMethods->xWrite (get_real (file), data, size, offset);
}

static int
file_truncate (sqlite3_file *file, sqlite3_int64 size)
{
  note (EVENT_TRUNCATE, get_log_file (file)->name, size, NULL);

  return get_real (file)->pMethods->xTruncate (get_real (file), size);
}

static int
file_sync (sqlite3_file *file, int flags)
{
  note (EVENT_SYNC, get_log_file (file)->name, 0, NULL);

  return SQLITE_OK;
}

static int
file_size (sqlite3_file *file, sqlite3_int64 *size)
{
  return get_real (file)->pMethods->xFileSize (get_real (file), size);
}

static int
file_lock (sqlite3_file *file, int level)
{
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
  return SQLITE_NOTFOUND;
}

static int
file_get_sector_size (sqlite3_file *file)
{
  return SECTOR;
}

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
  LogFile *log_file = (LogFile *) file;
  int exists = 0;
  int code;

  memset (log_file, 0, disk.vfs.szOsFile);
  log_file->real = (sqlite3_file *) (log_file + 1);
  log_file->name = g_intern_string (name);
  disk.real->xAccess (disk.real, name, SQLITE_ACCESS_EXISTS, &exists);
  code = disk.real->xOpen (disk.real, name, log_file->real, flags, out_flags);
  if (log_file->real->pMethods != NULL)
    log_file->parent.pMethods = &file_methods;
  if (code == SQLITE_OK && !exists)
    note (EVENT_CREATE, name, 0, NULL);

  return code;
}

static int
vfs_delete (sqlite3_vfs *vfs, const char *name, int sync_folder)
{
  int exists = 0;

  disk.real->xAccess (disk.real, name, SQLITE_ACCESS_EXISTS, &exists);
  if (exists)
    note (sync_folder ? EVENT_DELETE_SYNCED : EVENT_DELETE, name, 0, NULL);

  return disk.real->xDelete (disk.real, name, 0);
}

static int
vfs_access (sqlite3_vfs *vfs, const char *name, int flags, int *result)
{
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
power_cut_vfs_use (void)
{
  disk.real = sqlite3_vfs_find (NULL);
  disk.vfs = (sqlite3_vfs) {
    .iVersion = 1,
    .szOsFile = (int) sizeof (LogFile) + disk.real->szOsFile,
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
  disk.log = g_array_new (FALSE, FALSE, sizeof (Event));
  g_array_set_clear_func (disk.log, clear_event);
  planner_store_set_vfs (VFS_NAME);
}

void
power_cut_vfs_leave (void)
{
  planner_store_set_vfs (NULL);
  sqlite3_vfs_unregister (&disk.vfs);
  g_clear_pointer (&disk.log, g_array_unref);
}

guint
power_cut_vfs_get_length (void)
{
  return disk.log->len;
}

/* The event after the last that made what @name had till then certain. */
static guint
find_certain (guint length, const char *name)
{
  for (guint i = length; i > 0; i--)
    {
      const Event *event = &g_array_index (disk.log, Event, i - 1);

      if (event->name == name && event->type == EVENT_SYNC)
        return i;
    }

  return 0;
}

static gboolean
is_created_again (guint from, guint length, const char *name)
{
  for (guint i = from; i < length; i++)
    {
      const Event *event = &g_array_index (disk.log, Event, i);

      if (event->name == name && event->type == EVENT_CREATE)
        return TRUE;
    }

  return FALSE;
}

static void
put_bytes (GByteArray *image, gsize offset, const guint8 *bytes, gsize size)
{
  gsize old = image->len;

  if (offset + size > old)
    {
      g_byte_array_set_size (image, offset + size);
      memset (image->data + old, 0, offset + size - old);
    }
  memcpy (image->data + offset, bytes, size);
}

static void
put_write (GByteArray *image, const Event *event, gboolean whole)
{
  gsize size;
  const guint8 *bytes = g_bytes_get_data (event->bytes, &size);

  if (whole || size <= SECTOR)
    {
      put_bytes (image, event->offset, bytes, size);
      return;
    }
  for (gsize start = 0; start < size; start += SECTOR)
    if (g_test_rand_bit ())
      put_bytes (image, event->offset + start, bytes + start, MIN (SECTOR, size - start));
}

static void
put_truncation (GByteArray *image, gsize size)
{
  if (size < image->len)
    g_byte_array_set_size (image, size);
}

/* What is left of the file @name; %NULL for no file. */
static GByteArray *
rebuild_file (guint length, PowerCut cut, const char *name, gboolean exists)
{
  g_autoptr (GByteArray) image = exists ? g_byte_array_new () : NULL;
  guint certain = find_certain (length, name);

  for (guint i = 0; i < length; i++)
    {
      const Event *event = &g_array_index (disk.log, Event, i);
      gboolean kept = i < certain || cut == POWER_CUT_ALL || (cut == POWER_CUT_RANDOM && g_test_rand_bit ());
      gboolean whole = i < certain || cut != POWER_CUT_RANDOM || g_test_rand_int_range (0, 4) > 0;

      if (event->name != name)
        continue;
      if (event->type == EVENT_CREATE && image == NULL && (kept || i + 1 < length))
        image = g_byte_array_new ();
      else if (event->type == EVENT_WRITE && kept && image != NULL)
        put_write (image, event, whole);
      else if (event->type == EVENT_TRUNCATE && kept && image != NULL)
        put_truncation (image, event->offset);
      else if (event->type == EVENT_DELETE_SYNCED
               || (event->type == EVENT_DELETE && (kept || is_created_again (i, length, name))))
        g_clear_pointer (&image, g_byte_array_unref);
    }

  return g_steal_pointer (&image);
}

static void
write_file (const char *path, GByteArray *image)
{
  g_autoptr (GError) error = NULL;

  if (image == NULL)
    g_unlink (path);
  else
    g_file_set_contents_full (path, (const char *) image->data, image->len, G_FILE_SET_CONTENTS_NONE, 0600, &error);
  g_assert_no_error (error);
}

void
power_cut_vfs_rebuild (guint length, PowerCut cut, const char *original, const char *path)
{
  g_autofree char *original_journal = g_strconcat (original, "-journal", NULL);
  g_autofree char *journal = g_strconcat (path, "-journal", NULL);
  g_autoptr (GByteArray) image = rebuild_file (length, cut, g_intern_string (original), TRUE);
  g_autoptr (GByteArray) journal_image = rebuild_file (length, cut, g_intern_string (original_journal), FALSE);

  write_file (path, image);
  write_file (journal, journal_image);
}
