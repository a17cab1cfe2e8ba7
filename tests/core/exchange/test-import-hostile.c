/* test-import-hostile.c: files too large to keep, damaged in every place, or with a made-up history
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <string.h>
#include <time.h>

#include "core/exchange/planner-json-scanner.h"
#include "exchange-fixture.h"

#define BARE_HEAD "{\"format\": \"org.icb.Planner\", \"version\": 1, "

static void
assert_refused (PlannerPlan *plan, const char *json, const char *message)
{
  g_autofree char *before = exchange_export (plan, FALSE, NULL);
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *report = exchange_import (plan, json, "Ben", &error);

  if (report != NULL)
    g_error ("taken: %.200s", json);
  if (strstr (error->message, message) == NULL)
    g_error ("%.200s: “%s” where “%s” was wanted", json, error->message, message);
  after = exchange_export (plan, FALSE, NULL);
  g_assert_cmpstr (before, ==, after);
}

/* Sizes */

static PlannerImporter *
take_prose (Fixture *fixture, const char *id, gsize length)
{
  g_autofree char *prose = g_strnfill (length, 'x');
  g_autofree char *json = g_strdup_printf (BARE_HEAD "\"asks\": [{\"id\": \"%s\", \"text\": \"%s\", \"year\": \"2018/19\"}]}", id, prose);

  return exchange_import_whole (fixture->plan, json);
}

static void
test_long_prose (Fixture *fixture, gconstpointer data)
{
  g_autoptr (PlannerImporter) longest = take_prose (fixture, "a", 64 * 1024);
  g_autoptr (PlannerImporter) too_long = take_prose (fixture, "b", 64 * 1024 + 1);
  g_autofree char *plain = exchange_export (fixture->plan, TRUE, NULL);
  const char *kept;

  g_assert_false (planner_import_report_awaits_person (planner_importer_get_report (longest)));
  g_assert_cmpuint (planner_importer_get_report (too_long)->problems->len, ==, 1);
  exchange_assert_value (fixture->plan, "b", PLANNER_ASK_TEXT, NULL);
  exchange_assert_value (fixture->plan, "b", PLANNER_ASK_YEAR, "2018/19");
  kept = strstr (strstr (plain, "\"id\": \"b\""), "\"text\": \"");
  g_assert_cmpuint (strspn (kept + strlen ("\"text\": \""), "x"), ==, 64 * 1024 + 1);
}

/* A text of many megabytes in a member that nobody knows is given back as it came. */
static void
test_long_unknown (Fixture *fixture, gconstpointer data)
{
  const gsize length = 8 * 1024 * 1024;
  g_autofree char *text = g_strnfill (length, 'y');
  g_autofree char *json = g_strdup_printf (BARE_HEAD "\"asks\": [{\"id\": \"a\", \"colour\": \"%s\"}], \"extra\": \"%s\"}", text, text);
  g_autofree char *plain = NULL;

  exchange_take (fixture->plan, json);
  plain = exchange_export (fixture->plan, TRUE, NULL);
  g_assert_cmpuint (strspn (strstr (plain, "\"colour\": \"") + strlen ("\"colour\": \""), "y"), ==, length);
  g_assert_cmpuint (strspn (strstr (plain, "\"extra\": \"") + strlen ("\"extra\": \""), "y"), ==, length);
}

static char *
make_members (const char *before, const char *format, guint n_members, const char *after)
{
  GString *json = g_string_new (before);

  for (guint i = 0; i < n_members; i++)
    {
      g_autofree char *member = g_strdup_printf ("%sm%u%s", i > 0 ? ", \"" : "\"", i, format);

      g_string_append (json, member);
    }
  g_string_append (json, after);
  return g_string_free (json, FALSE);
}

static double
measure_import (PlannerPlan *plan, const char *json)
{
  clock_t begin = clock ();

  exchange_take (plan, json);
  return (double) (clock () - begin) / CLOCKS_PER_SEC;
}

