/* planner-risk-register.c: what follows from the values of risks and their reviews, out of rules/
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "planner-risk-register.h"

#include <string.h>

#include "planner-risk-scales.h"

struct _PlannerRiskRegister
{
  GDate today;
  gboolean looks_back; /* what was written after today is of no account */
  GDate last_report; /* cleared: there was none */
  int appetite;
  PlannerRiskBandRange bands[PLANNER_RISK_MAX_BANDS];
  guint n_bands;
  PlannerPlanScales scales;
  GHashTable *looks; /* id of a risk → GArray of PlannerRiskLook by day */
  GHashTable *risk_of; /* review (borrowed: the plan keeps it) → id of the risk whose look it is */
};

/* Settings */

static void
read_bands (PlannerRiskRegister *self, PlannerRecord *root)
{
  g_auto (GStrv) lines = planner_record_dup_list (root, PLANNER_PLAN_RISK_BANDS);
  const PlannerRiskBandRange *defaults;

  if (planner_risk_bands_read ((const char *const *) lines, self->bands, &self->n_bands))
    return;
  defaults = planner_risk_bands_default (&self->n_bands);
  memcpy (self->bands, defaults, sizeof (PlannerRiskBandRange) * self->n_bands);
}

/* The last report */

static gboolean
names_register (const char *text)
{
  return text != NULL
         && g_regex_match_simple ("\\brisks?\\b.*\\b(register|report)s?\\b|\\b(register|report)\\b.*\\brisks?\\b|\\bescalated risks?\\b",
                                  text, G_REGEX_CASELESS, G_REGEX_MATCH_DEFAULT);
}

static void
take_meeting_of (PlannerRiskRegister *self, PlannerPlan *plan, PlannerRecord *item)
{
  PlannerRecord *meeting = planner_plan_lookup (plan, PLANNER_KIND_MEETING, planner_record_get (item, PLANNER_AGENDA_ITEM_MEETING));
  GDate on;

  if (meeting == NULL || g_strcmp0 (planner_record_get (meeting, PLANNER_MEETING_STATUS), "cancelled") == 0
      || !planner_record_get_date (meeting, PLANNER_MEETING_ON, &on) || g_date_compare (&on, &self->today) >= 0)
    return;
  if (!g_date_valid (&self->last_report) || g_date_compare (&on, &self->last_report) > 0)
    self->last_report = on;
}

static void
find_last_report (PlannerRiskRegister *self, PlannerPlan *plan)
{
  GListModel *items = planner_plan_get_records (plan, PLANNER_KIND_AGENDA_ITEM);

  g_date_clear (&self->last_report, 1);
  for (guint i = 0; i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr (PlannerRecord) item = g_list_model_get_item (items, i);

      if (planner_record_get_flag (item, PLANNER_AGENDA_ITEM_TAKES_RISKS)
          || names_register (planner_record_get (item, PLANNER_AGENDA_ITEM_TITLE))
          || names_register (planner_record_get (item, PLANNER_AGENDA_ITEM_PAPER)))
        take_meeting_of (self, plan, item);
    }
}

/* Reviews */

static PlannerRiskPlace
read_place (PlannerRecord *record, PlannerField likelihood, PlannerField severity)
{
  PlannerRiskPlace place;

  place.likelihood = (int) planner_record_get_integer (record, likelihood, 0);
  place.severity = (int) planner_record_get_integer (record, severity, 0);
  return place;
}

static void
take_review (PlannerRiskRegister *self, PlannerRecord *review)
{
  const char *risk = planner_record_get (review, PLANNER_RISK_REVIEW_RISK);
  PlannerRiskLook look = { .place = read_place (review, PLANNER_RISK_REVIEW_LIKELIHOOD, PLANNER_RISK_REVIEW_SEVERITY) };
  GArray *looks;

  if (risk == NULL || !planner_record_get_date (review, PLANNER_RISK_REVIEW_DATE, &look.on))
    return;
  look.score = planner_risk_score (look.place.likelihood, look.place.severity);
  looks = g_hash_table_lookup (self->looks, risk);
  if (looks == NULL)
    {
      looks = g_array_new (FALSE, FALSE, sizeof (PlannerRiskLook));
      g_hash_table_insert (self->looks, g_strdup (risk), looks);
    }
  g_array_append_val (looks, look);
  g_hash_table_insert (self->risk_of, review, g_strdup (risk));
}

/* Of one day the first in the plan's order comes first: g_array_sort() keeps the order of equals. */
static int
compare_looks (gconstpointer first, gconstpointer second)
{
  return g_date_compare (&((const PlannerRiskLook *) first)->on, &((const PlannerRiskLook *) second)->on);
}

