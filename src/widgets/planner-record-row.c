/* planner-record-row.c: a record as a row that leads to it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "widgets/planner-record-row.h"

#include "widgets/planner-messages.h"

#define RECORD "planner-record"

static void
activated_cb (GtkWidget *row, gpointer data)
{
  PlannerRecord *record = planner_record_row_get_record (row);

  planner_show_record (row, planner_record_get_kind (record), planner_record_get_id (record));
}

GtkWidget *
planner_record_rows_new (const char *name)
{
  GtkWidget *list = gtk_list_box_new ();

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return list;
}

GtkWidget *
planner_record_row_new (PlannerRecord *record, const char *title, const char *subtitle)
{
  GtkWidget *row;

  g_return_val_if_fail (PLANNER_IS_RECORD (record) && title != NULL, NULL);

  row = adw_action_row_new ();
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  if (subtitle != NULL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 2);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_object_set_data_full (G_OBJECT (row), RECORD, g_object_ref (record), g_object_unref);
  g_signal_connect (row, "activated", G_CALLBACK (activated_cb), NULL);
  return row;
}

PlannerRecord *
planner_record_row_get_record (GtkWidget *row)
{
  g_return_val_if_fail (GTK_IS_WIDGET (row), NULL);

  return g_object_get_data (G_OBJECT (row), RECORD);
}
