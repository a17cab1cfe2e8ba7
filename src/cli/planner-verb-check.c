/* check: whether a plan is whole, and what in it wants a look. */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cli/planner-awaiting.h"
#include "cli/planner-derivation.h"
#include "cli/planner-finding.h"
#include "cli/planner-verb.h"
#include "core/plan/planner-clash.h"

#include <glib/gi18n.h>

typedef struct
{
  GPtrArray *clashes;
  GPtrArray *bad_values;
  GPtrArray *findings; /* PlannerFinding */
} Report;

static void
report_clear (Report *report)
{
  g_clear_pointer (&report->clashes, g_ptr_array_unref);
  g_clear_pointer (&report->bad_values, g_ptr_array_unref);
  g_clear_pointer (&report->findings, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Report, report_clear)

static gboolean
look (PlannerCommand  *command,
      Report          *report,
      GError         **error)
{
  if (!planner_store_check (planner_plan_get_store (command->plan), error))
    return FALSE;
  report->clashes = planner_plan_list_clashes (command->plan, error);
  if (report->clashes == NULL)
    return FALSE;
  report->bad_values = planner_plan_list_bad_values (command->plan, error);
  if (report->bad_values == NULL)
    return FALSE;
  report->findings = planner_findings_list (command->plan, &command->today);
  command->awaits_person = report->clashes->len > 0 || report->bad_values->len > 0;
  return TRUE;
}

static gboolean
print_json (PlannerCommand  *command,
            const Report    *report,
            GError         **error)
{
  g_autoptr (PlannerJsonWriter) writer = planner_json_writer_new (NULL);

  planner_json_writer_begin_object (writer);
  planner_json_writer_boolean_member (writer, "whole", TRUE);
  planner_json_writer_name (writer, "clashes");
  planner_awaiting_write_clashes (writer, report->clashes);
  planner_json_writer_name (writer, "bad_values");
  planner_awaiting_write_bad_values (writer, report->bad_values);
  planner_json_writer_name (writer, "findings");
  planner_findings_write (writer, report->findings);
  planner_json_writer_end_object (writer);
  return planner_command_print_json (command, writer, error);
}

static void
print_text (PlannerCommand *command,
            const Report   *report)
{
  planner_command_print (command, "%s", _("The file is whole."));
  if (report->clashes->len > 0)
    planner_command_print (command, ngettext ("%u clash to settle:", "%u clashes to settle:", report->clashes->len),
                           report->clashes->len);
  planner_awaiting_print_clashes (command, report->clashes);
  if (report->bad_values->len > 0)
    planner_command_print (command, ngettext ("%u value that does not fit its field:",
                                              "%u values that do not fit their fields:", report->bad_values->len),
                           report->bad_values->len);
  planner_awaiting_print_bad_values (command, report->bad_values);
  planner_findings_print (command, report->findings);
}

static gboolean
run_check (PlannerCommand  *command,
           GError         **error)
{
  g_auto (Report) report = { NULL, NULL, NULL };

  if (!planner_command_read (command, NULL, error) || !planner_command_open_to_read (command, error)
      || !look (command, &report, error))
    return FALSE;
  if (command->json)
    return print_json (command, &report, error);
  print_text (command, &report);
  return TRUE;
}

const PlannerVerb planner_verb_check = {
  .name = "check",
  .parameters = N_("FILE"),
  .summary = N_("See that a plan is whole, and what in it wants a look"),
  .description = N_("Every page of the file is read. Then: clashes, among them records below one\n"
                    "another in a circle; values that do not fit; references to records that are not in this\n"
                    "plan; what is overdue; what a careful reviewer asks of each risk, such as a score that was\n"
                    "lowered with no mitigation; declarations of interest due, overdue, undated or late, ended and\n"
                    "still published, past keeping, published without anybody being asked for consent, and people\n"
                    "with a seat who never declared. A finding about a risk is accepted with a reason in its\n"
                    "accepted_findings: “no-lead: vacant until May”.\n"
                    "The exit status is 1 when the file is damaged, 3 when something awaits a person.\n"
                    "\n"
                    "Example:\n"
                    "  icb-planner check board.icbplan --json\n"),
  .flags = PLANNER_VERB_JSON | PLANNER_VERB_TODAY,
  .n_files = 1,
  .min_words = 1,
  .max_words = 1,
  .run = run_check,
};
