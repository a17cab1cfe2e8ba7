/* planner-store-schema.c: the tables a file has, held against those it must have
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "planner-store-private.h"

#include <glib/gi18n.h>
#include <string.h>

/* How much of a stranger's name or of a list of complaints a sentence shows, in characters. */
#define SHOWN_LENGTH 80

#define CHUNK (256 * 1024)

static const char identity_sql[] = "CREATE TABLE _store (name TEXT PRIMARY KEY, value TEXT) STRICT, WITHOUT ROWID";

gboolean
planner_store_write_schema (sqlite3 *database, const char *path, const PlannerStoreLayout *layout, GError **error)
{
  g_autofree char *marks = g_strdup_printf ("PRAGMA application_id = %d; PRAGMA user_version = %u;",
                                            PLANNER_STORE_APPLICATION_ID, layout->version);

  if (!planner_store_run (database, path, marks, error) || !planner_store_run (database, path, identity_sql, error))
    return FALSE;

  for (const char *const *sql = layout->sql; *sql != NULL; sql++)
    if (!planner_store_run (database, path, *sql, error))
      return FALSE;

  return TRUE;
}

static gboolean
is_word (char letter)
{
  return g_ascii_isalnum (letter) || letter == '_' || (guchar) letter >= 0x80;
}

/* Ends after the quoted text that begins at @text. */
static const char *
skip_quoted (const char *text)
{
  char closing = *text == '[' ? ']' : *text;
  const char *end = strchr (text + 1, closing);

  return end != NULL ? end + 1 : text + strlen (text);
}

static char *
join_sorted (const char *head, GPtrArray *items, const char *tail)
{
  g_autofree char *joined = NULL;

  g_ptr_array_sort_values (items, (GCompareFunc) g_strcmp0);
  g_ptr_array_add (items, NULL);
  joined = g_strjoinv (",", (char **) items->pdata);

  return g_strconcat (head, joined, tail, NULL);
}

/* Spaces count only between words, quotes do not count around a table's own name. */
static char *
dup_without_spaces (const char *sql)
{
  g_autoptr (GString) words = g_string_new (NULL);
  gboolean in_head = TRUE;

  for (const char *c = sql; *c != '\0';)
    {
      if (strchr ("'\"`[", *c) != NULL)
        {
          const char *end = skip_quoted (c);

          if (in_head && *c == '"' && end - c > 2)
            g_string_append_len (words, c + 1, end - c - 2);
          else
            g_string_append_len (words, c, end - c);
          c = end;
        }
      else if (g_ascii_isspace (*c))
        {
          while (g_ascii_isspace (*c))
            c++;
          if (words->len > 0 && is_word (words->str[words->len - 1]) && (is_word (*c) || *c == '"'))
            g_string_append_c (words, ' ');
        }
      else
        {
          in_head = in_head && *c != '(';
          g_string_append_c (words, *c++);
        }
    }

  return g_strdup (words->str);
}

/*
 * The definition of a table, the same for the same columns in whatever order: a migration adds its columns after
 * those that were there.
 */
static char *
dup_normal_form (const char *sql)
{
  g_autofree char *words = NULL;
  g_autofree char *head = NULL;
  g_autoptr (GPtrArray) items = NULL;
  const char *start;
  const char *c;
  int depth = 0;

  if (sql == NULL)
    return g_strdup ("");

  words = dup_without_spaces (sql);
  start = strchr (words, '(');
  if (start == NULL || !g_str_has_prefix (words, "CREATE TABLE "))
    return g_steal_pointer (&words);

  items = g_ptr_array_new_with_free_func (g_free);
  head = g_strndup (words, ++start - words);
  for (c = start; *c != '\0' && depth >= 0;)
    {
      if (strchr ("'\"`[", *c) != NULL)
        {
          c = skip_quoted (c);
          continue;
        }
      depth += *c == '(' ? 1 : *c == ')' ? -1 : 0;
      if ((*c == ',' && depth == 0) || depth < 0)
        {
          g_ptr_array_add (items, g_strndup (start, c - start));
          start = c + 1;
        }
      c++;
    }

  return join_sorted (head, items, depth < 0 ? c - 1 : start);
}

