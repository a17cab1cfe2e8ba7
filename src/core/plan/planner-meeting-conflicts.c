/* planner-meeting-conflicts.c: whose interests touch what is on the agenda of a meeting, and who then decides
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "planner-meeting-conflicts-private.h"

#include <glib/gi18n.h>

#include "planner-dismissal.h"
#include "planner-interest-facts.h"

static void
item_conflicts_free (gpointer data)
{
  PlannerItemConflicts *item = data;

  g_ptr_array_unref (item->conflicts);
  g_ptr_array_unref (item->offered);
  g_array_unref (item->quorums);
  g_ptr_array_unref (item->could_mend);
  g_free (item);
}

/* The records of @kind by the agenda item that @field names. */
static GHashTable *
group_by_item (PlannerPlan *plan, PlannerKind kind, PlannerField field)
{
  GHashTable *groups = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) g_ptr_array_unref);
  GListModel *records = planner_plan_get_records (plan, kind);

  for (guint i = 0; i < g_list_model_get_n_items (records); i++)
    {
      g_autoptr (PlannerRecord) record = g_list_model_get_item (records, i);
      const char *item = planner_record_get (record, field);
      GPtrArray *group = item != NULL ? g_hash_table_lookup (groups, item) : NULL;

      if (item == NULL)
        continue;
      if (group == NULL)
        g_hash_table_insert (groups, (gpointer) item, group = g_ptr_array_new ());
      g_ptr_array_add (group, record);
    }
  return groups;
}

/* What the finder reads of an item */

static void
add_text (GPtrArray *texts, PlannerRecord *record, PlannerField field)
{
  if (planner_record_get (record, field) != NULL)
    g_ptr_array_add (texts, (gpointer) planner_record_get (record, field));
}

static GPtrArray *
list_decisions (PlannerMeetingConflicts *self, PlannerRecord *item)
{
  GPtrArray *texts = g_ptr_array_new_null_terminated (8, NULL, TRUE);
  const GPtrArray *recommendations = g_hash_table_lookup (self->recommendations, planner_record_get_id (item));

  for (guint i = 0; recommendations != NULL && i < recommendations->len; i++)
    add_text (texts, recommendations->pdata[i], PLANNER_RECOMMENDATION_TEXT);
  return texts;
}

static GPtrArray *
list_texts (PlannerMeetingConflicts *self, PlannerRecord *item)
{
  GPtrArray *texts = g_ptr_array_new_null_terminated (8, NULL, TRUE);
  g_auto (GStrv) asks = planner_record_dup_list (item, PLANNER_AGENDA_ITEM_ASKS);

  add_text (texts, item, PLANNER_AGENDA_ITEM_PAPER);
  add_text (texts, item, PLANNER_AGENDA_ITEM_SUMMARY);
  for (guint i = 0; asks[i] != NULL; i++)
    {
      PlannerRecord *ask = planner_plan_lookup (self->plan, PLANNER_KIND_ASK, asks[i]);

      if (ask != NULL)
        add_text (texts, ask, PLANNER_ASK_TEXT);
    }
  return texts;
}

static GArray *
list_organisations (PlannerMeetingConflicts *self, PlannerRecord *item)
{
  GArray *places = g_array_new (FALSE, FALSE, sizeof (guint));
  g_auto (GStrv) ids = planner_record_dup_list (item, PLANNER_AGENDA_ITEM_ORGANISATIONS);

  for (guint i = 0; ids[i] != NULL; i++)
    {
      guint place = planner_finder_inputs_get_organisation (self->inputs, ids[i]);

      if (place != PLANNER_NONE)
        g_array_append_val (places, place);
    }
  return places;
}

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

