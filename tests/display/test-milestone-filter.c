/* Which milestones the timeline shows, and the bar in which that is chosen.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <locale.h>

#include "core/plan/planner-edit.h"
#include "rooms/timeline/planner-milestone-filter-bar.h"
#include "widgets/planner-filter-button.h"
#include "window-fixture.h"

static void
fill (WindowFixture *fixture)
{
  window_fixture_put (fixture, "late", PLANNER_MILESTONE_TIMESCALE, "by June 2018");
  window_fixture_put (fixture, "late", PLANNER_MILESTONE_TITLE, "Open the hub");
  window_fixture_put (fixture, "late", PLANNER_MILESTONE_WORKSTREAM, "uc");
  window_fixture_put (fixture, "late", PLANNER_MILESTONE_LEADS, "ama ben");
  window_fixture_put (fixture, "late", PLANNER_MILESTONE_STATUS, "at-risk");
  window_fixture_put (fixture, "late", PLANNER_MILESTONE_BASELINE_END, "2018-04-30");
  window_fixture_put (fixture, "late", PLANNER_MILESTONE_BASELINE_NAME, "Agreed");
  window_fixture_put (fixture, "done", PLANNER_MILESTONE_TIMESCALE, "Q1 2018/19");
  window_fixture_put (fixture, "done", PLANNER_MILESTONE_STATUS, "complete");
  window_fixture_put (fixture, "done", PLANNER_MILESTONE_WORKSTREAM, "pc");
  window_fixture_put (fixture, "done", PLANNER_MILESTONE_BASELINE_END, "2018-06-30");
  window_fixture_put (fixture, "early", PLANNER_MILESTONE_TIMESCALE, "1 May 2018 to 30 September 2099");
  window_fixture_put (fixture, "early", PLANNER_MILESTONE_DEPENDS_ON, "done");
  window_fixture_put (fixture, "early", PLANNER_MILESTONE_BASELINE_START, "2018-04-01");
  window_fixture_put (fixture, "on", PLANNER_MILESTONE_TIMESCALE, "from April 2019");
  window_fixture_put (fixture, "on", PLANNER_MILESTONE_ORGANISATIONS, "trust");
  window_fixture_put (fixture, "review", PLANNER_MILESTONE_TIMESCALE, "quarterly");
  window_fixture_put (fixture, "tbc", PLANNER_MILESTONE_TIMESCALE, "TBC");
  window_fixture_put (fixture, "moved", PLANNER_MILESTONE_TIMESCALE, "July 2099");
  window_fixture_put (fixture, "moved", PLANNER_MILESTONE_END, "2099-08-31");
}

static void
assert_shown (WindowFixture *fixture, PlannerRecordFilter *filter, const char *expected)
{
  GListModel *milestones = planner_plan_get_records (fixture->plan, PLANNER_KIND_MILESTONE);
  g_autoptr (GString) shown = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (milestones); i++)
    {
      g_autoptr (PlannerRecord) milestone = g_list_model_get_item (milestones, i);

      if (planner_record_filter_matches (milestone, filter))
        g_string_append_printf (shown, "%s%s", shown->len > 0 ? " " : "", planner_record_get_id (milestone));
    }
  g_assert_cmpstr (shown->str, ==, expected);
}

#define ALL "late done early on review tbc moved"

static const struct
{
  PlannerMilestoneFilterKind kind;
  const char *values;
  const char *expected;
} choices[] = {
  { PLANNER_MILESTONE_FILTER_WORKSTREAM, "uc", "late" },
  { PLANNER_MILESTONE_FILTER_WORKSTREAM, "uc|pc", "late done" },
  { PLANNER_MILESTONE_FILTER_WORKSTREAM, "", "early on review tbc moved" },
  { PLANNER_MILESTONE_FILTER_STATUS, "complete", "done" },
  { PLANNER_MILESTONE_FILTER_LEAD, "ben", "late" },
  { PLANNER_MILESTONE_FILTER_ORGANISATION, "trust", "on" },
  { PLANNER_MILESTONE_FILTER_ATTENTION, "overdue", "late" },
  { PLANNER_MILESTONE_FILTER_ATTENTION, "slipped", "late early" },
  { PLANNER_MILESTONE_FILTER_ATTENTION, "broken", "early" },
  { PLANNER_MILESTONE_FILTER_ATTENTION, "differs", "moved" },
  { PLANNER_MILESTONE_FILTER_ATTENTION, "undated", "tbc" },
  { PLANNER_MILESTONE_FILTER_ATTENTION, "overdue|undated", "late tbc" },
  { PLANNER_MILESTONE_FILTER_SLIPPED, "Agreed", "late" },
  { PLANNER_MILESTONE_FILTER_SLIPPED, "", "early" },
  { PLANNER_MILESTONE_FILTER_DATES, "from=2018-07-01", "early on review moved" },
  { PLANNER_MILESTONE_FILTER_DATES, "from=2018-06-30", "late done early on review moved" },
  { PLANNER_MILESTONE_FILTER_DATES, "to=2018-04-30", "done review" },
  { PLANNER_MILESTONE_FILTER_DATES, "from=2018-05-02|to=2018-06-29", "done early review" },
  { PLANNER_MILESTONE_FILTER_DATES, "from=nonsense", "late done early on review moved" },
};

static void
test_lists (WindowFixture *fixture, gconstpointer data)
{
  g_autoptr (PlannerSchedule) schedule = planner_schedule_new (fixture->plan);
  g_autoptr (PlannerRecordFilter) filter = planner_milestone_filter_new (fixture->plan, schedule);

  fill (fixture);
  assert_shown (fixture, filter, ALL);
  g_assert_false (planner_record_filter_is_set (filter));
  for (guint i = 0; i < G_N_ELEMENTS (choices); i++)
    {
      g_auto (GStrv) values = g_strsplit (choices[i].values, "|", -1);
      const char *none[] = { "", NULL };
      gboolean is_none = *choices[i].values == '\0';

      planner_record_filter_set_values (filter, choices[i].kind, is_none ? none : (const char *const *) values);
      assert_shown (fixture, filter, choices[i].expected);
      g_assert_true (planner_record_filter_is_set (filter));
      planner_record_filter_clear (filter);
      assert_shown (fixture, filter, ALL);
    }
}

/* One of each list, the words, and one that is being written. */
static void
test_together (WindowFixture *fixture, gconstpointer data)
{
  static const char *const overdue[] = { "overdue", "broken", NULL };
  static const char *const unplanned[] = { "uc", NULL };
  g_autoptr (PlannerSchedule) schedule = planner_schedule_new (fixture->plan);
  g_autoptr (PlannerRecordFilter) filter = planner_milestone_filter_new (fixture->plan, schedule);

  fill (fixture);
  planner_record_filter_set_values (filter, PLANNER_MILESTONE_FILTER_ATTENTION, overdue);
  assert_shown (fixture, filter, "late early");
  planner_record_filter_set_values (filter, PLANNER_MILESTONE_FILTER_WORKSTREAM, unplanned);
  assert_shown (fixture, filter, "late");
  planner_record_filter_set_text (filter, "hub");
  assert_shown (fixture, filter, "late");
  planner_record_filter_set_text (filter, "quarterly");
  assert_shown (fixture, filter, "");
  planner_record_filter_add_exception (filter, "tbc");
  assert_shown (fixture, filter, "tbc");
  planner_record_filter_clear_exceptions (filter);
  planner_record_filter_clear (filter);
  planner_record_filter_set_text (filter, "quarterly");
  assert_shown (fixture, filter, "review");
}

