/* planner-conflicts-matrix-keys.c: the keys of the matrix
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "rooms/meetings/planner-conflicts-matrix-private.h"

/* A place in the matrix; none without @is_there. */
typedef struct
{
  guint row;
  guint column;
  gboolean is_there;
} Place;

static gboolean
meet (PlannerConflictsMatrix *self, guint row, guint column, Place *place)
{
  *place = (Place) { row, column, planner_conflicts_matrix_get_crossing (self, row, column) != NULL };
  return place->is_there;
}

/* The nearest to @column in that row. */
static Place
find_in_row (PlannerConflictsMatrix *self, guint row, guint column)
{
  Place place = { 0 };

  for (guint distance = 0; distance < self->people->len; distance++)
    if ((column >= distance && meet (self, row, column - distance, &place)) || meet (self, row, column + distance, &place))
      break;
  return place;
}

static Place
step_down (PlannerConflictsMatrix *self, PlannerConflictsCell *from, int step)
{
  Place found = { 0 };

  for (int row = (int) planner_conflicts_cell_get_row (from) + step; row >= 0 && row < (int) self->items->len && !found.is_there;
       row += step)
    found = find_in_row (self, (guint) row, planner_conflicts_cell_get_column (from));
  return found;
}

static Place
step_along (PlannerConflictsMatrix *self, PlannerConflictsCell *from, int step)
{
  Place found = { 0 };

  for (int column = (int) planner_conflicts_cell_get_column (from) + step;
       column >= 0 && column < (int) self->people->len && !found.is_there; column += step)
    meet (self, planner_conflicts_cell_get_row (from), (guint) column, &found);
  return found;
}

/* The first (@step 1) or the last cell of its row; of all with Control. */
static Place
find_end (PlannerConflictsMatrix *self, PlannerConflictsCell *from, int step, gboolean of_all)
{
  guint row = of_all ? (step > 0 ? 0 : self->items->len - 1) : planner_conflicts_cell_get_row (from);

  return find_in_row (self, row, step > 0 ? 0 : self->people->len - 1);
}

static gboolean
find_target (PlannerConflictsMatrix *self, PlannerConflictsCell *from, guint keyval, gboolean control, Place *target)
{
  int forward = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL ? -1 : 1;

  switch (keyval)
    {
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      *target = step_down (self, from, 1);
      return !control;
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      *target = step_down (self, from, -1);
      return !control;
    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
      *target = step_along (self, from, forward);
      return !control;
    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
      *target = step_along (self, from, -forward);
      return !control;
    case GDK_KEY_Home:
    case GDK_KEY_KP_Home:
      *target = find_end (self, from, 1, control);
      return TRUE;
    case GDK_KEY_End:
    case GDK_KEY_KP_End:
      *target = find_end (self, from, -1, control);
      return TRUE;
    default:
      return FALSE;
    }
}

static gboolean
key_cb (GtkEventControllerKey *controller, guint keyval, guint keycode, GdkModifierType state, PlannerConflictsMatrix *self)
{
  GdkModifierType modifiers = state & gtk_accelerator_get_default_mod_mask ();
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));
  Place target = { 0 };

  if (!PLANNER_IS_CONFLICTS_CELL (focus) || (modifiers != 0 && modifiers != GDK_CONTROL_MASK)
      || !find_target (self, PLANNER_CONFLICTS_CELL (focus), keyval, modifiers == GDK_CONTROL_MASK, &target))
    return GDK_EVENT_PROPAGATE;
  if (target.is_there)
    gtk_widget_grab_focus (planner_conflicts_matrix_bring (self, target.row, target.column));
  else
    gtk_widget_error_bell (GTK_WIDGET (self));
  return GDK_EVENT_STOP;
}

void
planner_conflicts_matrix_add_keys (PlannerConflictsMatrix *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

/* Tab comes to one cell, and leaves from any. */
static gboolean
focus (GtkWidget *widget, GtkDirectionType direction)
{
  PlannerConflictsMatrix *self = PLANNER_CONFLICTS_MATRIX (widget);
  Place place = { self->current_row, self->current_column, self->has_current };

  if ((direction != GTK_DIR_TAB_FORWARD && direction != GTK_DIR_TAB_BACKWARD) || gtk_widget_get_focus_child (widget) != NULL)
    return FALSE;
  if (!place.is_there && self->items->len > 0)
    place = find_in_row (self, 0, 0);
  return place.is_there && gtk_widget_grab_focus (planner_conflicts_matrix_bring (self, place.row, place.column));
}

void
planner_conflicts_matrix_class_add_focus (GtkWidgetClass *klass)
{
  klass->focus = focus;
}
