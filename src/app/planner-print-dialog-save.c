/* planner-print-dialog-save.c: the pages of a document are saved as a PDF or a picture
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "app/planner-print-dialog-private.h"

#include <glib/gi18n.h>

#include "core/exchange/planner-whole-file.h"
#include "paper/planner-document-web.h"
#include "widgets/planner-messages.h"

void
planner_print_dialog_stop_saving (PlannerPrintDialog *self)
{
  g_clear_handle_id (&self->save_source, g_source_remove);
  g_clear_pointer (&self->pdf, planner_pdf_free);
  if (self->picturing != NULL)
    g_cancellable_cancel (self->picturing);
  g_clear_object (&self->picturing);
  g_clear_pointer (&self->path, g_free);
}

/* The pages to be shown go on being made; after those of a picture they are made again. */
void
planner_print_dialog_cancel_saving_cb (PlannerPrintDialog *self)
{
  planner_print_dialog_stop_saving (self);
  gtk_stack_set_visible_child_name (self->bar, "choices");
  planner_document_set_tall (self->document, FALSE);
  if (!planner_document_has_pages (self->document))
    planner_print_dialog_compose (self, NULL);
}

/* Writes BYTES, or says with ERROR why there are none. */
static void
end_saving (PlannerPrintDialog *self, GBytes *bytes, GError *error)
{
  g_autofree char *name = g_path_get_basename (self->path);
  g_autofree char *sentence = g_strdup_printf (_("Saved as “%s”"), name);
  g_autoptr (GError) failure = error;

  if (bytes == NULL || !planner_whole_file_write (self->path, NULL, bytes, &failure))
    {
      planner_print_dialog_cancel_saving_cb (self);
      planner_show_error (GTK_WIDGET (self), _("Nothing Was Saved"), failure);
      return;
    }
  planner_toast (GTK_WIDGET (self), sentence);
  adw_dialog_close (ADW_DIALOG (self));
}

static gboolean
save_step_cb (gpointer data)
{
  PlannerPrintDialog *self = data;
  gboolean done = planner_pdf_step (self->pdf, PLANNER_PRINT_SLICE);
  g_autoptr (GBytes) bytes = NULL;
  GError *error = NULL;

  gtk_progress_bar_set_fraction (self->progress, planner_pdf_get_progress (self->pdf));
  if (!done)
    return G_SOURCE_CONTINUE;
  self->save_source = 0;
  bytes = planner_pdf_finish (self->pdf, &error);
  end_saving (self, bytes, error);
  return G_SOURCE_REMOVE;
}

static gboolean
is_saving (PlannerPrintDialog *self)
{
  return self->path != NULL;
}

static void
begin_saving (PlannerPrintDialog *self, const char *path)
{
  self->path = g_strdup (path);
  gtk_progress_bar_set_fraction (self->progress, 0);
  gtk_stack_set_visible_child_name (self->bar, "saving");
}

static void
save_pages (PlannerPrintDialog *self)
{
  if (gtk_list_view_get_model (self->pages) == NULL)
    planner_print_dialog_show_pages (self);
  self->pdf = planner_pdf_new (self->document);
  self->save_source = g_idle_add (save_step_cb, self);
}

void
planner_print_dialog_save (PlannerPrintDialog *self, const char *path)
{
  g_return_if_fail (PLANNER_IS_PRINT_DIALOG (self));
  g_return_if_fail (path != NULL);
  g_return_if_fail (!is_saving (self));

  begin_saving (self, path);
  planner_print_dialog_compose (self, save_pages);
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (PlannerPrintDialog) self = data;
  g_autoptr (GFile) file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (source), result, NULL);

  if (file != NULL && g_file_peek_path (file) != NULL && self->document != NULL && !is_saving (self))
    planner_print_dialog_save (self, g_file_peek_path (file));
}

void
planner_print_dialog_save_cb (PlannerPrintDialog *self)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autofree char *name = planner_document_dup_file_name (self->document);
  g_autofree char *file = g_strconcat (name, ".pdf", NULL);

  gtk_file_dialog_set_title (dialog, _("Save as PDF"));
  gtk_file_dialog_set_initial_name (dialog, file);
  gtk_file_dialog_save (dialog, GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), NULL, saved_cb, g_object_ref (self));
}

/* Saving as a picture */

static void
encode_cb (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  GError *error = NULL;
  GBytes *bytes = planner_picture_encode (data, &error);

  if (bytes != NULL)
    g_task_return_pointer (task, bytes, (GDestroyNotify) g_bytes_unref);
  else
    g_task_return_error (task, error);
}

