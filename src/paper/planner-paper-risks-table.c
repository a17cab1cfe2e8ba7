/* planner-paper-risks-table.c: the columns and rows of printed risks
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "paper/planner-paper-risks-table.h"

#include <glib/gi18n.h>

#include "paper/planner-paper-risks-choice.h"
#include "paper/planner-paper-words.h"
#include "paper/planner-risk-mark.h"

/* From these widths on. */
#define WIDE 900.0
#define MIDDLE 640.0
#define SCORE_LEAST 50.0
#define SCORE_INDENT 4.0
#define SCORE_TOP 2.0

/* What is said of a risk. On a narrower sheet several of these stand in one column. */
enum
{
  PART_REF,
  PART_WORKSTREAM,
  PART_LEADS,
  PART_DESCRIPTION,
  PART_INHERENT,
  PART_MITIGATION,
  PART_ACTION,
  PART_RESIDUAL,
  PART_DIRECTION,
  PART_TARGET,
  N_PARTS
};

typedef struct
{
  double least; /* the width of the sheet */
  PlannerStyle prose;
  guint n_columns;
  PlannerFlowColumn columns[N_PARTS];
  guint places[N_PARTS]; /* the column of each part */
} Layout;

#define SCORE(title) { title, SCORE_LEAST, 0.2, FALSE }

static const Layout layouts[] = {
  {
    WIDE,
    PLANNER_STYLE_BODY,
    10,
    { { N_("Ref"), 48, 0, FALSE },
      { N_("Workstream"), 70, 0.4, FALSE },
      { N_("Lead"), 76, 0.5, FALSE },
      { N_("Risk description"), 120, 4, FALSE },
      SCORE (N_("Inherent")),
      { N_("Mitigation"), 130, 6, FALSE },
      { N_("Action taken"), 130, 6, FALSE },
      SCORE (N_("Residual")),
      { N_("Direction"), 48, 0, FALSE },
      SCORE (N_("Target")) },
    { 0, 1, 2, 3, 4, 5, 6, 7, 8, 9 },
  },
  {
    MIDDLE,
    PLANNER_STYLE_SMALL,
    9,
    { { N_("Ref"), 44, 0, FALSE },
      { N_("Workstream and lead"), 66, 0.4, FALSE },
      { N_("Risk description"), 90, 4, FALSE },
      SCORE (N_("Inherent")),
      { N_("Mitigation"), 90, 6, FALSE },
      { N_("Action taken"), 90, 6, FALSE },
      SCORE (N_("Residual")),
      { N_("Direction"), 44, 0, FALSE },
      SCORE (N_("Target")) },
    { 0, 1, 1, 2, 3, 4, 5, 6, 7, 8 },
  },
  {
    0,
    PLANNER_STYLE_SMALL,
    7,
    { { N_("Ref, workstream and lead"), 64, 0.2, FALSE },
      { N_("Risk description"), 80, 3, FALSE },
      SCORE (N_("Inherent")),
      { N_("Mitigation and action taken"), 100, 5, FALSE },
      SCORE (N_("Residual")),
      { N_("Direction"), 44, 0, FALSE },
      SCORE (N_("Target")) },
    { 0, 0, 0, 1, 2, 3, 3, 4, 5, 6 },
  },
};

static const guint score_parts[PLANNER_PAPER_RISKS_N_SCORES] = { PART_INHERENT, PART_RESIDUAL, PART_TARGET };

/* The bands that the scores of a row stand on. */
typedef struct
{
  PlannerBandPlace places[PLANNER_PAPER_RISKS_N_SCORES];
  PlannerRiskBand bands[PLANNER_PAPER_RISKS_N_SCORES];
  double height;
} Marks;

static const Layout *
get_layout (PlannerPaperRisksTable *self)
{
  return &layouts[self->layout];
}

static double
get_height (PangoLayout *layout)
{
  PangoRectangle logical;

  pango_layout_get_extents (layout, NULL, &logical);
  return (double) logical.height / PANGO_SCALE;
}

/* A score, its band and its two numbers, below each other. */
static double
measure_score (PlannerFlow *flow)
{
  PlannerTypesetter *typesetter = planner_flow_get_typesetter (flow);

  return get_height (planner_typesetter_set_line (typesetter, PLANNER_STYLE_STRONG, "E 20", SCORE_LEAST))
         + 2 * get_height (planner_typesetter_set_line (typesetter, PLANNER_STYLE_SMALL, "4 × 5", SCORE_LEAST));
}

