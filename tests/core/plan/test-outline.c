/* test-outline.c: headings, nesting, folding, filtering, and the smallest splices
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <glib/gstdio.h>
#include <string.h>
#include <time.h>

#include "core/plan/planner-edit.h"
#include "core/plan/planner-outline.h"

static const PlannerOutlineLevel levels[] = {
  { PLANNER_ASK_WORKSTREAM, "No workstream" },
  { PLANNER_ASK_YEAR, "No year" },
  { PLANNER_ASK_SECTION, NULL },
};

typedef struct
{
  char *folder;
  PlannerPlan *plan;
  PlannerOutline *outline;
  GPtrArray *mirror; /* what a listener that believes every splice would have */
  guint n_splices;
  guint n_spliced;
} Fixture;

/* Plays every splice on the mirror; both must be the same during each. */
static void
items_changed_cb (GListModel *model, guint position, guint removed, guint added, Fixture *fixture)
{
  fixture->n_splices++;
  fixture->n_spliced += removed + added;
  g_ptr_array_remove_range (fixture->mirror, position, removed);
  for (guint i = 0; i < added; i++)
    g_ptr_array_insert (fixture->mirror, (int) (position + i), g_list_model_get_item (model, position + i));
  g_assert_cmpuint (fixture->mirror->len, ==, g_list_model_get_n_items (model));
  for (guint i = 0; i < fixture->mirror->len; i++)
    {
      g_autoptr (GObject) item = g_list_model_get_item (model, i);

      g_assert_true (item == fixture->mirror->pdata[i]);
    }
}

static void
put (PlannerEdit *edit, PlannerKind kind, const char *id, const char *parent, PlannerField field, const char *value)
{
  g_autoptr (GError) error = NULL;

  if (!planner_edit_has (edit, kind, id))
    g_assert_nonnull (planner_edit_add (edit, kind, id, parent, NULL, &error));
  g_assert_no_error (error);
  g_assert_true (planner_edit_set (edit, id, field, value, &error));
  g_assert_no_error (error);
}

static void
put_ask (PlannerEdit *edit, const char *id, const char *parent, const char *workstream, const char *year,
         const char *section)
{
  put (edit, PLANNER_KIND_ASK, id, parent, PLANNER_ASK_TEXT, id);
  put (edit, PLANNER_KIND_ASK, id, parent, PLANNER_ASK_WORKSTREAM, workstream);
  put (edit, PLANNER_KIND_ASK, id, parent, PLANNER_ASK_YEAR, year);
  put (edit, PLANNER_KIND_ASK, id, parent, PLANNER_ASK_SECTION, section);
}

static PlannerEdit *
begin (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  PlannerEdit *edit = planner_edit_begin (fixture->plan, "Step", PLANNER_EDIT_DEFAULT, &error);

  g_assert_no_error (error);
  return edit;
}

static void
commit (PlannerEdit *edit)
{
  g_autoptr (GError) error = NULL;

  planner_edit_commit (edit, &error);
  g_assert_no_error (error);
}

static void
fill (Fixture *fixture)
{
  PlannerEdit *edit = begin (fixture);

  put (edit, PLANNER_KIND_WORKSTREAM, "uc", NULL, PLANNER_WORKSTREAM_NAME, "Unplanned Care");
  put (edit, PLANNER_KIND_WORKSTREAM, "pc", NULL, PLANNER_WORKSTREAM_NAME, "Planned Care");
  put_ask (edit, "loose", NULL, NULL, NULL, NULL);
  put_ask (edit, "p1", NULL, "pc", "2018/19", NULL);
  put_ask (edit, "u1", NULL, "uc", "2018/19", "Improve");
  put_ask (edit, "u1a", "u1", "uc", "2018/19", "Improve");
  put_ask (edit, "u1b", "u1", "uc", "2018/19", "Improve");
  put_ask (edit, "u1b1", "u1b", "uc", "2018/19", "Improve");
  put_ask (edit, "u2", NULL, "uc", "2017/18", "Review");
  put_ask (edit, "u3", NULL, "uc", NULL, "Oversee");
  put_ask (edit, "u4", NULL, "uc", "2018/19", "Improve");
  commit (edit);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;

  fixture->folder = g_dir_make_tmp ("planner-XXXXXX", &error);
  g_assert_no_error (error);
  path = g_build_filename (fixture->folder, "plan.icbplan", NULL);
  fixture->plan = planner_plan_create (path, NULL, "Ama Boateng", &error);
  g_assert_no_error (error);
  fill (fixture);
  fixture->outline = planner_outline_new (fixture->plan, PLANNER_KIND_ASK, levels, G_N_ELEMENTS (levels));
  fixture->mirror = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (fixture->outline)); i++)
    g_ptr_array_add (fixture->mirror, g_list_model_get_item (G_LIST_MODEL (fixture->outline), i));
  g_signal_connect (fixture->outline, "items-changed", G_CALLBACK (items_changed_cb), fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_autofree char *command = g_strdup_printf ("rm -rf '%s'", fixture->folder);

  g_ptr_array_unref (fixture->mirror);
  g_assert_finalize_object (fixture->outline);
  g_assert_finalize_object (fixture->plan);
  g_assert_true (g_spawn_command_line_sync (command, NULL, NULL, NULL, NULL));
  g_free (fixture->folder);
}

