/* What the timeline does to milestones: in time, to their baselines, to what depends on what, and in their tree.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/plan/planner-history.h"
#include "rooms/timeline/planner-milestone-edits.h"
#include "rooms/timeline/planner-milestone-groupings.h"

typedef struct
{
  char *folder;
  PlannerPlan *plan;
  PlannerSchedule *schedule;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;

  fixture->folder = g_dir_make_tmp ("planner-XXXXXX", &error);
  path = g_build_filename (fixture->folder, "plan.icbplan", NULL);
  fixture->plan = planner_plan_create (path, NULL, "Ama Boateng", &error);
  g_assert_no_error (error);
  fixture->schedule = planner_schedule_new (fixture->plan);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_autofree char *command = g_strdup_printf ("rm -rf '%s'", fixture->folder);

  planner_schedule_free (fixture->schedule);
  g_assert_finalize_object (fixture->plan);
  g_assert_true (g_spawn_command_line_sync (command, NULL, NULL, NULL, NULL));
  g_free (fixture->folder);
}

/* @values: fields and canonical values in pairs, up to PLANNER_FIELD_NONE. */
static void
put (Fixture *fixture, const char *id, const char *parent, ...)
{
  g_autoptr (GError) error = NULL;
  PlannerEdit *edit = planner_edit_begin (fixture->plan, "Fill", PLANNER_EDIT_DEFAULT, &error);
  va_list values;

  g_assert_nonnull (planner_edit_add (edit, PLANNER_KIND_MILESTONE, id, parent, NULL, &error));
  g_assert_true (planner_edit_set (edit, id, PLANNER_MILESTONE_TITLE, id, &error));
  va_start (values, parent);
  for (int field = va_arg (values, int); field != PLANNER_FIELD_NONE; field = va_arg (values, int))
    g_assert_true (planner_edit_set (edit, id, (PlannerField) field, va_arg (values, const char *), &error));
  va_end (values);
  planner_edit_commit (edit, &error);
  g_assert_no_error (error);
}

static void
put_other (Fixture *fixture, PlannerKind kind, const char *id, PlannerField field, const char *value)
{
  g_autoptr (GError) error = NULL;
  PlannerEdit *edit = planner_edit_begin (fixture->plan, "Fill", PLANNER_EDIT_DEFAULT, &error);

  if (!planner_edit_has (edit, kind, id))
    g_assert_nonnull (planner_edit_add (edit, kind, id, NULL, NULL, &error));
  g_assert_true (planner_edit_set (edit, id, field, value, &error));
  planner_edit_commit (edit, &error);
  g_assert_no_error (error);
}

static PlannerRecord *
get (Fixture *fixture, const char *id)
{
  PlannerRecord *milestone = planner_plan_lookup (fixture->plan, PLANNER_KIND_MILESTONE, id);

  g_assert_nonnull (milestone);
  return milestone;
}

static const char *
get_value (Fixture *fixture, const char *id, PlannerField field)
{
  return planner_record_get (get (fixture, id), field);
}

static GPtrArray *
get_all (Fixture *fixture, const char *ids)
{
  GPtrArray *milestones = g_ptr_array_new ();
  g_auto (GStrv) split = g_strsplit (ids, " ", -1);

  for (guint i = 0; split[i] != NULL; i++)
    g_ptr_array_add (milestones, get (fixture, split[i]));
  return milestones;
}

/* All that is known of all milestones, in order. */
static char *
dup_content (Fixture *fixture)
{
  const PlannerKindInfo *info = planner_kind_get_info (PLANNER_KIND_MILESTONE);
  GListModel *milestones = planner_plan_get_records (fixture->plan, PLANNER_KIND_MILESTONE);
  g_autoptr (GString) content = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (milestones); i++)
    {
      g_autoptr (PlannerRecord) milestone = g_list_model_get_item (milestones, i);

      g_string_append_printf (content, "%s:", planner_record_get_id (milestone));
      for (guint j = 0; j < info->n_fields; j++)
        {
          const char *value = planner_record_get (milestone, info->fields[j].field);

          if (value != NULL)
            g_string_append_printf (content, " %s=%s", info->fields[j].name, value);
        }
      g_string_append_c (content, '\n');
    }
  return g_string_free_and_steal (g_steal_pointer (&content));
}

static void
undo (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (planner_plan_undo (fixture->plan, &error));
  g_assert_no_error (error);
}

/* Undoes the last step to get @before, does it again, and leaves it undone. */
static void
assert_step (Fixture *fixture, const char *before)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *after = dup_content (fixture);
  g_autofree char *undone = NULL;
  g_autofree char *redone = NULL;

  g_assert_cmpstr (after, !=, before);
  undo (fixture);
  undone = dup_content (fixture);
  g_assert_cmpstr (undone, ==, before);
  g_assert_true (planner_plan_redo (fixture->plan, &error));
  g_assert_no_error (error);
  redone = dup_content (fixture);
  g_assert_cmpstr (redone, ==, after);
  undo (fixture);
}

/* The effective dates: "2018-07-01 2018-09-30", a side that is not known as "-". */
static char *
dup_dates (Fixture *fixture, const char *id)
{
  const PlannerTimescale *dates = &planner_schedule_get (fixture->schedule, get (fixture, id))->dates;
  g_autofree char *start = dates->has_start ? planner_value_from_date (&dates->start) : g_strdup ("-");
  g_autofree char *end = dates->has_end ? planner_value_from_date (&dates->end) : g_strdup ("-");

  return g_strdup_printf ("%s %s", start, end);
}

static void
assert_dates (Fixture *fixture, const char *id, const char *expected)
{
  g_autofree char *dates = dup_dates (fixture, id);

  g_assert_cmpstr (dates, ==, expected);
}