/* Of the risks in @risks, a set of ids; of all where that is %NULL. */
static void
read_reviews (PlannerRiskRegister *self, PlannerPlan *plan, GHashTable *risks)
{
  GListModel *reviews = planner_plan_get_records (plan, PLANNER_KIND_RISK_REVIEW);
  GHashTableIter each;
  gpointer risk, looks;

  for (guint i = 0; i < g_list_model_get_n_items (reviews); i++)
    {
      g_autoptr (PlannerRecord) review = g_list_model_get_item (reviews, i);
      const char *of = planner_record_get (review, PLANNER_RISK_REVIEW_RISK);

      if (of != NULL && (risks == NULL || g_hash_table_contains (risks, of)))
        take_review (self, review);
    }
  g_hash_table_iter_init (&each, self->looks);
  while (g_hash_table_iter_next (&each, &risk, &looks))
    if (risks == NULL || g_hash_table_contains (risks, risk))
      g_array_sort (looks, compare_looks);
}

/* The risk that @review was about when it was read, and the one that it is about now. */
static void
forget_review (PlannerRiskRegister *self, PlannerRecord *review, GHashTable *risks)
{
  const char *before = g_hash_table_lookup (self->risk_of, review);
  const char *now = planner_record_get (review, PLANNER_RISK_REVIEW_RISK);

  if (before != NULL)
    g_hash_table_add (risks, g_strdup (before));
  if (now != NULL)
    g_hash_table_add (risks, g_strdup (now));
  g_hash_table_remove (self->risk_of, review);
}

void
planner_risk_register_follow (PlannerRiskRegister *self, PlannerPlan *plan, GPtrArray *reviews, GHashTable *risks)
{
  GHashTableIter each;
  gpointer risk;

  g_return_if_fail (self != NULL && PLANNER_IS_PLAN (plan) && risks != NULL);

  for (guint i = 0; i < reviews->len; i++)
    forget_review (self, g_ptr_array_index (reviews, i), risks);
  g_hash_table_iter_init (&each, risks);
  while (g_hash_table_iter_next (&each, &risk, NULL))
    g_hash_table_remove (self->looks, risk);
  read_reviews (self, plan, risks);
}

/* All */

PlannerRiskRegister *
planner_risk_register_new (PlannerPlan *plan, const GDate *today)
{
  PlannerRecord *root;
  PlannerRiskRegister *self;

  g_return_val_if_fail (PLANNER_IS_PLAN (plan) && today != NULL && g_date_valid (today), NULL);

  root = planner_plan_get_root (plan);
  self = g_new0 (PlannerRiskRegister, 1);
  self->today = *today;
  self->appetite = (int) planner_record_get_integer (root, PLANNER_PLAN_RISK_APPETITE, 0);
  read_bands (self, root);
  planner_plan_scales_init (&self->scales, root);
  find_last_report (self, plan);
  self->looks = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_array_unref);
  self->risk_of = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  read_reviews (self, plan, NULL);
  return self;
}

PlannerRiskRegister *
planner_risk_register_new_as_at (PlannerPlan *plan, const GDate *day)
{
  PlannerRiskRegister *self = planner_risk_register_new (plan, day);

  if (self != NULL)
    self->looks_back = TRUE;
  return self;
}

void
planner_risk_register_free (PlannerRiskRegister *self)
{
  planner_plan_scales_clear (&self->scales);
  g_hash_table_unref (self->looks);
  g_hash_table_unref (self->risk_of);
  g_free (self);
}

const GDate *
planner_risk_register_get_last_report (PlannerRiskRegister *self)
{
  return g_date_valid (&self->last_report) ? &self->last_report : NULL;
}

const PlannerRiskBandRange *
planner_risk_register_get_bands (PlannerRiskRegister *self, guint *n_bands)
{
  *n_bands = self->n_bands;
  return self->bands;
}

const PlannerRiskScales *
planner_risk_register_get_scales (PlannerRiskRegister *self)
{
  return &self->scales.scales;
}

/* How many of LOOKS are of DAY or before it. */
static guint
count_until (GArray *looks, const GDate *day)
{
  guint n = looks != NULL ? looks->len : 0;

  while (n > 0 && g_date_compare (&g_array_index (looks, PlannerRiskLook, n - 1).on, day) > 0)
    n--;
  return n;
}

gboolean
planner_risk_register_get_place_on (PlannerRiskRegister *self, PlannerRecord *risk, const GDate *day, PlannerRiskPlace *place)
{
  GArray *looks = g_hash_table_lookup (self->looks, planner_record_get_id (risk));

  for (guint i = count_until (looks, day); i > 0; i--)
    {
      const PlannerRiskLook *look = &g_array_index (looks, PlannerRiskLook, i - 1);

      if (look->score == 0)
        continue;
      *place = look->place;
      return TRUE;
    }
  return FALSE;
}

