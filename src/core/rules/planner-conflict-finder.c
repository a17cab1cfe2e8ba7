/* The conflict finder. */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/rules/planner-conflict-private.h"

#include "core/rules/planner-words.h"

/* An organisation that the item touches. */
typedef struct
{
  guint organisation;
  PlannerConflictPlace place;
} Touched;

/* One look at one item. */
typedef struct
{
  PlannerConflictFinder *finder;
  const PlannerConflictItem *item;
  guint *order;           /* by person: place among the item's people, from 1 */
  GArray *touched;        /* Touched */
  PlannerConflictPlace reading;
  guint *found;           /* by interest, then by person for what was not declared: place in conflicts, from 1 */
  GArray *conflicts;
} Look;

PlannerConflictFinder *
planner_conflict_finder_begin (const PlannerConflictInputs *inputs)
{
  PlannerConflictFinder *self = g_new0 (PlannerConflictFinder, 1);

  self->inputs = *inputs;
  self->names = planner_name_index_new ();
  self->strings = g_string_chunk_new (4096);
  self->only_declared = g_ptr_array_new ();
  self->declared_by = g_array_new (FALSE, FALSE, sizeof (guint));
  self->is_nameless = g_new0 (gboolean, inputs->n_interests);
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

void
planner_conflict_finder_free (PlannerConflictFinder *self)
{
  planner_name_index_free (self->names);
  g_string_chunk_free (self->strings);
  g_ptr_array_unref (self->only_declared);
  g_array_unref (self->declared_by);
  g_free (self->is_nameless);
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
  g_return_val_if_fail (organisation - self->inputs.n_organisations < self->only_declared->len, NULL);
  return self->only_declared->pdata[organisation - self->inputs.n_organisations];
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

/* What the item touches */

static void
touch (Look                 *look,
       guint                 organisation,
       PlannerConflictPlace  place)
{
  Touched touched = { organisation, place };

  for (guint i = 0; i < look->touched->len; i++)
    {
      Touched *known = &g_array_index (look->touched, Touched, i);

      if (known->organisation == organisation)
        {
          known->place = MAX (known->place, place);
          return;
        }
    }
  g_array_append_val (look->touched, touched);
}

static void
found_in_item_cb (guint    owner,
                  gsize    start G_GNUC_UNUSED,
                  gsize    end G_GNUC_UNUSED,
                  gpointer data)
{
  Look *look = data;

  touch (look, owner, look->reading);
}

static void
read_texts (Look                       *look,
            const char           *const*texts,
            PlannerConflictPlace        place)
{
  look->reading = place;
  for (guint i = 0; texts != NULL && texts[i] != NULL; i++)
    planner_name_index_find (look->finder->names, texts[i], found_in_item_cb, look);
}

static void
read_item (Look *look)
{
  const PlannerConflictItem *item = look->item;
  const char *const title[] = { item->title, NULL };

  for (guint i = 0; i < item->n_organisations; i++)
    touch (look, item->organisations[i], PLANNER_PLACE_LISTED);
  read_texts (look, title, PLANNER_PLACE_TITLE);
  read_texts (look, item->decisions, PLANNER_PLACE_DECISION);
  read_texts (look, item->texts, PLANNER_PLACE_TEXT);
}

/* Who has to do with it */

/* A commissioner's ordinary business with itself, and what nearly every paper says. */
static gboolean
is_ordinary (const Look         *look,
             const Touched      *touched,
             guint               held,
             const PlannerClaim *claim)
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
          const Touched           *touched,
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
                       const Touched           *touched,
                       PlannerConflictRelation  relation,
                       guint                    held)
{
  const GArray *claims = get_places (look->finder->claims, held);

  for (guint i = 0; claims != NULL && i < claims->len; i++)
    consider (look, touched, relation, held, &g_array_index (claims, PlannerClaim, i));
}

/* Those it is part of, through others or not. No plan has more steps than organisations, so a circle ends. */
static void
consider_wholes (Look          *look,
                 const Touched *touched)
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
consider_parts (Look          *look,
                const Touched *touched)
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
consider_partners (Look          *look,
                   const Touched *touched)
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
consider_touched (Look          *look,
                  const Touched *touched)
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

static int
compare_conflicts (gconstpointer a,
                   gconstpointer b,
                   gpointer      data)
{
  const PlannerConflict *one = a, *other = b;
  const guint *order = data;
  guint first = order[one->person];
  guint second = order[other->person];

  if (first != second)
    return first < second ? -1 : 1;
  if (one->strength != other->strength)
    return one->strength > other->strength ? -1 : 1;
  return one->interest < other->interest ? -1 : one->interest > other->interest;
}

GArray *
planner_conflict_finder_look (PlannerConflictFinder     *self,
                              const PlannerConflictItem *item)
{
  g_autofree guint *order = NULL;
  g_autofree guint *found = NULL;
  g_autoptr (GArray) touched = g_array_new (FALSE, FALSE, sizeof (Touched));
  Look look = { self, item, NULL, touched, PLANNER_PLACE_TEXT, NULL, g_array_new (FALSE, FALSE, sizeof (PlannerConflict)) };

  g_return_val_if_fail (self != NULL && item != NULL, look.conflicts);
  g_return_val_if_fail (self->phase == PLANNER_READ_ALL, look.conflicts);

  look.order = order = g_new0 (guint, self->inputs.n_people);
  look.found = found = g_new0 (guint, self->inputs.n_interests + self->inputs.n_people);
  for (guint i = 0; i < item->n_people; i++)
    if (order[item->people[i]] == 0)
      order[item->people[i]] = i + 1;
  read_item (&look);
  for (guint i = 0; i < touched->len; i++)
    consider_touched (&look, &g_array_index (touched, Touched, i));
  g_array_sort_with_data (look.conflicts, compare_conflicts, order);
  return look.conflicts;
}
