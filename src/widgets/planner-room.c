/* planner-room.c: one room of the window, a way of working on part of a plan
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "widgets/planner-room.h"

#include "widgets/planner-record-table.h"

typedef struct
{
  PlannerPlan *plan;
  PlannerRecord *selected;
  guint n_selected;
} PlannerRoomPrivate;

enum
{
  PROP_0,
  PROP_PLAN,
  PROP_SELECTED,
  PROP_N_SELECTED,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (PlannerRoom, planner_room, ADW_TYPE_BIN)

#define PRIVATE(self) ((PlannerRoomPrivate *) planner_room_get_instance_private (self))

static void
planner_room_get_property (GObject *object, guint property, GValue *value, GParamSpec *pspec)
{
  PlannerRoom *self = PLANNER_ROOM (object);

  switch (property)
    {
    case PROP_PLAN:
      g_value_set_object (value, PRIVATE (self)->plan);
      break;
    case PROP_SELECTED:
      g_value_set_object (value, PRIVATE (self)->selected);
      break;
    case PROP_N_SELECTED:
      g_value_set_uint (value, PRIVATE (self)->n_selected);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
    }
}

static void
planner_room_set_property (GObject *object, guint property, const GValue *value, GParamSpec *pspec)
{
  PlannerRoom *self = PLANNER_ROOM (object);

  switch (property)
    {
    case PROP_PLAN:
      PRIVATE (self)->plan = g_value_dup_object (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
    }
}

static GtkWidget *
find_table (GtkWidget *widget)
{
  GtkWidget *found = PLANNER_IS_RECORD_TABLE (widget) && gtk_widget_get_mapped (widget) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_table (child);
  return found;
}

static gboolean
planner_room_grab_focus (GtkWidget *widget)
{
  GtkWidget *table = find_table (widget);

  return (table != NULL && gtk_widget_grab_focus (table)) || gtk_widget_child_focus (widget, GTK_DIR_TAB_FORWARD);
}

static void
planner_room_dispose (GObject *object)
{
  PlannerRoom *self = PLANNER_ROOM (object);

  g_clear_object (&PRIVATE (self)->selected);

  G_OBJECT_CLASS (planner_room_parent_class)->dispose (object);
}

static void
planner_room_finalize (GObject *object)
{
  PlannerRoom *self = PLANNER_ROOM (object);

  g_clear_object (&PRIVATE (self)->plan);

  G_OBJECT_CLASS (planner_room_parent_class)->finalize (object);
}

static void
planner_room_class_init (PlannerRoomClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = planner_room_get_property;
  object_class->set_property = planner_room_set_property;
  object_class->dispose = planner_room_dispose;
  object_class->finalize = planner_room_finalize;
  GTK_WIDGET_CLASS (klass)->grab_focus = planner_room_grab_focus;

  properties[PROP_PLAN] = g_param_spec_object ("plan", NULL, NULL, PLANNER_TYPE_PLAN,
                                               G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_SELECTED] = g_param_spec_object ("selected", NULL, NULL, PLANNER_TYPE_RECORD,
                                                   G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_N_SELECTED] = g_param_spec_uint ("n-selected", NULL, NULL, 0, G_MAXUINT, 0,
                                                   G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
planner_room_init (PlannerRoom *self)
{
}

PlannerPlan *
planner_room_get_plan (PlannerRoom *self)
{
  g_return_val_if_fail (PLANNER_IS_ROOM (self), NULL);

  return PRIVATE (self)->plan;
}

PlannerRecord *
planner_room_get_selected (PlannerRoom *self)
{
  g_return_val_if_fail (PLANNER_IS_ROOM (self), NULL);

  return PRIVATE (self)->selected;
}

guint
planner_room_get_n_selected (PlannerRoom *self)
{
  g_return_val_if_fail (PLANNER_IS_ROOM (self), 0);

  return PRIVATE (self)->n_selected;
}

void
planner_room_set_selection (PlannerRoom *self, PlannerRecord *selected, guint n_selected)
{
  PlannerRoomPrivate *private;

  g_return_if_fail (PLANNER_IS_ROOM (self));
  g_return_if_fail (selected == NULL || PLANNER_IS_RECORD (selected));

  private = PRIVATE (self);
  g_object_freeze_notify (G_OBJECT (self));
  if (private->n_selected != n_selected)
    {
      private->n_selected = n_selected;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_SELECTED]);
    }
  if (g_set_object (&private->selected, selected))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SELECTED]);
  g_object_thaw_notify (G_OBJECT (self));
}

GPtrArray *
planner_room_dup_selection (PlannerRoom *self)
{
  GPtrArray *selection;

  g_return_val_if_fail (PLANNER_IS_ROOM (self), NULL);

  if (PLANNER_ROOM_GET_CLASS (self)->dup_selection != NULL)
    return PLANNER_ROOM_GET_CLASS (self)->dup_selection (self);
  selection = g_ptr_array_new_with_free_func (g_object_unref);
  if (PRIVATE (self)->selected != NULL)
    g_ptr_array_add (selection, g_object_ref (PRIVATE (self)->selected));
  return selection;
}

gboolean
planner_room_show_record (PlannerRoom *self, PlannerKind kind, const char *id)
{
  PlannerRoomClass *klass;

  g_return_val_if_fail (PLANNER_IS_ROOM (self), FALSE);
  g_return_val_if_fail (id != NULL, FALSE);

  klass = PLANNER_ROOM_GET_CLASS (self);
  return klass->show_record != NULL && klass->show_record (self, kind, id);
}

gboolean
planner_room_can_find (PlannerRoom *self)
{
  g_return_val_if_fail (PLANNER_IS_ROOM (self), FALSE);

  return PLANNER_ROOM_GET_CLASS (self)->begin_find != NULL;
}

void
planner_room_begin_find (PlannerRoom *self)
{
  g_return_if_fail (PLANNER_IS_ROOM (self));

  if (planner_room_can_find (self))
    PLANNER_ROOM_GET_CLASS (self)->begin_find (self);
}

gboolean
planner_room_can_print (PlannerRoom *self)
{
  PlannerRoomClass *klass;

  g_return_val_if_fail (PLANNER_IS_ROOM (self), FALSE);

  klass = PLANNER_ROOM_GET_CLASS (self);
  return klass->create_document != NULL && klass->can_print != NULL && klass->can_print (self);
}

PlannerDocument *
planner_room_create_document (PlannerRoom *self, GError **error)
{
  g_return_val_if_fail (PLANNER_IS_ROOM (self), NULL);
  g_return_val_if_fail (PLANNER_ROOM_GET_CLASS (self)->create_document != NULL, NULL);

  return PLANNER_ROOM_GET_CLASS (self)->create_document (self, error);
}

gboolean
planner_room_press (PlannerRoom *self, guint keyval, GdkModifierType modifiers)
{
  PlannerRoomClass *klass;

  g_return_val_if_fail (PLANNER_IS_ROOM (self), FALSE);

  klass = PLANNER_ROOM_GET_CLASS (self);
  return klass->press != NULL && gtk_widget_is_sensitive (GTK_WIDGET (self)) && klass->press (self, keyval, modifiers);
}
