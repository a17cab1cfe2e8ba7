/* planner-record-words.c: which words a record is found by
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "widgets/planner-record-words.h"

#include <string.h>

char *
planner_words_dup_inside (const char *text)
{
  const char *rest = text[0] != '\0' ? g_utf8_next_char (text) : text;
  g_autofree char *first = g_utf8_strdown (text, rest - text);

  return g_strconcat (first, rest, NULL);
}

GStrv
planner_words_split (const char *text)
{
  g_autofree char *stripped = g_strstrip (g_strdup (text));
  g_autofree char *folded = g_utf8_casefold (stripped, -1);

  return g_strsplit (folded, " ", -1);
}

gboolean
planner_words_are_in (const char *folded, char **words)
{
  for (guint i = 0; words[i] != NULL; i++)
    {
      g_autofree char *word = g_strconcat (" ", words[i], NULL);

      if (words[i][0] != '\0' && strstr (folded, word) == NULL)
        return FALSE;
    }
  return TRUE;
}

char *
planner_record_dup_aliases (PlannerRecord *record)
{
  g_autoptr (GString) aliases = g_string_new (NULL);
  g_auto (GStrv) names = NULL;

  if (planner_record_get_kind (record) != PLANNER_KIND_ORGANISATION)
    return g_strdup ("");
  names = planner_value_split (PLANNER_ORGANISATION_ALIASES, planner_record_get (record, PLANNER_ORGANISATION_ALIASES));
  for (guint i = 0; names[i] != NULL; i++)
    g_string_append_printf (aliases, " %s", names[i]);
  return g_string_free_and_steal (g_steal_pointer (&aliases));
}

char *
planner_record_find_alias (PlannerPlan *plan, PlannerRecord *record, const char *typed)
{
  g_auto (GStrv) words = planner_words_split (typed);
  g_autofree char *title = planner_plan_dup_record_title (plan, record);
  g_autofree char *subtitle = planner_record_dup_subtitle (plan, record);
  g_autofree char *both = g_strconcat (" ", title, " ", subtitle, NULL);
  g_autofree char *folded = g_utf8_casefold (both, -1);
  g_auto (GStrv) names = NULL;

  if (planner_record_get_kind (record) != PLANNER_KIND_ORGANISATION || planner_words_are_in (folded, words))
    return NULL;
  names = planner_value_split (PLANNER_ORGANISATION_ALIASES, planner_record_get (record, PLANNER_ORGANISATION_ALIASES));
  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autofree char *spaced = g_strconcat (" ", names[i], NULL);
      g_autofree char *name = g_utf8_casefold (spaced, -1);

      if (planner_words_are_in (name, words))
        return g_strdup (names[i]);
    }
  return NULL;
}

static PlannerField
get_subtitle_field (PlannerKind kind)
{
  switch ((int) kind)
    {
    case PLANNER_KIND_PERSON:
      return PLANNER_PERSON_ORGANISATION;
    case PLANNER_KIND_ASK:
      return PLANNER_ASK_YEAR;
    case PLANNER_KIND_ORGANISATION:
      return PLANNER_ORGANISATION_SHORT_NAME;
    case PLANNER_KIND_BOARD:
      return PLANNER_BOARD_CODE;
    case PLANNER_KIND_WORKSTREAM:
      return PLANNER_WORKSTREAM_CODE;
    case PLANNER_KIND_MILESTONE:
      return PLANNER_MILESTONE_TIMESCALE;
    case PLANNER_KIND_SEAT:
      return PLANNER_SEAT_CAPACITY;
    case PLANNER_KIND_RISK:
      return PLANNER_RISK_STATUS;
    case PLANNER_KIND_RISK_REVIEW:
      return PLANNER_RISK_REVIEW_DATE;
    case PLANNER_KIND_INTEREST:
      return PLANNER_INTEREST_TYPE;
    case PLANNER_KIND_MEETING:
      return PLANNER_MEETING_BOARDS;
    case PLANNER_KIND_ATTENDANCE:
      return PLANNER_ATTENDANCE_PRESENCE;
    case PLANNER_KIND_RECOMMENDATION:
      return PLANNER_RECOMMENDATION_OUTCOME;
    case PLANNER_KIND_RULING:
      return PLANNER_RULING_HANDLING;
    case PLANNER_KIND_ACTION:
      return PLANNER_ACTION_STATUS;
    default:
      return PLANNER_FIELD_NONE;
    }
}

/* The day on which the item is taken; empty while it waits for one. */
static char *
dup_day_of_item (PlannerPlan *plan, PlannerRecord *item)
{
  PlannerRecord *meeting = planner_plan_lookup (plan, PLANNER_KIND_MEETING, planner_record_get (item, PLANNER_AGENDA_ITEM_MEETING));

  return meeting != NULL ? planner_plan_dup_display (plan, meeting, PLANNER_MEETING_ON) : g_strdup ("");
}

char *
planner_record_dup_subtitle (PlannerPlan *plan, PlannerRecord *record)
{
  PlannerField field;

  g_return_val_if_fail (PLANNER_IS_PLAN (plan), NULL);
  g_return_val_if_fail (PLANNER_IS_RECORD (record), NULL);

  if (planner_record_get_kind (record) == PLANNER_KIND_AGENDA_ITEM)
    return dup_day_of_item (plan, record);
  field = get_subtitle_field (planner_record_get_kind (record));
  if (field == PLANNER_FIELD_NONE)
    return g_strdup ("");
  return planner_plan_dup_display (plan, record, field);
}
