/* The map of risks: what its cells hold and are called, what it shows, what is chosen and moved on it, and many risks.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <time.h>

#include "rooms/risks/planner-risk-cell.h"
#include "rooms/risks/planner-risks-room-private.h"
#include "window-fixture.h"

static PlannerRisksRoom *
show_room (WindowFixture *fixture)
{
  window_fixture_show (fixture);
  g_assert_true (planner_plan_view_show_room (planner_window_get_view (fixture->window), "risks"));
  window_fixture_settle ();
  window_fixture_draw (fixture, 4);
  return PLANNER_RISKS_ROOM (window_fixture_find (GTK_WIDGET (fixture->window), PLANNER_TYPE_RISKS_ROOM));
}

/* @scores: three pairs of digits, "45 44 23", a "-" for what is not known. */
static void
add_risk (PlannerEdit *edit, const char *id, const char *scores)
{
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) pairs = g_strsplit (scores, " ", -1);

  g_assert_nonnull (planner_edit_add (edit, PLANNER_KIND_RISK, id, NULL, NULL, &error));
  g_assert_true (planner_edit_set (edit, id, PLANNER_RISK_REF, id, &error));
  for (guint i = 0; i < PLANNER_N_RISK_SCORES; i++)
    {
      char likelihood[2] = { pairs[i][0], '\0' };
      char severity[2] = { pairs[i][1], '\0' };

      if (likelihood[0] == '-')
        continue;
      g_assert_true (planner_edit_set (edit, id, planner_risk_score_get_likelihood ((PlannerRiskScore) i), likelihood, &error));
      g_assert_true (planner_edit_set (edit, id, planner_risk_score_get_severity ((PlannerRiskScore) i), severity, &error));
    }
  g_assert_no_error (error);
}

static void
fill (WindowFixture *fixture)
{
  g_autoptr (GError) error = NULL;
  PlannerEdit *edit = planner_edit_begin (fixture->plan, "Fill", PLANNER_EDIT_DEFAULT, &error);

  add_risk (edit, "UC1", "45 45 23");
  add_risk (edit, "UC5", "45 33 23");
  add_risk (edit, "PC1", "45 33 33");
  add_risk (edit, "PC2", "- - -");
  add_risk (edit, "PC3", "45 33 23");
  g_assert_true (planner_edit_set (edit, "PC3", PLANNER_RISK_STATUS, "closed", &error));
  planner_edit_commit (edit, &error);
  g_assert_no_error (error);
}

static PlannerRiskMap *
get_map (PlannerRisksRoom *room)
{
  return planner_risk_map_pane_get_map (room->map_pane);
}

static PlannerRiskCell *
get_cell (PlannerRisksRoom *room, int likelihood, int severity)
{
  PlannerRiskPlace place = { likelihood, severity };

  return PLANNER_RISK_CELL (planner_risk_map_get_cell (get_map (room), &place));
}

static void
assert_words (PlannerRisksRoom *room, int likelihood, int severity, const char *words)
{
  g_assert_cmpstr (planner_risk_cell_get_words (get_cell (room, likelihood, severity)), ==, words);
}

static void
test_words (WindowFixture *fixture, gconstpointer data)
{
  PlannerRisksRoom *room;

  fill (fixture);
  room = show_room (fixture);
  assert_words (room, 4, 5, "likelihood 4 likely, severity 5 catastrophic, extreme 20, 1 risk: UC1");
  assert_words (room, 3, 3, "likelihood 3 possible, severity 3 moderate, high 9, 2 risks: UC5, PC1");
  assert_words (room, 1, 1, "likelihood 1 rare, severity 1 negligible, low 1, no risk");
  g_assert_cmpuint (planner_risk_map_get_n_unplaced (get_map (room)), ==, 1);
  g_assert_true (window_fixture_says (GTK_WIDGET (room), "Thick line: inherent scores from 15 on go to the board. 1 open risk has no such score."));
}

