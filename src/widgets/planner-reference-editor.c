/* planner-reference-editor.c: edits what a record points at: one record, or several in order
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "widgets/planner-reference-editor.h"

#include <glib/gi18n.h>

#include "widgets/planner-messages.h"
#include "widgets/planner-new-record.h"
#include "widgets/planner-record-picker.h"

#define ID_KEY "planner-reference-id"

struct _PlannerReferenceEditor
{
  PlannerFieldEditor parent_instance;

  GtkWidget *box;
  GtkWidget *add; /* a menu button */
  GtkWidget *picker;
  char *words; /* of the chips that are shown */
  gboolean begun;
};

G_DEFINE_FINAL_TYPE (PlannerReferenceEditor, planner_reference_editor, PLANNER_TYPE_FIELD_EDITOR)

static const PlannerFieldInfo *
get_info (PlannerReferenceEditor *self)
{
  return planner_field_editor_get_info (PLANNER_FIELD_EDITOR (self));
}

static GPtrArray *
dup_ids (PlannerReferenceEditor *self)
{
  const char *value = planner_field_editor_get_value (PLANNER_FIELD_EDITOR (self), NULL);
  g_auto (GStrv) ids = planner_value_split (get_info (self)->field, value);
  GPtrArray *list = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; ids[i] != NULL; i++)
    g_ptr_array_add (list, g_strdup (ids[i]));
  return list;
}

static gboolean
write_ids (PlannerReferenceEditor *self, GPtrArray *ids)
{
  g_autofree char *value = NULL;

  g_ptr_array_add (ids, NULL);
  value = planner_value_join (get_info (self)->field, (const char *const *) ids->pdata);
  return planner_field_editor_write (PLANNER_FIELD_EDITOR (self), value);
}

static gboolean
is_list (PlannerReferenceEditor *self)
{
  return planner_type_is_list (get_info (self)->type);
}

static void
add_id (PlannerReferenceEditor *self, const char *id)
{
  g_autoptr (GPtrArray) ids = dup_ids (self);

  if (!is_list (self))
    g_ptr_array_set_size (ids, 0);
  g_ptr_array_add (ids, g_strdup (id));
  write_ids (self, ids);
}

static guint
find_id (GPtrArray *ids, const char *id)
{
  guint place = ids->len;

  g_ptr_array_find_with_equal_func (ids, id, g_str_equal, &place);
  return place;
}

static void
take_off (PlannerReferenceEditor *self, const char *id)
{
  g_autoptr (GPtrArray) ids = dup_ids (self);
  guint place = find_id (ids, id);

  if (place < ids->len)
    g_ptr_array_remove_index (ids, place);
  write_ids (self, ids);
}

static void
remove_cb (GtkButton *button, PlannerReferenceEditor *self)
{
  take_off (self, g_object_get_data (G_OBJECT (button), ID_KEY));
}

static void
show_cb (GtkButton *button, PlannerReferenceEditor *self)
{
  planner_show_record (GTK_WIDGET (self), get_info (self)->target, g_object_get_data (G_OBJECT (button), ID_KEY));
}

/* To its chip, or where there is none to the button that adds one. */
static void
focus_id (PlannerReferenceEditor *self, const char *id)
{
  for (GtkWidget *chip = gtk_widget_get_first_child (self->box); chip != NULL; chip = gtk_widget_get_next_sibling (chip))
    {
      GtkWidget *button = gtk_widget_get_first_child (chip);

      if (button != NULL && g_strcmp0 (g_object_get_data (G_OBJECT (button), ID_KEY), id) == 0)
        {
          gtk_widget_grab_focus (button);
          return;
        }
    }
  gtk_widget_grab_focus (self->add);
}

/* The id whose chip has the focus, or %NULL. */
static char *
dup_focused_id (PlannerReferenceEditor *self)
{
  GtkRoot *root = gtk_widget_get_root (self->box);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (focus == NULL || !gtk_widget_is_ancestor (focus, self->box))
    return NULL;
  return g_strdup (g_object_get_data (G_OBJECT (focus), ID_KEY));
}

