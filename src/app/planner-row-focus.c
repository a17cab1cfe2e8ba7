/* planner-row-focus.c: keeps a person's place in a list that is made anew
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "app/planner-row-focus.h"

guint
planner_row_focus_release (GtkWidget *dialog, GPtrArray *rows)
{
  GtkRoot *root;
  GtkWidget *focus;

  g_return_val_if_fail (ADW_IS_DIALOG (dialog), G_MAXUINT);
  g_return_val_if_fail (rows != NULL, G_MAXUINT);

  root = gtk_widget_get_root (dialog);
  focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  for (guint i = 0; focus != NULL && i < rows->len; i++)
    if (focus == g_ptr_array_index (rows, i) || gtk_widget_is_ancestor (focus, g_ptr_array_index (rows, i)))
      {
        gtk_root_set_focus (root, NULL);
        return i;
      }
  return G_MAXUINT;
}

void
planner_row_focus_give (AdwDialog *dialog, GPtrArray *rows, guint place)
{
  g_return_if_fail (ADW_IS_DIALOG (dialog));
  g_return_if_fail (rows != NULL);

  if (!gtk_widget_get_mapped (GTK_WIDGET (dialog)))
    {
      if (rows->len > 0)
        adw_dialog_set_focus (dialog, g_ptr_array_index (rows, 0));
    }
  else if (place != G_MAXUINT && rows->len > 0)
    gtk_widget_grab_focus (g_ptr_array_index (rows, MIN (place, rows->len - 1)));
  else if (place != G_MAXUINT)
    gtk_widget_child_focus (GTK_WIDGET (dialog), GTK_DIR_TAB_FORWARD);
}
