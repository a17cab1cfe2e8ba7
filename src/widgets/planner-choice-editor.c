/* planner-choice-editor.c: edits a choice, a score, or a flag with three answers, from a list that drops down
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "widgets/planner-choice-editor.h"

#include <glib/gi18n.h>

#include "core/plan/planner-risk-scales.h"
#include "widgets/planner-choice-look.h"

/* No canonical value looks like it: a line that is there only while several records differ. */
#define SEVERAL "\n"

struct _PlannerChoiceEditor
{
  PlannerFieldEditor parent_instance;

  GtkWidget *drop_down;
  GtkWidget *popover; /* its own */
  GHashTable *rows; /* position of the line by the widget in it, while the line is bound */
  GtkStringList *values; /* canonical; the first is "", not known */
  gboolean showing;
  gboolean begun;
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
  if (info->type == PLANNER_TYPE_FLAG)
    gtk_string_list_splice (values, 1, 0, (const char *const[]){ "1", "0", NULL });
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
    return g_strdup (planner_flag_get_unsaid (info->field) != NULL ? _(planner_flag_get_unsaid (info->field)) : _("Not known"));
  if (g_str_equal (value, SEVERAL))
    return g_strdup (_("Several values"));
  if (info->type == PLANNER_TYPE_SCORE)
    return planner_plan_dup_step (planner_field_editor_get_plan (PLANNER_FIELD_EDITOR (self)), info->field, *value - '0');
  if (info->type == PLANNER_TYPE_FLAG)
    return planner_value_to_display (info->field, value);
  return planner_choice_dup_words (info->field, value);
}

/* What stands in the button, and in the list that drops down */

static void
show_words (PlannerChoiceEditor *self, GtkWidget *label, const char *value)
{
  const PlannerFieldInfo *info = planner_field_editor_get_info (PLANNER_FIELD_EDITOR (self));
  g_autofree char *words = dup_words (self, value);
  const char *style = *value == '\0' || *value == '\n' ? "dimmed" : planner_choice_get_style (info->field, value);
  const char *classes[] = { style, NULL };

  gtk_label_set_text (GTK_LABEL (label), words);
  gtk_widget_set_css_classes (label, classes);
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
  show_words (self, gtk_list_item_get_child (item), gtk_string_object_get_string (gtk_list_item_get_item (item)));
}

/* The toolkit names it by what is chosen alone; the button in it, which has the focus, is called the same. */
static void
name_drop_down (PlannerChoiceEditor *self, const char *value)
{
  g_autofree char *words = dup_words (self, value);
  /* Translators: what a screen reader says of a field: what it is called and what it holds */
  g_autofree char *name
      = g_strdup_printf (_("%s: %s"), _(planner_field_editor_get_info (PLANNER_FIELD_EDITOR (self))->label), words);

  gtk_accessible_reset_relation (GTK_ACCESSIBLE (self->drop_down), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->drop_down), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
setup_row_cb (GtkSignalListItemFactory *factory, GtkListItem *item, PlannerChoiceEditor *self)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (row), label);
  gtk_box_append (GTK_BOX (row), gtk_image_new_from_icon_name ("object-select-symbolic"));
  gtk_list_item_set_child (item, row);
}

static void
show_check_cb (GtkDropDown *drop_down, GParamSpec *pspec, GtkListItem *item)
{
  gboolean chosen = gtk_list_item_get_position (item) == gtk_drop_down_get_selected (drop_down);

  gtk_widget_set_opacity (gtk_widget_get_last_child (gtk_list_item_get_child (item)), chosen ? 1 : 0);
}

static void
bind_row_cb (GtkSignalListItemFactory *factory, GtkListItem *item, PlannerChoiceEditor *self)
{
  const char *value = gtk_string_object_get_string (gtk_list_item_get_item (item));
  g_autofree char *words = dup_words (self, value);

  show_words (self, gtk_widget_get_first_child (gtk_list_item_get_child (item)), value);
  gtk_list_item_set_accessible_label (item, words);
  g_hash_table_insert (self->rows, gtk_list_item_get_child (item), GUINT_TO_POINTER (gtk_list_item_get_position (item)));
  g_signal_connect (self->drop_down, "notify::selected", G_CALLBACK (show_check_cb), item);
  show_check_cb (GTK_DROP_DOWN (self->drop_down), NULL, item);
}