/* Everybody who sits, there or not, and who presents the item. */
static GArray *
list_people (PlannerMeetingConflicts *self, PlannerRecord *item)
{
  GArray *places = g_array_new (FALSE, FALSE, sizeof (guint));
  g_auto (GStrv) leads = planner_record_dup_list (item, PLANNER_AGENDA_ITEM_LEADS);

  for (guint i = 0; i < self->sitters->len; i++)
    {
      PlannerRecord *person = g_array_index (self->sitters, PlannerMeetingSitter, i).person;
      guint place = planner_finder_inputs_get_person (self->inputs, planner_record_get_id (person));

      g_array_append_val (places, place);
    }
  for (guint i = 0; leads[i] != NULL; i++)
    {
      guint place = planner_finder_inputs_get_person (self->inputs, leads[i]);

      if (place != PLANNER_NONE)
        g_array_append_val (places, place);
    }
  return places;
}

/* Rulings */

static gboolean
is_declared (PlannerRecord *ruling)
{
  return planner_record_get (ruling, PLANNER_RULING_INTEREST) == NULL && planner_record_get (ruling, PLANNER_RULING_DECLARED) != NULL;
}

/* A ruling on the interest itself, or, where none was declared, on the person; else what was declared at the meeting, which the
 * chair's word covers together with the register's. */
static PlannerRecord *
find_ruling (const GPtrArray *rulings, const PlannerMeetingConflict *conflict)
{
  const char *interest = conflict->interest != NULL ? planner_record_get_id (conflict->interest) : NULL;
  PlannerRecord *declared = NULL;

  for (guint i = 0; rulings != NULL && i < rulings->len; i++)
    {
      PlannerRecord *ruling = rulings->pdata[i];

      if (!planner_ruling_is_of_person (ruling, conflict->person))
        continue;
      if (is_declared (ruling))
        declared = ruling;
      else if (g_strcmp0 (planner_record_get (ruling, PLANNER_RULING_INTEREST), interest) == 0)
        return ruling;
    }
  return declared;
}

static void
apply_ruling (PlannerMeetingConflicts *self, PlannerMeetingConflict *conflict, PlannerRecord *ruling)
{
  PlannerHandling handling = planner_handling_from_string (planner_record_get (ruling, PLANNER_RULING_HANDLING));

  conflict->ruling = ruling;
  if (planner_ruling_dismisses (ruling))
    {
      gboolean holds = planner_ruling_still_holds (self->plan, ruling, conflict->interest);

      conflict->ruled = holds ? PLANNER_RULED_DISMISSED : PLANNER_RULED_RETURNED;
      if (holds)
        conflict->handling = PLANNER_HANDLING_NONE;
      return;
    }
  conflict->ruled = g_strcmp0 (planner_record_get (ruling, PLANNER_RULING_STATUS), "confirmed") == 0 ? PLANNER_RULED_CONFIRMED :
                                                                                                       PLANNER_RULED_PROPOSED;
  if (handling != PLANNER_HANDLING_NONE)
    conflict->handling = handling;
}

/* What was found */

static void
propose (PlannerMeetingConflicts *self, PlannerMeetingConflict *conflict, gboolean financial)
{
  guint person = planner_finder_inputs_get_person (self->inputs, planner_record_get_id (conflict->person));

  conflict->proposed = planner_finder_inputs_propose (self->inputs, person, conflict->strength, financial, &conflict->rule_of);
  conflict->handling = conflict->proposed;
}

static void
add_found (PlannerMeetingConflicts *self, const PlannerConflict *found, const GPtrArray *rulings, GPtrArray *conflicts)
{
  PlannerMeetingConflict *conflict = g_new0 (PlannerMeetingConflict, 1);
  gboolean financial = found->interest == PLANNER_NONE || planner_finder_inputs_is_financial (self->inputs, found->interest);
  PlannerRecord *ruling;

  conflict->person = planner_finder_inputs_get_person_record (self->inputs, found->person);
  if (found->interest != PLANNER_NONE)
    conflict->interest = planner_finder_inputs_get_interest_record (self->inputs, found->interest);
  conflict->is_undeclared = found->interest == PLANNER_NONE;
  conflict->strength = found->strength;
  conflict->found = *found;
  propose (self, conflict, financial);
  ruling = find_ruling (rulings, conflict);
  if (ruling != NULL)
    apply_ruling (self, conflict, ruling);
  g_ptr_array_add (conflicts, conflict);
}

