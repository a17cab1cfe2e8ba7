/* planner-risks-room-print.c: the register of risks and their map, on paper
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <glib/gi18n.h>

#include "core/plan/planner-facts.h"
#include "paper/planner-paper-heat-map.h"
#include "paper/planner-paper-risks.h"
#include "rooms/risks/planner-risks-room-private.h"

/* As the map shows them now. */
static PlannerHeatMapView
get_map_view (PlannerRisksRoom *self)
{
  static const PlannerHeatMapView views[PLANNER_N_RISK_VIEWS] = {
    [PLANNER_RISK_VIEW_INHERENT] = { .score = PLANNER_HEAT_MAP_INHERENT },
    [PLANNER_RISK_VIEW_RESIDUAL] = { .score = PLANNER_HEAT_MAP_RESIDUAL },
    [PLANNER_RISK_VIEW_TARGET] = { .score = PLANNER_HEAT_MAP_TARGET },
    [PLANNER_RISK_VIEW_MITIGATION] = { .score = PLANNER_HEAT_MAP_RESIDUAL, .movement = PLANNER_HEAT_MAP_FROM_INHERENT },
    [PLANNER_RISK_VIEW_AIM] = { .score = PLANNER_HEAT_MAP_TARGET, .movement = PLANNER_HEAT_MAP_FROM_RESIDUAL },
    [PLANNER_RISK_VIEW_REVIEWS] = { .score = PLANNER_HEAT_MAP_RESIDUAL, .movement = PLANNER_HEAT_MAP_FROM_REVIEWS },
  };
  PlannerHeatMapView view = views[planner_risk_map_get_view (planner_risk_map_pane_get_map (self->map_pane))];

  view.since = *planner_risk_map_pane_get_since (self->map_pane);
  return view;
}

PlannerDocument *
planner_risks_room_create_document (PlannerRoom *room, GError **error)
{
  PlannerRisksRoom *self = PLANNER_RISKS_ROOM (room);
  PlannerPaperRisksChoice choice = { NULL };
  PlannerHeatMapView view = get_map_view (self);
  GDate today;

  planner_get_today (&today);
  if (planner_record_filter_is_set (self->filter))
    {
      choice.filter = planner_record_is_among;
      choice.data = planner_record_filter_dup_matches (self->filter);
      choice.destroy = (GDestroyNotify) g_hash_table_unref;
      choice.note = _("Only some risks");
    }
  return self->prints_map ? planner_paper_heat_map_new (self->plan, &today, &choice, &view)
                          : planner_paper_risks_new (self->plan, &today, &choice);
}

void
planner_risks_room_print_map (PlannerRisksRoom *self)
{
  self->prints_map = TRUE;
  gtk_widget_activate_action (GTK_WIDGET (self), "win.print", NULL);
  self->prints_map = FALSE;
}
