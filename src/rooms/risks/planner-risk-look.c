/* planner-risk-look.c: one colour, one word and one sign for each band and direction, and sentences about scores
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "rooms/risks/planner-risk-look.h"
#include "widgets/planner-record-words.h"

#include <glib/gi18n.h>

/* @inside: within a sentence. */
static const struct
{
  const char *word;
  const char *inside;
  const char *style;
} bands[] = {
  [PLANNER_RISK_BAND_NONE] = { N_("–"), N_("no band"), NULL },
  [PLANNER_RISK_BAND_LOW] = { N_("Low"), N_("low"), "planner-risk-low" },
  [PLANNER_RISK_BAND_MODERATE] = { N_("Moderate"), N_("moderate"), "planner-risk-moderate" },
  [PLANNER_RISK_BAND_HIGH] = { N_("High"), N_("high"), "planner-risk-high" },
  [PLANNER_RISK_BAND_EXTREME] = { N_("Extreme"), N_("extreme"), "planner-risk-extreme" },
};

const char *
planner_risk_band_get_word (PlannerRiskBand band)
{
  g_return_val_if_fail (band < G_N_ELEMENTS (bands), NULL);

  return _(bands[band].word);
}

const char *
planner_risk_band_get_style (PlannerRiskBand band)
{
  g_return_val_if_fail (band < G_N_ELEMENTS (bands), NULL);

  return bands[band].style;
}

static const struct
{
  const char *sign;
  const char *word;
  const char *style;
} directions[] = {
  [PLANNER_RISK_DIRECTION_NONE] = { NULL, NULL, NULL },
  [PLANNER_RISK_DIRECTION_NEW] = { "✱", N_("New"), "planner-complete" },
  [PLANNER_RISK_DIRECTION_UP] = { "↑", N_("Up"), "planner-off-track" },
  [PLANNER_RISK_DIRECTION_SAME] = { "↔", N_("Same"), NULL },
  [PLANNER_RISK_DIRECTION_DOWN] = { "↓", N_("Down"), "planner-on-track" },
};

const char *
planner_risk_direction_get_word (PlannerRiskDirection direction)
{
  g_return_val_if_fail (direction < G_N_ELEMENTS (directions), NULL);

  return direction != PLANNER_RISK_DIRECTION_NONE ? _(directions[direction].word) : "";
}

char *
planner_risk_direction_dup_words (PlannerRiskDirection direction)
{
  g_return_val_if_fail (direction < G_N_ELEMENTS (directions), NULL);

  if (direction == PLANNER_RISK_DIRECTION_NONE)
    return g_strdup ("");
  return g_strdup_printf ("%s %s", directions[direction].sign, _(directions[direction].word));
}

const char *
planner_risk_direction_get_style (PlannerRiskDirection direction)
{
  g_return_val_if_fail (direction < G_N_ELEMENTS (directions), NULL);

  return directions[direction].style;
}

const char *
planner_risk_score_get_word (PlannerRiskScore score)
{
  static const char *const words[PLANNER_N_RISK_SCORES] = { N_("Inherent"), N_("Residual"), N_("Target") };

  g_return_val_if_fail (score < PLANNER_N_RISK_SCORES, NULL);

  return _(words[score]);
}

/* Scores */

static char *
dup_figure (int step)
{
  return step != 0 ? g_strdup_printf ("%d", step) : g_strdup ("?");
}

char *
planner_risk_place_dup_figures (const PlannerRiskPlace *place)
{
  g_autofree char *likelihood = dup_figure (place->likelihood);
  g_autofree char *severity = dup_figure (place->severity);

  if (place->likelihood == 0 && place->severity == 0)
    return NULL;
  return g_strdup_printf ("%s × %s", likelihood, severity);
}

static char *
dup_step (const char *const *words, int step)
{
  return g_strdup_printf ("%d %s", step, _(words[step - 1]));
}

char *
planner_risk_standings_dup_likelihood (PlannerRiskStandings *self, int step)
{
  g_return_val_if_fail (step >= 1 && step <= 5, NULL);

  return dup_step (planner_risk_register_get_scales (planner_risk_standings_get (self))->likelihood, step);
}

char *
planner_risk_standings_dup_severity (PlannerRiskStandings *self, int step)
{
  g_return_val_if_fail (step >= 1 && step <= 5, NULL);

  return dup_step (planner_risk_register_get_scales (planner_risk_standings_get (self))->severity, step);
}

/* Within a sentence. */
static char *
dup_step_inside (const char *const *words, int step)
{
  g_autofree char *word = NULL;

  if (step < 1 || step > 5)
    return g_strdup (_("not known"));
  word = planner_words_dup_inside (_(words[step - 1]));
  return g_strdup_printf ("%d %s", step, word);
}

char *
planner_risk_standings_describe (PlannerRiskStandings *self, const PlannerRiskPlace *place)
{
  const PlannerRiskScales *scales = planner_risk_register_get_scales (planner_risk_standings_get (self));
  PlannerRiskBand band = planner_risk_standings_get_band (self, place);
  g_autofree char *likelihood = dup_step_inside (scales->likelihood, place->likelihood);
  g_autofree char *severity = dup_step_inside (scales->severity, place->severity);
  int score = planner_risk_score (place->likelihood, place->severity);

  if (score == 0)
    /* Translators: half a score, said by a screen reader: “likelihood 4 likely, severity not known” */
    return g_strdup_printf (_("likelihood %s, severity %s"), likelihood, severity);
  /* Translators: a score, said by a screen reader: “likelihood 4 likely, severity 5 catastrophic, extreme 20” */
  return g_strdup_printf (_("likelihood %s, severity %s, %s %d"), likelihood, severity, _(bands[band].inside), score);
}

/* Findings */

char *
planner_risk_standings_dup_findings (PlannerRiskStandings *self, PlannerRecord *risk)
{
  guint found = planner_risk_register_find (planner_risk_standings_get (self), risk);
  g_autoptr (GString) lines = g_string_new (NULL);

  for (guint bit = 0; bit < PLANNER_RISK_N_FINDINGS; bit++)
    if ((found & 1U << bit) != 0)
      g_string_append_printf (lines, "%s%s", lines->len > 0 ? "\n" : "",
                              planner_risk_finding_describe ((PlannerRiskFinding) (1 << bit)));
  return lines->len > 0 ? g_string_free_and_steal (g_steal_pointer (&lines)) : NULL;
}
