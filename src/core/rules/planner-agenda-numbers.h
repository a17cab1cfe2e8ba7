/* The numbers of the items of an agenda: 1, 2, 3, 3a, 3b, 4.
 *
 * Values only, any thread.
 */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The numbers again in their order: whole ones count up, and what had a letter
 * ("5a") keeps being a part of the whole number before it, its letters counted
 * from a. What had none gets one. NUMBERS may hold NULL. Free with g_strfreev(). */
char **planner_agenda_numbers_renew (const char *const*numbers,
                                     guint             n_numbers);

/* The number after the last whole one of NUMBERS: "8" after 7b. Free with g_free(). */
char *planner_agenda_numbers_next (const char *const*numbers,
                                   guint             n_numbers);

G_END_DECLS
