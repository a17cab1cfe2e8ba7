/* planner-import-target.c: the plan as imports write into it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "planner-import-target.h"

#include <string.h>

#include "core/plan/planner-row.h"
#include "core/store/planner-backup.h"
#include "planner-import-present.h"
#include "planner-json-scanner.h"

/* Of each value in the words by which people know a record. */
#define TITLE_BYTES 200

struct _PlannerImportTarget
{
  PlannerPlan *plan;
  PlannerEdit *edit; /* %NULL until something differs */
  PlannerImportReport *report;
  char *name;
  char *by;
  char *author; /* whose plan it is, to be put back */
  char *source;
  gboolean dry_run;
  gboolean was_empty;
  GHashTable *ids[PLANNER_N_KINDS]; /* sets of ids met in the file */
  PlannerImportCircles *circles;
  PlannerImportChains *chains;
};

static gboolean
is_empty (PlannerPlan *plan)
{
  for (guint kind = 0; kind < PLANNER_N_KINDS; kind++)
    if (kind != PLANNER_KIND_PLAN && planner_plan_count (plan, kind) > 0)
      return FALSE;
  return TRUE;
}

PlannerImportTarget *
planner_import_target_new (PlannerPlan *plan, const char *name, const char *by, gboolean dry_run)
{
  PlannerImportTarget *self = g_new0 (PlannerImportTarget, 1);

  self->plan = g_object_ref (plan);
  self->report = planner_import_report_new ();
  self->circles = planner_import_circles_new ();
  self->chains = planner_import_chains_new ();
  self->name = g_strdup (name);
  self->by = g_strdup (by);
  self->author = g_strdup (planner_plan_get_author (plan));
  self->dry_run = dry_run;
  self->was_empty = is_empty (plan);
  return self;
}

void
planner_import_target_free (PlannerImportTarget *self)
{
  planner_import_target_cancel (self);
  for (guint kind = 0; kind < PLANNER_N_KINDS; kind++)
    g_clear_pointer (&self->ids[kind], g_hash_table_unref);
  planner_import_circles_free (self->circles);
  planner_import_chains_free (self->chains);
  planner_import_report_free (self->report);
  g_object_unref (self->plan);
  g_free (self->name);
  g_free (self->by);
  g_free (self->author);
  g_free (self->source);
  g_free (self);
}

PlannerPlan *
planner_import_target_get_plan (PlannerImportTarget *self)
{
  return self->plan;
}

PlannerImportReport *
planner_import_target_get_report (PlannerImportTarget *self)
{
  return self->report;
}

PlannerImportCircles *
planner_import_target_get_circles (PlannerImportTarget *self)
{
  return self->circles;
}

PlannerImportChains *
planner_import_target_get_chains (PlannerImportTarget *self)
{
  return self->chains;
}

gboolean
planner_import_target_was_empty (const PlannerImportTarget *self)
{
  return self->was_empty;
}

void
planner_import_target_set_source (PlannerImportTarget *self, const char *source)
{
  g_set_str (&self->source, source);
}

PlannerEdit *
planner_import_target_edit (PlannerImportTarget *self, GError **error)
{
  if (self->edit != NULL)
    return self->edit;
  if (!self->dry_run && !planner_plan_is_busy (self->plan) && !planner_plan_is_read_only (self->plan))
    {
      g_autofree char *backup = planner_backup_make (planner_plan_get_store (self->plan), "import", NULL, error);

      if (backup == NULL)
        return NULL;
    }
  self->edit = planner_edit_begin (self->plan, self->name, PLANNER_EDIT_DEFAULT, error);
  if (self->edit == NULL)
    return NULL;
  if (self->by != NULL)
    planner_plan_set_author (self->plan, self->by);
  planner_edit_set_source (self->edit, self->source);
  return self->edit;
}

const char *
planner_import_target_get_key (PlannerImportTarget *self, const PlannerJsonRecord *record)
{
  return record->kind == PLANNER_KIND_PLAN ? planner_record_get_id (planner_plan_get_root (self->plan)) : record->id;
}

