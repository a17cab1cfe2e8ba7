/* When the items of an agenda begin, and what becomes of that when one changes.
 *
 * An item that says no start begins where the one before ends; the first, where
 * the meeting begins. When a start, a length or the order changes, the items
 * after it follow, by how they stood before the change:
 *
 *   an item that began …                  then
 *   ------------------------------------  ---------------------------------------
 *   where the one before ended            follows it, earlier or later
 *   later: there was a gap (a break, a     stays, as long as the one before ends
 *   guest who comes at eleven), or nobody  in time; else it follows from then on
 *   knew where the one before ended
 *   before the one before ended            stays: somebody wanted that
 *   and its own start was changed          stays as given
 *   and was moved                          follows whatever it comes to stand after
 *
 * Times are minutes of the day. Values only, any thread.
 */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define PLANNER_NO_MINUTE (-1)

typedef struct
{
  int start;  /* its own, or PLANNER_NO_MINUTE */
  int length; /* or PLANNER_NO_MINUTE: nobody knows when the next can begin */
} PlannerAgendaSlot;

typedef enum
{
  PLANNER_AGENDA_FOLLOWS,  /* begins where the one before ends, or says nothing */
  PLANNER_AGENDA_WAITS,    /* begins later, or nobody knows where the one before ends */
  PLANNER_AGENDA_OVERLAPS, /* begins before the one before has ended */
  PLANNER_AGENDA_GIVEN,    /* its start is what is being changed */
} PlannerAgendaPlace;

/* The minute of "10:20"; PLANNER_NO_MINUTE for NULL and anything else. */
int planner_minute_from_text (const char *text);

/* "10:20"; NULL for what is no minute of a day. Free with g_free(). */
char *planner_minute_to_text (int minute);

/* Sets STARTS, one for each of SLOTS, to when each begins (or PLANNER_NO_MINUTE).
 * OPENS: when the meeting begins, or PLANNER_NO_MINUTE. Returns the latest that
 * is known of when anything begins or ends. */
int planner_agenda_times_lay (const PlannerAgendaSlot *slots,
                              guint                    n_slots,
                              int                      opens,
                              int                     *starts);

/* Sets PLACES to how each of SLOTS stands to the one before it. */
void planner_agenda_times_place (const PlannerAgendaSlot *slots,
                                 guint                    n_slots,
                                 int                      opens,
                                 PlannerAgendaPlace      *places);

/* Changes the starts of SLOTS, which stand as they do now, by how each stood
 * before (PLACES, in step). A start past midnight is taken away. */
void planner_agenda_times_follow (PlannerAgendaSlot        *slots,
                                  const PlannerAgendaPlace *places,
                                  guint                     n_slots,
                                  int                       opens);

G_END_DECLS
