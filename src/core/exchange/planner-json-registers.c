/* planner-json-registers.c: the registers of a record of the full form
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "planner-json-registers.h"

#include <string.h>

#include "core/plan/planner-position.h"
#include "core/plan/planner-row.h"

/* More than any partners leave unsettled in one record, and more stamps than a record ever has: time and memory are not to be had by a made-up
 * history. */
#define MAX_CLASHING_WRITES 1000
#define MAX_STAMPS 10000

gboolean
planner_json_record_is_full (const PlannerJsonRecord *record)
{
  return record->merge.revisions.text != NULL || record->merge.seen.text != NULL;
}

static gboolean
has_few_words (const char *text)
{
  guint n_words = 1;

  for (const char *at = strchr (text, ' '); at != NULL && n_words <= MAX_STAMPS; at = strchr (at + 1, ' '))
    n_words++;
  return n_words <= MAX_STAMPS;
}

/* The text of a member; %FALSE when it is none, or longer than any history. @text stays %NULL where the member is absent. */
static gboolean
take_text (const PlannerJsonValue *value, char **text)
{
  *text = NULL;
  if (value->text == NULL)
    return TRUE;
  if (planner_json_value_get_type (value) != PLANNER_JSON_STRING)
    return FALSE;
  *text = planner_json_value_dup_string (value);
  return has_few_words (*text);
}

static char *
mark_unreadable (const char *json)
{
  return g_strdup_printf ("%c%s", PLANNER_JSON_UNREADABLE, json);
}

/* Unknown members as a row keeps them: {member: JSON text}. */
static char *
make_unknown (const PlannerJsonRecord *record)
{
  GString *json;

  if (record->unknown->len == 0)
    return NULL;
  json = g_string_new ("{");
  for (guint i = 0; i < record->unknown->len; i++)
    {
      const PlannerJsonUnknown *unknown = &g_array_index (record->unknown, PlannerJsonUnknown, i);

      if (i > 0)
        g_string_append_c (json, ',');
      planner_json_append_string (json, unknown->name);
      g_string_append_c (json, ':');
      planner_json_append_string (json, unknown->json);
    }
  g_string_append_c (json, '}');
  return g_string_free (json, FALSE);
}

static gboolean
is_place (PlannerKind kind, const char *text)
{
  const char *space = strchr (text, ' ');
  g_autofree char *key = space != NULL ? g_strndup (text, (gsize) (space - text)) : g_strdup (text);

  if (!planner_position_is_valid (key))
    return FALSE;
  return space == NULL || (planner_kind_get_info (kind)->tree != PLANNER_FIELD_NONE && planner_id_is_valid (space + 1));
}

static gboolean
is_vector (const char *text)
{
  g_autoptr (GArray) seen = g_array_new (FALSE, FALSE, sizeof (PlannerStamp));

  return planner_seen_parse (text, seen);
}

/* "STAMP name=STAMP …" */
static gboolean
are_revisions (const char *text)
{
  g_auto (GStrv) words = g_strsplit (text, " ", -1);

  for (guint i = 0; words[i] != NULL; i++)
    {
      const char *equals = strchr (words[i], '=');
      PlannerStamp stamp;

      if ((equals == NULL) != (i == 0) || !planner_stamp_parse (equals != NULL ? equals + 1 : words[i], &stamp))
        return FALSE;
    }
  return TRUE;
}

/* The value of one write in `_clashes` as its register holds it. */
static gboolean
read_clash_value (PlannerKind kind, const char *name, const PlannerJsonValue *value, char **text)
{
  PlannerField field = planner_kind_get_field (kind, name);
  gboolean is_null = planner_json_value_get_type (value) == PLANNER_JSON_NULL;

  if (is_null)
    *text = NULL;
  else if (g_str_equal (name, PLANNER_REGISTER_PLACE))
    return take_text (value, text) && is_place (kind, *text);
  else if (g_str_equal (name, PLANNER_REGISTER_DELETED))
    return take_text (value, text) && is_vector (*text);
  else if (field == PLANNER_FIELD_NONE)
    *text = planner_json_value_dup_compact (value);
  else if (!planner_json_read_value (field, value, text, NULL))
    {
      g_autofree char *json = planner_json_value_dup_compact (value);

      *text = mark_unreadable (json);
    }
  return TRUE;
}

static gboolean
read_clash_write (PlannerRegisters *registers, PlannerKind kind, const char *name, const PlannerJsonValue *write)
{
  PlannerJsonValue member, value, found = { NULL, 0 };
  PlannerStamp stamp = { NULL, 0 };
  PlannerJsonCursor cursor;
  g_autofree char *text = NULL;

  if (planner_json_value_get_type (write) != PLANNER_JSON_OBJECT)
    return FALSE;
  planner_json_cursor_init (&cursor, write);
  while (planner_json_cursor_next_member (&cursor, &member, &value))
    {
      g_autofree char *revision = NULL;

      if (planner_json_value_is (&member, "value"))
        found = value;
      else if (planner_json_value_is (&member, "rev") && take_text (&value, &revision))
        planner_stamp_parse (revision, &stamp);
    }
  if (stamp.actor == NULL || found.text == NULL || !read_clash_value (kind, name, &found, &text))
    return FALSE;
  planner_registers_put (registers, name, stamp, g_steal_pointer (&text));
  return TRUE;
}

