/* The conflict finder. */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/rules/planner-conflict-private.h"

#include "core/rules/planner-words.h"

/* One look at one item. */
typedef struct
{
  PlannerConflictFinder *finder;
  guint *order;           /* by person: place among the people who are looked at, from 1 */
  guint *found;           /* by interest, then by person for what was not declared: place in conflicts, from 1 */
  GArray *conflicts;
} Look;

PlannerConflictFinder *
planner_conflict_finder_begin (const PlannerConflictInputs *inputs)
{
  PlannerConflictFinder *self = g_new0 (PlannerConflictFinder, 1);

  self->inputs = *inputs;
  self->directory = planner_name_index_new ();
  self->strings = g_string_chunk_new (4096);
  self->entries = g_array_new (FALSE, FALSE, sizeof (PlannerConflictEntry));
  planner_conflict_make_entries (self);
  self->roles_words = g_ptr_array_new ();
  g_ptr_array_set_size (self->roles_words, (int) inputs->n_people);
  self->claims = g_ptr_array_new ();
  self->professions = g_array_new (FALSE, FALSE, sizeof (PlannerClaim));
  self->is_professional = g_new0 (gboolean, inputs->n_people);
  self->parts = g_ptr_array_new ();
  self->alike = g_ptr_array_new ();
  self->in_notes = g_ptr_array_new ();
  return self;
}

PlannerConflictFinder *
planner_conflict_finder_new (const PlannerConflictInputs *inputs)
{
  PlannerConflictFinder *self = planner_conflict_finder_begin (inputs);

  while (planner_conflict_finder_step (self))
    ;
  return self;
}

static void
free_arrays (GPtrArray *arrays)
{
  for (guint i = 0; i < arrays->len; i++)
    if (arrays->pdata[i] != NULL)
      g_array_unref (arrays->pdata[i]);
  g_ptr_array_unref (arrays);
}

static void
free_entries (GArray *entries)
{
  for (guint i = 0; i < entries->len; i++)
    g_clear_pointer (&g_array_index (entries, PlannerConflictEntry, i).words, g_array_unref);
  g_array_unref (entries);
}

void
planner_conflict_finder_free (PlannerConflictFinder *self)
{
  planner_name_index_free (self->directory);
  g_clear_pointer (&self->names, planner_name_index_free);
  g_string_chunk_free (self->strings);
  free_entries (self->entries);
  free_arrays (self->roles_words);
  g_free (self->is_professional);
  free_arrays (self->claims);
  g_array_unref (self->professions);
  free_arrays (self->parts);
  free_arrays (self->alike);
  free_arrays (self->in_notes);
  g_free (self);
}

const char *
planner_conflict_finder_get_name (const PlannerConflictFinder *self,
                                  guint                        organisation)
{
  g_return_val_if_fail (self != NULL, NULL);

  if (organisation < self->inputs.n_organisations)
    return self->inputs.organisations[organisation].name;
  g_return_val_if_fail (organisation - self->inputs.n_organisations < self->entries->len, NULL);
  return g_array_index (self->entries, PlannerConflictEntry, organisation - self->inputs.n_organisations).name;
}

static const PlannerConflictOrganisation *
get_organisation (const PlannerConflictFinder *self,
                  guint                        place)
{
  static const PlannerConflictOrganisation unknown = { .part_of = PLANNER_NONE };

  return place < self->inputs.n_organisations ? &self->inputs.organisations[place] : &unknown;
}

static const GArray *
get_places (const GPtrArray *arrays,
            guint            place)
{
  return place < arrays->len ? arrays->pdata[place] : NULL;
}

/* Who has to do with it */

/* A commissioner's ordinary business with itself, and what nearly every paper says. */
static gboolean
is_ordinary (const Look           *look,
             const PlannerTouched *touched,
             guint                 held,
             const PlannerClaim   *claim)
{
  if (!get_organisation (look->finder, touched->organisation)->sits_as_commissioner)
    return FALSE;
  if (touched->place <= PLANNER_PLACE_DECISION || (claim->own && get_organisation (look->finder, held)->sits_as_commissioner))
    return TRUE;
  return claim->kind == PLANNER_CLAIM_WORDS && touched->place != PLANNER_PLACE_LISTED;
}

