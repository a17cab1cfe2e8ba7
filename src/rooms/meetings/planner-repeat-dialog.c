/* planner-repeat-dialog.c: a meeting again for a whole year: on which days, and what is taken over
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "rooms/meetings/planner-repeat-dialog.h"

#include <glib/gi18n.h>

#include "core/plan/planner-facts.h"
#include "core/plan/planner-meetings.h"
#include "core/rules/planner-meeting-days.h"
#include "rooms/meetings/planner-meeting-edits.h"
#include "rooms/meetings/planner-standing-items.h"
#include "widgets/planner-date-button.h"
#include "widgets/planner-messages.h"

struct _PlannerRepeatDialog
{
  AdwDialog parent_instance;

  AdwComboRow *pattern_row;
  GtkStringList *pattern_list;
  AdwComboRow *every_row;
  GtkStringList *every_list;
  AdwEntryRow *until_row;
  PlannerDateButton *until_button;
  AdwSwitchRow *times_row;
  AdwSwitchRow *venue_row;
  AdwSwitchRow *chair_row;
  AdwPreferencesGroup *days_group;
  AdwPreferencesGroup *items_group;
  GtkWidget *make_button;
  GtkLabel *problem_label;

  PlannerPlan *plan;
  PlannerRecord *meeting;
  GDate first;
  GArray *patterns;     /* PlannerRepeat, by the row of pattern_list */
  GArray *days;         /* GDate */
  GPtrArray *day_rows;  /* GtkCheckButton, in step */
  GPtrArray *items;     /* PlannerRecord */
  GPtrArray *item_rows; /* GtkCheckButton, in step */
};

enum
{
  REPEATED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static const struct
{
  guint months;
  const char *label;
} intervals[] = {
  { 1, N_("Month") },
  { 2, N_("Two months") },
  { 3, N_("Quarter") },
  { 6, N_("Half a year") },
};

#define USUAL_INTERVAL 1

G_DEFINE_FINAL_TYPE (PlannerRepeatDialog, planner_repeat_dialog, ADW_TYPE_DIALOG)

/* What is chosen */

static guint
count_chosen (GPtrArray *rows)
{
  guint n = 0;

  for (guint i = 0; i < rows->len; i++)
    n += gtk_check_button_get_active (g_ptr_array_index (rows, i)) ? 1 : 0;
  return n;
}

static void
show_problem (PlannerRepeatDialog *self, const char *sentence)
{
  gtk_label_set_text (self->problem_label, sentence != NULL ? sentence : "");
  gtk_widget_set_visible (GTK_WIDGET (self->problem_label), sentence != NULL);
  if (sentence != NULL)
    gtk_accessible_announce (GTK_ACCESSIBLE (self), sentence, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_HIGH);
}

static void
update (PlannerRepeatDialog *self)
{
  guint n = count_chosen (self->day_rows);
  g_autofree char *label = n > 0 ? g_strdup_printf (ngettext ("_Make %u Meeting", "_Make %u Meetings", n), n) : g_strdup (_("_Make"));

  gtk_button_set_label (GTK_BUTTON (self->make_button), label);
  gtk_widget_set_sensitive (self->make_button, n > 0);
}

static GtkWidget *
add_check (PlannerRepeatDialog *self, AdwPreferencesGroup *group, GPtrArray *checks, const char *title, const char *subtitle,
           gboolean active)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *check = gtk_check_button_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle != NULL ? subtitle : "");
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), active);
  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  g_signal_connect_swapped (check, "toggled", G_CALLBACK (update), self);
  adw_preferences_group_add (group, row);
  g_ptr_array_add (checks, check);
  return row;
}

/* Days */

static gboolean
is_on (PlannerRecord *meeting, const GDate *day)
{
  GDate on;

  return planner_record_get_date (meeting, PLANNER_MEETING_ON, &on) && g_date_compare (&on, day) == 0;
}

/* A meeting of one of the boards on that day, borrowed; %NULL: none. */
static PlannerRecord *
find_other (PlannerRepeatDialog *self, const GDate *day)
{
  GListModel *meetings = planner_plan_get_records (self->plan, PLANNER_KIND_MEETING);
  g_auto (GStrv) boards = planner_record_dup_list (self->meeting, PLANNER_MEETING_BOARDS);

  for (guint i = 0; i < g_list_model_get_n_items (meetings); i++)
    {
      g_autoptr (PlannerRecord) meeting = g_list_model_get_item (meetings, i);

      if (is_on (meeting, day) && planner_record_refers_to_any (meeting, PLANNER_MEETING_BOARDS, (const char *const *) boards))
        return meeting; /* the plan keeps it */
    }
  return NULL;
}