static gboolean
move_cb (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  GtkWidget *ancestor = gtk_widget_get_ancestor (widget, PLANNER_TYPE_REFERENCE_EDITOR);
  PlannerReferenceEditor *self = PLANNER_REFERENCE_EDITOR (ancestor);
  g_autofree char *id = g_strdup (g_object_get_data (G_OBJECT (widget), ID_KEY));
  g_autoptr (GPtrArray) ids = dup_ids (self);
  guint from = find_id (ids, id);
  int to = (int) from + g_variant_get_int32 (arguments);

  if (from >= ids->len || to < 0 || to >= (int) ids->len)
    return TRUE;
  g_ptr_array_insert (ids, to, g_ptr_array_steal_index (ids, from));
  write_ids (self, ids);
  focus_id (self, id);
  return TRUE;
}

static GtkEventController *
move_keys_new (void)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();
  const guint keyvals[] = { GDK_KEY_Left, GDK_KEY_Right };
  const int steps[] = { -1, 1 };

  for (guint i = 0; i < G_N_ELEMENTS (keyvals); i++)
    {
      GtkShortcut *shortcut = gtk_shortcut_new (gtk_keyval_trigger_new (keyvals[i], GDK_ALT_MASK),
                                                gtk_callback_action_new (move_cb, NULL, NULL));

      gtk_shortcut_set_arguments (shortcut, g_variant_new_int32 (steps[i]));
      gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys), shortcut);
    }
  return keys;
}

static GtkWidget *
make_title_button (PlannerReferenceEditor *self, const char *id, const char *title)
{
  GtkWidget *label = gtk_label_new (title);
  GtkWidget *button = gtk_button_new ();

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 26);
  gtk_button_set_child (GTK_BUTTON (button), label);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  g_object_set_data_full (G_OBJECT (button), ID_KEY, g_strdup (id), g_free);
  g_signal_connect (button, "clicked", G_CALLBACK (show_cb), self);
  if (is_list (self))
    gtk_widget_add_controller (button, move_keys_new ());
  return button;
}

static GtkWidget *
make_chip (PlannerReferenceEditor *self, const char *id)
{
  PlannerFieldEditor *editor = PLANNER_FIELD_EDITOR (self);
  g_autofree char *title
      = planner_plan_dup_reference_title (planner_field_editor_get_plan (editor), get_info (self)->target, id);
  g_autofree char *remove_label = g_strdup_printf (_("Take off %s"), title);
  GtkWidget *chip = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *take_off = gtk_button_new_from_icon_name ("window-close-symbolic");

  gtk_widget_add_css_class (chip, "planner-chip");
  gtk_widget_add_css_class (take_off, "flat");
  gtk_widget_set_tooltip_text (take_off, remove_label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (take_off), GTK_ACCESSIBLE_PROPERTY_LABEL, remove_label, -1);
  gtk_widget_set_visible (take_off, planner_field_editor_is_editable (editor));
  g_object_set_data_full (G_OBJECT (take_off), ID_KEY, g_strdup (id), g_free);
  g_signal_connect (take_off, "clicked", G_CALLBACK (remove_cb), self);
  gtk_box_append (GTK_BOX (chip), make_title_button (self, id, title));
  gtk_box_append (GTK_BOX (chip), take_off);
  return chip;
}

static void
clear_chips (PlannerReferenceEditor *self)
{
  GtkWidget *child = gtk_widget_get_first_child (self->box);

  while (child != NULL)
    {
      GtkWidget *next = gtk_widget_get_next_sibling (child);

      if (child != self->add)
        adw_wrap_box_remove (ADW_WRAP_BOX (self->box), child);
      child = next;
    }
}