static PlannerStrength
get_strength (const PlannerConflict *conflict)
{
  if (conflict->place == PLANNER_PLACE_TEXT || conflict->claim == PLANNER_CLAIM_WORDS || conflict->has_ended)
    return PLANNER_STRENGTH_MENTIONED;
  if (conflict->relation > PLANNER_RELATION_ALIKE || conflict->has_not_begun)
    return PLANNER_STRENGTH_RELATED;
  return PLANNER_STRENGTH_DIRECT;
}

static gboolean
is_stronger (const PlannerConflict *one,
             const PlannerConflict *other)
{
  if (one->strength != other->strength)
    return one->strength > other->strength;
  if (one->relation != other->relation)
    return one->relation < other->relation;
  if (one->place != other->place)
    return one->place > other->place;
  return one->claim > other->claim;
}

static void
keep_strongest (Look                  *look,
                const PlannerConflict *conflict)
{
  guint key = conflict->interest != PLANNER_NONE ? conflict->interest : look->finder->inputs.n_interests + conflict->person;
  guint place = look->found[key];

  if (place == 0)
    {
      g_array_append_val (look->conflicts, *conflict);
      look->found[key] = look->conflicts->len;
    }
  else if (is_stronger (conflict, &g_array_index (look->conflicts, PlannerConflict, place - 1)))
    g_array_index (look->conflicts, PlannerConflict, place - 1) = *conflict;
}

static void
consider (Look                    *look,
          const PlannerTouched    *touched,
          PlannerConflictRelation  relation,
          guint                    held,
          const PlannerClaim      *claim)
{
  PlannerConflict conflict = { .person = claim->person, .interest = claim->interest, .place = touched->place,
                               .claim = claim->kind, .relation = relation, .touched = touched->organisation,
                               .held = held, .words = claim->words };

  if (look->order[claim->person] == 0 || is_ordinary (look, touched, held, claim)
      || (claim->kind == PLANNER_CLAIM_WORDS && relation > PLANNER_RELATION_ALIKE))
    return;
  if (claim->interest != PLANNER_NONE)
    {
      const PlannerConflictInterest *interest = &look->finder->inputs.interests[claim->interest];

      conflict.has_ended = g_date_valid (&interest->to) && g_date_compare (&interest->to, &look->finder->inputs.on) < 0;
      conflict.has_not_begun = g_date_valid (&interest->from) && g_date_compare (&interest->from, &look->finder->inputs.on) > 0;
    }
  conflict.strength = get_strength (&conflict);
  keep_strongest (look, &conflict);
}

static void
consider_organisation (Look                    *look,
                       const PlannerTouched    *touched,
                       PlannerConflictRelation  relation,
                       guint                    held)
{
  const GArray *claims = get_places (look->finder->claims, held);

  for (guint i = 0; claims != NULL && i < claims->len; i++)
    consider (look, touched, relation, held, &g_array_index (claims, PlannerClaim, i));
}

/* Those it is part of, through others or not. No plan has more steps than organisations, so a circle ends. */
static void
consider_wholes (Look                 *look,
                 const PlannerTouched *touched)
{
  guint whole = get_organisation (look->finder, touched->organisation)->part_of;

  for (guint steps = 0; whole != PLANNER_NONE && whole != touched->organisation && steps < look->finder->inputs.n_organisations; steps++)
    {
      consider_organisation (look, touched, PLANNER_RELATION_WHOLE, whole);
      whole = look->finder->inputs.organisations[whole].part_of;
    }
}

static void
add_parts (const PlannerConflictFinder *self,
           guint                        whole,
           GPtrArray                   *all)
{
  const GArray *parts = get_places (self->parts, whole);

  for (guint i = 0; parts != NULL && i < parts->len; i++)
    planner_conflict_add_place (all, 0, g_array_index (parts, guint, i));
}

static void
consider_parts (Look                 *look,
                const PlannerTouched *touched)
{
  g_autoptr (GPtrArray) arrays = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  GArray *parts;

  if (get_places (look->finder->parts, touched->organisation) == NULL)
    return;
  add_parts (look->finder, touched->organisation, arrays);
  parts = arrays->pdata[0];
  for (guint i = 0; i < parts->len; i++)
    {
      guint part = g_array_index (parts, guint, i);

      if (part != touched->organisation)
        {
          consider_organisation (look, touched, PLANNER_RELATION_PART, part);
          add_parts (look->finder, part, arrays);
        }
    }
}

