/* test-kinds.c: the table of kinds and fields is whole and is found by name
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/plan/planner-kinds.h"

#include <glib.h>
#include <string.h>

typedef void (*FieldFunc) (const PlannerFieldInfo *info);

static void
for_each_field (FieldFunc func)
{
  for (int kind = 0; kind < PLANNER_N_KINDS; kind++)
    {
      const PlannerKindInfo *info = planner_kind_get_info ((PlannerKind) kind);

      for (guint i = 0; i < info->n_fields; i++)
        func (&info->fields[i]);
    }
}

static void
test_kinds (void)
{
  g_autoptr (GHashTable) codes = g_hash_table_new (NULL, NULL);

  for (int i = 0; i < PLANNER_N_KINDS; i++)
    {
      const PlannerKindInfo *info = planner_kind_get_info ((PlannerKind) i);
      PlannerKind found;

      g_assert_cmpint (info->kind, ==, i);
      g_assert_true (planner_kind_from_name (info->name, &found));
      g_assert_cmpint (found, ==, i);
      g_assert_true (g_hash_table_add (codes, GUINT_TO_POINTER (info->code)));
      g_assert_cmpuint (info->code, >, 0);
      g_assert_cmpuint (info->since, >=, 1);
      g_assert_cmpuint (info->since, <=, PLANNER_LAYOUT_VERSION);
      g_assert_cmpuint (strlen (info->label), >, 0);
      g_assert_cmpuint (strlen (info->plural), >, 0);
    }
  g_assert_false (planner_kind_from_name ("ask", NULL));
  g_assert_false (planner_kind_from_name ("Asks", NULL));
  g_assert_false (planner_kind_from_name ("", NULL));
}

/* The codes are in files: none may ever mean another kind. */
static void
test_codes (void)
{
  static const struct
  {
    const char *name;
    guint code;
  } codes[] = {
    { "plan", 1 },
    { "organisations", 2 },
    { "people", 3 },
    { "boards", 4 },
    { "seats", 5 },
    { "workstreams", 6 },
    { "asks", 7 },
    { "milestones", 8 },
    { "risks", 9 },
    { "risk_reviews", 10 },
    { "interests", 11 },
    { "meetings", 12 },
    { "attendances", 13 },
    { "agenda_items", 14 },
    { "recommendations", 15 },
    { "rulings", 16 },
    { "actions", 17 },
    { "measures", 18 },
    { "measurements", 19 },
    { "budgets", 20 },
    { "budget_positions", 21 },
    { "savings", 22 },
    { "posts", 23 },
    { "engagements", 24 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (codes); i++)
    {
      PlannerKind kind;

      g_assert_true (planner_kind_from_name (codes[i].name, &kind));
      g_assert_cmpuint (planner_kind_get_info (kind)->code, ==, codes[i].code);
    }
}

static void
test_ends (void)
{
  for (int i = 0; i < PLANNER_N_KINDS; i++)
    {
      PlannerKind kind = (PlannerKind) i;
      const PlannerKindInfo *info = planner_kind_get_info (kind);
      PlannerField private = planner_kind_get_private (kind);

      g_assert_cmpstr (info->fields[info->n_fields - 1].name, ==, "notes");
      if (kind == PLANNER_KIND_PLAN)
        g_assert_cmpint (private, ==, PLANNER_FIELD_NONE);
      else
        g_assert_true (private == info->fields[info->n_fields - 2].field);
    }
}

static gboolean
is_plain_name (const char *name)
{
  return *name >= 'a' && *name <= 'z' && strspn (name, "abcdefghijklmnopqrstuvwxyz_") == strlen (name);
}

static void
check_place (const PlannerFieldInfo *info)
{
  g_assert_true (planner_field_get_info (info->field) == info);
  g_assert_true (planner_kind_get_field (info->kind, info->name) == info->field);
  g_assert_cmpint (PLANNER_FIELD_KIND (info->field), ==, info->kind);
  g_assert_true (&planner_kind_get_info (info->kind)->fields[PLANNER_FIELD_INDEX (info->field)] == info);
  g_assert_true (is_plain_name (info->name));
  g_assert_cmpuint (strlen (info->label), >, 0);
  g_assert_true (info->help == NULL || strlen (info->help) > 0);
  g_assert_cmpuint (info->since, >=, planner_kind_get_info (info->kind)->since);
  g_assert_cmpuint (info->since, <=, PLANNER_LAYOUT_VERSION);
}

static void
check_meaning (const PlannerFieldInfo *info)
{
  gboolean text = info->type == PLANNER_TYPE_TEXT || info->type == PLANNER_TYPE_PROSE
                  || info->type == PLANNER_TYPE_TEXTS;
  gboolean choices = info->type == PLANNER_TYPE_CHOICE || info->type == PLANNER_TYPE_TAGS;
  gboolean searchable = (info->flags & PLANNER_FIELD_SEARCHABLE) != 0;

  g_assert_true ((info->choices != NULL) == choices);
  g_assert_true (planner_type_is_reference (info->type) == (info->target != PLANNER_KIND_NONE));
  g_assert_true (info->target != PLANNER_KIND_PLAN);
  g_assert_true (searchable == (text && info->field != PLANNER_PLAN_ID));
  if (info->target == PLANNER_KIND_PERSON)
    g_assert_true (info->flags & PLANNER_FIELD_PERSONAL);
}

static void
test_fields (void)
{
  for_each_field (check_place);
  for_each_field (check_meaning);
  g_assert_cmpint (planner_kind_get_field (PLANNER_KIND_ASK, "ref"), ==, PLANNER_FIELD_NONE);
  g_assert_cmpint (planner_kind_get_field (PLANNER_KIND_ASK, "id"), ==, PLANNER_FIELD_NONE);
  g_assert_cmpint (planner_kind_get_field (PLANNER_KIND_RISK, "review_on"), ==, PLANNER_RISK_NEXT_REVIEW_ON);
  g_assert_cmpint (planner_kind_get_field (PLANNER_KIND_RISK_REVIEW, "on"), ==, PLANNER_RISK_REVIEW_DATE);
}

static void
test_trees (void)
{
  for (int i = 0; i < PLANNER_N_KINDS; i++)
    {
      const PlannerKindInfo *info = planner_kind_get_info ((PlannerKind) i);
      PlannerField tree = PLANNER_FIELD_NONE;

      for (guint j = 0; j < info->n_fields; j++)
        if (info->fields[j].flags & PLANNER_FIELD_TREE)
          {
            g_assert_cmpint (tree, ==, PLANNER_FIELD_NONE);
            tree = info->fields[j].field;
            g_assert_cmpint (info->fields[j].target, ==, info->kind);
            g_assert_cmpint (info->fields[j].type, ==, PLANNER_TYPE_REFERENCE);
          }
      g_assert_cmpint (info->tree, ==, tree);
    }
  g_assert_cmpint (planner_kind_get_info (PLANNER_KIND_ASK)->tree, ==, PLANNER_ASK_PARENT);
  g_assert_cmpint (planner_kind_get_info (PLANNER_KIND_MILESTONE)->tree, ==, PLANNER_MILESTONE_PARENT);
}

static char *
fold_letters (const char *text)
{
  GString *letters = g_string_new (NULL);

  for (; *text != '\0'; text++)
    if (g_ascii_isalnum (*text))
      g_string_append_c (letters, g_ascii_tolower (*text));
  return g_string_free (letters, FALSE);
}

/* What a person types must mean one choice, and a comma must part two tags. */
static void
check_choices (const PlannerFieldInfo *info)
{
  g_autoptr (GHashTable) words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (const PlannerChoice *choice = info->choices; choice != NULL && choice->name != NULL; choice++)
    {
      char *name = fold_letters (choice->name);
      char *label = fold_letters (choice->label);
      gboolean same = strcmp (name, label) == 0;

      g_assert_true (planner_field_get_choice (info->field, choice->name) == choice);
      g_assert_true (strspn (choice->name, "abcdefghijklmnopqrstuvwxyz-") == strlen (choice->name));
      g_assert_true (info->type != PLANNER_TYPE_TAGS || strpbrk (choice->label, ",;") == NULL);
      g_assert_true (g_hash_table_add (words, name));
      if (!same)
        g_assert_true (g_hash_table_add (words, label));
      else
        g_free (label);
    }
}

static void
test_choices (void)
{
  for_each_field (check_choices);
  g_assert_null (planner_field_get_choice (PLANNER_ASK_STATUS, "late"));
  g_assert_null (planner_field_get_choice (PLANNER_ASK_TEXT, "late"));
  g_assert_cmpstr (planner_field_get_choice (PLANNER_ASK_STATUS, "on-track")->label, ==, "On track");
}

static void
test_titles (void)
{
  for (int i = 0; i < PLANNER_N_KINDS; i++)
    {
      const PlannerKindInfo *info = planner_kind_get_info ((PlannerKind) i);
      guint n_titles = 0;

      for (guint j = 0; j < info->n_fields; j++)
        n_titles += (info->fields[j].flags & PLANNER_FIELD_TITLE) != 0;
      g_assert_cmpuint (n_titles, >, 0);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/kinds/kinds", test_kinds);
  g_test_add_func ("/kinds/codes", test_codes);
  g_test_add_func ("/kinds/ends", test_ends);
  g_test_add_func ("/kinds/fields", test_fields);
  g_test_add_func ("/kinds/trees", test_trees);
  g_test_add_func ("/kinds/choices", test_choices);
  g_test_add_func ("/kinds/titles", test_titles);
  return g_test_run ();
}
