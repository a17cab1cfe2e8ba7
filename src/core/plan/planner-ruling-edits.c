/* planner-ruling-edits.c: what a chair does about the conflicts of an item: each call one step that can be undone
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "planner-ruling-edits.h"

#include <glib/gi18n.h>

#include "planner-edit.h"
#include "planner-meetings.h"

/* What is written on a ruling. */
typedef struct
{
  PlannerHandling handling; /* NONE: it is no conflict */
  const char *status;
  const char *reason; /* nullable */
} Verdict;

gboolean
planner_meeting_conflict_is_open (const PlannerMeetingConflict *conflict)
{
  return conflict->ruled != PLANNER_RULED_CONFIRMED && conflict->ruled != PLANNER_RULED_DISMISSED;
}

/* The ruling on @conflict alone, or %NULL: what was declared at the meeting covers the register's, too. */
static PlannerRecord *
get_own (const PlannerMeetingConflict *conflict)
{
  const char *interest = conflict->interest != NULL ? planner_record_get_id (conflict->interest) : NULL;

  if (conflict->ruling == NULL || conflict->is_declared_at_meeting)
    return conflict->ruling;
  if (g_strcmp0 (planner_record_get (conflict->ruling, PLANNER_RULING_INTEREST), interest) != 0
      || (interest == NULL && planner_record_get (conflict->ruling, PLANNER_RULING_DECLARED) != NULL))
    return NULL;
  return conflict->ruling;
}

static PlannerHandling
get_handling (const PlannerMeetingConflict *conflict)
{
  if (conflict->handling != PLANNER_HANDLING_NONE)
    return conflict->handling;
  return conflict->proposed != PLANNER_HANDLING_NONE ? conflict->proposed : PLANNER_HANDLING_NOTED;
}

/* A new ruling on @conflict; its id, borrowed until the edit ends, or %NULL. */
static const char *
add_ruling (PlannerEdit *edit, const PlannerItemConflicts *item, const PlannerMeetingConflict *conflict, GError **error)
{
  const char *id = planner_edit_add (edit, PLANNER_KIND_RULING, NULL, NULL, NULL, error);

  if (id == NULL || !planner_edit_set (edit, id, PLANNER_RULING_AGENDA_ITEM, planner_record_get_id (item->item), error)
      || !planner_edit_set (edit, id, PLANNER_RULING_PERSON, planner_record_get_id (conflict->person), error)
      || (conflict->interest != NULL
          && !planner_edit_set (edit, id, PLANNER_RULING_INTEREST, planner_record_get_id (conflict->interest), error)))
    return NULL;
  return id;
}

/* @ruling %NULL: a new one. */
static gboolean
write_verdict (PlannerEdit *edit, const PlannerItemConflicts *item, const PlannerMeetingConflict *conflict, PlannerRecord *ruling,
               const Verdict *verdict, GError **error)
{
  PlannerRecord *by = item->alternate != NULL ? item->alternate : item->chair;
  const char *id = ruling != NULL ? planner_record_get_id (ruling) : add_ruling (edit, item, conflict, error);

  return id != NULL && planner_edit_set (edit, id, PLANNER_RULING_HANDLING, planner_handling_to_string (verdict->handling), error)
         && planner_edit_set (edit, id, PLANNER_RULING_STATUS, verdict->status, error)
         && planner_edit_set (edit, id, PLANNER_RULING_REASON, verdict->reason, error)
         && (by == NULL || planner_edit_set (edit, id, PLANNER_RULING_DECIDED_BY, planner_record_get_id (by), error));
}

/* Why it was dismissed is no reason for how it is handled. */
static const char *
get_reason (const PlannerMeetingConflict *conflict, PlannerRecord *ruling)
{
  gboolean was_dismissed = conflict->ruled == PLANNER_RULED_DISMISSED || conflict->ruled == PLANNER_RULED_RETURNED;

  return ruling != NULL && !was_dismissed ? planner_record_get (ruling, PLANNER_RULING_REASON) : NULL;
}

