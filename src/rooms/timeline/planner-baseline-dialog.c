/* planner-baseline-dialog.c: takes a baseline: of what, under which name, as of which day
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "rooms/timeline/planner-baseline-dialog.h"

#include <glib/gi18n.h>

#include "rooms/timeline/planner-milestone-edits.h"
#include "widgets/planner-date-button.h"
#include "widgets/planner-messages.h"

struct _PlannerBaselineDialog
{
  AdwDialog parent_instance;

  AdwComboRow *what_row;
  GtkStringList *what_list;
  AdwEntryRow *name_row;
  AdwEntryRow *day_row;
  PlannerDateButton *day_button;
  GtkWidget *take_button;
  GtkLabel *undated_label;
  GtkLabel *former_label;
  GtkLabel *problem_label;

  PlannerSchedule *schedule;
  GPtrArray *choices; /* by the row of what_list: GPtrArray of milestones */
  GDate day;          /* invalid: what is written is none, or nothing */
  char *suggested;    /* the name that was suggested for the day */
};

G_DEFINE_FINAL_TYPE (PlannerBaselineDialog, planner_baseline_dialog, ADW_TYPE_DIALOG)

static GPtrArray *
get_milestones (PlannerBaselineDialog *self)
{
  return g_ptr_array_index (self->choices, adw_combo_row_get_selected (self->what_row));
}

/* What will be done */

static void
show_words (GtkLabel *label, const char *words)
{
  gtk_label_set_text (label, words != NULL ? words : "");
  gtk_widget_set_visible (GTK_WIDGET (label), words != NULL);
}

static char *
dup_undated (guint n_undated, guint n)
{
  if (n_undated == 0)
    return g_strdup (ngettext ("It has a date.", "All of them have dates.", n));
  if (n_undated == n)
    return g_strdup (_("None of them has a date yet, so that there is nothing to keep."));
  return g_strdup_printf (ngettext ("%u of %u has no date and is left out.", "%u of %u have no date and are left out.",
                                    n_undated),
                          n_undated, n);
}

static guint
count_former (GPtrArray *milestones)
{
  guint n = 0;

  for (guint i = 0; i < milestones->len; i++)
    n += planner_milestone_has_agreed_dates (g_ptr_array_index (milestones, i));
  return n;
}

static char *
dup_former (guint n_former)
{
  if (n_former == 0)
    return NULL;
  return g_strdup_printf (ngettext ("%u of them has an earlier baseline. It stays readable in its history.",
                                    "%u of them have an earlier baseline. It stays readable in the history of each.",
                                    n_former),
                          n_former);
}

static void
update (PlannerBaselineDialog *self)
{
  GPtrArray *milestones;
  g_autofree char *undated = NULL;
  g_autofree char *former = NULL;
  guint n_undated;

  if (self->choices->len == 0 || adw_combo_row_get_selected (self->what_row) >= self->choices->len)
    return;
  milestones = get_milestones (self);
  n_undated = planner_milestones_count_undated (self->schedule, milestones);
  undated = dup_undated (n_undated, milestones->len);
  former = dup_former (count_former (milestones));
  show_words (self->undated_label, undated);
  show_words (self->former_label, former);
  gtk_widget_set_sensitive (self->take_button, n_undated < milestones->len);
}

static void
show_problem (PlannerBaselineDialog *self, const char *sentence)
{
  show_words (self->problem_label, sentence);
  if (sentence != NULL)
    gtk_accessible_announce (GTK_ACCESSIBLE (self), sentence, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_HIGH);
}

/* The name goes along with the day until somebody writes another. */
static void
suggest_name (PlannerBaselineDialog *self, const char *day)
{
  const char *name = gtk_editable_get_text (GTK_EDITABLE (self->name_row));

  if (g_strcmp0 (name, self->suggested) != 0)
    return;
  g_free (self->suggested);
  /* Translators: the name of a baseline; %s is a day */
  self->suggested = g_strdup_printf (_("Plan agreed on %s"), day);
  gtk_editable_set_text (GTK_EDITABLE (self->name_row), self->suggested);
}

