/* planner-declaration-dialog.c: the form on which an interest is declared, or that there is none
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "rooms/interests/planner-declaration-dialog.h"

#include <glib/gi18n.h>

#include "rooms/interests/planner-declaration-dialog-private.h"
#include "widgets/planner-messages.h"

enum
{
  DECLARED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PlannerDeclarationDialog, planner_declaration_dialog, ADW_TYPE_DIALOG)

static void
show_problem (PlannerDeclarationDialog *self, const char *sentence)
{
  gtk_label_set_text (self->problem_label, sentence != NULL ? sentence : "");
  gtk_widget_set_visible (GTK_WIDGET (self->problem_label), sentence != NULL);
  if (sentence != NULL)
    gtk_accessible_announce (GTK_ACCESSIBLE (self), sentence, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_HIGH);
}

static void
update (PlannerDeclarationDialog *self)
{
  gboolean nil;

  if (self->standings == NULL)
    return;
  nil = adw_switch_row_get_active (self->nil_row);
  gtk_widget_remove_css_class (GTK_WIDGET (self->from_row), "error");
  gtk_widget_remove_css_class (GTK_WIDGET (self->to_row), "error");
  gtk_widget_remove_css_class (GTK_WIDGET (self->day_row), "error");
  show_problem (self, NULL);
  gtk_widget_set_visible (self->interest_group, !nil);
  gtk_widget_set_visible (self->type_group, !nil);
  gtk_widget_set_visible (self->time_group, !nil);
  gtk_widget_set_visible (self->publication_group, !nil);
  gtk_widget_set_visible (GTK_WIDGET (self->through_row), gtk_check_button_get_active (self->indirect_check));
  gtk_widget_set_sensitive (self->save_button, planner_declaration_dialog_is_whole (self));
}

/* The position of the last declaration is offered, as long as the person has not written another. */
static void
offer_position (PlannerDeclarationDialog *self)
{
  PlannerNamed person = planner_named_row_get (self->person_row);
  const char *written = gtk_editable_get_text (self->position_row);
  const char *position = NULL;

  if (*written != '\0' && g_strcmp0 (written, self->offered_position) != 0)
    return;
  if (person.id != NULL)
    position = planner_interest_find_position (planner_interest_standings_get_plan (self->standings), person.id);
  g_set_str (&self->offered_position, position);
  gtk_editable_set_text (self->position_row, position != NULL ? position : "");
}

static void
person_chosen_cb (PlannerDeclarationDialog *self)
{
  offer_position (self);
  update (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->position_row));
}

static void
organisation_chosen_cb (PlannerDeclarationDialog *self)
{
  update (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->nature_row));
}

static void
set_day (GtkEditable *row, const char *value)
{
  g_autofree char *words = planner_value_to_display (PLANNER_INTEREST_DECLARED_ON, value);

  gtk_editable_set_text (row, words);
}

static void
from_picked_cb (PlannerDeclarationDialog *self, const char *value)
{
  set_day (self->from_row, value);
}

static void
to_picked_cb (PlannerDeclarationDialog *self, const char *value)
{
  set_day (self->to_row, value);
}

static void
day_picked_cb (PlannerDeclarationDialog *self, const char *value)
{
  set_day (self->day_row, value);
}

static void
save_cb (PlannerDeclarationDialog *self)
{
  g_autoptr (GError) error = NULL;
  gboolean nil = adw_switch_row_get_active (self->nil_row);
  g_autofree char *id = planner_declaration_dialog_save (self, &error);
  g_autoptr (PlannerDeclarationDialog) kept = NULL;

  if (id == NULL)
    {
      show_problem (self, error->message);
      return;
    }
  kept = g_object_ref (self);
  planner_toast_undo (GTK_WIDGET (self), nil ? _("Nil return declared") : _("Interest declared"));
  adw_dialog_close (ADW_DIALOG (self));
  g_signal_emit (kept, signals[DECLARED], 0, id);
}

static void
cancel_cb (PlannerDeclarationDialog *self)
{
  adw_dialog_close (ADW_DIALOG (self));
}

/* The object */

static void
planner_declaration_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), PLANNER_TYPE_DECLARATION_DIALOG);

  G_OBJECT_CLASS (planner_declaration_dialog_parent_class)->dispose (object);
}

