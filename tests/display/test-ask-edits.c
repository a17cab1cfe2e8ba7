/* What the asks room does to asks, each a step that can be undone; and lists read from a clipboard.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/plan/planner-edit.h"
#include "rooms/asks/planner-ask-edits.h"
#include "rooms/asks/planner-ask-lines.h"

typedef struct
{
  char *folder;
  PlannerPlan *plan;
} Fixture;

static void
put (PlannerEdit *edit, const char *id, const char *parent, const char *year, const char *status)
{
  g_autoptr (GError) error = NULL;

  g_assert_nonnull (planner_edit_add (edit, PLANNER_KIND_ASK, id, parent, NULL, &error));
  g_assert_true (planner_edit_set (edit, id, PLANNER_ASK_TEXT, id, &error));
  g_assert_true (planner_edit_set (edit, id, PLANNER_ASK_YEAR, year, &error));
  g_assert_true (planner_edit_set (edit, id, PLANNER_ASK_STATUS, status, &error));
  g_assert_no_error (error);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;
  PlannerEdit *edit;

  fixture->folder = g_dir_make_tmp ("planner-XXXXXX", &error);
  path = g_build_filename (fixture->folder, "plan.icbplan", NULL);
  fixture->plan = planner_plan_create (path, NULL, "Ama Boateng", &error);
  g_assert_no_error (error);
  edit = planner_edit_begin (fixture->plan, "Fill", PLANNER_EDIT_DEFAULT, &error);
  put (edit, "a", NULL, "2018/19", "on-track");
  put (edit, "a1", "a", "2018/19", "complete");
  put (edit, "a2", "a", "2018/19", NULL);
  put (edit, "b", NULL, "2018/19", "complete");
  put (edit, "b1", "b", "2018/19", "at-risk");
  put (edit, "c", NULL, "2018/19", "stopped");
  put (edit, "z", NULL, "2019/20", NULL);
  planner_edit_commit (edit, &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_autofree char *command = g_strdup_printf ("rm -rf '%s'", fixture->folder);

  g_assert_finalize_object (fixture->plan);
  g_assert_true (g_spawn_command_line_sync (command, NULL, NULL, NULL, NULL));
  g_free (fixture->folder);
}

/* Texts in order, each with a point for each step of nesting, and the year where it is not 2018/19. */
static void
assert_asks (Fixture *fixture, const char *expected)
{
  GListModel *asks = planner_plan_get_records (fixture->plan, PLANNER_KIND_ASK);
  g_autoptr (GString) found = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (asks); i++)
    {
      g_autoptr (PlannerRecord) ask = g_list_model_get_item (asks, i);
      const char *year = planner_record_get (ask, PLANNER_ASK_YEAR);
      const char *text = planner_record_get (ask, PLANNER_ASK_TEXT);

      g_string_append_printf (found, "%s%.*s%s", i > 0 ? " " : "", (int) planner_record_get_depth (ask), "....",
                              text != NULL ? text : "-");
      if (g_strcmp0 (year, "2018/19") != 0)
        g_string_append_printf (found, "@%s", year != NULL ? year : "");
    }
  g_assert_cmpstr (found->str, ==, expected);
}

static GPtrArray *
get_asks (Fixture *fixture, const char *ids)
{
  GPtrArray *asks = g_ptr_array_new ();
  g_auto (GStrv) split = g_strsplit (ids, " ", -1);

  for (guint i = 0; split[i] != NULL; i++)
    {
      PlannerRecord *ask = planner_plan_lookup (fixture->plan, PLANNER_KIND_ASK, split[i]);

      g_assert_nonnull (ask);
      g_ptr_array_add (asks, ask);
    }
  return asks;
}

static void
undo (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (planner_plan_undo (fixture->plan, &error));
  g_assert_no_error (error);
}

#define START "a .a1 .a2 b .b1 c z@2019/20"

