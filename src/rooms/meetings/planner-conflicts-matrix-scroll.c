/* planner-conflicts-matrix-scroll.c: the matrix scrolls below the names and beside the items
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "rooms/meetings/planner-conflicts-matrix-private.h"

enum
{
  PROP_0,
  PROP_HADJUSTMENT,
  PROP_VADJUSTMENT,
  PROP_HSCROLL_POLICY,
  PROP_VSCROLL_POLICY,
};

static gboolean
is_mirrored (PlannerConflictsMatrix *self, GtkOrientation orientation)
{
  return orientation == GTK_ORIENTATION_HORIZONTAL && gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
}

/* Scrolling */

double
planner_conflicts_matrix_get_offset (PlannerConflictsMatrix *self, GtkOrientation orientation)
{
  GtkAdjustment *adjustment = self->adjustments[orientation];
  double value;

  if (adjustment == NULL)
    return 0;
  value = gtk_adjustment_get_value (adjustment);
  if (!is_mirrored (self, orientation))
    return value;
  return gtk_adjustment_get_upper (adjustment) - gtk_adjustment_get_page_size (adjustment) - value;
}

void
planner_conflicts_matrix_configure (PlannerConflictsMatrix *self, GtkOrientation orientation, int size, double offset)
{
  GtkAdjustment *adjustment = self->adjustments[orientation];
  double page = MAX (0, size - self->head[orientation]);
  double upper = MAX (planner_conflicts_matrix_get_extent (self, orientation), page);
  double kept = CLAMP (offset, 0, upper - page);

  if (adjustment != NULL)
    gtk_adjustment_configure (adjustment, is_mirrored (self, orientation) ? upper - page - kept : kept, 0, upper,
                              self->pitch[orientation], MAX (page - self->pitch[orientation], 1), page);
}

static void
scroll_along (PlannerConflictsMatrix *self, GtkOrientation orientation, guint position)
{
  GtkAdjustment *adjustment = self->adjustments[orientation];
  double start = (double) position * self->pitch[orientation];
  double end = start + self->pitch[orientation];
  double upper;

  if (adjustment == NULL)
    return;
  upper = gtk_adjustment_get_upper (adjustment);
  if (is_mirrored (self, orientation))
    gtk_adjustment_clamp_page (adjustment, upper - end, upper - start);
  else
    gtk_adjustment_clamp_page (adjustment, start, end);
}

void
planner_conflicts_matrix_scroll_to (PlannerConflictsMatrix *self, guint row, guint column)
{
  scroll_along (self, GTK_ORIENTATION_HORIZONTAL, column);
  scroll_along (self, GTK_ORIENTATION_VERTICAL, row);
}

/* The scrollable */

static void
set_adjustment (PlannerConflictsMatrix *self, GtkOrientation orientation, GtkAdjustment *adjustment)
{
  if (self->adjustments[orientation] == adjustment && adjustment != NULL)
    return;
  if (self->adjustments[orientation] != NULL)
    g_signal_handlers_disconnect_by_func (self->adjustments[orientation], gtk_widget_queue_allocate, self);
  g_clear_object (&self->adjustments[orientation]);
  if (adjustment == NULL)
    adjustment = gtk_adjustment_new (0, 0, 0, 0, 0, 0);
  self->adjustments[orientation] = g_object_ref_sink (adjustment);
  g_signal_connect_object (adjustment, "value-changed", G_CALLBACK (gtk_widget_queue_allocate), self, G_CONNECT_SWAPPED);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

void
planner_conflicts_matrix_drop_adjustments (PlannerConflictsMatrix *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (self->adjustments); i++)
    if (self->adjustments[i] != NULL)
      {
        g_signal_handlers_disconnect_by_func (self->adjustments[i], gtk_widget_queue_allocate, self);
        g_clear_object (&self->adjustments[i]);
      }
}

static void
set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  PlannerConflictsMatrix *self = PLANNER_CONFLICTS_MATRIX (object);

  switch (id)
    {
    case PROP_HADJUSTMENT:
      set_adjustment (self, GTK_ORIENTATION_HORIZONTAL, g_value_get_object (value));
      break;
    case PROP_VADJUSTMENT:
      set_adjustment (self, GTK_ORIENTATION_VERTICAL, g_value_get_object (value));
      break;
    case PROP_HSCROLL_POLICY:
      self->policies[GTK_ORIENTATION_HORIZONTAL] = g_value_get_enum (value);
      break;
    case PROP_VSCROLL_POLICY:
      self->policies[GTK_ORIENTATION_VERTICAL] = g_value_get_enum (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  PlannerConflictsMatrix *self = PLANNER_CONFLICTS_MATRIX (object);

  switch (id)
    {
    case PROP_HADJUSTMENT:
      g_value_set_object (value, self->adjustments[GTK_ORIENTATION_HORIZONTAL]);
      break;
    case PROP_VADJUSTMENT:
      g_value_set_object (value, self->adjustments[GTK_ORIENTATION_VERTICAL]);
      break;
    case PROP_HSCROLL_POLICY:
      g_value_set_enum (value, self->policies[GTK_ORIENTATION_HORIZONTAL]);
      break;
    case PROP_VSCROLL_POLICY:
      g_value_set_enum (value, self->policies[GTK_ORIENTATION_VERTICAL]);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

/* What is scrolled away is gone below the names and the items. */
static gboolean
get_border (GtkScrollable *scrollable, GtkBorder *border)
{
  PlannerConflictsMatrix *self = PLANNER_CONFLICTS_MATRIX (scrollable);
  gint16 aside = (gint16) self->head[GTK_ORIENTATION_HORIZONTAL];
  gboolean mirrored = is_mirrored (self, GTK_ORIENTATION_HORIZONTAL);

  *border = (GtkBorder) { mirrored ? 0 : aside, mirrored ? aside : 0, (gint16) self->head[GTK_ORIENTATION_VERTICAL], 0 };
  return TRUE;
}

void
planner_conflicts_matrix_scrollable_init (GtkScrollableInterface *interface)
{
  interface->get_border = get_border;
}

void
planner_conflicts_matrix_class_add_scrolling (GObjectClass *klass)
{
  klass->set_property = set_property;
  klass->get_property = get_property;
  g_object_class_override_property (klass, PROP_HADJUSTMENT, "hadjustment");
  g_object_class_override_property (klass, PROP_VADJUSTMENT, "vadjustment");
  g_object_class_override_property (klass, PROP_HSCROLL_POLICY, "hscroll-policy");
  g_object_class_override_property (klass, PROP_VSCROLL_POLICY, "vscroll-policy");
}
