/* planner-paper-risks-choice.c: which risks are printed, in a register or on a map
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "paper/planner-paper-risks-choice.h"

#include <glib/gi18n.h>

PlannerPaperRisks *
planner_paper_risks_keep (PlannerPlan *plan, const GDate *today, const PlannerPaperRisksChoice *choice)
{
  PlannerPaperRisks *self = g_new0 (PlannerPaperRisks, 1);

  self->plan = g_object_ref (plan);
  self->today = *today;
  if (choice == NULL)
    return self;
  self->workstreams = g_strdupv ((char **) choice->workstreams);
  self->filter = choice->filter;
  self->data = choice->data;
  self->destroy = choice->destroy;
  self->escalated = choice->escalated;
  self->note = g_strdup (choice->note);
  return self;
}

void
planner_paper_risks_free (gpointer data)
{
  PlannerPaperRisks *self = data;

  if (self->destroy != NULL)
    self->destroy (self->data);
  g_strfreev (self->workstreams);
  g_free (self->note);
  g_object_unref (self->plan);
  g_free (self);
}

/* On the board's list on the day, and not yet closed. */
static gboolean
is_escalated (PlannerPaperRisks *self, PlannerRiskRegister *risks, PlannerRecord *risk)
{
  PlannerRiskFacts facts;

  planner_risk_register_read (risks, risk, &facts);
  return facts.is_open && planner_risk_register_is_escalated (risks, risk)
         && (!g_date_valid (&facts.raised_on) || g_date_compare (&facts.raised_on, &self->today) <= 0);
}

gboolean
planner_paper_risks_has (PlannerPaperRisks *self, PlannerRiskRegister *risks, PlannerRecord *risk)
{
  const char *workstream = planner_record_get (risk, PLANNER_RISK_WORKSTREAM);

  if (self->workstreams != NULL
      && (workstream == NULL || !g_strv_contains ((const char *const *) self->workstreams, workstream)))
    return FALSE;
  if (self->escalated && !is_escalated (self, risks, risk))
    return FALSE;
  return self->filter == NULL || self->filter (risk, self->data);
}

void
planner_paper_risks_add_nothing (PlannerPaperRisks *self, PlannerFlow *flow)
{
  if (planner_plan_count (self->plan, PLANNER_KIND_RISK) == 0)
    planner_flow_add_paragraph (flow, PLANNER_STYLE_BODY, FALSE, _("There are no risks in this plan yet."));
  else
    planner_flow_add_paragraph (flow, PLANNER_STYLE_BODY, FALSE, _("No risk of this plan is among those chosen."));
}

static void
append_part (GString *words, const char *label, const char *part)
{
  g_autofree char *sentence = NULL;

  if (part == NULL)
    return;
  sentence = g_strdup_printf (_("%s: %s"), label, part);
  g_string_append_printf (words, words->len > 0 ? "\n%s" : "%s", sentence);
}

char *
planner_paper_risks_dup_description (PlannerRecord *risk)
{
  static const PlannerField parts[] = { PLANNER_RISK_CAUSE, PLANNER_RISK_EVENT, PLANNER_RISK_EFFECT };
  const char *description = planner_record_get (risk, PLANNER_RISK_DESCRIPTION);
  GString *words;

  if (description != NULL)
    return g_strdup (description);
  words = g_string_new (NULL);
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    append_part (words, _(planner_field_get_info (parts[i])->label), planner_record_get (risk, parts[i]));
  return g_string_free (words, FALSE);
}
