/* test-whole-plan.c: hundreds of steps of every sort over a plan with everything in it, taken back and done again
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is compared is all that a person could see, after every single step: as the live lists have it, and as it is read
 * from the file again. PLANNER_TEST_PLAN names another plan in JSON than the sample.
 */
#include "core/exchange/planner-importer.h"
#include "core/plan/planner-find.h"
#include "core/plan/planner-row.h"
#include "plan-fixture.h"

#include <string.h>

#define N_STEPS 300

static PlannerImporter *
import (PlannerPlan *plan, const char *path)
{
  g_autoptr (GError) error = NULL;
  PlannerImporter *importer = planner_importer_new (plan, path, "Ben Okri", &error);

  g_assert_no_error (error);
  g_assert_true (planner_importer_run (importer, &error));
  g_assert_no_error (error);
  return importer;
}

static char *
dup_plan_path (void)
{
  const char *given = g_getenv ("PLANNER_TEST_PLAN");

  return given != NULL ? g_strdup (given) : g_build_filename (g_getenv ("PLANNER_SOURCE"), "data", "sample.json", NULL);
}

static void
set_up_whole (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = dup_plan_path ();
  g_autoptr (PlannerImporter) importer = NULL;

  set_up (fixture, data);
  importer = import (fixture->plan, path);
}

/* What stands beside the values. */
static gboolean
append_beside (const PlannerRow *row, gpointer data, GError **error)
{
  if (row->unknown != NULL || row->bad != NULL || row->clashes != NULL)
    g_string_append_printf (data, "%u/%s %s %s %s\n", row->kind, row->id, row->unknown, row->bad, row->clashes);
  return TRUE;
}

static char *
whole_content (PlannerPlan *plan)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *visible = visible_content (plan);
  GString *content = g_string_new (visible);

  for (guint kind = 0; kind < PLANNER_N_KINDS; kind++)
    g_assert_true (planner_plan_foreach_row (plan, kind, FALSE, append_beside, content, &error));
  return g_string_free (content, FALSE);
}

static guint
count_done (PlannerPlan *plan)
{
  g_autoptr (GError) error = NULL;
  sqlite3_stmt *statement = planner_store_prepare (planner_plan_get_store (plan),
                                                   "SELECT count(*) FROM \"_steps\" WHERE \"state\" = 0", &error);
  guint n;

  g_assert_cmpint (planner_store_step (planner_plan_get_store (plan), statement, &error), >, 0);
  n = (guint) sqlite3_column_int (statement, 0);
  sqlite3_reset (statement);
  return n;
}

/* Changes */

typedef struct
{
  PlannerPlan *plan;
  GRand *rand;
  guint number;
} Chance;

static guint
below (Chance *chance, guint n)
{
  return (guint) g_rand_int_range (chance->rand, 0, (gint32) n);
}

static PlannerRecord *
any_record (Chance *chance, PlannerKind kind)
{
  GListModel *records = planner_plan_get_records (chance->plan, kind);
  guint n = g_list_model_get_n_items (records);
  g_autoptr (PlannerRecord) record = n > 0 ? g_list_model_get_item (records, below (chance, n)) : NULL;

  return record;
}

static const char *
any_id (Chance *chance, PlannerKind kind)
{
  PlannerRecord *record = any_record (chance, kind);

  return record != NULL ? planner_record_get_id (record) : "nowhere";
}

static const char *
any_choice (Chance *chance, const PlannerFieldInfo *info)
{
  guint n = 0;

  while (info->choices[n].name != NULL)
    n++;
  return info->choices[below (chance, n)].name;
}

static char *
any_value (Chance *chance, const PlannerFieldInfo *info)
{
  if (below (chance, 5) == 0)
    return NULL;
  switch (info->type)
    {
    case PLANNER_TYPE_DATE:
      return g_strdup_printf ("2018-%02u-%02u", 1 + below (chance, 12), 1 + below (chance, 28));
    case PLANNER_TYPE_TIME:
      return g_strdup_printf ("%02u:%02u", below (chance, 24), below (chance, 60));
    case PLANNER_TYPE_YEAR:
      return g_strdup (below (chance, 2) ? "2017/18" : "2018/19");
    case PLANNER_TYPE_MONTH:
      return g_strdup_printf ("2018-%02u", 1 + below (chance, 12));
    case PLANNER_TYPE_MONTH_DAY:
      return g_strdup_printf ("%02u-01", 1 + below (chance, 12));
    case PLANNER_TYPE_SCORE:
      return g_strdup_printf ("%u", 1 + below (chance, 5));
    case PLANNER_TYPE_FLAG:
      return g_strdup (below (chance, 2) ? "1" : "0");
    case PLANNER_TYPE_MONEY:
    case PLANNER_TYPE_NUMBER:
    case PLANNER_TYPE_WHOLE:
    case PLANNER_TYPE_PERCENT:
      return g_strdup_printf ("%u", below (chance, 101));
    case PLANNER_TYPE_CHOICE:
    case PLANNER_TYPE_TAGS:
      return g_strdup (any_choice (chance, info));
    case PLANNER_TYPE_REFERENCE:
    case PLANNER_TYPE_REFERENCES:
      return g_strdup (any_id (chance, info->target));
    default:
      return g_strdup_printf ("Words number%u of chance", chance->number);
    }
}