/* Puts the writes of one clashing register, and takes out of @row what the record shows of it. */
static gboolean
read_clash (PlannerRegisters *registers, PlannerRow *row, const char *name, const PlannerJsonValue *writes)
{
  PlannerField field = planner_kind_get_field (row->kind, name);
  PlannerJsonCursor cursor;
  PlannerJsonValue write;

  if (planner_json_value_get_type (writes) != PLANNER_JSON_ARRAY)
    return FALSE;
  planner_json_cursor_init (&cursor, writes);
  while (planner_json_cursor_next_element (&cursor, &write))
    if (!read_clash_write (registers, row->kind, name, &write) || registers->writes->len > MAX_CLASHING_WRITES)
      return FALSE;

  if (g_str_equal (name, PLANNER_REGISTER_PLACE))
    g_clear_pointer (&row->position, g_free);
  else if (g_str_equal (name, PLANNER_REGISTER_DELETED))
    g_clear_pointer (&row->deletion, g_free);
  else if (field != PLANNER_FIELD_NONE)
    g_clear_pointer (&row->values[PLANNER_FIELD_INDEX (field)], g_free);
  return TRUE;
}

static gboolean
read_clashes (PlannerRegisters *registers, PlannerRow *row, const PlannerJsonValue *clashes)
{
  PlannerJsonCursor cursor;
  PlannerJsonValue name, writes;

  if (clashes->text == NULL)
    return TRUE;
  if (planner_json_value_get_type (clashes) != PLANNER_JSON_OBJECT)
    return FALSE;
  planner_json_cursor_init (&cursor, clashes);
  while (planner_json_cursor_next_member (&cursor, &name, &writes))
    {
      g_autofree char *text = planner_json_value_dup_string (&name);

      if (!read_clash (registers, row, text, &writes))
        return FALSE;
    }
  return TRUE;
}

static void
copy_values (PlannerRow *row, const PlannerJsonRecord *record)
{
  guint n_fields = planner_kind_get_info (record->kind)->n_fields;

  row->values = g_new0 (char *, n_fields);
  for (guint i = 0; i < n_fields; i++)
    row->values[i] = g_strdup (record->values[i]);
  for (guint i = 0; i < record->bad->len; i++)
    {
      const PlannerJsonBad *bad = &g_array_index (record->bad, PlannerJsonBad, i);

      row->values[PLANNER_FIELD_INDEX (bad->field)] = mark_unreadable (bad->json);
    }
}

/* Every write must have been seen by who sends it, or a merge would take it for one that was overwritten. */
static gboolean
is_whole (const PlannerRegisters *registers)
{
  for (guint i = 0; i < registers->writes->len; i++)
    if (!planner_seen_covers (registers->seen, &g_array_index (registers->writes, PlannerWrite, i).stamp))
      return FALSE;
  return registers->seen->len > 0;
}

/* By way of the row that it would be in the sender's plan. */
PlannerRegisters *
planner_json_record_dup_registers (const PlannerJsonRecord *record)
{
  PlannerRow row = { .kind = record->kind, .owned = TRUE };
  g_autoptr (PlannerRegisters) clashing = planner_registers_new ();
  PlannerRegisters *registers = NULL;

  copy_values (&row, record);
  if (take_text (&record->merge.revisions, &row.revisions) && take_text (&record->merge.seen, &row.seen)
      && take_text (&record->merge.place, &row.position) && take_text (&record->merge.deleted, &row.deletion)
      && (row.revisions == NULL || are_revisions (row.revisions))
      && (row.position == NULL || planner_position_is_valid (row.position))
      && (row.seen == NULL || is_vector (row.seen)) && (row.deletion == NULL || is_vector (row.deletion))
      && read_clashes (clashing, &row, &record->merge.clashes))
    {
      row.unknown = make_unknown (record);
      registers = planner_row_get_registers (&row);
      for (guint i = 0; i < clashing->writes->len; i++)
        {
          const PlannerWrite *write = &g_array_index (clashing->writes, PlannerWrite, i);

          planner_registers_put (registers, write->name, write->stamp, g_strdup (write->value));
        }
      if (!is_whole (registers))
        g_clear_pointer (&registers, planner_registers_free);
    }
  planner_row_clear (&row);
  return registers;
}

char *
planner_json_dup_seen (const char *seen, const char *revisions)
{
  if (seen != NULL)
    return g_strdup (seen);
  return revisions != NULL ? g_strndup (revisions, strcspn (revisions, " ")) : NULL;
}

char *
planner_json_record_dup_seen (const PlannerJsonRecord *record)
{
  g_autofree char *seen = NULL;
  g_autofree char *revisions = NULL;

  if (!take_text (&record->merge.seen, &seen) || !take_text (&record->merge.revisions, &revisions))
    return NULL;
  return planner_json_dup_seen (seen, revisions);
}
