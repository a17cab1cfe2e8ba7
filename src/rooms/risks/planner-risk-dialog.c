/* planner-risk-dialog.c: scores, reviews or closes a risk, and asks why
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "rooms/risks/planner-risk-dialog.h"

#include <glib/gi18n.h>
#include <string.h>

#include "rooms/risks/planner-risk-look.h"
#include "widgets/planner-date-button.h"
#include "widgets/planner-messages.h"

#define N_STEPS 5

struct _PlannerRiskDialog
{
  AdwDialog parent_instance;

  AdwEntryRow *reason_row;
  AdwPreferencesGroup *score_group;
  AdwComboRow *likelihood_row;
  AdwComboRow *severity_row;
  AdwEntryRow *day_row;
  PlannerDateButton *day_button;
  AdwComboRow *by_row;
  AdwEntryRow *next_row;
  PlannerDateButton *next_button;
  GtkWidget *save_button;
  GtkLabel *problem_label;

  PlannerRiskStandings *standings;
  PlannerRecord *risk;
  PlannerRiskScore score;
  PlannerRiskDialogPurpose purpose;
  GPtrArray *people; /* of PlannerRecord, behind the first of the choices */
};

G_DEFINE_FINAL_TYPE (PlannerRiskDialog, planner_risk_dialog, ADW_TYPE_DIALOG)

/* What is written */

/* The first choice is "not known". */
static PlannerRiskPlace
read_place (PlannerRiskDialog *self)
{
  PlannerRiskPlace place;

  place.likelihood = (int) adw_combo_row_get_selected (self->likelihood_row);
  place.severity = (int) adw_combo_row_get_selected (self->severity_row);
  return place;
}

static char *
dup_reason (PlannerRiskDialog *self)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->reason_row))));
}

/* Reads a day; %NULL for none. */
static gboolean
read_day (AdwEntryRow *row, PlannerField field, char **value, GError **error)
{
  if (planner_value_normalise (field, gtk_editable_get_text (GTK_EDITABLE (row)), value, error))
    return TRUE;
  gtk_widget_add_css_class (GTK_WIDGET (row), "error");
  return FALSE;
}

static void
show_problem (PlannerRiskDialog *self, const char *sentence)
{
  gtk_label_set_text (self->problem_label, sentence != NULL ? sentence : "");
  gtk_widget_set_visible (GTK_WIDGET (self->problem_label), sentence != NULL);
  if (sentence != NULL)
    gtk_accessible_announce (GTK_ACCESSIBLE (self), sentence, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_HIGH);
}

/* "Extreme 20; it was high 12" */
static void
show_score (PlannerRiskDialog *self)
{
  PlannerRiskPlace place = read_place (self);
  PlannerRiskPlace present = planner_risk_get_place (self->risk, self->score);
  int score = planner_risk_score (place.likelihood, place.severity);
  int before = planner_risk_score (present.likelihood, present.severity);
  const char *word = planner_risk_band_get_word (planner_risk_standings_get_band (self->standings, &place));
  const char *word_before = planner_risk_band_get_word (planner_risk_standings_get_band (self->standings, &present));
  g_autofree char *words = NULL;

  if (score == 0)
    words = g_strdup ("");
  else if (before == 0 || (place.likelihood == present.likelihood && place.severity == present.severity))
    words = g_strdup_printf ("%s %d", word, score);
  else
    /* Translators: the band and the product of a score, and those that it had before: “Extreme 20, was High 12” */
    words = g_strdup_printf (_("%s %d, was %s %d"), word, score, word_before, before);
  adw_preferences_group_set_description (self->score_group, words);
}

static gboolean
is_whole (const PlannerRiskPlace *place)
{
  return (place->likelihood == 0) == (place->severity == 0);
}

/* A reason is asked for, but for a look that found nothing new. */
static void
update (PlannerRiskDialog *self)
{
  g_autofree char *reason = NULL;
  PlannerRiskPlace place;

  if (self->risk == NULL)
    return;
  reason = dup_reason (self);
  place = read_place (self);
  gtk_widget_remove_css_class (GTK_WIDGET (self->day_row), "error");
  gtk_widget_remove_css_class (GTK_WIDGET (self->next_row), "error");
  show_problem (self, NULL);
  show_score (self);
  gtk_widget_set_sensitive (self->save_button, is_whole (&place) && (*reason != '\0' || self->purpose == PLANNER_RISK_DIALOG_REVIEW));
}

/* Saving */

static const char *
get_by (PlannerRiskDialog *self)
{
  guint selected = adw_combo_row_get_selected (self->by_row);

  if (selected == 0 || selected > self->people->len)
    return NULL;
  return planner_record_get_id (g_ptr_array_index (self->people, selected - 1));
}

