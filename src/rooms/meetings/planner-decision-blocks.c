/* planner-decision-blocks.c: what the parts of the decisions of a meeting are made of
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "rooms/meetings/planner-decision-blocks.h"

#include <glib/gi18n.h>

#include "widgets/planner-field-editors.h"

#define RECORD_KEY "planner-decision-record"
#define PICKED_KEY "planner-decision-picked"

typedef struct
{
  PlannerDecisionPicked picked;
  gpointer data;
} Picking;

PlannerRecord *
planner_decision_block_get_record (GtkWidget *widget)
{
  return g_object_get_data (G_OBJECT (widget), RECORD_KEY);
}

static void
enter_cb (GtkEventControllerFocus *focus, GtkWidget *block)
{
  const Picking *picking = g_object_get_data (G_OBJECT (block), PICKED_KEY);

  picking->picked (planner_decision_block_get_record (block), picking->data);
}

GtkWidget *
planner_decision_block_new (PlannerRecord *record, const char *name, PlannerDecisionPicked picked, gpointer data)
{
  GtkWidget *block = g_object_new (GTK_TYPE_BOX, "accessible-role", GTK_ACCESSIBLE_ROLE_GROUP, "orientation",
                                   GTK_ORIENTATION_VERTICAL, "spacing", 6, NULL);
  GtkEventController *focus = gtk_event_controller_focus_new ();
  Picking *picking = g_new0 (Picking, 1);

  picking->picked = picked;
  picking->data = data;
  g_object_set_data_full (G_OBJECT (block), RECORD_KEY, g_object_ref (record), g_object_unref);
  g_object_set_data_full (G_OBJECT (block), PICKED_KEY, picking, g_free);
  if (name != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (block), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect (focus, "enter", G_CALLBACK (enter_cb), block);
  gtk_widget_add_controller (block, focus);
  return block;
}

GtkWidget *
planner_decision_block_add (GtkWidget *box, PlannerPlan *plan, PlannerRecord *record, PlannerField field, gboolean compact)
{
  GtkWidget *both = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  PlannerFieldEditor *editor = planner_field_editors_new (plan, field);
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);
  const PlannerFieldInfo *info = planner_field_get_info (field);

  if (!compact)
    {
      GtkWidget *label = planner_decision_heading_new (_(info->label), "caption-heading");

      gtk_widget_add_css_class (label, "dimmed");
      gtk_box_append (GTK_BOX (both), label);
    }
  if (info->help != NULL)
    gtk_widget_set_tooltip_text (both, _(info->help));
  planner_field_editor_set_compact (editor, TRUE);
  g_ptr_array_add (records, g_object_ref (record));
  planner_field_editor_set_records (editor, records);
  gtk_box_append (GTK_BOX (both), GTK_WIDGET (editor));
  gtk_widget_set_hexpand (both, TRUE);
  gtk_box_append (GTK_BOX (box), both);
  return both;
}

GtkWidget *
planner_decision_block_find (GtkWidget *widget, PlannerRecord *record)
{
  GtkWidget *found = planner_decision_block_get_record (widget) == record ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = planner_decision_block_find (child, record);
  return found;
}

GtkWidget *
planner_decision_heading_new (const char *words, const char *style)
{
  GtkWidget *label = gtk_label_new (words);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_add_css_class (label, style);
  return label;
}

void
planner_decision_box_clear (GtkWidget *box)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (box)) != NULL)
    gtk_box_remove (GTK_BOX (box), child);
}