static gboolean
set_any (Chance *chance, PlannerEdit *edit, PlannerRecord *record)
{
  const PlannerKindInfo *info = planner_kind_get_info (planner_record_get_kind (record));
  const PlannerFieldInfo *field = &info->fields[below (chance, info->n_fields)];
  g_autofree char *value = any_value (chance, field);

  return field->field == PLANNER_PLAN_ID
         || planner_edit_set (edit, planner_record_get_id (record), field->field, value, NULL);
}

static gboolean
add_any (Chance *chance, PlannerEdit *edit, PlannerKind kind)
{
  PlannerRecord *record = any_record (chance, kind);
  const char *after = record != NULL && below (chance, 2) ? planner_record_get_id (record) : NULL;
  const char *parent = after != NULL ? planner_record_get_parent (record) : NULL;
  const char *id;

  if (kind == PLANNER_KIND_PLAN)
    return TRUE;
  id = planner_edit_add (edit, kind, NULL, parent, after, NULL);
  for (guint i = 0; id != NULL && i < 3; i++)
    {
      const PlannerKindInfo *info = planner_kind_get_info (kind);
      const PlannerFieldInfo *field = &info->fields[below (chance, info->n_fields)];
      g_autofree char *value = any_value (chance, field);

      planner_edit_set (edit, id, field->field, value, NULL);
    }
  return id != NULL;
}

static gboolean
move_any (Chance *chance, PlannerEdit *edit, PlannerKind kind, PlannerRecord *record)
{
  gboolean nests = planner_kind_get_info (kind)->tree != PLANNER_FIELD_NONE;
  PlannerRecord *other = any_record (chance, kind);
  const char *parent = nests && below (chance, 2) ? planner_record_get_id (other) : NULL;

  return kind == PLANNER_KIND_PLAN
         || planner_edit_move (edit, kind, planner_record_get_id (record), parent,
                               parent == NULL && below (chance, 2) ? planner_record_get_id (other) : NULL, NULL);
}

/* Two people, organisations, asks … are the same. */
static gboolean
merge_any (Chance *chance, PlannerEdit *edit, PlannerKind kind, PlannerRecord *record)
{
  const char *id = planner_record_get_id (record);
  const char *other = any_id (chance, kind);

  return kind == PLANNER_KIND_PLAN || g_str_equal (id, other)
         || (planner_edit_replace_references (edit, kind, id, other, NULL)
             && planner_edit_delete (edit, kind, id, NULL));
}

static gboolean
put_beside (PlannerEdit *edit, PlannerKind kind, PlannerRecord *record)
{
  const PlannerKindInfo *info = planner_kind_get_info (kind);

  return planner_edit_set_unknown (edit, kind, planner_record_get_id (record), "mood", "\"calm\"", NULL)
         && planner_edit_set_bad (edit, planner_record_get_id (record), info->fields[0].field, "7", "No.", NULL);
}

static gboolean
change_any (Chance *chance, PlannerEdit *edit)
{
  PlannerKind kind = below (chance, PLANNER_N_KINDS);
  PlannerRecord *record = any_record (chance, kind);

  if (record == NULL)
    return add_any (chance, edit, kind);
  switch (below (chance, 10))
    {
    case 0:
    case 1:
      return add_any (chance, edit, kind);
    case 2:
      return planner_edit_delete (edit, kind, planner_record_get_id (record), NULL);
    case 3:
    case 4:
      return move_any (chance, edit, kind, record);
    case 5:
      return merge_any (chance, edit, kind, record);
    case 6:
      return put_beside (edit, kind, record);
    default:
      return set_any (chance, edit, record);
    }
}

/* A step of some changes, of which one may be refused: what was refused leaves nothing. */
static void
take_step (Chance *chance)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *name = g_strdup_printf ("Step %u", chance->number);
  PlannerEdit *edit = planner_edit_begin (chance->plan, name, PLANNER_EDIT_DEFAULT, &error);

  g_assert_no_error (error);
  for (guint n = 1 + below (chance, 4); n > 0; n--)
    change_any (chance, edit);
  if (below (chance, 8) == 0)
    {
      planner_edit_cancel (edit);
      return;
    }
  g_assert_true (planner_edit_commit (edit, &error));
  g_assert_no_error (error);
}

static void
assert_reads_alike (Fixture *fixture, const char *content)
{
  g_autofree char *again = NULL;

  reopen (fixture);
  again = whole_content (fixture->plan);
  g_assert_cmpstr (again, ==, content);
}

/* Find */

