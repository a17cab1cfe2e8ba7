/* planner-timeline-room-actions.c: what can be done with milestones beyond any tree
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <glib/gi18n.h>

#include "rooms/timeline/planner-baseline-dialog.h"
#include "rooms/timeline/planner-timeline-room-private.h"
#include "widgets/planner-messages.h"

static void
new_for_ask_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  PlannerTimelineRoom *self = data;
  PlannerRecord *ask = planner_plan_lookup (self->plan, PLANNER_KIND_ASK, g_variant_get_string (parameter, NULL));
  g_autoptr (GError) error = NULL;
  g_autofree char *id = NULL;

  if (ask == NULL)
    return;
  id = planner_milestones_add_for_ask (self->plan, ask, &error);
  if (id == NULL)
    planner_show_error (GTK_WIDGET (self), _("No milestone was added"), error);
  else
    planner_tree_room_show_fresh (PLANNER_TREE_ROOM (self), id, NULL);
}

static void
group_action (GSimpleAction *action, GVariant *state, gpointer data)
{
  g_simple_action_set_state (action, state);
  planner_timeline_room_set_grouping (
    data, planner_groupings_find (planner_milestone_groupings, g_variant_get_string (state, NULL)));
}

/* Baselines */

static void
baseline_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  PlannerTimelineRoom *self = data;
  g_autoptr (GPtrArray) selected = planner_record_table_dup_selected (self->table);
  g_autoptr (GPtrArray) all = planner_milestones_list (self->plan, NULL);
  g_autoptr (GPtrArray) shown = g_ptr_array_new ();

  for (guint i = 0; i < all->len; i++)
    if (planner_record_filter_matches (g_ptr_array_index (all, i), self->filter))
      g_ptr_array_add (shown, g_ptr_array_index (all, i));
  adw_dialog_present (
    planner_baseline_dialog_new (planner_timeline_chart_get_schedule (self->chart), shown, selected),
    GTK_WIDGET (self));
}

static void
clear_baseline_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  PlannerTimelineRoom *self = data;
  g_autoptr (GPtrArray) selected = planner_record_table_dup_selected (self->table);
  g_autoptr (GError) error = NULL;

  if (planner_milestones_clear_baseline (self->plan, selected, &error))
    planner_toast_undo (GTK_WIDGET (self), _("Baseline cleared"));
  else if (error != NULL)
    planner_show_error (GTK_WIDGET (self), NULL, error);
}

/* What is drawn */

static void
show_action (GSimpleAction *action, GVariant *state, gpointer data)
{
  PlannerTimelineRoom *self = data;
  gboolean show = g_variant_get_boolean (state);

  g_simple_action_set_state (action, state);
  if (g_str_equal (g_action_get_name (G_ACTION (action)), "show-baselines"))
    planner_timeline_chart_set_show_baselines (self->chart, show);
  else
    planner_timeline_chart_set_show_links (self->chart, show);
}

/* Leading elsewhere */

static void
show_ask_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  PlannerTimelineRoom *self = data;
  PlannerRecord *milestone = planner_room_get_selected (PLANNER_ROOM (self));
  const char *ask = milestone != NULL && planner_record_get_kind (milestone) == PLANNER_KIND_MILESTONE
                        ? planner_record_get (milestone, PLANNER_MILESTONE_ASK)
                        : NULL;

  if (ask != NULL)
    planner_show_record (GTK_WIDGET (self), PLANNER_KIND_ASK, ask);
}

static const GActionEntry entries[] = {
  { .name = "new-for-ask", .activate = new_for_ask_action, .parameter_type = "s" },
  { .name = "take-baseline", .activate = baseline_action },
  { .name = "clear-baseline", .activate = clear_baseline_action },
  { .name = "show-baselines", .state = "true", .change_state = show_action },
  { .name = "show-links", .state = "true", .change_state = show_action },
  { .name = "show-ask", .activate = show_ask_action },
};

/* Those that write, and those of them that need something selected. */
static const char *const for_writable[] = { "new-for-ask", "take-baseline", "place-milestone" };
static const char *const for_selected[] = { "clear-baseline", "earlier", "later", "start-earlier", "start-later",
                                            "end-earlier",    "end-later",   "shift", "place",         "use-words" };

void
planner_timeline_room_update_actions (PlannerTreeRoom *room, gboolean writable, gboolean selected)
{
  PlannerRecord *milestone = planner_room_get_selected (PLANNER_ROOM (room));

  for (guint i = 0; i < G_N_ELEMENTS (for_writable); i++)
    planner_tree_room_enable (room, for_writable[i], writable);
  for (guint i = 0; i < G_N_ELEMENTS (for_selected); i++)
    planner_tree_room_enable (room, for_selected[i], writable && selected);
  planner_tree_room_enable (room, "show-ask",
                            milestone != NULL && planner_record_get_kind (milestone) == PLANNER_KIND_MILESTONE
                              && planner_record_get (milestone, PLANNER_MILESTONE_ASK) != NULL);
}

void
planner_timeline_room_add_actions (PlannerTimelineRoom *self)
{
  g_autoptr (GSimpleAction) group = g_simple_action_new_stateful (
    "group-by", G_VARIANT_TYPE_STRING,
    g_variant_new_string (planner_milestone_groupings[self->grouping].name));
  GActionMap *actions = planner_tree_room_get_actions (PLANNER_TREE_ROOM (self));

  g_action_map_add_action_entries (actions, entries, G_N_ELEMENTS (entries), self);
  g_signal_connect (group, "change-state", G_CALLBACK (group_action), self);
  g_action_map_add_action (actions, G_ACTION (group));
  planner_timeline_room_add_zoom_actions (self);
  planner_timeline_room_add_time_actions (self);
}
