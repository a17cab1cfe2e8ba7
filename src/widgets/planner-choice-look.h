/* planner-choice-look.h: one colour, one word and one sign for each status, the same everywhere
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/plan/planner-kinds.h"

G_BEGIN_DECLS

/** The sign of a choice (○ ● ▲ ■ ✓ –), or %NULL when its field has none. Static. @value may be %NULL. */
const char *planner_choice_get_sign (PlannerField field, const char *value);

/** The style class of a choice ("planner-on-track"), or %NULL. Static. */
const char *planner_choice_get_style (PlannerField field, const char *value);

/** Sign and translated word: "● On track"; the word alone where there is no sign; empty for %NULL. Free with g_free(). */
char *planner_choice_dup_words (PlannerField field, const char *value);

G_END_DECLS