/* Looking back, a risk that was reviewed later was open, and stood where the last review before that had found it. */
static void
read_looks (PlannerRiskRegister *self, PlannerRecord *risk, PlannerRiskFacts *facts)
{
  GArray *looks = g_hash_table_lookup (self->looks, planner_record_get_id (risk));

  facts->looks = looks != NULL ? (const PlannerRiskLook *) (gpointer) looks->data : NULL;
  facts->n_looks = looks != NULL ? looks->len : 0;
  if (!self->looks_back || count_until (looks, &self->today) == facts->n_looks)
    return;
  facts->n_looks = count_until (looks, &self->today);
  facts->is_open = TRUE;
  planner_risk_register_get_place_on (self, risk, &self->today, &facts->residual);
}

void
planner_risk_register_read (PlannerRiskRegister *self, PlannerRecord *risk, PlannerRiskFacts *facts)
{
  *facts = (PlannerRiskFacts) { 0 };
  facts->inherent = read_place (risk, PLANNER_RISK_INHERENT_LIKELIHOOD, PLANNER_RISK_INHERENT_SEVERITY);
  facts->residual = read_place (risk, PLANNER_RISK_RESIDUAL_LIKELIHOOD, PLANNER_RISK_RESIDUAL_SEVERITY);
  facts->target = read_place (risk, PLANNER_RISK_TARGET_LIKELIHOOD, PLANNER_RISK_TARGET_SEVERITY);
  facts->is_open = planner_risk_is_open (risk);
  facts->has_lead = planner_record_get (risk, PLANNER_RISK_LEADS) != NULL || planner_record_get (risk, PLANNER_RISK_LEAD_TEXT) != NULL;
  facts->has_mitigation = planner_record_get (risk, PLANNER_RISK_MITIGATION) != NULL;
  facts->has_action = planner_record_get (risk, PLANNER_RISK_ACTION_TAKEN) != NULL;
  facts->stated = planner_risk_direction_from_string (planner_record_get (risk, PLANNER_RISK_STATED_DIRECTION));
  if (!planner_record_get_date (risk, PLANNER_RISK_RAISED_ON, &facts->raised_on))
    g_date_clear (&facts->raised_on, 1);
  if (!planner_record_get_date (risk, PLANNER_RISK_NEXT_REVIEW_ON, &facts->review_on))
    g_date_clear (&facts->review_on, 1);
  read_looks (self, risk, facts);
}

PlannerRiskBand
planner_risk_register_get_band (PlannerRiskRegister *self, int score)
{
  return planner_risk_band_of_score (score, self->bands, self->n_bands);
}

PlannerRiskDirection
planner_risk_register_get_direction (PlannerRiskRegister *self, PlannerRecord *risk)
{
  PlannerRiskFacts facts;

  planner_risk_register_read (self, risk, &facts);
  return planner_risk_direction (&facts, planner_risk_register_get_last_report (self));
}

gboolean
planner_risk_register_is_escalated (PlannerRiskRegister *self, PlannerRecord *risk)
{
  PlannerRiskPlace inherent = read_place (risk, PLANNER_RISK_INHERENT_LIKELIHOOD, PLANNER_RISK_INHERENT_SEVERITY);

  return planner_risk_is_escalated (planner_escalation_from_string (planner_record_get (risk, PLANNER_RISK_ESCALATION)),
                                    planner_risk_score (inherent.likelihood, inherent.severity), self->appetite);
}

gboolean
planner_risk_is_open (PlannerRecord *risk)
{
  return g_strcmp0 (planner_record_get (risk, PLANNER_RISK_STATUS), "closed") != 0;
}

gboolean
planner_risk_is_review_due (PlannerRecord *risk, const GDate *today)
{
  GDate day;

  return planner_risk_is_open (risk)
         && planner_record_get_date (risk, PLANNER_RISK_NEXT_REVIEW_ON, &day) && g_date_compare (&day, today) < 0;
}

/* Whether @line is the name of @finding, a colon and a reason. */
static gboolean
accepts (const char *line, PlannerRiskFinding finding)
{
  const char *name = planner_risk_finding_to_string (finding);
  const char *after = g_str_has_prefix (line, name) ? line + strlen (name) : NULL;

  return after != NULL && *after == ':' && after[1 + strspn (after + 1, " ")] != '\0';
}

static guint
read_accepted (PlannerRecord *risk)
{
  g_auto (GStrv) lines = planner_record_dup_list (risk, PLANNER_RISK_ACCEPTED_FINDINGS);
  guint accepted = 0;

  for (guint i = 0; lines[i] != NULL; i++)
    for (guint bit = 0; bit < PLANNER_RISK_N_FINDINGS; bit++)
      if (accepts (lines[i], (PlannerRiskFinding) (1 << bit)))
        accepted |= 1U << bit;
  return accepted;
}

guint
planner_risk_register_find (PlannerRiskRegister *self, PlannerRecord *risk)
{
  PlannerRiskFacts facts;

  planner_risk_register_read (self, risk, &facts);
  return planner_risk_find (&facts, self->bands, self->n_bands, &self->today) & ~read_accepted (risk);
}
