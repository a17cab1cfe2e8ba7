/* planner-import-merge.c: a record of the full form merged into a plan
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "planner-import-merge.h"

#include <glib/gi18n.h>

#include "core/plan/planner-row.h"
#include "planner-exchange-error.h"
#include "planner-json-registers.h"
#include "planner-json-scanner.h"

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

/* Whether a register awaits a person: of a record that is deleted none does. */
static gboolean
is_clash (const PlannerRegisters *registers, const char *name)
{
  PlannerDeletion deletion = registers != NULL ? planner_registers_get_deletion (registers) : PLANNER_DELETION_DELETED;

  if (deletion == PLANNER_DELETION_DELETED)
    return FALSE;
  if (g_str_equal (name, PLANNER_REGISTER_DELETED))
    return deletion == PLANNER_DELETION_CLASH;
  return planner_registers_is_clash (registers, name);
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
      if (is_clash (after, name) && !is_clash (before, name))
        planner_import_report_add_clash (report, kind, id, name);
    }
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

static void
note_chains (PlannerImportTarget *self, PlannerEdit *edit, const PlannerRow *row, PlannerKind kind, const char *key)
{
  const PlannerKindInfo *info = planner_kind_get_info (kind);

  for (guint i = 0; i < info->n_fields; i++)
    if ((info->fields[i].flags & PLANNER_FIELD_ACYCLIC) != 0)
      {
        const char *before = row->id != NULL && !row->hidden ? row->values[i] : NULL;
        g_autofree char *value = planner_edit_get (edit, key, info->fields[i].field);

        if (g_strcmp0 (value, before) != 0)
          planner_import_chains_note (planner_import_target_get_chains (self), info->fields[i].field, key, value);
      }
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
  if (edit == NULL || !planner_import_stamps_put (stamps, edit, remote, error)
      || !planner_edit_merge (edit, record->kind, key, remote, &result, &n_clashes, error)
      || (local != NULL && !clear_bad (edit, row, local, remote, error)) || !put_unreadable (edit, key, record, error))
    return FALSE;

  note_parent (self, edit, row, record->kind, key);
  note_chains (self, edit, row, record->kind, key);
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

typedef struct
{
  const char *seen; /* what the file has seen of the record */
  gboolean known;
} Question;

static gboolean
compare_seen (const PlannerRow *row, gpointer data, GError **error)
{
  Question *question = data;
  g_autofree char *local = planner_json_dup_seen (row->seen, row->revisions);
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
  g_autofree char *seen = planner_json_record_dup_seen (record);
  Question question = { seen, FALSE };

  *known = FALSE;
  if (seen == NULL)
    return TRUE;
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
  remote = planner_json_record_dup_registers (record);
  if (remote == NULL)
    ok = refuse (record, key, error);
  else
    ok = merge (self, &row, key, record, remote, stamps, error);
  planner_row_clear (&row);
  return ok;
}
