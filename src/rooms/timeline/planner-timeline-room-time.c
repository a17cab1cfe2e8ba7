/* planner-timeline-room-time.c: moving milestones in time, by menus, keys and drags
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <glib/gi18n.h>

#include "rooms/timeline/planner-timeline-bar.h"
#include "rooms/timeline/planner-timeline-room-private.h"
#include "rooms/timeline/planner-timeline-words.h"
#include "widgets/planner-messages.h"

static PlannerSchedule *
get_schedule (PlannerTimelineRoom *self)
{
  return planner_timeline_chart_get_schedule (self->chart);
}

static PlannerTimelineScale *
get_scale (PlannerTimelineRoom *self)
{
  return planner_timeline_chart_get_scale (self->chart);
}

/* What follows */

static void
offer_follow (PlannerTimelineRoom *self, GPtrArray *moved)
{
  g_autoptr (GArray) following = planner_schedule_list_following (get_schedule (self), moved);
  g_autofree char *sentence = NULL;

  g_clear_pointer (&self->following, g_array_unref);
  if (following->len == 0)
    return;
  sentence = g_strdup_printf (
    ngettext ("%u that follows now starts too early", "%u that follow now start too early", following->len),
    following->len);
  self->following = g_steal_pointer (&following);
  planner_toast_offer (GTK_WIDGET (self), sentence, _("_Move What Follows"), "room.follow");
}

static void
follow_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  PlannerTimelineRoom *self = data;
  g_autoptr (GArray) following = g_steal_pointer (&self->following);
  g_autoptr (GError) error = NULL;

  if (following != NULL && !planner_milestones_follow (get_schedule (self), following, &error))
    planner_show_error (GTK_WIDGET (self), _("Nothing was moved"), error);
}

/* An attempt is over: says what was refused, or what stayed, or what it breaks. */
static void
finish (PlannerTimelineRoom *self, GPtrArray *milestones, gboolean done, guint n_left, const GError *error)
{
  g_autofree char *sentence = NULL;

  if (error != NULL)
    planner_show_error (GTK_WIDGET (self), _("Nothing was moved"), error);
  else if (!done)
    gtk_widget_error_bell (GTK_WIDGET (self));
  if (!done)
    return;
  if (n_left > 0)
    {
      sentence = g_strdup_printf (ngettext ("%u has no such date and stayed", "%u have no such date and stayed", n_left),
                                  n_left);
      planner_toast (GTK_WIDGET (self), sentence);
    }
  offer_follow (self, milestones);
}

void
planner_timeline_room_shift (PlannerTimelineRoom *self, GPtrArray *milestones, PlannerTimeUnit unit, int count)
{
  g_autoptr (GError) error = NULL;
  guint n_left = 0;
  gboolean done = planner_milestones_shift (get_schedule (self), milestones, unit, count, &n_left, &error);

  finish (self, milestones, done, n_left, error);
}

void
planner_timeline_room_set_edge (PlannerTimelineRoom *self, PlannerRecord *milestone, PlannerEdge edge, const GDate *day)
{
  g_autoptr (GPtrArray) milestones = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;
  gboolean done;

  g_ptr_array_add (milestones, milestone);
  done = edge == PLANNER_EDGE_START ? planner_milestone_set_start (get_schedule (self), milestone, day, &error)
                                    : planner_milestone_set_end (get_schedule (self), milestone, day, &error);
  finish (self, milestones, done, 0, error);
}

void
planner_timeline_room_place (PlannerTimelineRoom *self, GPtrArray *milestones, const GDate *day, PlannerTimeUnit unit)
{
  g_autoptr (GError) error = NULL;
  guint n_left = 0;
  gboolean done = planner_milestones_place (get_schedule (self), milestones, day, unit, &n_left, &error);

  finish (self, milestones, done, n_left, error);
}

