/* planner-paper-interests.h: the register of interests that anybody may read, on paper
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/plan/planner-plan.h"
#include "paper/planner-document.h"

G_BEGIN_DECLS

#define PLANNER_PAPER_INTERESTS_LANDSCAPE TRUE

/** What of the register is printed; all zero: as it stands. */
typedef struct
{
  GDate as_at; /* when valid: as it stood in this file on that day, as planner-past.h has it */
  GDate since; /* when valid: only what is new, changed, or no longer on it since that day */
} PlannerPaperInterestsChoice;

/**
 * The register as it is published on @today, by person: what ended stands on it as long as it is published, and of one that is sensitive only that
 * there is one. Private ones are not on it at all. What is sensitive or private now is so of a past day too. @choice is copied. Fails when the
 * file cannot be read.
 */
PlannerDocument *planner_paper_interests_new (PlannerPlan *plan, const GDate *today, const PlannerPaperInterestsChoice *choice,
                                              GError **error);

G_END_DECLS
