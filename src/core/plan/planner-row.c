/* planner-row.c: a stored record and the registers it stands for
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "planner-row.h"

#include <json-glib/json-glib.h>
#include <string.h>

#include "planner-layout.h"

static char *
read_column (sqlite3_stmt *statement, int column, gboolean own)
{
  const char *text = planner_store_column (statement, column);

  return own ? g_strdup (text) : (char *) text;
}

void
planner_row_read (PlannerRow *row, PlannerKind kind, sqlite3_stmt *statement, gboolean own)
{
  guint n_fields = planner_kind_get_info (kind)->n_fields;
  int first = 2 + n_fields;

  *row = (PlannerRow) { .kind = kind, .owned = own };
  row->row = sqlite3_column_int64 (statement, 0);
  row->id = read_column (statement, 1, own);
  row->values = g_new0 (char *, n_fields);
  for (guint i = 0; i < n_fields; i++)
    row->values[i] = read_column (statement, 2 + i, own);
  row->position = read_column (statement, first + PLANNER_COLUMN_POSITION, own);
  row->hidden = sqlite3_column_int (statement, first + PLANNER_COLUMN_HIDDEN) != 0;
  row->deletion = read_column (statement, first + PLANNER_COLUMN_DELETION, own);
  row->step = sqlite3_column_int64 (statement, first + PLANNER_COLUMN_STEP);
  row->seen = read_column (statement, first + PLANNER_COLUMN_SEEN, own);
  row->revisions = read_column (statement, first + PLANNER_COLUMN_REVISIONS, own);
  row->clashes = read_column (statement, first + PLANNER_COLUMN_CLASHES, own);
  row->unknown = read_column (statement, first + PLANNER_COLUMN_UNKNOWN, own);
  row->bad = read_column (statement, first + PLANNER_COLUMN_BAD, own);
}

static void
clear_derived (PlannerRow *row)
{
  guint n_fields = planner_kind_get_info (row->kind)->n_fields;

  for (guint i = 0; row->values != NULL && i < n_fields; i++)
    g_clear_pointer (&row->values[i], g_free);
  g_clear_pointer (&row->position, g_free);
  g_clear_pointer (&row->deletion, g_free);
  g_clear_pointer (&row->seen, g_free);
  g_clear_pointer (&row->revisions, g_free);
  g_clear_pointer (&row->clashes, g_free);
  g_clear_pointer (&row->unknown, g_free);
}

void
planner_row_clear (PlannerRow *row)
{
  if (row->owned)
    {
      clear_derived (row);
      g_free (row->id);
      g_free (row->bad);
    }
  g_free (row->values);
  *row = (PlannerRow) { .kind = row->kind };
}

char *
planner_row_dup_place (const PlannerRow *row)
{
  PlannerField tree = planner_kind_get_info (row->kind)->tree;
  const char *parent = tree != PLANNER_FIELD_NONE ? row->values[PLANNER_FIELD_INDEX (tree)] : NULL;

  if (row->position == NULL || row->kind == PLANNER_KIND_PLAN)
    return NULL;
  return parent != NULL ? g_strconcat (row->position, " ", parent, NULL) : g_strdup (row->position);
}

void
planner_row_bind (const PlannerRow *row, sqlite3_stmt *statement)
{
  guint n_fields = planner_kind_get_info (row->kind)->n_fields;
  int first = 2 + n_fields;

  planner_store_bind (statement, 1, row->id);
  for (guint i = 0; i < n_fields; i++)
    planner_store_bind (statement, 2 + i, row->values[i]);
  planner_store_bind (statement, first + PLANNER_COLUMN_POSITION, row->position != NULL ? row->position : "V");
  sqlite3_bind_int (statement, first + PLANNER_COLUMN_HIDDEN, row->hidden);
  planner_store_bind (statement, first + PLANNER_COLUMN_DELETION, row->deletion);
  sqlite3_bind_int64 (statement, first + PLANNER_COLUMN_STEP, row->step);
  planner_store_bind (statement, first + PLANNER_COLUMN_SEEN, row->seen);
  planner_store_bind (statement, first + PLANNER_COLUMN_REVISIONS, row->revisions);
  planner_store_bind (statement, first + PLANNER_COLUMN_CLASHES, row->clashes);
  planner_store_bind (statement, first + PLANNER_COLUMN_UNKNOWN, row->unknown);
  planner_store_bind (statement, first + PLANNER_COLUMN_BAD, row->bad);
}

/* Row → registers */

