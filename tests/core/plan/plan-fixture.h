/* plan-fixture.h: a plan in a folder of its own, and what tests do with it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "common/planner-test-folder.h"
#include "core/plan/planner-clash.h"
#include "core/plan/planner-edit.h"

G_BEGIN_DECLS

typedef struct
{
  char *folder;
  char *path;
  PlannerPlan *plan;
} Fixture;

void set_up (Fixture *fixture, gconstpointer data);
void tear_down (Fixture *fixture, gconstpointer data);

/** Closes the plan and opens it again. */
void reopen (Fixture *fixture);

/** Adds an ask in a step of its own. */
void add_ask (PlannerPlan *plan, const char *id, const char *parent, const char *after, const char *text);

/** Sets a field as a person types it, in a step of its own. */
void set_text (PlannerPlan *plan, const char *id, PlannerField field, const char *text);

/** The text of an ask; %NULL when there is none. */
const char *ask_text (PlannerPlan *plan, const char *id);

void undo (PlannerPlan *plan);
void redo (PlannerPlan *plan);

/** Asserts the order of asks: "a >b >>c d", by depth. */
void assert_order (PlannerPlan *plan, const char *expected);

/** Everything a person could see, and nothing of the bookkeeping. Free with g_free(). */
char *visible_content (PlannerPlan *plan);

/** Brings one plan's asks into another as an exchange file would. */
void send_asks (PlannerPlan *from, PlannerPlan *to);

/** Asserts the names of the clashes, with spaces between. */
void assert_clashes (PlannerPlan *plan, const char *expected);

G_END_DECLS
