/* test-json-scanner.c: what the strict scanner takes, and what it refuses, and where
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <json-glib/json-glib.h>
#include <string.h>

#include "core/exchange/planner-json-scanner.h"

static gboolean
scan (const char *text, gssize length, GError **error)
{
  gsize bytes = length < 0 ? strlen (text) : (gsize) length;
  g_autofree char *exact = g_memdup2 (text, bytes + (bytes == 0)); /* ends where the file ends, for ASan */
  g_autoptr (PlannerJsonScanner) scanner = planner_json_scanner_new (exact, bytes);

  return planner_json_scanner_run (scanner, error);
}

static void
test_accepted (void)
{
  static const char *const texts[] = {
    "{}",
    " \t\r\n{ } \n",
    "\xef\xbb\xbf{\"a\": 1}",
    "{\"a\": [], \"b\": {}, \"c\": [{}, [], \"\"], \"d\": null}",
    "{\"a\": [1, 2 , 3 ], \"b\": true, \"c\": false}",
    "{\"a\": -0, \"b\": 0.5, \"c\": 1e308, \"d\": 1E-400, \"e\": 1.5e+3}",
    "{\"a\": 9223372036854775807, \"b\": -9223372036854775808, \"c\": 92233720368547758080.0}",
    "{\"a\": \"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e9\\ud83d\\ude00\"}",
    "{\"a\": \"é€😀\\u0001\x7f\"}",
    "{\"a\": {\"a\": {\"a\": 1}}, \"b\": {\"a\": 1}}",
    "{\"\": 1, \" \": 2}",
    ("{\"a\":1,\"b\":2,\"c\":3,\"d\":4,\"e\":5,\"f\":6,\"g\":7,\"h\":8,\"i\":9,\"j\":10,\"k\":11,\"l\":12,\"m\":13,"
     "\"n\":14,\"o\":15,\"p\":16,\"q\":17,\"r\":18,\"s\":19,\"t\":20,\"u\":21,\"v\":22,\"w\":23,\"x\":24,\"y\":25}"),
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GError) error = NULL;

      scan (texts[i], -1, &error);
      g_assert_no_error (error);
    }
}

typedef struct
{
  const char *text;
  gssize length; /* -1: to the NUL */
  const char *place;
  const char *problem;
} Refusal;