static void
read_date (const char *text, GDate *date)
{
  g_assert_true (planner_value_get_date (text, date));
}

/* In time */

static const struct
{
  const char *timescale;
  const char *start;
  const char *end;
  PlannerTimeUnit unit;
  int count;
  const char *expected;
} shifts[] = {
  /* Words only, and what is written. */
  { "Q2 2018/19", NULL, NULL, PLANNER_TIME_UNIT_MONTH, 1, "2018-08-01 2018-10-31" },
  { "Q2 2018/19", NULL, NULL, PLANNER_TIME_UNIT_QUARTER, -1, "2018-04-01 2018-06-30" },
  { "2018/19", NULL, NULL, PLANNER_TIME_UNIT_YEAR, 1, "2019-04-01 2020-03-31" },
  { "12 July 2018", NULL, NULL, PLANNER_TIME_UNIT_WEEK, 2, "2018-07-26 2018-07-26" },
  /* A side that is not known stays so. */
  { "by September 2018", NULL, NULL, PLANNER_TIME_UNIT_MONTH, 1, "- 2018-10-31" },
  { "from April 2018", NULL, NULL, PLANNER_TIME_UNIT_MONTH, 2, "2018-06-01 -" },
  { "TBC", NULL, "2018-07-12", PLANNER_TIME_UNIT_DAY, -12, "- 2018-06-30" },
  /* Given dates, alone and beside words. */
  { NULL, "2018-07-02", "2018-08-10", PLANNER_TIME_UNIT_WEEK, 1, "2018-07-09 2018-08-17" },
  { "Q2 2018/19", "2018-07-16", NULL, PLANNER_TIME_UNIT_MONTH, 1, "2018-08-16 2018-10-31" },
  { "by September 2018", NULL, "2018-10-15", PLANNER_TIME_UNIT_MONTH, 1, "- 2018-11-15" },
  /* Ends of months, and days that a month does not have. */
  { NULL, NULL, "2018-01-31", PLANNER_TIME_UNIT_MONTH, 1, "- 2018-02-28" },
  { NULL, NULL, "2018-02-28", PLANNER_TIME_UNIT_MONTH, 1, "- 2018-03-31" },
  { NULL, NULL, "2020-02-29", PLANNER_TIME_UNIT_YEAR, 1, "- 2021-02-28" },
  { NULL, "2018-01-31", "2018-01-31", PLANNER_TIME_UNIT_MONTH, 1, "2018-02-28 2018-02-28" },
  { NULL, "2018-01-30", "2018-01-30", PLANNER_TIME_UNIT_MONTH, 1, "2018-02-28 2018-02-28" },
  /* What recurs begins later. */
  { "monthly from April 2018", NULL, NULL, PLANNER_TIME_UNIT_MONTH, 1, "2018-05-01 -" },
};

static void
test_shift (Fixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (shifts); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *id = g_strdup_printf ("m%u", i);
      g_autoptr (GPtrArray) milestones = NULL;
      g_autofree char *before = NULL;
      guint n_left;

      put (fixture, id, NULL, PLANNER_MILESTONE_TIMESCALE, shifts[i].timescale, PLANNER_MILESTONE_START,
           shifts[i].start, PLANNER_MILESTONE_END, shifts[i].end, PLANNER_FIELD_NONE);
      before = dup_content (fixture);
      milestones = get_all (fixture, id);
      g_assert_true (planner_milestones_shift (fixture->schedule, milestones, shifts[i].unit, shifts[i].count, &n_left,
                                               &error));
      g_assert_no_error (error);
      g_assert_cmpuint (n_left, ==, 0);
      assert_dates (fixture, id, shifts[i].expected);
      g_assert_cmpstr (get_value (fixture, id, PLANNER_MILESTONE_TIMESCALE), ==, shifts[i].timescale);
      assert_step (fixture, before);
    }
}

