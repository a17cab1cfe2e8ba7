/* conflicts-plan.c: a large plan with a long agenda, to look for conflicts in
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "conflicts-plan.h"

#include "core/plan/planner-edit.h"

#define PEOPLE 500
#define INTERESTS 3000
#define ITEMS 60
#define ORGANISATIONS 400
#define PARENTS 20

static const char *const words[] = {
  "neighbourhood", "care",    "the",    "of",     "hospital", "trust",   "North",    "community", "service", "and",
  "pathway",       "Council", "winter", "review", "contract", "partner", "patients", "outcomes",  "NHS",     "board",
};

static void
stop_on (GError *error)
{
  if (error != NULL)
    g_error ("%s", error->message);
}

static void
append_words (GString *text, GRand *random, guint n_words)
{
  for (guint i = 0; i < n_words; i++)
    g_string_append_printf (text, "%s ", words[g_rand_int_range (random, 0, G_N_ELEMENTS (words))]);
}

static char *
make_name (guint organisation)
{
  static const char *const before[] = { "Mere", "London Borough of Mere", "Mere", "Mere", "Mere" };
  static const char *const after[] = { " Hospital NHS Foundation Trust", "", " Practice", " Home Care Limited", " Clinical Commissioning Group" };
  guint form = organisation % G_N_ELEMENTS (before);

  return g_strdup_printf ("%s %u%s", before[form], organisation, after[form]);
}

static void
add (PlannerEdit *edit, PlannerKind kind, const char *id)
{
  g_autoptr (GError) error = NULL;

  planner_edit_add (edit, kind, id, NULL, NULL, &error);
  stop_on (error);
}

static void
set (PlannerEdit *edit, const char *id, PlannerField field, const char *text)
{
  g_autoptr (GError) error = NULL;

  planner_edit_set_text (edit, id, field, text, &error);
  stop_on (error);
}

static void
set_numbered (PlannerEdit *edit, const char *id, PlannerField field, const char *what, guint number)
{
  g_autofree char *value = g_strdup_printf ("%s-%u", what, number);

  set (edit, id, field, value);
}

static void
add_organisations (PlannerEdit *edit)
{
  static const char *const sectors[] = { "nhs-provider", "council", "primary-care", "private", "commissioner" };

  for (guint i = 0; i < ORGANISATIONS; i++)
    {
      g_autofree char *id = g_strdup_printf ("o-%u", i);
      g_autofree char *name = make_name (i);
      g_autofree char *initials = g_strdup_printf ("M%uX", i);

      add (edit, PLANNER_KIND_ORGANISATION, id);
      set (edit, id, PLANNER_ORGANISATION_NAME, name);
      set (edit, id, PLANNER_ORGANISATION_SHORT_NAME, initials);
      set (edit, id, PLANNER_ORGANISATION_SECTOR, sectors[i % G_N_ELEMENTS (sectors)]);
      if (i > PARENTS && i % 4 == 0)
        set_numbered (edit, id, PLANNER_ORGANISATION_PART_OF, "o", i % PARENTS);
    }
}

static void
add_people (PlannerEdit *edit)
{
  for (guint i = 0; i < PEOPLE; i++)
    {
      g_autofree char *id = g_strdup_printf ("p-%u", i);
      g_autofree char *seat = g_strdup_printf ("s-%u", i);

      add (edit, PLANNER_KIND_PERSON, id);
      set (edit, id, PLANNER_PERSON_SURNAME, id);
      set (edit, id, PLANNER_PERSON_JOB_TITLE, i % 10 == 0 ? "GP Member, Mere 12 Practice" : "Lay Member for Audit");
      set_numbered (edit, id, PLANNER_PERSON_ORGANISATION, "o", i % ORGANISATIONS);
      add (edit, PLANNER_KIND_SEAT, seat);
      set (edit, seat, PLANNER_SEAT_BOARD, "b");
      set (edit, seat, PLANNER_SEAT_PERSON, id);
      set (edit, seat, PLANNER_SEAT_CAPACITY, i == 0 ? "chair" : "member");
    }
}

static void
add_interests (PlannerEdit *edit, GRand *random)
{
  for (guint i = 0; i < INTERESTS; i++)
    {
      g_autofree char *id = g_strdup_printf ("i-%u", i);
      guint organisation = (guint) g_rand_int_range (random, 0, ORGANISATIONS);
      g_autofree char *name = i % 5 == 0 ? g_strdup_printf ("Sallow Supplies %u Ltd", i) : make_name (organisation);
      g_autoptr (GString) nature = g_string_new (NULL);

      append_words (nature, random, 15);
      add (edit, PLANNER_KIND_INTEREST, id);
      set_numbered (edit, id, PLANNER_INTEREST_PERSON, "p", i % PEOPLE);
      if (i % 3 == 0 && i % 5 != 0)
        set_numbered (edit, id, PLANNER_INTEREST_ORGANISATION, "o", organisation);
      set (edit, id, PLANNER_INTEREST_ORGANISATION_NAME, name);
      set (edit, id, PLANNER_INTEREST_NATURE, nature->str);
      set (edit, id, PLANNER_INTEREST_DECLARED_ON, "2018-01-01");
    }
}

static void
add_items (PlannerEdit *edit, GRand *random)
{
  for (guint i = 0; i < ITEMS; i++)
    {
      g_autofree char *id = g_strdup_printf ("item-%u", i);
      g_autoptr (GString) summary = g_string_new (NULL);

      for (guint j = 0; j < 6; j++)
        {
          g_autofree char *name = make_name ((guint) g_rand_int_range (random, 0, ORGANISATIONS));

          append_words (summary, random, 45);
          g_string_append (summary, name);
          g_string_append_c (summary, ' ');
        }
      add (edit, PLANNER_KIND_AGENDA_ITEM, id);
      set (edit, id, PLANNER_AGENDA_ITEM_MEETING, "m");
      set (edit, id, PLANNER_AGENDA_ITEM_TITLE, id);
      set (edit, id, PLANNER_AGENDA_ITEM_SUMMARY, summary->str);
      set_numbered (edit, id, PLANNER_AGENDA_ITEM_ORGANISATIONS, "o", i);
    }
}

void
conflicts_plan_fill (PlannerPlan *plan)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GRand) random = g_rand_new_with_seed (5);
  PlannerEdit *edit = planner_edit_begin (plan, "Fill", PLANNER_EDIT_DEFAULT, &error);

  stop_on (error);
  add (edit, PLANNER_KIND_BOARD, "b");
  set (edit, "b", PLANNER_BOARD_QUORUM, "9");
  add_organisations (edit);
  add_people (edit);
  add_interests (edit, random);
  add (edit, PLANNER_KIND_MEETING, "m");
  set (edit, "m", PLANNER_MEETING_BOARDS, "b");
  set (edit, "m", PLANNER_MEETING_ON, "2018-07-12");
  add_items (edit, random);
  planner_edit_commit (edit, &error);
  stop_on (error);
}
