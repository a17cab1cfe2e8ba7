/* meeting-plans.c: plans with meetings to be printed
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "meeting-plans.h"

static void
add_person (PlannerEdit *edit, const char *id, const char *forename, const char *surname, const char *capacity)
{
  static const char *const boards[] = { "b-one", "b-two" };

  test_plan_add (edit, PLANNER_KIND_PERSON, id, NULL, PLANNER_PERSON_FORENAME, forename, PLANNER_PERSON_SURNAME, surname,
                 PLANNER_FIELD_NONE);
  for (guint i = 0; i < G_N_ELEMENTS (boards); i++)
    {
      g_autofree char *seat = g_strdup_printf ("s-%s-%u", id, i);

      test_plan_add (edit, PLANNER_KIND_SEAT, seat, NULL, PLANNER_SEAT_BOARD, boards[i], PLANNER_SEAT_PERSON, id, PLANNER_SEAT_CAPACITY,
                     capacity, PLANNER_SEAT_VOTES, "1", PLANNER_FIELD_NONE);
    }
}

static void
add_item (PlannerEdit *edit, guint i)
{
  g_autofree char *id = g_strdup_printf ("i%05u", i);
  g_autofree char *number = g_strdup_printf ("%u", i + 1);
  g_autofree char *title = g_strdup_printf ("%s Beds in the new ward and who pays for them end%s", id, id);

  test_plan_add (edit, PLANNER_KIND_AGENDA_ITEM, id, NULL, PLANNER_AGENDA_ITEM_MEETING, "m", PLANNER_AGENDA_ITEM_NUMBER, number,
                 PLANNER_AGENDA_ITEM_TITLE, title, PLANNER_AGENDA_ITEM_LEADS, "p-member", PLANNER_AGENDA_ITEM_PURPOSE, "approval",
                 PLANNER_AGENDA_ITEM_PAPER, "Wards", PLANNER_AGENDA_ITEM_MINUTES, "5", PLANNER_AGENDA_ITEM_BOARDS, "b-one b-two",
                 PLANNER_FIELD_NONE);
}

void
meeting_plan_fill (TestPlan *self, guint n_items)
{
  PlannerEdit *edit = test_plan_begin (self);

  test_plan_add (edit, PLANNER_KIND_BOARD, "b-one", NULL, PLANNER_BOARD_NAME, "Eastmere Board", PLANNER_BOARD_CODE, "EB",
                 PLANNER_BOARD_QUORUM, "2", PLANNER_FIELD_NONE);
  test_plan_add (edit, PLANNER_KIND_BOARD, "b-two", NULL, PLANNER_BOARD_NAME, "Wrenbury Board", PLANNER_BOARD_CODE, "WB",
                 PLANNER_BOARD_QUORUM, "3", PLANNER_FIELD_NONE);
  add_person (edit, "p-chair", "Ada", "Okafor", "chair");
  add_person (edit, "p-deputy", "Ben", "Quill", "deputy-chair");
  add_person (edit, "p-member", "Cleo", "Marsh", "member");
  test_plan_add (edit, PLANNER_KIND_MEETING, "m", NULL, PLANNER_MEETING_TITLE, "Meeting in common", PLANNER_MEETING_BOARDS, "b-one b-two",
                 PLANNER_MEETING_ON, "2026-07-15", PLANNER_MEETING_STARTS, "10:00", PLANNER_MEETING_ENDS, "12:00", PLANNER_MEETING_CHAIR,
                 "p-chair", PLANNER_MEETING_STATUS, "planned", PLANNER_FIELD_NONE);
  for (guint i = 0; i < n_items; i++)
    add_item (edit, i);
  test_plan_commit (edit);
}

void
meeting_plan_set (TestPlan *self, const char *id, PlannerField field, const char *value)
{
  g_autoptr (GError) error = NULL;
  PlannerEdit *edit = test_plan_begin (self);

  planner_edit_put (edit, id, field, value, &error);
  g_assert_no_error (error);
  test_plan_commit (edit);
}

PlannerRecord *
meeting_plan_get (TestPlan *self)
{
  return planner_plan_lookup (self->plan, PLANNER_KIND_MEETING, "m");
}

char *
meeting_plan_dup_text (PlannerDocument *document)
{
  g_autoptr (Reading) reading = reading_new_of_document (document);

  return reading_dup_text (reading, 0, 2000);
}

static void
add_risk (TestPlan *self, const char *id, const char *inherent, const char *residual, const char *raised, const char *status)
{
  meeting_plan_add (self, PLANNER_KIND_RISK, id, PLANNER_RISK_REF, id, PLANNER_RISK_INHERENT_LIKELIHOOD, inherent,
                    PLANNER_RISK_INHERENT_SEVERITY, inherent, PLANNER_RISK_RESIDUAL_LIKELIHOOD, residual, PLANNER_RISK_RESIDUAL_SEVERITY,
                    residual, PLANNER_RISK_RAISED_ON, raised, PLANNER_RISK_STATUS, status, PLANNER_FIELD_NONE);
}

static void
add_review (TestPlan *self, const char *id, const char *risk, const char *on, const char *likelihood, const char *severity)
{
  meeting_plan_add (self, PLANNER_KIND_RISK_REVIEW, id, PLANNER_RISK_REVIEW_RISK, risk, PLANNER_RISK_REVIEW_DATE, on,
                    PLANNER_RISK_REVIEW_LIKELIHOOD, likelihood, PLANNER_RISK_REVIEW_SEVERITY, severity, PLANNER_FIELD_NONE);
}

void
meeting_plan_fill_risks (TestPlan *self)
{
  add_risk (self, "Y0", "5", "2", NULL, "open");
  add_risk (self, "Y1", "3", "3", NULL, "open");
  add_risk (self, "Y2", "5", "5", "2026-08-01", "open");
  add_risk (self, "Y3", "4", "1", NULL, "closed");
  add_risk (self, "Y4", "5", "1", NULL, "closed");
  add_review (self, "y0-june", "Y0", "2026-06-01", "3", "4");
  add_review (self, "y0-august", "Y0", "2026-08-01", "2", "2");
  add_review (self, "y3-june", "Y3", "2026-06-01", "4", "4");
  add_review (self, "y3-august", "Y3", "2026-08-01", "1", "1");
  add_review (self, "y4-june", "Y4", "2026-06-01", "1", "1");
}
