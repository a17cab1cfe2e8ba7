/* planner-record-words.h: which words a record is found by
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/plan/planner-plan.h"

G_BEGIN_DECLS

/** The words of @text without regard to case. Free with g_strfreev(). */
GStrv planner_words_split (const char *text);

/** Whether each of @words begins a word of @folded, which is g_utf8_casefold(), and begins with a space. */
gboolean planner_words_are_in (const char *folded, char **words);

/** What else @record is called, a space before each; empty: nothing. Free with g_free(). */
char *planner_record_dup_aliases (PlannerRecord *record);

/** The other name that holds what is @typed, where the record's own do not: it says why the record is offered. %NULL: none. Free with g_free(). */
char *planner_record_find_alias (PlannerPlan *plan, PlannerRecord *record, const char *typed);

/** @text as it stands within a sentence: its first letter small, the others as they are, as languages have it that write nouns large. Free with g_free(). */
char *planner_words_dup_inside (const char *text);

/** What stands dim beside a record's title: a person's organisation, an ask's year, the day of an agenda item's meeting. Never %NULL. Free with g_free(). */
char *planner_record_dup_subtitle (PlannerPlan *plan, PlannerRecord *record);

G_END_DECLS
