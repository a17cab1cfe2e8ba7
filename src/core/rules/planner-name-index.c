/* Finds names of organisations in a text. */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/rules/planner-name-index.h"

#include "core/rules/planner-name-forms.h"
#include "core/rules/planner-words.h"

#include <string.h>

/* What a text may be read as at one word: with the s of "Eastmere's", and without. */
typedef struct
{
  guint word; /* 0: in no name */
  guint without_s;
  gsize start;
  gsize end;
} Place;

/* From a node by a word to the node below, which is never the root; 0: the place is free. */
typedef struct
{
  guint node;
  guint word;
  guint below;
} Edge;

/* A tree of the words of names; the root is node 0. */
struct _PlannerNameIndex
{
  GHashTable *words;  /* folded word → its number, from 1 */
  Edge *edges;        /* hashed by node and word; at most half full */
  guint n_edges;
  guint n_places;     /* a power of two */
  GPtrArray *owners;  /* by node: GArray of guint, or NULL where no name ends */
  GArray *n_names;    /* by node: guint, how many owners there are of names that end there or below */
};

#define FIRST_PLACES 64

static guint
add_node (PlannerNameIndex *self)
{
  g_ptr_array_add (self->owners, NULL);
  g_array_set_size (self->n_names, self->owners->len);
  return self->owners->len - 1;
}

PlannerNameIndex *
planner_name_index_new (void)
{
  PlannerNameIndex *self = g_new0 (PlannerNameIndex, 1);

  self->words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->n_places = FIRST_PLACES;
  self->edges = g_new0 (Edge, self->n_places);
  self->owners = g_ptr_array_new ();
  self->n_names = g_array_new (FALSE, TRUE, sizeof (guint));
  add_node (self);
  return self;
}

PlannerNameIndex *
planner_name_index_copy (const PlannerNameIndex *self)
{
  PlannerNameIndex *copy;
  GHashTableIter iter;
  gpointer word, number;

  g_return_val_if_fail (self != NULL, NULL);

  copy = g_new0 (PlannerNameIndex, 1);
  copy->words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_hash_table_iter_init (&iter, self->words);
  while (g_hash_table_iter_next (&iter, &word, &number))
    g_hash_table_insert (copy->words, g_strdup (word), number);
  copy->edges = g_memdup2 (self->edges, self->n_places * sizeof *self->edges);
  copy->n_edges = self->n_edges;
  copy->n_places = self->n_places;
  copy->owners = g_ptr_array_sized_new (self->owners->len);
  for (guint i = 0; i < self->owners->len; i++)
    g_ptr_array_add (copy->owners, self->owners->pdata[i] != NULL ? g_array_copy (self->owners->pdata[i]) : NULL);
  copy->n_names = g_array_copy (self->n_names);
  return copy;
}

void
planner_name_index_free (PlannerNameIndex *self)
{
  for (guint i = 0; i < self->owners->len; i++)
    if (self->owners->pdata[i] != NULL)
      g_array_unref (self->owners->pdata[i]);
  g_ptr_array_unref (self->owners);
  g_array_unref (self->n_names);
  g_free (self->edges);
  g_hash_table_unref (self->words);
  g_free (self);
}

/* Building */

static guint
take_word (PlannerNameIndex *self,
           const char       *word)
{
  guint number = GPOINTER_TO_UINT (g_hash_table_lookup (self->words, word));

  if (number == 0)
    {
      number = g_hash_table_size (self->words) + 1;
      g_hash_table_insert (self->words, g_strdup (word), GUINT_TO_POINTER (number));
    }
  return number;
}

/* Where the edge from NODE by WORD stands, or is to stand. */
static Edge *
find_edge (const PlannerNameIndex *self,
           guint                   node,
           guint                   word)
{
  guint32 hash = node * 0x9e3779b1u ^ word * 0x85ebca6bu;
  guint place = (hash ^ hash >> 15) & (self->n_places - 1);

  while (self->edges[place].below != 0 && (self->edges[place].node != node || self->edges[place].word != word))
    place = (place + 1) & (self->n_places - 1);
  return &self->edges[place];
}

/* 0: no name goes on so, or none any more. */
static guint
step_down (const PlannerNameIndex *self,
           guint                   node,
           guint                   word)
{
  guint below = find_edge (self, node, word)->below;

  return g_array_index (self->n_names, guint, below) > 0 ? below : 0;
}

