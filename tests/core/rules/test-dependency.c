/* Dependencies: what breaks them, circles, and what must follow a move. */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/rules/planner-dependency.h"

#define MOST 24

/* All on days counted from 1 January 2018; 0 is not known. */
static PlannerTimescale
dates (int start,
       int end)
{
  PlannerTimescale made = { .is_date = TRUE, .has_start = start != 0, .has_end = end != 0 };

  g_date_clear (&made.start, 1);
  g_date_clear (&made.end, 1);
  g_date_set_dmy (&made.start, 1, G_DATE_JANUARY, 2018);
  g_date_set_dmy (&made.end, 1, G_DATE_JANUARY, 2018);
  g_date_add_days (&made.start, start != 0 ? (guint) start - 1 : 0);
  g_date_add_days (&made.end, end != 0 ? (guint) end - 1 : 0);
  return made;
}

static void
test_broken (void)
{
  static const struct
  {
    int start;
    int end;
    int next_start;
    int next_end;
    gboolean broken;
  } rows[] = {
    { 1, 10, 11, 20, FALSE }, { 1, 10, 10, 20, FALSE }, { 1, 10, 9, 20, TRUE },  { 1, 10, 0, 10, FALSE },
    { 1, 10, 0, 9, TRUE },    { 0, 10, 9, 0, TRUE },    { 1, 0, 1, 5, FALSE },   { 1, 10, 0, 0, FALSE },
    { 10, 10, 10, 10, FALSE }, { 10, 10, 9, 9, TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      PlannerTimescale first = dates (rows[i].start, rows[i].end);
      PlannerTimescale next = dates (rows[i].next_start, rows[i].next_end);

      g_assert_cmpint (planner_dependency_is_broken (&first, &next), ==, rows[i].broken);
    }
}

/* Whether FOLLOWER depends on LEADER, through others or not, or is it. */
static gboolean
leads (const PlannerDependent *all,
       guint                   n_all,
       guint                   leader,
       guint                   follower)
{
  g_autofree gboolean *seen = NULL;
  g_autoptr (GArray) waiting = NULL;

  seen = g_new0 (gboolean, n_all);
  waiting = g_array_new (FALSE, FALSE, sizeof (guint));
  g_array_append_val (waiting, follower);
  seen[follower] = TRUE;
  while (waiting->len > 0)
    {
      const PlannerDependent *one = &all[g_array_index (waiting, guint, waiting->len - 1)];

      g_array_set_size (waiting, waiting->len - 1);
      if (one == &all[leader])
        return TRUE;
      for (guint i = 0; i < one->n_predecessors; i++)
        if (!seen[one->predecessors[i]])
          {
            seen[one->predecessors[i]] = TRUE;
            g_array_append_val (waiting, one->predecessors[i]);
          }
    }
  return FALSE;
}

static void
test_circles (void)
{
  /* 0 ← 1 ← 2, 3 alone, 4 ↔ 5 */
  static const guint predecessors[] = { 0, 1, 5, 4 };
  PlannerDependent all[] = {
    { dates (1, 2), FALSE, NULL, 0 },
    { dates (3, 4), FALSE, &predecessors[0], 1 },
    { dates (5, 6), FALSE, &predecessors[1], 1 },
    { dates (5, 6), FALSE, NULL, 0 },
    { dates (5, 6), FALSE, &predecessors[2], 1 },
    { dates (5, 6), FALSE, &predecessors[3], 1 },
  };

  g_assert_true (leads (all, G_N_ELEMENTS (all), 0, 0));
  g_assert_true (leads (all, G_N_ELEMENTS (all), 0, 2));
  g_assert_false (leads (all, G_N_ELEMENTS (all), 2, 0));
  g_assert_false (leads (all, G_N_ELEMENTS (all), 3, 2));
  g_assert_true (leads (all, G_N_ELEMENTS (all), 4, 5));
  g_assert_false (leads (all, G_N_ELEMENTS (all), 0, 5));
}

static void
test_follow (void)
{
  /* 0 → 1 → 2 (a day) → 3 (a deadline); 4 complete, 5 after 4; 6 has room. */
  static const guint after[] = { 0, 1, 2, 0, 4, 0 };
  PlannerDependent all[] = {
    { dates (1, 30), FALSE, NULL, 0 },       { dates (21, 40), FALSE, &after[0], 1 },
    { dates (41, 41), FALSE, &after[1], 1 }, { dates (0, 45), FALSE, &after[2], 1 },
    { dates (5, 50), TRUE, &after[3], 1 },   { dates (51, 60), FALSE, &after[4], 1 },
    { dates (99, 110), FALSE, &after[5], 1 },
  };
  static const int expected[] = { 0, 10, 9, 5, 0, 0, 0 };
  const guint moved[] = { 0 };
  int shifts[G_N_ELEMENTS (all)];

  planner_dependency_follow (all, G_N_ELEMENTS (all), moved, 1, shifts);
  for (guint i = 0; i < G_N_ELEMENTS (all); i++)
    g_assert_cmpint (shifts[i], ==, expected[i]);
}

static void
shift (PlannerTimescale *one,
       int               days)
{
  if (one->has_start)
    g_date_add_days (&one->start, (guint) days);
  if (one->has_end)
    g_date_add_days (&one->end, (guint) days);
}

/* Whatever the network: after moving, nothing that follows and may move is broken, and nothing moved that need not. */
static void
test_follow_random (void)
{
  for (guint round = 0; round < 500; round++)
    {
      guint predecessors[MOST][3];
      PlannerDependent all[MOST];
      int shifts[MOST];
      guint moved = (guint) g_test_rand_int_range (0, MOST);

      for (guint i = 0; i < MOST; i++)
        {
          int start = g_test_rand_int_range (1, 400);

          all[i] = (PlannerDependent) { dates (start, start + g_test_rand_int_range (0, 90)), FALSE, predecessors[i],
                                        i == 0 ? 0 : (guint) g_test_rand_int_range (0, 4) };
          for (guint j = 0; j < all[i].n_predecessors; j++)
            predecessors[i][j] = (guint) g_test_rand_int_range (0, (int) i);
        }
      planner_dependency_follow (all, MOST, &moved, 1, shifts);
      for (guint i = 0; i < MOST; i++)
        {
          g_assert_cmpint (shifts[i], >=, 0);
          if (shifts[i] > 0)
            {
              g_assert_true (i != moved);
              g_assert_true (leads (all, MOST, moved, i));
            }
          shift (&all[i].dates, shifts[i]);
        }
      for (guint i = 0; i < MOST; i++)
        for (guint j = 0; i != moved && j < all[i].n_predecessors; j++)
          if (leads (all, MOST, moved, i))
            g_assert_false (planner_dependency_is_broken (&all[predecessors[i][j]].dates, &all[i].dates));
    }
}

/* A merge can close circles: following one ends, and moves each of it at most once. */
static void
test_follow_circle (void)
{
  static const guint after[] = { 2, 0, 1 };
  PlannerDependent all[] = {
    { dates (1, 30), FALSE, &after[0], 1 },
    { dates (10, 40), FALSE, &after[1], 1 },
    { dates (20, 50), FALSE, &after[2], 1 },
  };
  const guint moved[] = { 0 };
  int shifts[3];

  planner_dependency_follow (all, 3, moved, 1, shifts);
  g_assert_cmpint (shifts[0], ==, 0);
  g_assert_cmpint (shifts[1], ==, 21);
  g_assert_cmpint (shifts[2], ==, 42);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rules/dependency/broken", test_broken);
  g_test_add_func ("/rules/dependency/circles", test_circles);
  g_test_add_func ("/rules/dependency/follow", test_follow);
  g_test_add_func ("/rules/dependency/follow-random", test_follow_random);
  g_test_add_func ("/rules/dependency/follow-circle", test_follow_circle);
  return g_test_run ();
}
