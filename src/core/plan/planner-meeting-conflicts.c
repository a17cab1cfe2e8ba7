/* planner-meeting-conflicts.c: whose interests touch what is on the agenda of a meeting, and who then decides
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "planner-meeting-conflicts-private.h"

#include <glib/gi18n.h>

#include "planner-interest-facts.h"

/* The records of @kind by the agenda item that @field names. */
static GHashTable *
group_by_item (PlannerPlan *plan, PlannerKind kind, PlannerField field)
{
  GHashTable *groups = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
  GListModel *records = planner_plan_get_records (plan, kind);

  for (guint i = 0; i < g_list_model_get_n_items (records); i++)
    {
      g_autoptr (PlannerRecord) record = g_list_model_get_item (records, i);
      const char *item = planner_record_get (record, field);
      GPtrArray *group = item != NULL ? g_hash_table_lookup (groups, item) : NULL;

      if (item == NULL)
        continue;
      if (group == NULL)
        g_hash_table_insert (groups, g_strdup (item), group = g_ptr_array_new ());
      g_ptr_array_add (group, record);
    }
  return groups;
}

void
planner_meeting_conflicts_read_groups (PlannerMeetingConflicts *self)
{
  g_clear_pointer (&self->rulings, g_hash_table_unref);
  g_clear_pointer (&self->recommendations, g_hash_table_unref);
  self->rulings = group_by_item (self->plan, PLANNER_KIND_RULING, PLANNER_RULING_AGENDA_ITEM);
  self->recommendations = group_by_item (self->plan, PLANNER_KIND_RECOMMENDATION, PLANNER_RECOMMENDATION_AGENDA_ITEM);
}

/* Who sits */

static GHashTable *
list_there (const GArray *sitters)
{
  GHashTable *there = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < sitters->len; i++)
    {
      const PlannerMeetingSitter *sitter = &g_array_index (sitters, PlannerMeetingSitter, i);
      guint known = GPOINTER_TO_UINT (g_hash_table_lookup (there, sitter->person));

      g_hash_table_insert (there, sitter->person, GUINT_TO_POINTER (MAX (known, sitter->is_present ? SITS_THERE : SITS_AWAY)));
    }
  return there;
}

/* The attendances at the meeting, so that it is known of one that changed that it was. */
static GHashTable *
list_attending (PlannerMeetingConflicts *self)
{
  GHashTable *attending = g_hash_table_new (NULL, NULL);
  GListModel *all = planner_plan_get_records (self->plan, PLANNER_KIND_ATTENDANCE);

  for (guint i = 0; i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr (PlannerRecord) attendance = g_list_model_get_item (all, i);

      if (planner_meeting_conflicts_is_of_meeting (self, attendance, PLANNER_ATTENDANCE_MEETING))
        g_hash_table_add (attending, attendance);
    }
  return attending;
}

gboolean
planner_meeting_conflicts_is_of_meeting (PlannerMeetingConflicts *self, PlannerRecord *record, PlannerField field)
{
  return g_strcmp0 (planner_record_get (record, field), planner_record_get_id (self->meeting)) == 0;
}

void
planner_meeting_conflicts_seat (PlannerMeetingConflicts *self)
{
  g_clear_pointer (&self->sitters, g_array_unref);
  g_clear_pointer (&self->there, g_hash_table_unref);
  g_clear_pointer (&self->attending, g_hash_table_unref);
  self->sitters = planner_meeting_list_sitters (self->plan, self->meeting, &self->day);
  self->there = list_there (self->sitters);
  self->attending = list_attending (self);
}

/* The agenda */

static PlannerItemLook *
take_look (GPtrArray *looks, PlannerRecord *item)
{
  for (guint i = 0; looks != NULL && i < looks->len; i++)
    {
      PlannerItemLook *look = looks->pdata[i];

      if (look != NULL && look->item == item)
        {
          looks->pdata[i] = NULL;
          return look;
        }
    }
  return planner_item_look_new (item);
}

static void
list_items (PlannerMeetingConflicts *self)
{
  g_ptr_array_set_size (self->items, 0);
  for (guint i = 0; i < self->looks->len; i++)
    {
      const PlannerItemLook *look = self->looks->pdata[i];

      if (look->conflicts != NULL)
        g_ptr_array_add (self->items, look->conflicts);
    }
}

static void
free_look (gpointer look)
{
  if (look != NULL)
    planner_item_look_free (look);
}

void
planner_meeting_conflicts_read_agenda (PlannerMeetingConflicts *self)
{
  GListModel *items = planner_plan_get_records (self->plan, PLANNER_KIND_AGENDA_ITEM);
  g_autoptr (GPtrArray) former = g_steal_pointer (&self->looks);

  self->looks = g_ptr_array_new_with_free_func (free_look);
  g_ptr_array_set_size (self->agenda, 0);
  for (guint i = 0; i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr (PlannerRecord) item = g_list_model_get_item (items, i);

      if (!planner_meeting_conflicts_is_of_meeting (self, item, PLANNER_AGENDA_ITEM_MEETING))
        continue;
      g_ptr_array_add (self->agenda, item);
      g_ptr_array_add (self->looks, take_look (former, item));
    }
  list_items (self);
}

/* All */

