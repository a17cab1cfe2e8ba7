/* planner-likeness.h: which people, or which organisations, may be the same
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Names are compared without case, accents, titles, punctuation, "&" or "and", and the words that say what sort of company or trust an
 * organisation is. A suggestion to a person, never acted on by itself.
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

/** Words in small letters without accents and punctuation, one space between, "&" as "and". Free with g_free(). */
char *planner_words_fold (const char *text);

/** The forename and surname by which a person is compared: folded, without titles. Free with g_free(). */
char *planner_person_name_fold (const char *name);

/** The same of an organisation. */
char *planner_organisation_name_fold (const char *name);

G_END_DECLS
