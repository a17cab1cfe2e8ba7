/* planner-timeline-room-actions.c: what can be done with milestones in the tree, by menus and keys
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <glib/gi18n.h>

#include "rooms/timeline/planner-baseline-dialog.h"
#include "rooms/timeline/planner-timeline-bar.h"
#include "rooms/timeline/planner-timeline-room-private.h"
#include "widgets/planner-messages.h"

static const PlannerBranchRules *
get_rules (PlannerTimelineRoom *self)
{
  return planner_milestone_grouping_get_rules (self->grouping);
}

static void
new_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  planner_timeline_room_add (data, g_str_equal (g_action_get_name (G_ACTION (action)), "new-nested"));
}

static void
new_for_ask_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  planner_timeline_room_add_for_ask (data, g_variant_get_string (parameter, NULL));
}

static char **
dup_ids (GPtrArray *milestones)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; i < milestones->len; i++)
    g_strv_builder_add (builder, planner_record_get_id (g_ptr_array_index (milestones, i)));
  return g_strv_builder_end (builder);
}

typedef gboolean (*MoveFunc) (PlannerPlan *plan, const PlannerBranchRules *rules, GPtrArray *milestones,
                              GError **error);

static gboolean
move_up (PlannerPlan *plan, const PlannerBranchRules *rules, GPtrArray *milestones, GError **error)
{
  return planner_milestones_move_by_one (plan, rules, milestones, FALSE, error);
}

static gboolean
move_down (PlannerPlan *plan, const PlannerBranchRules *rules, GPtrArray *milestones, GError **error)
{
  return planner_milestones_move_by_one (plan, rules, milestones, TRUE, error);
}

static const struct
{
  const char *name;
  MoveFunc func;
} moves[] = {
  { "indent", planner_milestones_indent },
  { "outdent", planner_milestones_outdent },
  { "move-up", move_up },
  { "move-down", move_down },
};

static void
move_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  PlannerTimelineRoom *self = data;
  g_autoptr (GPtrArray) milestones = planner_record_table_dup_selected (self->table);
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) ids = dup_ids (milestones);

  for (guint i = 0; i < G_N_ELEMENTS (moves); i++)
    if (g_str_equal (moves[i].name, g_action_get_name (G_ACTION (action)))
        && !moves[i].func (self->plan, get_rules (self), milestones, &error))
      {
        if (error != NULL)
          planner_show_error (GTK_WIDGET (self), _("Nothing was moved"), error);
        else
          gtk_widget_error_bell (GTK_WIDGET (self));
        return;
      }
  planner_timeline_room_select (self, (const char *const *) ids);
}

static void
duplicate_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  PlannerTimelineRoom *self = data;
  g_autoptr (GPtrArray) milestones = planner_record_table_dup_selected (self->table);
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) ids = planner_milestones_duplicate (self->plan, milestones, &error);

  if (ids != NULL)
    planner_timeline_room_select (self, (const char *const *) ids);
  else
    planner_show_error (GTK_WIDGET (self), _("Nothing was copied"), error);
}

static void
delete_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  PlannerTimelineRoom *self = data;
  g_autoptr (GPtrArray) milestones = planner_record_table_dup_selected (self->table);
  g_autofree char *neighbour = planner_record_table_dup_neighbour (self->table);
  g_autoptr (GError) error = NULL;
  g_autofree char *sentence = NULL;
  guint n;

  if (!planner_milestones_delete (self->plan, milestones, &n, &error))
    {
      planner_show_error (GTK_WIDGET (self), _("Nothing was deleted"), error);
      return;
    }
  sentence = g_strdup_printf (ngettext ("%u milestone deleted", "%u milestones deleted", n), n);
  planner_toast_undo (GTK_WIDGET (self), sentence);
  if (neighbour != NULL)
    planner_record_table_show (self->table, neighbour, PLANNER_FIELD_NONE);
}

static void
fold_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  PlannerTimelineRoom *self = data;

  if (g_str_equal (g_action_get_name (G_ACTION (action)), "expand-all"))
    planner_outline_expand_all (self->outline);
  else
    planner_outline_collapse_all (self->outline);
}

static void
set_status_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  PlannerTimelineRoom *self = data;
  g_autoptr (GPtrArray) milestones = planner_record_table_dup_selected (self->table);
  const char *value = g_variant_get_string (parameter, NULL);
  g_autoptr (GError) error = NULL;

  if (!planner_milestones_set (self->plan, milestones, PLANNER_MILESTONE_STATUS, *value != '\0' ? value : NULL, &error))
    planner_show_error (GTK_WIDGET (self), NULL, error);
}

static void
edit_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  PlannerTimelineRoom *self = data;
  PlannerField field = planner_kind_get_field (PLANNER_KIND_MILESTONE, g_variant_get_string (parameter, NULL));
  PlannerOutlineRow *row = planner_record_table_get_current (self->table);

  if (field != PLANNER_FIELD_NONE && row != NULL && !planner_outline_row_is_heading (row))
    planner_record_table_edit (self->table, planner_outline_row_get_key (row), field);
}

static void
clear_filters_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  PlannerTimelineRoom *self = data;

  planner_record_filter_clear (self->filter);
  planner_timeline_room_apply_filter (self);
}

static void
group_action (GSimpleAction *action, GVariant *state, gpointer data)
{
  g_simple_action_set_state (action, state);
  planner_timeline_room_set_grouping (
    data, planner_milestone_grouping_from_string (g_variant_get_string (state, NULL)));
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
  { .name = "new", .activate = new_action },
  { .name = "new-nested", .activate = new_action },
  { .name = "new-for-ask", .activate = new_for_ask_action, .parameter_type = "s" },
  { .name = "indent", .activate = move_action },
  { .name = "outdent", .activate = move_action },
  { .name = "move-up", .activate = move_action },
  { .name = "move-down", .activate = move_action },
  { .name = "duplicate", .activate = duplicate_action },
  { .name = "delete", .activate = delete_action },
  { .name = "expand-all", .activate = fold_action },
  { .name = "collapse-all", .activate = fold_action },
  { .name = "set-status", .activate = set_status_action, .parameter_type = "s" },
  { .name = "edit", .activate = edit_action, .parameter_type = "s" },
  { .name = "clear-filters", .activate = clear_filters_action },
  { .name = "take-baseline", .activate = baseline_action },
  { .name = "clear-baseline", .activate = clear_baseline_action },
  { .name = "show-baselines", .state = "true", .change_state = show_action },
  { .name = "show-links", .state = "true", .change_state = show_action },
  { .name = "show-ask", .activate = show_ask_action },
};

/* Those that write, and those of them that need something selected. */
static const char *const for_writable[] = { "new", "new-nested", "new-for-ask", "take-baseline", "place-milestone" };
static const char *const for_selected[] = { "indent", "outdent", "move-up", "move-down", "duplicate",
                                            "delete",    "edit",          "set-status",   "clear-baseline", "earlier",
                                            "later",     "start-earlier", "start-later",  "end-earlier",  "end-later",
                                            "shift",     "place",         "use-words" };

