/* conflicts-fixture.c: a window with the conflicts of a meeting
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "conflicts-fixture.h"

static GtkWidget *window;

/* The chair and a member have an interest in the hospital; another member has one in the choir. */
void
conflicts_fixture_fill (WindowFixture *fixture)
{
  static const char *const people[] = { "ama", "ben", "cleo", "dev" };
  static const char *const capacities[] = { "chair", "deputy-chair", "member", "member" };

  window_fixture_put (fixture, "hospital", PLANNER_ORGANISATION_NAME, "Mere Hospital");
  window_fixture_put (fixture, "council", PLANNER_ORGANISATION_NAME, "Mere Council");
  window_fixture_put (fixture, "council", PLANNER_ORGANISATION_SECTOR, "council");
  window_fixture_put (fixture, "b", PLANNER_BOARD_NAME, "Mere Board");
  window_fixture_put (fixture, "b", PLANNER_BOARD_QUORUM, "3");
  for (guint i = 0; i < G_N_ELEMENTS (people); i++)
    {
      g_autofree char *seat = g_strconcat ("s-", people[i], NULL);

      window_fixture_put (fixture, people[i], PLANNER_PERSON_SURNAME, people[i]);
      window_fixture_put (fixture, people[i], PLANNER_PERSON_ORGANISATION, "council");
      window_fixture_put (fixture, seat, PLANNER_SEAT_BOARD, "b");
      window_fixture_put (fixture, seat, PLANNER_SEAT_PERSON, people[i]);
      window_fixture_put (fixture, seat, PLANNER_SEAT_CAPACITY, capacities[i]);
    }
  window_fixture_put (fixture, "i-ama", PLANNER_INTEREST_PERSON, "ama");
  window_fixture_put (fixture, "i-ama", PLANNER_INTEREST_ORGANISATION, "hospital");
  window_fixture_put (fixture, "i-cleo", PLANNER_INTEREST_PERSON, "cleo");
  window_fixture_put (fixture, "i-cleo", PLANNER_INTEREST_ORGANISATION, "hospital");
  window_fixture_put (fixture, "i-dev", PLANNER_INTEREST_PERSON, "dev");
  window_fixture_put (fixture, "i-dev", PLANNER_INTEREST_ORGANISATION_NAME, "Mere Choir");
  window_fixture_put (fixture, "m", PLANNER_MEETING_BOARDS, "b");
  window_fixture_put (fixture, "m", PLANNER_MEETING_ON, "2026-11-25");
  window_fixture_put (fixture, "m", PLANNER_MEETING_CHAIR, "ama");
  window_fixture_put (fixture, "one", PLANNER_AGENDA_ITEM_MEETING, "m");
  window_fixture_put (fixture, "one", PLANNER_AGENDA_ITEM_TITLE, "Welcome");
  window_fixture_put (fixture, "two", PLANNER_AGENDA_ITEM_MEETING, "m");
  window_fixture_put (fixture, "two", PLANNER_AGENDA_ITEM_NUMBER, "2");
  window_fixture_put (fixture, "two", PLANNER_AGENDA_ITEM_TITLE, "Contract award");
  window_fixture_put (fixture, "two", PLANNER_AGENDA_ITEM_ORGANISATIONS, "hospital");
}

void
conflicts_fixture_settle (PlannerConflictsPage *page)
{
  do
    {
      window_fixture_settle ();
      if (!page->is_current)
        g_main_context_iteration (NULL, TRUE);
    }
  while (!page->is_current);
}

PlannerConflictsPage *
conflicts_fixture_show (WindowFixture *fixture)
{
  PlannerRoom *page = planner_conflicts_page_new (fixture->plan);

  window = adw_window_new ();
  adw_window_set_content (ADW_WINDOW (window), GTK_WIDGET (page));
  gtk_window_set_default_size (GTK_WINDOW (window), 1000, 700);
  planner_meeting_part_set_meeting (PLANNER_MEETING_PART (page), "m");
  gtk_window_present (GTK_WINDOW (window));
  while (!gtk_widget_get_mapped (GTK_WIDGET (page)))
    g_main_context_iteration (NULL, TRUE);
  conflicts_fixture_settle (PLANNER_CONFLICTS_PAGE (page));
  return PLANNER_CONFLICTS_PAGE (page);
}

void
conflicts_fixture_close (void)
{
  g_object_add_weak_pointer (G_OBJECT (window), (gpointer *) &window);
  gtk_window_destroy (GTK_WINDOW (window));
  window_fixture_settle ();
  g_assert_null (window);
}

/* The row of @person (its id) at an item, borrowed; %NULL: the row of the item. */
PlannerConflictsRow *
conflicts_fixture_find_row (PlannerConflictsPage *page, PlannerConflictsRowType type, const char *person)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (page->rows)); i++)
    {
      g_autoptr (PlannerConflictsRow) row = g_list_model_get_item (G_LIST_MODEL (page->rows), i);
      const PlannerConflictsFacts *facts = planner_conflicts_row_get (row);

      if (facts->type == type && (person == NULL || g_str_equal (planner_record_get_id (facts->person), person)))
        return row;
    }
  g_assert_not_reached ();
}

void
conflicts_fixture_act (PlannerConflictsPage *page, PlannerConflictsRow *row, const char *action, const char *parameter)
{
  planner_conflicts_page_choose (page, row, FALSE);
  if (parameter != NULL)
    g_assert_true (gtk_widget_activate_action (GTK_WIDGET (page), action, "s", parameter));
  else
    g_assert_true (gtk_widget_activate_action (GTK_WIDGET (page), action, NULL));
  conflicts_fixture_settle (page);
}

AdwDialog *
conflicts_fixture_get_dialog (void)
{
  return adw_window_get_visible_dialog (ADW_WINDOW (window));
}

void
conflicts_fixture_resize (int width, int height)
{
  gtk_window_set_default_size (GTK_WINDOW (window), width, height);
}