static void
test_indent (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) both = get_asks (fixture, "b c");
  g_autoptr (GPtrArray) first = get_asks (fixture, "a");
  g_autoptr (GPtrArray) other_year = get_asks (fixture, "z");

  assert_asks (fixture, START);
  g_assert_true (planner_asks_indent (fixture->plan, &planner_ask_rules, both, &error));
  assert_asks (fixture, "a .a1 .a2 .b ..b1 .c z@2019/20");
  g_assert_true (planner_asks_outdent (fixture->plan, &planner_ask_rules, both, &error));
  assert_asks (fixture, START);
  undo (fixture);
  undo (fixture);
  assert_asks (fixture, START);
  /* There is nothing before it that it could be part of: not even the last of another year. */
  g_assert_false (planner_asks_indent (fixture->plan, &planner_ask_rules, first, &error));
  g_assert_false (planner_asks_indent (fixture->plan, &planner_ask_rules, other_year, &error));
  g_assert_no_error (error);
}

static void
test_move_by_one (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) asks = get_asks (fixture, "b");
  g_autoptr (GPtrArray) pair = get_asks (fixture, "a b");
  g_autoptr (GPtrArray) last = get_asks (fixture, "c");

  g_assert_true (planner_asks_move_by_one (fixture->plan, &planner_ask_rules, asks, FALSE, &error));
  assert_asks (fixture, "b .b1 a .a1 .a2 c z@2019/20");
  g_assert_true (planner_asks_move_by_one (fixture->plan, &planner_ask_rules, asks, TRUE, &error));
  assert_asks (fixture, START);
  g_assert_true (planner_asks_move_by_one (fixture->plan, &planner_ask_rules, pair, TRUE, &error));
  assert_asks (fixture, "c a .a1 .a2 b .b1 z@2019/20");
  g_assert_true (planner_asks_move_by_one (fixture->plan, &planner_ask_rules, pair, FALSE, &error));
  assert_asks (fixture, START);
  g_assert_false (planner_asks_move_by_one (fixture->plan, &planner_ask_rules, last, TRUE, &error));
  g_assert_no_error (error);
}

static void
test_move (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) asks = get_asks (fixture, "a1 b b1");
  g_autoptr (GPtrArray) into = get_asks (fixture, "z b1");
  PlannerBranchTarget target = { g_ptr_array_index (into, 0), PLANNER_BRANCH_INTO, NULL };
  PlannerBranchTarget itself = { g_ptr_array_index (into, 1), PLANNER_BRANCH_AFTER, NULL };
  PlannerBranchGroup group = { { NULL, (char *) "2020/21", NULL } };
  PlannerBranchTarget end = { NULL, PLANNER_BRANCH_INTO, &group };

  g_assert_true (planner_asks_move (fixture->plan, &planner_ask_rules, asks, &target, &error));
  assert_asks (fixture, "a .a2 c z@2019/20 .a1@2019/20 .b@2019/20 ..b1@2019/20");
  undo (fixture);
  g_assert_true (planner_asks_move (fixture->plan, &planner_ask_rules, asks, &end, &error));
  assert_asks (fixture, "a .a2 c z@2019/20 a1@2020/21 b@2020/21 .b1@2020/21");
  undo (fixture);
  g_assert_false (planner_asks_move (fixture->plan, &planner_ask_rules, asks, &itself, &error));
  g_assert_error (error, PLANNER_PLAN_ERROR, PLANNER_PLAN_ERROR_INVALID);
  assert_asks (fixture, START);
}

static void
test_add_duplicate_delete (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) asks = get_asks (fixture, "a b1");
  PlannerBranchTarget target = { g_ptr_array_index (asks, 0), PLANNER_BRANCH_AFTER, NULL };
  g_autofree char *id = NULL;
  g_auto (GStrv) copies = NULL;
  guint n;

  id = planner_asks_add (fixture->plan, &planner_ask_rules, &target, &error);
  assert_asks (fixture, "a .a1 .a2 - b .b1 c z@2019/20");
  undo (fixture);
  copies = planner_asks_duplicate (fixture->plan, asks, &error);
  assert_asks (fixture, "a .a1 .a2 a .a1 .a2 b .b1 .b1 c z@2019/20");
  g_assert_cmpuint (g_strv_length (copies), ==, 2);
  undo (fixture);
  g_assert_true (planner_asks_delete (fixture->plan, asks, &n, &error));
  g_assert_cmpuint (n, ==, 4);
  assert_asks (fixture, "b c z@2019/20");
  undo (fixture);
  assert_asks (fixture, START);
}

