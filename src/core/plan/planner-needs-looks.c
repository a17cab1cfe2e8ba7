/* planner-needs-looks.c: what needs somebody among the records of each kind
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "planner-action-log.h"
#include "planner-agenda.h"
#include "planner-clash.h"
#include "planner-facts.h"
#include "planner-interest-facts.h"
#include "planner-meeting-conflicts.h"
#include "planner-meetings.h"
#include "planner-needs-private.h"

#define OF(kind) (G_GUINT64_CONSTANT (1) << PLANNER_KIND_##kind)

/* Everything that says who has an interest in what, and who is there. */
#define OF_MEETINGS (~(OF (MILESTONE) | OF (RISK) | OF (RISK_REVIEW) | OF (ACTION)))

static int
count_days (PlannerNeeds *self, const GDate *day)
{
  return g_date_days_between (&self->today, day);
}

static void
add_count (PlannerNeeds *self, PlannerNeedsGroup group, PlannerNeedWhy why, PlannerRecord *record, guint count)
{
  if (count > 0)
    planner_needs_add (self, group, why, record)->count = count;
}

/* The next meeting */

static void
look_at_agenda (PlannerNeeds *self, PlannerRecord *meeting, const PlannerAgenda *agenda)
{
  if (agenda->items->len == 0)
    planner_needs_add (self, PLANNER_NEEDS_MEETING, PLANNER_NEED_AGENDA_EMPTY, meeting);
  add_count (self, PLANNER_NEEDS_MEETING, PLANNER_NEED_AGENDA_LONG, meeting, (guint) planner_agenda_get_overrun (agenda));
}

static void
look_at_meeting (PlannerNeeds *self, PlannerRecord *nothing)
{
  PlannerRecord *meeting = planner_plan_find_next_meeting (self->plan, &self->today);
  g_autoptr (PlannerMeetingConflicts) conflicts = NULL;
  g_autoptr (PlannerAgenda) agenda = NULL;
  PlannerNeed *need;
  GDate day;

  if (meeting == NULL || !planner_record_get_date (meeting, PLANNER_MEETING_ON, &day))
    return;
  conflicts = planner_meeting_conflicts_new (self->plan, meeting, &self->today);
  agenda = planner_agenda_new (self->plan, planner_record_get_id (meeting));
  need = planner_needs_add (self, PLANNER_NEEDS_MEETING, PLANNER_NEED_MEETING, meeting);
  need->days = count_days (self, &day);
  need->extent = agenda->items->len;
  add_count (self, PLANNER_NEEDS_MEETING, PLANNER_NEED_CONFLICTS, meeting,
             planner_meeting_conflicts_count_unresolved (conflicts));
  if (planner_meeting_get_quorate (self->plan, meeting, &self->today) == PLANNER_QUORATE_NOT)
    planner_needs_add (self, PLANNER_NEEDS_MEETING, PLANNER_NEED_NOT_QUORATE, meeting);
  else
    add_count (self, PLANNER_NEEDS_MEETING, PLANNER_NEED_ITEMS_QUORUM, meeting,
               planner_meeting_conflicts_count_inquorate (conflicts));
  look_at_agenda (self, meeting, agenda);
}

/* What came from partners */

static void
look_at_awaiting (PlannerNeeds *self, PlannerRecord *nothing)
{
  g_autoptr (GPtrArray) bad_values = NULL;

  if (!planner_plan_anything_awaits (self->plan))
    return;
  bad_values = planner_plan_list_bad_values (self->plan, NULL);
  add_count (self, PLANNER_NEEDS_AWAITING, PLANNER_NEED_CLASHES, NULL, planner_plan_count_clashes (self->plan));
  add_count (self, PLANNER_NEEDS_AWAITING, PLANNER_NEED_BAD_VALUES, NULL, bad_values != NULL ? bad_values->len : 0);
}

/* Actions */

static void
look_at_action (PlannerNeeds *self, PlannerRecord *action)
{
  GDate due;

  if (planner_action_is_closed (action) || !planner_record_get_date (action, PLANNER_ACTION_DUE, &due)
      || count_days (self, &due) > PLANNER_NEEDS_ACTION_DAYS)
    return;
  planner_needs_add (self, PLANNER_NEEDS_ACTIONS, PLANNER_NEED_DUE, action)->days = count_days (self, &due);
}

/* Milestones and asks: what is done or stopped is left out before its words are read. */

static void
look_at_end (PlannerNeeds *self, PlannerRecord *record, PlannerNeedsGroup overdue)
{
  PlannerStatus status = planner_record_get_standing (record).status;
  PlannerTimescale dates;
  int days;

  if (status == PLANNER_STATUS_COMPLETE || status == PLANNER_STATUS_STOPPED)
    return;
  planner_plan_get_dates (self->plan, record, &dates);
  if (!dates.has_end)
    return;
  days = count_days (self, &dates.end);
  if (planner_is_overdue (&dates, status, &self->today))
    planner_needs_add (self, overdue, PLANNER_NEED_DUE, record)->days = days;
  else if (days >= 0 && days <= PLANNER_NEEDS_COMING_DAYS)
    planner_needs_add (self, PLANNER_NEEDS_COMING, PLANNER_NEED_DUE, record)->days = days;
}

