/* planner-test-day.h: days in tests, as files write them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** The day called "2018-07-12". */
GDate planner_test_day (const char *text);

/** The same in @day, which is given back; %NULL for %NULL. */
const GDate *planner_test_read_day (const char *text, GDate *day);

G_END_DECLS
