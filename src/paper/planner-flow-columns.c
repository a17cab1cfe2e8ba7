/* planner-flow-columns.c: how wide the columns of a table are
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "paper/planner-flow-private.h"

/* Of the least widths of columns that would share room, what may be taken away before all columns give way. */
#define MOST_YIELDED 0.5

static void
add_up (const PlannerFlowColumn *columns, guint n_columns, double *least, double *flexible, double *shares)
{
  *least = *flexible = *shares = 0;
  for (guint i = 0; i < n_columns; i++)
    {
      *least += columns[i].least;
      *flexible += columns[i].share > 0 ? columns[i].least : 0;
      *shares += columns[i].share;
    }
}

/* Each column has its least, and a share of what is left; where there is too little, those that would share it give way. */
static double
get_width (const PlannerFlowColumn *column, double room, double least, double flexible, double shares)
{
  if (room >= least)
    return column->least + (shares > 0 ? (room - least) * column->share / shares : 0);
  if (least - room > flexible * MOST_YIELDED)
    return column->least * room / least;
  return column->share > 0 ? column->least * (1 - (least - room) / flexible) : column->least;
}

void
planner_flow_columns_place (const PlannerFlowColumn *columns, guint n_columns, double width, guint n_across, PlannerBandPlace *places)
{
  double room = width - PLANNER_FLOW_GAP * (n_columns - 1), x = 0, least, flexible, shares;

  add_up (columns, n_columns, &least, &flexible, &shares);
  for (guint i = 0; i < n_columns; i++)
    {
      places[i] = (PlannerBandPlace) { .x = x, .at_end = columns[i].at_end };
      places[i].width = get_width (&columns[i], room, least, flexible, shares);
      if (columns[i].once && n_across > 1)
        places[i].across = 1;
      x += places[i].width + PLANNER_FLOW_GAP;
    }
}
