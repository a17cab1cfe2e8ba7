/* planner-outline-splice.c: the least that changes when lines are laid out anew
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/plan/planner-outline-private.h"

/* Above this many splices, or lines that come and go in several, one that covers them all is cheaper for whoever listens: a list has widgets for some
 * two hundred lines, and after each splice makes anew those that are missing, to throw them away with the next. */
#define MAX_SPLICES 48
#define MAX_LINES 200

/* The places, in the new rows, of a longest run of rows whose order did not change. Elements guint. */
static GArray *
find_kept (GArray *places)
{
  GArray *ends = g_array_new (FALSE, FALSE, sizeof (guint)); /* by length: new place of the smallest end */
  const guint *old_places = (const guint *) (const void *) places->data;
  g_autofree int *previous = g_new (int, places->len);

  for (guint i = 0; i < places->len; i++)
    {
      guint low = 0;
      guint high = ends->len;

      if (old_places[i] == PLANNER_OUTLINE_NO_PLACE)
        continue;
      if (high > 0 && old_places[g_array_index (ends, guint, high - 1)] < old_places[i])
        low = high;
      while (low < high)
        {
          guint middle = (low + high) / 2;

          if (old_places[g_array_index (ends, guint, middle)] < old_places[i])
            low = middle + 1;
          else
            high = middle;
        }
      previous[i] = low > 0 ? (int) g_array_index (ends, guint, low - 1) : -1;
      if (low == ends->len)
        g_array_append_val (ends, i);
      else
        g_array_index (ends, guint, low) = i;
    }

  if (ends->len > 0)
    {
      int place = (int) g_array_index (ends, guint, ends->len - 1);

      for (guint i = ends->len; i-- > 0; place = previous[place])
        g_array_index (ends, guint, i) = (guint) place;
    }
  return ends;
}

static void
join_splices (GArray *splices)
{
  PlannerOutlineSplice *first = &g_array_index (splices, PlannerOutlineSplice, 0);
  const PlannerOutlineSplice *last = &g_array_index (splices, PlannerOutlineSplice, splices->len - 1);

  first->n_new = last->new_start + last->n_new - first->new_start;
  first->n_old = last->old_start + last->n_old - first->old_start;
  g_array_set_size (splices, 1);
}

static gboolean
are_many (GArray *splices)
{
  guint n_lines = 0;

  for (guint i = 0; i < splices->len; i++)
    {
      const PlannerOutlineSplice *splice = &g_array_index (splices, PlannerOutlineSplice, i);

      n_lines += splice->n_new + splice->n_old;
    }
  return splices->len > MAX_SPLICES || (splices->len > 1 && n_lines > MAX_LINES);
}

GArray *
planner_outline_find_splices (guint n_before, GArray *old_places)
{
  g_autoptr (GArray) kept = find_kept (old_places);
  GArray *splices = g_array_new (FALSE, FALSE, sizeof (PlannerOutlineSplice));
  guint n_new = 0;
  guint n_old = 0;

  for (guint i = 0; i <= kept->len; i++)
    {
      guint new_end = old_places->len;
      guint old_end = n_before;

      if (i < kept->len)
        {
          new_end = g_array_index (kept, guint, i);
          old_end = g_array_index (old_places, guint, new_end);
        }
      if (new_end > n_new || old_end > n_old)
        {
          PlannerOutlineSplice splice = { n_new, n_old, new_end - n_new, old_end - n_old };

          g_array_append_val (splices, splice);
        }
      n_new = new_end + 1;
      n_old = old_end + 1;
    }
  if (are_many (splices))
    join_splices (splices);
  return splices;
}
