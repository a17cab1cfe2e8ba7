/* planner-paper-heat-map-parts.h: the map and the list of a printed heat map
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * For planner-paper-heat-map.c alone. Both are put into one drawing, in points from its top and from where reading begins.
 */
#pragma once

#include "core/plan/planner-risk-register.h"
#include "paper/planner-flow.h"

G_BEGIN_DECLS

/** A risk where one of its scores puts it. */
typedef struct
{
  char *label; /* its reference, or its place in the list: short */
  char *description;
  PlannerRiskPlace place;
  int score; /* 0: not known */
  PlannerRiskPlace origin;
  int origin_score; /* 0: not known, or no movement is shown */
  PlannerRiskDirection direction;
} PlannerMappedRisk;

typedef struct
{
  double x;
  double y;
  double width;
  double height;
} PlannerHeatMapBox;

typedef struct
{
  PlannerFlow *flow;
  PlannerBand *drawing;
  PlannerRiskRegister *risks;
  int threshold;       /* the score from which on a risk is escalated */
  gboolean moves;      /* says where risks came from */
  const GArray *mapped; /* PlannerMappedRisk, the highest score first */
} PlannerHeatMapPage;

/** The cells and their axes. Draw it with planner_heat_map_grid_draw(); the flow keeps it. */
typedef struct _PlannerHeatMapGrid PlannerHeatMapGrid;
PlannerHeatMapGrid *planner_heat_map_grid_add (const PlannerHeatMapPage *page, const PlannerHeatMapBox *box);
void planner_heat_map_grid_draw (const PlannerHeatMapGrid *self, cairo_t *cairo);

/** The list under its headings, of which @score is one, at most as high as the box. The flow keeps it. */
typedef struct _PlannerHeatMapList PlannerHeatMapList;
PlannerHeatMapList *planner_heat_map_list_add (const PlannerHeatMapPage *page, const PlannerHeatMapBox *box, const char *score);
void planner_heat_map_list_draw (const PlannerHeatMapList *self, cairo_t *cairo);
double planner_heat_map_list_get_height (const PlannerHeatMapList *self);

G_END_DECLS
