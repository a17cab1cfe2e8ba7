/* planner-meetings.c: which meeting is the next or the last one, and what hangs on it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "planner-meetings.h"

/* Whether @meeting takes place, on a day that is known. */
static gboolean
get_day (PlannerRecord *meeting, GDate *day)
{
  return !planner_record_is_called (meeting, PLANNER_MEETING_STATUS, "cancelled")
         && planner_record_get_date (meeting, PLANNER_MEETING_ON, day);
}

PlannerRecord *
planner_plan_find_next_meeting (PlannerPlan *plan, const GDate *day)
{
  GListModel *meetings = planner_plan_get_records (plan, PLANNER_KIND_MEETING);
  PlannerRecord *found = NULL;
  GDate on, best;

  for (guint i = 0; i < g_list_model_get_n_items (meetings); i++)
    {
      g_autoptr (PlannerRecord) meeting = g_list_model_get_item (meetings, i);

      if (!get_day (meeting, &on) || g_date_compare (&on, day) < 0 || (found != NULL && g_date_compare (&on, &best) >= 0))
        continue;
      found = meeting; /* the plan keeps it */
      best = on;
    }
  return found;
}

PlannerRecord *
planner_plan_find_last_meeting (PlannerPlan *plan, const GDate *day, const char *const *boards)
{
  GListModel *meetings = planner_plan_get_records (plan, PLANNER_KIND_MEETING);
  PlannerRecord *found = NULL;
  GDate on, best;

  for (guint i = 0; i < g_list_model_get_n_items (meetings); i++)
    {
      g_autoptr (PlannerRecord) meeting = g_list_model_get_item (meetings, i);

      if (!get_day (meeting, &on) || g_date_compare (&on, day) >= 0 || (found != NULL && g_date_compare (&on, &best) <= 0)
          || (boards != NULL && !planner_record_refers_to_any (meeting, PLANNER_MEETING_BOARDS, boards)))
        continue;
      found = meeting; /* the plan keeps it */
      best = on;
    }
  return found;
}

gboolean
planner_meeting_comes (PlannerRecord *meeting, const GDate *today)
{
  GDate day;

  g_return_val_if_fail (PLANNER_IS_RECORD (meeting), FALSE);

  if (planner_record_is_called (meeting, PLANNER_MEETING_STATUS, "cancelled"))
    return FALSE;
  if (planner_record_get_date (meeting, PLANNER_MEETING_ON, &day))
    return g_date_compare (&day, today) >= 0;
  return !planner_record_is_called (meeting, PLANNER_MEETING_STATUS, "held");
}

/* g_ptr_array_sort_values() keeps the order of equals. */
static int
compare_meetings (gconstpointer one, gconstpointer other)
{
  const char *first = planner_record_get ((PlannerRecord *) one, PLANNER_MEETING_ON);
  const char *second = planner_record_get ((PlannerRecord *) other, PLANNER_MEETING_ON);

  if (first == NULL || second == NULL)
    return (first == NULL) - (second == NULL);
  return g_strcmp0 (first, second);
}

GPtrArray *
planner_plan_list_coming_meetings (PlannerPlan *plan, const GDate *today)
{
  GListModel *meetings = planner_plan_get_records (plan, PLANNER_KIND_MEETING);
  GPtrArray *coming = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (meetings); i++)
    {
      g_autoptr (PlannerRecord) meeting = g_list_model_get_item (meetings, i);

      if (planner_meeting_comes (meeting, today))
        g_ptr_array_add (coming, g_steal_pointer (&meeting));
    }
  g_ptr_array_sort_values (coming, compare_meetings);
  return coming;
}

GPtrArray *
planner_plan_list_of (PlannerPlan *plan, PlannerKind kind, PlannerField field, const char *id)
{
  GListModel *records = planner_plan_get_records (plan, kind);
  GPtrArray *list = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (records); i++)
    {
      g_autoptr (PlannerRecord) record = g_list_model_get_item (records, i);

      if (g_strcmp0 (planner_record_get (record, field), id) == 0)
        g_ptr_array_add (list, g_steal_pointer (&record));
    }
  return list;
}

gboolean
planner_record_refers_to_any (PlannerRecord *record, PlannerField field, const char *const *ids)
{
  g_auto (GStrv) own = planner_record_dup_list (record, field);

  for (guint i = 0; own[i] != NULL; i++)
    if (g_strv_contains (ids, own[i]))
      return TRUE;
  return FALSE;
}
