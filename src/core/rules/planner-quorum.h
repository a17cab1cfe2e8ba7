/* Who may decide an item once conflicts are dealt with: handling, quorum, and
 * who takes the chair.
 *
 * Values only, any thread.
 */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/rules/planner-conflict.h"

G_BEGIN_DECLS

/* From lenient to strict. */
typedef enum
{
  PLANNER_HANDLING_NONE, /* no conflict, or none decided */
  PLANNER_HANDLING_NOTED,
  PLANNER_HANDLING_MAY_SPEAK_NOT_VOTE,
  PLANNER_HANDLING_STAYS_SILENT, /* neither speaks nor votes */
  PLANNER_HANDLING_WITHDRAWS,
  PLANNER_HANDLING_PAPERS_WITHHELD,
} PlannerHandling;

/* What an organisation asks of its members. */
typedef struct
{
  PlannerHandling direct_financial;
  PlannerHandling direct_other;
  PlannerHandling related;
  PlannerHandling mentioned;
} PlannerHandlingRule;

typedef enum
{
  PLANNER_VOTES_BY_CAPACITY, /* the seat does not say */
  PLANNER_VOTES,
  PLANNER_VOTES_NOT,
} PlannerVotes;

/* Somebody who sits on a board, or comes to it. */
typedef struct
{
  guint person;
  const char *capacity; /* chair, deputy-chair, member …; nullable */
  PlannerVotes votes;
  gboolean is_present;
  gboolean is_affected;      /* has an interest in the item that nobody dismissed */
  PlannerHandling handling;  /* the strictest, for the item */
} PlannerSitter;

typedef struct
{
  guint needed; /* 0: the board's quorum is not known */
  guint before; /* voting members present */
  guint after;  /* of those, who still count for the item */
} PlannerQuorum;

/* A direct financial interest withdraws; another direct or a related one may
 * speak and not vote; what is only mentioned is noted ("Managing Conflicts of
 * Interest in the NHS", NHS England, 2017). Static. */
const PlannerHandlingRule *planner_handling_rule_default (void);

PlannerHandling planner_handling_propose (const PlannerHandlingRule *rule,
                                          PlannerStrength            strength,
                                          gboolean                   financial);

/* Reads noted, may-speak-not-vote, stays-silent, withdraws, papers-withheld; NONE for anything else. */
PlannerHandling planner_handling_from_string (const char *text);

/* The word; NULL for NONE. Never translated. */
const char *planner_handling_to_string (PlannerHandling handling);

/* Whether whom it is dealt with so still counts towards the quorum and votes.
 * Who may not take part in a decision does not (model constitution for clinical
 * commissioning groups, NHS England, 2018). */
gboolean planner_handling_may_decide (PlannerHandling handling);

/* Whether SITTER votes: as the seat says, and else who chairs, deputises or is a member. */
gboolean planner_sitter_votes (const PlannerSitter *sitter);

/* Counts the SITTERS of one board, each person once. */
PlannerQuorum planner_quorum_count (const PlannerSitter *sitters,
                                    guint                n_sitters,
                                    guint                needed);

/* Whether COUNT, which is before or after, is enough. */
gboolean planner_quorum_is_met (const PlannerQuorum *quorum,
                                guint                count);

/* Who may take the chair for the item instead of CHAIR, of the SITTERS of all
 * its boards: present, voting and not affected. Deputies first; where there is
 * none, who chairs one of the other boards, then members. Elements guint (person),
 * each once. Free with g_array_unref(). */
GArray *planner_alternate_chairs_list (const PlannerSitter *sitters,
                                       guint                n_sitters,
                                       guint                chair);

G_END_DECLS
