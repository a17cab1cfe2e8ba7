/* Moments as verbs show them. */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* AT, ISO 8601 UTC, as local date and time; as it is when it is no time, empty for NULL. Free with g_free(). */
char *planner_time_dup_display (const char *at);

G_END_DECLS
