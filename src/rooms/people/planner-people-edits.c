/* planner-people-edits.c: what the room does to people, organisations, boards and seats: each call one step that can be undone
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "rooms/people/planner-people-edits.h"

#include <glib/gi18n.h>

#include "core/plan/planner-find.h"
#include "widgets/planner-new-record.h"

/* The words for the one record a step is about, if it is but one. */
static char *
dup_only_title (PlannerPlan *plan, GPtrArray *records)
{
  return records->len == 1 ? planner_plan_dup_record_title (plan, g_ptr_array_index (records, 0)) : NULL;
}

static const char *
name_addition (PlannerKind kind)
{
  switch ((int) kind)
    {
    case PLANNER_KIND_PERSON:
      return _("New person");
    case PLANNER_KIND_ORGANISATION:
      return _("New organisation");
    case PLANNER_KIND_BOARD:
      return _("New board");
    default:
      return _("New seat");
    }
}

char *
planner_people_add (PlannerPlan *plan, PlannerKind kind, const char *board, GError **error)
{
  g_autoptr (PlannerEdit) edit = NULL;
  g_autofree char *id = NULL;

  g_return_val_if_fail (PLANNER_IS_PLAN (plan), NULL);

  edit = planner_edit_begin (plan, name_addition (kind), PLANNER_EDIT_DEFAULT, error);
  if (edit == NULL)
    return NULL;
  id = g_strdup (planner_edit_add (edit, kind, NULL, NULL, NULL, error));
  if (id == NULL)
    return NULL;
  if (kind == PLANNER_KIND_SEAT
      && (!planner_edit_set (edit, id, PLANNER_SEAT_BOARD, board, error)
          || !planner_edit_set (edit, id, PLANNER_SEAT_CAPACITY, "member", error)
          || !planner_edit_set (edit, id, PLANNER_SEAT_VOTES, "1", error)))
    return NULL;
  if (!planner_edit_commit (g_steal_pointer (&edit), error))
    return NULL;
  return g_steal_pointer (&id);
}

/* Deleting */

/* What is the same without it: a vacant seat, no board's seat at all, part of nothing. */
static gboolean
let_go (PlannerEdit *edit, const PlannerReference *reference, GError **error)
{
  if (reference->field == PLANNER_SEAT_PERSON || reference->field == PLANNER_ORGANISATION_PART_OF)
    return planner_edit_set (edit, reference->id, reference->field, NULL, error);
  if (reference->field == PLANNER_SEAT_BOARD)
    return planner_edit_delete (edit, PLANNER_KIND_SEAT, reference->id, error);
  return TRUE;
}

static gboolean
delete_one (PlannerEdit *edit, PlannerRecord *record, GError **error)
{
  PlannerKind kind = planner_record_get_kind (record);
  const char *id = planner_record_get_id (record);
  g_autoptr (GArray) references = planner_plan_list_references (planner_edit_get_plan (edit), kind, id);

  if (!planner_edit_has (edit, kind, id))
    return TRUE;
  for (guint i = 0; i < references->len; i++)
    {
      const PlannerReference *reference = &g_array_index (references, PlannerReference, i);

      if (planner_edit_has (edit, reference->kind, reference->id) && !let_go (edit, reference, error))
        return FALSE;
    }
  return planner_edit_delete (edit, kind, id, error);
}

gboolean
planner_people_delete (PlannerPlan *plan, GPtrArray *records, GError **error)
{
  g_autoptr (PlannerEdit) edit = NULL;
  g_autofree char *title = NULL;
  g_autofree char *step = NULL;

  g_return_val_if_fail (PLANNER_IS_PLAN (plan), FALSE);
  g_return_val_if_fail (records != NULL, FALSE);

  title = dup_only_title (plan, records);
  step = title != NULL ? g_strdup_printf (_("Delete “%s”"), title)
                       : g_strdup_printf (ngettext ("Delete %u record", "Delete %u records", records->len), records->len);
  edit = planner_edit_begin (plan, step, PLANNER_EDIT_DEFAULT, error);
  if (edit == NULL)
    return FALSE;
  for (guint i = 0; i < records->len; i++)
    if (!delete_one (edit, g_ptr_array_index (records, i), error))
      return FALSE;
  return planner_edit_commit (g_steal_pointer (&edit), error);
}