typedef struct
{
  const char *name; /* interned */
  PlannerStamp stamp;
  gboolean used;
} Revision;

/* Reads "STAMP name=STAMP …"; names other than fields' are percent-escaped. */
static GArray *
parse_revisions (const char *text, PlannerStamp *base)
{
  GArray *revisions = g_array_new (FALSE, FALSE, sizeof (Revision));
  g_auto (GStrv) words = g_strsplit (text != NULL ? text : "", " ", -1);

  *base = (PlannerStamp) { NULL, 0 };
  for (guint i = 0; words[i] != NULL; i++)
    {
      char *equals = strchr (words[i], '=');
      Revision revision = { 0 };
      g_autofree char *name = NULL;

      if (equals == NULL)
        {
          planner_stamp_parse (words[i], base);
          continue;
        }
      name = g_uri_unescape_segment (words[i], equals, NULL);
      if (name != NULL && planner_stamp_parse (equals + 1, &revision.stamp))
        {
          revision.name = g_intern_string (name);
          g_array_append_val (revisions, revision);
        }
    }
  return revisions;
}

static PlannerStamp
find_revision (GArray *revisions, const char *name, PlannerStamp base)
{
  for (guint i = 0; i < revisions->len; i++)
    {
      Revision *revision = &g_array_index (revisions, Revision, i);

      if (revision->name == name)
        {
          revision->used = TRUE;
          return revision->stamp;
        }
    }
  return base;
}

static JsonObject *
parse_object (const char *json, JsonParser *parser)
{
  JsonNode *root;

  if (json == NULL || !json_parser_load_from_data (parser, json, -1, NULL))
    return NULL;
  root = json_parser_get_root (parser);
  return root != NULL && JSON_NODE_HOLDS_OBJECT (root) ? json_node_get_object (root) : NULL;
}

static void
read_clash (JsonObject *clashes, const char *name, JsonNode *node, gpointer data)
{
  PlannerRegisters *registers = data;
  JsonArray *writes = JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;

  for (guint i = 0; writes != NULL && i < json_array_get_length (writes); i++)
    {
      JsonObject *write = json_array_get_object_element (writes, i);
      PlannerStamp stamp;

      if (planner_stamp_parse (json_object_get_string_member_with_default (write, "rev", NULL), &stamp))
        planner_registers_put (registers, name, stamp,
                               g_strdup (json_object_get_string_member_with_default (write, "value", NULL)));
    }
}

typedef struct
{
  PlannerRegisters *registers;
  GArray *revisions;
  PlannerStamp base;
  JsonObject *clashes;
} Reading;

static void
put_single (Reading *reading, const char *name, const char *value)
{
  if (value != NULL && (reading->clashes == NULL || !json_object_has_member (reading->clashes, name)))
    {
      PlannerStamp stamp = find_revision (reading->revisions, name, reading->base);

      if (stamp.actor != NULL)
        planner_registers_put (reading->registers, name, stamp, g_strdup (value));
    }
}

static void
read_unknown (JsonObject *unknown, const char *name, JsonNode *node, gpointer data)
{
  put_single (data, g_intern_string (name), json_node_get_string (node));
}

static void
put_cleared (Reading *reading)
{
  for (guint i = 0; i < reading->revisions->len; i++)
    {
      Revision *revision = &g_array_index (reading->revisions, Revision, i);

      if (!revision->used)
        planner_registers_put (reading->registers, revision->name, revision->stamp, NULL);
    }
}

