/* planner-choice-look.c: one colour, one word and one sign for each status, the same everywhere
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "widgets/planner-choice-look.h"

#include <glib/gi18n.h>

#include "paper/planner-status-mark.h"

typedef struct
{
  const char *name;
  const char *style;
} Look;

static const Look looks[] = {
  { "not-started", "planner-not-started" },
  { "planned", "planner-not-started" },
  { "on-track", "planner-on-track" },
  { "at-risk", "planner-at-risk" },
  { "off-track", "planner-off-track" },
  { "delayed", "planner-off-track" },
  { "complete", "planner-complete" },
  { "stopped", "planner-stopped" },
};

static const Look *
find_look (PlannerField field, const char *value)
{
  if (value == NULL || (field != PLANNER_ASK_STATUS && field != PLANNER_MILESTONE_STATUS))
    return NULL;
  for (guint i = 0; i < G_N_ELEMENTS (looks); i++)
    if (g_str_equal (looks[i].name, value))
      return &looks[i];
  return NULL;
}

const char *
planner_choice_get_sign (PlannerField field, const char *value)
{
  return find_look (field, value) != NULL ? planner_status_mark_get_sign (planner_status_from_string (value)) : NULL;
}

const char *
planner_choice_get_style (PlannerField field, const char *value)
{
  const Look *look = find_look (field, value);

  return look != NULL ? look->style : NULL;
}

char *
planner_choice_dup_words (PlannerField field, const char *value)
{
  const PlannerChoice *choice = value != NULL ? planner_field_get_choice (field, value) : NULL;
  const char *sign = planner_choice_get_sign (field, value);

  if (choice == NULL)
    return g_strdup (value != NULL ? value : "");
  if (sign == NULL)
    return g_strdup (_(choice->label));
  return g_strdup_printf ("%s %s", sign, _(choice->label));
}