static gboolean
save (PlannerRiskDialog *self, GError **error)
{
  g_autofree char *reason = dup_reason (self);
  g_autofree char *day = NULL;
  g_autofree char *next = NULL;
  g_autofree char *review = NULL;
  PlannerRiskLookTaken look = { .score = self->score, .place = read_place (self), .by = get_by (self) };

  if (!read_day (self->day_row, PLANNER_RISK_REVIEW_DATE, &day, error)
      || !read_day (self->next_row, PLANNER_RISK_NEXT_REVIEW_ON, &next, error))
    return FALSE;
  if (day == NULL || !planner_value_get_date (day, &look.on))
    look.on = *planner_risk_standings_get_today (self->standings);
  look.comment = *reason != '\0' ? reason : NULL;
  look.next = next;
  look.closes = self->purpose == PLANNER_RISK_DIALOG_CLOSE;
  review = planner_risk_take_look (planner_risk_standings_get_plan (self->standings), self->risk, &look, error);
  return review != NULL;
}

static void
save_cb (PlannerRiskDialog *self)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *name = planner_risk_dup_name (self->risk);
  g_autofree char *sentence = NULL;

  if (!save (self, &error))
    {
      show_problem (self, error->message);
      return;
    }
  sentence = g_strdup_printf (self->purpose == PLANNER_RISK_DIALOG_CLOSE ? _("%s closed") : _("%s reviewed"), name);
  planner_toast_undo (GTK_WIDGET (self), sentence);
  adw_dialog_close (ADW_DIALOG (self));
}

static void
cancel_cb (PlannerRiskDialog *self)
{
  adw_dialog_close (ADW_DIALOG (self));
}

static void
set_day (AdwEntryRow *row, const char *value)
{
  g_autofree char *words = planner_value_to_display (PLANNER_RISK_REVIEW_DATE, value);

  gtk_editable_set_text (GTK_EDITABLE (row), words);
}

static void
day_picked_cb (PlannerRiskDialog *self, const char *value)
{
  set_day (self->day_row, value);
}

static void
next_picked_cb (PlannerRiskDialog *self, const char *value)
{
  set_day (self->next_row, value);
}

/* The object */

static void
planner_risk_dialog_dispose (GObject *object)
{
  PlannerRiskDialog *self = PLANNER_RISK_DIALOG (object);

  g_clear_object (&self->risk);
  gtk_widget_dispose_template (GTK_WIDGET (object), PLANNER_TYPE_RISK_DIALOG);

  G_OBJECT_CLASS (planner_risk_dialog_parent_class)->dispose (object);
}

static void
planner_risk_dialog_finalize (GObject *object)
{
  g_ptr_array_unref (PLANNER_RISK_DIALOG (object)->people);

  G_OBJECT_CLASS (planner_risk_dialog_parent_class)->finalize (object);
}

static void
planner_risk_dialog_class_init (PlannerRiskDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = planner_risk_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = planner_risk_dialog_finalize;

  g_type_ensure (PLANNER_TYPE_DATE_BUTTON);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/icb/Planner/rooms/risks/planner-risk-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, PlannerRiskDialog, reason_row);
  gtk_widget_class_bind_template_child (widget_class, PlannerRiskDialog, score_group);
  gtk_widget_class_bind_template_child (widget_class, PlannerRiskDialog, likelihood_row);
  gtk_widget_class_bind_template_child (widget_class, PlannerRiskDialog, severity_row);
  gtk_widget_class_bind_template_child (widget_class, PlannerRiskDialog, day_row);
  gtk_widget_class_bind_template_child (widget_class, PlannerRiskDialog, day_button);
  gtk_widget_class_bind_template_child (widget_class, PlannerRiskDialog, by_row);
  gtk_widget_class_bind_template_child (widget_class, PlannerRiskDialog, next_row);
  gtk_widget_class_bind_template_child (widget_class, PlannerRiskDialog, next_button);
  gtk_widget_class_bind_template_child (widget_class, PlannerRiskDialog, save_button);
  gtk_widget_class_bind_template_child (widget_class, PlannerRiskDialog, problem_label);
  gtk_widget_class_bind_template_callback (widget_class, update);
  gtk_widget_class_bind_template_callback (widget_class, save_cb);
  gtk_widget_class_bind_template_callback (widget_class, cancel_cb);
  gtk_widget_class_bind_template_callback (widget_class, day_picked_cb);
  gtk_widget_class_bind_template_callback (widget_class, next_picked_cb);
}