static void
unbind_row_cb (GtkSignalListItemFactory *factory, GtkListItem *item, PlannerChoiceEditor *self)
{
  g_hash_table_remove (self->rows, gtk_list_item_get_child (item));
  g_signal_handlers_disconnect_by_func (self->drop_down, show_check_cb, item);
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
  name_drop_down (self, mixed ? SEVERAL : value != NULL ? value : "");
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

static GtkWidget *
find_list (GtkWidget *widget)
{
  GtkWidget *found = GTK_IS_LIST_VIEW (widget) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_list (child);
  return found;
}

/* The toolkit puts the focus on the first line, whatever is chosen. */
static void
opened_cb (GtkWidget *popover, PlannerChoiceEditor *self)
{
  GtkWidget *list = find_list (popover);
  guint selected = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->drop_down));

  if (list != NULL && selected != GTK_INVALID_LIST_POSITION)
    gtk_list_view_scroll_to (GTK_LIST_VIEW (list), selected, GTK_LIST_SCROLL_FOCUS, NULL);
}

/* When it closes the person has chosen, or does not want to. */
static void
closed_cb (GtkPopover *popover, PlannerChoiceEditor *self)
{
  if (self->begun)
    planner_field_editor_done (PLANNER_FIELD_EDITOR (self));
}

static void
planner_choice_editor_begin (PlannerFieldEditor *editor)
{
  PlannerChoiceEditor *self = PLANNER_CHOICE_EDITOR (editor);

  self->begun = TRUE;
  gtk_widget_grab_focus (self->drop_down);
  g_signal_emit_by_name (self->drop_down, "activate");
}

/* The line with the focus; where none has it, the one that is chosen. */
static guint
find_focused (PlannerChoiceEditor *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  GtkWidget *row = focus != NULL ? gtk_widget_get_first_child (focus) : NULL;
  gpointer position;

  if (row != NULL && g_hash_table_lookup_extended (self->rows, row, NULL, &position))
    return GPOINTER_TO_UINT (position);
  return gtk_drop_down_get_selected (GTK_DROP_DOWN (self->drop_down));
}

/* By key it is the line with the focus that is chosen; the toolkit would take the one that a resting pointer happens to be on. */
static void
planner_choice_editor_accept (PlannerFieldEditor *editor)
{
  PlannerChoiceEditor *self = PLANNER_CHOICE_EDITOR (editor);

  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->drop_down), find_focused (self));
  gtk_popover_popdown (GTK_POPOVER (self->popover));
}

/* Typing */

/* "4 Likely" by the number and by the word. */
static gboolean
begins_with (const char *words, gunichar letter)
{
  const char *word = words;

  while (g_ascii_isdigit (*word) || *word == ' ')
    word++;
  return g_unichar_tolower (g_utf8_get_char (words)) == letter || g_unichar_tolower (g_utf8_get_char (word)) == letter;
}

/* The next line behind @from that begins with @letter, or itself; GTK_INVALID_LIST_POSITION where none does. */
static guint
find_letter (PlannerChoiceEditor *self, guint from, gunichar letter)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->values));

  for (guint i = 1; i <= n; i++)
    {
      g_autofree char *words = dup_words (self, gtk_string_list_get_string (self->values, (from + i) % n));

      if (begins_with (words, letter))
        return (from + i) % n;
    }
  return GTK_INVALID_LIST_POSITION;
}