static gboolean
confirm (PlannerEdit *edit, const PlannerItemConflicts *item, const PlannerMeetingConflict *conflict, GError **error)
{
  g_autofree char *reason = g_strdup (get_reason (conflict, conflict->ruling));

  return write_verdict (edit, item, conflict, conflict->ruling, &(Verdict) { get_handling (conflict), "confirmed", reason }, error);
}

gboolean
planner_conflict_confirm (PlannerPlan *plan, const PlannerItemConflicts *item, const PlannerMeetingConflict *conflict, GError **error)
{
  g_autoptr (PlannerEdit) edit = NULL;

  g_return_val_if_fail (PLANNER_IS_PLAN (plan) && item != NULL && conflict != NULL, FALSE);

  edit = planner_edit_begin (plan, _("Confirm handling"), PLANNER_EDIT_DEFAULT, error);
  return edit != NULL && confirm (edit, item, conflict, error) && planner_edit_commit (g_steal_pointer (&edit), error);
}

gboolean
planner_item_conflicts_confirm (PlannerPlan *plan, const PlannerItemConflicts *item, GError **error)
{
  g_autoptr (PlannerEdit) edit = NULL;

  g_return_val_if_fail (PLANNER_IS_PLAN (plan) && item != NULL, FALSE);

  edit = planner_edit_begin (plan, _("Confirm all of an item"), PLANNER_EDIT_DEFAULT, error);
  if (edit == NULL)
    return FALSE;
  for (guint i = 0; i < item->conflicts->len; i++)
    {
      const PlannerMeetingConflict *conflict = g_ptr_array_index (item->conflicts, i);

      if (planner_meeting_conflict_is_open (conflict) && !confirm (edit, item, conflict, error))
        return FALSE;
    }
  return planner_edit_commit (g_steal_pointer (&edit), error);
}

gboolean
planner_conflict_handle (PlannerPlan *plan, const PlannerItemConflicts *item, const PlannerMeetingConflict *conflict,
                         PlannerHandling handling, GError **error)
{
  PlannerRecord *own;
  g_autofree char *reason = NULL;
  g_autoptr (PlannerEdit) edit = NULL;

  g_return_val_if_fail (PLANNER_IS_PLAN (plan) && item != NULL && conflict != NULL, FALSE);
  g_return_val_if_fail (handling != PLANNER_HANDLING_NONE, FALSE);

  own = get_own (conflict);
  reason = g_strdup (get_reason (conflict, own));
  edit = planner_edit_begin (plan, _("Change handling"), PLANNER_EDIT_DEFAULT, error);
  return edit != NULL && write_verdict (edit, item, conflict, own, &(Verdict) { handling, "confirmed", reason }, error)
         && planner_edit_commit (g_steal_pointer (&edit), error);
}

/* The same words written again are no new dismissal: what was dismissed and returned is ruled on anew. */
static gboolean
make_room (PlannerEdit *edit, const PlannerMeetingConflict *conflict, PlannerRecord **own, GError **error)
{
  if (*own == NULL || conflict->ruled != PLANNER_RULED_RETURNED || conflict->is_declared_at_meeting)
    return TRUE;
  if (!planner_edit_delete (edit, PLANNER_KIND_RULING, planner_record_get_id (*own), error))
    return FALSE;
  *own = NULL;
  return TRUE;
}

gboolean
planner_conflict_dismiss (PlannerPlan *plan, const PlannerItemConflicts *item, const PlannerMeetingConflict *conflict, const char *reason,
                          GError **error)
{
  PlannerRecord *own;
  g_autoptr (PlannerEdit) edit = NULL;

  g_return_val_if_fail (PLANNER_IS_PLAN (plan) && item != NULL && conflict != NULL, FALSE);
  g_return_val_if_fail (reason != NULL && *reason != '\0', FALSE);

  own = get_own (conflict);
  edit = planner_edit_begin (plan, _("Dismiss conflict"), PLANNER_EDIT_DEFAULT, error);
  return edit != NULL && make_room (edit, conflict, &own, error)
         && write_verdict (edit, item, conflict, own, &(Verdict) { PLANNER_HANDLING_NONE, "confirmed", reason }, error)
         && planner_edit_commit (g_steal_pointer (&edit), error);
}

