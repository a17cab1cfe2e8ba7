/* planner-importer.c: a file from somebody else, taken into a plan
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "planner-importer.h"

#include <errno.h>
#include <fcntl.h>
#include <gio/gunixinputstream.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <sys/stat.h>

#include "planner-import-source.h"
#include "planner-json-scanner.h"

#define PIECE_BYTES (1024 * 1024)

typedef enum
{
  STATE_NEW,
  STATE_WORKING,
  STATE_DONE,
  STATE_ENDED, /* refused or cancelled */
} State;

struct _PlannerImporter
{
  PlannerPlan *plan;
  GBytes *bytes;
  char *name;
  char *by;
  PlannerKind kind; /* of a table; PLANNER_KIND_NONE for JSON */
  PlannerTableMatch *match; /* of its columns, or %NULL: the headings say */
  gboolean dry_run;
  State state;
  PlannerImportTarget *target; /* from the first step on */
  const PlannerImportSource *type;
  gpointer source;
};

static gboolean
set_errno (const char *name, int number, GError **error)
{
  g_set_error (error, G_FILE_ERROR, (int) g_file_error_from_errno (number),
               _("“%s” could not be read (%s). Nothing was changed."), name, g_strerror (number));
  return FALSE;
}

static gboolean
set_too_big (const char *name, GError **error)
{
  g_set_error (error, PLANNER_EXCHANGE_ERROR, PLANNER_EXCHANGE_ERROR_TOO_BIG,
               _("“%s” is larger than 512 MiB, more than any plan. Nothing was changed."), name);
  return FALSE;
}

/* To open the plan's own file here and close it would give up the locks that this process has on it. */
static gboolean
check_not_own (PlannerPlan *plan, const char *path, const char *name, GError **error)
{
  struct stat own, source;

  if (stat (planner_plan_get_path (plan), &own) != 0 || stat (path, &source) != 0 || own.st_dev != source.st_dev
      || own.st_ino != source.st_ino)
    return TRUE;
  g_set_error (error, PLANNER_EXCHANGE_ERROR, PLANNER_EXCHANGE_ERROR_FORMAT,
               _("“%s” is the plan itself. Nothing was changed. What is imported is a file that a partner exported."), name);
  return FALSE;
}

/* Of a pipe or a device the size is not known beforehand. */
static gboolean
check_size (int fd, const char *name, GError **error)
{
  struct stat status;

  if (fstat (fd, &status) != 0)
    return set_errno (name, errno, error);
  if (S_ISDIR (status.st_mode))
    return set_errno (name, EISDIR, error);
  return status.st_size <= PLANNER_JSON_MAX_BYTES || set_too_big (name, error);
}

/* Reads all of @stream, but no more than a plan may have. */
static GBytes *
read_all (GInputStream *stream, const char *name, GError **error)
{
  g_autoptr (GByteArray) all = g_byte_array_new ();

  for (;;)
    {
      g_autoptr (GBytes) piece = g_input_stream_read_bytes (stream, PIECE_BYTES, NULL, error);

      if (piece == NULL)
        return NULL;
      if (g_bytes_get_size (piece) == 0)
        return g_byte_array_free_to_bytes (g_steal_pointer (&all));
      if (all->len + g_bytes_get_size (piece) > PLANNER_JSON_MAX_BYTES)
        {
          set_too_big (name, error);
          return NULL;
        }
      g_byte_array_append (all, g_bytes_get_data (piece, NULL), (guint) g_bytes_get_size (piece));
    }
}

static GBytes *
read_file (const char *path, const char *name, GError **error)
{
  int fd = g_open (path, O_RDONLY | O_CLOEXEC);
  g_autoptr (GInputStream) stream = NULL;

  if (fd < 0)
    {
      set_errno (name, errno, error);
      return NULL;
    }
  stream = g_unix_input_stream_new (fd, TRUE);
  return check_size (fd, name, error) ? read_all (stream, name, error) : NULL;
}

static PlannerImporter *
importer_new (PlannerPlan *plan, GBytes *bytes, const char *name, PlannerKind kind, const char *by)
{
  PlannerImporter *self = g_new0 (PlannerImporter, 1);

  self->plan = g_object_ref (plan);
  self->bytes = g_bytes_ref (bytes);
  self->name = g_strdup (name);
  self->kind = kind;
  self->by = g_strdup (by);
  return self;
}

GBytes *
planner_importer_read (PlannerPlan *plan, const char *path, GError **error)
{
  g_autofree char *name = NULL;

  g_return_val_if_fail (PLANNER_IS_PLAN (plan) && path != NULL, NULL);

  name = g_filename_display_basename (path);
  return check_not_own (plan, path, name, error) ? read_file (path, name, error) : NULL;
}

PlannerImporter *
planner_importer_new_table (PlannerPlan *plan, const char *path, PlannerKind kind, const char *by, GError **error)
{
  g_autofree char *name = NULL;
  g_autoptr (GBytes) bytes = NULL;

  g_return_val_if_fail (PLANNER_IS_PLAN (plan) && path != NULL, NULL);

  name = g_filename_display_basename (path);
  bytes = planner_importer_read (plan, path, error);
  return bytes != NULL ? importer_new (plan, bytes, name, kind, by) : NULL;
}

