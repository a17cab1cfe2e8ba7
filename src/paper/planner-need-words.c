/* planner-need-words.c: what needs somebody today, in words
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "paper/planner-need-words.h"

#include <glib/gi18n.h>

#include "core/plan/planner-interest-facts.h"
#include "paper/planner-paper-meetings.h"

/* Up to how many days a span is said in days, in weeks and in months. */
#define DAYS_AS_DAYS 13
#define DAYS_AS_WEEKS 59
#define DAYS_AS_MONTHS 729

#define FEW 5
#define SEPARATOR " · "

static const struct
{
  const char *title;
  const char *what; /* one of them, within a sentence; %NULL: its title says it */
} groups[PLANNER_N_NEEDS] = {
  [PLANNER_NEEDS_MEETING] = { N_("Next meeting"), NULL },
  [PLANNER_NEEDS_AWAITING] = { N_("From partners"), NULL },
  [PLANNER_NEEDS_ACTIONS] = { N_("Actions overdue or due in two weeks"), N_("action") },
  [PLANNER_NEEDS_DECLARATIONS] = { N_("Declarations of interest"), N_("declaration of interest") },
  [PLANNER_NEEDS_MILESTONES] = { N_("Overdue milestones"), N_("milestone") },
  [PLANNER_NEEDS_ASKS] = { N_("Overdue asks"), N_("ask") },
  [PLANNER_NEEDS_COMING] = { N_("Coming in four weeks"), NULL },
  [PLANNER_NEEDS_RISKS] = { N_("Risks worsening or escalated"), N_("risk") },
  [PLANNER_NEEDS_REVIEWS] = { N_("Risk reviews overdue"), N_("risk review") },
  [PLANNER_NEEDS_FINDINGS] = { N_("Careful reviewer"), NULL },
};

const char *
planner_needs_group_get_title (PlannerNeedsGroup group)
{
  g_return_val_if_fail (group < PLANNER_N_NEEDS, NULL);

  return _(groups[group].title);
}

/* When */

static char *
dup_overdue (guint days)
{
  guint weeks = days / 7;
  guint months = days * 12 / 365;
  guint years = days / 365;

  if (days <= DAYS_AS_DAYS)
    return g_strdup_printf (ngettext ("overdue by %u day", "overdue by %u days", days), days);
  if (days <= DAYS_AS_WEEKS)
    return g_strdup_printf (ngettext ("overdue by %u week", "overdue by %u weeks", weeks), weeks);
  if (days <= DAYS_AS_MONTHS)
    return g_strdup_printf (ngettext ("overdue by %u month", "overdue by %u months", months), months);
  return g_strdup_printf (ngettext ("overdue by %u year", "overdue by %u years", years), years);
}

static char *
dup_due (int days)
{
  if (days < 0)
    return dup_overdue ((guint) -days);
  if (days == 0)
    return g_strdup (_("due today"));
  if (days == 1)
    return g_strdup (_("due tomorrow"));
  return g_strdup_printf (ngettext ("due in %d day", "due in %d days", (guint) days), days);
}

static char *
dup_coming (int days)
{
  if (days == 0)
    return g_strdup (_("today"));
  if (days == 1)
    return g_strdup (_("tomorrow"));
  return g_strdup_printf (ngettext ("in %d day", "in %d days", (guint) days), days);
}

static char *
dup_score (const char *why, int score)
{
  if (score == 0)
    return g_strdup (why);
  /* Translators: of a risk: “worsening, score 20” */
  return g_strdup_printf (_("%s, score %d"), why, score);
}

static char *
dup_when (const PlannerNeed *need)
{
  switch ((guint) need->why)
    {
    case PLANNER_NEED_MEETING:
      return dup_coming (need->days);
    case PLANNER_NEED_DUE:
    case PLANNER_NEED_REVIEW:
    case PLANNER_NEED_CONFIRM:
      return dup_due (need->days);
    case PLANNER_NEED_WORSENING:
      return dup_score (_("worsening"), need->score);
    case PLANNER_NEED_ESCALATED:
      return dup_score (_("escalated"), need->score);
    case PLANNER_NEED_NEVER_DECLARED:
      return need->record != NULL ? g_strdup (_("never declared")) : NULL;
    case PLANNER_NEED_UNDATED:
      return g_strdup (_("undated"));
    case PLANNER_NEED_FINDINGS:
      return g_strdup_printf (ngettext ("in %u risk", "in %u risks", need->extent), need->extent);
    case PLANNER_NEED_CONFLICTS:
      return g_strdup (_("to be settled before the meeting"));
    case PLANNER_NEED_NOT_QUORATE:
      return g_strdup (_("too few of those who vote are expected"));
    case PLANNER_NEED_CLASHES:
      return g_strdup (_("say which of the two stands"));
    case PLANNER_NEED_BAD_VALUES:
      return g_strdup (_("kept beside its record as it came in a file"));
    default:
      return NULL;
    }
}

