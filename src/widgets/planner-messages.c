/* planner-messages.c: what a widget tells the person in front of the window
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "widgets/planner-messages.h"

#define COMMITTED_KEY "planner-text-committed"

void
planner_toast (GtkWidget *from, const char *sentence)
{
  g_return_if_fail (GTK_IS_WIDGET (from));
  g_return_if_fail (sentence != NULL);

  gtk_widget_activate_action (from, "win.toast", "s", sentence);
}

void
planner_toast_undo (GtkWidget *from, const char *sentence)
{
  g_return_if_fail (GTK_IS_WIDGET (from));
  g_return_if_fail (sentence != NULL);

  gtk_widget_activate_action (from, "win.toast-undo", "s", sentence);
}

void
planner_toast_offer (GtkWidget *from, const char *sentence, const char *label, const char *action)
{
  g_return_if_fail (GTK_IS_WIDGET (from));
  g_return_if_fail (sentence != NULL && label != NULL && action != NULL);

  gtk_widget_activate_action (from, "win.toast-offer", "(sss)", sentence, label, action);
}

void
planner_act_in_room (GtkWidget *from, const char *room, const char *action, const char *text)
{
  g_return_if_fail (GTK_IS_WIDGET (from));
  g_return_if_fail (room != NULL && action != NULL);

  gtk_widget_activate_action (from, "win.act-in-room", "(sss)", room, action, text != NULL ? text : "");
}

void
planner_show_error (GtkWidget *from, const char *heading, const GError *error)
{
  g_return_if_fail (GTK_IS_WIDGET (from));

  if (error == NULL)
    return;
  gtk_widget_activate_action (from, "win.show-error", "(ss)", heading != NULL ? heading : "", error->message);
}

void
planner_show_record (GtkWidget *from, PlannerKind kind, const char *id)
{
  g_return_if_fail (GTK_IS_WIDGET (from));
  g_return_if_fail (id != NULL);

  gtk_widget_activate_action (from, "win.show-record", "(ss)", planner_kind_get_info (kind)->name, id);
}

void
planner_banner_tell (AdwBanner *banner, const char *words)
{
  g_return_if_fail (ADW_IS_BANNER (banner));

  if (words != NULL)
    adw_banner_set_title (banner, words);
  gtk_widget_set_visible (GTK_WIDGET (banner), words != NULL);
  adw_banner_set_revealed (banner, words != NULL);
}

void
planner_text_set_committed (GtkWidget *text, gboolean committed)
{
  g_return_if_fail (GTK_IS_TEXT (text) || GTK_IS_TEXT_VIEW (text));

  g_object_set_data (G_OBJECT (text), COMMITTED_KEY, GINT_TO_POINTER (committed));
}

gboolean
planner_text_get_committed (GtkWidget *text)
{
  g_return_val_if_fail (GTK_IS_TEXT (text) || GTK_IS_TEXT_VIEW (text), FALSE);

  return GPOINTER_TO_INT (g_object_get_data (G_OBJECT (text), COMMITTED_KEY));
}
