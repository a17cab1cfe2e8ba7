/* store-fixture.h: a small plan file to be treated badly
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/store/planner-backup.h"

G_BEGIN_DECLS

typedef struct
{
  char *folder;
  char *path; /* no file at first */
} Fixture;

/* `notes` (id, words) and a find index; version 2 gives notes an author and adds a table. */
extern const PlannerStoreLayout store_fixture_layout;
extern const PlannerStoreLayout store_fixture_next_layout;

void store_fixture_set_up (Fixture *fixture, gconstpointer data);
void store_fixture_tear_down (Fixture *fixture, gconstpointer data);

PlannerStore *store_fixture_create (const char *path);
PlannerStore *store_fixture_open (const char *path);
void store_fixture_close (PlannerStore *store);

/* Makes a file with @count notes whose words are @words, closed. */
void store_fixture_make (const char *path, guint count, const char *words);

/* One transaction that sets the words of every note, big enough that pages reach the disk before the commit. */
gboolean store_fixture_try_edit (PlannerStore *store, const char *words, GError **error);
void store_fixture_edit (PlannerStore *store, const char *words);

/* The words all notes have in common; "mixed" if they do not. */
char *store_fixture_dup_words (PlannerStore *store);

/* The first column of the first row. */
char *store_fixture_query (PlannerStore *store, const char *sql);

/* Runs @sql on the file past the store. */
void store_fixture_run_raw (const char *path, const char *sql);

char *store_fixture_dup_checksum (const char *path);
void store_fixture_copy (const char *from, const char *to);

/* Opening it gives @code, changes no byte of it and leaves nothing beside it. */
void store_fixture_assert_refused (const char *path, PlannerStoreError code);

G_END_DECLS
