/* What is told of a risk in its details, and asked: findings, reviews, why, and how it ended.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "risks-fixture.h"
#include "rooms/risks/planner-risk-chart.h"
#include "rooms/risks/planner-risk-story.h"
#include "widgets/planner-field-editor.h"
#include "widgets/planner-record-form.h"

/* Findings */

static GtkWidget *
show_findings (PlannerRisksRoom *room)
{
  gtk_widget_activate_action (GTK_WIDGET (room), "room.pane", "s", "findings");
  window_fixture_settle ();
  return GTK_WIDGET (room->findings);
}

static void
test_findings (WindowFixture *fixture, gconstpointer data)
{
  PlannerRisksRoom *room;
  GtkWidget *findings;

  risks_fixture_fill (fixture);
  window_fixture_put (fixture, "ama", PLANNER_PERSON_SURNAME, "Boateng");
  window_fixture_put (fixture, "UC1", PLANNER_RISK_LEADS, "ama");
  window_fixture_put (fixture, "UC9", PLANNER_RISK_LEADS, "ama");
  window_fixture_put (fixture, "UC9", PLANNER_RISK_MITIGATION, "A new framework");
  window_fixture_put (fixture, "UC9", PLANNER_RISK_ACTION_TAKEN, "It began");
  room = risks_fixture_show (fixture);
  window_fixture_resize (fixture, 1400, 800);
  findings = show_findings (room);
  /* UC1 was lowered without mitigation, PC1 has no lead. */
  window_fixture_wait_for_words (findings, "The residual score is below the inherent one");
  window_fixture_wait_for_words (findings, "Nobody leads on it");
  window_fixture_wait_for_words (GTK_WIDGET (room), "Findings (2)");
  window_fixture_put (fixture, "PC1", PLANNER_RISK_LEADS, "ama");
  window_fixture_settle ();
  g_assert_false (window_fixture_says (findings, "Nobody leads on it"));

  window_fixture_press (findings, "_Accept…");
  window_fixture_settle ();
  gtk_editable_set_text (GTK_EDITABLE (window_fixture_find (GTK_WIDGET (window_fixture_get_dialog (fixture)), ADW_TYPE_ENTRY_ROW)),
                         "The partner reports it");
  window_fixture_press (GTK_WIDGET (window_fixture_get_dialog (fixture)), "_Accept");
  window_fixture_wait_for_words (findings, "The careful reviewer finds nothing");
  g_assert_cmpstr (planner_record_get (risks_fixture_get (fixture, "UC1"), PLANNER_RISK_ACCEPTED_FINDINGS), ==,
                   "lowered-without-mitigation: The partner reports it");
  window_fixture_wait_for_words (GTK_WIDGET (room), "Findings (0)");
}

static void
test_finding_leads_to_risk (WindowFixture *fixture, gconstpointer data)
{
  PlannerRisksRoom *room;
  PlannerRecord *selected;

  risks_fixture_fill (fixture);
  room = risks_fixture_show (fixture);
  show_findings (room);
  g_signal_emit_by_name (window_fixture_find (GTK_WIDGET (room->findings), GTK_TYPE_LIST_VIEW), "activate", 0);
  window_fixture_settle ();
  selected = planner_room_get_selected (PLANNER_ROOM (room));
  g_assert_nonnull (selected);
  g_assert_cmpstr (planner_record_get_id (selected), ==, "UC1");
}

static void
test_panes (WindowFixture *fixture, gconstpointer data)
{
  PlannerRisksRoom *room;

  risks_fixture_fill (fixture);
  room = risks_fixture_show (fixture);
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (room->map_pane)));
  show_findings (room);
  g_assert_false (gtk_widget_get_mapped (GTK_WIDGET (room->map_pane)));
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (room->findings)));
  gtk_widget_activate_action (GTK_WIDGET (room), "room.pane", "s", "none");
  g_assert_false (gtk_widget_get_mapped (GTK_WIDGET (room->findings)));
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (room->table)));
  gtk_widget_activate_action (GTK_WIDGET (room), "room.pane", "s", "nonsense");
  g_assert_cmpstr (adw_toggle_group_get_active_name (room->panes), ==, "none");
}

