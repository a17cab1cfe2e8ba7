/* planner-find.c: find as one types, on SQLite's full-text index
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The index holds no text of its own, only where words are: its rows are numbered by the kind's code and the record's
 * row. A long import only notes which rows it has written; they are indexed in quiet moments, or before the next
 * search.
 */
#include "planner-find.h"

#include "planner-plan-private.h"

#define ROW_BITS 40
#define WORDS_MAX 16

static gint64
find_row (const PlannerRow *row)
{
  return ((gint64) planner_kind_get_info (row->kind)->code << ROW_BITS) | row->row;
}

/* All that can be found of a record, field after field; %NULL when there is nothing. */
static char *
searchable_text (const PlannerRow *row)
{
  const PlannerKindInfo *info = planner_kind_get_info (row->kind);
  GString *text = NULL;

  for (guint i = 0; row->values != NULL && !row->hidden && i < info->n_fields; i++)
    if ((info->fields[i].flags & PLANNER_FIELD_SEARCHABLE) != 0 && row->values[i] != NULL)
      {
        if (text == NULL)
          text = g_string_new (row->values[i]);
        else
          g_string_append_printf (text, "\n%s", row->values[i]);
      }
  return text != NULL ? g_string_free (text, FALSE) : NULL;
}

static gboolean
change_index (PlannerPlan *plan, const char *sql, gint64 row, const char *text, GError **error)
{
  sqlite3_stmt *statement = planner_store_prepare (plan->store, sql, error);

  if (statement == NULL)
    return FALSE;
  sqlite3_bind_int64 (statement, 1, row);
  if (text != NULL)
    planner_store_bind (statement, 2, text);
  return planner_store_step (plan->store, statement, error) == 0;
}

/* Whether @row waits to be indexed: 1, 0, or -1 with @error. */
static int
look_for_pending (PlannerPlan *plan, gint64 row, GError **error)
{
  sqlite3_stmt *statement
      = planner_store_prepare (plan->store, "SELECT 1 FROM \"_find_pending\" WHERE \"row\" = ?1", error);
  int found;

  if (statement == NULL)
    return -1;
  sqlite3_bind_int64 (statement, 1, row);
  found = planner_store_step (plan->store, statement, error);
  sqlite3_reset (statement);
  return found;
}

gboolean
planner_find_distrust (PlannerPlan *plan, const GError *error)
{
  gboolean damaged = g_error_matches (error, PLANNER_STORE_ERROR, PLANNER_STORE_ERROR_DAMAGED);

  plan->find_damaged = plan->find_damaged || damaged;
  return damaged;
}

static gboolean
replace_text (PlannerPlan *plan, gint64 row, gboolean was_there, const char *text, GError **error)
{
  return (!was_there || change_index (plan, "DELETE FROM \"_find\" WHERE rowid = ?1", row, NULL, error))
         && (text == NULL || change_index (plan, "INSERT INTO \"_find\" (rowid, text) VALUES (?1, ?2)", row, text, error));
}

gboolean
planner_find_update (PlannerPlan *plan, const PlannerRow *old, const PlannerRow *row, gboolean later, GError **error)
{
  g_autofree char *old_text = old != NULL ? searchable_text (old) : NULL;
  g_autofree char *text = searchable_text (row);
  g_autoptr (GError) index_error = NULL;
  int pending;

  if (g_strcmp0 (old_text, text) == 0)
    return TRUE;
  if (!later && !plan->find_damaged)
    {
      pending = old != NULL ? look_for_pending (plan, find_row (row), error) : 0;
      if (pending != 0)
        return pending > 0;
      if (replace_text (plan, find_row (row), old_text != NULL, text, &index_error))
        return TRUE;
    }
  if (index_error != NULL && !planner_find_distrust (plan, index_error))
    {
      g_propagate_error (error, g_steal_pointer (&index_error));
      return FALSE;
    }
  return change_index (plan, "INSERT OR IGNORE INTO \"_find_pending\" (\"row\") VALUES (?1)", find_row (row), NULL, error);
}

/* Catching up */

static gboolean
split_row (gint64 found, PlannerKind *kind, gint64 *row)
{
  *row = found & ((G_GINT64_CONSTANT (1) << ROW_BITS) - 1);
  return planner_kind_from_code ((guint) (found >> ROW_BITS), kind);
}

