/* What an import did, in words. */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cli/planner-report.h"

#include "cli/planner-columns.h"

#include <glib/gi18n.h>

static gboolean
is_counted (const PlannerImportCount *count)
{
  return count->added + count->changed + count->unchanged + count->deleted > 0;
}

static void
add_number (PlannerColumns *table,
            guint           number)
{
  g_autofree char *text = g_strdup_printf ("%u", number);

  planner_columns_add (table, text);
}

static void
print_counts (PlannerCommand            *command,
              const PlannerImportReport *report)
{
  g_autoptr (PlannerColumns) table = planner_columns_new (5);

  planner_columns_add (table, "");
  planner_columns_add (table, _("added"));
  planner_columns_add (table, _("changed"));
  planner_columns_add (table, _("unchanged"));
  planner_columns_add (table, _("deleted"));
  for (guint kind = 0; kind < PLANNER_N_KINDS; kind++)
    if (is_counted (&report->counts[kind]))
      {
        planner_columns_add (table, planner_kind_get_info (kind)->name);
        add_number (table, report->counts[kind].added);
        add_number (table, report->counts[kind].changed);
        add_number (table, report->counts[kind].unchanged);
        add_number (table, report->counts[kind].deleted);
      }
  planner_columns_print (table, command->output);
}

static void
print_clashes (PlannerCommand            *command,
               const PlannerImportReport *report)
{
  if (report->clashes->len > 0)
    planner_command_print (command, ngettext ("%u clash to settle:", "%u clashes to settle:", report->clashes->len),
                           report->clashes->len);
  for (guint i = 0; i < report->clashes->len; i++)
    {
      const PlannerImportClash *clash = report->clashes->pdata[i];

      planner_command_print (command, "%s", clash->name);
    }
}

static void
print_problems (PlannerCommand            *command,
                const PlannerImportReport *report)
{
  if (report->problems->len > 0)
    planner_command_print (command, ngettext ("%u problem:", "%u problems:", report->problems->len), report->problems->len);
  for (guint i = 0; i < report->problems->len; i++)
    {
      const PlannerImportProblem *problem = report->problems->pdata[i];

      planner_command_print (command, "%s/%s/%s  %s  %s", problem->kind != NULL ? problem->kind : "",
                             problem->id != NULL ? problem->id : "", problem->field != NULL ? problem->field : "",
                             problem->json != NULL ? problem->json : "", problem->reason);
    }
}

static void
print_kept (PlannerCommand            *command,
            const PlannerImportReport *report)
{
  for (guint i = 0; i < report->kept_unknown->len; i++)
    {
      const PlannerImportKept *kept = report->kept_unknown->pdata[i];

      if (kept->member != NULL)
        planner_command_print (command, _("Kept for newer versions: %s/%s"), kept->kind, kept->member);
      else
        planner_command_print (command, _("Kept for newer versions: %s"), kept->kind);
    }
}

void
planner_report_print (PlannerCommand            *command,
                      const PlannerImportReport *report)
{
  print_counts (command, report);
  print_clashes (command, report);
  print_problems (command, report);
  print_kept (command, report);
}
