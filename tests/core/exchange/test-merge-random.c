/* test-merge-random.c: what must hold of merging, over random histories of several plan files
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Plans are edited, exported, imported, copied, restored from backups and left by crashes at random. Beside them runs an account of who
 * knew what when they wrote: it says which values may be left of each field in the end.
 *
 * PLANNER_HISTORIES sets how many histories; --seed repeats one run.
 */
#include <glib/gstdio.h>
#include <string.h>

#include "core/plan/planner-clash.h"
#include "core/plan/planner-edit.h"
#include "core/plan/planner-row.h"
#include "exchange-fixture.h"

#define MAX_WRITES 1024
#define MAX_RECORDS 64
#define MAX_PLANS 6
#define N_STEPS 60

/* The fields that are written, and after them what has no value of its own to compare. */
static const PlannerField fields[] = { PLANNER_ASK_SECTION, PLANNER_ASK_LEAD_TEXT, PLANNER_ASK_UPDATE };

enum
{
  N_FIELDS = G_N_ELEMENTS (fields),
  PLACE = N_FIELDS,
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

static void
set_add (Set *set, guint i)
{
  set->bits[i / 64] |= G_GUINT64_CONSTANT (1) << (i % 64);
}

static gboolean
set_has (const Set *set, guint i)
{
  return (set->bits[i / 64] >> (i % 64) & 1) != 0;
}

static void
set_unite (Set *set, const Set *other)
{
  for (guint i = 0; i < G_N_ELEMENTS (set->bits); i++)
    set->bits[i] |= other->bits[i];
}

static void
file_free (gpointer data)
{
  File *file = data;

  g_free (file->text);
  g_free (file);
}

static void
backup_free (gpointer data)
{
  Backup *backup = data;

  g_free (backup->path);
  g_free (backup);
}

static guint
pick (History *self, guint n)
{
  return (guint) g_rand_int_range (self->random, 0, (gint32) n);
}

static char *
copy_name (guint number)
{
  return g_strdup_printf ("copy%u", number);
}

static char *
copy_path (History *self, guint number)
{
  return g_strdup_printf ("%s/copy%u.icbplan", self->folder, number);
}

static char *
record_id (guint record)
{
  return g_strdup_printf ("ask-%u", record);
}

static void
no_error (GError *error)
{
  g_assert_no_error (error);
}

/* The account */

static void
account (History *self, Copy *copy, guint record, guint field, const char *value)
{
  Write *write = &self->writes[self->n_writes];

  g_assert (self->n_writes < MAX_WRITES);
  write->record = record;
  write->field = field;
  write->value = g_strdup (value);
  write->past = copy->knowledge.known[record];
  set_add (&copy->knowledge.known[record], self->n_writes++);
}

/* Whether a write is known to have been overwritten by one of the same register. */
static gboolean
is_overwritten (const History *self, const Set *known, guint i)
{
  for (guint j = 0; j < self->n_writes; j++)
    if (j != i && set_has (known, j) && self->writes[j].field == self->writes[i].field
        && set_has (&self->writes[j].past, i))
      return TRUE;
  return FALSE;
}

static gboolean
is_head (const History *self, const Copy *copy, guint record, guint field, guint i)
{
  const Set *known = &copy->knowledge.known[record];

  return self->writes[i].record == record && self->writes[i].field == field && set_has (known, i)
         && !is_overwritten (self, known, i);
}

/* Edits */

static PlannerEdit *
begin (Copy *copy)
{
  g_autoptr (GError) error = NULL;
  PlannerEdit *edit = planner_edit_begin (copy->plan, "Random", PLANNER_EDIT_DEFAULT, &error);

  no_error (error);
  return edit;
}

static void
commit (PlannerEdit *edit)
{
  g_autoptr (GError) error = NULL;

  planner_edit_commit (edit, &error);
  no_error (error);
}

static void
write_field (History *self, Copy *copy, PlannerEdit *edit, guint record, guint field)
{
  gboolean secret = self->is_private[record] || self->is_b[record];
  g_autofree char *value = g_strdup_printf ("%s%u", secret ? "SECRET" : "v", self->n_writes);
  g_autofree char *id = record_id (record);
  g_autoptr (GError) error = NULL;

  planner_edit_set (edit, id, fields[field], value, &error);
  no_error (error);
  account (self, copy, record, field, value);
}

static void
add_record (History *self, Copy *copy)
{
  guint record = self->n_records++;
  g_autofree char *id = record_id (record);
  g_autoptr (GError) error = NULL;
  PlannerEdit *edit = begin (copy);

  self->is_private[record] = pick (self, 4) == 0;
  self->is_b[record] = copy->shares_all && pick (self, 2) == 0;
  g_assert_nonnull (planner_edit_add (edit, PLANNER_KIND_ASK, id, NULL, NULL, &error));
  account (self, copy, record, PLACE, NULL);
  planner_edit_set (edit, id, PLANNER_ASK_WORKSTREAM, self->is_b[record] ? "b" : "a", &error);
  if (self->is_private[record])
    planner_edit_set (edit, id, PLANNER_ASK_PRIVATE, "1", &error);
  no_error (error);
  for (guint field = 0; field < N_FIELDS; field++)
    write_field (self, copy, edit, record, field);
  commit (edit);
}

/* A record that lives in the copy, or -1. */
static int
pick_live (History *self, Copy *copy)
{
  GListModel *asks = planner_plan_get_records (copy->plan, PLANNER_KIND_ASK);
  guint n_asks = g_list_model_get_n_items (asks);
  g_autoptr (PlannerRecord) ask = n_asks > 0 ? g_list_model_get_item (asks, pick (self, n_asks)) : NULL;

  return ask != NULL ? atoi (planner_record_get_id (ask) + strlen ("ask-")) : -1;
}

static void
set_random (History *self, Copy *copy)
{
  int record = pick_live (self, copy);

  if (record >= 0)
    {
      PlannerEdit *edit = begin (copy);

      write_field (self, copy, edit, (guint) record, pick (self, N_FIELDS));
      commit (edit);
    }
}

static void
delete_random (History *self, Copy *copy)
{
  int record = pick_live (self, copy);
  g_autofree char *id = NULL;
  g_autoptr (GError) error = NULL;
  PlannerEdit *edit;

  if (record < 0)
    return;
  id = record_id ((guint) record);
  edit = begin (copy);
  planner_edit_delete (edit, PLANNER_KIND_ASK, id, &error);
  no_error (error);
  commit (edit);
  account (self, copy, (guint) record, DELETED, NULL);
}

static void
move_random (History *self, Copy *copy)
{
  int record = pick_live (self, copy);
  int sibling = pick_live (self, copy);
  g_autofree char *id = NULL;
  g_autofree char *other = NULL;
  PlannerEdit *edit;

  /* What stands below a record that its receiver never gets stands elsewhere there, as it must. */
  if (record < 0 || record == sibling || self->is_b[record] != self->is_b[sibling]
      || self->is_private[record] != self->is_private[sibling])
    return;
  id = record_id ((guint) record);
  other = record_id ((guint) sibling);
  edit = begin (copy);
  if (planner_edit_move (edit, PLANNER_KIND_ASK, id, pick (self, 2) == 0 ? other : NULL, NULL, NULL))
    account (self, copy, (guint) record, PLACE, NULL);
  commit (edit);
}

static guint
find_field (PlannerField field)
{
  guint i;

  for (i = 0; i < N_FIELDS && fields[i] != field; i++)
    ;
  return i;
}

static void
settle_random (History *self, Copy *copy)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) clashes = planner_plan_list_clashes (copy->plan, &error);
  const PlannerClash *clash;
  const PlannerClashSide *side;
  guint index;

  no_error (error);
  if (clashes->len == 0)
    return;
  clash = g_ptr_array_index (clashes, pick (self, clashes->len));
  if (clash->field == PLANNER_FIELD_NONE || find_field (clash->field) == N_FIELDS)
    return;
  index = pick (self, clash->sides->len);
  side = g_ptr_array_index (clash->sides, index);
  account (self, copy, (guint) atoi (clash->id + strlen ("ask-")), find_field (clash->field), side->value);
  planner_plan_settle (copy->plan, clash, index, &error);
  no_error (error);
}