gboolean
planner_conflict_take_back (PlannerPlan *plan, const PlannerMeetingConflict *conflict, GError **error)
{
  PlannerRecord *own;
  g_autoptr (PlannerEdit) edit = NULL;

  g_return_val_if_fail (PLANNER_IS_PLAN (plan) && conflict != NULL, FALSE);

  own = get_own (conflict);
  edit = planner_edit_begin (plan, conflict->is_declared_at_meeting ? _("Take back declaration") : _("Take back ruling"),
                             PLANNER_EDIT_DEFAULT, error);
  return edit != NULL
         && (own == NULL || planner_edit_delete (edit, PLANNER_KIND_RULING, planner_record_get_id (own), error))
         && planner_edit_commit (g_steal_pointer (&edit), error);
}

/* Who takes the chair */

/* The strictest conflict of the chair, or %NULL. */
static const PlannerMeetingConflict *
find_conflict_of_chair (const PlannerItemConflicts *item)
{
  const PlannerMeetingConflict *strictest = NULL;

  for (guint i = 0; i < item->conflicts->len; i++)
    {
      const PlannerMeetingConflict *conflict = g_ptr_array_index (item->conflicts, i);

      if (conflict->person == item->chair && conflict->ruled != PLANNER_RULED_DISMISSED
          && (strictest == NULL || conflict->handling > strictest->handling))
        strictest = conflict;
    }
  return strictest;
}

/* One ruling names who takes it. */
static gboolean
clear_alternates (PlannerEdit *edit, const PlannerItemConflicts *item, GError **error)
{
  g_autoptr (GPtrArray) rulings = planner_plan_list_of (planner_edit_get_plan (edit), PLANNER_KIND_RULING, PLANNER_RULING_AGENDA_ITEM,
                                                        planner_record_get_id (item->item));

  for (guint i = 0; i < rulings->len; i++)
    {
      PlannerRecord *ruling = g_ptr_array_index (rulings, i);

      if (g_strcmp0 (planner_record_get (ruling, PLANNER_RULING_PERSON), planner_record_get_id (item->chair)) == 0
          && !planner_edit_set (edit, planner_record_get_id (ruling), PLANNER_RULING_ALTERNATE_CHAIR, NULL, error))
        return FALSE;
    }
  return TRUE;
}

/* A ruling that is made for it proposes what its rule does. */
static const char *
ensure_ruling (PlannerEdit *edit, const PlannerItemConflicts *item, const PlannerMeetingConflict *conflict, GError **error)
{
  const char *id;

  if (conflict->ruling != NULL)
    return planner_record_get_id (conflict->ruling);
  id = add_ruling (edit, item, conflict, error);
  if (id == NULL || !planner_edit_set (edit, id, PLANNER_RULING_HANDLING, planner_handling_to_string (get_handling (conflict)), error)
      || !planner_edit_set (edit, id, PLANNER_RULING_STATUS, "proposed", error))
    return NULL;
  return id;
}

gboolean
planner_item_conflicts_pass_chair (PlannerPlan *plan, const PlannerItemConflicts *item, PlannerRecord *alternate, GError **error)
{
  const PlannerMeetingConflict *conflict;
  g_autoptr (PlannerEdit) edit = NULL;
  const char *id;

  g_return_val_if_fail (PLANNER_IS_PLAN (plan) && item != NULL && item->chair != NULL, FALSE);

  conflict = find_conflict_of_chair (item);
  edit = planner_edit_begin (plan, _("Pass the chair"), PLANNER_EDIT_DEFAULT, error);
  if (edit == NULL || !clear_alternates (edit, item, error))
    return FALSE;
  if (alternate != NULL && conflict != NULL)
    {
      id = ensure_ruling (edit, item, conflict, error);
      if (id == NULL || !planner_edit_set (edit, id, PLANNER_RULING_ALTERNATE_CHAIR, planner_record_get_id (alternate), error))
        return FALSE;
    }
  return planner_edit_commit (g_steal_pointer (&edit), error);
}