static void
test_own_words_and_bands (WindowFixture *fixture, gconstpointer data)
{
  const char *plan = planner_record_get_id (planner_plan_get_root (fixture->plan));
  PlannerRisksRoom *room;

  fill (fixture);
  room = show_room (fixture);
  window_fixture_put (fixture, plan, PLANNER_PLAN_RISK_BANDS, "low 1-12\nextreme 13-25");
  window_fixture_put (fixture, plan, PLANNER_PLAN_LIKELIHOOD_WORDS, "Never\nSeldom\nAt times\nOften\nAlways");
  window_fixture_put (fixture, plan, PLANNER_PLAN_RISK_APPETITE, "20");
  window_fixture_settle ();
  assert_words (room, 3, 3, "likelihood 3 at times, severity 3 moderate, low 9, 2 risks: UC5, PC1");
  g_assert_true (window_fixture_says (GTK_WIDGET (room), "Thick line: inherent scores from 20 on go to the board."));
}

static void
test_views (WindowFixture *fixture, gconstpointer data)
{
  PlannerRisksRoom *room;

  fill (fixture);
  room = show_room (fixture);
  planner_risk_map_pane_set_view (room->map_pane, PLANNER_RISK_VIEW_INHERENT);
  assert_words (room, 4, 5, "likelihood 4 likely, severity 5 catastrophic, extreme 20, 3 risks: UC1, UC5, PC1");
  planner_risk_map_pane_set_view (room->map_pane, PLANNER_RISK_VIEW_TARGET);
  assert_words (room, 2, 3, "likelihood 2 unlikely, severity 3 moderate, moderate 6, 2 risks: UC1, UC5");
  planner_risk_map_pane_set_view (room->map_pane, PLANNER_RISK_VIEW_MITIGATION);
  assert_words (room, 3, 3, "likelihood 3 possible, severity 3 moderate, high 9, 2 risks: UC5, PC1; 2 from likelihood 4 likely, severity 5 "
                            "catastrophic, extreme 20");
  planner_risk_map_pane_set_view (room->map_pane, PLANNER_RISK_VIEW_AIM);
  assert_words (room, 2, 3, "likelihood 2 unlikely, severity 3 moderate, moderate 6, 2 risks: UC1, UC5; 1 from likelihood 3 possible, "
                            "severity 3 moderate, high 9; 1 from likelihood 4 likely, severity 5 catastrophic, extreme 20");
}

static void
put_review (WindowFixture *fixture, const char *id, const char *on, const char *likelihood)
{
  window_fixture_put (fixture, id, PLANNER_RISK_REVIEW_RISK, "UC1");
  window_fixture_put (fixture, id, PLANNER_RISK_REVIEW_DATE, on);
  window_fixture_put (fixture, id, PLANNER_RISK_REVIEW_LIKELIHOOD, likelihood);
  window_fixture_put (fixture, id, PLANNER_RISK_REVIEW_SEVERITY, "5");
}

/* Since the last report that a board had, without anybody choosing a day. */
static void
test_since_reviews (WindowFixture *fixture, gconstpointer data)
{
  PlannerRisksRoom *room;

  fill (fixture);
  window_fixture_put (fixture, "board", PLANNER_MEETING_ON, "2018-07-12");
  window_fixture_put (fixture, "item", PLANNER_AGENDA_ITEM_MEETING, "board");
  window_fixture_put (fixture, "item", PLANNER_AGENDA_ITEM_TITLE, "Risk register");
  put_review (fixture, "first", "2018-05-10", "1");
  put_review (fixture, "second", "2018-07-01", "2");
  put_review (fixture, "third", "2018-07-20", "3");
  room = show_room (fixture);
  planner_risk_map_pane_set_view (room->map_pane, PLANNER_RISK_VIEW_REVIEWS);
  assert_words (room, 4, 5, "likelihood 4 likely, severity 5 catastrophic, extreme 20, 1 risk: UC1; 1 from likelihood 2 unlikely, severity 5 "
                            "catastrophic, high 10");
}

