/* Handling, quorum, and who takes the chair. */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/rules/planner-quorum.h"

#include <string.h>

/* A sitter as "person capacity flags": v votes, n does not, - not there, a affected, s may speak and not vote, q stays without speaking, w withdraws, p papers withheld, o noted. */
static guint
read_sitters (const char    *text,
              PlannerSitter *sitters)
{
  g_auto (GStrv) parts = g_strsplit (text, ", ", -1);
  guint n_sitters = 0;

  for (guint i = 0; parts[i] != NULL && parts[i][0] != '\0'; i++)
    {
      g_auto (GStrv) words = g_strsplit (parts[i], " ", 3);
      const char *flags = words[1] != NULL && words[2] != NULL ? words[2] : "";
      PlannerSitter *sitter = &sitters[n_sitters++];

      *sitter = (PlannerSitter) { .person = (guint) (words[0][0] - 'A'), .capacity = g_intern_string (words[1]), .is_present = TRUE };
      if (strchr (flags, 'v') != NULL)
        sitter->votes = PLANNER_VOTES;
      if (strchr (flags, 'n') != NULL)
        sitter->votes = PLANNER_VOTES_NOT;
      if (strchr (flags, '-') != NULL)
        sitter->is_present = FALSE;
      if (strchr (flags, 'a') != NULL)
        sitter->is_affected = TRUE;
      if (strchr (flags, 'o') != NULL)
        sitter->handling = PLANNER_HANDLING_NOTED;
      if (strchr (flags, 's') != NULL)
        sitter->handling = PLANNER_HANDLING_MAY_SPEAK_NOT_VOTE;
      if (strchr (flags, 'q') != NULL)
        sitter->handling = PLANNER_HANDLING_STAYS_SILENT;
      if (strchr (flags, 'w') != NULL)
        sitter->handling = PLANNER_HANDLING_WITHDRAWS;
      if (strchr (flags, 'p') != NULL)
        sitter->handling = PLANNER_HANDLING_PAPERS_WITHHELD;
    }
  return n_sitters;
}