static void
test_shift_below (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) milestones = NULL;
  g_autoptr (GPtrArray) undated = NULL;
  g_autofree char *before = NULL;
  guint n_left;

  put (fixture, "phase", NULL, PLANNER_MILESTONE_TYPE, "phase", PLANNER_FIELD_NONE);
  put (fixture, "inner", "phase", PLANNER_MILESTONE_TIMESCALE, "TBC", PLANNER_FIELD_NONE);
  put (fixture, "a", "inner", PLANNER_MILESTONE_TIMESCALE, "by June 2018", PLANNER_FIELD_NONE);
  put (fixture, "b", "phase", PLANNER_MILESTONE_TIMESCALE, "May 2018", PLANNER_FIELD_NONE);
  put (fixture, "later", "phase", PLANNER_FIELD_NONE);
  put (fixture, "own", NULL, PLANNER_MILESTONE_TIMESCALE, "2018/19", PLANNER_FIELD_NONE);
  put (fixture, "below", "own", PLANNER_MILESTONE_TIMESCALE, "May 2018", PLANNER_FIELD_NONE);
  put (fixture, "nowhere", NULL, PLANNER_FIELD_NONE);
  before = dup_content (fixture);

  /* Given itself and through the phase, "a" moves once; what has its own dates leaves what is below where it is. */
  milestones = get_all (fixture, "phase own a nowhere later");
  g_assert_true (planner_milestones_shift (fixture->schedule, milestones, PLANNER_TIME_UNIT_MONTH, 1, &n_left, &error));
  g_assert_cmpuint (n_left, ==, 2);
  assert_dates (fixture, "a", "- 2018-07-31");
  assert_dates (fixture, "b", "2018-06-01 2018-06-30");
  assert_dates (fixture, "phase", "2018-06-01 2018-07-31");
  g_assert_null (get_value (fixture, "phase", PLANNER_MILESTONE_START));
  assert_dates (fixture, "own", "2018-05-01 2019-04-30");
  assert_dates (fixture, "below", "2018-05-01 2018-05-31");
  g_assert_cmpstr (planner_plan_get_undo_name (fixture->plan), ==, "Shift 3 milestones");
  assert_step (fixture, before);

  undated = get_all (fixture, "nowhere later");
  g_assert_false (planner_milestones_shift (fixture->schedule, undated, PLANNER_TIME_UNIT_DAY, 1, &n_left, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (n_left, ==, 2);
}

/* A month that has no such day loses it; ends that are the last of their month stay so. */
static gboolean
comes_back (PlannerTimeUnit unit, const GDate *date)
{
  return unit <= PLANNER_TIME_UNIT_WEEK || g_date_get_day (date) < 28;
}

static void
put_random (Fixture *fixture, const char *id, PlannerTimeUnit unit)
{
  g_autofree char *start = NULL;
  g_autofree char *end = NULL;
  GDate first, last;

  do
    {
      g_date_set_dmy (&first, 1, 1, 2010);
      g_date_add_days (&first, (guint) g_test_rand_int_range (0, 8000));
      last = first;
      g_date_add_days (&last, (guint) g_test_rand_int_range (0, 400));
    }
  while (!comes_back (unit, &first) || (!comes_back (unit, &last) && !g_date_is_last_of_month (&last)));
  start = g_test_rand_bit () ? planner_value_from_date (&first) : NULL;
  end = start == NULL || g_test_rand_bit () ? planner_value_from_date (&last) : NULL;
  put (fixture, id, NULL, PLANNER_MILESTONE_START, start, PLANNER_MILESTONE_END, end, PLANNER_FIELD_NONE);
}

static void
test_shift_back (Fixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < 60; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *id = g_strdup_printf ("m%u", i);
      PlannerTimeUnit unit = (PlannerTimeUnit) g_test_rand_int_range (PLANNER_TIME_UNIT_DAY, PLANNER_TIME_UNIT_YEAR + 1);
      int count = g_test_rand_int_range (1, 14);
      g_autoptr (GPtrArray) milestones = NULL;
      g_autofree char *before = NULL;
      g_autofree char *moved = NULL;

      put_random (fixture, id, unit);
      before = dup_dates (fixture, id);
      milestones = get_all (fixture, id);
      g_assert_true (planner_milestones_shift (fixture->schedule, milestones, unit, count, NULL, &error));
      moved = dup_dates (fixture, id);
      g_assert_cmpstr (moved, !=, before);
      g_assert_true (planner_milestones_shift (fixture->schedule, milestones, unit, -count, NULL, &error));
      g_assert_no_error (error);
      assert_dates (fixture, id, before);
    }
}

static void
test_set_dates (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL;
  GDate july, october;

  read_date ("2018-07-20", &july);
  read_date ("2018-10-31", &october);
  put (fixture, "m", NULL, PLANNER_MILESTONE_TIMESCALE, "Q2 2018/19", PLANNER_FIELD_NONE);
  put (fixture, "due", NULL, PLANNER_MILESTONE_TIMESCALE, "by 12 July 2018", PLANNER_FIELD_NONE);
  before = dup_content (fixture);

  g_assert_true (planner_milestone_set_end (fixture->schedule, get (fixture, "m"), &october, &error));
  assert_dates (fixture, "m", "2018-07-01 2018-10-31");
  g_assert_null (get_value (fixture, "m", PLANNER_MILESTONE_START));
  g_assert_true (planner_schedule_get (fixture->schedule, get (fixture, "m"))->words_differ);
  assert_step (fixture, before);

  g_assert_false (planner_milestone_set_start (fixture->schedule, get (fixture, "m"), &october, &error));
  g_assert_error (error, PLANNER_PLAN_ERROR, PLANNER_PLAN_ERROR_INVALID);
  g_assert_cmpstr (error->message, ==,
                   "“m” would end on 30 September 2018, before it starts on 31 October 2018. Nothing was changed.");
  g_clear_error (&error);
  g_assert_false (planner_milestone_set_dates (fixture->schedule, get (fixture, "m"), &october, &july, &error));
  g_assert_error (error, PLANNER_PLAN_ERROR, PLANNER_PLAN_ERROR_INVALID);
  g_clear_error (&error);
  assert_dates (fixture, "m", "2018-07-01 2018-09-30");

  /* A deadline may end whenever, and a start gives it one. */
  g_assert_true (planner_milestone_set_end (fixture->schedule, get (fixture, "due"), &july, &error));
  assert_dates (fixture, "due", "- 2018-07-20");
  g_assert_false (planner_milestone_set_start (fixture->schedule, get (fixture, "due"), &october, &error));
  g_assert_nonnull (error);
}

static void
test_resize (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) milestones = NULL;
  g_autofree char *before = NULL;
  guint n_left;

  put (fixture, "a", NULL, PLANNER_MILESTONE_TIMESCALE, "Q2 2018/19", PLANNER_FIELD_NONE);
  put (fixture, "due", NULL, PLANNER_MILESTONE_TIMESCALE, "by 12 July 2018", PLANNER_FIELD_NONE);
  put (fixture, "phase", NULL, PLANNER_FIELD_NONE);
  put (fixture, "step", "phase", PLANNER_MILESTONE_TIMESCALE, "May 2018", PLANNER_FIELD_NONE);
  before = dup_content (fixture);
  milestones = get_all (fixture, "a due phase step");

  g_assert_true (planner_milestones_resize (fixture->schedule, milestones, PLANNER_EDGE_END, PLANNER_TIME_UNIT_MONTH, 1,
                                            &n_left, &error));
  g_assert_cmpuint (n_left, ==, 1);
  assert_dates (fixture, "a", "2018-07-01 2018-10-31");
  assert_dates (fixture, "due", "- 2018-08-12");
  assert_dates (fixture, "phase", "2018-05-01 2018-06-30");
  assert_step (fixture, before);

  g_assert_true (planner_milestones_resize (fixture->schedule, milestones, PLANNER_EDGE_START, PLANNER_TIME_UNIT_WEEK,
                                            -1, &n_left, &error));
  g_assert_cmpuint (n_left, ==, 2);
  assert_dates (fixture, "a", "2018-06-24 2018-09-30");
  assert_step (fixture, before);

  /* One that cannot holds all. */
  g_assert_false (planner_milestones_resize (fixture->schedule, milestones, PLANNER_EDGE_START,
                                             PLANNER_TIME_UNIT_MONTH, 1, NULL, &error));
  g_assert_error (error, PLANNER_PLAN_ERROR, PLANNER_PLAN_ERROR_INVALID);
  assert_dates (fixture, "a", "2018-07-01 2018-09-30");
}