static void
test_carry_forward (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  GListModel *asks = planner_plan_get_records (fixture->plan, PLANNER_KIND_ASK);
  guint n;

  g_assert_true (planner_asks_carry_forward (fixture->plan, "2018/19", NULL, TRUE, &n, &error));
  g_assert_cmpuint (n, ==, 3);
  assert_asks (fixture, START);
  g_assert_true (planner_asks_carry_forward (fixture->plan, "2018/19", NULL, FALSE, &n, &error));
  /* What is complete stays behind; what was nested in it comes to the top. */
  assert_asks (fixture, START " a@2019/20 .a2@2019/20 b1@2019/20");
  for (guint i = 7; i < 10; i++)
    {
      g_autoptr (PlannerRecord) ask = g_list_model_get_item (asks, i);

      g_assert_cmpstr (planner_record_get (ask, PLANNER_ASK_CARRIED_FROM), ==,
                       planner_record_get (ask, PLANNER_ASK_TEXT));
    }
  /* Once is enough. */
  g_assert_true (planner_asks_carry_forward (fixture->plan, "2018/19", NULL, TRUE, &n, &error));
  g_assert_cmpuint (n, ==, 0);
  undo (fixture);
  assert_asks (fixture, START);
}

static void
assert_lines (GArray *lines, const char *expected)
{
  g_autoptr (GString) found = g_string_new (NULL);

  for (guint i = 0; i < lines->len; i++)
    {
      const PlannerAskLine *line = &g_array_index (lines, PlannerAskLine, i);

      g_string_append_printf (found, "%s%u:%s", i > 0 ? "|" : "", line->depth, line->text);
    }
  g_assert_cmpstr (found->str, ==, expected);
}

static void
test_paste (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) asks = get_asks (fixture, "b");
  PlannerBranchTarget target = { g_ptr_array_index (asks, 0), PLANNER_BRANCH_AFTER, NULL };
  g_autoptr (GArray) lines = planner_ask_lines_from_text ("n\n\tm\n\t\tk\nl\n");
  g_auto (GStrv) ids = planner_asks_paste (fixture->plan, lines, &target, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (g_strv_length (ids), ==, 4);
  assert_asks (fixture, "a .a1 .a2 b .b1 n .m ..k l c z@2019/20");
  undo (fixture);
  target.place = PLANNER_BRANCH_INTO;
  g_strfreev (ids);
  ids = planner_asks_paste (fixture->plan, lines, &target, &error);
  assert_asks (fixture, "a .a1 .a2 b .b1 .n ..m ...k .l c z@2019/20");
  undo (fixture);
  assert_asks (fixture, START);
}

static void
test_text (void)
{
  static const struct
  {
    const char *text;
    const char *lines;
  } cases[] = {
    { "", "" },
    { "One\r\nTwo\r\n\r\nThree", "0:One|0:Two|0:Three" },
    { "One\n  Two\n    Three\n  Four\nFive", "0:One|1:Two|2:Three|1:Four|0:Five" },
    { "One\n\t• Two\n\t\to\tThree\n• Four", "0:One|1:Two|2:Three|1:Four" },
    { "•\tOne\no\tTwo\n§\tThree\no\tFour\n•\tFive", "0:One|1:Two|2:Three|1:Four|0:Five" },
    { "1. One\n1.1 Two\n1.2 Three\n2. Four", "0:One|1:Two|1:Three|0:Four" },
    { "1) One\na) Two\ni) Three\nii) Four\nb) Five\n2) Six", "0:One|1:Two|2:Three|2:Four|1:Five|0:Six" },
    { "h) One\ni) Two\nj) Three", "0:One|0:Two|0:Three" },
    { "Heading\n– One\n– Two\nHeading two\n– Three", "0:Heading|1:One|1:Two|0:Heading two|1:Three" },
    { "50 beds\n2018/19 is the year\n3.5 million people\nA. Boateng to lead", "0:50 beds|0:2018/19 is the year|0:3.5 million people|0:A. Boateng to lead" },
    { "* One\n- Two", "0:One|1:Two" },
    { "R&D <plan\twith a tab", "0:R&D <plan with a tab" },
    { "   \n\t\n", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GArray) lines = planner_ask_lines_from_text (cases[i].text);

      assert_lines (lines, cases[i].lines);
    }
}

