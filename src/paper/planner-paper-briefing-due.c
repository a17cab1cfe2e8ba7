/* planner-paper-briefing-due.c: the declarations that are due of those who sit at a meeting
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "paper/planner-paper-briefing-due.h"

#include <glib/gi18n.h>

#include "core/plan/planner-interest-facts.h"
#include "core/plan/planner-meeting-sitters.h"

/* What a chair asks of people; the rest is for whoever keeps the register. */
#define N_TYPES (PLANNER_REGISTER_NEVER_DECLARED + 1)

static gboolean
is_asked (PlannerRegisterFindingType type)
{
  return type == PLANNER_REGISTER_DUE || type == PLANNER_REGISTER_OVERDUE || type == PLANNER_REGISTER_UNDATED
         || type == PLANNER_REGISTER_NEVER_DECLARED;
}

static const char *
get_person (PlannerRecord *record)
{
  return planner_record_get_kind (record) == PLANNER_KIND_PERSON ? planner_record_get_id (record)
                                                                 : planner_record_get (record, PLANNER_INTEREST_PERSON);
}

/* How many findings of each type there are of @person. */
static guint
count_findings (const GPtrArray *findings, const char *person, guint counts[N_TYPES])
{
  guint n = 0;

  for (guint i = 0; i < findings->len; i++)
    {
      const PlannerRegisterFinding *finding = findings->pdata[i];

      if (!is_asked (finding->type) || g_strcmp0 (get_person (finding->record), person) != 0)
        continue;
      counts[finding->type]++;
      n++;
    }
  return n;
}

static void
put_count (PlannerFlow *flow, PlannerRegisterFindingType type, guint count)
{
  g_autofree char *several = NULL;

  if (count == 0)
    return;
  if (count > 1)
    /* Translators: what is due, and of how many entries of a register it is */
    several = g_strdup_printf (ngettext ("%s (%u entry)", "%s (%u entries)", count), planner_register_finding_get_words (type), count);
  planner_flow_put (flow, 1, PLANNER_STYLE_BODY, PLANNER_INK, 0, several != NULL ? several : planner_register_finding_get_words (type));
}

static void
begin (PlannerFlow *flow)
{
  const PlannerFlowColumn columns[] = { { _("Person"), 120, 0.6, FALSE }, { _("What is due"), 200, 4, FALSE } };

  planner_flow_add_heading (flow, 1, _("Declarations due"));
  planner_flow_begin_table (flow, columns, G_N_ELEMENTS (columns), _("Declarations due"));
}

static gboolean
add_person (PlannerFlow *flow, const GPtrArray *findings, PlannerRecord *person, gboolean is_first)
{
  guint counts[N_TYPES] = { 0 };
  g_autofree char *name = NULL;

  if (count_findings (findings, planner_record_get_id (person), counts) == 0)
    return FALSE;
  if (is_first)
    begin (flow);
  name = planner_record_dup_title (person);
  planner_flow_begin_row (flow);
  planner_flow_put (flow, 0, PLANNER_STYLE_STRONG, PLANNER_INK, 0, name);
  for (guint type = 0; type < N_TYPES; type++)
    put_count (flow, (PlannerRegisterFindingType) type, counts[type]);
  return TRUE;
}

void
planner_paper_briefing_add_due (const PlannerPaperMeeting *self, PlannerFlow *flow)
{
  PlannerRecord *meeting = planner_paper_meeting_get (self);
  g_autoptr (GPtrArray) findings = planner_plan_list_register_findings (self->plan, &self->today);
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  g_autoptr (GArray) sitters = NULL;
  gboolean any = FALSE;
  GDate day;

  planner_meeting_get_day (meeting, &self->today, &day);
  sitters = planner_meeting_list_sitters (self->plan, meeting, &day);
  for (guint i = 0; i < sitters->len; i++)
    {
      PlannerRecord *person = g_array_index (sitters, PlannerMeetingSitter, i).person;

      if (person != NULL && g_hash_table_add (seen, person) && add_person (flow, findings, person, !any))
        any = TRUE;
    }
  if (any)
    planner_flow_end_table (flow);
  else if (sitters->len > 0)
    planner_flow_add_paragraph (flow, PLANNER_STYLE_BODY, FALSE, _("No declaration of those who sit is due."));
}
