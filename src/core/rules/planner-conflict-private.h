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

struct _PlannerConflictFinder
{
  const PlannerConflictOrganisation *organisations;
  guint n_organisations;
  const PlannerConflictPerson *people;
  guint n_people;
  const PlannerConflictInterest *interests;
  guint n_interests;
  guint published_months;
  GDate on;

  PlannerNameIndex *names;
  GStringChunk *strings;
  GPtrArray *only_declared; /* names that the directory does not know; their places follow the directory's */
  GArray *declared_by;      /* in step: the interest, a guint */
  gboolean *is_nameless;    /* by interest: it names no organisation of its own, so that the rest of the entry does */
  GPtrArray *claims;        /* by organisation: GArray of PlannerClaim, or NULL */
  GArray *professions;      /* PlannerClaim of those whose entry or roles say GP */
  GPtrArray *parts;         /* by organisation: GArray of guint, those that are part of it, or NULL */
  GPtrArray *alike;         /* by organisation: GArray of guint, others with one of its names, or NULL */
  GPtrArray *in_notes;      /* by organisation: GArray of guint, those that its notes or whose notes name it, or NULL */
};

/* Fills names, claims, professions, parts and notes. */
void planner_conflict_finder_read (PlannerConflictFinder *self);

/* Whether the interest is so long over that it is not looked at. */
gboolean planner_conflict_finder_is_over (const PlannerConflictFinder   *self,
                                          const PlannerConflictInterest *interest);

/* Adds VALUE to the array at PLACE, which is made when it is missing. */
void planner_conflict_add_place (GPtrArray *arrays,
                                 guint      place,
                                 guint      value);

G_END_DECLS
