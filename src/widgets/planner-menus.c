/* planner-menus.c: menus made by hand
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "widgets/planner-menus.h"

#include <glib/gi18n.h>

#include "widgets/planner-choice-look.h"

void
planner_menu_append_item (GMenu *menu, const char *label, const char *action, const char *target,
                          const char *accelerator)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, action, target != NULL ? "s" : NULL, target);
  if (accelerator != NULL)
    g_menu_item_set_attribute (item, "accel", "s", accelerator);
  g_menu_append_item (menu, item);
}

void
planner_menu_append_section (GMenu *menu, GMenu *section)
{
  g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
  g_object_unref (section);
}

void
planner_menu_append_submenu (GMenu *menu, const char *label, GMenu *submenu)
{
  g_menu_append_submenu (menu, label, G_MENU_MODEL (submenu));
  g_object_unref (submenu);
}

void
planner_menu_append_row_sections (GMenu *menu, const char *paste)
{
  GMenu *move = g_menu_new (), *copy = g_menu_new (), *end = g_menu_new ();

  planner_menu_append_item (move, _("Move Up"), "room.move-up", NULL, "<Alt>Up");
  planner_menu_append_item (move, _("Move Down"), "room.move-down", NULL, "<Alt>Down");
  planner_menu_append_section (menu, move);
  planner_menu_append_item (copy, _("Copy"), "table.copy", NULL, "<Control>c");
  planner_menu_append_item (copy, paste, "room.paste", NULL, "<Control>v");
  planner_menu_append_item (copy, _("Duplicate"), "room.duplicate", NULL, "<Control>d");
  planner_menu_append_section (menu, copy);
  planner_menu_append_item (end, _("Delete"), "room.delete", NULL, "Delete");
  planner_menu_append_section (menu, end);
}

GMenu *
planner_menu_new_for_choices (PlannerField field, const char *action)
{
  const PlannerFieldInfo *info = planner_field_get_info (field);
  GMenu *menu = g_menu_new ();

  for (guint i = 0; info->choices[i].name != NULL; i++)
    {
      g_autofree char *words = planner_choice_dup_words (field, info->choices[i].name);

      planner_menu_append_item (menu, words, action, info->choices[i].name, NULL);
    }
  planner_menu_append_item (menu, _("Not known"), action, "", NULL);
  return menu;
}

GMenu *
planner_menu_new_for_groupings (const PlannerGrouping *groupings)
{
  GMenu *menu = g_menu_new ();

  for (guint i = 0; groupings[i].name != NULL; i++)
    planner_menu_append_item (menu, _(groupings[i].label), "room.group-by", groupings[i].name, NULL);
  return menu;
}

static void
create_popup_cb (GtkMenuButton *button, gpointer data)
{
  if (gtk_menu_button_get_popover (button) == NULL)
    gtk_menu_button_set_menu_model (button, data);
}

void
planner_menu_button_set_menu (GtkMenuButton *button, GMenuModel *menu)
{
  g_return_if_fail (GTK_IS_MENU_BUTTON (button));
  g_return_if_fail (G_IS_MENU_MODEL (menu));

  gtk_menu_button_set_create_popup_func (button, create_popup_cb, g_object_ref (menu), g_object_unref);
}