/* One line as "#Title" or "..id"; "+" after what is folded, "?" after what is there only for others, "=N" what is below. */
static char *
dup_lines (Fixture *fixture)
{
  g_autoptr (GString) lines = g_string_new (NULL);

  for (guint i = 0; i < fixture->mirror->len; i++)
    {
      PlannerOutlineRow *row = fixture->mirror->pdata[i];
      guint depth = planner_outline_row_get_depth (row);

      if (i > 0)
        g_string_append_c (lines, ' ');
      if (planner_outline_row_is_heading (row))
        g_string_append_printf (lines, "#%s=%u", planner_outline_row_get_title (row),
                                planner_outline_row_get_n_below (row));
      else
        g_string_append_printf (lines, "%.*s%s", (int) depth, "....", planner_outline_row_get_key (row));
      if (planner_outline_row_is_expandable (row) && !planner_outline_row_is_expanded (row))
        g_string_append_c (lines, '+');
      if (planner_outline_row_is_context (row))
        g_string_append_c (lines, '?');
    }
  return g_steal_pointer (&lines->str);
}

static void
assert_lines (Fixture *fixture, const char *expected)
{
  g_autofree char *lines = dup_lines (fixture);

  g_assert_cmpstr (lines, ==, expected);
}

static PlannerOutlineRow *
get_row (Fixture *fixture, const char *id)
{
  guint position;

  g_assert_true (planner_outline_find (fixture->outline, id, &position));
  return fixture->mirror->pdata[position];
}

#define UNPLANNED "#Unplanned Care=7 #No year=1 #Oversee=1 u3 #2017/18=1 #Review=1 u2 #2018/19=5 #Improve=5 "
#define LOOSE " #No workstream=1 #No year=1 loose"
#define ALL UNPLANNED "u1 .u1a .u1b ..u1b1 u4 " PLANNED_LAST
#define PLANNED_LAST "#Planned Care=1 #2018/19=1 p1" LOOSE

static void
test_headings (Fixture *fixture, gconstpointer data)
{
  assert_lines (fixture, ALL);
}

static const PlannerOutlineLevel asks_by_leads[] = { { PLANNER_ASK_LEADS, "No lead" } };

/* Of several leads the first says under whose heading an ask stands. */
static void
test_other_levels (Fixture *fixture, gconstpointer data)
{
  PlannerEdit *edit = begin (fixture);
  PlannerOutlineRow *row = get_row (fixture, "u2");

  put (edit, PLANNER_KIND_PERSON, "ama", NULL, PLANNER_PERSON_SURNAME, "Boateng");
  put (edit, PLANNER_KIND_PERSON, "zoe", NULL, PLANNER_PERSON_SURNAME, "Adler");
  put (edit, PLANNER_KIND_ASK, "u2", NULL, PLANNER_ASK_LEADS, "zoe ama");
  put (edit, PLANNER_KIND_ASK, "p1", NULL, PLANNER_ASK_LEADS, "ama");
  commit (edit);
  planner_outline_set_levels (fixture->outline, asks_by_leads, G_N_ELEMENTS (asks_by_leads));
  assert_lines (fixture, "#Boateng=1 p1 #Adler=1 u2 #No lead=7 loose u1 .u1a .u1b ..u1b1 u3 u4");
  g_assert_true (get_row (fixture, "u2") == row);
  g_assert_cmpint (planner_outline_row_get_field (fixture->mirror->pdata[0]), ==, PLANNER_ASK_LEADS);

  planner_outline_collapse_all (fixture->outline);
  planner_outline_reveal (fixture->outline, "u2");
  assert_lines (fixture, "#Boateng=1+ #Adler=1 u2 #No lead=7+");
  planner_outline_set_levels (fixture->outline, NULL, 0);
  assert_lines (fixture, "loose p1 u1 .u1a .u1b ..u1b1 u2 u3 u4");
}