static void
planner_risk_dialog_init (PlannerRiskDialog *self)
{
  self->people = g_ptr_array_new_with_free_func (g_object_unref);
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* Choices */

static void
fill_steps (PlannerRiskDialog *self, AdwComboRow *row, gboolean is_severity, int selected)
{
  g_autoptr (GtkStringList) steps = gtk_string_list_new (NULL);

  gtk_string_list_append (steps, _("Not known"));
  for (int step = 1; step <= N_STEPS; step++)
    gtk_string_list_take (steps, is_severity ? planner_risk_standings_dup_severity (self->standings, step)
                                             : planner_risk_standings_dup_likelihood (self->standings, step));
  adw_combo_row_set_model (row, G_LIST_MODEL (steps));
  adw_combo_row_set_selected (row, (guint) CLAMP (selected, 0, N_STEPS));
}

/* Whether the plan is written by @person, as far as the names say. */
static gboolean
is_author (PlannerRiskDialog *self, PlannerRecord *person)
{
  const char *forename = planner_record_get (person, PLANNER_PERSON_FORENAME);
  const char *surname = planner_record_get (person, PLANNER_PERSON_SURNAME);
  const char *author = planner_plan_get_author (planner_risk_standings_get_plan (self->standings));
  g_autofree char *name = g_strdup_printf ("%s %s", forename != NULL ? forename : "", surname != NULL ? surname : "");

  return forename != NULL && surname != NULL && author != NULL && strstr (author, name) != NULL;
}

static void
let_search (AdwComboRow *row)
{
  g_autoptr (GtkExpression) words = gtk_property_expression_new (GTK_TYPE_STRING_OBJECT, NULL, "string");

  adw_combo_row_set_expression (row, words);
  adw_combo_row_set_search_match_mode (row, GTK_STRING_FILTER_MATCH_MODE_SUBSTRING);
}

static void
fill_people (PlannerRiskDialog *self)
{
  GListModel *people = planner_plan_get_records (planner_risk_standings_get_plan (self->standings), PLANNER_KIND_PERSON);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint selected = 0;

  gtk_string_list_append (names, _("Not said"));
  for (guint i = 0; i < g_list_model_get_n_items (people); i++)
    {
      PlannerRecord *person = g_list_model_get_item (people, i);

      g_ptr_array_add (self->people, person);
      gtk_string_list_take (names, planner_record_dup_title (person));
      if (selected == 0 && is_author (self, person))
        selected = i + 1;
    }
  let_search (self->by_row);
  adw_combo_row_set_model (self->by_row, G_LIST_MODEL (names));
  adw_combo_row_set_selected (self->by_row, selected);
}

static void
fill_days (PlannerRiskDialog *self)
{
  g_autofree char *today = planner_value_from_date (planner_risk_standings_get_today (self->standings));
  const char *next = planner_record_get (self->risk, PLANNER_RISK_NEXT_REVIEW_ON);

  set_day (self->day_row, today);
  planner_date_button_set_value (self->day_button, today);
  if (next != NULL && !planner_risk_standings_is_review_due (self->standings, self->risk))
    set_day (self->next_row, next);
  gtk_widget_set_visible (GTK_WIDGET (self->next_row), self->purpose != PLANNER_RISK_DIALOG_CLOSE);
}

static char *
dup_title (PlannerRiskDialog *self)
{
  g_autofree char *name = planner_risk_dup_name (self->risk);

  if (self->purpose == PLANNER_RISK_DIALOG_CLOSE)
    return g_strdup_printf (_("Close %s"), name);
  if (self->purpose == PLANNER_RISK_DIALOG_REVIEW)
    return g_strdup_printf (_("Review %s"), name);
  return g_strdup_printf (_("Score %s"), name);
}

static void
fill_title (PlannerRiskDialog *self)
{
  g_autofree char *title = dup_title (self);
  g_autofree char *group = NULL;

  adw_dialog_set_title (ADW_DIALOG (self), title);
  /* Translators: %s is “Inherent”, “Residual” or “Target” */
  group = g_strdup_printf (_("%s Score"), planner_risk_score_get_word (self->score));
  adw_preferences_group_set_title (self->score_group, group);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->reason_row),
                                 self->purpose == PLANNER_RISK_DIALOG_CLOSE    ? _("Outcome")
                                 : self->purpose == PLANNER_RISK_DIALOG_REVIEW ? _("What was found")
                                                                               : _("Why"));
}

AdwDialog *
planner_risk_dialog_new (PlannerRiskStandings *standings, PlannerRecord *risk, PlannerRiskScore score,
                         const PlannerRiskPlace *place, PlannerRiskDialogPurpose purpose)
{
  PlannerRiskDialog *self;
  PlannerRiskPlace present;

  g_return_val_if_fail (standings != NULL && PLANNER_IS_RECORD (risk), NULL);

  self = g_object_new (PLANNER_TYPE_RISK_DIALOG, NULL);
  present = place != NULL ? *place : planner_risk_get_place (risk, score);
  self->standings = standings;
  self->score = score;
  self->purpose = purpose;
  fill_steps (self, self->likelihood_row, FALSE, present.likelihood);
  fill_steps (self, self->severity_row, TRUE, present.severity);
  self->risk = g_object_ref (risk);
  fill_people (self);
  fill_days (self);
  fill_title (self);
  update (self);
  return ADW_DIALOG (self);
}
