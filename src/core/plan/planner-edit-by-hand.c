/* planner-edit-by-hand.c: what goes along with a value that a person types
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "planner-edit-private.h"

#include "planner-agenda.h"
#include "planner-facts.h"

/* Whether @value is new and says when something is. */
static gboolean
says_anew (PlannerEdit *self, const char *id, PlannerField field, const char *value)
{
  g_autofree char *former = planner_edit_get (self, id, field);
  PlannerTimescale meaning;

  if (value == NULL || g_strcmp0 (former, value) == 0)
    return FALSE;
  planner_plan_read_typed (self->plan, planner_plan_lookup (self->plan, PLANNER_FIELD_KIND (field), id), value,
                           &meaning);
  return meaning.is_date;
}

static gboolean
is_time_of_agenda (PlannerField field)
{
  return field == PLANNER_AGENDA_ITEM_STARTS || field == PLANNER_AGENDA_ITEM_MINUTES || field == PLANNER_MEETING_STARTS;
}

/* The times of an agenda follow what is typed into one of them. */
static gboolean
set_time (PlannerEdit *self, const char *id, PlannerField field, const char *value, GError **error)
{
  g_autofree char *former = planner_edit_get (self, id, field);
  g_autofree char *meeting = field == PLANNER_MEETING_STARTS ? g_strdup (id)
                                                             : planner_edit_get (self, id, PLANNER_AGENDA_ITEM_MEETING);
  PlannerAgendaChange change = { .given = field == PLANNER_AGENDA_ITEM_STARTS ? id : NULL };

  /* How they stand before is in the records: those are read in now. */
  planner_plan_get_records (self->plan, PLANNER_KIND_AGENDA_ITEM);
  planner_plan_get_records (self->plan, PLANNER_KIND_MEETING);
  return planner_edit_set (self, id, field, value, error)
         && (meeting == NULL || g_strcmp0 (former, value) == 0 || planner_agenda_follow (self, meeting, &change, error));
}

/* An action that is closed was so on some day, today unless it says another; one that is open on none. Its day says that it is closed. */
static gboolean
follow_action (PlannerEdit *self, const char *id, PlannerField field, const char *value, GError **error)
{
  g_autofree char *closed_on = planner_edit_get (self, id, PLANNER_ACTION_CLOSED_ON);
  g_autofree char *day = NULL;
  GDate today;

  if (field == PLANNER_ACTION_CLOSED_ON)
    return value == NULL || planner_edit_set (self, id, PLANNER_ACTION_STATUS, "closed", error);
  if (g_strcmp0 (value, "closed") != 0)
    return planner_edit_set (self, id, PLANNER_ACTION_CLOSED_ON, NULL, error);
  if (closed_on != NULL)
    return TRUE;
  planner_get_today (&today);
  day = planner_value_from_date (&today);
  return planner_edit_set (self, id, PLANNER_ACTION_CLOSED_ON, day, error);
}

gboolean
planner_edit_set_by_hand (PlannerEdit *self, const char *id, PlannerField field, const char *value, GError **error)
{
  PlannerField start, end;

  g_return_val_if_fail (self != NULL && id != NULL, FALSE);

  if (is_time_of_agenda (field))
    return set_time (self, id, field, value, error);
  if (planner_timescale_get_given (field, &start, &end) && says_anew (self, id, field, value)
      && (!planner_edit_set (self, id, start, NULL, error) || !planner_edit_set (self, id, end, NULL, error)))
    return FALSE;
  if ((field == PLANNER_ACTION_STATUS || field == PLANNER_ACTION_CLOSED_ON) && !follow_action (self, id, field, value, error))
    return FALSE;
  return planner_edit_set (self, id, field, value, error);
}