static guint
count_shown (PlannerRisksRoom *room)
{
  return planner_outline_get_n_matches (planner_tree_room_get_outline (PLANNER_TREE_ROOM (room)));
}

/* What is closed is not on the map, and not what a cell stands for. */
static void
test_cells_filter (WindowFixture *fixture, gconstpointer data)
{
  PlannerRisksRoom *room;

  fill (fixture);
  room = show_room (fixture);
  g_assert_cmpuint (count_shown (room), ==, 5);
  g_signal_emit_by_name (get_cell (room, 3, 3), "chosen", FALSE);
  g_assert_cmpuint (count_shown (room), ==, 2);
  assert_words (room, 4, 5, "likelihood 4 likely, severity 5 catastrophic, extreme 20, 1 risk: UC1");
  g_signal_emit_by_name (get_cell (room, 4, 5), "chosen", TRUE);
  g_assert_cmpuint (count_shown (room), ==, 3);
  g_signal_emit_by_name (get_cell (room, 3, 3), "chosen", TRUE);
  g_assert_cmpuint (count_shown (room), ==, 1);
  g_signal_emit_by_name (get_cell (room, 4, 5), "chosen", FALSE);
  g_assert_cmpuint (count_shown (room), ==, 5);
  /* An empty cell chooses nothing. */
  g_signal_emit_by_name (get_cell (room, 3, 3), "chosen", FALSE);
  g_signal_emit_by_name (get_cell (room, 1, 1), "chosen", FALSE);
  g_assert_cmpuint (count_shown (room), ==, 5);
}

/* Cells are chosen of what the map shows. */
static void
test_another_view_forgets_cells (WindowFixture *fixture, gconstpointer data)
{
  PlannerRisksRoom *room;

  fill (fixture);
  room = show_room (fixture);
  g_signal_emit_by_name (get_cell (room, 3, 3), "chosen", FALSE);
  g_assert_cmpuint (count_shown (room), ==, 2);
  planner_risk_map_pane_set_view (room->map_pane, PLANNER_RISK_VIEW_TARGET);
  g_assert_cmpuint (count_shown (room), ==, 5);
}

/* The other filters say what is on the map. */
static void
test_filters_reach_the_map (WindowFixture *fixture, gconstpointer data)
{
  const char *values[] = { "extreme", NULL };
  PlannerRisksRoom *room;

  fill (fixture);
  room = show_room (fixture);
  planner_record_filter_set_values (room->filter, PLANNER_RISK_FILTER_BAND, values);
  planner_tree_room_apply_filter (PLANNER_TREE_ROOM (room));
  assert_words (room, 3, 3, "likelihood 3 possible, severity 3 moderate, high 9, no risk");
  assert_words (room, 4, 5, "likelihood 4 likely, severity 5 catastrophic, extreme 20, 1 risk: UC1");
}

static void
type_into (GtkWidget *dialog, const char *text)
{
  GtkWidget *row = window_fixture_find (dialog, ADW_TYPE_ENTRY_ROW);

  gtk_editable_set_text (GTK_EDITABLE (row), text);
}

