/* planner-paper-risks-legend.c: what bands, directions and escalation mean on a page of risks
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "paper/planner-paper-risks-legend.h"

#include <glib/gi18n.h>

#include "paper/planner-paper-words.h"
#include "paper/planner-risk-mark.h"

#define SAMPLE_WIDTH 24.0
#define SAMPLE_HEIGHT 11.0
#define SAMPLE_GAP 4.0
#define GAP 14.0
#define LINE_HEIGHT 14.0
#define BOTTOM 4.0

typedef struct
{
  PlannerRiskBand band;
  double x;
  double y;
} Sample;

typedef struct
{
  PlannerFlow *flow;
  PlannerBand *drawing;
  double x;
  double y;
  Sample samples[PLANNER_RISK_MAX_BANDS];
  guint n_samples;
} Legend;

static void
draw_cb (cairo_t *cairo, const PlannerBandSpace *space G_GNUC_UNUSED, gpointer data)
{
  const Legend *self = data;

  for (guint i = 0; i < self->n_samples; i++)
    planner_risk_mark_draw (self->samples[i].band, cairo, self->samples[i].x, self->samples[i].y, SAMPLE_WIDTH, SAMPLE_HEIGHT);
}

/* A line that is full is followed by another. */
static void
add (Legend *self, const PlannerRiskBandRange *range)
{
  PlannerTypesetter *typesetter = planner_flow_get_typesetter (self->flow);
  /* Translators: a band of risks and the scores in it, as in "E Extreme, 15 to 25" */
  g_autofree char *words = g_strdup_printf (_("%s %s, %d to %d"), planner_risk_mark_get_letter (range->band),
                                            planner_risk_mark_get_word (range->band), range->lowest, range->highest);
  double most = planner_flow_get_width (self->flow) - SAMPLE_WIDTH - SAMPLE_GAP;
  double width = MIN (planner_typesetter_measure (typesetter, PLANNER_STYLE_SMALL, words), most);
  PlannerBandPlace place;

  if (self->x > 0 && self->x + width > most)
    {
      self->x = 0;
      self->y += LINE_HEIGHT;
    }
  self->samples[self->n_samples++] = (Sample) { range->band, self->x, self->y };
  place = (PlannerBandPlace) { self->x + SAMPLE_WIDTH + SAMPLE_GAP, width, self->y };
  planner_band_add (self->drawing, &place, 0, planner_typesetter_set_line (typesetter, PLANNER_STYLE_SMALL, words, width), PLANNER_INK);
  self->x = place.x + width + GAP;
}

void
planner_paper_risks_legend_add (PlannerFlow *flow, PlannerRiskRegister *risks)
{
  Legend *self = g_new0 (Legend, 1);
  guint n_bands;
  const PlannerRiskBandRange *bands = planner_risk_register_get_bands (risks, &n_bands);

  planner_flow_keep (flow, self, g_free);
  self->flow = flow;
  self->drawing = planner_flow_add_drawing (flow, 0, draw_cb, self);
  for (guint i = 0; i < n_bands; i++)
    add (self, &bands[i]);
  planner_band_set_drawing (self->drawing, self->y + LINE_HEIGHT + BOTTOM, draw_cb, self);
}

int
planner_paper_risks_get_threshold (PlannerPlan *plan)
{
  return (int) planner_record_get_integer (planner_plan_get_root (plan), PLANNER_PLAN_RISK_APPETITE, PLANNER_RISK_APPETITE_DEFAULT);
}

static char *
dup_since (PlannerRiskRegister *risks)
{
  const GDate *report = planner_risk_register_get_last_report (risks);
  g_autofree char *day = report != NULL ? planner_paper_dup_day (report) : NULL;

  if (day == NULL)
    return g_strdup (_("Direction: since the review before the last one, as no board has seen the register yet."));
  /* Translators: %s is a day */
  return g_strdup_printf (_("Direction: since a board last saw the register, on %s."), day);
}

void
planner_paper_risks_legend_add_rules (PlannerFlow *flow, PlannerPlan *plan, PlannerRiskRegister *risks)
{
  g_autofree char *since = dup_since (risks);
  g_autofree char *escalated
      = g_strdup_printf (_("Escalated: an inherent score of %d or more, whatever the residual score, until the board lets it go."),
                         planner_paper_risks_get_threshold (plan));
  g_autofree char *rules = g_strconcat (since, " ", escalated, NULL);

  planner_flow_add_paragraph (flow, PLANNER_STYLE_SMALL, FALSE, rules);
}