static const struct
{
  const char *type;
  const char *timescale;
  PlannerTimeUnit unit;
  const char *expected;
} places[] = {
  { NULL, NULL, PLANNER_TIME_UNIT_DAY, "2018-08-15 2018-08-15" },
  { "activity", "TBC", PLANNER_TIME_UNIT_WEEK, "2018-08-13 2018-08-19" },
  { "activity", NULL, PLANNER_TIME_UNIT_MONTH, "2018-08-01 2018-08-31" },
  { "phase", NULL, PLANNER_TIME_UNIT_QUARTER, "2018-07-01 2018-09-30" },
  { "activity", NULL, PLANNER_TIME_UNIT_YEAR, "2018-04-01 2019-03-31" },
  { "milestone", NULL, PLANNER_TIME_UNIT_DAY, "- 2018-08-15" },
  { "milestone", "before mobilisation", PLANNER_TIME_UNIT_MONTH, "- 2018-08-31" },
  { "review", NULL, PLANNER_TIME_UNIT_MONTH, "2018-08-01 -" },
  { NULL, "quarterly", PLANNER_TIME_UNIT_MONTH, "2018-08-01 -" },
};

static void
test_place (Fixture *fixture, gconstpointer data)
{
  GDate day;

  read_date ("2018-08-15", &day);
  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *id = g_strdup_printf ("m%u", i);
      g_autofree char *before = NULL;
      g_autoptr (GPtrArray) milestones = NULL;
      guint n_left;

      put (fixture, id, NULL, PLANNER_MILESTONE_TYPE, places[i].type, PLANNER_MILESTONE_TIMESCALE, places[i].timescale,
           PLANNER_FIELD_NONE);
      before = dup_content (fixture);
      milestones = get_all (fixture, id);
      g_assert_true (planner_milestones_place (fixture->schedule, milestones, &day, places[i].unit, &n_left, &error));
      g_assert_cmpuint (n_left, ==, 0);
      assert_dates (fixture, id, places[i].expected);
      g_assert_cmpstr (get_value (fixture, id, PLANNER_MILESTONE_TIMESCALE), ==, places[i].timescale);

      /* What has a date is not placed anew. */
      g_assert_false (planner_milestones_place (fixture->schedule, milestones, &day, places[i].unit, &n_left, &error));
      g_assert_no_error (error);
      g_assert_cmpuint (n_left, ==, 1);
      assert_step (fixture, before);
    }
}

static void
test_words (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) milestones = NULL;
  g_autofree char *before = NULL;
  guint n_left;

  put (fixture, "m", NULL, PLANNER_MILESTONE_TIMESCALE, "Q2 2018/19", PLANNER_MILESTONE_START, "2018-08-01",
       PLANNER_MILESTONE_END, "2018-10-31", PLANNER_FIELD_NONE);
  put (fixture, "tbc", NULL, PLANNER_MILESTONE_TIMESCALE, "TBC", PLANNER_MILESTONE_END, "2018-10-31",
       PLANNER_FIELD_NONE);
  put (fixture, "plain", NULL, PLANNER_MILESTONE_TIMESCALE, "Q2 2018/19", PLANNER_FIELD_NONE);
  before = dup_content (fixture);
  milestones = get_all (fixture, "m tbc plain");
  g_assert_true (planner_milestones_use_words (fixture->schedule, milestones, &n_left, &error));
  g_assert_cmpuint (n_left, ==, 2);
  assert_dates (fixture, "m", "2018-07-01 2018-09-30");
  assert_dates (fixture, "tbc", "- 2018-10-31");
  assert_step (fixture, before);
}

/* Baselines */

