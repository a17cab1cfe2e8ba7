/* planner-row-words.c: what a screen reader says of rows beyond their title
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "widgets/planner-row-words.h"

#include <adwaita.h>

static const char *
get_words (AdwActionRow *row)
{
  gpointer chosen = ADW_IS_COMBO_ROW (row) ? adw_combo_row_get_selected_item (ADW_COMBO_ROW (row)) : NULL;

  return GTK_IS_STRING_OBJECT (chosen) ? gtk_string_object_get_string (chosen) : adw_action_row_get_subtitle (row);
}

static gboolean
has_words (AdwActionRow *row)
{
  const char *words = get_words (row);

  return words != NULL && *words != '\0';
}

static void
describe_as (GtkWidget *widget, const char *words)
{
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_RELATION_DESCRIBED_BY);
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words != NULL ? words : "", -1);
}

static void
describe_cb (AdwActionRow *row)
{
  const char *words = get_words (row);
  GtkWidget *activated = adw_action_row_get_activatable_widget (row);

  describe_as (GTK_WIDGET (row), words);
  if (activated != NULL)
    describe_as (activated, words);
}

void
planner_rows_describe (GtkWidget *top)
{
  g_return_if_fail (GTK_IS_WIDGET (top));

  if (ADW_IS_ACTION_ROW (top))
    {
      if (has_words (ADW_ACTION_ROW (top)))
        describe_cb (ADW_ACTION_ROW (top));
      g_signal_connect (top, ADW_IS_COMBO_ROW (top) ? "notify::selected-item" : "notify::subtitle", G_CALLBACK (describe_cb), NULL);
    }
  for (GtkWidget *child = gtk_widget_get_first_child (top); child != NULL; child = gtk_widget_get_next_sibling (child))
    planner_rows_describe (child);
}
