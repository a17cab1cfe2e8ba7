/* planner-conflicts-declare.c: the form on which a declaration made at a meeting is written down
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "rooms/meetings/planner-conflicts-declare.h"

#include <glib/gi18n.h>

#include "core/plan/planner-edit.h"
#include "core/plan/planner-facts.h"
#include "core/plan/planner-handling-rules.h"
#include "core/plan/planner-meeting-sitters.h"
#include "core/plan/planner-meetings.h"
#include "paper/planner-paper-meetings.h"
#include "widgets/planner-messages.h"
#include "widgets/planner-named-row.h"

struct _PlannerConflictsDeclare
{
  AdwDialog parent_instance;

  PlannerNamedRow *person_row;
  AdwComboRow *item_row;
  GtkEditable *words_row;
  AdwComboRow *handling_row;
  AdwExpanderRow *register_row;
  PlannerNamedRow *organisation_row;
  AdwComboRow *type_row;
  AdwSwitchRow *sensitive_row;
  GtkWidget *save_button;
  GtkLabel *problem_label;

  PlannerPlan *plan;
  PlannerRecord *meeting;
  GPtrArray *items; /* PlannerRecord, owned: as in the row */
};

enum
{
  DECLARED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PlannerConflictsDeclare, planner_conflicts_declare, ADW_TYPE_DIALOG)

static char *
dup_words (PlannerConflictsDeclare *self)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (self->words_row)));
}

static void
update (PlannerConflictsDeclare *self)
{
  PlannerNamed person = { NULL };
  g_autofree char *words = dup_words (self);

  if (self->plan == NULL)
    return;
  person = planner_named_row_get (self->person_row);
  gtk_widget_set_visible (GTK_WIDGET (self->problem_label), FALSE);
  gtk_widget_set_sensitive (self->save_button, (person.id != NULL || person.name != NULL) && *words != '\0' && self->items->len > 0);
}

/* What the rule of the person's organisation asks of a direct financial interest is chosen. */
static void
person_chosen_cb (PlannerConflictsDeclare *self)
{
  PlannerNamed named = planner_named_row_get (self->person_row);
  PlannerRecord *person = planner_plan_lookup (self->plan, PLANNER_KIND_PERSON, named.id);
  const char *id = person != NULL ? planner_record_get (person, PLANNER_PERSON_ORGANISATION) : NULL;
  PlannerRecord *rule_of = NULL;
  PlannerHandling handling = planner_organisation_get_handling (self->plan, planner_plan_lookup (self->plan, PLANNER_KIND_ORGANISATION, id),
                                                                PLANNER_STRENGTH_DIRECT, TRUE, &rule_of);

  if (handling == PLANNER_HANDLING_NONE)
    handling = planner_handling_propose (planner_handling_rule_default (), PLANNER_STRENGTH_DIRECT, TRUE);
  adw_combo_row_set_selected (self->handling_row, (guint) handling - PLANNER_HANDLING_NOTED);
  update (self);
}

/* Writing it down */

/* The choices of a field as a list; those of the combo rows stand in its order. */
static const char *
get_choice (PlannerField field, AdwComboRow *row)
{
  return planner_field_get_info (field)->choices[adw_combo_row_get_selected (row)].name;
}

/* On the register; its id, borrowed until the edit ends, or %NULL. */
static const char *
add_interest (PlannerConflictsDeclare *self, PlannerEdit *edit, const char *person, const char *words, GError **error)
{
  PlannerNamed organisation = planner_named_row_get (self->organisation_row);
  const char *id = planner_edit_add (edit, PLANNER_KIND_INTEREST, NULL, NULL, NULL, error);
  g_autofree char *on = NULL;
  GDate today, day;

  planner_get_today (&today);
  planner_meeting_get_day (self->meeting, &today, &day);
  on = planner_value_from_date (&day);
  if (id == NULL || !planner_edit_set (edit, id, PLANNER_INTEREST_PERSON, person, error)
      || !planner_edit_set_named (edit, id, PLANNER_INTEREST_ORGANISATION, &organisation, error)
      || !planner_edit_set (edit, id, PLANNER_INTEREST_NATURE, words, error)
      || !planner_edit_set (edit, id, PLANNER_INTEREST_TYPE, get_choice (PLANNER_INTEREST_TYPE, self->type_row), error)
      || !planner_edit_set (edit, id, PLANNER_INTEREST_DECLARED_ON, on, error)
      || (adw_switch_row_get_active (self->sensitive_row) && !planner_edit_set (edit, id, PLANNER_INTEREST_SENSITIVE, "1", error)))
    return NULL;
  return id;
}