void
planner_timeline_room_link (PlannerTimelineRoom *self, PlannerRecord *predecessor, PlannerRecord *successor)
{
  g_autoptr (GPtrArray) milestones = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;

  g_ptr_array_add (milestones, predecessor);
  if (planner_milestone_add_dependency (self->plan, successor, predecessor, &error))
    offer_follow (self, milestones);
  else if (error != NULL)
    planner_show_error (GTK_WIDGET (self), NULL, error);
}

/* Drags */

static void
moved_cb (PlannerTimelineView *view, GPtrArray *milestones, int unit, int count, PlannerTimelineRoom *self)
{
  planner_timeline_room_shift (self, milestones, (PlannerTimeUnit) unit, count);
}

static void
edge_set_cb (PlannerTimelineView *view, PlannerRecord *milestone, gboolean is_end, const GDate *day,
             PlannerTimelineRoom *self)
{
  planner_timeline_room_set_edge (self, milestone, is_end ? PLANNER_EDGE_END : PLANNER_EDGE_START, day);
}

static void
linked_cb (PlannerTimelineView *view, PlannerRecord *milestone, PlannerRecord *successor, PlannerTimelineRoom *self)
{
  planner_timeline_room_link (self, milestone, successor);
}

static void
placed_cb (PlannerTimelineView *view, PlannerRecord *milestone, const GDate *day, int unit, PlannerTimelineRoom *self)
{
  g_autoptr (GPtrArray) milestones = g_ptr_array_new ();

  g_ptr_array_add (milestones, milestone);
  planner_timeline_room_place (self, milestones, day, (PlannerTimeUnit) unit);
}

void
planner_timeline_room_take_drags (PlannerTimelineRoom *self)
{
  g_signal_connect (self->view, "moved", G_CALLBACK (moved_cb), self);
  g_signal_connect (self->view, "edge-set", G_CALLBACK (edge_set_cb), self);
  g_signal_connect (self->view, "linked", G_CALLBACK (linked_cb), self);
  g_signal_connect (self->view, "placed", G_CALLBACK (placed_cb), self);
}

/* Keys and menus */

/* The bar comes along with what moved it. */
static void
reveal_current (PlannerTimelineRoom *self)
{
  PlannerOutlineRow *row = planner_record_table_get_current (self->table);

  if (row != NULL && !planner_outline_row_is_heading (row))
    planner_timeline_room_reveal_bar (self, planner_outline_row_get_record (row), FALSE);
}

static void
step_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  PlannerTimelineRoom *self = data;
  g_autoptr (GPtrArray) milestones = planner_record_table_dup_selected (self->table);
  const char *name = g_action_get_name (G_ACTION (action));

  planner_timeline_room_shift (self, milestones, planner_timeline_scale_get_snap (get_scale (self)),
                               g_str_equal (name, "later") ? 1 : -1);
  reveal_current (self);
}

static void
resize_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  PlannerTimelineRoom *self = data;
  g_autoptr (GPtrArray) milestones = planner_record_table_dup_selected (self->table);
  const char *name = g_action_get_name (G_ACTION (action));
  PlannerEdge edge = g_str_has_prefix (name, "start") ? PLANNER_EDGE_START : PLANNER_EDGE_END;
  g_autoptr (GError) error = NULL;
  guint n_left = 0;
  gboolean done
      = planner_milestones_resize (get_schedule (self), milestones, edge, planner_timeline_scale_get_snap (get_scale (self)),
                                   g_str_has_suffix (name, "later") ? 1 : -1, &n_left, &error);

  finish (self, milestones, done, n_left, error);
}

/* "week 1", "month -1": what a menu offers whatever the zoom. */
static void
shift_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  static const char *const units[] = { "day", "week", "month", "quarter", "year" };
  PlannerTimelineRoom *self = data;
  g_autoptr (GPtrArray) milestones = planner_record_table_dup_selected (self->table);
  g_auto (GStrv) words = g_strsplit (g_variant_get_string (parameter, NULL), " ", 2);

  for (guint i = 0; i < G_N_ELEMENTS (units) && g_strv_length (words) == 2; i++)
    if (g_str_equal (words[0], units[i]))
      planner_timeline_room_shift (self, milestones, (PlannerTimeUnit) i, atoi (words[1]));
  reveal_current (self);
}

