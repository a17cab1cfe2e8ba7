/* What the print verb's options say of a heat map. */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cli/planner-command.h"
#include "paper/planner-paper-heat-map.h"

G_BEGIN_DECLS

/* The options as they were given; NULL where they were not. */
typedef struct
{
  char *score;
  char *movement;
} PlannerPrintHeatMap;

void planner_print_heat_map_clear (PlannerPrintHeatMap *self);

/* Whether any of them was given: they are for the heat map alone. */
gboolean planner_print_heat_map_is_set (const PlannerPrintHeatMap *self);

/* What of the risks they ask for. FALSE, with a sentence, where they are wrong. */
gboolean planner_print_heat_map_read (const PlannerPrintHeatMap  *self,
                                      PlannerHeatMapView         *view,
                                      GError                    **error);

G_END_DECLS
