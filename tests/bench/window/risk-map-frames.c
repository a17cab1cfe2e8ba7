/* risk-map-frames.c: frames of the risk map over none to 5,000 risks, beside those of a bare grid of labels
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The floor is a grid of 25 boxes that wrap, with a label for each of the first references in a cell. What they say is put together beforehand,
 * and nothing in it can have the focus, be dragged, dropped on or called anything. Another score on the map may take five times that: for each
 * risk that is seen its name goes to the screen reader's bus besides the label, and so do the names of 25 cells, of up to a dozen risks each; each
 * risk may be taken elsewhere and has its whole title at hand; and all risks, not only those that are seen, are put in their cells first.
 *
 * A risk that is scored anew has for its floor the same durable edit, of a plan that nothing listens to, a bare list with as many columns in which one
 * cell is another, and the grid, in which a reference goes from one cell to another. Ours may take six times that: its row, of cells that can be edited, is
 * told to the screen reader's bus as a whole, two cells of the map and their chips are too, and of all risks the lines of the register, the place on
 * the map, what the filters say, the findings and the sums are gone through. The same bound holds for 5,000
 * risks and for 20, of which the floor is little else than the edit.
 */
#include "app/planner-application.h"
#include "common/planner-test-folder.h"
#include "core/plan/planner-edit.h"
#include "core/plan/planner-risk-scoring.h"
#include "frames.h"
#include "rooms/risks/planner-risk-map-pane.h"
#include "rooms/risks/planner-risks-room.h"

#define N_CELLS 25
#define MOST_NAMED 4 /* as many as there is room for in a cell of the room */
#define FRAME (1000 / 60.0)

/* The plan */

static void
put (PlannerEdit *edit, const char *id, PlannerField field, const char *value)
{
  g_autoptr (GError) error = NULL;

  planner_edit_set (edit, id, field, value, &error);
  frames_stop_on (error);
}

static void
put_step (PlannerEdit *edit, const char *id, PlannerField field, guint step)
{
  const char digits[] = { (char) ('1' + step % 5), '\0' };

  put (edit, id, field, digits);
}

/* Two thirds of them in four of the cells, as registers are. */
static void
add_risk (PlannerEdit *edit, guint i)
{
  g_autofree char *id = g_strdup_printf ("r%u", i);
  g_autofree char *ref = g_strdup_printf ("UC%u", i + 1);
  g_autoptr (GError) error = NULL;

  planner_edit_add (edit, PLANNER_KIND_RISK, id, NULL, NULL, &error);
  frames_stop_on (error);
  put (edit, id, PLANNER_RISK_REF, ref);
  put (edit, id, PLANNER_RISK_DESCRIPTION, "Rounds are handed back, which leads to missed visits in all of the borough");
  put (edit, id, PLANNER_RISK_MITIGATION, "A bridging team, from May on");
  put (edit, id, PLANNER_RISK_ACTION_TAKEN, "It began");
  put (edit, id, PLANNER_RISK_LEAD_TEXT, "Programme lead");
  put_step (edit, id, PLANNER_RISK_INHERENT_LIKELIHOOD, i % 3 != 0 ? 3 + i % 2 : i / 3);
  put_step (edit, id, PLANNER_RISK_INHERENT_SEVERITY, i % 3 != 0 ? 3 : i / 15);
  put_step (edit, id, PLANNER_RISK_RESIDUAL_LIKELIHOOD, i % 3 != 0 ? 1 + i % 2 : i / 7);
  put_step (edit, id, PLANNER_RISK_RESIDUAL_SEVERITY, i % 3 != 0 ? 2 : i / 21);
}

static PlannerPlan *
plan_new (const char *folder, const char *seen, guint n_risks)
{
  g_autofree char *name = g_strdup_printf ("%s-%u.icbplan", seen, n_risks);
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr (GError) error = NULL;
  PlannerPlan *plan = planner_plan_create (path, "Risks", "A. Officer", &error);
  PlannerEdit *edit;

  frames_stop_on (error);
  edit = planner_edit_begin (plan, "Fill", PLANNER_EDIT_DEFAULT, &error);
  frames_stop_on (error);
  for (guint i = 0; i < n_risks; i++)
    add_risk (edit, i);
  planner_edit_commit (edit, &error);
  frames_stop_on (error);
  return plan;
}

static GPtrArray *
list_risks (PlannerPlan *plan)
{
  GListModel *records = planner_plan_get_records (plan, PLANNER_KIND_RISK);
  GPtrArray *risks = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (records); i++)
    g_ptr_array_add (risks, g_list_model_get_item (records, i));
  return risks;
}

/* The floor */

typedef struct
{
  GtkWidget *labels[N_CELLS][MOST_NAMED];
  GStrv words[2][N_CELLS]; /* by inherent and by residual score */
} Bare;

