/* settle: keeps one side of a clash. */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cli/planner-verb.h"
#include "core/plan/planner-clash.h"

#include <glib/gi18n.h>

static gboolean
settle (PlannerCommand      *command,
        const PlannerClash  *clash,
        int                  keep,
        GError             **error)
{
  if ((guint) keep > clash->sides->len)
    {
      g_set_error (error, PLANNER_PLAN_ERROR, PLANNER_PLAN_ERROR_INVALID,
                   ngettext ("“%s” has %u value. Nothing was changed.", "“%s” has %u values. Nothing was changed.",
                             clash->sides->len),
                   clash->name, clash->sides->len);
      return FALSE;
    }
  return planner_plan_settle (command->plan, clash, (guint) keep - 1, error);
}

static gboolean
find_and_settle (PlannerCommand  *command,
                 const char      *name,
                 int              keep,
                 GError         **error)
{
  g_autoptr (GPtrArray) clashes = planner_plan_list_clashes (command->plan, error);

  if (clashes == NULL)
    return FALSE;
  for (guint i = 0; i < clashes->len; i++)
    {
      const PlannerClash *clash = clashes->pdata[i];

      if (g_str_equal (clash->name, name))
        return settle (command, clash, keep, error);
    }
  g_set_error (error, PLANNER_PLAN_ERROR, PLANNER_PLAN_ERROR_NO_SUCH_RECORD,
               _("There is no clash “%s” in this plan. “icb-planner clashes” lists those there are."), name);
  return FALSE;
}

static gboolean
run_settle (PlannerCommand  *command,
            GError         **error)
{
  int keep = 0;
  const GOptionEntry options[] = {
    { "keep", 0, 0, G_OPTION_ARG_INT, &keep, N_("Which of its values, as “clashes” numbers them"), N_("N") },
    { NULL },
  };

  if (!planner_command_read (command, options, error))
    return FALSE;
  if (keep < 1)
    {
      planner_command_set_usage_error (error, _("Say which value to keep: --keep 1, --keep 2 …"));
      return FALSE;
    }
  return planner_command_open (command, error) && find_and_settle (command, command->words[1], keep, error);
}

const PlannerVerb planner_verb_settle = {
  .name = "settle",
  .parameters = N_("FILE CLASH"),
  .summary = N_("Settle a clash by keeping one of its values"),
  .description = N_("It is an edit like any other: it can be undone, and partners get it with the next export.\n"
                    "\n"
                    "Example:\n"
                    "  icb-planner settle board.icbplan asks/ask-1/text --keep 2\n"),
  .flags = PLANNER_VERB_BY,
  .n_files = 1,
  .min_words = 2,
  .max_words = 2,
  .run = run_settle,
};
