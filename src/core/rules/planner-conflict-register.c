/* Inside the conflict finder: who has a claim to which organisation. */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/rules/planner-conflict-private.h"

#include "core/rules/planner-words.h"

#include <string.h>

/* So many organisations, interests or people are read in one step. */
#define STEP_PLACES 64

typedef struct
{
  PlannerConflictFinder *finder;
  PlannerClaim claim;
  const char *text;
  guint n_found;
} Search;

typedef struct
{
  PlannerConflictFinder *finder;
  guint organisation; /* whose notes are read */
} NotesSearch;

static GArray *
get_array (GPtrArray *arrays,
           guint      place,
           gsize      element_size)
{
  if (place >= arrays->len)
    g_ptr_array_set_size (arrays, (int) place + 1);
  if (arrays->pdata[place] == NULL)
    arrays->pdata[place] = g_array_new (FALSE, FALSE, (guint) element_size);
  return arrays->pdata[place];
}

void
planner_conflict_add_place (GPtrArray *arrays,
                            guint      place,
                            guint      value)
{
  GArray *array = get_array (arrays, place, sizeof (guint));

  for (guint i = 0; i < array->len; i++)
    if (g_array_index (array, guint, i) == value)
      return;
  g_array_append_val (array, value);
}

static gboolean
is_own (const PlannerConflictFinder *self,
        guint                        person,
        guint                        organisation)
{
  for (guint i = 0; i < self->inputs.people[person].n_organisations; i++)
    if (self->inputs.people[person].organisations[i] == organisation)
      return TRUE;
  return FALSE;
}

static void
add_claim (PlannerConflictFinder *self,
           guint                  organisation,
           PlannerClaim           claim)
{
  GArray *claims = get_array (self->claims, organisation, sizeof claim);

  claim.own = is_own (self, claim.person, organisation);
  g_array_append_val (claims, claim);
}

/* Whether the interest is gone, or so long over that it is not looked at. */
static gboolean
is_over (const PlannerConflictFinder   *self,
         const PlannerConflictInterest *interest)
{
  GDate last = interest->to;

  if (interest->person == PLANNER_NONE)
    return TRUE;
  if (!g_date_valid (&last))
    return FALSE;
  g_date_add_months (&last, self->inputs.published_months);
  return g_date_compare (&last, &self->inputs.on) < 0;
}

/* The directory */

static void
read_names (PlannerConflictFinder *self,
            guint                  place)
{
  const PlannerConflictOrganisation *organisation = &self->inputs.organisations[place];

  if (organisation->name != NULL)
    planner_name_index_add (self->directory, organisation->name, place);
  for (guint i = 0; organisation->other_names != NULL && organisation->other_names[i] != NULL; i++)
    planner_name_index_add (self->directory, organisation->other_names[i], place);
}

static void
found_in_notes_cb (guint    owner,
                   gsize    start G_GNUC_UNUSED,
                   gsize    end G_GNUC_UNUSED,
                   gpointer data)
{
  NotesSearch *search = data;

  if (owner == search->organisation)
    return;
  planner_conflict_add_place (search->finder->in_notes, search->organisation, owner);
  planner_conflict_add_place (search->finder->in_notes, owner, search->organisation);
}

static void
connect_alike (PlannerConflictFinder *self,
               guint                  place,
               const char            *name)
{
  const GArray *owners = planner_name_index_get_owners (self->directory, name);

  for (guint i = 0; owners != NULL && i < owners->len; i++)
    if (g_array_index (owners, guint, i) != place)
      {
        planner_conflict_add_place (self->alike, place, g_array_index (owners, guint, i));
        planner_conflict_add_place (self->alike, g_array_index (owners, guint, i), place);
      }
}

static void
read_connections (PlannerConflictFinder *self,
                  guint                  place)
{
  const PlannerConflictOrganisation *organisation = &self->inputs.organisations[place];
  NotesSearch search = { self, place };

  if (organisation->name != NULL)
    connect_alike (self, place, organisation->name);
  if (organisation->part_of != PLANNER_NONE)
    planner_conflict_add_place (self->parts, organisation->part_of, place);
  if (organisation->notes != NULL)
    planner_name_index_find (self->directory, organisation->notes, found_in_notes_cb, &search);
}

/* The register */

static void
found_in_entry_cb (guint    owner,
                   gsize    start,
                   gsize    end,
                   gpointer data)
{
  Search *search = data;

  search->claim.words = g_string_chunk_insert_len (search->finder->strings, search->text + start, (gssize) (end - start));
  add_claim (search->finder, owner, search->claim);
  search->n_found++;
}