gboolean
planner_import_target_take_id (PlannerImportTarget *self, PlannerKind kind, const char *id)
{
  if (self->ids[kind] == NULL)
    self->ids[kind] = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  return g_hash_table_add (self->ids[kind], g_strdup (id));
}

char *
planner_json_record_dup_title (const PlannerJsonRecord *record)
{
  const PlannerKindInfo *info = planner_kind_get_info (record->kind);
  g_autoptr (GString) title = g_string_new (NULL);

  for (guint i = 0; i < info->n_fields; i++)
    if ((info->fields[i].flags & PLANNER_FIELD_TITLE) != 0 && record->values[i] != NULL)
      {
        if (title->len > 0)
          g_string_append_c (title, ' ');
        g_string_append_len (title, record->values[i], (gssize) strnlen (record->values[i], TITLE_BYTES));
      }
  /* The cut may have gone through a character. */
  return title->len > 0 ? g_utf8_make_valid (title->str, (gssize) title->len) : NULL;
}

/* Member → its value as JSON text, of those that a row keeps for newer versions. */
static GHashTable *
read_unknown (const PlannerRow *row)
{
  GHashTable *kept = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  PlannerJsonValue object, name, value;
  PlannerJsonCursor cursor;

  if (row->unknown == NULL || !planner_json_check (row->unknown, &object, NULL)
      || planner_json_value_get_type (&object) != PLANNER_JSON_OBJECT)
    return kept;
  planner_json_cursor_init (&cursor, &object);
  while (planner_json_cursor_next_member (&cursor, &name, &value))
    if (planner_json_value_get_type (&value) == PLANNER_JSON_STRING)
      g_hash_table_insert (kept, planner_json_value_dup_string (&name), planner_json_value_dup_string (&value));
  return kept;
}

static gboolean
keeps_bad (const PlannerRow *row, const PlannerJsonBad *bad)
{
  PlannerJsonValue kept, member, value;
  PlannerJsonCursor cursor;

  if (!planner_json_find (row->bad, planner_field_get_info (bad->field)->name, &kept)
      || planner_json_value_get_type (&kept) != PLANNER_JSON_OBJECT)
    return FALSE;
  planner_json_cursor_init (&cursor, &kept);
  while (planner_json_cursor_next_member (&cursor, &member, &value))
    if (planner_json_value_is (&member, "value"))
      return planner_json_value_is (&value, bad->json);
  return FALSE;
}

static int
compare_unknown (gconstpointer a, gconstpointer b)
{
  const PlannerJsonUnknown *const *one = a;
  const PlannerJsonUnknown *const *other = b;

  return strcmp ((*one)->name, (*other)->name);
}

/* By their names, as a record keeps them: tens of thousands in another order would be put one between the others. */
static GPtrArray *
sort_unknown (const PlannerJsonRecord *record)
{
  GPtrArray *sorted = g_ptr_array_sized_new (record->unknown->len);

  for (guint i = 0; i < record->unknown->len; i++)
    g_ptr_array_add (sorted, &g_array_index (record->unknown, PlannerJsonUnknown, i));
  g_ptr_array_sort (sorted, compare_unknown);
  return sorted;
}

