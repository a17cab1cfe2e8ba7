/* planner-meeting-edits.c: what the room does to its meetings: each call one step that can be undone
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "rooms/meetings/planner-meeting-edits.h"

#include <glib/gi18n.h>

#include "core/plan/planner-facts.h"
#include "core/plan/planner-meetings.h"
#include "rooms/meetings/planner-agenda-edits.h"
#include "rooms/meetings/planner-standing-items.h"

const PlannerBranchRules planner_meeting_rules = { PLANNER_KIND_MEETING, 0, { { 0 } } };

/* What is another in each meeting. */
static const PlannerField not_copied[] = { PLANNER_MEETING_ON, PLANNER_MEETING_STATUS, PLANNER_MEETING_NOTES, PLANNER_FIELD_NONE };

static PlannerRecord *
find_last (PlannerPlan *plan)
{
  GListModel *meetings = planner_plan_get_records (plan, PLANNER_KIND_MEETING);
  guint n = g_list_model_get_n_items (meetings);
  g_autoptr (PlannerRecord) last = n > 0 ? g_list_model_get_item (meetings, n - 1) : NULL;

  return last; /* the plan keeps it */
}

/* A meeting like @model, planned. Returns its id, borrowed until the edit ends. */
static const char *
add_like (PlannerEdit *edit, PlannerRecord *model, const char *after, GError **error)
{
  const char *id = planner_edit_add (edit, PLANNER_KIND_MEETING, NULL, NULL, after, error);

  if (id == NULL || (model != NULL && !planner_branch_copy_fields (edit, model, id, not_copied, error))
      || !planner_edit_set (edit, id, PLANNER_MEETING_STATUS, "planned", error))
    return NULL;
  return id;
}

char *
planner_meetings_add (PlannerPlan *plan, const PlannerBranchRules *rules, const PlannerBranchTarget *target, GError **error)
{
  PlannerRecord *model = target->record != NULL ? target->record : find_last (plan);
  g_autoptr (PlannerEdit) edit = planner_edit_begin (plan, _("New meeting"), PLANNER_EDIT_DEFAULT, error);
  g_autofree char *id = NULL;
  GDate today;

  if (edit == NULL)
    return NULL;
  planner_get_today (&today);
  id = g_strdup (add_like (edit, model, model != NULL ? planner_record_get_id (model) : NULL, error));
  if (id == NULL || (model != NULL && !planner_standing_items_begin (edit, model, id, &today, error))
      || !planner_edit_commit (g_steal_pointer (&edit), error))
    return NULL;
  return g_steal_pointer (&id);
}

/* Moving */

static gboolean
refuse_to_move (GError **error)
{
  g_set_error_literal (error, PLANNER_PLAN_ERROR, PLANNER_PLAN_ERROR_INVALID, _("Meetings stand in the order of their days."));
  return FALSE;
}

gboolean
planner_meetings_move (PlannerPlan *plan, const PlannerBranchRules *rules, GPtrArray *meetings, const PlannerBranchTarget *target,
                       GError **error)
{
  return refuse_to_move (error);
}

gboolean
planner_meetings_move_by_one (PlannerPlan *plan, const PlannerBranchRules *rules, GPtrArray *meetings, gboolean down, GError **error)
{
  return refuse_to_move (error);
}

/* Copying */

static GPtrArray *
list_items (PlannerPlan *plan, PlannerRecord *meeting)
{
  return planner_plan_list_of (plan, PLANNER_KIND_AGENDA_ITEM, PLANNER_AGENDA_ITEM_MEETING, planner_record_get_id (meeting));
}

static const char *
duplicate (PlannerEdit *edit, PlannerRecord *meeting, GError **error)
{
  g_autoptr (GPtrArray) items = list_items (planner_edit_get_plan (edit), meeting);
  const char *id = add_like (edit, meeting, planner_record_get_id (meeting), error);

  return id != NULL && planner_agenda_items_copy (edit, items, id, error) ? id : NULL;
}

GStrv
planner_meetings_duplicate (PlannerPlan *plan, GPtrArray *meetings, GError **error)
{
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();
  g_autoptr (PlannerEdit) edit = planner_edit_begin (plan, ngettext ("Duplicate meeting", "Duplicate meetings", meetings->len),
                                                     PLANNER_EDIT_DEFAULT, error);

  if (edit == NULL)
    return NULL;
  for (guint i = 0; i < meetings->len; i++)
    {
      const char *id = duplicate (edit, g_ptr_array_index (meetings, i), error);

      if (id == NULL)
        return NULL;
      g_strv_builder_add (ids, id);
    }
  if (!planner_edit_commit (g_steal_pointer (&edit), error))
    return NULL;
  return g_strv_builder_end (ids);
}

/* Repeating */

static gboolean
leave_out (PlannerEdit *edit, const char *id, const PlannerMeetingRepeat *repeat, GError **error)
{
  if (!repeat->times
      && (!planner_edit_set (edit, id, PLANNER_MEETING_STARTS, NULL, error)
          || !planner_edit_set (edit, id, PLANNER_MEETING_ENDS, NULL, error)))
    return FALSE;
  return (repeat->venue || planner_edit_set (edit, id, PLANNER_MEETING_VENUE, NULL, error))
         && (repeat->chair || planner_edit_set (edit, id, PLANNER_MEETING_CHAIR, NULL, error));
}