/* Files */

static File *
export_file (History *self, Copy *copy, gboolean whole)
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

static void
import_file (Copy *copy, const File *file)
{
  g_autoptr (PlannerImporter) importer = exchange_import_whole (copy->plan, file->text);

  for (guint record = 0; record < MAX_RECORDS; record++)
    set_unite (&copy->knowledge.known[record], &file->knowledge.known[record]);
}

static void
import_random (History *self, Copy *copy)
{
  const File *file = self->files->len > 0 ? g_ptr_array_index (self->files, pick (self, self->files->len)) : NULL;

  if (file != NULL && (!file->whole || copy->shares_all))
    import_file (copy, file);
}

/* Plan files */

static void
open_copy (History *self, Copy *copy)
{
  g_autofree char *name = copy_name (copy->number);

  copy->plan = exchange_open_plan (self->folder, name);
}

static void
close_copy (Copy *copy)
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
  no_error (error);
}

/* Somebody copies the file in the file manager, open or not, and both are used from then on. */
static void
copy_random (History *self, Copy *copy)
{
  gboolean closed = pick (self, 2) == 0;
  gboolean copy_first = pick (self, 2) == 0;
  Copy *other = &self->copies[self->n_copies];
  g_autofree char *from = copy_path (self, copy->number);
  g_autofree char *to = NULL;

  if (self->n_copies == MAX_PLANS)
    return;
  *other = *copy;
  other->number = self->n_copies++;
  to = copy_path (self, other->number);
  if (closed)
    close_copy (copy);
  copy_file (from, to);
  if (copy_first)
    open_copy (self, other);
  if (closed)
    open_copy (self, copy);
  if (!copy_first)
    open_copy (self, other);
}