static GStrv
dup_words (GPtrArray *risks, PlannerRiskScore score, guint cell)
{
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();
  guint n = 0;

  for (guint i = 0; i < risks->len && n < MOST_NAMED; i++)
    {
      PlannerRiskPlace place = planner_risk_get_place (g_ptr_array_index (risks, i), score);

      if (place.likelihood != (int) cell / 5 + 1 || place.severity != (int) cell % 5 + 1)
        continue;
      g_strv_builder_add (words, planner_record_get (g_ptr_array_index (risks, i), PLANNER_RISK_REF));
      n++;
    }
  return g_strv_builder_end (words);
}

static GtkWidget *
make_box (Bare *bare, guint cell)
{
  GtkWidget *box = adw_wrap_box_new ();

  for (guint i = 0; i < MOST_NAMED; i++)
    {
      bare->labels[cell][i] = gtk_label_new (NULL);
      adw_wrap_box_append (ADW_WRAP_BOX (box), bare->labels[cell][i]);
    }
  return box;
}

static GtkWidget *
make_grid (Bare *bare, GPtrArray *risks)
{
  GtkWidget *grid = gtk_grid_new ();

  gtk_grid_set_row_homogeneous (GTK_GRID (grid), TRUE);
  gtk_grid_set_column_homogeneous (GTK_GRID (grid), TRUE);
  for (guint cell = 0; cell < N_CELLS; cell++)
    {
      bare->words[0][cell] = dup_words (risks, PLANNER_RISK_SCORE_INHERENT, cell);
      bare->words[1][cell] = dup_words (risks, PLANNER_RISK_SCORE_RESIDUAL, cell);
      gtk_grid_attach (GTK_GRID (grid), make_box (bare, cell), (int) cell % 5, 4 - (int) cell / 5, 1, 1);
    }
  return grid;
}

static void
make_floor (FramesView *view, GPtrArray *risks)
{
  Bare *bare = g_new0 (Bare, 1);

  view->data = bare;
  view->content = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (view->content), make_grid (bare, risks));
  frames_show (view);
}

static void
turn_floor (FramesView *view, guint number)
{
  Bare *bare = view->data;

  for (guint cell = 0; cell < N_CELLS; cell++)
    {
      GStrv words = bare->words[number % 2][cell];
      guint n = g_strv_length (words);

      for (guint i = 0; i < MOST_NAMED; i++)
        {
          gtk_widget_set_visible (bare->labels[cell][i], i < n);
          gtk_label_set_text (GTK_LABEL (bare->labels[cell][i]), i < n ? words[i] : "");
        }
    }
}

static void
clear_floor (FramesView *view)
{
  Bare *bare = view->data;

  gtk_window_destroy (GTK_WINDOW (view->window));
  for (guint cell = 0; cell < N_CELLS; cell++)
    {
      g_strfreev (bare->words[0][cell]);
      g_strfreev (bare->words[1][cell]);
    }
  g_free (bare);
}

/* Ours */

static void
turn_map (FramesView *view, guint number)
{
  planner_risk_map_pane_set_view (PLANNER_RISK_MAP_PANE (view->data),
                                  number % 2 == 0 ? PLANNER_RISK_VIEW_INHERENT : PLANNER_RISK_VIEW_RESIDUAL);
}

static void
compare_maps (PlannerPlan *plan, guint n_risks)
{
  PlannerRiskStandings *standings = planner_risk_standings_new (plan);
  g_autoptr (GPtrArray) risks = list_risks (plan);
  g_autofree char *name = g_strdup_printf ("another score on the map, %u risks, a frame", n_risks);
  FramesView floor = { 0 }, ours = { 0 };

  make_floor (&floor, risks);
  ours.data = planner_risk_map_pane_new (standings);
  ours.content = adw_bin_new ();
  gtk_widget_set_valign (ours.data, GTK_ALIGN_START);
  adw_bin_set_child (ADW_BIN (ours.content), ours.data);
  planner_risk_map_pane_set_risks (PLANNER_RISK_MAP_PANE (ours.data), risks);
  frames_show (&ours);
  for (guint i = 0; i < 10; i++)
    {
      frames_measure_frame (&floor, turn_floor, i);
      frames_measure_frame (&ours, turn_map, i);
    }
  if (n_risks == 0)
    frames_compare_with_time (name, FRAME, &ours, turn_map); /* the floor has nothing to do */
  else
    frames_compare_views (name, &floor, turn_floor, &ours, turn_map, "5");
  clear_floor (&floor);
  gtk_window_destroy (GTK_WINDOW (ours.window));
  planner_risk_standings_free (standings);
}

/* One risk goes up and down between two of the fullest cells; all of the room follows. */
static void
score_in (PlannerPlan *plan, guint number)
{
  PlannerRiskPlace place = { number % 2 == 0 ? 2 : 3, 3 };
  g_autoptr (GPtrArray) risks = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;

  g_ptr_array_add (risks, planner_plan_lookup (plan, PLANNER_KIND_RISK, "r1"));
  planner_risks_set_place (plan, risks, PLANNER_RISK_SCORE_RESIDUAL, &place, &error);
  frames_stop_on (error);
}

