/* planner-json-row.c: a stored record as it stands in an exchange file
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "planner-json-row.h"

#include <string.h>

#include "planner-json-format.h"
#include "planner-json-scanner.h"

static void
write_member (PlannerJsonWriter *writer, const char *name, const char *text)
{
  if (text == NULL)
    return;
  planner_json_writer_string_member (writer, name, text);
}

static char *
dup_string_member (const PlannerJsonValue *object, const char *wanted)
{
  PlannerJsonCursor cursor;
  PlannerJsonValue name, value;

  if (planner_json_value_get_type (object) != PLANNER_JSON_OBJECT)
    return NULL;
  planner_json_cursor_init (&cursor, object);
  while (planner_json_cursor_next_member (&cursor, &name, &value))
    if (planner_json_value_is (&name, wanted) && planner_json_value_get_type (&value) == PLANNER_JSON_STRING)
      return planner_json_value_dup_string (&value);
  return NULL;
}

/* The JSON of the one write of a field that is unreadable here, or %NULL. */
static char *
dup_unreadable (const PlannerRow *row, const char *name)
{
  PlannerJsonValue writes, write, second;
  PlannerJsonCursor cursor;
  g_autofree char *value = NULL;

  if (!planner_json_find (row->clashes, name, &writes) || planner_json_value_get_type (&writes) != PLANNER_JSON_ARRAY)
    return NULL;
  planner_json_cursor_init (&cursor, &writes);
  if (!planner_json_cursor_next_element (&cursor, &write) || planner_json_cursor_next_element (&cursor, &second))
    return NULL;
  value = dup_string_member (&write, "value");
  return value != NULL && value[0] == PLANNER_JSON_UNREADABLE ? g_strdup (value + 1) : NULL;
}

/* In the plain form what was imported and does not fit goes back as it came. */
static char *
dup_bad (const PlannerRow *row, const char *name)
{
  PlannerJsonValue kept;

  return planner_json_find (row->bad, name, &kept) ? dup_string_member (&kept, "value") : NULL;
}

static void
write_odd_value (PlannerJsonWriter *writer, const PlannerRow *row, const char *name, gboolean plain)
{
  g_autofree char *json = row->clashes != NULL ? dup_unreadable (row, name) : NULL;

  if (json == NULL && plain && row->bad != NULL)
    json = dup_bad (row, name);
  if (json == NULL)
    return;
  planner_json_writer_name (writer, name);
  planner_json_writer_text (writer, json);
}

static void
write_values (PlannerJsonWriter *writer, const PlannerRow *row, gboolean plain)
{
  const PlannerKindInfo *info = planner_kind_get_info (row->kind);

  if (row->kind != PLANNER_KIND_PLAN)
    write_member (writer, "id", row->id);
  for (guint i = 0; i < info->n_fields; i++)
    if (row->values[i] != NULL)
      {
        planner_json_writer_name (writer, info->fields[i].name);
        planner_json_writer_value (writer, info->fields[i].field, row->values[i]);
      }
    else if (row->clashes != NULL || row->bad != NULL)
      write_odd_value (writer, row, info->fields[i].name, plain);
}

static void
write_unknown (PlannerJsonWriter *writer, const PlannerRow *row)
{
  PlannerJsonValue object, name, value;
  PlannerJsonCursor cursor;

  if (row->unknown == NULL || !planner_json_check (row->unknown, &object, NULL)
      || planner_json_value_get_type (&object) != PLANNER_JSON_OBJECT)
    return;
  planner_json_cursor_init (&cursor, &object);
  while (planner_json_cursor_next_member (&cursor, &name, &value))
    {
      g_autofree char *member = planner_json_value_dup_string (&name);
      g_autofree char *json = planner_json_value_get_type (&value) == PLANNER_JSON_STRING
                                  ? planner_json_value_dup_string (&value)
                                  : NULL;

      if (json == NULL)
        continue;
      planner_json_writer_name (writer, member);
      planner_json_writer_text (writer, json);
    }
}

