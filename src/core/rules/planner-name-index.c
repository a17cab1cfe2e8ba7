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

/* A tree of the words of names; the root is node 0. */
struct _PlannerNameIndex
{
  GHashTable *words;  /* folded word → its number, from 1 */
  GHashTable *edges;  /* node and word (gint64) → the node below */
  GPtrArray *owners;  /* by node: GArray of guint, or NULL where no name ends */
};

PlannerNameIndex *
planner_name_index_new (void)
{
  PlannerNameIndex *self = g_new0 (PlannerNameIndex, 1);

  self->words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->edges = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
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
  g_hash_table_unref (self->edges);
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

static guint
step_down (const PlannerNameIndex *self,
           guint                   node,
           guint                   word)
{
  gint64 key = (gint64) node << 32 | word;

  return GPOINTER_TO_UINT (g_hash_table_lookup (self->edges, &key));
}

static guint
grow_down (PlannerNameIndex *self,
           guint             node,
           guint             word)
{
  gint64 key = (gint64) node << 32 | word;
  guint below = step_down (self, node, word);

  if (below == 0)
    {
      below = self->owners->len;
      g_ptr_array_add (self->owners, NULL);
      g_hash_table_insert (self->edges, g_memdup2 (&key, sizeof key), GUINT_TO_POINTER (below));
    }
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
