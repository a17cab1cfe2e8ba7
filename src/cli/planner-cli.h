/* The command line: a verb does the work of the window without a display. */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Whether WORD, the program's first argument, is for the command line: a verb, --help or --version; or what can only be
 * meant as a verb, since it is no option, no path and no file. */
gboolean planner_cli_takes (const char *word);

/* Runs the verb argv[1] with what follows it. Returns the exit status of commands: 0 done,
 * 1 refused or failed, 2 wrong usage, 3 done and something awaits a person. */
int planner_cli_run (int    argc,
                     char **argv);

G_END_DECLS
