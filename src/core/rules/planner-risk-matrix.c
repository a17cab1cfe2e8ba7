/* The risk matrix: scores, bands, and what goes to the board. */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/rules/planner-risk-matrix.h"

#include <stdio.h>

#define HIGHEST_STEP 5

static const char *const band_words[] = { NULL, "low", "moderate", "high", "extreme" };

static gboolean
is_step (int step)
{
  return step >= 1 && step <= HIGHEST_STEP;
}

int
planner_risk_score (int likelihood,
                    int severity)
{
  return is_step (likelihood) && is_step (severity) ? likelihood * severity : 0;
}

gboolean
planner_risk_score_can_occur (int score)
{
  for (int likelihood = 1; likelihood <= HIGHEST_STEP; likelihood++)
    {
      if (score > 0 && score % likelihood == 0 && is_step (score / likelihood))
        return TRUE;
    }
  return FALSE;
}

const PlannerRiskBandRange *
planner_risk_bands_default (guint *n_bands)
{
  static const PlannerRiskBandRange bands[] = {
    { PLANNER_RISK_BAND_LOW, 1, 3 },
    { PLANNER_RISK_BAND_MODERATE, 4, 6 },
    { PLANNER_RISK_BAND_HIGH, 8, 12 },
    { PLANNER_RISK_BAND_EXTREME, 15, 25 },
  };

  g_return_val_if_fail (n_bands != NULL, NULL);

  *n_bands = G_N_ELEMENTS (bands);
  return bands;
}

static gboolean
read_band (const char           *line,
           PlannerRiskBandRange *range)
{
  char word[16];
  int end = 0;

  if (sscanf (line, " %15s %2d - %2d %n", word, &range->lowest, &range->highest, &end) != 3 || line[end] != '\0')
    return FALSE;
  for (guint i = 1; i < G_N_ELEMENTS (band_words); i++)
    if (g_ascii_strcasecmp (word, band_words[i]) == 0)
      {
        range->band = (PlannerRiskBand) i;
        return range->lowest > 0 && range->lowest <= range->highest;
      }
  return FALSE;
}

static gboolean
fits_beside (const PlannerRiskBandRange *range,
             const PlannerRiskBandRange *others,
             guint                       n_others)
{
  for (guint i = 0; i < n_others; i++)
    if (others[i].band == range->band || (range->lowest <= others[i].highest && others[i].lowest <= range->highest))
      return FALSE;
  return TRUE;
}

gboolean
planner_risk_bands_read (const char           *const*lines,
                         PlannerRiskBandRange       *bands,
                         guint                      *n_bands)
{
  g_return_val_if_fail (lines != NULL && bands != NULL && n_bands != NULL, FALSE);

  for (*n_bands = 0; lines[*n_bands] != NULL; (*n_bands)++)
    if (*n_bands == PLANNER_RISK_MAX_BANDS || !read_band (lines[*n_bands], &bands[*n_bands])
        || !fits_beside (&bands[*n_bands], bands, *n_bands))
      return FALSE;
  return *n_bands > 0;
}

PlannerRiskBand
planner_risk_band_of_score (int                         score,
                            const PlannerRiskBandRange *bands,
                            guint                       n_bands)
{
  g_return_val_if_fail (bands != NULL || n_bands == 0, PLANNER_RISK_BAND_NONE);

  if (!planner_risk_score_can_occur (score))
    return PLANNER_RISK_BAND_NONE;
  for (guint i = 0; i < n_bands; i++)
    {
      if (score >= bands[i].lowest && score <= bands[i].highest)
        return bands[i].band;
    }
  return PLANNER_RISK_BAND_NONE;
}

const char *
planner_risk_band_to_string (PlannerRiskBand band)
{
  g_return_val_if_fail (band < G_N_ELEMENTS (band_words), NULL);

  return band_words[band];
}

PlannerEscalation
planner_escalation_from_string (const char *text)
{
  if (g_strcmp0 (text, "escalated") == 0)
    return PLANNER_ESCALATION_ESCALATED;
  if (g_strcmp0 (text, "not-escalated") == 0)
    return PLANNER_ESCALATION_NOT_ESCALATED;
  return PLANNER_ESCALATION_AUTOMATIC;
}

gboolean
planner_risk_is_escalated (PlannerEscalation escalation,
                           int               inherent,
                           int               appetite)
{
  if (escalation != PLANNER_ESCALATION_AUTOMATIC)
    return escalation == PLANNER_ESCALATION_ESCALATED;
  return inherent >= (appetite > 0 ? appetite : PLANNER_RISK_APPETITE_DEFAULT);
}

gint64
planner_risk_expected_cost (gint64 exposure,
                            int    probability)
{
  gint64 rest = exposure % 100 * probability;

  return exposure / 100 * probability + (rest + (rest < 0 ? -50 : 50)) / 100;
}
