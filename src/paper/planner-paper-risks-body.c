/* planner-paper-risks-body.c: printed risks by workstream, with what bands and directions mean above them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "paper/planner-paper-risks-body.h"

#include <glib/gi18n.h>

#include "core/plan/planner-risk-costs.h"
#include "paper/planner-paper-risks-legend.h"
#include "paper/planner-paper-risks-table.h"
#include "paper/planner-paper-words.h"
#include "paper/planner-risk-mark.h"

struct _PlannerPaperRisksBody
{
  PlannerPaperRisks *printed;
  PlannerFlow *flow;
  PlannerRiskRegister *risks;
  guint level; /* of headings */
  PlannerOutline *outline;
  guint n_rows;
  guint n_added;
  gboolean begun;
  gboolean in_table;
  PlannerPaperRisksTable table;
};

static gboolean
is_printed (PlannerRecord *risk, gpointer data)
{
  PlannerPaperRisksBody *self = data;

  return planner_paper_risks_has (self->printed, self->risks, risk);
}

/* Sums */

typedef struct
{
  guint in_band[PLANNER_RISK_BAND_EXTREME + 1];
  PlannerRiskCosts costs;
} Sums;

static void
add_up (PlannerPaperRisksBody *self, PlannerRecord *risk, Sums *sums)
{
  PlannerRiskFacts facts;

  planner_risk_register_read (self->risks, risk, &facts);
  sums->in_band[planner_risk_register_get_band (self->risks, planner_risk_present_score (&facts))]++;
  if (facts.is_open)
    planner_risk_costs_add (&sums->costs, risk);
}

/* Of the risks from the line @first on, up to the next heading or, when @all, to the end. */
static Sums
add_up_from (PlannerPaperRisksBody *self, guint first, gboolean all)
{
  Sums sums = { 0 };

  for (guint i = first; i < self->n_rows; i++)
    {
      g_autoptr (PlannerOutlineRow) row = g_list_model_get_item (G_LIST_MODEL (self->outline), i);

      if (!planner_outline_row_is_heading (row))
        add_up (self, planner_outline_row_get_record (row), &sums);
      else if (!all)
        break;
    }
  return sums;
}

/* %NULL where no risk costs anything. */
static char *
dup_money (const Sums *sums)
{
  g_autofree char *exposure = planner_paper_dup_money (sums->costs.exposure);
  g_autofree char *expected = planner_paper_dup_money (sums->costs.expected);

  if (sums->costs.exposure == 0)
    return NULL;
  /* Translators: what risks would cost, and what that is when each is multiplied by its probability */
  return g_strdup_printf (_("%s exposed, %s expected"), exposure, expected);
}

static void
add_total (PlannerPaperRisksBody *self)
{
  const Sums sums = add_up_from (self, 0, TRUE);
  g_autofree char *money = dup_money (&sums);
  g_autofree char *words = NULL;

  if (money == NULL)
    return;
  words = g_strdup_printf (_("All risks together: %s"), money);
  planner_flow_add_paragraph (self->flow, PLANNER_STYLE_STRONG, FALSE, words);
}

/* Workstreams */

/* "11 risks · 2 Extreme · 5 High · £420,000 exposed, £210,000 expected" */
static char *
dup_counts (PlannerPaperRisksBody *self, guint heading, guint n_risks)
{
  const Sums sums = add_up_from (self, heading + 1, FALSE);
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
end_table (PlannerPaperRisksBody *self)
{
  if (self->in_table)
    planner_flow_end_table (self->flow);
  self->in_table = FALSE;
}

/* Where no risk has a workstream there is no heading. */
static void
begin_workstream (PlannerPaperRisksBody *self, PlannerOutlineRow *row, guint i)
{
  const char *title = planner_outline_row_get_title (row);
  g_autofree char *counts = dup_counts (self, i, planner_outline_row_get_n_below (row));

  end_table (self);
  if (planner_outline_row_get_n_below (row) + 1 < self->n_rows || planner_outline_row_get_value (row) != NULL)
    planner_flow_add_heading (self->flow, self->level, title);
  planner_flow_add_paragraph (self->flow, PLANNER_STYLE_BODY, TRUE, counts);
  planner_paper_risks_table_begin (&self->table, title);
  self->in_table = TRUE;
}

static void
add_next (PlannerPaperRisksBody *self)
{
  guint i = self->n_added++;
  g_autoptr (PlannerOutlineRow) row = g_list_model_get_item (G_LIST_MODEL (self->outline), i);

  if (planner_outline_row_is_heading (row))
    begin_workstream (self, row, i);
  else
    planner_paper_risks_table_add (&self->table, planner_outline_row_get_record (row));
}

static void
begin (PlannerPaperRisksBody *self)
{
  self->begun = TRUE;
  if (self->n_rows == 0)
    {
      planner_paper_risks_add_nothing (self->printed, self->flow);
      return;
    }
  planner_paper_risks_legend_add (self->flow, self->risks);
  planner_paper_risks_legend_add_rules (self->flow, self->printed->plan, self->risks);
  add_total (self);
  planner_paper_risks_table_init (&self->table, self->flow, self->printed->plan, self->risks);
}

guint
planner_paper_risks_body_step (PlannerPaperRisksBody *self)
{
  if (!self->begun)
    begin (self);
  else if (self->n_added < self->n_rows)
    add_next (self);
  if (self->n_added == self->n_rows)
    end_table (self);
  return self->n_rows - self->n_added;
}

PlannerPaperRisksBody *
planner_paper_risks_body_new (PlannerPaperRisks *printed, PlannerRiskRegister *risks, PlannerFlow *flow, guint level)
{
  const PlannerOutlineLevel workstream = { PLANNER_RISK_WORKSTREAM, _("No workstream"), FALSE };
  PlannerPaperRisksBody *self = g_new0 (PlannerPaperRisksBody, 1);

  self->printed = printed;
  self->flow = flow;
  self->risks = risks;
  self->level = level;
  self->outline = planner_outline_new_filtered (printed->plan, PLANNER_KIND_RISK, &workstream, 1, is_printed, self, NULL);
  self->n_rows = g_list_model_get_n_items (G_LIST_MODEL (self->outline));
  return self;
}

void
planner_paper_risks_body_free (PlannerPaperRisksBody *self)
{
  g_object_unref (self->outline);
  g_free (self);
}