static void
test_remembered (WindowFixture *fixture, gconstpointer data)
{
  static const char *const overdue[] = { "overdue", NULL };
  g_autoptr (PlannerSchedule) schedule = planner_schedule_new (fixture->plan);
  g_autoptr (PlannerRecordFilter) filter = planner_milestone_filter_new (fixture->plan, schedule);
  g_autoptr (PlannerRecordFilter) again = NULL;
  GDate from, to;

  g_date_set_dmy (&from, 1, 4, 2018);
  planner_record_filter_set_values (filter, PLANNER_MILESTONE_FILTER_ATTENTION, overdue);
  planner_milestone_filter_set_dates (filter, &from, NULL);
  again = planner_milestone_filter_new (fixture->plan, schedule);
  g_assert_cmpstr (planner_record_filter_get_values (again, PLANNER_MILESTONE_FILTER_ATTENTION)[0], ==, "overdue");
  g_assert_true (planner_milestone_filter_get_dates (again, &from, &to));
  g_assert_cmpuint (g_date_get_month (&from), ==, 4);
  g_assert_false (g_date_valid (&to));
  planner_record_filter_clear (again);
  g_assert_false (planner_milestone_filter_get_dates (again, &from, &to));
}

/* What can be chosen: what there is. */
static void
test_options (WindowFixture *fixture, gconstpointer data)
{
  g_autoptr (PlannerSchedule) schedule = planner_schedule_new (fixture->plan);
  g_autoptr (PlannerRecordFilter) filter = planner_milestone_filter_new (fixture->plan, schedule);
  g_autoptr (GArray) baselines = planner_filter_options_new ();
  g_autoptr (GArray) statuses = planner_filter_options_new ();

  fill (fixture);
  planner_record_filter_fill (filter, PLANNER_MILESTONE_FILTER_SLIPPED, baselines);
  g_assert_cmpuint (baselines->len, ==, 2);
  g_assert_cmpstr (g_array_index (baselines, PlannerFilterOption, 0).label, ==, "Agreed");
  g_assert_cmpstr (g_array_index (baselines, PlannerFilterOption, 1).value, ==, "");
  planner_record_filter_fill (filter, PLANNER_MILESTONE_FILTER_STATUS, statuses);
  g_assert_cmpuint (statuses->len, ==, 3);
}

