/* planner-risks-room-pane.c: what stands above the risk register: the map, or the findings of the careful reviewer
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <glib/gi18n.h>

#include "rooms/risks/planner-risks-room-private.h"
#include "widgets/planner-dialogs.h"
#include "widgets/planner-view-settings.h"

#define PANE "risks.pane"
#define LEAST_HEIGHT 110 /* of the register, and of what stands above it: the rest is scrolled to */

static PlannerRiskMap *
get_map (PlannerRisksRoom *self)
{
  return planner_risk_map_pane_get_map (self->map_pane);
}

static char *
dup_pane (PlannerRisksRoom *self)
{
  GActionGroup *actions = G_ACTION_GROUP (planner_tree_room_get_actions (PLANNER_TREE_ROOM (self)));
  g_autoptr (GVariant) pane = g_action_group_get_action_state (actions, "pane");

  return g_variant_dup_string (pane, NULL);
}

/* Fills in elements #PlannerRecord: @shown is what is not left out, @mapped what of the open ones only the map itself leaves out. */
static void
list_risks (PlannerRisksRoom *self, GPtrArray *shown, GPtrArray *mapped)
{
  GListModel *risks = planner_plan_get_records (self->plan, PLANNER_KIND_RISK);
  gboolean has_cells = *planner_record_filter_get_values (self->filter, PLANNER_RISK_FILTER_CELLS) != NULL;

  for (guint i = 0; i < g_list_model_get_n_items (risks); i++)
    {
      g_autoptr (PlannerRecord) risk = g_list_model_get_item (risks, i);

      if (!planner_record_filter_matches_but (self->filter, risk, PLANNER_RISK_FILTER_CELLS))
        continue;
      if (planner_risk_is_open (risk))
        g_ptr_array_add (mapped, g_object_ref (risk));
      if (!has_cells || planner_record_filter_matches (risk, self->filter))
        g_ptr_array_add (shown, g_object_ref (risk));
    }
}

static void
show_map (PlannerRisksRoom *self, GPtrArray *mapped)
{
  PlannerRiskMap *map = get_map (self);

  planner_risk_map_pane_set_risks (self->map_pane, mapped);
  planner_risk_map_set_cells (
    map, planner_risk_filter_get_cells (self->filter, planner_risk_view_get_score (planner_risk_map_get_view (map))));
}

static void
show_findings (PlannerRisksRoom *self, GPtrArray *shown, GHashTable *touched)
{
  guint n = planner_risk_findings_set_risks (self->findings, shown, touched);
  /* Translators: a choice of what stands above the register, and how many findings there are */
  g_autofree char *label = g_strdup_printf (_("Findings (%u)"), n);

  if (g_strcmp0 (adw_toggle_get_label (self->findings_toggle), label) != 0)
    adw_toggle_set_label (self->findings_toggle, label);
}

void
planner_risks_room_show_pane (PlannerRisksRoom *self, GHashTable *touched)
{
  g_autofree char *pane = dup_pane (self);
  g_autoptr (GPtrArray) shown = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) mapped = g_ptr_array_new_with_free_func (g_object_unref);

  list_risks (self, shown, mapped);
  if (g_str_equal (pane, "map"))
    show_map (self, mapped);
  show_findings (self, shown, touched);
  planner_risks_room_show_foot (self, shown);
}

/* What is done on the map */

static void
chosen_cb (PlannerRiskMap *map, guint cells, PlannerRisksRoom *self)
{
  planner_risk_filter_set_cells (self->filter, planner_risk_view_get_score (planner_risk_map_get_view (map)), cells);
  planner_record_filter_clear_exceptions (self->filter);
  planner_tree_room_apply_filter (PLANNER_TREE_ROOM (self));
}

/* The cells that are chosen stay so, of the other scores. */
static void
view_changed_cb (PlannerRiskMapPane *pane, PlannerRisksRoom *self)
{
  PlannerRiskScore score = planner_risk_view_get_score (planner_risk_map_get_view (get_map (self)));

  if (*planner_record_filter_get_values (self->filter, PLANNER_RISK_FILTER_CELLS) != NULL
      && planner_risk_filter_get_cells (self->filter, score) == 0)
    planner_risk_filter_set_cells (self->filter, score, 0);
  planner_tree_room_apply_filter (PLANNER_TREE_ROOM (self));
}

