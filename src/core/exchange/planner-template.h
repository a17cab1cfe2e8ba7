/* planner-template.h: what a new plan can begin with
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * `empty` has nothing; `programme` an integrated commissioning programme with headings of asks; `sample` is a whole plan of an invented partnership.
 * The sample keeps its ids; what is a beginning gets fresh ones, so that two partners who begin alike do not merge their
 * records into one.
 */
#pragma once

#include "core/plan/planner-plan.h"

G_BEGIN_DECLS

#define PLANNER_TEMPLATE_EMPTY "empty"
#define PLANNER_TEMPLATE_PROGRAMME "programme"
#define PLANNER_TEMPLATE_SAMPLE "sample"

/** Names of all templates, %NULL-terminated. Constant. */
const char *const *planner_template_list (void);

/**
 * Makes a plan file at @path, which must not be there, as the template @name has it, and opens it. @title %NULL: that of the template.
 * All that the template brings is one step. After an error there is no file.
 */
PlannerPlan *planner_template_create_plan (const char *path, const char *name, const char *title, const char *author,
                                           GError **error);

G_END_DECLS