static const Refusal refusals[] = {
  { "", -1, "Line 1, column 1", "empty" },
  { "  \n ", -1, "Line 2, column 2", "empty" },
  { "[]", -1, "Line 1, column 1", "one JSON object" },
  { "{", -1, "Line 1, column 2", "ends too early" },
  { "{\"a\"", -1, "Line 1, column 5", "ends too early" },
  { "{\"a\":", -1, "Line 1, column 6", "ends too early" },
  { "{\"a\": tru", -1, "Line 1, column 7", "value was expected" },
  { "{\"a\": nul}", -1, "Line 1, column 7", "value was expected" },
  { "{\"a\": 1", -1, "Line 1, column 8", "ends too early" },
  { "{\"a\": 1} {}", -1, "Line 1, column 10", "after the end" },
  { "{\"a\": 1},", -1, "Line 1, column 9", "after the end" },
  { "{\"a\": 1,}", -1, "Line 1, column 9", "name of a member" },
  { "{,\"a\": 1}", -1, "Line 1, column 2", "name of a member" },
  { "{\"a\": [1,]}", -1, "Line 1, column 10", "value was expected" },
  { "{\"a\": [,1]}", -1, "Line 1, column 8", "value was expected" },
  { "{\"a\": [1 2]}", -1, "Line 1, column 10", "comma or “]”" },
  { "{\"a\": [1}", -1, "Line 1, column 9", "comma or “]”" },
  { "{\"a\": [[1}]", -1, "Line 1, column 10", "comma or “]”" },
  { "{\"a\": {\"b\": 1]}", -1, "Line 1, column 14", "comma or “}”" },
  { "{\"a\" 1}", -1, "Line 1, column 6", "colon" },
  { "{'a': 1}", -1, "Line 1, column 2", "name of a member" },
  { "{a: 1}", -1, "Line 1, column 2", "name of a member" },
  { "{\"a\": 1 // no\n}", -1, "Line 1, column 9", "comma or “}”" },
  { "{\n  \"a\": 1,\n  \"a\": 2\n}", -1, "Line 3, column 3", "stands twice" },
  { "{\"a\": 1, \"\\u0061\": 2}", -1, "Line 1, column 10", "stands twice" },
  { "{\"x\": [{\"a\": 1, \"b\": {\"c\": 1, \"c\": 1}}]}", -1, "Line 1, column 31", "stands twice" },
  { "{\"x\":{\"a\":1,\"b\":2,\"c\":3,\"d\":4,\"e\":5,\"f\":6,\"g\":7,\"h\":8,\"i\":9,\"j\":10,\"k\":11,\"l\":12,\"m\":13,"
    "\"n\":14,\"o\":15,\"p\":16,\"q\":17,\"r\":18,\"s\":19,\"t\":20,\"u\":21,\"v\":22,\"w\":23,\"x\":24,\"y\":25,\n"
    "\"b\":1}}",
    -1, "Line 2, column 1", "stands twice" },
  { "{\"a\": \"x\0y\"}", 12, "Line 1, column 9", "NUL" },
  { "{\"a\": 1}\0", 9, "Line 1, column 9", "NUL" },
  { "{\0}", 3, "Line 1, column 2", "NUL" },
  { "{\"a\": \"\\u0000\"}", -1, "Line 1, column 8", "NUL" },
  { "{\"\\u0000\": 1}", -1, "Line 1, column 3", "NUL" },
  { "{\"a\": \"\\ud800\"}", -1, "Line 1, column 8", "half a character" },
  { "{\"a\": \"\\ud800\\u0041\"}", -1, "Line 1, column 8", "half a character" },
  { "{\"a\": \"\\ud800\\ud800\"}", -1, "Line 1, column 8", "half a character" },
  { "{\"a\": \"\\udc00\"}", -1, "Line 1, column 8", "half a character" },
  { "{\"a\": \"\\u12g4\"}", -1, "Line 1, column 12", "hexadecimal" },
  { "{\"a\": \"\\u12", -1, "Line 1, column 12", "hexadecimal" },
  { "{\"a\": \"\\x41\"}", -1, "Line 1, column 8", "no such escape" },
  { "{\"a\": \"\\", -1, "Line 1, column 9", "ends too early" },
  { "{\"a\": \"abc", -1, "Line 1, column 7", "not closed" },
  { "{\"a\": \"abc\n\"}", -1, "Line 1, column 11", "line end" },
  { "{\"a\": \"abc\td\"}", -1, "Line 1, column 11", "control character" },
  { "{\"é\": \"\xff\"}", -1, "Line 1, column 8", "UTF-8" },
  { "{\"a\": \"\xc3\"}", -1, "Line 1, column 8", "UTF-8" },
  { "{\"a\": \"\xc0\x80\"}", -1, "Line 1, column 8", "UTF-8" },
  { "{\"a\": \"\xed\xa0\x80\"}", -1, "Line 1, column 8", "UTF-8" },
  { "{\"a\": \"\xe2\x82", -1, "Line 1, column 8", "UTF-8" },
  { "{\"a\": \xa0}", -1, "Line 1, column 7", "value was expected" },
  { "\xff\xfe{", -1, "Line 1, column 1", "one JSON object" },
  { "{\"a\": 01}", -1, "Line 1, column 7", "no number" },
  { "{\"a\": -}", -1, "Line 1, column 7", "no number" },
  { "{\"a\": 1.}", -1, "Line 1, column 7", "no number" },
  { "{\"a\": .5}", -1, "Line 1, column 7", "value was expected" },
  { "{\"a\": 1e}", -1, "Line 1, column 7", "no number" },
  { "{\"a\": +1}", -1, "Line 1, column 7", "value was expected" },
  { "{\"a\": 1e400}", -1, "Line 1, column 7", "out of range" },
  { "{\"a\": -1e309}", -1, "Line 1, column 7", "out of range" },
  { "{\"a\": 9223372036854775808}", -1, "Line 1, column 7", "out of range" },
  { "{\"a\": -9223372036854775809}", -1, "Line 1, column 7", "out of range" },
  { "{\"a\": 100000000000000000000000}", -1, "Line 1, column 7", "out of range" },
  { "{\"a\": NaN}", -1, "Line 1, column 7", "value was expected" },
};