static void
encoded_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  PlannerPrintDialog *self = PLANNER_PRINT_DIALOG (source);
  GError *error = NULL;
  g_autoptr (GBytes) bytes = g_task_propagate_pointer (G_TASK (result), &error);

  /* Another may be saved by now. */
  if (g_task_get_cancellable (G_TASK (result)) == self->picturing)
    end_saving (self, bytes, error);
  else
    g_clear_error (&error);
}

/* Of its one tall page. */
static void
save_picture (PlannerPrintDialog *self)
{
  PlannerPicture *picture;
  g_autoptr (GTask) task = NULL;
  GError *error = NULL;

  picture = planner_picture_new (self->document, self->format, &error);
  if (picture == NULL)
    {
      end_saving (self, NULL, error);
      return;
    }
  self->picturing = g_cancellable_new ();
  gtk_progress_bar_pulse (self->progress);
  task = g_task_new (self, self->picturing, encoded_cb, NULL);
  g_task_set_task_data (task, picture, (GDestroyNotify) planner_picture_free);
  g_task_run_in_thread (task, encode_cb);
}

void
planner_print_dialog_save_picture (PlannerPrintDialog *self, const char *path)
{
  g_return_if_fail (PLANNER_IS_PRINT_DIALOG (self));
  g_return_if_fail (path != NULL);
  g_return_if_fail (!is_saving (self));

  begin_saving (self, path);
  if (!planner_picture_format_from_path (path, &self->format))
    {
      end_saving (self, NULL, g_error_new_literal (G_IO_ERROR, G_IO_ERROR_INVALID_FILENAME,
                                                   _("Give the picture a name that ends with .png or .svg.")));
      return;
    }
  planner_document_set_tall (self->document, TRUE);
  planner_print_dialog_compose (self, save_picture);
}

static void
picture_chosen_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (PlannerPrintDialog) self = data;
  g_autoptr (GFile) file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (source), result, NULL);

  if (file != NULL && g_file_peek_path (file) != NULL && self->document != NULL && !is_saving (self))
    planner_print_dialog_save_picture (self, g_file_peek_path (file));
}

void
planner_print_dialog_picture_cb (PlannerPrintDialog *self)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autofree char *name = planner_document_dup_file_name (self->document);
  g_autofree char *file = g_strconcat (name, ".png", NULL);

  gtk_file_dialog_set_title (dialog, _("Save as Picture"));
  gtk_file_dialog_set_initial_name (dialog, file);
  gtk_file_dialog_save (dialog, GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), NULL, picture_chosen_cb,
                        g_object_ref (self));
}

/* Saving as a web page, or as cells */

void
planner_print_dialog_save_web (PlannerPrintDialog *self, const char *path)
{
  PlannerWebFormat format;
  g_autoptr (GBytes) bytes = NULL;
  GError *error = NULL;

  g_return_if_fail (PLANNER_IS_PRINT_DIALOG (self));
  g_return_if_fail (path != NULL);
  g_return_if_fail (!is_saving (self));

  begin_saving (self, path);
  if (planner_web_format_from_path (path, &format))
    bytes = planner_document_make_web (self->document, format, &error);
  else
    g_set_error_literal (&error, G_IO_ERROR, G_IO_ERROR_INVALID_FILENAME, _("Give the file a name that ends with .html or .csv."));
  end_saving (self, bytes, error);
}

static void
web_chosen_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (PlannerPrintDialog) self = data;
  g_autoptr (GFile) file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (source), result, NULL);

  if (file != NULL && g_file_peek_path (file) != NULL && self->document != NULL && !is_saving (self))
    planner_print_dialog_save_web (self, g_file_peek_path (file));
}

void
planner_print_dialog_save_web_cb (GtkWidget *widget, const char *action, GVariant *ending)
{
  PlannerPrintDialog *self = PLANNER_PRINT_DIALOG (widget);
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autofree char *name = planner_document_dup_file_name (self->document);
  g_autofree char *file = g_strconcat (name, ".", g_variant_get_string (ending, NULL), NULL);

  gtk_file_dialog_set_title (dialog, g_str_has_suffix (file, ".csv") ? _("Save as CSV") : _("Save as Web Page"));
  gtk_file_dialog_set_initial_name (dialog, file);
  gtk_file_dialog_save (dialog, GTK_WINDOW (gtk_widget_get_root (widget)), NULL, web_chosen_cb, g_object_ref (self));
}