/* "No workstream" and "No lead" are called the same inside. */
static void
test_other_heading_of_the_same_value (Fixture *fixture, gconstpointer data)
{
  planner_outline_set_levels (fixture->outline, asks_by_leads, G_N_ELEMENTS (asks_by_leads));
  g_assert_cmpint (planner_outline_row_get_field (fixture->mirror->pdata[0]), ==, PLANNER_ASK_LEADS);
  planner_outline_set_levels (fixture->outline, levels, 1);
  assert_lines (fixture, "#Unplanned Care=7 u1 .u1a .u1b ..u1b1 u2 u3 u4 #Planned Care=1 p1 #No workstream=1 loose");
  g_assert_cmpint (planner_outline_row_get_field (fixture->mirror->pdata[fixture->mirror->len - 2]), ==,
                   PLANNER_ASK_WORKSTREAM);
}

static void
test_folding (Fixture *fixture, gconstpointer data)
{
  PlannerOutlineRow *row = get_row (fixture, "u1");
  g_auto (GStrv) folded = NULL;

  planner_outline_set_expanded (fixture->outline, row, FALSE);
  assert_lines (fixture, UNPLANNED "u1+ u4 " PLANNED_LAST);
  g_assert_cmpuint (fixture->n_spliced, ==, 3);
  g_assert_true (get_row (fixture, "u1") == row);
  folded = planner_outline_dup_folded (fixture->outline);
  g_assert_cmpuint (g_strv_length (folded), ==, 1);

  planner_outline_set_unfolded (fixture->outline, TRUE);
  assert_lines (fixture, ALL);
  planner_outline_set_unfolded (fixture->outline, FALSE);

  planner_outline_collapse_all (fixture->outline);
  assert_lines (fixture, "#Unplanned Care=7+ #Planned Care=1+ #No workstream=1+");
  planner_outline_reveal (fixture->outline, "u1b1");
  assert_lines (fixture,
                "#Unplanned Care=7 #No year=1+ #2017/18=1+ #2018/19=5 #Improve=5 u1 .u1a .u1b ..u1b1 u4 "
                "#Planned Care=1+ #No workstream=1+");
  planner_outline_expand_all (fixture->outline);
  assert_lines (fixture, ALL);
}

static gboolean
is_deep (PlannerRecord *record, gpointer data)
{
  return strcmp (planner_record_get_id (record), "u1b1") == 0 || strcmp (planner_record_get_id (record), "u2") == 0;
}

static void
test_filter (Fixture *fixture, gconstpointer data)
{
  planner_outline_set_filter (fixture->outline, is_deep, NULL, NULL);
  assert_lines (fixture, "#Unplanned Care=2 #2017/18=1 #Review=1 u2 #2018/19=1 #Improve=1 u1? .u1b? ..u1b1");
  g_assert_cmpuint (planner_outline_get_n_matches (fixture->outline), ==, 2);
  planner_outline_set_filter (fixture->outline, NULL, NULL, NULL);
  assert_lines (fixture, ALL);
}

static gboolean
ends_in_fifty (PlannerRecord *record, gpointer data)
{
  return g_str_has_suffix (planner_record_get_id (record), "50");
}

