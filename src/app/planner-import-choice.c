/* planner-import-choice.c: choosing the file that is to be imported
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "app/planner-import-choice.h"

#include <glib/gi18n.h>

#include "app/planner-import-dialog.h"
#include "widgets/planner-dialogs.h"

typedef struct
{
  GtkWidget *parent;
  PlannerPlan *plan;
} Choice;

GListModel *
planner_import_create_filters (void)
{
  GListStore *filters = g_list_store_new (GTK_TYPE_FILE_FILTER);
  g_autoptr (GtkFileFilter) known = gtk_file_filter_new ();
  g_autoptr (GtkFileFilter) all = gtk_file_filter_new ();

  gtk_file_filter_set_name (known, _("Plans from Partners and Tables"));
  gtk_file_filter_add_suffix (known, "json");
  gtk_file_filter_add_suffix (known, "csv");
  gtk_file_filter_add_suffix (known, "tsv");
  gtk_file_filter_set_name (all, _("All Files"));
  gtk_file_filter_add_pattern (all, "*");
  g_list_store_append (filters, known);
  g_list_store_append (filters, all);
  return G_LIST_MODEL (filters);
}

static void
chosen_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Choice *choice = data;
  g_autoptr (GFile) file = gtk_file_dialog_open_finish (GTK_FILE_DIALOG (source), result, NULL);

  if (file != NULL && g_file_peek_path (file) != NULL)
    planner_dialog_present (planner_import_dialog_new (choice->plan, g_file_peek_path (file)), choice->parent);
  g_object_unref (choice->parent);
  g_object_unref (choice->plan);
  g_free (choice);
}

void
planner_import_choose (GtkWidget *parent, PlannerPlan *plan)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autoptr (GListModel) filters = planner_import_create_filters ();
  Choice *choice;

  g_return_if_fail (GTK_IS_WINDOW (parent));
  g_return_if_fail (PLANNER_IS_PLAN (plan));

  choice = g_new0 (Choice, 1);
  choice->parent = g_object_ref (parent);
  choice->plan = g_object_ref (plan);
  gtk_file_dialog_set_title (dialog, _("Import a File"));
  gtk_file_dialog_set_filters (dialog, filters);
  gtk_file_dialog_open (dialog, GTK_WINDOW (parent), NULL, chosen_cb, choice);
}