PlannerRegisters *
planner_row_get_registers (const PlannerRow *row)
{
  const PlannerKindInfo *info = planner_kind_get_info (row->kind);
  g_autoptr (JsonParser) clash_parser = row->clashes != NULL ? json_parser_new () : NULL;
  g_autoptr (JsonParser) unknown_parser = row->unknown != NULL ? json_parser_new () : NULL;
  g_autofree char *place = planner_row_dup_place (row);
  Reading reading = { .registers = planner_registers_new () };
  JsonObject *unknown = NULL;

  reading.revisions = parse_revisions (row->revisions, &reading.base);
  reading.clashes = row->clashes != NULL ? parse_object (row->clashes, clash_parser) : NULL;
  unknown = row->unknown != NULL ? parse_object (row->unknown, unknown_parser) : NULL;

  for (guint i = 0; i < info->n_fields; i++)
    if (info->fields[i].field != info->tree)
      put_single (&reading, planner_field_get_register (info->fields[i].field), row->values[i]);
  put_single (&reading, g_intern_static_string (PLANNER_REGISTER_PLACE), place);
  put_single (&reading, g_intern_static_string (PLANNER_REGISTER_DELETED), row->deletion);
  if (unknown != NULL)
    json_object_foreach_member (unknown, read_unknown, &reading);
  if (reading.clashes != NULL)
    json_object_foreach_member (reading.clashes, read_clash, reading.registers);
  put_cleared (&reading);

  if (row->seen != NULL)
    planner_seen_parse (row->seen, reading.registers->seen);
  else if (reading.base.actor != NULL)
    planner_seen_add (reading.registers->seen, &reading.base);

  g_array_unref (reading.revisions);
  return reading.registers;
}

gboolean
planner_row_has_clash (const PlannerRow *row)
{
  g_autoptr (PlannerRegisters) registers = NULL;

  if (row->clashes == NULL && row->deletion == NULL)
    return FALSE;
  registers = planner_row_get_registers (row);
  return planner_registers_count_clashes (registers) > 0;
}

static gboolean
is_bad (JsonNode *bad, const char *name)
{
  return bad != NULL && JSON_NODE_HOLDS_OBJECT (bad) && json_object_has_member (json_node_get_object (bad), name);
}

gboolean
planner_row_has_unsettled_flag (const PlannerRow *row)
{
  const PlannerKindInfo *info = planner_kind_get_info (row->kind);
  g_autoptr (PlannerRegisters) registers = row->clashes != NULL ? planner_row_get_registers (row) : NULL;
  g_autoptr (JsonNode) bad = row->bad != NULL ? json_from_string (row->bad, NULL) : NULL;

  for (guint i = 0; (registers != NULL || bad != NULL) && i < info->n_fields; i++)
    if (info->fields[i].type == PLANNER_TYPE_FLAG
        && ((registers != NULL && planner_registers_is_clash (registers, info->fields[i].name)) || is_bad (bad, info->fields[i].name)))
      return TRUE;
  return FALSE;
}

/* Registers → row */

typedef struct
{
  PlannerRow *row;
  PlannerStamp base;
  GString *revisions;
  JsonBuilder *clashes;
  JsonBuilder *unknown;
} Writing;

/* The stamp that most registers share, so that it need be said once. */
static PlannerStamp
choose_base (const PlannerRegisters *registers)
{
  PlannerStamp best = { NULL, 0 };
  guint best_count = 0;

  for (guint i = 0; i < registers->writes->len && best_count * 2 < registers->writes->len; i++)
    {
      const PlannerStamp *candidate = &g_array_index (registers->writes, PlannerWrite, i).stamp;
      guint count = 0;

      for (guint j = i; j < registers->writes->len; j++)
        count += planner_stamp_equal (candidate, &g_array_index (registers->writes, PlannerWrite, j).stamp);
      if (count > best_count)
        {
          best = *candidate;
          best_count = count;
        }
    }
  return best;
}

static void
put_place (PlannerRow *row, const char *value)
{
  PlannerField tree = planner_kind_get_info (row->kind)->tree;
  const char *space = value != NULL ? strchr (value, ' ') : NULL;

  if (value == NULL)
    return;
  row->position = space != NULL ? g_strndup (value, space - value) : g_strdup (value);
  if (tree != PLANNER_FIELD_NONE && space != NULL)
    row->values[PLANNER_FIELD_INDEX (tree)] = g_strdup (space + 1);
}

static JsonBuilder *
open_builder (JsonBuilder **builder)
{
  if (*builder == NULL)
    {
      *builder = json_builder_new ();
      json_builder_begin_object (*builder);
    }
  return *builder;
}