static const char *
repeat_on (PlannerEdit *edit, PlannerRecord *meeting, const GDate *day, const char *after, const PlannerMeetingRepeat *repeat,
           GError **error)
{
  g_autofree char *on = planner_value_from_date (day);
  const char *id = add_like (edit, meeting, after, error);

  if (id == NULL || !planner_edit_set (edit, id, PLANNER_MEETING_ON, on, error) || !leave_out (edit, id, repeat, error)
      || !planner_agenda_items_copy (edit, repeat->items, id, error))
    return NULL;
  return id;
}

GStrv
planner_meeting_repeat (PlannerPlan *plan, PlannerRecord *meeting, const PlannerMeetingRepeat *repeat, GError **error)
{
  const char *after = planner_record_get_id (meeting);
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();
  g_autoptr (PlannerEdit) edit = NULL;

  g_return_val_if_fail (PLANNER_IS_PLAN (plan), NULL);
  g_return_val_if_fail (repeat != NULL, NULL);

  edit = planner_edit_begin (plan, _("Repeat meeting"), PLANNER_EDIT_DEFAULT, error);
  if (edit == NULL)
    return NULL;
  for (guint i = 0; i < repeat->days->len; i++)
    {
      after = repeat_on (edit, meeting, &g_array_index (repeat->days, GDate, i), after, repeat, error);
      if (after == NULL)
        return NULL;
      g_strv_builder_add (ids, after);
    }
  if (!planner_edit_commit (g_steal_pointer (&edit), error))
    return NULL;
  return g_strv_builder_end (ids);
}

/* Deleting */

static gboolean
delete_all (PlannerEdit *edit, GPtrArray *records, GError **error)
{
  for (guint i = 0; i < records->len; i++)
    {
      PlannerRecord *record = g_ptr_array_index (records, i);

      if (!planner_edit_delete (edit, planner_record_get_kind (record), planner_record_get_id (record), error))
        return FALSE;
    }
  return TRUE;
}

/* What the meeting would have said of an action that it leaves in the log. */
static gboolean
set_if_unknown (PlannerEdit *edit, PlannerRecord *action, PlannerField field, const char *value, GError **error)
{
  return planner_record_get (action, field) != NULL || planner_edit_set (edit, planner_record_get_id (action), field, value, error);
}

static gboolean
leave_actions (PlannerEdit *edit, PlannerRecord *meeting, GError **error)
{
  g_autoptr (GPtrArray) actions = planner_meeting_list_actions (planner_edit_get_plan (edit), planner_record_get_id (meeting));

  for (guint i = 0; i < actions->len; i++)
    {
      PlannerRecord *action = g_ptr_array_index (actions, i);

      if (!set_if_unknown (edit, action, PLANNER_ACTION_BOARDS, planner_record_get (meeting, PLANNER_MEETING_BOARDS), error)
          || !set_if_unknown (edit, action, PLANNER_ACTION_ASSIGNED_ON, planner_record_get (meeting, PLANNER_MEETING_ON), error))
        return FALSE;
    }
  return TRUE;
}

GPtrArray *
planner_meeting_list_actions (PlannerPlan *plan, const char *meeting)
{
  return planner_plan_list_of (plan, PLANNER_KIND_ACTION, PLANNER_ACTION_MEETING, meeting);
}

static gboolean
delete_meeting (PlannerEdit *edit, PlannerRecord *meeting, GError **error)
{
  PlannerPlan *plan = planner_edit_get_plan (edit);
  const char *id = planner_record_get_id (meeting);
  g_autoptr (GPtrArray) items = list_items (plan, meeting);
  g_autoptr (GPtrArray) attendances = planner_plan_list_of (plan, PLANNER_KIND_ATTENDANCE, PLANNER_ATTENDANCE_MEETING, id);

  for (guint i = 0; i < items->len; i++)
    if (!planner_agenda_item_delete (edit, g_ptr_array_index (items, i), error))
      return FALSE;
  return delete_all (edit, attendances, error) && leave_actions (edit, meeting, error)
         && planner_edit_delete (edit, PLANNER_KIND_MEETING, id, error);
}

gboolean
planner_meetings_delete (PlannerPlan *plan, GPtrArray *meetings, guint *n_deleted, GError **error)
{
  g_autoptr (PlannerEdit) edit = planner_edit_begin (plan, ngettext ("Delete meeting", "Delete meetings", meetings->len),
                                                     PLANNER_EDIT_DEFAULT, error);

  if (n_deleted != NULL)
    *n_deleted = meetings->len;
  if (edit == NULL)
    return FALSE;
  for (guint i = 0; i < meetings->len; i++)
    if (!delete_meeting (edit, g_ptr_array_index (meetings, i), error))
      return FALSE;
  return planner_edit_commit (g_steal_pointer (&edit), error);
}

gboolean
planner_meetings_set (PlannerPlan *plan, GPtrArray *meetings, PlannerField field, const char *value, GError **error)
{
  g_autofree char *name = g_strdup_printf (ngettext ("Set “%s” of %u meeting", "Set “%s” of %u meetings", meetings->len),
                                           _(planner_field_get_info (field)->label), meetings->len);

  return planner_plan_set_all (plan, meetings, field, value, name, error);
}
