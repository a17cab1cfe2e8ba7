/* Names of organisations in texts. */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/rules/planner-name-index.h"

#include <string.h>

typedef struct
{
  const char *text;
  GString *found; /* "the words|the words" */
} Found;

static void
found_cb (guint    owner,
          gsize    start,
          gsize    end,
          gpointer data)
{
  Found *found = data;

  g_string_append_printf (found->found, "%s%u:%.*s", found->found->len > 0 ? "|" : "", owner, (int) (end - start),
                          found->text + start);
}

static char *
find (const PlannerNameIndex *index,
      const char             *text)
{
  Found found = { text, g_string_new (NULL) };

  planner_name_index_find (index, text, found_cb, &found);
  return g_string_free (found.found, FALSE);
}

static void
test_forms (void)
{
  static const struct
  {
    const char *name;
    const char *text;
    gboolean found;
  } rows[] = {
    /* Words, not chance parts of them. */
    { "Homes", "the Homerby estate", FALSE },
    { "Homes", "Lantern Homes", TRUE },
    { "Homerby", "Homes and gardens", FALSE },
    { "Homerby", "Homerbys", FALSE },
    { "Lantern Homes", "Lanternhouse, homes", FALSE },
    { "Lantern Homes", "Lantern, Homes", TRUE },
    { "Lantern Homes", "homes of Lantern", FALSE },
    { "Quay Practice", "the quay", FALSE },
    /* Case, accents, apostrophes, dots, "the". */
    { "Quay Practice", "QUAY PRACTICE", TRUE },
    { "Café Zażółć", "cafe zazolc", TRUE },
    { "Cafe Zazolc", "the CAFÉ ZAŻÓŁĆ", TRUE },
    { "Straße", "STRASSE", TRUE },
    { "St Wenna's Hospital", "St Wenna’s Hospital", TRUE },
    { "St Wenna's Hospital", "Saint Wennas Hospital", TRUE },
    { "Wenna", "Wenna's new ward", TRUE },
    { "Wenna's", "Wennas", TRUE },
    { "The Listening Post", "Listening Post", TRUE },
    { "Listening Post", "the Listening Post", TRUE },
    { "ELFT", "E.L.F.T. said", TRUE },
    { "E.L.F.T.", "elft", TRUE },
    { "R&D Network", "R and D network", TRUE },
    /* & and and. */
    { "Northmere & Fennick CCG", "Northmere and Fennick CCG", TRUE },
    { "Northmere and Fennick CCG", "Northmere & Fennick CCG", TRUE },
    { "Northmere and Fennick CCG", "Northmere Fennick CCG", FALSE },
    /* Trusts. */
    { "St Wenna NHS Foundation Trust", "St Wenna FT", TRUE },
    { "St Wenna NHS Foundation Trust", "St Wenna NHS FT", TRUE },
    { "St Wenna NHS Foundation Trust", "St Wenna NHS Trust", TRUE },
    { "St Wenna NHS Foundation Trust", "St Wenna Foundation Trust", TRUE },
    { "St Wenna FT", "St Wenna NHS Foundation Trust", TRUE },
    { "East Mere NHS Foundation Trust", "the east mere", FALSE },
    { "NHS Foundation Trust", "an NHS foundation trust", FALSE },
    { "Northmere Clinical Commissioning Group", "NHS Northmere CCG", TRUE },
    { "NHS Northmere CCG", "Northmere Clinical Commissioning Group", TRUE },
    { "NHS Northmere CCG Governing Body", "Northmere CCG", FALSE },
    { "Northmere CCG", "Northmere CCG Governing Body", TRUE },
    { "NHS North East Mere", "the north east mere", FALSE },
    /* Councils. */
    { "London Borough of Fennick", "LB Fennick", TRUE },
    { "London Borough of Fennick", "LB of Fennick", TRUE },
    { "London Borough of Fennick", "Fennick Council", TRUE },
    { "London Borough of Fennick", "Fennick Borough Council", TRUE },
    { "London Borough of Fennick", "London Borough of Fennick Council", TRUE },
    { "Fennick Council", "London Borough Fennick", TRUE },
    { "LB Fennick", "Fennick Council", TRUE },
    { "Royal Borough of Fennick", "Fennick Council", TRUE },
    { "London Borough of Barley and Dunn", "Barley & Dunn Council", TRUE },
    { "London Borough of Fennick", "Fennick", FALSE },
    { "London Borough of Fennick", "Fenwick Council", FALSE },
    { "London Borough of Fennick", "London Borough of Barley", FALSE },
    /* Companies and brackets. */
    { "Bright Care Limited", "Bright Care Ltd", TRUE },
    { "Bright Care Limited", "Bright Care", TRUE },
    { "Care Ltd", "care", FALSE },
    { "Acme Supplies Trading (AST)", "ast", TRUE },
    { "Acme Supplies Trading (AST)", "acme supplies trading", TRUE },
    { "Acme (of Fennick)", "of fennick", FALSE },
    /* What is no name. */
    { "Trust", "the trust", FALSE },
    { "n/a", "n/a", FALSE },
    { "TBC", "tbc", FALSE },
    { "", "anything", FALSE },
    { "…", "…", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (PlannerNameIndex) index = planner_name_index_new ();
      g_autofree char *found = NULL;

      planner_name_index_add (index, rows[i].name, 0);
      found = find (index, rows[i].text);
      if ((found[0] != '\0') != rows[i].found)
        g_error ("“%s” in “%s”: found “%s”", rows[i].name, rows[i].text, found);
    }
}

/* A body whose name begins with another's is not taken for the other. */
static void
test_longest (void)
{
  g_autoptr (PlannerNameIndex) index = planner_name_index_new ();
  g_autofree char *found = NULL;
  g_autofree char *shorter = NULL;

  planner_name_index_add (index, "London Borough of Fennick", 0);
  planner_name_index_add (index, "Fennick Council for Voluntary Service", 1);
  planner_name_index_add (index, "FCVS", 1);
  found = find (index, "Fennick Council for Voluntary Service, Fennick Council’s grant, and FCVS");
  g_assert_cmpstr (found, ==, "1:Fennick Council for Voluntary Service|0:Fennick Council’s|1:FCVS");
  shorter = find (index, "Fennick Council for Voluntary");
  g_assert_cmpstr (shorter, ==, "0:Fennick Council");
}

static void
test_owners (void)
{
  g_autoptr (PlannerNameIndex) index = planner_name_index_new ();
  g_autofree char *found = NULL;
  const GArray *owners;

  planner_name_index_add (index, "St Wenna's Hospital NHS Foundation Trust", 3);
  planner_name_index_add (index, "St Wennas Hospital Trust", 5);
  planner_name_index_add (index, "St Wenna's Hospital NHS Foundation Trust", 3);
  owners = planner_name_index_get_owners (index, "Saint Wenna’s Hospital FT");
  g_assert_nonnull (owners);
  g_assert_cmpuint (owners->len, ==, 2);
  g_assert_null (planner_name_index_get_owners (index, "Friends of St Wenna's Hospital FT"));
  g_assert_null (planner_name_index_get_owners (index, "St Wenna's Hospital FT and others"));
  g_assert_null (planner_name_index_get_owners (index, ""));
  found = find (index, "at St Wenna's Hospital FT");
  g_assert_cmpstr (found, ==, "3:St Wenna's Hospital FT|5:St Wenna's Hospital FT");
}

static char *
make_name (GRand *random,
           guint  n_words)
{
  static const char *const words[] = { "North", "Mere", "Trust", "NHS", "Council", "London", "Borough", "of", "&", "Saint", "LB",
                                       "Limited", "CCG", "Clinical", "Commissioning", "Group", "Fennick", "GP", "practice", "Ltd",
                                       "É", "’s", "Mere’s", "Meres", "(", ")", "the", "N.H.S.", "\xe2\x80\x8b" };
  GString *name = g_string_new (NULL);

  for (guint i = 0; i < n_words; i++)
    g_string_append_printf (name, "%s ", words[g_rand_int_range (random, 0, (gint32) G_N_ELEMENTS (words))]);
  return g_string_free (name, FALSE);
}

/* Whatever names are made of: adding ends, what was found lies within the text, and a name that is found at all is found in itself. */
static void
test_random (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (5);

  for (guint i = 0; i < 4000; i++)
    {
      g_autoptr (PlannerNameIndex) index = planner_name_index_new ();
      g_autofree char *name = make_name (random, (guint) g_rand_int_range (random, 0, 9));
      g_autofree char *text = g_strconcat ("Before, ", name, ", after ", name, NULL);
      g_autofree char *upper = g_utf8_strup (text, -1);
      g_autofree char *alone = NULL;
      g_autofree char *found = NULL;
      g_autofree char *found_upper = NULL;

      planner_name_index_add (index, name, 7);
      alone = find (index, name);
      found = find (index, text);
      found_upper = find (index, upper);
      g_assert_true ((alone[0] != '\0') == (found[0] != '\0'));
      g_assert_true ((found[0] != '\0') == (found_upper[0] != '\0'));
    }
}

/* Names that came and went leave nothing: what is left finds what it finds in an index that never had them. Where a name that went was found
 * by a text its words were noted. */
static void
test_remove (void)
{
  guint32 seed = g_random_int ();
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);

  g_test_message ("seed %u", seed);
  for (guint i = 0; i < 2000; i++)
    {
      g_autoptr (PlannerNameIndex) index = planner_name_index_new ();
      g_autoptr (PlannerNameIndex) fresh = planner_name_index_new ();
      g_autoptr (GArray) words = g_array_new (FALSE, FALSE, sizeof (guint));
      g_autofree char *text = make_name (random, 30);
      g_autofree char *found = NULL;
      g_autofree char *expected = NULL;
      Found noted = { text, g_string_new (NULL) };

      for (guint owner = 0; owner < 6; owner++)
        {
          g_autofree char *name = make_name (random, (guint) g_rand_int_range (random, 1, 4));
          g_autoptr (GPtrArray) forms = planner_name_forms_note (name);
          g_autoptr (PlannerNameIndex) alone = planner_name_index_new ();
          g_autofree char *found_alone = NULL;

          if (owner == 3)
            {
              PlannerNameIndex *former = index;

              index = planner_name_index_copy (former);
              planner_name_index_free (former);
            }
          planner_name_index_add (index, name, owner);
          planner_name_index_add (alone, name, owner);
          if (g_rand_boolean (random))
            planner_name_index_remove (index, name, owner);
          else
            planner_name_index_add (fresh, name, owner);
          g_array_set_size (words, 0);
          g_string_truncate (noted.found, 0);
          planner_name_index_find_and_note (alone, text, words, found_cb, &noted);
          found_alone = find (alone, text);
          g_assert_cmpstr (noted.found->str, ==, found_alone);
          if (found_alone[0] != '\0')
            g_assert_true (planner_name_forms_may_stand (forms, words));
        }
      found = find (index, text);
      expected = find (fresh, text);
      g_assert_cmpstr (found, ==, expected);
      g_string_free (noted.found, TRUE);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/name-index/forms", test_forms);
  g_test_add_func ("/name-index/longest", test_longest);
  g_test_add_func ("/name-index/owners", test_owners);
  g_test_add_func ("/name-index/random", test_random);
  g_test_add_func ("/name-index/remove", test_remove);
  return g_test_run ();
}
