/* history: who changed what in a record, when, and from whom it came. */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cli/planner-register-value.h"
#include "cli/planner-columns.h"
#include "cli/planner-time.h"
#include "cli/planner-verb.h"
#include "core/plan/planner-history.h"

#include <glib/gi18n.h>

static void
write_entry (PlannerJsonWriter         *writer,
             PlannerKind                kind,
             const PlannerHistoryEntry *entry)
{
  planner_json_writer_begin_object (writer);
  planner_json_writer_integer_member (writer, "step", entry->step);
  planner_json_writer_string_member (writer, "name", entry->step_name);
  planner_json_writer_string_member (writer, "at", entry->at);
  planner_json_writer_string_member (writer, "by", entry->by);
  planner_json_writer_string_member (writer, "from", entry->source);
  planner_json_writer_string_member (writer, "field", entry->register_name);
  if (entry->register_name != NULL)
    {
      planner_json_writer_name (writer, "old");
      planner_register_write_json (writer, kind, entry->register_name, entry->old_value);
      planner_json_writer_name (writer, "new");
      planner_register_write_json (writer, kind, entry->register_name, entry->new_value);
    }
  planner_json_writer_end_object (writer);
}

static gboolean
print_json (PlannerCommand   *command,
            PlannerKind       kind,
            const GPtrArray  *entries,
            GError          **error)
{
  g_autoptr (PlannerJsonWriter) writer = planner_json_writer_new (NULL);

  planner_json_writer_begin_array (writer);
  for (guint i = 0; i < entries->len; i++)
    write_entry (writer, kind, entries->pdata[i]);
  planner_json_writer_end_array (writer);
  return planner_command_print_json (command, writer, error);
}

static char *
describe (PlannerPlan               *plan,
          PlannerKind                kind,
          const char                *id,
          const PlannerHistoryEntry *entry)
{
  g_autofree char *label = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  if (entry->register_name == NULL)
    /* Translators: in the history of a record: how it came here; %s is the name of the step */
    return g_strdup_printf (_("added: %s"), entry->step_name);
  label = planner_register_dup_label (kind, entry->register_name);
  before = planner_register_dup_display (plan, kind, id, entry->register_name, entry->old_value);
  after = planner_register_dup_display (plan, kind, id, entry->register_name, entry->new_value);
  /* Translators: in the history of a record: field, value before, value after */
  return g_strdup_printf (_("%s: %s → %s"), label, before, after);
}

static void
print_table (PlannerCommand  *command,
             PlannerKind      kind,
             const char      *id,
             const GPtrArray *entries)
{
  g_autoptr (PlannerColumns) table = planner_columns_new (4);

  for (guint i = 0; i < entries->len; i++)
    {
      const PlannerHistoryEntry *entry = entries->pdata[i];
      g_autofree char *at = planner_time_dup_display (entry->at);
      g_autofree char *text = describe (command->plan, kind, id, entry);

      planner_columns_add (table, at);
      planner_columns_add (table, entry->by);
      planner_columns_add (table, entry->source);
      planner_columns_add (table, text);
    }
  planner_columns_print (table, command->output);
}

/* The key of the record, which may be deleted. */
static const char *
find_key (PlannerCommand *command,
          PlannerKind     kind)
{
  PlannerRecord *record = planner_command_find_record (command, kind, command->words[2], NULL);

  return record != NULL ? planner_record_get_id (record) : command->words[2];
}

static gboolean
run_history (PlannerCommand  *command,
             GError         **error)
{
  g_autoptr (GPtrArray) entries = NULL;
  const char *id;
  PlannerKind kind;

  if (!planner_command_read (command, NULL, error) || !planner_command_read_kind (command->words[1], &kind, error)
      || !planner_command_open_to_read (command, error))
    return FALSE;
  id = find_key (command, kind);
  entries = planner_plan_list_history (command->plan, kind, id, error);
  if (entries == NULL)
    return FALSE;
  if (entries->len == 0 && planner_command_find_record (command, kind, command->words[2], error) == NULL)
    return FALSE;
  if (command->json)
    return print_json (command, kind, entries, error);
  print_table (command, kind, id, entries);
  return TRUE;
}

const PlannerVerb planner_verb_history = {
  .name = "history",
  .parameters = N_("FILE KIND ID"),
  .summary = N_("Say who changed what in a record, and when"),
  .description = N_("Newest first; of deleted records too. Where a value came with a file, the file is named.\n"
                    "\n"
                    "Example:\n"
                    "  icb-planner history board.icbplan asks ask-1\n"),
  .flags = PLANNER_VERB_JSON,
  .n_files = 1,
  .min_words = 3,
  .max_words = 3,
  .run = run_history,
};