/* A list makes widgets anew after each splice. */
static void
test_filter_of_many_is_one_splice (Fixture *fixture, gconstpointer data)
{
  PlannerEdit *edit = begin (fixture);

  for (guint i = 0; i < 300; i++)
    {
      char id[16];

      g_snprintf (id, sizeof id, "many-%u", i);
      put_ask (edit, id, NULL, NULL, NULL, NULL);
    }
  commit (edit);
  fixture->n_splices = 0;
  planner_outline_set_filter (fixture->outline, ends_in_fifty, NULL, NULL);
  g_assert_cmpuint (planner_outline_get_n_matches (fixture->outline), ==, 3);
  g_assert_cmpuint (fixture->n_splices, ==, 1);
  planner_outline_set_filter (fixture->outline, NULL, NULL, NULL);
  g_assert_cmpuint (fixture->n_splices, ==, 2);
}

static void
test_follows_edits (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  PlannerOutlineRow *row = get_row (fixture, "u4");
  PlannerEdit *edit = begin (fixture);

  /* A text changes no line's place. */
  g_assert_true (planner_edit_set (edit, "u4", PLANNER_ASK_TEXT, "Other words", &error));
  commit (edit);
  g_assert_cmpuint (fixture->n_splices, ==, 0);

  /* One that moves is one line out and one line in; it stays the same object. */
  edit = begin (fixture);
  g_assert_true (planner_edit_move (edit, PLANNER_KIND_ASK, "u4", NULL, "loose", &error));
  commit (edit);
  assert_lines (fixture, UNPLANNED "u4 u1 .u1a .u1b ..u1b1 " PLANNED_LAST);
  g_assert_cmpuint (fixture->n_spliced, ==, 2);
  g_assert_true (get_row (fixture, "u4") == row);

  edit = begin (fixture);
  g_assert_true (planner_edit_delete (edit, PLANNER_KIND_ASK, "u1b1", &error));
  put_ask (edit, "u5", NULL, "uc", "2018/19", NULL);
  g_assert_true (planner_edit_set (edit, "uc", PLANNER_WORKSTREAM_NAME, "Urgent Care", &error));
  commit (edit);
  assert_lines (fixture, "#Urgent Care=7 #No year=1 #Oversee=1 u3 #2017/18=1 #Review=1 u2 #2018/19=5 u5 #Improve=4 u4 u1 "
                         ".u1a .u1b " PLANNED_LAST);

  g_assert_true (planner_plan_undo (fixture->plan, &error));
  assert_lines (fixture, UNPLANNED "u4 u1 .u1a .u1b ..u1b1 " PLANNED_LAST);
}

static void
count_cb (PlannerOutlineRow *row, guint *count)
{
  (*count)++;
}

static void
test_lines_say_what_is_new (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  guint n_parent = 0;
  guint n_other = 0;

  g_signal_connect (get_row (fixture, "u1a"), "changed", G_CALLBACK (count_cb), &n_parent);
  g_signal_connect (get_row (fixture, "u2"), "changed", G_CALLBACK (count_cb), &n_other);
  g_assert_true (planner_plan_set (fixture->plan, "u1b1", PLANNER_ASK_PARENT, "u1a", PLANNER_EDIT_DEFAULT, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (n_parent, ==, 1);
  g_assert_cmpuint (n_other, ==, 0);
  g_assert_true (planner_outline_row_is_expandable (get_row (fixture, "u1a")));
  g_assert_cmpuint (planner_outline_row_get_depth (get_row (fixture, "u1b1")), ==, 2);
}

/* An outline that was changed is one made anew, and knows where everything is. */
static void
assert_as_made_anew (Fixture *fixture)
{
  g_autoptr (PlannerOutline) anew
      = planner_outline_new (fixture->plan, PLANNER_KIND_ASK, levels, G_N_ELEMENTS (levels));
  g_auto (GStrv) folded = planner_outline_dup_folded (fixture->outline);

  planner_outline_set_folded (anew, (const char *const *) folded);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (anew)), ==, fixture->mirror->len);
  for (guint i = 0; i < fixture->mirror->len; i++)
    {
      g_autoptr (PlannerOutlineRow) expected = g_list_model_get_item (G_LIST_MODEL (anew), i);
      PlannerOutlineRow *row = fixture->mirror->pdata[i];
      guint position;

      g_assert_cmpstr (planner_outline_row_get_key (row), ==, planner_outline_row_get_key (expected));
      g_assert_cmpstr (planner_outline_row_get_title (row), ==, planner_outline_row_get_title (expected));
      g_assert_cmpuint (planner_outline_row_get_depth (row), ==, planner_outline_row_get_depth (expected));
      g_assert_cmpuint (planner_outline_row_get_n_below (row), ==, planner_outline_row_get_n_below (expected));
      if (planner_outline_row_is_heading (row))
        continue;
      g_assert_true (planner_outline_find (fixture->outline, planner_outline_row_get_key (row), &position));
      g_assert_cmpuint (position, ==, i);
    }
}

