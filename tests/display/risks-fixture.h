/* A window that shows the risks of a small plan. */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rooms/risks/planner-risks-room-private.h"
#include "window-fixture.h"

G_BEGIN_DECLS

/* UC1 and UC9 of "Unplanned Care", scored, and PC1 of "Planned Care", not scored. */
void risks_fixture_fill (WindowFixture *fixture);

/* Adds a risk with that reference, in a workstream (nullable). Scores are two digits ("45": likelihood 4, severity 5) or NULL. */
void risks_fixture_put (WindowFixture *fixture, const char *id, const char *workstream, const char *inherent, const char *residual);

PlannerRecord *risks_fixture_get (WindowFixture *fixture, const char *id);

/* Shows the window, and in it the room. */
PlannerRisksRoom *risks_fixture_show (WindowFixture *fixture);

/* The ids shown, headings in square brackets. */
void risks_fixture_assert_shown (PlannerRisksRoom *room, const char *expected);

G_END_DECLS
