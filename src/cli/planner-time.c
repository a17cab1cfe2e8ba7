/* Moments as verbs show them. */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cli/planner-time.h"

char *
planner_time_dup_display (const char *at)
{
  g_autoptr (GDateTime) time = at != NULL ? g_date_time_new_from_iso8601 (at, NULL) : NULL;
  g_autoptr (GDateTime) local = time != NULL ? g_date_time_to_local (time) : NULL;

  if (local == NULL)
    return g_strdup (at != NULL ? at : "");
  return g_date_time_format (local, "%Y-%m-%d %H:%M");
}
