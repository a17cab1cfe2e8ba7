/* planner-field-editor.c: what edits one field of one record, or of several at once, where it is seen
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "widgets/planner-field-editor.h"

#include <glib/gi18n.h>

typedef struct
{
  PlannerPlan *plan;
  gulong changed_handler;
  const PlannerFieldInfo *info;
  GPtrArray *records;
  GtkWidget *box;
  GtkWidget *content;
  GtkWidget *hint;
  GtkWidget *error;
  GtkWidget *described;
  gboolean writing;
  gboolean compact;
} PlannerFieldEditorPrivate;

enum
{
  PROP_0,
  PROP_PLAN,
  PROP_FIELD,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

enum
{
  DONE,
  STEP,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (PlannerFieldEditor, planner_field_editor, ADW_TYPE_BIN)

#define PRIVATE(self) ((PlannerFieldEditorPrivate *) planner_field_editor_get_instance_private (self))

static void
show_value (PlannerFieldEditor *self)
{
  gboolean mixed;
  const char *value = planner_field_editor_get_value (self, &mixed);

  PLANNER_FIELD_EDITOR_GET_CLASS (self)->show (self, value, mixed);
}

static gboolean
concerns (PlannerFieldEditor *self, PlannerRecord *record)
{
  PlannerFieldEditorPrivate *private = PRIVATE (self);
  PlannerKind kind = planner_record_get_kind (record);

  return (kind == private->info->kind && g_ptr_array_find (private->records, record, NULL))
         || (private->info->target != PLANNER_KIND_NONE && kind == private->info->target);
}

static void
changed_cb (PlannerPlan *plan, GPtrArray *changes, PlannerFieldEditor *self)
{
  if (PRIVATE (self)->writing)
    return;
  for (guint i = 0; i < changes->len; i++)
    {
      const PlannerChange *change = g_ptr_array_index (changes, i);

      if (concerns (self, change->record))
        {
          show_value (self);
          return;
        }
    }
}

static GtkWidget *
make_note (const char *style)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (label, "caption");
  gtk_widget_add_css_class (label, style);
  gtk_widget_set_visible (label, FALSE);
  return label;
}

static void
planner_field_editor_constructed (GObject *object)
{
  PlannerFieldEditor *self = PLANNER_FIELD_EDITOR (object);
  PlannerFieldEditorPrivate *private = PRIVATE (self);

  G_OBJECT_CLASS (planner_field_editor_parent_class)->constructed (object);

  private->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  private->hint = make_note ("dimmed");
  private->error = make_note ("error");
  gtk_box_append (GTK_BOX (private->box), private->hint);
  gtk_box_append (GTK_BOX (private->box), private->error);
  adw_bin_set_child (ADW_BIN (self), private->box);
  PLANNER_FIELD_EDITOR_GET_CLASS (self)->set_up (self);
  private->changed_handler = g_signal_connect (private->plan, "changed", G_CALLBACK (changed_cb), self);
}

static void
planner_field_editor_unroot (GtkWidget *widget)
{
  planner_field_editor_flush (PLANNER_FIELD_EDITOR (widget));

  GTK_WIDGET_CLASS (planner_field_editor_parent_class)->unroot (widget);
}

static void
planner_field_editor_dispose (GObject *object)
{
  PlannerFieldEditorPrivate *private = PRIVATE (PLANNER_FIELD_EDITOR (object));

  g_clear_signal_handler (&private->changed_handler, private->plan);
  g_ptr_array_set_size (private->records, 0);

  G_OBJECT_CLASS (planner_field_editor_parent_class)->dispose (object);
}

static void
planner_field_editor_finalize (GObject *object)
{
  PlannerFieldEditorPrivate *private = PRIVATE (PLANNER_FIELD_EDITOR (object));

  g_ptr_array_unref (private->records);
  g_clear_object (&private->plan);

  G_OBJECT_CLASS (planner_field_editor_parent_class)->finalize (object);
}

static void
planner_field_editor_get_property (GObject *object, guint property, GValue *value, GParamSpec *pspec)
{
  PlannerFieldEditorPrivate *private = PRIVATE (PLANNER_FIELD_EDITOR (object));

  switch (property)
    {
    case PROP_PLAN:
      g_value_set_object (value, private->plan);
      break;
    case PROP_FIELD:
      g_value_set_uint (value, private->info->field);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
    }
}

static void
planner_field_editor_set_property (GObject *object, guint property, const GValue *value, GParamSpec *pspec)
{
  PlannerFieldEditorPrivate *private = PRIVATE (PLANNER_FIELD_EDITOR (object));

  switch (property)
    {
    case PROP_PLAN:
      private->plan = g_value_dup_object (value);
      break;
    case PROP_FIELD:
      private->info = planner_field_get_info ((PlannerField) g_value_get_uint (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
    }
}

static gboolean
default_flush (PlannerFieldEditor *self)
{
  return TRUE;
}

static void
default_forget (PlannerFieldEditor *self)
{
}

static void
default_begin (PlannerFieldEditor *self)
{
  gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
}

static void
default_accept (PlannerFieldEditor *self)
{
}

static void
planner_field_editor_class_init (PlannerFieldEditorClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->constructed = planner_field_editor_constructed;
  object_class->dispose = planner_field_editor_dispose;
  object_class->finalize = planner_field_editor_finalize;
  object_class->get_property = planner_field_editor_get_property;
  object_class->set_property = planner_field_editor_set_property;
  GTK_WIDGET_CLASS (klass)->unroot = planner_field_editor_unroot;
  klass->flush = default_flush;
  klass->forget = default_forget;
  klass->begin = default_begin;
  klass->accept = default_accept;

  properties[PROP_PLAN] = g_param_spec_object ("plan", NULL, NULL, PLANNER_TYPE_PLAN,
                                               G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_FIELD] = g_param_spec_uint ("field", NULL, NULL, 0, G_MAXUINT, PLANNER_PLAN_TITLE,
                                              G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[DONE]
      = g_signal_new ("done", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[STEP] = g_signal_new ("step", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                g_signal_accumulator_true_handled, NULL, NULL, G_TYPE_BOOLEAN, 1, G_TYPE_INT);
}

static void
planner_field_editor_init (PlannerFieldEditor *self)
{
  PRIVATE (self)->records = g_ptr_array_new_with_free_func (g_object_unref);
}

PlannerPlan *
planner_field_editor_get_plan (PlannerFieldEditor *self)
{
  g_return_val_if_fail (PLANNER_IS_FIELD_EDITOR (self), NULL);

  return PRIVATE (self)->plan;
}

const PlannerFieldInfo *
planner_field_editor_get_info (PlannerFieldEditor *self)
{
  g_return_val_if_fail (PLANNER_IS_FIELD_EDITOR (self), NULL);

  return PRIVATE (self)->info;
}

void
planner_field_editor_set_records (PlannerFieldEditor *self, GPtrArray *records)
{
  PlannerFieldEditorPrivate *private;

  g_return_if_fail (PLANNER_IS_FIELD_EDITOR (self));
  g_return_if_fail (records != NULL);

  private = PRIVATE (self);
  planner_field_editor_flush (self);
  g_ptr_array_set_size (private->records, 0);
  for (guint i = 0; i < records->len; i++)
    g_ptr_array_add (private->records, g_object_ref (g_ptr_array_index (records, i)));
  planner_field_editor_revert (self);
}

GPtrArray *
planner_field_editor_get_records (PlannerFieldEditor *self)
{
  g_return_val_if_fail (PLANNER_IS_FIELD_EDITOR (self), NULL);

  return PRIVATE (self)->records;
}

const char *
planner_field_editor_get_value (PlannerFieldEditor *self, gboolean *mixed)
{
  PlannerFieldEditorPrivate *private;
  const char *value = NULL;
  gboolean differ = FALSE;

  g_return_val_if_fail (PLANNER_IS_FIELD_EDITOR (self), NULL);

  private = PRIVATE (self);
  if (private->records->len > 0)
    value = planner_record_get (g_ptr_array_index (private->records, 0), private->info->field);
  for (guint i = 1; i < private->records->len && !differ; i++)
    differ = g_strcmp0 (value, planner_record_get (g_ptr_array_index (private->records, i), private->info->field)) != 0;
  if (mixed != NULL)
    *mixed = differ;
  return differ ? NULL : value;
}

gboolean
planner_field_editor_flush (PlannerFieldEditor *self)
{
  g_return_val_if_fail (PLANNER_IS_FIELD_EDITOR (self), FALSE);

  return PLANNER_FIELD_EDITOR_GET_CLASS (self)->flush (self);
}

void
planner_field_editor_begin (PlannerFieldEditor *self)
{
  g_return_if_fail (PLANNER_IS_FIELD_EDITOR (self));

  PLANNER_FIELD_EDITOR_GET_CLASS (self)->begin (self);
}

void
planner_field_editor_accept (PlannerFieldEditor *self)
{
  g_return_if_fail (PLANNER_IS_FIELD_EDITOR (self));

  PLANNER_FIELD_EDITOR_GET_CLASS (self)->accept (self);
}

void
planner_field_editor_revert (PlannerFieldEditor *self)
{
  g_return_if_fail (PLANNER_IS_FIELD_EDITOR (self));

  PLANNER_FIELD_EDITOR_GET_CLASS (self)->forget (self);
  planner_field_editor_set_error (self, NULL);
  show_value (self);
}

gboolean
planner_field_editor_is_editable (PlannerFieldEditor *self)
{
  g_return_val_if_fail (PLANNER_IS_FIELD_EDITOR (self), FALSE);

  return !planner_plan_is_read_only (PRIVATE (self)->plan);
}

void
planner_field_editor_set_compact (PlannerFieldEditor *self, gboolean compact)
{
  g_return_if_fail (PLANNER_IS_FIELD_EDITOR (self));

  PRIVATE (self)->compact = compact;
}

void
planner_field_editor_set_content (PlannerFieldEditor *self, GtkWidget *content)
{
  g_return_if_fail (PLANNER_IS_FIELD_EDITOR (self));

  PRIVATE (self)->content = content;
  gtk_box_prepend (GTK_BOX (PRIVATE (self)->box), content);
}

void
planner_field_editor_describe (PlannerFieldEditor *self, GtkWidget *widget)
{
  PlannerFieldEditorPrivate *private;

  g_return_if_fail (PLANNER_IS_FIELD_EDITOR (self));

  private = PRIVATE (self);
  private->described = widget;
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, _(private->info->label), -1);
  if (private->info->help != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                    _(private->info->help), -1);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_RELATION_ERROR_MESSAGE, private->error, NULL,
                                  -1);
}

static char *
dup_step_name (const PlannerFieldInfo *info, guint n_records)
{
  /* Translators: the name of a step that can be undone; %s is what a field is called, as “Status” */
  return g_strdup_printf (ngettext ("Set “%s” of %u record", "Set “%s” of %u records", n_records), _(info->label),
                          n_records);
}

