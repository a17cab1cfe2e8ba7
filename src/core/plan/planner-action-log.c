/* planner-action-log.c: what follows from the actions of a plan and its meetings
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "planner-action-log.h"

#include <glib/gi18n.h>

#include "core/rules/planner-action-ref.h"
#include "planner-meetings.h"

gboolean
planner_action_is_closed (PlannerRecord *action)
{
  g_return_val_if_fail (PLANNER_IS_RECORD (action), FALSE);

  return planner_record_is_called (action, PLANNER_ACTION_STATUS, "closed");
}

guint
planner_plan_count_open_actions (PlannerPlan *plan)
{
  GListModel *actions = planner_plan_get_records (plan, PLANNER_KIND_ACTION);
  guint n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (actions); i++)
    {
      g_autoptr (PlannerRecord) action = g_list_model_get_item (actions, i);

      n += !planner_action_is_closed (action);
    }
  return n;
}

static PlannerRecord *
get_meeting (PlannerPlan *plan, PlannerRecord *action)
{
  return planner_plan_lookup (plan, PLANNER_KIND_MEETING, planner_record_get (action, PLANNER_ACTION_MEETING));
}

gboolean
planner_plan_is_action_heard (PlannerPlan *plan, PlannerRecord *action, const char *const *boards)
{
  PlannerRecord *meeting = get_meeting (plan, action);

  g_return_val_if_fail (boards != NULL, FALSE);

  if (planner_record_get (action, PLANNER_ACTION_BOARDS) != NULL)
    return planner_record_refers_to_any (action, PLANNER_ACTION_BOARDS, boards);
  return meeting == NULL || planner_record_refers_to_any (meeting, PLANNER_MEETING_BOARDS, boards);
}

gboolean
planner_plan_was_action_closed_since (PlannerPlan *plan, PlannerRecord *action, const GDate *since)
{
  GDate day;

  if (!planner_action_is_closed (action))
    return FALSE;
  if (!g_date_valid (since))
    return TRUE;
  if (!planner_record_get_date (action, PLANNER_ACTION_CLOSED_ON, &day)
      && !planner_plan_get_written_on (plan, action, PLANNER_ACTION_STATUS, &day))
    return TRUE;
  return g_date_compare (&day, since) >= 0;
}

/* Refs */

/* The codes of the boards that have one. */
static GStrv
dup_codes (PlannerPlan *plan, PlannerRecord *meeting)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) boards = planner_record_dup_list (meeting, PLANNER_MEETING_BOARDS);

  for (guint i = 0; boards[i] != NULL; i++)
    {
      PlannerRecord *board = planner_plan_lookup (plan, PLANNER_KIND_BOARD, boards[i]);
      const char *code = board != NULL ? planner_record_get (board, PLANNER_BOARD_CODE) : NULL;

      if (code != NULL)
        g_strv_builder_add (builder, code);
    }
  return g_strv_builder_end (builder);
}

static guint
find_last (PlannerPlan *plan, const PlannerActionSeries *series)
{
  GListModel *actions = planner_plan_get_records (plan, PLANNER_KIND_ACTION);
  guint last = 0;

  for (guint i = 0; i < g_list_model_get_n_items (actions); i++)
    {
      g_autoptr (PlannerRecord) action = g_list_model_get_item (actions, i);

      last = MAX (last, planner_action_series_get_count (series, planner_record_get (action, PLANNER_ACTION_REF)));
    }
  return last;
}

char *
planner_plan_dup_next_action_ref (PlannerPlan *plan, PlannerRecord *meeting, const GDate *day)
{
  g_auto (GStrv) codes = meeting != NULL ? dup_codes (plan, meeting) : NULL;
  g_auto (PlannerActionSeries) series = { NULL };
  const char *pattern = planner_record_get (planner_plan_get_root (plan), PLANNER_PLAN_ACTION_REF);
  GDate on = *day;

  if (meeting != NULL && !planner_record_get_date (meeting, PLANNER_MEETING_ON, &on))
    on = *day;
  planner_action_series_init (&series, pattern, (const char *const *) codes, &on);
  return planner_action_series_make_ref (&series, find_last (plan, &series) + 1);
}

/* Writing */

gboolean
planner_edit_fill_action (PlannerEdit *edit, const char *id, PlannerRecord *meeting, const GDate *today, GError **error)
{
  g_autofree char *ref = planner_plan_dup_next_action_ref (planner_edit_get_plan (edit), meeting, today);
  g_autofree char *day = planner_value_from_date (today);
  const char *on = meeting != NULL ? planner_record_get (meeting, PLANNER_MEETING_ON) : NULL;

  if (meeting != NULL
      && (!planner_edit_set (edit, id, PLANNER_ACTION_MEETING, planner_record_get_id (meeting), error)
          || !planner_edit_set (edit, id, PLANNER_ACTION_BOARDS, planner_record_get (meeting, PLANNER_MEETING_BOARDS), error)))
    return FALSE;
  return planner_edit_set (edit, id, PLANNER_ACTION_REF, ref, error)
         && planner_edit_set (edit, id, PLANNER_ACTION_ASSIGNED_ON, on != NULL ? on : day, error)
         && planner_edit_set (edit, id, PLANNER_ACTION_STATUS, "open", error);
}

gboolean
planner_edit_update_action (PlannerEdit *edit, const char *id, const char *words, const GDate *day, GError **error)
{
  g_autofree char *former = planner_edit_get (edit, id, PLANNER_ACTION_UPDATE);
  g_autofree char *value = planner_value_from_date (day);
  g_autofree char *on = planner_value_to_display (PLANNER_ACTION_CLOSED_ON, value);
  g_autofree char *line = NULL;
  g_autofree char *all = NULL;

  if (words == NULL || *words == '\0')
    return TRUE;
  /* Translators: what has been done about an action: a day, and the words */
  line = g_strdup_printf (_("%s: %s"), on, words);
  all = former != NULL ? g_strconcat (line, "\n", former, NULL) : g_strdup (line);
  return planner_edit_set (edit, id, PLANNER_ACTION_UPDATE, all, error);
}
