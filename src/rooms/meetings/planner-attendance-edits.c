/* planner-attendance-edits.c: what the room does to attendances: each call one step that can be undone
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "rooms/meetings/planner-attendance-edits.h"

#include <glib/gi18n.h>

#include "core/plan/planner-facts.h"
#include "core/plan/planner-meeting-sitters.h"
#include "core/plan/planner-meetings.h"

const PlannerBranchRules planner_attendance_rules = {
  PLANNER_KIND_ATTENDANCE, 2, { { PLANNER_ATTENDANCE_MEETING, FALSE }, { PLANNER_ATTENDANCE_BOARD, FALSE } },
};

/* Filling */

/* What is being filled. */
typedef struct
{
  PlannerEdit *edit;
  PlannerRecord *meeting;
  GPtrArray *present; /* PlannerRecord: attendances that are there already */
  GHashTable *added;  /* set of "person board" */
  GDate day;
  const char *presence; /* nullable */
  guint n;
} Fill;

/* One that names no board is for every seat. */
static gboolean
is_there (Fill *fill, PlannerRecord *person, const char *board)
{
  for (guint i = 0; i < fill->present->len; i++)
    {
      PlannerRecord *attendance = g_ptr_array_index (fill->present, i);
      const char *own = planner_record_get (attendance, PLANNER_ATTENDANCE_BOARD);

      if (g_strcmp0 (planner_record_get (attendance, PLANNER_ATTENDANCE_PERSON), planner_record_get_id (person)) == 0
          && (own == NULL || g_str_equal (own, board)))
        return TRUE;
    }
  return !g_hash_table_add (fill->added, g_strjoin (" ", planner_record_get_id (person), board, NULL));
}

static gboolean
add_holder (Fill *fill, PlannerRecord *seat, PlannerRecord *person, GError **error)
{
  const char *id = planner_edit_add (fill->edit, PLANNER_KIND_ATTENDANCE, NULL, NULL, NULL, error);

  fill->n++;
  return id != NULL
         && planner_edit_set (fill->edit, id, PLANNER_ATTENDANCE_MEETING, planner_record_get_id (fill->meeting), error)
         && planner_edit_set (fill->edit, id, PLANNER_ATTENDANCE_PERSON, planner_record_get_id (person), error)
         && planner_edit_set (fill->edit, id, PLANNER_ATTENDANCE_BOARD, planner_record_get (seat, PLANNER_SEAT_BOARD), error)
         && planner_edit_set (fill->edit, id, PLANNER_ATTENDANCE_CAPACITY, planner_record_get (seat, PLANNER_SEAT_CAPACITY), error)
         && planner_edit_set (fill->edit, id, PLANNER_ATTENDANCE_PRESENCE, fill->presence, error);
}