static void
test_baseline (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) all = NULL;
  g_autoptr (GPtrArray) undated = NULL;
  g_autofree char *before = NULL;
  g_auto (GStrv) names = NULL;
  GDate on;
  guint n_left;

  read_date ("2018-07-12", &on);
  put (fixture, "phase", NULL, PLANNER_MILESTONE_WORKSTREAM, "uc", PLANNER_FIELD_NONE);
  put (fixture, "due", "phase", PLANNER_MILESTONE_TIMESCALE, "by September 2018", PLANNER_MILESTONE_BASELINE_START,
       "2017-01-01", PLANNER_FIELD_NONE);
  put (fixture, "later", NULL, PLANNER_MILESTONE_TIMESCALE, "TBC", PLANNER_MILESTONE_BASELINE_END, "2018-01-01",
       PLANNER_FIELD_NONE);
  before = dup_content (fixture);
  all = planner_milestones_list (fixture->plan, NULL);
  g_assert_cmpuint (all->len, ==, 3);
  g_assert_cmpuint (planner_milestones_count_undated (fixture->schedule, all), ==, 1);

  g_assert_true (planner_milestones_take_baseline (fixture->schedule, all, "Agreed", &on, &n_left, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (n_left, ==, 1);
  g_assert_cmpstr (planner_plan_get_undo_name (fixture->plan), ==, "Take baseline “Agreed”");
  /* A side that is not known now is not known of the baseline. */
  g_assert_null (get_value (fixture, "due", PLANNER_MILESTONE_BASELINE_START));
  g_assert_cmpstr (get_value (fixture, "due", PLANNER_MILESTONE_BASELINE_END), ==, "2018-09-30");
  g_assert_cmpstr (get_value (fixture, "due", PLANNER_MILESTONE_BASELINE_NAME), ==, "Agreed");
  g_assert_cmpstr (get_value (fixture, "due", PLANNER_MILESTONE_BASELINE_ON), ==, "2018-07-12");
  g_assert_cmpstr (get_value (fixture, "phase", PLANNER_MILESTONE_BASELINE_START), ==, "2018-09-30");
  g_assert_cmpstr (get_value (fixture, "later", PLANNER_MILESTONE_BASELINE_END), ==, "2018-01-01");
  g_assert_null (get_value (fixture, "later", PLANNER_MILESTONE_BASELINE_NAME));
  names = planner_milestones_dup_baselines (fixture->plan);
  g_assert_cmpuint (g_strv_length (names), ==, 1);
  assert_step (fixture, before);

  undated = get_all (fixture, "later");
  g_assert_false (planner_milestones_take_baseline (fixture->schedule, undated, NULL, NULL, &n_left, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (n_left, ==, 1);
  g_assert_true (planner_milestones_clear_baseline (fixture->plan, all, &error));
  g_assert_null (get_value (fixture, "later", PLANNER_MILESTONE_BASELINE_END));
  assert_step (fixture, before);
}

static const PlannerHistoryEntry *
find_entry (GPtrArray *history, const char *step_name, PlannerField field)
{
  for (guint i = 0; i < history->len; i++)
    {
      const PlannerHistoryEntry *entry = g_ptr_array_index (history, i);

      if (entry->field == field && g_str_equal (entry->step_name, step_name))
        return entry;
    }
  return NULL;
}

/* Slip is measured from the later baseline; the earlier one is in the history, under its name. */
static void
test_later_baseline (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) milestones = NULL;
  g_autoptr (GPtrArray) history = NULL;
  const PlannerHistoryEntry *entry;

  put (fixture, "m", NULL, PLANNER_MILESTONE_TIMESCALE, "by June 2018", PLANNER_FIELD_NONE);
  milestones = get_all (fixture, "m");
  g_assert_true (planner_milestones_take_baseline (fixture->schedule, milestones, "First", NULL, NULL, &error));
  g_assert_true (planner_milestones_shift (fixture->schedule, milestones, PLANNER_TIME_UNIT_MONTH, 2, NULL, &error));
  g_assert_cmpint (planner_schedule_get (fixture->schedule, get (fixture, "m"))->slip, ==, 62);
  g_assert_true (planner_milestones_take_baseline (fixture->schedule, milestones, "Second", NULL, NULL, &error));
  g_assert_cmpint (planner_schedule_get (fixture->schedule, get (fixture, "m"))->slip, ==, 0);

  history = planner_plan_list_history (fixture->plan, PLANNER_KIND_MILESTONE, "m", &error);
  g_assert_no_error (error);
  entry = find_entry (history, "Take baseline “Second”", PLANNER_MILESTONE_BASELINE_END);
  g_assert_true (entry != NULL && g_strcmp0 (entry->old_value, "2018-06-30") == 0);
  g_assert_cmpstr (entry->new_value, ==, "2018-08-31");
  entry = find_entry (history, "Take baseline “Second”", PLANNER_MILESTONE_BASELINE_NAME);
  g_assert_true (entry != NULL && g_strcmp0 (entry->old_value, "First") == 0);
}

/* Dependencies */

static void
test_dependencies (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL;

  put (fixture, "a", NULL, PLANNER_FIELD_NONE);
  put (fixture, "b", NULL, PLANNER_FIELD_NONE);
  put (fixture, "c", NULL, PLANNER_FIELD_NONE);
  before = dup_content (fixture);
  g_assert_true (planner_milestone_add_dependency (fixture->plan, get (fixture, "b"), get (fixture, "a"), &error));
  g_assert_cmpstr (get_value (fixture, "b", PLANNER_MILESTONE_DEPENDS_ON), ==, "a");
  assert_step (fixture, before);
  g_assert_true (planner_plan_redo (fixture->plan, &error));
  g_assert_false (planner_milestone_add_dependency (fixture->plan, get (fixture, "b"), get (fixture, "a"), &error));
  g_assert_no_error (error);
  g_assert_true (planner_milestone_add_dependency (fixture->plan, get (fixture, "c"), get (fixture, "b"), &error));

  g_assert_false (planner_milestone_add_dependency (fixture->plan, get (fixture, "a"), get (fixture, "c"), &error));
  g_assert_error (error, PLANNER_PLAN_ERROR, PLANNER_PLAN_ERROR_INVALID);
  g_assert_cmpstr (error->message, ==,
                   "“a” cannot depend on “c”, because that already depends on it, directly or through others. It was "
                   "left as it was.");
  g_clear_error (&error);
  g_assert_null (get_value (fixture, "a", PLANNER_MILESTONE_DEPENDS_ON));

  g_assert_false (planner_milestone_remove_dependency (fixture->plan, get (fixture, "c"), get (fixture, "a"), &error));
  g_assert_no_error (error);
  g_assert_true (planner_milestone_remove_dependency (fixture->plan, get (fixture, "c"), get (fixture, "b"), &error));
  g_assert_null (get_value (fixture, "c", PLANNER_MILESTONE_DEPENDS_ON));
}

static void
test_follow (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) moved = NULL;
  g_autoptr (GArray) following = NULL;
  g_autoptr (GArray) nothing = NULL;
  g_autofree char *before = NULL;

  put (fixture, "a", NULL, PLANNER_MILESTONE_TIMESCALE, "July 2018", PLANNER_FIELD_NONE);
  put (fixture, "phase", NULL, PLANNER_MILESTONE_DEPENDS_ON, "a", PLANNER_FIELD_NONE);
  put (fixture, "step", "phase", PLANNER_MILESTONE_TIMESCALE, "August 2018", PLANNER_FIELD_NONE);
  put (fixture, "due", NULL, PLANNER_MILESTONE_TIMESCALE, "by 31 August 2018", PLANNER_MILESTONE_DEPENDS_ON, "phase",
       PLANNER_FIELD_NONE);
  put (fixture, "done", NULL, PLANNER_MILESTONE_TIMESCALE, "August 2018", PLANNER_MILESTONE_STATUS, "complete",
       PLANNER_MILESTONE_DEPENDS_ON, "a", PLANNER_FIELD_NONE);
  moved = get_all (fixture, "a");
  g_assert_true (planner_milestones_shift (fixture->schedule, moved, PLANNER_TIME_UNIT_DAY, 10, NULL, &error));
  before = dup_content (fixture);

  following = planner_schedule_list_following (fixture->schedule, moved);
  g_assert_true (planner_milestones_follow (fixture->schedule, following, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (planner_plan_get_undo_name (fixture->plan), ==, "Move what follows");
  assert_dates (fixture, "a", "2018-07-11 2018-08-10");
  assert_dates (fixture, "phase", "2018-08-11 2018-09-10");
  assert_dates (fixture, "due", "- 2018-09-10");
  assert_dates (fixture, "done", "2018-08-01 2018-08-31");
  nothing = planner_schedule_list_following (fixture->schedule, moved);
  g_assert_false (planner_milestones_follow (fixture->schedule, nothing, &error));
  g_assert_no_error (error);
  assert_step (fixture, before);
}

static void
test_set (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) both = NULL;
  g_autofree char *before = NULL;

  put (fixture, "a", NULL, PLANNER_FIELD_NONE);
  put (fixture, "b", NULL, PLANNER_MILESTONE_STATUS, "planned", PLANNER_FIELD_NONE);
  before = dup_content (fixture);
  both = get_all (fixture, "a b");
  g_assert_true (planner_milestones_set (fixture->plan, both, PLANNER_MILESTONE_STATUS, "at-risk", &error));
  g_assert_cmpstr (get_value (fixture, "a", PLANNER_MILESTONE_STATUS), ==, "at-risk");
  g_assert_cmpstr (get_value (fixture, "b", PLANNER_MILESTONE_STATUS), ==, "at-risk");
  g_assert_cmpstr (planner_plan_get_undo_name (fixture->plan), ==, "Set “Status” of 2 milestones");
  assert_step (fixture, before);
  g_assert_false (planner_milestones_set (fixture->plan, both, PLANNER_MILESTONE_STATUS, "soon", &error));
  g_assert_nonnull (error);
}

/* In the tree */

static const PlannerBranchRules *
get_rules (PlannerMilestoneGrouping grouping)
{
  return planner_milestone_grouping_get_rules (grouping);
}

/* Ids in order, each with a point for each step of nesting. */
static void
assert_tree (Fixture *fixture, const char *expected)
{
  GListModel *milestones = planner_plan_get_records (fixture->plan, PLANNER_KIND_MILESTONE);
  g_autoptr (GString) found = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (milestones); i++)
    {
      g_autoptr (PlannerRecord) milestone = g_list_model_get_item (milestones, i);
      const char *title = planner_record_get (milestone, PLANNER_MILESTONE_TITLE);

      g_string_append_printf (found, "%s%.*s%s", i > 0 ? " " : "", (int) planner_record_get_depth (milestone), "....",
                              title != NULL ? title : "-");
    }
  g_assert_cmpstr (found->str, ==, expected);
}

#define TREE "a .a1 .a2 b c"

static void
put_tree (Fixture *fixture)
{
  put (fixture, "a", NULL, PLANNER_MILESTONE_WORKSTREAM, "uc", PLANNER_MILESTONE_STATUS, "on-track",
       PLANNER_MILESTONE_LEADS, "ama ben", PLANNER_FIELD_NONE);
  put (fixture, "a1", "a", PLANNER_MILESTONE_WORKSTREAM, "uc", PLANNER_MILESTONE_STATUS, "complete",
       PLANNER_MILESTONE_BASELINE_END, "2018-07-12", PLANNER_MILESTONE_DEPENDS_ON, "c", PLANNER_FIELD_NONE);
  put (fixture, "a2", "a", PLANNER_MILESTONE_WORKSTREAM, "uc", PLANNER_MILESTONE_DEPENDS_ON, "a1", PLANNER_FIELD_NONE);
  put (fixture, "b", NULL, PLANNER_MILESTONE_WORKSTREAM, "uc", PLANNER_MILESTONE_STATUS, "at-risk",
       PLANNER_MILESTONE_LEADS, "cleo", PLANNER_FIELD_NONE);
  put (fixture, "c", NULL, PLANNER_MILESTONE_WORKSTREAM, "pc", PLANNER_MILESTONE_ASK, "ask", PLANNER_FIELD_NONE);
}

static void
test_indent (Fixture *fixture, gconstpointer data)
{
  const PlannerBranchRules *rules = get_rules (PLANNER_MILESTONES_BY_WORKSTREAM);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) second = NULL;
  g_autoptr (GPtrArray) other = NULL;
  g_autofree char *before = NULL;

  put_tree (fixture);
  before = dup_content (fixture);
  second = get_all (fixture, "b");
  other = get_all (fixture, "c");
  g_assert_true (planner_milestones_indent (fixture->plan, rules, second, &error));
  assert_tree (fixture, "a .a1 .a2 .b c");
  assert_step (fixture, before);
  /* The one before it is in another workstream; without headings it is before it. */
  g_assert_false (planner_milestones_indent (fixture->plan, rules, other, &error));
  g_assert_no_error (error);
  g_assert_true (
    planner_milestones_indent (fixture->plan, get_rules (PLANNER_MILESTONES_BY_TREE), other, &error));
  assert_tree (fixture, "a .a1 .a2 b .c");
  /* Outdenting does not make it of the status of what it was a step of. */
  g_assert_true (
    planner_milestones_outdent (fixture->plan, get_rules (PLANNER_MILESTONES_BY_STATUS), other, &error));
  g_assert_null (get_value (fixture, "c", PLANNER_MILESTONE_STATUS));
  assert_tree (fixture, TREE);
}

