/* planner-meeting-deciders.c: who decides an item of a meeting once conflicts are dealt with
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "planner-meeting-conflicts-private.h"

gboolean
planner_meeting_conflicts_is_there (PlannerMeetingConflicts *self, PlannerRecord *person)
{
  return GPOINTER_TO_UINT (g_hash_table_lookup (self->there, person)) != SITS_AWAY;
}

gboolean
planner_ruling_is_of_person (PlannerRecord *ruling, PlannerRecord *person)
{
  return g_strcmp0 (planner_record_get (ruling, PLANNER_RULING_PERSON), planner_record_get_id (person)) == 0;
}

/* How the item affects a person: the strictest handling, and whether something nobody dismissed touches it more than by a mention. */
typedef struct
{
  PlannerHandling handling;
  gboolean is_affected;
} Effect;

static GHashTable *
list_effects (const GPtrArray *conflicts)
{
  GHashTable *effects = g_hash_table_new_full (NULL, NULL, NULL, g_free);

  for (guint i = 0; i < conflicts->len; i++)
    {
      const PlannerMeetingConflict *conflict = conflicts->pdata[i];
      Effect *effect = g_hash_table_lookup (effects, conflict->person);

      if (effect == NULL)
        g_hash_table_insert (effects, conflict->person, effect = g_new0 (Effect, 1));
      effect->handling = MAX (effect->handling, conflict->handling);
      if (conflict->ruled != PLANNER_RULED_DISMISSED
          && (conflict->strength > PLANNER_STRENGTH_MENTIONED || !planner_handling_may_decide (conflict->handling)))
        effect->is_affected = TRUE;
    }
  return effects;
}

static Effect
get_effect (GHashTable *effects, PlannerRecord *person)
{
  const Effect *effect = g_hash_table_lookup (effects, person);

  return effect != NULL ? *effect : (Effect) { PLANNER_HANDLING_NONE, FALSE };
}

static GStrv
dup_boards (PlannerMeetingConflicts *self, PlannerRecord *item)
{
  if (planner_record_get (item, PLANNER_AGENDA_ITEM_BOARDS) != NULL)
    return planner_record_dup_list (item, PLANNER_AGENDA_ITEM_BOARDS);
  return planner_record_dup_list (self->meeting, PLANNER_MEETING_BOARDS);
}

/* The meeting's chair when there; else its first deputy or chair who is. */
static PlannerRecord *
find_chair (PlannerMeetingConflicts *self)
{
  PlannerRecord *chair
    = planner_plan_lookup (self->plan, PLANNER_KIND_PERSON, planner_record_get (self->meeting, PLANNER_MEETING_CHAIR));
  const char *const capacities[] = { chair != NULL ? "deputy-chair" : "chair", chair != NULL ? "chair" : "deputy-chair" };

  if (chair != NULL && planner_meeting_conflicts_is_there (self, chair))
    return chair;
  for (guint rank = 0; rank < G_N_ELEMENTS (capacities); rank++)
    for (guint i = 0; i < self->sitters->len; i++)
      {
        const PlannerMeetingSitter *sitter = &g_array_index (self->sitters, PlannerMeetingSitter, i);

        if (sitter->is_present && g_strcmp0 (sitter->capacity, capacities[rank]) == 0)
          return sitter->person;
      }
  return NULL;
}

static void
offer_chairs (PlannerMeetingConflicts *self, PlannerItemConflicts *item, GHashTable *effects, const char *const *boards)
{
  g_autoptr (GArray) sitters = g_array_new (FALSE, FALSE, sizeof (PlannerSitter));
  g_autoptr (GArray) chairs = NULL;

  for (guint i = 0; i < self->sitters->len; i++)
    {
      const PlannerMeetingSitter *sitter = &g_array_index (self->sitters, PlannerMeetingSitter, i);
      Effect effect = get_effect (effects, sitter->person);
      PlannerSitter candidate = { planner_finder_inputs_get_person (self->inputs, planner_record_get_id (sitter->person)),
                                  sitter->capacity, sitter->votes, sitter->is_present, effect.is_affected, effect.handling };

      if (sitter->board != NULL && g_strv_contains (boards, planner_record_get_id (sitter->board)))
        g_array_append_val (sitters, candidate);
    }
  chairs = planner_alternate_chairs_list ((const PlannerSitter *) (gpointer) sitters->data, sitters->len,
                                          planner_finder_inputs_get_person (self->inputs, planner_record_get_id (item->chair)));
  for (guint i = 0; i < chairs->len; i++)
    g_ptr_array_add (item->offered, planner_finder_inputs_get_person_record (self->inputs, g_array_index (chairs, guint, i)));
}