static void
back_up (History *self, Copy *copy)
{
  Backup *backup = g_new0 (Backup, 1);
  g_autofree char *from = copy_path (self, copy->number);

  backup->copy = copy->number;
  backup->path = g_strdup_printf ("%s/backup%u", self->folder, self->backups->len);
  backup->knowledge = copy->knowledge;
  close_copy (copy);
  copy_file (from, backup->path);
  open_copy (self, copy);
  g_ptr_array_add (self->backups, backup);
}

static void
restore_random (History *self)
{
  const Backup *backup;
  Copy *copy;
  g_autofree char *path = NULL;

  if (self->backups->len == 0)
    return;
  backup = g_ptr_array_index (self->backups, pick (self, self->backups->len));
  copy = &self->copies[backup->copy];
  path = copy_path (self, copy->number);
  close_copy (copy);
  copy_file (backup->path, path);
  copy->knowledge = backup->knowledge;
  open_copy (self, copy);
}

/* The file as it is while the plan is open is what a crash leaves. */
static void
crash (History *self, Copy *copy)
{
  g_autofree char *path = copy_path (self, copy->number);
  g_autofree char *left = g_strconcat (path, "-left", NULL);

  copy_file (path, left);
  close_copy (copy);
  g_assert_cmpint (g_rename (left, path), ==, 0);
  open_copy (self, copy);
}

static void
reopen (History *self, Copy *copy)
{
  close_copy (copy);
  open_copy (self, copy);
}

static void
step (History *self)
{
  Copy *copy = &self->copies[pick (self, self->n_copies)];
  guint chance = pick (self, 100);

  if (chance < 12 && self->n_records < MAX_RECORDS)
    add_record (self, copy);
  else if (chance < 40)
    set_random (self, copy);
  else if (chance < 45)
    delete_random (self, copy);
  else if (chance < 52)
    move_random (self, copy);
  else if (chance < 57)
    settle_random (self, copy);
  else if (chance < 70)
    g_ptr_array_add (self->files, export_file (self, copy, copy->shares_all && pick (self, 2) == 0));
  else if (chance < 88)
    import_random (self, copy);
  else if (chance < 91)
    copy_random (self, copy);
  else if (chance < 93)
    back_up (self, copy);
  else if (chance < 96)
    restore_random (self);
  else if (chance < 98)
    crash (self, copy);
  else
    reopen (self, copy);
}

/* The end: everybody sends everybody everything they may, until nothing is new. */

