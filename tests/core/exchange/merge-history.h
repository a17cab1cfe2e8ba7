/* merge-history.h: a random history of several plan files, and an account of who knew what
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * merge-account.c keeps the account, merge-files.c sends files and does with plan files what people do.
 */
#pragma once

#include "core/plan/planner-registers.h"
#include "exchange-fixture.h"

G_BEGIN_DECLS

#define MAX_WRITES 1024
#define MAX_RECORDS 64
#define MAX_PLANS 6

enum
{
  N_FIELDS = 3,     /* that are written */
  PLACE = N_FIELDS, /* from here on what has no value of its own to compare */
  DELETED,
};

typedef struct
{
  guint64 bits[MAX_WRITES / 64];
} Set;

typedef struct
{
  guint record;
  guint field;
  char *value;
  Set past; /* what its writer knew of the record */
} Write;

typedef struct
{
  Set known[MAX_RECORDS];
} Knowledge;

typedef struct
{
  guint number;
  PlannerPlan *plan;
  gboolean shares_all; /* else it only ever gets workstream A */
  Knowledge knowledge;
} Copy;

typedef struct
{
  char *text;
  gboolean whole;
  Knowledge knowledge;
} File;

typedef struct
{
  guint copy;
  char *path;
  Knowledge knowledge;
} Backup;

typedef struct
{
  GRand *random;
  char *folder;
  Copy copies[MAX_PLANS];
  guint n_copies;
  GPtrArray *files;
  GPtrArray *backups;
  Write writes[MAX_WRITES];
  guint n_writes;
  gboolean is_private[MAX_RECORDS];
  gboolean is_b[MAX_RECORDS];
  guint n_records;
} History;

/** A number below @n. */
guint history_pick (History *self, guint n);

/** What the copy, or the record, with this number is called. Free with g_free(). */
char *history_copy_name (guint number);
char *history_record_id (guint record);

/* The account */

/** @copy writes: knowing what it does, and from then on this too. */
void account_write (History *self, Copy *copy, guint record, guint field, const char *value);

/** Whether write @i is of that register, known to @copy, and not overwritten by one that it knows. */
gboolean account_is_head (const History *self, const Copy *copy, guint record, guint field, guint i);

gboolean account_knows (const Copy *copy, guint record, guint i);

/** What became of the record for all that @copy knows. */
PlannerDeletion account_expect_deletion (const History *self, const Copy *copy, guint record);

/* Files that are sent */

/** @whole: all of it, else workstream A. What must not leave does not, and the file knows what the copy knows of what is in it. */
File *history_export (History *self, Copy *copy, gboolean whole);
void history_file_free (gpointer file);
void history_import (Copy *copy, const File *file);

/* Plan files */

void history_backup_free (gpointer backup);
void history_open (History *self, Copy *copy);
void history_close (Copy *copy);

/** Somebody copies the file in the file manager, open or not, and both are used from then on. */
void history_copy_file (History *self, Copy *copy);
void history_back_up (History *self, Copy *copy);
void history_restore_any (History *self);

/** The file as it is while the plan is open is what a crash leaves. */
void history_crash (History *self, Copy *copy);

G_END_DECLS
