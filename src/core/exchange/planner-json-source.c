/* planner-json-source.c: an exchange file, record by record
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <glib/gi18n.h>
#include <string.h>

#include "planner-import-merge.h"
#include "planner-import-source.h"
#include "planner-import-unknown.h"
#include "planner-json-registers.h"
#include "planner-json-scanner.h"

#define SCAN_BYTES (1024 * 1024)

/* Checking the file takes about this share of the work. */
#define SCAN_SHARE 0.1

typedef enum
{
  PHASE_SCAN,
  PHASE_HEAD,
  PHASE_RECORDS,
  PHASE_DELETED,
  PHASE_CIRCLES,
  PHASE_END,
} Phase;

typedef struct
{
  const char *text;
  gsize length;
  char *name;
  Phase phase;
  PlannerJsonScanner *scanner;
  const PlannerJsonMember *members;
  guint n_members;
  guint next; /* member */
  PlannerImportStamps *stamps;
  PlannerImportUnknown *unknown;

  /* The array that is gone through. */
  PlannerJsonRecord *record; /* %NULL: none is */
  PlannerJsonCursor elements;
  PlannerJsonCursor deleted; /* the members of `_deleted` */
} JsonSource;

gpointer
planner_json_source_new (const char *text, gsize length, const char *name)
{
  JsonSource *self = g_new0 (JsonSource, 1);

  self->text = text;
  self->length = length;
  self->name = g_strdup (name);
  self->scanner = planner_json_scanner_new (text, length);
  self->unknown = planner_import_unknown_new ();
  return self;
}

static void
json_source_free (gpointer source)
{
  JsonSource *self = source;

  planner_json_scanner_free (self->scanner);
  planner_import_unknown_free (self->unknown);
  g_clear_pointer (&self->stamps, planner_import_stamps_free);
  g_clear_pointer (&self->record, planner_json_record_free);
  g_free (self->name);
  g_free (self);
}

static double
json_source_get_progress (gpointer source)
{
  JsonSource *self = source;
  double scanned = (double) planner_json_scanner_get_position (self->scanner) / (double) MAX (self->length, 1);
  double taken = 0;

  if (self->phase >= PHASE_DELETED)
    taken = 1;
  else if (self->phase == PHASE_RECORDS && self->record != NULL)
    taken = (double) (self->elements.at - self->text) / (double) MAX (self->length, 1);
  else if (self->phase == PHASE_RECORDS && self->next < self->n_members)
    taken = (double) (self->members[self->next].value.text - self->text) / (double) MAX (self->length, 1);
  return SCAN_SHARE * scanned + (1 - SCAN_SHARE) * taken;
}

/* The head */

static const PlannerJsonValue *
find_member (const JsonSource *self, const char *name)
{
  for (guint i = 0; i < self->n_members; i++)
    if (planner_json_value_is (&self->members[i].name, name))
      return &self->members[i].value;
  return NULL;
}

static gboolean
check_format (const JsonSource *self, GError **error)
{
  const PlannerJsonValue *format = find_member (self, "format");

  if (format != NULL && planner_json_value_is (format, PLANNER_JSON_FORMAT))
    return TRUE;
  g_set_error (error, PLANNER_EXCHANGE_ERROR, PLANNER_EXCHANGE_ERROR_FORMAT,
               _("“%s” is not a plan to exchange: its “format” must be “%s”. Nothing was changed."), self->name,
               PLANNER_JSON_FORMAT);
  return FALSE;
}

static gboolean
check_version (const JsonSource *self, GError **error)
{
  const PlannerJsonValue *version = find_member (self, "version");
  g_autofree char *digits = NULL;
  gint64 number = 0;

  if (version != NULL && planner_json_value_get_type (version) == PLANNER_JSON_NUMBER)
    {
      digits = planner_json_value_dup_number (version);
      if (!g_ascii_string_to_signed (digits, 10, 1, G_MAXINT64, &number, NULL))
        number = 0;
    }
  if (number > PLANNER_FORMAT_VERSION)
    g_set_error (error, PLANNER_EXCHANGE_ERROR, PLANNER_EXCHANGE_ERROR_TOO_NEW,
                 _("“%s” is of version %s of the exchange format, and this program knows up to version %d. It needs a "
                   "newer ICB Planner, one that knows version %s. Nothing was changed."),
                 self->name, digits, PLANNER_FORMAT_VERSION, digits);
  else if (number == 0)
    g_set_error (error, PLANNER_EXCHANGE_ERROR, PLANNER_EXCHANGE_ERROR_FORMAT,
                 _("“%s” does not say of which version it is: its “version” must be a whole number, at least 1. "
                   "Nothing was changed."),
                 self->name);
  return number >= 1 && number <= PLANNER_FORMAT_VERSION;
}

