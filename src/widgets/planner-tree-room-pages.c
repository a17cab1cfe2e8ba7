/* planner-tree-room-pages.c: what a room with a tree shows where there is nothing in it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <glib/gi18n.h>

#include "widgets/planner-tree-room-private.h"

static GtkWidget *
make_way_in (const char *label, const char *action, gboolean suggested)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_widget_add_css_class (button, "pill");
  if (suggested)
    gtk_widget_add_css_class (button, "suggested-action");
  gtk_widget_set_halign (button, GTK_ALIGN_CENTER);
  return button;
}

static GtkWidget *
make_page (PlannerTreeRoom *self, const char *icon_name, PlannerTreeWords title, PlannerTreeWords description)
{
  PlannerTreeRoomClass *klass = PLANNER_TREE_ROOM_GET_CLASS (self);
  GtkWidget *page = adw_status_page_new ();
  g_autofree char *title_words = klass->dup_words (self, title, 0, 0);
  g_autofree char *words = klass->dup_words (self, description, 0, 0);

  adw_status_page_set_icon_name (ADW_STATUS_PAGE (page), icon_name);
  adw_status_page_set_title (ADW_STATUS_PAGE (page), title_words);
  adw_status_page_set_description (ADW_STATUS_PAGE (page), words);
  return page;
}

static void
add_own_way_in (PlannerTreeRoom *self, GtkBox *box)
{
  PlannerTreeRoomClass *klass = PLANNER_TREE_ROOM_GET_CLASS (self);
  g_autofree char *label = klass->dup_words (self, PLANNER_TREE_WAY_IN, 0, 0);
  GtkWidget *button = make_way_in (label, klass->way_in, klass->way_in_first);

  if (!klass->way_in_first)
    {
      gtk_box_append (box, button);
      return;
    }
  gtk_box_prepend (box, button);
  gtk_widget_remove_css_class (planner_tree_room_get_parts (self)->write_button, "suggested-action");
  planner_tree_room_get_parts (self)->write_button = button;
}

static void
add_other_ways_in (PlannerTreeRoom *self, GtkBox *box)
{
  PlannerTreeRoomClass *klass = PLANNER_TREE_ROOM_GET_CLASS (self);

  if (klass->way_in != NULL)
    add_own_way_in (self, box);
  gtk_box_append (box, make_way_in (klass->paste_list != NULL ? _("_Paste a List") : _("_Paste a Table"), "room.paste", FALSE));
  if (klass->way_in == NULL)
    gtk_box_append (box, make_way_in (_("_Import a File…"), "win.import", FALSE));
}

GtkWidget *
planner_tree_room_make_empty_page (PlannerTreeRoom *self)
{
  PlannerTreeRoomClass *klass = PLANNER_TREE_ROOM_GET_CLASS (self);
  PlannerTreeRoomPrivate *parts = planner_tree_room_get_parts (self);
  GtkWidget *page = make_page (self, klass->icon_name, PLANNER_TREE_EMPTY, PLANNER_TREE_EMPTY_WORDS);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  g_autofree char *label = klass->dup_words (self, PLANNER_TREE_WRITE_FIRST, 0, 0);

  parts->write_button = make_way_in (label, "room.new", TRUE);
  gtk_box_append (GTK_BOX (box), parts->write_button);
  add_other_ways_in (self, GTK_BOX (box));
  adw_status_page_set_child (ADW_STATUS_PAGE (page), box);
  return page;
}

GtkWidget *
planner_tree_room_make_none_page (PlannerTreeRoom *self)
{
  PlannerTreeRoomPrivate *parts = planner_tree_room_get_parts (self);
  GtkWidget *page = make_page (self, "edit-find-symbolic", PLANNER_TREE_NONE, PLANNER_TREE_NONE_WORDS);
  g_autofree char *label = PLANNER_TREE_ROOM_GET_CLASS (self)->dup_words (self, PLANNER_TREE_SHOW_ALL, 0, 0);

  parts->all_button = make_way_in (label, "room.clear-filters", FALSE);
  adw_status_page_set_child (ADW_STATUS_PAGE (page), parts->all_button);
  return page;
}