static gboolean
put_unknown (PlannerImportTarget *self, const PlannerRow *row, const char *key, const PlannerJsonRecord *record,
             gboolean *changed, GError **error)
{
  g_autoptr (GHashTable) kept = record->unknown->len > 0 ? read_unknown (row) : NULL;
  g_autoptr (GPtrArray) sorted = sort_unknown (record);

  for (guint i = 0; i < sorted->len; i++)
    {
      const PlannerJsonUnknown *unknown = g_ptr_array_index (sorted, i);
      const char *json = g_str_equal (unknown->json, "null") ? NULL : unknown->json;
      PlannerEdit *edit;

      planner_import_report_add_kept (self->report, planner_kind_get_info (record->kind)->name, unknown->name);
      if (g_strcmp0 (g_hash_table_lookup (kept, unknown->name), json) == 0)
        continue;
      *changed = TRUE;
      edit = planner_import_target_edit (self, error);
      if (edit == NULL || !planner_edit_set_unknown (edit, record->kind, key, unknown->name, json, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
put_bad (PlannerImportTarget *self, const PlannerRow *row, const char *key, const PlannerJsonRecord *record,
         gboolean *changed, GError **error)
{
  for (guint i = 0; i < record->bad->len; i++)
    {
      const PlannerJsonBad *bad = &g_array_index (record->bad, PlannerJsonBad, i);
      const PlannerFieldInfo *info = planner_field_get_info (bad->field);
      PlannerEdit *edit;

      planner_import_report_add_problem (self->report, planner_kind_get_info (record->kind)->name,
                                         record->id != NULL ? record->id : key, info->name, bad->json, bad->reason);
      if (keeps_bad (row, bad))
        continue;
      *changed = TRUE;
      edit = planner_import_target_edit (self, error);
      if (edit == NULL || !planner_edit_set_bad (edit, key, bad->field, bad->json, bad->reason, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
is_bad (const PlannerJsonRecord *record, PlannerField field)
{
  for (guint i = 0; i < record->bad->len; i++)
    if (g_array_index (record->bad, PlannerJsonBad, i).field == field)
      return TRUE;
  return FALSE;
}

/* A bit for each field to which the file gives another value. */
static guint64
find_differences (const PlannerRow *row, const PlannerJsonRecord *record)
{
  const PlannerKindInfo *info = planner_kind_get_info (record->kind);
  guint64 differences = 0;

  for (guint i = 0; i < info->n_fields; i++)
    if (planner_json_record_has (record, i) && g_strcmp0 (row->values[i], record->values[i]) != 0
        && !is_bad (record, info->fields[i].field))
      differences |= G_GUINT64_CONSTANT (1) << i;
  return differences;
}

/* Puts a record below another parent, where its order key puts it among its new siblings. Circles are not looked for here. */
static gboolean
put_parent (PlannerEdit *edit, const PlannerRow *row, const char *key, const char *parent, GError **error)
{
  g_autofree char *place = parent != NULL ? g_strconcat (row->position, " ", parent, NULL) : g_strdup (row->position);

  return planner_edit_settle (edit, row->kind, key, PLANNER_REGISTER_PLACE, place, error);
}

static gboolean
put_values (PlannerImportTarget *self, const PlannerRow *row, const char *key, const PlannerJsonRecord *record,
            guint64 differences, GError **error)
{
  const PlannerKindInfo *info = planner_kind_get_info (record->kind);
  PlannerEdit *edit = planner_import_target_edit (self, error);

  if (edit == NULL)
    return FALSE;
  for (guint i = 0; i < info->n_fields; i++)
    {
      PlannerField field = info->fields[i].field;

      if ((differences >> i & 1) == 0)
        continue;
      if (field == info->tree ? !put_parent (edit, row, key, record->values[i], error)
                              : !planner_edit_put (edit, key, field, record->values[i], error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
put_existing (PlannerImportTarget *self, const PlannerRow *row, const char *key, const PlannerJsonRecord *record,
              GError **error)
{
  guint64 differences = find_differences (row, record);
  gboolean changed = differences != 0;

  if ((changed && !put_values (self, row, key, record, differences, error))
      || !put_unknown (self, row, key, record, &changed, error) || !put_bad (self, row, key, record, &changed, error))
    return FALSE;
  planner_import_report_add_result (self->report, record->kind, key,
                                    changed ? planner_json_record_dup_title (record) : NULL,
                                    changed ? PLANNER_MERGE_CHANGED : PLANNER_MERGE_UNCHANGED, differences);
  return TRUE;
}

static gboolean
put_new (PlannerImportTarget *self, const PlannerJsonRecord *record, GError **error)
{
  const PlannerKindInfo *info = planner_kind_get_info (record->kind);
  const char *parent = info->tree != PLANNER_FIELD_NONE ? record->values[PLANNER_FIELD_INDEX (info->tree)] : NULL;
  PlannerEdit *edit = planner_import_target_edit (self, error);
  const PlannerRow nothing = { .kind = record->kind };
  gboolean changed = TRUE;

  if (edit == NULL || planner_edit_add (edit, record->kind, record->id, parent, NULL, error) == NULL)
    return FALSE;
  for (guint i = 0; i < info->n_fields; i++)
    if (record->values[i] != NULL && info->fields[i].field != info->tree
        && !planner_edit_put (edit, record->id, info->fields[i].field, record->values[i], error))
      return FALSE;
  if (!put_unknown (self, &nothing, record->id, record, &changed, error)
      || !put_bad (self, &nothing, record->id, record, &changed, error))
    return FALSE;
  planner_import_report_add_result (self->report, record->kind, record->id, planner_json_record_dup_title (record),
                                    PLANNER_MERGE_ADDED, 0);
  return TRUE;
}

static void
note_parent (PlannerImportTarget *self, const PlannerJsonRecord *record)
{
  PlannerField tree = planner_kind_get_info (record->kind)->tree;

  if (tree != PLANNER_FIELD_NONE && record->values[PLANNER_FIELD_INDEX (tree)] != NULL)
    planner_import_circles_note (self->circles, record->kind, record->id, record->values[PLANNER_FIELD_INDEX (tree)]);
}

static void
note_chains (PlannerImportTarget *self, const PlannerJsonRecord *record)
{
  const PlannerKindInfo *info = planner_kind_get_info (record->kind);

  for (guint i = 0; i < info->n_fields; i++)
    if ((info->fields[i].flags & PLANNER_FIELD_ACYCLIC) != 0 && record->values[i] != NULL)
      planner_import_chains_note (self->chains, info->fields[i].field, record->id, record->values[i]);
}

typedef struct
{
  const PlannerJsonRecord *record;
  gboolean is_there; /* and lives */
  gboolean is_alike;
} Comparison;

/* Whether a live row holds all that the file says of it. */
static gboolean
compare_row (const PlannerRow *row, gpointer data, GError **error)
{
  Comparison *comparison = data;
  const PlannerJsonRecord *record = comparison->record;

  comparison->is_there = !row->hidden;
  comparison->is_alike = comparison->is_there && record->bad->len == 0 && record->unknown->len == 0
                         && find_differences (row, record) == 0;
  return TRUE;
}

gboolean
planner_import_target_put (PlannerImportTarget *self, const PlannerJsonRecord *record, GError **error)
{
  const char *key = planner_import_target_get_key (self, record);
  Comparison comparison = { record, FALSE, FALSE };
  PlannerRow row;
  gboolean ok;

  note_parent (self, record);
  note_chains (self, record);
  if (!planner_plan_visit_row (self->plan, record->kind, key, compare_row, &comparison, error))
    return FALSE;
  if (!comparison.is_there)
    return put_new (self, record, error);
  if (comparison.is_alike)
    {
      planner_import_report_add_result (self->report, record->kind, key, NULL, PLANNER_MERGE_UNCHANGED, 0);
      return TRUE;
    }
  if (!planner_plan_read_row (self->plan, record->kind, key, &row, error))
    return FALSE;
  ok = put_existing (self, &row, key, record, error);
  planner_row_clear (&row);
  return ok;
}

void
planner_import_target_report_circles (PlannerImportTarget *self, PlannerKind kind)
{
  planner_import_circles_report (self->circles, kind, self->plan, self->report);
  planner_import_chains_report (self->chains, kind, self->plan, self->edit, self->report);
}

/* The end */

gboolean
planner_import_target_finish (PlannerImportTarget *self, GError **error)
{
  PlannerEdit *edit = self->edit;
  gboolean ok;

  if (edit != NULL
      && !planner_import_present_settle (self->plan, edit, self->ids[PLANNER_KIND_RISK_REVIEW], self->report, error))
    return FALSE;
  if (edit == NULL || self->dry_run)
    {
      planner_import_target_cancel (self);
      return TRUE;
    }
  self->edit = NULL;
  ok = planner_edit_commit (edit, error);
  planner_plan_set_author (self->plan, self->author);
  return ok;
}

void
planner_import_target_cancel (PlannerImportTarget *self)
{
  if (self->edit == NULL)
    return;
  g_clear_pointer (&self->edit, planner_edit_cancel);
  planner_plan_set_author (self->plan, self->author);
}
