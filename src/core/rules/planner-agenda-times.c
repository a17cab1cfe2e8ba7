/* When the items of an agenda begin, and what becomes of that when one changes. */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/rules/planner-agenda-times.h"

#include <stdio.h>

#define MINUTES_A_DAY (24 * 60)

int
planner_minute_from_text (const char *text)
{
  int hours, minutes;
  char rest;

  if (text == NULL || sscanf (text, "%2d:%2d%c", &hours, &minutes, &rest) != 2 || hours < 0 || hours > 23 || minutes < 0
      || minutes > 59)
    return PLANNER_NO_MINUTE;
  return hours * 60 + minutes;
}

char *
planner_minute_to_text (int minute)
{
  if (minute < 0 || minute >= MINUTES_A_DAY)
    return NULL;
  return g_strdup_printf ("%02d:%02d", minute / 60, minute % 60);
}

/* Where an item that begins at START ends. */
static int
get_end (const PlannerAgendaSlot *slot,
         int                      start)
{
  return start != PLANNER_NO_MINUTE && slot->length != PLANNER_NO_MINUTE ? start + slot->length : PLANNER_NO_MINUTE;
}

int
planner_agenda_times_lay (const PlannerAgendaSlot *slots,
                          guint                    n_slots,
                          int                      opens,
                          int                     *starts)
{
  int next = opens;
  int latest = PLANNER_NO_MINUTE;

  for (guint i = 0; i < n_slots; i++)
    {
      starts[i] = slots[i].start != PLANNER_NO_MINUTE ? slots[i].start : next;
      next = get_end (&slots[i], starts[i]);
      latest = MAX (latest, MAX (starts[i], next));
    }
  return latest;
}

static PlannerAgendaPlace
get_place (const PlannerAgendaSlot *slot,
           int                      next)
{
  if (slot->start == PLANNER_NO_MINUTE || slot->start == next)
    return PLANNER_AGENDA_FOLLOWS;
  return next == PLANNER_NO_MINUTE || slot->start > next ? PLANNER_AGENDA_WAITS : PLANNER_AGENDA_OVERLAPS;
}

void
planner_agenda_times_place (const PlannerAgendaSlot *slots,
                            guint                    n_slots,
                            int                      opens,
                            PlannerAgendaPlace      *places)
{
  int next = opens;

  for (guint i = 0; i < n_slots; i++)
    {
      places[i] = get_place (&slots[i], next);
      next = get_end (&slots[i], slots[i].start != PLANNER_NO_MINUTE ? slots[i].start : next);
    }
}

static gboolean
moves (const PlannerAgendaSlot *slot,
       PlannerAgendaPlace       place,
       int                      next)
{
  if (slot->start == PLANNER_NO_MINUTE || next == PLANNER_NO_MINUTE)
    return FALSE;
  return place == PLANNER_AGENDA_FOLLOWS || (place == PLANNER_AGENDA_WAITS && slot->start < next);
}

void
planner_agenda_times_follow (PlannerAgendaSlot        *slots,
                             const PlannerAgendaPlace *places,
                             guint                     n_slots,
                             int                       opens)
{
  int next = opens;

  for (guint i = 0; i < n_slots; i++)
    {
      int start;

      if (moves (&slots[i], places[i], next))
        slots[i].start = next;
      start = slots[i].start != PLANNER_NO_MINUTE ? slots[i].start : next;
      if (slots[i].start >= MINUTES_A_DAY)
        slots[i].start = PLANNER_NO_MINUTE;
      next = get_end (&slots[i], start);
    }
}