static void
exchange_all (History *self)
{
  for (guint round = 0; round < 3; round++)
    {
      g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (file_free);

      for (guint i = 0; i < self->n_copies; i++)
        {
          g_ptr_array_add (files, export_file (self, &self->copies[i], FALSE));
          if (self->copies[i].shares_all)
            g_ptr_array_add (files, export_file (self, &self->copies[i], TRUE));
        }
      for (guint i = 0; i < self->n_copies; i++)
        for (guint j = 0; j < files->len; j++)
          {
            const File *file = g_ptr_array_index (files, (i * 7 + j * 5 + round) % files->len);

            if (!file->whole || self->copies[i].shares_all)
              import_file (&self->copies[i], file);
          }
      if (files->len % 5 == 0) /* the step above would miss some */
        for (guint j = 0; j < files->len; j++)
          for (guint i = 0; i < self->n_copies; i++)
            if (!((File *) g_ptr_array_index (files, j))->whole || self->copies[i].shares_all)
              import_file (&self->copies[i], g_ptr_array_index (files, j));
    }
}

static void
check_convergence (History *self)
{
  g_autofree char *whole = exchange_dup_state (self->copies[0].plan, NULL);
  g_autofree char *part = exchange_dup_state (self->copies[0].plan, "a");

  for (guint i = 1; i < self->n_copies; i++)
    {
      g_autofree char *state = exchange_dup_state (self->copies[i].plan, self->copies[i].shares_all ? NULL : "a");

      g_assert_cmpstr (state, ==, self->copies[i].shares_all ? whole : part);
    }
}

static gboolean
has_value (const PlannerRegisters *registers, const char *name, const char *value)
{
  guint n_writes;
  const PlannerWrite *writes = planner_registers_get (registers, name, &n_writes);

  for (guint i = 0; i < n_writes; i++)
    if (g_strcmp0 (writes[i].value, value) == 0)
      return TRUE;
  return FALSE;
}

/* Every value that nobody overwrote knowingly is there, and no other. */
static void
check_field (History *self, const Copy *copy, guint record, guint field, const PlannerRegisters *registers)
{
  const char *name = planner_field_get_info (fields[field])->name;
  guint n_writes;
  const PlannerWrite *writes = planner_registers_get (registers, name, &n_writes);

  for (guint i = 0; i < self->n_writes; i++)
    if (is_head (self, copy, record, field, i) && !has_value (registers, name, self->writes[i].value))
      g_error ("copy %u lost %s of ask-%u.%s", copy->number, self->writes[i].value, record, name);
  for (guint i = 0; i < n_writes; i++)
    {
      gboolean wanted = FALSE;

      for (guint j = 0; j < self->n_writes && !wanted; j++)
        wanted = is_head (self, copy, record, field, j) && g_strcmp0 (self->writes[j].value, writes[i].value) == 0;
      if (!wanted)
        g_error ("copy %u has a stale %s of ask-%u.%s", copy->number, writes[i].value, record, name);
    }
}

static PlannerDeletion
expect_deletion (History *self, const Copy *copy, guint record)
{
  PlannerDeletion deletion = PLANNER_DELETION_NONE;

  for (guint i = 0; i < self->n_writes; i++)
    {
      if (!is_head (self, copy, record, DELETED, i))
        continue;
      if (deletion == PLANNER_DELETION_NONE)
        deletion = PLANNER_DELETION_DELETED;
      for (guint field = 0; field <= PLACE; field++)
        for (guint j = 0; j < self->n_writes; j++)
          if (is_head (self, copy, record, field, j) && !set_has (&self->writes[i].past, j))
            deletion = PLANNER_DELETION_CLASH;
    }
  return deletion;
}