/* Who */

typedef struct
{
  PlannerKind kind;
  PlannerField people;
  PlannerField words;
} Leads;

static const Leads *
get_leads (PlannerKind kind)
{
  static const Leads leads[] = {
    { PLANNER_KIND_ACTION, PLANNER_ACTION_ASSIGNED_TO, PLANNER_ACTION_ASSIGNED_TO_TEXT },
    { PLANNER_KIND_MILESTONE, PLANNER_MILESTONE_LEADS, PLANNER_MILESTONE_LEAD_TEXT },
    { PLANNER_KIND_ASK, PLANNER_ASK_LEADS, PLANNER_ASK_LEAD_TEXT },
    { PLANNER_KIND_RISK, PLANNER_RISK_LEADS, PLANNER_RISK_LEAD_TEXT },
  };

  for (guint i = 0; i < G_N_ELEMENTS (leads); i++)
    if (leads[i].kind == kind)
      return &leads[i];
  return NULL;
}

static char *
dup_names (GPtrArray *people, guint most)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) names = NULL;

  for (guint i = 0; i < people->len && i < most; i++)
    g_strv_builder_take (builder, planner_record_dup_title (people->pdata[i]));
  if (people->len > most)
    g_strv_builder_add (builder, "…");
  names = g_strv_builder_end (builder);
  /* Translators: between the names of several people */
  return g_strjoinv (_(", "), names);
}

char *
planner_need_dup_people (PlannerPlan *plan, const PlannerNeed *need)
{
  const Leads *leads;

  g_return_val_if_fail (PLANNER_IS_PLAN (plan) && need != NULL, NULL);

  if (need->several != NULL)
    return dup_names (need->several, G_MAXUINT);
  leads = need->record != NULL ? get_leads (planner_record_get_kind (need->record)) : NULL;
  if (leads == NULL)
    return NULL;
  if (planner_record_get (need->record, leads->people) != NULL)
    return planner_plan_dup_display (plan, need->record, leads->people);
  return g_strdup (planner_record_get (need->record, leads->words));
}

/* In a line there is room for a few. */
static char *
dup_few_people (PlannerPlan *plan, const PlannerNeed *need)
{
  return need->several != NULL ? dup_names (need->several, FEW) : planner_need_dup_people (plan, need);
}

static char *
dup_spoken_people (PlannerPlan *plan, const PlannerNeed *need)
{
  g_autofree char *people = dup_few_people (plan, need);

  if (people == NULL || need->several != NULL)
    return g_steal_pointer (&people);
  if (planner_record_get_kind (need->record) == PLANNER_KIND_ACTION)
    /* Translators: within a sentence about an action; %s is a name or several */
    return g_strdup_printf (_("assigned to %s"), people);
  /* Translators: within a sentence about something somebody leads; %s is a name or several */
  return g_strdup_printf (_("lead %s"), people);
}

/* What it is */

static char *
dup_count (const PlannerNeed *need)
{
  switch ((guint) need->why)
    {
    case PLANNER_NEED_CONFLICTS:
      return g_strdup_printf (ngettext ("%u conflict unresolved", "%u conflicts unresolved", need->count), need->count);
    case PLANNER_NEED_NOT_QUORATE:
      return g_strdup (_("Not quorate"));
    case PLANNER_NEED_ITEMS_QUORUM:
      return g_strdup_printf (ngettext ("%u item for which a board would not be quorate",
                                        "%u items for which a board would not be quorate", need->count),
                              need->count);
    case PLANNER_NEED_AGENDA_EMPTY:
      return g_strdup (_("Nothing on the agenda yet"));
    case PLANNER_NEED_AGENDA_LONG:
      return g_strdup_printf (ngettext ("Agenda %u minute too long", "Agenda %u minutes too long", need->count), need->count);
    case PLANNER_NEED_CLASHES:
      return g_strdup_printf (ngettext ("%u value changed by two partners", "%u values changed by two partners", need->count),
                              need->count);
    case PLANNER_NEED_BAD_VALUES:
      return g_strdup_printf (ngettext ("%u value that does not fit", "%u values that do not fit", need->count), need->count);
    case PLANNER_NEED_NEVER_DECLARED:
      return need->record == NULL ? g_strdup_printf (ngettext ("%u person who never declared", "%u people who never declared",
                                                               need->count),
                                                     need->count)
                                  : NULL;
    case PLANNER_NEED_FINDINGS:
      return g_strdup_printf (ngettext ("%u finding", "%u findings", need->count), need->count);
    default:
      return NULL;
    }
}

