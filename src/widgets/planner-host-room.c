/* planner-host-room.c: a room that shows one of several rooms within it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "widgets/planner-host-room.h"

typedef struct
{
  PlannerRoom *guest;
  gboolean is_handing_on;
} PlannerHostRoomPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (PlannerHostRoom, planner_host_room, PLANNER_TYPE_ROOM)

#define PRIVATE(self) ((PlannerHostRoomPrivate *) planner_host_room_get_instance_private (self))

static PlannerRecord *
get_rest (PlannerHostRoom *self)
{
  PlannerHostRoomClass *klass = PLANNER_HOST_ROOM_GET_CLASS (self);

  return klass->get_rest != NULL ? klass->get_rest (self) : NULL;
}

void
planner_host_room_update (PlannerHostRoom *self)
{
  PlannerRoom *guest;
  PlannerRecord *rest;

  g_return_if_fail (PLANNER_IS_HOST_ROOM (self));

  guest = PRIVATE (self)->guest;
  if (guest != NULL && planner_room_get_n_selected (guest) > 0)
    {
      planner_room_set_selection (PLANNER_ROOM (self), planner_room_get_selected (guest), planner_room_get_n_selected (guest));
      return;
    }
  rest = get_rest (self);
  planner_room_set_selection (PLANNER_ROOM (self), rest, rest != NULL ? 1 : 0);
}

void
planner_host_room_set_guest (PlannerHostRoom *self, PlannerRoom *guest)
{
  PlannerHostRoomPrivate *private;

  g_return_if_fail (PLANNER_IS_HOST_ROOM (self));
  g_return_if_fail (guest == NULL || PLANNER_IS_ROOM (guest));

  private = PRIVATE (self);
  if (private->guest == guest)
    return;
  if (private->guest != NULL)
    g_signal_handlers_disconnect_by_func (private->guest, planner_host_room_update, self);
  g_set_object (&private->guest, guest);
  if (guest != NULL)
    {
      g_signal_connect_object (guest, "notify::selected", G_CALLBACK (planner_host_room_update), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (guest, "notify::n-selected", G_CALLBACK (planner_host_room_update), self, G_CONNECT_SWAPPED);
    }
  planner_host_room_update (self);
}

PlannerRoom *
planner_host_room_get_guest (PlannerHostRoom *self)
{
  g_return_val_if_fail (PLANNER_IS_HOST_ROOM (self), NULL);

  return PRIVATE (self)->guest;
}

/* As a room */

static GPtrArray *
planner_host_room_dup_selection (PlannerRoom *room)
{
  PlannerRoom *guest = PRIVATE (PLANNER_HOST_ROOM (room))->guest;
  PlannerRecord *selected = planner_room_get_selected (room);
  GPtrArray *selection;

  if (guest != NULL && planner_room_get_n_selected (guest) > 0)
    return planner_room_dup_selection (guest);
  selection = g_ptr_array_new_with_free_func (g_object_unref);
  if (selected != NULL)
    g_ptr_array_add (selection, g_object_ref (selected));
  return selection;
}

static gboolean
planner_host_room_show_record (PlannerRoom *room, PlannerKind kind, const char *id)
{
  PlannerRoom *guest = PRIVATE (PLANNER_HOST_ROOM (room))->guest;

  return guest != NULL && planner_room_show_record (guest, kind, id);
}

static void
planner_host_room_begin_find (PlannerRoom *room)
{
  PlannerRoom *guest = PRIVATE (PLANNER_HOST_ROOM (room))->guest;

  if (guest != NULL)
    planner_room_begin_find (guest);
}

static gboolean
planner_host_room_can_print (PlannerRoom *room)
{
  PlannerRoom *guest = PRIVATE (PLANNER_HOST_ROOM (room))->guest;

  return guest != NULL && planner_room_can_print (guest);
}

static PlannerDocument *
planner_host_room_create_document (PlannerRoom *room, GError **error)
{
  return planner_room_create_document (PRIVATE (PLANNER_HOST_ROOM (room))->guest, error);
}

static gboolean
planner_host_room_press (PlannerRoom *room, guint keyval, GdkModifierType modifiers)
{
  PlannerRoom *guest = PRIVATE (PLANNER_HOST_ROOM (room))->guest;

  return guest != NULL && planner_room_press (guest, keyval, modifiers);
}

/* A guest that has no such action would look for it here again. */
static void
hand_on (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PlannerHostRoomPrivate *private = PRIVATE (PLANNER_HOST_ROOM (widget));

  if (private->guest == NULL || private->is_handing_on)
    return;
  private->is_handing_on = TRUE;
  gtk_widget_activate_action_variant (GTK_WIDGET (private->guest), name, parameter);
  private->is_handing_on = FALSE;
}

static gboolean
planner_host_room_grab_focus (GtkWidget *widget)
{
  PlannerRoom *guest = PRIVATE (PLANNER_HOST_ROOM (widget))->guest;

  return (guest != NULL && gtk_widget_grab_focus (GTK_WIDGET (guest)))
         || GTK_WIDGET_CLASS (planner_host_room_parent_class)->grab_focus (widget);
}

static void
planner_host_room_dispose (GObject *object)
{
  planner_host_room_set_guest (PLANNER_HOST_ROOM (object), NULL);

  G_OBJECT_CLASS (planner_host_room_parent_class)->dispose (object);
}

static void
planner_host_room_class_init (PlannerHostRoomClass *klass)
{
  PlannerRoomClass *room_class = PLANNER_ROOM_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = planner_host_room_dispose;
  GTK_WIDGET_CLASS (klass)->grab_focus = planner_host_room_grab_focus;
  room_class->dup_selection = planner_host_room_dup_selection;
  room_class->show_record = planner_host_room_show_record;
  room_class->begin_find = planner_host_room_begin_find;
  room_class->can_print = planner_host_room_can_print;
  room_class->create_document = planner_host_room_create_document;
  room_class->press = planner_host_room_press;
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "room.new", NULL, hand_on);
}

static void
planner_host_room_init (PlannerHostRoom *self)
{
}
