/* planner-position.h: order keys between which there is always room
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A key is digits of 0-9A-Za-z, compared bytewise, never ending in 0. Siblings with one key stand by id.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean planner_position_is_valid (const char *key);

/**
 * A key after @before (%NULL: the beginning) and before @after (%NULL: the end). When @before ≥ @after, after
 * @before. Free with g_free().
 */
char *planner_position_between (const char *before, const char *after);

G_END_DECLS