static void
check_record (History *self, const Copy *copy, guint record)
{
  g_autofree char *id = record_id (record);
  g_autoptr (PlannerRegisters) registers = NULL;
  g_autoptr (GError) error = NULL;
  PlannerRow row;

  if (!planner_plan_read_row (copy->plan, PLANNER_KIND_ASK, id, &row, &error))
    {
      no_error (error);
      for (guint i = 0; i < self->n_writes; i++)
        g_assert_false (set_has (&copy->knowledge.known[record], i));
      return;
    }
  registers = planner_row_get_registers (&row);
  for (guint field = 0; field < N_FIELDS; field++)
    check_field (self, copy, record, field, registers);
  g_assert_cmpint (planner_registers_get_deletion (registers), ==, expect_deletion (self, copy, record));
  g_assert_true (row.hidden == (expect_deletion (self, copy, record) == PLANNER_DELETION_DELETED));
  planner_row_clear (&row);
}

/* What a copy may not have got is checked as it stands. */
static void
check_values (History *self)
{
  for (guint i = 0; i < self->n_copies; i++)
    for (guint record = 0; record < self->n_records; record++)
      check_record (self, &self->copies[i], record);
}

static void
check_old_files (History *self)
{
  for (guint i = 0; i < self->n_copies; i++)
    {
      Copy *copy = &self->copies[i];
      g_autofree char *before = exchange_dup_state (copy->plan, NULL);
      g_autofree char *after = NULL;

      for (guint j = 0; j < self->files->len; j++)
        {
          const File *file = g_ptr_array_index (self->files, j);
          g_autoptr (PlannerImporter) importer = NULL;

          /* What was lost with a restored backup may be new even here. */
          if ((file->whole && !copy->shares_all) || self->backups->len > 0)
            continue;
          importer = exchange_import_whole (copy->plan, file->text);
          g_assert_false (planner_import_report_has_changes (planner_importer_get_report (importer)));
        }
      after = exchange_dup_state (copy->plan, NULL);
      if (self->backups->len == 0)
        g_assert_cmpstr (before, ==, after);
    }
}

static void
begin_plans (History *self)
{
  const char *seed = "{\"format\": \"org.icb.Planner\", \"version\": 1, \"plan\": {\"id\": \"random\"},"
                     "\"workstreams\": [{\"id\": \"a\", \"code\": \"A\"}, {\"id\": \"b\", \"code\": \"B\"}]}";
  g_autofree char *text = NULL;

  for (guint i = 0; i < 3; i++)
    {
      Copy *copy = &self->copies[self->n_copies++];
      g_autofree char *name = copy_name (i);
      g_autoptr (PlannerImporter) importer = NULL;

      copy->number = i;
      copy->shares_all = i < 2;
      copy->plan = exchange_new_plan (self->folder, name);
      importer = exchange_import_whole (copy->plan, i == 0 ? seed : text);
      if (i == 0)
        text = exchange_export (copy->plan, FALSE, NULL);
    }
}

static void
run_history (guint32 seed)
{
  History *self = g_new0 (History, 1);

  self->random = g_rand_new_with_seed (seed);
  self->folder = planner_test_folder_new ();
  self->files = g_ptr_array_new_with_free_func (file_free);
  self->backups = g_ptr_array_new_with_free_func (backup_free);
  begin_plans (self);
  for (guint i = 0; i < N_STEPS; i++)
    step (self);
  check_values (self);
  exchange_all (self);
  check_convergence (self);
  check_values (self);
  check_old_files (self);

  for (guint i = 0; i < self->n_copies; i++)
    close_copy (&self->copies[i]);
  for (guint i = 0; i < self->n_writes; i++)
    g_free (self->writes[i].value);
  g_ptr_array_unref (self->files);
  g_ptr_array_unref (self->backups);
  planner_test_folder_remove (self->folder);
  g_rand_free (self->random);
  g_free (self);
}

static void
test_histories (void)
{
  const char *wanted = g_getenv ("PLANNER_HISTORIES");
  guint n_histories = wanted != NULL ? (guint) atoi (wanted) : 25;

  for (guint i = 0; i < n_histories; i++)
    {
      guint32 seed = (guint32) g_test_rand_int ();

      g_test_message ("history %u", seed);
      run_history (seed);
    }
}

int
main (int argc, char **argv)
{
  if (argc == 3 && g_str_equal (argv[1], "--history"))
    {
      run_history ((guint32) g_ascii_strtoull (argv[2], NULL, 10));
      return 0;
    }
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/merge/random-histories", test_histories);
  return g_test_run ();
}
