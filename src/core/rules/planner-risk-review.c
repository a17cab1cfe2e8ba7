/* What the dated reviews of a risk say, and what a careful reviewer would say of it. */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/rules/planner-risk-review.h"

#include <glib/gi18n.h>

static int
score_of (const PlannerRiskPlace *place)
{
  return planner_risk_score (place->likelihood, place->severity);
}

/* The last of the first N_LOOKS that has a score; N_LOOKS of RISK where there is none. */
static guint
find_scored (const PlannerRiskFacts *risk,
             guint                   n_looks)
{
  while (n_looks > 0)
    if (risk->looks[--n_looks].score > 0)
      return n_looks;
  return risk->n_looks;
}

int
planner_risk_present_score (const PlannerRiskFacts *risk)
{
  guint last;

  g_return_val_if_fail (risk != NULL, 0);

  if (score_of (&risk->residual) > 0)
    return score_of (&risk->residual);
  last = find_scored (risk, risk->n_looks);
  return last < risk->n_looks ? risk->looks[last].score : score_of (&risk->inherent);
}

/* The score that the present one is compared with; 0 where nothing is known of it. */
static int
find_earlier_score (const PlannerRiskFacts *risk,
                    const GDate            *report)
{
  guint n_looks = risk->n_looks;
  guint last = find_scored (risk, n_looks);
  guint earlier;

  if (last == risk->n_looks)
    return 0;
  if (report == NULL)
    {
      earlier = find_scored (risk, last);
      return risk->looks[earlier < risk->n_looks ? earlier : last].score;
    }
  while (n_looks > 0 && g_date_compare (&risk->looks[n_looks - 1].on, report) > 0)
    n_looks--;
  earlier = find_scored (risk, n_looks);
  return earlier < risk->n_looks ? risk->looks[earlier].score : 0;
}

static gboolean
is_new (const PlannerRiskFacts *risk,
        const GDate            *report)
{
  gboolean is_scored = find_scored (risk, risk->n_looks) < risk->n_looks;

  if (report == NULL)
    return FALSE;
  if (g_date_valid (&risk->raised_on))
    return g_date_compare (&risk->raised_on, report) > 0;
  return is_scored && find_earlier_score (risk, report) == 0;
}

PlannerRiskDirection
planner_risk_direction (const PlannerRiskFacts *risk,
                        const GDate            *report)
{
  int earlier;
  int present;

  g_return_val_if_fail (risk != NULL, PLANNER_RISK_DIRECTION_NONE);

  earlier = find_earlier_score (risk, report);
  present = planner_risk_present_score (risk);
  if (earlier == 0 && risk->stated != PLANNER_RISK_DIRECTION_NONE && find_scored (risk, risk->n_looks) == risk->n_looks)
    return risk->stated;
  if (is_new (risk, report))
    return PLANNER_RISK_DIRECTION_NEW;
  if (earlier == 0 || present == 0)
    return risk->stated;
  if (present == earlier)
    return PLANNER_RISK_DIRECTION_SAME;
  return present > earlier ? PLANNER_RISK_DIRECTION_UP : PLANNER_RISK_DIRECTION_DOWN;
}

static const char *const direction_words[] = { NULL, "new", "up", "same", "down" };

const char *
planner_risk_direction_to_string (PlannerRiskDirection direction)
{
  g_return_val_if_fail (direction < G_N_ELEMENTS (direction_words), NULL);

  return direction_words[direction];
}

PlannerRiskDirection
planner_risk_direction_from_string (const char *text)
{
  for (guint i = 1; i < G_N_ELEMENTS (direction_words); i++)
    if (g_strcmp0 (text, direction_words[i]) == 0)
      return (PlannerRiskDirection) i;
  return PLANNER_RISK_DIRECTION_NONE;
}

/* Findings */

static gboolean
is_step_or_unknown (int step)
{
  return step >= 0 && step <= 5;
}

static gboolean
is_incomplete (const PlannerRiskPlace *place)
{
  return (place->likelihood == 0) != (place->severity == 0) || !is_step_or_unknown (place->likelihood)
         || !is_step_or_unknown (place->severity);
}

static gboolean
is_at_target_for_two (const PlannerRiskFacts *risk)
{
  int target = score_of (&risk->target);
  guint last = find_scored (risk, risk->n_looks);
  guint earlier = last < risk->n_looks ? find_scored (risk, last) : risk->n_looks;

  return target > 0 && planner_risk_present_score (risk) <= target && earlier < risk->n_looks
         && risk->looks[last].score <= target && risk->looks[earlier].score <= target;
}