/* Copying */

static char *
copy_one (PlannerEdit *edit, PlannerRecord *record, const char *after, GError **error)
{
  const PlannerKindInfo *info = planner_kind_get_info (planner_record_get_kind (record));
  g_autofree char *id = g_strdup (planner_edit_add (edit, info->kind, NULL, NULL, after, error));

  if (id == NULL)
    return NULL;
  for (guint i = 0; i < info->n_fields; i++)
    if (!planner_edit_set (edit, id, info->fields[i].field, planner_record_get (record, info->fields[i].field), error))
      return NULL;
  return g_steal_pointer (&id);
}

static gboolean
is_over (PlannerRecord *seat, const GDate *day)
{
  GDate to;

  return planner_record_get_date (seat, PLANNER_SEAT_TO, &to) && g_date_compare (&to, day) < 0;
}

static char *
copy_seat_vacant (PlannerEdit *edit, PlannerRecord *seat, const char *after, GError **error)
{
  g_autofree char *id = copy_one (edit, seat, after, error);

  if (id == NULL || !planner_edit_set (edit, id, PLANNER_SEAT_PERSON, NULL, error)
      || !planner_edit_set (edit, id, PLANNER_SEAT_FROM, NULL, error)
      || !planner_edit_set (edit, id, PLANNER_SEAT_TO, NULL, error)
      || !planner_edit_set (edit, id, PLANNER_SEAT_NOTES, NULL, error))
    return NULL;
  return g_steal_pointer (&id);
}

static gboolean
copy_seats (PlannerEdit *edit, const char *from, const char *to, const GDate *day, GError **error)
{
  GListModel *seats = planner_plan_get_records (planner_edit_get_plan (edit), PLANNER_KIND_SEAT);
  guint n = g_list_model_get_n_items (seats);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (PlannerRecord) seat = g_list_model_get_item (seats, i);
      g_autofree char *id = NULL;

      if (g_strcmp0 (planner_record_get (seat, PLANNER_SEAT_BOARD), from) != 0 || is_over (seat, day))
        continue;
      id = copy_seat_vacant (edit, seat, NULL, error);
      if (id == NULL || !planner_edit_set (edit, id, PLANNER_SEAT_BOARD, to, error))
        return FALSE;
    }
  return TRUE;
}

GStrv
planner_people_duplicate (PlannerPlan *plan, GPtrArray *records, const GDate *day, GError **error)
{
  g_autoptr (PlannerEdit) edit = NULL;
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();
  g_autofree char *title = NULL;
  g_autofree char *step = NULL;

  g_return_val_if_fail (PLANNER_IS_PLAN (plan), NULL);
  g_return_val_if_fail (records != NULL, NULL);

  title = dup_only_title (plan, records);
  step = title != NULL ? g_strdup_printf (_("Duplicate “%s”"), title)
                       : g_strdup_printf (ngettext ("Duplicate %u record", "Duplicate %u records", records->len), records->len);
  edit = planner_edit_begin (plan, step, PLANNER_EDIT_DEFAULT, error);
  if (edit == NULL)
    return NULL;
  for (guint i = 0; i < records->len; i++)
    {
      PlannerRecord *record = g_ptr_array_index (records, i);
      g_autofree char *id = copy_one (edit, record, planner_record_get_id (record), error);

      if (id == NULL)
        return NULL;
      if (planner_record_get_kind (record) == PLANNER_KIND_BOARD
          && !copy_seats (edit, planner_record_get_id (record), id, day, error))
        return NULL;
      g_strv_builder_add (ids, id);
    }
  if (!planner_edit_commit (g_steal_pointer (&edit), error))
    return NULL;
  return g_strv_builder_end (ids);
}

/* Seats */