static void
score_one (FramesView *view, guint number)
{
  score_in (planner_room_get_plan (PLANNER_ROOM (view->content)), number);
}

static void
make_room (FramesView *view, PlannerPlan *plan)
{
  view->content = GTK_WIDGET (planner_risks_room_new (plan));
  frames_show (view);
}

/* The floor of it */

typedef struct
{
  PlannerPlan *plan;
  Bare *bare;
  GtkWidget *cell; /* of the list: what is scored anew */
} BareRoom;

#define N_COLUMNS 9
#define SCORED 1 /* its place in the list */

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_list_item_set_child (item, label);
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, BareRoom *room)
{
  gtk_label_set_text (GTK_LABEL (gtk_list_item_get_child (item)), gtk_string_object_get_string (gtk_list_item_get_item (item)));
  if (gtk_list_item_get_position (item) == SCORED)
    room->cell = gtk_list_item_get_child (item);
}

static GtkWidget *
make_bare_list (BareRoom *room, guint n_risks)
{
  GtkStringList *words = gtk_string_list_new (NULL);
  GtkWidget *view = gtk_column_view_new (GTK_SELECTION_MODEL (gtk_multi_selection_new (G_LIST_MODEL (words))));
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  for (guint i = 0; i < n_risks; i++)
    gtk_string_list_append (words, "Extreme\n4×4 = 16");
  for (guint i = 0; i < N_COLUMNS; i++)
    {
      GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
      GtkColumnViewColumn *column = gtk_column_view_column_new ("Score", factory);

      g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
      g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), room);
      gtk_column_view_append_column (GTK_COLUMN_VIEW (view), column);
      g_object_unref (column);
    }
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), view);
  gtk_widget_set_vexpand (scrolled, TRUE);
  return scrolled;
}

static void
score_bare (FramesView *view, guint number)
{
  BareRoom *room = view->data;

  score_in (room->plan, number);
  gtk_label_set_text (GTK_LABEL (room->cell), number % 2 == 0 ? "High\n3×4 = 12" : "Extreme\n4×4 = 16");
  gtk_label_set_text (GTK_LABEL (room->bare->labels[7][0]), number % 2 == 0 ? "UC2" : "UC5");
  gtk_label_set_text (GTK_LABEL (room->bare->labels[12][0]), number % 2 == 0 ? "UC8" : "UC2");
}

static void
make_bare_room (FramesView *view, BareRoom *room, PlannerPlan *plan)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  g_autoptr (GPtrArray) risks = list_risks (plan);

  room->plan = plan;
  room->bare = g_new0 (Bare, 1);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), make_grid (room->bare, risks));
  gtk_widget_set_vexpand (scrolled, TRUE);
  gtk_box_append (GTK_BOX (box), scrolled);
  gtk_box_append (GTK_BOX (box), make_bare_list (room, risks->len));
  view->data = room->bare;
  turn_floor (view, 0);
  view->data = room;
  view->content = box;
  frames_show (view);
}

static void
compare_rooms (PlannerPlan *unseen, PlannerPlan *plan, guint n_risks)
{
  g_autofree char *name = g_strdup_printf ("score a risk among %u, and its frame", n_risks);
  FramesView floor = { 0 }, ours = { 0 };
  BareRoom bare = { NULL };

  make_bare_room (&floor, &bare, unseen);
  make_room (&ours, plan);
  for (guint i = 0; i < 10; i++)
    {
      frames_measure_frame (&floor, score_bare, i);
      frames_measure_frame (&ours, score_one, i);
    }
  frames_compare_views (name, &floor, score_bare, &ours, score_one, "6");
  floor.data = bare.bare;
  clear_floor (&floor);
  gtk_window_destroy (GTK_WINDOW (ours.window));
}

int
main (int argc, char *argv[])
{
  static const guint numbers[] = { 0, 20, 500, 5000 };
  g_autoptr (PlannerApplication) application = planner_application_new ();
  char *folder = planner_test_folder_new ();
  PlannerPlan *plans[G_N_ELEMENTS (numbers)];
  g_autoptr (GError) error = NULL;

  g_application_set_flags (G_APPLICATION (application), G_APPLICATION_NON_UNIQUE);
  g_application_register (G_APPLICATION (application), NULL, &error);
  frames_stop_on (error);
  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      plans[i] = plan_new (folder, "seen", numbers[i]);
      compare_maps (plans[i], numbers[i]);
    }
  for (guint i = 1; i < G_N_ELEMENTS (numbers); i++)
    {
      g_autoptr (PlannerPlan) unseen = plan_new (folder, "unseen", numbers[i]);

      compare_rooms (unseen, plans[i], numbers[i]);
    }
  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    g_object_unref (plans[i]);
  planner_test_folder_remove (folder);
  return 0;
}
