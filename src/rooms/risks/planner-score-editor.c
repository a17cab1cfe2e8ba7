/* planner-score-editor.c: edits a score of a risk, both of its numbers at once
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "rooms/risks/planner-score-editor.h"

#include <glib/gi18n.h>

#include "rooms/risks/planner-risk-look.h"
#include "rooms/risks/planner-score-picker.h"
#include "widgets/planner-messages.h"

#define MAX_CHARACTERS 60

struct _PlannerScoreEditor
{
  PlannerFieldEditor parent_instance;

  GtkWidget *entry;
  GtkWidget *button;
  PlannerRiskStandings *standings;
  PlannerRiskScore score;
  gboolean dirty;
  gboolean showing;
};

G_DEFINE_FINAL_TYPE (PlannerScoreEditor, planner_score_editor, PLANNER_TYPE_FIELD_EDITOR)

static gboolean
is_same_place (PlannerRecord *risk, PlannerRiskScore score, const PlannerRiskPlace *place)
{
  PlannerRiskPlace own = planner_risk_get_place (risk, score);

  return own.likelihood == place->likelihood && own.severity == place->severity;
}

/* The place that all records share; not known where there is none. */
static PlannerRiskPlace
read_place (PlannerScoreEditor *self)
{
  GPtrArray *records = planner_field_editor_get_records (PLANNER_FIELD_EDITOR (self));
  PlannerRiskPlace place = { 0 };

  if (records->len > 0)
    place = planner_risk_get_place (g_ptr_array_index (records, 0), self->score);
  for (guint i = 1; i < records->len; i++)
    if (!is_same_place (g_ptr_array_index (records, i), self->score, &place))
      return (PlannerRiskPlace) { 0 };
  return place;
}

static void
planner_score_editor_show (PlannerFieldEditor *editor, const char *value, gboolean mixed)
{
  PlannerScoreEditor *self = PLANNER_SCORE_EDITOR (editor);
  PlannerRiskPlace place = read_place (self);
  g_autofree char *figures = planner_risk_place_dup_figures (&place);

  if (self->dirty)
    return;
  self->showing = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->entry), figures != NULL ? figures : "");
  self->showing = FALSE;
}

/* Writing */

static void
set_dirty (PlannerScoreEditor *self, gboolean dirty)
{
  self->dirty = dirty;
  planner_text_set_committed (GTK_WIDGET (gtk_editable_get_delegate (GTK_EDITABLE (self->entry))), !dirty);
}

static gboolean
write_place (PlannerScoreEditor *self, const PlannerRiskPlace *place)
{
  PlannerFieldEditor *editor = PLANNER_FIELD_EDITOR (self);
  g_autoptr (PlannerScoreEditor) kept = g_object_ref (self); /* the row can move, and this goes */
  g_autoptr (GPtrArray) records = g_ptr_array_ref (planner_field_editor_get_records (editor));
  g_autoptr (GError) error = NULL;

  set_dirty (self, FALSE);
  if (records->len == 0
      || planner_risks_set_place (planner_field_editor_get_plan (editor), records, self->score, place, &error))
    {
      planner_field_editor_set_error (editor, NULL);
      return TRUE;
    }
  set_dirty (self, TRUE);
  planner_field_editor_set_error (editor, error->message);
  return FALSE;
}

static gboolean
planner_score_editor_flush (PlannerFieldEditor *editor)
{
  PlannerScoreEditor *self = PLANNER_SCORE_EDITOR (editor);
  PlannerRiskPlace place = { 0 };
  g_autoptr (GError) error = NULL;

  if (!self->dirty)
    return TRUE;
  if (planner_risk_read_score (gtk_editable_get_text (GTK_EDITABLE (self->entry)),
                               planner_risk_register_get_scales (planner_risk_standings_get (self->standings)),
                               &place.likelihood, &place.severity, &error))
    return write_place (self, &place);
  planner_field_editor_set_error (editor, error->message);
  return FALSE;
}

static void
planner_score_editor_forget (PlannerFieldEditor *editor)
{
  set_dirty (PLANNER_SCORE_EDITOR (editor), FALSE);
}

static void
changed_cb (GtkEditable *editable, PlannerScoreEditor *self)
{
  if (!self->showing)
    set_dirty (self, TRUE);
}

static void
activate_cb (GtkEntry *entry, PlannerScoreEditor *self)
{
  if (planner_field_editor_flush (PLANNER_FIELD_EDITOR (self)))
    planner_field_editor_done (PLANNER_FIELD_EDITOR (self));
}

/* Picking */

static void
picked_cb (PlannerScorePicker *picker, int likelihood, int severity, PlannerScoreEditor *self)
{
  PlannerRiskPlace place = { likelihood, severity };
  g_autoptr (PlannerScoreEditor) kept = g_object_ref (self);

  gtk_menu_button_popdown (GTK_MENU_BUTTON (self->button));
  if (write_place (self, &place))
    planner_field_editor_done (PLANNER_FIELD_EDITOR (self));
}