static void
enable (PlannerTimelineRoom *self, const char *name, gboolean enabled)
{
  g_simple_action_set_enabled (
    G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self->actions), name)), enabled);
}

void
planner_timeline_room_update_actions (PlannerTimelineRoom *self)
{
  gboolean writable = !planner_plan_is_read_only (self->plan);
  PlannerRecord *milestone = planner_room_get_selected (PLANNER_ROOM (self));
  gboolean selected = self->table != NULL && planner_record_table_get_n_selected (self->table) > 0;

  for (guint i = 0; i < G_N_ELEMENTS (for_writable); i++)
    enable (self, for_writable[i], writable);
  for (guint i = 0; i < G_N_ELEMENTS (for_selected); i++)
    enable (self, for_selected[i], writable && selected);
  enable (self, "show-ask",
          milestone != NULL && planner_record_get_kind (milestone) == PLANNER_KIND_MILESTONE
            && planner_record_get (milestone, PLANNER_MILESTONE_ASK) != NULL);
}

/* Keys */

typedef struct
{
  guint keyval;
  GdkModifierType modifiers;
  const char *action;
} Key;

static const Key keys[] = {
  { GDK_KEY_bracketright, GDK_CONTROL_MASK, "indent" },
  { GDK_KEY_bracketleft, GDK_CONTROL_MASK, "outdent" },
  { GDK_KEY_Up, GDK_ALT_MASK, "move-up" },
  { GDK_KEY_Down, GDK_ALT_MASK, "move-down" },
  { GDK_KEY_d, GDK_CONTROL_MASK, "duplicate" },
  { GDK_KEY_Delete, 0, "delete" },
  { GDK_KEY_KP_Delete, 0, "delete" },
  { GDK_KEY_Insert, 0, "new" },
  { GDK_KEY_Return, GDK_CONTROL_MASK, "new" },
  { GDK_KEY_Return, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "new-nested" },
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

static gboolean
key_cb (GtkEventControllerKey *controller, guint keyval, guint keycode, GdkModifierType state,
        PlannerTimelineRoom *self)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));
  GdkModifierType modifiers = state & gtk_accelerator_get_default_mod_mask ();
  gboolean mirrored = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  const char *action = NULL;

  if (focus == NULL || GTK_IS_TEXT (focus) || GTK_IS_TEXT_VIEW (focus)
      || !gtk_widget_is_ancestor (focus, GTK_WIDGET (self->stack)))
    return GDK_EVENT_PROPAGATE;
  if (PLANNER_IS_TIMELINE_BAR (focus))
    action = find_action (bar_keys, G_N_ELEMENTS (bar_keys), mirrored ? mirror (keyval) : keyval, modifiers);
  if (action == NULL)
    action = find_action (keys, G_N_ELEMENTS (keys), keyval, modifiers);
  if (action == NULL)
    return GDK_EVENT_PROPAGATE;
  g_action_group_activate_action (G_ACTION_GROUP (self->actions), action, NULL);
  return GDK_EVENT_STOP;
}

void
planner_timeline_room_add_actions (PlannerTimelineRoom *self)
{
  g_autoptr (GSimpleAction) group = g_simple_action_new_stateful (
    "group-by", G_VARIANT_TYPE_STRING,
    g_variant_new_string (planner_milestone_grouping_to_string (self->grouping)));
  GtkEventController *controller = gtk_event_controller_key_new ();

  self->actions = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), entries, G_N_ELEMENTS (entries), self);
  g_signal_connect (group, "change-state", G_CALLBACK (group_action), self);
  g_action_map_add_action (G_ACTION_MAP (self->actions), G_ACTION (group));
  planner_timeline_room_add_zoom_actions (self);
  planner_timeline_room_add_time_actions (self);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "room", G_ACTION_GROUP (self->actions));
  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  g_signal_connect (controller, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), controller);
}
