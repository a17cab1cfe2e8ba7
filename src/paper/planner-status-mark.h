/* planner-status-mark.h: how a status is shown on paper: a sign, a word and a colour
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Sign and word say it in black and white; the colour is an addition.
 */
#pragma once

#include "core/plan/planner-kinds.h"
#include "core/rules/planner-derived.h"

G_BEGIN_DECLS

/** The sign alone ("●"), or %NULL for UNKNOWN. Static. */
const char *planner_status_mark_get_sign (PlannerStatus status);

/** The sign and translated word of an ask's status ("● On track"); empty for UNKNOWN. Free with g_free(). */
char *planner_status_mark_dup_words (PlannerStatus status);

/** A colour as 0xRRGGBB, at least 4.5 : 1 on white and on the shade of groups. */
guint32 planner_status_mark_get_ink (PlannerStatus status);

G_END_DECLS
