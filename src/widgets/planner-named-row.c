/* planner-named-row.c: a row of a form that finds a record while typing, or takes the name of a new one
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "widgets/planner-named-row.h"

#include <glib/gi18n.h>

#include "widgets/planner-record-picker.h"

struct _PlannerNamedRow
{
  AdwActionRow parent_instance;

  PlannerPlan *plan;
  PlannerKind kind;
  GtkWidget *picker;
  char *id;
  char *name; /* of a new one */
  gboolean has_chosen; /* since the picker was opened */
  guint chosen_idle;
};

enum
{
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PlannerNamedRow, planner_named_row, ADW_TYPE_ACTION_ROW)

static char *
dup_words (PlannerNamedRow *self)
{
  if (self->id != NULL)
    return planner_plan_dup_reference_title (self->plan, self->kind, self->id);
  /* Translators: a person or an organisation that is made with the form; %s is the name */
  return self->name != NULL ? g_strdup_printf (_("%s (new)"), self->name) : g_strdup (_("Not chosen"));
}

static void
set (PlannerNamedRow *self, const char *id, const char *name)
{
  const char *chosen[] = { id, NULL };
  g_autofree char *words = NULL;

  g_set_str (&self->id, id);
  g_set_str (&self->name, name);
  words = dup_words (self);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words, -1);
  planner_record_picker_set_chosen (PLANNER_RECORD_PICKER (self->picker), chosen);
}

static void
choose (PlannerNamedRow *self, const char *id, const char *name)
{
  set (self, id, name);
  self->has_chosen = TRUE;
}

static void
chosen_idle_cb (gpointer data)
{
  PlannerNamedRow *self = data;

  self->chosen_idle = 0;
  g_signal_emit (self, signals[CHOSEN], 0);
}

/* Told when the picker has gone and the toolkit has given the focus back: what follows may move it on. */
static void
closed_cb (GtkPopover *picker, PlannerNamedRow *self)
{
  if (self->has_chosen && self->chosen_idle == 0)
    self->chosen_idle = g_idle_add_once (chosen_idle_cb, self);
  self->has_chosen = FALSE;
}

static void
picked_cb (PlannerRecordPicker *picker, PlannerRecord *record, PlannerNamedRow *self)
{
  choose (self, planner_record_get_id (record), NULL);
}

static void
taken_off_cb (PlannerRecordPicker *picker, PlannerRecord *record, PlannerNamedRow *self)
{
  choose (self, NULL, NULL);
}

static void
create_cb (PlannerRecordPicker *picker, const char *name, PlannerNamedRow *self)
{
  choose (self, NULL, name);
}

static void
planner_named_row_activate (AdwActionRow *row)
{
  planner_named_row_open (PLANNER_NAMED_ROW (row));
}

/* Whoever is on the row and types means to find. */
static gboolean
key_cb (GtkEventControllerKey *controller, guint keyval, guint keycode, GdkModifierType state, PlannerNamedRow *self)
{
  gunichar letter = gdk_keyval_to_unicode (keyval);

  if (!gtk_widget_has_focus (GTK_WIDGET (self)) || (state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK)) != 0)
    return GDK_EVENT_PROPAGATE;
  if (keyval != GDK_KEY_Down && (letter == 0 || !g_unichar_isalnum (letter)))
    return GDK_EVENT_PROPAGATE;
  planner_named_row_open (self);
  if (keyval != GDK_KEY_Down)
    planner_record_picker_type (PLANNER_RECORD_PICKER (self->picker), letter);
  return GDK_EVENT_STOP;
}

static void
planner_named_row_dispose (GObject *object)
{
  PlannerNamedRow *self = PLANNER_NAMED_ROW (object);

  g_clear_handle_id (&self->chosen_idle, g_source_remove);
  g_clear_pointer (&self->picker, gtk_widget_unparent);
  g_clear_object (&self->plan);

  G_OBJECT_CLASS (planner_named_row_parent_class)->dispose (object);
}

static void
planner_named_row_finalize (GObject *object)
{
  PlannerNamedRow *self = PLANNER_NAMED_ROW (object);

  g_free (self->id);
  g_free (self->name);

  G_OBJECT_CLASS (planner_named_row_parent_class)->finalize (object);
}

static void
planner_named_row_class_init (PlannerNamedRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = planner_named_row_dispose;
  G_OBJECT_CLASS (klass)->finalize = planner_named_row_finalize;
  ADW_ACTION_ROW_CLASS (klass)->activate = planner_named_row_activate;

  signals[CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
planner_named_row_init (PlannerNamedRow *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkWidget *arrow = gtk_image_new_from_icon_name ("pan-down-symbolic");

  gtk_accessible_update_state (GTK_ACCESSIBLE (arrow), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self), "property");
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), arrow);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_HAS_POPUP, TRUE, -1);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

void
planner_named_row_set_up (PlannerNamedRow *self, PlannerPlan *plan, PlannerKind kind)
{
  g_return_if_fail (PLANNER_IS_NAMED_ROW (self));
  g_return_if_fail (PLANNER_IS_PLAN (plan) && self->plan == NULL);

  self->plan = g_object_ref (plan);
  self->kind = kind;
  self->picker = planner_record_picker_new (plan, kind);
  g_signal_connect (self->picker, "picked", G_CALLBACK (picked_cb), self);
  g_signal_connect (self->picker, "taken-off", G_CALLBACK (taken_off_cb), self);
  g_signal_connect (self->picker, "create", G_CALLBACK (create_cb), self);
  g_signal_connect (self->picker, "closed", G_CALLBACK (closed_cb), self);
  gtk_widget_set_parent (self->picker, GTK_WIDGET (self));
  set (self, NULL, NULL);
}

void
planner_named_row_set_id (PlannerNamedRow *self, const char *id)
{
  g_return_if_fail (PLANNER_IS_NAMED_ROW (self) && self->plan != NULL);

  set (self, id, NULL);
}

PlannerNamed
planner_named_row_get (PlannerNamedRow *self)
{
  PlannerNamed named = { NULL };

  g_return_val_if_fail (PLANNER_IS_NAMED_ROW (self), named);

  named.id = self->id;
  named.name = self->name;
  return named;
}

void
planner_named_row_open (PlannerNamedRow *self)
{
  g_return_if_fail (PLANNER_IS_NAMED_ROW (self) && self->plan != NULL);

  gtk_popover_popup (GTK_POPOVER (self->picker));
}
