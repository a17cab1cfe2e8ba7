/* planner-import-report.c: what an import did, or would do
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "planner-import-report.h"

#include "planner-json-writer.h"

static void
problem_free (gpointer data)
{
  PlannerImportProblem *problem = data;

  g_free (problem->kind);
  g_free (problem->id);
  g_free (problem->field);
  g_free (problem->json);
  g_free (problem->reason);
  g_free (problem);
}

static void
clash_free (gpointer data)
{
  PlannerImportClash *clash = data;

  g_free (clash->name);
  g_free (clash->id);
  g_free (clash->register_name);
  g_free (clash);
}

static void
kept_free (gpointer data)
{
  PlannerImportKept *kept = data;

  g_free (kept->kind);
  g_free (kept->member);
  g_free (kept);
}

static void
change_free (gpointer data)
{
  PlannerImportChange *change = data;

  g_free (change->id);
  g_free (change->title);
  g_free (change);
}

PlannerImportReport *
planner_import_report_new (void)
{
  PlannerImportReport *self = g_new0 (PlannerImportReport, 1);

  self->clashes = g_ptr_array_new_with_free_func (clash_free);
  self->problems = g_ptr_array_new_with_free_func (problem_free);
  self->kept_unknown = g_ptr_array_new_with_free_func (kept_free);
  self->kept_by_name = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  return self;
}

void
planner_import_report_free (PlannerImportReport *self)
{
  for (guint kind = 0; kind < PLANNER_N_KINDS; kind++)
    g_clear_pointer (&self->changes[kind], g_ptr_array_unref);
  g_ptr_array_unref (self->clashes);
  g_ptr_array_unref (self->problems);
  g_hash_table_unref (self->kept_by_name);
  g_ptr_array_unref (self->kept_unknown);
  g_free (self->from);
  g_free (self);
}

gboolean
planner_import_report_has_changes (const PlannerImportReport *self)
{
  for (guint kind = 0; kind < PLANNER_N_KINDS; kind++)
    if (self->changes[kind] != NULL)
      return TRUE;
  return FALSE;
}

gboolean
planner_import_report_awaits_person (const PlannerImportReport *self)
{
  return self->clashes->len > 0 || self->problems->len > 0;
}

void
planner_import_report_add_problem (PlannerImportReport *self, const char *kind, const char *id, const char *field,
                                   const char *json, const char *reason)
{
  PlannerImportProblem *problem = g_new0 (PlannerImportProblem, 1);

  problem->kind = g_strdup (kind);
  problem->id = g_strdup (id);
  problem->field = g_strdup (field);
  problem->json = g_strdup (json);
  problem->reason = g_strdup (reason);
  g_ptr_array_add (self->problems, problem);
}

void
planner_import_report_add_clash (PlannerImportReport *self, PlannerKind kind, const char *id,
                                 const char *register_name)
{
  PlannerImportClash *clash = g_new0 (PlannerImportClash, 1);

  clash->name = g_strdup_printf ("%s/%s/%s", planner_kind_get_info (kind)->name, id, register_name);
  clash->kind = kind;
  clash->id = g_strdup (id);
  clash->register_name = g_strdup (register_name);
  g_ptr_array_add (self->clashes, clash);
}

void
planner_import_report_remove_clash (PlannerImportReport *self, PlannerKind kind, const char *id, const char *register_name)
{
  for (guint i = self->clashes->len; i-- > 0;)
    {
      const PlannerImportClash *clash = g_ptr_array_index (self->clashes, i);

      if (clash->kind == kind && g_str_equal (clash->id, id) && g_str_equal (clash->register_name, register_name))
        g_ptr_array_remove_index (self->clashes, i);
    }
}

void
planner_import_report_add_kept (PlannerImportReport *self, const char *kind, const char *member)
{
  g_autofree char *name = g_strdup_printf ("%s/%s", kind, member != NULL ? member : "");
  PlannerImportKept *kept = g_hash_table_lookup (self->kept_by_name, name);

  if (kept == NULL)
    {
      kept = g_new0 (PlannerImportKept, 1);
      kept->kind = g_strdup (kind);
      kept->member = g_strdup (member);
      g_ptr_array_add (self->kept_unknown, kept);
      g_hash_table_insert (self->kept_by_name, g_steal_pointer (&name), kept);
    }
  kept->n_records++;
}

static guint *
find_count (PlannerImportReport *self, PlannerKind kind, PlannerMergeResult result)
{
  switch (result)
    {
    case PLANNER_MERGE_ADDED:
      return &self->counts[kind].added;
    case PLANNER_MERGE_CHANGED:
      return &self->counts[kind].changed;
    case PLANNER_MERGE_DELETED:
      return &self->counts[kind].deleted;
    case PLANNER_MERGE_UNCHANGED:
    default:
      return &self->counts[kind].unchanged;
    }
}

void
planner_import_report_add_result (PlannerImportReport *self, PlannerKind kind, const char *id, char *title,
                                  PlannerMergeResult result, guint64 fields)
{
  PlannerImportChange *change;

  (*find_count (self, kind, result))++;
  if (result == PLANNER_MERGE_UNCHANGED)
    {
      g_free (title);
      return;
    }
  if (self->changes[kind] == NULL)
    self->changes[kind] = g_ptr_array_new_with_free_func (change_free);
  change = g_new0 (PlannerImportChange, 1);
  change->id = g_strdup (id);
  change->title = title;
  change->result = result;
  change->fields = fields;
  g_ptr_array_add (self->changes[kind], change);
}

static void
write_counts (PlannerJsonWriter *writer, const PlannerImportReport *self)
{
  planner_json_writer_name (writer, "kinds");
  planner_json_writer_begin_object (writer);
  for (guint kind = 0; kind < PLANNER_N_KINDS; kind++)
    {
      const PlannerImportCount *count = &self->counts[kind];

      if (count->added + count->changed + count->unchanged + count->deleted == 0)
        continue;
      planner_json_writer_name (writer, planner_kind_get_info (kind)->name);
      planner_json_writer_begin_object (writer);
      planner_json_writer_integer_member (writer, "added", count->added);
      planner_json_writer_integer_member (writer, "changed", count->changed);
      planner_json_writer_integer_member (writer, "unchanged", count->unchanged);
      planner_json_writer_integer_member (writer, "deleted", count->deleted);
      planner_json_writer_end_object (writer);
    }
  planner_json_writer_end_object (writer);
}

static void
write_clashes (PlannerJsonWriter *writer, const PlannerImportReport *self)
{
  planner_json_writer_name (writer, "clashes");
  planner_json_writer_begin_array (writer);
  for (guint i = 0; i < self->clashes->len; i++)
    {
      const PlannerImportClash *clash = g_ptr_array_index (self->clashes, i);

      planner_json_writer_begin_object (writer);
      planner_json_writer_string_member (writer, "name", clash->name);
      planner_json_writer_string_member (writer, "kind", planner_kind_get_info (clash->kind)->name);
      planner_json_writer_string_member (writer, "id", clash->id);
      planner_json_writer_string_member (writer, "field", clash->register_name);
      planner_json_writer_end_object (writer);
    }
  planner_json_writer_end_array (writer);
}

static void
write_problems (PlannerJsonWriter *writer, const PlannerImportReport *self)
{
  planner_json_writer_name (writer, "problems");
  planner_json_writer_begin_array (writer);
  for (guint i = 0; i < self->problems->len; i++)
    {
      const PlannerImportProblem *problem = g_ptr_array_index (self->problems, i);

      planner_json_writer_begin_object (writer);
      planner_json_writer_string_member (writer, "kind", problem->kind);
      planner_json_writer_string_member (writer, "id", problem->id);
      planner_json_writer_string_member (writer, "field", problem->field);
      planner_json_writer_name (writer, "value");
      planner_json_writer_text (writer, problem->json != NULL ? problem->json : "null");
      planner_json_writer_string_member (writer, "reason", problem->reason);
      planner_json_writer_end_object (writer);
    }
  planner_json_writer_end_array (writer);
}

static void
write_kept (PlannerJsonWriter *writer, const PlannerImportReport *self)
{
  planner_json_writer_name (writer, "kept_unknown");
  planner_json_writer_begin_array (writer);
  for (guint i = 0; i < self->kept_unknown->len; i++)
    {
      const PlannerImportKept *kept = g_ptr_array_index (self->kept_unknown, i);

      planner_json_writer_begin_object (writer);
      planner_json_writer_string_member (writer, "kind", kept->kind);
      planner_json_writer_string_member (writer, "member", kept->member);
      planner_json_writer_integer_member (writer, "records", kept->n_records);
      planner_json_writer_end_object (writer);
    }
  planner_json_writer_end_array (writer);
}

char *
planner_import_report_to_json (const PlannerImportReport *self)
{
  g_autoptr (PlannerJsonWriter) writer = planner_json_writer_new (NULL);

  planner_json_writer_begin_object (writer);
  write_counts (writer, self);
  write_clashes (writer, self);
  write_problems (writer, self);
  write_kept (writer, self);
  planner_json_writer_end_object (writer);
  planner_json_writer_finish (writer, NULL);
  return planner_json_writer_steal (writer);
}
