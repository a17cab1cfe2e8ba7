/* The conflict finder reads a part of the register again: what was kept and what is looked for anew are together what a new finder finds. */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/rules/planner-conflict.h"

#define N_PEOPLE 6
#define N_ITEMS 5
#define MAX_INTERESTS 60
#define N_PLANS 60
#define N_EDITS 25

enum
{
  GROUP,
  HOSPITAL,
  PRACTICE,
  BAKERY,
  COUNCIL,
  N_ORGANISATIONS
};

static const char *const hospital_names[] = { "QH", "Quay", NULL };

static const PlannerConflictOrganisation directory[N_ORGANISATIONS] = {
  [GROUP] = { "Mere Group", NULL, "With Sallow Bakery Limited.", PLANNER_NONE, FALSE, FALSE, FALSE },
  [HOSPITAL] = { "Quay Hospital NHS Trust", hospital_names, NULL, GROUP, FALSE, FALSE, FALSE },
  [PRACTICE] = { "Mere Practice", NULL, NULL, GROUP, FALSE, FALSE, TRUE },
  [BAKERY] = { "Sallow Bakery Limited", NULL, NULL, PLANNER_NONE, FALSE, FALSE, FALSE },
  [COUNCIL] = { "London Borough of Fennick", NULL, NULL, PLANNER_NONE, TRUE, TRUE, FALSE },
};

/* All is in the finder's words, so that names come, go and stand in each other. */
typedef struct
{
  GRand *random;
  GPtrArray *strings;
  PlannerConflictPerson people[N_PEOPLE];
  guint own[N_PEOPLE];
  PlannerConflictInterest interests[MAX_INTERESTS]; /* of PLANNER_NONE where it is gone */
  guint ranks[MAX_INTERESTS];
  guint n_interests;
  PlannerConflictItem items[N_ITEMS];
  const char *texts[N_ITEMS][2];
  guint listed[N_ITEMS];
} Plan;

/* What is kept of the items: what was read of each, and what was found by person. */
typedef struct
{
  PlannerConflictFinder *finder;
  PlannerConflictMatter *matters[N_ITEMS];
  GArray *found[N_ITEMS][N_PEOPLE];
} Kept;

static const guint all_people[N_PEOPLE] = { 0, 1, 2, 3, 4, 5 };

/* Making */

static const char *
make_text (Plan  *plan,
           guint  n_most)
{
  static const char *const words[] = { "Mere", "Quay", "Quay’s", "Sallow", "Bakery", "Practice", "Hospital", "Friends", "Ltd", "NHS", "Trust", "GP",
                                       "Fennick", "Council", "of", "and", "Ferry", "Choir", "Group", "Ferry Choir" };
  guint n = (guint) g_rand_int_range (plan->random, 0, (gint32) n_most + 1);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    g_string_append_printf (text, "%s ", words[g_rand_int_range (plan->random, 0, (gint32) G_N_ELEMENTS (words))]);
  g_ptr_array_add (plan->strings, g_string_free (text, FALSE));
  return n > 0 ? plan->strings->pdata[plan->strings->len - 1] : NULL;
}

/* Some names many have, in one way or another. */
static const char *
make_name (Plan *plan)
{
  static const char *const names[] = { "Ferry Choir", "Ferry Choir Ltd", "FERRY CHOIR", "Ferry Choir Friends" };

  return g_rand_boolean (plan->random) ? make_text (plan, 4) : names[g_rand_int_range (plan->random, 0, (gint32) G_N_ELEMENTS (names))];
}

static guint
pick (Plan  *plan,
      guint  n_or_none)
{
  guint picked = (guint) g_rand_int_range (plan->random, 0, (gint32) n_or_none + 2);

  return picked < n_or_none ? picked : PLANNER_NONE;
}

static PlannerConflictInterest
make_interest (Plan *plan)
{
  PlannerConflictInterest interest = { .person = (guint) g_rand_int_range (plan->random, 0, N_PEOPLE),
                                       .organisation = g_rand_boolean (plan->random) ? pick (plan, N_ORGANISATIONS) : PLANNER_NONE,
                                       .organisation_name = make_name (plan),
                                       .nature = make_text (plan, 8),
                                       .through = make_text (plan, 3),
                                       .position = make_text (plan, 2) };

  if (g_rand_int_range (plan->random, 0, 5) == 0)
    g_date_set_dmy (&interest.to, 1, (GDateMonth) g_rand_int_range (plan->random, 1, 10), 2018);
  return interest;
}