void
planner_paper_risks_table_init (PlannerPaperRisksTable *self, PlannerFlow *flow, PlannerPlan *plan, PlannerRiskRegister *risks)
{
  PlannerBandPlace places[N_PARTS];

  *self = (PlannerPaperRisksTable) { .flow = flow, .plan = plan, .risks = risks };
  while (planner_flow_get_width (flow) < layouts[self->layout].least)
    self->layout++;
  planner_flow_place_columns (flow, get_layout (self)->columns, get_layout (self)->n_columns, places);
  for (guint i = 0; i < PLANNER_PAPER_RISKS_N_SCORES; i++)
    self->scores[i] = places[get_layout (self)->places[score_parts[i]]];
  self->score_height = measure_score (flow);
}

void
planner_paper_risks_table_begin (PlannerPaperRisksTable *self, const char *title)
{
  PlannerFlowColumn columns[N_PARTS];

  for (guint i = 0; i < get_layout (self)->n_columns; i++)
    {
      columns[i] = get_layout (self)->columns[i];
      columns[i].title = _(columns[i].title);
    }
  planner_flow_begin_table (self->flow, columns, get_layout (self)->n_columns, title);
}

static void
put (PlannerPaperRisksTable *self, guint part, PlannerStyle style, guint32 ink, const char *text)
{
  planner_flow_put (self->flow, get_layout (self)->places[part], style, ink, 0, text);
}

/* Who and where */

static void
put_reference (PlannerPaperRisksTable *self, PlannerRecord *risk, const PlannerRiskFacts *facts)
{
  const char *ref = planner_record_get (risk, PLANNER_RISK_REF);
  g_autofree char *status = planner_plan_dup_display (self->plan, risk, PLANNER_RISK_STATUS);

  put (self, PART_REF, PLANNER_STYLE_STRONG, PLANNER_INK, ref != NULL ? ref : _("No ref"));
  if (!facts->is_open)
    put (self, PART_REF, PLANNER_STYLE_SMALL, PLANNER_INK, status);
  else if (planner_risk_register_is_escalated (self->risks, risk))
    put (self, PART_REF, PLANNER_STYLE_SMALL, PLANNER_INK, _("Escalated"));
}

static void
put_place (PlannerPaperRisksTable *self, PlannerRecord *risk)
{
  g_autofree char *workstream = planner_plan_dup_display (self->plan, risk, PLANNER_RISK_WORKSTREAM);
  g_autofree char *leads = planner_paper_dup_leads (self->plan, risk, PLANNER_RISK_LEADS, PLANNER_RISK_LEAD_TEXT);
  PlannerStyle style = get_layout (self)->prose;

  put (self, PART_WORKSTREAM, style, PLANNER_INK_DIM, workstream);
  put (self, PART_WORKSTREAM, style, PLANNER_INK_DIM, planner_record_get (risk, PLANNER_RISK_PROJECT));
  put (self, PART_LEADS, style, PLANNER_INK, leads[0] != '\0' ? leads : _("No lead"));
}

/* Scores */

static void
draw_marks_cb (cairo_t *cairo, const PlannerBandSpace *space, gpointer data)
{
  const Marks *marks = data;

  if (!space->is_first)
    return;
  for (guint i = 0; i < PLANNER_PAPER_RISKS_N_SCORES; i++)
    if (marks->bands[i] != PLANNER_RISK_BAND_NONE)
      planner_risk_mark_draw (marks->bands[i], cairo, marks->places[i].x, SCORE_TOP, marks->places[i].width, marks->height);
}

static char *
dup_steps (const PlannerRiskPlace *place)
{
  g_autofree char *likelihood = place->likelihood > 0 ? g_strdup_printf ("%d", place->likelihood) : g_strdup ("?");
  g_autofree char *severity = place->severity > 0 ? g_strdup_printf ("%d", place->severity) : g_strdup ("?");

  return place->likelihood > 0 || place->severity > 0 ? g_strdup_printf ("%s\u00a0×\u00a0%s", likelihood, severity) : NULL;
}

/* With space at both sides, so that words of either direction keep clear of the edge. */
static void
write_score (PlannerPaperRisksTable *self, guint which, PlannerStyle style, const char *text)
{
  PlannerBandPlace place = self->scores[which];

  if (text == NULL)
    return;
  place.x += SCORE_INDENT;
  place.width -= 2 * SCORE_INDENT;
  planner_band_add (planner_flow_get_band (self->flow), &place, 0,
                    planner_typesetter_set (planner_flow_get_typesetter (self->flow), style, text, place.width), PLANNER_INK);
}

