/* planner-export-json.c: a plan, or what may leave of it, as an exchange file
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "planner-export-json.h"

#include <string.h>

#include "planner-json-format.h"
#include "planner-json-row.h"
#include "planner-json-scanner.h"

typedef struct
{
  PlannerPlan *plan;
  PlannerExportSelection *selection;
  gboolean plain;
  const char *at;
  PlannerJsonWriter *writer;
  GHashTable *stamps;                  /* set of stamps to explain; %NULL in the plain form */
  GPtrArray *deleted[PLANNER_N_KINDS]; /* ids of deleted records that leave */
  gboolean is_open;                    /* the member of the kind is begun */
  const char *open_unknown;            /* the unknown kind that is begun; interned */
} Export;

static void
open_kind (Export *self, PlannerKind kind)
{
  planner_json_writer_name (self->writer, planner_kind_get_info (kind)->name);
  if (kind != PLANNER_KIND_PLAN)
    planner_json_writer_begin_array (self->writer);
  self->is_open = TRUE;
}

static gboolean
write_row (const PlannerRow *row, gpointer data, GError **error)
{
  Export *self = data;

  if (planner_export_selection_judge (self->selection, row) != PLANNER_EXPORT_LEAVES)
    return TRUE;
  if (row->hidden)
    {
      g_ptr_array_add (self->deleted[row->kind], g_strdup (row->id));
      return TRUE;
    }
  if (!self->is_open)
    open_kind (self, row->kind);
  planner_json_write_row (self->writer, row, self->stamps);
  return TRUE;
}

static gboolean
write_kinds (Export *self, GError **error)
{
  for (guint kind = 0; kind < PLANNER_N_KINDS; kind++)
    {
      self->is_open = FALSE;
      if (!planner_plan_foreach_row (self->plan, kind, !self->plain, write_row, self, error))
        return FALSE;
      if (self->is_open && kind != PLANNER_KIND_PLAN)
        planner_json_writer_end_array (self->writer);
    }
  return TRUE;
}

static void
close_unknown (Export *self)
{
  if (self->open_unknown != NULL)
    planner_json_writer_end_array (self->writer);
  self->open_unknown = NULL;
}

/* In the plain form without what merging keeps in it. */
static void
write_unknown_record (Export *self, const char *json)
{
  PlannerJsonValue object, name, value;
  PlannerJsonCursor cursor;

  if (!self->plain || !planner_json_check (json, &object, NULL)
      || planner_json_value_get_type (&object) != PLANNER_JSON_OBJECT)
    {
      planner_json_writer_text (self->writer, json);
      return;
    }
  planner_json_writer_begin_object (self->writer);
  planner_json_cursor_init (&cursor, &object);
  while (planner_json_cursor_next_member (&cursor, &name, &value))
    {
      g_autofree char *member = planner_json_value_dup_string (&name);

      if (member[0] == '_')
        continue;
      planner_json_writer_name (self->writer, member);
      planner_json_writer_json (self->writer, &value);
    }
  planner_json_writer_end_object (self->writer);
}

/* What is not known may be private all the same. */
static gboolean
is_private_json (const char *json)
{
  PlannerJsonValue value;

  return planner_json_find (json, "private", &value) && planner_json_value_get_type (&value) != PLANNER_JSON_NULL
         && !(planner_json_value_get_type (&value) == PLANNER_JSON_BOOLEAN && !planner_json_value_is_true (&value));
}

static gboolean
write_unknown (const char *kind_name, const char *id, const char *json, gpointer data, GError **error)
{
  Export *self = data;

  if (is_private_json (json) || (self->plain && kind_name[0] == '_'))
    return TRUE;
  if (g_strcmp0 (self->open_unknown, kind_name) != 0)
    close_unknown (self);
  if (id[0] == '\0')
    {
      planner_json_writer_name (self->writer, kind_name);
      planner_json_writer_text (self->writer, json);
      return TRUE;
    }
  if (self->open_unknown == NULL)
    {
      planner_json_writer_name (self->writer, kind_name);
      planner_json_writer_begin_array (self->writer);
      self->open_unknown = g_intern_string (kind_name);
    }
  write_unknown_record (self, json);
  return TRUE;
}

/* Of what is not known nobody can say whether it belongs to a workstream, so a limited export leaves it out. */
static gboolean
write_unknown_kinds (Export *self, GError **error)
{
  if (planner_export_selection_is_limited (self->selection))
    return TRUE;
  self->open_unknown = NULL;
  if (!planner_plan_foreach_unknown (self->plan, write_unknown, self, error))
    return FALSE;
  close_unknown (self);
  return TRUE;
}

static gboolean
write_deleted_kind (Export *self, PlannerKind kind, GError **error)
{
  open_kind (self, kind);
  for (guint i = 0; i < self->deleted[kind]->len; i++)
    {
      PlannerRow row;

      if (!planner_plan_read_row (self->plan, kind, g_ptr_array_index (self->deleted[kind], i), &row, error))
        return FALSE;
      planner_json_write_row (self->writer, &row, self->stamps);
      planner_row_clear (&row);
    }
  planner_json_writer_end_array (self->writer);
  return TRUE;
}

