/* planner-risk-cell-private.h: what the parts of a cell of the map share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "rooms/risks/planner-risk-cell.h"

G_BEGIN_DECLS

struct _PlannerRiskCell
{
  GtkWidget parent_instance;

  PlannerRiskStandings *standings;
  PlannerRiskPlace place;
  GPtrArray *risks;
  GPtrArray *chips; /* #PlannerRiskChip, children */
  guint n_chips;    /* that are in use; the others are kept for more risks, unseen */
  GtkWidget *head;
  GtkWidget *score;
  GtkWidget *band;
  GtkWidget *check;
  GtkWidget *more; /* a menu button: what there is no room for */
  GtkWidget *more_label;
  const char *style;
  char *words; /* what it is called */
  PlannerRecord *selected; /* borrowed: of the plan */
  gboolean compact;
  guint n_hidden;
  guint room; /* how many chips may be in use: as many as there was room for, and one to see whether there is more */
  int rest_width; /* the widest that its number was */
  guint rest_idle;
};

/* planner-risk-cell.c */

/** A risk was activated. */
void planner_risk_cell_activate (PlannerRiskCell *self, PlannerRecord *risk);

/** Makes chips for those of its risks that there may be room for. */
void planner_risk_cell_fill (PlannerRiskCell *self);

/* planner-risk-cell-layout.c */

/** The layout of a cell's class. */
void planner_risk_cell_install_layout (GtkWidgetClass *widget_class);

/* planner-risk-cell-rest.c */

/** The button that counts what there is no room for, and lets it drop down. */
GtkWidget *planner_risk_cell_make_rest (PlannerRiskCell *self);

G_END_DECLS
