/* planner-overview-leads.c: where the lines of the overview lead
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "rooms/overview/planner-overview-leads.h"

#include "widgets/planner-messages.h"

/* Rooms, what is chosen in them, and the parts of a meeting, by the names that they have for actions and settings. */

static void
show_only (GtkWidget *from, const char *room, const char *choice)
{
  planner_act_in_room (from, room, "room.show-only", choice);
}

static void
show_part (GtkWidget *from, PlannerRecord *meeting, const char *part)
{
  g_autofree char *words = g_strconcat (part, " ", planner_record_get_id (meeting), NULL);

  planner_act_in_room (from, "meetings", "room.show-part", words);
}

static void
show_findings (GtkWidget *from)
{
  show_only (from, "risks", "risks.attention=found");
  planner_act_in_room (from, "risks", "room.pane", "findings");
}

void
planner_overview_lead (GtkWidget *from, const PlannerNeed *need)
{
  g_return_if_fail (GTK_IS_WIDGET (from) && need != NULL);

  switch ((guint) need->why)
    {
    case PLANNER_NEED_CLASHES:
    case PLANNER_NEED_BAD_VALUES:
      gtk_widget_activate_action (from, "win.clashes", NULL);
      break;
    case PLANNER_NEED_FINDINGS:
      show_findings (from);
      break;
    case PLANNER_NEED_MEETING:
    case PLANNER_NEED_AGENDA_EMPTY:
    case PLANNER_NEED_AGENDA_LONG:
      show_part (from, need->record, "agenda");
      break;
    case PLANNER_NEED_NOT_QUORATE:
      show_part (from, need->record, "attendance");
      break;
    case PLANNER_NEED_ITEMS_QUORUM:
    case PLANNER_NEED_CONFLICTS:
      show_part (from, need->record, "conflicts");
      break;
    default:
      if (need->record == NULL)
        planner_act_in_room (from, "interests", "room.undeclared", NULL);
      else
        planner_show_record (from, planner_record_get_kind (need->record), planner_record_get_id (need->record));
    }
}

static void
show_coming (GtkWidget *from, const GDate *today)
{
  g_autofree char *first = planner_value_from_date (today);
  g_autofree char *last = NULL;
  g_autofree char *choice = NULL;
  GDate until = *today;

  g_date_add_days (&until, PLANNER_NEEDS_COMING_DAYS);
  last = planner_value_from_date (&until);
  choice = g_strdup_printf ("milestones.dates=from=%s,to=%s", first, last);
  show_only (from, "timeline", choice);
}

void
planner_overview_lead_to_all (GtkWidget *from, PlannerNeedsGroup group, const GDate *today)
{
  g_return_if_fail (GTK_IS_WIDGET (from) && today != NULL);

  switch ((guint) group)
    {
    case PLANNER_NEEDS_ACTIONS:
      show_only (from, "actions", "actions.state=open");
      break;
    case PLANNER_NEEDS_DECLARATIONS:
      show_only (from, "interests", "interests.state=overdue,undated,due");
      break;
    case PLANNER_NEEDS_MILESTONES:
      show_only (from, "timeline", "milestones.attention=overdue");
      break;
    case PLANNER_NEEDS_ASKS:
      show_only (from, "asks", "asks.status=not-started,on-track,at-risk,off-track,"); /* and those without one */
      break;
    case PLANNER_NEEDS_COMING:
      show_coming (from, today);
      break;
    case PLANNER_NEEDS_RISKS:
      show_only (from, "risks", "risks.attention=escalated,worsening");
      break;
    case PLANNER_NEEDS_REVIEWS:
      show_only (from, "risks", "risks.attention=review-due");
      break;
    default:
      break;
    }
}