/* Eight times the members cost about eight times as much, also when they are there already. */
static void
test_many_members (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *before;
    const char *format;
    const char *after;
  } files[] = {
    { BARE_HEAD "\"asks\": [{\"id\": \"a\", ", "\": 1", "}]}" },
    { BARE_HEAD, "\": [{\"id\": \"a\"}]", "}" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autofree char *few = make_members (files[i].before, files[i].format, 4000, files[i].after);
      g_autofree char *many = make_members (files[i].before, files[i].format, 32000, files[i].after);
      double small = measure_import (fixture->plan, few);
      double large = measure_import (fixture->plan, many);
      double again = measure_import (fixture->plan, many);

      g_test_message ("4000: %.3f s, 32000: %.3f s, again: %.3f s", small, large, again);
      g_assert_cmpfloat (large, <, 25 * small);
      g_assert_cmpfloat (again, <, 25 * small);
    }
}

/* A record has few members; who wrote what is said once for each step that something is left of. */
static void
test_too_many_members (Fixture *fixture, gconstpointer data)
{
  g_autofree char *record = make_members (BARE_HEAD "\"asks\": [{\"id\": \"a\", ", "\": 1", PLANNER_JSON_MAX_MEMBERS, "}]}");
  g_autofree char *stamps = make_members (BARE_HEAD "\"asks\": [{\"id\": \"a\", \"text\": \"A\", \"_rev\": \"m.1\"}], \"_stamps\": {",
                                          ".1\": {\"at\": \"2018-11-22T12:00:00Z\", \"by\": \"Ben\"}", PLANNER_JSON_MAX_MEMBERS + 1, "}}");

  assert_refused (fixture->plan, record, "too many members");
  exchange_take (fixture->plan, stamps);
  exchange_assert_value (fixture->plan, "a", PLANNER_ASK_TEXT, "A");
}

/* Damage */

/* A small plan with what the full form has: two partners, a clash, a deletion, something unknown. */
static char *
make_good_file (Fixture *fixture)
{
  PlannerPlan *ben = exchange_new_plan (fixture->folder, "Ben");
  g_autoptr (GError) error = NULL;
  PlannerEdit *edit;
  char *text;

  exchange_take (ben, EXCHANGE_HEAD "\"asks\": [{\"id\": \"a\", \"text\": \"A\", \"colour\": [1, \"é\"]}, {\"id\": \"b\", \"parent\": \"a\"},"
                                    "{\"id\": \"c\"}], \"gadgets\": [{\"id\": \"g\", \"x\": {\"y\": null}}]}");
  exchange_send (ben, fixture->plan);
  g_assert_true (planner_plan_set (ben, "a", PLANNER_ASK_TEXT, "Ben’s", PLANNER_EDIT_DEFAULT, NULL));
  g_assert_true (planner_plan_set (fixture->plan, "a", PLANNER_ASK_TEXT, "Ama’s", PLANNER_EDIT_DEFAULT, NULL));
  exchange_send (fixture->plan, ben);
  edit = planner_edit_begin (ben, "Delete", PLANNER_EDIT_DEFAULT, &error);
  g_assert_true (planner_edit_delete (edit, PLANNER_KIND_ASK, "c", &error));
  g_assert_true (planner_edit_commit (edit, &error));
  text = exchange_export (ben, FALSE, NULL);
  exchange_close_plan (ben);
  return text;
}

static void
test_every_prefix (Fixture *fixture, gconstpointer data)
{
  g_autofree char *good = make_good_file (fixture);
  g_autofree char *before = exchange_export (fixture->plan, FALSE, NULL);
  g_autofree char *after = NULL;
  gsize end = strlen (good) - 1; /* of the plan; the line end may be missing */

  for (gsize length = 0; length < end; length++)
    {
      g_autofree char *prefix = g_strndup (good, length);
      g_autoptr (GError) error = NULL;
      g_autofree char *report = exchange_import (fixture->plan, prefix, NULL, &error);

      g_assert_null (report);
      g_assert_error (error, PLANNER_EXCHANGE_ERROR, PLANNER_EXCHANGE_ERROR_JSON);
    }
  after = exchange_export (fixture->plan, FALSE, NULL);
  g_assert_cmpstr (before, ==, after);
}

