/* One run of a verb: its words and options, the plan it opened, and what it has to say. */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cli/planner-command.h"

#include "cli/planner-author.h"
#include "cli/planner-output.h"
#include "cli/planner-verb.h"
#include "core/plan/planner-facts.h"

#include <glib/gi18n.h>

G_DEFINE_QUARK (planner - usage - error - quark, planner_usage_error)

void
planner_command_set_usage_error (GError     **error,
                                 const char  *format,
                                 ...)
{
  va_list arguments;

  va_start (arguments, format);
  if (error != NULL && *error == NULL)
    *error = g_error_new_valist (PLANNER_USAGE_ERROR, PLANNER_USAGE_ERROR_WRONG, format, arguments);
  va_end (arguments);
}

/* Words and options */

gboolean
planner_command_read_date (const char  *option,
                           const char  *text,
                           GDate       *date,
                           GError     **error)
{
  if (planner_value_get_date (text, date))
    return TRUE;
  planner_command_set_usage_error (error, _("%s takes a date such as 2018-07-12, not “%s”."), option, text);
  return FALSE;
}

static gboolean
check_word_count (PlannerCommand  *self,
                  GError         **error)
{
  const PlannerVerb *verb = self->verb;

  if (self->n_words < verb->min_words)
    planner_command_set_usage_error (error, _("Something is missing: %s takes %s."), verb->name, _(verb->parameters));
  else if (self->n_words > verb->max_words)
    planner_command_set_usage_error (error, _("“%s” is one word too many: %s takes %s."), self->words[verb->max_words],
                                     verb->name, _(verb->parameters));
  else
    return TRUE;
  return FALSE;
}

static gboolean
check_words (PlannerCommand  *self,
             GError         **error)
{
  for (guint i = 0; i < self->n_words; i++)
    if (i >= self->verb->n_files && !g_utf8_validate (self->words[i], -1, NULL))
      {
        planner_command_set_usage_error (error, _("Word %u is not UTF-8 text."), i + 1);
        return FALSE;
      }
  return check_word_count (self, error);
}

static void
add_common_options (PlannerCommand  *self,
                    GOptionContext  *context,
                    gboolean        *help,
                    char           **today)
{
  const GOptionEntry help_options[] = {
    { "help", 'h', 0, G_OPTION_ARG_NONE, help, N_("Show what the verb takes"), NULL },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &self->words, NULL, NULL },
    { NULL },
  };
  const GOptionEntry json_options[] = {
    { "json", 0, 0, G_OPTION_ARG_NONE, &self->json, N_("Report as one JSON document"), NULL },
    { NULL },
  };
  const GOptionEntry today_options[] = {
    { "today", 0, 0, G_OPTION_ARG_STRING, today, N_("The day that counts as today"), N_("DATE") },
    { NULL },
  };
  const GOptionEntry by_options[] = {
    { "by", 0, 0, G_OPTION_ARG_STRING, &self->by, N_("Who makes the change"), N_("NAME") },
    { NULL },
  };

  g_option_context_add_main_entries (context, help_options, GETTEXT_PACKAGE);
  if (self->verb->flags & PLANNER_VERB_JSON)
    g_option_context_add_main_entries (context, json_options, GETTEXT_PACKAGE);
  if (self->verb->flags & PLANNER_VERB_TODAY)
    g_option_context_add_main_entries (context, today_options, GETTEXT_PACKAGE);
  if (self->verb->flags & PLANNER_VERB_BY)
    g_option_context_add_main_entries (context, by_options, GETTEXT_PACKAGE);
}

static GOptionContext *
make_context (const PlannerVerb *verb)
{
  g_autofree char *program = g_strdup_printf ("icb-planner %s", verb->name);
  GOptionContext *context = g_option_context_new (_(verb->parameters));

  g_set_prgname (program);
  g_option_context_set_help_enabled (context, FALSE);
  g_option_context_set_summary (context, _(verb->summary));
  g_option_context_set_description (context, _(verb->description));
  return context;
}

static gboolean
parse_options (PlannerCommand      *self,
               const GOptionEntry  *options,
               char               **today,
               GError             **error)
{
  g_autoptr (GOptionContext) context = make_context (self->verb);
  g_auto (GStrv) arguments = g_strdupv (self->argv);
  g_autoptr (GError) option_error = NULL;
  gboolean help = FALSE;

  add_common_options (self, context, &help, today);
  if (options != NULL)
    g_option_context_add_main_entries (context, options, GETTEXT_PACKAGE);
  if (!g_option_context_parse_strv (context, &arguments, &option_error))
    {
      planner_command_set_usage_error (error, "%s.", option_error->message);
      return FALSE;
    }
  if (help)
    {
      g_autofree char *text = g_option_context_get_help (context, TRUE, NULL);

      g_set_error_literal (error, PLANNER_USAGE_ERROR, PLANNER_USAGE_ERROR_HELP, text);
      return FALSE;
    }
  return TRUE;
}

gboolean
planner_command_read (PlannerCommand      *self,
                      const GOptionEntry  *options,
                      GError             **error)
{
  g_autofree char *today = NULL;

  if (!parse_options (self, options, &today, error))
    return FALSE;
  self->n_words = self->words != NULL ? g_strv_length (self->words) : 0;
  planner_get_today (&self->today);
  return check_words (self, error) && (today == NULL || planner_command_read_date ("--today", today, &self->today, error));
}