static void
make_plan (Plan *plan)
{
  plan->strings = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < N_PEOPLE; i++)
    {
      plan->own[i] = pick (plan, N_ORGANISATIONS);
      plan->people[i] = (PlannerConflictPerson) { &plan->own[i], plan->own[i] != PLANNER_NONE ? 1 : 0, make_text (plan, 5) };
    }
  plan->n_interests = (guint) g_rand_int_range (plan->random, 1, 25);
  for (guint i = 0; i < plan->n_interests; i++)
    {
      plan->interests[i] = make_interest (plan);
      plan->ranks[i] = i;
    }
  for (guint i = 0; i < N_ITEMS; i++)
    {
      plan->listed[i] = pick (plan, N_ORGANISATIONS);
      plan->texts[i][0] = make_text (plan, 30);
      plan->texts[i][1] = NULL;
      plan->items[i] = (PlannerConflictItem) { &plan->listed[i], plan->listed[i] != PLANNER_NONE ? 1 : 0, make_text (plan, 6), NULL,
                                               plan->texts[i], all_people, N_PEOPLE };
    }
}

static PlannerConflictInputs
get_inputs (const Plan *plan)
{
  PlannerConflictInputs inputs = { directory, N_ORGANISATIONS, plan->people, N_PEOPLE, plan->interests, plan->n_interests,
                                   plan->ranks, 6, { 0 } };

  g_date_set_dmy (&inputs.on, 12, 7, 2018);
  return inputs;
}

/* What is found, in words; PLACES (nullable) are those that the interests have elsewhere. */

static void
tell (GString                     *text,
      const PlannerConflictFinder *finder,
      const GArray                *found,
      const guint                 *places)
{
  for (guint i = 0; i < found->len; i++)
    {
      const PlannerConflict *conflict = &g_array_index (found, PlannerConflict, i);
      g_autofree char *reason = planner_conflict_finder_describe (finder, conflict);
      guint interest = conflict->interest != PLANNER_NONE && places != NULL ? places[conflict->interest] : conflict->interest;

      g_string_append_printf (text, "%u %u %u %u %u %u %d %d “%s” “%s” “%s” %s\n", conflict->person, interest, conflict->strength, conflict->place,
                              conflict->claim, conflict->relation, conflict->has_ended, conflict->has_not_begun,
                              planner_conflict_finder_get_name (finder, conflict->touched),
                              conflict->held != PLANNER_NONE ? planner_conflict_finder_get_name (finder, conflict->held) : "",
                              conflict->words != NULL ? conflict->words : "", reason);
    }
}

/* All items by a finder that never knew another register, of those interests that are there, in their order. */
static char *
tell_fresh (const Plan *plan)
{
  PlannerConflictInputs inputs = get_inputs (plan);
  PlannerConflictInterest interests[MAX_INTERESTS];
  guint places[MAX_INTERESTS];
  g_autoptr (PlannerConflictFinder) finder = NULL;
  GString *text = g_string_new (NULL);
  guint n = 0;

  for (guint rank = 0; rank < plan->n_interests; rank++)
    for (guint i = 0; i < plan->n_interests; i++)
      if (plan->ranks[i] == rank && plan->interests[i].person != PLANNER_NONE)
        {
          places[n] = i;
          interests[n++] = plan->interests[i];
        }
  inputs.interests = interests;
  inputs.n_interests = n;
  inputs.ranks = NULL;
  finder = planner_conflict_finder_new (&inputs);
  for (guint item = 0; item < N_ITEMS; item++)
    {
      g_autoptr (GArray) found = planner_conflict_finder_look (finder, &plan->items[item]);

      tell (text, finder, found, places);
    }
  return g_string_free (text, FALSE);
}

static char *
tell_kept (const Kept *kept)
{
  GString *text = g_string_new (NULL);

  for (guint item = 0; item < N_ITEMS; item++)
    for (guint i = 0; i < N_PEOPLE; i++)
      tell (text, kept->finder, kept->found[item][i], NULL);
  return g_string_free (text, FALSE);
}

/* Keeping */

