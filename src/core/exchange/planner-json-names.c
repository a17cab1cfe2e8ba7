/* planner-json-names.c: the names of the members of objects that are open
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "planner-json-names.h"

#include <stdlib.h>
#include <string.h>

/* Up to this many members are compared with each other; more are sorted first. */
#define FEW_MEMBERS 24

typedef struct
{
  const char *text; /* what the name stands for */
  gsize length;
  const char *source; /* where it stands */
  char *decoded;      /* owned, when the source has escapes */
} Name;

struct _PlannerJsonNames
{
  GArray *names; /* Name, the outer objects' first */
};

static void
name_clear (gpointer data)
{
  g_free (((Name *) data)->decoded);
}

PlannerJsonNames *
planner_json_names_new (void)
{
  PlannerJsonNames *self = g_new (PlannerJsonNames, 1);

  self->names = g_array_new (FALSE, FALSE, sizeof (Name));
  g_array_set_clear_func (self->names, name_clear);
  return self;
}

void
planner_json_names_free (PlannerJsonNames *self)
{
  g_array_unref (self->names);
  g_free (self);
}

guint
planner_json_names_count (const PlannerJsonNames *self)
{
  return self->names->len;
}

void
planner_json_names_add (PlannerJsonNames *self, const PlannerJsonValue *source)
{
  Name name = { source->text + 1, source->length - 2, source->text, NULL };

  if (memchr (name.text, '\\', name.length) != NULL)
    {
      name.decoded = planner_json_value_dup_string (source);
      name.text = name.decoded;
      name.length = strlen (name.decoded);
    }
  g_array_append_val (self->names, name);
}

static gboolean
names_equal (const Name *a, const Name *b)
{
  return a->length == b->length && memcmp (a->text, b->text, a->length) == 0;
}

/* By what they say, then by where they stand. */
static int
compare_names (gconstpointer one, gconstpointer other)
{
  const Name *a = one;
  const Name *b = other;
  int order = memcmp (a->text, b->text, MIN (a->length, b->length));

  if (order == 0)
    order = (a->length > b->length) - (a->length < b->length);
  if (order == 0)
    order = (a->source > b->source) - (a->source < b->source);
  return order;
}

/* The first name from @first on that stood before, or %NULL. */
static const Name *
find_duplicate (PlannerJsonNames *self, guint first)
{
  Name *names = &g_array_index (self->names, Name, first);
  guint n_names = self->names->len - first;
  const Name *found = NULL;

  if (n_names <= FEW_MEMBERS)
    {
      for (guint i = 1; i < n_names; i++)
        for (guint j = 0; j < i; j++)
          if (names_equal (&names[i], &names[j]))
            return &names[i];
      return NULL;
    }

  qsort (names, n_names, sizeof (Name), compare_names);
  for (guint i = 1; i < n_names; i++)
    if (names_equal (&names[i], &names[i - 1]) && (found == NULL || names[i].source < found->source))
      found = &names[i];
  return found;
}

const char *
planner_json_names_close (PlannerJsonNames *self, guint first)
{
  const Name *duplicate = self->names->len - first > 1 ? find_duplicate (self, first) : NULL;
  const char *source = duplicate != NULL ? duplicate->source : NULL;

  g_array_set_size (self->names, first);
  return source;
}
