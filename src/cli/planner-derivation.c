/* The members of records that are derived, never stored, and whose names begin with "=". */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cli/planner-derivation.h"

#include "cli/planner-governance-members.h"
#include "core/plan/planner-facts.h"
#include "core/plan/planner-risk-register.h"

struct _PlannerDerivation
{
  PlannerPlan *plan;
  PlannerKind kind;
  GDate today;
  PlannerRiskRegister *risks; /* of risks */
  GHashTable *standings; /* of asks and milestones; see planner_plan_roll_up() */
};

static const PlannerDerivedMember dated_members[] = {
  { "=start", PLANNER_TYPE_DATE },     { "=end", PLANNER_TYPE_DATE },     { "=precision", PLANNER_TYPE_TEXT },
  { "=recurs", PLANNER_TYPE_TEXT },    { "=overdue", PLANNER_TYPE_FLAG }, { "=status", PLANNER_TYPE_TEXT },
  { "=progress", PLANNER_TYPE_WHOLE },
};

static const PlannerDerivedMember risk_members[] = {
  { "=inherent", PLANNER_TYPE_WHOLE }, { "=residual", PLANNER_TYPE_WHOLE },  { "=target", PLANNER_TYPE_WHOLE },
  { "=band", PLANNER_TYPE_TEXT },      { "=inherent-band", PLANNER_TYPE_TEXT }, { "=target-band", PLANNER_TYPE_TEXT },
  { "=direction", PLANNER_TYPE_TEXT }, { "=escalated", PLANNER_TYPE_FLAG },  { "=findings", PLANNER_TYPE_TEXTS },
};

static const PlannerDerivedMember action_members[] = {
  { "=overdue", PLANNER_TYPE_FLAG },
};

const PlannerDerivedMember *
planner_derivation_list_members (PlannerKind  kind,
                                 guint       *n_members)
{
  switch ((guint) kind)
    {
    case PLANNER_KIND_ASK:
    case PLANNER_KIND_MILESTONE:
      *n_members = G_N_ELEMENTS (dated_members);
      return dated_members;
    case PLANNER_KIND_RISK:
      *n_members = G_N_ELEMENTS (risk_members);
      return risk_members;
    case PLANNER_KIND_ACTION:
      *n_members = G_N_ELEMENTS (action_members);
      return action_members;
    default:
      return planner_governance_list_members (kind, n_members);
    }
}

static char *
dup_whole (gint64 number)
{
  return g_strdup_printf ("%" G_GINT64_FORMAT, number);
}

static char *
dup_flag (gboolean flag)
{
  return g_strdup (flag ? "1" : "0");
}

/* Asks and milestones */

static void
add_dated_values (PlannerDerivation *self,
                  PlannerRecord     *record,
                  GPtrArray         *values)
{
  const PlannerStanding *standing = g_hash_table_lookup (self->standings, record);
  PlannerTimescale dates;

  planner_plan_get_dates (self->plan, record, &dates);
  g_ptr_array_add (values, dates.has_start ? planner_value_from_date (&dates.start) : NULL);
  g_ptr_array_add (values, dates.has_end ? planner_value_from_date (&dates.end) : NULL);
  g_ptr_array_add (values, g_strdup (planner_precision_to_string (dates.precision)));
  g_ptr_array_add (values, g_strdup (planner_recurrence_to_string (dates.recurs)));
  g_ptr_array_add (values, dup_flag (planner_plan_is_overdue (self->plan, record, &self->today)));
  g_ptr_array_add (values, g_strdup (self->kind == PLANNER_KIND_ASK ? planner_status_to_ask_string (standing->status) :
                                                                      planner_status_to_milestone_string (standing->status)));
  g_ptr_array_add (values, standing->has_progress ? dup_whole (standing->progress) : NULL);
}

/* Risks */

static int
score_of (const PlannerRiskPlace *place)
{
  return planner_risk_score (place->likelihood, place->severity);
}

static char *
dup_score (int score)
{
  return score > 0 ? dup_whole (score) : NULL;
}

static char *
dup_band (PlannerDerivation *self,
          int                score)
{
  return g_strdup (planner_risk_band_to_string (planner_risk_register_get_band (self->risks, score)));
}

/* The names of what a careful reviewer finds, one on each line; NULL for nothing. */
static char *
dup_findings (PlannerDerivation *self,
              PlannerRecord     *risk)
{
  guint found = planner_risk_register_find (self->risks, risk);
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  g_auto (GStrv) lines = NULL;

  for (guint bit = 0; bit < PLANNER_RISK_N_FINDINGS; bit++)
    if (found & (1U << bit))
      g_strv_builder_add (names, planner_risk_finding_to_string ((PlannerRiskFinding) (1U << bit)));
  lines = g_strv_builder_end (names);
  return lines[0] != NULL ? g_strjoinv ("\n", lines) : NULL;
}

/* The band is that of the score the risk has now. */
static void
add_risk_values (PlannerDerivation *self,
                 PlannerRecord     *risk,
                 GPtrArray         *values)
{
  PlannerRiskFacts facts;

  planner_risk_register_read (self->risks, risk, &facts);
  g_ptr_array_add (values, dup_score (score_of (&facts.inherent)));
  g_ptr_array_add (values, dup_score (score_of (&facts.residual)));
  g_ptr_array_add (values, dup_score (score_of (&facts.target)));
  g_ptr_array_add (values, dup_band (self, planner_risk_present_score (&facts)));
  g_ptr_array_add (values, dup_band (self, score_of (&facts.inherent)));
  g_ptr_array_add (values, dup_band (self, score_of (&facts.target)));
  g_ptr_array_add (values, g_strdup (planner_risk_direction_to_string (planner_risk_register_get_direction (self->risks, risk))));
  g_ptr_array_add (values, dup_flag (planner_risk_register_is_escalated (self->risks, risk)));
  g_ptr_array_add (values, dup_findings (self, risk));
}

/* Actions */

static void
add_action_values (PlannerDerivation *self,
                   PlannerRecord     *action,
                   GPtrArray         *values)
{
  g_ptr_array_add (values, dup_flag (planner_action_is_overdue (action, &self->today)));
}

/* All */

PlannerDerivation *
planner_derivation_new (PlannerPlan *plan,
                        PlannerKind  kind,
                        const GDate *today)
{
  PlannerDerivation *self = g_new0 (PlannerDerivation, 1);

  self->plan = g_object_ref (plan);
  self->kind = kind;
  self->today = *today;
  if (kind == PLANNER_KIND_ASK || kind == PLANNER_KIND_MILESTONE)
    self->standings = planner_plan_roll_up (plan, kind);
  if (kind == PLANNER_KIND_RISK)
    self->risks = planner_risk_register_new (plan, today);
  return self;
}

void
planner_derivation_free (PlannerDerivation *self)
{
  g_clear_pointer (&self->standings, g_hash_table_unref);
  g_clear_pointer (&self->risks, planner_risk_register_free);
  g_object_unref (self->plan);
  g_free (self);
}

GPtrArray *
planner_derivation_get_values (PlannerDerivation *self,
                               PlannerRecord     *record)
{
  GPtrArray *values = g_ptr_array_new_with_free_func (g_free);

  if (self->kind == PLANNER_KIND_ASK || self->kind == PLANNER_KIND_MILESTONE)
    add_dated_values (self, record, values);
  else if (self->kind == PLANNER_KIND_RISK)
    add_risk_values (self, record, values);
  else if (self->kind == PLANNER_KIND_ACTION)
    add_action_values (self, record, values);
  else
    planner_governance_add_values (self->plan, record, &self->today, values);
  return values;
}