static void
day_changed_cb (PlannerBaselineDialog *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->day_row));
  g_autofree char *value = NULL;
  g_autofree char *words = NULL;

  g_date_clear (&self->day, 1);
  gtk_widget_remove_css_class (GTK_WIDGET (self->day_row), "error");
  show_problem (self, NULL);
  if (!planner_value_normalise (PLANNER_MILESTONE_BASELINE_ON, text, &value, NULL) || value == NULL)
    return;
  planner_value_get_date (value, &self->day);
  planner_date_button_set_value (self->day_button, value);
  words = planner_value_to_display (PLANNER_MILESTONE_BASELINE_ON, value);
  suggest_name (self, words);
}

static void
set_day (PlannerBaselineDialog *self, const char *value)
{
  g_autofree char *words = planner_value_to_display (PLANNER_MILESTONE_BASELINE_ON, value);

  gtk_editable_set_text (GTK_EDITABLE (self->day_row), words);
}

static void
day_picked_cb (PlannerBaselineDialog *self, const char *value)
{
  set_day (self, value);
}

/* Taking it */

static gboolean
check_day (PlannerBaselineDialog *self, GError **error)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->day_row));
  g_autofree char *value = NULL;

  if (planner_value_normalise (PLANNER_MILESTONE_BASELINE_ON, text, &value, error))
    return TRUE;
  gtk_widget_add_css_class (GTK_WIDGET (self->day_row), "error");
  gtk_widget_grab_focus (GTK_WIDGET (self->day_row));
  return FALSE;
}

static gboolean
take (PlannerBaselineDialog *self, guint *n_left, GError **error)
{
  g_autofree char *name = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->name_row))));

  return check_day (self, error)
         && planner_milestones_take_baseline (self->schedule, get_milestones (self), name,
                                              g_date_valid (&self->day) ? &self->day : NULL, n_left, error);
}

static void
take_cb (PlannerBaselineDialog *self)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *sentence = NULL;
  guint n_left = 0;
  guint n;

  if (!take (self, &n_left, &error))
    {
      show_problem (self, error != NULL ? error->message : NULL);
      return;
    }
  n = get_milestones (self)->len - n_left;
  sentence = g_strdup_printf (ngettext ("Baseline of %u milestone taken", "Baseline of %u milestones taken", n), n);
  planner_toast_undo (GTK_WIDGET (self), sentence);
  adw_dialog_close (ADW_DIALOG (self));
}

static void
cancel_cb (PlannerBaselineDialog *self)
{
  adw_dialog_close (ADW_DIALOG (self));
}

static void
planner_baseline_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), PLANNER_TYPE_BASELINE_DIALOG);

  G_OBJECT_CLASS (planner_baseline_dialog_parent_class)->dispose (object);
}

static void
planner_baseline_dialog_finalize (GObject *object)
{
  PlannerBaselineDialog *self = PLANNER_BASELINE_DIALOG (object);

  g_ptr_array_unref (self->choices);
  g_free (self->suggested);

  G_OBJECT_CLASS (planner_baseline_dialog_parent_class)->finalize (object);
}

static void
planner_baseline_dialog_class_init (PlannerBaselineDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = planner_baseline_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = planner_baseline_dialog_finalize;

  g_type_ensure (PLANNER_TYPE_DATE_BUTTON);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/icb/Planner/rooms/timeline/planner-baseline-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, PlannerBaselineDialog, what_row);
  gtk_widget_class_bind_template_child (widget_class, PlannerBaselineDialog, what_list);
  gtk_widget_class_bind_template_child (widget_class, PlannerBaselineDialog, name_row);
  gtk_widget_class_bind_template_child (widget_class, PlannerBaselineDialog, day_row);
  gtk_widget_class_bind_template_child (widget_class, PlannerBaselineDialog, day_button);
  gtk_widget_class_bind_template_child (widget_class, PlannerBaselineDialog, take_button);
  gtk_widget_class_bind_template_child (widget_class, PlannerBaselineDialog, undated_label);
  gtk_widget_class_bind_template_child (widget_class, PlannerBaselineDialog, former_label);
  gtk_widget_class_bind_template_child (widget_class, PlannerBaselineDialog, problem_label);
  gtk_widget_class_bind_template_callback (widget_class, update);
  gtk_widget_class_bind_template_callback (widget_class, day_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, day_picked_cb);
  gtk_widget_class_bind_template_callback (widget_class, take_cb);
  gtk_widget_class_bind_template_callback (widget_class, cancel_cb);
}

