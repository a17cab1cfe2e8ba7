/* planner-risks-room-pane.c: what stands above the risk register: the map
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <glib/gi18n.h>

#include "rooms/risks/planner-risks-room-private.h"
#include "widgets/planner-dialogs.h"
#include "widgets/planner-view-settings.h"

#define PANE "risks.pane"
#define LEAST_HEIGHT 120 /* of the register */

static PlannerRiskMap *
get_map (PlannerRisksRoom *self)
{
  return planner_risk_map_pane_get_map (self->map_pane);
}

/* What the map shows: all that is open and not left out otherwise than by the map itself. */
void
planner_risks_room_show_on_map (PlannerRisksRoom *self)
{
  GListModel *risks = planner_plan_get_records (self->plan, PLANNER_KIND_RISK);
  g_autoptr (GPtrArray) shown = g_ptr_array_new_with_free_func (g_object_unref);

  if (!gtk_widget_get_visible (GTK_WIDGET (self->map_pane)))
    return;
  for (guint i = 0; i < g_list_model_get_n_items (risks); i++)
    {
      g_autoptr (PlannerRecord) risk = g_list_model_get_item (risks, i);

      if (planner_risk_is_open (risk) && planner_record_filter_matches_but (self->filter, risk, PLANNER_RISK_FILTER_CELLS))
        g_ptr_array_add (shown, g_object_ref (risk));
    }
  planner_risk_map_pane_set_risks (self->map_pane, shown);
  planner_risk_map_set_cells (get_map (self),
                              planner_risk_filter_get_cells (
                                self->filter, planner_risk_view_get_score (planner_risk_map_get_view (get_map (self)))));
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
show_pane (PlannerRisksRoom *self, const char *pane)
{
  gboolean map = g_str_equal (pane, "map");

  gtk_widget_set_visible (GTK_WIDGET (self->map_pane), map);
  planner_risks_room_show_on_map (self);
  planner_view_settings_set (self->settings, "views", PANE, g_variant_new_string (pane));
}

static void
pane_action (GSimpleAction *action, GVariant *state, gpointer data)
{
  g_simple_action_set_state (action, state);
  show_pane (data, g_variant_get_string (state, NULL));
}

void
planner_risks_room_add_pane_actions (PlannerRisksRoom *self)
{
  g_autoptr (GVariant) kept = planner_view_settings_dup (self->settings, "views", PANE, G_VARIANT_TYPE_STRING);
  g_autoptr (GSimpleAction) pane = g_simple_action_new_stateful (
    "pane", G_VARIANT_TYPE_STRING, kept != NULL ? kept : g_variant_new_string ("map"));

  g_signal_connect (pane, "change-state", G_CALLBACK (pane_action), self);
  g_action_map_add_action (planner_tree_room_get_actions (PLANNER_TREE_ROOM (self)), G_ACTION (pane));
}

GtkWidget *
planner_risks_room_make_page (PlannerRisksRoom *self)
{
  GtkWidget *paned = gtk_paned_new (GTK_ORIENTATION_VERTICAL);
  g_autoptr (GVariant) pane
      = g_action_group_get_action_state (G_ACTION_GROUP (planner_tree_room_get_actions (PLANNER_TREE_ROOM (self))), "pane");
  PlannerRiskMap *map;

  self->map_pane = PLANNER_RISK_MAP_PANE (planner_risk_map_pane_new (self->standings));
  map = get_map (self);
  gtk_widget_set_visible (GTK_WIDGET (self->map_pane), g_str_equal (g_variant_get_string (pane, NULL), "map"));
  gtk_widget_set_size_request (GTK_WIDGET (self->table), -1, LEAST_HEIGHT);
  gtk_paned_set_start_child (GTK_PANED (paned), GTK_WIDGET (self->map_pane));
  gtk_paned_set_end_child (GTK_PANED (paned), GTK_WIDGET (self->table));
  gtk_paned_set_resize_start_child (GTK_PANED (paned), FALSE);
  gtk_paned_set_shrink_start_child (GTK_PANED (paned), FALSE);
  gtk_paned_set_shrink_end_child (GTK_PANED (paned), FALSE);
  g_signal_connect (self->map_pane, "view-changed", G_CALLBACK (view_changed_cb), self);
  g_signal_connect (map, "chosen", G_CALLBACK (chosen_cb), self);
  g_signal_connect (map, "shown", G_CALLBACK (shown_cb), self);
  g_signal_connect (map, "moved", G_CALLBACK (moved_cb), self);
  g_signal_connect (self, "notify::selected", G_CALLBACK (selected_cb), NULL);
  return paned;
}