/* Any edits: the splices always tell the truth, see items_changed_cb(). */
static void
test_random (Fixture *fixture, gconstpointer data)
{
  const char *ids[] = { "loose", "p1", "u1", "u1a", "u1b", "u1b1", "u2", "u3", "u4" };
  const char *years[] = { NULL, "2017/18", "2018/19", "2019/20" };

  for (guint i = 0; i < 200; i++)
    {
      g_autoptr (PlannerEdit) edit = begin (fixture);

      for (int j = g_test_rand_int_range (1, 5); j > 0; j--)
        {
          const char *id = ids[g_test_rand_int_range (0, G_N_ELEMENTS (ids))];
          const char *other = ids[g_test_rand_int_range (0, G_N_ELEMENTS (ids))];

          if (g_test_rand_bit ())
            planner_edit_move (edit, PLANNER_KIND_ASK, id, g_test_rand_bit () ? other : NULL, NULL, NULL);
          else
            planner_edit_set (edit, id, PLANNER_ASK_YEAR, years[g_test_rand_int_range (0, G_N_ELEMENTS (years))], NULL);
        }
      commit (g_steal_pointer (&edit));
      if (g_test_rand_bit ())
        {
          PlannerOutlineRow *row = fixture->mirror->pdata[g_test_rand_int_range (0, (int) fixture->mirror->len)];

          planner_outline_set_expanded (fixture->outline, row, g_test_rand_bit ());
        }
      assert_as_made_anew (fixture);
    }
}

/* Milestones by their leads and organisations, of which each may have several. */

static void
put_milestone (PlannerEdit *edit, const char *id, const char *parent, const char *leads, const char *organisations)
{
  put (edit, PLANNER_KIND_MILESTONE, id, parent, PLANNER_MILESTONE_TITLE, id);
  put (edit, PLANNER_KIND_MILESTONE, id, parent, PLANNER_MILESTONE_LEADS, leads);
  put (edit, PLANNER_KIND_MILESTONE, id, parent, PLANNER_MILESTONE_ORGANISATIONS, organisations);
}

static void
fill_milestones (Fixture *fixture)
{
  PlannerEdit *edit = begin (fixture);

  put (edit, PLANNER_KIND_PERSON, "zoe", NULL, PLANNER_PERSON_SURNAME, "Zoe");
  put (edit, PLANNER_KIND_PERSON, "ama", NULL, PLANNER_PERSON_SURNAME, "Ama");
  put (edit, PLANNER_KIND_PERSON, "ben", NULL, PLANNER_PERSON_SURNAME, "Ben");
  put (edit, PLANNER_KIND_ORGANISATION, "trust", NULL, PLANNER_ORGANISATION_NAME, "Trust");
  put (edit, PLANNER_KIND_ORGANISATION, "council", NULL, PLANNER_ORGANISATION_NAME, "Council");
  put_milestone (edit, "m1", NULL, "ama zoe", "council");
  put_milestone (edit, "m1a", "m1", "zoe", "trust");
  put_milestone (edit, "m2", NULL, "zoe", "council trust");
  put_milestone (edit, "m3", NULL, NULL, "trust council");
  put_milestone (edit, "m4", NULL, "elsewhere ama", NULL);
  put_milestone (edit, "m5", NULL, "ama", NULL);
  commit (edit);
}

