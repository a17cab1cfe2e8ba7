/* planner-paper-risks-choice.h: which risks are printed, in a register or on a map
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/plan/planner-outline.h"
#include "core/plan/planner-risk-register.h"
#include "paper/planner-flow.h"

G_BEGIN_DECLS

/** All members may be zero: then all are. */
typedef struct
{
  const char *const *workstreams; /* ids; only the risks of these */
  PlannerOutlineFilter filter;    /* only those for which it holds */
  gpointer data;
  GDestroyNotify destroy;
  gboolean escalated; /* only those that are on the board's list, and open */
  const char *note;   /* what the choice is, for the reader ("Only what is worsening") */
} PlannerPaperRisksChoice;

/** A choice that is kept, and of what. */
typedef struct
{
  PlannerPlan *plan;
  GDate today;
  char **workstreams;
  PlannerOutlineFilter filter;
  gpointer data;
  GDestroyNotify destroy;
  gboolean escalated;
  char *note;
} PlannerPaperRisks;

/** @choice may be %NULL. */
PlannerPaperRisks *planner_paper_risks_keep (PlannerPlan *plan, const GDate *today, const PlannerPaperRisksChoice *choice);
void planner_paper_risks_free (gpointer self);

/** Whether @risk is to be printed. */
gboolean planner_paper_risks_has (PlannerPaperRisks *self, PlannerRiskRegister *risks, PlannerRecord *risk);

/** Says that there is nothing to print. */
void planner_paper_risks_add_nothing (PlannerPaperRisks *self, PlannerFlow *flow);

/** What a risk is to its reader: its description, or where it has none cause, event and effect. Free with g_free(). */
char *planner_paper_risks_dup_description (PlannerRecord *risk);

G_END_DECLS