static char *
dup_weekday (const GDate *day)
{
  char words[64];

  g_date_strftime (words, sizeof words, "%A", day);
  return g_strdup (words);
}

static void
add_day (PlannerRepeatDialog *self, const GDate *day)
{
  PlannerRecord *other = find_other (self, day);
  g_autofree char *value = planner_value_from_date (day);
  g_autofree char *words = planner_value_to_display (PLANNER_MEETING_ON, value);
  g_autofree char *weekday = dup_weekday (day);
  g_autofree char *subtitle = other != NULL ? g_strdup_printf (_("%s; there is a meeting on that day"), weekday) : g_strdup (weekday);

  add_check (self, self->days_group, self->day_rows, words, subtitle, other == NULL);
}

static void
clear_days (PlannerRepeatDialog *self)
{
  for (guint i = 0; i < self->day_rows->len; i++)
    adw_preferences_group_remove (self->days_group,
                                  gtk_widget_get_ancestor (g_ptr_array_index (self->day_rows, i), ADW_TYPE_ACTION_ROW));
  g_ptr_array_set_size (self->day_rows, 0);
  g_array_set_size (self->days, 0);
}

static gboolean
read_until (PlannerRepeatDialog *self, GDate *until, GError **error)
{
  g_autofree char *value = NULL;

  return planner_value_normalise (PLANNER_MEETING_ON, gtk_editable_get_text (GTK_EDITABLE (self->until_row)), &value, error)
         && planner_value_get_date (value, until);
}

static guint
get_months (PlannerRepeatDialog *self)
{
  return intervals[MIN (adw_combo_row_get_selected (self->every_row), G_N_ELEMENTS (intervals) - 1)].months;
}

static void
find_days (PlannerRepeatDialog *self, const GDate *until)
{
  guint pattern = adw_combo_row_get_selected (self->pattern_row);
  g_autoptr (GArray) days = planner_meeting_days_list (g_array_index (self->patterns, PlannerRepeat, pattern), get_months (self),
                                                       &self->first, until);

  g_array_append_vals (self->days, days->data, days->len);
}

/* Also called while the template is being made. */
static void
list_days (PlannerRepeatDialog *self)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *value = NULL;
  GDate until;

  if (self->meeting == NULL || adw_combo_row_get_selected (self->pattern_row) >= self->patterns->len)
    return;
  clear_days (self);
  if (read_until (self, &until, &error))
    {
      value = planner_value_from_date (&until);
      planner_date_button_set_value (self->until_button, value);
      find_days (self, &until);
    }
  for (guint i = 0; i < self->days->len; i++)
    add_day (self, &g_array_index (self->days, GDate, i));
  show_problem (self, error != NULL ? error->message : NULL);
  adw_preferences_group_set_description (self->days_group, self->days->len == 0 ? _("There is none until then.") : NULL);
  update (self);
}

static void
set_until (PlannerRepeatDialog *self, const char *value)
{
  g_autofree char *words = planner_value_to_display (PLANNER_MEETING_ON, value);

  gtk_editable_set_text (GTK_EDITABLE (self->until_row), words);
}

static void
until_picked_cb (PlannerRepeatDialog *self, const char *value)
{
  set_until (self, value);
}

/* Making them */

static void
list_chosen (PlannerRepeatDialog *self, GArray *days, GPtrArray *items)
{
  for (guint i = 0; i < self->days->len; i++)
    if (gtk_check_button_get_active (g_ptr_array_index (self->day_rows, i)))
      g_array_append_val (days, g_array_index (self->days, GDate, i));
  for (guint i = 0; i < self->items->len; i++)
    if (gtk_check_button_get_active (g_ptr_array_index (self->item_rows, i)))
      g_ptr_array_add (items, g_ptr_array_index (self->items, i));
}

