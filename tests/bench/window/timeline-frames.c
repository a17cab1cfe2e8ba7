/* timeline-frames.c: frames of the timeline room over 10,000 milestones, beside those of a bare table with drawn bars
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Prints rows NAME, FLOOR, OURS, BOUND, UNIT parted by tabs, in milliseconds of CPU a frame, of which 95 in 100 take no more; the least of some
 * rounds, in turn. The floor is a GtkColumnView of the same size with five columns: four of labels, with the same words in up to three lines, and
 * one of a bar that is filled and outlined. It has no headings, no nesting, no axis and nobody to tell what anything is called.
 */
#include <adwaita.h>
#include <stdio.h>

#include "app/planner-application.h"
#include "common/planner-test-folder.h"
#include "core/plan/planner-edit.h"
#include "rooms/timeline/planner-timeline-room.h"
#include "widgets/planner-tree-room.h"
#include "frames.h"

#define N_MILESTONES 10000
#define SCROLLED 40 /* pixels a frame */
#define FRAME (1000 / 60.0) /* what zooming may take: it redraws all, and a table that does not know time has nothing like it */
#define WIDTH FRAMES_WIDTH

/* The plan */

static void
put (PlannerEdit *edit, const char *id, PlannerField field, const char *value)
{
  g_autoptr (GError) error = NULL;

  planner_edit_set (edit, id, field, value, &error);
  frames_stop_on (error);
}

static void
add_milestone (PlannerEdit *edit, guint i)
{
  static const char *const statuses[] = { "planned", "on-track", "at-risk", "delayed", "complete" };
  static const char *const types[] = { "activity", "activity", "milestone", "review" };
  g_autofree char *id = g_strdup_printf ("m%u", i);
  g_autofree char *title = g_strdup_printf ("Milestone %u, which is agreed, done and reached together with all partners", i);
  g_autofree char *timescale = g_strdup_printf ("%u %s 20%u to %u %s 20%u", 1 + i % 28, i % 2 ? "May" : "July", 24 + i % 3,
                                                1 + i % 27, i % 2 ? "November" : "December", 24 + i % 3 + i % 2);
  g_autofree char *workstream = g_strdup_printf ("w%u", i * 8 / N_MILESTONES);
  g_autofree char *parent = i % 5 != 0 ? g_strdup_printf ("m%u", i - i % 5) : NULL;
  g_autofree char *before = i % 10 == 9 ? g_strdup_printf ("m%u", i - 3) : NULL;
  g_autoptr (GError) error = NULL;

  planner_edit_add (edit, PLANNER_KIND_MILESTONE, id, parent, NULL, &error);
  frames_stop_on (error);
  put (edit, id, PLANNER_MILESTONE_TITLE, title);
  put (edit, id, PLANNER_MILESTONE_TIMESCALE, i % 4 == 3 ? "Quarterly" : timescale);
  put (edit, id, PLANNER_MILESTONE_STATUS, statuses[i % G_N_ELEMENTS (statuses)]);
  put (edit, id, PLANNER_MILESTONE_TYPE, types[i % G_N_ELEMENTS (types)]);
  put (edit, id, PLANNER_MILESTONE_WORKSTREAM, workstream);
  put (edit, id, PLANNER_MILESTONE_LEAD_TEXT, "Programme lead");
  put (edit, id, PLANNER_MILESTONE_DEPENDS_ON, before);
}

static void
fill (PlannerPlan *plan)
{
  g_autoptr (GError) error = NULL;
  PlannerEdit *edit = planner_edit_begin (plan, "Fill", PLANNER_EDIT_DEFAULT, &error);

  frames_stop_on (error);
  for (guint i = 0; i < 8; i++)
    {
      g_autofree char *id = g_strdup_printf ("w%u", i);

      planner_edit_add (edit, PLANNER_KIND_WORKSTREAM, id, NULL, NULL, &error);
      frames_stop_on (error);
      put (edit, id, PLANNER_WORKSTREAM_NAME, id);
    }
  for (guint i = 0; i < N_MILESTONES; i++)
    add_milestone (edit, i);
  planner_edit_commit (edit, &error);
  frames_stop_on (error);
}