static void
test_refused (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (refusals); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (scan (refusals[i].text, refusals[i].length, &error));
      g_assert_error (error, PLANNER_EXCHANGE_ERROR, PLANNER_EXCHANGE_ERROR_JSON);
      if (strstr (error->message, refusals[i].place) == NULL || strstr (error->message, refusals[i].problem) == NULL)
        g_error ("%s: “%s” where “%s … %s” was wanted", refusals[i].text, error->message, refusals[i].place,
                 refusals[i].problem);
    }
}

static void
test_depth (void)
{
  for (guint depth = 31; depth <= 33; depth++)
    {
      g_autoptr (GString) text = g_string_new ("{\"a\":");

      for (guint i = 1; i < depth; i++)
        g_string_append_c (text, '[');
      for (guint i = 1; i < depth; i++)
        g_string_append_c (text, ']');
      g_string_append_c (text, '}');
      g_assert_true (scan (text->str, -1, NULL) == (depth <= PLANNER_JSON_MAX_DEPTH));
    }
}

static void
test_long_fraction (void)
{
  g_autoptr (GString) text = g_string_new ("{\"a\": 1.");

  for (guint i = 0; i < 5000; i++)
    g_string_append_c (text, '7');
  g_string_append (text, "}");
  g_assert_true (scan (text->str, -1, NULL));
}

static void
test_cut_anywhere (void)
{
  const char *whole = "{\"format\": \"x\", \"asks\": [{\"id\": \"a\\u00e9\", \"n\": -1.5e3}, {\"t\": [true, null]}]}";

  for (gsize length = 0; length < strlen (whole); length++)
    g_assert_false (scan (whole, (gssize) length, NULL));
  g_assert_true (scan (whole, -1, NULL));
}

static void
test_members (void)
{
  const char *text = " {\"format\" : \"x\" , \"asks\": [ {\"id\": \"a\"} , {\"id\": \"b\\\\\"} ] , \"n\\u0061me\": -1.50,"
                     "\"o\": { \"p\" : [ ] } \n }";
  g_autoptr (PlannerJsonScanner) scanner = planner_json_scanner_new (text, strlen (text));
  const PlannerJsonMember *members;
  PlannerJsonCursor cursor, inner;
  PlannerJsonValue element, name, value;
  guint n_members;
  gboolean done = FALSE;

  while (!done)
    g_assert_true (planner_json_scanner_step (scanner, 1, &done, NULL));
  members = planner_json_scanner_get_members (scanner, &n_members);
  g_assert_cmpuint (n_members, ==, 4);
  g_assert_true (planner_json_value_is (&members[0].name, "format"));
  g_assert_true (planner_json_value_is (&members[0].value, "x"));
  g_assert_true (planner_json_value_is (&members[2].name, "name"));
  g_assert_cmpmem (members[2].value.text, members[2].value.length, "-1.50", 5);
  g_assert_cmpmem (members[3].value.text, members[3].value.length, "{ \"p\" : [ ] }", 13);
  g_assert_cmpint (members[1].value.text[members[1].value.length - 1], ==, ']');

  planner_json_cursor_init (&cursor, &members[1].value);
  for (guint i = 0; i < 2; i++)
    {
      g_assert_true (planner_json_cursor_next_element (&cursor, &element));
      planner_json_cursor_init (&inner, &element);
      g_assert_true (planner_json_cursor_next_member (&inner, &name, &value));
      g_assert_true (planner_json_value_is (&name, "id"));
      g_assert_true (planner_json_value_is (&value, i == 0 ? "a" : "b\\"));
      g_assert_false (planner_json_cursor_next_member (&inner, &name, &value));
    }
  g_assert_false (planner_json_cursor_next_element (&cursor, &element));
}

static void
test_compact (void)
{
  PlannerJsonValue value;
  g_autofree char *compact = NULL;

  g_assert_true (planner_json_check (" { \"a\\u0062\" : [ 1.50 , \"\\u00e9 \\/ \\n\\u0001\" , { } ] } ", &value, NULL));
  compact = planner_json_value_dup_compact (&value);
  g_assert_cmpstr (compact, ==, "{\"ab\":[1.50,\"é / \\n\\u0001\",{}]}");
  g_assert_false (planner_json_check ("1 2", &value, NULL));
  g_assert_false (planner_json_check ("", &value, NULL));
}

