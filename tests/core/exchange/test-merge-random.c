/* test-merge-random.c: what must hold of merging, over random histories of several plan files
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Plans are edited, exported, imported, copied, restored from backups and left by crashes at random. Beside them runs an account of who
 * knew what when they wrote: it says which values may be left of each field in the end.
 *
 * PLANNER_HISTORIES sets how many histories; --seed repeats one run.
 */
#include <string.h>

#include "core/plan/planner-clash.h"
#include "core/plan/planner-edit.h"
#include "core/plan/planner-row.h"
#include "merge-history.h"

#define N_STEPS 60

static const PlannerField fields[] = { PLANNER_ASK_SECTION, PLANNER_ASK_LEAD_TEXT, PLANNER_ASK_UPDATE };
G_STATIC_ASSERT (G_N_ELEMENTS (fields) == N_FIELDS);

/* Edits */

static PlannerEdit *
begin (Copy *copy)
{
  g_autoptr (GError) error = NULL;
  PlannerEdit *edit = planner_edit_begin (copy->plan, "Random", PLANNER_EDIT_DEFAULT, &error);

  g_assert_no_error (error);
  return edit;
}

static void
commit (PlannerEdit *edit)
{
  g_autoptr (GError) error = NULL;

  planner_edit_commit (edit, &error);
  g_assert_no_error (error);
}

static void
write_field (History *self, Copy *copy, PlannerEdit *edit, guint record, guint field)
{
  gboolean secret = self->is_private[record] || self->is_b[record];
  g_autofree char *value = g_strdup_printf ("%s%u", secret ? "SECRET" : "v", self->n_writes);
  g_autofree char *id = history_record_id (record);
  g_autoptr (GError) error = NULL;

  planner_edit_set (edit, id, fields[field], value, &error);
  g_assert_no_error (error);
  account_write (self, copy, record, field, value);
}

static void
add_record (History *self, Copy *copy)
{
  guint record = self->n_records++;
  g_autofree char *id = history_record_id (record);
  g_autoptr (GError) error = NULL;
  PlannerEdit *edit = begin (copy);

  self->is_private[record] = history_pick (self, 4) == 0;
  self->is_b[record] = copy->shares_all && history_pick (self, 2) == 0;
  g_assert_nonnull (planner_edit_add (edit, PLANNER_KIND_ASK, id, NULL, NULL, &error));
  account_write (self, copy, record, PLACE, NULL);
  planner_edit_set (edit, id, PLANNER_ASK_WORKSTREAM, self->is_b[record] ? "b" : "a", &error);
  if (self->is_private[record])
    planner_edit_set (edit, id, PLANNER_ASK_PRIVATE, "1", &error);
  g_assert_no_error (error);
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
  g_autoptr (PlannerRecord) ask = n_asks > 0 ? g_list_model_get_item (asks, history_pick (self, n_asks)) : NULL;

  return ask != NULL ? atoi (planner_record_get_id (ask) + strlen ("ask-")) : -1;
}