static void
read_exporter (JsonSource *self, PlannerImportTarget *target)
{
  const PlannerJsonValue *exported = find_member (self, PLANNER_JSON_EXPORTED);
  PlannerImportReport *report = planner_import_target_get_report (target);
  PlannerJsonCursor cursor;
  PlannerJsonValue name, value;
  g_autofree char *source = NULL;

  if (exported == NULL || planner_json_value_get_type (exported) != PLANNER_JSON_OBJECT)
    return;
  report->is_full = TRUE;
  planner_json_cursor_init (&cursor, exported);
  while (planner_json_cursor_next_member (&cursor, &name, &value))
    if (planner_json_value_is (&name, "by") && planner_json_value_get_type (&value) == PLANNER_JSON_STRING)
      report->from = planner_json_value_dup_string (&value);
  if (report->from == NULL)
    return;
  /* Translators: the name of a file, then that of a person. */
  source = g_strdup_printf (_("%s, from %s"), self->name, report->from);
  planner_import_target_set_source (target, source);
}

/* Whether the plan in the file is, as far as its id says, another than ours. */
static gboolean
is_other_plan (PlannerImportTarget *target, const PlannerJsonRecord *record)
{
  PlannerRecord *root = planner_plan_get_root (planner_import_target_get_plan (target));
  const char *ours = planner_record_get (root, PLANNER_PLAN_ID);
  const char *theirs = record->values[PLANNER_FIELD_INDEX (PLANNER_PLAN_ID)];

  return !planner_import_target_was_empty (target) && ours != NULL && theirs != NULL && !g_str_equal (ours, theirs);
}

static void
report_other_plan (PlannerImportTarget *target, const PlannerJsonRecord *record)
{
  g_autofree char *json = planner_json_value_dup_compact (&record->id_value);

  planner_import_report_add_problem (planner_import_target_get_report (target), "plan",
                                     record->values[PLANNER_FIELD_INDEX (PLANNER_PLAN_ID)], "id", json,
                                     _("The file is of another plan. Its records were taken, its title and settings "
                                       "were not."));
}

static void
report_left_out (PlannerImportTarget *target, PlannerKind kind, const char *id, const char *member,
                 const PlannerJsonValue *value, const char *reason)
{
  g_autofree char *json = planner_json_value_dup_compact (value);

  planner_import_report_add_problem (planner_import_target_get_report (target), planner_kind_get_info (kind)->name, id,
                                     member, json, reason);
}

static gboolean
merge_record (JsonSource *self, PlannerImportTarget *target, PlannerJsonRecord *record, const PlannerJsonValue *value,
              GError **error)
{
  gboolean known;

  if (!planner_import_target_knows (target, record, &known, error))
    return FALSE;
  if (known)
    return TRUE;
  planner_json_record_read (record, value);
  return planner_import_target_merge (target, record, self->stamps, error);
}

static gboolean
take_plan (JsonSource *self, PlannerImportTarget *target, GError **error)
{
  const PlannerJsonValue *plan = find_member (self, "plan");
  g_autoptr (PlannerJsonRecord) record = NULL;

  if (plan == NULL || planner_json_value_get_type (plan) == PLANNER_JSON_NULL)
    return TRUE;
  if (planner_json_value_get_type (plan) != PLANNER_JSON_OBJECT)
    {
      report_left_out (target, PLANNER_KIND_PLAN, NULL, NULL, plan, _("An object belongs here. It was left out."));
      return TRUE;
    }
  record = planner_json_record_new (PLANNER_KIND_PLAN);
  planner_json_record_read (record, plan);
  if (planner_json_record_is_full (record))
    return merge_record (self, target, record, plan, error);
  if (!is_other_plan (target, record))
    return planner_import_target_put (target, record, error);
  report_other_plan (target, record);
  return TRUE;
}

static gboolean
take_head (JsonSource *self, PlannerImportTarget *target, GError **error)
{
  const PlannerJsonValue none = { NULL, 0 };
  const PlannerJsonValue *stamps;

  self->members = planner_json_scanner_get_members (self->scanner, &self->n_members);
  if (!check_format (self, error) || !check_version (self, error))
    return FALSE;
  stamps = find_member (self, PLANNER_JSON_STAMPS);
  self->stamps = planner_import_stamps_new (stamps != NULL ? stamps : &none);
  read_exporter (self, target);
  self->phase = PHASE_RECORDS;
  return take_plan (self, target, error);
}

/* Records */

static gboolean
report_no_id (PlannerImportTarget *target, const PlannerJsonRecord *record, const PlannerJsonValue *value)
{
  g_autofree char *id = NULL;

  if (record->id_value.text != NULL && planner_json_value_get_type (&record->id_value) == PLANNER_JSON_STRING)
    id = planner_json_value_dup_string (&record->id_value);
  report_left_out (target, record->kind, id, "id", value,
                   record->id_value.text == NULL
                       ? _("The record has no id. It was left out.")
                       : _("The id is none: 1 to 64 letters of A to Z, digits, dots, hyphens and underscores. The "
                           "record was left out."));
  return TRUE;
}

