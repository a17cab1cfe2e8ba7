/* planner-risk-standings.c: where the risks of a plan stand today, as the plan changes and days go by
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "rooms/risks/planner-risk-standings.h"

#include "core/plan/planner-facts.h"

struct _PlannerRiskStandings
{
  PlannerPlan *plan;
  gulong changed_handler;
  GDate today;
  PlannerRiskRegister *register_; /* %NULL: to be read */
  GHashTable *touched;            /* set of #PlannerRecord, owned: the risks that stand otherwise; %NULL: all may */
};

static void
forget (PlannerRiskStandings *self)
{
  g_clear_pointer (&self->register_, planner_risk_register_free);
}

static void
touch (PlannerRiskStandings *self, PlannerRecord *risk)
{
  if (self->touched != NULL && risk != NULL)
    g_hash_table_add (self->touched, g_object_ref (risk));
}

static void
touch_all (PlannerRiskStandings *self)
{
  g_clear_pointer (&self->touched, g_hash_table_unref);
}

static void
follow_reviews (PlannerRiskStandings *self, GPtrArray *reviews)
{
  g_autoptr (GHashTable) risks = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GHashTableIter each;
  gpointer risk;

  if (self->register_ == NULL)
    {
      touch_all (self);
      return;
    }
  planner_risk_register_follow (self->register_, self->plan, reviews, risks);
  g_hash_table_iter_init (&each, risks);
  while (g_hash_table_iter_next (&each, &risk, NULL))
    touch (self, planner_plan_lookup (self->plan, PLANNER_KIND_RISK, risk));
}

/* What a risk itself says is read from it each time. Anything else may have a name that is shown with a risk. */
static void
follow (PlannerRiskStandings *self, PlannerRecord *record, GPtrArray *reviews)
{
  switch ((int) planner_record_get_kind (record))
    {
    case PLANNER_KIND_RISK:
      touch (self, record);
      break;
    case PLANNER_KIND_RISK_REVIEW:
      g_ptr_array_add (reviews, record);
      break;
    case PLANNER_KIND_AGENDA_ITEM:
    case PLANNER_KIND_MEETING:
    case PLANNER_KIND_PLAN:
      forget (self);
      touch_all (self);
      break;
    default:
      touch_all (self);
    }
}

static void
changed_cb (PlannerPlan *plan, GPtrArray *changes, PlannerRiskStandings *self)
{
  g_autoptr (GPtrArray) reviews = g_ptr_array_new ();

  for (guint i = 0; i < changes->len; i++)
    follow (self, ((const PlannerChange *) g_ptr_array_index (changes, i))->record, reviews);
  if (reviews->len > 0)
    follow_reviews (self, reviews);
}

static GHashTable *
touched_new (void)
{
  return g_hash_table_new_full (NULL, NULL, g_object_unref, NULL);
}

GHashTable *
planner_risk_standings_take_touched (PlannerRiskStandings *self)
{
  GHashTable *touched = g_steal_pointer (&self->touched);

  self->touched = touched_new ();
  return touched;
}

PlannerRiskStandings *
planner_risk_standings_new (PlannerPlan *plan)
{
  PlannerRiskStandings *self;

  g_return_val_if_fail (PLANNER_IS_PLAN (plan), NULL);

  self = g_new0 (PlannerRiskStandings, 1);
  self->plan = g_object_ref (plan);
  self->touched = touched_new ();
  planner_get_today (&self->today);
  self->changed_handler = g_signal_connect (plan, "changed", G_CALLBACK (changed_cb), self);
  return self;
}

void
planner_risk_standings_free (PlannerRiskStandings *self)
{
  forget (self);
  touch_all (self);
  g_clear_signal_handler (&self->changed_handler, self->plan);
  g_object_unref (self->plan);
  g_free (self);
}

PlannerPlan *
planner_risk_standings_get_plan (PlannerRiskStandings *self)
{
  return self->plan;
}

PlannerRiskRegister *
planner_risk_standings_get (PlannerRiskStandings *self)
{
  if (self->register_ == NULL)
    self->register_ = planner_risk_register_new (self->plan, &self->today);
  return self->register_;
}

gboolean
planner_risk_standings_update_today (PlannerRiskStandings *self)
{
  GDate today;

  planner_get_today (&today);
  if (g_date_compare (&today, &self->today) == 0)
    return FALSE;
  self->today = today;
  forget (self);
  touch_all (self);
  return TRUE;
}

const GDate *
planner_risk_standings_get_today (PlannerRiskStandings *self)
{
  return &self->today;
}

int
planner_risk_standings_get_threshold (PlannerRiskStandings *self)
{
  int threshold = (int) planner_record_get_integer (planner_plan_get_root (self->plan), PLANNER_PLAN_RISK_APPETITE, 0);

  return threshold > 0 ? threshold : PLANNER_RISK_APPETITE_DEFAULT;
}

int
planner_risk_standings_get_score (PlannerRiskStandings *self, PlannerRecord *risk, PlannerRiskScore score)
{
  PlannerRiskPlace place = planner_risk_get_place (risk, score);

  return planner_risk_score (place.likelihood, place.severity);
}

PlannerRiskBand
planner_risk_standings_get_band (PlannerRiskStandings *self, const PlannerRiskPlace *place)
{
  return planner_risk_register_get_band (planner_risk_standings_get (self),
                                         planner_risk_score (place->likelihood, place->severity));
}

PlannerRiskBand
planner_risk_standings_get_present_band (PlannerRiskStandings *self, PlannerRecord *risk)
{
  PlannerRiskRegister *reg = planner_risk_standings_get (self);
  PlannerRiskFacts facts;

  planner_risk_register_read (reg, risk, &facts);
  return planner_risk_register_get_band (reg, planner_risk_present_score (&facts));
}

gboolean
planner_risk_standings_is_review_due (PlannerRiskStandings *self, PlannerRecord *risk)
{
  return planner_risk_is_review_due (risk, &self->today);
}