static void
test_quorum (void)
{
  static const struct
  {
    const char *sitters;
    guint needed;
    guint before;
    guint after;
    gboolean met_before;
    gboolean met_after;
  } rows[] = {
    { "", 1, 0, 0, FALSE, FALSE },
    { "", 0, 0, 0, TRUE, TRUE },
    { "A chair, B member, C member", 3, 3, 3, TRUE, TRUE },
    { "A chair, B member, C member -", 3, 2, 2, FALSE, FALSE },
    { "A chair, B member w, C member", 3, 3, 2, TRUE, FALSE },
    { "A chair, B member w, C member", 2, 3, 2, TRUE, TRUE },
    { "A chair o, B member s, C member p", 2, 3, 1, TRUE, FALSE },
    { "A chair, B member q, C member", 3, 3, 2, TRUE, FALSE },
    { "A chair, B member a, C deputy-chair", 3, 3, 3, TRUE, TRUE },
    /* Who does not vote does not count, nor leaves a gap. */
    { "A chair, B officer w, C in-attendance, D standing-invitee", 2, 1, 1, FALSE, FALSE },
    { "A chair n, B officer v, C member n", 1, 1, 1, TRUE, TRUE },
    { "A officer vw", 1, 1, 0, TRUE, FALSE },
    /* One person in two seats is one, whichever of them votes. */
    { "A chair, A member, B member", 3, 2, 2, FALSE, FALSE },
    { "A officer, A member, B member", 2, 2, 2, TRUE, TRUE },
    { "A member -, A member, B member", 2, 2, 2, TRUE, TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      PlannerSitter sitters[8];
      guint n_sitters = read_sitters (rows[i].sitters, sitters);
      PlannerQuorum quorum = planner_quorum_count (sitters, n_sitters, rows[i].needed);

      g_assert_cmpuint (quorum.before, ==, rows[i].before);
      g_assert_cmpuint (quorum.after, ==, rows[i].after);
      g_assert_cmpint (planner_quorum_is_met (&quorum, quorum.before), ==, rows[i].met_before);
      g_assert_cmpint (planner_quorum_is_met (&quorum, quorum.after), ==, rows[i].met_after);
    }
}

static void
test_alternate_chairs (void)
{
  static const struct
  {
    const char *sitters; /* A has the chair */
    const char *offered;
  } rows[] = {
    { "A chair a, B member, C deputy-chair", "CB" },
    { "A chair a, B chair, C member, D deputy-chair", "DBC" },
    { "A chair a, B member, C deputy-chair a", "B" },
    { "A chair a, B member, C deputy-chair -", "B" },
    { "A chair a, B member w, C deputy-chair s, D member p, E member o, F member q", "E" },
    { "A chair a, B member, A member, C chair", "CB" },
    { "A chair a, B officer, C in-attendance", "" },
    { "A chair a, B officer v, C member n", "B" },
    /* Affected in one seat is affected in the other. */
    { "A chair a, B member, B deputy-chair a", "" },
    { "A chair a, B member, C deputy-chair, B deputy-chair", "CB" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      PlannerSitter sitters[8];
      guint n_sitters = read_sitters (rows[i].sitters, sitters);
      g_autoptr (GArray) chairs = planner_alternate_chairs_list (sitters, n_sitters, 0);
      g_autoptr (GString) offered = g_string_new (NULL);

      for (guint j = 0; j < chairs->len; j++)
        g_string_append_c (offered, (char) ('A' + g_array_index (chairs, guint, j)));
      g_assert_cmpstr (offered->str, ==, rows[i].offered);
    }
}

static void
test_handling (void)
{
  static const PlannerHandlingRule stays = { PLANNER_HANDLING_MAY_SPEAK_NOT_VOTE, PLANNER_HANDLING_NOTED, PLANNER_HANDLING_NOTED,
                                             PLANNER_HANDLING_NONE };
  const PlannerHandlingRule *rule = planner_handling_rule_default ();

  g_assert_cmpint (planner_handling_propose (rule, PLANNER_STRENGTH_DIRECT, TRUE), ==, PLANNER_HANDLING_WITHDRAWS);
  g_assert_cmpint (planner_handling_propose (rule, PLANNER_STRENGTH_DIRECT, FALSE), ==, PLANNER_HANDLING_MAY_SPEAK_NOT_VOTE);
  g_assert_cmpint (planner_handling_propose (rule, PLANNER_STRENGTH_RELATED, TRUE), ==, PLANNER_HANDLING_MAY_SPEAK_NOT_VOTE);
  g_assert_cmpint (planner_handling_propose (rule, PLANNER_STRENGTH_MENTIONED, TRUE), ==, PLANNER_HANDLING_NOTED);
  g_assert_cmpint (planner_handling_propose (&stays, PLANNER_STRENGTH_DIRECT, TRUE), ==, PLANNER_HANDLING_MAY_SPEAK_NOT_VOTE);
  for (guint handling = PLANNER_HANDLING_NONE; handling <= PLANNER_HANDLING_PAPERS_WITHHELD; handling++)
    g_assert_cmpuint (planner_handling_from_string (planner_handling_to_string ((PlannerHandling) handling)), ==, handling);
  g_assert_cmpint (planner_handling_from_string ("leaves"), ==, PLANNER_HANDLING_NONE);
  g_assert_cmpint (PLANNER_HANDLING_MAY_SPEAK_NOT_VOTE, <, PLANNER_HANDLING_STAYS_SILENT);
  g_assert_cmpint (PLANNER_HANDLING_STAYS_SILENT, <, PLANNER_HANDLING_WITHDRAWS);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/quorum/count", test_quorum);
  g_test_add_func ("/quorum/alternate-chairs", test_alternate_chairs);
  g_test_add_func ("/quorum/handling", test_handling);
  return g_test_run ();
}