PlannerMeetingConflicts *
planner_meeting_conflicts_begin (PlannerPlan *plan, PlannerRecord *meeting, const GDate *today)
{
  PlannerMeetingConflicts *self = g_new0 (PlannerMeetingConflicts, 1);
  g_auto (GStrv) boards = planner_record_dup_list (meeting, PLANNER_MEETING_BOARDS);

  planner_meeting_get_day (meeting, today, &self->day);
  self->plan = g_object_ref (plan);
  self->meeting = meeting;
  self->inputs = planner_finder_inputs_new (plan, (const char *const *) boards, &self->day);
  self->agenda = g_ptr_array_new ();
  self->items = g_ptr_array_new ();
  planner_meeting_conflicts_seat (self);
  planner_meeting_conflicts_read_groups (self);
  planner_meeting_conflicts_read_agenda (self);
  return self;
}

static PlannerItemLook *
find_due (PlannerMeetingConflicts *self)
{
  for (guint i = 0; i < self->looks->len; i++)
    if (((const PlannerItemLook *) self->looks->pdata[i])->is_due)
      return self->looks->pdata[i];
  return NULL;
}

gboolean
planner_meeting_conflicts_step (PlannerMeetingConflicts *self)
{
  PlannerItemLook *look;

  g_return_val_if_fail (self != NULL, FALSE);

  if (planner_conflict_finder_step (planner_finder_inputs_get_finder (self->inputs)))
    return TRUE;
  look = find_due (self);
  if (look == NULL)
    return FALSE;
  planner_item_look_at (self, look);
  list_items (self);
  return find_due (self) != NULL;
}

gboolean
planner_meeting_conflicts_is_due (PlannerMeetingConflicts *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return find_due (self) != NULL;
}

PlannerMeetingConflicts *
planner_meeting_conflicts_new (PlannerPlan *plan, PlannerRecord *meeting, const GDate *today)
{
  PlannerMeetingConflicts *self = planner_meeting_conflicts_begin (plan, meeting, today);

  while (planner_meeting_conflicts_step (self))
    ;
  return self;
}

void
planner_meeting_conflicts_free (PlannerMeetingConflicts *self)
{
  g_ptr_array_unref (self->items);
  g_ptr_array_unref (self->looks);
  g_ptr_array_unref (self->agenda);
  g_hash_table_unref (self->recommendations);
  g_hash_table_unref (self->rulings);
  g_hash_table_unref (self->attending);
  g_hash_table_unref (self->there);
  g_array_unref (self->sitters);
  planner_finder_inputs_free (self->inputs);
  g_object_unref (self->plan);
  g_free (self);
}

/* What was declared at the meeting and put on the register, too, and which no word of the item touches. */
static char *
dup_only_ruled (const PlannerMeetingConflict *conflict)
{
  const char *declared = planner_record_get (conflict->ruling, PLANNER_RULING_DECLARED);

  if (declared == NULL || planner_interest_is_withheld (conflict->interest))
    return g_strdup (_("The chair ruled on this interest."));
  return g_strdup_printf (_("Declared at the meeting: %s"), declared);
}

char *
planner_meeting_conflicts_describe (PlannerMeetingConflicts *self, const PlannerMeetingConflict *conflict)
{
  if (conflict->is_declared_at_meeting)
    /* Translators: %s is what somebody said */
    return g_strdup_printf (_("Declared at the meeting: %s"), planner_record_get (conflict->ruling, PLANNER_RULING_DECLARED));
  if (conflict->is_only_ruled)
    return dup_only_ruled (conflict);
  return planner_conflict_finder_describe (planner_finder_inputs_get_finder (self->inputs), &conflict->found);
}

const GPtrArray *
planner_meeting_conflicts_get_agenda (PlannerMeetingConflicts *self)
{
  return self->agenda;
}

GPtrArray *
planner_meeting_conflicts_get_items (PlannerMeetingConflicts *self)
{
  return self->items;
}

/* Counting */

static gboolean
is_unresolved (const PlannerMeetingConflict *conflict)
{
  return conflict->ruled != PLANNER_RULED_CONFIRMED && conflict->ruled != PLANNER_RULED_DISMISSED;
}

guint
planner_meeting_conflicts_count_unresolved (PlannerMeetingConflicts *self)
{
  guint n = 0;

  g_return_val_if_fail (self != NULL, 0);

  for (guint i = 0; i < self->items->len; i++)
    {
      const PlannerItemConflicts *item = g_ptr_array_index (self->items, i);

      for (guint j = 0; j < item->conflicts->len; j++)
        n += is_unresolved (g_ptr_array_index (item->conflicts, j)) ? 1 : 0;
    }
  return n;
}

static gboolean
is_inquorate (const PlannerItemConflicts *item)
{
  for (guint i = 0; i < item->quorums->len; i++)
    if (!planner_board_quorum_is_met_after (&g_array_index (item->quorums, PlannerBoardQuorum, i)))
      return TRUE;
  return FALSE;
}

guint
planner_meeting_conflicts_count_inquorate (PlannerMeetingConflicts *self)
{
  guint n = 0;

  g_return_val_if_fail (self != NULL, 0);

  for (guint i = 0; i < self->items->len; i++)
    n += is_inquorate (g_ptr_array_index (self->items, i)) ? 1 : 0;
  return n;
}