/* Looks only, so that each byte meets the same plan. */
static void
look (PlannerPlan *plan, GBytes *bytes)
{
  g_autoptr (PlannerImporter) importer = planner_importer_new_from_bytes (plan, bytes, "damaged.json", NULL);
  g_autoptr (GError) error = NULL;

  planner_importer_set_dry_run (importer, TRUE);
  g_assert_true (planner_importer_run (importer, &error) == (error == NULL));
}

static void
test_every_byte (Fixture *fixture, gconstpointer data)
{
  static const char replacements[] = { '\0', '"', '}', '0', '\xff' };
  g_autofree char *good = make_good_file (fixture);
  g_autofree char *before = exchange_export (fixture->plan, FALSE, NULL);
  g_autofree char *after = NULL;
  gsize length = strlen (good);

  for (gsize i = 0; i < length; i++)
    {
      g_autofree char *changed = g_memdup2 (good, length);
      g_autoptr (GBytes) bytes = NULL;

      changed[i] = i % 6 == 5 ? (char) (changed[i] ^ 1) : replacements[i % 6];
      bytes = g_bytes_new (changed, length);
      look (fixture->plan, bytes);
    }
  after = exchange_export (fixture->plan, FALSE, NULL);
  g_assert_cmpstr (before, ==, after);
}

/* Made-up histories */

static void
test_damaged_history (Fixture *fixture, gconstpointer data)
{
  static const char *const members[] = {
    "\"_rev\": 5",
    "\"_rev\": \"\"",
    "\"_rev\": \"b\"",
    "\"_rev\": \"b.0\"",
    "\"_rev\": \"b.-1\"",
    "\"_rev\": \"b.18446744073709551616\"",
    "\"_rev\": \"b c.1\"",
    "\"_rev\": \"b.1 text\"",
    "\"_rev\": \"b.1 text=what\"",
    "\"_rev\": \"b.1  text=b.1\"",
    "\"_seen\": \"b.1\", \"_rev\": null",
    "\"_rev\": \"b.1\", \"_seen\": \"\"",
    "\"_rev\": \"b.2\", \"_seen\": \"b.1\"",
    "\"_rev\": \"b.1 text=c.9\", \"_seen\": \"b.1 c.8\"",
    "\"_rev\": \"b.1\", \"_seen\": [\"b.1\"]",
    "\"_rev\": \"b.1\", \"_seen\": \"b.1 what\"",
    "\"_rev\": \"b.1\", \"_place\": \"\"",
    "\"_rev\": \"b.1\", \"_place\": 7",
    "\"_rev\": \"b.1\", \"_place\": \"a b\"",
    "\"_rev\": \"b.1\", \"_place\": \"é\"",
    "\"_rev\": \"b.1\", \"_deleted\": true",
    "\"_rev\": \"b.1\", \"_deleted\": \"never\"",
    "\"_rev\": \"b.1\", \"_clashes\": []",
    "\"_rev\": \"b.1\", \"_clashes\": {\"text\": {}}",
    "\"_rev\": \"b.1\", \"_clashes\": {\"text\": [7]}",
    "\"_rev\": \"b.1\", \"_clashes\": {\"text\": [{\"value\": \"x\"}]}",
    "\"_rev\": \"b.1\", \"_clashes\": {\"text\": [{\"rev\": \"b.1\"}]}",
    "\"_rev\": \"b.1\", \"_clashes\": {\"text\": [{\"rev\": \"c.1\", \"value\": \"x\"}]}",
    "\"_rev\": \"b.1\", \"_clashes\": {\"_place\": [{\"rev\": \"b.1\", \"value\": \"V a b\"}]}",
    "\"_rev\": \"b.1\", \"_clashes\": {\"_place\": [{\"rev\": \"b.1\", \"value\": \"V not/id\"}]}",
    "\"_rev\": \"b.1\", \"_clashes\": {\"_deleted\": [{\"rev\": \"b.1\", \"value\": \"x\"}]}",
  };

  exchange_take (fixture->plan, EXCHANGE_HEAD "\"asks\": [{\"id\": \"a\", \"text\": \"A\"}]}");
  for (guint i = 0; i < G_N_ELEMENTS (members); i++)
    {
      g_autofree char *json = g_strdup_printf (BARE_HEAD "\"asks\": [{\"id\": \"z\", \"text\": \"Z\", %s}]}", members[i]);

      assert_refused (fixture->plan, json, "history is damaged");
    }
}