static void
set_random (History *self, Copy *copy)
{
  int record = pick_live (self, copy);

  if (record >= 0)
    {
      PlannerEdit *edit = begin (copy);

      write_field (self, copy, edit, (guint) record, history_pick (self, N_FIELDS));
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
  id = history_record_id ((guint) record);
  edit = begin (copy);
  planner_edit_delete (edit, PLANNER_KIND_ASK, id, &error);
  g_assert_no_error (error);
  commit (edit);
  account_write (self, copy, (guint) record, DELETED, NULL);
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
  id = history_record_id ((guint) record);
  other = history_record_id ((guint) sibling);
  edit = begin (copy);
  if (planner_edit_move (edit, PLANNER_KIND_ASK, id, history_pick (self, 2) == 0 ? other : NULL, NULL, NULL))
    account_write (self, copy, (guint) record, PLACE, NULL);
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

  g_assert_no_error (error);
  if (clashes->len == 0)
    return;
  clash = g_ptr_array_index (clashes, history_pick (self, clashes->len));
  if (clash->field == PLANNER_FIELD_NONE || find_field (clash->field) == N_FIELDS)
    return;
  index = history_pick (self, clash->sides->len);
  side = g_ptr_array_index (clash->sides, index);
  account_write (self, copy, (guint) atoi (clash->id + strlen ("ask-")), find_field (clash->field), side->value);
  planner_plan_settle (copy->plan, clash, index, &error);
  g_assert_no_error (error);
}

static void
import_random (History *self, Copy *copy)
{
  const File *file = self->files->len > 0 ? g_ptr_array_index (self->files, history_pick (self, self->files->len)) : NULL;

  if (file != NULL && (!file->whole || copy->shares_all))
    history_import (copy, file);
}

static void
reopen (History *self, Copy *copy)
{
  history_close (copy);
  history_open (self, copy);
}

static void
step (History *self)
{
  Copy *copy = &self->copies[history_pick (self, self->n_copies)];
  guint chance = history_pick (self, 100);

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
    g_ptr_array_add (self->files, history_export (self, copy, copy->shares_all && history_pick (self, 2) == 0));
  else if (chance < 88)
    import_random (self, copy);
  else if (chance < 91)
    history_copy_file (self, copy);
  else if (chance < 93)
    history_back_up (self, copy);
  else if (chance < 96)
    history_restore_any (self);
  else if (chance < 98)
    history_crash (self, copy);
  else
    reopen (self, copy);
}

/* The end: everybody sends everybody everything they may, until nothing is new. */

static void
exchange_all (History *self)
{
  for (guint round = 0; round < 3; round++)
    {
      g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (history_file_free);

      for (guint i = 0; i < self->n_copies; i++)
        {
          g_ptr_array_add (files, history_export (self, &self->copies[i], FALSE));
          if (self->copies[i].shares_all)
            g_ptr_array_add (files, history_export (self, &self->copies[i], TRUE));
        }
      for (guint i = 0; i < self->n_copies; i++)
        for (guint j = 0; j < files->len; j++)
          {
            const File *file = g_ptr_array_index (files, (i * 7 + j * 5 + round) % files->len);

            if (!file->whole || self->copies[i].shares_all)
              history_import (&self->copies[i], file);
          }
      if (files->len % 5 == 0) /* the step above would miss some */
        for (guint j = 0; j < files->len; j++)
          for (guint i = 0; i < self->n_copies; i++)
            if (!((File *) g_ptr_array_index (files, j))->whole || self->copies[i].shares_all)
              history_import (&self->copies[i], g_ptr_array_index (files, j));
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
    if (account_is_head (self, copy, record, field, i) && !has_value (registers, name, self->writes[i].value))
      g_error ("copy %u lost %s of ask-%u.%s", copy->number, self->writes[i].value, record, name);
  for (guint i = 0; i < n_writes; i++)
    {
      gboolean wanted = FALSE;

      for (guint j = 0; j < self->n_writes && !wanted; j++)
        wanted = account_is_head (self, copy, record, field, j) && g_strcmp0 (self->writes[j].value, writes[i].value) == 0;
      if (!wanted)
        g_error ("copy %u has a stale %s of ask-%u.%s", copy->number, writes[i].value, record, name);
    }
}

static void
check_record (History *self, const Copy *copy, guint record)
{
  g_autofree char *id = history_record_id (record);
  g_autoptr (PlannerRegisters) registers = NULL;
  g_autoptr (GError) error = NULL;
  PlannerRow row;

  if (!planner_plan_read_row (copy->plan, PLANNER_KIND_ASK, id, &row, &error))
    {
      g_assert_no_error (error);
      for (guint i = 0; i < self->n_writes; i++)
        g_assert_false (account_knows (copy, record, i));
      return;
    }
  registers = planner_row_get_registers (&row);
  for (guint field = 0; field < N_FIELDS; field++)
    check_field (self, copy, record, field, registers);
  g_assert_cmpint (planner_registers_get_deletion (registers), ==, account_expect_deletion (self, copy, record));
  g_assert_true (row.hidden == (account_expect_deletion (self, copy, record) == PLANNER_DELETION_DELETED));
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
      g_autofree char *name = history_copy_name (i);
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
  self->files = g_ptr_array_new_with_free_func (history_file_free);
  self->backups = g_ptr_array_new_with_free_func (history_backup_free);
  begin_plans (self);
  for (guint i = 0; i < N_STEPS; i++)
    step (self);
  check_values (self);
  exchange_all (self);
  check_convergence (self);
  check_values (self);
  check_old_files (self);

  for (guint i = 0; i < self->n_copies; i++)
    history_close (&self->copies[i]);
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
