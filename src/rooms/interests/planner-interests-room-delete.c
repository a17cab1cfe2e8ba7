/* planner-interests-room-delete.c: taking interests off the register, with a reason where they were published
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <glib/gi18n.h>

#include "rooms/interests/planner-interests-room-private.h"
#include "widgets/planner-dialogs.h"
#include "widgets/planner-messages.h"

typedef struct
{
  PlannerInterestsRoom *room; /* owned */
  GPtrArray *interests;
  char *neighbour;
  GtkEditable *reason; /* borrowed from the dialog */
} Wish;

static void
wish_free (gpointer data, GClosure *closure)
{
  Wish *wish = data;

  g_object_unref (wish->room);
  g_ptr_array_unref (wish->interests);
  g_free (wish->neighbour);
  g_free (wish);
}

static void
remove_all (PlannerInterestsRoom *self, GPtrArray *interests, const char *reason, const char *neighbour)
{
  g_autoptr (GError) error = NULL;

  if (planner_interests_delete_because (self->plan, interests, reason,
                                        planner_interest_standings_get_today (self->standings), &error))
    planner_tree_room_show_removed (PLANNER_TREE_ROOM (self), interests->len, neighbour);
  else
    planner_show_error (GTK_WIDGET (self), _("Nothing was deleted"), error);
}

static void
end_all (PlannerInterestsRoom *self)
{
  g_action_group_activate_action (G_ACTION_GROUP (planner_tree_room_get_actions (PLANNER_TREE_ROOM (self))), "end", NULL);
}

/* Only what is there still: the plan may have changed behind the question. */
static void
drop_gone (PlannerInterestsRoom *self, GPtrArray *interests)
{
  for (guint i = interests->len; i > 0; i--)
    if (planner_plan_lookup (self->plan, PLANNER_KIND_INTEREST, planner_record_get_id (g_ptr_array_index (interests, i - 1))) == NULL)
      g_ptr_array_remove_index (interests, i - 1);
}

static void
answered_cb (AdwAlertDialog *dialog, const char *response, Wish *wish)
{
  g_autofree char *reason = g_strstrip (g_strdup (gtk_editable_get_text (wish->reason)));

  drop_gone (wish->room, wish->interests);
  if (wish->interests->len == 0)
    return;
  if (g_str_equal (response, "delete"))
    remove_all (wish->room, wish->interests, reason, wish->neighbour);
  else if (g_str_equal (response, "end"))
    end_all (wish->room);
}

static void
reason_changed_cb (GtkEditable *editable, AdwAlertDialog *dialog)
{
  g_autofree char *reason = g_strstrip (g_strdup (gtk_editable_get_text (editable)));

  adw_alert_dialog_set_response_enabled (dialog, "delete", *reason != '\0');
}

static AdwDialog *
make_dialog (Wish *wish)
{
  guint n = wish->interests->len;
  AdwDialog *dialog = adw_alert_dialog_new (ngettext ("Delete a Published Interest?", "Delete Published Interests?", n),
                                            _("Why it is taken off is kept in its history. An interest that is over is "
                                              "ended instead: it stays on the register as long as it must."));
  AdwAlertDialog *alert = ADW_ALERT_DIALOG (dialog);
  GtkWidget *group = adw_preferences_group_new ();
  GtkWidget *reason = adw_entry_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (reason), _("Why"));
  adw_entry_row_set_activates_default (ADW_ENTRY_ROW (reason), TRUE);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), reason);
  adw_alert_dialog_set_extra_child (alert, group);
  adw_alert_dialog_add_responses (alert, "cancel", _("_Cancel"), "end", _("_End Today"), "delete", _("_Delete"), NULL);
  adw_alert_dialog_set_response_appearance (alert, "delete", ADW_RESPONSE_DESTRUCTIVE);
  adw_alert_dialog_set_response_enabled (alert, "delete", FALSE);
  adw_alert_dialog_set_default_response (alert, "delete");
  adw_alert_dialog_set_close_response (alert, "cancel");
  adw_dialog_set_focus (dialog, reason);
  wish->reason = GTK_EDITABLE (reason);
  g_signal_connect (reason, "changed", G_CALLBACK (reason_changed_cb), dialog);
  g_signal_connect_data (dialog, "response", G_CALLBACK (answered_cb), wish, wish_free, 0);
  return dialog;
}

void
planner_interests_room_delete (PlannerInterestsRoom *self)
{
  g_autoptr (GPtrArray) interests = planner_record_table_dup_selected (self->table);
  g_autofree char *neighbour = planner_record_table_dup_neighbour (self->table);
  Wish *wish;

  if (interests->len == 0)
    return;
  if (!planner_interests_were_published (interests))
    {
      remove_all (self, interests, NULL, neighbour);
      return;
    }
  wish = g_new0 (Wish, 1);
  wish->room = g_object_ref (self);
  wish->interests = g_steal_pointer (&interests);
  wish->neighbour = g_steal_pointer (&neighbour);
  planner_dialog_present (make_dialog (wish), GTK_WIDGET (self));
}
