/* planner-print-dialog.c: the pages of a document before they are printed or saved
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "app/planner-print-dialog.h"

#include <glib/gi18n.h>

#include "app/planner-page-view.h"
#include "app/planner-settings.h"
#include "core/exchange/planner-whole-file.h"
#include "paper/planner-document-pdf.h"
#include "paper/planner-document-picture.h"
#include "widgets/planner-messages.h"

/* Of work between two frames. */
#define SLICE_MILLISECONDS 10

struct _PlannerPrintDialog
{
  AdwDialog parent_instance;

  AdwWindowTitle *title;
  GtkListView *pages;
  GtkDropDown *size_choice;
  GtkDropDown *turn_choice;
  GtkDropDown *wide_choice;
  GtkWidget *picture_button;
  GtkWidget *print_button;
  GtkStack *bar;
  GtkProgressBar *progress;

  PlannerDocument *document;
  PlannerPdf *pdf; /* while it is saved */
  GCancellable *picturing; /* while a picture is saved */
  char *path;      /* where to */
  guint save_source;
};

G_DEFINE_FINAL_TYPE (PlannerPrintDialog, planner_print_dialog, ADW_TYPE_DIALOG)

/* Pages on screen */

static void
setup_page_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer data)
{
  GtkWidget *clamp = adw_clamp_new ();

  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), PLANNER_PAGE_VIEW_WIDTH);
  adw_clamp_set_tightening_threshold (ADW_CLAMP (clamp), PLANNER_PAGE_VIEW_WIDTH);
  adw_clamp_set_child (ADW_CLAMP (clamp), planner_page_view_new ());
  gtk_list_item_set_child (item, clamp);
  gtk_list_item_set_activatable (item, FALSE);
}

static void
bind_page_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer data)
{
  PlannerPrintDialog *self = data;
  GtkWidget *page = adw_clamp_get_child (ADW_CLAMP (gtk_list_item_get_child (item)));

  planner_page_view_set_page (PLANNER_PAGE_VIEW (page), self->document, gtk_list_item_get_position (item));
}

static void
show_pages (PlannerPrintDialog *self)
{
  guint n_pages = planner_document_get_n_pages (self->document);
  GtkStringList *numbers = gtk_string_list_new (NULL);
  g_autoptr (GtkNoSelection) selection = gtk_no_selection_new (G_LIST_MODEL (numbers));
  g_autofree char *count = g_strdup_printf (ngettext ("%'u page", "%'u pages", n_pages), n_pages);

  for (guint i = 0; i < n_pages; i++)
    gtk_string_list_append (numbers, "");
  gtk_list_view_set_model (self->pages, GTK_SELECTION_MODEL (selection));
  adw_window_title_set_title (self->title, planner_document_get_title (self->document));
  adw_window_title_set_subtitle (self->title, count);
}

/* Paper */

static void
paper_chosen_cb (PlannerPrintDialog *self)
{
  PlannerPaper paper;

  if (self->document == NULL)
    return;
  paper = planner_paper_get ((PlannerPaperSize) gtk_drop_down_get_selected (self->size_choice),
                             gtk_drop_down_get_selected (self->turn_choice) == 1);
  if (planner_paper_is_equal (&paper, planner_document_get_paper (self->document)))
    return;
  planner_document_set_paper (self->document, &paper);
  show_pages (self);
}

static void
choose_paper (PlannerPrintDialog *self)
{
  const PlannerPaper *paper = planner_document_get_paper (self->document);
  g_autoptr (GSettings) settings = planner_settings_new ();
  gboolean landscape = paper->width > paper->height;

  gtk_drop_down_set_selected (self->size_choice, (guint) g_settings_get_enum (settings, "paper-size"));
  gtk_drop_down_set_selected (self->turn_choice, landscape);
}

/* Pages beside each other */

static void
wide_chosen_cb (PlannerPrintDialog *self)
{
  if (self->document == NULL)
    return;
  planner_document_set_pages_wide (self->document, gtk_drop_down_get_selected (self->wide_choice) + 1);
  show_pages (self);
}

/* Only where there is a choice. */
static void
offer_pages_wide (PlannerPrintDialog *self, PlannerDocument *document)
{
  guint most = planner_document_get_most_pages_wide (document);
  GtkStringList *words = GTK_STRING_LIST (gtk_drop_down_get_model (self->wide_choice));

  for (guint i = 1; i <= most; i++)
    {
      g_autofree char *word = g_strdup_printf (ngettext ("%u page wide", "%u pages wide", i), i);

      gtk_string_list_append (words, word);
    }
  gtk_drop_down_set_selected (self->wide_choice, planner_document_get_pages_wide (document) - 1);
  gtk_widget_set_visible (GTK_WIDGET (self->wide_choice), most > 1);
  gtk_widget_set_visible (self->picture_button, most > 1);
}