/* A letter or a number chooses what begins with it; while the list is open it leads there. */
static gboolean
type_letter (PlannerChoiceEditor *self, guint keyval, GdkModifierType state)
{
  gunichar letter = g_unichar_tolower (gdk_keyval_to_unicode (keyval));
  gboolean open = gtk_widget_get_visible (self->popover);
  guint position;

  if (!g_unichar_isalnum (letter) || (state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK | GDK_META_MASK)) != 0)
    return GDK_EVENT_PROPAGATE;
  position = find_letter (self, open ? find_focused (self) : gtk_drop_down_get_selected (GTK_DROP_DOWN (self->drop_down)), letter);
  if (position == GTK_INVALID_LIST_POSITION)
    return GDK_EVENT_PROPAGATE;
  if (open)
    gtk_list_view_scroll_to (GTK_LIST_VIEW (find_list (self->popover)), position, GTK_LIST_SCROLL_FOCUS, NULL);
  else
    gtk_drop_down_set_selected (GTK_DROP_DOWN (self->drop_down), position);
  return GDK_EVENT_STOP;
}

static gboolean
letter_cb (GtkEventControllerKey *controller, guint keyval, guint keycode, GdkModifierType state, PlannerChoiceEditor *self)
{
  return gtk_widget_get_visible (self->popover) ? GDK_EVENT_PROPAGATE : type_letter (self, keyval, state);
}

static gboolean
key_cb (GtkEventControllerKey *controller, guint keyval, guint keycode, GdkModifierType state, PlannerChoiceEditor *self)
{
  switch (keyval)
    {
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
    case GDK_KEY_ISO_Enter:
    case GDK_KEY_space:
      planner_choice_editor_accept (PLANNER_FIELD_EDITOR (self));
      return GDK_EVENT_STOP;
    default:
      return type_letter (self, keyval, state);
    }
}

static void
add_keys (PlannerChoiceEditor *self, GtkWidget *widget, GCallback callback)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", callback, self);
  gtk_widget_add_controller (widget, keys);
}

static GtkListItemFactory *
button_factory_new (PlannerChoiceEditor *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), self);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), self);
  return factory;
}

static GtkListItemFactory *
row_factory_new (PlannerChoiceEditor *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (setup_row_cb), self);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_row_cb), self);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_row_cb), self);
  return factory;
}

static void
make_drop_down (PlannerChoiceEditor *self)
{
  g_autoptr (GtkListItemFactory) factory = button_factory_new (self);
  g_autoptr (GtkListItemFactory) row_factory = row_factory_new (self);

  self->drop_down = gtk_drop_down_new (NULL, NULL);
  self->popover = gtk_widget_get_last_child (self->drop_down);
  gtk_drop_down_set_factory (GTK_DROP_DOWN (self->drop_down), factory);
  gtk_drop_down_set_list_factory (GTK_DROP_DOWN (self->drop_down), row_factory);
  gtk_drop_down_set_model (GTK_DROP_DOWN (self->drop_down), G_LIST_MODEL (self->values));
  planner_field_editor_add_popover (PLANNER_FIELD_EDITOR (self), self->popover);
  add_keys (self, self->popover, G_CALLBACK (key_cb));
  add_keys (self, self->drop_down, G_CALLBACK (letter_cb));
  g_signal_connect (self->popover, "show", G_CALLBACK (opened_cb), self);
  g_signal_connect (self->popover, "closed", G_CALLBACK (closed_cb), self);
}

static void
planner_choice_editor_set_up (PlannerFieldEditor *editor)
{
  PlannerChoiceEditor *self = PLANNER_CHOICE_EDITOR (editor);

  self->values = values_new (planner_field_editor_get_info (editor));
  make_drop_down (self);
  gtk_widget_set_sensitive (self->drop_down, planner_field_editor_is_editable (editor));
  gtk_widget_set_hexpand (self->drop_down, TRUE);
  planner_field_editor_describe (editor, self->drop_down);
  planner_field_editor_set_content (editor, self->drop_down);
  g_signal_connect (self->drop_down, "notify::selected", G_CALLBACK (selected_cb), self);
}

static void
planner_choice_editor_finalize (GObject *object)
{
  PlannerChoiceEditor *self = PLANNER_CHOICE_EDITOR (object);

  g_clear_object (&self->values);
  g_hash_table_unref (self->rows);

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
  editor_class->accept = planner_choice_editor_accept;
}

static void
planner_choice_editor_init (PlannerChoiceEditor *self)
{
  self->rows = g_hash_table_new (NULL, NULL);
}