static gboolean
fill_ruling (PlannerConflictsDeclare *self, PlannerEdit *edit, const char *id, GError **error)
{
  PlannerNamed person = planner_named_row_get (self->person_row);
  PlannerRecord *item = g_ptr_array_index (self->items, adw_combo_row_get_selected (self->item_row));
  g_autofree char *words = dup_words (self);
  g_autofree char *whose = NULL;
  const char *interest;

  if (!planner_edit_set_named (edit, id, PLANNER_RULING_PERSON, &person, error)
      || !planner_edit_set (edit, id, PLANNER_RULING_AGENDA_ITEM, planner_record_get_id (item), error)
      || !planner_edit_set (edit, id, PLANNER_RULING_DECLARED, words, error)
      || !planner_edit_set (edit, id, PLANNER_RULING_HANDLING, get_choice (PLANNER_RULING_HANDLING, self->handling_row), error)
      || !planner_edit_set (edit, id, PLANNER_RULING_STATUS, "confirmed", error))
    return FALSE;
  if (!adw_expander_row_get_enable_expansion (self->register_row))
    return TRUE;
  whose = planner_edit_get (edit, id, PLANNER_RULING_PERSON);
  interest = add_interest (self, edit, whose, words, error);
  return interest != NULL && planner_edit_set (edit, id, PLANNER_RULING_INTEREST, interest, error);
}

/* The id of the ruling (free with g_free()), or %NULL. */
static char *
save (PlannerConflictsDeclare *self, GError **error)
{
  g_autoptr (PlannerEdit) edit = planner_edit_begin (self->plan, _("Declare at the meeting"), PLANNER_EDIT_DEFAULT, error);
  g_autofree char *id = NULL;

  if (edit == NULL)
    return NULL;
  id = g_strdup (planner_edit_add (edit, PLANNER_KIND_RULING, NULL, NULL, NULL, error));
  if (id == NULL || !fill_ruling (self, edit, id, error) || !planner_edit_commit (g_steal_pointer (&edit), error))
    return NULL;
  return g_steal_pointer (&id);
}

static void
save_cb (PlannerConflictsDeclare *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PlannerConflictsDeclare) kept = g_object_ref (self);
  g_autofree char *id = save (self, &error);

  if (id == NULL)
    {
      gtk_label_set_text (self->problem_label, error->message);
      gtk_widget_set_visible (GTK_WIDGET (self->problem_label), TRUE);
      gtk_accessible_announce (GTK_ACCESSIBLE (self), error->message, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_HIGH);
      return;
    }
  planner_toast_undo (GTK_WIDGET (self), _("Declaration written down"));
  adw_dialog_close (ADW_DIALOG (self));
  g_signal_emit (kept, signals[DECLARED], 0, id);
}

static void
cancel_cb (PlannerConflictsDeclare *self)
{
  adw_dialog_close (ADW_DIALOG (self));
}

/* The object */

static void
planner_conflicts_declare_dispose (GObject *object)
{
  PlannerConflictsDeclare *self = PLANNER_CONFLICTS_DECLARE (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), PLANNER_TYPE_CONFLICTS_DECLARE);
  g_clear_pointer (&self->items, g_ptr_array_unref);
  g_clear_object (&self->meeting);
  g_clear_object (&self->plan);

  G_OBJECT_CLASS (planner_conflicts_declare_parent_class)->dispose (object);
}

