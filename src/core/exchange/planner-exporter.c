/* planner-exporter.c: a plan as a file for others
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "planner-exporter.h"

#include <glib/gi18n.h>

#include "core/plan/planner-edit.h"
#include "core/plan/planner-row-walk.h"
#include "planner-export-json.h"
#include "planner-table.h"
#include "planner-whole-file.h"

/* How many rows are listed before the time is looked at. */
#define ROWS_AT_ONCE 50

struct _PlannerExporter
{
  PlannerPlan *plan;
  PlannerExportSelection *selection;
  gboolean plain;
  char *at;
  /* what is under way */
  PlannerEdit *hold; /* so that the plan does not change; %NULL where it cannot */
  PlannerWholeFile *file;
  PlannerJsonWriter *writer;
  PlannerExportJson *json;
  PlannerExportList *list;
  PlannerRowWalk *walk; /* of the list */
  gboolean selected;    /* it is known what belongs to what was chosen */
  guint n_all;          /* rows to list, about */
  guint n_rows;         /* of them, listed */
};

PlannerExporter *
planner_exporter_new (PlannerPlan *plan)
{
  PlannerExporter *self = g_new0 (PlannerExporter, 1);

  self->plan = g_object_ref (plan);
  self->selection = planner_export_selection_new (plan);
  return self;
}

void
planner_exporter_free (PlannerExporter *self)
{
  planner_exporter_cancel (self);
  g_clear_pointer (&self->list, planner_export_list_free);
  planner_export_selection_free (self->selection);
  g_object_unref (self->plan);
  g_free (self->at);
  g_free (self);
}

void
planner_exporter_set_plain (PlannerExporter *self, gboolean plain)
{
  self->plain = plain;
}

void
planner_exporter_set_time (PlannerExporter *self, const char *at)
{
  g_set_str (&self->at, at);
}

void
planner_exporter_include_sensitive (PlannerExporter *self)
{
  planner_export_selection_include_sensitive (self->selection);
}

void
planner_exporter_add_kind (PlannerExporter *self, PlannerKind kind)
{
  planner_export_selection_add_kind (self->selection, kind);
}

gboolean
planner_exporter_add (PlannerExporter *self, PlannerKind kind, const char *text, GError **error)
{
  return planner_export_selection_add (self->selection, kind, text, error);
}

/* The list of what leaves */

static void
item_free (gpointer data)
{
  PlannerExportItem *item = data;

  g_free (item->id);
  g_free (item);
}

void
planner_export_list_free (PlannerExportList *self)
{
  g_ptr_array_unref (self->leaving);
  g_ptr_array_unref (self->withheld);
  g_free (self);
}

static PlannerExportList *
list_new (void)
{
  PlannerExportList *list = g_new0 (PlannerExportList, 1);

  list->leaving = g_ptr_array_new_with_free_func (item_free);
  list->withheld = g_ptr_array_new_with_free_func (item_free);
  return list;
}

static gboolean
list_row (const PlannerRow *row, gpointer data, GError **error)
{
  PlannerExporter *self = data;
  PlannerExportVerdict verdict = planner_export_selection_judge (self->selection, row);
  PlannerExportItem *item;

  self->n_rows += !row->hidden;
  if (verdict == PLANNER_EXPORT_OUTSIDE || row->hidden)
    return TRUE;
  item = g_new0 (PlannerExportItem, 1);
  item->kind = row->kind;
  item->id = g_strdup (row->id);
  item->verdict = verdict;
  g_ptr_array_add (verdict == PLANNER_EXPORT_LEAVES ? self->list->leaving : self->list->withheld, item);
  if (verdict == PLANNER_EXPORT_LEAVES)
    self->list->counts[row->kind]++;
  return TRUE;
}

static gboolean
advance_list (PlannerExporter *self, gboolean *exhausted, GError **error)
{
  if (!self->selected)
    return planner_export_selection_advance (self->selection, &self->selected, error);
  return planner_row_walk_advance (self->walk, ROWS_AT_ONCE, list_row, self, exhausted, error);
}

/* JSON */

static gboolean
write_json (PlannerExporter *self, PlannerJsonWriter *writer, GError **error)
{
  g_autoptr (PlannerExportJson) json = NULL;
  gboolean exhausted = FALSE;

  if (!planner_plan_recover (self->plan, error))
    return FALSE;
  json = planner_export_json_new (self->plan, self->selection, self->plain, self->at, writer);
  while (!exhausted)
    if (!planner_export_json_advance (json, &exhausted, error))
      return FALSE;
  return planner_plan_check_failure (self->plan, error);
}

gboolean
planner_exporter_write (PlannerExporter *self, GOutputStream *stream, GError **error)
{
  g_autoptr (PlannerJsonWriter) writer = planner_json_writer_new (stream);

  return write_json (self, writer, error);
}

char *
planner_exporter_dup_text (PlannerExporter *self, GError **error)
{
  g_autoptr (PlannerJsonWriter) writer = planner_json_writer_new (NULL);

  return write_json (self, writer, error) ? planner_json_writer_steal (writer) : NULL;
}

/* In slices */

static void
release (PlannerExporter *self)
{
  g_clear_pointer (&self->hold, planner_edit_cancel);
  g_clear_pointer (&self->json, planner_export_json_free);
  g_clear_pointer (&self->writer, planner_json_writer_free);
  g_clear_pointer (&self->file, planner_whole_file_free);
  g_clear_pointer (&self->walk, planner_row_walk_free);
}

static gboolean
is_at_work (const PlannerExporter *self)
{
  return self->json != NULL || self->walk != NULL;
}

