/* planner-meeting-edits.c: what the room does to its meetings: each call one step that can be undone
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "rooms/meetings/planner-meeting-edits.h"

#include <glib/gi18n.h>

#include "core/plan/planner-meetings.h"
#include "rooms/meetings/planner-agenda-edits.h"

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

  if (edit == NULL)
    return NULL;
  id = g_strdup (add_like (edit, model, model != NULL ? planner_record_get_id (model) : NULL, error));
  if (id == NULL || !planner_edit_commit (g_steal_pointer (&edit), error))
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

static gboolean
copy_items (PlannerEdit *edit, GPtrArray *items, const char *meeting, GError **error)
{
  g_auto (GStrv) numbers = planner_agenda_items_dup_numbers (items);

  for (guint i = 0; i < items->len; i++)
    if (!planner_agenda_item_copy (edit, g_ptr_array_index (items, i), meeting, numbers[i], error))
      return FALSE;
  return TRUE;
}

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

  return id != NULL && copy_items (edit, items, id, error) ? id : NULL;
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
      || !copy_items (edit, repeat->items, id, error))
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
  return delete_all (edit, attendances, error) && planner_edit_delete (edit, PLANNER_KIND_MEETING, id, error);
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

/* Standing items */

/* "minutes of " of "Minutes of 20 May 2026 and action log". */
static char *
dup_stem (PlannerRecord *item)
{
  const char *title = planner_record_get (item, PLANNER_AGENDA_ITEM_TITLE);
  g_autofree char *folded = title != NULL ? g_utf8_casefold (title, -1) : NULL;
  gsize length = 0;

  if (folded == NULL)
    return NULL;
  while (folded[length] != '\0' && !g_ascii_isdigit (folded[length]))
    length++;
  return length > 0 ? g_strndup (folded, length) : NULL;
}

static gboolean
shares_board (PlannerPlan *plan, PlannerRecord *meeting, const char *other)
{
  PlannerRecord *record = planner_plan_lookup (plan, PLANNER_KIND_MEETING, other);
  g_auto (GStrv) boards = planner_record_dup_list (meeting, PLANNER_MEETING_BOARDS);

  return record != NULL && record != meeting
         && planner_record_refers_to_any (record, PLANNER_MEETING_BOARDS, (const char *const *) boards);
}

gboolean
planner_agenda_item_is_standing (PlannerPlan *plan, PlannerRecord *item)
{
  GListModel *items = planner_plan_get_records (plan, PLANNER_KIND_AGENDA_ITEM);
  PlannerRecord *meeting
      = planner_plan_lookup (plan, PLANNER_KIND_MEETING, planner_record_get (item, PLANNER_AGENDA_ITEM_MEETING));
  g_autofree char *stem = dup_stem (item);

  if (meeting == NULL || stem == NULL)
    return FALSE;
  for (guint i = 0; i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr (PlannerRecord) other = g_list_model_get_item (items, i);
      g_autofree char *own = dup_stem (other);

      if (g_strcmp0 (own, stem) == 0 && shares_board (plan, meeting, planner_record_get (other, PLANNER_AGENDA_ITEM_MEETING)))
        return TRUE;
    }
  return FALSE;
}

/* Taking over */

/* The last meeting of one of the same boards, other than @meeting, that has an agenda and is not after it; borrowed, %NULL: none. */
static PlannerRecord *
find_model (PlannerPlan *plan, PlannerRecord *meeting)
{
  GListModel *meetings = planner_plan_get_records (plan, PLANNER_KIND_MEETING);
  g_auto (GStrv) boards = planner_record_dup_list (meeting, PLANNER_MEETING_BOARDS);
  const char *on = planner_record_get (meeting, PLANNER_MEETING_ON);
  const char *best_on = NULL;
  PlannerRecord *best = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (meetings); i++)
    {
      g_autoptr (PlannerRecord) other = g_list_model_get_item (meetings, i);
      const char *other_on = planner_record_get (other, PLANNER_MEETING_ON);
      g_autoptr (GPtrArray) items = NULL;

      if (other == meeting || (on != NULL && g_strcmp0 (other_on, on) > 0) || (best != NULL && g_strcmp0 (other_on, best_on) <= 0)
          || !planner_record_refers_to_any (other, PLANNER_MEETING_BOARDS, (const char *const *) boards))
        continue;
      items = list_items (plan, other);
      if (items->len == 0)
        continue;
      best = other; /* the plan keeps it */
      best_on = other_on;
    }
  return best;
}

static GPtrArray *
list_standing (PlannerPlan *plan, PlannerRecord *meeting)
{
  g_autoptr (GPtrArray) items = list_items (plan, meeting);
  g_autoptr (GPtrArray) standing = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < items->len; i++)
    if (planner_agenda_item_is_standing (plan, g_ptr_array_index (items, i)))
      g_ptr_array_add (standing, g_object_ref (g_ptr_array_index (items, i)));
  return standing->len > 0 ? g_steal_pointer (&standing) : g_steal_pointer (&items);
}

gboolean
planner_agenda_take_over (PlannerPlan *plan, PlannerRecord *meeting, guint *n, GError **error)
{
  PlannerRecord *model = find_model (plan, meeting);
  g_autoptr (GPtrArray) items = model != NULL ? list_standing (plan, model) : NULL;
  g_autoptr (PlannerEdit) edit = NULL;

  *n = items != NULL ? items->len : 0;
  if (model == NULL)
    return FALSE;
  edit = planner_edit_begin (plan, _("Take over standing items"), PLANNER_EDIT_DEFAULT, error);
  return edit != NULL && copy_items (edit, items, planner_record_get_id (meeting), error)
         && planner_edit_commit (g_steal_pointer (&edit), error);
}
