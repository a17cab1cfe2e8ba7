/* What follows from the values of asks and milestones and is never stored:
 * when something is, whether it is overdue, how it stands with all below it.
 *
 * Values only, any thread.
 */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/rules/planner-timescale.h"

G_BEGIN_DECLS

/* How something stands. Asks and milestones have different words for it:
 *
 *   status        ask           milestone
 *   NOT_STARTED   not-started   planned
 *   ON_TRACK      on-track      on-track
 *   AT_RISK       at-risk       at-risk
 *   OFF_TRACK     off-track     delayed
 *   COMPLETE      complete      complete
 *   STOPPED       stopped       stopped
 */
typedef enum
{
  PLANNER_STATUS_UNKNOWN, /* none is given */
  PLANNER_STATUS_NOT_STARTED,
  PLANNER_STATUS_ON_TRACK,
  PLANNER_STATUS_AT_RISK,
  PLANNER_STATUS_OFF_TRACK,
  PLANNER_STATUS_COMPLETE,
  PLANNER_STATUS_STOPPED,
} PlannerStatus;

/* A status and a progress, which may be unknown. */
typedef struct
{
  PlannerStatus status;
  gboolean has_progress;
  int progress; /* percent, 0 to 100 */
} PlannerStanding;

/* Reads the word of an ask or a milestone; UNKNOWN for NULL and anything else. */
PlannerStatus planner_status_from_string (const char *text);

/* The word an ask has for STATUS; NULL for UNKNOWN. */
const char *planner_status_to_ask_string (PlannerStatus status);

/* The word a milestone has for STATUS; NULL for UNKNOWN. */
const char *planner_status_to_milestone_string (PlannerStatus status);

/* Sets DATES to when something is, of which WORDS are the meaning of its
 * timescale and START and END the dates that a person gave, NULL where none.
 *
 * A date that was given wins over the words, each for itself; a start or end of
 * the words that no longer fits beside it is dropped. Of two given dates in the
 * wrong order the end counts. A given start takes the place of an open lead-in
 * ("by …"), a given end that of an open end. The precision is that of the words
 * while one of the two comes from them, and else the day. DATES may be WORDS. */
void planner_effective_dates (const PlannerTimescale *words,
                              const GDate            *start,
                              const GDate            *end,
                              PlannerTimescale       *dates);

/* Widens SPAN so that it holds PART too: from the first to the last day that is
 * known. */
void planner_timescale_include (PlannerTimescale       *span,
                                const PlannerTimescale *part);

/* Whether the end of DATES, all of it, lies before TODAY and it is neither
 * complete nor stopped. */
gboolean planner_is_overdue (const PlannerTimescale *dates,
                             PlannerStatus           status,
                             const GDate            *today);

/* How something stands, seen together with its CHILDREN, each of which is
 * already seen together with its own. What is stopped is left out; the own
 * status, where one is given, counts like that of one more child.
 *
 *   what is alive                                together
 *   -------------------------------------------  -----------
 *   nothing (the own one is stopped, or all is)  stopped
 *   anything off track                           off-track
 *   else anything at risk                        at-risk
 *   else anything on track                       on-track
 *   all complete                                 complete
 *   some complete, the rest not started or       on-track
 *     not known
 *   some not started, the rest not known         not-started
 *   none known                                   unknown
 *
 * Something that is stopped itself is stopped whatever its children are.
 *
 * Progress is the mean of the children that are alive and whose progress is
 * known, and the own one where there are none. What is complete has 100, what
 * has not started and says nothing has 0. A mean is 0 only when nothing has
 * begun, and 100 only when all have 100. */
PlannerStanding planner_standing_roll_up (const PlannerStanding *own,
                                          const PlannerStanding *children,
                                          guint                  n_children);

G_END_DECLS