static gboolean
write_value (PlannerFieldEditor *self, const char *value, PlannerEditFlags flags, GError **error)
{
  PlannerFieldEditorPrivate *private = PRIVATE (self);
  g_autofree char *name = NULL;

  if (private->records->len == 1)
    return planner_plan_set (private->plan, planner_record_get_id (g_ptr_array_index (private->records, 0)),
                             private->info->field, value, flags, error);
  name = dup_step_name (private->info, private->records->len);
  return planner_plan_set_all (private->plan, private->records, private->info->field, value, name, error);
}

static gboolean
finish_write (PlannerFieldEditor *self, gboolean written, const GError *error)
{
  PRIVATE (self)->writing = FALSE;
  planner_field_editor_set_error (self, written ? NULL : error->message);
  return written;
}

gboolean
planner_field_editor_write (PlannerFieldEditor *self, const char *value)
{
  PlannerFieldEditorPrivate *private;
  g_autoptr (PlannerFieldEditor) kept = NULL;
  g_autoptr (GError) error = NULL;
  gboolean written;

  g_return_val_if_fail (PLANNER_IS_FIELD_EDITOR (self), FALSE);

  /* The record can move to where this editor is not, and the editor goes. */
  kept = g_object_ref (self);
  private = PRIVATE (self);
  if (private->records->len == 0)
    return TRUE;
  private->writing = TRUE;
  written = write_value (self, value, PLANNER_EDIT_DEFAULT, &error);
  finish_write (self, written, error);
  show_value (self);
  return written;
}

