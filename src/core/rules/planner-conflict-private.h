/* Inside the conflict finder: who has a claim to which organisation. */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/rules/planner-conflict.h"
#include "core/rules/planner-name-index.h"

G_BEGIN_DECLS

/* What a person has to do with an organisation. */
typedef struct
{
  guint person;
  guint interest; /* or PLANNER_NONE */
  PlannerConflictClaim kind;
  gboolean own;      /* the organisation is the person's own */
  const char *words; /* nullable */
} PlannerClaim;

/* What is read one after the other, each place by place. */
typedef enum
{
  PLANNER_READ_NAMES,         /* by organisation */
  PLANNER_READ_CONNECTIONS,   /* by organisation: parts, notes, those with the same name */
  PLANNER_READ_ENTRIES,       /* by interest: the organisation it is in */
  PLANNER_READ_ONLY_DECLARED, /* by name that only the register knows */
  PLANNER_READ_WORDS,         /* by interest: what else it says */
  PLANNER_READ_PEOPLE,
  PLANNER_READ_ALL,
} PlannerConflictPhase;

struct _PlannerConflictFinder
{
  PlannerConflictInputs inputs;
  PlannerConflictPhase phase;
  guint place; /* the next of the phase */

  PlannerNameIndex *names;
  GStringChunk *strings;
  GPtrArray *only_declared; /* names that the directory does not know; their places follow the directory's */
  GArray *declared_by;      /* in step: the interest, a guint */
  gboolean *is_nameless;    /* by interest: it names no organisation of its own, so that the rest of the entry does */
  GPtrArray *claims;        /* by organisation: GArray of PlannerClaim, or NULL */
  GArray *professions;      /* PlannerClaim of those whose entry or roles say GP */
  gboolean *is_professional; /* by person: one of them */
  GPtrArray *parts;         /* by organisation: GArray of guint, those that are part of it, or NULL */
  GPtrArray *alike;         /* by organisation: GArray of guint, others with one of its names, or NULL */
  GPtrArray *in_notes;      /* by organisation: GArray of guint, those that its notes or whose notes name it, or NULL */
};

/* Adds VALUE to the array at PLACE, which is made when it is missing. */
void planner_conflict_add_place (GPtrArray *arrays,
                                 guint      place,
                                 guint      value);

G_END_DECLS