static char *
fold (const char *text)
{
  g_autofree char *apart = g_utf8_normalize (text, -1, G_NORMALIZE_ALL);
  g_autofree char *folded = g_utf8_casefold (apart, -1);
  GString *plain = g_string_new (NULL);

  for (const char *c = folded; *c != '\0'; c = g_utf8_next_char (c))
    if (!g_unichar_ismark (g_utf8_get_char (c)))
      g_string_append_unichar (plain, g_utf8_get_char (c));
  return g_string_free (plain, FALSE);
}

static gboolean
has_word (PlannerRecord *record, const char *word)
{
  const PlannerKindInfo *info = planner_kind_get_info (planner_record_get_kind (record));

  for (guint i = 0; i < info->n_fields; i++)
    {
      const char *value = planner_record_get (record, info->fields[i].field);
      g_autofree char *text = value != NULL ? fold (value) : NULL;

      if (text == NULL || (info->fields[i].flags & PLANNER_FIELD_SEARCHABLE) == 0)
        continue;
      for (const char *found = strstr (text, word); found != NULL; found = strstr (found + 1, word))
        if (found == text || !g_unichar_isalnum (g_utf8_get_char (g_utf8_prev_char (found))))
          return TRUE;
    }
  return FALSE;
}

/* What find gives for @word is what a look at every record gives. */
static void
assert_finds (PlannerPlan *plan, const char *word)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) found = planner_plan_find (plan, word, PLANNER_N_KINDS, G_MAXUINT, &error);
  guint n = 0;

  g_assert_no_error (error);
  for (guint kind = 0; kind < PLANNER_N_KINDS; kind++)
    {
      GListModel *records = planner_plan_get_records (plan, kind);

      for (guint i = 0; i < g_list_model_get_n_items (records); i++)
        {
          g_autoptr (PlannerRecord) record = g_list_model_get_item (records, i);
          gboolean has = has_word (record, word);

          if (g_ptr_array_find (found, record, NULL) != has)
            g_error ("“%s” and %s/%s", word, planner_kind_get_info (kind)->name, planner_record_get_id (record));
          n += has;
        }
    }
  g_assert_cmpuint (found->len, ==, n);
}

static void
assert_find_is_in_step (Chance *chance)
{
  g_autofree char *number = g_strdup_printf ("number%u", below (chance, chance->number + 1));

  for (const char *const *word = (const char *const[]){ "words", "care", "board", "review", "n", NULL }; *word != NULL; word++)
    assert_finds (chance->plan, *word);
  assert_finds (chance->plan, number);
}

/* Tests */

static void
go_back_and_forth (Fixture *fixture, GPtrArray *states)
{
  guint last = states->len - 1;

  for (guint i = last; i > 0; i--)
    {
      g_autofree char *content = NULL;

      undo (fixture->plan);
      content = whole_content (fixture->plan);
      g_assert_cmpstr (content, ==, states->pdata[i - 1]);
      if (i % 50 == 0)
        assert_reads_alike (fixture, content);
    }
  g_assert_null (planner_plan_get_undo_name (fixture->plan));
  for (guint i = 1; i <= last; i++)
    {
      g_autofree char *content = NULL;

      redo (fixture->plan);
      content = whole_content (fixture->plan);
      g_assert_cmpstr (content, ==, states->pdata[i]);
      if (i % 50 == 0)
        assert_reads_alike (fixture, content);
    }
  g_assert_null (planner_plan_get_redo_name (fixture->plan));
}

static void
test_every_step (Fixture *fixture, gconstpointer data)
{
  guint32 seed = g_test_rand_int ();
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
  g_autoptr (GPtrArray) states = g_ptr_array_new_with_free_func (g_free);
  Chance chance = { fixture->plan, rand };

  g_test_message ("seed %u", seed);
  undo (fixture->plan);
  g_ptr_array_add (states, whole_content (fixture->plan));
  redo (fixture->plan);
  g_ptr_array_add (states, whole_content (fixture->plan));
  for (chance.number = 1; chance.number <= N_STEPS; chance.number++)
    {
      g_autofree char *content = NULL;
      guint n_done = count_done (fixture->plan);

      chance.plan = fixture->plan;
      take_step (&chance);
      content = whole_content (fixture->plan);
      if (count_done (fixture->plan) == n_done)
        g_assert_cmpstr (content, ==, states->pdata[states->len - 1]);
      else
        g_ptr_array_add (states, g_strdup (content));
      g_assert_cmpuint (count_done (fixture->plan), ==, states->len - 1);
      if (chance.number % 50 == 0)
        {
          assert_find_is_in_step (&chance);
          assert_reads_alike (fixture, content);
        }
    }
  g_assert_cmpuint (states->len, >, N_STEPS / 2);
  go_back_and_forth (fixture, states);
  chance.plan = fixture->plan;
  assert_find_is_in_step (&chance);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add ("/plan/whole/every-step", Fixture, NULL, set_up_whole, test_every_step, tear_down);
  return g_test_run ();
}