static gboolean
is_same_object (sqlite3_stmt *ours, sqlite3_stmt *theirs)
{
  g_autofree char *our_form = NULL;
  g_autofree char *their_form = NULL;

  for (int column = 0; column < 3; column++)
    if (g_strcmp0 (planner_store_column (ours, column), planner_store_column (theirs, column)) != 0)
      return FALSE;

  if (g_strcmp0 (planner_store_column (ours, 3), planner_store_column (theirs, 3)) == 0)
    return TRUE;

  our_form = dup_normal_form (planner_store_column (ours, 3));
  their_form = dup_normal_form (planner_store_column (theirs, 3));
  return strcmp (our_form, their_form) == 0;
}

/* Which of the two lists comes first, in the order they have; a list at its end comes last. */
static int
compare_places (sqlite3_stmt *ours, gboolean our_end, sqlite3_stmt *theirs, gboolean their_end)
{
  int order = 0;

  if (our_end || their_end)
    return our_end - their_end;
  for (int column = 0; column < 2 && order == 0; column++)
    order = g_strcmp0 (planner_store_column (ours, column), planner_store_column (theirs, column));

  return order;
}

static void
set_schema_error (GError **error, const char *path, sqlite3_stmt *row, int order)
{
  g_autofree char *name = g_utf8_make_valid (planner_store_column (row, 1) != NULL ? planner_store_column (row, 1) : "", -1);
  g_autofree char *shown = g_utf8_substring (name, 0, MIN (g_utf8_strlen (name, -1), SHOWN_LENGTH));
  g_autofree char *reason = NULL;

  if (order < 0)
    reason = g_strdup_printf (_("its table or index “%s” is missing"), shown);
  else if (order > 0)
    reason = g_strdup_printf (_("it has a table, index, view or trigger “%s” that no plan has"), shown);
  else
    reason = g_strdup_printf (_("its table or index “%s” is not as it should be"), shown);
  planner_store_set_foreign_error (error, path, reason);
}

/* Walks both lists side by side, up to the first difference. */
static gboolean
compare_rows (sqlite3 *database, const char *path, sqlite3_stmt *ours, sqlite3_stmt *theirs, GError **error)
{
  for (;;)
    {
      int our_code = sqlite3_step (ours);
      int their_code = sqlite3_step (theirs);

      if (our_code == SQLITE_DONE && their_code == SQLITE_DONE)
        return TRUE;
      if (their_code != SQLITE_ROW && their_code != SQLITE_DONE)
        {
          planner_store_set_error (error, their_code, database, path);
          return FALSE;
        }
      if (our_code != their_code || !is_same_object (ours, theirs))
        {
          int order = compare_places (ours, our_code == SQLITE_DONE, theirs, their_code == SQLITE_DONE);

          set_schema_error (error, path, order < 0 ? ours : theirs, order);
          return FALSE;
        }
    }
}

static sqlite3 *
make_model (const char *path, const PlannerStoreLayout *layout, GError **error)
{
  sqlite3 *model = NULL;

  if (sqlite3_open_v2 (":memory:", &model, SQLITE_OPEN_READWRITE | SQLITE_OPEN_MEMORY | SQLITE_OPEN_NOMUTEX, NULL) != SQLITE_OK)
    planner_store_set_error (error, SQLITE_NOMEM, NULL, path);
  else if (planner_store_write_schema (model, path, layout, error))
    return model;

  sqlite3_close (model);
  return NULL;
}

