/* planner-store-mark.c: the note beside a file that says who has it open
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Only words: the lock is SQLite's. The note may be stale, and in a shared folder anybody may have written it.
 */
#include "planner-store-private.h"

#include <fcntl.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define GROUP "Open"
#define LARGEST_MARK 2048
#define SHOWN_LENGTH 60

static char *
dup_mark_path (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *mark = g_strconcat (".", name, ".lock", NULL);

  return g_build_filename (folder, mark, NULL);
}

void
planner_store_write_mark (PlannerStore *self)
{
  g_autofree char *path = dup_mark_path (self->real_path);
  g_autoptr (GKeyFile) mark = g_key_file_new ();
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autofree char *since = g_date_time_format_iso8601 (now);
  g_autofree char *data = NULL;

  g_key_file_set_string (mark, GROUP, "user", g_get_real_name ());
  g_key_file_set_string (mark, GROUP, "login", g_get_user_name ());
  g_key_file_set_string (mark, GROUP, "host", g_get_host_name ());
  g_key_file_set_integer (mark, GROUP, "process", getpid ());
  g_key_file_set_string (mark, GROUP, "since", since);
  data = g_key_file_to_data (mark, NULL, NULL);

  self->marked = g_file_set_contents_full (path, data, -1, G_FILE_SET_CONTENTS_CONSISTENT, 0600, NULL);
}

/* Whether @name is what @mark was while it was being written: the name with six letters or digits after it. */
static gboolean
is_unfinished (const char *name, const char *mark)
{
  gsize length = strlen (mark);

  return g_str_has_prefix (name, mark) && name[length] == '.' && strlen (name) == length + 1 + 6
         && strspn (name + length + 1, G_CSET_A_2_Z G_CSET_a_2_z G_CSET_DIGITS) == 6;
}

/* What a process that died had not finished. Nobody else is at it: the plan is locked by us. */
static void
remove_unfinished (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *mark = g_path_get_basename (path);
  g_autoptr (GDir) directory = g_dir_open (folder, 0, NULL);
  const char *name;

  while (directory != NULL && (name = g_dir_read_name (directory)) != NULL)
    if (is_unfinished (name, mark))
      {
        g_autofree char *unfinished = g_build_filename (folder, name, NULL);

        g_unlink (unfinished);
      }
}

void
planner_store_remove_mark (PlannerStore *self)
{
  g_autofree char *path = NULL;

  if (!self->marked)
    return;

  path = dup_mark_path (self->real_path);
  g_unlink (path);
  remove_unfinished (path);
  self->marked = FALSE;
}

static GKeyFile *
read_mark (const char *path)
{
  g_autofree char *mark_path = dup_mark_path (path);
  g_autoptr (GKeyFile) mark = g_key_file_new ();
  char data[LARGEST_MARK];
  struct stat status;
  ssize_t length = -1;
  int descriptor = open (mark_path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);

  if (descriptor < 0)
    return NULL;
  if (fstat (descriptor, &status) == 0 && S_ISREG (status.st_mode))
    length = read (descriptor, data, sizeof data);
  close (descriptor);

  if (length <= 0 || !g_key_file_load_from_data (mark, data, length, G_KEY_FILE_NONE, NULL))
    return NULL;

  return g_steal_pointer (&mark);
}

/* What the note says under @key, as one short line without control characters; %NULL for nothing. */
static char *
dup_words (GKeyFile *mark, const char *key)
{
  g_autofree char *value = g_key_file_get_string (mark, GROUP, key, NULL);
  g_autoptr (GString) words = g_string_new (NULL);
  guint length = 0;

  for (const char *c = value; c != NULL && *c != '\0' && length < SHOWN_LENGTH; c = g_utf8_next_char (c))
    if (g_unichar_isprint (g_utf8_get_char (c)))
      {
        g_string_append_unichar (words, g_utf8_get_char (c));
        length++;
      }
  g_strstrip (words->str);

  return *words->str != '\0' ? g_strdup (words->str) : NULL;
}

static char *
dup_local_time (GKeyFile *mark)
{
  g_autofree char *text = g_key_file_get_string (mark, GROUP, "since", NULL);
  g_autoptr (GDateTime) utc = text != NULL ? g_date_time_new_from_iso8601 (text, NULL) : NULL;
  g_autoptr (GDateTime) local = utc != NULL ? g_date_time_to_local (utc) : NULL;

  /* Translators: a day and a time of day. */
  return local != NULL ? g_date_time_format (local, _("%e %B %Y, %H:%M")) : NULL;
}

static char *
dup_holder (GKeyFile *mark)
{
  char *user = dup_words (mark, "user");

  if (user != NULL && strcmp (user, "Unknown") != 0)
    return user;

  g_free (user);
  return dup_words (mark, "login");
}

void
planner_store_set_busy_error (GError **error, const char *path)
{
  g_autofree char *name = planner_store_dup_name (path);
  g_autofree char *real_path = planner_store_resolve (path);
  g_autoptr (GKeyFile) mark = read_mark (real_path);
  g_autofree char *user = mark != NULL ? dup_holder (mark) : NULL;
  g_autofree char *host = mark != NULL ? dup_words (mark, "host") : NULL;
  g_autofree char *since = mark != NULL ? dup_local_time (mark) : NULL;

  if (user != NULL && host != NULL && since != NULL)
    g_set_error (error, PLANNER_STORE_ERROR, PLANNER_STORE_ERROR_BUSY,
                 _("“%s” is open already: %s has had it open on the computer “%s” since %s. Ask for it to be closed there, or "
                   "open a copy to read only."),
                 name, user, host, since);
  else
    g_set_error (error, PLANNER_STORE_ERROR, PLANNER_STORE_ERROR_BUSY,
                 _("“%s” is open already in another program. Close it there, or open a copy to read only."), name);
}
