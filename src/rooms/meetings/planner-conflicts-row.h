/* planner-conflicts-row.h: one row of the conflicts of a meeting
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Below each item that touches somebody stand who takes its chair, whether each board is quorate for it, and each interest that touches it.
 * A row stays the same object as long as what it is about is there; what it says may change. It holds what it says, so that it outlives the
 * conflicts it was made from.
 *
 * Signals: `changed` (): it says something else.
 */
#pragma once

#include "core/plan/planner-meeting-conflicts.h"

G_BEGIN_DECLS

typedef enum
{
  PLANNER_CONFLICTS_ITEM,   /* the heading of an item */
  PLANNER_CONFLICTS_CHAIR,  /* who takes the chair for it */
  PLANNER_CONFLICTS_QUORUM, /* that a board is not quorate for it, or which are */
  PLANNER_CONFLICTS_HIT,    /* one interest that touches it */
  PLANNER_CONFLICTS_REST,   /* what touches nobody, and whom nothing touches */
} PlannerConflictsRowType;

/** What a row says. All texts may be %NULL where the type has none. */
typedef struct
{
  PlannerConflictsRowType type;
  char *key;                  /* what it is about */
  PlannerRecord *item;        /* owned, as all records; %NULL of the rest */
  PlannerRecord *person;      /* of a hit */
  PlannerRecord *interest;    /* of a hit, nullable */
  PlannerRecord *ruling;      /* of a hit, nullable */
  char *title;                /* the item; the person */
  char *aside;                /* the person's organisation */
  char *words;                /* why; the chair; the quorum */
  char *more;                 /* what else there is to say of a hit; who could mend a quorum */
  char *label;                /* for a screen reader */
  PlannerStrength strength;
  PlannerRuled ruled;
  PlannerHandling handling;   /* of a hit; none of what was dismissed */
  PlannerHandling proposed;
  gboolean is_declared_at_meeting;
  gboolean is_open;           /* the chair has still to say something */
  gboolean is_short;          /* the board is not quorate */
  guint n_open;               /* of an item */
  GPtrArray *offered;         /* of a chair: PlannerRecord (owned) */
  PlannerRecord *alternate;   /* of a chair, nullable */
} PlannerConflictsFacts;

void planner_conflicts_facts_clear (PlannerConflictsFacts *facts);
void planner_conflicts_facts_free (PlannerConflictsFacts *facts);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlannerConflictsFacts, planner_conflicts_facts_free)

#define PLANNER_TYPE_CONFLICTS_ROW (planner_conflicts_row_get_type ())
G_DECLARE_FINAL_TYPE (PlannerConflictsRow, planner_conflicts_row, PLANNER, CONFLICTS_ROW, GObject)

/** Takes @facts. */
PlannerConflictsRow *planner_conflicts_row_new (PlannerConflictsFacts *facts);

/** What it says; borrowed until it changes. */
const PlannerConflictsFacts *planner_conflicts_row_get (PlannerConflictsRow *self);

/** Says @facts, of the same key, from now on, and takes them. */
void planner_conflicts_row_take (PlannerConflictsRow *self, PlannerConflictsFacts *facts);

G_END_DECLS
