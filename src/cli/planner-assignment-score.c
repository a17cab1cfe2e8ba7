/* FIELD=VALUE for the scores of risks, as people type them. */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cli/planner-assignment-score.h"

#include "core/plan/planner-risk-scales.h"

static const struct
{
  PlannerKind kind;
  const char *name;
  PlannerField likelihood;
} scores[] = {
  { PLANNER_KIND_RISK, "inherent", PLANNER_RISK_INHERENT_LIKELIHOOD },
  { PLANNER_KIND_RISK, "residual", PLANNER_RISK_RESIDUAL_LIKELIHOOD },
  { PLANNER_KIND_RISK, "target", PLANNER_RISK_TARGET_LIKELIHOOD },
  { PLANNER_KIND_RISK_REVIEW, "score", PLANNER_RISK_REVIEW_LIKELIHOOD },
};

PlannerField
planner_assignment_find_score (PlannerKind  kind,
                               const char  *name)
{
  for (gsize i = 0; i < G_N_ELEMENTS (scores); i++)
    if (scores[i].kind == kind && g_str_equal (scores[i].name, name))
      return scores[i].likelihood;
  return PLANNER_FIELD_NONE;
}

gboolean
planner_assignment_is_step (PlannerField field)
{
  return planner_field_get_info (field)->type == PLANNER_TYPE_SCORE;
}

/* STEP is 0 where the score is not known. */
static gboolean
set_step (PlannerEdit   *edit,
          const char    *id,
          PlannerField   field,
          int            step,
          GError       **error)
{
  g_autofree char *value = step > 0 ? g_strdup_printf ("%d", step) : NULL;

  return planner_edit_set_by_hand (edit, id, field, value, error);
}

gboolean
planner_assignment_apply_score (PlannerEdit   *edit,
                                const char    *id,
                                PlannerField   likelihood,
                                const char    *text,
                                GError       **error)
{
  g_auto (PlannerPlanScales) scales = { 0 };
  int steps[2];

  planner_plan_scales_init (&scales, planner_plan_get_root (planner_edit_get_plan (edit)));
  return planner_risk_read_score (text, &scales.scales, &steps[0], &steps[1], error)
         && set_step (edit, id, likelihood, steps[0], error) && set_step (edit, id, likelihood + 1, steps[1], error);
}

gboolean
planner_assignment_apply_step (PlannerEdit   *edit,
                               const char    *id,
                               PlannerField   field,
                               const char    *text,
                               GError       **error)
{
  g_auto (PlannerPlanScales) scales = { 0 };
  g_autofree char *value = NULL;
  int step;

  planner_plan_scales_init (&scales, planner_plan_get_root (planner_edit_get_plan (edit)));
  step = planner_risk_read_step (text, planner_plan_scales_get_words (&scales, field));
  if (step > 0)
    return set_step (edit, id, field, step, error);
  return planner_value_normalise (field, text, &value, error) && planner_edit_set_by_hand (edit, id, field, value, error);
}
