/* planner-print-dialog.c: the pages of a document before they are printed or saved
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "app/planner-print-dialog-private.h"

#include <glib/gi18n.h>

#include "app/planner-page-view.h"
#include "app/planner-settings.h"
#include "widgets/planner-messages.h"

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
  g_autofree char *name = planner_document_dup_page_name (self->document, gtk_list_item_get_position (item));

  planner_page_view_set_page (PLANNER_PAGE_VIEW (page), self->document, gtk_list_item_get_position (item));
  gtk_list_item_set_accessible_label (item, name);
}

void
planner_print_dialog_show_pages (PlannerPrintDialog *self)
{
  guint n_pages = planner_document_get_n_pages (self->document);
  GtkStringList *numbers = gtk_string_list_new (NULL);
  g_autoptr (GtkNoSelection) selection = gtk_no_selection_new (G_LIST_MODEL (numbers));
  g_autofree char *count = g_strdup_printf (ngettext ("%'u page", "%'u pages", n_pages), n_pages);

  for (guint i = 0; i < n_pages; i++)
    gtk_string_list_append (numbers, "");
  gtk_list_view_set_model (self->pages, GTK_SELECTION_MODEL (selection));
  adw_window_title_set_subtitle (self->title, count);
  gtk_stack_set_visible_child_name (self->content, "pages");
}

/* Making them */

static void
stop_composing (PlannerPrintDialog *self)
{
  g_clear_handle_id (&self->compose_source, g_source_remove);
  self->then = NULL;
}

/* Returns whether all pages are there, and then does what waited for that. */
static gboolean
compose_step (PlannerPrintDialog *self)
{
  PlannerPrintFunc then = self->then != NULL ? self->then : planner_print_dialog_show_pages;

  if (!planner_document_step (self->document, PLANNER_PRINT_SLICE))
    {
      gtk_progress_bar_set_fraction (self->composing, planner_document_get_progress (self->document));
      return FALSE;
    }
  self->compose_source = 0;
  self->then = NULL;
  then (self);
  return TRUE;
}

static gboolean
compose_cb (gpointer data)
{
  return compose_step (data) ? G_SOURCE_REMOVE : G_SOURCE_CONTINUE;
}

void
planner_print_dialog_compose (PlannerPrintDialog *self, PlannerPrintFunc then)
{
  stop_composing (self);
  self->then = then;
  if (!planner_document_has_pages (self->document))
    gtk_list_view_set_model (self->pages, NULL);
  if (compose_step (self))
    return;
  adw_window_title_set_subtitle (self->title, NULL);
  gtk_stack_set_visible_child_name (self->content, "composing");
  self->compose_source = g_idle_add (compose_cb, self);
}

/* Paper */

static void
take_paper (PlannerPrintDialog *self)
{
  PlannerPaper paper = planner_paper_get ((PlannerPaperSize) gtk_drop_down_get_selected (self->size_choice),
                                          gtk_drop_down_get_selected (self->turn_choice) == 1);

  planner_document_set_paper (self->document, &paper);
}

static void
paper_chosen_cb (PlannerPrintDialog *self)
{
  if (self->document == NULL)
    return;
  take_paper (self);
  planner_print_dialog_compose (self, NULL);
}