gboolean
planner_seat_fill (PlannerPlan *plan, PlannerRecord *seat, const char *person, const char *name, const GDate *day,
                   GError **error)
{
  g_autoptr (PlannerEdit) edit = NULL;
  g_autofree char *id = NULL;
  g_autofree char *from = NULL;
  const char *seat_id;

  g_return_val_if_fail (PLANNER_IS_PLAN (plan), FALSE);
  g_return_val_if_fail (PLANNER_IS_RECORD (seat), FALSE);
  g_return_val_if_fail (person != NULL || name != NULL, FALSE);

  edit = planner_edit_begin (plan, _("Fill seat"), PLANNER_EDIT_DEFAULT, error);
  if (edit == NULL)
    return FALSE;
  seat_id = planner_record_get_id (seat);
  id = g_strdup (person != NULL ? person : planner_edit_add_named (edit, PLANNER_KIND_PERSON, name, error));
  if (id == NULL || !planner_edit_set (edit, seat_id, PLANNER_SEAT_PERSON, id, error))
    return FALSE;
  from = planner_value_from_date (day);
  if (g_strcmp0 (planner_record_get (seat, PLANNER_SEAT_FROM), from) < 0
      && !planner_edit_set (edit, seat_id, PLANNER_SEAT_FROM, from, error))
    return FALSE;
  return planner_edit_commit (g_steal_pointer (&edit), error);
}

static gboolean
end_seat (PlannerEdit *edit, PlannerRecord *seat, gboolean leave_vacant, const GDate *day, GError **error)
{
  GDate next = *day;
  g_autofree char *to = planner_value_from_date (day);
  g_autofree char *from = NULL;
  g_autofree char *vacant = NULL;

  if (!planner_edit_set (edit, planner_record_get_id (seat), PLANNER_SEAT_TO, to, error))
    return FALSE;
  if (!leave_vacant)
    return TRUE;
  g_date_add_days (&next, 1);
  from = planner_value_from_date (&next);
  vacant = copy_seat_vacant (edit, seat, planner_record_get_id (seat), error);
  return vacant != NULL && planner_edit_set (edit, vacant, PLANNER_SEAT_FROM, from, error);
}

gboolean
planner_seats_end (PlannerPlan *plan, GPtrArray *seats, gboolean leave_vacant, const GDate *day, GError **error)
{
  g_autoptr (PlannerEdit) edit = NULL;

  g_return_val_if_fail (PLANNER_IS_PLAN (plan), FALSE);
  g_return_val_if_fail (seats != NULL, FALSE);

  edit = planner_edit_begin (plan, leave_vacant ? _("Vacate seat") : _("End seat"), PLANNER_EDIT_DEFAULT, error);
  if (edit == NULL)
    return FALSE;
  for (guint i = 0; i < seats->len; i++)
    if (!end_seat (edit, g_ptr_array_index (seats, i), leave_vacant, day, error))
      return FALSE;
  return planner_edit_commit (g_steal_pointer (&edit), error);
}

static gboolean
leave_seats (PlannerEdit *edit, const char *person, const GDate *day, GError **error)
{
  PlannerPlan *plan = planner_edit_get_plan (edit);
  g_autoptr (GArray) references = planner_plan_list_references (plan, PLANNER_KIND_PERSON, person);
  g_autofree char *today = planner_value_from_date (day);

  for (guint i = 0; i < references->len; i++)
    {
      const PlannerReference *reference = &g_array_index (references, PlannerReference, i);
      PlannerRecord *seat;
      const char *to;

      if (reference->field != PLANNER_SEAT_PERSON)
        continue;
      seat = planner_plan_lookup (plan, PLANNER_KIND_SEAT, reference->id);
      to = planner_record_get (seat, PLANNER_SEAT_TO);
      if ((to == NULL || g_strcmp0 (to, today) > 0) && !end_seat (edit, seat, TRUE, day, error))
        return FALSE;
    }
  return TRUE;
}

gboolean
planner_people_leave (PlannerPlan *plan, GPtrArray *people, const GDate *day, GError **error)
{
  g_autoptr (PlannerEdit) edit = NULL;
  g_autofree char *today = NULL;

  g_return_val_if_fail (PLANNER_IS_PLAN (plan), FALSE);
  g_return_val_if_fail (people != NULL, FALSE);

  edit = planner_edit_begin (plan, _("Record as left"), PLANNER_EDIT_DEFAULT, error);
  if (edit == NULL)
    return FALSE;
  today = planner_value_from_date (day);
  for (guint i = 0; i < people->len; i++)
    {
      const char *id = planner_record_get_id (g_ptr_array_index (people, i));

      if (!planner_edit_set (edit, id, PLANNER_PERSON_LEFT_ON, today, error) || !leave_seats (edit, id, day, error))
        return FALSE;
    }
  return planner_edit_commit (g_steal_pointer (&edit), error);
}
