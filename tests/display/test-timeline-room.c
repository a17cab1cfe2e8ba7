/* The timeline room in its window: what it shows first, goes to and zooms around, in either direction, and what is edited elsewhere.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "core/plan/planner-facts.h"
#include "rooms/timeline/planner-timeline-bar.h"
#include "rooms/timeline/planner-timeline-room-private.h"
#include "rooms/timeline/planner-timeline-words.h"
#include "window-fixture.h"

static PlannerTimelineRoom *
show_room (WindowFixture *fixture)
{
  window_fixture_show (fixture);
  g_assert_true (planner_plan_view_show_room (planner_window_get_view (fixture->window), "timeline"));
  window_fixture_settle ();
  window_fixture_draw (fixture, 4);
  return PLANNER_TIMELINE_ROOM (window_fixture_find (GTK_WIDGET (fixture->window), PLANNER_TYPE_TIMELINE_ROOM));
}

/* In years to come, so that all of the plan is shown first. */
static void
fill (WindowFixture *fixture)
{
  window_fixture_put (fixture, "build", PLANNER_MILESTONE_TITLE, "Build");
  window_fixture_put (fixture, "build", PLANNER_MILESTONE_TIMESCALE, "1 June 2040 to 30 November 2040");
  window_fixture_put (fixture, "live", PLANNER_MILESTONE_TITLE, "Go live");
  window_fixture_put (fixture, "live", PLANNER_MILESTONE_TYPE, "milestone");
  window_fixture_put (fixture, "live", PLANNER_MILESTONE_TIMESCALE, "by 31 March 2041");
}

static PlannerTimelineScale *
get_scale (PlannerTimelineRoom *room)
{
  return planner_timeline_chart_get_scale (room->chart);
}

static PlannerTimelineBar *
find_bar (PlannerTimelineRoom *room, const char *id)
{
  g_autoptr (GPtrArray) cells = planner_record_table_list_cells (room->table, PLANNER_TIMELINE_BARS);

  for (guint i = 0; i < cells->len; i++)
    {
      PlannerTimelineBar *bar = g_ptr_array_index (cells, i);
      PlannerRecord *milestone = planner_timeline_bar_get_milestone (bar);

      if (milestone != NULL && g_str_equal (planner_record_get_id (milestone), id))
        return bar;
    }
  g_assert_not_reached ();
}

static void
get_bounds (PlannerTimelineRoom *room, const char *id, graphene_rect_t *bounds)
{
  g_assert_true (planner_timeline_bar_get_bounds (find_bar (room, id), bounds));
}

static void
assert_seen (PlannerTimelineRoom *room, const GDate *date)
{
  g_assert_cmpfloat (planner_timeline_scale_get_x (get_scale (room), date), >=, 0);
  g_assert_cmpfloat (planner_timeline_scale_get_end_x (get_scale (room), date), <=,
                     planner_timeline_scale_get_width (get_scale (room)));
}

static void
test_goes_to_quarter_today_and_plan (WindowFixture *fixture, gconstpointer data)
{
  PlannerTimelineRoom *room;
  PlannerYearStart year_starts = planner_year_start_default ();
  GDate today, first, last, begin, end;
  int days;

  fill (fixture);
  room = show_room (fixture);
  g_date_clear (&begin, 1);
  g_date_clear (&end, 1);
  g_date_set_dmy (&begin, 1, G_DATE_JUNE, 2040);
  g_date_set_dmy (&end, 31, G_DATE_MARCH, 2041);
  assert_seen (room, &begin);
  assert_seen (room, &end);

  gtk_widget_activate_action (GTK_WIDGET (room), "room.show-quarter", NULL);
  planner_get_today (&today);
  planner_time_unit_find_start (PLANNER_TIME_UNIT_QUARTER, &today, &year_starts, &first);
  last = first;
  planner_time_unit_step (PLANNER_TIME_UNIT_QUARTER, 1, &last);
  g_date_subtract_days (&last, 1);
  assert_seen (room, &first);
  assert_seen (room, &last);
  planner_timeline_scale_get_shown (get_scale (room), &first, &last);
  days = g_date_days_between (&first, &last);
  g_assert_cmpint (days, <, 110);

  gtk_widget_activate_action (GTK_WIDGET (room), "room.fit-plan", NULL);
  assert_seen (room, &begin);
  assert_seen (room, &end);
  gtk_widget_activate_action (GTK_WIDGET (room), "room.show-today", NULL);
  assert_seen (room, &today);
}

