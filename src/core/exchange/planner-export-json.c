/* planner-export-json.c: a plan, or what may leave of it, as an exchange file
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "planner-export-json.h"

#include <string.h>

#include "core/plan/planner-row-walk.h"
#include "planner-json-format.h"
#include "planner-json-row.h"
#include "planner-json-scanner.h"

/* How many rows and stamps are written before the time is looked at. */
#define ROWS_AT_ONCE 50

typedef enum
{
  STAGE_SELECTING,
  STAGE_RECORDS,
  STAGE_UNKNOWN,
  STAGE_DELETED,
  STAGE_STAMPS,
  STAGE_END,
  STAGE_DONE,
} Stage;

typedef struct
{
  PlannerKind kind;
  char *id;
} Deleted;

struct _PlannerExportJson
{
  PlannerPlan *plan;
  PlannerExportSelection *selection;
  gboolean plain;
  char *at;
  PlannerJsonWriter *writer;
  Stage stage;
  PlannerRowWalk *walk;
  PlannerKind open_kind; /* whose member is begun; PLANNER_KIND_NONE: of none */
  GArray *deleted;       /* Deleted: what leaves of those that are, in order */
  guint n_deleted;       /* written */
  GHashTable *stamps;    /* set of stamps to explain; %NULL in the plain form */
  GArray *sorted;        /* PlannerStamp: the same in order; %NULL before they are all known */
  guint n_stamps;        /* written */
  guint n_rows;          /* live ones, looked at */
  guint n_all;           /* of them, about */
  const char *open_unknown; /* the unknown kind that is begun; interned */
};

static void
clear_deleted (gpointer data)
{
  g_free (((Deleted *) data)->id);
}

PlannerExportJson *
planner_export_json_new (PlannerPlan *plan, PlannerExportSelection *selection, gboolean plain, const char *at,
                         PlannerJsonWriter *writer)
{
  PlannerExportJson *self = g_new0 (PlannerExportJson, 1);

  self->plan = g_object_ref (plan);
  self->selection = selection;
  self->plain = plain;
  self->at = g_strdup (at);
  self->writer = writer;
  self->walk = planner_row_walk_new (plan, TRUE);
  self->open_kind = PLANNER_KIND_NONE;
  self->deleted = g_array_new (FALSE, FALSE, sizeof (Deleted));
  g_array_set_clear_func (self->deleted, clear_deleted);
  self->stamps = plain ? NULL : g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint kind = 0; kind < PLANNER_N_KINDS; kind++)
    self->n_all += planner_plan_count (plan, kind);
  planner_export_selection_begin (selection);
  return self;
}

void
planner_export_json_free (PlannerExportJson *self)
{
  planner_row_walk_free (self->walk);
  g_array_unref (self->deleted);
  g_clear_pointer (&self->stamps, g_hash_table_unref);
  g_clear_pointer (&self->sorted, g_array_unref);
  g_object_unref (self->plan);
  g_free (self->at);
  g_free (self);
}

/* Records */

static void
close_kind (PlannerExportJson *self)
{
  if (self->open_kind != PLANNER_KIND_NONE && self->open_kind != PLANNER_KIND_PLAN)
    planner_json_writer_end_array (self->writer);
  self->open_kind = PLANNER_KIND_NONE;
}

static void
open_kind (PlannerExportJson *self, PlannerKind kind)
{
  if (self->open_kind == kind)
    return;
  close_kind (self);
  planner_json_writer_name (self->writer, planner_kind_get_info (kind)->name);
  if (kind != PLANNER_KIND_PLAN)
    planner_json_writer_begin_array (self->writer);
  self->open_kind = kind;
}

/* What is deleted is judged in the plain form, too: what belonged to something withheld stays so. */
static gboolean
write_row (const PlannerRow *row, gpointer data, GError **error)
{
  PlannerExportJson *self = data;

  self->n_rows += !row->hidden;
  if (planner_export_selection_judge (self->selection, row) != PLANNER_EXPORT_LEAVES || (row->hidden && self->plain))
    return TRUE;
  if (row->hidden)
    {
      Deleted deleted = { row->kind, g_strdup (row->id) };

      g_array_append_val (self->deleted, deleted);
      return TRUE;
    }
  open_kind (self, row->kind);
  planner_json_write_row (self->writer, row, self->stamps);
  return TRUE;
}

static void
close_unknown (PlannerExportJson *self)
{
  if (self->open_unknown != NULL)
    planner_json_writer_end_array (self->writer);
  self->open_unknown = NULL;
}

/* In the plain form without what merging keeps in it. */
static void
write_unknown_record (PlannerExportJson *self, const char *json)
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
  PlannerExportJson *self = data;

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
write_unknown_kinds (PlannerExportJson *self, GError **error)
{
  if (planner_export_selection_is_limited (self->selection))
    return TRUE;
  self->open_unknown = NULL;
  if (!planner_plan_foreach_unknown (self->plan, write_unknown, self, error))
    return FALSE;
  close_unknown (self);
  return TRUE;
}

static void
begin_deleted (PlannerExportJson *self)
{
  if (self->deleted->len == 0)
    return;
  planner_json_writer_name (self->writer, PLANNER_JSON_DELETED);
  planner_json_writer_begin_object (self->writer);
}