static PlannerRecord *
find_alternate (PlannerMeetingConflicts *self, PlannerItemConflicts *item)
{
  const GPtrArray *rulings = g_hash_table_lookup (self->rulings, planner_record_get_id (item->item));

  for (guint i = 0; rulings != NULL && i < rulings->len; i++)
    {
      PlannerRecord *alternate = planner_plan_lookup (self->plan, PLANNER_KIND_PERSON,
                                                      planner_record_get (rulings->pdata[i], PLANNER_RULING_ALTERNATE_CHAIR));

      if (alternate != NULL && planner_ruling_is_of_person (rulings->pdata[i], item->chair))
        return alternate;
    }
  return NULL;
}

/* Who was ruled to take the chair cannot where something that was found since touches that one, too, or who stays away. */
static void
hold_alternate (PlannerMeetingConflicts *self, PlannerItemConflicts *item, GHashTable *effects)
{
  if (item->alternate == NULL)
    return;
  item->unfit_is_away = !planner_meeting_conflicts_is_there (self, item->alternate);
  if (item->unfit_is_away || !planner_handling_may_decide (get_effect (effects, item->alternate).handling))
    item->unfit = g_steal_pointer (&item->alternate);
}

static void
settle_chair (PlannerMeetingConflicts *self, PlannerItemConflicts *item, GHashTable *effects, const char *const *boards)
{
  item->chair = find_chair (self);
  if (item->chair == NULL)
    return;
  item->alternate = find_alternate (self, item);
  item->chair_passes = item->alternate != NULL || !planner_handling_may_decide (get_effect (effects, item->chair).handling);
  hold_alternate (self, item, effects);
  if (item->chair_passes)
    offer_chairs (self, item, effects, boards);
}

static GPtrArray *
list_who_could_mend (PlannerMeetingConflicts *self, PlannerRecord *board, GHashTable *effects)
{
  GPtrArray *people = g_ptr_array_new ();

  for (guint i = 0; i < self->sitters->len; i++)
    {
      const PlannerMeetingSitter *sitter = &g_array_index (self->sitters, PlannerMeetingSitter, i);
      PlannerSitter votes = { .capacity = sitter->capacity, .votes = sitter->votes };

      if (sitter->board == board && !sitter->is_present && planner_sitter_votes (&votes)
          && planner_handling_may_decide (get_effect (effects, sitter->person).handling)
          && !g_ptr_array_find (people, sitter->person, NULL))
        g_ptr_array_add (people, sitter->person);
    }
  return people;
}

static void
count_quorums (PlannerMeetingConflicts *self, PlannerItemConflicts *item, GHashTable *effects, const char *const *boards)
{
  g_autofree PlannerHandling *handling = g_new0 (PlannerHandling, self->sitters->len + 1);

  for (guint i = 0; i < self->sitters->len; i++)
    handling[i] = get_effect (effects, g_array_index (self->sitters, PlannerMeetingSitter, i).person).handling;
  for (guint i = 0; boards[i] != NULL; i++)
    {
      PlannerRecord *board = planner_plan_lookup (self->plan, PLANNER_KIND_BOARD, boards[i]);
      PlannerBoardQuorum quorum = { 0 };

      if (board == NULL)
        continue;
      planner_board_count_quorum (board, self->sitters, handling, &quorum);
      g_array_append_val (item->quorums, quorum);
      g_ptr_array_add (item->could_mend, list_who_could_mend (self, board, effects));
    }
}

void
planner_item_conflicts_decide (PlannerMeetingConflicts *self, PlannerItemConflicts *item)
{
  g_auto (GStrv) boards = dup_boards (self, item->item);
  g_autoptr (GHashTable) effects = list_effects (item->conflicts);

  settle_chair (self, item, effects, (const char *const *) boards);
  count_quorums (self, item, effects, (const char *const *) boards);
}

gboolean
planner_board_quorum_is_met_after (const PlannerBoardQuorum *quorum)
{
  return !quorum->is_known || planner_quorum_is_met (&quorum->counts, quorum->counts.after);
}