static void
make_cb (PlannerRepeatDialog *self)
{
  g_autoptr (GArray) days = g_array_new (FALSE, FALSE, sizeof (GDate));
  g_autoptr (GPtrArray) items = g_ptr_array_new ();
  PlannerMeetingRepeat repeat = { days, items, adw_switch_row_get_active (self->times_row),
                                  adw_switch_row_get_active (self->venue_row), adw_switch_row_get_active (self->chair_row) };
  g_autoptr (PlannerRepeatDialog) kept = g_object_ref (self);
  g_autoptr (GError) error = NULL;
  g_autofree char *sentence = NULL;
  g_auto (GStrv) ids = NULL;

  list_chosen (self, days, items);
  ids = planner_meeting_repeat (self->plan, self->meeting, &repeat, &error);
  if (ids == NULL)
    {
      show_problem (self, error->message);
      return;
    }
  sentence = g_strdup_printf (ngettext ("%u meeting made", "%u meetings made", days->len), days->len);
  planner_toast_undo (GTK_WIDGET (self), sentence);
  adw_dialog_close (ADW_DIALOG (self));
  g_signal_emit (kept, signals[REPEATED], 0, ids);
}

static void
cancel_cb (PlannerRepeatDialog *self)
{
  adw_dialog_close (ADW_DIALOG (self));
}

/* Choices */

static void
add_pattern (PlannerRepeatDialog *self, PlannerRepeat pattern, const char *words)
{
  g_array_append_val (self->patterns, pattern);
  gtk_string_list_append (self->pattern_list, words);
}

/* Translators: which of the weekdays of a month, as in “The third Wednesday”; %s is a weekday */
static char *
dup_nth (guint nth, const char *weekday)
{
  switch (nth)
    {
    case 1:
      return g_strdup_printf (_("The first %s"), weekday);
    case 2:
      return g_strdup_printf (_("The second %s"), weekday);
    case 3:
      return g_strdup_printf (_("The third %s"), weekday);
    case 4:
      return g_strdup_printf (_("The fourth %s"), weekday);
    default:
      return g_strdup_printf (_("The fifth %s, or the last"), weekday);
    }
}

/* "The third Wednesday", "The last Wednesday", "The 18th", as far as they are true of the first. */
static void
fill_patterns (PlannerRepeatDialog *self)
{
  g_autofree char *weekday = dup_weekday (&self->first);
  g_autofree char *same = dup_nth (planner_meeting_day_get_nth (&self->first), weekday);
  g_autofree char *last = g_strdup_printf (_("The last %s"), weekday);
  g_autofree char *date = g_strdup_printf (_("Day %d of the month"), g_date_get_day (&self->first));

  add_pattern (self, PLANNER_REPEAT_WEEKDAY, same);
  if (planner_meeting_day_is_last (&self->first))
    add_pattern (self, PLANNER_REPEAT_LAST_WEEKDAY, last);
  add_pattern (self, PLANNER_REPEAT_DATE, date);
}

static char *
dup_item_title (PlannerRecord *item)
{
  const char *number = planner_record_get (item, PLANNER_AGENDA_ITEM_NUMBER);
  const char *title = planner_record_get (item, PLANNER_AGENDA_ITEM_TITLE);

  if (number == NULL)
    return g_strdup (title != NULL ? title : _("No title"));
  /* Translators: the number and the title of an item of an agenda */
  return g_strdup_printf (_("%s. %s"), number, title != NULL ? title : _("No title"));
}

static void
fill_items (PlannerRepeatDialog *self)
{
  self->items = planner_plan_list_of (self->plan, PLANNER_KIND_AGENDA_ITEM, PLANNER_AGENDA_ITEM_MEETING,
                                      planner_record_get_id (self->meeting));
  for (guint i = 0; i < self->items->len; i++)
    {
      PlannerRecord *item = g_ptr_array_index (self->items, i);
      g_autofree char *title = dup_item_title (item);

      add_check (self, self->items_group, self->item_rows, title, NULL, planner_agenda_item_is_standing (self->plan, item));
    }
  gtk_widget_set_visible (GTK_WIDGET (self->items_group), self->items->len > 0);
}

