/* planner-import-merge.c: a record of the full form as registers, merged into a plan
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "planner-import-merge.h"

#include <glib/gi18n.h>
#include <string.h>

#include "core/plan/planner-position.h"
#include "core/plan/planner-row.h"
#include "planner-exchange-error.h"
#include "planner-json-scanner.h"

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

/* Puts those of @registers into the plan that are not there yet. */
static gboolean
put_stamps (PlannerImportStamps *self, PlannerEdit *edit, const PlannerRegisters *registers, GError **error)
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

gboolean
planner_json_record_is_full (const PlannerJsonRecord *record)
{
  return record->merge.revisions.text != NULL || record->merge.seen.text != NULL;
}

static gboolean
refuse (const PlannerJsonRecord *record, const char *key, GError **error)
{
  g_set_error (error, PLANNER_EXCHANGE_ERROR, PLANNER_EXCHANGE_ERROR_FORMAT,
               /* Translators: a kind of records in the plural, then an identifier. */
               _("%s, “%s”: what the file says of this record’s history is damaged. Nothing was changed. Ask for the "
                 "file again, or import it without the members that begin with “_”."),
               _(planner_kind_get_info (record->kind)->plural), key);
  return FALSE;
}

/* The text of a member; %FALSE when it is none. @text stays %NULL where the member is absent. */
static gboolean
take_text (const PlannerJsonValue *value, char **text)
{
  *text = NULL;
  if (value->text == NULL)
    return TRUE;
  if (planner_json_value_get_type (value) != PLANNER_JSON_STRING)
    return FALSE;
  *text = planner_json_value_dup_string (value);
  return TRUE;
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
    if (!read_clash_write (registers, row->kind, name, &write))
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

/* The record as the row it would be in the sender's plan, and from that its registers; %NULL when they are broken. */
static PlannerRegisters *
read_registers (const PlannerJsonRecord *record)
{
  PlannerRow row = { .kind = record->kind, .owned = TRUE };
  g_autoptr (PlannerRegisters) clashing = planner_registers_new ();
  PlannerRegisters *registers = NULL;

  copy_values (&row, record);
  if (take_text (&record->merge.revisions, &row.revisions) && take_text (&record->merge.seen, &row.seen)
      && take_text (&record->merge.place, &row.position) && take_text (&record->merge.deleted, &row.deletion)
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

/* Registers that clash after a merge and did not before. */
static void
report_clashes (PlannerImportTarget *self, PlannerKind kind, const char *id, const PlannerRegisters *before,
                const PlannerRegisters *after)
{
  PlannerImportReport *report = planner_import_target_get_report (self);
  const char *last = NULL;

  for (guint i = 0; i < after->writes->len; i++)
    {
      const char *name = g_array_index (after->writes, PlannerWrite, i).name;

      if (name == last)
        continue;
      last = name;
      if (!g_str_equal (name, PLANNER_REGISTER_DELETED) && planner_registers_is_clash (after, name)
          && (before == NULL || !planner_registers_is_clash (before, name)))
        planner_import_report_add_clash (report, kind, id, name);
    }
  if (planner_registers_get_deletion (after) == PLANNER_DELETION_CLASH
      && (before == NULL || planner_registers_get_deletion (before) != PLANNER_DELETION_CLASH))
    planner_import_report_add_clash (report, kind, id, PLANNER_REGISTER_DELETED);
}

static void
report_content (PlannerImportTarget *self, const PlannerJsonRecord *record)
{
  PlannerImportReport *report = planner_import_target_get_report (self);
  const char *id = record->id != NULL ? record->id : planner_import_target_get_key (self, record);
  const char *kind = planner_kind_get_info (record->kind)->name;

  for (guint i = 0; i < record->unknown->len; i++)
    planner_import_report_add_kept (report, kind, g_array_index (record->unknown, PlannerJsonUnknown, i).name);
  for (guint i = 0; i < record->bad->len; i++)
    {
      const PlannerJsonBad *bad = &g_array_index (record->bad, PlannerJsonBad, i);

      planner_import_report_add_problem (report, kind, id, planner_field_get_info (bad->field)->name, bad->json,
                                         bad->reason);
    }
}

/* A bit for each field of which @remote brings another value. */
static guint64
find_differences (const PlannerRow *row, const PlannerJsonRecord *record, const PlannerRegisters *local,
                  const PlannerRegisters *remote)
{
  const PlannerKindInfo *info = planner_kind_get_info (record->kind);
  guint64 differences = 0;

  for (guint i = 0; i < info->n_fields && local != NULL; i++)
    {
      guint n_writes;
      const char *name = info->fields[i].field == info->tree ? PLANNER_REGISTER_PLACE : info->fields[i].name;
      const PlannerWrite *writes = planner_registers_get (remote, name, &n_writes);

      for (guint j = 0; j < n_writes; j++)
        if (!planner_seen_covers (local->seen, &writes[j].stamp)
            && g_strcmp0 (row->values[i], record->values[i]) != 0)
          differences |= G_GUINT64_CONSTANT (1) << i;
    }
  return differences;
}

/* What waited beside a field goes when somebody has written the field. */
static gboolean
clear_bad (PlannerEdit *edit, const PlannerRow *row, const PlannerRegisters *local, const PlannerRegisters *remote,
           GError **error)
{
  const PlannerKindInfo *info = planner_kind_get_info (row->kind);

  for (guint i = 0; i < info->n_fields && row->bad != NULL; i++)
    {
      PlannerJsonValue bad;
      guint n_writes;
      const PlannerWrite *writes = planner_registers_get (remote, info->fields[i].name, &n_writes);

      if (!planner_json_find (row->bad, info->fields[i].name, &bad) || !planner_edit_has (edit, row->kind, row->id))
        continue;
      for (guint j = 0; j < n_writes; j++)
        if (!planner_seen_covers (local->seen, &writes[j].stamp)
            && !planner_edit_set_bad (edit, row->id, info->fields[i].field, NULL, NULL, error))
          return FALSE;
    }
  return TRUE;
}

static gboolean
put_unreadable (PlannerEdit *edit, const char *key, const PlannerJsonRecord *record, GError **error)
{
  for (guint i = 0; i < record->bad->len; i++)
    {
      const PlannerJsonBad *bad = &g_array_index (record->bad, PlannerJsonBad, i);

      if (planner_edit_has (edit, record->kind, key)
          && !planner_edit_set_bad (edit, key, bad->field, bad->json, bad->reason, error))
        return FALSE;
    }
  return TRUE;
}

/* In a plan that held nothing, what the file says of the plan itself is right: as if it had seen what stood here. */
static void
let_prevail (PlannerRegisters *remote, const PlannerRegisters *local)
{
  for (guint i = 0; i < local->writes->len; i++)
    {
      const PlannerWrite *write = &g_array_index (local->writes, PlannerWrite, i);
      guint n_writes;

      if (planner_registers_get (remote, write->name, &n_writes) == NULL)
        planner_registers_put (remote, write->name, write->stamp, g_strdup (write->value));
    }
  for (guint i = 0; i < local->seen->len; i++)
    planner_seen_add (remote->seen, &g_array_index (local->seen, PlannerStamp, i));
}

static void
note_parent (PlannerImportTarget *self, PlannerEdit *edit, const PlannerRow *row, PlannerKind kind, const char *key)
{
  PlannerField tree = planner_kind_get_info (kind)->tree;
  const char *before;
  g_autofree char *parent = NULL;

  if (tree == PLANNER_FIELD_NONE)
    return;
  before = row->id != NULL && !row->hidden ? row->values[PLANNER_FIELD_INDEX (tree)] : NULL;
  parent = planner_edit_get (edit, key, tree);
  planner_import_circles_note_merged (planner_import_target_get_circles (self), kind, key, parent,
                                      g_strcmp0 (parent, before) != 0);
}

static gboolean
merge (PlannerImportTarget *self, const PlannerRow *row, const char *key, const PlannerJsonRecord *record,
       PlannerRegisters *remote, PlannerImportStamps *stamps, GError **error)
{
  g_autoptr (PlannerRegisters) local = row->id != NULL ? planner_row_get_registers (row) : NULL;
  PlannerEdit *edit = planner_import_target_edit (self, error);
  PlannerMergeResult result;
  guint n_clashes;

  if (local != NULL && record->kind == PLANNER_KIND_PLAN && planner_import_target_was_empty (self))
    let_prevail (remote, local);
  if (edit == NULL || !put_stamps (stamps, edit, remote, error)
      || !planner_edit_merge (edit, record->kind, key, remote, &result, &n_clashes, error)
      || (local != NULL && !clear_bad (edit, row, local, remote, error)) || !put_unreadable (edit, key, record, error))
    return FALSE;

  note_parent (self, edit, row, record->kind, key);
  if (n_clashes > 0)
    {
      g_autoptr (PlannerRegisters) merged = local != NULL ? planner_registers_copy (local) : planner_registers_new ();

      planner_registers_merge (merged, remote);
      report_clashes (self, record->kind, key, local, merged);
    }
  planner_import_report_add_result (planner_import_target_get_report (self), record->kind, key,
                                    planner_json_record_dup_title (record), result,
                                    find_differences (row, record, local, remote));
  return TRUE;
}

/* What a record has seen: `_seen`, or the one stamp with which `_rev` begins. */
static char *
dup_seen (const char *seen, const char *revisions)
{
  if (seen != NULL)
    return g_strdup (seen);
  return revisions != NULL ? g_strndup (revisions, strcspn (revisions, " ")) : NULL;
}

typedef struct
{
  const char *seen; /* what the file has seen of the record */
  gboolean known;
} Question;

static gboolean
compare_seen (const PlannerRow *row, gpointer data, GError **error)
{
  Question *question = data;
  g_autofree char *local = dup_seen (row->seen, row->revisions);
  g_autoptr (GArray) remote_vector = NULL;
  g_autoptr (GArray) local_vector = NULL;

  question->known = g_strcmp0 (question->seen, local) == 0;
  if (question->known)
    return TRUE;
  remote_vector = g_array_new (FALSE, FALSE, sizeof (PlannerStamp));
  local_vector = g_array_new (FALSE, FALSE, sizeof (PlannerStamp));
  question->known = planner_seen_parse (question->seen, remote_vector) && planner_seen_parse (local, local_vector)
                    && remote_vector->len > 0 && planner_seen_includes (local_vector, remote_vector);
  return TRUE;
}

gboolean
planner_import_target_knows (PlannerImportTarget *self, const PlannerJsonRecord *record, gboolean *known, GError **error)
{
  g_autofree char *seen = NULL;
  g_autofree char *revisions = NULL;
  g_autofree char *remote = NULL;
  Question question = { NULL, FALSE };

  *known = FALSE;
  if (!take_text (&record->merge.seen, &seen) || !take_text (&record->merge.revisions, &revisions))
    return TRUE;
  remote = dup_seen (seen, revisions);
  question.seen = remote;
  if (!planner_plan_visit_row (planner_import_target_get_plan (self), record->kind,
                               planner_import_target_get_key (self, record), compare_seen, &question, error))
    return FALSE;
  *known = question.known;
  if (question.known)
    planner_import_report_add_result (planner_import_target_get_report (self), record->kind,
                                      planner_import_target_get_key (self, record), NULL, PLANNER_MERGE_UNCHANGED, 0);
  return TRUE;
}

gboolean
planner_import_target_merge (PlannerImportTarget *self, const PlannerJsonRecord *record, PlannerImportStamps *stamps,
                             GError **error)
{
  PlannerPlan *plan = planner_import_target_get_plan (self);
  const char *key = planner_import_target_get_key (self, record);
  g_autoptr (PlannerRegisters) remote = NULL;
  g_autoptr (GError) read_error = NULL;
  PlannerRow row;
  gboolean ok = TRUE;

  if (!planner_plan_read_row (plan, record->kind, key, &row, &read_error) && read_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&read_error));
      return FALSE;
    }

  report_content (self, record);
  remote = read_registers (record);
  if (remote == NULL)
    ok = refuse (record, key, error);
  else
    ok = merge (self, &row, key, record, remote, stamps, error);
  planner_row_clear (&row);
  return ok;
}
