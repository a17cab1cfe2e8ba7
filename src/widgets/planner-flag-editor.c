/* planner-flag-editor.c: edits yes or no
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "widgets/planner-flag-editor.h"

#include <glib/gi18n.h>

struct _PlannerFlagEditor
{
  PlannerFieldEditor parent_instance;

  GtkWidget *check;
  gboolean showing;
};

G_DEFINE_FINAL_TYPE (PlannerFlagEditor, planner_flag_editor, PLANNER_TYPE_FIELD_EDITOR)

static void
planner_flag_editor_show (PlannerFieldEditor *editor, const char *value, gboolean mixed)
{
  PlannerFlagEditor *self = PLANNER_FLAG_EDITOR (editor);

  self->showing = TRUE;
  gtk_check_button_set_active (GTK_CHECK_BUTTON (self->check), g_strcmp0 (value, "1") == 0);
  gtk_check_button_set_inconsistent (GTK_CHECK_BUTTON (self->check), mixed);
  self->showing = FALSE;
}

static void
toggled_cb (GtkCheckButton *check, PlannerFlagEditor *self)
{
  if (self->showing)
    return;
  planner_field_editor_write (PLANNER_FIELD_EDITOR (self), gtk_check_button_get_active (check) ? "1" : "0");
}

static void
planner_flag_editor_set_up (PlannerFieldEditor *editor)
{
  PlannerFlagEditor *self = PLANNER_FLAG_EDITOR (editor);
  const PlannerFieldInfo *info = planner_field_editor_get_info (editor);

  self->check = gtk_check_button_new_with_label (_(info->label));
  gtk_widget_set_sensitive (self->check, planner_field_editor_is_editable (editor));
  gtk_widget_set_halign (self->check, GTK_ALIGN_START);
  planner_field_editor_describe (editor, self->check);
  planner_field_editor_set_content (editor, self->check);
  g_signal_connect (self->check, "toggled", G_CALLBACK (toggled_cb), self);
}

static void
planner_flag_editor_class_init (PlannerFlagEditorClass *klass)
{
  PlannerFieldEditorClass *editor_class = PLANNER_FIELD_EDITOR_CLASS (klass);

  editor_class->set_up = planner_flag_editor_set_up;
  editor_class->show = planner_flag_editor_show;
}

static void
planner_flag_editor_init (PlannerFlagEditor *self)
{
}
