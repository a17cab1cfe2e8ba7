/* planner-interest-facts.h: how the declarations of a plan stand, and what in its register wants a look
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Computed when asked for, never stored.
 */
#pragma once

#include "core/rules/planner-declaration-clock.h"
#include "planner-plan.h"

G_BEGIN_DECLS

/** The periods of the plan's clock, in whole units: those that the plan says, and the usual ones for the rest. */
void planner_plan_get_declaration_periods (PlannerPlan *plan, PlannerDeclarationPeriods *periods);

/**
 * Whether its details are withheld from what is published: it is called sensitive, or the person refused to consent to that, or whether one
 * of these holds is not settled.
 */
gboolean planner_interest_is_sensitive (PlannerRecord *interest);

/** Whether its details are kept from all who do not keep the register: it is sensitive, or private. */
gboolean planner_interest_is_withheld (PlannerRecord *interest);

/** Whether nobody has asked the person to consent to publication; of a nil return nobody need. */
gboolean planner_interest_was_not_asked (PlannerRecord *interest);

/** What the clock reads of an interest or a nil return. Sensitive and private ones are withheld. */
PlannerDeclaration planner_interest_get_declaration (PlannerRecord *interest);

typedef enum
{
  PLANNER_REGISTER_DUE,             /* to be confirmed within the next days */
  PLANNER_REGISTER_OVERDUE,         /* confirmed longer ago than it may be */
  PLANNER_REGISTER_UNDATED,         /* nobody knows when it was declared */
  PLANNER_REGISTER_LATE,            /* first declared later after it arose than it may be */
  PLANNER_REGISTER_STILL_PUBLISHED, /* it ended, and is published for a while yet */
  PLANNER_REGISTER_PAST_KEEPING,    /* it ended so long ago that it need not be kept */
  PLANNER_REGISTER_NOT_ASKED,       /* it is published, and nobody asked whether the person consents to that */
  PLANNER_REGISTER_NEVER_DECLARED,  /* of a person who holds a seat */
} PlannerRegisterFindingType;

typedef struct
{
  PlannerRegisterFindingType type;
  PlannerRecord *record; /* owned; an interest, or a person */
} PlannerRegisterFinding;

/**
 * What wants a look on the day @today, in the order of the register, then of people. A nil return counts as a declaration; one after
 * which the person declared something else is no more to be confirmed. Elements #PlannerRegisterFinding. Free with g_ptr_array_unref().
 */
GPtrArray *planner_plan_list_register_findings (PlannerPlan *plan, const GDate *today);

/** The nil returns after which their person declared something: no more to be confirmed. A set of #PlannerRecord. Free with g_hash_table_unref(). */
GHashTable *planner_plan_list_overtaken (PlannerPlan *plan);

/** "due", "overdue", "undated", "late", "still-published", "past-keeping", "not-asked", "never-declared". Never translated. */
const char *planner_register_finding_to_string (PlannerRegisterFindingType type);

/** The finding in words for a person, translated. */
const char *planner_register_finding_get_words (PlannerRegisterFindingType type);

G_END_DECLS
