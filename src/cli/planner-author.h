/* Who makes a change, when nobody says. */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* BY when it is given; else the environment variable ICB_PLANNER_BY; else the name and organisation of the
 * preferences. NULL when there is none of these: the plan then takes the name of the account. Free with g_free(). */
char *planner_author_dup (const char *by);

G_END_DECLS