/* Reviews, closing and what is changed without a word */

static void
put_review (WindowFixture *fixture, const char *id, const char *on, const char *likelihood, const char *comment)
{
  window_fixture_put (fixture, id, PLANNER_RISK_REVIEW_RISK, "UC1");
  window_fixture_put (fixture, id, PLANNER_RISK_REVIEW_DATE, on);
  window_fixture_put (fixture, id, PLANNER_RISK_REVIEW_LIKELIHOOD, likelihood);
  window_fixture_put (fixture, id, PLANNER_RISK_REVIEW_SEVERITY, likelihood != NULL ? "5" : NULL);
  window_fixture_put (fixture, id, PLANNER_RISK_REVIEW_COMMENT, comment);
}

static void
test_story (WindowFixture *fixture, gconstpointer data)
{
  PlannerRisksRoom *room;
  GtkWidget *story;
  GtkWidget *chart;

  risks_fixture_fill (fixture);
  window_fixture_put (fixture, "ama", PLANNER_PERSON_SURNAME, "Boateng");
  put_review (fixture, "first", "2018-05-10", "2", "New");
  put_review (fixture, "fourth", "2018-10-11", NULL, "No time");
  put_review (fixture, "second", "2018-06-14", "4", "R&D <handed> back");
  put_review (fixture, "third", "2018-07-12", "3", NULL);
  window_fixture_put (fixture, "second", PLANNER_RISK_REVIEW_BY, "ama");
  room = risks_fixture_show (fixture);
  window_fixture_resize (fixture, 1400, 800);
  g_assert_true (planner_room_show_record (PLANNER_ROOM (room), PLANNER_KIND_RISK, "UC1"));
  window_fixture_settle ();
  story = window_fixture_find (GTK_WIDGET (fixture->window), PLANNER_TYPE_RISK_STORY);
  chart = window_fixture_find (story, PLANNER_TYPE_RISK_CHART);
  g_assert_cmpstr (gtk_widget_get_tooltip_text (chart), ==, "Scores from 10 to 20 in 3 reviews, now 16");
  window_fixture_wait_for_words (story, "11 October 2018: not scored");
  window_fixture_wait_for_words (story, "14 June 2018: Extreme 20 (4×5)");
  window_fixture_wait_for_words (story, "Boateng: R&D <handed> back");
  g_assert_false (window_fixture_says (story, "10 May 2018: High 10 (2×5)"));
  window_fixture_press (story, "Show All 4");
  window_fixture_wait_for_words (story, "10 May 2018: High 10 (2×5)");

  window_fixture_put (fixture, "UC1", PLANNER_RISK_TARGET_LIKELIHOOD, "1");
  window_fixture_put (fixture, "UC1", PLANNER_RISK_TARGET_SEVERITY, "4");
  window_fixture_put (fixture, "fourth", PLANNER_RISK_REVIEW_LIKELIHOOD, "5");
  window_fixture_put (fixture, "fourth", PLANNER_RISK_REVIEW_SEVERITY, "5");
  window_fixture_settle ();
  g_assert_cmpstr (gtk_widget_get_tooltip_text (chart), ==, "Scores from 10 to 25 in 4 reviews, now 16, target 4");

  /* A review leads to its own form. */
  g_assert_true (planner_room_show_record (PLANNER_ROOM (room), PLANNER_KIND_RISK_REVIEW, "second"));
  window_fixture_wait_for_words (GTK_WIDGET (fixture->window), "Risk review");
}

static void
test_closing_asks_for_outcome (WindowFixture *fixture, gconstpointer data)
{
  PlannerRisksRoom *room;
  GtkWidget *dialog;
  g_autoptr (PlannerRecord) review = NULL;

  risks_fixture_fill (fixture);
  room = risks_fixture_show (fixture);
  planner_record_table_show (room->table, "UC1", PLANNER_FIELD_NONE);
  window_fixture_settle ();
  gtk_widget_activate_action (GTK_WIDGET (room), "room.set-status", "s", "closed");
  window_fixture_settle ();
  dialog = GTK_WIDGET (window_fixture_get_dialog (fixture));
  g_assert_nonnull (dialog);
  g_assert_true (planner_risk_is_open (risks_fixture_get (fixture, "UC1")));
  gtk_editable_set_text (GTK_EDITABLE (window_fixture_find (dialog, ADW_TYPE_ENTRY_ROW)), "The framework began");
  window_fixture_press (dialog, "_Save");
  window_fixture_wait_for_no_dialog (fixture);
  g_assert_false (planner_risk_is_open (risks_fixture_get (fixture, "UC1")));
  review = g_list_model_get_item (planner_plan_get_records (fixture->plan, PLANNER_KIND_RISK_REVIEW), 0);
  g_assert_cmpstr (planner_record_get (review, PLANNER_RISK_REVIEW_COMMENT), ==, "The framework began");
}

