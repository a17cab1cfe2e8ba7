/* planner-conflicts-words.h: what the conflicts of a meeting say, row by row
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "rooms/meetings/planner-conflicts-row.h"

G_BEGIN_DECLS

/** How strong it is, in a word: "direct". */
const char *planner_conflicts_get_strength (PlannerStrength strength);

/** How it is handled, and whether that is settled, in few words with a sign: "? Withdraws", "✓ Withdraws", "– Dismissed". Free with g_free(). */
char *planner_conflicts_dup_state (PlannerRuled ruled, PlannerHandling handling);

/** The same in a word, for a cell: "? Silent". Free with g_free(). */
char *planner_conflicts_dup_mark (PlannerRuled ruled, PlannerHandling handling);

/** How many characters the longest of these has. */
int planner_conflicts_count_mark_characters (void);

/** The style of that. */
const char *planner_conflicts_get_style (PlannerRuled ruled);

/** The rows of @item, in their order: elements #PlannerConflictsFacts. None where it touches nobody. */
GPtrArray *planner_conflicts_list_facts (PlannerPlan *plan, PlannerMeetingConflicts *conflicts, const PlannerItemConflicts *item);

/** What touches nobody, and how many of the @n_present are touched by nothing; %NULL where there is nothing to say. */
PlannerConflictsFacts *planner_conflicts_new_rest (const GPtrArray *items, guint n_present);

/** What there is to be done, in a line: "3 to confirm · 1 item passes the chair · 1 item is not quorate". Free with g_free(). */
char *planner_conflicts_dup_summary (const GPtrArray *items);

/** Whether each board is quorate before any item, in a line; @whole: with all that their rules say. Free with g_free(). */
char *planner_conflicts_dup_expected (PlannerPlan *plan, PlannerRecord *meeting, const GArray *sitters, gboolean whole);

G_END_DECLS
