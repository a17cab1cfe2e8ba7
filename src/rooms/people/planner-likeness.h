/* planner-likeness.h: which people, or which organisations, may be the same
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A suggestion to a person, never acted on by itself. Names are compared as planner-name-words.h folds them.
 */
#pragma once

#include "core/plan/planner-plan.h"

G_BEGIN_DECLS

typedef enum
{
  PLANNER_LIKENESS_NAME,    /* the same name, or one's other name is the other's */
  PLANNER_LIKENESS_INITIAL, /* the same surname, and one forename is but an initial */
  PLANNER_LIKENESS_LETTER,  /* one letter differs */
  PLANNER_LIKENESS_EMAIL,
  PLANNER_LIKENESS_INITIALS, /* one is called by the other's initials */
} PlannerLikenessReason;

typedef struct
{
  PlannerRecord *first; /* owned */
  PlannerRecord *second;
  PlannerLikenessReason reason;
} PlannerLikeness;

/** Pairs of live records of @kind (people or organisations) that may be the same, in the order of the plan. Elements #PlannerLikeness. */
GPtrArray *planner_likeness_find (PlannerPlan *plan, PlannerKind kind);

/** The reason as a sentence, translated. Static. */
const char *planner_likeness_describe (PlannerLikenessReason reason);

G_END_DECLS