/* Scored or closed in its cell, or in the details. */
static void
test_offers_to_say_why (WindowFixture *fixture, gconstpointer data)
{
  PlannerRisksRoom *room;

  risks_fixture_fill (fixture);
  room = risks_fixture_show (fixture);
  window_fixture_put (fixture, "UC1", PLANNER_RISK_RESIDUAL_LIKELIHOOD, "2");
  window_fixture_wait_for_words (GTK_WIDGET (fixture->window), "UC1 is scored anew");
  gtk_widget_activate_action (GTK_WIDGET (room), "room.explain", NULL);
  window_fixture_settle ();
  g_assert_cmpstr (adw_dialog_get_title (window_fixture_get_dialog (fixture)), ==, "Score UC1");
  adw_dialog_force_close (window_fixture_get_dialog (fixture));
  window_fixture_wait_for_no_dialog (fixture);

  window_fixture_put (fixture, "UC9", PLANNER_RISK_STATUS, "closed");
  window_fixture_wait_for_words (GTK_WIDGET (fixture->window), "UC9 is closed");
  gtk_widget_activate_action (GTK_WIDGET (room), "room.explain", NULL);
  window_fixture_settle ();
  g_assert_cmpstr (adw_dialog_get_title (window_fixture_get_dialog (fixture)), ==, "Close UC9");
  adw_dialog_force_close (window_fixture_get_dialog (fixture));
  window_fixture_wait_for_no_dialog (fixture);

  /* Neither is what is undone asked about, nor a first score. */
  window_fixture_put (fixture, "UC1", PLANNER_RISK_RESIDUAL_LIKELIHOOD, "3");
  window_fixture_wait_for_words (GTK_WIDGET (fixture->window), "UC1 is scored anew");
  g_clear_object (&room->unexplained);
  g_assert_true (planner_plan_undo (fixture->plan, NULL));
  g_assert_null (room->unexplained);
  window_fixture_put (fixture, "PC1", PLANNER_RISK_RESIDUAL_LIKELIHOOD, "2");
  window_fixture_put (fixture, "PC1", PLANNER_RISK_RESIDUAL_SEVERITY, "2");
  window_fixture_settle ();
  g_assert_false (window_fixture_says (GTK_WIDGET (fixture->window), "PC1 is scored anew"));
}

/* Cause, event and effect */

static GtkTextView *
find_view (GtkWidget *widget, const char *text)
{
  GtkTextView *found = NULL;

  if (GTK_IS_TEXT_VIEW (widget))
    {
      GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (widget));
      g_autofree char *own = NULL;

      g_object_get (buffer, "text", &own, NULL);
      found = g_str_equal (own, text) ? GTK_TEXT_VIEW (widget) : NULL;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_view (child, text);
  return found;
}

