/* The conflict finder. */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/rules/planner-conflict.h"

#include <string.h>

enum
{
  COMMISSIONER,
  COUNCIL,
  HOSPITALS,
  WENNA,
  CORLEY,
  ALLIANCE,
  QUAY,
  HOMES,
  HOMERBY,
  BRIGHTFIELD,
  TAMWELL,
  SHORELINE,
  FENNICK,
  VOLUNTARY,
  PHARMACY,
  WENNA_TOO,
  REGULATOR,
  INSPECTORS,
  AUDITORS,
  WARD,
  N_ORGANISATIONS
};

static const char *const wenna_names[] = { "SWH", "Wenna's", NULL };
static const char *const voluntary_names[] = { "FCVS", NULL };

static const PlannerConflictOrganisation directory[N_ORGANISATIONS] = {
  [COMMISSIONER] = { "Northmere Health Commissioning Group", NULL, NULL, PLANNER_NONE, TRUE, TRUE, FALSE },
  [COUNCIL] = { "Northmere Borough Council", NULL, NULL, PLANNER_NONE, TRUE, TRUE, FALSE },
  [HOSPITALS] = { "Aldous Hospitals Group", NULL, NULL, PLANNER_NONE, FALSE, FALSE, FALSE },
  [WENNA] = { "St Wenna's Hospital NHS Foundation Trust", wenna_names, NULL, HOSPITALS, FALSE, FALSE, FALSE },
  [CORLEY] = { "Corley Community Hospital", NULL, NULL, HOSPITALS, FALSE, FALSE, FALSE },
  [ALLIANCE] = { "Northmere GP Alliance CIC", NULL, NULL, PLANNER_NONE, FALSE, FALSE, TRUE },
  [QUAY] = { "Quay Practice", NULL, NULL, ALLIANCE, FALSE, FALSE, TRUE },
  [HOMES] = { "Lantern Homes", NULL, NULL, PLANNER_NONE, FALSE, FALSE, FALSE },
  [HOMERBY] = { "Homerby University Hospital", NULL, NULL, PLANNER_NONE, FALSE, FALSE, FALSE },
  [BRIGHTFIELD] = { "Brightfield Home Care Limited", NULL, NULL, TAMWELL, FALSE, FALSE, FALSE },
  [TAMWELL] = { "Tamwell Care Group plc", NULL, NULL, PLANNER_NONE, FALSE, FALSE, FALSE },
  [SHORELINE] = { "Shoreline Discharge Partnership", NULL, "A partnership of SWH and others.", PLANNER_NONE, FALSE, FALSE, FALSE },
  [FENNICK] = { "London Borough of Fennick", NULL, NULL, PLANNER_NONE, FALSE, TRUE, FALSE },
  [VOLUNTARY] = { "Fennick Council for Voluntary Service", voluntary_names, NULL, PLANNER_NONE, FALSE, FALSE, FALSE },
  [PHARMACY] = { "Northmere Pharmacy Committee", NULL, NULL, PLANNER_NONE, FALSE, FALSE, TRUE },
  [WENNA_TOO] = { "St Wennas Hospital Trust", NULL, NULL, PLANNER_NONE, FALSE, FALSE, FALSE },
  [REGULATOR] = { "Office for Assurance", NULL, NULL, PLANNER_NONE, FALSE, TRUE, FALSE },
  [INSPECTORS] = { "Assurance Inspectors", NULL, NULL, REGULATOR, FALSE, FALSE, FALSE },
  [AUDITORS] = { "Assurance Auditors", NULL, NULL, REGULATOR, FALSE, FALSE, FALSE },
  [WARD] = { "Wenna Ward Services", NULL, NULL, WENNA, FALSE, FALSE, FALSE },
};

#define NOT_FOUND -1

/* One interest and one item: what it says and what is found. */
typedef struct
{
  const char *what;
  guint organisation; /* of the interest */
  const char *organisation_name;
  const char *nature;
  const char *through;
  const char *to; /* 12 July 2018 is the day */
  const char *from;
  guint listed; /* by the item */
  const char *title;
  const char *text;
  int strength; /* or NOT_FOUND */
  PlannerConflictRelation relation;
} Row;

#define ANY PLANNER_NONE
#define DIRECT PLANNER_STRENGTH_DIRECT
#define RELATED PLANNER_STRENGTH_RELATED
#define MENTIONED PLANNER_STRENGTH_MENTIONED

