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
};

#define FIRST_PLACES 64

PlannerNameIndex *
planner_name_index_new (void)
{
  PlannerNameIndex *self = g_new0 (PlannerNameIndex, 1);

  self->words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->n_places = FIRST_PLACES;
  self->edges = g_new0 (Edge, self->n_places);
  self->owners = g_ptr_array_new ();
  g_ptr_array_add (self->owners, NULL);
  return self;
}

void
planner_name_index_free (PlannerNameIndex *self)
{
  for (guint i = 0; i < self->owners->len; i++)
    if (self->owners->pdata[i] != NULL)
      g_array_unref (self->owners->pdata[i]);
  g_ptr_array_unref (self->owners);
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

static guint
step_down (const PlannerNameIndex *self,
           guint                   node,
           guint                   word)
{
  return find_edge (self, node, word)->below;
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
  below = self->owners->len;
  g_ptr_array_add (self->owners, NULL);
  *edge = (Edge) { node, word, below };
  self->n_edges++;
  if (self->n_edges * 2 > self->n_places)
    make_room (self);
  return below;
}

static void
add_owner (PlannerNameIndex *self,
           guint             node,
           guint             owner)
{
  GArray *owners = self->owners->pdata[node];

  if (owners == NULL)
    self->owners->pdata[node] = owners = g_array_new (FALSE, FALSE, sizeof (guint));
  for (guint i = 0; i < owners->len; i++)
    if (g_array_index (owners, guint, i) == owner)
      return;
  g_array_append_val (owners, owner);
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
      const char *const *words = forms->pdata[i];
      guint node = 0;

      for (guint j = 0; words[j] != NULL; j++)
        node = grow_down (self, node, take_word (self, words[j]));
      if (node != 0)
        add_owner (self, node, owner);
    }
  return forms->len > 0;
}

/* Finding */

static guint
look_up (const PlannerNameIndex *self,
         const char             *word)
{
  return GPOINTER_TO_UINT (g_hash_table_lookup (self->words, word));
}

static GArray *
read_places (const PlannerNameIndex *self,
             const char             *text)
{
  g_auto (PlannerWordReader) reader = { 0 };
  GArray *places = g_array_sized_new (FALSE, FALSE, sizeof (Place), (guint) (strlen (text) / 6 + 1));

  planner_word_reader_init (&reader, text);
  while (planner_word_reader_next (&reader))
    {
      Place place = { look_up (self, reader.word->str), 0, reader.start, reader.end };

      if (reader.possessive)
        {
          g_string_truncate (reader.word, reader.word->len - 1);
          place.without_s = look_up (self, reader.word->str);
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

  places = read_places (self, name);
  node = find_longest (self, places, 0, &last);
  return node != 0 && last + 1 == places->len ? self->owners->pdata[node] : NULL;
}

void
planner_name_index_find (const PlannerNameIndex *self,
                         const char             *text,
                         PlannerNameFunc         func,
                         gpointer                data)
{
  g_autoptr (GArray) places = NULL;

  g_return_if_fail (self != NULL && text != NULL && func != NULL);

  places = read_places (self, text);
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