static void
planner_conflicts_declare_class_init (PlannerConflictsDeclareClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = planner_conflicts_declare_dispose;
  signals[DECLARED] = g_signal_new ("declared", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                    G_TYPE_STRING);
  g_type_ensure (PLANNER_TYPE_NAMED_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/icb/Planner/rooms/meetings/planner-conflicts-declare.ui");
  gtk_widget_class_bind_template_child (widget_class, PlannerConflictsDeclare, person_row);
  gtk_widget_class_bind_template_child (widget_class, PlannerConflictsDeclare, item_row);
  gtk_widget_class_bind_template_child (widget_class, PlannerConflictsDeclare, words_row);
  gtk_widget_class_bind_template_child (widget_class, PlannerConflictsDeclare, handling_row);
  gtk_widget_class_bind_template_child (widget_class, PlannerConflictsDeclare, register_row);
  gtk_widget_class_bind_template_child (widget_class, PlannerConflictsDeclare, organisation_row);
  gtk_widget_class_bind_template_child (widget_class, PlannerConflictsDeclare, type_row);
  gtk_widget_class_bind_template_child (widget_class, PlannerConflictsDeclare, sensitive_row);
  gtk_widget_class_bind_template_child (widget_class, PlannerConflictsDeclare, save_button);
  gtk_widget_class_bind_template_child (widget_class, PlannerConflictsDeclare, problem_label);
  gtk_widget_class_bind_template_callback (widget_class, update);
  gtk_widget_class_bind_template_callback (widget_class, person_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, save_cb);
  gtk_widget_class_bind_template_callback (widget_class, cancel_cb);
}

static void
planner_conflicts_declare_init (PlannerConflictsDeclare *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
offer_choices (AdwComboRow *row, PlannerField field)
{
  g_autoptr (GtkStringList) list = gtk_string_list_new (NULL);

  for (const PlannerChoice *choice = planner_field_get_info (field)->choices; choice->name != NULL; choice++)
    gtk_string_list_append (list, _(choice->label));
  adw_combo_row_set_model (row, G_LIST_MODEL (list));
}

static void
offer_items (PlannerConflictsDeclare *self, PlannerRecord *chosen)
{
  g_autoptr (GtkStringList) list = gtk_string_list_new (NULL);
  guint selected = 0;

  self->items = planner_plan_list_of (self->plan, PLANNER_KIND_AGENDA_ITEM, PLANNER_AGENDA_ITEM_MEETING,
                                      planner_record_get_id (self->meeting));
  for (guint i = 0; i < self->items->len; i++)
    {
      g_autofree char *title = planner_paper_item_dup_title (g_ptr_array_index (self->items, i));

      gtk_string_list_append (list, title);
      if (g_ptr_array_index (self->items, i) == chosen)
        selected = i;
    }
  adw_combo_row_set_model (self->item_row, G_LIST_MODEL (list));
  adw_combo_row_set_selected (self->item_row, selected);
}

AdwDialog *
planner_conflicts_declare_new (PlannerPlan *plan, PlannerRecord *meeting, PlannerRecord *item, PlannerRecord *person)
{
  PlannerConflictsDeclare *self;

  g_return_val_if_fail (PLANNER_IS_PLAN (plan), NULL);
  g_return_val_if_fail (PLANNER_IS_RECORD (meeting), NULL);

  self = g_object_new (PLANNER_TYPE_CONFLICTS_DECLARE, NULL);
  self->plan = g_object_ref (plan);
  self->meeting = g_object_ref (meeting);
  offer_items (self, item);
  offer_choices (self->handling_row, PLANNER_RULING_HANDLING);
  offer_choices (self->type_row, PLANNER_INTEREST_TYPE);
  planner_named_row_set_up (self->person_row, plan, PLANNER_KIND_PERSON);
  planner_named_row_set_up (self->organisation_row, plan, PLANNER_KIND_ORGANISATION);
  planner_named_row_set_id (self->person_row, person != NULL ? planner_record_get_id (person) : NULL);
  person_chosen_cb (self);
  if (person != NULL)
    adw_dialog_set_focus (ADW_DIALOG (self), GTK_WIDGET (self->words_row));
  return ADW_DIALOG (self);
}
