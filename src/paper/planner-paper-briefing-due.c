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

/* How many findings of @type there are of @person. */
static guint
count_findings (const GPtrArray *findings, const char *person, PlannerRegisterFindingType type)
{
  guint n = 0;

  for (guint i = 0; i < findings->len; i++)
    {
      const PlannerRegisterFinding *finding = findings->pdata[i];

      n += finding->type == type && g_strcmp0 (get_person (finding->record), person) == 0;
    }
  return n;
}

static void
append_person (GString *names, PlannerRecord *person, guint n)
{
  g_autofree char *name = planner_record_dup_title (person);

  if (n == 0)
    return;
  if (names->len > 0)
    g_string_append (names, ", ");
  g_string_append (names, name);
  if (n > 1)
    /* Translators: behind the name of a person, of how many entries of a register something is due */
    g_string_append_printf (names, ngettext (" (%u entry)", " (%u entries)", n), n);
}

/* Of whom of @people (elements #PlannerRecord) there are findings of @type. */
static char *
dup_names (const GPtrArray *findings, const GPtrArray *people, PlannerRegisterFindingType type)
{
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < people->len; i++)
    append_person (names, people->pdata[i], count_findings (findings, planner_record_get_id (people->pdata[i]), type));
  return g_string_free (names, FALSE);
}

static void
begin (PlannerFlow *flow)
{
  const PlannerFlowColumn columns[] = { { _("What is due"), 140, 0.6, FALSE }, { _("Of whom"), 200, 4, FALSE } };

  planner_flow_add_heading (flow, 1, _("Declarations due"));
  planner_flow_begin_table (flow, columns, G_N_ELEMENTS (columns), _("Declarations due"));
}

static gboolean
add_type (PlannerFlow *flow, const GPtrArray *findings, const GPtrArray *people, PlannerRegisterFindingType type, gboolean is_first)
{
  g_autofree char *names = is_asked (type) ? dup_names (findings, people, type) : g_strdup ("");

  if (names[0] == '\0')
    return FALSE;
  if (is_first)
    begin (flow);
  planner_flow_begin_row (flow);
  planner_flow_put (flow, 0, PLANNER_STYLE_STRONG, PLANNER_INK, 0, planner_register_finding_get_words (type));
  planner_flow_put (flow, 1, PLANNER_STYLE_BODY, PLANNER_INK, 0, names);
  return TRUE;
}

/* Each once, in the order in which they sit. */
static GPtrArray *
list_people (const PlannerPaperMeeting *self)
{
  PlannerRecord *meeting = planner_paper_meeting_get (self);
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  g_autoptr (GArray) sitters = NULL;
  GPtrArray *people = g_ptr_array_new ();
  GDate day;

  planner_meeting_get_day (meeting, &self->today, &day);
  sitters = planner_meeting_list_sitters (self->plan, meeting, &day);
  for (guint i = 0; i < sitters->len; i++)
    {
      PlannerRecord *person = g_array_index (sitters, PlannerMeetingSitter, i).person;

      if (person != NULL && g_hash_table_add (seen, person))
        g_ptr_array_add (people, person);
    }
  return people;
}

void
planner_paper_briefing_add_due (const PlannerPaperMeeting *self, PlannerFlow *flow)
{
  g_autoptr (GPtrArray) findings = planner_plan_list_register_findings (self->plan, &self->today);
  g_autoptr (GPtrArray) people = list_people (self);
  gboolean any = FALSE;

  for (guint type = 0; type < N_TYPES; type++)
    any = add_type (flow, findings, people, (PlannerRegisterFindingType) type, !any) || any;
  if (any)
    planner_flow_end_table (flow);
  else if (people->len > 0)
    planner_flow_add_paragraph (flow, PLANNER_STYLE_BODY, FALSE, _("No declaration of those who sit is due."));
}
