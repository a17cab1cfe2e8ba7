/* planner-paper-minutes-attendance.c: who attended a meeting, in its printed minutes
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "paper/planner-paper-minutes-parts.h"

#include <glib/gi18n.h>

#include "core/plan/planner-meeting-sitters.h"

enum
{
  COLUMN_NAME,
  COLUMN_CAPACITY,
  COLUMN_ORGANISATION,
  COLUMN_PRESENCE,
  N_COLUMNS
};

/* Somebody who sits for a board. */
typedef struct
{
  const PlannerMeetingSitter *sitter;
  PlannerRecord *attendance; /* borrowed, or %NULL */
  guint board;    /* place among those of the meeting */
  guint rank;     /* within it: who is away comes last, then by capacity */
} Attendee;

/* The capacities in the order of their choices; what is none comes last. */
static guint
rank_capacity (const char *capacity)
{
  const PlannerChoice *choices = planner_field_get_info (PLANNER_ATTENDANCE_CAPACITY)->choices;
  guint rank = 0;

  while (choices[rank].name != NULL && g_strcmp0 (choices[rank].name, capacity) != 0)
    rank++;
  return rank;
}

static PlannerRecord *
find_attendance (const GPtrArray *attendances, const PlannerMeetingSitter *sitter)
{
  const char *board = sitter->board != NULL ? planner_record_get_id (sitter->board) : NULL;

  for (guint i = 0; i < attendances->len; i++)
    if (g_strcmp0 (planner_record_get (attendances->pdata[i], PLANNER_ATTENDANCE_PERSON), planner_record_get_id (sitter->person)) == 0
        && g_strcmp0 (planner_record_get (attendances->pdata[i], PLANNER_ATTENDANCE_BOARD), board) == 0)
      return attendances->pdata[i];
  return NULL;
}

static guint
place_board (char **boards, PlannerRecord *board)
{
  guint place = 0;

  while (boards[place] != NULL && (board == NULL || !g_str_equal (boards[place], planner_record_get_id (board))))
    place++;
  return place;
}

static int
compare_attendees (gconstpointer one, gconstpointer other)
{
  const Attendee *first = one, *second = other;

  if (first->board != second->board)
    return first->board < second->board ? -1 : 1;
  return (int) first->rank - (int) second->rank;
}

/* Once anything was recorded, those of whom something was. */
static GArray *
list_attendees (PlannerRecord *meeting, const GArray *sitters, const GPtrArray *attendances)
{
  g_auto (GStrv) boards = planner_record_dup_list (meeting, PLANNER_MEETING_BOARDS);
  GArray *attendees = g_array_new (FALSE, FALSE, sizeof (Attendee));

  for (guint i = 0; i < sitters->len; i++)
    {
      const PlannerMeetingSitter *sitter = &g_array_index (sitters, PlannerMeetingSitter, i);
      Attendee attendee = { sitter, find_attendance (attendances, sitter), place_board (boards, sitter->board), 0 };

      if (attendances->len > 0 && attendee.attendance == NULL)
        continue;
      attendee.rank = rank_capacity (sitter->capacity) + (sitter->is_present ? 0 : rank_capacity (NULL) + 1);
      g_array_append_val (attendees, attendee);
    }
  g_array_sort (attendees, compare_attendees);
  return attendees;
}

static char *
dup_capacity (const Attendee *attendee)
{
  g_autofree char *capacity = planner_value_to_display (PLANNER_ATTENDANCE_CAPACITY, attendee->sitter->capacity);
  const char *role = attendee->sitter->seat != NULL ? planner_record_get (attendee->sitter->seat, PLANNER_SEAT_ROLE) : NULL;

  if (role == NULL || capacity[0] == '\0')
    return g_strdup (role != NULL ? role : capacity);
  return g_strconcat (capacity, "\n", role, NULL);
}

static char *
dup_organisation (PlannerPlan *plan, const PlannerMeetingSitter *sitter)
{
  if (sitter->seat != NULL && planner_record_get (sitter->seat, PLANNER_SEAT_ORGANISATION) != NULL)
    return planner_plan_dup_display (plan, sitter->seat, PLANNER_SEAT_ORGANISATION);
  return planner_plan_dup_display (plan, sitter->person, PLANNER_PERSON_ORGANISATION);
}

static char *
dup_presence (PlannerPlan *plan, const Attendee *attendee)
{
  if (attendee->attendance != NULL && planner_record_get (attendee->attendance, PLANNER_ATTENDANCE_PRESENCE) != NULL)
    return planner_plan_dup_display (plan, attendee->attendance, PLANNER_ATTENDANCE_PRESENCE);
  return attendee->attendance != NULL ? g_strdup ("") : g_strdup (_("Expected"));
}

static void
add_attendee (const PlannerPaperMeeting *meeting, PlannerFlow *flow, const Attendee *attendee)
{
  g_autofree char *name = planner_record_dup_title (attendee->sitter->person);
  g_autofree char *capacity = dup_capacity (attendee);
  g_autofree char *organisation = dup_organisation (meeting->plan, attendee->sitter);
  g_autofree char *presence = dup_presence (meeting->plan, attendee);

  planner_flow_begin_row (flow);
  planner_flow_put (flow, COLUMN_NAME, PLANNER_STYLE_STRONG, PLANNER_INK, 0, name);
  planner_flow_put (flow, COLUMN_CAPACITY, PLANNER_STYLE_BODY, PLANNER_INK, 0, capacity);
  planner_flow_put (flow, COLUMN_ORGANISATION, PLANNER_STYLE_BODY, PLANNER_INK, 0, organisation);
  planner_flow_put (flow, COLUMN_PRESENCE, PLANNER_STYLE_BODY, PLANNER_INK, 0, presence);
}

static void
begin_board (const PlannerPaperMeeting *meeting, PlannerFlow *flow, PlannerRecord *board)
{
  g_autofree char *name = planner_paper_dup_board (meeting->plan, board != NULL ? planner_record_get_id (board) : NULL);

  planner_flow_begin_group (flow, 0, name, N_COLUMNS);
}

void
planner_paper_minutes_add_attendance (const PlannerPaperMeeting *self, PlannerFlow *flow)
{
  const PlannerFlowColumn columns[N_COLUMNS] = {
    { _("Name"), 110, 1, FALSE },
    { _("Capacity and role"), 120, 2, FALSE },
    { _("Organisation"), 110, 2, FALSE },
    { _("Presence"), 70, 0, FALSE },
  };
  PlannerRecord *meeting = planner_paper_meeting_get (self);
  g_autoptr (GPtrArray) attendances
      = planner_plan_list_of (self->plan, PLANNER_KIND_ATTENDANCE, PLANNER_ATTENDANCE_MEETING, self->meeting);
  g_autoptr (GArray) sitters = NULL;
  g_autoptr (GArray) attendees = NULL;
  GDate day;

  planner_meeting_get_day (meeting, &self->today, &day);
  sitters = planner_meeting_list_sitters (self->plan, meeting, &day);
  attendees = list_attendees (meeting, sitters, attendances);
  if (attendees->len == 0)
    return;
  planner_flow_add_heading (flow, 1, _("Attendance"));
  planner_flow_begin_table (flow, columns, N_COLUMNS, _("Attendance"));
  for (guint i = 0; i < attendees->len; i++)
    {
      const Attendee *attendee = &g_array_index (attendees, Attendee, i);

      if (i == 0 || g_array_index (attendees, Attendee, i - 1).board != attendee->board)
        begin_board (self, flow, attendee->sitter->board);
      add_attendee (self, flow, attendee);
    }
  planner_flow_end_table (flow);
}