static void
add_stamp (GHashTable *stamps, const char *text, gsize length)
{
  char stamp[128];

  if (length == 0 || length >= sizeof stamp)
    return;
  memcpy (stamp, text, length);
  stamp[length] = '\0';
  if (!g_hash_table_contains (stamps, stamp))
    g_hash_table_add (stamps, g_strdup (stamp));
}

/* The stamps of "STAMP name=STAMP …". */
static void
add_stamps (GHashTable *stamps, const char *revisions)
{
  while (revisions != NULL && *revisions != '\0')
    {
      gsize length = strcspn (revisions, " ");
      const char *equals = memchr (revisions, '=', length);
      const char *stamp = equals != NULL ? equals + 1 : revisions;

      add_stamp (stamps, stamp, (gsize) (revisions + length - stamp));
      revisions += length + (revisions[length] == ' ');
    }
}

static void
write_clash_value (PlannerJsonWriter *writer, PlannerKind kind, const char *name, const char *value)
{
  PlannerField field = planner_kind_get_field (kind, name);

  if (field != PLANNER_FIELD_NONE)
    planner_json_writer_value (writer, field, value);
  else if (g_str_equal (name, PLANNER_REGISTER_PLACE) || g_str_equal (name, PLANNER_REGISTER_DELETED) || value == NULL)
    planner_json_writer_string (writer, value);
  else
    planner_json_writer_text (writer, value);
}

static void
write_clash (PlannerJsonWriter *writer, PlannerKind kind, const char *name, const PlannerJsonValue *writes,
             GHashTable *stamps)
{
  PlannerJsonCursor cursor;
  PlannerJsonValue write;

  planner_json_writer_name (writer, name);
  planner_json_writer_begin_array (writer);
  planner_json_cursor_init (&cursor, writes);
  while (planner_json_cursor_next_element (&cursor, &write))
    {
      g_autofree char *revision = dup_string_member (&write, "rev");
      g_autofree char *value = dup_string_member (&write, "value");

      if (revision == NULL)
        continue;
      add_stamp (stamps, revision, strlen (revision));
      planner_json_writer_begin_object (writer);
      write_member (writer, "rev", revision);
      planner_json_writer_name (writer, "value");
      write_clash_value (writer, kind, name, value);
      planner_json_writer_end_object (writer);
    }
  planner_json_writer_end_array (writer);
}

static void
write_clashes (PlannerJsonWriter *writer, const PlannerRow *row, GHashTable *stamps)
{
  PlannerJsonValue object, name, writes;
  PlannerJsonCursor cursor;

  if (row->clashes == NULL || !planner_json_check (row->clashes, &object, NULL)
      || planner_json_value_get_type (&object) != PLANNER_JSON_OBJECT)
    return;
  planner_json_writer_name (writer, PLANNER_JSON_CLASHES);
  planner_json_writer_begin_object (writer);
  planner_json_cursor_init (&cursor, &object);
  while (planner_json_cursor_next_member (&cursor, &name, &writes))
    {
      g_autofree char *text = planner_json_value_dup_string (&name);

      if (planner_json_value_get_type (&writes) == PLANNER_JSON_ARRAY)
        write_clash (writer, row->kind, text, &writes, stamps);
    }
  planner_json_writer_end_object (writer);
}

void
planner_json_write_row (PlannerJsonWriter *writer, const PlannerRow *row, GHashTable *stamps)
{
  planner_json_writer_begin_object (writer);
  write_values (writer, row, stamps == NULL);
  write_unknown (writer, row);
  if (stamps != NULL)
    {
      add_stamps (stamps, row->revisions);
      write_member (writer, PLANNER_JSON_REVISIONS, row->revisions);
      write_member (writer, PLANNER_JSON_SEEN, row->seen);
      if (row->kind != PLANNER_KIND_PLAN)
        write_member (writer, PLANNER_JSON_PLACE, row->position);
      write_member (writer, PLANNER_JSON_DELETED, row->deletion);
      write_clashes (writer, row, stamps);
    }
  planner_json_writer_end_object (writer);
}