static void
shown_cb (PlannerRiskMap *map, PlannerRecord *risk, PlannerRisksRoom *self)
{
  const char *ids[] = { planner_record_get_id (risk), NULL };

  planner_outline_reveal (planner_tree_room_get_outline (PLANNER_TREE_ROOM (self)), ids[0]);
  planner_record_table_select (self->table, ids);
}

/* To its row. */
static void
found_shown_cb (PlannerRiskFindings *findings, PlannerRecord *risk, PlannerRisksRoom *self)
{
  planner_room_show_record (PLANNER_ROOM (self), PLANNER_KIND_RISK, planner_record_get_id (risk));
}

void
planner_risks_room_ask (PlannerRisksRoom *self, PlannerRecord *risk, PlannerRiskScore score, const PlannerRiskPlace *place,
                        PlannerRiskDialogPurpose purpose)
{
  planner_dialog_present (planner_risk_dialog_new (self->standings, risk, score, place, purpose), GTK_WIDGET (self));
}

static void
moved_cb (PlannerRiskMap *map, PlannerRecord *risk, int likelihood, int severity, PlannerRisksRoom *self)
{
  PlannerRiskPlace place = { likelihood, severity };

  planner_risks_room_ask (self, risk, planner_risk_view_get_score (planner_risk_map_get_view (map)), &place,
                          PLANNER_RISK_DIALOG_SCORE);
}

static void
selected_cb (PlannerRisksRoom *self)
{
  PlannerRecord *selected = planner_room_get_selected (PLANNER_ROOM (self));

  planner_risk_map_set_selected (
    get_map (self), selected != NULL && planner_record_get_kind (selected) == PLANNER_KIND_RISK ? selected : NULL);
}

/* Which pane */

static void
turn_to (PlannerRisksRoom *self, const char *pane)
{
  if (!g_str_equal (pane, "none"))
    gtk_stack_set_visible_child_name (GTK_STACK (self->above), pane);
  gtk_widget_set_visible (self->above, !g_str_equal (pane, "none"));
  adw_toggle_group_set_active_name (self->panes, pane);
}

static void
show_pane (PlannerRisksRoom *self, const char *pane)
{
  turn_to (self, pane);
  planner_risks_room_show_pane (self, NULL);
  planner_view_settings_set (self->settings, "views", PANE, g_variant_new_string (pane));
}

static gboolean
is_pane (const char *name)
{
  static const char *const names[] = { "map", "findings", "none", NULL };

  return g_strv_contains (names, name);
}

static void
pane_action (GSimpleAction *action, GVariant *state, gpointer data)
{
  if (!is_pane (g_variant_get_string (state, NULL)))
    return;
  g_simple_action_set_state (action, state);
  show_pane (data, g_variant_get_string (state, NULL));
}

void
planner_risks_room_add_pane_actions (PlannerRisksRoom *self)
{
  g_autoptr (GVariant) kept = planner_view_settings_dup (self->settings, "views", PANE, G_VARIANT_TYPE_STRING);
  g_autoptr (GSimpleAction) pane = g_simple_action_new_stateful (
    "pane", G_VARIANT_TYPE_STRING,
    kept != NULL && is_pane (g_variant_get_string (kept, NULL)) ? kept : g_variant_new_string ("map"));

  g_signal_connect (pane, "change-state", G_CALLBACK (pane_action), self);
  g_action_map_add_action (planner_tree_room_get_actions (PLANNER_TREE_ROOM (self)), G_ACTION (pane));
}

static void
toggled_cb (AdwToggleGroup *panes, GParamSpec *pspec, PlannerRisksRoom *self)
{
  const char *name = adw_toggle_group_get_active_name (panes);
  g_autofree char *pane = dup_pane (self);

  if (name != NULL && !g_str_equal (name, pane))
    gtk_widget_activate_action (GTK_WIDGET (self), "room.pane", "s", name);
}

static AdwToggle *
add_toggle (PlannerRisksRoom *self, const char *name, const char *label)
{
  AdwToggle *toggle = adw_toggle_new ();

  adw_toggle_set_name (toggle, name);
  adw_toggle_set_label (toggle, label);
  adw_toggle_group_add (self->panes, toggle);
  return toggle;
}