static void
consider_partners (Look                 *look,
                   const PlannerTouched *touched)
{
  guint whole = get_organisation (look->finder, touched->organisation)->part_of;
  const GArray *siblings = whole != PLANNER_NONE && !look->finder->inputs.organisations[whole].governs
                           ? get_places (look->finder->parts, whole) : NULL;
  const GArray *in_notes = get_places (look->finder->in_notes, touched->organisation);
  const GArray *alike = get_places (look->finder->alike, touched->organisation);

  for (guint i = 0; alike != NULL && i < alike->len; i++)
    consider_organisation (look, touched, PLANNER_RELATION_ALIKE, g_array_index (alike, guint, i));
  for (guint i = 0; siblings != NULL && i < siblings->len; i++)
    if (g_array_index (siblings, guint, i) != touched->organisation)
      consider_organisation (look, touched, PLANNER_RELATION_SIBLING, g_array_index (siblings, guint, i));
  for (guint i = 0; in_notes != NULL && i < in_notes->len; i++)
    consider_organisation (look, touched, PLANNER_RELATION_NOTES, g_array_index (in_notes, guint, i));
}

/* Whether doctors have an interest in it: primary care that does not say it is something else. */
static gboolean
is_general_practice (const PlannerConflictOrganisation *organisation)
{
  static const char *const others[] = { "pharm", "dent", "optom", "optic" };
  g_auto (PlannerWordReader) reader = { 0 };

  if (!organisation->is_primary_care || organisation->name == NULL)
    return organisation->is_primary_care;
  planner_word_reader_init (&reader, organisation->name);
  while (planner_word_reader_next (&reader))
    for (guint i = 0; i < G_N_ELEMENTS (others); i++)
      if (g_str_has_prefix (reader.word->str, others[i]))
        return FALSE;
  return TRUE;
}

static void
consider_touched (Look                 *look,
                  const PlannerTouched *touched)
{
  consider_organisation (look, touched, PLANNER_RELATION_SAME, touched->organisation);
  consider_wholes (look, touched);
  consider_parts (look, touched);
  consider_partners (look, touched);
  if (touched->place == PLANNER_PLACE_TEXT || !is_general_practice (get_organisation (look->finder, touched->organisation)))
    return;
  for (guint i = 0; i < look->finder->professions->len; i++)
    consider (look, touched, PLANNER_RELATION_PROFESSION, PLANNER_NONE,
              &g_array_index (look->finder->professions, PlannerClaim, i));
}

/* All */

typedef struct
{
  const PlannerConflictFinder *finder;
  const guint *order;
} Order;

static int
compare_conflicts (gconstpointer a,
                   gconstpointer b,
                   gpointer      data)
{
  const PlannerConflict *one = a, *other = b;
  const Order *by = data;
  guint first = by->order[one->person];
  guint second = by->order[other->person];

  if (first != second)
    return first < second ? -1 : 1;
  if (one->strength != other->strength)
    return one->strength > other->strength ? -1 : 1;
  first = planner_conflict_get_rank (by->finder, one->interest);
  second = planner_conflict_get_rank (by->finder, other->interest);
  return first < second ? -1 : first > second;
}

GArray *
planner_conflict_finder_look_at (PlannerConflictFinder       *self,
                                 const PlannerConflictMatter *matter,
                                 const guint                 *people,
                                 guint                        n_people)
{
  g_autofree guint *order = NULL;
  g_autofree guint *found = NULL;
  Look look = { self, NULL, NULL, g_array_new (FALSE, FALSE, sizeof (PlannerConflict)) };

  g_return_val_if_fail (self != NULL && matter != NULL, look.conflicts);

  look.order = order = g_new0 (guint, self->inputs.n_people);
  look.found = found = g_new0 (guint, self->inputs.n_interests + self->inputs.n_people);
  for (guint i = 0; i < n_people; i++)
    if (order[people[i]] == 0)
      order[people[i]] = i + 1;
  for (guint i = 0; i < matter->touched->len; i++)
    consider_touched (&look, &g_array_index (matter->touched, PlannerTouched, i));
  g_array_sort_with_data (look.conflicts, compare_conflicts, &(Order) { self, order });
  return look.conflicts;
}

GArray *
planner_conflict_finder_look (PlannerConflictFinder     *self,
                              const PlannerConflictItem *item)
{
  g_autoptr (PlannerConflictMatter) matter = planner_conflict_finder_read_item (self, item);

  g_return_val_if_fail (matter != NULL, g_array_new (FALSE, FALSE, sizeof (PlannerConflict)));

  return planner_conflict_finder_look_at (self, matter, item->people, item->n_people);
}
