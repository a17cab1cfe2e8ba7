/* planner-paper-minutes-tables.c: what was declared and who is to do what, in printed minutes
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "paper/planner-paper-minutes-parts.h"

#include <glib/gi18n.h>

#include "core/plan/planner-dismissal.h"
#include "core/plan/planner-interest-facts.h"
#include "paper/planner-paper-words.h"

/* Declarations */

enum
{
  DECLARATION_PERSON,
  DECLARATION_ITEM,
  DECLARATION_WORDS,
  DECLARATION_HANDLING,
  DECLARATION_N_COLUMNS
};

static PlannerRecord *
get_interest (const PlannerPaperMeeting *self, PlannerRecord *ruling)
{
  return planner_plan_lookup (self->plan, PLANNER_KIND_INTEREST, planner_record_get (ruling, PLANNER_RULING_INTEREST));
}

/* Also of an interest that this plan does not hold nobody knows whether it is sensitive. */
static gboolean
is_withheld (const PlannerPaperMeeting *self, PlannerRecord *ruling)
{
  PlannerRecord *interest = get_interest (self, ruling);

  if (planner_record_get (ruling, PLANNER_RULING_INTEREST) == NULL)
    return FALSE;
  return interest == NULL || planner_interest_is_withheld (interest);
}

/* What was declared, or where it is on the register, in what it is. */
static char *
dup_declared (const PlannerPaperMeeting *self, PlannerRecord *ruling)
{
  PlannerRecord *interest = get_interest (self, ruling);
  const char *declared = planner_record_get (ruling, PLANNER_RULING_DECLARED);
  const char *name = interest != NULL ? planner_record_get (interest, PLANNER_INTEREST_ORGANISATION_NAME) : NULL;
  g_autofree char *organisation = NULL;

  if (is_withheld (self, ruling))
    return g_strdup (_("An interest whose details are withheld"));
  if (declared != NULL || interest == NULL)
    return g_strdup (declared != NULL ? declared : "");
  organisation = name != NULL ? g_strdup (name) : planner_plan_dup_display (self->plan, interest, PLANNER_INTEREST_ORGANISATION);
  /* Translators: %s is an organisation in which somebody has an interest */
  return g_strdup_printf (_("On the register: %s"), organisation);
}

static char *
dup_item_number (PlannerRecord *item)
{
  const char *number = planner_record_get (item, PLANNER_AGENDA_ITEM_NUMBER);

  return number != NULL ? g_strdup (number) : planner_paper_item_dup_title (item);
}

static void
add_declaration (const PlannerPaperMeeting *self, PlannerFlow *flow, PlannerRecord *item, PlannerRecord *ruling)
{
  g_autofree char *person = planner_plan_dup_display (self->plan, ruling, PLANNER_RULING_PERSON);
  g_autofree char *number = dup_item_number (item);
  g_autofree char *declared = dup_declared (self, ruling);
  g_autofree char *handling = planner_plan_dup_display (self->plan, ruling, PLANNER_RULING_HANDLING);

  planner_flow_begin_row (flow);
  planner_flow_put (flow, DECLARATION_PERSON, PLANNER_STYLE_STRONG, PLANNER_INK, 0, person);
  planner_flow_put (flow, DECLARATION_ITEM, PLANNER_STYLE_BODY, PLANNER_INK, 0, number);
  planner_flow_put (flow, DECLARATION_WORDS, PLANNER_STYLE_BODY, PLANNER_INK, 0, declared);
  planner_flow_put (flow, DECLARATION_HANDLING, PLANNER_STYLE_BODY, PLANNER_INK, 0, handling);
  if (!is_withheld (self, ruling))
    planner_flow_put (flow, DECLARATION_HANDLING, PLANNER_STYLE_SMALL, PLANNER_INK_DIM, 0,
                      planner_record_get (ruling, PLANNER_RULING_REASON));
}

static void
begin_declarations (PlannerFlow *flow)
{
  const PlannerFlowColumn columns[DECLARATION_N_COLUMNS] = {
    { _("Name"), 110, 0.6, FALSE }, { _("Item"), 40, 0.2, FALSE }, { _("Declared"), 150, 4, FALSE }, { _("Handling"), 90, 1.4, FALSE },
  };

  planner_flow_add_heading (flow, 1, _("Declarations of interest"));
  planner_flow_begin_table (flow, columns, DECLARATION_N_COLUMNS, _("Declarations of interest"));
}

void
planner_paper_minutes_add_declarations (const PlannerPaperMeeting *self, PlannerFlow *flow, const GPtrArray *items)
{
  gboolean any = FALSE;

  for (guint i = 0; i < items->len; i++)
    {
      g_autoptr (GPtrArray) rulings = planner_plan_list_of (self->plan, PLANNER_KIND_RULING, PLANNER_RULING_AGENDA_ITEM,
                                                            planner_record_get_id (items->pdata[i]));

      for (guint j = 0; j < rulings->len; j++)
        {
          if (planner_ruling_dismisses (rulings->pdata[j]))
            continue;
          if (!any)
            begin_declarations (flow);
          any = TRUE;
          add_declaration (self, flow, items->pdata[i], rulings->pdata[j]);
        }
    }
  if (any)
    planner_flow_end_table (flow);
}

/* Actions */

enum
{
  ACTION_REF,
  ACTION_WORDS,
  ACTION_ASSIGNED,
  ACTION_DUE,
  ACTION_N_COLUMNS
};

static void
add_action (const PlannerPaperMeeting *self, PlannerFlow *flow, PlannerRecord *action)
{
  g_autofree char *assigned
      = planner_paper_dup_leads (self->plan, action, PLANNER_ACTION_ASSIGNED_TO, PLANNER_ACTION_ASSIGNED_TO_TEXT);
  g_autofree char *due = planner_plan_dup_display (self->plan, action, PLANNER_ACTION_DUE);

  planner_flow_begin_row (flow);
  planner_flow_put (flow, ACTION_REF, PLANNER_STYLE_STRONG, PLANNER_INK, 0, planner_record_get (action, PLANNER_ACTION_REF));
  planner_flow_put (flow, ACTION_WORDS, PLANNER_STYLE_BODY, PLANNER_INK, 0, planner_record_get (action, PLANNER_ACTION_TEXT));
  planner_flow_put (flow, ACTION_ASSIGNED, PLANNER_STYLE_BODY, PLANNER_INK, 0, assigned);
  planner_flow_put (flow, ACTION_DUE, PLANNER_STYLE_BODY, PLANNER_INK, 0, due);
}

void
planner_paper_minutes_add_actions (const PlannerPaperMeeting *self, PlannerFlow *flow)
{
  const PlannerFlowColumn columns[ACTION_N_COLUMNS] = {
    { _("Ref"), 66, 0.2, FALSE }, { _("Action"), 160, 4, FALSE }, { _("Assigned to"), 96, 1, FALSE }, { _("Due"), 80, 0, FALSE },
  };
  g_autoptr (GPtrArray) actions = planner_plan_list_of (self->plan, PLANNER_KIND_ACTION, PLANNER_ACTION_MEETING, self->meeting);

  if (actions->len == 0)
    return;
  planner_flow_add_heading (flow, 1, _("Actions"));
  planner_flow_begin_table (flow, columns, ACTION_N_COLUMNS, _("Actions"));
  for (guint i = 0; i < actions->len; i++)
    add_action (self, flow, actions->pdata[i]);
  planner_flow_end_table (flow);
}
