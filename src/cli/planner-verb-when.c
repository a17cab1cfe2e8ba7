/* when: what a written timescale means. */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cli/planner-columns.h"
#include "cli/planner-verb.h"
#include "core/rules/planner-timescale.h"

#include <glib/gi18n.h>

typedef struct
{
  PlannerYearStart year_starts;
  GDate near;
} Circumstances;

static void
write_date (PlannerJsonWriter *writer,
            const char        *name,
            gboolean           is_known,
            const GDate       *date)
{
  g_autofree char *text = is_known ? planner_value_from_date (date) : NULL;

  planner_json_writer_string_member (writer, name, text);
}

static void
write_meaning (PlannerJsonWriter      *writer,
               const char             *text,
               const PlannerTimescale *meaning)
{
  planner_json_writer_begin_object (writer);
  planner_json_writer_string_member (writer, "text", text);
  planner_json_writer_boolean_member (writer, "is_date", meaning->is_date);
  write_date (writer, "start", meaning->has_start, &meaning->start);
  write_date (writer, "end", meaning->has_end, &meaning->end);
  planner_json_writer_string_member (writer, "precision", planner_precision_to_string (meaning->precision));
  planner_json_writer_string_member (writer, "recurs", planner_recurrence_to_string (meaning->recurs));
  planner_json_writer_end_object (writer);
}

static gboolean
print_json (PlannerCommand       *command,
            const Circumstances  *circumstances,
            GError              **error)
{
  g_autoptr (PlannerJsonWriter) writer = planner_json_writer_new (NULL);

  planner_json_writer_begin_array (writer);
  for (guint i = 0; i < command->n_words; i++)
    {
      PlannerTimescale meaning;

      planner_timescale_read (command->words[i], &circumstances->year_starts, &circumstances->near, &meaning);
      write_meaning (writer, command->words[i], &meaning);
    }
  planner_json_writer_end_array (writer);
  return planner_command_print_json (command, writer, error);
}

static void
print_table (PlannerCommand      *command,
             const Circumstances *circumstances)
{
  g_autoptr (PlannerColumns) table = planner_columns_new (2);

  for (guint i = 0; i < command->n_words; i++)
    {
      g_autofree char *description = NULL;
      PlannerTimescale meaning;

      planner_timescale_read (command->words[i], &circumstances->year_starts, &circumstances->near, &meaning);
      description = planner_timescale_describe (&meaning);
      planner_columns_add (table, command->words[i]);
      planner_columns_add (table, description);
    }
  planner_columns_print (table, command->output);
}

static gboolean
read_circumstances (PlannerCommand  *command,
                    Circumstances   *circumstances,
                    const char      *year_starts,
                    const char      *near,
                    GError         **error)
{
  circumstances->year_starts = planner_year_start_default ();
  circumstances->near = command->today;
  if (year_starts != NULL && !planner_year_start_parse (year_starts, &circumstances->year_starts))
    {
      planner_command_set_usage_error (error, _("--year-starts takes a day such as 04-01, not “%s”."), year_starts);
      return FALSE;
    }
  return near == NULL || planner_command_read_date ("--near", near, &circumstances->near, error);
}

static gboolean
run_when (PlannerCommand  *command,
          GError         **error)
{
  g_autofree char *year_starts = NULL;
  g_autofree char *near = NULL;
  const GOptionEntry options[] = {
    { "year-starts", 0, 0, G_OPTION_ARG_STRING, &year_starts,
      N_("The first day of a financial year, if not 04-01"), N_("MM-DD") },
    { "near", 0, 0, G_OPTION_ARG_STRING, &near, N_("The day on which it was written, if not today"), N_("DATE") },
    { NULL },
  };
  Circumstances circumstances;

  if (!planner_command_read (command, options, error) || !read_circumstances (command, &circumstances, year_starts, near, error))
    return FALSE;
  if (command->json)
    return print_json (command, &circumstances, error);
  print_table (command, &circumstances);
  return TRUE;
}

const PlannerVerb planner_verb_when = {
  .name = "when",
  .parameters = N_("TEXT…"),
  .summary = N_("Say what a written timescale means"),
  .description = N_("With --json one object for each TEXT: start, end, precision (day, week, month, quarter,\n"
                    "year), recurs.\n"
                    "\n"
                    "Examples:\n"
                    "  icb-planner when \"By September/October 2015\" \"Q4 2018/19\"\n"
                    "  icb-planner when \"mid-June\" --near 2018-02-01 --json\n"),
  .flags = PLANNER_VERB_JSON | PLANNER_VERB_TODAY,
  .min_words = 1,
  .max_words = G_MAXUINT,
  .run = run_when,
};
