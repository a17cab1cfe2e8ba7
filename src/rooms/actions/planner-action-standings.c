/* planner-action-standings.c: how the actions of a plan stand today, as the plan changes and days go by
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "rooms/actions/planner-action-standings.h"

#include <glib/gi18n.h>

#include "core/plan/planner-action-log.h"
#include "core/plan/planner-facts.h"
#include "core/plan/planner-meetings.h"

struct _PlannerActionStandings
{
  PlannerPlan *plan;
  gulong changed_handler;
  GDate today;
  GHashTable *known; /* record → standing and one; %NULL: what follows is to be looked for */
  GDate since;       /* the last meeting; cleared: there was none */
};

/* What a standing is called */

static const struct
{
  const char *name;
  const char *word;
  const char *short_word;
  const char *sign;
  const char *style;
} words[PLANNER_N_ACTION_STANDINGS] = {
  [PLANNER_ACTION_IS_OVERDUE] = { "overdue", N_("Overdue"), N_("Overdue"), "■", "planner-off-track" },
  [PLANNER_ACTION_IS_OPEN] = { "open", N_("Open"), N_("Open"), "○", "planner-not-started" },
  [PLANNER_ACTION_IS_JUST_CLOSED]
  = { "closed-since", N_("Closed since the last meeting"), N_("Closed"), "✓", "planner-complete" },
  [PLANNER_ACTION_IS_CLOSED] = { "closed", N_("Closed before"), N_("Closed"), "✓", "planner-complete" },
};

const char *
planner_action_standing_to_string (PlannerActionStanding standing)
{
  g_return_val_if_fail (standing < PLANNER_N_ACTION_STANDINGS, NULL);

  return words[standing].name;
}

const char *
planner_action_standing_get_word (PlannerActionStanding standing)
{
  g_return_val_if_fail (standing < PLANNER_N_ACTION_STANDINGS, NULL);

  return _(words[standing].word);
}

char *
planner_action_standing_dup_words (PlannerActionStanding standing)
{
  g_return_val_if_fail (standing < PLANNER_N_ACTION_STANDINGS, NULL);

  return g_strconcat (words[standing].sign, " ", _(words[standing].short_word), NULL);
}

const char *
planner_action_standing_get_style (PlannerActionStanding standing)
{
  g_return_val_if_fail (standing < PLANNER_N_ACTION_STANDINGS, NULL);

  return words[standing].style;
}

/* Following the plan */

static void
forget (PlannerActionStandings *self)
{
  g_clear_pointer (&self->known, g_hash_table_unref);
}

/* A meeting can be another last one. */
static void
changed_cb (PlannerPlan *plan, GPtrArray *changes, PlannerActionStandings *self)
{
  for (guint i = 0; i < changes->len && self->known != NULL; i++)
    {
      PlannerRecord *record = ((const PlannerChange *) g_ptr_array_index (changes, i))->record;

      if (planner_record_get_kind (record) == PLANNER_KIND_MEETING)
        forget (self);
      else if (planner_record_get_kind (record) == PLANNER_KIND_ACTION)
        g_hash_table_remove (self->known, record);
    }
}

PlannerActionStandings *
planner_action_standings_new (PlannerPlan *plan)
{
  PlannerActionStandings *self;

  g_return_val_if_fail (PLANNER_IS_PLAN (plan), NULL);

  self = g_new0 (PlannerActionStandings, 1);
  self->plan = g_object_ref (plan);
  planner_get_today (&self->today);
  self->changed_handler = g_signal_connect (plan, "changed", G_CALLBACK (changed_cb), self);
  return self;
}

void
planner_action_standings_free (PlannerActionStandings *self)
{
  forget (self);
  g_clear_signal_handler (&self->changed_handler, self->plan);
  g_object_unref (self->plan);
  g_free (self);
}

PlannerPlan *
planner_action_standings_get_plan (PlannerActionStandings *self)
{
  return self->plan;
}

gboolean
planner_action_standings_update_today (PlannerActionStandings *self)
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
planner_action_standings_get_today (PlannerActionStandings *self)
{
  return &self->today;
}

/* What is found */

static void
begin_look (PlannerActionStandings *self)
{
  PlannerRecord *last;

  if (self->known != NULL)
    return;
  self->known = g_hash_table_new (NULL, NULL);
  last = planner_plan_find_last_meeting (self->plan, &self->today, NULL);
  if (last == NULL || !planner_record_get_date (last, PLANNER_MEETING_ON, &self->since))
    g_date_clear (&self->since, 1);
}

static PlannerActionStanding
look (PlannerActionStandings *self, PlannerRecord *action)
{
  if (planner_action_is_overdue (action, &self->today))
    return PLANNER_ACTION_IS_OVERDUE;
  if (!planner_action_is_closed (action))
    return PLANNER_ACTION_IS_OPEN;
  return planner_plan_was_action_closed_since (self->plan, action, &self->since) ? PLANNER_ACTION_IS_JUST_CLOSED
                                                                                 : PLANNER_ACTION_IS_CLOSED;
}

PlannerActionStanding
planner_action_standings_get (PlannerActionStandings *self, PlannerRecord *action)
{
  PlannerActionStanding standing;
  guint known;

  begin_look (self);
  known = GPOINTER_TO_UINT (g_hash_table_lookup (self->known, action));
  if (known > 0)
    return (PlannerActionStanding) (known - 1);
  standing = look (self, action);
  g_hash_table_insert (self->known, action, GUINT_TO_POINTER (standing + 1));
  return standing;
}

/* Headings */

static char *
dup_value (PlannerRecord *action, gpointer standings)
{
  return g_strdup (planner_action_standing_to_string (planner_action_standings_get (standings, action)));
}

static int
get_place (const char *value, gpointer standings)
{
  for (int i = 0; i < PLANNER_N_ACTION_STANDINGS; i++)
    if (g_str_equal (words[i].name, value))
      return i;
  return PLANNER_N_ACTION_STANDINGS;
}

static char *
dup_title (const char *value, gpointer standings)
{
  return g_strdup (planner_action_standing_get_word ((PlannerActionStanding) get_place (value, standings)));
}

const PlannerOutlineDerivation planner_action_standing_derivation = { dup_value, dup_title, get_place };