static char *
dup_withheld (PlannerPlan *plan, PlannerRecord *interest)
{
  g_autofree char *person
      = planner_plan_dup_reference_title (plan, PLANNER_KIND_PERSON, planner_record_get (interest, PLANNER_INTEREST_PERSON));

  /* Translators: %s is a person, of whom a sensitive or private interest is on the register */
  return g_strdup_printf (_("%s, an interest that is withheld"), person);
}

static char *
dup_meeting (PlannerRecord *meeting)
{
  const char *title = planner_record_get (meeting, PLANNER_MEETING_TITLE);

  return g_strdup (title != NULL ? title : _("Meeting"));
}

char *
planner_need_dup_title (PlannerPlan *plan, const PlannerNeed *need)
{
  char *count;

  g_return_val_if_fail (PLANNER_IS_PLAN (plan) && need != NULL, NULL);

  count = dup_count (need);
  if (count != NULL)
    return count;
  if (need->why == PLANNER_NEED_MEETING)
    return dup_meeting (need->record);
  if (planner_record_get_kind (need->record) == PLANNER_KIND_INTEREST
      && planner_interest_get_declaration (need->record).withheld)
    return dup_withheld (plan, need->record);
  return planner_plan_dup_record_title (plan, need->record);
}

/* All together */

static const char *
get_what (const PlannerNeed *need)
{
  if (need->several != NULL)
    return NULL;
  if (need->group != PLANNER_NEEDS_COMING)
    return groups[need->group].what != NULL ? _(groups[need->group].what) : NULL;
  return planner_record_get_kind (need->record) == PLANNER_KIND_ASK ? _("ask") : _("milestone");
}

static void
take (GStrvBuilder *parts, char *part)
{
  if (part != NULL && *part != '\0')
    g_strv_builder_take (parts, part);
  else
    g_free (part);
}

static void
take_meeting (GStrvBuilder *parts, const PlannerNeed *need)
{
  take (parts, planner_paper_meeting_dup_when (need->record));
  take (parts, g_strdup (planner_record_get (need->record, PLANNER_MEETING_VENUE)));
  if (need->extent > 0)
    take (parts, g_strdup_printf (ngettext ("%u item", "%u items", need->extent), need->extent));
}

static void
take_when (GStrvBuilder *parts, const PlannerNeed *need)
{
  if (need->group == PLANNER_NEEDS_COMING)
    take (parts, g_strdup (get_what (need)));
  take (parts, dup_when (need));
  if (need->why == PLANNER_NEED_MEETING)
    take_meeting (parts, need);
}

static char *
join (GStrvBuilder *builder, const char *separator)
{
  g_auto (GStrv) parts = g_strv_builder_end (builder);

  return g_strjoinv (separator, parts);
}

char *
planner_need_dup_when (const PlannerNeed *need)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  g_return_val_if_fail (need != NULL, NULL);

  take_when (builder, need);
  return join (builder, SEPARATOR);
}

char *
planner_need_dup_detail (PlannerPlan *plan, const PlannerNeed *need)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  g_return_val_if_fail (PLANNER_IS_PLAN (plan) && need != NULL, NULL);

  take_when (builder, need);
  take (builder, dup_few_people (plan, need));
  return join (builder, SEPARATOR);
}

char *
planner_need_dup_sentence (PlannerPlan *plan, const PlannerNeed *need)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  g_return_val_if_fail (PLANNER_IS_PLAN (plan) && need != NULL, NULL);

  take (builder, planner_need_dup_title (plan, need));
  take (builder, g_strdup (get_what (need)));
  take (builder, dup_when (need));
  if (need->why == PLANNER_NEED_MEETING)
    take_meeting (builder, need);
  take (builder, dup_spoken_people (plan, need));
  /* Translators: between the parts of a sentence about something that needs somebody */
  return join (builder, _(", "));
}
