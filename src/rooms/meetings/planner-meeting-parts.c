/* planner-meeting-parts.c: the parts that the page of a meeting has
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "rooms/meetings/planner-meeting-parts.h"

#include <glib/gi18n.h>

#include "rooms/meetings/planner-agenda-page.h"
#include "rooms/meetings/planner-attendance-page.h"
#include "rooms/meetings/planner-conflicts-page.h"
#include "rooms/meetings/planner-decisions-page.h"

static const PlannerMeetingPartInfo parts[] = {
  { "agenda", N_("Agenda"), "view-list-ordered-symbolic", PLANNER_KIND_AGENDA_ITEM, planner_agenda_page_new },
  { "attendance", N_("Attendance"), "system-users-symbolic", PLANNER_KIND_ATTENDANCE, planner_attendance_page_new },
  { "conflicts", N_("Conflicts"), "dialog-warning-symbolic", PLANNER_KIND_RULING, planner_conflicts_page_new },
  { "decisions", N_("Decisions"), "planner-actions-symbolic", PLANNER_KIND_RECOMMENDATION, planner_decisions_page_new },
};

const PlannerMeetingPartInfo *
planner_meeting_parts_get (guint *n_parts)
{
  g_return_val_if_fail (n_parts != NULL, NULL);

  *n_parts = G_N_ELEMENTS (parts);
  return parts;
}

static PlannerField
get_item_field (PlannerKind kind)
{
  switch (kind)
    {
    case PLANNER_KIND_RECOMMENDATION:
      return PLANNER_RECOMMENDATION_AGENDA_ITEM;
    case PLANNER_KIND_RULING:
      return PLANNER_RULING_AGENDA_ITEM;
    default:
      return PLANNER_FIELD_NONE;
    }
}

PlannerRecord *
planner_meeting_find_of (PlannerPlan *plan, PlannerRecord *record, PlannerRecord **item)
{
  PlannerKind kind = planner_record_get_kind (record);
  const char *meeting = NULL;

  *item = kind == PLANNER_KIND_AGENDA_ITEM ? record : NULL;
  if (get_item_field (kind) != PLANNER_FIELD_NONE)
    *item = planner_plan_lookup (plan, PLANNER_KIND_AGENDA_ITEM, planner_record_get (record, get_item_field (kind)));
  if (*item != NULL)
    meeting = planner_record_get (*item, PLANNER_AGENDA_ITEM_MEETING);
  else if (kind == PLANNER_KIND_ATTENDANCE)
    meeting = planner_record_get (record, PLANNER_ATTENDANCE_MEETING);
  return planner_plan_lookup (plan, PLANNER_KIND_MEETING, meeting);
}
