/* planner-status-mark.c: how a status is shown on paper: a sign, a word, a pattern and a colour
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "paper/planner-status-mark.h"

#include <glib/gi18n.h>

typedef struct
{
  const char *sign;
  guint32 ink;
  guint32 tint;
  PlannerStatusPattern pattern;
} Mark;

static const Mark marks[] = {
  [PLANNER_STATUS_UNKNOWN] = { NULL, 0x000000, 0xffffff, PLANNER_STATUS_PATTERN_EMPTY },
  [PLANNER_STATUS_NOT_STARTED] = { "○", 0x4a4a4a, 0xffffff, PLANNER_STATUS_PATTERN_EMPTY },
  [PLANNER_STATUS_ON_TRACK] = { "●", 0x15602e, 0xa5d6b2, PLANNER_STATUS_PATTERN_PLAIN },
  [PLANNER_STATUS_AT_RISK] = { "▲", 0x7d4600, 0xffd28a, PLANNER_STATUS_PATTERN_HATCHED },
  [PLANNER_STATUS_OFF_TRACK] = { "■", 0xa51024, 0xf2aab2, PLANNER_STATUS_PATTERN_CROSSED },
  [PLANNER_STATUS_COMPLETE] = { "✓", 0x1a4f9c, 0x1a4f9c, PLANNER_STATUS_PATTERN_FULL },
  [PLANNER_STATUS_STOPPED] = { "–", 0x4a4a4a, 0xffffff, PLANNER_STATUS_PATTERN_STRUCK },
};

const char *
planner_status_mark_get_sign (PlannerStatus status)
{
  return marks[status].sign;
}

char *
planner_status_mark_dup_words (PlannerStatus status, PlannerField field)
{
  const char *name = field == PLANNER_ASK_STATUS ? planner_status_to_ask_string (status) : planner_status_to_milestone_string (status);
  const PlannerChoice *choice = name != NULL ? planner_field_get_choice (field, name) : NULL;

  if (choice == NULL)
    return g_strdup ("");
  return g_strdup_printf ("%s\u00a0%s", marks[status].sign, _(choice->label));
}

guint32
planner_status_mark_get_ink (PlannerStatus status)
{
  return marks[status].ink;
}

guint32
planner_status_mark_get_tint (PlannerStatus status)
{
  return marks[status].tint;
}

PlannerStatusPattern
planner_status_mark_get_pattern (PlannerStatus status)
{
  return marks[status].pattern;
}