/* Printing */

static GtkPageSetup *
create_page_setup (PlannerPrintDialog *self)
{
  const PlannerPaper *paper = planner_document_get_paper (self->document);
  gboolean landscape = paper->width > paper->height;
  GtkPageSetup *setup = gtk_page_setup_new ();
  GtkPaperSize *size = gtk_paper_size_new (gtk_drop_down_get_selected (self->size_choice) == PLANNER_PAPER_A3
                                             ? GTK_PAPER_NAME_A3 : GTK_PAPER_NAME_A4);

  gtk_page_setup_set_paper_size_and_default_margins (setup, size);
  gtk_page_setup_set_orientation (setup, landscape ? GTK_PAGE_ORIENTATION_LANDSCAPE : GTK_PAGE_ORIENTATION_PORTRAIT);
  gtk_paper_size_free (size);
  return setup;
}

/* The paper may have been changed in the print dialog. */
static void
begin_print_cb (PlannerPrintDialog *self, GtkPrintContext *context, GtkPrintOperation *operation)
{
  PlannerPaper paper = *planner_document_get_paper (self->document);

  paper.width = gtk_print_context_get_width (context);
  paper.height = gtk_print_context_get_height (context);
  if (!planner_paper_is_equal (&paper, planner_document_get_paper (self->document)))
    planner_document_set_paper (self->document, &paper);
  gtk_print_operation_set_n_pages (operation, (int) planner_document_get_n_pages (self->document));
}

static void
draw_page_cb (PlannerPrintDialog *self, GtkPrintContext *context, int page)
{
  planner_document_draw_page (self->document, gtk_print_context_get_cairo_context (context), (guint) page);
}

static void
print_cb (PlannerPrintDialog *self)
{
  g_autoptr (GtkPrintOperation) operation = gtk_print_operation_new ();
  g_autoptr (GtkPageSetup) setup = create_page_setup (self);
  g_autofree char *name = planner_document_dup_file_name (self->document);
  GtkWindow *window = GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self)));
  g_autoptr (GError) error = NULL;

  gtk_print_operation_set_default_page_setup (operation, setup);
  gtk_print_operation_set_use_full_page (operation, TRUE);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_embed_page_setup (operation, TRUE);
  gtk_print_operation_set_allow_async (operation, TRUE);
  gtk_print_operation_set_show_progress (operation, TRUE);
  gtk_print_operation_set_job_name (operation, name);
  g_signal_connect_object (operation, "begin-print", G_CALLBACK (begin_print_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (operation, "draw-page", G_CALLBACK (draw_page_cb), self, G_CONNECT_SWAPPED);
  if (gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, window, &error)
      == GTK_PRINT_OPERATION_RESULT_ERROR)
    planner_show_error (GTK_WIDGET (self), _("Nothing Was Printed"), error);
}

/* Saving */

static void
stop_saving (PlannerPrintDialog *self)
{
  g_clear_handle_id (&self->save_source, g_source_remove);
  g_clear_pointer (&self->pdf, planner_pdf_free);
  if (self->picturing != NULL)
    g_cancellable_cancel (self->picturing);
  g_clear_object (&self->picturing);
  g_clear_pointer (&self->path, g_free);
}

static void
cancel_saving_cb (PlannerPrintDialog *self)
{
  stop_saving (self);
  gtk_stack_set_visible_child_name (self->bar, "choices");
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
      cancel_saving_cb (self);
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
  gboolean done = planner_pdf_step (self->pdf, SLICE_MILLISECONDS);
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

void
planner_print_dialog_save (PlannerPrintDialog *self, const char *path)
{
  g_return_if_fail (PLANNER_IS_PRINT_DIALOG (self));
  g_return_if_fail (path != NULL);
  g_return_if_fail (!is_saving (self));

  begin_saving (self, path);
  self->pdf = planner_pdf_new (self->document);
  self->save_source = g_idle_add (save_step_cb, self);
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (PlannerPrintDialog) self = data;
  g_autoptr (GFile) file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (source), result, NULL);

  if (file != NULL && g_file_peek_path (file) != NULL && self->document != NULL && !is_saving (self))
    planner_print_dialog_save (self, g_file_peek_path (file));
}

