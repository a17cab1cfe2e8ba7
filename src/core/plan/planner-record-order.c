/* planner-record-order.c: in which order the live records of a kind stand
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Linear in the number of records but for those that came or moved.
 */
#include "planner-record-order.h"

#include <string.h>

#define NONE G_MAXUINT

/* Merging */

static int
compare_records (gconstpointer a, gconstpointer b)
{
  PlannerRecord *first = *(PlannerRecord **) a, *second = *(PlannerRecord **) b;
  int order = g_strcmp0 (planner_record_get_position (first), planner_record_get_position (second));

  return order != 0 ? order : strcmp (planner_record_get_id (first), planner_record_get_id (second));
}

static int
compare_places (gconstpointer a, gconstpointer b)
{
  guint first = *(const guint *) a, second = *(const guint *) b;

  return (first > second) - (first < second);
}

static void
append_run (GPtrArray *kept, GPtrArray *sorted, guint start, guint end)
{
  for (guint i = start; i < end; i++)
    g_ptr_array_add (kept, sorted->pdata[i]);
}

static GPtrArray *
dup_kept (GPtrArray *sorted, GArray *left)
{
  GPtrArray *kept = g_ptr_array_sized_new (sorted->len);
  guint start = 0;

  g_array_sort (left, compare_places);
  for (guint i = 0; i < left->len; i++)
    {
      append_run (kept, sorted, start, g_array_index (left, guint, i));
      start = g_array_index (left, guint, i) + 1;
    }
  append_run (kept, sorted, start, sorted->len);
  return kept;
}

/* The first of @kept, from @low on, that does not come before @record. */
static guint
find_place (GPtrArray *kept, guint low, PlannerRecord *record)
{
  guint high = kept->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (compare_records (&kept->pdata[middle], &record) < 0)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

static void
append (GPtrArray *merged, PlannerRecord *record)
{
  planner_record_set_place (record, merged->len);
  g_ptr_array_add (merged, record);
}

GPtrArray *
planner_record_order_merge (GPtrArray *sorted, GArray *left, GPtrArray *incoming)
{
  g_autoptr (GPtrArray) kept = dup_kept (sorted, left);
  GPtrArray *merged = g_ptr_array_sized_new (kept->len + incoming->len);
  guint next = 0;

  g_ptr_array_sort (incoming, compare_records);
  for (guint i = 0; i < incoming->len; i++)
    {
      guint place = find_place (kept, next, incoming->pdata[i]);

      while (next < place)
        append (merged, kept->pdata[next++]);
      append (merged, incoming->pdata[i]);
    }
  while (next < kept->len)
    append (merged, kept->pdata[next++]);
  return merged;
}

/* Comparing */

int
planner_record_compare_order (PlannerRecord *a, PlannerRecord *b)
{
  guint above_a = planner_record_get_depth (a), above_b = planner_record_get_depth (b);
  guint depth_a = above_a, depth_b = above_b;

  for (; depth_a > depth_b; depth_a--)
    a = planner_record_peek_parent (a);
  for (; depth_b > depth_a; depth_b--)
    b = planner_record_peek_parent (b);
  if (a == b)
    return (above_a > above_b) - (above_a < above_b);
  while (planner_record_peek_parent (a) != planner_record_peek_parent (b))
    {
      a = planner_record_peek_parent (a);
      b = planner_record_peek_parent (b);
    }
  return (planner_record_get_place (a) > planner_record_get_place (b)) - (planner_record_get_place (a) < planner_record_get_place (b));
}

/* Nesting. Records are spoken of by their places. */

typedef struct
{
  GPtrArray *sorted;
  guint *stored; /* the parent as stored, or NONE */
  guint *parent; /* the same but for circles */
  guint *first;  /* the first one below, or NONE */
  guint *next;   /* the next one below the same parent, or NONE */
} Nesting;

/* Mostly the one that it has been below: then it need not be looked up. */
static PlannerRecord *
find_stored_parent (PlannerRecord *record, PlannerRecord *former, GHashTable *by_id)
{
  const char *id = planner_record_get_stored_parent (record);

  if (id == NULL)
    return NULL;
  if (former != NULL && planner_record_get_place (former) != PLANNER_RECORD_NO_PLACE
      && strcmp (planner_record_get_id (former), id) == 0)
    return former;
  return g_hash_table_lookup (by_id, id);
}

static void
find_parents (Nesting *nesting, GHashTable *by_id)
{
  for (guint i = 0; i < nesting->sorted->len; i++)
    {
      PlannerRecord *record = nesting->sorted->pdata[i];
      PlannerRecord *former = planner_record_peek_parent (record);
      PlannerRecord *parent = find_stored_parent (record, former, by_id);

      if (parent != former)
        planner_record_set_parent (record, parent);
      nesting->stored[i] = parent != NULL ? planner_record_get_place (parent) : NONE;
      nesting->parent[i] = nesting->stored[i];
    }
}

static void
cut_circle (Nesting *nesting, guint start)
{
  guint smallest = start;

  for (guint i = nesting->stored[start]; i != start; i = nesting->stored[i])
    if (strcmp (planner_record_get_id (nesting->sorted->pdata[i]), planner_record_get_id (nesting->sorted->pdata[smallest])) < 0)
      smallest = i;
  nesting->parent[smallest] = NONE;
  planner_record_set_parent (nesting->sorted->pdata[smallest], NULL);
}

static void
cut_circles (Nesting *nesting)
{
  g_autofree guint *walk = g_new0 (guint, nesting->sorted->len); /* number of the walk that met it, from 1 */

  for (guint i = 0; i < nesting->sorted->len; i++)
    {
      guint at = i;

      while (at != NONE && walk[at] == 0)
        {
          walk[at] = i + 1;
          at = nesting->stored[at];
        }
      if (at != NONE && walk[at] == i + 1)
        cut_circle (nesting, at);
    }
}

static void
find_children (Nesting *nesting)
{
  guint n = nesting->sorted->len;

  memset (nesting->first, 0xff, n * sizeof *nesting->first);
  for (guint i = n; i-- > 0;)
    {
      guint parent = nesting->parent[i];

      nesting->next[i] = parent != NONE ? nesting->first[parent] : NONE;
      if (parent != NONE)
        nesting->first[parent] = i;
    }
}

static void
append_with_children (Nesting *nesting, GPtrArray *order, guint root)
{
  guint at = root;

  while (at != NONE)
    {
      g_ptr_array_add (order, nesting->sorted->pdata[at]);
      if (nesting->first[at] != NONE)
        {
          at = nesting->first[at];
          continue;
        }
      while (at != root && nesting->next[at] == NONE)
        at = nesting->parent[at];
      at = at != root ? nesting->next[at] : NONE;
    }
}

GPtrArray *
planner_record_order_nest (GPtrArray *sorted, GHashTable *by_id)
{
  guint n = sorted->len;
  g_autofree guint *places = g_new (guint, 4 * (gsize) n + 1); /* an empty list needs some memory to point into too */
  Nesting nesting = { sorted, places, places + n, places + 2 * (gsize) n, places + 3 * (gsize) n };
  GPtrArray *order = g_ptr_array_sized_new (n);

  find_parents (&nesting, by_id);
  cut_circles (&nesting);
  find_children (&nesting);
  for (guint i = 0; i < n; i++)
    if (nesting.parent[i] == NONE)
      append_with_children (&nesting, order, i);
  return order;
}
