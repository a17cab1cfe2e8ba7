/* planner-agenda.h: the items of a meeting in their order, and when each begins
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Follows from the plan's values by planner-agenda-times.h, never stored, and holds until the plan changes. Main thread only.
 */
#pragma once

#include "core/rules/planner-agenda-times.h"
#include "planner-edit.h"

G_BEGIN_DECLS

typedef struct
{
  GPtrArray *items;           /* #PlannerRecord */
  PlannerAgendaSlot *slots;   /* in step: what each says of its time */
  PlannerAgendaPlace *places; /* in step: how it stands to the one before it */
  int *starts;                /* in step: when it begins, or PLANNER_NO_MINUTE */
  int opens;                  /* when the meeting begins and ends, or PLANNER_NO_MINUTE */
  int closes;
  int latest;                 /* when the last item ends, as far as it is known; or PLANNER_NO_MINUTE */
  int total;                  /* minutes that all items take */
} PlannerAgenda;

PlannerAgenda *planner_agenda_new (PlannerPlan *plan, const char *meeting);
void planner_agenda_free (PlannerAgenda *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlannerAgenda, planner_agenda_free)

/** Where @item stands among the items; %FALSE when it does not. */
gboolean planner_agenda_find (const PlannerAgenda *self, PlannerRecord *item, guint *place);

/** How many minutes the items go on after the end of the meeting; 0: none, or nobody knows. */
int planner_agenda_get_overrun (const PlannerAgenda *self);

/** What has changed of an agenda in an edit. Ids; each may be %NULL. */
typedef struct
{
  const char *given;        /* the item whose start was given */
  const char *const *moved; /* items that were moved, or are new */
  const char *const *order; /* all items as they stand now; %NULL: as before */
} PlannerAgendaChange;

/**
 * Lets the times of the items of @meeting follow what @edit has changed so far: starts and lengths, their order, the meeting's start. How
 * they stood before is what the plan's records say, which are of before the edit; have them read in before it begins.
 */
gboolean planner_agenda_follow (PlannerEdit *edit, const char *meeting, const PlannerAgendaChange *change, GError **error);

G_END_DECLS