gboolean
planner_field_editor_write_text (PlannerFieldEditor *self, const char *text, gboolean typing)
{
  PlannerFieldEditorPrivate *private;
  g_autoptr (PlannerFieldEditor) kept = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *value = NULL;
  gboolean written;

  g_return_val_if_fail (PLANNER_IS_FIELD_EDITOR (self), FALSE);

  /* The record can move to where this editor is not, and the editor goes. */
  kept = g_object_ref (self);
  private = PRIVATE (self);
  if (private->records->len == 0)
    return TRUE;
  private->writing = TRUE;
  written = planner_value_normalise (private->info->field, text, &value, &error)
            && write_value (self, value, typing ? PLANNER_EDIT_TYPING : PLANNER_EDIT_DEFAULT, &error);
  return finish_write (self, written, error);
}

void
planner_field_editor_set_hint (PlannerFieldEditor *self, const char *sentence)
{
  GtkWidget *hint;

  g_return_if_fail (PLANNER_IS_FIELD_EDITOR (self));

  hint = PRIVATE (self)->hint;
  gtk_label_set_text (GTK_LABEL (hint), sentence != NULL ? sentence : "");
  gtk_widget_set_visible (hint, sentence != NULL && !PRIVATE (self)->compact);
}

void
planner_field_editor_set_error (PlannerFieldEditor *self, const char *sentence)
{
  PlannerFieldEditorPrivate *private;

  g_return_if_fail (PLANNER_IS_FIELD_EDITOR (self));

  private = PRIVATE (self);
  if (sentence == NULL && !gtk_widget_get_visible (private->error))
    return;
  gtk_label_set_text (GTK_LABEL (private->error), sentence != NULL ? sentence : "");
  gtk_widget_set_visible (private->error, sentence != NULL);
  if (private->described == NULL)
    return;
  gtk_accessible_update_state (GTK_ACCESSIBLE (private->described), GTK_ACCESSIBLE_STATE_INVALID,
                               sentence != NULL ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);
  if (sentence != NULL)
    gtk_widget_add_css_class (private->described, "error");
  else
    gtk_widget_remove_css_class (private->described, "error");
}

