/* Inside the conflict finder: a part of the register is read again.
 *
 * What is read of an entry depends on the entry, and on the names that only
 * other entries know. So those are read again that changed, those in whose
 * words a name may stand that came or went, and what is read of the people of
 * these, which depends on their entries. */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/rules/planner-conflict-private.h"

typedef struct
{
  PlannerConflictFinder *finder;
  gboolean *interests; /* by place: to be read again */
  gboolean *people;
  GPtrArray *names;    /* that came or went */
} Rereading;

static void
note_name (Rereading                  *rereading,
           const PlannerConflictEntry *entry)
{
  if (entry->is_only_declared)
    g_ptr_array_add (rereading->names, planner_name_forms_note (entry->name));
}

static gboolean
may_say_any (const GPtrArray *names,
             const GArray    *words)
{
  for (guint i = 0; words != NULL && i < names->len; i++)
    if (planner_name_forms_may_stand (names->pdata[i], words))
      return TRUE;
  return FALSE;
}

/* Forgetting */

static gboolean
is_read_again (const Rereading    *rereading,
               const PlannerClaim *claim)
{
  return claim->interest != PLANNER_NONE ? rereading->interests[claim->interest] : rereading->people[claim->person];
}

static void
drop_from (const Rereading *rereading,
           GArray          *claims)
{
  guint n_kept = 0;

  for (guint i = 0; i < claims->len; i++)
    if (!is_read_again (rereading, &g_array_index (claims, PlannerClaim, i)))
      g_array_index (claims, PlannerClaim, n_kept++) = g_array_index (claims, PlannerClaim, i);
  g_array_set_size (claims, n_kept);
}

/* The claims of all that is read again. */
static void
drop_claims (Rereading *rereading)
{
  PlannerConflictFinder *self = rereading->finder;

  for (guint i = 0; i < self->claims->len; i++)
    if (self->claims->pdata[i] != NULL)
      drop_from (rereading, self->claims->pdata[i]);
  drop_from (rereading, self->professions);
}

/* Reading */

static void
note_person (Rereading *rereading,
             guint      place)
{
  guint person = g_array_index (rereading->finder->entries, PlannerConflictEntry, place).person;

  if (person != PLANNER_NONE)
    rereading->people[person] = TRUE;
}

static void
forget_changed (Rereading   *rereading,
                const guint *places,
                guint        n_places)
{
  PlannerConflictFinder *self = rereading->finder;

  for (guint i = 0; i < n_places; i++)
    {
      PlannerConflictEntry *entry = &g_array_index (self->entries, PlannerConflictEntry, places[i]);

      rereading->interests[places[i]] = TRUE;
      note_person (rereading, places[i]);
      note_name (rereading, entry);
      if (entry->is_only_declared)
        planner_name_index_remove (self->names, entry->name, planner_conflict_get_only_declared (self, places[i]));
      entry->is_only_declared = FALSE;
    }
}

/* Their names first: they may stand in the words of others. Their claims are made with those of the others. */
static void
read_names_of_changed (Rereading   *rereading,
                       const guint *places,
                       guint        n_places)
{
  PlannerConflictFinder *self = rereading->finder;

  drop_claims (rereading);
  for (guint i = 0; i < n_places; i++)
    {
      planner_conflict_read_entry (self, places[i]);
      planner_conflict_read_only_declared (self, places[i]);
      note_person (rereading, places[i]);
      note_name (rereading, &g_array_index (self->entries, PlannerConflictEntry, places[i]));
    }
}

static void
find_others (Rereading *rereading)
{
  PlannerConflictFinder *self = rereading->finder;

  for (guint i = 0; i < self->entries->len; i++)
    if (may_say_any (rereading->names, g_array_index (self->entries, PlannerConflictEntry, i).words))
      {
        rereading->interests[i] = TRUE;
        note_person (rereading, i);
      }
  for (guint i = 0; i < self->roles_words->len; i++)
    if (may_say_any (rereading->names, self->roles_words->pdata[i]))
      rereading->people[i] = TRUE;
}

static void
read_interests (Rereading *rereading)
{
  PlannerConflictFinder *self = rereading->finder;

  for (guint i = 0; i < self->entries->len; i++)
    if (rereading->interests[i])
      {
        planner_conflict_read_entry (self, i);
        planner_conflict_read_only_declared (self, i);
        planner_conflict_read_words (self, i);
      }
}

static void
read_people (Rereading *rereading)
{
  PlannerConflictFinder *self = rereading->finder;

  for (guint i = 0; i < self->inputs.n_people; i++)
    if (rereading->people[i])
      self->is_professional[i] = FALSE;
  for (guint i = 0; i < self->professions->len; i++)
    self->is_professional[g_array_index (self->professions, PlannerClaim, i).person] = TRUE;
  for (guint i = 0; i < self->inputs.n_people; i++)
    if (rereading->people[i])
      planner_conflict_read_person (self, i);
}

static GArray *
list_people (const Rereading *rereading)
{
  GArray *people = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < rereading->finder->inputs.n_people; i++)
    if (rereading->people[i])
      g_array_append_val (people, i);
  return people;
}

PlannerConflictNews *
planner_conflict_finder_read_again (PlannerConflictFinder       *self,
                                    const PlannerConflictInputs *inputs,
                                    const guint                 *places,
                                    guint                        n_places)
{
  g_autofree gboolean *interests = NULL;
  g_autofree gboolean *people = NULL;
  PlannerConflictNews *news;
  Rereading rereading;

  g_return_val_if_fail (self != NULL && self->phase == PLANNER_READ_ALL, NULL);
  g_return_val_if_fail (inputs->n_interests >= self->inputs.n_interests, NULL);

  news = g_new (PlannerConflictNews, 1);
  news->names = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  interests = g_new0 (gboolean, inputs->n_interests);
  people = g_new0 (gboolean, inputs->n_people);
  rereading = (Rereading) { self, interests, people, news->names };
  self->inputs = *inputs;
  planner_conflict_make_entries (self);
  forget_changed (&rereading, places, n_places);
  read_names_of_changed (&rereading, places, n_places);
  find_others (&rereading);
  drop_claims (&rereading);
  read_interests (&rereading);
  read_people (&rereading);
  news->people = list_people (&rereading);
  return news;
}

void
planner_conflict_news_free (PlannerConflictNews *news)
{
  g_array_unref (news->people);
  g_ptr_array_unref (news->names);
  g_free (news);
}

gboolean
planner_conflict_news_may_concern (const PlannerConflictNews   *news,
                                   const PlannerConflictMatter *matter)
{
  g_return_val_if_fail (news != NULL && matter != NULL, TRUE);

  return may_say_any (news->names, matter->words);
}