static void
test_move (Fixture *fixture, gconstpointer data)
{
  const PlannerBranchRules *rules = get_rules (PLANNER_MILESTONES_BY_WORKSTREAM);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) first = NULL;
  g_autoptr (GPtrArray) step = NULL;
  g_autofree char *before = NULL;
  PlannerBranchTarget target = { NULL, PLANNER_BRANCH_BEFORE, NULL };

  put_tree (fixture);
  before = dup_content (fixture);
  first = get_all (fixture, "a");
  step = get_all (fixture, "a1");

  /* Another workstream is taken on by all of it. First under its heading is first of all. */
  target.record = get (fixture, "c");
  g_assert_true (planner_milestones_move (fixture->plan, rules, first, &target, &error));
  assert_tree (fixture, TREE);
  g_assert_cmpstr (get_value (fixture, "a2", PLANNER_MILESTONE_WORKSTREAM), ==, "pc");
  g_assert_null (get_value (fixture, "a2", PLANNER_MILESTONE_STATUS));
  assert_step (fixture, before);

  /* Into: of what is nested only what goes deep is asked. */
  target = (PlannerBranchTarget) { get (fixture, "b"), PLANNER_BRANCH_INTO, NULL };
  g_assert_true (
    planner_milestones_move (fixture->plan, get_rules (PLANNER_MILESTONES_BY_STATUS), step, &target, &error));
  assert_tree (fixture, "a .a2 b .a1 c");
  g_assert_cmpstr (get_value (fixture, "a1", PLANNER_MILESTONE_STATUS), ==, "complete");
  assert_step (fixture, before);

  target.record = get (fixture, "a2");
  g_assert_false (planner_milestones_move (fixture->plan, rules, first, &target, &error));
  g_assert_error (error, PLANNER_PLAN_ERROR, PLANNER_PLAN_ERROR_INVALID);
}

