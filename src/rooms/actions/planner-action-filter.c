/* planner-action-filter.c: which actions the room shows
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "rooms/actions/planner-action-filter.h"

#include <glib/gi18n.h>

#include "core/plan/planner-action-log.h"
#include "widgets/planner-filter-button.h"

/* States */

static gboolean
stands_so (PlannerRecord *action, const char *const *values, gpointer standings)
{
  PlannerActionStanding standing = planner_action_standings_get (standings, action);

  return g_strv_contains (values, planner_action_standing_to_string (standing))
         || (standing == PLANNER_ACTION_IS_OVERDUE
             && g_strv_contains (values, planner_action_standing_to_string (PLANNER_ACTION_IS_OPEN)));
}

static void
fill_standings (GArray *options, gpointer standings)
{
  for (guint i = 0; i < PLANNER_N_ACTION_STANDINGS; i++)
    planner_filter_option_add (options, planner_action_standing_to_string ((PlannerActionStanding) i),
                               planner_action_standing_get_word ((PlannerActionStanding) i));
}

/* Boards */

static gboolean
is_heard (PlannerRecord *action, const char *const *values, gpointer standings)
{
  return planner_plan_is_action_heard (planner_action_standings_get_plan (standings), action, values);
}

static void
fill_boards (GArray *options, gpointer standings)
{
  GListModel *boards = planner_plan_get_records (planner_action_standings_get_plan (standings), PLANNER_KIND_BOARD);

  for (guint i = 0; i < g_list_model_get_n_items (boards); i++)
    {
      g_autoptr (PlannerRecord) board = g_list_model_get_item (boards, i);
      g_autofree char *title = planner_record_dup_title (board);

      planner_filter_option_add (options, planner_record_get_id (board), title);
    }
}

static const PlannerFilterList lists[PLANNER_N_ACTION_FILTERS] = {
  [PLANNER_ACTION_FILTER_STANDING] = { "actions.state", PLANNER_FIELD_NONE, N_("State"), stands_so, fill_standings },
  [PLANNER_ACTION_FILTER_PERSON] = { "actions.person", PLANNER_ACTION_ASSIGNED_TO },
  [PLANNER_ACTION_FILTER_BOARD] = { "actions.board", PLANNER_FIELD_NONE, N_("Board"), is_heard, fill_boards },
  [PLANNER_ACTION_FILTER_MEETING] = { "actions.meeting", PLANNER_ACTION_MEETING },
};

PlannerRecordFilter *
planner_action_filter_new (PlannerActionStandings *standings)
{
  return planner_record_filter_new (planner_action_standings_get_plan (standings), PLANNER_KIND_ACTION, lists,
                                    G_N_ELEMENTS (lists), standings);
}
