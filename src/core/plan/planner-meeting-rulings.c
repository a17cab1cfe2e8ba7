/* planner-meeting-rulings.c: what the chair ruled, beside what the finder found
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "planner-meeting-conflicts-private.h"

#include "planner-dismissal.h"

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
list_all (PlannerMeetingConflicts *self, PlannerRecord *item, const GArray *found)
{
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

PlannerItemConflicts *
planner_item_conflicts_new (PlannerMeetingConflicts *self, PlannerRecord *record, const GArray *found)
{
  PlannerItemConflicts *item = g_new0 (PlannerItemConflicts, 1);

  item->item = record;
  item->number = ++self->n_made;
  item->offered = g_ptr_array_new ();
  item->quorums = g_array_new (FALSE, FALSE, sizeof (PlannerBoardQuorum));
  item->could_mend = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  item->conflicts = list_all (self, record, found);
  planner_item_conflicts_decide (self, item);
  item->conflicts = keep_present (self, item->conflicts);
  return item;
}

void
planner_item_conflicts_free (PlannerItemConflicts *item)
{
  g_ptr_array_unref (item->conflicts);
  g_ptr_array_unref (item->offered);
  g_array_unref (item->quorums);
  g_ptr_array_unref (item->could_mend);
  g_free (item);
}
