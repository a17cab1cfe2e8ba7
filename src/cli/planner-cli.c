/* Finds the verb and runs it. */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cli/planner-cli.h"

#include "cli/planner-output.h"
#include "cli/planner-verb.h"

#include <glib/gi18n.h>
#include <locale.h>
#include <signal.h>
#include <string.h>

/* In the order of the help: plans, records, exchange, reading. */
static const PlannerVerb *const verbs[] = {
  &planner_verb_new,
  &planner_verb_check,
  &planner_verb_backup,
  &planner_verb_backups,
  &planner_verb_restore,
  &planner_verb_list,
  &planner_verb_add,
  &planner_verb_set,
  &planner_verb_move,
  &planner_verb_delete,
  &planner_verb_history,
  &planner_verb_undo,
  &planner_verb_redo,
  &planner_verb_import,
  &planner_verb_export,
  &planner_verb_clashes,
  &planner_verb_settle,
  &planner_verb_conflicts,
  &planner_verb_print,
  &planner_verb_when,
};

static const PlannerVerb *
find_verb (const char *word)
{
  for (gsize i = 0; i < G_N_ELEMENTS (verbs); i++)
    if (g_str_equal (verbs[i]->name, word))
      return verbs[i];
  return NULL;
}

static int
print_help (void)
{
  GString *help = g_string_new (NULL);
  g_autofree char *text = NULL;

  g_string_append (help, _("Usage: icb-planner [FILE…]\n       icb-planner VERB [ARGUMENT…]\n\nVerbs:\n"));
  for (gsize i = 0; i < G_N_ELEMENTS (verbs); i++)
    g_string_append_printf (help, "  %-10s %s\n", verbs[i]->name, _(verbs[i]->summary));
  g_string_append (help, _("\nOptions:\n  --help     Show this list; after a verb, what the verb takes\n"
                           "  --version  Show the version\n"));
  text = g_string_free (help, FALSE);
  return planner_output_write (text, strlen (text)) ? PLANNER_EXIT_DONE : PLANNER_EXIT_REFUSED;
}

static int
print_version (void)
{
  static const char version[] = "icb-planner " PACKAGE_VERSION "\n";

  return planner_output_write (version, sizeof version - 1) ? PLANNER_EXIT_DONE : PLANNER_EXIT_REFUSED;
}

static int
tell_unknown (const char *word)
{
  g_autofree char *message = g_strdup_printf (_("There is no verb “%s”, and no file. See “icb-planner --help”."), word);

  planner_output_message (message);
  return PLANNER_EXIT_USAGE;
}

static gboolean
may_be_file (const char *word)
{
  return *word == '-' || strpbrk (word, "/.") != NULL || g_file_test (word, G_FILE_TEST_EXISTS);
}

gboolean
planner_cli_takes (const char *word)
{
  g_return_val_if_fail (word != NULL, FALSE);

  return g_str_equal (word, "--help") || g_str_equal (word, "--version") || find_verb (word) != NULL || !may_be_file (word);
}

/* A locale without UTF-8 cannot say what people write; a reader that goes away must not stop an edit half-way. */
static void
prepare_process (void)
{
  if (!g_get_charset (NULL))
    setlocale (LC_CTYPE, "C.UTF-8");
  signal (SIGPIPE, SIG_IGN);
}

int
planner_cli_run (int    argc,
                 char **argv)
{
  const PlannerVerb *verb;

  g_return_val_if_fail (argc > 1, PLANNER_EXIT_USAGE);

  prepare_process ();
  if (g_str_equal (argv[1], "--help"))
    return print_help ();
  if (g_str_equal (argv[1], "--version"))
    return print_version ();

  verb = find_verb (argv[1]);
  return verb != NULL ? planner_command_run (verb, argv + 1) : tell_unknown (argv[1]);
}
