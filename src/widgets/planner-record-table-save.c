/* planner-record-table-save.c: what a record table shows, as a file for a spreadsheet
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <glib/gi18n.h>

#include "widgets/planner-messages.h"
#include "widgets/planner-record-table-parts.h"

static void
written_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GtkWidget) table = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *name = g_file_get_basename (G_FILE (source));
  g_autofree char *shown = g_filename_display_name (name);
  g_autofree char *sentence = g_strdup_printf (_("“%s” is saved."), shown);

  if (g_file_replace_contents_finish (G_FILE (source), result, NULL, &error))
    planner_toast (table, sentence);
  else
    planner_show_error (table, _("The Table Was Not Saved"), error);
}

static void
chosen_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (PlannerRecordTable) self = data;
  g_autoptr (GFile) file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (source), result, NULL);
  char *text;
  g_autoptr (GBytes) bytes = NULL;

  if (file == NULL || self->outline == NULL)
    return;
  text = planner_record_table_dup_csv (self);
  bytes = g_bytes_new_take (text, strlen (text));
  g_file_replace_contents_bytes_async (file, bytes, NULL, FALSE, G_FILE_CREATE_NONE, NULL, written_cb,
                                       g_object_ref (self));
}

void
planner_record_table_save (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PlannerRecordTable *self = PLANNER_RECORD_TABLE (widget);
  const PlannerKindInfo *kind = planner_kind_get_info (planner_outline_get_kind (self->outline));
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autofree char *file = g_strconcat (_(kind->plural), ".csv", NULL);

  gtk_file_dialog_set_title (dialog, _("Save as CSV"));
  gtk_file_dialog_set_initial_name (dialog, file);
  gtk_file_dialog_save (dialog, GTK_WINDOW (gtk_widget_get_root (widget)), NULL, chosen_cb, g_object_ref (self));
}
