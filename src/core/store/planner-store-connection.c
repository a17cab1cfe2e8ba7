/* planner-store-connection.c: a connection that a hostile file cannot use
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "planner-store-private.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* How long another process may hold the file for a moment, in milliseconds. */
#define BUSY_TIME 250

/* Steps of SQLite's machine between two looks at the clock. */
#define STEPS_BETWEEN_LOOKS 10000

/* Where things stand in the first page: https://www.sqlite.org/fileformat2.html#the_database_header */
#define HEADER_SIZE 100
#define HEADER_WRITE_FORMAT 18
#define HEADER_READ_FORMAT 19
#define HEADER_ENCODING 56
#define HEADER_VERSION 60
#define HEADER_APPLICATION_ID 68

static const char *vfs_name;

void
planner_store_set_vfs (const char *name)
{
  vfs_name = name;
}

const char *
planner_store_get_vfs (void)
{
  return vfs_name;
}

static void
set_limits (sqlite3 *database)
{
  static const struct
  {
    int limit;
    int value;
  } limits[] = {
    { SQLITE_LIMIT_LENGTH, 32 * 1024 * 1024 },
    { SQLITE_LIMIT_SQL_LENGTH, 256 * 1024 },
    { SQLITE_LIMIT_COLUMN, 200 },
    { SQLITE_LIMIT_EXPR_DEPTH, 100 },
    { SQLITE_LIMIT_COMPOUND_SELECT, 20 },
    { SQLITE_LIMIT_VDBE_OP, 250000 },
    { SQLITE_LIMIT_ATTACHED, 0 },
    { SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 1000 },
    { SQLITE_LIMIT_TRIGGER_DEPTH, 1 },
    { SQLITE_LIMIT_WORKER_THREADS, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (limits); i++)
    sqlite3_limit (database, limits[i].limit, limits[i].value);
}

static void
harden (sqlite3 *database)
{
  static const struct
  {
    int option;
    int value;
  } options[] = {
    { SQLITE_DBCONFIG_DEFENSIVE, 1 },
    { SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0 },
    { SQLITE_DBCONFIG_ENABLE_TRIGGER, 0 },
    { SQLITE_DBCONFIG_ENABLE_VIEW, 0 },
    { SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0 },
    { SQLITE_DBCONFIG_DQS_DDL, 0 },
    { SQLITE_DBCONFIG_DQS_DML, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (options); i++)
    sqlite3_db_config (database, options[i].option, options[i].value, NULL);
  set_limits (database);
}

/* A journal that ends like this names a file above it, which SQLite believes and deletes: https://www.sqlite.org/fileformat2.html#the_rollback_journal */
static gboolean
is_own_journal (int descriptor)
{
  static const guint8 magic[] = { 0xd9, 0xd5, 0x05, 0xf9, 0x20, 0xa1, 0x63, 0xd7 };
  guint8 end[sizeof magic];
  struct stat status;

  if (fstat (descriptor, &status) != 0 || !S_ISREG (status.st_mode))
    return FALSE;

  return status.st_size < (goffset) sizeof end
         || pread (descriptor, end, sizeof end, status.st_size - sizeof end) != sizeof end || memcmp (end, magic, sizeof magic) != 0;
}

static gboolean
has_strange_journal (const char *journal)
{
  int descriptor = open (journal, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
  gboolean strange;

  if (descriptor < 0)
    return FALSE;
  strange = !is_own_journal (descriptor);
  close (descriptor);

  return strange;
}

/* Refuses what stands beside the file where SQLite looks for changes to it, and is not what we leave there. */
static gboolean
check_beside (const char *path, GError **error)
{
  g_autofree char *journal = g_strconcat (path, "-journal", NULL);
  g_autofree char *log = g_strconcat (path, "-wal", NULL);
  g_autofree char *name = NULL;
  struct stat status;

  if (lstat (log, &status) == 0)
    name = planner_store_dup_name (log);
  else if (has_strange_journal (journal))
    name = planner_store_dup_name (journal);
  else
    return TRUE;

  g_set_error (error, PLANNER_STORE_ERROR, PLANNER_STORE_ERROR_NOT_A_PLAN,
               _("The plan was not opened: “%s” beside it was not left there by ICB Planner, and could change the plan or other "
                 "files. Nothing was changed; move it away unless you know what it is."),
               name);
  return FALSE;
}

sqlite3 *
planner_store_connect (const char *path, int flags, GError **error)
{
  sqlite3 *database = NULL;
  int code;

  if ((flags & SQLITE_OPEN_MEMORY) == 0 && !check_beside (path, error))
    return NULL;

  code = sqlite3_open_v2 (path, &database,
                          flags | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_PRIVATECACHE | SQLITE_OPEN_EXRESCODE, vfs_name);
  if (code != SQLITE_OK)
    {
      planner_store_set_error (error, code, database, path);
      sqlite3_close (database);
      return NULL;
    }

  harden (database);
  sqlite3_busy_timeout (database, BUSY_TIME);

  /* Nothing of a plan may reach a shared temporary folder; a failing disk must give an error, not a signal. */
  if (!planner_store_run (database, path,
                          "PRAGMA temp_store = MEMORY; PRAGMA mmap_size = 0; PRAGMA cell_size_check = ON;", error))
    {
      sqlite3_close (database);
      return NULL;
    }

  return database;
}

sqlite3 *
planner_store_connect_to_check (const char *path, GError **error)
{
  sqlite3 *database = planner_store_connect (path, SQLITE_OPEN_READONLY, error);

  if (database != NULL)
    sqlite3_drop_modules (database, NULL);

  return database;
}

gboolean
planner_store_check_regular (const char *path, GError **error)
{
  struct stat status;

  if (stat (path, &status) != 0)
    {
      planner_store_set_errno_error (error, errno, path);
      return FALSE;
    }
  if (!S_ISREG (status.st_mode))
    {
      planner_store_set_foreign_error (error, path, _("it is no ordinary file"));
      return FALSE;
    }
  if (access (path, R_OK) != 0)
    {
      g_autofree char *name = planner_store_dup_name (path);

      g_set_error (error, PLANNER_STORE_ERROR, PLANNER_STORE_ERROR_FAILED,
                   _("You may not read “%s” (%s). Ask its owner to let you."), name, g_strerror (errno));
      return FALSE;
    }

  return TRUE;
}

static guint32
read_number (const guint8 *bytes)
{
  return (guint32) bytes[0] << 24 | (guint32) bytes[1] << 16 | (guint32) bytes[2] << 8 | bytes[3];
}

gboolean
planner_store_read_header (sqlite3 *database, const char *path, PlannerStoreHeader *header, GError **error)
{
  static const char magic[] = "SQLite format 3";
  guint8 bytes[HEADER_SIZE] = { 0 };
  sqlite3_file *file = NULL;
  int code;

  code = sqlite3_file_control (database, "main", SQLITE_FCNTL_FILE_POINTER, &file);
  if (code == SQLITE_OK)
    code = file->pMethods->xRead (file, bytes, sizeof bytes, 0);
  if (code != SQLITE_OK && code != SQLITE_IOERR_SHORT_READ)
    {
      planner_store_set_error (error, code, database, path);
      return FALSE;
    }

  header->application_id = read_number (bytes + HEADER_APPLICATION_ID);
  header->version = read_number (bytes + HEADER_VERSION);
  if (code == SQLITE_IOERR_SHORT_READ || memcmp (bytes, magic, sizeof magic) != 0)
    planner_store_set_foreign_error (error, path, _("its beginning is not that of one"));
  else if (header->application_id != PLANNER_STORE_APPLICATION_ID)
    planner_store_set_foreign_error (error, path, _("it is a database of another program"));
  else if (bytes[HEADER_WRITE_FORMAT] != 1 || bytes[HEADER_READ_FORMAT] != 1
           || read_number (bytes + HEADER_ENCODING) != SQLITE_UTF8)
    planner_store_set_foreign_error (error, path, _("another program changed how it is stored"));
  else
    return TRUE;

  return FALSE;
}

static int
deadline_cb (void *deadline)
{
  return g_get_monotonic_time () > *(gint64 *) deadline;
}

void
planner_store_set_deadline (sqlite3 *database, gint64 *deadline)
{
  sqlite3_progress_handler (database, deadline != NULL ? STEPS_BETWEEN_LOOKS : 0, deadline != NULL ? deadline_cb : NULL,
                            deadline);
}

gboolean
planner_store_configure (sqlite3 *database, const char *path, GError **error)
{
  return planner_store_run (database, path,
                            "PRAGMA journal_mode = DELETE;"
                            "PRAGMA journal_size_limit = 1048576;"
                            "PRAGMA synchronous = EXTRA;"
                            "PRAGMA cache_size = -16000;",
                            error);
}

gboolean
planner_store_run (sqlite3 *database, const char *path, const char *sql, GError **error)
{
  int code = sqlite3_exec (database, sql, NULL, NULL, NULL);

  if (code != SQLITE_OK)
    planner_store_set_error (error, code, database, path);

  return code == SQLITE_OK;
}

gboolean
planner_store_query (sqlite3 *database, const char *path, const char *sql, char **value, GError **error)
{
  sqlite3_stmt *statement = NULL;
  int code;

  *value = NULL;
  code = sqlite3_prepare_v2 (database, sql, -1, &statement, NULL);
  if (code == SQLITE_OK)
    {
      code = sqlite3_step (statement);
      if (code == SQLITE_ROW)
        *value = g_strdup (planner_store_column (statement, 0));
    }
  if (code != SQLITE_ROW && code != SQLITE_DONE)
    planner_store_set_error (error, code, database, path);
  sqlite3_finalize (statement);

  return code == SQLITE_ROW || code == SQLITE_DONE;
}

gboolean
planner_store_make_file (const char *path, GError **error)
{
  int descriptor = open (path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600);

  if (descriptor < 0)
    {
      planner_store_set_errno_error (error, errno, path);
      return FALSE;
    }
  close (descriptor);

  return TRUE;
}

gboolean
planner_store_sync_folder (const char *path, GError **error)
{
  int descriptor = open (path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  int number = 0;

  /* Some network drives know no such thing as a folder that is synchronised. */
  if (descriptor < 0 || (fsync (descriptor) != 0 && errno != EINVAL && errno != ENOTSUP))
    number = errno;
  if (descriptor >= 0)
    close (descriptor);
  if (number != 0)
    planner_store_set_errno_error (error, number, path);

  return number == 0;
}

char *
planner_store_resolve (const char *path)
{
  g_autofree char *absolute = g_canonicalize_filename (path, NULL);
  g_autofree char *folder = g_path_get_dirname (absolute);
  g_autofree char *name = g_path_get_basename (absolute);
  char *resolved = realpath (absolute, NULL);
  char *resolved_folder = resolved == NULL ? realpath (folder, NULL) : NULL;
  char *result;

  if (resolved != NULL)
    result = g_strdup (resolved);
  else
    result = g_build_filename (resolved_folder != NULL ? resolved_folder : folder, name, NULL);

  free (resolved_folder);
  free (resolved);
  return result;
}