/* Time is not to be had by a register that a thousand copies wrote, nor by a record that ten thousand did. */
static void
test_long_history (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GString) seen = g_string_new ("b.1");
  g_autoptr (GString) revisions = g_string_new ("b.1");
  g_autoptr (GString) writes = g_string_new (NULL);
  g_autofree char *many_writes = NULL;
  g_autofree char *many_actors = NULL;
  g_autofree char *many_revisions = NULL;

  for (guint i = 0; i < 10000; i++)
    {
      g_string_append_printf (seen, " c%05u.1", i);
      g_string_append_printf (revisions, " m%u=b.1", i);
    }
  many_actors = g_strdup_printf (BARE_HEAD "\"asks\": [{\"id\": \"z\", \"_rev\": \"b.1\", \"_seen\": \"%s\"}]}", seen->str);
  many_revisions = g_strdup_printf (BARE_HEAD "\"asks\": [{\"id\": \"z\", \"_rev\": \"%s\"}]}", revisions->str);
  g_string_truncate (seen, strlen ("b.1"));
  for (guint i = 0; i <= 1000; i++)
    {
      g_string_append_printf (seen, " c%04u.1", i);
      g_string_append_printf (writes, "%s{\"rev\": \"c%04u.1\", \"value\": \"%u\"}", i > 0 ? ", " : "", i, i);
    }
  many_writes = g_strdup_printf (
    BARE_HEAD "\"asks\": [{\"id\": \"z\", \"_rev\": \"b.1\", \"_seen\": \"%s\", \"_clashes\": {\"text\": [%s]}}]}", seen->str, writes->str);
  assert_refused (fixture->plan, many_writes, "history is damaged");
  assert_refused (fixture->plan, many_actors, "history is damaged");
  assert_refused (fixture->plan, many_revisions, "history is damaged");
}

/* A file cannot have seen of this copy what it has never written: it would be overwritten in silence later. */
static void
test_claims (Fixture *fixture, gconstpointer data)
{
  const char *actor = planner_store_get_actor (planner_plan_get_store (fixture->plan));
  g_autofree char *json = g_strdup_printf (BARE_HEAD "\"asks\": [{\"id\": \"z\", \"_rev\": \"%s.1000\"}]}", actor);

  assert_refused (fixture->plan, json, "never made");
}

static void
add (const char *name, void (*test) (Fixture *, gconstpointer))
{
  g_test_add (name, Fixture, NULL, exchange_set_up, test, exchange_tear_down);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  add ("/import-hostile/long-prose", test_long_prose);
  add ("/import-hostile/long-unknown", test_long_unknown);
  add ("/import-hostile/many-members", test_many_members);
  add ("/import-hostile/too-many-members", test_too_many_members);
  add ("/import-hostile/every-prefix", test_every_prefix);
  add ("/import-hostile/every-byte", test_every_byte);
  add ("/import-hostile/damaged-history", test_damaged_history);
  add ("/import-hostile/long-history", test_long_history);
  add ("/import-hostile/claims", test_claims);
  return g_test_run ();
}