static void
look_at (Kept  *kept,
         guint  item,
         guint  person)
{
  g_clear_pointer (&kept->found[item][person], g_array_unref);
  kept->found[item][person] = planner_conflict_finder_look_at (kept->finder, kept->matters[item], &person, 1);
}

static void
look_at_all (Kept  *kept,
             guint  item)
{
  for (guint i = 0; i < N_PEOPLE; i++)
    look_at (kept, item, i);
}

static void
read_item (Kept       *kept,
           const Plan *plan,
           guint       item)
{
  g_autoptr (PlannerConflictMatter) former = g_steal_pointer (&kept->matters[item]);

  kept->matters[item] = planner_conflict_finder_read_item (kept->finder, &plan->items[item]);
  if (former == NULL || !planner_conflict_matter_is_same (former, kept->matters[item]))
    look_at_all (kept, item);
}

/* Only what the news may concern. */
static void
follow (Kept        *kept,
        const Plan  *plan,
        const guint *places,
        guint        n_places)
{
  PlannerConflictInputs inputs = get_inputs (plan);
  g_autoptr (PlannerConflictNews) news = planner_conflict_finder_read_again (kept->finder, &inputs, places, n_places);

  for (guint item = 0; item < N_ITEMS; item++)
    {
      for (guint i = 0; i < news->people->len; i++)
        look_at (kept, item, g_array_index (news->people, guint, i));
      if (planner_conflict_news_may_concern (news, kept->matters[item]))
        read_item (kept, plan, item);
    }
}

/* Editing */

static guint
add_interest (Plan *plan)
{
  guint rank = (guint) g_rand_int_range (plan->random, 0, (gint32) plan->n_interests + 1);

  for (guint i = 0; i < plan->n_interests; i++)
    plan->ranks[i] += plan->ranks[i] >= rank ? 1 : 0;
  plan->interests[plan->n_interests] = make_interest (plan);
  plan->ranks[plan->n_interests] = rank;
  return plan->n_interests++;
}

static void
change_interest (Plan  *plan,
                 guint  place)
{
  PlannerConflictInterest *interest = &plan->interests[place];
  PlannerConflictInterest other = make_interest (plan);

  switch (g_rand_int_range (plan->random, 0, 6))
    {
    case 0:
      interest->person = PLANNER_NONE;
      break;
    case 1:
      interest->organisation_name = other.organisation_name;
      break;
    case 2:
      interest->nature = other.nature;
      break;
    case 3:
      interest->person = other.person;
      break;
    case 4:
      interest->to = other.to;
      break;
    default:
      *interest = other;
    }
}

static guint
edit (Plan *plan)
{
  guint place;

  if (plan->n_interests < MAX_INTERESTS && g_rand_int_range (plan->random, 0, 4) == 0)
    return add_interest (plan);
  place = (guint) g_rand_int_range (plan->random, 0, (gint32) plan->n_interests);
  change_interest (plan, place);
  return place;
}

/* All */

static void
assert_found (const Plan *plan,
              const Kept *kept)
{
  g_autofree char *expected = tell_fresh (plan);
  g_autofree char *found = tell_kept (kept);

  g_assert_cmpstr (found, ==, expected);
}

static void
run_plan (GRand *random)
{
  Plan plan = { random };
  Kept kept = { NULL };
  PlannerConflictInputs inputs;

  make_plan (&plan);
  inputs = get_inputs (&plan);
  kept.finder = planner_conflict_finder_new (&inputs);
  for (guint i = 0; i < N_ITEMS; i++)
    read_item (&kept, &plan, i);
  assert_found (&plan, &kept);
  for (guint i = 0; i < N_EDITS; i++)
    {
      guint places[] = { edit (&plan), edit (&plan) };

      follow (&kept, &plan, places, places[0] != places[1] ? 2 : 1);
      assert_found (&plan, &kept);
    }
  for (guint i = 0; i < N_ITEMS; i++)
    {
      planner_conflict_matter_free (kept.matters[i]);
      for (guint j = 0; j < N_PEOPLE; j++)
        g_array_unref (kept.found[i][j]);
    }
  planner_conflict_finder_free (kept.finder);
  g_ptr_array_unref (plan.strings);
}

static void
test_random (void)
{
  guint32 seed = g_random_int ();
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);

  g_test_message ("seed %u", seed);
  for (guint i = 0; i < N_PLANS; i++)
    run_plan (random);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/conflict-again/random", test_random);
  return g_test_run ();
}