static void
planner_declaration_dialog_finalize (GObject *object)
{
  g_free (PLANNER_DECLARATION_DIALOG (object)->offered_position);

  G_OBJECT_CLASS (planner_declaration_dialog_parent_class)->finalize (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, PlannerDeclarationDialog, person_row);
  gtk_widget_class_bind_template_child (widget_class, PlannerDeclarationDialog, position_row);
  gtk_widget_class_bind_template_child (widget_class, PlannerDeclarationDialog, nil_row);
  gtk_widget_class_bind_template_child (widget_class, PlannerDeclarationDialog, interest_group);
  gtk_widget_class_bind_template_child (widget_class, PlannerDeclarationDialog, organisation_row);
  gtk_widget_class_bind_template_child (widget_class, PlannerDeclarationDialog, nature_row);
  gtk_widget_class_bind_template_child (widget_class, PlannerDeclarationDialog, type_group);
  gtk_widget_class_bind_template_child (widget_class, PlannerDeclarationDialog, financial_check);
  gtk_widget_class_bind_template_child (widget_class, PlannerDeclarationDialog, professional_check);
  gtk_widget_class_bind_template_child (widget_class, PlannerDeclarationDialog, personal_check);
  gtk_widget_class_bind_template_child (widget_class, PlannerDeclarationDialog, indirect_check);
  gtk_widget_class_bind_template_child (widget_class, PlannerDeclarationDialog, through_row);
  gtk_widget_class_bind_template_child (widget_class, PlannerDeclarationDialog, time_group);
  gtk_widget_class_bind_template_child (widget_class, PlannerDeclarationDialog, from_row);
  gtk_widget_class_bind_template_child (widget_class, PlannerDeclarationDialog, from_button);
  gtk_widget_class_bind_template_child (widget_class, PlannerDeclarationDialog, to_row);
  gtk_widget_class_bind_template_child (widget_class, PlannerDeclarationDialog, to_button);
  gtk_widget_class_bind_template_child (widget_class, PlannerDeclarationDialog, mitigation_row);
  gtk_widget_class_bind_template_child (widget_class, PlannerDeclarationDialog, day_row);
  gtk_widget_class_bind_template_child (widget_class, PlannerDeclarationDialog, day_button);
  gtk_widget_class_bind_template_child (widget_class, PlannerDeclarationDialog, publication_group);
  gtk_widget_class_bind_template_child (widget_class, PlannerDeclarationDialog, sensitive_row);
  gtk_widget_class_bind_template_child (widget_class, PlannerDeclarationDialog, consent_row);
  gtk_widget_class_bind_template_child (widget_class, PlannerDeclarationDialog, save_button);
  gtk_widget_class_bind_template_child (widget_class, PlannerDeclarationDialog, problem_label);
}

static void
planner_declaration_dialog_class_init (PlannerDeclarationDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = planner_declaration_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = planner_declaration_dialog_finalize;

  signals[DECLARED] = g_signal_new ("declared", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                    G_TYPE_NONE, 1, G_TYPE_STRING);

  g_type_ensure (PLANNER_TYPE_DATE_BUTTON);
  g_type_ensure (PLANNER_TYPE_NAMED_ROW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/icb/Planner/rooms/interests/planner-declaration-dialog.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, update);
  gtk_widget_class_bind_template_callback (widget_class, person_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, organisation_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, from_picked_cb);
  gtk_widget_class_bind_template_callback (widget_class, to_picked_cb);
  gtk_widget_class_bind_template_callback (widget_class, day_picked_cb);
  gtk_widget_class_bind_template_callback (widget_class, save_cb);
  gtk_widget_class_bind_template_callback (widget_class, cancel_cb);
}

static void
planner_declaration_dialog_init (PlannerDeclarationDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

AdwDialog *
planner_declaration_dialog_new (PlannerInterestStandings *standings, const char *person, const char *organisation)
{
  PlannerDeclarationDialog *self;
  PlannerPlan *plan;
  g_autofree char *today = NULL;

  g_return_val_if_fail (standings != NULL, NULL);

  self = g_object_new (PLANNER_TYPE_DECLARATION_DIALOG, NULL);
  plan = planner_interest_standings_get_plan (standings);
  today = planner_value_from_date (planner_interest_standings_get_today (standings));
  planner_named_row_set_up (self->person_row, plan, PLANNER_KIND_PERSON);
  planner_named_row_set_up (self->organisation_row, plan, PLANNER_KIND_ORGANISATION);
  planner_named_row_set_id (self->person_row, person);
  planner_named_row_set_id (self->organisation_row, organisation);
  set_day (self->day_row, today);
  planner_date_button_set_value (self->day_button, today);
  self->standings = standings;
  offer_position (self);
  update (self);
  if (person != NULL)
    adw_dialog_set_focus (ADW_DIALOG (self),
                          organisation != NULL ? GTK_WIDGET (self->nature_row) : GTK_WIDGET (self->organisation_row));
  return ADW_DIALOG (self);
}