static void
show_add (PlannerReferenceEditor *self, gboolean empty)
{
  GtkMenuButton *button = GTK_MENU_BUTTON (self->add);
  g_autofree char *label = NULL;

  if (empty)
    gtk_menu_button_set_label (button, _("Choose…"));
  else
    gtk_menu_button_set_icon_name (button, is_list (self) ? "list-add-symbolic" : "document-edit-symbolic");
  label = g_strdup_printf (_("Choose: %s"), _(get_info (self)->label));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_widget_set_tooltip_text (self->add, label);
}

static void
make_chips (PlannerReferenceEditor *self, GPtrArray *ids)
{
  GtkWidget *before = NULL;

  clear_chips (self);
  for (guint i = 0; i < ids->len; i++)
    {
      GtkWidget *chip = make_chip (self, g_ptr_array_index (ids, i));

      adw_wrap_box_insert_child_after (ADW_WRAP_BOX (self->box), chip, before);
      before = chip;
    }
  show_add (self, ids->len == 0);
}

static char *
dup_words (PlannerReferenceEditor *self, GPtrArray *ids)
{
  PlannerPlan *plan = planner_field_editor_get_plan (PLANNER_FIELD_EDITOR (self));
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i < ids->len; i++)
    {
      const char *id = g_ptr_array_index (ids, i);
      g_autofree char *title = planner_plan_dup_reference_title (plan, get_info (self)->target, id);

      g_string_append_printf (words, "%s\t%s\n", id, title);
    }
  return g_string_free_and_steal (g_steal_pointer (&words));
}

static void
planner_reference_editor_show (PlannerFieldEditor *editor, const char *value, gboolean mixed)
{
  PlannerReferenceEditor *self = PLANNER_REFERENCE_EDITOR (editor);
  g_autoptr (GPtrArray) ids = dup_ids (self);
  g_autofree char *words = dup_words (self, ids);
  g_autofree char *focused = dup_focused_id (self);

  planner_field_editor_set_hint (editor, mixed ? _("Several values") : NULL);
  if (!g_set_str (&self->words, words))
    return;
  make_chips (self, ids);
  if (focused != NULL)
    focus_id (self, focused);
}

static void
picked_cb (PlannerRecordPicker *picker, PlannerRecord *record, PlannerReferenceEditor *self)
{
  add_id (self, planner_record_get_id (record));
}

static void
taken_off_cb (PlannerRecordPicker *picker, PlannerRecord *record, PlannerReferenceEditor *self)
{
  take_off (self, planner_record_get_id (record));
}

/* The new record and the reference to it are one step. */
static gboolean
add_new (PlannerReferenceEditor *self, const char *name, GError **error)
{
  PlannerFieldEditor *editor = PLANNER_FIELD_EDITOR (self);
  const PlannerFieldInfo *info = get_info (self);
  GPtrArray *records = planner_field_editor_get_records (editor);
  g_autoptr (GPtrArray) ids = dup_ids (self);
  g_autofree char *step = g_strdup_printf (_("New “%s”"), name);
  g_autoptr (PlannerEdit) edit
      = planner_edit_begin (planner_field_editor_get_plan (editor), step, PLANNER_EDIT_DEFAULT, error);
  g_autofree char *value = NULL;
  const char *id;

  if (edit == NULL)
    return FALSE;
  id = planner_edit_add_named (edit, info->target, name, error);
  if (id == NULL)
    return FALSE;
  if (!is_list (self))
    g_ptr_array_set_size (ids, 0);
  g_ptr_array_add (ids, g_strdup (id));
  g_ptr_array_add (ids, NULL);
  value = planner_value_join (info->field, (const char *const *) ids->pdata);
  for (guint i = 0; i < records->len; i++)
    if (!planner_edit_set (edit, planner_record_get_id (g_ptr_array_index (records, i)), info->field, value, error))
      return FALSE;
  return planner_edit_commit (g_steal_pointer (&edit), error);
}

