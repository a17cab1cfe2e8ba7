/* planner-ask-selection-bar.c: sets fields of several selected asks at once
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "rooms/asks/planner-ask-selection-bar.h"

#include <glib/gi18n.h>

#include "widgets/planner-field-editors.h"

static const PlannerField fields[] = { PLANNER_ASK_STATUS, PLANNER_ASK_YEAR, PLANNER_ASK_TAGS, PLANNER_ASK_LEADS };

struct _PlannerAskSelectionBar
{
  AdwBin parent_instance;

  GtkWidget *revealer;
  GtkWidget *count;
  PlannerFieldEditor *editors[G_N_ELEMENTS (fields)];
  PlannerField field; /* to be edited when all is there */
  guint begin_tick;
};

G_DEFINE_FINAL_TYPE (PlannerAskSelectionBar, planner_ask_selection_bar, ADW_TYPE_BIN)

static void
planner_ask_selection_bar_class_init (PlannerAskSelectionBarClass *klass)
{
}

static void
planner_ask_selection_bar_init (PlannerAskSelectionBar *self)
{
}

static GtkWidget *
make_field (PlannerAskSelectionBar *self, PlannerPlan *plan, guint i)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = gtk_label_new (_(planner_field_get_info (fields[i])->label));

  gtk_widget_add_css_class (label, "dimmed");
  self->editors[i] = planner_field_editors_new (plan, fields[i]);
  gtk_box_append (GTK_BOX (box), label);
  gtk_widget_set_size_request (GTK_WIDGET (self->editors[i]), 130, -1);
  gtk_widget_set_hexpand (GTK_WIDGET (self->editors[i]), FALSE);
  gtk_widget_set_valign (GTK_WIDGET (self->editors[i]), GTK_ALIGN_CENTER);
  planner_field_editor_set_compact (self->editors[i], TRUE);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->editors[i]));
  return box;
}

static GtkWidget *
make_button (const char *icon_name, const char *label, const char *action)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon_name);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  return button;
}

GtkWidget *
planner_ask_selection_bar_new (PlannerPlan *plan)
{
  PlannerAskSelectionBar *self;
  GtkWidget *box = adw_wrap_box_new ();

  g_return_val_if_fail (PLANNER_IS_PLAN (plan), NULL);

  self = g_object_new (PLANNER_TYPE_ASK_SELECTION_BAR, NULL);
  adw_wrap_box_set_child_spacing (ADW_WRAP_BOX (box), 12);
  adw_wrap_box_set_line_spacing (ADW_WRAP_BOX (box), 6);
  gtk_widget_add_css_class (box, "toolbar");
  self->count = gtk_label_new (NULL);
  gtk_widget_add_css_class (self->count, "heading");
  adw_wrap_box_append (ADW_WRAP_BOX (box), self->count);
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    adw_wrap_box_append (ADW_WRAP_BOX (box), make_field (self, plan, i));
  adw_wrap_box_append (ADW_WRAP_BOX (box), make_button ("format-indent-less-symbolic", _("Outdent"), "room.outdent"));
  adw_wrap_box_append (ADW_WRAP_BOX (box), make_button ("format-indent-more-symbolic", _("Indent"), "room.indent"));
  adw_wrap_box_append (ADW_WRAP_BOX (box), make_button ("edit-delete-symbolic", _("Delete"), "room.delete"));
  self->revealer = gtk_revealer_new ();
  gtk_revealer_set_transition_type (GTK_REVEALER (self->revealer), GTK_REVEALER_TRANSITION_TYPE_SLIDE_UP);
  gtk_revealer_set_child (GTK_REVEALER (self->revealer), box);
  adw_bin_set_child (ADW_BIN (self), self->revealer);
  return GTK_WIDGET (self);
}

static void
show_records (PlannerAskSelectionBar *self, GPtrArray *records)
{
  g_autofree char *count = g_strdup_printf (ngettext ("%'u selected", "%'u selected", records->len), records->len);

  gtk_label_set_text (GTK_LABEL (self->count), count);
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    planner_field_editor_set_records (self->editors[i], records);
  gtk_revealer_set_reveal_child (GTK_REVEALER (self->revealer), TRUE);
}

void
planner_ask_selection_bar_set_records (PlannerAskSelectionBar *self, GPtrArray *records)
{
  g_return_if_fail (PLANNER_IS_ASK_SELECTION_BAR (self));
  g_return_if_fail (records != NULL);

  if (records->len > 1)
    show_records (self, records);
  else
    gtk_revealer_set_reveal_child (GTK_REVEALER (self->revealer), FALSE);
  if (records->len < 2 && self->begin_tick != 0)
    {
      gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->begin_tick);
      self->begin_tick = 0;
    }
}

/* When it is revealed: what is not seen takes no focus. */
static gboolean
begin_tick_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  PlannerAskSelectionBar *self = PLANNER_ASK_SELECTION_BAR (widget);

  if (!gtk_revealer_get_child_revealed (GTK_REVEALER (self->revealer)))
    return G_SOURCE_CONTINUE;
  self->begin_tick = 0;
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    if (fields[i] == self->field)
      planner_field_editor_begin (self->editors[i]);
  return G_SOURCE_REMOVE;
}

void
planner_ask_selection_bar_begin (PlannerAskSelectionBar *self, GPtrArray *records, PlannerField field)
{
  g_return_if_fail (PLANNER_IS_ASK_SELECTION_BAR (self));
  g_return_if_fail (records != NULL);

  show_records (self, records);
  self->field = field;
  if (self->begin_tick == 0)
    self->begin_tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), begin_tick_cb, NULL, NULL);
}