/* How many organisations TEXT, a part of an entry, names to INDEX. */
static guint
claim_named (PlannerConflictFinder  *self,
             const PlannerNameIndex *index,
             guint                   interest,
             PlannerConflictClaim    kind,
             const char             *text)
{
  PlannerConflictEntry *entry = &g_array_index (self->entries, PlannerConflictEntry, interest);
  Search search = { self, { entry->person, interest, kind, FALSE, NULL }, text, 0 };

  if (text != NULL)
    planner_name_index_find_and_note (index, text, index == self->names ? entry->words : NULL, found_in_entry_cb, &search);
  return search.n_found;
}

void
planner_conflict_make_entries (PlannerConflictFinder *self)
{
  static const PlannerConflictEntry none = { .person = PLANNER_NONE };

  while (self->entries->len < self->inputs.n_interests)
    g_array_append_val (self->entries, none);
}

guint
planner_conflict_get_only_declared (const PlannerConflictFinder *self,
                                    guint                        place)
{
  return self->inputs.n_organisations + place;
}

static void
keep_name (PlannerConflictFinder *self,
           PlannerConflictEntry  *entry,
           const char            *name)
{
  if (g_strcmp0 (entry->name, name) != 0)
    entry->name = name != NULL ? g_string_chunk_insert (self->strings, name) : NULL;
}

void
planner_conflict_read_entry (PlannerConflictFinder *self,
                             guint                  place)
{
  const PlannerConflictInterest *interest = &self->inputs.interests[place];
  PlannerConflictEntry *entry = &g_array_index (self->entries, PlannerConflictEntry, place);
  PlannerClaim claim = { interest->person, place, PLANNER_CLAIM_ENTRY, FALSE, NULL };

  entry->person = is_over (self, interest) ? PLANNER_NONE : interest->person;
  entry->is_only_declared = FALSE;
  if (entry->person == PLANNER_NONE)
    return;
  keep_name (self, entry, interest->organisation_name);
  claim.words = entry->name;
  if (interest->organisation != PLANNER_NONE)
    add_claim (self, interest->organisation, claim);
  entry->is_nameless = interest->organisation == PLANNER_NONE && entry->name == NULL;
  if (claim_named (self, self->directory, place, PLANNER_CLAIM_ENTRY, entry->name) > 0 || entry->name == NULL
      || interest->organisation != PLANNER_NONE)
    return;
  entry->is_only_declared = TRUE;
  add_claim (self, planner_conflict_get_only_declared (self, place), claim);
}

/* A name of the register is found as those of the directory are, but only once the directory has had its say. */
void
planner_conflict_read_only_declared (PlannerConflictFinder *self,
                                     guint                  place)
{
  PlannerConflictEntry *entry = &g_array_index (self->entries, PlannerConflictEntry, place);

  if (entry->is_only_declared
      && !planner_name_index_add (self->names, entry->name, planner_conflict_get_only_declared (self, place)))
    entry->is_nameless = TRUE;
}

/* Whether TEXT may say GP or general practice, in letters that need no folding or in others. */
static gboolean
may_say_profession (const char *text)
{
  for (; *text != '\0'; text++)
    if ((guchar) *text >= 0x80 || ((*text == 'g' || *text == 'G') && strchr ("pPeE.'", text[1]) != NULL))
      return TRUE;
  return FALSE;
}

/* The words in TEXT that say its writer is in general practice, or NULL. */
static const char *
find_profession (PlannerConflictFinder *self,
                 const char            *text)
{
  g_auto (PlannerWordReader) reader = { 0 };
  gboolean after_general = FALSE;
  gsize start = 0;

  if (text == NULL || !may_say_profession (text))
    return NULL;
  planner_word_reader_init (&reader, text);
  while (planner_word_reader_next (&reader))
    {
      const char *word = reader.word->str;

      if (after_general && (g_str_has_prefix (word, "practitioner") || strcmp (word, "practice") == 0))
        return g_string_chunk_insert_len (self->strings, text + start, (gssize) (reader.end - start));
      if (strcmp (word, "gp") == 0 || strcmp (word, "gps") == 0)
        return g_string_chunk_insert_len (self->strings, text + reader.start, (gssize) (reader.end - reader.start));
      after_general = strcmp (word, "general") == 0;
      start = reader.start;
    }
  return NULL;
}

static gboolean
claim_profession (PlannerConflictFinder *self,
                  guint                  person,
                  guint                  interest,
                  const char            *text)
{
  PlannerClaim claim = { person, interest, PLANNER_CLAIM_PROFESSION, FALSE, find_profession (self, text) };

  if (claim.words == NULL)
    return FALSE;
  g_array_append_val (self->professions, claim);
  self->is_professional[person] = TRUE;
  return TRUE;
}

