/* planner-plan-view-focus.c: how the focus goes through the parts of the view
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "app/planner-plan-view-private.h"

/* A list has its rows after the second; a large room makes some of itself later. */
#define FRAMES_TO_LAY_OUT 2
#define FRAMES_TO_ARRIVE 20

void
planner_plan_view_save_focus (PlannerPlanView *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (self->room != NULL && focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->details)))
    gtk_widget_grab_focus (GTK_WIDGET (self->room));
}

/* Who is in the room already, or in a dialog, stays there. On a banner is who was put on the first button that the toolkit came to. */
static gboolean
has_arrived (PlannerPlanView *self)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));

  if (self->room == NULL || (focus != NULL && !gtk_widget_is_ancestor (focus, GTK_WIDGET (self))))
    return TRUE;
  return focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->rooms))
         && gtk_widget_get_ancestor (focus, ADW_TYPE_BANNER) == NULL;
}

static gboolean
arrive_tick_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  PlannerPlanView *self = PLANNER_PLAN_VIEW (widget);

  if (++self->arrival_frames < FRAMES_TO_LAY_OUT)
    return G_SOURCE_CONTINUE;
  if (has_arrived (self))
    return G_SOURCE_REMOVE;
  return !gtk_widget_grab_focus (GTK_WIDGET (self->room)) && self->arrival_frames < FRAMES_TO_ARRIVE;
}

void
planner_plan_view_arrive (PlannerPlanView *self)
{
  g_return_if_fail (PLANNER_IS_PLAN_VIEW (self));

  self->arrival_frames = 0;
  gtk_widget_add_tick_callback (GTK_WIDGET (self), arrive_tick_cb, NULL, NULL);
}

static gboolean
focus_part (PlannerPlanView *self, GtkWidget *part)
{
  if (!gtk_widget_get_mapped (part))
    return FALSE;
  if (part == GTK_WIDGET (self->rooms) && self->room != NULL)
    return gtk_widget_grab_focus (GTK_WIDGET (self->room));
  return gtk_widget_child_focus (part, GTK_DIR_TAB_FORWARD);
}

void
planner_plan_view_focus_next_part (PlannerPlanView *self)
{
  GtkWidget *parts[3];
  GtkRoot *root;
  GtkWidget *focus;
  guint now = 0;

  g_return_if_fail (PLANNER_IS_PLAN_VIEW (self));

  parts[0] = GTK_WIDGET (self->sidebar);
  parts[1] = GTK_WIDGET (self->rooms);
  parts[2] = GTK_WIDGET (self->details);
  root = gtk_widget_get_root (GTK_WIDGET (self));
  focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (focus != NULL && gtk_widget_is_ancestor (focus, parts[i]))
      now = i;
  for (guint step = 1; step <= G_N_ELEMENTS (parts); step++)
    if (focus_part (self, parts[(now + step) % G_N_ELEMENTS (parts)]))
      return;
}

void
planner_plan_view_focus_details (PlannerPlanView *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  if (root == NULL)
    return;
  gtk_root_set_focus (root, NULL); /* from within, the toolkit would go on to the next */
  gtk_widget_child_focus (GTK_WIDGET (self->details), GTK_DIR_TAB_FORWARD);
}

/* Where the details lie over the room, Escape puts them away and not the room. */
static gboolean
close_details_cb (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  PlannerPlanView *self = data;

  if (!adw_overlay_split_view_get_collapsed (self->details_split)
      || !adw_overlay_split_view_get_show_sidebar (self->details_split))
    return FALSE;
  adw_overlay_split_view_set_show_sidebar (self->details_split, FALSE);
  gtk_widget_grab_focus (GTK_WIDGET (self->room));
  return TRUE;
}

/* What nothing here has taken is for the room, where it does something with what is shown. */
static gboolean
details_key_cb (GtkEventControllerKey *keys, guint keyval, guint keycode, GdkModifierType state, PlannerPlanView *self)
{
  return self->room != NULL
         && planner_room_press (self->room, keyval, state & gtk_accelerator_get_default_mod_mask ());
}

void
planner_plan_view_add_keys (PlannerPlanView *self)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();
  GtkEventController *rest = gtk_event_controller_key_new ();

  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys),
                                        gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_Escape, 0),
                                                          gtk_callback_action_new (close_details_cb, self, NULL)));
  gtk_widget_add_controller (GTK_WIDGET (self->details), keys);
  g_signal_connect (rest, "key-pressed", G_CALLBACK (details_key_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->details), rest);
}
