/* planner-action-dialog.c: what was done about actions, and on which day; or that they are closed
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "rooms/actions/planner-action-dialog.h"

#include <glib/gi18n.h>

#include "rooms/actions/planner-action-edits.h"
#include "widgets/planner-date-button.h"
#include "widgets/planner-messages.h"

struct _PlannerActionDialog
{
  AdwDialog parent_instance;

  AdwPreferencesGroup *group;
  AdwEntryRow *words_row;
  AdwEntryRow *day_row;
  PlannerDateButton *day_button;
  GtkWidget *save_button;
  GtkLabel *problem_label;

  PlannerPlan *plan;
  GPtrArray *actions;
  gboolean closes;
};

G_DEFINE_FINAL_TYPE (PlannerActionDialog, planner_action_dialog, ADW_TYPE_DIALOG)

static char *
dup_words (PlannerActionDialog *self)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->words_row))));
}

static void
show_problem (PlannerActionDialog *self, const char *sentence)
{
  gtk_label_set_text (self->problem_label, sentence != NULL ? sentence : "");
  gtk_widget_set_visible (GTK_WIDGET (self->problem_label), sentence != NULL);
  if (sentence != NULL)
    gtk_accessible_announce (GTK_ACCESSIBLE (self), sentence, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_HIGH);
}

/* What is closed needs no words. */
static void
update (PlannerActionDialog *self)
{
  g_autofree char *words = dup_words (self);

  gtk_widget_remove_css_class (GTK_WIDGET (self->day_row), "error");
  show_problem (self, NULL);
  gtk_widget_set_sensitive (self->save_button, self->closes || *words != '\0');
}

/* Saving */

static gboolean
read_day (PlannerActionDialog *self, GDate *day, GError **error)
{
  g_autofree char *value = NULL;

  if (planner_value_normalise (PLANNER_ACTION_CLOSED_ON, gtk_editable_get_text (GTK_EDITABLE (self->day_row)), &value, error))
    {
      if (value != NULL && planner_value_get_date (value, day))
        return TRUE;
      g_set_error_literal (error, PLANNER_VALUE_ERROR, PLANNER_VALUE_ERROR_INVALID, _("Say on which day that was."));
    }
  gtk_widget_add_css_class (GTK_WIDGET (self->day_row), "error");
  return FALSE;
}

static void
save_cb (PlannerActionDialog *self)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *words = dup_words (self);
  guint n = self->actions->len;
  g_autofree char *sentence
      = g_strdup_printf (self->closes ? ngettext ("%'u action closed", "%'u actions closed", n)
                                      : ngettext ("%'u action updated", "%'u actions updated", n), n);
  GDate day;

  if (!read_day (self, &day, &error)
      || !planner_actions_update (self->plan, self->actions, words, &day, self->closes, &error))
    {
      show_problem (self, error->message);
      return;
    }
  planner_toast_undo (GTK_WIDGET (self), sentence);
  adw_dialog_close (ADW_DIALOG (self));
}

static void
cancel_cb (PlannerActionDialog *self)
{
  adw_dialog_close (ADW_DIALOG (self));
}

static void
day_picked_cb (PlannerActionDialog *self, const char *value)
{
  g_autofree char *words = planner_value_to_display (PLANNER_ACTION_CLOSED_ON, value);

  gtk_editable_set_text (GTK_EDITABLE (self->day_row), words);
}

/* The object */

static void
planner_action_dialog_dispose (GObject *object)
{
  PlannerActionDialog *self = PLANNER_ACTION_DIALOG (object);

  g_clear_pointer (&self->actions, g_ptr_array_unref);
  g_clear_object (&self->plan);
  gtk_widget_dispose_template (GTK_WIDGET (object), PLANNER_TYPE_ACTION_DIALOG);

  G_OBJECT_CLASS (planner_action_dialog_parent_class)->dispose (object);
}

static void
planner_action_dialog_class_init (PlannerActionDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = planner_action_dialog_dispose;

  g_type_ensure (PLANNER_TYPE_DATE_BUTTON);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/icb/Planner/rooms/actions/planner-action-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, PlannerActionDialog, group);
  gtk_widget_class_bind_template_child (widget_class, PlannerActionDialog, words_row);
  gtk_widget_class_bind_template_child (widget_class, PlannerActionDialog, day_row);
  gtk_widget_class_bind_template_child (widget_class, PlannerActionDialog, day_button);
  gtk_widget_class_bind_template_child (widget_class, PlannerActionDialog, save_button);
  gtk_widget_class_bind_template_child (widget_class, PlannerActionDialog, problem_label);
  gtk_widget_class_bind_template_callback (widget_class, update);
  gtk_widget_class_bind_template_callback (widget_class, save_cb);
  gtk_widget_class_bind_template_callback (widget_class, cancel_cb);
  gtk_widget_class_bind_template_callback (widget_class, day_picked_cb);
}

static void
planner_action_dialog_init (PlannerActionDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* "ICBMar18-1" of one, or how many. */
static char *
dup_title (PlannerActionDialog *self)
{
  guint n = self->actions->len;
  const char *ref = n == 1 ? planner_record_get (g_ptr_array_index (self->actions, 0), PLANNER_ACTION_REF) : NULL;

  if (ref != NULL)
    /* Translators: %s is the ref of an action */
    return g_strdup_printf (self->closes ? _("Close %s") : _("Update %s"), ref);
  return g_strdup_printf (self->closes ? ngettext ("Close %'u Action", "Close %'u Actions", n)
                                       : ngettext ("Update %'u Action", "Update %'u Actions", n), n);
}

static void
fill (PlannerActionDialog *self, const GDate *today)
{
  g_autofree char *title = dup_title (self);
  g_autofree char *value = planner_value_from_date (today);
  const char *text
      = self->actions->len == 1 ? planner_record_get (g_ptr_array_index (self->actions, 0), PLANNER_ACTION_TEXT) : NULL;
  g_autofree char *escaped = text != NULL ? g_markup_escape_text (text, -1) : NULL;

  adw_dialog_set_title (ADW_DIALOG (self), title);
  adw_preferences_group_set_description (self->group, escaped);
  if (self->closes)
    adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->day_row), _("Closed on"));
  day_picked_cb (self, value);
  planner_date_button_set_value (self->day_button, value);
}

AdwDialog *
planner_action_dialog_new (PlannerPlan *plan, GPtrArray *actions, gboolean closes, const GDate *today)
{
  PlannerActionDialog *self;

  g_return_val_if_fail (PLANNER_IS_PLAN (plan) && actions != NULL && actions->len > 0, NULL);

  self = g_object_new (PLANNER_TYPE_ACTION_DIALOG, NULL);
  self->plan = g_object_ref (plan);
  self->actions = g_ptr_array_ref (actions);
  self->closes = closes;
  fill (self, today);
  update (self);
  return ADW_DIALOG (self);
}
