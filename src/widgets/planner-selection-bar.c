/* planner-selection-bar.c: sets fields of several selected records at once
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "widgets/planner-selection-bar.h"

#include <glib/gi18n.h>

#include "widgets/planner-field-editors.h"

struct _PlannerSelectionBar
{
  AdwBin parent_instance;

  GtkWidget *revealer;
  GtkWidget *box;
  GtkWidget *count;
  GtkWidget *last_tool; /* of those before the buttons that every bar has */
  GPtrArray *editors;   /* of PlannerFieldEditor, borrowed */
  GPtrArray *passing;   /* the boxes of the last of them, borrowed: these go when others are selected */
  PlannerPlan *plan;
  PlannerField field;   /* to be edited when all is there */
  guint begin_tick;
};

G_DEFINE_FINAL_TYPE (PlannerSelectionBar, planner_selection_bar, ADW_TYPE_BIN)

static void
planner_selection_bar_finalize (GObject *object)
{
  PlannerSelectionBar *self = PLANNER_SELECTION_BAR (object);

  g_ptr_array_unref (self->editors);
  g_ptr_array_unref (self->passing);
  g_object_unref (self->plan);

  G_OBJECT_CLASS (planner_selection_bar_parent_class)->finalize (object);
}

static void
planner_selection_bar_class_init (PlannerSelectionBarClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = planner_selection_bar_finalize;
}

static void
planner_selection_bar_init (PlannerSelectionBar *self)
{
  self->editors = g_ptr_array_new ();
  self->passing = g_ptr_array_new ();
}

static GtkWidget *
make_field (PlannerSelectionBar *self, PlannerField field)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = gtk_label_new (_(planner_field_get_info (field)->label));
  PlannerFieldEditor *editor = planner_field_editors_new (self->plan, field);

  g_ptr_array_add (self->editors, editor);
  gtk_widget_add_css_class (label, "dimmed");
  gtk_box_append (GTK_BOX (box), label);
  gtk_widget_set_size_request (GTK_WIDGET (editor), 130, -1);
  gtk_widget_set_hexpand (GTK_WIDGET (editor), FALSE);
  gtk_widget_set_valign (GTK_WIDGET (editor), GTK_ALIGN_CENTER);
  planner_field_editor_set_compact (editor, TRUE);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (editor));
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

static void
append (PlannerSelectionBar *self, GtkWidget *child)
{
  adw_wrap_box_append (ADW_WRAP_BOX (self->box), child);
}

GtkWidget *
planner_selection_bar_new (PlannerPlan *plan, const PlannerField *fields, guint n_fields)
{
  PlannerSelectionBar *self;

  g_return_val_if_fail (PLANNER_IS_PLAN (plan), NULL);

  self = g_object_new (PLANNER_TYPE_SELECTION_BAR, NULL);
  self->plan = g_object_ref (plan);
  self->box = adw_wrap_box_new ();
  adw_wrap_box_set_child_spacing (ADW_WRAP_BOX (self->box), 12);
  adw_wrap_box_set_line_spacing (ADW_WRAP_BOX (self->box), 6);
  gtk_widget_add_css_class (self->box, "toolbar");
  self->count = gtk_label_new (NULL);
  gtk_widget_add_css_class (self->count, "heading");
  append (self, self->count);
  for (guint i = 0; i < n_fields; i++)
    append (self, make_field (self, fields[i]));
  self->last_tool = gtk_widget_get_last_child (self->box);
  if (n_fields > 0 && planner_kind_get_info (PLANNER_FIELD_KIND (fields[0]))->tree != PLANNER_FIELD_NONE)
    {
      append (self, make_button ("format-indent-less-symbolic", _("Outdent"), "room.outdent"));
      append (self, make_button ("format-indent-more-symbolic", _("Indent"), "room.indent"));
    }
  append (self, make_button ("edit-delete-symbolic", _("Delete"), "room.delete"));
  self->revealer = gtk_revealer_new ();
  gtk_revealer_set_transition_type (GTK_REVEALER (self->revealer), GTK_REVEALER_TRANSITION_TYPE_SLIDE_UP);
  gtk_revealer_set_child (GTK_REVEALER (self->revealer), self->box);
  adw_bin_set_child (ADW_BIN (self), self->revealer);
  return GTK_WIDGET (self);
}

void
planner_selection_bar_add_button (PlannerSelectionBar *self, const char *icon_name, const char *label,
                                  const char *action)
{
  GtkWidget *button;

  g_return_if_fail (PLANNER_IS_SELECTION_BAR (self));

  button = make_button (icon_name, label, action);
  adw_wrap_box_insert_child_after (ADW_WRAP_BOX (self->box), button, self->last_tool);
  self->last_tool = button;
}

static void
show_records (PlannerSelectionBar *self, GPtrArray *records)
{
  g_autofree char *count = g_strdup_printf (ngettext ("%'u selected", "%'u selected", records->len), records->len);

  gtk_label_set_text (GTK_LABEL (self->count), count);
  for (guint i = 0; i < self->editors->len; i++)
    planner_field_editor_set_records (g_ptr_array_index (self->editors, i), records);
  gtk_revealer_set_reveal_child (GTK_REVEALER (self->revealer), TRUE);
}

static PlannerFieldEditor *
find_editor (PlannerSelectionBar *self, PlannerField field)
{
  for (guint i = 0; i < self->editors->len; i++)
    {
      PlannerFieldEditor *editor = g_ptr_array_index (self->editors, i);

      if (planner_field_editor_get_info (editor)->field == field)
        return editor;
    }
  return NULL;
}

/* Fields that are asked for by name stand here as long as just these records are selected. */
static void
add_passing (PlannerSelectionBar *self, PlannerField field)
{
  GtkWidget *box = make_field (self, field);

  adw_wrap_box_insert_child_after (ADW_WRAP_BOX (self->box), box, self->count);
  g_ptr_array_add (self->passing, box);
}

static void
remove_passing (PlannerSelectionBar *self)
{
  for (guint i = 0; i < self->passing->len; i++)
    adw_wrap_box_remove (ADW_WRAP_BOX (self->box), g_ptr_array_index (self->passing, i));
  g_ptr_array_set_size (self->editors, (int) (self->editors->len - self->passing->len));
  g_ptr_array_set_size (self->passing, 0);
}

void
planner_selection_bar_set_records (PlannerSelectionBar *self, GPtrArray *records)
{
  g_return_if_fail (PLANNER_IS_SELECTION_BAR (self));
  g_return_if_fail (records != NULL);

  remove_passing (self);
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
  PlannerSelectionBar *self = PLANNER_SELECTION_BAR (widget);
  PlannerFieldEditor *editor = find_editor (self, self->field);

  if (!gtk_revealer_get_child_revealed (GTK_REVEALER (self->revealer)))
    return G_SOURCE_CONTINUE;
  self->begin_tick = 0;
  if (editor != NULL)
    planner_field_editor_begin (editor);
  return G_SOURCE_REMOVE;
}

void
planner_selection_bar_begin (PlannerSelectionBar *self, GPtrArray *records, PlannerField field)
{
  g_return_if_fail (PLANNER_IS_SELECTION_BAR (self));
  g_return_if_fail (records != NULL);

  if (find_editor (self, field) == NULL)
    add_passing (self, field);
  show_records (self, records);
  self->field = field;
  if (self->begin_tick == 0)
    self->begin_tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), begin_tick_cb, NULL, NULL);
}
