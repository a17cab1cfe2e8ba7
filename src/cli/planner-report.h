/* What an import did, in words. */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cli/planner-command.h"
#include "core/exchange/planner-import-report.h"

G_BEGIN_DECLS

/* Counts for each kind, then clashes, problems, and what is kept for newer versions. */
void planner_report_print (PlannerCommand            *command,
                           const PlannerImportReport *report);

G_END_DECLS
