/* planner-exporter.c: a plan as a file for others
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "planner-exporter.h"

#include <errno.h>
#include <fcntl.h>
#include <gio/gunixoutputstream.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#include "planner-json-format.h"
#include "planner-json-row.h"
#include "planner-json-scanner.h"
#include "planner-table.h"

struct _PlannerExporter
{
  PlannerPlan *plan;
  PlannerExportSelection *selection;
  gboolean plain;
  char *at;

  /* While writing. */
  PlannerJsonWriter *writer;
  GHashTable *stamps;                   /* set of stamps to explain; %NULL in the plain form */
  GPtrArray *deleted[PLANNER_N_KINDS];  /* ids of deleted records that leave */
  gboolean is_open;                     /* the member of the kind is begun */
  const char *open_unknown;             /* the unknown kind that is begun; interned */
};

PlannerExporter *
planner_exporter_new (PlannerPlan *plan)
{
  PlannerExporter *self = g_new0 (PlannerExporter, 1);

  self->plan = g_object_ref (plan);
  self->selection = planner_export_selection_new (plan);
  return self;
}

void
planner_exporter_free (PlannerExporter *self)
{
  planner_export_selection_free (self->selection);
  g_object_unref (self->plan);
  g_free (self->at);
  g_free (self);
}

void
planner_exporter_set_plain (PlannerExporter *self, gboolean plain)
{
  self->plain = plain;
}

void
planner_exporter_set_time (PlannerExporter *self, const char *at)
{
  g_set_str (&self->at, at);
}

void
planner_exporter_include_sensitive (PlannerExporter *self)
{
  planner_export_selection_include_sensitive (self->selection);
}

void
planner_exporter_add_kind (PlannerExporter *self, PlannerKind kind)
{
  planner_export_selection_add_kind (self->selection, kind);
}

gboolean
planner_exporter_add (PlannerExporter *self, PlannerKind kind, const char *text, GError **error)
{
  return planner_export_selection_add (self->selection, kind, text, error);
}

/* The list of what leaves */

static void
item_free (gpointer data)
{
  PlannerExportItem *item = data;

  g_free (item->id);
  g_free (item);
}

void
planner_export_list_free (PlannerExportList *self)
{
  g_ptr_array_unref (self->leaving);
  g_ptr_array_unref (self->withheld);
  g_free (self);
}

typedef struct
{
  PlannerExporter *exporter;
  PlannerExportList *list;
} Listing;

static gboolean
list_row (const PlannerRow *row, gpointer data, GError **error)
{
  Listing *listing = data;
  PlannerExportVerdict verdict = planner_export_selection_judge (listing->exporter->selection, row);
  PlannerExportItem *item;

  if (verdict == PLANNER_EXPORT_OUTSIDE)
    return TRUE;
  item = g_new0 (PlannerExportItem, 1);
  item->kind = row->kind;
  item->id = g_strdup (row->id);
  item->verdict = verdict;
  g_ptr_array_add (verdict == PLANNER_EXPORT_LEAVES ? listing->list->leaving : listing->list->withheld, item);
  if (verdict == PLANNER_EXPORT_LEAVES)
    listing->list->counts[row->kind]++;
  return TRUE;
}

PlannerExportList *
planner_exporter_list (PlannerExporter *self, GError **error)
{
  g_autoptr (PlannerExportList) list = g_new0 (PlannerExportList, 1);
  Listing listing = { self, list };

  list->leaving = g_ptr_array_new_with_free_func (item_free);
  list->withheld = g_ptr_array_new_with_free_func (item_free);
  if (!planner_export_selection_prepare (self->selection, error))
    return NULL;
  for (guint kind = 0; kind < PLANNER_N_KINDS; kind++)
    if (!planner_plan_foreach_row (self->plan, kind, FALSE, list_row, &listing, error))
      return NULL;
  return g_steal_pointer (&list);
}

/* JSON */

static void
open_kind (PlannerExporter *self, PlannerKind kind)
{
  planner_json_writer_name (self->writer, planner_kind_get_info (kind)->name);
  if (kind != PLANNER_KIND_PLAN)
    planner_json_writer_begin_array (self->writer);
  self->is_open = TRUE;
}

