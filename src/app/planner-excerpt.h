/* planner-excerpt.h: where in a record the words looked for stand
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/plan/planner-record.h"

G_BEGIN_DECLS

/**
 * "Latest update: …the pathway was agreed…": the first text of @record, other than its title, where a word of @text begins a
 * word. %NULL when only the title matches. Free with g_free().
 */
char *planner_excerpt_new (PlannerRecord *record, const char *text);

G_END_DECLS