static const Row rows[] = {
  { "same", WENNA, NULL, "Director", NULL, NULL, NULL, WENNA, "Contract", NULL, DIRECT, PLANNER_RELATION_SAME },
  { "other", CORLEY, NULL, "Director", NULL, NULL, NULL, TAMWELL, "Contract", NULL, NOT_FOUND, 0 },
  { "title", WENNA, NULL, "Director", NULL, NULL, NULL, ANY, "St Wenna's Hospital FT", NULL, DIRECT, PLANNER_RELATION_SAME },
  { "text", WENNA, NULL, "Director", NULL, NULL, NULL, ANY, "Contract", "to st wennas hospital nhs trust", MENTIONED, PLANNER_RELATION_SAME },
  { "initials in the title", WENNA, NULL, "Director", NULL, NULL, NULL, ANY, "SWH contract", NULL, DIRECT, PLANNER_RELATION_SAME },
  { "alias in the title", WENNA, NULL, "Director", NULL, NULL, NULL, ANY, "A ward at Wenna’s", NULL, DIRECT, PLANNER_RELATION_SAME },
  { "initials nobody knows", BRIGHTFIELD, NULL, "Director", NULL, NULL, NULL, ANY, "BHC contract", NULL, NOT_FOUND, 0 },
  { "declared by name", ANY, "Brightfield Home Care Ltd", "Adviser", NULL, NULL, NULL, BRIGHTFIELD, "Tender", NULL, DIRECT, PLANNER_RELATION_SAME },
  { "declared by alias", ANY, "SWH", "Governor", NULL, NULL, NULL, WENNA, "Tender", NULL, DIRECT, PLANNER_RELATION_SAME },
  { "two in one name", ANY, "Lantern Homes & Corley Community Hospital", "Governor", NULL, NULL, NULL, CORLEY, "Tender", NULL, DIRECT, PLANNER_RELATION_SAME },
  { "only declared", ANY, "Zażółć Supplies Ltd", "Owner", NULL, NULL, NULL, ANY, "Zazolc Supplies Limited: award", NULL, DIRECT, PLANNER_RELATION_SAME },
  { "only declared, in text", ANY, "Zażółć Supplies Ltd", "Owner", NULL, NULL, NULL, ANY, "Award", "zazolc supplies bid lowest", MENTIONED, PLANNER_RELATION_SAME },
  { "not applicable", ANY, "n/a", "Landlord", NULL, NULL, NULL, ANY, "n/a", "n/a", NOT_FOUND, 0 },
  { "parent", HOSPITALS, NULL, "Member", NULL, NULL, NULL, WENNA, "Tender", NULL, RELATED, PLANNER_RELATION_WHOLE },
  { "grandparent", HOSPITALS, NULL, "Member", NULL, NULL, NULL, WARD, "Tender", NULL, RELATED, PLANNER_RELATION_WHOLE },
  { "child", WENNA, NULL, "Member", NULL, NULL, NULL, HOSPITALS, "Tender", NULL, RELATED, PLANNER_RELATION_PART },
  { "grandchild", WARD, NULL, "Member", NULL, NULL, NULL, HOSPITALS, "Tender", NULL, RELATED, PLANNER_RELATION_PART },
  { "parent in the text", HOSPITALS, NULL, "Member", NULL, NULL, NULL, ANY, "Tender", "wards at SWH", MENTIONED, PLANNER_RELATION_WHOLE },
  { "partner", WENNA, NULL, "Member", NULL, NULL, NULL, CORLEY, "Tender", NULL, RELATED, PLANNER_RELATION_SIBLING },
  { "regulated alike", INSPECTORS, NULL, "Member", NULL, NULL, NULL, AUDITORS, "Tender", NULL, NOT_FOUND, 0 },
  { "partnership by notes", WENNA, NULL, "Member", NULL, NULL, NULL, SHORELINE, "Tender", NULL, RELATED, PLANNER_RELATION_NOTES },
  { "partnership by notes, back", SHORELINE, NULL, "Member", NULL, NULL, NULL, WENNA, "Tender", NULL, RELATED, PLANNER_RELATION_NOTES },
  { "entered twice", WENNA_TOO, NULL, "Consultant", NULL, NULL, NULL, WENNA, "Tender", NULL, DIRECT, PLANNER_RELATION_ALIKE },
  { "words of the entry", ANY, "Northmere Charity", "Its grant comes from Tamwell Care Group", NULL, NULL, NULL, TAMWELL, "Tender", NULL, MENTIONED, PLANNER_RELATION_SAME },
  { "words, and no further", ANY, "Northmere Charity", "Its grant comes from Tamwell Care Group", NULL, NULL, NULL, BRIGHTFIELD, "Tender", NULL, NOT_FOUND, 0 },
  { "indirect", TAMWELL, NULL, "Salary", "Husband, sales director", NULL, NULL, TAMWELL, "Tender", NULL, DIRECT, PLANNER_RELATION_SAME },
  { "indirect by words", ANY, NULL, "A close relation works there", "Sister at Tamwell Care Group", NULL, NULL, TAMWELL, "Tender", NULL, DIRECT, PLANNER_RELATION_SAME },
  { "no organisation but in the words", ANY, "n/a", "Husband works for Tamwell Care Group", NULL, NULL, NULL, BRIGHTFIELD, "Tender", NULL, RELATED, PLANNER_RELATION_WHOLE },
  { "near miss: homes", HOMES, NULL, "Trustee", NULL, NULL, NULL, ANY, "Lanternhouse", "Homes for carers in Homerby, by lantern light", NOT_FOUND, 0 },
  { "near miss: Homerby", HOMERBY, NULL, "Trustee", NULL, NULL, NULL, HOMES, "Lantern Homes", "Lantern Homes", NOT_FOUND, 0 },
  { "near miss: voluntary", FENNICK, NULL, "Councillor", NULL, NULL, NULL, ANY, "Fennick Council for Voluntary Service", NULL, NOT_FOUND, 0 },
  { "council", FENNICK, NULL, "Councillor", NULL, NULL, NULL, ANY, "Loan to LB Fennick", NULL, DIRECT, PLANNER_RELATION_SAME },
  { "ended lately", WENNA, NULL, "Director", NULL, "2018-01-12", NULL, WENNA, "Tender", NULL, MENTIONED, PLANNER_RELATION_SAME },
  { "ended long ago", WENNA, NULL, "Director", NULL, "2018-01-11", NULL, WENNA, "Tender", NULL, NOT_FOUND, 0 },
  { "ends that day", WENNA, NULL, "Director", NULL, "2018-07-12", NULL, WENNA, "Tender", NULL, DIRECT, PLANNER_RELATION_SAME },
  { "to come", WENNA, NULL, "Director", NULL, NULL, "2018-10-01", WENNA, "Tender", NULL, RELATED, PLANNER_RELATION_SAME },
  { "begins that day", WENNA, NULL, "Director", NULL, NULL, "2018-07-12", WENNA, "Tender", NULL, DIRECT, PLANNER_RELATION_SAME },
  { "GP", ANY, "Somewhere Surgery", "GP partner", NULL, NULL, NULL, ALLIANCE, "Tender", NULL, RELATED, PLANNER_RELATION_PROFESSION },
  { "general practitioner", ANY, "Somewhere Surgery", "General Practitioner", NULL, NULL, NULL, QUAY, "Tender", NULL, RELATED, PLANNER_RELATION_PROFESSION },
  { "no GP", ANY, "Somewhere Surgery", "Practice nurse; general adviser", NULL, NULL, NULL, ALLIANCE, "Tender", NULL, NOT_FOUND, 0 },
  { "GP and pharmacy", ANY, "Somewhere Surgery", "GP partner", NULL, NULL, NULL, PHARMACY, "Tender", NULL, NOT_FOUND, 0 },
  { "GP and hospital", ANY, "Somewhere Surgery", "GP partner", NULL, NULL, NULL, WENNA, "Tender", NULL, NOT_FOUND, 0 },
  { "GP, in the text", ANY, "Somewhere Surgery", "GP partner", NULL, NULL, NULL, ANY, "Tender", "with Quay Practice", NOT_FOUND, 0 },
  { "commissioner by a stranger", COMMISSIONER, NULL, "Sells it computers", NULL, NULL, NULL, COMMISSIONER, "Computers", NULL, DIRECT, PLANNER_RELATION_SAME },
  { "commissioner in the text", COMMISSIONER, NULL, "Sells it computers", NULL, NULL, NULL, ANY, "Computers", "Northmere Health Commissioning Group buys", NOT_FOUND, 0 },
  { "nothing", ANY, NULL, NULL, NULL, NULL, NULL, ANY, NULL, NULL, NOT_FOUND, 0 },
};