static void
put_score (PlannerPaperRisksTable *self, Marks *marks, guint which, const PlannerRiskPlace *place)
{
  int score = planner_risk_score (place->likelihood, place->severity);
  PlannerRiskBand band = planner_risk_register_get_band (self->risks, score);
  g_autofree char *words = planner_risk_mark_dup_score (score, band);
  g_autofree char *steps = dup_steps (place);

  marks->places[which] = self->scores[which];
  marks->bands[which] = band;
  write_score (self, which, PLANNER_STYLE_STRONG, words);
  write_score (self, which, PLANNER_STYLE_SMALL, planner_risk_mark_get_word (band));
  write_score (self, which, PLANNER_STYLE_SMALL, steps);
}

static void
put_direction (PlannerPaperRisksTable *self, PlannerRecord *risk)
{
  PlannerRiskDirection direction = planner_risk_register_get_direction (self->risks, risk);

  if (direction != PLANNER_RISK_DIRECTION_NONE)
    put (self, PART_DIRECTION, PLANNER_STYLE_STRONG, PLANNER_INK, planner_risk_mark_get_direction (direction));
  else
    put (self, PART_DIRECTION, PLANNER_STYLE_SMALL, PLANNER_INK_DIM, _("Not known"));
}

static Marks *
begin_row (PlannerPaperRisksTable *self)
{
  Marks *marks = g_new0 (Marks, 1);

  planner_flow_begin_row (self->flow);
  planner_flow_keep (self->flow, marks, g_free);
  marks->height = self->score_height + 2 * SCORE_TOP + PLANNER_RISK_MARK_STRIP;
  planner_band_set_drawing (planner_flow_get_band (self->flow), marks->height + 2 * SCORE_TOP, draw_marks_cb, marks);
  return marks;
}

/* Prose */

/* Where mitigation and action taken stand below each other, each says what it is. */
static void
put_part (PlannerPaperRisksTable *self, guint part, PlannerRecord *risk, PlannerField field)
{
  gboolean is_shared = get_layout (self)->places[PART_MITIGATION] == get_layout (self)->places[PART_ACTION];
  const char *prose = planner_record_get (risk, field);

  if (prose == NULL)
    return;
  if (is_shared)
    put (self, part, PLANNER_STYLE_COLUMN, PLANNER_INK, _(planner_field_get_info (field)->label));
  put (self, part, get_layout (self)->prose, PLANNER_INK, prose);
}

/* What it would cost, how likely that is, and what both make. */
static void
put_cost (PlannerPaperRisksTable *self, PlannerRecord *risk)
{
  gint64 exposure = planner_record_get_integer (risk, PLANNER_RISK_EXPOSURE, 0);
  gint64 percent = planner_record_get_integer (risk, PLANNER_RISK_PROBABILITY, -1);
  g_autofree char *money = planner_paper_dup_money (exposure);
  g_autofree char *probability = planner_plan_dup_display (self->plan, risk, PLANNER_RISK_PROBABILITY);
  g_autofree char *expected = planner_paper_dup_money (planner_risk_expected_cost (exposure, (int) MAX (percent, 0)));
  g_autofree char *words = NULL;

  if (exposure == 0)
    return;
  if (percent >= 0)
    /* Translators: what a risk would cost, its probability in percent, and the one multiplied by the other */
    words = g_strdup_printf (_("Exposure %s at %s: %s expected"), money, probability, expected);
  else
    words = g_strdup_printf (_("Exposure %s"), money);
  put (self, PART_DESCRIPTION, PLANNER_STYLE_SMALL, PLANNER_INK_DIM, words);
}

/* In the order of the columns, so that the words of the page stand in that order too. */
void
planner_paper_risks_table_add (PlannerPaperRisksTable *self, PlannerRecord *risk)
{
  g_autofree char *description = planner_paper_risks_dup_description (risk);
  Marks *marks = begin_row (self);
  PlannerRiskFacts facts;

  planner_risk_register_read (self->risks, risk, &facts);
  put_reference (self, risk, &facts);
  put_place (self, risk);
  put (self, PART_DESCRIPTION, get_layout (self)->prose, PLANNER_INK, description);
  put_cost (self, risk);
  put_score (self, marks, 0, &facts.inherent);
  put_part (self, PART_MITIGATION, risk, PLANNER_RISK_MITIGATION);
  put_part (self, PART_ACTION, risk, PLANNER_RISK_ACTION_TAKEN);
  put_score (self, marks, 1, &facts.residual);
  put_direction (self, risk);
  put_score (self, marks, 2, &facts.target);
}