static void
look_at_milestone (PlannerNeeds *self, PlannerRecord *milestone)
{
  look_at_end (self, milestone, PLANNER_NEEDS_MILESTONES);
}

static void
look_at_ask (PlannerNeeds *self, PlannerRecord *ask)
{
  look_at_end (self, ask, PLANNER_NEEDS_ASKS);
}

/* Risks */

static void
begin_risks (PlannerNeeds *self)
{
  self->risks = planner_risk_register_new (self->plan, &self->today);
  self->n_findings = self->n_found_risks = 0;
}

static void
look_for_findings (PlannerNeeds *self, PlannerRecord *risk)
{
  guint found = planner_risk_register_find (self->risks, risk);

  self->n_found_risks += found != 0 ? 1 : 0;
  for (; found != 0; found &= found - 1)
    self->n_findings++;
}

static void
look_at_risk (PlannerNeeds *self, PlannerRecord *risk)
{
  gboolean is_worsening = planner_risk_register_get_direction (self->risks, risk) == PLANNER_RISK_DIRECTION_UP;
  PlannerRiskFacts facts;

  look_for_findings (self, risk);
  if (!planner_risk_is_open (risk))
    return;
  planner_risk_register_read (self->risks, risk, &facts);
  if (is_worsening || planner_risk_register_is_escalated (self->risks, risk))
    planner_needs_add (self, PLANNER_NEEDS_RISKS, is_worsening ? PLANNER_NEED_WORSENING : PLANNER_NEED_ESCALATED, risk)->score
        = planner_risk_present_score (&facts);
  if (planner_risk_is_review_due (risk, &self->today))
    planner_needs_add (self, PLANNER_NEEDS_REVIEWS, PLANNER_NEED_REVIEW, risk)->days = count_days (self, &facts.review_on);
}

static void
end_risks (PlannerNeeds *self)
{
  PlannerNeed *need;

  g_clear_pointer (&self->risks, planner_risk_register_free);
  if (self->n_findings == 0)
    return;
  need = planner_needs_add (self, PLANNER_NEEDS_FINDINGS, PLANNER_NEED_FINDINGS, NULL);
  need->count = self->n_findings;
  need->extent = self->n_found_risks;
}

/* Declarations */

static void
add_to_confirm (PlannerNeeds *self, PlannerRecord *interest)
{
  PlannerDeclaration declaration = planner_interest_get_declaration (interest);
  PlannerDeclarationPeriods periods;
  GDate day;

  planner_plan_get_declaration_periods (self->plan, &periods);
  if (planner_declaration_get_last_day (&declaration, &periods, &day))
    planner_needs_add (self, PLANNER_NEEDS_DECLARATIONS, PLANNER_NEED_CONFIRM, interest)->days = count_days (self, &day);
}

/* Where nobody was asked yet, they are most of a board. */
static void
add_undeclared (PlannerNeeds *self, GPtrArray *people)
{
  PlannerNeed *need;

  if (people->len == 0)
    return;
  need = planner_needs_add (self, PLANNER_NEEDS_DECLARATIONS, PLANNER_NEED_NEVER_DECLARED,
                            people->len == 1 ? people->pdata[0] : NULL);
  need->count = people->len;
  need->several = people->len > 1 ? g_ptr_array_ref (people) : NULL;
}

static void
look_at_declarations (PlannerNeeds *self, PlannerRecord *nothing)
{
  g_autoptr (GPtrArray) findings = planner_plan_list_register_findings (self->plan, &self->today);
  g_autoptr (GPtrArray) undeclared = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < findings->len; i++)
    {
      const PlannerRegisterFinding *finding = g_ptr_array_index (findings, i);

      if (finding->type == PLANNER_REGISTER_DUE || finding->type == PLANNER_REGISTER_OVERDUE)
        add_to_confirm (self, finding->record);
      else if (finding->type == PLANNER_REGISTER_UNDATED)
        planner_needs_add (self, PLANNER_NEEDS_DECLARATIONS, PLANNER_NEED_UNDATED, finding->record);
      else if (finding->type == PLANNER_REGISTER_NEVER_DECLARED)
        g_ptr_array_add (undeclared, g_object_ref (finding->record));
    }
  add_undeclared (self, undeclared);
}

const PlannerNeedsLook *
planner_needs_get_looks (void)
{
  static const PlannerNeedsLook looks[PLANNER_N_NEEDS_LOOKS] = {
    { PLANNER_KIND_NONE, OF_MEETINGS, look_at_meeting },
    { PLANNER_KIND_NONE, G_MAXUINT64, look_at_awaiting },
    { PLANNER_KIND_ACTION, OF (ACTION), look_at_action },
    { PLANNER_KIND_NONE, OF (INTEREST) | OF (PERSON) | OF (SEAT) | OF (BOARD) | OF (PLAN), look_at_declarations },
    { PLANNER_KIND_RISK, OF (RISK) | OF (RISK_REVIEW) | OF (AGENDA_ITEM) | OF (MEETING) | OF (PLAN), look_at_risk,
      begin_risks, end_risks },
    { PLANNER_KIND_MILESTONE, OF (MILESTONE) | OF (ASK) | OF (PLAN), look_at_milestone },
    { PLANNER_KIND_ASK, OF (ASK) | OF (PLAN), look_at_ask },
  };

  return looks;
}