static gboolean
has_interest (const GPtrArray *conflicts, PlannerRecord *person, PlannerRecord *interest)
{
  for (guint i = 0; i < conflicts->len; i++)
    {
      const PlannerMeetingConflict *conflict = conflicts->pdata[i];

      if (conflict->person == person && conflict->interest == interest && !conflict->is_undeclared)
        return TRUE;
    }
  return FALSE;
}

static PlannerMeetingConflict *
new_ruled (PlannerMeetingConflicts *self, PlannerRecord *ruling, PlannerRecord *person, PlannerRecord *interest)
{
  PlannerMeetingConflict *conflict = g_new0 (PlannerMeetingConflict, 1);

  conflict->person = person;
  conflict->interest = interest;
  conflict->strength = PLANNER_STRENGTH_DIRECT;
  conflict->is_declared_at_meeting = interest == NULL;
  conflict->is_only_ruled = interest != NULL;
  propose (self, conflict, TRUE);
  apply_ruling (self, conflict, ruling);
  return conflict;
}

/* Behind what else touches the same person. */
static void
insert_by_person (GPtrArray *conflicts, PlannerMeetingConflict *conflict)
{
  guint place = conflicts->len;

  for (guint i = 0; i < conflicts->len; i++)
    if (((const PlannerMeetingConflict *) conflicts->pdata[i])->person == conflict->person)
      place = i + 1;
  g_ptr_array_insert (conflicts, (int) place, conflict);
}

/* What people declared or ruled on, where the finder has nothing to show: nothing that a person said gets lost. */
static void
add_ruled (PlannerMeetingConflicts *self, const GPtrArray *rulings, GPtrArray *conflicts)
{
  for (guint i = 0; rulings != NULL && i < rulings->len; i++)
    {
      PlannerRecord *ruling = rulings->pdata[i];
      PlannerRecord *person
        = planner_plan_lookup (self->plan, PLANNER_KIND_PERSON, planner_record_get (ruling, PLANNER_RULING_PERSON));
      PlannerRecord *interest
        = planner_plan_lookup (self->plan, PLANNER_KIND_INTEREST, planner_record_get (ruling, PLANNER_RULING_INTEREST));

      if (person != NULL && (is_declared (ruling)
                             || (interest != NULL && !planner_ruling_dismisses (ruling) && !has_interest (conflicts, person, interest))))
        insert_by_person (conflicts, new_ruled (self, ruling, person, interest));
    }
}

/* Those of people who are not there, too. */
static GPtrArray *
find_all (PlannerMeetingConflicts *self, PlannerRecord *item)
{
  g_autoptr (GArray) organisations = list_organisations (self, item);
  g_autoptr (GArray) people = list_people (self, item);
  g_autoptr (GPtrArray) decisions = list_decisions (self, item);
  g_autoptr (GPtrArray) texts = list_texts (self, item);
  PlannerConflictItem read = {
    (const guint *) (gpointer) organisations->data, organisations->len, planner_record_get (item, PLANNER_AGENDA_ITEM_TITLE),
    (const char *const *) decisions->pdata, (const char *const *) texts->pdata, (const guint *) (gpointer) people->data, people->len,
  };
  g_autoptr (GArray) found = planner_conflict_finder_look (planner_finder_inputs_get_finder (self->inputs), &read);
  const GPtrArray *rulings = g_hash_table_lookup (self->rulings, planner_record_get_id (item));
  GPtrArray *conflicts = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < found->len; i++)
    add_found (self, &g_array_index (found, PlannerConflict, i), rulings, conflicts);
  add_ruled (self, rulings, conflicts);
  return conflicts;
}

