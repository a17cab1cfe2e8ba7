/* planner-agenda.c: the items of a meeting in their order, and when each begins
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "planner-agenda.h"

#include "planner-meetings.h"

#define MINUTES_A_DAY (24 * 60)

static int
read_length (const char *value)
{
  gint64 minutes;

  return planner_value_get_integer (value, &minutes) ? (int) CLAMP (minutes, 0, MINUTES_A_DAY) : PLANNER_NO_MINUTE;
}

static void
read_items (PlannerAgenda *self)
{
  for (guint i = 0; i < self->items->len; i++)
    {
      PlannerRecord *item = g_ptr_array_index (self->items, i);

      self->slots[i].start = planner_minute_from_text (planner_record_get (item, PLANNER_AGENDA_ITEM_STARTS));
      self->slots[i].length = read_length (planner_record_get (item, PLANNER_AGENDA_ITEM_MINUTES));
      self->total += MAX (self->slots[i].length, 0);
    }
}

PlannerAgenda *
planner_agenda_new (PlannerPlan *plan, const char *meeting)
{
  PlannerRecord *record;
  PlannerAgenda *self;

  g_return_val_if_fail (PLANNER_IS_PLAN (plan), NULL);
  g_return_val_if_fail (meeting != NULL, NULL);

  record = planner_plan_lookup (plan, PLANNER_KIND_MEETING, meeting);
  self = g_new0 (PlannerAgenda, 1);
  self->items = planner_plan_list_of (plan, PLANNER_KIND_AGENDA_ITEM, PLANNER_AGENDA_ITEM_MEETING, meeting);
  self->slots = g_new (PlannerAgendaSlot, self->items->len);
  self->places = g_new (PlannerAgendaPlace, self->items->len);
  self->starts = g_new (int, self->items->len);
  self->opens = self->closes = PLANNER_NO_MINUTE;
  if (record != NULL)
    {
      self->opens = planner_minute_from_text (planner_record_get (record, PLANNER_MEETING_STARTS));
      self->closes = planner_minute_from_text (planner_record_get (record, PLANNER_MEETING_ENDS));
    }
  read_items (self);
  planner_agenda_times_place (self->slots, self->items->len, self->opens, self->places);
  self->latest = planner_agenda_times_lay (self->slots, self->items->len, self->opens, self->starts);
  return self;
}

void
planner_agenda_free (PlannerAgenda *self)
{
  g_ptr_array_unref (self->items);
  g_free (self->slots);
  g_free (self->places);
  g_free (self->starts);
  g_free (self);
}

gboolean
planner_agenda_find (const PlannerAgenda *self, PlannerRecord *item, guint *place)
{
  return g_ptr_array_find (self->items, item, place);
}

int
planner_agenda_get_overrun (const PlannerAgenda *self)
{
  return self->closes != PLANNER_NO_MINUTE && self->latest > self->closes ? self->latest - self->closes : 0;
}

/* Following */

static PlannerAgendaPlace
find_place (const PlannerAgenda *before, const PlannerAgendaChange *change, const char *id)
{
  if (g_strcmp0 (change->given, id) == 0)
    return PLANNER_AGENDA_GIVEN;
  if (change->moved != NULL && g_strv_contains (change->moved, id))
    return PLANNER_AGENDA_FOLLOWS;
  for (guint i = 0; i < before->items->len; i++)
    if (g_str_equal (planner_record_get_id (g_ptr_array_index (before->items, i)), id))
      return before->places[i];
  return PLANNER_AGENDA_FOLLOWS;
}

static void
read_slot (PlannerEdit *edit, const char *id, PlannerAgendaSlot *slot)
{
  g_autofree char *start = planner_edit_get (edit, id, PLANNER_AGENDA_ITEM_STARTS);
  g_autofree char *minutes = planner_edit_get (edit, id, PLANNER_AGENDA_ITEM_MINUTES);

  slot->start = planner_minute_from_text (start);
  slot->length = read_length (minutes);
}

/* Where the meeting does not say when it begins, its first item did. */
static int
read_opens (PlannerEdit *edit, const char *meeting, PlannerAgenda *before)
{
  g_autofree char *starts = planner_edit_get (edit, meeting, PLANNER_MEETING_STARTS);
  int opens = planner_minute_from_text (starts);

  if (opens != PLANNER_NO_MINUTE || before->opens != PLANNER_NO_MINUTE || before->items->len == 0)
    return opens;
  if (before->slots[0].start != PLANNER_NO_MINUTE)
    before->places[0] = PLANNER_AGENDA_FOLLOWS;
  return before->slots[0].start;
}

static gboolean
write_starts (PlannerEdit *edit, const char *const *order, const PlannerAgendaSlot *slots, GError **error)
{
  for (guint i = 0; order[i] != NULL; i++)
    {
      g_autofree char *start = planner_minute_to_text (slots[i].start);
      g_autofree char *present = planner_edit_get (edit, order[i], PLANNER_AGENDA_ITEM_STARTS);

      if (g_strcmp0 (start, present) != 0 && !planner_edit_set (edit, order[i], PLANNER_AGENDA_ITEM_STARTS, start, error))
        return FALSE;
    }
  return TRUE;
}

gboolean
planner_agenda_follow (PlannerEdit *edit, const char *meeting, const PlannerAgendaChange *change, GError **error)
{
  g_autoptr (PlannerAgenda) before = NULL;
  g_auto (GStrv) former = NULL;
  g_autofree PlannerAgendaSlot *slots = NULL;
  g_autofree PlannerAgendaPlace *places = NULL;
  const char *const *order;
  guint n;
  int opens;

  g_return_val_if_fail (edit != NULL && meeting != NULL && change != NULL, FALSE);

  before = planner_agenda_new (planner_edit_get_plan (edit), meeting);
  former = planner_records_dup_ids (before->items);
  order = change->order != NULL ? change->order : (const char *const *) former;
  n = g_strv_length ((GStrv) order);
  slots = g_new (PlannerAgendaSlot, n);
  places = g_new (PlannerAgendaPlace, n);
  opens = read_opens (edit, meeting, before);
  for (guint i = 0; i < n; i++)
    {
      read_slot (edit, order[i], &slots[i]);
      places[i] = find_place (before, change, order[i]);
    }
  planner_agenda_times_follow (slots, places, n, opens);
  return write_starts (edit, order, slots, error);
}
