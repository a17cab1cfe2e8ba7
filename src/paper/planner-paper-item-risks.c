/* planner-paper-item-risks.c: the escalated risks of a day as the paper of an item of an agenda
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "paper/planner-paper-item-risks.h"

#include <glib/gi18n.h>

#include "core/plan/planner-risk-scoring.h"
#include "paper/planner-paper-risks-body.h"
#include "paper/planner-paper-words.h"
#include "paper/planner-risk-mark.h"

struct _PlannerPaperItemRisks
{
  PlannerPaperRisks *printed;
  PlannerRiskRegister *risks;
  PlannerPaperRisksBody *body;
};

gboolean
planner_paper_item_takes_risks (PlannerRecord *item)
{
  return planner_record_get_flag (item, PLANNER_AGENDA_ITEM_TAKES_RISKS);
}

/* The day of the meeting; of one without a day, today. */
static void
get_day (const PlannerPaperMeeting *meeting, GDate *day)
{
  PlannerRecord *record = planner_paper_meeting_get (meeting);

  if (record == NULL || !planner_record_get_date (record, PLANNER_MEETING_ON, day))
    *day = meeting->today;
}

static PlannerPaperItemRisks *
item_risks_new (const PlannerPaperMeeting *meeting, GDate *day)
{
  const PlannerPaperRisksChoice escalated = { .escalated = TRUE };
  PlannerPaperItemRisks *self = g_new0 (PlannerPaperItemRisks, 1);

  get_day (meeting, day);
  self->printed = planner_paper_risks_keep (meeting->plan, day, &escalated);
  self->risks = planner_risk_register_new_as_at (meeting->plan, day);
  return self;
}

void
planner_paper_item_risks_free (PlannerPaperItemRisks *self)
{
  g_clear_pointer (&self->body, planner_paper_risks_body_free);
  planner_risk_register_free (self->risks);
  planner_paper_risks_free (self->printed);
  g_free (self);
}

PlannerPaperItemRisks *
planner_paper_item_risks_begin (const PlannerPaperMeeting *meeting, PlannerRecord *item, PlannerFlow *flow)
{
  GDate day;
  PlannerPaperItemRisks *self = item_risks_new (meeting, &day);
  g_autofree char *title = planner_paper_item_dup_title (item);
  g_autofree char *on = planner_paper_dup_day (&day);
  g_autofree char *words = NULL;

  /* Translators: below the title of an item of an agenda; %s is a day */
  words = g_strdup_printf (_("The risks on the board’s list as at %s"), on);
  planner_flow_begin_page (flow);
  planner_flow_add_heading (flow, 1, title);
  planner_flow_add_paragraph (flow, PLANNER_STYLE_BODY, TRUE, words);
  self->body = planner_paper_risks_body_new (self->printed, self->risks, flow, 2);
  return self;
}

guint
planner_paper_item_risks_step (PlannerPaperItemRisks *self)
{
  return planner_paper_risks_body_step (self->body);
}

static void
append_risk (PlannerPaperItemRisks *self, PlannerRecord *risk, GString *words)
{
  g_autofree char *name = planner_risk_dup_name (risk);
  g_autofree char *score = NULL;
  PlannerRiskFacts facts;
  int present;

  planner_risk_register_read (self->risks, risk, &facts);
  present = planner_risk_present_score (&facts);
  score = planner_risk_mark_dup_score (present, planner_risk_register_get_band (self->risks, present));
  g_string_append_printf (words, words->len > 0 ? ", %s (%s)" : "%s (%s)", name, score);
}

char *
planner_paper_item_risks_dup_summary (const PlannerPaperMeeting *meeting)
{
  GListModel *records = planner_plan_get_records (meeting->plan, PLANNER_KIND_RISK);
  g_autoptr (GString) words = g_string_new (NULL);
  GDate day;
  PlannerPaperItemRisks *self = item_risks_new (meeting, &day);
  guint n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (records); i++)
    {
      g_autoptr (PlannerRecord) risk = g_list_model_get_item (records, i);

      if (!planner_paper_risks_has (self->printed, self->risks, risk))
        continue;
      append_risk (self, risk, words);
      n++;
    }
  planner_paper_item_risks_free (self);
  if (n == 0)
    return g_strdup (_("No risk is escalated."));
  /* Translators: how many risks are on the board's list, and what they are called */
  return g_strdup_printf (ngettext ("%u escalated risk: %s", "%u escalated risks: %s", n), n, words->str);
}
