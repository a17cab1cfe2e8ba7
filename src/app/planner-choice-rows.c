/* planner-choice-rows.c: a row that unfolds into check boxes, and says how many are checked
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "app/planner-choice-rows.h"

#include <glib/gi18n.h>

#define CHECKS_KEY "planner-checks"
#define NAME_KEY "planner-check-name"

static GPtrArray *
get_checks (AdwExpanderRow *row)
{
  GPtrArray *checks = g_object_get_data (G_OBJECT (row), CHECKS_KEY);

  if (checks == NULL)
    {
      checks = g_ptr_array_new ();
      g_object_set_data_full (G_OBJECT (row), CHECKS_KEY, checks, (GDestroyNotify) g_ptr_array_unref);
    }
  return checks;
}

void
planner_choice_rows_add (AdwExpanderRow *row, const char *name, const char *title)
{
  GtkWidget *choice = adw_action_row_new ();
  GtkWidget *check = gtk_check_button_new ();

  g_return_if_fail (ADW_IS_EXPANDER_ROW (row));
  g_return_if_fail (name != NULL);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (choice), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (choice), title);
  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  g_object_set_data_full (G_OBJECT (check), NAME_KEY, g_strdup (name), g_free);
  adw_action_row_add_prefix (ADW_ACTION_ROW (choice), check);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (choice), check);
  adw_expander_row_add_row (row, choice);
  g_ptr_array_add (get_checks (row), check);
  g_signal_connect_object (check, "toggled", G_CALLBACK (planner_choice_rows_update), row, G_CONNECT_SWAPPED);
}

void
planner_choice_rows_update (AdwExpanderRow *row)
{
  g_autoptr (GPtrArray) checked = planner_choice_rows_get_checked (row);
  guint n_all = get_checks (row)->len;
  g_autofree char *some = g_strdup_printf (_("%u of %u"), checked->len, n_all);

  adw_expander_row_set_subtitle (row, checked->len == 0 ? _("All") : some);
  gtk_widget_set_visible (GTK_WIDGET (row), n_all > 0);
}

GPtrArray *
planner_choice_rows_get_checked (AdwExpanderRow *row)
{
  GPtrArray *checked = g_ptr_array_new ();
  GPtrArray *checks = get_checks (row);

  for (guint i = 0; i < checks->len; i++)
    if (gtk_check_button_get_active (g_ptr_array_index (checks, i)))
      g_ptr_array_add (checked, g_object_get_data (g_ptr_array_index (checks, i), NAME_KEY));
  return checked;
}
