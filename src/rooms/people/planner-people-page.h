/* planner-people-page.h: one of the views of the room: a table with its find, its suggestion and its empty state
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Shows people, organisations, or boards with their seats, as its #PlannerPeopleView says.
 *
 * Signals: `selection-changed` ().
 */
#pragma once

#include "rooms/people/planner-people-view.h"

G_BEGIN_DECLS

#define PLANNER_TYPE_PEOPLE_PAGE (planner_people_page_get_type ())
G_DECLARE_FINAL_TYPE (PlannerPeoplePage, planner_people_page, PLANNER, PEOPLE_PAGE, AdwBin)

/** @view is static. */
GtkWidget *planner_people_page_new (PlannerPeopleFacts *facts, const PlannerPeopleView *view);

const PlannerPeopleView *planner_people_page_get_view (PlannerPeoplePage *self);
PlannerRecordTable *planner_people_page_get_table (PlannerPeoplePage *self);

void planner_people_page_begin_find (PlannerPeoplePage *self);

/** Whether what is past is shown: seats that have ended. */
void planner_people_page_set_show_past (PlannerPeoplePage *self, gboolean show_past);

/** Selects a record and scrolls to it, putting aside what would hide it. */
gboolean planner_people_page_show (PlannerPeoplePage *self, PlannerKind kind, const char *id);

/** The same, and begins to edit its first column. */
void planner_people_page_edit (PlannerPeoplePage *self, PlannerKind kind, const char *id);

/** How many pairs may be the same; above 0 it says so above the table. */
void planner_people_page_set_n_alike (PlannerPeoplePage *self, guint n_alike);

G_END_DECLS