static void
save_cb (PlannerPrintDialog *self)
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

void
planner_print_dialog_save_picture (PlannerPrintDialog *self, const char *path)
{
  PlannerPictureFormat format = PLANNER_PICTURE_PNG;
  PlannerPicture *picture;
  g_autoptr (GTask) task = NULL;
  GError *error = NULL;

  g_return_if_fail (PLANNER_IS_PRINT_DIALOG (self));
  g_return_if_fail (path != NULL);
  g_return_if_fail (!is_saving (self));

  begin_saving (self, path);
  if (!planner_picture_format_from_path (path, &format))
    g_set_error_literal (&error, G_IO_ERROR, G_IO_ERROR_INVALID_FILENAME, _("Give the picture a name that ends with .png or .svg."));
  picture = error == NULL ? planner_picture_new (self->document, format, &error) : NULL;
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

static void
picture_chosen_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (PlannerPrintDialog) self = data;
  g_autoptr (GFile) file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (source), result, NULL);

  if (file != NULL && g_file_peek_path (file) != NULL && self->document != NULL && !is_saving (self))
    planner_print_dialog_save_picture (self, g_file_peek_path (file));
}

static void
picture_cb (PlannerPrintDialog *self)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autofree char *name = planner_document_dup_file_name (self->document);
  g_autofree char *file = g_strconcat (name, ".png", NULL);

  gtk_file_dialog_set_title (dialog, _("Save as Picture"));
  gtk_file_dialog_set_initial_name (dialog, file);
  gtk_file_dialog_save (dialog, GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), NULL, picture_chosen_cb,
                        g_object_ref (self));
}

/* The type */

/* Closing while it is saved is cancelling: nothing is half written. */
static void
planner_print_dialog_closed (AdwDialog *dialog)
{
  stop_saving (PLANNER_PRINT_DIALOG (dialog));
}

static void
planner_print_dialog_dispose (GObject *object)
{
  PlannerPrintDialog *self = PLANNER_PRINT_DIALOG (object);

  stop_saving (self);
  gtk_widget_dispose_template (GTK_WIDGET (object), PLANNER_TYPE_PRINT_DIALOG);
  g_clear_object (&self->document);

  G_OBJECT_CLASS (planner_print_dialog_parent_class)->dispose (object);
}

static void
planner_print_dialog_class_init (PlannerPrintDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = planner_print_dialog_dispose;
  ADW_DIALOG_CLASS (klass)->closed = planner_print_dialog_closed;

  gtk_widget_class_set_template_from_resource (widget_class, "/org/icb/Planner/app/planner-print-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, PlannerPrintDialog, title);
  gtk_widget_class_bind_template_child (widget_class, PlannerPrintDialog, pages);
  gtk_widget_class_bind_template_child (widget_class, PlannerPrintDialog, size_choice);
  gtk_widget_class_bind_template_child (widget_class, PlannerPrintDialog, turn_choice);
  gtk_widget_class_bind_template_child (widget_class, PlannerPrintDialog, wide_choice);
  gtk_widget_class_bind_template_child (widget_class, PlannerPrintDialog, picture_button);
  gtk_widget_class_bind_template_child (widget_class, PlannerPrintDialog, print_button);
  gtk_widget_class_bind_template_child (widget_class, PlannerPrintDialog, bar);
  gtk_widget_class_bind_template_child (widget_class, PlannerPrintDialog, progress);
  gtk_widget_class_bind_template_callback (widget_class, paper_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, wide_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, print_cb);
  gtk_widget_class_bind_template_callback (widget_class, picture_cb);
  gtk_widget_class_bind_template_callback (widget_class, save_cb);
  gtk_widget_class_bind_template_callback (widget_class, cancel_saving_cb);
}

static void
planner_print_dialog_init (PlannerPrintDialog *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect (factory, "setup", G_CALLBACK (setup_page_cb), self);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_page_cb), self);
  gtk_list_view_set_factory (self->pages, factory);
  g_object_unref (factory);
}

AdwDialog *
planner_print_dialog_new (PlannerDocument *document)
{
  PlannerPrintDialog *self;

  g_return_val_if_fail (PLANNER_IS_DOCUMENT (document), NULL);

  self = g_object_new (PLANNER_TYPE_PRINT_DIALOG, NULL);
  offer_pages_wide (self, document);
  self->document = g_object_ref (document);
  choose_paper (self);
  paper_chosen_cb (self);
  show_pages (self);
  return ADW_DIALOG (self);
}