static void
group_milestones (Fixture *fixture, const PlannerOutlineLevel *by, guint n_levels)
{
  g_ptr_array_set_size (fixture->mirror, 0);
  g_signal_handlers_disconnect_by_data (fixture->outline, fixture);
  g_assert_finalize_object (fixture->outline);
  fixture->outline = planner_outline_new (fixture->plan, PLANNER_KIND_MILESTONE, by, n_levels);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (fixture->outline)); i++)
    g_ptr_array_add (fixture->mirror, g_list_model_get_item (G_LIST_MODEL (fixture->outline), i));
  g_signal_connect (fixture->outline, "items-changed", G_CALLBACK (items_changed_cb), fixture);
}

#define NOT_HERE " #Not in this plan (elsewhere)=1 m4 "

/* Each stands once, under its first lead; headings in the order of people, then those not in this plan, then none. */
static void
test_by_leads (Fixture *fixture, gconstpointer data)
{
  static const PlannerOutlineLevel by_leads[] = { { PLANNER_MILESTONE_LEADS, "No lead" } };
  g_autoptr (GError) error = NULL;
  PlannerOutlineRow *row;
  guint position;

  fill_milestones (fixture);
  group_milestones (fixture, by_leads, 1);
  assert_lines (fixture, "#Zoe=1 m2 #Ama=3 m1 .m1a m5" NOT_HERE "#No lead=1 m3");
  row = planner_outline_row_get_heading (get_row (fixture, "m1"));
  g_assert_cmpstr (planner_outline_row_get_value (row), ==, "ama");

  /* A second lead changes nothing; another first one does. */
  g_assert_true (planner_plan_set (fixture->plan, "m2", PLANNER_MILESTONE_LEADS, "zoe ben", PLANNER_EDIT_DEFAULT, &error));
  g_assert_cmpuint (fixture->n_splices, ==, 0);
  g_assert_true (planner_plan_set (fixture->plan, "m2", PLANNER_MILESTONE_LEADS, "ben zoe", PLANNER_EDIT_DEFAULT, &error));
  assert_lines (fixture, "#Ama=3 m1 .m1a m5 #Ben=1 m2" NOT_HERE "#No lead=1 m3");
  g_assert_true (planner_plan_set (fixture->plan, "ben", PLANNER_PERSON_SURNAME, "Benn", PLANNER_EDIT_DEFAULT, &error));
  assert_lines (fixture, "#Ama=3 m1 .m1a m5 #Benn=1 m2" NOT_HERE "#No lead=1 m3");

  planner_outline_collapse_all (fixture->outline);
  g_assert_false (planner_outline_find (fixture->outline, "m1a", &position));
  planner_outline_reveal (fixture->outline, "m1a");
  assert_lines (fixture, "#Ama=3 m1 .m1a m5 #Benn=1+ #Not in this plan (elsewhere)=1+ #No lead=1+");
}

static void
test_by_organisations_and_leads (Fixture *fixture, gconstpointer data)
{
  static const PlannerOutlineLevel by_both[] = {
    { PLANNER_MILESTONE_ORGANISATIONS, "No organisation", TRUE },
    { PLANNER_MILESTONE_LEADS, NULL },
  };

  fill_milestones (fixture);
  group_milestones (fixture, by_both, 2);
  assert_lines (fixture, "#Trust=1 m3 #Council=3 #Zoe=1 m2 #Ama=2 m1 .m1a #No organisation=2 #Ama=1 m5 #Not in this plan (elsewhere)=1 m4");
}

static void
test_big (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  PlannerEdit *edit = begin (fixture);
  clock_t before;
  double milliseconds;

  for (guint i = 0; i < 10000; i++)
    {
      g_autofree char *id = g_strdup_printf ("big%u", i);
      g_autofree char *parent = i % 5 != 0 ? g_strdup_printf ("big%u", i - i % 5) : NULL;
      g_autofree char *section = g_strdup_printf ("Heading %u", i / 50);

      put_ask (edit, id, parent, i % 2 != 0 ? "uc" : "pc", i % 3 != 0 ? "2018/19" : "2017/18", section);
    }
  g_signal_handlers_disconnect_by_data (fixture->outline, fixture);
  commit (edit);
  before = clock ();
  for (guint i = 0; i < 10; i++)
    planner_outline_refilter (fixture->outline);
  milliseconds = (double) (clock () - before) / CLOCKS_PER_SEC * 100;
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (fixture->outline)), >, 10000);
  g_test_minimized_result (milliseconds, "laying out 10,000 asks: %.2f ms", milliseconds);
}

