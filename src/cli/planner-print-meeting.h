/* Which meeting the print verb's papers are of. */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cli/planner-command.h"

G_BEGIN_DECLS

/* The meeting that ID names, borrowed. For NULL the next one from today on, or when there is none the last one; with HELD the last one up to
 * today. */
PlannerRecord *planner_print_meeting_find (PlannerCommand  *command,
                                           const char      *id,
                                           gboolean         held,
                                           GError         **error);

G_END_DECLS