static void
fill (PlannerRepeatDialog *self)
{
  g_autofree char *value = NULL;
  GDate until;

  if (!planner_record_get_date (self->meeting, PLANNER_MEETING_ON, &self->first))
    planner_get_today (&self->first);
  for (guint i = 0; i < G_N_ELEMENTS (intervals); i++)
    gtk_string_list_append (self->every_list, _(intervals[i].label));
  adw_combo_row_set_selected (self->every_row, USUAL_INTERVAL);
  fill_patterns (self);
  fill_items (self);
  until = self->first;
  g_date_add_years (&until, 1);
  value = planner_value_from_date (&until);
  set_until (self, value);
  list_days (self);
}

/* The type */

static void
planner_repeat_dialog_dispose (GObject *object)
{
  PlannerRepeatDialog *self = PLANNER_REPEAT_DIALOG (object);

  g_clear_object (&self->meeting);
  g_clear_object (&self->plan);
  gtk_widget_dispose_template (GTK_WIDGET (object), PLANNER_TYPE_REPEAT_DIALOG);

  G_OBJECT_CLASS (planner_repeat_dialog_parent_class)->dispose (object);
}

static void
planner_repeat_dialog_finalize (GObject *object)
{
  PlannerRepeatDialog *self = PLANNER_REPEAT_DIALOG (object);

  g_array_unref (self->patterns);
  g_array_unref (self->days);
  g_ptr_array_unref (self->day_rows);
  g_clear_pointer (&self->items, g_ptr_array_unref);
  g_ptr_array_unref (self->item_rows);

  G_OBJECT_CLASS (planner_repeat_dialog_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *klass)
{
  gtk_widget_class_set_template_from_resource (klass, "/org/icb/Planner/rooms/meetings/planner-repeat-dialog.ui");
  gtk_widget_class_bind_template_child (klass, PlannerRepeatDialog, pattern_row);
  gtk_widget_class_bind_template_child (klass, PlannerRepeatDialog, pattern_list);
  gtk_widget_class_bind_template_child (klass, PlannerRepeatDialog, every_row);
  gtk_widget_class_bind_template_child (klass, PlannerRepeatDialog, every_list);
  gtk_widget_class_bind_template_child (klass, PlannerRepeatDialog, until_row);
  gtk_widget_class_bind_template_child (klass, PlannerRepeatDialog, until_button);
  gtk_widget_class_bind_template_child (klass, PlannerRepeatDialog, times_row);
  gtk_widget_class_bind_template_child (klass, PlannerRepeatDialog, venue_row);
  gtk_widget_class_bind_template_child (klass, PlannerRepeatDialog, chair_row);
  gtk_widget_class_bind_template_child (klass, PlannerRepeatDialog, days_group);
  gtk_widget_class_bind_template_child (klass, PlannerRepeatDialog, items_group);
  gtk_widget_class_bind_template_child (klass, PlannerRepeatDialog, make_button);
  gtk_widget_class_bind_template_child (klass, PlannerRepeatDialog, problem_label);
  gtk_widget_class_bind_template_callback (klass, list_days);
  gtk_widget_class_bind_template_callback (klass, until_picked_cb);
  gtk_widget_class_bind_template_callback (klass, make_cb);
  gtk_widget_class_bind_template_callback (klass, cancel_cb);
}

static void
planner_repeat_dialog_class_init (PlannerRepeatDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = planner_repeat_dialog_dispose;
  object_class->finalize = planner_repeat_dialog_finalize;
  signals[REPEATED] = g_signal_new ("repeated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                                    1, G_TYPE_STRV);
  g_type_ensure (PLANNER_TYPE_DATE_BUTTON);
  bind_template (GTK_WIDGET_CLASS (klass));
}

static void
planner_repeat_dialog_init (PlannerRepeatDialog *self)
{
  self->patterns = g_array_new (FALSE, FALSE, sizeof (PlannerRepeat));
  self->days = g_array_new (FALSE, FALSE, sizeof (GDate));
  self->day_rows = g_ptr_array_new ();
  self->item_rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

AdwDialog *
planner_repeat_dialog_new (PlannerPlan *plan, PlannerRecord *meeting)
{
  PlannerRepeatDialog *self;

  g_return_val_if_fail (PLANNER_IS_PLAN (plan), NULL);
  g_return_val_if_fail (PLANNER_IS_RECORD (meeting), NULL);

  self = g_object_new (PLANNER_TYPE_REPEAT_DIALOG, NULL);
  self->plan = g_object_ref (plan);
  self->meeting = g_object_ref (meeting);
  fill (self);
  return ADW_DIALOG (self);
}
