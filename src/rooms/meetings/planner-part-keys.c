/* planner-part-keys.c: keys that go from one page of a stack to the other
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "rooms/meetings/planner-part-keys.h"

static gboolean
show_cb (GtkWidget *widget, GVariant *place, gpointer data)
{
  AdwViewStack *stack = data;
  g_autoptr (GtkSelectionModel) pages = adw_view_stack_get_pages (stack);
  g_autoptr (AdwViewStackPage) page = g_list_model_get_item (G_LIST_MODEL (pages), g_variant_get_uint32 (place));

  if (page == NULL)
    return FALSE;
  adw_view_stack_set_visible_child (stack, adw_view_stack_page_get_child (page));
  gtk_widget_grab_focus (adw_view_stack_page_get_child (page));
  return TRUE;
}

void
planner_part_keys_add (GtkWidget *widget, AdwViewStack *stack)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();
  g_autoptr (GtkSelectionModel) pages = adw_view_stack_get_pages (stack);

  for (guint i = 0; i < MIN (g_list_model_get_n_items (G_LIST_MODEL (pages)), 9); i++)
    {
      GtkShortcut *shortcut = gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_1 + i, GDK_ALT_MASK),
                                                gtk_callback_action_new (show_cb, stack, NULL));

      gtk_shortcut_set_arguments (shortcut, g_variant_new_uint32 (i));
      gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys), shortcut);
    }
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  gtk_widget_add_controller (widget, keys);
}