static void
test_zooms_around_what_is_selected (WindowFixture *fixture, gconstpointer data)
{
  static const char *const ids[] = { "live", NULL };
  PlannerTimelineRoom *room;
  graphene_rect_t before, after;

  fill (fixture);
  room = show_room (fixture);
  gtk_widget_activate_action (GTK_WIDGET (room), "room.fit-plan", NULL);
  planner_record_table_select (room->table, ids);
  planner_record_table_show (room->table, "live", PLANNER_FIELD_NONE);
  window_fixture_draw (fixture, 4);
  get_bounds (room, "live", &before);
  gtk_widget_activate_action (GTK_WIDGET (room), "room.zoom-in", NULL);
  get_bounds (room, "live", &after);
  g_assert_cmpfloat_with_epsilon (before.origin.x + before.size.width, after.origin.x + after.size.width, 2);
}

static void
assert_edges (PlannerTimelineRoom *room, const char *id, PlannerTimelineZone left, PlannerTimelineZone right,
              PlannerTimelineZone beyond_left, PlannerTimelineZone beyond_right)
{
  PlannerTimelineBar *bar = find_bar (room, id);
  graphene_rect_t bounds;
  double middle, end;

  get_bounds (room, id, &bounds);
  middle = bounds.origin.y + bounds.size.height / 2;
  end = bounds.origin.x + bounds.size.width;
  g_assert_cmpint (planner_timeline_bar_pick (bar, bounds.origin.x + 1, middle), ==, left);
  g_assert_cmpint (planner_timeline_bar_pick (bar, end - 1, middle), ==, right);
  g_assert_cmpint (planner_timeline_bar_pick (bar, bounds.origin.x - 12, middle), ==, beyond_left);
  g_assert_cmpint (planner_timeline_bar_pick (bar, end + 12, middle), ==, beyond_right);
}

static void
test_time_runs_with_the_text (WindowFixture *fixture, gconstpointer data)
{
  PlannerTimelineRoom *room;
  graphene_rect_t first, second;

  fill (fixture);
  room = show_room (fixture);
  assert_edges (room, "build", PLANNER_ZONE_START, PLANNER_ZONE_END, PLANNER_ZONE_NONE, PLANNER_ZONE_LINK);
  get_bounds (room, "build", &first);
  get_bounds (room, "live", &second);
  g_assert_cmpfloat (first.origin.x, <, second.origin.x);

  gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  window_fixture_draw (fixture, 4);
  assert_edges (room, "build", PLANNER_ZONE_END, PLANNER_ZONE_START, PLANNER_ZONE_LINK, PLANNER_ZONE_NONE);
  get_bounds (room, "build", &first);
  get_bounds (room, "live", &second);
  g_assert_cmpfloat (first.origin.x, >, second.origin.x);
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
}

static GtkWidget *
find_title (PlannerTimelineRoom *room, const char *id, GType type)
{
  g_autoptr (GPtrArray) cells = planner_record_table_list_cells (room->table, PLANNER_MILESTONE_TITLE);

  for (guint i = 0; i < cells->len; i++)
    {
      PlannerOutlineRow *row = planner_table_cell_get_row (g_ptr_array_index (cells, i));

      if (row != NULL && !planner_outline_row_is_heading (row)
          && g_str_equal (planner_record_get_id (planner_outline_row_get_record (row)), id))
        return window_fixture_find (g_ptr_array_index (cells, i), type);
    }
  g_assert_not_reached ();
}

static void
fill_long (WindowFixture *fixture)
{
  g_autoptr (GError) error = NULL;
  PlannerEdit *edit;

  window_fixture_put (fixture, "phase", PLANNER_MILESTONE_TITLE, "The hub, its rooms, its people and all that has been promised to them");
  edit = planner_edit_begin (fixture->plan, "Fill", PLANNER_EDIT_DEFAULT, &error);
  g_assert_nonnull (planner_edit_add (edit, PLANNER_KIND_MILESTONE, "part", "phase", NULL, &error));
  planner_edit_commit (edit, &error);
  g_assert_no_error (error);
  window_fixture_put (fixture, "part", PLANNER_MILESTONE_TITLE, "Build it with a room for every partner who has asked for one");
}

