/* planner-risk-map-keys.c: the keys of the map
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <glib/gi18n.h>

#include "rooms/risks/planner-risk-look.h"
#include "rooms/risks/planner-risk-map-private.h"

/* The arrow keys are those of a map whose severity runs with the text. */
static gboolean
read_arrow (PlannerRiskMap *self, guint keyval, int *likelihood, int *severity)
{
  int forward = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL ? -1 : 1;

  *likelihood = keyval == GDK_KEY_Up || keyval == GDK_KEY_KP_Up ? 1 : keyval == GDK_KEY_Down || keyval == GDK_KEY_KP_Down ? -1 : 0;
  *severity = keyval == GDK_KEY_Right || keyval == GDK_KEY_KP_Right  ? forward
              : keyval == GDK_KEY_Left || keyval == GDK_KEY_KP_Left ? -forward
                                                                    : 0;
  return *likelihood != 0 || *severity != 0;
}

/* The cell that many steps from @cell, within the map. */
static guint
step_from (guint cell, int likelihood, int severity)
{
  int row = CLAMP ((int) cell / PLANNER_RISK_STEPS + likelihood, 0, PLANNER_RISK_STEPS - 1);
  int column = CLAMP ((int) cell % PLANNER_RISK_STEPS + severity, 0, PLANNER_RISK_STEPS - 1);

  return (guint) (PLANNER_RISK_STEPS * row + column);
}

static gboolean
is_enter (guint keyval)
{
  return keyval == GDK_KEY_Return || keyval == GDK_KEY_KP_Enter || keyval == GDK_KEY_ISO_Enter;
}

/* Moving a risk */

static void
show_aim (PlannerRiskMap *self)
{
  for (guint i = 0; i < PLANNER_RISK_CELLS; i++)
    planner_risk_cell_set_aimed_at (self->map_cells[i], self->moving != NULL && i == self->aim);
}

void
planner_risk_map_stop_moving (PlannerRiskMap *self)
{
  if (self->moving == NULL)
    return;
  g_clear_object (&self->moving);
  show_aim (self);
}

static void
aim_at (PlannerRiskMap *self, PlannerRecord *risk, guint cell)
{
  g_autofree char *place
      = planner_risk_standings_describe (self->standings, planner_risk_cell_get_place (self->map_cells[cell]));
  g_autofree char *name = planner_risk_dup_name (risk);
  /* Translators: what a screen reader says while a risk is moved: its reference, and the score in words it would have */
  g_autofree char *words = g_strdup_printf (_("%s to %s"), name, place);

  g_set_object (&self->moving, risk);
  self->aim = cell;
  show_aim (self);
  gtk_accessible_announce (GTK_ACCESSIBLE (self), words, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

static void
finish_moving (PlannerRiskMap *self)
{
  g_autoptr (PlannerRecord) risk = g_object_ref (self->moving);

  planner_risk_map_stop_moving (self);
  planner_risk_map_move (self, risk, self->aim);
}

/* With the focus in a cell: on a chip or on the rest */

static gboolean
risk_key (PlannerRiskMap *self, GtkWidget *focus, guint keyval, GdkModifierType modifiers)
{
  PlannerRiskCell *cell = self->map_cells[self->current];
  PlannerRecord *risk = PLANNER_IS_RISK_CHIP (focus) ? planner_risk_chip_get_risk (PLANNER_RISK_CHIP (focus)) : NULL;
  int likelihood, severity;

  if (read_arrow (self, keyval, &likelihood, &severity))
    {
      if (modifiers == GDK_CONTROL_MASK && risk != NULL
          && !planner_plan_is_read_only (planner_risk_standings_get_plan (self->standings)))
        aim_at (self, risk, step_from (self->moving == risk ? self->aim : self->current, likelihood, severity));
      else if (modifiers == 0 && self->moving == NULL
               && !planner_risk_cell_step (cell, focus, severity != 0 ? severity : -likelihood))
        gtk_widget_error_bell (GTK_WIDGET (self));
      return GDK_EVENT_STOP;
    }
  if (keyval == GDK_KEY_Escape && self->moving != NULL)
    planner_risk_map_stop_moving (self);
  else if (keyval == GDK_KEY_Escape)
    gtk_widget_grab_focus (GTK_WIDGET (cell));
  else if (is_enter (keyval) && self->moving != NULL)
    finish_moving (self);
  else if (risk != NULL && (is_enter (keyval) || keyval == GDK_KEY_space) && modifiers == 0)
    gtk_widget_activate_action (focus, "chip.show", NULL);
  else
    return GDK_EVENT_PROPAGATE;
  return GDK_EVENT_STOP;
}

/* With the focus on a cell */

static void
go_to (PlannerRiskMap *self, guint cell)
{
  if (cell == self->current)
    gtk_widget_error_bell (GTK_WIDGET (self));
  self->current = cell;
  gtk_widget_grab_focus (GTK_WIDGET (self->map_cells[cell]));
}

static gboolean
cell_key (PlannerRiskMap *self, guint keyval, GdkModifierType modifiers)
{
  PlannerRiskCell *cell = self->map_cells[self->current];
  int likelihood, severity;

  if (modifiers == 0 && read_arrow (self, keyval, &likelihood, &severity))
    go_to (self, step_from (self->current, likelihood, severity));
  else if (keyval == GDK_KEY_space && (modifiers & ~(GdkModifierType) (GDK_CONTROL_MASK | GDK_SHIFT_MASK)) == 0)
    g_signal_emit_by_name (cell, "chosen", modifiers != 0);
  else if (is_enter (keyval) && modifiers == 0)
    {
      if (!planner_risk_cell_enter (cell))
        gtk_widget_error_bell (GTK_WIDGET (self));
    }
  else if (keyval == GDK_KEY_Escape && self->cells != 0)
    planner_risk_map_choose (self, 0);
  else
    return GDK_EVENT_PROPAGATE;
  return GDK_EVENT_STOP;
}

/* The cell that has the focus, or in which it is. */
static gboolean
find_current (PlannerRiskMap *self, GtkWidget *focus)
{
  for (guint i = 0; i < PLANNER_RISK_CELLS; i++)
    if (focus == GTK_WIDGET (self->map_cells[i]) || gtk_widget_is_ancestor (focus, GTK_WIDGET (self->map_cells[i])))
      {
        self->current = i;
        return TRUE;
      }
  return FALSE;
}

static gboolean
key_cb (GtkEventControllerKey *controller, guint keyval, guint keycode, GdkModifierType state, PlannerRiskMap *self)
{
  GdkModifierType modifiers = state & gtk_accelerator_get_default_mod_mask ();
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (focus == NULL || gtk_widget_get_ancestor (focus, GTK_TYPE_POPOVER) != NULL || !find_current (self, focus))
    return GDK_EVENT_PROPAGATE;
  if (focus == GTK_WIDGET (self->map_cells[self->current]))
    return cell_key (self, keyval, modifiers);
  return risk_key (self, focus, keyval, modifiers);
}

static void
leave_cb (GtkEventControllerFocus *controller, PlannerRiskMap *self)
{
  planner_risk_map_stop_moving (self);
}

void
planner_risk_map_add_keys (PlannerRiskMap *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  g_signal_connect (focus, "leave", G_CALLBACK (leave_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
}