gboolean
planner_store_compare_schema (sqlite3 *database, const char *path, const PlannerStoreLayout *layout, GError **error)
{
  static const char sql[] = "SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name, tbl_name";
  sqlite3 *model = make_model (path, layout, error);
  sqlite3_stmt *ours = NULL;
  sqlite3_stmt *theirs = NULL;
  gboolean same = FALSE;
  int code;

  if (model == NULL)
    return FALSE;

  sqlite3_prepare_v2 (model, sql, -1, &ours, NULL);
  code = sqlite3_prepare_v2 (database, sql, -1, &theirs, NULL);
  if (code == SQLITE_OK)
    same = compare_rows (database, path, ours, theirs, error);
  else
    planner_store_set_error (error, code, database, path);

  sqlite3_finalize (theirs);
  sqlite3_finalize (ours);
  sqlite3_close (model);
  return same;
}

const PlannerStoreLayout *
planner_store_judge_version (const char *path, guint version, const PlannerStoreLayout *layout, GError **error)
{
  g_autofree char *name = planner_store_dup_name (path);

  for (const PlannerStoreLayout *one = layout; one != NULL; one = one->previous)
    if (one->version == version)
      return one;

  if (version > layout->version)
    g_set_error (error, PLANNER_STORE_ERROR, PLANNER_STORE_ERROR_TOO_NEW,
                 _("“%s” was made by a newer ICB Planner (format %u, this one knows %u). It was left as it is; install the "
                   "newer program to open it."),
                 name, version, layout->version);
  else
    planner_store_set_foreign_error (error, path, _("it says it has a version that never was"));

  return NULL;
}

gboolean
planner_store_migrate (sqlite3 *database, const char *path, const PlannerStoreLayout *from, const PlannerStoreLayout *to,
                       GError **error)
{
  g_autofree char *mark = g_strdup_printf ("PRAGMA user_version = %u", to->version);

  if (from == to)
    return TRUE;

  return planner_store_migrate (database, path, from, to->previous, error)
         && planner_store_run (database, path, to->migration, error) && planner_store_run (database, path, mark, error);
}

/* SQLite heads its list of complaints with a line that says nothing. */
static char *
dup_first_complaint (const char *complaints)
{
  const char *line = g_str_has_prefix (complaints, "***") ? strchr (complaints, '\n') : NULL;
  g_autofree char *text = g_utf8_make_valid (line != NULL ? line + 1 : complaints, -1);
  g_autofree char *first = g_strndup (text, strcspn (text, "\n"));

  return g_utf8_substring (first, 0, MIN (g_utf8_strlen (first, -1), SHOWN_LENGTH));
}

static gboolean
read_all_bytes (sqlite3 *database, const char *path, GError **error)
{
  g_autofree char *data = g_malloc (CHUNK);
  sqlite3_file *file = NULL;
  sqlite3_int64 size = 0;
  int code = sqlite3_file_control (database, "main", SQLITE_FCNTL_FILE_POINTER, &file);

  if (code == SQLITE_OK)
    code = file->pMethods->xFileSize (file, &size);
  for (sqlite3_int64 offset = 0; code == SQLITE_OK && offset < size; offset += CHUNK)
    code = file->pMethods->xRead (file, data, (int) MIN (CHUNK, size - offset), offset);
  if (code != SQLITE_OK)
    planner_store_set_error (error, code, database, path);

  return code == SQLITE_OK;
}

gboolean
planner_store_check_pages (sqlite3 *database, const char *path, gboolean full, GError **error)
{
  const char *sql = full ? "PRAGMA integrity_check(3)" : "PRAGMA quick_check(3)";
  g_autofree char *complaint = NULL;
  g_autofree char *shown = NULL;

  if (!planner_store_query (database, path, sql, &complaint, error))
    return FALSE;
  if (g_strcmp0 (complaint, "ok") == 0)
    return TRUE;

  /* To SQLite's check a page that the disk did not give for a moment is a damaged one. */
  g_clear_pointer (&complaint, g_free);
  if (!read_all_bytes (database, path, error) || !planner_store_query (database, path, sql, &complaint, error))
    return FALSE;
  if (g_strcmp0 (complaint, "ok") == 0)
    return TRUE;

  shown = dup_first_complaint (complaint != NULL ? complaint : "");
  planner_store_set_damaged_error (error, path, shown);
  return FALSE;
}