static void
read_date (const char *text,
           GDate      *date)
{
  g_auto (GStrv) parts = NULL;

  g_date_clear (date, 1);
  if (text == NULL)
    return;
  parts = g_strsplit (text, "-", 3);
  g_date_set_dmy (date, (GDateDay) atoi (parts[2]), (GDateMonth) atoi (parts[1]), (GDateYear) atoi (parts[0]));
}

static PlannerConflictFinder *
make_finder (const PlannerConflictPerson   *people,
             guint                          n_people,
             const PlannerConflictInterest *interests,
             guint                          n_interests)
{
  PlannerConflictInputs inputs = { directory, N_ORGANISATIONS, people, n_people, interests, n_interests, NULL, 6, { 0 } };

  read_date ("2018-07-12", &inputs.on);
  return planner_conflict_finder_new (&inputs);
}

static const guint first_person[] = { 0 };

static PlannerConflictItem
make_item (const guint       *listed,
           const char        *title,
           const char  *const*texts)
{
  return (PlannerConflictItem) { listed, *listed != ANY ? 1 : 0, title, NULL, texts, first_person, 1 };
}

static void
test_table (void)
{
  static const PlannerConflictPerson person = { NULL, 0, NULL };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      const Row *row = &rows[i];
      const char *texts[] = { row->text, NULL };
      PlannerConflictInterest interest = { 0, row->organisation, row->organisation_name, row->nature, row->through, NULL, TRUE, FALSE,
                                           { 0 }, { 0 } };
      PlannerConflictItem item = make_item (&row->listed, row->title, texts);
      g_autoptr (PlannerConflictFinder) finder = NULL;
      g_autoptr (GArray) found = NULL;

      read_date (row->from, &interest.from);
      read_date (row->to, &interest.to);
      finder = make_finder (&person, 1, &interest, 1);
      found = planner_conflict_finder_look (finder, &item);
      if ((row->strength == NOT_FOUND) != (found->len == 0))
        g_error ("%s: %u found", row->what, found->len);
      if (found->len > 0)
        {
          const PlannerConflict *conflict = &g_array_index (found, PlannerConflict, 0);
          g_autofree char *reason = planner_conflict_finder_describe (finder, conflict);

          if ((int) conflict->strength != row->strength || conflict->relation != row->relation)
            g_error ("%s: %s, relation %u: %s", row->what, planner_strength_to_string (conflict->strength), conflict->relation, reason);
          g_assert_cmpuint (found->len, ==, 1);
          g_assert_cmpuint (conflict->interest, ==, 0);
          g_assert_true (strlen (reason) > 20);
        }
    }
}

