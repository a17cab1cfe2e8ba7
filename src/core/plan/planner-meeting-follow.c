/* planner-meeting-follow.c: the conflicts of a meeting follow the plan: what changes touch is due to be looked at again
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "planner-meeting-conflicts-private.h"

/* Where more of the register changes at once, all is looked at anew, a little at a time. */
#define MOST_INTERESTS 32

/* What changed. */
typedef struct
{
  PlannerMeetingConflicts *conflicts;
  GPtrArray *interests; /* PlannerRecord (borrowed) */
  GHashTable *items;    /* set of ids (owned): what they say or what is ruled on them */
  gboolean has_items;   /* agenda items came, went or changed */
  gboolean has_parts;   /* rulings or recommendations did */
  gboolean has_attendances;
} Changed;

static void
note_item (Changed *changed, const char *id)
{
  if (id != NULL)
    g_hash_table_add (changed->items, g_strdup (id));
}

/* The item that a ruling or a recommendation was on, and the one it is on now. */
static void
note_part (Changed *changed, PlannerRecord *part, GHashTable *groups, PlannerField field)
{
  GHashTableIter iter;
  gpointer id, group;

  changed->has_parts = TRUE;
  note_item (changed, planner_record_get (part, field));
  g_hash_table_iter_init (&iter, groups);
  while (g_hash_table_iter_next (&iter, &id, &group))
    if (g_ptr_array_find (group, part, NULL))
      note_item (changed, id);
}

static void
note_ask (Changed *changed, PlannerRecord *ask)
{
  const GPtrArray *agenda = changed->conflicts->agenda;

  for (guint i = 0; i < agenda->len; i++)
    {
      g_auto (GStrv) asks = planner_record_dup_list (agenda->pdata[i], PLANNER_AGENDA_ITEM_ASKS);

      if (g_strv_contains ((const char *const *) asks, planner_record_get_id (ask)))
        note_item (changed, planner_record_get_id (agenda->pdata[i]));
    }
}

static void
note_attendance (Changed *changed, PlannerRecord *attendance)
{
  changed->has_attendances = changed->has_attendances || g_hash_table_contains (changed->conflicts->attending, attendance)
                             || planner_meeting_conflicts_is_of_meeting (changed->conflicts, attendance, PLANNER_ATTENDANCE_MEETING);
}

/* %FALSE: it may touch anything. */
static gboolean
note (Changed *changed, PlannerRecord *record)
{
  switch ((int) planner_record_get_kind (record))
    {
    case PLANNER_KIND_PLAN:
    case PLANNER_KIND_ORGANISATION:
    case PLANNER_KIND_PERSON:
    case PLANNER_KIND_BOARD:
    case PLANNER_KIND_SEAT:
      return FALSE;
    case PLANNER_KIND_MEETING:
      return record != changed->conflicts->meeting;
    case PLANNER_KIND_INTEREST:
      g_ptr_array_add (changed->interests, record);
      return changed->interests->len <= MOST_INTERESTS;
    case PLANNER_KIND_ATTENDANCE:
      note_attendance (changed, record);
      return TRUE;
    case PLANNER_KIND_ASK:
      note_ask (changed, record);
      return TRUE;
    case PLANNER_KIND_AGENDA_ITEM:
      changed->has_items = TRUE;
      note_item (changed, planner_record_get_id (record));
      return TRUE;
    case PLANNER_KIND_RULING:
      note_part (changed, record, changed->conflicts->rulings, PLANNER_RULING_AGENDA_ITEM);
      return TRUE;
    case PLANNER_KIND_RECOMMENDATION:
      note_part (changed, record, changed->conflicts->recommendations, PLANNER_RECOMMENDATION_AGENDA_ITEM);
      return TRUE;
    default:
      return TRUE;
    }
}

/* The register */

static gboolean
is_named (const GPtrArray *records, const char *id)
{
  for (guint i = 0; id != NULL && i < records->len; i++)
    if (g_str_equal (planner_record_get_id (records->pdata[i]), id))
      return TRUE;
  return FALSE;
}

/* Whether something was ruled on one of the interests at the item. */
static gboolean
has_ruling (Changed *changed, const PlannerItemLook *look)
{
  const GPtrArray *rulings = g_hash_table_lookup (changed->conflicts->rulings, planner_record_get_id (look->item));

  for (guint i = 0; rulings != NULL && i < rulings->len; i++)
    if (is_named (changed->interests, planner_record_get (rulings->pdata[i], PLANNER_RULING_INTEREST)))
      return TRUE;
  return FALSE;
}

static void
look_again_at (PlannerMeetingConflicts *self, PlannerItemLook *look, const GArray *people)
{
  if (look->again == NULL)
    look->again = g_new0 (gboolean, planner_finder_inputs_count_people (self->inputs));
  for (guint i = 0; i < people->len; i++)
    look->again[g_array_index (people, guint, i)] = TRUE;
  look->is_due = TRUE;
}

static gboolean
follow_register (Changed *changed)
{
  PlannerMeetingConflicts *self = changed->conflicts;
  g_autoptr (PlannerConflictNews) news = planner_finder_inputs_follow (self->inputs, changed->interests);

  if (news == NULL)
    return FALSE;
  for (guint i = 0; i < self->looks->len; i++)
    {
      PlannerItemLook *look = self->looks->pdata[i];

      if (look->matter != NULL && planner_conflict_news_may_concern (news, look->matter))
        look->is_due = look->is_changed = TRUE;
      if (look->is_due || has_ruling (changed, look) || planner_item_look_concerns (self, look, news->people))
        look_again_at (self, look, news->people);
    }
  return TRUE;
}

/* All */

static void
follow_items (Changed *changed)
{
  PlannerMeetingConflicts *self = changed->conflicts;

  if (changed->has_parts)
    planner_meeting_conflicts_read_groups (self);
  if (changed->has_items)
    planner_meeting_conflicts_read_agenda (self);
  if (changed->has_attendances)
    planner_meeting_conflicts_seat (self);
  for (guint i = 0; i < self->looks->len; i++)
    {
      PlannerItemLook *look = self->looks->pdata[i];

      if (g_hash_table_contains (changed->items, planner_record_get_id (look->item)))
        look->is_due = look->is_changed = TRUE;
      if (changed->has_attendances)
        look->is_due = TRUE;
    }
}

gboolean
planner_meeting_conflicts_follow (PlannerMeetingConflicts *self, GPtrArray *changes)
{
  g_autoptr (GPtrArray) interests = g_ptr_array_new ();
  g_autoptr (GHashTable) items = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Changed changed = { self, interests, items, FALSE, FALSE, FALSE };

  g_return_val_if_fail (self != NULL && changes != NULL, FALSE);

  for (guint i = 0; i < changes->len; i++)
    if (!note (&changed, ((const PlannerChange *) changes->pdata[i])->record))
      return FALSE;
  follow_items (&changed);
  return interests->len == 0 || follow_register (&changed);
}