static void
choose_paper (PlannerPrintDialog *self, PlannerDocument *document)
{
  const PlannerPaper *paper = planner_document_get_paper (document);
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
  planner_print_dialog_compose (self, NULL);
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
  gtk_widget_set_visible (self->web_button, planner_document_is_text (document));
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

/* The paper may have been changed in the print dialog. Until all is drawn it stays as it is. */
static void
begin_print_cb (PlannerPrintDialog *self, GtkPrintContext *context, GtkPrintOperation *operation)
{
  PlannerPaper paper = *planner_document_get_paper (self->document);

  g_set_object (&self->printing, operation);
  gtk_widget_set_sensitive (GTK_WIDGET (self->bar), FALSE);
  paper.width = gtk_print_context_get_width (context);
  paper.height = gtk_print_context_get_height (context);
  if (planner_paper_is_equal (&paper, planner_document_get_paper (self->document)))
    return;
  planner_document_set_paper (self->document, &paper);
  planner_print_dialog_compose (self, NULL);
}

/* Called again until all pages are there. */
static gboolean
paginate_cb (PlannerPrintDialog *self, GtkPrintContext *context, GtkPrintOperation *operation)
{
  if (!planner_document_step (self->document, PLANNER_PRINT_SLICE))
    return FALSE;
  gtk_print_operation_set_n_pages (operation, (int) planner_document_get_n_pages (self->document));
  return TRUE;
}

static void
draw_page_cb (PlannerPrintDialog *self, GtkPrintContext *context, int page)
{
  planner_document_draw_page (self->document, gtk_print_context_get_cairo_context (context), (guint) page);
}

static void
printed_cb (PlannerPrintDialog *self)
{
  g_clear_object (&self->printing);
  gtk_widget_set_sensitive (GTK_WIDGET (self->bar), TRUE);
}

static void
stop_printing (PlannerPrintDialog *self)
{
  if (self->printing == NULL)
    return;
  g_signal_handlers_disconnect_by_data (self->printing, self);
  gtk_print_operation_cancel (self->printing);
  g_clear_object (&self->printing);
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
  g_signal_connect_object (operation, "paginate", G_CALLBACK (paginate_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (operation, "draw-page", G_CALLBACK (draw_page_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (operation, "done", G_CALLBACK (printed_cb), self, G_CONNECT_SWAPPED);
  if (gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, window, &error)
      == GTK_PRINT_OPERATION_RESULT_ERROR)
    planner_show_error (GTK_WIDGET (self), _("Nothing Was Printed"), error);
}

/* The type */

/* Closing while it is saved or printed is cancelling: nothing is half written. */
static void
stop (PlannerPrintDialog *self)
{
  stop_composing (self);
  stop_printing (self);
  planner_print_dialog_stop_saving (self);
}

static void
planner_print_dialog_closed (AdwDialog *dialog)
{
  stop (PLANNER_PRINT_DIALOG (dialog));
}

static gboolean
free_pages_cb (gpointer data)
{
  return planner_document_free_dropped (data, PLANNER_PRINT_SLICE) ? G_SOURCE_REMOVE : G_SOURCE_CONTINUE;
}

/* Its pages may be too many to be freed at once. */
static void
let_document_go (PlannerPrintDialog *self)
{
  if (self->document == NULL)
    return;
  planner_document_drop_pages (self->document);
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, free_pages_cb, g_steal_pointer (&self->document), g_object_unref);
}

static void
planner_print_dialog_dispose (GObject *object)
{
  PlannerPrintDialog *self = PLANNER_PRINT_DIALOG (object);

  stop (self);
  gtk_widget_dispose_template (GTK_WIDGET (object), PLANNER_TYPE_PRINT_DIALOG);
  let_document_go (self);

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
  gtk_widget_class_bind_template_child (widget_class, PlannerPrintDialog, content);
  gtk_widget_class_bind_template_child (widget_class, PlannerPrintDialog, composing);
  gtk_widget_class_bind_template_child (widget_class, PlannerPrintDialog, pages);
  gtk_widget_class_bind_template_child (widget_class, PlannerPrintDialog, size_choice);
  gtk_widget_class_bind_template_child (widget_class, PlannerPrintDialog, turn_choice);
  gtk_widget_class_bind_template_child (widget_class, PlannerPrintDialog, wide_choice);
  gtk_widget_class_bind_template_child (widget_class, PlannerPrintDialog, picture_button);
  gtk_widget_class_bind_template_child (widget_class, PlannerPrintDialog, web_button);
  gtk_widget_class_bind_template_child (widget_class, PlannerPrintDialog, print_button);
  gtk_widget_class_bind_template_child (widget_class, PlannerPrintDialog, bar);
  gtk_widget_class_bind_template_child (widget_class, PlannerPrintDialog, progress);
  gtk_widget_class_bind_template_callback (widget_class, paper_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, wide_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, print_cb);
  gtk_widget_class_bind_template_callback (widget_class, planner_print_dialog_picture_cb);
  gtk_widget_class_bind_template_callback (widget_class, planner_print_dialog_save_cb);
  gtk_widget_class_bind_template_callback (widget_class, planner_print_dialog_cancel_saving_cb);
  gtk_widget_class_install_action (widget_class, "print.save-web", "s", planner_print_dialog_save_web_cb);
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
  choose_paper (self, document);
  self->document = g_object_ref (document);
  adw_window_title_set_title (self->title, planner_document_get_title (document));
  take_paper (self);
  planner_print_dialog_compose (self, NULL);
  return ADW_DIALOG (self);
}