/* Today where it is seen, or the middle of what is seen. */
static void
find_shown_day (PlannerTimelineRoom *self, GDate *day)
{
  int width = planner_timeline_scale_get_width (get_scale (self));
  double x = planner_timeline_scale_get_x (get_scale (self), planner_timeline_scale_get_today (get_scale (self)));

  planner_timeline_scale_get_date (get_scale (self), x >= 0 && x < width ? x + 0.5 : width / 2.0, day);
}

static void
place_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  PlannerTimelineRoom *self = data;
  g_autoptr (GPtrArray) milestones = NULL;
  GDate day;

  if (parameter == NULL)
    milestones = planner_record_table_dup_selected (self->table);
  else
    {
      PlannerRecord *milestone
          = planner_plan_lookup (self->plan, PLANNER_KIND_MILESTONE, g_variant_get_string (parameter, NULL));

      milestones = g_ptr_array_new ();
      if (milestone != NULL)
        g_ptr_array_add (milestones, milestone);
    }
  find_shown_day (self, &day);
  planner_timeline_room_place (self, milestones, &day, planner_timeline_scale_get_snap (get_scale (self)));
}

static void
use_words_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  PlannerTimelineRoom *self = data;
  g_autoptr (GPtrArray) milestones = planner_record_table_dup_selected (self->table);
  g_autoptr (GError) error = NULL;
  guint n_left = 0;
  gboolean done = planner_milestones_use_words (get_schedule (self), milestones, &n_left, &error);

  finish (self, milestones, done, n_left, error);
}

/* Looking about */

static void
scroll_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  PlannerTimelineRoom *self = data;

  planner_timeline_scale_step (get_scale (self),
                               g_str_equal (g_action_get_name (G_ACTION (action)), "scroll-on") ? 1 : -1);
}

static void
show_bar_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  PlannerTimelineRoom *self = data;
  PlannerOutlineRow *row = planner_record_table_get_current (self->table);
  const char *name = g_action_get_name (G_ACTION (action));
  const PlannerBar *bar;

  if (row == NULL || planner_outline_row_is_heading (row))
    return;
  bar = &planner_schedule_get (get_schedule (self), planner_outline_row_get_record (row))->bar;
  if (g_str_equal (name, "show-bar"))
    planner_timeline_room_reveal_bar (self, planner_outline_row_get_record (row), TRUE);
  else if (bar->shape != PLANNER_BAR_NONE && g_str_equal (name, "show-bar-start") && !bar->runs_in)
    planner_timeline_scale_reveal (get_scale (self), &bar->soft_from, FALSE);
  else if (bar->shape != PLANNER_BAR_NONE && g_str_equal (name, "show-bar-end") && !bar->runs_out)
    planner_timeline_scale_reveal (get_scale (self), &bar->soft_to, FALSE);
}

void
planner_timeline_room_add_time_actions (PlannerTimelineRoom *self)
{
  static const GActionEntry entries[] = {
    { .name = "earlier", .activate = step_action },
    { .name = "later", .activate = step_action },
    { .name = "start-earlier", .activate = resize_action },
    { .name = "start-later", .activate = resize_action },
    { .name = "end-earlier", .activate = resize_action },
    { .name = "end-later", .activate = resize_action },
    { .name = "shift", .activate = shift_action, .parameter_type = "s" },
    { .name = "place", .activate = place_action },
    { .name = "place-milestone", .activate = place_action, .parameter_type = "s" },
    { .name = "use-words", .activate = use_words_action },
    { .name = "follow", .activate = follow_action },
    { .name = "scroll-back", .activate = scroll_action },
    { .name = "scroll-on", .activate = scroll_action },
    { .name = "show-bar", .activate = show_bar_action },
    { .name = "show-bar-start", .activate = show_bar_action },
    { .name = "show-bar-end", .activate = show_bar_action },
  };

  g_action_map_add_action_entries (planner_tree_room_get_actions (PLANNER_TREE_ROOM (self)), entries, G_N_ELEMENTS (entries), self);
}
