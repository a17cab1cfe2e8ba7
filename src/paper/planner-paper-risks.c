/* planner-paper-risks.c: the register of risks as a board reads it, on paper
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "paper/planner-paper-risks.h"

#include <glib/gi18n.h>

#include "paper/planner-paper-risks-legend.h"
#include "paper/planner-paper-risks-table.h"
#include "paper/planner-paper-words.h"
#include "paper/planner-risk-mark.h"

/* What is being composed. */
typedef struct
{
  PlannerPaperRisks *printed;
  PlannerFlow *flow;
  PlannerRiskRegister *risks;
  PlannerOutline *outline;
  guint n_rows;
  guint n_added;
  gboolean begun;
  gboolean in_table;
  PlannerPaperRisksTable table;
} Run;

static gboolean
is_printed (PlannerRecord *risk, gpointer data)
{
  Run *run = data;

  return planner_paper_risks_has (run->printed, run->risks, risk);
}

static gpointer
begin_run (PlannerFlow *flow, gpointer data)
{
  const PlannerOutlineLevel workstream = { PLANNER_RISK_WORKSTREAM, _("No workstream"), FALSE };
  PlannerPaperRisks *printed = data;
  Run *run = g_new0 (Run, 1);

  run->printed = printed;
  run->flow = flow;
  run->risks = planner_risk_register_new (printed->plan, &printed->today);
  run->outline = planner_outline_new_filtered (printed->plan, PLANNER_KIND_RISK, &workstream, 1, is_printed, run, NULL);
  return run;
}

static const char *
get_heading (PlannerPaperRisks *printed)
{
  return printed->escalated ? _("Escalated risks") : _("Risk register");
}

/* Sums */

typedef struct
{
  guint in_band[PLANNER_RISK_BAND_EXTREME + 1];
  gint64 exposure; /* in pence */
  gint64 expected;
} Sums;

static void
add_up (Run *run, PlannerRecord *risk, Sums *sums)
{
  gint64 exposure = planner_record_get_integer (risk, PLANNER_RISK_EXPOSURE, 0);
  PlannerRiskFacts facts;

  planner_risk_register_read (run->risks, risk, &facts);
  sums->in_band[planner_risk_register_get_band (run->risks, planner_risk_present_score (&facts))]++;
  if (!facts.is_open)
    return; /* it will cost nothing any more */
  sums->exposure += exposure;
  sums->expected += planner_risk_expected_cost (exposure, (int) planner_record_get_integer (risk, PLANNER_RISK_PROBABILITY, 0));
}

/* Of the risks from the line @first on, up to the next heading or, when @all, to the end. */
static Sums
add_up_from (Run *run, guint first, gboolean all)
{
  Sums sums = { 0 };

  for (guint i = first; i < run->n_rows; i++)
    {
      g_autoptr (PlannerOutlineRow) row = g_list_model_get_item (G_LIST_MODEL (run->outline), i);

      if (!planner_outline_row_is_heading (row))
        add_up (run, planner_outline_row_get_record (row), &sums);
      else if (!all)
        break;
    }
  return sums;
}

/* %NULL where no risk costs anything. */
static char *
dup_money (const Sums *sums)
{
  g_autofree char *exposure = planner_paper_dup_money (sums->exposure);
  g_autofree char *expected = planner_paper_dup_money (sums->expected);

  if (sums->exposure == 0)
    return NULL;
  /* Translators: what risks would cost, and what that is when each is multiplied by its probability */
  return g_strdup_printf (_("%s exposed, %s expected"), exposure, expected);
}

static void
add_total (Run *run)
{
  const Sums sums = add_up_from (run, 0, TRUE);
  g_autofree char *money = dup_money (&sums);
  g_autofree char *words = NULL;

  if (money == NULL)
    return;
  words = g_strdup_printf (_("All risks together: %s"), money);
  planner_flow_add_paragraph (run->flow, PLANNER_STYLE_STRONG, FALSE, words);
}

/* Workstreams */

/* "11 risks · 2 Extreme · 5 High · £420,000 exposed, £210,000 expected" */
static char *
dup_counts (Run *run, guint heading, guint n_risks)
{
  const Sums sums = add_up_from (run, heading + 1, FALSE);
  g_autofree char *money = dup_money (&sums);
  GString *words = g_string_new (NULL);

  g_string_append_printf (words, ngettext ("%u risk", "%u risks", n_risks), n_risks);
  for (guint band = PLANNER_RISK_BAND_EXTREME; band > PLANNER_RISK_BAND_NONE; band--)
    if (sums.in_band[band] > 0)
      /* Translators: as in "2 Extreme", where %s is the name of a band; what follows how many risks there are */
      g_string_append_printf (words, _(" · %u %s"), sums.in_band[band], planner_risk_mark_get_word (band));
  if (money != NULL)
    g_string_append_printf (words, " · %s", money);
  return g_string_free (words, FALSE);
}

static void
end_table (Run *run)
{
  if (run->in_table)
    planner_flow_end_table (run->flow);
  run->in_table = FALSE;
}

/* Where no risk has a workstream there is no heading. */
static void
begin_workstream (Run *run, PlannerOutlineRow *row, guint i)
{
  const char *title = planner_outline_row_get_title (row);
  g_autofree char *counts = dup_counts (run, i, planner_outline_row_get_n_below (row));

  end_table (run);
  if (planner_outline_row_get_n_below (row) + 1 < run->n_rows || planner_outline_row_get_value (row) != NULL)
    planner_flow_add_heading (run->flow, 1, title);
  planner_flow_add_paragraph (run->flow, PLANNER_STYLE_BODY, TRUE, counts);
  planner_paper_risks_table_begin (&run->table, title);
  run->in_table = TRUE;
}

static void
add_next (Run *run)
{
  guint i = run->n_added++;
  g_autoptr (PlannerOutlineRow) row = g_list_model_get_item (G_LIST_MODEL (run->outline), i);

  if (planner_outline_row_is_heading (row))
    begin_workstream (run, row, i);
  else
    planner_paper_risks_table_add (&run->table, planner_outline_row_get_record (row));
}

static void
begin_pages (Run *run)
{
  PlannerPaperRisks *printed = run->printed;

  run->begun = TRUE;
  run->n_rows = g_list_model_get_n_items (G_LIST_MODEL (run->outline));
  planner_paper_add_opening (run->flow, printed->plan, get_heading (printed), printed->note);
  if (run->n_rows == 0)
    {
      planner_paper_risks_add_nothing (printed, run->flow);
      return;
    }
  planner_paper_risks_legend_add (run->flow, run->risks);
  planner_paper_risks_legend_add_rules (run->flow, printed->plan, run->risks);
  add_total (run);
  planner_paper_risks_table_init (&run->table, run->flow, printed->plan, run->risks);
}

static guint
step (gpointer data)
{
  Run *run = data;

  if (!run->begun)
    begin_pages (run);
  else if (run->n_added < run->n_rows)
    add_next (run);
  if (run->n_added == run->n_rows)
    end_table (run);
  return run->n_rows - run->n_added;
}

static void
end_run (gpointer data)
{
  Run *run = data;

  g_object_unref (run->outline);
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
