/* The members of records that are derived, never stored, and whose names begin with "=". */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cli/planner-derivation.h"

#include "core/plan/planner-facts.h"
#include "core/rules/planner-risk-matrix.h"

struct _PlannerDerivation
{
  PlannerPlan *plan;
  PlannerKind kind;
  GDate today;
  int appetite;
  GHashTable *standings; /* of asks and milestones; see planner_plan_roll_up() */
};

static const PlannerDerivedMember dated_members[] = {
  { "=start", PLANNER_TYPE_DATE },     { "=end", PLANNER_TYPE_DATE },     { "=precision", PLANNER_TYPE_TEXT },
  { "=recurs", PLANNER_TYPE_TEXT },    { "=overdue", PLANNER_TYPE_FLAG }, { "=status", PLANNER_TYPE_TEXT },
  { "=progress", PLANNER_TYPE_WHOLE },
};

static const PlannerDerivedMember risk_members[] = {
  { "=inherent", PLANNER_TYPE_WHOLE }, { "=residual", PLANNER_TYPE_WHOLE },  { "=target", PLANNER_TYPE_WHOLE },
  { "=band", PLANNER_TYPE_TEXT },      { "=escalated", PLANNER_TYPE_FLAG },
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
      *n_members = 0;
      return NULL;
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
read_score (PlannerRecord *record,
            PlannerField   likelihood,
            PlannerField   severity)
{
  return planner_risk_score ((int) planner_record_get_integer (record, likelihood, 0),
                             (int) planner_record_get_integer (record, severity, 0));
}

static char *
dup_score (int score)
{
  return score > 0 ? dup_whole (score) : NULL;
}

/* The band is that of the residual score, the risk as it is now; before that is known, of the inherent one. */
static void
add_risk_values (PlannerDerivation *self,
                 PlannerRecord     *risk,
                 GPtrArray         *values)
{
  int inherent = read_score (risk, PLANNER_RISK_INHERENT_LIKELIHOOD, PLANNER_RISK_INHERENT_SEVERITY);
  int residual = read_score (risk, PLANNER_RISK_RESIDUAL_LIKELIHOOD, PLANNER_RISK_RESIDUAL_SEVERITY);
  int target = read_score (risk, PLANNER_RISK_TARGET_LIKELIHOOD, PLANNER_RISK_TARGET_SEVERITY);
  PlannerEscalation escalation = planner_escalation_from_string (planner_record_get (risk, PLANNER_RISK_ESCALATION));
  guint n_bands;
  const PlannerRiskBandRange *bands = planner_risk_bands_default (&n_bands);
  PlannerRiskBand band = planner_risk_band_of_score (residual > 0 ? residual : inherent, bands, n_bands);

  g_ptr_array_add (values, dup_score (inherent));
  g_ptr_array_add (values, dup_score (residual));
  g_ptr_array_add (values, dup_score (target));
  g_ptr_array_add (values, g_strdup (planner_risk_band_to_string (band)));
  g_ptr_array_add (values, dup_flag (planner_risk_is_escalated (escalation, inherent, self->appetite)));
}

/* Actions */

static void
add_action_values (PlannerDerivation *self,
                   PlannerRecord     *action,
                   GPtrArray         *values)
{
  gboolean closed = g_strcmp0 (planner_record_get (action, PLANNER_ACTION_STATUS), "closed") == 0;
  PlannerTimescale no_words = { 0 };
  PlannerTimescale dates;
  GDate due;

  planner_effective_dates (&no_words, NULL, planner_record_get_date (action, PLANNER_ACTION_DUE, &due) ? &due : NULL, &dates);
  g_ptr_array_add (values, dup_flag (planner_is_overdue (&dates, closed ? PLANNER_STATUS_COMPLETE : PLANNER_STATUS_UNKNOWN,
                                                         &self->today)));
}

/* All */

PlannerDerivation *
planner_derivation_new (PlannerPlan *plan,
                        PlannerKind  kind,
                        const GDate *today)
{
  PlannerRecord *root = planner_plan_get_root (plan);
  PlannerDerivation *self = g_new0 (PlannerDerivation, 1);

  self->plan = g_object_ref (plan);
  self->kind = kind;
  self->today = *today;
  self->appetite = (int) planner_record_get_integer (root, PLANNER_PLAN_RISK_APPETITE, 0);
  if (kind == PLANNER_KIND_ASK || kind == PLANNER_KIND_MILESTONE)
    self->standings = planner_plan_roll_up (plan, kind);
  return self;
}

void
planner_derivation_free (PlannerDerivation *self)
{
  g_clear_pointer (&self->standings, g_hash_table_unref);
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
  return values;
}
