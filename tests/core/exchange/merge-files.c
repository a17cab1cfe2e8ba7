/* merge-files.c: plans sent, copied, backed up, restored and left by crashes
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "merge-history.h"

#include <glib/gstdio.h>
#include <string.h>

static void
set_unite (Set *set, const Set *other)
{
  for (guint i = 0; i < G_N_ELEMENTS (set->bits); i++)
    set->bits[i] |= other->bits[i];
}

void
history_file_free (gpointer data)
{
  File *file = data;

  g_free (file->text);
  g_free (file);
}

void
history_backup_free (gpointer data)
{
  Backup *backup = data;

  g_free (backup->path);
  g_free (backup);
}

guint
history_pick (History *self, guint n)
{
  return (guint) g_rand_int_range (self->random, 0, (gint32) n);
}

char *
history_copy_name (guint number)
{
  return g_strdup_printf ("copy%u", number);
}

static char *
copy_path (History *self, guint number)
{
  return g_strdup_printf ("%s/copy%u.icbplan", self->folder, number);
}

char *
history_record_id (guint record)
{
  return g_strdup_printf ("ask-%u", record);
}

File *
history_export (History *self, Copy *copy, gboolean whole)
{
  File *file = g_new0 (File, 1);

  file->text = exchange_export (copy->plan, FALSE, whole ? NULL : "a");
  file->whole = whole;
  for (guint record = 0; record < self->n_records; record++)
    {
      g_autofree char *member = g_strdup_printf ("\"id\": \"ask-%u\"", record);

      if (strstr (file->text, member) != NULL)
        {
          g_assert_false (self->is_private[record]);
          file->knowledge.known[record] = copy->knowledge.known[record];
        }
    }
  if (!whole)
    g_assert_null (strstr (file->text, "SECRET"));
  return file;
}

void
history_import (Copy *copy, const File *file)
{
  g_autoptr (PlannerImporter) importer = exchange_import_whole (copy->plan, file->text);

  for (guint record = 0; record < MAX_RECORDS; record++)
    set_unite (&copy->knowledge.known[record], &file->knowledge.known[record]);
}

void
history_open (History *self, Copy *copy)
{
  g_autofree char *name = history_copy_name (copy->number);

  copy->plan = exchange_open_plan (self->folder, name);
}

void
history_close (Copy *copy)
{
  exchange_close_plan (g_steal_pointer (&copy->plan));
}

static void
copy_file (const char *from, const char *to)
{
  g_autoptr (GFile) source = g_file_new_for_path (from);
  g_autoptr (GFile) target = g_file_new_for_path (to);
  g_autoptr (GError) error = NULL;

  g_file_copy (source, target, G_FILE_COPY_OVERWRITE, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
}

/* Somebody copies the file in the file manager, open or not, and both are used from then on. */
void
history_copy_file (History *self, Copy *copy)
{
  gboolean closed = history_pick (self, 2) == 0;
  gboolean copy_first = history_pick (self, 2) == 0;
  Copy *other = &self->copies[self->n_copies];
  g_autofree char *from = copy_path (self, copy->number);
  g_autofree char *to = NULL;

  if (self->n_copies == MAX_PLANS)
    return;
  *other = *copy;
  other->number = self->n_copies++;
  to = copy_path (self, other->number);
  if (closed)
    history_close (copy);
  copy_file (from, to);
  if (copy_first)
    history_open (self, other);
  if (closed)
    history_open (self, copy);
  if (!copy_first)
    history_open (self, other);
}

void
history_back_up (History *self, Copy *copy)
{
  Backup *backup = g_new0 (Backup, 1);
  g_autofree char *from = copy_path (self, copy->number);

  backup->copy = copy->number;
  backup->path = g_strdup_printf ("%s/backup%u", self->folder, self->backups->len);
  backup->knowledge = copy->knowledge;
  history_close (copy);
  copy_file (from, backup->path);
  history_open (self, copy);
  g_ptr_array_add (self->backups, backup);
}

void
history_restore_any (History *self)
{
  const Backup *backup;
  Copy *copy;
  g_autofree char *path = NULL;

  if (self->backups->len == 0)
    return;
  backup = g_ptr_array_index (self->backups, history_pick (self, self->backups->len));
  copy = &self->copies[backup->copy];
  path = copy_path (self, copy->number);
  history_close (copy);
  copy_file (backup->path, path);
  copy->knowledge = backup->knowledge;
  history_open (self, copy);
}

/* The file as it is while the plan is open is what a crash leaves. */
void
history_crash (History *self, Copy *copy)
{
  g_autofree char *path = copy_path (self, copy->number);
  g_autofree char *left = g_strconcat (path, "-left", NULL);

  copy_file (path, left);
  history_close (copy);
  g_assert_cmpint (g_rename (left, path), ==, 0);
  history_open (self, copy);
}
