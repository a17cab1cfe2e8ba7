/* planner-paper-risks.c: the register of risks as a board reads it, on paper
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "paper/planner-paper-risks.h"

#include <glib/gi18n.h>

#include "paper/planner-paper-risks-body.h"
#include "paper/planner-paper-words.h"

/* What is being composed. */
typedef struct
{
  PlannerPaperRisks *printed;
  PlannerFlow *flow;
  PlannerRiskRegister *risks;
  PlannerPaperRisksBody *body;
  gboolean begun;
} Run;

static const char *
get_heading (PlannerPaperRisks *printed)
{
  return printed->escalated ? _("Escalated risks") : _("Risk register");
}

static gpointer
begin_run (PlannerFlow *flow, gpointer data)
{
  PlannerPaperRisks *printed = data;
  Run *run = g_new0 (Run, 1);

  run->printed = printed;
  run->flow = flow;
  run->risks = planner_risk_register_new (printed->plan, &printed->today);
  run->body = planner_paper_risks_body_new (printed, run->risks, flow, 1);
  return run;
}

static guint
step (gpointer data)
{
  Run *run = data;

  if (!run->begun)
    planner_paper_add_opening (run->flow, run->printed->plan, get_heading (run->printed), run->printed->note);
  run->begun = TRUE;
  return planner_paper_risks_body_step (run->body);
}

static void
end_run (gpointer data)
{
  Run *run = data;

  planner_paper_risks_body_free (run->body);
  planner_risk_register_free (run->risks);
  g_free (run);
}

static const PlannerComposer composer = { begin_run, step, end_run };

PlannerDocument *
planner_paper_risks_new (PlannerPlan *plan, const GDate *today, const PlannerPaperRisksChoice *choice)
{
  PlannerPaperRisks *printed;
  PlannerPaper paper = planner_paper_get (PLANNER_PAPER_A4, PLANNER_PAPER_RISKS_LANDSCAPE);

  g_return_val_if_fail (PLANNER_IS_PLAN (plan) && today != NULL && g_date_valid (today), NULL);

  printed = planner_paper_risks_keep (plan, today, choice);
  return planner_paper_document_new (plan, get_heading (printed), today, &composer, &paper, printed, planner_paper_risks_free);
}
