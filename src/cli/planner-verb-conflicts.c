/* conflicts: whose interests touch what is on the agenda of a meeting. */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cli/planner-verb.h"
#include "core/plan/planner-meeting-conflicts.h"

#include <glib/gi18n.h>

static const char *const ruled_words[] = { "not-ruled", "proposed", "confirmed", "dismissed", "returned" };

/* As JSON */

static const char *
get_id (PlannerRecord *record)
{
  return record != NULL ? planner_record_get_id (record) : NULL;
}

static void
write_ids (PlannerJsonWriter *writer,
           const char        *name,
           const GPtrArray   *records)
{
  planner_json_writer_name (writer, name);
  planner_json_writer_begin_array (writer);
  for (guint i = 0; i < records->len; i++)
    planner_json_writer_string (writer, planner_record_get_id (records->pdata[i]));
  planner_json_writer_end_array (writer);
}

static void
write_conflict (PlannerJsonWriter            *writer,
                PlannerMeetingConflicts      *conflicts,
                const PlannerMeetingConflict *conflict)
{
  g_autofree char *reason = planner_meeting_conflicts_describe (conflicts, conflict);

  planner_json_writer_begin_object (writer);
  planner_json_writer_string_member (writer, "person", get_id (conflict->person));
  planner_json_writer_string_member (writer, "interest", get_id (conflict->interest));
  planner_json_writer_string_member (writer, "reason", reason);
  planner_json_writer_string_member (writer, "strength", planner_strength_to_string (conflict->strength));
  planner_json_writer_string_member (writer, "handling", planner_handling_to_string (conflict->handling));
  planner_json_writer_string_member (writer, "ruled", ruled_words[conflict->ruled]);
  planner_json_writer_string_member (writer, "ruling", get_id (conflict->ruling));
  planner_json_writer_boolean_member (writer, "undeclared", conflict->is_undeclared);
  planner_json_writer_boolean_member (writer, "declared_at_meeting", conflict->is_declared_at_meeting);
  planner_json_writer_end_object (writer);
}

static void
write_people (PlannerJsonWriter          *writer,
              PlannerMeetingConflicts    *conflicts,
              const PlannerItemConflicts *item)
{
  planner_json_writer_name (writer, "people");
  planner_json_writer_begin_array (writer);
  for (guint i = 0; i < item->conflicts->len; i++)
    write_conflict (writer, conflicts, item->conflicts->pdata[i]);
  planner_json_writer_end_array (writer);
}

static PlannerRecord *
get_successor (const PlannerItemConflicts *item)
{
  if (item->alternate != NULL || item->offered->len == 0)
    return item->alternate;
  return item->offered->pdata[0];
}

static void
write_chair (PlannerJsonWriter          *writer,
             const PlannerItemConflicts *item)
{
  planner_json_writer_name (writer, "chair");
  planner_json_writer_begin_object (writer);
  planner_json_writer_string_member (writer, "person", get_id (item->chair));
  planner_json_writer_boolean_member (writer, "passes", item->chair_passes);
  planner_json_writer_string_member (writer, "to", get_id (get_successor (item)));
  planner_json_writer_boolean_member (writer, "ruled", item->alternate != NULL);
  write_ids (writer, "offered", item->offered);
  planner_json_writer_end_object (writer);
}

static void
write_flag_if_known (PlannerJsonWriter *writer,
                     const char        *name,
                     gboolean           is_known,
                     gboolean           flag)
{
  planner_json_writer_name (writer, name);
  if (is_known)
    planner_json_writer_boolean (writer, flag);
  else
    planner_json_writer_string (writer, NULL);
}

static void
write_quorum (PlannerJsonWriter        *writer,
              const PlannerBoardQuorum *quorum,
              const GPtrArray          *could_mend)
{
  planner_json_writer_begin_object (writer);
  planner_json_writer_string_member (writer, "board", get_id (quorum->board));
  planner_json_writer_name (writer, "needed");
  if (quorum->is_known)
    planner_json_writer_integer (writer, quorum->counts.needed);
  else
    planner_json_writer_string (writer, NULL);
  planner_json_writer_name (writer, "before");
  planner_json_writer_integer (writer, quorum->counts.before);
  planner_json_writer_name (writer, "after");
  planner_json_writer_integer (writer, quorum->counts.after);
  write_flag_if_known (writer, "quorate_before", quorum->is_known, planner_quorum_is_met (&quorum->counts, quorum->counts.before));
  write_flag_if_known (writer, "quorate_after", quorum->is_known, planner_board_quorum_is_met_after (quorum));
  write_ids (writer, "could_mend", could_mend);
  planner_json_writer_string_member (writer, "rule", planner_record_get (quorum->board, PLANNER_BOARD_QUORUM_RULE));
  planner_json_writer_end_object (writer);
}