static void
planner_baseline_dialog_init (PlannerBaselineDialog *self)
{
  self->choices = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  self->suggested = g_strdup ("");
  g_date_clear (&self->day, 1);
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* Choices */

static void
add_choice (PlannerBaselineDialog *self, GPtrArray *milestones, const char *words)
{
  g_ptr_array_add (self->choices, g_ptr_array_ref (milestones));
  gtk_string_list_append (self->what_list, words);
}

static void
add_workstream (PlannerBaselineDialog *self, PlannerRecord *workstream)
{
  g_autoptr (GPtrArray) milestones = planner_milestones_list (planner_schedule_get_plan (self->schedule),
                                                              planner_record_get_id (workstream));
  g_autofree char *title = planner_record_dup_title (workstream);
  g_autofree char *words = NULL;

  if (milestones->len == 0)
    return;
  /* Translators: a workstream, and how many milestones it has */
  words = g_strdup_printf (_("%s (%u)"), title, milestones->len);
  add_choice (self, milestones, words);
}

static GPtrArray *
dup_records (GPtrArray *records)
{
  GPtrArray *copy = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < records->len; i++)
    g_ptr_array_add (copy, g_object_ref (g_ptr_array_index (records, i)));
  return copy;
}

static void
add_some (PlannerBaselineDialog *self, GPtrArray *records, const char *words)
{
  g_autoptr (GPtrArray) milestones = dup_records (records);

  add_choice (self, milestones, words);
}

static void
fill_choices (PlannerBaselineDialog *self, GPtrArray *shown, GPtrArray *selected)
{
  PlannerPlan *plan = planner_schedule_get_plan (self->schedule);
  GListModel *workstreams = planner_plan_get_records (plan, PLANNER_KIND_WORKSTREAM);
  guint n = g_list_model_get_n_items (workstreams);
  g_autoptr (GPtrArray) all = planner_milestones_list (plan, NULL);
  g_autofree char *all_words
      = g_strdup_printf (ngettext ("The one milestone of the plan", "All %u milestones", all->len), all->len);
  g_autofree char *shown_words = g_strdup_printf (
    ngettext ("The one that is shown", "The %u that are shown", shown->len), shown->len);
  g_autofree char *selected_words = g_strdup_printf (
    ngettext ("The one that is selected", "The %u that are selected", selected->len), selected->len);

  add_choice (self, all, all_words);
  if (shown->len > 0 && shown->len < all->len)
    add_some (self, shown, shown_words);
  if (selected->len > 0)
    add_some (self, selected, selected_words);
  /* Several were selected for a reason. */
  if (selected->len > 1)
    adw_combo_row_set_selected (self->what_row, self->choices->len - 1);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (PlannerRecord) workstream = g_list_model_get_item (workstreams, i);

      add_workstream (self, workstream);
    }
}

AdwDialog *
planner_baseline_dialog_new (PlannerSchedule *schedule, GPtrArray *shown, GPtrArray *selected)
{
  PlannerBaselineDialog *self = g_object_new (PLANNER_TYPE_BASELINE_DIALOG, NULL);
  g_autofree char *today_value = NULL;
  GDate today;

  self->schedule = schedule;
  fill_choices (self, shown, selected);
  planner_get_today (&today);
  today_value = planner_value_from_date (&today);
  set_day (self, today_value);
  update (self);
  return ADW_DIALOG (self);
}
