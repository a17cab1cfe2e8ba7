/* Inside the conflict finder: which organisations an item touches. */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/rules/planner-conflict-private.h"

/* The reading of one item. */
typedef struct
{
  PlannerConflictFinder *finder;
  PlannerConflictMatter *matter;
  PlannerConflictPlace place;
  guint stand; /* the last that names one */
  gsize start; /* of that in its text */
} Reading;

guint
planner_conflict_get_rank (const PlannerConflictFinder *self,
                           guint                        interest)
{
  return interest == PLANNER_NONE || self->inputs.ranks == NULL ? interest : self->inputs.ranks[interest];
}

static void
touch (Reading *reading,
       guint    organisation)
{
  GArray *all = reading->matter->touched;
  PlannerTouched touched = { organisation, reading->place, reading->stand };

  for (guint i = 0; i < all->len; i++)
    {
      PlannerTouched *known = &g_array_index (all, PlannerTouched, i);

      if (known->organisation == organisation)
        {
          known->place = MAX (known->place, reading->place);
          return;
        }
    }
  g_array_append_val (all, touched);
}

static void
found_in_item_cb (guint    owner,
                  gsize    start,
                  gsize    end G_GNUC_UNUSED,
                  gpointer data)
{
  Reading *reading = data;

  if (start != reading->start)
    reading->stand++;
  reading->start = start;
  touch (reading, owner);
}

static void
read_texts (Reading                    *reading,
            const char           *const*texts,
            PlannerConflictPlace        place)
{
  reading->place = place;
  for (guint i = 0; texts != NULL && texts[i] != NULL; i++)
    {
      reading->start = G_MAXSIZE;
      planner_name_index_find_and_note (reading->finder->names, texts[i], reading->matter->words, found_in_item_cb, reading);
    }
}

/* As they are named; those that have one name as the directory has them, then the register. */
static int
compare_touched (gconstpointer a,
                 gconstpointer b,
                 gpointer      data)
{
  const PlannerConflictFinder *self = data;
  const PlannerTouched *one = a, *other = b;
  guint n = self->inputs.n_organisations;

  if (one->stand != other->stand)
    return one->stand < other->stand ? -1 : 1;
  if (one->organisation >= n && other->organisation >= n)
    return planner_conflict_get_rank (self, one->organisation - n) < planner_conflict_get_rank (self, other->organisation - n) ? -1 : 1;
  return one->organisation < other->organisation ? -1 : 1;
}

PlannerConflictMatter *
planner_conflict_finder_read_item (PlannerConflictFinder     *self,
                                   const PlannerConflictItem *item)
{
  const char *const title[] = { item->title, NULL };
  PlannerConflictMatter *matter;
  Reading reading;

  g_return_val_if_fail (self != NULL && self->phase == PLANNER_READ_ALL && item != NULL, NULL);

  matter = g_new (PlannerConflictMatter, 1);
  matter->touched = g_array_new (FALSE, FALSE, sizeof (PlannerTouched));
  matter->words = g_array_new (FALSE, FALSE, sizeof (guint));
  reading = (Reading) { self, matter, PLANNER_PLACE_LISTED, 0, 0 };
  for (guint i = 0; i < item->n_organisations; i++, reading.stand++)
    touch (&reading, item->organisations[i]);
  read_texts (&reading, title, PLANNER_PLACE_TITLE);
  read_texts (&reading, item->decisions, PLANNER_PLACE_DECISION);
  read_texts (&reading, item->texts, PLANNER_PLACE_TEXT);
  g_array_sort_with_data (matter->touched, compare_touched, self);
  return matter;
}

void
planner_conflict_matter_free (PlannerConflictMatter *matter)
{
  g_array_unref (matter->touched);
  g_array_unref (matter->words);
  g_free (matter);
}

gboolean
planner_conflict_matter_is_same (const PlannerConflictMatter *one,
                                 const PlannerConflictMatter *other)
{
  g_return_val_if_fail (one != NULL && other != NULL, FALSE);

  if (one->touched->len != other->touched->len)
    return FALSE;
  for (guint i = 0; i < one->touched->len; i++)
    {
      const PlannerTouched *first = &g_array_index (one->touched, PlannerTouched, i);
      const PlannerTouched *second = &g_array_index (other->touched, PlannerTouched, i);

      if (first->organisation != second->organisation || first->place != second->place)
        return FALSE;
    }
  return TRUE;
}