/* A random value as text with blanks and escapes in any lawful place. */
static void
append_random (GString *text, GRand *random, guint depth)
{
  static const char *const scalars[] = { "null", "true", "false", "0", "-12", "3.25", "1e3", "\"\"", "\"a\\\"b\\\\\"",
                                         "\"\\ud83d\\ude00 é\"", "\"[{,}]\"", "\"\\\\\"" };
  guint n = (guint) g_rand_int_range (random, 0, 4);
  gboolean is_object = g_rand_boolean (random);

  g_string_append (text, g_rand_boolean (random) ? " " : "");
  if (depth == 0 || g_rand_int_range (random, 0, 3) == 0)
    {
      g_string_append (text, scalars[g_rand_int_range (random, 0, G_N_ELEMENTS (scalars))]);
      return;
    }
  g_string_append_c (text, is_object ? '{' : '[');
  for (guint i = 0; i < n; i++)
    {
      g_string_append (text, i > 0 ? "\n," : "");
      if (is_object)
        g_string_append_printf (text, "\"%c\\u006%u\" : ", 'a' + g_rand_int_range (random, 0, 26), i);
      append_random (text, random, depth - 1);
      g_string_append (text, g_rand_boolean (random) ? "\t" : "");
    }
  g_string_append_c (text, is_object ? '}' : ']');
}

/* What our own reading makes of a value, in the form json-glib writes. */
static JsonNode *
read_node (const PlannerJsonValue *value)
{
  PlannerJsonCursor cursor;
  PlannerJsonValue name, inner;
  JsonNode *node = json_node_alloc ();

  switch (planner_json_value_get_type (value))
    {
    case PLANNER_JSON_NULL:
      return json_node_init_null (node);
    case PLANNER_JSON_BOOLEAN:
      return json_node_init_boolean (node, planner_json_value_is_true (value));
    case PLANNER_JSON_NUMBER:
      {
        g_autofree char *digits = planner_json_value_dup_number (value);

        if (strpbrk (digits, ".eE") != NULL)
          return json_node_init_double (node, g_ascii_strtod (digits, NULL));
        return json_node_init_int (node, g_ascii_strtoll (digits, NULL, 10));
      }
    case PLANNER_JSON_STRING:
      {
        g_autofree char *string = planner_json_value_dup_string (value);

        return json_node_init_string (node, string);
      }
    case PLANNER_JSON_ARRAY:
      json_node_init_array (node, NULL);
      json_node_take_array (node, json_array_new ());
      planner_json_cursor_init (&cursor, value);
      while (planner_json_cursor_next_element (&cursor, &inner))
        json_array_add_element (json_node_get_array (node), read_node (&inner));
      return node;
    case PLANNER_JSON_OBJECT:
    default:
      json_node_init_object (node, NULL);
      json_node_take_object (node, json_object_new ());
      planner_json_cursor_init (&cursor, value);
      while (planner_json_cursor_next_member (&cursor, &name, &inner))
        {
          g_autofree char *key = planner_json_value_dup_string (&name);

          json_object_set_member (json_node_get_object (node), key, read_node (&inner));
        }
      return node;
    }
}

/* Property: what we accept json-glib reads to the same values. */
static void
test_same_as_json_glib (void)
{
  guint32 seed = g_random_int ();
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);

  g_test_message ("seed %u", seed);
  for (guint i = 0; i < 3000; i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_autoptr (JsonParser) parser = json_parser_new ();
      g_autoptr (JsonNode) ours = NULL;
      PlannerJsonValue value;

      append_random (text, random, 4);
      if (!planner_json_check (text->str, &value, NULL))
        continue; /* a member twice */
      g_assert_true (json_parser_load_from_data (parser, text->str, -1, NULL));
      ours = read_node (&value);
      g_assert_true (json_node_equal (ours, json_parser_get_root (parser)));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/json-scanner/accepted", test_accepted);
  g_test_add_func ("/json-scanner/refused", test_refused);
  g_test_add_func ("/json-scanner/depth", test_depth);
  g_test_add_func ("/json-scanner/long-fraction", test_long_fraction);
  g_test_add_func ("/json-scanner/cut-anywhere", test_cut_anywhere);
  g_test_add_func ("/json-scanner/members", test_members);
  g_test_add_func ("/json-scanner/compact", test_compact);
  g_test_add_func ("/json-scanner/same-as-json-glib", test_same_as_json_glib);
  return g_test_run ();
}
