/* The matrix of items and people on the page of conflicts: what it says, and that it shows any number of people.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "conflicts-fixture.h"
#include "rooms/meetings/planner-conflicts-matrix-private.h"

static PlannerConflictsCell *
find_cell (GtkWidget *widget, const char *person)
{
  PlannerConflictsCell *found = NULL;

  if (PLANNER_IS_CONFLICTS_CELL (widget) && gtk_widget_get_child_visible (widget))
    {
      const PlannerConflictsFacts *facts = planner_conflicts_row_get (planner_conflicts_cell_get_hit (PLANNER_CONFLICTS_CELL (widget)));

      return g_str_equal (planner_record_get_id (facts->person), person) ? PLANNER_CONFLICTS_CELL (widget) : NULL;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL; child = gtk_widget_get_next_sibling (child))
    found = find_cell (child, person);
  return found;
}

static void
test_matrix (WindowFixture *fixture, gconstpointer data)
{
  PlannerConflictsPage *page;
  PlannerConflictsCell *ama, *cleo;
  GtkWidget *name;

  conflicts_fixture_fill (fixture);
  page = conflicts_fixture_show (fixture);
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (page->matrix)));
  while (find_cell (GTK_WIDGET (page->matrix), "cleo") == NULL)
    g_main_context_iteration (NULL, TRUE);
  ama = find_cell (GTK_WIDGET (page->matrix), "ama");
  cleo = find_cell (GTK_WIDGET (page->matrix), "cleo");
  g_assert_null (find_cell (GTK_WIDGET (page->matrix), "dev"));
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (cleo), GTK_ACCESSIBLE_PROPERTY_LABEL, "2. Contract award, cleo, direct, withdraws, proposed");

  /* The focus on a cell chooses its row. */
  gtk_widget_grab_focus (GTK_WIDGET (cleo));
  conflicts_fixture_settle (page);
  g_assert_true (planner_conflicts_page_get_row (page) == conflicts_fixture_find_row (page, PLANNER_CONFLICTS_HIT, "cleo"));
  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (cleo), "marked"));
  g_assert_false (gtk_widget_has_css_class (GTK_WIDGET (ama), "marked"));

  /* It is the same cell after a ruling, and says it. */
  conflicts_fixture_act (page, conflicts_fixture_find_row (page, PLANNER_CONFLICTS_HIT, "cleo"), "room.handle", "noted");
  g_assert_true (find_cell (GTK_WIDGET (page->matrix), "cleo") == cleo);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (cleo), GTK_ACCESSIBLE_PROPERTY_LABEL, "2. Contract award, cleo, direct, noted, confirmed");

  /* And after an item and a person came before it. */
  window_fixture_put (fixture, "one", PLANNER_AGENDA_ITEM_TITLE, "The Mere Choir sings");
  conflicts_fixture_settle (page);
  g_assert_true (find_cell (GTK_WIDGET (page->matrix), "cleo") == cleo);
  g_assert_cmpuint (planner_conflicts_cell_get_row (cleo), ==, 1);
  g_assert_cmpuint (planner_conflicts_cell_get_column (cleo), ==, 2);
  while (find_cell (GTK_WIDGET (page->matrix), "dev") == NULL)
    g_main_context_iteration (NULL, TRUE);

  /* Somebody who is called otherwise is so there. */
  name = g_hash_table_lookup (page->matrix->names, GUINT_TO_POINTER (3));
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (name)), ==, "cleo");
  window_fixture_put (fixture, "cleo", PLANNER_PERSON_SURNAME, "Cleo Marsh");
  conflicts_fixture_settle (page);
  g_assert_true (g_hash_table_lookup (page->matrix->names, GUINT_TO_POINTER (3)) == name);
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (name)), ==, "Cleo Marsh");

  /* In a narrow window the list alone is read. */
  conflicts_fixture_resize (400, 700);
  while (gtk_widget_get_visible (page->matrix_pane) || !gtk_widget_get_mapped (GTK_WIDGET (page->view)))
    g_main_context_iteration (NULL, TRUE);
  g_assert_false (gtk_widget_get_mapped (GTK_WIDGET (page->matrix)));
  conflicts_fixture_close ();
}