static void
write_item (PlannerJsonWriter          *writer,
            PlannerMeetingConflicts    *conflicts,
            const PlannerItemConflicts *item)
{
  planner_json_writer_begin_object (writer);
  planner_json_writer_string_member (writer, "item", get_id (item->item));
  planner_json_writer_string_member (writer, "number", planner_record_get (item->item, PLANNER_AGENDA_ITEM_NUMBER));
  planner_json_writer_string_member (writer, "title", planner_record_get (item->item, PLANNER_AGENDA_ITEM_TITLE));
  write_people (writer, conflicts, item);
  write_chair (writer, item);
  planner_json_writer_name (writer, "quorum");
  planner_json_writer_begin_array (writer);
  for (guint i = 0; i < item->quorums->len; i++)
    write_quorum (writer, &g_array_index (item->quorums, PlannerBoardQuorum, i), item->could_mend->pdata[i]);
  planner_json_writer_end_array (writer);
  planner_json_writer_end_object (writer);
}

static gboolean
print_json (PlannerCommand           *command,
            PlannerMeetingConflicts  *conflicts,
            GError                  **error)
{
  const GPtrArray *items = planner_meeting_conflicts_get_items (conflicts);
  g_autoptr (PlannerJsonWriter) writer = planner_json_writer_new (NULL);

  planner_json_writer_begin_array (writer);
  for (guint i = 0; i < items->len; i++)
    write_item (writer, conflicts, items->pdata[i]);
  planner_json_writer_end_array (writer);
  return planner_command_print_json (command, writer, error);
}

/* In words */

static void
print_conflict (PlannerCommand               *command,
                PlannerMeetingConflicts      *conflicts,
                const PlannerMeetingConflict *conflict)
{
  g_autofree char *person = planner_record_dup_title (conflict->person);
  g_autofree char *handling = planner_meeting_conflict_dup_handling (conflict);
  g_autofree char *reason = planner_meeting_conflicts_describe (conflicts, conflict);

  planner_command_print (command, "  %s  %s  %s", person, planner_strength_to_string (conflict->strength), handling);
  planner_command_print (command, "    %s", reason);
}

static void
print_sentence (PlannerCommand *command,
                const char     *indent,
                char           *sentence)
{
  if (sentence != NULL)
    planner_command_print (command, "%s%s", indent, sentence);
  g_free (sentence);
}

/* Of boards for which fewer decide than came. */
static void
print_quorum (PlannerCommand             *command,
              const PlannerItemConflicts *item,
              guint                       i)
{
  const PlannerBoardQuorum *quorum = &g_array_index (item->quorums, PlannerBoardQuorum, i);
  gboolean is_met = planner_board_quorum_is_met_after (quorum);

  if (is_met && quorum->counts.after == quorum->counts.before)
    return;
  print_sentence (command, "  ", is_met ? planner_item_conflicts_dup_remaining (item, i) : planner_item_conflicts_dup_quorum (item, i));
  if (!is_met)
    print_sentence (command, "    ", planner_item_conflicts_dup_menders (item, i));
  print_sentence (command, "    ", planner_board_dup_quorum_rule (quorum->board));
}

static void
print_item (PlannerCommand             *command,
            PlannerMeetingConflicts    *conflicts,
            const PlannerItemConflicts *item)
{
  g_autofree char *title = planner_record_dup_title (item->item);

  planner_command_print (command, "%s", title);
  if (item->conflicts->len == 0)
    planner_command_print (command, "  %s", _("No interest touches it."));
  for (guint i = 0; i < item->conflicts->len; i++)
    print_conflict (command, conflicts, item->conflicts->pdata[i]);
  print_sentence (command, "  ", planner_item_conflicts_dup_chair (item));
  for (guint i = 0; i < item->quorums->len; i++)
    print_quorum (command, item, i);
}

static gboolean
run_conflicts (PlannerCommand  *command,
               GError         **error)
{
  g_autoptr (PlannerMeetingConflicts) conflicts = NULL;
  PlannerRecord *meeting;
  GPtrArray *items;

  if (!planner_command_read (command, NULL, error) || !planner_command_open_to_read (command, error))
    return FALSE;
  meeting = planner_command_find_record (command, PLANNER_KIND_MEETING, command->words[1], error);
  if (meeting == NULL)
    return FALSE;
  conflicts = planner_meeting_conflicts_new (command->plan, meeting, &command->today);
  items = planner_meeting_conflicts_get_items (conflicts);
  if (command->json)
    return print_json (command, conflicts, error);
  for (guint i = 0; i < items->len; i++)
    print_item (command, conflicts, items->pdata[i]);
  return TRUE;
}

const PlannerVerb planner_verb_conflicts = {
  .name = "conflicts",
  .parameters = N_("FILE MEETING"),
  .summary = N_("Say whose interests touch what is on an agenda"),
  .description = N_("For each item of the meeting: every interest of the people who sit that touches it, why, how\n"
                    "strongly (direct, related, mentioned) and how it is dealt with; whether the chair must pass\n"
                    "the item, and to whom; whether each board is still quorate, and who could mend it. What was\n"
                    "declared at the meeting counts, and a person's own organisation even when nobody declared\n"
                    "it. The details of sensitive interests are not shown.\n"
                    "\n"
                    "Examples:\n"
                    "  icb-planner conflicts board.icbplan mtg-2018-03-21\n"
                    "  icb-planner conflicts board.icbplan mtg-2018-03-21 --json\n"),
  .flags = PLANNER_VERB_JSON | PLANNER_VERB_TODAY,
  .n_files = 1,
  .min_words = 2,
  .max_words = 2,
  .run = run_conflicts,
};
