/* planner-timeline-room-keys.c: the keys of the timeline room beyond those of any tree
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "rooms/timeline/planner-timeline-bar.h"
#include "rooms/timeline/planner-timeline-room-private.h"

typedef struct
{
  guint keyval;
  GdkModifierType modifiers;
  const char *action;
} Key;

static const Key keys[] = {
  { GDK_KEY_plus, GDK_CONTROL_MASK, "zoom-in" },
  { GDK_KEY_plus, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "zoom-in" },
  { GDK_KEY_equal, GDK_CONTROL_MASK, "zoom-in" },
  { GDK_KEY_KP_Add, GDK_CONTROL_MASK, "zoom-in" },
  { GDK_KEY_minus, GDK_CONTROL_MASK, "zoom-out" },
  { GDK_KEY_KP_Subtract, GDK_CONTROL_MASK, "zoom-out" },
  { GDK_KEY_0, GDK_CONTROL_MASK, "fit-plan" },
  { GDK_KEY_KP_0, GDK_CONTROL_MASK, "fit-plan" },
};

/* With the focus on a bar. The arrows are those of a screen on which time runs to the right, and mirrored otherwise. */
static const Key bar_keys[] = {
  { GDK_KEY_Left, 0, "scroll-back" },
  { GDK_KEY_Right, 0, "scroll-on" },
  { GDK_KEY_Home, 0, "show-bar-start" },
  { GDK_KEY_End, 0, "show-bar-end" },
  { GDK_KEY_Return, 0, "show-bar" },
  { GDK_KEY_Left, GDK_CONTROL_MASK, "earlier" },
  { GDK_KEY_Right, GDK_CONTROL_MASK, "later" },
  { GDK_KEY_Left, GDK_SHIFT_MASK, "end-earlier" },
  { GDK_KEY_Right, GDK_SHIFT_MASK, "end-later" },
  { GDK_KEY_Left, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "start-earlier" },
  { GDK_KEY_Right, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "start-later" },
};

static guint
mirror (guint keyval)
{
  return keyval == GDK_KEY_Left ? GDK_KEY_Right : keyval == GDK_KEY_Right ? GDK_KEY_Left : keyval;
}

static const char *
find_action (const Key *list, guint n, guint keyval, GdkModifierType modifiers)
{
  for (guint i = 0; i < n; i++)
    if (list[i].keyval == gdk_keyval_to_lower (keyval) && list[i].modifiers == modifiers)
      return list[i].action;
  return NULL;
}

const char *
planner_timeline_room_find_action (PlannerTreeRoom *room, GtkWidget *focus, guint keyval, GdkModifierType modifiers)
{
  gboolean mirrored = gtk_widget_get_direction (GTK_WIDGET (room)) == GTK_TEXT_DIR_RTL;
  const char *action = NULL;

  if (PLANNER_IS_TIMELINE_BAR (focus))
    action = find_action (bar_keys, G_N_ELEMENTS (bar_keys), mirrored ? mirror (keyval) : keyval, modifiers);
  return action != NULL ? action : find_action (keys, G_N_ELEMENTS (keys), keyval, modifiers);
}
