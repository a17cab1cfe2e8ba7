/* planner-timeline-room-zoom.c: going along time and zooming, by buttons and keys
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <glib/gi18n.h>

#include "core/plan/planner-facts.h"
#include "rooms/timeline/planner-timeline-room-private.h"

#define ZOOM_STEP 1.5

static PlannerTimelineScale *
get_scale (PlannerTimelineRoom *self)
{
  return planner_timeline_chart_get_scale (self->chart);
}

static double
find_middle (PlannerTimelineRoom *self, const PlannerBar *bar)
{
  double from = planner_timeline_scale_get_x (get_scale (self), bar->runs_in ? &bar->to : &bar->from);
  double to = planner_timeline_scale_get_end_x (get_scale (self), bar->runs_out ? &bar->from : &bar->to);

  return (from + to) / 2;
}

/* What zooming goes around: what is selected, today, or the middle, the first of them that is in sight. */
static double
find_centre (PlannerTimelineRoom *self)
{
  int width = planner_timeline_scale_get_width (get_scale (self));
  PlannerOutlineRow *row = planner_record_table_get_current (self->table);
  PlannerRecord *milestone = row != NULL ? planner_outline_row_get_record (row) : NULL;
  double x = -1;

  if (milestone != NULL)
    {
      const PlannerBar *bar = &planner_schedule_get (planner_timeline_chart_get_schedule (self->chart), milestone)->bar;

      if (bar->shape != PLANNER_BAR_NONE && !(bar->runs_in && bar->runs_out))
        x = find_middle (self, bar);
    }
  if (x < 0 || x > width)
    x = planner_timeline_scale_get_x (get_scale (self), planner_timeline_scale_get_today (get_scale (self)));
  return x < 0 || x > width ? width / 2.0 : x;
}

static void
zoom_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  PlannerTimelineRoom *self = data;
  gboolean in = g_str_equal (g_action_get_name (G_ACTION (action)), "zoom-in");

  planner_timeline_scale_zoom (get_scale (self), in ? ZOOM_STEP : 1 / ZOOM_STEP, find_centre (self));
}

static void
fit_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  PlannerTimelineRoom *self = data;

  if (g_date_valid (&self->first))
    planner_timeline_scale_fit (get_scale (self), &self->first, &self->last);
}

static void
show_unit_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  PlannerTimelineRoom *self = data;
  gboolean is_year = g_str_equal (g_action_get_name (G_ACTION (action)), "show-year");
  PlannerTimeUnit unit = is_year ? PLANNER_TIME_UNIT_YEAR : PLANNER_TIME_UNIT_QUARTER;
  GDate first, last;

  planner_time_unit_find_start (unit, planner_timeline_scale_get_today (get_scale (self)),
                                planner_timeline_scale_get_year_start (get_scale (self)), &first);
  last = first;
  planner_time_unit_step (unit, 1, &last);
  g_date_subtract_days (&last, 1);
  planner_timeline_scale_fit (get_scale (self), &first, &last);
}

static void
today_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  PlannerTimelineRoom *self = data;

  planner_timeline_scale_reveal (get_scale (self), planner_timeline_scale_get_today (get_scale (self)), TRUE);
}

void
planner_timeline_room_add_zoom_actions (PlannerTimelineRoom *self)
{
  static const GActionEntry entries[] = {
    { .name = "zoom-in", .activate = zoom_action },
    { .name = "zoom-out", .activate = zoom_action },
    { .name = "fit-plan", .activate = fit_action },
    { .name = "show-quarter", .activate = show_unit_action },
    { .name = "show-year", .activate = show_unit_action },
    { .name = "show-today", .activate = today_action },
  };

  g_action_map_add_action_entries (planner_tree_room_get_actions (PLANNER_TREE_ROOM (self)), entries, G_N_ELEMENTS (entries), self);
}

/* The bar below */

static GtkWidget *
make_button (const char *icon, const char *label, const char *action)
{
  GtkWidget *button = icon != NULL ? gtk_button_new_from_icon_name (icon) : gtk_button_new_with_label (label);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_widget_add_css_class (button, "flat");
  if (icon != NULL)
    {
      gtk_widget_set_tooltip_text (button, label);
      gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
    }
  return button;
}

GtkWidget *
planner_timeline_room_make_tools (PlannerTimelineRoom *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 3);
  GtkWidget *tray = planner_timeline_tray_get_button (self->tray);

  gtk_widget_add_css_class (box, "toolbar");
  gtk_widget_set_hexpand (tray, TRUE);
  gtk_widget_set_halign (tray, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (box), tray);
  gtk_box_append (GTK_BOX (box), make_button (NULL, _("Today"), "room.show-today"));
  self->quarter_button = make_button (NULL, _("Quarter"), "room.show-quarter");
  gtk_box_append (GTK_BOX (box), self->quarter_button);
  gtk_box_append (GTK_BOX (box), make_button ("zoom-fit-best-symbolic", _("Fit the Plan"), "room.fit-plan"));
  gtk_box_append (GTK_BOX (box), make_button ("zoom-out-symbolic", _("Zoom Out"), "room.zoom-out"));
  gtk_box_append (GTK_BOX (box), make_button ("zoom-in-symbolic", _("Zoom In"), "room.zoom-in"));
  return box;
}
