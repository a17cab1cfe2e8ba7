/* What may be shown on a terminal, whoever wrote it. */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* TEXT on one line: line ends and tabs become spaces, control characters and those that turn the direction of
 * writing are spelled out ("\x1b"), bytes that are no UTF-8 are replaced. Free with g_free(). */
char *planner_output_dup_line (const char *text);

/* Appends JSON with the control characters that it allows raw (U+007F to U+009F) escaped; its values stay the same. */
void planner_output_append_json (GString    *output,
                                 const char *json);

/* Writes "icb-planner: TEXT" as one line to standard error. */
void planner_output_message (const char *text);

/* Writes TEXT as it is to standard output; FALSE with a message on standard error when it cannot be written. */
gboolean planner_output_write (const char *text,
                               gsize       length);

G_END_DECLS
