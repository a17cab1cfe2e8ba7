/* planner-risk-map-private.h: what the parts of the map share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "rooms/risks/planner-risk-cell.h"
#include "rooms/risks/planner-risk-map.h"

G_BEGIN_DECLS

#define PLANNER_RISK_STEPS 5
#define PLANNER_RISK_CELLS (PLANNER_RISK_STEPS * PLANNER_RISK_STEPS)

struct _PlannerRiskMap
{
  GtkWidget parent_instance;

  PlannerRiskStandings *standings;
  PlannerRiskView view;
  GDate since;
  GPtrArray *risks;
  guint n_unplaced;
  guint n_arrows[PLANNER_RISK_CELLS][PLANNER_RISK_CELLS]; /* how many go from one cell to another */
  guint cells;                                            /* chosen */
  gboolean compact;

  GtkWidget *box;
  GtkWidget *grid;
  PlannerRiskCell *map_cells[PLANNER_RISK_CELLS];
  GtkWidget *likelihoods[PLANNER_RISK_STEPS];
  GtkWidget *severities[PLANNER_RISK_STEPS];
  GtkWidget *top;    /* which way the scales go */
  GtkWidget *corner;
  GtkWidget *paper; /* never shown: says a colour */

  PlannerRecord *selected; /* owned, nullable */
  guint current;           /* the cell that Tab leads to */

  PlannerRecord *moving; /* owned; %NULL: none is being moved by keys */
  guint aim;
};

/* planner-risk-map.c */

/** Where a place stands among the cells; PLANNER_RISK_CELLS where it is not known. */
guint planner_risk_map_find_cell (const PlannerRiskPlace *place);

/** Another choice of cells. */
void planner_risk_map_choose (PlannerRiskMap *self, guint cells);

/** The person wants @risk in that cell. */
void planner_risk_map_move (PlannerRiskMap *self, PlannerRecord *risk, guint cell);

/* planner-risk-map-keys.c */

/** The keys of the map. */
void planner_risk_map_add_keys (PlannerRiskMap *self);

/** Gives up moving by keys. */
void planner_risk_map_stop_moving (PlannerRiskMap *self);

/* planner-risk-map-paint.c */

/** Draws the threshold, arrows and the places of what is selected over the cells. */
void planner_risk_map_paint (PlannerRiskMap *self, GtkSnapshot *snapshot);

G_END_DECLS