#define N_MEMBERS 120

static void
fill_with_members (WindowFixture *fixture)
{
  conflicts_fixture_fill (fixture);
  for (int i = 0; i < N_MEMBERS; i++)
    {
      g_autofree char *id = g_strdup_printf ("member-%03d", i);
      g_autofree char *seat = g_strconcat ("s-", id, NULL);
      g_autofree char *interest = g_strconcat ("i-", id, NULL);

      window_fixture_put (fixture, id, PLANNER_PERSON_SURNAME, id);
      window_fixture_put (fixture, seat, PLANNER_SEAT_BOARD, "b");
      window_fixture_put (fixture, seat, PLANNER_SEAT_PERSON, id);
      window_fixture_put (fixture, seat, PLANNER_SEAT_CAPACITY, "member");
      window_fixture_put (fixture, interest, PLANNER_INTEREST_PERSON, id);
      window_fixture_put (fixture, interest, PLANNER_INTEREST_ORGANISATION, "hospital");
    }
}

static void
get_place_of (PlannerConflictsMatrix *matrix, GtkWidget *widget, graphene_rect_t *place)
{
  g_assert_true (gtk_widget_compute_bounds (widget, GTK_WIDGET (matrix), place));
}

/* However many people are touched, each has a column; what is not seen is not made, and names and items stay in view. */
static void
test_matrix_of_many (WindowFixture *fixture, gconstpointer data)
{
  PlannerConflictsPage *page;
  PlannerConflictsMatrix *matrix;
  GtkWidget *title, *name, *cell;
  graphene_rect_t place;
  int top;

  fill_with_members (fixture);
  page = conflicts_fixture_show (fixture);
  matrix = page->matrix;
  while (find_cell (GTK_WIDGET (matrix), "ama") == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (matrix)));
  g_assert_cmpuint (matrix->people->len, ==, N_MEMBERS + 2);
  g_assert_cmpuint (g_hash_table_size (matrix->cells), <, 20);
  g_assert_null (find_cell (GTK_WIDGET (matrix), "member-119"));

  /* The last is brought into view by the focus. */
  cell = planner_conflicts_matrix_bring (matrix, 0, N_MEMBERS + 1);
  g_assert_true (gtk_widget_grab_focus (cell));
  while (find_cell (GTK_WIDGET (matrix), "ama") != NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (find_cell (GTK_WIDGET (matrix), "member-119") == PLANNER_CONFLICTS_CELL (cell));
  g_assert_cmpuint (g_hash_table_size (matrix->cells), <, 20);
  g_assert_true (planner_conflicts_page_get_row (page) == conflicts_fixture_find_row (page, PLANNER_CONFLICTS_HIT, "member-119"));

  title = g_hash_table_lookup (matrix->titles, GUINT_TO_POINTER (1));
  name = g_hash_table_lookup (matrix->names, GUINT_TO_POINTER (N_MEMBERS + 2));
  get_place_of (matrix, title, &place);
  g_assert_cmpint ((int) place.origin.x, ==, 0);
  get_place_of (matrix, cell, &place);
  g_assert_cmpint ((int) place.origin.x, >=, gtk_widget_get_width (title));
  g_assert_cmpint ((int) (place.origin.x + place.size.width), <=, gtk_widget_get_width (GTK_WIDGET (matrix)));
  top = (int) place.origin.y;
  get_place_of (matrix, name, &place);
  g_assert_cmpint ((int) place.origin.y, ==, 0);
  g_assert_cmpint ((int) place.size.height, <=, top);
  conflicts_fixture_close ();
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  window_fixture_add ("/conflicts-matrix/cells", test_matrix);
  window_fixture_add ("/conflicts-matrix/many-people", test_matrix_of_many);
  return window_fixture_run ();
}
