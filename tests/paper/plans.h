/* plans.h: plans to be printed
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/plan/planner-edit.h"

/* A plan in a folder of its own. */
typedef struct
{
  char *folder;
  PlannerPlan *plan;
} TestPlan;

TestPlan *test_plan_new (const char *title);
void test_plan_free (TestPlan *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TestPlan, test_plan_free)

/* Adds a record with fields and canonical values that end with PLANNER_FIELD_NONE. */
void test_plan_add (PlannerEdit *edit, PlannerKind kind, const char *id, const char *parent, ...);

PlannerEdit *test_plan_begin (TestPlan *self);
void test_plan_commit (PlannerEdit *edit);

/* Adds N asks in two workstreams, two years and headings of seven, nested up to three deep. The text of each begins with its id
 * and ends with "end" and its id, as in "a00017 … enda00017". */
void test_plan_add_asks (TestPlan *self, guint n);

/* Adds N milestones in two workstreams: phases, each with six that are part of it. The title of each begins with its id and ends with "end" and its
 * id, as in "m00017 … endm00017". The words of those whose number ends with 9 are no date. Each but the first of a phase depends on the one before it. */
void test_plan_add_milestones (TestPlan *self, guint n);

/* Adds N risks in two workstreams and in none. Their references are r00000 and so on, which each of description, mitigation and action taken
 * begins with, after d, m and a, and ends with, after end: "dr00017 … enddr00017". Inherent, residual and target of the risk I are the
 * cells I, I / 3 and I / 7 of the matrix, row by row; every tenth has no target. */
void test_plan_add_risks (TestPlan *self, guint n);

/* The day on which all is printed: 12 July 2026. Returns TODAY. */
const GDate *test_plan_get_today (GDate *today);
