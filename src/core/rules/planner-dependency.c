/* What depends on what, and what breaks it. */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/rules/planner-dependency.h"

/* The day on which something begins, or is held by. */
static const GDate *
get_begin (const PlannerTimescale *dates)
{
  if (dates->has_start)
    return &dates->start;
  return dates->has_end ? &dates->end : NULL;
}

/* By how many days SUCCESSOR begins too early when PREDECESSOR has moved by
 * SHIFT days; not over 0 when it does not. */
static int
days_too_early (const PlannerTimescale *predecessor,
                int                     shift,
                const PlannerTimescale *successor)
{
  const GDate *begin = get_begin (successor);

  if (begin == NULL || !predecessor->has_end)
    return 0;
  return g_date_days_between (begin, &predecessor->end) + shift;
}

gboolean
planner_dependency_is_broken (const PlannerTimescale *predecessor,
                              const PlannerTimescale *successor)
{
  g_return_val_if_fail (predecessor != NULL && successor != NULL, FALSE);

  return days_too_early (predecessor, 0, successor) > 0;
}

typedef struct
{
  const PlannerDependent *all;
  guint n_all;
  GArray **successors; /* by place; %NULL: none */
  guint8 *marks;       /* 0 not come to, 1 on the way, 2 done */
  GArray *order;       /* the last first */
} Walk;

static void
find_successors (Walk *walk)
{
  walk->successors = g_new0 (GArray *, walk->n_all);
  for (guint i = 0; i < walk->n_all; i++)
    for (guint j = 0; j < walk->all[i].n_predecessors; j++)
      {
        GArray **list = &walk->successors[walk->all[i].predecessors[j]];

        if (*list == NULL)
          *list = g_array_new (FALSE, FALSE, sizeof (guint));
        g_array_append_val (*list, i);
      }
}

/* Depth first, without recursion: a chain may be as long as the plan. */
static void
walk_from (Walk  *walk,
           guint  start)
{
  g_autoptr (GArray) path = g_array_new (FALSE, FALSE, sizeof (guint));

  g_array_append_val (path, start);
  while (path->len > 0)
    {
      guint place = g_array_index (path, guint, path->len - 1);
      GArray *successors = walk->successors[place];

      if (walk->marks[place] == 0)
        {
          walk->marks[place] = 1;
          for (guint i = 0; successors != NULL && i < successors->len; i++)
            if (walk->marks[g_array_index (successors, guint, i)] == 0)
              g_array_append_val (path, g_array_index (successors, guint, i));
          continue;
        }
      if (walk->marks[place] == 1)
        {
          walk->marks[place] = 2;
          g_array_append_val (walk->order, place);
        }
      g_array_set_size (path, path->len - 1);
    }
}

static gboolean
takes_time (const PlannerTimescale *dates)
{
  return dates->has_start && (!dates->has_end || g_date_compare (&dates->start, &dates->end) < 0);
}

/* How far one must move for the predecessors, which have moved already. */
static int
find_shift (const Walk *walk,
            guint       place,
            const int  *shifts)
{
  const PlannerDependent *one = &walk->all[place];
  int shift = 0;

  for (guint i = 0; i < one->n_predecessors; i++)
    {
      guint predecessor = one->predecessors[i];
      int early = days_too_early (&walk->all[predecessor].dates, shifts[predecessor], &one->dates);

      if (early > 0)
        shift = MAX (shift, early + (takes_time (&one->dates) ? 1 : 0));
    }
  return shift;
}

static void
walk_clear (Walk *walk)
{
  for (guint i = 0; i < walk->n_all; i++)
    g_clear_pointer (&walk->successors[i], g_array_unref);
  g_free (walk->successors);
  g_free (walk->marks);
  g_array_unref (walk->order);
}

void
planner_dependency_follow (const PlannerDependent *all,
                           guint                   n_all,
                           const guint            *moved,
                           guint                   n_moved,
                           int                    *shifts)
{
  Walk walk = { all, n_all, NULL, g_new0 (guint8, n_all), g_array_new (FALSE, FALSE, sizeof (guint)) };
  g_autofree gboolean *stays = g_new0 (gboolean, n_all);

  find_successors (&walk);
  for (guint i = 0; i < n_all; i++)
    {
      shifts[i] = 0;
      stays[i] = all[i].fixed;
    }
  for (guint i = 0; i < n_moved; i++)
    {
      stays[moved[i]] = TRUE;
      if (walk.marks[moved[i]] == 0)
        walk_from (&walk, moved[i]);
    }
  for (guint i = walk.order->len; i > 0; i--)
    {
      guint place = g_array_index (walk.order, guint, i - 1);

      if (!stays[place])
        shifts[place] = find_shift (&walk, place, shifts);
    }
  walk_clear (&walk);
}
