/* planner-facts.h: what follows from the values of asks and milestones, out of rules/
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Computed when asked for, never stored.
 */
#pragma once

#include "core/rules/planner-derived.h"
#include "planner-plan.h"

G_BEGIN_DECLS

/** The first day of the plan's financial year; 1 April unless it says otherwise. */
PlannerYearStart planner_plan_get_year_start (PlannerPlan *plan);

/**
 * What the words in a timescale @field of @record mean: "by September" in an ask for 2018/19 is that year's September, whenever the words came into
 * this plan; without a year they are read as on the day they were written. Not a date when the field is empty.
 */
void planner_plan_read_timescale (PlannerPlan *plan, PlannerRecord *record, PlannerField field,
                                  PlannerTimescale *meaning);

/** What @words mean that are being typed now into a timescale of @record (nullable: one that is not there yet): of its year, or else of today. */
void planner_plan_read_typed (PlannerPlan *plan, PlannerRecord *record, const char *words, PlannerTimescale *meaning);

/** Whether @timescale is a field of written words; if so, the fields (each nullable) of the dates that win over them. */
gboolean planner_timescale_get_given (PlannerField timescale, PlannerField *start, PlannerField *end);

/** When something is, and where that is said. */
typedef struct
{
  PlannerTimescale words; /* what the timescale means */
  PlannerTimescale dates; /* the given dates, and where there is none the timescale's */
  gboolean start_given;
  gboolean end_given;
} PlannerDates;

/** When an ask, a milestone or an engagement is. */
void planner_plan_read_dates (PlannerPlan *plan, PlannerRecord *record, PlannerDates *dates);

/** Whether the dates that were given say otherwise than the words: another day, or an end of what has none. */
gboolean planner_dates_contradict_words (const PlannerDates *dates);

/** Just the dates of planner_plan_read_dates(). */
void planner_plan_get_dates (PlannerPlan *plan, PlannerRecord *record, PlannerTimescale *dates);

/** Whether an ask or a milestone is past its end, all of it, and neither complete nor stopped. */
gboolean planner_plan_is_overdue (PlannerPlan *plan, PlannerRecord *record, const GDate *today);

/** Whether an action is past the day it is due, and still open. */
gboolean planner_action_is_overdue (PlannerRecord *action, const GDate *today);

/** The own status and progress of an ask or a milestone. */
PlannerStanding planner_record_get_standing (PlannerRecord *record);

/**
 * How each live ask or milestone (@kind) stands together with all below it: record (borrowed from the plan) → #PlannerStanding. Holds
 * until the plan changes. Free with g_hash_table_unref().
 */
GHashTable *planner_plan_roll_up (PlannerPlan *plan, PlannerKind kind);

/** Sets @today to the day it is here. */
void planner_get_today (GDate *today);

G_END_DECLS
