/* planner-interests-room-past.c: the register of a past day, and what has changed since one, on paper
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <glib/gi18n.h>

#include "core/plan/planner-facts.h"
#include "core/plan/planner-meetings.h"
#include "rooms/interests/planner-interests-room-private.h"
#include "widgets/planner-date-button.h"
#include "widgets/planner-dialogs.h"

/* What is asked of a person: a day. */
typedef struct
{
  PlannerInterestsRoom *room;
  AdwAlertDialog *dialog; /* borrowed: it owns this */
  GtkEditable *day;
  gboolean changes; /* since it; else of it */
} Question;

static void
question_free (gpointer data, GClosure *closure G_GNUC_UNUSED)
{
  Question *question = data;

  g_object_unref (question->room);
  g_free (question);
}

/* The day that is typed, when it has come. */
static gboolean
read_day (Question *question, GDate *day)
{
  g_autofree char *value = NULL;
  GDate today;

  planner_get_today (&today);
  return planner_value_normalise (PLANNER_INTEREST_DECLARED_ON, gtk_editable_get_text (question->day), &value, NULL)
         && planner_value_get_date (value, day) && g_date_compare (day, &today) <= 0;
}

static void
day_changed_cb (GtkEditable *editable G_GNUC_UNUSED, Question *question)
{
  GDate day;

  adw_alert_dialog_set_response_enabled (question->dialog, "print", read_day (question, &day));
}

static void
picked_cb (PlannerDateButton *button G_GNUC_UNUSED, const char *value, Question *question)
{
  g_autofree char *text = planner_value_to_edit (PLANNER_INTEREST_DECLARED_ON, value);

  gtk_editable_set_text (question->day, text);
}

static void
answered_cb (AdwAlertDialog *dialog G_GNUC_UNUSED, const char *response, Question *question)
{
  GDate day;

  if (g_str_equal (response, "print") && read_day (question, &day))
    planner_interests_room_print_past (question->room, &day, question->changes);
}

/* The last meeting, or today. */
static void
propose_day (Question *question)
{
  g_autofree char *value = NULL;
  g_autofree char *text = NULL;
  PlannerRecord *meeting;
  GDate day;

  planner_get_today (&day);
  meeting = planner_plan_find_last_meeting (question->room->plan, &day, NULL);
  if (meeting != NULL)
    planner_record_get_date (meeting, PLANNER_MEETING_ON, &day);
  value = planner_value_from_date (&day);
  text = planner_value_to_edit (PLANNER_INTEREST_DECLARED_ON, value);
  gtk_editable_set_text (question->day, text);
}

static GtkWidget *
make_row (Question *question)
{
  GtkWidget *group = adw_preferences_group_new (), *row = adw_entry_row_new (), *button = planner_date_button_new (_("Day"));

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _("Day"));
  adw_entry_row_set_activates_default (ADW_ENTRY_ROW (row), TRUE);
  adw_entry_row_add_suffix (ADW_ENTRY_ROW (row), button);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
  question->day = GTK_EDITABLE (row);
  g_signal_connect (row, "changed", G_CALLBACK (day_changed_cb), question);
  g_signal_connect (button, "picked", G_CALLBACK (picked_cb), question);
  return group;
}

void
planner_interests_room_ask_day (PlannerInterestsRoom *self, gboolean changes)
{
  Question *question = g_new0 (Question, 1);
  AdwDialog *dialog
      = changes ? adw_alert_dialog_new (_("What Has Changed Since?"),
                                        _("What is new on the published register, what has changed on it, and what is no longer on it."))
                : adw_alert_dialog_new (_("The Register of Which Day?"),
                                        _("The published register as it stood in this plan at the end of that day."));
  AdwAlertDialog *alert = ADW_ALERT_DIALOG (dialog);

  question->room = g_object_ref (self);
  question->dialog = alert;
  question->changes = changes;
  adw_alert_dialog_set_extra_child (alert, make_row (question));
  adw_alert_dialog_add_responses (alert, "cancel", _("_Cancel"), "print", _("_Show Pages"), NULL);
  adw_alert_dialog_set_response_appearance (alert, "print", ADW_RESPONSE_SUGGESTED);
  adw_alert_dialog_set_default_response (alert, "print");
  adw_alert_dialog_set_close_response (alert, "cancel");
  adw_dialog_set_focus (dialog, GTK_WIDGET (question->day));
  propose_day (question);
  g_signal_connect_data (dialog, "response", G_CALLBACK (answered_cb), question, question_free, 0);
  planner_dialog_present (dialog, GTK_WIDGET (self));
}
