/* A window with the conflicts of a meeting. */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rooms/meetings/planner-conflicts-page-private.h"
#include "window-fixture.h"

G_BEGIN_DECLS

/* The chair and a member have an interest in the hospital, which item "two" of meeting "m" is about; another member has one in the choir. */
void conflicts_fixture_fill (WindowFixture *fixture);

PlannerConflictsPage *conflicts_fixture_show (WindowFixture *fixture);
/* Until all is looked through and shown. */
void conflicts_fixture_settle (PlannerConflictsPage *page);

void conflicts_fixture_close (void);
void conflicts_fixture_resize (int width, int height);

/* The dialog over the page, borrowed; NULL: none. */
AdwDialog *conflicts_fixture_get_dialog (void);

/* The row of PERSON (an id) at an item, borrowed; NULL: the row of the item. */
PlannerConflictsRow *conflicts_fixture_find_row (PlannerConflictsPage *page, PlannerConflictsRowType type, const char *person);

/* Chooses the row and does that about it. */
void conflicts_fixture_act (PlannerConflictsPage *page, PlannerConflictsRow *row, const char *action, const char *parameter);

G_END_DECLS