/* A list that is done stays. */
void
planner_exporter_cancel (PlannerExporter *self)
{
  g_return_if_fail (self != NULL);

  if (self->walk != NULL)
    g_clear_pointer (&self->list, planner_export_list_free);
  release (self);
}

static gboolean
hold (PlannerExporter *self, GError **error)
{
  if (planner_plan_is_read_only (self->plan))
    return TRUE;
  self->hold = planner_edit_begin (self->plan, _("Export"), PLANNER_EDIT_DEFAULT, error);
  if (self->hold == NULL)
    planner_exporter_cancel (self);
  return self->hold != NULL;
}

gboolean
planner_exporter_begin_list (PlannerExporter *self, GError **error)
{
  g_return_val_if_fail (self != NULL && !is_at_work (self), FALSE);

  g_clear_pointer (&self->list, planner_export_list_free);
  if (!planner_plan_recover (self->plan, error))
    return FALSE;
  self->list = list_new ();
  self->walk = planner_row_walk_new (self->plan, TRUE);
  self->selected = FALSE;
  self->n_all = self->n_rows = 0;
  for (guint kind = 0; kind < PLANNER_N_KINDS; kind++)
    self->n_all += planner_plan_count (self->plan, kind);
  planner_export_selection_begin (self->selection);
  return hold (self, error);
}

gboolean
planner_exporter_begin_file (PlannerExporter *self, const char *path, GError **error)
{
  g_return_val_if_fail (self != NULL && path != NULL && !is_at_work (self), FALSE);

  self->file = planner_whole_file_new (path, planner_plan_get_path (self->plan), error);
  if (self->file == NULL || !planner_plan_recover (self->plan, error))
    {
      planner_exporter_cancel (self);
      return FALSE;
    }
  self->writer = planner_json_writer_new (planner_whole_file_get_stream (self->file));
  self->json = planner_export_json_new (self->plan, self->selection, self->plain, self->at, self->writer);
  return hold (self, error);
}

static gboolean
advance (PlannerExporter *self, gboolean *exhausted, GError **error)
{
  return self->json != NULL ? planner_export_json_advance (self->json, exhausted, error) : advance_list (self, exhausted, error);
}

static gboolean
finish (PlannerExporter *self, GError **error)
{
  gboolean ok = planner_plan_check_failure (self->plan, error)
                && (self->file == NULL || planner_whole_file_finish (self->file, error));

  if (ok)
    release (self);
  else
    planner_exporter_cancel (self);
  return ok;
}

gboolean
planner_exporter_step (PlannerExporter *self, guint milliseconds, gboolean *done, GError **error)
{
  gint64 until = g_get_monotonic_time () + (gint64) milliseconds * 1000;
  gboolean exhausted = FALSE, ok;

  g_return_val_if_fail (self != NULL && done != NULL && is_at_work (self), FALSE);

  do
    ok = advance (self, &exhausted, error);
  while (ok && !exhausted && g_get_monotonic_time () < until);
  if (ok && exhausted)
    ok = finish (self, error);
  else if (!ok)
    planner_exporter_cancel (self);
  *done = ok && exhausted;
  return ok;
}

double
planner_exporter_get_progress (PlannerExporter *self)
{
  g_return_val_if_fail (self != NULL, 0);

  if (self->json != NULL)
    return planner_export_json_get_progress (self->json);
  if (self->walk != NULL)
    return self->n_all > 0 ? MIN ((double) self->n_rows / self->n_all, 1) : 0;
  return 1;
}

static gboolean
run (PlannerExporter *self, GError **error)
{
  gboolean ok, done = FALSE;

  do
    ok = planner_exporter_step (self, 60 * 1000, &done, error);
  while (ok && !done);
  return ok;
}

PlannerExportList *
planner_exporter_steal_list (PlannerExporter *self)
{
  g_return_val_if_fail (self != NULL && !is_at_work (self), NULL);

  return g_steal_pointer (&self->list);
}

PlannerExportList *
planner_exporter_list (PlannerExporter *self, GError **error)
{
  return planner_exporter_begin_list (self, error) && run (self, error) ? planner_exporter_steal_list (self) : NULL;
}

gboolean
planner_exporter_write_file (PlannerExporter *self, const char *path, GError **error)
{
  return planner_exporter_begin_file (self, path, error) && run (self, error);
}

/* Tables */

typedef struct
{
  PlannerExporter *exporter;
  PlannerTableWriter *writer;
} TableWriting;

static gboolean
write_table_row (const PlannerRow *row, gpointer data, GError **error)
{
  TableWriting *writing = data;

  if (planner_export_selection_judge (writing->exporter->selection, row) == PLANNER_EXPORT_LEAVES)
    planner_table_writer_add (writing->writer, row);
  return TRUE;
}

static gboolean
judge_row (const PlannerRow *row, gpointer data, GError **error)
{
  planner_export_selection_judge (data, row);
  return TRUE;
}

gboolean
planner_exporter_write_table (PlannerExporter *self, PlannerKind kind, char separator, GOutputStream *stream,
                              GError **error)
{
  g_autoptr (PlannerTableWriter) writer = planner_table_writer_new (kind, separator, stream);
  TableWriting writing = { self, writer };

  if (!planner_export_selection_prepare (self->selection, error))
    return FALSE;
  for (guint before = 0; before < kind; before++)
    if (!planner_plan_foreach_row (self->plan, before, TRUE, judge_row, self->selection, error))
      return FALSE;
  return planner_plan_foreach_row (self->plan, kind, FALSE, write_table_row, &writing, error)
         && planner_table_writer_finish (writer, error);
}