static GPtrArray *
keep_present (PlannerMeetingConflicts *self, GPtrArray *all)
{
  GPtrArray *conflicts = g_ptr_array_new_full (all->len, g_free);

  for (guint i = 0; i < all->len; i++)
    {
      PlannerMeetingConflict *conflict = all->pdata[i];

      if (conflict->is_declared_at_meeting || planner_meeting_conflicts_is_there (self, conflict->person))
        g_ptr_array_add (conflicts, g_memdup2 (conflict, sizeof *conflict));
    }
  g_ptr_array_unref (all);
  return conflicts;
}

static PlannerItemConflicts *
look_at_item (PlannerMeetingConflicts *self, PlannerRecord *record)
{
  PlannerItemConflicts *item = g_new0 (PlannerItemConflicts, 1);

  item->item = record;
  item->offered = g_ptr_array_new ();
  item->quorums = g_array_new (FALSE, FALSE, sizeof (PlannerBoardQuorum));
  item->could_mend = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  item->conflicts = find_all (self, record);
  planner_item_conflicts_decide (self, item);
  item->conflicts = keep_present (self, item->conflicts);
  return item;
}

/* All */

static void
read_groups (PlannerMeetingConflicts *self)
{
  g_clear_pointer (&self->rulings, g_hash_table_unref);
  g_clear_pointer (&self->recommendations, g_hash_table_unref);
  self->rulings = group_by_item (self->plan, PLANNER_KIND_RULING, PLANNER_RULING_AGENDA_ITEM);
  self->recommendations = group_by_item (self->plan, PLANNER_KIND_RECOMMENDATION, PLANNER_RECOMMENDATION_AGENDA_ITEM);
}

gboolean
planner_meeting_conflicts_look_again (PlannerMeetingConflicts *self, PlannerRecord *item)
{
  read_groups (self);
  for (guint i = 0; i < self->items->len; i++)
    {
      PlannerItemConflicts *known = self->items->pdata[i];

      if (known->item == item)
        {
          self->items->pdata[i] = look_at_item (self, item);
          item_conflicts_free (known);
          return TRUE;
        }
    }
  return FALSE;
}

PlannerMeetingConflicts *
planner_meeting_conflicts_begin (PlannerPlan *plan, PlannerRecord *meeting, const GDate *today)
{
  PlannerMeetingConflicts *self = g_new0 (PlannerMeetingConflicts, 1);
  g_auto (GStrv) boards = planner_record_dup_list (meeting, PLANNER_MEETING_BOARDS);
  GListModel *items = planner_plan_get_records (plan, PLANNER_KIND_AGENDA_ITEM);
  GDate day;

  planner_meeting_get_day (meeting, today, &day);
  self->plan = g_object_ref (plan);
  self->meeting = meeting;
  self->inputs = planner_finder_inputs_new (plan, (const char *const *) boards, &day);
  self->sitters = planner_meeting_list_sitters (plan, meeting, &day);
  self->there = list_there (self->sitters);
  read_groups (self);
  self->agenda = g_ptr_array_new ();
  self->items = g_ptr_array_new_with_free_func (item_conflicts_free);
  for (guint i = 0; i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr (PlannerRecord) item = g_list_model_get_item (items, i);

      if (g_strcmp0 (planner_record_get (item, PLANNER_AGENDA_ITEM_MEETING), planner_record_get_id (meeting)) == 0)
        g_ptr_array_add (self->agenda, item);
    }
  return self;
}

gboolean
planner_meeting_conflicts_step (PlannerMeetingConflicts *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  if (planner_conflict_finder_step (planner_finder_inputs_get_finder (self->inputs)))
    return TRUE;
  if (self->items->len < self->agenda->len)
    g_ptr_array_add (self->items, look_at_item (self, self->agenda->pdata[self->items->len]));
  return self->items->len < self->agenda->len;
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
  g_ptr_array_unref (self->agenda);
  g_hash_table_unref (self->recommendations);
  g_hash_table_unref (self->rulings);
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

  if (declared == NULL || planner_interest_is_sensitive (conflict->interest))
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
