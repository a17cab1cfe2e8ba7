/* planner-import-stamps.c: who wrote with the stamps of a file, and when
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "planner-import-stamps.h"

typedef struct
{
  char *at;
  char *by;
} Writer;

struct _PlannerImportStamps
{
  GHashTable *writers; /* "ACTOR.NUMBER" → Writer, until put into the plan */
};

static void
writer_free (gpointer data)
{
  Writer *writer = data;

  g_free (writer->at);
  g_free (writer->by);
  g_free (writer);
}

static char *
dup_member (const PlannerJsonValue *object, const char *wanted)
{
  PlannerJsonCursor cursor;
  PlannerJsonValue name, value;

  planner_json_cursor_init (&cursor, object);
  while (planner_json_cursor_next_member (&cursor, &name, &value))
    if (planner_json_value_is (&name, wanted) && planner_json_value_get_type (&value) == PLANNER_JSON_STRING)
      return planner_json_value_dup_string (&value);
  return NULL;
}

static void
read_writer (PlannerImportStamps *self, const PlannerJsonValue *name, const PlannerJsonValue *value)
{
  g_autofree char *stamp = planner_json_value_dup_string (name);
  g_autofree char *at = NULL;
  g_autofree char *by = NULL;
  g_autoptr (GDateTime) time = NULL;
  Writer *writer;

  if (planner_json_value_get_type (value) != PLANNER_JSON_OBJECT)
    return;
  at = dup_member (value, "at");
  by = dup_member (value, "by");
  time = at != NULL ? g_date_time_new_from_iso8601 (at, NULL) : NULL;
  if (time == NULL || by == NULL)
    return;
  writer = g_new0 (Writer, 1);
  writer->at = g_steal_pointer (&at);
  writer->by = g_steal_pointer (&by);
  g_hash_table_insert (self->writers, g_steal_pointer (&stamp), writer);
}

PlannerImportStamps *
planner_import_stamps_new (const PlannerJsonValue *value)
{
  PlannerImportStamps *self = g_new0 (PlannerImportStamps, 1);
  PlannerJsonCursor cursor;
  PlannerJsonValue name, writer;

  self->writers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, writer_free);
  if (value->text == NULL || planner_json_value_get_type (value) != PLANNER_JSON_OBJECT)
    return self;
  planner_json_cursor_init (&cursor, value);
  while (planner_json_cursor_next_member (&cursor, &name, &writer))
    read_writer (self, &name, &writer);
  return self;
}

void
planner_import_stamps_free (PlannerImportStamps *self)
{
  g_hash_table_unref (self->writers);
  g_free (self);
}

gboolean
planner_import_stamps_put (PlannerImportStamps *self, PlannerEdit *edit, const PlannerRegisters *registers, GError **error)
{
  const PlannerStamp *last = NULL;

  for (guint i = 0; i < registers->writes->len && g_hash_table_size (self->writers) > 0; i++)
    {
      const PlannerStamp *stamp = &g_array_index (registers->writes, PlannerWrite, i).stamp;
      g_autofree char *name = NULL;
      Writer *writer;

      if (last != NULL && planner_stamp_equal (stamp, last))
        continue;
      last = stamp;
      name = planner_stamp_print (stamp);
      writer = g_hash_table_lookup (self->writers, name);
      if (writer == NULL)
        continue;
      if (!planner_edit_put_stamp (edit, stamp, writer->at, writer->by, error))
        return FALSE;
      g_hash_table_remove (self->writers, name);
    }
  return TRUE;
}