static gboolean
write_deleted (Export *self, GError **error)
{
  gboolean any = FALSE;

  for (guint kind = 0; kind < PLANNER_N_KINDS; kind++)
    {
      if (self->deleted[kind]->len == 0)
        continue;
      if (!any)
        {
          planner_json_writer_name (self->writer, PLANNER_JSON_DELETED);
          planner_json_writer_begin_object (self->writer);
        }
      any = TRUE;
      if (!write_deleted_kind (self, kind, error))
        return FALSE;
    }
  if (any)
    planner_json_writer_end_object (self->writer);
  return TRUE;
}

static int
compare_stamps (gconstpointer one, gconstpointer other)
{
  const PlannerStamp *a = one;
  const PlannerStamp *b = other;
  int order = strcmp (a->actor, b->actor);

  return order != 0 ? order : (a->number > b->number) - (a->number < b->number);
}

static GArray *
sort_stamps (GHashTable *stamps)
{
  GArray *sorted = g_array_new (FALSE, FALSE, sizeof (PlannerStamp));
  GHashTableIter iter;
  gpointer text;

  g_hash_table_iter_init (&iter, stamps);
  while (g_hash_table_iter_next (&iter, &text, NULL))
    {
      PlannerStamp stamp;

      if (planner_stamp_parse (text, &stamp))
        g_array_append_val (sorted, stamp);
    }
  g_array_sort (sorted, compare_stamps);
  return sorted;
}

static void
write_writer (Export *self, const char *at, const char *by)
{
  planner_json_writer_string_member (self->writer, "at", at);
  planner_json_writer_string_member (self->writer, "by", by);
}

static void
write_stamps (Export *self)
{
  g_autoptr (GArray) sorted = sort_stamps (self->stamps);

  planner_json_writer_name (self->writer, PLANNER_JSON_STAMPS);
  planner_json_writer_begin_object (self->writer);
  for (guint i = 0; i < sorted->len; i++)
    {
      const PlannerStamp *stamp = &g_array_index (sorted, PlannerStamp, i);
      g_autofree char *name = planner_stamp_print (stamp);
      g_autofree char *at = NULL;
      g_autofree char *by = NULL;

      if (!planner_plan_get_stamp (self->plan, stamp, &at, &by))
        continue;
      planner_json_writer_name (self->writer, name);
      planner_json_writer_begin_object (self->writer);
      write_writer (self, at, by);
      planner_json_writer_end_object (self->writer);
    }
  planner_json_writer_end_object (self->writer);
}

static char *
dup_time (Export *self)
{
  g_autoptr (GDateTime) now = NULL;

  if (self->at != NULL)
    return g_strdup (self->at);
  now = g_date_time_new_now_utc ();
  return g_date_time_format (now, "%Y-%m-%dT%H:%M:%SZ");
}

static void
write_exported (Export *self)
{
  g_autofree char *at = dup_time (self);

  planner_json_writer_name (self->writer, PLANNER_JSON_EXPORTED);
  planner_json_writer_begin_object (self->writer);
  write_writer (self, at, planner_plan_get_author (self->plan));
  planner_json_writer_string_member (self->writer, "actor", planner_store_get_actor (planner_plan_get_store (self->plan)));
  planner_json_writer_end_object (self->writer);
}

static gboolean
write_root (Export *self, GError **error)
{
  planner_json_writer_begin_object (self->writer);
  planner_json_writer_string_member (self->writer, "format", PLANNER_JSON_FORMAT);
  planner_json_writer_integer_member (self->writer, "version", PLANNER_FORMAT_VERSION);
  if (!write_kinds (self, error) || !write_unknown_kinds (self, error))
    return FALSE;
  if (!self->plain)
    {
      if (!write_deleted (self, error))
        return FALSE;
      write_stamps (self);
      write_exported (self);
    }
  planner_json_writer_end_object (self->writer);
  return planner_json_writer_finish (self->writer, error);
}

gboolean
planner_export_json_write (PlannerPlan *plan, PlannerExportSelection *selection, gboolean plain, const char *at,
                           PlannerJsonWriter *writer, GError **error)
{
  Export self = { .plan = plan, .selection = selection, .plain = plain, .at = at, .writer = writer };
  gboolean ok;

  self.stamps = plain ? NULL : g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint kind = 0; kind < PLANNER_N_KINDS; kind++)
    self.deleted[kind] = g_ptr_array_new_with_free_func (g_free);
  ok = planner_export_selection_prepare (selection, error) && write_root (&self, error);
  for (guint kind = 0; kind < PLANNER_N_KINDS; kind++)
    g_ptr_array_unref (self.deleted[kind]);
  g_clear_pointer (&self.stamps, g_hash_table_unref);
  return ok;
}
