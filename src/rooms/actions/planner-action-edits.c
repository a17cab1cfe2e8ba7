/* planner-action-edits.c: what the actions room does to the log: each call one step that can be undone
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "rooms/actions/planner-action-edits.h"

#include <glib/gi18n.h>

#include "core/plan/planner-action-log.h"
#include "core/plan/planner-facts.h"
#include "core/plan/planner-meetings.h"

/* Groupings */

const PlannerGrouping planner_action_groupings[PLANNER_N_ACTION_GROUPINGS + 1] = {
  [PLANNER_ACTIONS_BY_STANDING] = { "state", N_("State"), NULL, { PLANNER_KIND_ACTION, 0, { { 0 } } } },
  [PLANNER_ACTIONS_BY_MEETING] = {
    "meeting", N_("Meeting"), N_("No meeting"),
    { PLANNER_KIND_ACTION, 1, { { PLANNER_ACTION_MEETING, FALSE } } },
  },
  [PLANNER_ACTIONS_BY_PERSON] = {
    "person", N_("Assigned to"), N_("Nobody"),
    { PLANNER_KIND_ACTION, 1, { { PLANNER_ACTION_ASSIGNED_TO, FALSE } } },
  },
  [PLANNER_ACTIONS_IN_ONE_LIST] = { "none", N_("Nothing"), NULL, { PLANNER_KIND_ACTION, 0, { { 0 } } } },
};

guint
planner_action_grouping_get_levels (PlannerActionGrouping grouping, PlannerActionStandings *standings,
                                    PlannerOutlineLevel levels[PLANNER_BRANCH_MAX_FIELDS])
{
  g_return_val_if_fail (grouping < PLANNER_N_ACTION_GROUPINGS, 0);

  if (grouping != PLANNER_ACTIONS_BY_STANDING)
    return planner_grouping_get_levels (&planner_action_groupings[grouping], levels);
  levels[0] = (PlannerOutlineLevel) { .field = PLANNER_ACTION_STATUS,
                                      .derivation = &planner_action_standing_derivation,
                                      .data = standings };
  return 1;
}

/* Adding */

/* That of the heading, or else the last one, which may be that of today. */
static PlannerRecord *
find_meeting (PlannerEdit *edit, const char *id, const GDate *today)
{
  PlannerPlan *plan = planner_edit_get_plan (edit);
  g_autofree char *meeting = planner_edit_get (edit, id, PLANNER_ACTION_MEETING);
  GDate tomorrow = *today;

  if (meeting != NULL)
    return planner_plan_lookup (plan, PLANNER_KIND_MEETING, meeting);
  g_date_add_days (&tomorrow, 1);
  return planner_plan_find_last_meeting (plan, &tomorrow, NULL);
}

char *
planner_actions_add (PlannerPlan *plan, const PlannerBranchRules *rules, const PlannerBranchTarget *target, GError **error)
{
  g_auto (PlannerBranchSpot) spot = { NULL };
  g_autoptr (PlannerEdit) edit = NULL;
  g_autofree char *id = NULL;
  GDate today;

  g_return_val_if_fail (PLANNER_IS_PLAN (plan), NULL);

  planner_get_today (&today);
  planner_branch_spot_find (&spot, target, rules, plan, NULL);
  edit = planner_edit_begin (plan, _("New action"), PLANNER_EDIT_DEFAULT, error);
  if (edit == NULL)
    return NULL;
  id = g_strdup (planner_branch_add (edit, rules, &spot, error));
  if (id == NULL || !planner_edit_fill_action (edit, id, find_meeting (edit, id, &today), &today, error)
      || !planner_edit_commit (g_steal_pointer (&edit), error))
    return NULL;
  return g_steal_pointer (&id);
}

/* What was done */

static const char *
get_name (guint n, gboolean closes)
{
  return closes ? ngettext ("Close action", "Close actions", n) : ngettext ("Update action", "Update actions", n);
}

gboolean
planner_actions_update (PlannerPlan *plan, GPtrArray *actions, const char *words, const GDate *day, gboolean closes,
                        GError **error)
{
  g_autoptr (PlannerEdit) edit
      = planner_edit_begin (plan, get_name (actions->len, closes), PLANNER_EDIT_DEFAULT, error);
  g_autofree char *value = planner_value_from_date (day);

  if (edit == NULL)
    return FALSE;
  for (guint i = 0; i < actions->len; i++)
    {
      const char *id = planner_record_get_id (g_ptr_array_index (actions, i));

      if (!planner_edit_update_action (edit, id, words, day, error)
          || (closes && !planner_edit_set_by_hand (edit, id, PLANNER_ACTION_CLOSED_ON, value, error)))
        return FALSE;
    }
  return planner_edit_commit (g_steal_pointer (&edit), error);
}

/* Rows */

gboolean
planner_actions_move (PlannerPlan *plan, const PlannerBranchRules *rules, GPtrArray *actions,
                      const PlannerBranchTarget *target, GError **error)
{
  g_autoptr (PlannerBranches) branches = planner_branches_new (plan, rules, actions);
  guint n = planner_branches_get_n (branches);

  return planner_branches_move (branches, target, ngettext ("Move action", "Move actions", n), error);
}

gboolean
planner_actions_move_by_one (PlannerPlan *plan, const PlannerBranchRules *rules, GPtrArray *actions, gboolean down,
                             GError **error)
{
  g_autoptr (PlannerBranches) branches = planner_branches_new (plan, rules, actions);
  guint n = planner_branches_get_n (branches);

  return planner_branches_move_by_one (branches, down, ngettext ("Move action", "Move actions", n), error);
}

GStrv
planner_actions_duplicate (PlannerPlan *plan, GPtrArray *actions, GError **error)
{
  static const PlannerField but[] = { PLANNER_ACTION_REF, PLANNER_ACTION_STATUS, PLANNER_ACTION_CLOSED_ON,
                                      PLANNER_ACTION_UPDATE, PLANNER_FIELD_NONE };
  const PlannerBranchRules *rules = &planner_action_groupings[PLANNER_ACTIONS_IN_ONE_LIST].rules;
  g_autoptr (PlannerBranches) branches = planner_branches_new (plan, rules, actions);
  guint n = planner_branches_get_n (branches);

  return planner_branches_duplicate (branches, but, ngettext ("Duplicate action", "Duplicate actions", n), error);
}

gboolean
planner_actions_delete (PlannerPlan *plan, GPtrArray *actions, guint *n_deleted, GError **error)
{
  const PlannerBranchRules *rules = &planner_action_groupings[PLANNER_ACTIONS_IN_ONE_LIST].rules;
  g_autoptr (PlannerBranches) branches = planner_branches_new (plan, rules, actions);
  guint n = planner_branches_get_n (branches);

  if (n_deleted != NULL)
    *n_deleted = n;
  return planner_branches_delete (branches, ngettext ("Delete action", "Delete actions", n), error);
}

gboolean
planner_actions_set (PlannerPlan *plan, GPtrArray *actions, PlannerField field, const char *value, GError **error)
{
  g_autofree char *name = g_strdup_printf (ngettext ("Set “%s” of %u action", "Set “%s” of %u actions", actions->len),
                                           _(planner_field_get_info (field)->label), actions->len);

  return planner_plan_set_all (plan, actions, field, value, name, error);
}