/* By how long the text is: "short" after "long". */
static char *
dup_length (PlannerRecord *ask, gpointer data)
{
  const char *text = planner_record_get (ask, PLANNER_ASK_TEXT);

  return text != NULL ? g_strdup (strlen (text) > GPOINTER_TO_UINT (data) ? "long" : "short") : NULL;
}

static char *
dup_length_title (const char *value, gpointer data)
{
  return g_strdup_printf ("%s %u", value, GPOINTER_TO_UINT (data));
}

static int
get_length_place (const char *value, gpointer data)
{
  return g_str_equal (value, "long") ? 0 : 1;
}

static GStrv
dup_lengths (gpointer data)
{
  static const char *const lengths[] = { "short", "tiny", NULL };

  return g_strdupv ((GStrv) lengths);
}

/* Those that are to be there always are so with nothing below them too; what stands under none has its place as well. */
static char *
dup_length_or_none (PlannerRecord *ask, gpointer data)
{
  g_autofree char *length = dup_length (ask, data);

  return g_str_equal (length, "long") ? NULL : g_steal_pointer (&length);
}

static int
get_length_or_none_place (const char *value, gpointer data)
{
  return value == NULL ? 0 : g_str_equal (value, "tiny") ? 1 : 2;
}

static void
test_derived_headings_that_stay (Fixture *fixture, gconstpointer data)
{
  static const PlannerOutlineDerivation derivation = { dup_length_or_none, dup_length_title, get_length_or_none_place, dup_lengths };
  const PlannerOutlineLevel level
      = { .field = PLANNER_ASK_TEXT, .none = "None", .derivation = &derivation, .data = GUINT_TO_POINTER (2) };

  planner_outline_set_levels (fixture->outline, &level, 1);
  assert_lines (fixture, "#None=1 loose #tiny 2=0 #short 2=8 p1 u1 .u1a .u1b ..u1b1 u2 u3 u4");
}

static void
test_derived_headings (Fixture *fixture, gconstpointer data)
{
  static const PlannerOutlineDerivation derivation = { dup_length, dup_length_title, get_length_place };
  const PlannerOutlineLevel level = { .field = PLANNER_ASK_TEXT, .derivation = &derivation, .data = GUINT_TO_POINTER (2) };
  PlannerEdit *edit;

  planner_outline_set_levels (fixture->outline, &level, 1);
  assert_lines (fixture, "#long 2=1 loose #short 2=8 p1 u1 .u1a .u1b ..u1b1 u2 u3 u4");
  edit = begin (fixture);
  put (edit, PLANNER_KIND_ASK, "p1", NULL, PLANNER_ASK_TEXT, "longer");
  commit (edit);
  assert_lines (fixture, "#long 2=2 loose p1 #short 2=7 u1 .u1a .u1b ..u1b1 u2 u3 u4");
  planner_outline_collapse_all (fixture->outline);
  planner_outline_reveal (fixture->outline, "u2");
  assert_lines (fixture, "#long 2=2+ #short 2=7 u1 .u1a .u1b ..u1b1 u2 u3 u4");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)
  ADD ("/outline/headings", test_headings);
  ADD ("/outline/other-levels", test_other_levels);
  ADD ("/outline/other-heading-of-the-same-value", test_other_heading_of_the_same_value);
  ADD ("/outline/derived-headings", test_derived_headings);
  ADD ("/outline/derived-headings-that-stay", test_derived_headings_that_stay);
  ADD ("/outline/folding", test_folding);
  ADD ("/outline/filter", test_filter);
  ADD ("/outline/filter-of-many", test_filter_of_many_is_one_splice);
  ADD ("/outline/follows-edits", test_follows_edits);
  ADD ("/outline/lines-say-what-is-new", test_lines_say_what_is_new);
  ADD ("/outline/random", test_random);
  ADD ("/outline/by-leads", test_by_leads);
  ADD ("/outline/by-organisations-and-leads", test_by_organisations_and_leads);
  ADD ("/outline/big", test_big);
  return g_test_run ();
}
