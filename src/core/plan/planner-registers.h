/* planner-registers.h: what merging needs to know of one record
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A record is a map of multi-value registers with one version vector. A register is a field (by name), `_place`
 * (order and parent together), `_deleted`, or a member this version does not know (its value is JSON text). A write
 * has a stamp (actor, number); a register holds the writes that no later write has seen. More than one distinct value
 * is a clash. Pure values; no file.
 *
 * Text forms (in files): a stamp is "a3f09c2d11ee.17"; a version vector is "a3f09c2d11ee.17 b7c0….4", actors in order.
 */
#pragma once

#include "planner-kinds.h"

G_BEGIN_DECLS

#define PLANNER_REGISTER_PLACE "_place"     /* value: "KEY" or "KEY PARENT" */
#define PLANNER_REGISTER_DELETED "_deleted" /* value: the version vector that the deletion saw; %NULL: not deleted */

typedef struct
{
  const char *actor; /* interned */
  guint64 number;    /* from 1 */
} PlannerStamp;

typedef struct
{
  const char *name; /* interned register name */
  PlannerStamp stamp;
  char *value; /* canonical text, or %NULL: cleared */
} PlannerWrite;

typedef struct
{
  GArray *seen;   /* PlannerStamp, one an actor, sorted by actor */
  GArray *writes; /* PlannerWrite, sorted by name, then actor, then number */
} PlannerRegisters;

PlannerRegisters *planner_registers_new (void);
PlannerRegisters *planner_registers_copy (const PlannerRegisters *self);
void planner_registers_free (PlannerRegisters *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlannerRegisters, planner_registers_free)

gboolean planner_stamp_parse (const char *text, PlannerStamp *stamp);
char *planner_stamp_print (const PlannerStamp *stamp);
gboolean planner_stamp_equal (const PlannerStamp *a, const PlannerStamp *b);

/** Reads a version vector into @seen (of PlannerStamp, emptied first). %FALSE if it is none. */
gboolean planner_seen_parse (const char *text, GArray *seen);
char *planner_seen_print (const GArray *seen);
gboolean planner_seen_covers (const GArray *seen, const PlannerStamp *stamp);
/** Whether @seen covers all of @other. */
gboolean planner_seen_includes (const GArray *seen, const GArray *other);
void planner_seen_add (GArray *seen, const PlannerStamp *stamp);

/** Puts a write in without looking (for reading files). Takes @value. */
void planner_registers_put (PlannerRegisters *self, const char *name, PlannerStamp stamp, char *value);

/**
 * An ordinary write here and now: replaces all of the register, unless it holds just that value. Returns whether it
 * did. Copies @value.
 */
gboolean planner_registers_write (PlannerRegisters *self, const char *name, PlannerStamp stamp, const char *value);

/** The writes of one register: the first and how many. %NULL and 0 when there is none. */
const PlannerWrite *planner_registers_get (const PlannerRegisters *self, const char *name, guint *n_writes);

/**
 * Merges @remote into @local: keeps what both have, what one has and the other has not seen. Commutative, associative,
 * idempotent. Returns whether @local changed.
 */
gboolean planner_registers_merge (PlannerRegisters *local, const PlannerRegisters *remote);

/**
 * Orders two writes: which is shown while nobody has settled it. >0 when @a is shown over @b. Made by who knows the
 * times: by time, then actor.
 */
typedef int (*PlannerWriteCompare) (const PlannerWrite *a, const PlannerWrite *b, gpointer data);

/** The write of a register that is shown, or %NULL. */
const PlannerWrite *planner_registers_get_shown (const PlannerRegisters *self, const char *name,
                                                 PlannerWriteCompare compare, gpointer data);

/** Whether the register holds more than one distinct value. Not for `_deleted`. */
gboolean planner_registers_is_clash (const PlannerRegisters *self, const char *name);

typedef enum
{
  PLANNER_DELETION_NONE,    /* a live record */
  PLANNER_DELETION_DELETED, /* deleted, and nobody touched it */
  PLANNER_DELETION_CLASH,   /* deleted by one, edited or kept by another: it stays, until a person settles it */
} PlannerDeletion;

PlannerDeletion planner_registers_get_deletion (const PlannerRegisters *self);

/** How many registers await a person: none of a record that is deleted. */
guint planner_registers_count_clashes (const PlannerRegisters *self);

G_END_DECLS