static gboolean
has_empty_look (const PlannerRiskFacts *risk)
{
  for (guint i = 0; i < risk->n_looks; i++)
    if (risk->looks[i].score == 0)
      return TRUE;
  return FALSE;
}

static guint
find_in_scores (const PlannerRiskFacts     *risk,
                const PlannerRiskBandRange *bands,
                guint                       n_bands)
{
  int inherent = score_of (&risk->inherent);
  int residual = score_of (&risk->residual);
  int target = score_of (&risk->target);
  guint found = 0;

  if (residual > 0 && inherent > 0 && residual > inherent)
    found |= PLANNER_RISK_RESIDUAL_ABOVE_INHERENT;
  if (residual > 0 && residual < inherent && !risk->has_mitigation)
    found |= PLANNER_RISK_LOWERED_WITHOUT_MITIGATION;
  if (target > 0 && residual > 0 && target > residual)
    found |= PLANNER_RISK_TARGET_ABOVE_RESIDUAL;
  if (residual > 0 && residual == inherent && risk->has_mitigation
      && planner_risk_band_of_score (residual, bands, n_bands) == PLANNER_RISK_BAND_EXTREME)
    found |= PLANNER_RISK_NOT_LOWERED;
  return found;
}

static guint
find_in_care (const PlannerRiskFacts *risk,
              const GDate            *today)
{
  guint found = 0;

  if (!risk->has_lead)
    found |= PLANNER_RISK_NO_LEAD;
  if (g_date_valid (&risk->review_on) && g_date_compare (&risk->review_on, today) < 0)
    found |= PLANNER_RISK_REVIEW_PASSED;
  if (is_at_target_for_two (risk))
    found |= PLANNER_RISK_AT_TARGET;
  if (risk->has_mitigation && !risk->has_action)
    found |= PLANNER_RISK_NO_ACTION;
  if (has_empty_look (risk))
    found |= PLANNER_RISK_EMPTY_REVIEW;
  return found;
}

guint
planner_risk_find (const PlannerRiskFacts     *risk,
                   const PlannerRiskBandRange *bands,
                   guint                       n_bands,
                   const GDate                *today)
{
  guint found = 0;

  g_return_val_if_fail (risk != NULL && today != NULL && g_date_valid (today), 0);

  if (is_incomplete (&risk->inherent) || is_incomplete (&risk->residual) || is_incomplete (&risk->target))
    found |= PLANNER_RISK_SCORE_INCOMPLETE;
  if (risk->is_open)
    found |= find_in_scores (risk, bands, n_bands) | find_in_care (risk, today);
  return found;
}

static const struct
{
  const char *name;
  const char *sentence;
} findings[PLANNER_RISK_N_FINDINGS] = {
  { "residual-above-inherent", N_("The residual score is above the inherent one. Mitigation makes no risk larger: look at both.") },
  { "lowered-without-mitigation", N_("The residual score is below the inherent one and no mitigation is written down. Say what lowered it.") },
  { "target-above-residual", N_("The target is above the residual score. Set a lower target, or ask whether the risk can be closed.") },
  { "no-lead", N_("Nobody leads on it. Name a lead.") },
  { "review-passed", N_("The date of its review has passed. Review it and set the next date.") },
  { "at-target", N_("It has been at its target for two reviews and is still open. Close it or say why it stays.") },
  { "score-incomplete", N_("A score has only one of likelihood and severity. Give the other.") },
  { "not-lowered", N_("The score is as high as before the mitigation. Ask what more can be done.") },
  { "no-action", N_("Mitigation is planned and nothing is said of what was done. Write down what was.") },
  { "empty-review", N_("A review has no score. Give the score that was found that day.") },
};

static guint
index_of (PlannerRiskFinding finding)
{
  return (guint) g_bit_nth_lsf ((gulong) finding, -1);
}

const char *
planner_risk_finding_to_string (PlannerRiskFinding finding)
{
  g_return_val_if_fail (index_of (finding) < PLANNER_RISK_N_FINDINGS, NULL);

  return findings[index_of (finding)].name;
}

const char *
planner_risk_finding_describe (PlannerRiskFinding finding)
{
  g_return_val_if_fail (index_of (finding) < PLANNER_RISK_N_FINDINGS, NULL);

  return _(findings[index_of (finding)].sentence);
}