GtkWidget *
planner_risks_room_make_panes_tool (PlannerRisksRoom *self)
{
  GtkWidget *panes = adw_toggle_group_new ();
  g_autofree char *pane = dup_pane (self);

  self->panes = ADW_TOGGLE_GROUP (panes);
  add_toggle (self, "map", _("Map"));
  self->findings_toggle = add_toggle (self, "findings", _("Findings"));
  add_toggle (self, "none", _("Register"));
  adw_toggle_group_set_active_name (self->panes, pane);
  gtk_accessible_update_property (GTK_ACCESSIBLE (panes), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Above the register"), -1);
  g_signal_connect (panes, "notify::active-name", G_CALLBACK (toggled_cb), self);
  return panes;
}

static void
connect_panes (PlannerRisksRoom *self)
{
  PlannerRiskMap *map = get_map (self);

  g_signal_connect (self->map_pane, "view-changed", G_CALLBACK (view_changed_cb), self);
  g_signal_connect (map, "chosen", G_CALLBACK (chosen_cb), self);
  g_signal_connect (map, "shown", G_CALLBACK (shown_cb), self);
  g_signal_connect (map, "moved", G_CALLBACK (moved_cb), self);
  g_signal_connect (self->findings, "shown", G_CALLBACK (found_shown_cb), self);
  g_signal_connect (self, "notify::selected", G_CALLBACK (selected_cb), NULL);
}

/* As high as the map wants to be, until a person draws the line elsewhere. */
static gboolean
place_idle_cb (gpointer data)
{
  PlannerRisksRoom *self = data;
  int natural;

  self->place_idle = 0;
  gtk_widget_measure (self->above, GTK_ORIENTATION_VERTICAL, gtk_widget_get_width (GTK_WIDGET (self->paned)), NULL, &natural,
                      NULL, NULL);
  gtk_paned_set_position (self->paned, natural);
  return G_SOURCE_REMOVE;
}

/* Its height is known now; it cannot be divided while sizes are given out. */
static void
height_cb (GtkPaned *paned, GParamSpec *pspec, PlannerRisksRoom *self)
{
  g_signal_handlers_disconnect_by_func (paned, height_cb, self);
  self->place_idle = g_idle_add_full (G_PRIORITY_HIGH_IDLE, place_idle_cb, self, NULL);
}

/* Where the window is low the map is scrolled. */
static GtkWidget *
make_map_page (PlannerRisksRoom *self)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  self->map_pane = PLANNER_RISK_MAP_PANE (planner_risk_map_pane_new (self->standings));
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scrolled), TRUE);
  gtk_scrolled_window_set_min_content_height (GTK_SCROLLED_WINDOW (scrolled), LEAST_HEIGHT);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), GTK_WIDGET (self->map_pane));
  return scrolled;
}

static GtkWidget *
make_register (PlannerRisksRoom *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_widget_set_vexpand (GTK_WIDGET (self->table), TRUE);
  gtk_widget_set_size_request (GTK_WIDGET (self->table), -1, LEAST_HEIGHT);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->table));
  gtk_box_append (GTK_BOX (box), planner_risks_room_make_foot (self));
  return box;
}

GtkWidget *
planner_risks_room_make_page (PlannerRisksRoom *self)
{
  GtkWidget *paned = gtk_paned_new (GTK_ORIENTATION_VERTICAL);
  g_autofree char *pane = dup_pane (self);

  self->paned = GTK_PANED (paned);
  self->above = gtk_stack_new ();
  gtk_stack_set_vhomogeneous (GTK_STACK (self->above), FALSE);
  self->findings = PLANNER_RISK_FINDINGS (planner_risk_findings_new (self->standings));
  gtk_stack_add_named (GTK_STACK (self->above), make_map_page (self), "map");
  gtk_stack_add_named (GTK_STACK (self->above), GTK_WIDGET (self->findings), "findings");
  gtk_paned_set_start_child (GTK_PANED (paned), self->above);
  gtk_paned_set_end_child (GTK_PANED (paned), make_register (self));
  gtk_paned_set_resize_start_child (GTK_PANED (paned), FALSE);
  gtk_paned_set_shrink_start_child (GTK_PANED (paned), FALSE);
  gtk_paned_set_shrink_end_child (GTK_PANED (paned), FALSE);
  g_signal_connect (paned, "notify::max-position", G_CALLBACK (height_cb), self);
  connect_panes (self);
  turn_to (self, pane);
  return paned;
}
