/* The ref of an action in the log, made from the meeting that asked for it and a count.
 *
 * In a pattern {month} and {year} stand for those of the meeting ("Mar", "18"), {board} for the code of its boards,
 * {number} for the count; all else stays as it is. Months are English in every language, as a ref is a name. Values
 * only, any thread.
 */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define PLANNER_ACTION_REF_DEFAULT "ICB{month}{year}-{number}"

/* All of a ref but its count. */
typedef struct
{
  char *before;
  char *after;
} PlannerActionSeries;

/* The series of a meeting on DAY of the boards with these CODES (ends with NULL; NULL: none). Of several boards it is
 * what their codes have in common at their ends: "ICB" for "Eastmere ICB" and "Wrenbury ICB". PATTERN NULL or empty:
 * the default; one without a number has it at its end. */
void planner_action_series_init (PlannerActionSeries       *series,
                                 const char                *pattern,
                                 const char          *const*codes,
                                 const GDate               *day);
void planner_action_series_clear (PlannerActionSeries *series);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (PlannerActionSeries, planner_action_series_clear)

/* The count of REF (nullable), 0 when it is not a ref of SERIES. Case does not matter. */
guint planner_action_series_get_count (const PlannerActionSeries *series,
                                       const char                *ref);

/* The ref of that COUNT. Free with g_free(). */
char *planner_action_series_make_ref (const PlannerActionSeries *series,
                                      guint                      count);

G_END_DECLS