static void
shown_cb (GtkWidget *popover, PlannerScoreEditor *self)
{
  PlannerRiskPlace place = read_place (self);

  planner_score_picker_begin (PLANNER_SCORE_PICKER (gtk_popover_get_child (GTK_POPOVER (popover))), &place);
}

/* Made each time: the words and the bands are the plan's. */
static void
make_popover (GtkMenuButton *button, gpointer data)
{
  PlannerScoreEditor *self = data;
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *picker = planner_score_picker_new (self->standings);

  g_signal_connect (picker, "picked", G_CALLBACK (picked_cb), self);
  g_signal_connect (popover, "show", G_CALLBACK (shown_cb), self);
  gtk_popover_set_child (GTK_POPOVER (popover), picker);
  gtk_menu_button_set_popover (button, popover);
}

static gboolean
key_cb (GtkEventControllerKey *controller, guint keyval, guint keycode, GdkModifierType state, PlannerScoreEditor *self)
{
  if (keyval != GDK_KEY_Down && keyval != GDK_KEY_KP_Down)
    return GDK_EVENT_PROPAGATE;
  gtk_menu_button_popup (GTK_MENU_BUTTON (self->button));
  return GDK_EVENT_STOP;
}

static void
planner_score_editor_begin (PlannerFieldEditor *editor)
{
  PlannerScoreEditor *self = PLANNER_SCORE_EDITOR (editor);

  gtk_widget_grab_focus (self->entry);
  gtk_editable_select_region (GTK_EDITABLE (self->entry), 0, -1);
}

/* Building */

static void
make_entry (PlannerScoreEditor *self, gboolean editable)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->entry = gtk_entry_new ();
  gtk_editable_set_width_chars (GTK_EDITABLE (self->entry), 3);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (self->entry), 5);
  gtk_entry_set_max_length (GTK_ENTRY (self->entry), MAX_CHARACTERS);
  gtk_editable_set_editable (GTK_EDITABLE (self->entry), editable);
  gtk_widget_set_hexpand (self->entry, TRUE);
  gtk_widget_add_css_class (self->entry, "numeric");
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_widget_add_controller (self->entry, keys);
  g_signal_connect (self->entry, "changed", G_CALLBACK (changed_cb), self);
  g_signal_connect (self->entry, "activate", G_CALLBACK (activate_cb), self);
}

static void
make_button (PlannerScoreEditor *self, gboolean editable)
{
  self->button = gtk_menu_button_new ();
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (self->button), "pan-down-symbolic");
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (self->button), make_popover, self, NULL);
  gtk_widget_add_css_class (self->button, "flat");
  gtk_widget_add_css_class (self->button, "planner-pick");
  gtk_widget_set_sensitive (self->button, editable);
  gtk_widget_set_tooltip_text (self->button, _("Pick a Score"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Pick a Score"), -1);
}

static void
planner_score_editor_set_up (PlannerFieldEditor *editor)
{
  PlannerScoreEditor *self = PLANNER_SCORE_EDITOR (editor);
  gboolean editable = planner_field_editor_is_editable (editor);
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  make_entry (self, editable);
  make_button (self, editable);
  gtk_box_append (GTK_BOX (row), self->entry);
  gtk_box_append (GTK_BOX (row), self->button);
  planner_field_editor_describe (editor, self->entry);
  planner_field_editor_set_content (editor, row);
}

static void
planner_score_editor_class_init (PlannerScoreEditorClass *klass)
{
  PlannerFieldEditorClass *editor_class = PLANNER_FIELD_EDITOR_CLASS (klass);

  editor_class->set_up = planner_score_editor_set_up;
  editor_class->show = planner_score_editor_show;
  editor_class->flush = planner_score_editor_flush;
  editor_class->forget = planner_score_editor_forget;
  editor_class->begin = planner_score_editor_begin;
}

static void
planner_score_editor_init (PlannerScoreEditor *self)
{
}

GtkWidget *
planner_score_editor_new (PlannerRiskStandings *standings, PlannerRiskScore score)
{
  PlannerScoreEditor *self;
  g_autofree char *name = NULL;

  g_return_val_if_fail (standings != NULL && score < PLANNER_N_RISK_SCORES, NULL);

  self = g_object_new (PLANNER_TYPE_SCORE_EDITOR, "plan", planner_risk_standings_get_plan (standings), "field",
                       (guint) planner_risk_score_get_likelihood (score), NULL);
  self->standings = standings;
  self->score = score;
  /* Translators: the name of an entry for a score; %s is “Inherent”, “Residual” or “Target” */
  name = g_strdup_printf (_("%s score: likelihood and severity"), planner_risk_score_get_word (score));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return GTK_WIDGET (self);
}
