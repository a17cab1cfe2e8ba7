/* planner-calendar.c: meetings and milestones for calendars (iCalendar, RFC 5545)
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "planner-calendar.h"

#include <string.h>

#include "core/plan/planner-facts.h"

/* Bytes of a line, without its end (RFC 5545, 3.1). */
#define MAX_LINE 75

typedef struct
{
  PlannerPlan *plan;
  const char *plan_id;
  char *stamp; /* DTSTAMP of every event */
  GString *text;
} Calendar;

/* Goes on in further lines that begin with a blank, never within a character. */
static void
add_line (GString *text, const char *line)
{
  gsize room = MAX_LINE;

  while (strlen (line) > room)
    {
      const char *end = g_utf8_find_prev_char (line, line + room + 1);

      g_string_append_len (text, line, end - line);
      g_string_append (text, "\r\n ");
      line = end;
      room = MAX_LINE - 1;
    }
  g_string_append (text, line);
  g_string_append (text, "\r\n");
}

static void
add_property (GString *text, const char *name, const char *value)
{
  g_autofree char *line = g_strdup_printf ("%s:%s", name, value);

  add_line (text, line);
}

static void
add_text_property (GString *text, const char *name, const char *value)
{
  g_autoptr (GString) escaped = g_string_new (NULL);

  if (value == NULL)
    return;
  for (const char *at = value; *at != '\0'; at++)
    if (*at == '\n')
      g_string_append (escaped, "\\n");
    else if (strchr ("\\;,", *at) != NULL)
      g_string_append_printf (escaped, "\\%c", *at);
    else if ((guchar) *at >= ' ' && *at != '\x7f')
      g_string_append_c (escaped, *at);
  add_property (text, name, escaped->str);
}

static void
add_date (GString *text, const char *name, const GDate *date)
{
  g_autofree char *line = g_strdup_printf ("%s;VALUE=DATE:%04d%02d%02d", name, g_date_get_year (date),
                                           (int) g_date_get_month (date), g_date_get_day (date));

  add_line (text, line);
}

/* @time is canonical, "10:20". */
static void
add_date_time (GString *text, const char *name, const GDate *date, const char *time)
{
  g_autofree char *value = g_strdup_printf ("%04d%02d%02dT%.2s%.2s00", g_date_get_year (date),
                                            (int) g_date_get_month (date), g_date_get_day (date), time, time + 3);

  add_property (text, name, value);
}

static void
begin_event (Calendar *calendar, PlannerRecord *record, const char *title)
{
  const char *kind = planner_kind_get_info (planner_record_get_kind (record))->name;
  g_autofree char *uid = g_strdup_printf ("%s/%s/%s", calendar->plan_id, kind, planner_record_get_id (record));
  g_autofree char *other_title = title == NULL ? planner_record_dup_title (record) : NULL;

  add_property (calendar->text, "BEGIN", "VEVENT");
  add_text_property (calendar->text, "UID", uid);
  add_property (calendar->text, "DTSTAMP", calendar->stamp);
  add_text_property (calendar->text, "SUMMARY", title != NULL ? title : other_title);
}

static void
add_meeting (Calendar *calendar, PlannerRecord *meeting)
{
  const char *starts = planner_record_get (meeting, PLANNER_MEETING_STARTS);
  const char *ends = planner_record_get (meeting, PLANNER_MEETING_ENDS);
  GDate on;

  if (!planner_record_get_date (meeting, PLANNER_MEETING_ON, &on))
    return;
  begin_event (calendar, meeting, planner_record_get (meeting, PLANNER_MEETING_TITLE));
  if (starts == NULL)
    add_date (calendar->text, "DTSTART", &on);
  else
    add_date_time (calendar->text, "DTSTART", &on, starts);
  if (starts != NULL && ends != NULL && strcmp (ends, starts) > 0)
    add_date_time (calendar->text, "DTEND", &on, ends);
  add_text_property (calendar->text, "LOCATION", planner_record_get (meeting, PLANNER_MEETING_VENUE));
  if (g_strcmp0 (planner_record_get (meeting, PLANNER_MEETING_STATUS), "cancelled") == 0)
    add_property (calendar->text, "STATUS", "CANCELLED");
  add_property (calendar->text, "END", "VEVENT");
}

/* The day after the last, as calendars count. */
static void
add_milestone (Calendar *calendar, PlannerRecord *milestone)
{
  PlannerTimescale dates;

  planner_plan_get_dates (calendar->plan, milestone, &dates);
  if (!dates.has_end)
    return;
  begin_event (calendar, milestone, planner_record_get (milestone, PLANNER_MILESTONE_TITLE));
  add_date (calendar->text, "DTSTART", dates.has_start ? &dates.start : &dates.end);
  g_date_add_days (&dates.end, 1);
  add_date (calendar->text, "DTEND", &dates.end);
  add_text_property (calendar->text, "DESCRIPTION", planner_record_get (milestone, PLANNER_MILESTONE_TIMESCALE));
  add_property (calendar->text, "TRANSP", "TRANSPARENT");
  add_property (calendar->text, "END", "VEVENT");
}

static char *
dup_stamp (const char *at)
{
  g_autoptr (GDateTime) time = at != NULL ? g_date_time_new_from_iso8601 (at, NULL) : NULL;

  if (time == NULL)
    time = g_date_time_new_now_utc ();
  return g_date_time_format (time, "%Y%m%dT%H%M%SZ");
}

char *
planner_calendar_dup_text (PlannerPlan *plan, const PlannerExportList *list, const char *at)
{
  g_autofree char *stamp = dup_stamp (at);
  PlannerRecord *root = planner_plan_get_root (plan);
  const char *plan_id = planner_record_get (root, PLANNER_PLAN_ID);
  Calendar calendar = { plan, plan_id != NULL ? plan_id : planner_record_get_id (root), stamp, g_string_new (NULL) };

  add_property (calendar.text, "BEGIN", "VCALENDAR");
  add_property (calendar.text, "VERSION", "2.0");
  add_property (calendar.text, "PRODID", "-//icb-planner//ICB Planner//EN");
  for (guint i = 0; i < list->leaving->len; i++)
    {
      const PlannerExportItem *item = list->leaving->pdata[i];
      PlannerRecord *record = planner_plan_lookup (plan, item->kind, item->id);

      if (record != NULL && item->kind == PLANNER_KIND_MEETING)
        add_meeting (&calendar, record);
      else if (record != NULL && item->kind == PLANNER_KIND_MILESTONE)
        add_milestone (&calendar, record);
    }
  add_property (calendar.text, "END", "VCALENDAR");
  return g_string_free (calendar.text, FALSE);
}