/* The floor: a bar */

#define BARE_TYPE_BAR (bare_bar_get_type ())
G_DECLARE_FINAL_TYPE (BareBar, bare_bar, BARE, BAR, GtkWidget)

struct _BareBar
{
  GtkWidget parent_instance;

  guint place;
};

G_DEFINE_FINAL_TYPE (BareBar, bare_bar, GTK_TYPE_WIDGET)

static void
bare_bar_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  const GdkRGBA color = { 0.1f, 0.4f, 0.2f, 1 };
  const GdkRGBA colors[] = { color, color, color, color };
  const float widths[] = { 1, 1, 1, 1 };
  guint place = BARE_BAR (widget)->place;
  graphene_rect_t rect = GRAPHENE_RECT_INIT ((float) (place % 7 * 20), 8, (float) (60 + place % 5 * 20), 14);
  GskRoundedRect outline;

  gsk_rounded_rect_init_from_rect (&outline, &rect, 3);
  gtk_snapshot_push_rounded_clip (snapshot, &outline);
  gtk_snapshot_append_color (snapshot, &(GdkRGBA) { 0.1f, 0.4f, 0.2f, 0.3f }, &rect);
  gtk_snapshot_pop (snapshot);
  gtk_snapshot_append_border (snapshot, &outline, widths, colors);
}

static void
bare_bar_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                  int *minimum_baseline, int *natural_baseline)
{
  *minimum = *natural = 30;
}

static void
bare_bar_class_init (BareBarClass *klass)
{
  GTK_WIDGET_CLASS (klass)->snapshot = bare_bar_snapshot;
  GTK_WIDGET_CLASS (klass)->measure = bare_bar_measure;
}

static void
bare_bar_init (BareBar *self)
{
}

/* The floor: a table */

static void
setup_label_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer data)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_lines (GTK_LABEL (label), 3);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_list_item_set_child (item, label);
}

static void
bind_label_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer field)
{
  const char *text = planner_record_get (gtk_list_item_get_item (item), (PlannerField) GPOINTER_TO_UINT (field));

  gtk_label_set_text (GTK_LABEL (gtk_list_item_get_child (item)), text != NULL ? text : "");
}

static void
setup_bar_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer data)
{
  gtk_list_item_set_child (item, g_object_new (BARE_TYPE_BAR, NULL));
}

static void
bind_bar_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer data)
{
  BARE_BAR (gtk_list_item_get_child (item))->place = gtk_list_item_get_position (item);
  gtk_widget_queue_draw (gtk_list_item_get_child (item));
}

static void
append_column (GtkColumnView *view, GCallback setup, GCallback bind, PlannerField field, int width)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkColumnViewColumn) column = gtk_column_view_column_new ("Column", factory);

  g_signal_connect (factory, "setup", setup, NULL);
  g_signal_connect (factory, "bind", bind, GUINT_TO_POINTER ((guint) field));
  gtk_column_view_column_set_fixed_width (column, width);
  gtk_column_view_append_column (view, column);
}

static const char *sought = "";

static gboolean
matches (gpointer item, gpointer data)
{
  const char *title = planner_record_get (item, PLANNER_MILESTONE_TITLE);
  g_autofree char *folded = g_utf8_casefold (title, -1);

  return strstr (folded, sought) != NULL;
}

static void
make_floor (FramesView *view, PlannerPlan *plan)
{
  static const PlannerField fields[]
      = { PLANNER_MILESTONE_TITLE, PLANNER_MILESTONE_TIMESCALE, PLANNER_MILESTONE_STATUS, PLANNER_MILESTONE_LEAD_TEXT };
  static const int widths[] = { 216, 120, 88, 120 };
  GListModel *records = g_object_ref (planner_plan_get_records (plan, PLANNER_KIND_MILESTONE));
  GtkWidget *table;

  view->filter = GTK_FILTER (gtk_custom_filter_new (matches, NULL, NULL));
  table = gtk_column_view_new (GTK_SELECTION_MODEL (
    gtk_multi_selection_new (G_LIST_MODEL (gtk_filter_list_model_new (records, g_object_ref (view->filter))))));
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    append_column (GTK_COLUMN_VIEW (table), G_CALLBACK (setup_label_cb), G_CALLBACK (bind_label_cb), fields[i], widths[i]);
  append_column (GTK_COLUMN_VIEW (table), G_CALLBACK (setup_bar_cb), G_CALLBACK (bind_bar_cb), PLANNER_FIELD_NONE,
                 WIDTH - 216 - 120 - 88 - 120);
  view->content = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (view->content), table);
  view->adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (table));
  frames_show (view);
}

