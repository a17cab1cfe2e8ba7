/* planner-interest-standings.c: how the declarations of a plan stand today, as the plan changes and days go by
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "rooms/interests/planner-interest-standings.h"

#include <glib/gi18n.h>

#include "core/plan/planner-facts.h"

struct _PlannerInterestStandings
{
  PlannerPlan *plan;
  gulong changed_handler;
  GDate today;
  GHashTable *overtaken; /* %NULL: what follows is to be looked for */
  GPtrArray *undeclared;
};

/* What a standing is called */

static const struct
{
  const char *name;
  const char *word;
  const char *sign;
  const char *style;
} words[PLANNER_N_INTEREST_STANDINGS] = {
  [PLANNER_INTEREST_IS_OVERDUE] = { "overdue", N_("Overdue"), "■", "planner-off-track" },
  [PLANNER_INTEREST_IS_UNDATED] = { "undated", N_("Undated"), "?", "planner-off-track" },
  [PLANNER_INTEREST_IS_DUE] = { "due", N_("Due"), "▲", "planner-at-risk" },
  [PLANNER_INTEREST_IS_CURRENT] = { "current", N_("Current"), "●", "planner-on-track" },
  [PLANNER_INTEREST_IS_OVERTAKEN] = { "overtaken", N_("Overtaken"), "–", "planner-stopped" },
  [PLANNER_INTEREST_IS_ENDED] = { "ended", N_("Ended"), "–", "planner-stopped" },
  [PLANNER_INTEREST_IS_PAST_KEEPING] = { "past-keeping", N_("Past keeping"), "–", "planner-stopped" },
};

const char *
planner_interest_standing_to_string (PlannerInterestStanding standing)
{
  g_return_val_if_fail (standing < PLANNER_N_INTEREST_STANDINGS, NULL);

  return words[standing].name;
}

const char *
planner_interest_standing_get_word (PlannerInterestStanding standing)
{
  g_return_val_if_fail (standing < PLANNER_N_INTEREST_STANDINGS, NULL);

  return _(words[standing].word);
}

char *
planner_interest_standing_dup_words (PlannerInterestStanding standing)
{
  g_return_val_if_fail (standing < PLANNER_N_INTEREST_STANDINGS, NULL);

  return g_strconcat (words[standing].sign, " ", _(words[standing].word), NULL);
}

const char *
planner_interest_standing_get_style (PlannerInterestStanding standing)
{
  g_return_val_if_fail (standing < PLANNER_N_INTEREST_STANDINGS, NULL);

  return words[standing].style;
}

/* Following the plan */

static void
forget (PlannerInterestStandings *self)
{
  g_clear_pointer (&self->overtaken, g_hash_table_unref);
  g_clear_pointer (&self->undeclared, g_ptr_array_unref);
}

static gboolean
is_looked_at (PlannerKind kind)
{
  return kind == PLANNER_KIND_INTEREST || kind == PLANNER_KIND_PERSON || kind == PLANNER_KIND_SEAT
         || kind == PLANNER_KIND_BOARD || kind == PLANNER_KIND_PLAN;
}

static void
changed_cb (PlannerPlan *plan, GPtrArray *changes, PlannerInterestStandings *self)
{
  for (guint i = 0; i < changes->len && self->overtaken != NULL; i++)
    if (is_looked_at (planner_record_get_kind (((const PlannerChange *) g_ptr_array_index (changes, i))->record)))
      forget (self);
}

PlannerInterestStandings *
planner_interest_standings_new (PlannerPlan *plan)
{
  PlannerInterestStandings *self;

  g_return_val_if_fail (PLANNER_IS_PLAN (plan), NULL);

  self = g_new0 (PlannerInterestStandings, 1);
  self->plan = g_object_ref (plan);
  planner_get_today (&self->today);
  self->changed_handler = g_signal_connect (plan, "changed", G_CALLBACK (changed_cb), self);
  return self;
}

void
planner_interest_standings_free (PlannerInterestStandings *self)
{
  forget (self);
  g_clear_signal_handler (&self->changed_handler, self->plan);
  g_object_unref (self->plan);
  g_free (self);
}

PlannerPlan *
planner_interest_standings_get_plan (PlannerInterestStandings *self)
{
  return self->plan;
}