static gboolean
take_record (JsonSource *self, PlannerImportTarget *target, const PlannerJsonValue *value, GError **error)
{
  PlannerJsonRecord *record = self->record;

  if (planner_json_value_get_type (value) != PLANNER_JSON_OBJECT)
    {
      report_left_out (target, record->kind, NULL, "id", value, _("This is no record. It was left out."));
      return TRUE;
    }
  planner_json_record_read_head (record, value);
  if (record->id == NULL)
    return report_no_id (target, record, value);
  if (!planner_import_target_take_id (target, record->kind, record->id))
    {
      report_left_out (target, record->kind, record->id, "id", value,
                       _("An earlier record of the file has this id. This one was left out."));
      return TRUE;
    }
  if (planner_json_record_is_full (record))
    return merge_record (self, target, record, value, error);
  if (self->phase != PHASE_RECORDS)
    return TRUE; /* a deletion that does not say what it saw deletes nothing */
  planner_json_record_read (record, value);
  return planner_import_target_put (target, record, error);
}

static void
begin_array (JsonSource *self, PlannerImportTarget *target, PlannerKind kind, const PlannerJsonValue *value)
{
  if (planner_json_value_get_type (value) == PLANNER_JSON_ARRAY)
    {
      self->record = planner_json_record_new (kind);
      planner_json_cursor_init (&self->elements, value);
    }
  else if (planner_json_value_get_type (value) != PLANNER_JSON_NULL)
    report_left_out (target, kind, NULL, NULL, value, _("A list of records belongs here. It was left out."));
}

/* Goes on with the array that is open. %FALSE when there is none, or nothing left in it. */
static gboolean
take_element (JsonSource *self, PlannerImportTarget *target, gboolean *ok, GError **error)
{
  PlannerJsonValue element;

  if (self->record == NULL)
    return FALSE;
  if (planner_json_cursor_next_element (&self->elements, &element))
    {
      *ok = take_record (self, target, &element, error);
      return TRUE;
    }
  g_clear_pointer (&self->record, planner_json_record_free);
  return FALSE;
}

static gboolean
is_of_format (const PlannerJsonValue *name)
{
  static const char *const names[] = { "format", "version", "plan", PLANNER_JSON_STAMPS, PLANNER_JSON_DELETED,
                                       PLANNER_JSON_EXPORTED };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (planner_json_value_is (name, names[i]))
      return TRUE;
  return FALSE;
}

static gboolean
take_member (JsonSource *self, PlannerImportTarget *target, const PlannerJsonMember *member, GError **error)
{
  g_autofree char *name = NULL;
  PlannerKind kind;

  if (is_of_format (&member->name))
    return TRUE;
  name = planner_json_value_dup_string (&member->name);
  if (!planner_kind_from_name (name, &kind))
    return planner_import_unknown_take (self->unknown, target, name, &member->value, error);
  begin_array (self, target, kind, &member->value);
  return TRUE;
}

static gboolean
take_next_record (JsonSource *self, PlannerImportTarget *target, GError **error)
{
  gboolean ok = TRUE;

  if (take_element (self, target, &ok, error))
    return ok;
  if (self->next < self->n_members)
    return take_member (self, target, &self->members[self->next++], error);

  const PlannerJsonValue *deleted = find_member (self, PLANNER_JSON_DELETED);
  self->phase = PHASE_CIRCLES;
  if (deleted != NULL && planner_json_value_get_type (deleted) == PLANNER_JSON_OBJECT)
    {
      planner_json_cursor_init (&self->deleted, deleted);
      self->phase = PHASE_DELETED;
    }
  return TRUE;
}

static gboolean
take_next_deleted (JsonSource *self, PlannerImportTarget *target, GError **error)
{
  PlannerJsonValue name, value;
  gboolean ok = TRUE;

  if (take_element (self, target, &ok, error))
    return ok;
  if (planner_json_cursor_next_member (&self->deleted, &name, &value))
    {
      g_autofree char *text = planner_json_value_dup_string (&name);
      PlannerKind kind;

      if (planner_kind_from_name (text, &kind) && kind != PLANNER_KIND_PLAN)
        begin_array (self, target, kind, &value);
    }
  else
    self->phase = PHASE_CIRCLES;
  return TRUE;
}

static gboolean
scan (JsonSource *self, GError **error)
{
  gboolean done;

  if (!planner_json_scanner_step (self->scanner, SCAN_BYTES, &done, error))
    return FALSE;
  if (done)
    self->phase = PHASE_HEAD;
  return TRUE;
}

static gboolean
json_source_advance (gpointer source, PlannerImportTarget *target, gboolean *done, GError **error)
{
  JsonSource *self = source;

  *done = FALSE;
  switch (self->phase)
    {
    case PHASE_SCAN:
      return scan (self, error);
    case PHASE_HEAD:
      return take_head (self, target, error);
    case PHASE_RECORDS:
      return take_next_record (self, target, error);
    case PHASE_DELETED:
      return take_next_deleted (self, target, error);
    case PHASE_CIRCLES:
      for (guint kind = 0; kind < PLANNER_N_KINDS; kind++)
        planner_import_target_report_circles (target, kind);
      self->phase = PHASE_END;
      return TRUE;
    case PHASE_END:
    default:
      *done = TRUE;
      return TRUE;
    }
}

const PlannerImportSource planner_json_source = {
  .advance = json_source_advance,
  .get_progress = json_source_get_progress,
  .free = json_source_free,
};
