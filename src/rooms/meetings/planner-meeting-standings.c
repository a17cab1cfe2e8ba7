/* planner-meeting-standings.c: whether a meeting is to come or was held, as headings and as an order
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "rooms/meetings/planner-meeting-standings.h"

#include <glib/gi18n.h>

#define GREATEST_JULIAN 9999999U

static const struct
{
  const char *name;
  const char *word;
} words[PLANNER_N_MEETING_STANDINGS] = {
  [PLANNER_MEETING_IS_COMING] = { "coming", N_("To come") },
  [PLANNER_MEETING_IS_UNMARKED] = { "unmarked", N_("Past, not marked as held") },
  [PLANNER_MEETING_IS_HELD] = { "held", N_("Held") },
  [PLANNER_MEETING_IS_CANCELLED] = { "cancelled", N_("Cancelled") },
};

PlannerMeetingStanding
planner_meeting_get_standing (PlannerRecord *meeting, const GDate *today)
{
  GDate day;

  if (planner_record_is_called (meeting, PLANNER_MEETING_STATUS, "held"))
    return PLANNER_MEETING_IS_HELD;
  if (planner_record_is_called (meeting, PLANNER_MEETING_STATUS, "cancelled"))
    return PLANNER_MEETING_IS_CANCELLED;
  if (planner_record_get_date (meeting, PLANNER_MEETING_ON, &day) && g_date_compare (&day, today) < 0)
    return PLANNER_MEETING_IS_UNMARKED;
  return PLANNER_MEETING_IS_COMING;
}

const char *
planner_meeting_standing_get_word (PlannerMeetingStanding standing)
{
  g_return_val_if_fail (standing < PLANNER_N_MEETING_STANDINGS, NULL);

  return _(words[standing].word);
}

/* What has no day yet comes last of what is to come, and first of the rest. */
char *
planner_meeting_dup_order (PlannerRecord *meeting, const GDate *today)
{
  gboolean is_coming = planner_meeting_get_standing (meeting, today) == PLANNER_MEETING_IS_COMING;
  const char *starts = planner_record_get (meeting, PLANNER_MEETING_STARTS);
  guint julian = GREATEST_JULIAN;
  GDate day;

  if (planner_record_get_date (meeting, PLANNER_MEETING_ON, &day))
    julian = g_date_get_julian (&day);
  return g_strdup_printf ("%07u %s", is_coming ? julian : GREATEST_JULIAN - julian, starts != NULL ? starts : "");
}

/* Headings */

static char *
dup_value (PlannerRecord *meeting, gpointer today)
{
  return g_strdup (words[planner_meeting_get_standing (meeting, today)].name);
}

static int
get_place (const char *value, gpointer today)
{
  for (int i = 0; i < PLANNER_N_MEETING_STANDINGS; i++)
    if (g_str_equal (words[i].name, value))
      return i;
  return PLANNER_N_MEETING_STANDINGS;
}

static char *
dup_title (const char *value, gpointer today)
{
  return g_strdup (planner_meeting_standing_get_word ((PlannerMeetingStanding) get_place (value, today)));
}

const PlannerOutlineDerivation planner_meeting_standing_derivation = { dup_value, dup_title, get_place };