/* Puts the shown value in its column. Returns whether it can stand there: what a faulty writer sent may not. */
static gboolean
put_shown (Writing *writing, const char *name, const char *value)
{
  PlannerField field = planner_kind_get_field (writing->row->kind, name);

  if (field != PLANNER_FIELD_NONE)
    {
      if (!planner_value_check (field, value, NULL))
        return FALSE;
      writing->row->values[PLANNER_FIELD_INDEX (field)] = g_strdup (value);
    }
  else if (g_str_equal (name, PLANNER_REGISTER_PLACE))
    put_place (writing->row, value);
  else if (g_str_equal (name, PLANNER_REGISTER_DELETED))
    writing->row->deletion = g_strdup (value);
  else if (value != NULL)
    {
      json_builder_set_member_name (open_builder (&writing->unknown), name);
      json_builder_add_string_value (writing->unknown, value);
    }
  return TRUE;
}

static void
put_clash (Writing *writing, const PlannerWrite *writes, guint n_writes)
{
  JsonBuilder *builder = open_builder (&writing->clashes);

  json_builder_set_member_name (builder, writes[0].name);
  json_builder_begin_array (builder);
  for (guint i = 0; i < n_writes; i++)
    {
      g_autofree char *stamp = planner_stamp_print (&writes[i].stamp);

      json_builder_begin_object (builder);
      json_builder_set_member_name (builder, "rev");
      json_builder_add_string_value (builder, stamp);
      json_builder_set_member_name (builder, "value");
      if (writes[i].value != NULL)
        json_builder_add_string_value (builder, writes[i].value);
      else
        json_builder_add_null_value (builder);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
put_revision (Writing *writing, const PlannerWrite *write)
{
  if (write->value == NULL || !planner_stamp_equal (&write->stamp, &writing->base))
    {
      g_autofree char *stamp = planner_stamp_print (&write->stamp);
      g_autofree char *name = g_uri_escape_string (write->name, NULL, FALSE);

      g_string_append_printf (writing->revisions, " %s=%s", name, stamp);
    }
}

static char *
close_builder (JsonBuilder *builder)
{
  g_autoptr (JsonNode) root = NULL;

  if (builder == NULL)
    return NULL;
  json_builder_end_object (builder);
  root = json_builder_get_root (builder);
  g_object_unref (builder);
  return json_to_string (root, FALSE);
}

void
planner_row_set_registers (PlannerRow *row, const PlannerRegisters *registers, PlannerWriteCompare compare,
                           gpointer data)
{
  Writing writing = { .row = row, .base = choose_base (registers) };
  guint n_writes;

  clear_derived (row);
  if (row->values == NULL)
    row->values = g_new0 (char *, planner_kind_get_info (row->kind)->n_fields);
  row->owned = TRUE;
  writing.revisions = g_string_new (NULL);
  if (writing.base.actor != NULL)
    g_string_append_printf (writing.revisions, "%s.%" G_GUINT64_FORMAT, writing.base.actor, writing.base.number);

  for (guint i = 0; i < registers->writes->len; i += n_writes)
    {
      const PlannerWrite *writes = &g_array_index (registers->writes, PlannerWrite, i);
      const PlannerWrite *shown = writes;

      for (n_writes = 1; i + n_writes < registers->writes->len && writes[n_writes].name == writes->name; n_writes++)
        if (compare (&writes[n_writes], shown, data) > 0)
          shown = &writes[n_writes];
      if (!put_shown (&writing, shown->name, shown->value) || n_writes > 1)
        put_clash (&writing, writes, n_writes);
      else
        put_revision (&writing, writes);
    }

  row->hidden = planner_registers_get_deletion (registers) == PLANNER_DELETION_DELETED;
  if (registers->seen->len != 1 || writing.base.actor == NULL
      || !planner_stamp_equal (&g_array_index (registers->seen, PlannerStamp, 0), &writing.base))
    row->seen = planner_seen_print (registers->seen);
  row->revisions = g_string_free (writing.revisions, FALSE);
  row->clashes = close_builder (writing.clashes);
  row->unknown = close_builder (writing.unknown);
}