gboolean
planner_interest_standings_update_today (PlannerInterestStandings *self)
{
  GDate today;

  planner_get_today (&today);
  if (g_date_compare (&today, &self->today) == 0)
    return FALSE;
  self->today = today;
  forget (self);
  return TRUE;
}

const GDate *
planner_interest_standings_get_today (PlannerInterestStandings *self)
{
  return &self->today;
}

/* What is found */

static void
look (PlannerInterestStandings *self)
{
  g_autoptr (GPtrArray) findings = NULL;

  if (self->overtaken != NULL)
    return;
  findings = planner_plan_list_register_findings (self->plan, &self->today);
  self->overtaken = planner_plan_list_overtaken (self->plan);
  self->undeclared = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < findings->len; i++)
    {
      const PlannerRegisterFinding *finding = g_ptr_array_index (findings, i);

      if (finding->type == PLANNER_REGISTER_NEVER_DECLARED)
        g_ptr_array_add (self->undeclared, g_object_ref (finding->record));
    }
}

static PlannerInterestStanding
read_state (PlannerInterestState state)
{
  switch (state)
    {
    case PLANNER_INTEREST_DUE:
      return PLANNER_INTEREST_IS_DUE;
    case PLANNER_INTEREST_OVERDUE:
      return PLANNER_INTEREST_IS_OVERDUE;
    case PLANNER_INTEREST_ENDED:
      return PLANNER_INTEREST_IS_ENDED;
    case PLANNER_INTEREST_UNDATED:
      return PLANNER_INTEREST_IS_UNDATED;
    case PLANNER_INTEREST_CURRENT:
    default:
      return PLANNER_INTEREST_IS_CURRENT;
    }
}

PlannerInterestStanding
planner_interest_standings_get (PlannerInterestStandings *self, PlannerRecord *interest)
{
  PlannerDeclaration declaration = planner_interest_get_declaration (interest);
  PlannerDeclarationPeriods periods;

  look (self);
  planner_plan_get_declaration_periods (self->plan, &periods);
  if (planner_declaration_is_past_keeping (&declaration, &periods, &self->today))
    return PLANNER_INTEREST_IS_PAST_KEEPING;
  if (g_hash_table_contains (self->overtaken, interest))
    return PLANNER_INTEREST_IS_OVERTAKEN;
  return read_state (planner_declaration_get_state (&declaration, &periods, &self->today));
}

char *
planner_interest_standings_dup_published (PlannerInterestStandings *self, PlannerRecord *interest)
{
  PlannerDeclaration declaration = planner_interest_get_declaration (interest);
  PlannerDeclarationPeriods periods;
  g_autofree char *value = NULL;
  g_autofree char *day = NULL;

  planner_plan_get_declaration_periods (self->plan, &periods);
  if (declaration.withheld)
    return g_strdup (_("Withheld"));
  if (planner_interest_standings_get (self, interest) == PLANNER_INTEREST_IS_OVERTAKEN
      || !planner_declaration_is_published (&declaration, &periods, &self->today))
    return g_strdup (_("No"));
  if (!g_date_valid (&declaration.to))
    return g_strdup (_("Yes"));
  g_date_add_months (&declaration.to, periods.published_months);
  value = planner_value_from_date (&declaration.to);
  day = planner_value_to_display (PLANNER_INTEREST_TO, value);
  return g_strdup_printf (_("Until %s"), day);
}

GPtrArray *
planner_interest_standings_get_undeclared (PlannerInterestStandings *self)
{
  look (self);
  return self->undeclared;
}

/* Headings */

static char *
dup_value (PlannerRecord *interest, gpointer standings)
{
  return g_strdup (planner_interest_standing_to_string (planner_interest_standings_get (standings, interest)));
}

static int
get_place (const char *value, gpointer standings)
{
  for (int i = 0; i < PLANNER_N_INTEREST_STANDINGS; i++)
    if (g_str_equal (words[i].name, value))
      return i;
  return PLANNER_N_INTEREST_STANDINGS;
}

static char *
dup_title (const char *value, gpointer standings)
{
  return g_strdup (planner_interest_standing_get_word ((PlannerInterestStanding) get_place (value, standings)));
}

const PlannerOutlineDerivation planner_interest_standing_derivation = { dup_value, dup_title, get_place };