void
planner_conflict_read_words (PlannerConflictFinder *self,
                             guint                  place)
{
  const PlannerConflictInterest *interest = &self->inputs.interests[place];
  PlannerConflictEntry *entry = &g_array_index (self->entries, PlannerConflictEntry, place);
  PlannerConflictClaim kind = entry->is_nameless ? PLANNER_CLAIM_ENTRY : PLANNER_CLAIM_WORDS;

  g_clear_pointer (&entry->words, g_array_unref);
  if (entry->person == PLANNER_NONE)
    return;
  entry->words = g_array_new (FALSE, FALSE, sizeof (guint));
  claim_named (self, self->names, place, kind, interest->nature);
  claim_named (self, self->names, place, kind, interest->through);
  if (!claim_profession (self, interest->person, place, interest->nature)
      && !claim_profession (self, interest->person, place, interest->position))
    claim_profession (self, interest->person, place, interest->organisation_name);
}

/* People's own */

static gboolean
has_declared (PlannerConflictFinder *self,
              guint                  person,
              guint                  organisation)
{
  const GArray *claims = get_array (self->claims, organisation, sizeof (PlannerClaim));

  for (guint i = 0; i < claims->len; i++)
    if (g_array_index (claims, PlannerClaim, i).person == person
        && g_array_index (claims, PlannerClaim, i).kind == PLANNER_CLAIM_ENTRY)
      return TRUE;
  return FALSE;
}

static void
found_in_roles_cb (guint    owner,
                   gsize    start,
                   gsize    end,
                   gpointer data)
{
  Search *search = data;

  if (is_own (search->finder, search->claim.person, owner) || has_declared (search->finder, search->claim.person, owner))
    return;
  search->claim.words = g_string_chunk_insert_len (search->finder->strings, search->text + start, (gssize) (end - start));
  add_claim (search->finder, owner, search->claim);
}

static void
claim_named_in_roles (PlannerConflictFinder *self,
                      guint                  person)
{
  Search search = { self, { person, PLANNER_NONE, PLANNER_CLAIM_WORDS, FALSE, NULL }, self->inputs.people[person].roles, 0 };

  g_clear_pointer (&self->roles_words->pdata[person], g_array_unref);
  if (search.text == NULL)
    return;
  self->roles_words->pdata[person] = g_array_new (FALSE, FALSE, sizeof (guint));
  planner_name_index_find_and_note (self->names, search.text, self->roles_words->pdata[person], found_in_roles_cb, &search);
}

void
planner_conflict_read_person (PlannerConflictFinder *self,
                              guint                  place)
{
  const PlannerConflictPerson *person = &self->inputs.people[place];
  PlannerClaim claim = { place, PLANNER_NONE, PLANNER_CLAIM_OWN, TRUE, NULL };

  for (guint i = 0; i < person->n_organisations; i++)
    if (!has_declared (self, place, person->organisations[i]))
      add_claim (self, person->organisations[i], claim);
  if (!self->is_professional[place])
    claim_profession (self, place, PLANNER_NONE, person->roles);
  claim_named_in_roles (self, place);
}

/* All */

static guint
count_places (const PlannerConflictFinder *self)
{
  switch (self->phase)
    {
    case PLANNER_READ_NAMES:
    case PLANNER_READ_CONNECTIONS:
      return self->inputs.n_organisations;
    case PLANNER_READ_ENTRIES:
    case PLANNER_READ_ONLY_DECLARED:
    case PLANNER_READ_WORDS:
      return self->inputs.n_interests;
    case PLANNER_READ_PEOPLE:
      return self->inputs.n_people;
    case PLANNER_READ_ALL:
    default:
      return 0;
    }
}

gboolean
planner_conflict_finder_step (PlannerConflictFinder *self)
{
  static void (*const read[]) (PlannerConflictFinder *self, guint place) = {
    read_names,
    read_connections,
    planner_conflict_read_entry,
    planner_conflict_read_only_declared,
    planner_conflict_read_words,
    planner_conflict_read_person,
  };

  g_return_val_if_fail (self != NULL, FALSE);

  if (self->phase == PLANNER_READ_ALL)
    return FALSE;
  for (guint i = 0; i < STEP_PLACES && self->place < count_places (self); i++)
    read[self->phase](self, self->place++);
  if (self->place >= count_places (self))
    {
      if (self->phase == PLANNER_READ_NAMES)
        self->names = planner_name_index_copy (self->directory);
      self->phase++;
      self->place = 0;
    }
  return self->phase != PLANNER_READ_ALL;
}
