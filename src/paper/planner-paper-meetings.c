/* planner-paper-meetings.c: what papers of one meeting have in common
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "paper/planner-paper-meetings.h"

#include <glib/gi18n.h>

#include "paper/planner-paper-words.h"

static void
paper_meeting_free (gpointer data)
{
  PlannerPaperMeeting *self = data;

  g_object_unref (self->plan);
  g_free (self->meeting);
  g_free (self);
}

PlannerDocument *
planner_paper_meeting_document_new (PlannerPlan *plan, PlannerRecord *meeting, const GDate *today, const char *title,
                                    const PlannerComposer *composer)
{
  PlannerPaperMeeting *self;
  PlannerPaper paper = planner_paper_get (PLANNER_PAPER_A4, FALSE);

  g_return_val_if_fail (PLANNER_IS_PLAN (plan) && PLANNER_IS_RECORD (meeting), NULL);
  g_return_val_if_fail (today != NULL && g_date_valid (today), NULL);

  self = g_new0 (PlannerPaperMeeting, 1);
  self->plan = g_object_ref (plan);
  self->today = *today;
  self->meeting = g_strdup (planner_record_get_id (meeting));
  return planner_paper_document_new (plan, title, today, composer, &paper, self, paper_meeting_free);
}

PlannerRecord *
planner_paper_meeting_get (const PlannerPaperMeeting *self)
{
  return planner_plan_lookup (self->plan, PLANNER_KIND_MEETING, self->meeting);
}

static char *
dup_day (PlannerRecord *meeting)
{
  g_autoptr (GDateTime) time = NULL;
  GDate day;

  if (!planner_record_get_date (meeting, PLANNER_MEETING_ON, &day))
    return g_strdup (_("Day not known"));
  time = g_date_time_new_utc (g_date_get_year (&day), (int) g_date_get_month (&day), g_date_get_day (&day), 0, 0, 0);
  /* Translators: the day of a meeting, as in "Thursday 12 July 2018"; see strftime */
  return g_date_time_format (time, _("%A %-d %B %Y"));
}

char *
planner_paper_meeting_dup_when (PlannerRecord *meeting)
{
  g_autofree char *day = dup_day (meeting);
  const char *starts = planner_record_get (meeting, PLANNER_MEETING_STARTS);
  const char *ends = planner_record_get (meeting, PLANNER_MEETING_ENDS);

  if (starts != NULL && ends != NULL)
    /* Translators: a day and two times, as in "Thursday 12 July 2018, 10:20 to 12:00" */
    return g_strdup_printf (_("%s, %s to %s"), day, starts, ends);
  if (starts != NULL)
    /* Translators: a day and a time */
    return g_strdup_printf (_("%s, %s"), day, starts);
  return g_steal_pointer (&day);
}

static void
add_field (const PlannerPaperMeeting *self, PlannerFlow *flow, PlannerRecord *meeting, PlannerField field)
{
  g_autofree char *value = planner_plan_dup_display (self->plan, meeting, field);
  g_autofree char *words = NULL;

  if (planner_record_get (meeting, field) == NULL)
    return;
  words = g_strdup_printf (_("%s: %s"), _(planner_field_get_info (field)->label), value);
  planner_flow_add_paragraph (flow, PLANNER_STYLE_BODY, TRUE, words);
}

static void
add_publicity (PlannerFlow *flow, PlannerRecord *meeting)
{
  if (planner_record_is_called (meeting, PLANNER_MEETING_STATUS, "cancelled"))
    planner_flow_add_paragraph (flow, PLANNER_STYLE_STRONG, TRUE, _("This meeting is cancelled."));
  if (planner_record_get (meeting, PLANNER_MEETING_PUBLIC) == NULL)
    return;
  planner_flow_add_paragraph (flow, PLANNER_STYLE_BODY, TRUE,
                              planner_record_get_flag (meeting, PLANNER_MEETING_PUBLIC) ? _("Held in public") : _("Held in private"));
}

gboolean
planner_paper_meeting_add_opening (const PlannerPaperMeeting *self, PlannerFlow *flow, const char *heading)
{
  PlannerRecord *meeting = planner_paper_meeting_get (self);
  g_autofree char *when = NULL;

  planner_flow_add_heading (flow, 0, heading);
  if (meeting == NULL)
    {
      planner_flow_add_paragraph (flow, PLANNER_STYLE_BODY, FALSE, _("This meeting is no longer in the plan."));
      return FALSE;
    }
  when = planner_paper_meeting_dup_when (meeting);
  if (planner_record_get (meeting, PLANNER_MEETING_TITLE) != NULL)
    planner_flow_add_paragraph (flow, PLANNER_STYLE_STRONG, TRUE, planner_record_get (meeting, PLANNER_MEETING_TITLE));
  planner_flow_add_paragraph (flow, PLANNER_STYLE_STRONG, TRUE, when);
  add_field (self, flow, meeting, PLANNER_MEETING_VENUE);
  add_field (self, flow, meeting, PLANNER_MEETING_BOARDS);
  add_field (self, flow, meeting, PLANNER_MEETING_CHAIR);
  add_publicity (flow, meeting);
  return TRUE;
}

char *
planner_paper_item_dup_title (PlannerRecord *item)
{
  const char *number = planner_record_get (item, PLANNER_AGENDA_ITEM_NUMBER);
  const char *title = planner_record_get (item, PLANNER_AGENDA_ITEM_TITLE);

  if (title == NULL)
    title = _("No title");
  /* Translators: the number of an item on an agenda, and its title */
  return number != NULL ? g_strdup_printf (_("%s. %s"), number, title) : g_strdup (title);
}

char *
planner_paper_dup_board (PlannerPlan *plan, const char *id)
{
  return id != NULL ? planner_plan_dup_reference_title (plan, PLANNER_KIND_BOARD, id) : g_strdup (_("No board"));
}
