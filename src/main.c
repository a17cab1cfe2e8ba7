/* The program: a verb does its work without a display, anything else opens windows. */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/planner-application.h"
#include "cli/planner-cli.h"

#include <glib/gi18n.h>
#include <locale.h>

static void
prepare_translations (void)
{
  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
}

static int
run_window (int    argc,
            char **argv)
{
  g_autoptr (PlannerApplication) application = planner_application_new ();

  return g_application_run (G_APPLICATION (application), argc, argv);
}

int
main (int    argc,
      char **argv)
{
  prepare_translations ();

  if (argc > 1 && planner_cli_takes (argv[1]))
    return planner_cli_run (argc, argv);
  return run_window (argc, argv);
}