static gboolean
index_pending (PlannerPlan *plan, gint64 pending, GError **error)
{
  g_autofree char *text = NULL;
  PlannerKind kind;
  sqlite3_stmt *statement;
  gint64 number;
  int step;

  if (!split_row (pending, &kind, &number))
    return TRUE;
  statement = planner_store_prepare (plan->store, planner_layout_get_sql (kind, PLANNER_SQL_SELECT_ROW), error);
  if (statement == NULL)
    return FALSE;
  sqlite3_bind_int64 (statement, 1, number);
  step = planner_store_step (plan->store, statement, error);
  if (step > 0)
    {
      PlannerRow row;

      planner_row_read (&row, kind, statement, FALSE);
      text = searchable_text (&row);
      planner_row_clear (&row);
      sqlite3_reset (statement);
    }
  return step >= 0 && replace_text (plan, pending, TRUE, text, error);
}

/* The next pending row above @after; 0 when there is none. */
static gint64
next_pending (PlannerPlan *plan, gint64 after)
{
  sqlite3_stmt *statement = planner_store_prepare (
    plan->store, "SELECT \"row\" FROM \"_find_pending\" WHERE \"row\" > ?1 ORDER BY \"row\" LIMIT 1", NULL);
  gint64 row = 0;

  if (statement == NULL)
    return 0;
  sqlite3_bind_int64 (statement, 1, after);
  if (planner_store_step (plan->store, statement, NULL) > 0)
    row = sqlite3_column_int64 (statement, 0);
  sqlite3_reset (statement);
  return row;
}

static gboolean
index_for (PlannerPlan *plan, gint64 microseconds, GError **error)
{
  gint64 until = g_get_monotonic_time () + microseconds;
  gint64 last = 0;

  for (gint64 row = next_pending (plan, 0); row != 0; row = next_pending (plan, row))
    {
      if (!index_pending (plan, row, error))
        return FALSE;
      last = row;
      if (microseconds > 0 && g_get_monotonic_time () > until)
        break;
    }
  return change_index (plan, "DELETE FROM \"_find_pending\" WHERE \"row\" <= ?1", last, NULL, error);
}