/* A person's own organisation: each ROLE and OWN against what is LISTED. */
static void
test_own (void)
{
  static const struct
  {
    const char *what;
    guint own;
    const char *roles;
    guint declared;
    guint listed;
    const char *title;
    int strength;
    gboolean undeclared;
  } own_rows[] = {
    { "not declared", VOLUNTARY, NULL, ANY, VOLUNTARY, "Funding", DIRECT, TRUE },
    { "declared", VOLUNTARY, NULL, VOLUNTARY, VOLUNTARY, "Funding", DIRECT, FALSE },
    { "in the title", VOLUNTARY, NULL, ANY, ANY, "Funding for FCVS", DIRECT, TRUE },
    { "parent", WENNA, NULL, ANY, HOSPITALS, "Funding", RELATED, TRUE },
    { "commissioner with itself", COMMISSIONER, NULL, ANY, COMMISSIONER, "Its own report", NOT_FOUND, FALSE },
    { "commissioner with itself, declared", COMMISSIONER, NULL, COMMISSIONER, COMMISSIONER, "Its own report", NOT_FOUND, FALSE },
    { "commissioner with another", COMMISSIONER, NULL, ANY, WENNA, "Contract", NOT_FOUND, FALSE },
    { "role names it", ANY, "Partner at Quay Practice", ANY, QUAY, "Contract", MENTIONED, TRUE },
    { "role says GP", ANY, "GP Member", ANY, QUAY, "Contract", RELATED, TRUE },
    { "role says none", ANY, "Lay Member", ANY, QUAY, "Contract", NOT_FOUND, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (own_rows); i++)
    {
      PlannerConflictPerson person = { &own_rows[i].own, own_rows[i].own != ANY ? 1 : 0, own_rows[i].roles };
      PlannerConflictInterest interest = { 0, own_rows[i].declared, NULL, NULL, NULL, NULL, TRUE, FALSE, { 0 }, { 0 } };
      g_autoptr (PlannerConflictFinder) finder = make_finder (&person, 1, &interest, own_rows[i].declared != ANY ? 1 : 0);
      PlannerConflictItem item = make_item (&own_rows[i].listed, own_rows[i].title, NULL);
      g_autoptr (GArray) found = planner_conflict_finder_look (finder, &item);

      if ((own_rows[i].strength == NOT_FOUND) != (found->len == 0))
        g_error ("%s: %u found", own_rows[i].what, found->len);
      if (found->len == 0)
        continue;
      g_assert_cmpuint (found->len, ==, 1);
      g_assert_cmpint (g_array_index (found, PlannerConflict, 0).strength, ==, own_rows[i].strength);
      g_assert_cmpint (g_array_index (found, PlannerConflict, 0).interest == PLANNER_NONE, ==, own_rows[i].undeclared);
    }
}

static void
test_decisions (void)
{
  static const PlannerConflictPerson person = { NULL, 0, NULL };
  static const char *const decisions[] = { "To APPROVE an award to SWH, paid by Northmere Council", NULL };
  PlannerConflictInterest interests[] = { { 0, WENNA, NULL, NULL, NULL, NULL, TRUE, FALSE, { 0 }, { 0 } },
                                          { 0, COUNCIL, NULL, NULL, NULL, NULL, TRUE, FALSE, { 0 }, { 0 } } };
  g_autoptr (PlannerConflictFinder) finder = make_finder (&person, 1, interests, G_N_ELEMENTS (interests));
  PlannerConflictItem item = { NULL, 0, "Contract", decisions, NULL, first_person, 1 };
  g_autoptr (GArray) found = planner_conflict_finder_look (finder, &item);

  g_assert_cmpuint (found->len, ==, 1);
  g_assert_cmpint (g_array_index (found, PlannerConflict, 0).strength, ==, DIRECT);
  g_assert_cmpuint (g_array_index (found, PlannerConflict, 0).interest, ==, 0);
}

/* It is found like any other, and the sentence gives nothing of it away. */
static void
test_sensitive (void)
{
  static const PlannerConflictPerson person = { NULL, 0, NULL };
  PlannerConflictInterest interest = { 0, HOMES, "Lantern Homes", "CANARY", "CANARY", NULL, TRUE, TRUE, { 0 }, { 0 } };
  const guint listed = HOMES;
  g_autoptr (PlannerConflictFinder) finder = make_finder (&person, 1, &interest, 1);
  PlannerConflictItem item = make_item (&listed, "Lantern Homes", NULL);
  g_autoptr (GArray) found = planner_conflict_finder_look (finder, &item);
  g_autofree char *reason = NULL;

  g_assert_cmpuint (found->len, ==, 1);
  reason = planner_conflict_finder_describe (finder, &g_array_index (found, PlannerConflict, 0));
  g_assert_null (strstr (reason, "Lantern"));
  g_assert_null (strstr (reason, "CANARY"));
}

/* A circle of wholes and parts ends. */
static void
test_circle (void)
{
  const PlannerConflictOrganisation circle[] = {
    { "One Care", NULL, "Two Care", 1, FALSE, FALSE, FALSE },
    { "Two Care", NULL, "One Care", 2, FALSE, FALSE, FALSE },
    { "Three Care", NULL, NULL, 1, FALSE, FALSE, FALSE },
    { "Four Care", NULL, NULL, 3, FALSE, FALSE, FALSE },
  };
  static const PlannerConflictPerson person = { NULL, 0, NULL };
  PlannerConflictInterest interest = { 0, 2, NULL, NULL, NULL, NULL, TRUE, FALSE, { 0 }, { 0 } };
  g_autoptr (PlannerConflictFinder) finder = NULL;
  PlannerConflictInputs inputs = { circle, G_N_ELEMENTS (circle), &person, 1, &interest, 1, NULL, 6, { 0 } };

  read_date ("2018-07-12", &inputs.on);
  finder = planner_conflict_finder_new (&inputs);
  for (guint i = 0; i < G_N_ELEMENTS (circle); i++)
    {
      PlannerConflictItem item = make_item (&i, NULL, NULL);
      g_autoptr (GArray) found = planner_conflict_finder_look (finder, &item);

      g_assert_cmpuint (found->len, ==, i < 3 ? 1 : 0);
    }
}

#define N_RANDOM 60

static PlannerConflictInterest
make_random (GRand *random,
             guint  n_people)
{
  static const char *const words[] = { "Director of SWH", "Owner", "Wife works at Tamwell Care Group", "GP", "Governor, Corley Community Hospital" };
  guint organisation = (guint) g_rand_int_range (random, 0, N_ORGANISATIONS + 4);
  PlannerConflictInterest interest = { (guint) g_rand_int_range (random, 0, (gint32) n_people),
                                       organisation < N_ORGANISATIONS ? organisation : ANY, NULL,
                                       words[g_rand_int_range (random, 0, G_N_ELEMENTS (words))], NULL, NULL,
                                       g_rand_boolean (random), g_rand_boolean (random), { 0 }, { 0 } };

  if (organisation >= N_ORGANISATIONS)
    interest.organisation_name = directory[g_rand_int_range (random, 0, N_ORGANISATIONS)].name;
  g_date_clear (&interest.from, 1);
  g_date_clear (&interest.to, 1);
  return interest;
}

/* What a chair would write down with the register and a ruler: who has an entry in the organisation itself. */
static gboolean
is_plain (const PlannerConflictInterest *interest,
          guint                          listed)
{
  return interest->organisation == listed || g_strcmp0 (interest->organisation_name, directory[listed].name) == 0;
}

static gboolean
holds (const GArray *found,
       guint         interest)
{
  for (guint i = 0; i < found->len; i++)
    if (g_array_index (found, PlannerConflict, i).interest == interest)
      return TRUE;
  return FALSE;
}

/* Random registers: no plain interest of somebody present is ever missing, nobody who is absent is named, no interest is there twice,
 * what was found has a reason, and more people change nothing for the others. */
static void
test_random (void)
{
  static const guint all_people[] = { 0, 1, 2, 3, 4, 5, 6, 7, 8, 9 };
  g_autoptr (GRand) random = g_rand_new_with_seed (20180712);

  for (guint round = 0; round < 300; round++)
    {
      PlannerConflictPerson people[G_N_ELEMENTS (all_people)] = { 0 };
      PlannerConflictInterest interests[N_RANDOM];
      const guint listed = (guint) g_rand_int_range (random, 0, N_ORGANISATIONS);
      PlannerConflictItem item = make_item (&listed, "Business", NULL);
      PlannerConflictItem everybody = item;
      g_autoptr (PlannerConflictFinder) finder = NULL;
      g_autoptr (GArray) found = NULL;
      g_autoptr (GArray) all = NULL;

      for (guint i = 0; i < N_RANDOM; i++)
        interests[i] = make_random (random, G_N_ELEMENTS (all_people));
      item.people = all_people;
      item.n_people = (guint) g_rand_int_range (random, 0, G_N_ELEMENTS (all_people) + 1);
      everybody.people = all_people;
      everybody.n_people = G_N_ELEMENTS (all_people);
      finder = make_finder (people, G_N_ELEMENTS (people), interests, N_RANDOM);
      found = planner_conflict_finder_look (finder, &item);
      all = planner_conflict_finder_look (finder, &everybody);
      for (guint i = 0; i < N_RANDOM; i++)
        {
          if (is_plain (&interests[i], listed))
            g_assert_cmpint (holds (found, i), ==, interests[i].person < item.n_people);
          if (interests[i].person < item.n_people)
            g_assert_cmpint (holds (found, i), ==, holds (all, i));
        }
      for (guint i = 0; i < found->len; i++)
        {
          const PlannerConflict *conflict = &g_array_index (found, PlannerConflict, i);
          g_autofree char *reason = planner_conflict_finder_describe (finder, conflict);

          g_assert_cmpuint (conflict->person, <, item.n_people);
          g_assert_cmpstr (reason, !=, "");
          for (guint j = 0; j < i; j++)
            g_assert_true (g_array_index (found, PlannerConflict, j).interest != conflict->interest || conflict->interest == PLANNER_NONE);
        }
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/conflict/table", test_table);
  g_test_add_func ("/conflict/own", test_own);
  g_test_add_func ("/conflict/decisions", test_decisions);
  g_test_add_func ("/conflict/sensitive", test_sensitive);
  g_test_add_func ("/conflict/circle", test_circle);
  g_test_add_func ("/conflict/random", test_random);
  return g_test_run ();
}