static void
make_room (PlannerNameIndex *self)
{
  g_autofree Edge *former = g_steal_pointer (&self->edges);
  guint n_former = self->n_places;

  self->n_places *= 2;
  self->edges = g_new0 (Edge, self->n_places);
  for (guint i = 0; i < n_former; i++)
    if (former[i].below != 0)
      *find_edge (self, former[i].node, former[i].word) = former[i];
}

static guint
grow_down (PlannerNameIndex *self,
           guint             node,
           guint             word)
{
  Edge *edge = find_edge (self, node, word);
  guint below = edge->below;

  if (below != 0)
    return below;
  below = add_node (self);
  *edge = (Edge) { node, word, below };
  self->n_edges++;
  if (self->n_edges * 2 > self->n_places)
    make_room (self);
  return below;
}

static gboolean
find_owner (const GArray *owners,
            guint         owner,
            guint        *place)
{
  for (*place = 0; owners != NULL && *place < owners->len; (*place)++)
    if (g_array_index (owners, guint, *place) == owner)
      return TRUE;
  return FALSE;
}

static gboolean
add_owner (PlannerNameIndex *self,
           guint             node,
           guint             owner)
{
  GArray *owners = self->owners->pdata[node];
  guint place;

  if (find_owner (owners, owner, &place))
    return FALSE;
  if (owners == NULL)
    self->owners->pdata[node] = owners = g_array_new (FALSE, FALSE, sizeof (guint));
  g_array_append_val (owners, owner);
  return TRUE;
}

static gboolean
remove_owner (PlannerNameIndex *self,
              guint             node,
              guint             owner)
{
  GArray *owners = self->owners->pdata[node];
  guint place;

  if (!find_owner (owners, owner, &place))
    return FALSE;
  g_array_remove_index (owners, place);
  if (owners->len == 0)
    g_clear_pointer (&self->owners->pdata[node], g_array_unref);
  return TRUE;
}

/* The node where WORDS end, made where it is missing; it and those above have one name more, or less. */
static guint
count_along (PlannerNameIndex       *self,
             const char       *const*words,
             int                     difference)
{
  guint node = 0;

  for (guint i = 0; words[i] != NULL; i++)
    {
      node = grow_down (self, node, take_word (self, words[i]));
      g_array_index (self->n_names, guint, node) += (guint) difference;
    }
  return node;
}

gboolean
planner_name_index_add (PlannerNameIndex *self,
                        const char       *name,
                        guint             owner)
{
  g_autoptr (GPtrArray) forms = NULL;

  g_return_val_if_fail (self != NULL && name != NULL, FALSE);

  forms = planner_name_forms_list (name);
  for (guint i = 0; i < forms->len; i++)
    {
      guint node = count_along (self, forms->pdata[i], 1);

      if (node != 0 && !add_owner (self, node, owner))
        count_along (self, forms->pdata[i], -1);
    }
  return forms->len > 0;
}

void
planner_name_index_remove (PlannerNameIndex *self,
                           const char       *name,
                           guint             owner)
{
  g_autoptr (GPtrArray) forms = NULL;

  g_return_if_fail (self != NULL && name != NULL);

  forms = planner_name_forms_list (name);
  for (guint i = 0; i < forms->len; i++)
    {
      guint node = count_along (self, forms->pdata[i], 0);

      if (node != 0 && remove_owner (self, node, owner))
        count_along (self, forms->pdata[i], -1);
    }
}

/* Finding */

static guint
look_up (const PlannerNameIndex *self,
         const char             *word)
{
  return GPOINTER_TO_UINT (g_hash_table_lookup (self->words, word));
}

/* What tells one word from another, mostly. */
static void
note_word (GArray     *words,
           const char *word)
{
  guint mark = g_str_hash (word);

  if (words != NULL)
    g_array_append_val (words, mark);
}