/* Offered in the details once a paragraph is written; what is offered can be put right. */
static void
test_split (WindowFixture *fixture, gconstpointer data)
{
  PlannerRisksRoom *room;
  GtkWidget *story;
  GtkWidget *dialog;
  GtkTextView *cause;

  risks_fixture_fill (fixture);
  room = risks_fixture_show (fixture);
  window_fixture_resize (fixture, 1400, 800);
  g_assert_true (planner_room_show_record (PLANNER_ROOM (room), PLANNER_KIND_RISK, "UC1"));
  window_fixture_settle ();
  story = window_fixture_find (GTK_WIDGET (fixture->window), PLANNER_TYPE_RISK_STORY);
  g_assert_false (window_fixture_says (story, "Split the Description…"));
  window_fixture_put (fixture, "UC1", PLANNER_RISK_DESCRIPTION,
                      "Due to vacancies there is a risk that rounds are handed back, resulting in missed visits");
  window_fixture_wait_for_words (story, "Split the Description…");
  gtk_widget_activate_action (GTK_WIDGET (room), "room.split", NULL);
  window_fixture_settle ();
  dialog = GTK_WIDGET (window_fixture_get_dialog (fixture));
  g_assert_nonnull (find_view (dialog, "Rounds are handed back"));
  g_assert_nonnull (find_view (dialog, "Missed visits"));
  cause = find_view (dialog, "Vacancies");
  g_assert_nonnull (cause);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (cause), "Vacancies & <leave>", -1);
  window_fixture_press (dialog, "_Save");
  window_fixture_wait_for_no_dialog (fixture);
  g_assert_cmpstr (planner_record_get (risks_fixture_get (fixture, "UC1"), PLANNER_RISK_CAUSE), ==, "Vacancies & <leave>");
  g_assert_cmpstr (planner_record_get (risks_fixture_get (fixture, "UC1"), PLANNER_RISK_EFFECT), ==, "Missed visits");
  window_fixture_settle ();
  g_assert_false (window_fixture_says (story, "Split the Description…"));
  g_assert_true (planner_plan_undo (fixture->plan, NULL));
  window_fixture_wait_for_words (story, "Split the Description…");
}

/* Escalation */

static void
test_escalation (WindowFixture *fixture, gconstpointer data)
{
  PlannerRisksRoom *room;
  GtkWidget *story;

  risks_fixture_fill (fixture);
  window_fixture_put (fixture, "UC1", PLANNER_RISK_RAISED_ON, "2018-02-01");
  window_fixture_put (fixture, "july", PLANNER_MEETING_ON, "2018-07-12");
  window_fixture_put (fixture, "july", PLANNER_MEETING_TITLE, "Boards in common");
  window_fixture_put (fixture, "item", PLANNER_AGENDA_ITEM_MEETING, "july");
  window_fixture_put (fixture, "item", PLANNER_AGENDA_ITEM_TITLE, "What worries us");
  room = risks_fixture_show (fixture);
  window_fixture_resize (fixture, 1400, 800);
  g_assert_true (planner_room_show_record (PLANNER_ROOM (room), PLANNER_KIND_RISK, "UC1"));
  window_fixture_settle ();
  story = window_fixture_find (GTK_WIDGET (fixture->window), PLANNER_TYPE_RISK_STORY);
  window_fixture_wait_for_words (story, "On the board’s list since 1 February 2018.");
  g_assert_false (window_fixture_says (story, "12 July 2018: Boards in common"));
  window_fixture_put (fixture, "item", PLANNER_AGENDA_ITEM_TAKES_RISKS, "1");
  window_fixture_wait_for_words (story, "12 July 2018: Boards in common");
  window_fixture_wait_for_words (story, "What worries us");
  window_fixture_put (fixture, "UC1", PLANNER_RISK_ESCALATION, "not-escalated");
  window_fixture_settle ();
  g_assert_false (window_fixture_says (story, "On the board’s list"));
}

/* The asks, with what is planned for them. */
static void
test_threatened (WindowFixture *fixture, gconstpointer data)
{
  PlannerRisksRoom *room;
  GtkWidget *story;

  risks_fixture_fill (fixture);
  window_fixture_add_ask (fixture, "ask", "Fewer handed back rounds");
  window_fixture_put (fixture, "done", PLANNER_MILESTONE_TITLE, "Team in place");
  window_fixture_put (fixture, "done", PLANNER_MILESTONE_ASK, "ask");
  room = risks_fixture_show (fixture);
  window_fixture_resize (fixture, 1400, 800);
  g_assert_true (planner_room_show_record (PLANNER_ROOM (room), PLANNER_KIND_RISK, "UC1"));
  window_fixture_settle ();
  story = window_fixture_find (GTK_WIDGET (fixture->window), PLANNER_TYPE_RISK_STORY);
  g_assert_false (window_fixture_says (story, "What it threatens"));
  window_fixture_put (fixture, "UC1", PLANNER_RISK_THREATENS, "ask");
  window_fixture_wait_for_words (story, "Fewer handed back rounds");
  window_fixture_wait_for_words (story, "Team in place");
}