void
planner_field_editor_done (PlannerFieldEditor *self)
{
  g_return_if_fail (PLANNER_IS_FIELD_EDITOR (self));

  g_signal_emit (self, signals[DONE], 0);
}

static gboolean
popover_key_cb (GtkEventControllerKey *controller,
                guint                  keyval,
                guint                  keycode,
                GdkModifierType        state,
                PlannerFieldEditor    *self)
{
  gboolean is_tab = keyval == GDK_KEY_Tab || keyval == GDK_KEY_KP_Tab || keyval == GDK_KEY_ISO_Left_Tab;
  gboolean backwards = keyval == GDK_KEY_ISO_Left_Tab || (state & GDK_SHIFT_MASK) != 0;
  gboolean handled = FALSE;

  if (is_tab)
    g_signal_emit (self, signals[STEP], 0, backwards ? -1 : 1, &handled);
  return handled;
}

void
planner_field_editor_add_popover (PlannerFieldEditor *self, GtkWidget *popover)
{
  GtkEventController *keys;

  g_return_if_fail (PLANNER_IS_FIELD_EDITOR (self));
  g_return_if_fail (GTK_IS_POPOVER (popover));

  keys = gtk_event_controller_key_new ();
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (popover_key_cb), self);
  gtk_widget_add_controller (popover, keys);
}
