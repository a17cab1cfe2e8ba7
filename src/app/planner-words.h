/* planner-words.h: values, times and registers as a person reads them in the dialogs
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/plan/planner-plan.h"

G_BEGIN_DECLS

/** @value (nullable) of @field, with titles in the place of ids; "nothing" for %NULL. Free with g_free(). */
char *planner_words_for_value (PlannerPlan *plan, PlannerField field, const char *value);

/** An ISO 8601 time as "12 July 2018, 10:20" in the person's own zone; "at an unknown time" for %NULL and what is none. Free with g_free(). */
char *planner_words_for_time (const char *at);

/** A path as people know it: "~/Documents/Harbour.icbplan". Free with g_free(). */
char *planner_words_for_path (const char *path);

/** What a register holds: the field's label, "Place" or "Whether it is deleted". Borrowed. */
const char *planner_words_for_register (const char *name, PlannerField field);

/** "Ask: Reduce emergency admissions": the kind and the record's title, or its id where it is not in the plan. Free with g_free(). */
char *planner_words_for_record (PlannerPlan *plan, PlannerKind kind, const char *id);

/** "Ama Boateng, 12 July 2018, 10:20", with the file it came from where @source is given. Free with g_free(). */
char *planner_words_for_author (const char *by, const char *at, const char *source);

G_END_DECLS