static double
get_middle (PlannerTimelineRoom *room, GtkWidget *widget)
{
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (widget, GTK_WIDGET (room), &bounds));
  return bounds.origin.y + bounds.size.height / 2;
}

/* Where the lines of a label end on its right, in pixels of its text: the least and the most. */
static void
get_right_ends (GtkLabel *label, int *least, int *most)
{
  PangoLayoutIter *iter = pango_layout_get_iter (gtk_label_get_layout (label));
  guint n_lines = 0;

  *least = G_MAXINT;
  *most = 0;
  do
    {
      PangoRectangle ink;

      pango_layout_iter_get_line_extents (iter, &ink, NULL);
      pango_extents_to_pixels (&ink, NULL);
      *least = MIN (*least, ink.x + ink.width);
      *most = MAX (*most, ink.x + ink.width);
      n_lines++;
    }
  while (pango_layout_iter_next_line (iter));
  pango_layout_iter_free (iter);
  g_assert_cmpuint (n_lines, >, 1);
}

static void
test_titles_in_tall_rows (WindowFixture *fixture, gconstpointer data)
{
  PlannerTimelineRoom *room;
  int least, most;

  fill_long (fixture);
  room = show_room (fixture);
  g_assert_cmpfloat_with_epsilon (get_middle (room, find_title (room, "phase", GTK_TYPE_BUTTON)),
                                  get_middle (room, find_title (room, "phase", GTK_TYPE_LABEL)), 1);

  /* English in a window that runs from right to left: its lines begin at the right, below each other. */
  gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  planner_record_table_refresh (room->table);
  window_fixture_draw (fixture, 4);
  get_right_ends (GTK_LABEL (find_title (room, "part", GTK_TYPE_LABEL)), &least, &most);
  g_assert_cmpint (most - least, <=, 4);
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
}

static void
test_shows_what_is_edited_elsewhere (WindowFixture *fixture, gconstpointer data)
{
  PlannerTimelineRoom *room;
  graphene_rect_t before, after;
  g_autofree char *sentence = NULL;

  fill (fixture);
  room = show_room (fixture);
  get_bounds (room, "build", &before);
  window_fixture_put (fixture, "build", PLANNER_MILESTONE_END, "2040-08-31");
  window_fixture_draw (fixture, 1);
  get_bounds (room, "build", &after);
  g_assert_cmpfloat_with_epsilon (after.size.width * 183, before.size.width * 92, 183);
  g_assert_cmpfloat_with_epsilon (after.origin.x, before.origin.x, 0.5);
  sentence = planner_timeline_describe (room->chart, planner_timeline_bar_get_milestone (find_bar (room, "build")));
  g_assert_cmpstr (sentence, ==, "Build, activity, 1 June 2040 to 31 August 2040");
  /* What another depends on is moved past it: both its bar and its row say so. */
  window_fixture_put (fixture, "live", PLANNER_MILESTONE_DEPENDS_ON, "build");
  window_fixture_put (fixture, "build", PLANNER_MILESTONE_END, "2041-06-30");
  window_fixture_draw (fixture, 1);
  g_free (sentence);
  sentence = planner_timeline_describe (room->chart, planner_timeline_bar_get_milestone (find_bar (room, "live")));
  g_assert_cmpstr (sentence, ==, "Go live, milestone, due by 31 March 2041, starts before what it depends on ends");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  window_fixture_add ("/timeline-room/quarter-today-plan", test_goes_to_quarter_today_and_plan);
  window_fixture_add ("/timeline-room/zooms-around-selection", test_zooms_around_what_is_selected);
  window_fixture_add ("/timeline-room/right-to-left", test_time_runs_with_the_text);
  window_fixture_add ("/timeline-room/titles", test_titles_in_tall_rows);
  window_fixture_add ("/timeline-room/edited-elsewhere", test_shows_what_is_edited_elsewhere);
  return window_fixture_run ();
}