static void
end_deleted (PlannerExportJson *self)
{
  close_kind (self);
  if (self->deleted->len > 0)
    planner_json_writer_end_object (self->writer);
}

static gboolean
write_deleted (PlannerExportJson *self, GError **error)
{
  for (guint i = 0; i < ROWS_AT_ONCE && self->n_deleted < self->deleted->len; i++)
    {
      const Deleted *deleted = &g_array_index (self->deleted, Deleted, self->n_deleted++);
      PlannerRow row;

      if (!planner_plan_read_row (self->plan, deleted->kind, deleted->id, &row, error))
        return FALSE;
      open_kind (self, deleted->kind);
      planner_json_write_row (self->writer, &row, self->stamps);
      planner_row_clear (&row);
    }
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
write_writer (PlannerExportJson *self, const char *at, const char *by)
{
  planner_json_writer_string_member (self->writer, "at", at);
  planner_json_writer_string_member (self->writer, "by", by);
}

static void
begin_stamps (PlannerExportJson *self)
{
  if (self->plain)
    return;
  self->sorted = sort_stamps (self->stamps);
  planner_json_writer_name (self->writer, PLANNER_JSON_STAMPS);
  planner_json_writer_begin_object (self->writer);
}

static void
end_stamps (PlannerExportJson *self)
{
  if (!self->plain)
    planner_json_writer_end_object (self->writer);
}

static void
write_stamps (PlannerExportJson *self)
{
  for (guint i = 0; i < ROWS_AT_ONCE && self->n_stamps < self->sorted->len; i++)
    {
      const PlannerStamp *stamp = &g_array_index (self->sorted, PlannerStamp, self->n_stamps++);
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
}

static char *
dup_time (PlannerExportJson *self)
{
  g_autoptr (GDateTime) now = NULL;

  if (self->at != NULL)
    return g_strdup (self->at);
  now = g_date_time_new_now_utc ();
  return g_date_time_format (now, "%Y-%m-%dT%H:%M:%SZ");
}

static void
write_exported (PlannerExportJson *self)
{
  g_autofree char *at = dup_time (self);

  planner_json_writer_name (self->writer, PLANNER_JSON_EXPORTED);
  planner_json_writer_begin_object (self->writer);
  write_writer (self, at, planner_plan_get_author (self->plan));
  planner_json_writer_string_member (self->writer, "actor", planner_store_get_actor (planner_plan_get_store (self->plan)));
  planner_json_writer_end_object (self->writer);
}

/* Working */

static void
begin_root (PlannerExportJson *self)
{
  planner_json_writer_begin_object (self->writer);
  planner_json_writer_string_member (self->writer, "format", PLANNER_JSON_FORMAT);
  planner_json_writer_integer_member (self->writer, "version", PLANNER_FORMAT_VERSION);
}

static gboolean
end_root (PlannerExportJson *self, GError **error)
{
  if (!self->plain)
    write_exported (self);
  planner_json_writer_end_object (self->writer);
  return planner_json_writer_finish (self->writer, error);
}

/* Does some of what @self->stage says. @over: that was all of it. */
static gboolean
work (PlannerExportJson *self, gboolean *over, GError **error)
{
  switch (self->stage)
    {
    case STAGE_SELECTING:
      return planner_export_selection_advance (self->selection, over, error);
    case STAGE_RECORDS:
      return planner_row_walk_advance (self->walk, ROWS_AT_ONCE, write_row, self, over, error);
    case STAGE_UNKNOWN:
      *over = TRUE;
      return write_unknown_kinds (self, error);
    case STAGE_DELETED:
      *over = self->n_deleted == self->deleted->len;
      return write_deleted (self, error);
    case STAGE_STAMPS:
      *over = self->plain || self->n_stamps == self->sorted->len;
      if (!*over)
        write_stamps (self);
      return TRUE;
    case STAGE_END:
      *over = TRUE;
      return end_root (self, error);
    case STAGE_DONE:
    default:
      return TRUE;
    }
}

/* What stands around the parts of the file. */
static void
go_on (PlannerExportJson *self)
{
  switch (self->stage)
    {
    case STAGE_SELECTING:
      begin_root (self);
      break;
    case STAGE_RECORDS:
      close_kind (self);
      break;
    case STAGE_UNKNOWN:
      begin_deleted (self);
      break;
    case STAGE_DELETED:
      end_deleted (self);
      begin_stamps (self);
      break;
    case STAGE_STAMPS:
      end_stamps (self);
      break;
    case STAGE_END:
    case STAGE_DONE:
    default:
      break;
    }
  self->stage++;
}

gboolean
planner_export_json_advance (PlannerExportJson *self, gboolean *exhausted, GError **error)
{
  gboolean over = FALSE;

  g_return_val_if_fail (self != NULL && exhausted != NULL && self->stage != STAGE_DONE, FALSE);

  if (!work (self, &over, error))
    return FALSE;
  if (over)
    go_on (self);
  *exhausted = self->stage == STAGE_DONE;
  return TRUE;
}

double
planner_export_json_get_progress (PlannerExportJson *self)
{
  g_return_val_if_fail (self != NULL, 0);

  if (self->stage == STAGE_DONE)
    return 1;
  return self->n_all > 0 ? MIN ((double) self->n_rows / self->n_all, 1) : 0;
}