/* Scores */

static GtkWidget *
find_editor (GtkWidget *widget, PlannerField field)
{
  GtkWidget *found = NULL;

  if (PLANNER_IS_FIELD_EDITOR (widget) && planner_field_editor_get_info (PLANNER_FIELD_EDITOR (widget))->field == field)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_editor (child, field);
  return found;
}

/* Presses a key in the drop-down of the editor. */
static void
type_key (GtkWidget *editor, guint keyval)
{
  GtkWidget *drop_down = window_fixture_find (editor, GTK_TYPE_DROP_DOWN);
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (drop_down);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);
      gboolean handled;

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller))
        g_signal_emit_by_name (controller, "key-pressed", keyval, 0, 0, &handled);
    }
}

/* Steps are in the words of the plan; their number or the first letter of their word chooses one. */
static void
test_steps (WindowFixture *fixture, gconstpointer data)
{
  PlannerRisksRoom *room;
  GtkWidget *form;

  risks_fixture_fill (fixture);
  window_fixture_put (fixture, planner_record_get_id (planner_plan_get_root (fixture->plan)), PLANNER_PLAN_SEVERITY_WORDS,
                      "Tiny\nSmall\nMiddling\nLarge\nHuge");
  room = risks_fixture_show (fixture);
  window_fixture_resize (fixture, 1400, 800);
  g_assert_true (planner_room_show_record (PLANNER_ROOM (room), PLANNER_KIND_RISK, "UC1"));
  window_fixture_settle ();
  form = window_fixture_find (GTK_WIDGET (fixture->window), PLANNER_TYPE_RECORD_FORM);
  window_fixture_wait_for_words (find_editor (form, PLANNER_RISK_INHERENT_LIKELIHOOD), "4 Likely");
  window_fixture_wait_for_words (find_editor (form, PLANNER_RISK_INHERENT_SEVERITY), "5 Huge");
  window_fixture_put (fixture, "UC1", PLANNER_RISK_INHERENT_SEVERITY, "2");
  window_fixture_wait_for_words (find_editor (form, PLANNER_RISK_INHERENT_SEVERITY), "2 Small");
  type_key (find_editor (form, PLANNER_RISK_INHERENT_SEVERITY), GDK_KEY_4);
  g_assert_cmpstr (planner_record_get (risks_fixture_get (fixture, "UC1"), PLANNER_RISK_INHERENT_SEVERITY), ==, "4");
  type_key (find_editor (form, PLANNER_RISK_INHERENT_SEVERITY), GDK_KEY_h);
  g_assert_cmpstr (planner_record_get (risks_fixture_get (fixture, "UC1"), PLANNER_RISK_INHERENT_SEVERITY), ==, "5");
  type_key (find_editor (form, PLANNER_RISK_INHERENT_SEVERITY), GDK_KEY_z);
  g_assert_cmpstr (planner_record_get (risks_fixture_get (fixture, "UC1"), PLANNER_RISK_INHERENT_SEVERITY), ==, "5");
  type_key (find_editor (form, PLANNER_RISK_INHERENT_SEVERITY), GDK_KEY_n);
  g_assert_null (planner_record_get (risks_fixture_get (fixture, "UC1"), PLANNER_RISK_INHERENT_SEVERITY));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  window_fixture_add ("/risk-details/findings", test_findings);
  window_fixture_add ("/risk-details/finding-leads-to-risk", test_finding_leads_to_risk);
  window_fixture_add ("/risk-details/panes", test_panes);
  window_fixture_add ("/risk-details/story", test_story);
  window_fixture_add ("/risk-details/closing-asks-for-outcome", test_closing_asks_for_outcome);
  window_fixture_add ("/risk-details/offers-to-say-why", test_offers_to_say_why);
  window_fixture_add ("/risk-details/split", test_split);
  window_fixture_add ("/risk-details/escalation", test_escalation);
  window_fixture_add ("/risk-details/threatened", test_threatened);
  window_fixture_add ("/risk-details/steps", test_steps);

  return window_fixture_run ();
}