static const struct
{
  PlannerMilestoneGrouping grouping;
  PlannerField field;
  const char *heading;
  const char *expected;
} headings[] = {
  { PLANNER_MILESTONES_BY_WORKSTREAM, PLANNER_MILESTONE_WORKSTREAM, "pc", "pc" },
  { PLANNER_MILESTONES_BY_ASK, PLANNER_MILESTONE_ASK, "ask", "ask" },
  { PLANNER_MILESTONES_BY_LEAD, PLANNER_MILESTONE_LEADS, "cleo", "cleo ben" }, /* for the first one */
  { PLANNER_MILESTONES_BY_LEAD, PLANNER_MILESTONE_LEADS, "ben", "ben" },
  { PLANNER_MILESTONES_BY_LEAD, PLANNER_MILESTONE_LEADS, NULL, NULL },
  { PLANNER_MILESTONES_BY_ORGANISATION, PLANNER_MILESTONE_ORGANISATIONS, "trust", "trust" },
  { PLANNER_MILESTONES_BY_STATUS, PLANNER_MILESTONE_STATUS, "at-risk", "at-risk" },
};

static void
test_headings (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) first = NULL;
  g_autofree char *before = NULL;

  put_tree (fixture);
  before = dup_content (fixture);
  first = get_all (fixture, "a");
  for (guint i = 0; i < G_N_ELEMENTS (headings); i++)
    {
      const PlannerBranchRules *rules = get_rules (headings[i].grouping);
      g_autoptr (GError) error = NULL;
      PlannerBranchGroup group = { { (char *) headings[i].heading } };
      PlannerBranchTarget target = { NULL, PLANNER_BRANCH_AFTER, &group };

      g_assert_true (planner_milestones_move (fixture->plan, rules, first, &target, &error));
      g_assert_no_error (error);
      assert_tree (fixture, "b c a .a1 .a2");
      g_assert_cmpstr (get_value (fixture, "a", headings[i].field), ==, headings[i].expected);
      if (rules->fields[0].deep)
        g_assert_cmpstr (get_value (fixture, "a1", headings[i].field), ==, headings[i].expected);
      assert_step (fixture, before);
    }
}

/* Staying under its heading, it changes nothing of what is nested in it. */
static void
test_move_by_one (Fixture *fixture, gconstpointer data)
{
  const PlannerBranchRules *rules = get_rules (PLANNER_MILESTONES_BY_WORKSTREAM);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) milestones = NULL;

  put_tree (fixture);
  put (fixture, "other", "b", PLANNER_MILESTONE_WORKSTREAM, "pc", PLANNER_FIELD_NONE);
  milestones = get_all (fixture, "b");
  g_assert_true (planner_milestones_move_by_one (fixture->plan, rules, milestones, FALSE, &error));
  assert_tree (fixture, "b .other a .a1 .a2 c");
  g_assert_cmpstr (get_value (fixture, "other", PLANNER_MILESTONE_WORKSTREAM), ==, "pc");
  g_assert_true (planner_milestones_move_by_one (fixture->plan, rules, milestones, TRUE, &error));
  g_assert_false (planner_milestones_move_by_one (fixture->plan, rules, milestones, TRUE, &error));
  g_assert_no_error (error);
}