/* Notes them in WORDS, which may be NULL. */
static GArray *
read_places (const PlannerNameIndex *self,
             const char             *text,
             GArray                 *words)
{
  g_auto (PlannerWordReader) reader = { 0 };
  GArray *places = g_array_sized_new (FALSE, FALSE, sizeof (Place), (guint) (strlen (text) / 6 + 1));

  planner_word_reader_init (&reader, text);
  while (planner_word_reader_next (&reader))
    {
      Place place = { look_up (self, reader.word->str), 0, reader.start, reader.end };

      note_word (words, reader.word->str);
      if (reader.possessive)
        {
          g_string_truncate (reader.word, reader.word->len - 1);
          place.without_s = look_up (self, reader.word->str);
          note_word (words, reader.word->str);
        }
      g_array_append_val (places, place);
    }
  return places;
}

static guint
step_to (const PlannerNameIndex *self,
         guint                   node,
         const Place            *place)
{
  guint below = place->word != 0 ? step_down (self, node, place->word) : 0;

  return below == 0 && place->without_s != 0 ? step_down (self, node, place->without_s) : below;
}

/* The node where the longest name ends that begins at FIRST, or 0. */
static guint
find_longest (const PlannerNameIndex *self,
              const GArray           *places,
              guint                   first,
              guint                  *last)
{
  guint node = 0, found = 0;

  for (guint i = first; i < places->len; i++)
    {
      node = step_to (self, node, &g_array_index (places, Place, i));
      if (node == 0)
        break;
      if (self->owners->pdata[node] != NULL)
        {
          found = node;
          *last = i;
        }
    }
  return found;
}

const GArray *
planner_name_index_get_owners (const PlannerNameIndex *self,
                               const char             *name)
{
  g_autoptr (GArray) places = NULL;
  guint last = 0;
  guint node;

  g_return_val_if_fail (self != NULL && name != NULL, NULL);

  places = read_places (self, name, NULL);
  node = find_longest (self, places, 0, &last);
  return node != 0 && last + 1 == places->len ? self->owners->pdata[node] : NULL;
}

void
planner_name_index_find_and_note (const PlannerNameIndex *self,
                                  const char             *text,
                                  GArray                 *words,
                                  PlannerNameFunc         func,
                                  gpointer                data)
{
  g_autoptr (GArray) places = NULL;

  g_return_if_fail (self != NULL && text != NULL && func != NULL);

  places = read_places (self, text, words);
  for (guint i = 0; i < places->len; i++)
    {
      guint last = i;
      guint node = find_longest (self, places, i, &last);
      const GArray *owners = node != 0 ? self->owners->pdata[node] : NULL;

      for (guint j = 0; owners != NULL && j < owners->len; j++)
        func (g_array_index (owners, guint, j), g_array_index (places, Place, i).start,
              g_array_index (places, Place, last).end, data);
      i = last;
    }
}

void
planner_name_index_find (const PlannerNameIndex *self,
                         const char             *text,
                         PlannerNameFunc         func,
                         gpointer                data)
{
  planner_name_index_find_and_note (self, text, NULL, func, data);
}

/* What can stand in a text at all */

GPtrArray *
planner_name_forms_note (const char *name)
{
  g_autoptr (GPtrArray) forms = planner_name_forms_list (name);
  GPtrArray *notes = g_ptr_array_new_full (forms->len, (GDestroyNotify) g_array_unref);

  for (guint i = 0; i < forms->len; i++)
    {
      const char *const *words = forms->pdata[i];
      GArray *form = g_array_new (FALSE, FALSE, sizeof (guint));

      for (guint j = 0; words[j] != NULL; j++)
        note_word (form, words[j]);
      g_ptr_array_add (notes, form);
    }
  return notes;
}

static gboolean
has_word (const GArray *words,
          guint         mark)
{
  for (guint i = 0; i < words->len; i++)
    if (g_array_index (words, guint, i) == mark)
      return TRUE;
  return FALSE;
}

static gboolean
has_words (const GArray *words,
           const GArray *form)
{
  for (guint i = 0; i < form->len; i++)
    if (!has_word (words, g_array_index (form, guint, i)))
      return FALSE;
  return TRUE;
}

gboolean
planner_name_forms_may_stand (const GPtrArray *forms,
                              const GArray    *words)
{
  g_return_val_if_fail (forms != NULL && words != NULL, TRUE);

  for (guint i = 0; i < forms->len; i++)
    if (has_words (words, forms->pdata[i]))
      return TRUE;
  return FALSE;
}
