/* planner-choice-editor.c: edits a choice or a score from a list that drops down
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "widgets/planner-choice-editor.h"

#include <glib/gi18n.h>

#include "widgets/planner-choice-look.h"

/* No canonical value looks like it: a line that is there only while several records differ. */
#define SEVERAL "\n"

struct _PlannerChoiceEditor
{
  PlannerFieldEditor parent_instance;

  GtkWidget *drop_down;
  GtkStringList *values; /* canonical; the first is "", not known */
  gboolean showing;
};

G_DEFINE_FINAL_TYPE (PlannerChoiceEditor, planner_choice_editor, PLANNER_TYPE_FIELD_EDITOR)

static GtkStringList *
values_new (const PlannerFieldInfo *info)
{
  GtkStringList *values = gtk_string_list_new (NULL);

  gtk_string_list_append (values, "");
  for (guint i = 0; info->choices != NULL && info->choices[i].name != NULL; i++)
    gtk_string_list_append (values, info->choices[i].name);
  for (guint i = 1; info->type == PLANNER_TYPE_SCORE && i <= 5; i++)
    gtk_string_list_take (values, g_strdup_printf ("%u", i));
  return values;
}

static guint
find_value (PlannerChoiceEditor *self, const char *value)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->values));

  for (guint i = 0; i < n; i++)
    if (g_str_equal (gtk_string_list_get_string (self->values, i), value != NULL ? value : ""))
      return i;
  return 0;
}

static char *
dup_words (PlannerChoiceEditor *self, const char *value)
{
  const PlannerFieldInfo *info = planner_field_editor_get_info (PLANNER_FIELD_EDITOR (self));

  if (*value == '\0')
    return g_strdup (_("Not known"));
  if (g_str_equal (value, SEVERAL))
    return g_strdup (_("Several values"));
  if (info->type == PLANNER_TYPE_SCORE)
    return g_strdup (value);
  return planner_choice_dup_words (info->field, value);
}

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item, PlannerChoiceEditor *self)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_list_item_set_child (item, label);
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, PlannerChoiceEditor *self)
{
  const PlannerFieldInfo *info = planner_field_editor_get_info (PLANNER_FIELD_EDITOR (self));
  const char *value = gtk_string_object_get_string (gtk_list_item_get_item (item));
  GtkWidget *label = gtk_list_item_get_child (item);
  g_autofree char *words = dup_words (self, value);
  const char *style = *value == '\0' || *value == '\n' ? "dimmed" : planner_choice_get_style (info->field, value);
  const char *classes[] = { style, NULL };

  gtk_label_set_text (GTK_LABEL (label), words);
  gtk_widget_set_css_classes (label, classes);
}

static void
show_several (PlannerChoiceEditor *self, gboolean several)
{
  guint last = g_list_model_get_n_items (G_LIST_MODEL (self->values)) - 1;
  gboolean shown = g_str_equal (gtk_string_list_get_string (self->values, last), SEVERAL);

  if (several && !shown)
    gtk_string_list_append (self->values, SEVERAL);
  else if (!several && shown)
    gtk_string_list_remove (self->values, last);
}

static void
planner_choice_editor_show (PlannerFieldEditor *editor, const char *value, gboolean mixed)
{
  PlannerChoiceEditor *self = PLANNER_CHOICE_EDITOR (editor);

  self->showing = TRUE;
  show_several (self, mixed);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->drop_down), find_value (self, mixed ? SEVERAL : value));
  self->showing = FALSE;
}

static void
selected_cb (GtkDropDown *drop_down, GParamSpec *pspec, PlannerChoiceEditor *self)
{
  guint selected = gtk_drop_down_get_selected (drop_down);
  const char *value;

  if (self->showing || selected == GTK_INVALID_LIST_POSITION)
    return;
  value = gtk_string_list_get_string (self->values, selected);
  if (g_str_equal (value, SEVERAL))
    return;
  planner_field_editor_write (PLANNER_FIELD_EDITOR (self), *value != '\0' ? value : NULL);
}

/* The popover is the drop down's own; when it closes the person has chosen, or does not want to. */
static void
open_cb (GtkWidget *drop_down, GtkStateFlags previous, PlannerChoiceEditor *self)
{
  gboolean was_open = (previous & GTK_STATE_FLAG_CHECKED) != 0;
  gboolean is_open = (gtk_widget_get_state_flags (drop_down) & GTK_STATE_FLAG_CHECKED) != 0;

  if (was_open && !is_open)
    planner_field_editor_done (PLANNER_FIELD_EDITOR (self));
}

static void
planner_choice_editor_begin (PlannerFieldEditor *editor)
{
  PlannerChoiceEditor *self = PLANNER_CHOICE_EDITOR (editor);
  GtkWidget *button = gtk_widget_get_first_child (self->drop_down);

  gtk_widget_grab_focus (self->drop_down);
  g_signal_emit_by_name (self->drop_down, "activate");
  if (GTK_IS_TOGGLE_BUTTON (button))
    g_signal_connect_object (button, "state-flags-changed", G_CALLBACK (open_cb), self, G_CONNECT_DEFAULT);
}

static void
planner_choice_editor_set_up (PlannerFieldEditor *editor)
{
  PlannerChoiceEditor *self = PLANNER_CHOICE_EDITOR (editor);
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), self);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), self);
  self->values = values_new (planner_field_editor_get_info (editor));
  self->drop_down = gtk_drop_down_new (G_LIST_MODEL (g_object_ref (self->values)), NULL);
  gtk_drop_down_set_factory (GTK_DROP_DOWN (self->drop_down), factory);
  gtk_widget_set_sensitive (self->drop_down, planner_field_editor_is_editable (editor));
  gtk_widget_set_hexpand (self->drop_down, TRUE);
  planner_field_editor_describe (editor, self->drop_down);
  planner_field_editor_set_content (editor, self->drop_down);
  g_signal_connect (self->drop_down, "notify::selected", G_CALLBACK (selected_cb), self);
}

static void
planner_choice_editor_finalize (GObject *object)
{
  g_clear_object (&PLANNER_CHOICE_EDITOR (object)->values);

  G_OBJECT_CLASS (planner_choice_editor_parent_class)->finalize (object);
}

static void
planner_choice_editor_class_init (PlannerChoiceEditorClass *klass)
{
  PlannerFieldEditorClass *editor_class = PLANNER_FIELD_EDITOR_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = planner_choice_editor_finalize;
  editor_class->set_up = planner_choice_editor_set_up;
  editor_class->show = planner_choice_editor_show;
  editor_class->begin = planner_choice_editor_begin;
}

static void
planner_choice_editor_init (PlannerChoiceEditor *self)
{
}