static void
test_add (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  PlannerBranchGroup group = { { (char *) "at-risk" } };
  PlannerBranchTarget target = { NULL, PLANNER_BRANCH_AFTER, &group };
  g_autofree char *id = NULL;
  g_autofree char *nested = NULL;
  g_autofree char *first = NULL;

  put_tree (fixture);
  id = planner_milestones_add (fixture->plan, get_rules (PLANNER_MILESTONES_BY_STATUS), &target, &error);
  assert_tree (fixture, TREE " -");
  g_assert_cmpstr (get_value (fixture, id, PLANNER_MILESTONE_STATUS), ==, "at-risk");
  undo (fixture);

  target = (PlannerBranchTarget) { get (fixture, "a"), PLANNER_BRANCH_INTO, NULL };
  nested = planner_milestones_add (fixture->plan, get_rules (PLANNER_MILESTONES_BY_WORKSTREAM), &target, &error);
  assert_tree (fixture, "a .a1 .a2 .- b c");
  g_assert_cmpstr (get_value (fixture, nested, PLANNER_MILESTONE_WORKSTREAM), ==, "uc");
  undo (fixture);

  target.place = PLANNER_BRANCH_BEFORE;
  first = planner_milestones_add (fixture->plan, get_rules (PLANNER_MILESTONES_BY_TREE), &target, &error);
  g_assert_no_error (error);
  assert_tree (fixture, "- " TREE);
}

static void
test_add_for_ask (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *id = NULL;
  g_autofree char *before = NULL;

  put_tree (fixture);
  put_other (fixture, PLANNER_KIND_ASK, "ask", PLANNER_ASK_WORKSTREAM, "pc");
  before = dup_content (fixture);
  id = planner_milestones_add_for_ask (fixture->plan, planner_plan_lookup (fixture->plan, PLANNER_KIND_ASK, "ask"),
                                       &error);
  g_assert_no_error (error);
  g_assert_cmpstr (get_value (fixture, id, PLANNER_MILESTONE_ASK), ==, "ask");
  g_assert_cmpstr (get_value (fixture, id, PLANNER_MILESTONE_WORKSTREAM), ==, "pc");
  assert_step (fixture, before);
}

static void
test_duplicate_delete (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) first = NULL;
  g_autoptr (GPtrArray) copied = NULL;
  g_autofree char *before = NULL;
  g_auto (GStrv) copies = NULL;
  PlannerRecord *copy;
  guint n;

  put_tree (fixture);
  before = dup_content (fixture);
  first = get_all (fixture, "a a2");
  copies = planner_milestones_duplicate (fixture->plan, first, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_strv_length (copies), ==, 1);
  assert_tree (fixture, "a .a1 .a2 a .a1 .a2 b c");
  /* What depends on a step depends on its copy; what is outside stays; nobody agreed when the copy is. */
  copied = planner_milestones_list (fixture->plan, NULL);
  copy = g_ptr_array_index (copied, 4);
  g_assert_cmpstr (planner_record_get (copy, PLANNER_MILESTONE_DEPENDS_ON), ==, "c");
  g_assert_null (planner_record_get (copy, PLANNER_MILESTONE_BASELINE_END));
  g_assert_cmpstr (planner_record_get (g_ptr_array_index (copied, 5), PLANNER_MILESTONE_DEPENDS_ON), ==,
                   planner_record_get_id (copy));
  assert_step (fixture, before);

  g_assert_true (planner_milestones_delete (fixture->plan, first, &n, &error));
  g_assert_cmpuint (n, ==, 3);
  assert_tree (fixture, "b c");
  assert_step (fixture, before);
}

static void
test_groupings (Fixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < PLANNER_N_MILESTONE_GROUPINGS; i++)
    {
      PlannerMilestoneGrouping grouping = (PlannerMilestoneGrouping) i;
      PlannerOutlineLevel levels[PLANNER_BRANCH_MAX_FIELDS];
      guint n_levels = planner_milestone_grouping_get_levels (grouping, levels);

      g_assert_cmpuint (n_levels, ==, grouping == PLANNER_MILESTONES_BY_TREE ? 0 : 1);
      g_assert_true (n_levels == 0 || levels[0].none != NULL);
      g_assert_cmpint (planner_milestone_grouping_from_string (planner_milestone_grouping_to_string (grouping)), ==,
                       grouping);
    }
  g_assert_cmpint (planner_milestone_grouping_from_string (NULL), ==, PLANNER_MILESTONES_BY_WORKSTREAM);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, function) g_test_add ("/milestones/" path, Fixture, NULL, set_up, function, tear_down)
  ADD ("shift", test_shift);
  ADD ("shift-below", test_shift_below);
  ADD ("shift-back", test_shift_back);
  ADD ("set-dates", test_set_dates);
  ADD ("resize", test_resize);
  ADD ("place", test_place);
  ADD ("words", test_words);
  ADD ("baseline", test_baseline);
  ADD ("later-baseline", test_later_baseline);
  ADD ("dependencies", test_dependencies);
  ADD ("follow", test_follow);
  ADD ("set", test_set);
  ADD ("indent", test_indent);
  ADD ("move", test_move);
  ADD ("headings", test_headings);
  ADD ("move-by-one", test_move_by_one);
  ADD ("add", test_add);
  ADD ("add-for-ask", test_add_for_ask);
  ADD ("duplicate-delete", test_duplicate_delete);
  ADD ("groupings", test_groupings);
  return g_test_run ();
}
