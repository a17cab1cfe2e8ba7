/* Which meeting the print verb's papers are of. */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cli/planner-print-meeting.h"

#include "core/plan/planner-meetings.h"

#include <glib/gi18n.h>

PlannerRecord *
planner_print_meeting_find (PlannerCommand  *command,
                            const char      *id,
                            gboolean         held,
                            GError         **error)
{
  GDate tomorrow = command->today;
  PlannerRecord *meeting = NULL;

  if (id != NULL)
    return planner_command_find_record (command, PLANNER_KIND_MEETING, id, error);
  if (!held)
    meeting = planner_plan_find_next_meeting (command->plan, &command->today);
  g_date_add_days (&tomorrow, 1);
  if (meeting == NULL)
    meeting = planner_plan_find_last_meeting (command->plan, &tomorrow, NULL);
  if (meeting == NULL)
    g_set_error (error, PLANNER_PLAN_ERROR, PLANNER_PLAN_ERROR_NO_SUCH_RECORD,
                 held ? _("No meeting of this plan has been held yet. Say which one it is with --meeting.")
                      : _("There is no meeting with a date in this plan. Say which one it is with --meeting."));
  return meeting;
}
