/* meeting-plans.h: plans with meetings to be printed
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "plans.h"
#include "reading.h"

/* Adds two boards, three people who sit on both (p-chair, p-deputy, p-member) and the meeting "m" of both on 15 July 2026 from 10:00 to 12:00, with N
 * items: the title of each begins with its id and ends with "end" and its id, as in "i00017 … endi00017". Each takes five minutes. */
void meeting_plan_fill (TestPlan *self, guint n_items);

/* Adds one record with fields and canonical values that end with PLANNER_FIELD_NONE, as an edit of its own. */
#define meeting_plan_add(self, kind, id, ...)                       \
  G_STMT_START                                                      \
  {                                                                 \
    PlannerEdit *meeting_plan_edit = test_plan_begin (self);        \
    test_plan_add (meeting_plan_edit, kind, id, NULL, __VA_ARGS__); \
    test_plan_commit (meeting_plan_edit);                           \
  }                                                                 \
  G_STMT_END

/* Five risks: on 15 July 2026 Y0 and Y3 are on the board's list; since then Y0 has come down and Y3 was closed. Y1 is not that high, Y2 was raised
 * afterwards, and Y4 closed before. */
void meeting_plan_fill_risks (TestPlan *self);

/* Changes a field. */
void meeting_plan_set (TestPlan *self, const char *id, PlannerField field, const char *value);

/* The meeting "m". */
PlannerRecord *meeting_plan_get (TestPlan *self);

/* All words of DOCUMENT, with nothing between them. */
char *meeting_plan_dup_text (PlannerDocument *document);