static void
make_room (FramesView *view, PlannerPlan *plan)
{
  PlannerRecordTable *table;

  view->content = GTK_WIDGET (planner_timeline_room_new (plan));
  table = planner_tree_room_get_table (PLANNER_TREE_ROOM (view->content));
  gtk_widget_activate_action (planner_record_table_get_view (table), "columns.leads", NULL);
  view->adjustment = planner_record_table_get_adjustment (table, GTK_ORIENTATION_VERTICAL);
  frames_show (view);
}

/* Frames */

static void
scroll (FramesView *view, guint number)
{
  gtk_adjustment_set_value (view->adjustment, gtk_adjustment_get_value (view->adjustment) + SCROLLED);
}

/* Both from the first row: after the same pixels other rows are seen in each, and other widgets go with the next key. */
static void
go_to_top (FramesView *view, guint number)
{
  gtk_adjustment_set_value (view->adjustment, 0);
}

static void
zoom_room (FramesView *view, guint number)
{
  gtk_widget_activate_action (view->content, number % 10 < 5 ? "room.zoom-in" : "room.zoom-out", NULL);
}

/* What is typed and taken back, letter by letter. */
static const char *const typed[] = { "m", "mi", "milestone 4", "milestone 42", "milestone 42", "milestone 4", "mi", "" };

static void
filter_bare (FramesView *view, guint number)
{
  sought = typed[number % G_N_ELEMENTS (typed)];
  gtk_filter_changed (view->filter, GTK_FILTER_CHANGE_DIFFERENT);
}

static void
filter_room (FramesView *view, guint number)
{
  PlannerTreeRoom *room = PLANNER_TREE_ROOM (view->content);

  planner_record_filter_set_text (planner_tree_room_get_filter (room), typed[number % G_N_ELEMENTS (typed)]);
  planner_tree_room_apply_filter (room);
}

int
main (int argc, char *argv[])
{
  g_autoptr (PlannerApplication) application = planner_application_new ();
  char *folder = planner_test_folder_new ();
  g_autofree char *path = g_build_filename (folder, "Large.icbplan", NULL);
  g_autoptr (PlannerPlan) plan = NULL;
  g_autoptr (GError) error = NULL;
  FramesView floor = { 0 }, ours = { 0 };

  g_application_set_flags (G_APPLICATION (application), G_APPLICATION_NON_UNIQUE);
  g_application_register (G_APPLICATION (application), NULL, &error);
  frames_stop_on (error);
  plan = planner_plan_create (path, "Large", "A. Officer", &error);
  frames_stop_on (error);
  fill (plan);
  make_floor (&floor, plan);
  make_room (&ours, plan);
  for (guint i = 0; i < 30; i++)
    {
      frames_measure_frame (&floor, scroll, i);
      frames_measure_frame (&ours, scroll, i);
    }
  frames_compare_views ("scroll the timeline, 10,000 milestones, a frame", &floor, scroll, &ours, scroll, "1.5");
  frames_compare_with_time ("zoom the timeline, 10,000 milestones, a frame", FRAME, &ours, zoom_room);
  frames_measure_frame (&floor, go_to_top, 0);
  frames_measure_frame (&ours, go_to_top, 0);
  frames_compare_views ("filter the timeline, 10,000 milestones, a key", &floor, filter_bare, &ours, filter_room, "2");
  gtk_window_destroy (GTK_WINDOW (floor.window));
  gtk_window_destroy (GTK_WINDOW (ours.window));
  planner_test_folder_remove (folder);
  return 0;
}