/* The bar */

static void
count_cb (PlannerFilterBar *bar, guint *n_changes)
{
  ++*n_changes;
}

/* Opens the menu button that says @label. */
static GtkWidget *
open (GtkWidget *bar, const char *label)
{
  GtkWidget *widget = bar;

  while (widget != NULL)
    {
      if (GTK_IS_MENU_BUTTON (widget)
          && g_strcmp0 (gtk_menu_button_get_label (GTK_MENU_BUTTON (widget)), label) == 0)
        {
          gtk_menu_button_popup (GTK_MENU_BUTTON (widget));
          return GTK_WIDGET (gtk_menu_button_get_popover (GTK_MENU_BUTTON (widget)));
        }
      if (gtk_widget_get_first_child (widget) != NULL)
        {
          widget = gtk_widget_get_first_child (widget);
          continue;
        }
      while (widget != bar && gtk_widget_get_next_sibling (widget) == NULL)
        widget = gtk_widget_get_parent (widget);
      widget = widget != bar ? gtk_widget_get_next_sibling (widget) : NULL;
    }
  g_assert_not_reached ();
}

static void
type (GtkWidget *entry, const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (entry), text);
  g_signal_emit_by_name (entry, "activate");
}

/* As it is shown where the language is German. */
static void
type_in_german (GtkWidget *entry, const char *text)
{
  g_autofree char *former = g_strdup (setlocale (LC_TIME, NULL));

  g_assert_nonnull (setlocale (LC_TIME, "de_DE.UTF-8"));
  type (entry, text);
  setlocale (LC_TIME, former);
}

static void
test_bar (WindowFixture *fixture, gconstpointer data)
{
  g_autoptr (PlannerSchedule) schedule = planner_schedule_new (fixture->plan);
  g_autoptr (PlannerRecordFilter) filter = planner_milestone_filter_new (fixture->plan, schedule);
  GtkWidget *bar = planner_milestone_filter_bar_new (filter, NULL);
  GtkWidget *window = gtk_window_new ();
  GtkWidget *popover;
  GtkWidget *from;
  GtkWidget *to;
  GDate first, last;
  guint n_changes = 0;

  fill (fixture);
  gtk_window_set_child (GTK_WINDOW (window), bar);
  gtk_window_set_default_size (GTK_WINDOW (window), 360, 300);
  gtk_window_present (GTK_WINDOW (window));
  g_signal_connect (bar, "changed", G_CALLBACK (count_cb), &n_changes);
  planner_filter_bar_update (PLANNER_FILTER_BAR (bar), "Find in 7 milestones", "3 of 7 milestones", FALSE);
  window_fixture_wait_for_words (bar, "3 of 7 milestones");
  g_assert_cmpint (gtk_widget_get_width (window), <=, 360);

  popover = open (bar, "Dates");
  from = window_fixture_find (popover, GTK_TYPE_ENTRY);
  to = gtk_widget_get_next_sibling (from);
  while (!GTK_IS_ENTRY (to))
    to = gtk_widget_get_next_sibling (to);
  type (from, "Q2 2018/19");
  type (to, "Q2 2018/19");
  g_assert_cmpuint (n_changes, ==, 2);
  g_assert_true (planner_milestone_filter_get_dates (filter, &first, &last));
  g_assert_cmpuint (g_date_get_month (&first), ==, 7);
  g_assert_cmpuint (g_date_get_month (&last), ==, 9);
  g_assert_true (window_fixture_says (bar, "1 July 2018 – 30 September 2018"));

  type (to, "soon");
  window_fixture_wait_for_words (popover, "That is no date");
  type (to, "June 2018");
  window_fixture_wait_for_words (popover, "It would end before it begins");
  g_assert_cmpuint (n_changes, ==, 2);
  type_in_german (to, "31. Dezember 2018");
  g_assert_cmpuint (n_changes, ==, 3);
  g_assert_true (planner_milestone_filter_get_dates (filter, &first, &last));
  g_assert_cmpuint (g_date_get_month (&last), ==, 12);
  type (to, "");
  g_assert_true (window_fixture_says (bar, "From 1 July 2018"));
  window_fixture_press (popover, "_Any Time");
  g_assert_false (planner_record_filter_is_set (filter));
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  window_fixture_add ("/milestone-filter/lists", test_lists);
  window_fixture_add ("/milestone-filter/together", test_together);
  window_fixture_add ("/milestone-filter/remembered", test_remembered);
  window_fixture_add ("/milestone-filter/options", test_options);
  window_fixture_add ("/milestone-filter/bar", test_bar);
  return window_fixture_run ();
}