static gboolean
write_row (const PlannerRow *row, gpointer data, GError **error)
{
  PlannerExporter *self = data;

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
write_kinds (PlannerExporter *self, GError **error)
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
close_unknown (PlannerExporter *self)
{
  if (self->open_unknown != NULL)
    planner_json_writer_end_array (self->writer);
  self->open_unknown = NULL;
}

/* In the plain form without what merging keeps in it. */
static void
write_unknown_record (PlannerExporter *self, const char *json)
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
  PlannerExporter *self = data;

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
write_unknown_kinds (PlannerExporter *self, GError **error)
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
write_deleted_kind (PlannerExporter *self, PlannerKind kind, GError **error)
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
write_deleted (PlannerExporter *self, GError **error)
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
write_writer (PlannerExporter *self, const char *at, const char *by)
{
  planner_json_writer_name (self->writer, "at");
  planner_json_writer_string (self->writer, at);
  planner_json_writer_name (self->writer, "by");
  planner_json_writer_string (self->writer, by);
}

static void
write_stamps (PlannerExporter *self)
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
dup_time (PlannerExporter *self)
{
  g_autoptr (GDateTime) now = NULL;

  if (self->at != NULL)
    return g_strdup (self->at);
  now = g_date_time_new_now_utc ();
  return g_date_time_format (now, "%Y-%m-%dT%H:%M:%SZ");
}

static void
write_exported (PlannerExporter *self)
{
  g_autofree char *at = dup_time (self);

  planner_json_writer_name (self->writer, PLANNER_JSON_EXPORTED);
  planner_json_writer_begin_object (self->writer);
  write_writer (self, at, planner_plan_get_author (self->plan));
  planner_json_writer_name (self->writer, "actor");
  planner_json_writer_string (self->writer, planner_store_get_actor (planner_plan_get_store (self->plan)));
  planner_json_writer_end_object (self->writer);
}

static gboolean
write_root (PlannerExporter *self, GError **error)
{
  planner_json_writer_begin_object (self->writer);
  planner_json_writer_name (self->writer, "format");
  planner_json_writer_string (self->writer, PLANNER_JSON_FORMAT);
  planner_json_writer_name (self->writer, "version");
  planner_json_writer_integer (self->writer, PLANNER_FORMAT_VERSION);
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

static gboolean
write_json (PlannerExporter *self, PlannerJsonWriter *writer, GError **error)
{
  gboolean ok;

  self->writer = writer;
  self->stamps = self->plain ? NULL : g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint kind = 0; kind < PLANNER_N_KINDS; kind++)
    self->deleted[kind] = g_ptr_array_new_with_free_func (g_free);
  ok = planner_export_selection_prepare (self->selection, error) && write_root (self, error);
  for (guint kind = 0; kind < PLANNER_N_KINDS; kind++)
    g_clear_pointer (&self->deleted[kind], g_ptr_array_unref);
  g_clear_pointer (&self->stamps, g_hash_table_unref);
  self->writer = NULL;
  return ok;
}

gboolean
planner_exporter_write (PlannerExporter *self, GOutputStream *stream, GError **error)
{
  g_autoptr (PlannerJsonWriter) writer = planner_json_writer_new (stream);

  return write_json (self, writer, error);
}

char *
planner_exporter_dup_text (PlannerExporter *self, GError **error)
{
  g_autoptr (PlannerJsonWriter) writer = planner_json_writer_new (NULL);

  return write_json (self, writer, error) ? planner_json_writer_steal (writer) : NULL;
}

static gboolean
set_errno (const char *path, int number, GError **error)
{
  g_autofree char *name = g_filename_display_name (path);

  g_set_error (error, G_IO_ERROR, (int) g_io_error_from_errno (number), _("“%s” could not be written: %s."), name,
               g_strerror (number));
  return FALSE;
}

/* Writes to the new file behind @fd, which it closes, and waits until it is on the disk. */
static gboolean
write_descriptor (PlannerExporter *self, int fd, const char *path, GError **error)
{
  g_autoptr (GOutputStream) stream = g_unix_output_stream_new (fd, TRUE);

  if (!planner_exporter_write (self, stream, error))
    return FALSE;
  if (fsync (fd) != 0)
    return set_errno (path, errno, error);
  return g_output_stream_close (stream, NULL, error);
}

gboolean
planner_exporter_write_file (PlannerExporter *self, const char *path, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *temporary = g_strdup_printf ("%s/.%s.XXXXXX", folder, name);
  int fd = g_mkstemp_full (temporary, O_RDWR | O_CLOEXEC, 0600);
  int number;

  if (fd < 0)
    return set_errno (path, errno, error);
  if (!write_descriptor (self, fd, path, error))
    {
      g_unlink (temporary);
      return FALSE;
    }
  if (g_rename (temporary, path) == 0)
    return TRUE;
  number = errno;
  g_unlink (temporary);
  return set_errno (path, number, error);
}

/* Tables */

typedef struct
{
  PlannerExporter *exporter;
  PlannerTableWriter *writer;
} TableWriting;

static gboolean
write_table_row (const PlannerRow *row, gpointer data, GError **error)
{
  TableWriting *writing = data;

  if (planner_export_selection_judge (writing->exporter->selection, row) == PLANNER_EXPORT_LEAVES)
    planner_table_writer_add (writing->writer, row);
  return TRUE;
}

static gboolean
judge_row (const PlannerRow *row, gpointer data, GError **error)
{
  planner_export_selection_judge (data, row);
  return TRUE;
}

gboolean
planner_exporter_write_table (PlannerExporter *self, PlannerKind kind, char separator, GOutputStream *stream,
                              GError **error)
{
  g_autoptr (PlannerTableWriter) writer = planner_table_writer_new (kind, separator, stream);
  TableWriting writing = { self, writer };

  if (!planner_export_selection_prepare (self->selection, error))
    return FALSE;
  for (guint before = 0; before < kind; before++)
    if (!planner_plan_foreach_row (self->plan, before, FALSE, judge_row, self->selection, error))
      return FALSE;
  return planner_plan_foreach_row (self->plan, kind, FALSE, write_table_row, &writing, error)
         && planner_table_writer_finish (writer, error);
}