static void
test_html (void)
{
  static const struct
  {
    const char *html;
    const char *lines;
  } cases[] = {
    { "<ul><li>One<ul><li>Two</li><li>Three<ol><li>Four</ol></ul><li>Five</ul>",
      "0:One|1:Two|1:Three|2:Four|0:Five" },
    { "<p>Heading</p><ul><li><p>One &amp; two</p></li><li>R&amp;D &lt;plan&gt;</li></ul><p>After</p>",
      "0:Heading|1:One & two|1:R&D <plan>|0:After" },
    { "<html><head><style>p {x}</style></head><body><!--StartFragment-->"
      "<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>·"
      "<span>&nbsp;&nbsp;</span></span><![endif]>One\nand more<o:p></o:p></p>"
      "<p class=MsoListParagraph style='mso-list:l0 level2 lfo1'><span style='mso-list:Ignore'>o</span>Two</p>"
      "<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'>Three</p></body></html>",
      "0:One and more|1:Two|0:Three" },
    { "Plain &#163;5 &#x2013; &unknown; text<br>Next", "0:Plain £5 – &unknown; text|0:Next" },
    { "<p>1. One</p><p>• Two</p>", "0:One|0:Two" },
    { "<scri", "" },
    { "<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>", "0:a b|0:c" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GArray) lines = planner_ask_lines_from_html (cases[i].html);

      assert_lines (lines, cases[i].lines);
    }
}

/* Whatever is on the clipboard: never a crash, never a gap in the depths. */
static void
test_random (void)
{
  static const char *const pieces[] = { "<ul>", "</ul>", "<li>", "<p style='mso-list:l0 level9'>", "&", "&#", "<", ">", "\t",
                                        "\n", " ", "•", "1.", "(iv)", "word", "<span style='mso-list:Ignore'>", "</span>",
                                        "<!--", "-->", "<style>", "</style>", "\xff", "é", "i)" };

  for (guint i = 0; i < 5000; i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);

      for (int j = g_test_rand_int_range (0, 30); j > 0; j--)
        g_string_append (text, pieces[g_test_rand_int_range (0, G_N_ELEMENTS (pieces))]);
      for (guint k = 0; k < 2; k++)
        {
          g_autoptr (GArray) lines
              = k == 0 ? planner_ask_lines_from_text (text->str) : planner_ask_lines_from_html (text->str);
          guint depth = 0;

          for (guint j = 0; j < lines->len; j++)
            {
              const PlannerAskLine *line = &g_array_index (lines, PlannerAskLine, j);

              g_assert_cmpuint (line->depth, <=, j == 0 ? 0 : depth + 1);
              g_assert_true (g_utf8_validate (line->text, -1, NULL) && *line->text != '\0');
              depth = line->depth;
            }
        }
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)
  ADD ("/ask-edits/indent", test_indent);
  ADD ("/ask-edits/move-by-one", test_move_by_one);
  ADD ("/ask-edits/move", test_move);
  ADD ("/ask-edits/add-duplicate-delete", test_add_duplicate_delete);
  ADD ("/ask-edits/carry-forward", test_carry_forward);
  ADD ("/ask-edits/paste", test_paste);
  g_test_add_func ("/ask-lines/text", test_text);
  g_test_add_func ("/ask-lines/html", test_html);
  g_test_add_func ("/ask-lines/random", test_random);
  return g_test_run ();
}
