/* planner-risks-room-print.c: the register of risks and their map, on paper
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <glib/gi18n.h>

#include "core/plan/planner-facts.h"
#include "paper/planner-paper-heat-map.h"
#include "paper/planner-paper-risks.h"
#include "rooms/risks/planner-risks-room-private.h"

static PlannerHeatMapScore
get_map_score (PlannerRisksRoom *self)
{
  switch (planner_risk_view_get_score (planner_risk_map_get_view (planner_risk_map_pane_get_map (self->map_pane))))
    {
    case PLANNER_RISK_SCORE_INHERENT:
      return PLANNER_HEAT_MAP_INHERENT;
    case PLANNER_RISK_SCORE_TARGET:
      return PLANNER_HEAT_MAP_TARGET;
    default:
      return PLANNER_HEAT_MAP_RESIDUAL;
    }
}

PlannerDocument *
planner_risks_room_create_document (PlannerRoom *room, GError **error)
{
  PlannerRisksRoom *self = PLANNER_RISKS_ROOM (room);
  PlannerPaperRisksChoice choice = { NULL };
  GDate today;

  planner_get_today (&today);
  if (planner_record_filter_is_set (self->filter))
    {
      choice.filter = planner_record_is_among;
      choice.data = planner_record_filter_dup_matches (self->filter);
      choice.destroy = (GDestroyNotify) g_hash_table_unref;
      choice.note = _("Only some risks");
    }
  return self->prints_map ? planner_paper_heat_map_new (self->plan, &today, &choice, get_map_score (self))
                          : planner_paper_risks_new (self->plan, &today, &choice);
}

void
planner_risks_room_print_map (PlannerRisksRoom *self)
{
  self->prints_map = TRUE;
  gtk_widget_activate_action (GTK_WIDGET (self), "win.print", NULL);
  self->prints_map = FALSE;
}
