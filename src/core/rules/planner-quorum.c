/* Who may decide an item once conflicts are dealt with. */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/rules/planner-quorum.h"

const PlannerHandlingRule *
planner_handling_rule_default (void)
{
  static const PlannerHandlingRule rule = {
    .direct_financial = PLANNER_HANDLING_WITHDRAWS,
    .direct_other = PLANNER_HANDLING_MAY_SPEAK_NOT_VOTE,
    .related = PLANNER_HANDLING_MAY_SPEAK_NOT_VOTE,
    .mentioned = PLANNER_HANDLING_NOTED,
  };

  return &rule;
}

PlannerHandling
planner_handling_propose (const PlannerHandlingRule *rule,
                          PlannerStrength            strength,
                          gboolean                   financial)
{
  g_return_val_if_fail (rule != NULL, PLANNER_HANDLING_NONE);

  if (strength == PLANNER_STRENGTH_MENTIONED)
    return rule->mentioned;
  if (strength == PLANNER_STRENGTH_RELATED)
    return rule->related;
  return financial ? rule->direct_financial : rule->direct_other;
}

static const char *const handling_words[] = { NULL, "noted", "may-speak-not-vote", "stays-silent", "withdraws", "papers-withheld" };

PlannerHandling
planner_handling_from_string (const char *text)
{
  for (guint handling = PLANNER_HANDLING_NOTED; handling < G_N_ELEMENTS (handling_words); handling++)
    if (g_strcmp0 (text, handling_words[handling]) == 0)
      return (PlannerHandling) handling;
  return PLANNER_HANDLING_NONE;
}

const char *
planner_handling_to_string (PlannerHandling handling)
{
  g_return_val_if_fail (handling < G_N_ELEMENTS (handling_words), NULL);

  return handling_words[handling];
}

gboolean
planner_handling_may_decide (PlannerHandling handling)
{
  return handling == PLANNER_HANDLING_NONE || handling == PLANNER_HANDLING_NOTED;
}

static gboolean
has_capacity (const PlannerSitter *sitter,
              const char          *capacity)
{
  return g_strcmp0 (sitter->capacity, capacity) == 0;
}

gboolean
planner_sitter_votes (const PlannerSitter *sitter)
{
  g_return_val_if_fail (sitter != NULL, FALSE);

  if (sitter->votes != PLANNER_VOTES_BY_CAPACITY)
    return sitter->votes == PLANNER_VOTES;
  return has_capacity (sitter, "chair") || has_capacity (sitter, "deputy-chair") || has_capacity (sitter, "member");
}

PlannerQuorum
planner_quorum_count (const PlannerSitter *sitters,
                      guint                n_sitters,
                      guint                needed)
{
  g_autoptr (GHashTable) counted = g_hash_table_new (NULL, NULL);
  PlannerQuorum quorum = { .needed = needed };

  g_return_val_if_fail (sitters != NULL || n_sitters == 0, quorum);

  for (guint i = 0; i < n_sitters; i++)
    {
      if (!sitters[i].is_present || !planner_sitter_votes (&sitters[i])
          || !g_hash_table_add (counted, GUINT_TO_POINTER (sitters[i].person)))
        continue;
      quorum.before++;
      quorum.after += planner_handling_may_decide (sitters[i].handling) ? 1 : 0;
    }
  return quorum;
}

gboolean
planner_quorum_is_met (const PlannerQuorum *quorum,
                       guint                count)
{
  g_return_val_if_fail (quorum != NULL, FALSE);

  return count >= quorum->needed;
}

/* A person is affected in every seat, also in one where that was not said. */
static GHashTable *
list_affected (const PlannerSitter *sitters,
               guint                n_sitters)
{
  GHashTable *affected = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < n_sitters; i++)
    if (sitters[i].is_affected || !planner_handling_may_decide (sitters[i].handling))
      g_hash_table_add (affected, GUINT_TO_POINTER (sitters[i].person));
  return affected;
}

GArray *
planner_alternate_chairs_list (const PlannerSitter *sitters,
                               guint                n_sitters,
                               guint                chair)
{
  static const char *const capacities[] = { "deputy-chair", "chair", NULL };
  GArray *people = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GHashTable) left_out = NULL;

  g_return_val_if_fail (sitters != NULL || n_sitters == 0, people);

  left_out = list_affected (sitters, n_sitters);
  g_hash_table_add (left_out, GUINT_TO_POINTER (chair));
  for (guint rank = 0; rank < G_N_ELEMENTS (capacities); rank++)
    for (guint i = 0; i < n_sitters; i++)
      if ((capacities[rank] == NULL || has_capacity (&sitters[i], capacities[rank])) && sitters[i].is_present
          && planner_sitter_votes (&sitters[i]) && g_hash_table_add (left_out, GUINT_TO_POINTER (sitters[i].person)))
        g_array_append_val (people, sitters[i].person);
  return people;
}