gboolean
planner_command_read_kind (const char   *word,
                           PlannerKind  *kind,
                           GError      **error)
{
  g_autoptr (GString) names = g_string_new (NULL);

  if (planner_kind_from_name (word, kind))
    return TRUE;
  for (guint i = 0; i < PLANNER_N_KINDS; i++)
    g_string_append_printf (names, "%s%s", i > 0 ? ", " : "", planner_kind_get_info (i)->name);
  planner_command_set_usage_error (error, _("There is no kind “%s”. There are: %s."), word, names->str);
  return FALSE;
}

/* The plan */

void
planner_command_take_plan (PlannerCommand *self,
                           PlannerPlan    *plan)
{
  g_autofree char *author = planner_author_dup (self->by);

  self->plan = plan;
  planner_plan_set_author (plan, author);
}

gboolean
planner_command_open (PlannerCommand  *self,
                      GError         **error)
{
  PlannerPlan *plan = planner_plan_open (self->words[0], PLANNER_STORE_OPEN_DEFAULT, error);

  if (plan != NULL)
    planner_command_take_plan (self, plan);
  return plan != NULL;
}

gboolean
planner_command_open_to_read (PlannerCommand  *self,
                              GError         **error)
{
  g_autoptr (GError) read_error = NULL;

  self->plan = planner_plan_open (self->words[0], PLANNER_STORE_OPEN_READ_ONLY, &read_error);
  if (self->plan != NULL)
    return TRUE;

  /* What a process that died left behind must be put right first, and that is writing. */
  if (g_error_matches (read_error, PLANNER_STORE_ERROR, PLANNER_STORE_ERROR_READ_ONLY))
    self->plan = planner_plan_open (self->words[0], PLANNER_STORE_OPEN_DEFAULT, NULL);
  if (self->plan == NULL)
    g_propagate_error (error, g_steal_pointer (&read_error));
  return self->plan != NULL;
}

PlannerRecord *
planner_command_find_record (PlannerCommand  *self,
                             PlannerKind      kind,
                             const char      *word,
                             GError         **error)
{
  PlannerRecord *record;

  if (kind == PLANNER_KIND_PLAN)
    {
      record = planner_plan_get_root (self->plan);
      if (!g_str_equal (word, planner_kind_get_info (kind)->name)
          && g_strcmp0 (word, planner_record_get (record, PLANNER_PLAN_ID)) != 0)
        record = NULL;
    }
  else
    record = planner_plan_lookup (self->plan, kind, word);

  if (record == NULL)
    g_set_error (error, PLANNER_PLAN_ERROR, PLANNER_PLAN_ERROR_NO_SUCH_RECORD,
                 _("%s: there is no record “%s” in this plan."), _(planner_kind_get_info (kind)->plural), word);
  return record;
}

/* What it says */

void
planner_command_print (PlannerCommand *self,
                       const char     *format,
                       ...)
{
  g_autofree char *text = NULL;
  g_autofree char *line = NULL;
  va_list arguments;

  va_start (arguments, format);
  text = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  line = planner_output_dup_line (text);
  g_string_append (self->output, line);
  g_string_append_c (self->output, '\n');
}

void
planner_command_print_json_text (PlannerCommand *self,
                                 const char     *json)
{
  planner_output_append_json (self->output, json);
}

gboolean
planner_command_print_json (PlannerCommand     *self,
                            PlannerJsonWriter  *writer,
                            GError            **error)
{
  g_autofree char *text = NULL;

  if (!planner_json_writer_finish (writer, error))
    return FALSE;
  text = planner_json_writer_steal (writer);
  planner_command_print_json_text (self, text);
  return TRUE;
}

/* Running */

static void
close_plan (PlannerCommand *self)
{
  g_autoptr (PlannerPlan) plan = g_steal_pointer (&self->plan);
  g_autoptr (GError) error = NULL;

  if (plan != NULL && !planner_plan_close (plan, &error))
    planner_output_message (error->message);
}

static int
tell_error (PlannerCommand *self,
            const GError   *error)
{
  g_autofree char *hint = NULL;

  if (g_error_matches (error, PLANNER_USAGE_ERROR, PLANNER_USAGE_ERROR_HELP))
    return planner_output_write (error->message, strlen (error->message)) ? PLANNER_EXIT_DONE : PLANNER_EXIT_REFUSED;
  if (error->domain != PLANNER_USAGE_ERROR)
    {
      planner_output_message (error->message);
      return PLANNER_EXIT_REFUSED;
    }
  /* Translators: after a sentence that says what is wrong with the usage of a verb */
  hint = g_strdup_printf (_("%s See “icb-planner %s --help”."), error->message, self->verb->name);
  planner_output_message (hint);
  return PLANNER_EXIT_USAGE;
}

static int
tell_result (PlannerCommand *self)
{
  if (!planner_output_write (self->output->str, self->output->len))
    return PLANNER_EXIT_REFUSED;
  return self->awaits_person ? PLANNER_EXIT_AWAITS : PLANNER_EXIT_DONE;
}

int
planner_command_run (const PlannerVerb  *verb,
                     char              **argv)
{
  g_autoptr (GError) error = NULL;
  PlannerCommand self = { .verb = verb, .argv = argv, .output = g_string_new (NULL) };
  gboolean done = verb->run (&self, &error) && (self.plan == NULL || planner_plan_check_failure (self.plan, &error));
  int status;

  close_plan (&self);
  status = done ? tell_result (&self) : tell_error (&self, error);
  g_string_free (self.output, TRUE);
  g_strfreev (self.words);
  g_free (self.by);
  return status;
}
