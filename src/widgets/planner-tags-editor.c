/* planner-tags-editor.c: edits tags, any of the choices, by check boxes that drop down
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "widgets/planner-tags-editor.h"

#include <glib/gi18n.h>

struct _PlannerTagsEditor
{
  PlannerFieldEditor parent_instance;

  GtkWidget *button;
  GtkWidget *label;
  GtkWidget *popover;
  GPtrArray *checks; /* in the order of the choices */
  gboolean showing;
  gboolean begun;
};

G_DEFINE_FINAL_TYPE (PlannerTagsEditor, planner_tags_editor, PLANNER_TYPE_FIELD_EDITOR)

static void
show_words (PlannerTagsEditor *self, const char *value, gboolean mixed)
{
  const PlannerFieldInfo *info = planner_field_editor_get_info (PLANNER_FIELD_EDITOR (self));
  g_autofree char *tags = planner_value_to_display (info->field, value);
  const char *words = mixed ? _("Several values") : value == NULL ? _("None") : tags;
  /* Translators: what a screen reader says of a field: what it is called and what it holds */
  g_autofree char *name = g_strdup_printf (_("%s: %s"), _(info->label), words);
  gboolean dim = mixed || value == NULL;

  gtk_label_set_text (GTK_LABEL (self->label), words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  if (dim)
    gtk_widget_add_css_class (self->label, "dimmed");
  else
    gtk_widget_remove_css_class (self->label, "dimmed");
}

/* Of several records a tag that some have and some have not is inconsistent. */
static void
count_tag (PlannerTagsEditor *self, const char *name, gboolean *all, gboolean *some)
{
  PlannerFieldEditor *editor = PLANNER_FIELD_EDITOR (self);
  GPtrArray *records = planner_field_editor_get_records (editor);

  *all = records->len > 0;
  *some = FALSE;
  for (guint i = 0; i < records->len; i++)
    {
      g_auto (GStrv) tags = planner_record_dup_list (g_ptr_array_index (records, i),
                                                     planner_field_editor_get_info (editor)->field);
      gboolean has = g_strv_contains ((const char *const *) tags, name);

      *all = *all && has;
      *some = *some || has;
    }
}

static void
planner_tags_editor_show (PlannerFieldEditor *editor, const char *value, gboolean mixed)
{
  PlannerTagsEditor *self = PLANNER_TAGS_EDITOR (editor);
  const PlannerFieldInfo *info = planner_field_editor_get_info (editor);

  self->showing = TRUE;
  show_words (self, value, mixed);
  for (guint i = 0; i < self->checks->len; i++)
    {
      GtkCheckButton *check = g_ptr_array_index (self->checks, i);
      gboolean all;
      gboolean some;

      count_tag (self, info->choices[i].name, &all, &some);
      gtk_check_button_set_active (check, all);
      gtk_check_button_set_inconsistent (check, some && !all);
    }
  self->showing = FALSE;
}

static char *
dup_with_tag (PlannerRecord *record, PlannerField field, const char *name, gboolean has)
{
  g_auto (GStrv) tags = planner_record_dup_list (record, field);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) with = NULL;

  for (guint i = 0; tags[i] != NULL; i++)
    if (!g_str_equal (tags[i], name))
      g_strv_builder_add (builder, tags[i]);
  if (has)
    g_strv_builder_add (builder, name);
  with = g_strv_builder_end (builder);
  return planner_value_join (field, (const char *const *) with);
}

/* One tag is put on or taken off; the others of each record stay as they are. */
static gboolean
write_tag (PlannerTagsEditor *self, const char *name, gboolean has, GError **error)
{
  PlannerFieldEditor *editor = PLANNER_FIELD_EDITOR (self);
  PlannerField field = planner_field_editor_get_info (editor)->field;
  GPtrArray *records = planner_field_editor_get_records (editor);
  g_autoptr (PlannerEdit) edit
      = planner_edit_begin (planner_field_editor_get_plan (editor), _("Set tags"), PLANNER_EDIT_DEFAULT, error);

  if (edit == NULL)
    return FALSE;
  for (guint i = 0; i < records->len; i++)
    {
      PlannerRecord *record = g_ptr_array_index (records, i);
      g_autofree char *value = dup_with_tag (record, field, name, has);

      if (!planner_edit_set (edit, planner_record_get_id (record), field, value, error))
        return FALSE;
    }
  return planner_edit_commit (g_steal_pointer (&edit), error);
}

