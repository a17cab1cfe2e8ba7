/* The clock of declarations of interest: when one is to be confirmed, how long
 * it is published and how long it is kept.
 *
 * The periods are those of "Managing Conflicts of Interest in the NHS" (NHS
 * England, 2017): declared within 28 days of arising, confirmed at least once a
 * year, on the published register for 6 months after it has ended, on record
 * for 6 years after that. They are handed in, so that a plan may have others.
 *
 * A month or year after a day that the later month does not have is its last
 * day: a year after 29 February is 28 February. Values only, any thread.
 */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  guint declare_days;     /* within how many days of arising it is to be declared */
  guint confirm_months;   /* how long a declaration holds */
  guint due_days;         /* how many days before that it begins to be due */
  guint published_months; /* how long it is published after its end */
  guint kept_years;       /* how long it is kept after that */
} PlannerDeclarationPeriods;

typedef enum
{
  PLANNER_INTEREST_CURRENT,
  PLANNER_INTEREST_DUE,     /* its declaration runs out within the days before */
  PLANNER_INTEREST_OVERDUE, /* its declaration has run out */
  PLANNER_INTEREST_ENDED,
  PLANNER_INTEREST_UNDATED, /* nobody knows when it was declared */
} PlannerInterestState;

/* What the clock reads of an interest or a nil return. A date that is not known
 * is cleared. */
typedef struct
{
  GDate declared_on;       /* or last confirmed */
  GDate first_declared_on; /* where it was confirmed since */
  GDate from;
  GDate to;           /* its last day */
  gboolean withheld;  /* sensitive or private: never published */
} PlannerDeclaration;

/* 28 days, 12 months, due 28 days before, 6 months, 6 years. Static. */
const PlannerDeclarationPeriods *planner_declaration_periods_default (void);

/* How the declaration stands on the day TODAY. On the day twelve months after
 * it was declared it is still due, on the next it is overdue. */
PlannerInterestState planner_declaration_get_state (const PlannerDeclaration        *declaration,
                                                    const PlannerDeclarationPeriods *periods,
                                                    const GDate                     *today);

/* "current", "due", "overdue", "ended", "undated". Never translated. */
const char *planner_interest_state_to_string (PlannerInterestState state);

/* The last day on which the declaration holds. FALSE where it is undated. */
gboolean planner_declaration_get_last_day (const PlannerDeclaration        *declaration,
                                           const PlannerDeclarationPeriods *periods,
                                           GDate                           *day);

/* Whether it stands on the register that anybody may read. */
gboolean planner_declaration_is_published (const PlannerDeclaration        *declaration,
                                           const PlannerDeclarationPeriods *periods,
                                           const GDate                     *today);

/* Whether it was first declared later than within the days after it arose. FALSE
 * where either is not known. */
gboolean planner_declaration_was_late (const PlannerDeclaration        *declaration,
                                       const PlannerDeclarationPeriods *periods);

/* Whether it has been kept for as long as it must be, and may go. */
gboolean planner_declaration_is_past_keeping (const PlannerDeclaration        *declaration,
                                              const PlannerDeclarationPeriods *periods,
                                              const GDate                     *today);

G_END_DECLS