static void
test_moving_asks_why (WindowFixture *fixture, gconstpointer data)
{
  PlannerRisksRoom *room;
  PlannerRecord *risk;
  g_autoptr (PlannerRecord) review = NULL;
  GtkWidget *dialog;

  fill (fixture);
  room = show_room (fixture);
  risk = planner_plan_lookup (fixture->plan, PLANNER_KIND_RISK, "UC1");
  g_signal_emit_by_name (get_cell (room, 2, 5), "dropped", risk);
  window_fixture_settle ();
  dialog = GTK_WIDGET (window_fixture_get_dialog (fixture));
  g_assert_nonnull (dialog);
  window_fixture_wait_for_words (dialog, "High 10, was Extreme 20");
  type_into (dialog, "R&D <began>");
  window_fixture_press (dialog, "_Save");
  window_fixture_wait_for_no_dialog (fixture);
  assert_words (room, 2, 5, "likelihood 2 unlikely, severity 5 catastrophic, high 10, 1 risk: UC1");
  review = g_list_model_get_item (planner_plan_get_records (fixture->plan, PLANNER_KIND_RISK_REVIEW), 0);
  g_assert_cmpstr (planner_record_get (review, PLANNER_RISK_REVIEW_COMMENT), ==, "R&D <began>");
  g_assert_cmpstr (planner_plan_get_undo_name (fixture->plan), ==, "Score UC1");
  /* To where it is already, nothing is asked. */
  g_signal_emit_by_name (get_cell (room, 2, 5), "dropped", risk);
  window_fixture_settle ();
  g_assert_null (window_fixture_get_dialog (fixture));
}

static void
fill_many (WindowFixture *fixture, guint n)
{
  g_autoptr (GError) error = NULL;
  PlannerEdit *edit = planner_edit_begin (fixture->plan, "Fill", PLANNER_EDIT_DEFAULT, &error);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *id = g_strdup_printf ("R%u", i);
      g_autofree char *scores = g_strdup_printf ("55 %u%u 11", i % 5 + 1, i / 5 % 5 + 1);

      add_risk (edit, id, scores);
    }
  planner_edit_commit (edit, &error);
  g_assert_no_error (error);
}

static void
count_chips (GtkWidget *widget, guint *n)
{
  *n += PLANNER_IS_RISK_CHIP (widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    count_chips (child, n);
}

static void
test_many (WindowFixture *fixture, gconstpointer data)
{
  static const char start[] = "likelihood 5 almost certain, severity 5 catastrophic, extreme 25, 200 risks: R24, R49, R74, R99, R124, R149, R174, "
                              "R199, R224, R249, R274, R299 and 188 more";
  PlannerRisksRoom *room;
  guint n_chips = 0;
  clock_t before;
  double milliseconds;

  fill_many (fixture, 5000);
  room = show_room (fixture);
  assert_words (room, 5, 5, start);
  count_chips (GTK_WIDGET (get_map (room)), &n_chips);
  g_assert_cmpuint (n_chips, <=, 25 * 12); /* no more than there may be room for */
  before = clock ();
  planner_risks_room_show_pane (room, NULL);
  milliseconds = (double) (clock () - before) * 1000 / CLOCKS_PER_SEC;
  g_test_minimized_result (milliseconds, "5,000 risks: put on the map again with %.1f ms of CPU", milliseconds);
  g_assert_cmpfloat (milliseconds, <, 500);
}

/* What is too high for the window is a warning, which ends a test. */
static void
test_low_window (WindowFixture *fixture, gconstpointer data)
{
  PlannerRisksRoom *room;

  fill (fixture);
  room = show_room (fixture);
  window_fixture_resize (fixture, 900, 420);
  window_fixture_draw (fixture, 4);
  g_assert_cmpint (gtk_widget_get_height (GTK_WIDGET (room->table)), >=, 100);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  window_fixture_add ("/risk-map/words", test_words);
  window_fixture_add ("/risk-map/own-words-and-bands", test_own_words_and_bands);
  window_fixture_add ("/risk-map/views", test_views);
  window_fixture_add ("/risk-map/since-reviews", test_since_reviews);
  window_fixture_add ("/risk-map/cells-filter", test_cells_filter);
  window_fixture_add ("/risk-map/another-view-forgets-cells", test_another_view_forgets_cells);
  window_fixture_add ("/risk-map/filters-reach-the-map", test_filters_reach_the_map);
  window_fixture_add ("/risk-map/moving-asks-why", test_moving_asks_why);
  window_fixture_add ("/risk-map/low-window", test_low_window);
  window_fixture_add ("/risk-map/many", test_many);
  return window_fixture_run ();
}