static void
create_cb (PlannerRecordPicker *picker, const char *name, PlannerReferenceEditor *self)
{
  g_autoptr (GError) error = NULL;
  gboolean added = add_new (self, name, &error);

  planner_field_editor_revert (PLANNER_FIELD_EDITOR (self));
  planner_field_editor_set_error (PLANNER_FIELD_EDITOR (self), added ? NULL : error->message);
}

static void
closed_cb (GtkPopover *popover, PlannerReferenceEditor *self)
{
  if (self->begun)
    planner_field_editor_done (PLANNER_FIELD_EDITOR (self));
}

/* Called before each time it opens. */
static void
make_picker (GtkMenuButton *button, gpointer data)
{
  PlannerReferenceEditor *self = data;
  g_autoptr (GPtrArray) ids = dup_ids (self);

  g_ptr_array_add (ids, NULL);
  if (self->picker != NULL)
    {
      planner_record_picker_set_chosen (PLANNER_RECORD_PICKER (self->picker), (const char *const *) ids->pdata);
      return;
    }
  self->picker = planner_record_picker_new (planner_field_editor_get_plan (PLANNER_FIELD_EDITOR (self)),
                                            get_info (self)->target);
  planner_record_picker_set_chosen (PLANNER_RECORD_PICKER (self->picker), (const char *const *) ids->pdata);
  g_signal_connect (self->picker, "picked", G_CALLBACK (picked_cb), self);
  g_signal_connect (self->picker, "taken-off", G_CALLBACK (taken_off_cb), self);
  g_signal_connect (self->picker, "create", G_CALLBACK (create_cb), self);
  g_signal_connect (self->picker, "closed", G_CALLBACK (closed_cb), self);
  planner_field_editor_add_popover (PLANNER_FIELD_EDITOR (self), self->picker);
  gtk_menu_button_set_popover (button, self->picker);
}

static void
planner_reference_editor_begin (PlannerFieldEditor *editor)
{
  PlannerReferenceEditor *self = PLANNER_REFERENCE_EDITOR (editor);

  self->begun = TRUE;
  gtk_menu_button_popup (GTK_MENU_BUTTON (self->add));
}

static void
planner_reference_editor_accept (PlannerFieldEditor *editor)
{
  PlannerReferenceEditor *self = PLANNER_REFERENCE_EDITOR (editor);

  if (self->picker != NULL)
    planner_record_picker_accept (PLANNER_RECORD_PICKER (self->picker));
}

static void
planner_reference_editor_set_up (PlannerFieldEditor *editor)
{
  PlannerReferenceEditor *self = PLANNER_REFERENCE_EDITOR (editor);

  self->box = adw_wrap_box_new ();
  adw_wrap_box_set_child_spacing (ADW_WRAP_BOX (self->box), 6);
  adw_wrap_box_set_line_spacing (ADW_WRAP_BOX (self->box), 6);
  self->add = gtk_menu_button_new ();
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (self->add), make_picker, self, NULL);
  gtk_widget_add_css_class (self->add, "flat");
  gtk_widget_set_visible (self->add, planner_field_editor_is_editable (editor));
  adw_wrap_box_append (ADW_WRAP_BOX (self->box), self->add);
  planner_field_editor_set_content (editor, self->box);
  planner_field_editor_describe (editor, self->box);
}

static void
planner_reference_editor_finalize (GObject *object)
{
  g_free (PLANNER_REFERENCE_EDITOR (object)->words);

  G_OBJECT_CLASS (planner_reference_editor_parent_class)->finalize (object);
}

static void
planner_reference_editor_class_init (PlannerReferenceEditorClass *klass)
{
  PlannerFieldEditorClass *editor_class = PLANNER_FIELD_EDITOR_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = planner_reference_editor_finalize;
  editor_class->set_up = planner_reference_editor_set_up;
  editor_class->show = planner_reference_editor_show;
  editor_class->begin = planner_reference_editor_begin;
  editor_class->accept = planner_reference_editor_accept;
}

static void
planner_reference_editor_init (PlannerReferenceEditor *self)
{
}