PlannerKind
planner_importer_guess_kind (GBytes *table)
{
  gsize length;
  const char *text;

  g_return_val_if_fail (table != NULL, PLANNER_KIND_NONE);

  text = g_bytes_get_data (table, &length);
  return planner_table_source_guess_kind (text != NULL ? text : "", length);
}

PlannerImporter *
planner_importer_new (PlannerPlan *plan, const char *path, const char *by, GError **error)
{
  return planner_importer_new_table (plan, path, PLANNER_KIND_NONE, by, error);
}

PlannerImporter *
planner_importer_new_from_bytes (PlannerPlan *plan, GBytes *bytes, const char *name, const char *by)
{
  g_return_val_if_fail (PLANNER_IS_PLAN (plan) && bytes != NULL && name != NULL, NULL);

  return importer_new (plan, bytes, name, PLANNER_KIND_NONE, by);
}

PlannerImporter *
planner_importer_new_matched (PlannerPlan *plan, GBytes *table, const char *name, const PlannerTableMatch *match,
                              const char *by)
{
  PlannerImporter *self;

  g_return_val_if_fail (PLANNER_IS_PLAN (plan) && table != NULL && name != NULL && match != NULL, NULL);

  self = importer_new (plan, table, name, match->kind, by);
  self->match = planner_table_match_copy (match);
  return self;
}

PlannerImporter *
planner_importer_new_again (PlannerImporter *self)
{
  PlannerImporter *again;

  g_return_val_if_fail (self != NULL, NULL);

  again = importer_new (self->plan, self->bytes, self->name, self->kind, self->by);
  if (self->match != NULL)
    again->match = planner_table_match_copy (self->match);
  return again;
}

void
planner_importer_free (PlannerImporter *self)
{
  if (self->source != NULL)
    self->type->free (self->source);
  g_clear_pointer (&self->target, planner_import_target_free);
  g_clear_pointer (&self->match, planner_table_match_free);
  g_bytes_unref (self->bytes);
  g_object_unref (self->plan);
  g_free (self->name);
  g_free (self->by);
  g_free (self);
}

void
planner_importer_set_dry_run (PlannerImporter *self, gboolean dry_run)
{
  g_return_if_fail (self != NULL && self->state == STATE_NEW);

  self->dry_run = dry_run;
}

static void
start (PlannerImporter *self)
{
  /* Translators: the name of a step that can be undone; %s is the name of a file. */
  g_autofree char *edit_name = g_strdup_printf (_("Import %s"), self->name);
  gsize length;
  const char *text = g_bytes_get_data (self->bytes, &length);

  self->target = planner_import_target_new (self->plan, edit_name, self->by, self->dry_run);
  planner_import_target_set_source (self->target, self->name);
  if (self->kind == PLANNER_KIND_NONE)
    {
      self->type = &planner_json_source;
      self->source = planner_json_source_new (text != NULL ? text : "", length, self->name);
    }
  else
    {
      self->type = &planner_table_source;
      self->source = planner_table_source_new (text != NULL ? text : "", length, self->kind, self->match);
    }
  self->state = STATE_WORKING;
}

/* Starts on what is in the file: a plan that cannot be read would look as if it were empty. */
static gboolean
start_on_present (PlannerImporter *self, GError **error)
{
  gboolean readable = planner_plan_recover (self->plan, error);

  start (self);
  return readable && planner_plan_check_failure (self->plan, error);
}

static gboolean
end (PlannerImporter *self)
{
  planner_import_target_cancel (self->target);
  self->state = STATE_ENDED;
  return FALSE;
}

gboolean
planner_importer_step (PlannerImporter *self, guint milliseconds, gboolean *done, GError **error)
{
  gint64 until = g_get_monotonic_time () + (gint64) milliseconds * 1000;
  gboolean exhausted = FALSE;

  g_return_val_if_fail (self != NULL && done != NULL && self->state != STATE_ENDED, FALSE);

  if (self->state == STATE_NEW && !start_on_present (self, error))
    return end (self);
  *done = self->state == STATE_DONE;
  if (*done)
    return TRUE;

  do
    if (!self->type->advance (self->source, self->target, &exhausted, error))
      return end (self);
  while (!exhausted && g_get_monotonic_time () < until);

  if (!exhausted)
    return TRUE;
  if (!planner_import_target_finish (self->target, error))
    return end (self);
  self->state = STATE_DONE;
  *done = TRUE;
  return TRUE;
}

gboolean
planner_importer_run (PlannerImporter *self, GError **error)
{
  gboolean done = FALSE;

  while (!done)
    if (!planner_importer_step (self, 60 * 1000, &done, error))
      return FALSE;
  return TRUE;
}

double
planner_importer_get_progress (PlannerImporter *self)
{
  g_return_val_if_fail (self != NULL, 0);

  if (self->state == STATE_DONE)
    return 1;
  return self->source != NULL ? self->type->get_progress (self->source) : 0;
}

void
planner_importer_cancel (PlannerImporter *self)
{
  g_return_if_fail (self != NULL);

  if (self->state == STATE_WORKING)
    end (self);
  else if (self->state == STATE_NEW)
    self->state = STATE_ENDED;
}

const PlannerImportReport *
planner_importer_get_report (PlannerImporter *self)
{
  g_return_val_if_fail (self != NULL && self->target != NULL, NULL);

  return planner_import_target_get_report (self->target);
}
