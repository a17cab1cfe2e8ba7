/* planner-needs-private.h: how what needs somebody is looked for
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "planner-needs.h"
#include "planner-risk-register.h"

G_BEGIN_DECLS

#define PLANNER_N_NEEDS_LOOKS 7

struct _PlannerNeeds
{
  PlannerPlan *plan;
  GDate today;
  GPtrArray *found[PLANNER_N_NEEDS_LOOKS];   /* of #PlannerNeed, what each look has found */
  gboolean is_stale[PLANNER_N_NEEDS_LOOKS];
  guint look;                                /* that is under way; PLANNER_N_NEEDS_LOOKS: none */
  guint place;                               /* of the next record in it */
  gboolean is_gathered;
  GPtrArray *groups[PLANNER_N_NEEDS];        /* borrow from @found */
  PlannerRiskRegister *risks;                /* while those are looked at */
  guint n_findings;
  guint n_found_risks;
};

/** One pass over the plan. */
typedef struct
{
  PlannerKind kind; /* whose records are looked at one after the other; PLANNER_KIND_NONE: all is looked for at once */
  guint64 kinds;    /* bits by kind: those it follows from */
  void (*look) (PlannerNeeds *self, PlannerRecord *record); /* @record is %NULL where all is looked for at once */
  void (*begin) (PlannerNeeds *self); /* nullable */
  void (*end) (PlannerNeeds *self);   /* nullable */
} PlannerNeedsLook;

/** The passes, PLANNER_N_NEEDS_LOOKS. Constant. */
const PlannerNeedsLook *planner_needs_get_looks (void);

/** Adds something that the present look has found. Its @count is 1; the rest is for the caller. Borrowed. */
PlannerNeed *planner_needs_add (PlannerNeeds *self, PlannerNeedsGroup group, PlannerNeedWhy why, PlannerRecord *record);

G_END_DECLS
