/* planner-paper-asks.h: asks by workstream, year and heading, on paper
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/plan/planner-outline.h"
#include "paper/planner-document.h"

G_BEGIN_DECLS

/** Which asks are printed. All members may be %NULL: then all are. */
typedef struct
{
  const char *const *workstreams; /* ids; only what stands under one of these */
  PlannerOutlineFilter filter;    /* only those for which it holds, with those they are nested in */
  gpointer data;
  GDestroyNotify destroy;
  const char *note; /* what the choice is, for the reader ("At risk or off track") */
} PlannerPaperAsksChoice;

/**
 * Whether columns stand beside each other only on a wide sheet: asks are printed on landscape paper when nobody says otherwise.
 */
#define PLANNER_PAPER_ASKS_LANDSCAPE TRUE

/** The asks as they stand on @today. @choice may be %NULL; it is copied, its data freed with the document. */
PlannerDocument *planner_paper_asks_new (PlannerPlan *plan, const GDate *today, const PlannerPaperAsksChoice *choice);

G_END_DECLS
