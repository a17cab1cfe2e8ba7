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

/* What was read of an interest. */
typedef struct
{
  guint person;              /* PLANNER_NONE: it is not looked at */
  const char *name;          /* of the organisation as declared, nullable; the finder's */
  gboolean is_only_declared; /* NAME is of an organisation that the directory does not know, and has a place of its own behind the directory's */
  gboolean is_nameless;      /* it names no organisation of its own, so that the rest of the entry does */
  GArray *words;             /* of the rest, as planner_name_forms_may_stand() needs to know; NULL: none */
} PlannerConflictEntry;

/* What is read one after the other, each place by place. */
typedef enum
{
  PLANNER_READ_NAMES,         /* by organisation */
  PLANNER_READ_CONNECTIONS,   /* by organisation: parts, notes, those with the same name */
  PLANNER_READ_ENTRIES,       /* by interest: the organisation it is in */
  PLANNER_READ_ONLY_DECLARED, /* by interest: its name that only the register knows */
  PLANNER_READ_WORDS,         /* by interest: what else it says */
  PLANNER_READ_PEOPLE,
  PLANNER_READ_ALL,
} PlannerConflictPhase;

struct _PlannerConflictFinder
{
  PlannerConflictInputs inputs;
  PlannerConflictPhase phase;
  guint place; /* the next of the phase */

  PlannerNameIndex *directory; /* its names only, which have the first say in an entry */
  PlannerNameIndex *names;     /* those that only the register knows, too; NULL before the directory's were read */
  GStringChunk *strings;
  GArray *entries;          /* PlannerConflictEntry, by interest */
  GPtrArray *roles_words;   /* by person: GArray as of an entry, or NULL */
  GPtrArray *claims;        /* by organisation: GArray of PlannerClaim, or NULL */
  GArray *professions;      /* PlannerClaim of those whose entry or roles say GP */
  gboolean *is_professional; /* by person: one of them */
  GPtrArray *parts;         /* by organisation: GArray of guint, those that are part of it, or NULL */
  GPtrArray *alike;         /* by organisation: GArray of guint, others with one of its names, or NULL */
  GPtrArray *in_notes;      /* by organisation: GArray of guint, those that its notes or whose notes name it, or NULL */
};

/* The parts of reading, each of one place. An entry is to have no claims when it is read. */
void planner_conflict_read_entry (PlannerConflictFinder *self,
                                  guint                  place);
void planner_conflict_read_only_declared (PlannerConflictFinder *self,
                                          guint                  place);
void planner_conflict_read_words (PlannerConflictFinder *self,
                                  guint                  place);
void planner_conflict_read_person (PlannerConflictFinder *self,
                                   guint                  place);

/* Room for all interests of the inputs. */
void planner_conflict_make_entries (PlannerConflictFinder *self);

/* Where an interest comes in the register; PLANNER_NONE last. */
guint planner_conflict_get_rank (const PlannerConflictFinder *self,
                                 guint                        interest);

/* The place of the organisation that only the interest at PLACE names. */
guint planner_conflict_get_only_declared (const PlannerConflictFinder *self,
                                          guint                        place);

/* An organisation that the item touches. */
typedef struct
{
  guint organisation;
  PlannerConflictPlace place;
  guint stand; /* which stand in its texts names it first */
} PlannerTouched;

struct _PlannerConflictMatter
{
  GArray *touched; /* PlannerTouched, in the order in which they are named */
  GArray *words;   /* of its texts, as of an entry */
};

/* Adds VALUE to the array at PLACE, which is made when it is missing. */
void planner_conflict_add_place (GPtrArray *arrays,
                                 guint      place,
                                 guint      value);

G_END_DECLS