static gboolean
add_board (Fill *fill, const char *board, GError **error)
{
  PlannerPlan *plan = planner_edit_get_plan (fill->edit);
  g_autoptr (GPtrArray) seats = planner_plan_list_of (plan, PLANNER_KIND_SEAT, PLANNER_SEAT_BOARD, board);

  for (guint i = 0; i < seats->len; i++)
    {
      PlannerRecord *seat = g_ptr_array_index (seats, i);
      PlannerRecord *person;

      if (planner_seat_get_holder (plan, seat, &fill->day, &person) && !is_there (fill, person, board)
          && !add_holder (fill, seat, person, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
add_boards (Fill *fill, GError **error)
{
  g_auto (GStrv) boards = planner_record_dup_list (fill->meeting, PLANNER_MEETING_BOARDS);

  for (guint i = 0; boards[i] != NULL; i++)
    if (!add_board (fill, boards[i], error))
      return FALSE;
  return TRUE;
}

gboolean
planner_attendance_fill (PlannerPlan *plan, PlannerRecord *meeting, const GDate *today, guint *n, GError **error)
{
  g_autoptr (GPtrArray) present = planner_plan_list_of (plan, PLANNER_KIND_ATTENDANCE, PLANNER_ATTENDANCE_MEETING,
                                                        planner_record_get_id (meeting));
  g_autoptr (GHashTable) added = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (PlannerEdit) edit = planner_edit_begin (plan, _("Fill attendance"), PLANNER_EDIT_DEFAULT, error);
  Fill fill = { edit, meeting, present, added };

  *n = 0;
  if (edit == NULL)
    return FALSE;
  planner_meeting_get_day (meeting, today, &fill.day);
  fill.presence = g_date_compare (&fill.day, today) <= 0 ? "present" : NULL;
  if (!add_boards (&fill, error))
    return FALSE;
  *n = fill.n;
  return fill.n > 0 && planner_edit_commit (g_steal_pointer (&edit), error);
}

/* Rows */

static gboolean
set_new (PlannerEdit *edit, const char *id, const char *meeting, GError **error)
{
  PlannerRecord *record = planner_plan_lookup (planner_edit_get_plan (edit), PLANNER_KIND_MEETING, meeting);
  GDate today, day;

  planner_get_today (&today);
  day = today;
  if (record != NULL)
    planner_meeting_get_day (record, &today, &day);
  return planner_edit_set (edit, id, PLANNER_ATTENDANCE_CAPACITY, "in-attendance", error)
         && planner_edit_set (edit, id, PLANNER_ATTENDANCE_PRESENCE, g_date_compare (&day, &today) <= 0 ? "present" : NULL, error);
}

char *
planner_attendance_add (PlannerPlan *plan, const PlannerBranchRules *rules, const PlannerBranchTarget *target, GError **error)
{
  g_auto (PlannerBranchSpot) spot = { NULL };
  g_autoptr (PlannerEdit) edit = NULL;
  g_autofree char *id = NULL;

  planner_branch_spot_find (&spot, target, rules, plan, NULL);
  edit = planner_edit_begin (plan, _("New attendance"), PLANNER_EDIT_DEFAULT, error);
  if (edit == NULL)
    return NULL;
  id = g_strdup (planner_branch_add (edit, rules, &spot, error));
  if (id == NULL || !set_new (edit, id, spot.group.values[0], error) || !planner_edit_commit (g_steal_pointer (&edit), error))
    return NULL;
  return g_steal_pointer (&id);
}

gboolean
planner_attendance_move (PlannerPlan *plan, const PlannerBranchRules *rules, GPtrArray *attendances,
                         const PlannerBranchTarget *target, GError **error)
{
  g_autoptr (PlannerBranches) branches = planner_branches_new (plan, rules, attendances);
  guint n = planner_branches_get_n (branches);

  return planner_branches_move (branches, target, ngettext ("Move attendance", "Move attendances", n), error);
}

gboolean
planner_attendance_move_by_one (PlannerPlan *plan, const PlannerBranchRules *rules, GPtrArray *attendances, gboolean down,
                                GError **error)
{
  g_autoptr (PlannerBranches) branches = planner_branches_new (plan, rules, attendances);
  guint n = planner_branches_get_n (branches);

  return planner_branches_move_by_one (branches, down, ngettext ("Move attendance", "Move attendances", n), error);
}

/* Who attends for two boards, or somebody in the same capacity. */
GStrv
planner_attendance_duplicate (PlannerPlan *plan, GPtrArray *attendances, GError **error)
{
  g_autoptr (PlannerBranches) branches = planner_branches_new (plan, &planner_attendance_rules, attendances);
  guint n = planner_branches_get_n (branches);

  return planner_branches_duplicate (branches, NULL, ngettext ("Duplicate attendance", "Duplicate attendances", n), error);
}

gboolean
planner_attendance_delete (PlannerPlan *plan, GPtrArray *attendances, guint *n_deleted, GError **error)
{
  g_autoptr (PlannerBranches) branches = planner_branches_new (plan, &planner_attendance_rules, attendances);
  guint n = planner_branches_get_n (branches);

  if (n_deleted != NULL)
    *n_deleted = n;
  return planner_branches_delete (branches, ngettext ("Delete attendance", "Delete attendances", n), error);
}

gboolean
planner_attendance_set (PlannerPlan *plan, GPtrArray *attendances, PlannerField field, const char *value, GError **error)
{
  g_autofree char *name
      = g_strdup_printf (ngettext ("Set “%s” of %u attendance", "Set “%s” of %u attendances", attendances->len),
                         _(planner_field_get_info (field)->label), attendances->len);

  return planner_plan_set_all (plan, attendances, field, value, name, error);
}

gboolean
planner_attendance_set_in_attendance (PlannerPlan *plan, GPtrArray *attendances, GError **error)
{
  g_autoptr (PlannerEdit) edit = planner_edit_begin (plan, _("In attendance"), PLANNER_EDIT_DEFAULT, error);

  if (edit == NULL)
    return FALSE;
  for (guint i = 0; i < attendances->len; i++)
    {
      const char *id = planner_record_get_id (g_ptr_array_index (attendances, i));

      if (!planner_edit_set (edit, id, PLANNER_ATTENDANCE_CAPACITY, "in-attendance", error)
          || !planner_edit_set (edit, id, PLANNER_ATTENDANCE_PRESENCE, "present", error))
        return FALSE;
    }
  return planner_edit_commit (g_steal_pointer (&edit), error);
}
