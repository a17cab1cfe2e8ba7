/* new: makes a plan. */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cli/planner-author.h"
#include "cli/planner-verb.h"
#include "core/exchange/planner-template.h"

#include <glib/gi18n.h>

static gboolean
check_template (const char  *template,
                GError     **error)
{
  g_autofree char *names = NULL;

  if (g_strv_contains (planner_template_list (), template))
    return TRUE;
  names = g_strjoinv (", ", (char **) planner_template_list ());
  planner_command_set_usage_error (error, _("There is no template “%s”. There are: %s."), template, names);
  return FALSE;
}

static gboolean
make_plan (PlannerCommand  *command,
           const char      *template,
           const char      *title,
           GError         **error)
{
  g_autofree char *author = planner_author_dup (command->by);
  PlannerPlan *plan = planner_template_create_plan (command->words[0], template, title, author, error);

  if (plan != NULL)
    planner_command_take_plan (command, plan);
  return plan != NULL;
}

static gboolean
run_new (PlannerCommand  *command,
         GError         **error)
{
  g_autofree char *title = NULL;
  g_autofree char *template = NULL;
  const GOptionEntry options[] = {
    { "title", 0, 0, G_OPTION_ARG_STRING, &title, N_("What people call the plan"), N_("TITLE") },
    { "template", 0, 0, G_OPTION_ARG_STRING, &template, N_("What it begins with: empty, programme or sample"), N_("NAME") },
    { NULL },
  };

  if (!planner_command_read (command, options, error))
    return FALSE;
  if (template == NULL)
    template = g_strdup (PLANNER_TEMPLATE_EMPTY);
  return check_template (template, error)
         && make_plan (command, template, title, error);
}

const PlannerVerb planner_verb_new = {
  .name = "new",
  .parameters = N_("FILE"),
  .summary = N_("Make a plan"),
  .description = N_("Never over a file that is there. The template “programme” has the workstreams and headings\n"
                    "of asks of an integrated commissioning programme, “sample” is a whole invented plan.\n"
                    "\n"
                    "Examples:\n"
                    "  icb-planner new board.icbplan --title \"Integrated commissioning\"\n"
                    "  icb-planner new try.icbplan --template sample\n"),
  .flags = PLANNER_VERB_BY,
  .n_files = 1,
  .min_words = 1,
  .max_words = 1,
  .run = run_new,
};
