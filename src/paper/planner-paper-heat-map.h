/* planner-paper-heat-map.h: the map of risks on one page, with their list beside it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "paper/planner-document.h"
#include "paper/planner-paper-risks-choice.h"

G_BEGIN_DECLS

/** The list stands beside the map on a wide sheet, and below it on a narrow one. */
#define PLANNER_PAPER_HEAT_MAP_LANDSCAPE TRUE

/** Which of its scores places a risk on the map. */
typedef enum
{
  PLANNER_HEAT_MAP_RESIDUAL,
  PLANNER_HEAT_MAP_INHERENT,
  PLANNER_HEAT_MAP_TARGET,
} PlannerHeatMapScore;

/** Where arrows come from, which end where the score places a risk. */
typedef enum
{
  PLANNER_HEAT_MAP_NO_MOVEMENT,
  PLANNER_HEAT_MAP_FROM_INHERENT,
  PLANNER_HEAT_MAP_FROM_RESIDUAL,
  PLANNER_HEAT_MAP_FROM_REVIEWS,
} PlannerHeatMapMovement;

/** What the map shows; all zero: residual scores. */
typedef struct
{
  PlannerHeatMapScore score;
  PlannerHeatMapMovement movement;
  GDate since; /* the day of the reviews */
} PlannerHeatMapView;

/**
 * The open risks as they stand on @today. Whatever their number it is one page: a cell that cannot name all its risks says how many more there
 * are, and so does the list. @choice as in planner_paper_risks_new().
 */
PlannerDocument *planner_paper_heat_map_new (PlannerPlan *plan, const GDate *today, const PlannerPaperRisksChoice *choice,
                                             const PlannerHeatMapView *view);

G_END_DECLS