/* Empties the index and notes all rows. */
static gboolean
empty_index (PlannerPlan *plan, GError **error)
{
  if (!planner_store_execute (plan->store, "INSERT INTO \"_find\" (\"_find\") VALUES ('delete-all')", error))
    return FALSE;
  for (guint kind = 0; kind < PLANNER_N_KINDS; kind++)
    {
      const PlannerKindInfo *info = planner_kind_get_info (kind);
      g_autofree char *sql = g_strdup_printf ("INSERT OR IGNORE INTO \"_find_pending\" SELECT (%u << %d) | \"_row\" FROM \"%s\"",
                                              info->code, ROW_BITS, info->name);

      if (!planner_store_execute (plan->store, sql, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
catch_up_once (PlannerPlan *plan, guint milliseconds, GError **error)
{
  gboolean anew = plan->find_damaged;

  if (!anew && next_pending (plan, 0) == 0)
    return TRUE;
  if (!planner_store_begin (plan->store, error))
    return FALSE;
  if ((!anew || empty_index (plan, error)) && index_for (plan, milliseconds * (G_USEC_PER_SEC / 1000), error)
      && planner_store_commit (plan->store, error))
    {
      plan->find_damaged = FALSE;
      return TRUE;
    }
  planner_store_rollback (plan->store);
  return FALSE;
}

gboolean
planner_plan_catch_up (PlannerPlan *plan, guint milliseconds, GError **error)
{
  g_autoptr (GError) first_error = NULL;

  g_return_val_if_fail (PLANNER_IS_PLAN (plan), FALSE);

  if (planner_plan_is_read_only (plan) || plan->edit != NULL || catch_up_once (plan, milliseconds, &first_error))
    return TRUE;
  if (!plan->find_damaged && planner_find_distrust (plan, first_error))
    return catch_up_once (plan, milliseconds, error);
  g_propagate_error (error, g_steal_pointer (&first_error));
  return FALSE;
}

gboolean
planner_plan_is_caught_up (PlannerPlan *plan)
{
  g_return_val_if_fail (PLANNER_IS_PLAN (plan), TRUE);

  return planner_plan_is_read_only (plan) || (!plan->find_damaged && next_pending (plan, 0) == 0);
}

/* "Am boat" → "Am"* "boat"*: each word as the beginning of one, whatever signs it holds. */
static char *
make_query (const char *text)
{
  g_autoptr (GString) query = g_string_new (NULL);
  g_autofree char *plain = g_utf8_make_valid (text, -1);
  guint n_words = 0;
  gboolean in_word = FALSE;

  for (const char *c = plain; *c != '\0' && n_words <= WORDS_MAX; c = g_utf8_next_char (c))
    {
      gunichar character = g_utf8_get_char (c);
      gboolean is_word = g_unichar_isalnum (character) || g_unichar_ismark (character);

      if (is_word && !in_word)
        g_string_append_printf (query, "%s\"", n_words++ > 0 ? " " : "");
      else if (!is_word && in_word)
        g_string_append (query, "\"*");
      if (is_word)
        g_string_append_unichar (query, character);
      in_word = is_word;
    }
  if (in_word)
    g_string_append (query, "\"*");
  return query->len > 0 ? g_string_free (g_steal_pointer (&query), FALSE) : NULL;
}

static PlannerRecord *
lookup_found (PlannerPlan *plan, gint64 found)
{
  PlannerRecord *record = NULL;
  sqlite3_stmt *statement;
  PlannerKind kind;
  gint64 row;

  if (!split_row (found, &kind, &row))
    return NULL;
  statement = planner_store_prepare (plan->store, planner_layout_get_sql (kind, PLANNER_SQL_SELECT_ROW), NULL);
  if (statement == NULL)
    return NULL;
  sqlite3_bind_int64 (statement, 1, row);
  if (planner_store_step (plan->store, statement, NULL) > 0)
    record = planner_plan_lookup (plan, kind, planner_store_column (statement, 1));
  sqlite3_reset (statement);
  return record;
}

/* The rows of one kind are neighbours in the index: a search in one kind looks at no other. */
static void
bind_range (sqlite3_stmt *statement, PlannerKind kind)
{
  gint64 code = kind != PLANNER_N_KINDS ? planner_kind_get_info (kind)->code : 0;

  sqlite3_bind_int64 (statement, 2, code << ROW_BITS);
  sqlite3_bind_int64 (statement, 3, code > 0 ? (code + 1) << ROW_BITS : G_MAXINT64);
}

static GPtrArray *
run_query (PlannerPlan *plan, const char *query, PlannerKind kind, guint limit, GError **error)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);
  sqlite3_stmt *statement;
  int step;

  if (!planner_plan_catch_up (plan, 0, error))
    return NULL;
  statement = planner_store_prepare (plan->store,
                                     "SELECT rowid FROM \"_find\" WHERE \"_find\" MATCH ?1 AND rowid >= ?2 "
                                     "AND rowid < ?3 ORDER BY rowid LIMIT ?4",
                                     error);
  if (statement == NULL)
    return NULL;
  planner_store_bind (statement, 1, query);
  bind_range (statement, kind);
  sqlite3_bind_int64 (statement, 4, limit);
  while ((step = planner_store_step (plan->store, statement, error)) > 0)
    {
      PlannerRecord *record = lookup_found (plan, sqlite3_column_int64 (statement, 0));

      if (record != NULL)
        g_ptr_array_add (records, g_object_ref (record));
    }
  return step == 0 ? g_steal_pointer (&records) : NULL;
}

GPtrArray *
planner_plan_find (PlannerPlan *plan, const char *text, PlannerKind kind, guint limit, GError **error)
{
  g_autofree char *query = NULL;
  g_autoptr (GPtrArray) records = NULL;
  g_autoptr (GError) first_error = NULL;

  g_return_val_if_fail (PLANNER_IS_PLAN (plan) && text != NULL, NULL);

  query = make_query (text);
  if (query == NULL)
    return g_ptr_array_new_with_free_func (g_object_unref);
  records = run_query (plan, query, kind, limit, &first_error);
  if (records != NULL)
    return g_steal_pointer (&records);
  if (!plan->find_damaged && planner_find_distrust (plan, first_error))
    return run_query (plan, query, kind, limit, error);
  g_propagate_error (error, g_steal_pointer (&first_error));
  return NULL;
}