static void
toggled_cb (GtkCheckButton *check, PlannerTagsEditor *self)
{
  const PlannerFieldInfo *info = planner_field_editor_get_info (PLANNER_FIELD_EDITOR (self));
  g_autoptr (GError) error = NULL;
  guint place;

  if (self->showing || !g_ptr_array_find (self->checks, check, &place))
    return;
  if (write_tag (self, info->choices[place].name, gtk_check_button_get_active (check), &error))
    {
      planner_field_editor_set_error (PLANNER_FIELD_EDITOR (self), NULL);
      return;
    }
  planner_field_editor_revert (PLANNER_FIELD_EDITOR (self));
  planner_field_editor_set_error (PLANNER_FIELD_EDITOR (self), error->message);
}

static void
closed_cb (GtkPopover *popover, PlannerTagsEditor *self)
{
  if (self->begun)
    planner_field_editor_done (PLANNER_FIELD_EDITOR (self));
}

static void
planner_tags_editor_begin (PlannerFieldEditor *editor)
{
  PlannerTagsEditor *self = PLANNER_TAGS_EDITOR (editor);

  self->begun = TRUE;
  gtk_menu_button_popup (GTK_MENU_BUTTON (self->button));
}

static void
planner_tags_editor_accept (PlannerFieldEditor *editor)
{
  gtk_popover_popdown (GTK_POPOVER (PLANNER_TAGS_EDITOR (editor)->popover));
}

/* From one tag to the next; what is around a cell would take these keys. */
static gboolean
key_cb (GtkEventControllerKey *keys, guint keyval, guint keycode, GdkModifierType state, GtkWidget *box)
{
  switch (keyval)
    {
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      gtk_widget_child_focus (box, GTK_DIR_DOWN);
      return GDK_EVENT_STOP;
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      gtk_widget_child_focus (box, GTK_DIR_UP);
      return GDK_EVENT_STOP;
    case GDK_KEY_Home:
    case GDK_KEY_KP_Home:
      gtk_widget_grab_focus (gtk_widget_get_first_child (box));
      return GDK_EVENT_STOP;
    case GDK_KEY_End:
    case GDK_KEY_KP_End:
      gtk_widget_grab_focus (gtk_widget_get_last_child (box));
      return GDK_EVENT_STOP;
    default:
      return GDK_EVENT_PROPAGATE;
    }
}

static void
make_popover (PlannerTagsEditor *self, const PlannerFieldInfo *info)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->popover = gtk_popover_new ();
  for (guint i = 0; info->choices != NULL && info->choices[i].name != NULL; i++)
    {
      GtkWidget *check = gtk_check_button_new_with_label (_(info->choices[i].label));

      g_signal_connect (check, "toggled", G_CALLBACK (toggled_cb), self);
      g_ptr_array_add (self->checks, check);
      gtk_box_append (GTK_BOX (box), check);
    }
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_cb), box);
  gtk_widget_add_controller (box, keys);
  gtk_popover_set_child (GTK_POPOVER (self->popover), box);
  planner_field_editor_add_popover (PLANNER_FIELD_EDITOR (self), self->popover);
  g_signal_connect (self->popover, "closed", G_CALLBACK (closed_cb), self);
}

static void
planner_tags_editor_set_up (PlannerFieldEditor *editor)
{
  PlannerTagsEditor *self = PLANNER_TAGS_EDITOR (editor);

  self->label = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->label), 0);
  gtk_label_set_wrap (GTK_LABEL (self->label), TRUE);
  self->button = gtk_menu_button_new ();
  gtk_menu_button_set_child (GTK_MENU_BUTTON (self->button), self->label);
  gtk_menu_button_set_always_show_arrow (GTK_MENU_BUTTON (self->button), TRUE);
  make_popover (self, planner_field_editor_get_info (editor));
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (self->button), self->popover);
  gtk_widget_set_sensitive (self->button, planner_field_editor_is_editable (editor));
  planner_field_editor_describe (editor, self->button);
  planner_field_editor_set_content (editor, self->button);
}

static void
planner_tags_editor_finalize (GObject *object)
{
  g_ptr_array_unref (PLANNER_TAGS_EDITOR (object)->checks);

  G_OBJECT_CLASS (planner_tags_editor_parent_class)->finalize (object);
}

static void
planner_tags_editor_class_init (PlannerTagsEditorClass *klass)
{
  PlannerFieldEditorClass *editor_class = PLANNER_FIELD_EDITOR_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = planner_tags_editor_finalize;
  editor_class->set_up = planner_tags_editor_set_up;
  editor_class->show = planner_tags_editor_show;
  editor_class->begin = planner_tags_editor_begin;
  editor_class->accept = planner_tags_editor_accept;
}

static void
planner_tags_editor_init (PlannerTagsEditor *self)
{
  self->checks = g_ptr_array_new ();
}
