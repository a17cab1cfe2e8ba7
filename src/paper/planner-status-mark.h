/* planner-status-mark.h: how a status is shown on paper: a sign, a word, a pattern and a colour
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Sign, word and pattern say it in black and white; the colour is an addition.
 */
#pragma once

#include "core/plan/planner-kinds.h"
#include "core/rules/planner-derived.h"

G_BEGIN_DECLS

/** The sign alone ("●"), or %NULL for UNKNOWN. Static. */
const char *planner_status_mark_get_sign (PlannerStatus status);

/**
 * The sign and translated word that @field has for the status ("● On track"): PLANNER_ASK_STATUS or PLANNER_MILESTONE_STATUS. Empty for UNKNOWN.
 * Free with g_free().
 */
char *planner_status_mark_dup_words (PlannerStatus status, PlannerField field);

/** A colour as 0xRRGGBB, at least 4.5 : 1 on white and on the shade of groups. */
guint32 planner_status_mark_get_ink (PlannerStatus status);

/** A lighter colour for areas, as 0xRRGGBB; the ink on it and the page beside it can be told from it. */
guint32 planner_status_mark_get_tint (PlannerStatus status);

/** How an area is filled, so that no two look alike in black and white. */
typedef enum
{
  PLANNER_STATUS_PATTERN_EMPTY,   /* white */
  PLANNER_STATUS_PATTERN_PLAIN,   /* the tint */
  PLANNER_STATUS_PATTERN_HATCHED, /* the tint, with rising lines of ink */
  PLANNER_STATUS_PATTERN_CROSSED, /* the tint, with rising and falling lines of ink */
  PLANNER_STATUS_PATTERN_FULL,    /* the ink */
  PLANNER_STATUS_PATTERN_STRUCK,  /* white, with a line through it */
} PlannerStatusPattern;

PlannerStatusPattern planner_status_mark_get_pattern (PlannerStatus status);

G_END_DECLS
