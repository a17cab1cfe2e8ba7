/* planner-standing-items.c: what stands on every agenda of a board: welcome, minutes, any other business
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "rooms/meetings/planner-standing-items.h"

#include <glib/gi18n.h>

#include "core/plan/planner-meetings.h"
#include "rooms/meetings/planner-agenda-edits.h"
#include "rooms/meetings/planner-forward-edits.h"

static GPtrArray *
list_items (PlannerPlan *plan, PlannerRecord *meeting)
{
  return planner_plan_list_of (plan, PLANNER_KIND_AGENDA_ITEM, PLANNER_AGENDA_ITEM_MEETING, planner_record_get_id (meeting));
}

/* Which stand */

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

static GPtrArray *
list_standing (PlannerPlan *plan, GPtrArray *items)
{
  GPtrArray *standing = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < items->len; i++)
    if (planner_agenda_item_is_standing (plan, g_ptr_array_index (items, i)))
      g_ptr_array_add (standing, g_object_ref (g_ptr_array_index (items, i)));
  return standing;
}

static gboolean
has_stem (GPtrArray *items, const char *stem)
{
  for (guint i = 0; i < items->len; i++)
    {
      g_autofree char *own = dup_stem (g_ptr_array_index (items, i));

      if (g_strcmp0 (own, stem) == 0)
        return TRUE;
    }
  return FALSE;
}

/* Taking over */

/* The last meeting of one of the same boards, other than @meeting, that has an agenda and is not after @on (nullable); borrowed, %NULL: none. */
static PlannerRecord *
find_model (PlannerPlan *plan, PlannerRecord *meeting, const char *on)
{
  GListModel *meetings = planner_plan_get_records (plan, PLANNER_KIND_MEETING);
  g_auto (GStrv) boards = planner_record_dup_list (meeting, PLANNER_MEETING_BOARDS);
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

gboolean
planner_agenda_take_over (PlannerPlan *plan, PlannerRecord *meeting, guint *n, GError **error)
{
  PlannerRecord *model = find_model (plan, meeting, planner_record_get (meeting, PLANNER_MEETING_ON));
  g_autoptr (GPtrArray) items = model != NULL ? list_items (plan, model) : NULL;
  g_autoptr (GPtrArray) standing = items != NULL ? list_standing (plan, items) : NULL;
  GPtrArray *taken = standing != NULL && standing->len > 0 ? standing : items;
  g_autoptr (PlannerEdit) edit = NULL;

  *n = taken != NULL ? taken->len : 0;
  if (model == NULL)
    return FALSE;
  edit = planner_edit_begin (plan, _("Take over standing items"), PLANNER_EDIT_DEFAULT, error);
  return edit != NULL && planner_agenda_items_copy (edit, taken, planner_record_get_id (meeting), error)
         && planner_edit_commit (g_steal_pointer (&edit), error);
}

/* Putting on every meeting */

/* Its boards, or else those of its meeting. */
static GStrv
dup_boards (PlannerPlan *plan, PlannerRecord *item)
{
  PlannerRecord *meeting
      = planner_plan_lookup (plan, PLANNER_KIND_MEETING, planner_record_get (item, PLANNER_AGENDA_ITEM_MEETING));

  if (planner_record_get (item, PLANNER_AGENDA_ITEM_BOARDS) == NULL && meeting != NULL)
    return planner_record_dup_list (meeting, PLANNER_MEETING_BOARDS);
  return planner_record_dup_list (item, PLANNER_AGENDA_ITEM_BOARDS);
}

/* Whether the agenda of @meeting, of @there, wants for @item. */
static gboolean
is_without (PlannerPlan *plan, PlannerRecord *meeting, GPtrArray *there, PlannerRecord *item)
{
  g_auto (GStrv) boards = dup_boards (plan, item);
  g_autofree char *stem = dup_stem (item);

  return stem != NULL && !has_stem (there, stem)
         && (boards[0] == NULL || planner_record_refers_to_any (meeting, PLANNER_MEETING_BOARDS, (const char *const *) boards));
}

static GPtrArray *
list_missing (PlannerPlan *plan, PlannerRecord *meeting, GPtrArray *items)
{
  g_autoptr (GPtrArray) there = list_items (plan, meeting);
  GPtrArray *missing = g_ptr_array_new ();

  for (guint i = 0; i < items->len; i++)
    if (is_without (plan, meeting, there, g_ptr_array_index (items, i)))
      g_ptr_array_add (missing, g_ptr_array_index (items, i));
  return missing;
}

static const char **
list_numbers (GPtrArray *items, guint n_more)
{
  const char **numbers = g_new0 (const char *, items->len + n_more + 1);

  for (guint i = 0; i < items->len; i++)
    numbers[i] = planner_record_get (g_ptr_array_index (items, i), PLANNER_AGENDA_ITEM_NUMBER);
  return numbers;
}

/* Copies at the end of the agenda, numbered on. */
static gboolean
append_copies (PlannerEdit *edit, PlannerRecord *meeting, GPtrArray *items, GError **error)
{
  g_autoptr (GPtrArray) there = list_items (planner_edit_get_plan (edit), meeting);
  g_autofree const char **numbers = list_numbers (there, items->len);
  g_autoptr (GPtrArray) made = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < items->len; i++)
    {
      char *number = planner_agenda_dup_next_number ((const char *const *) numbers, there->len + i);

      g_ptr_array_add (made, number);
      numbers[there->len + i] = number;
      if (!planner_agenda_item_copy (edit, g_ptr_array_index (items, i), planner_record_get_id (meeting), number, error))
        return FALSE;
    }
  return TRUE;
}

/* Those of @missing that wait for a meeting and were not placed before go to this one themselves. */
static gboolean
put_on (PlannerEdit *edit, PlannerRecord *meeting, GPtrArray *missing, GHashTable *placed, GError **error)
{
  g_autoptr (GPtrArray) copied = g_ptr_array_new ();
  g_autoptr (GPtrArray) coming = g_ptr_array_new ();

  for (guint i = 0; i < missing->len; i++)
    {
      PlannerRecord *item = g_ptr_array_index (missing, i);
      gboolean waits = planner_record_get (item, PLANNER_AGENDA_ITEM_MEETING) == NULL && g_hash_table_add (placed, item);

      g_ptr_array_add (waits ? coming : copied, item);
    }
  return append_copies (edit, meeting, copied, error)
         && (coming->len == 0 || planner_forward_place_within (edit, coming, meeting, error));
}

gboolean
planner_agenda_items_spread (PlannerPlan *plan, GPtrArray *items, const GDate *today, guint *n, GError **error)
{
  g_autoptr (GPtrArray) meetings = planner_plan_list_coming_meetings (plan, today);
  g_autoptr (GHashTable) placed = g_hash_table_new (NULL, NULL);
  g_autoptr (PlannerEdit) edit = planner_edit_begin (
    plan, ngettext ("Put item on every meeting", "Put items on every meeting", items->len), PLANNER_EDIT_DEFAULT, error);

  *n = 0;
  for (guint i = 0; edit != NULL && i < meetings->len; i++)
    {
      PlannerRecord *meeting = g_ptr_array_index (meetings, i);
      g_autoptr (GPtrArray) missing = list_missing (plan, meeting, items);

      *n += missing->len > 0;
      if (missing->len > 0 && !put_on (edit, meeting, missing, placed, error))
        return FALSE;
    }
  return edit != NULL && *n > 0 && planner_edit_commit (g_steal_pointer (&edit), error);
}

/* A new meeting */

static GPtrArray *
list_standing_of (PlannerPlan *plan, PlannerRecord *meeting)
{
  g_autoptr (GPtrArray) items = meeting != NULL ? list_items (plan, meeting) : g_ptr_array_new ();

  return list_standing (plan, items);
}

/* Of @model itself, or else of the last meeting of its boards until today, or of the last at all. */
static GPtrArray *
find_standing (PlannerPlan *plan, PlannerRecord *model, const GDate *today)
{
  g_autofree char *on = planner_value_from_date (today);
  GPtrArray *found = list_standing_of (plan, model);

  if (found->len == 0)
    {
      g_ptr_array_unref (found);
      found = list_standing_of (plan, find_model (plan, model, on));
    }
  if (found->len == 0)
    {
      g_ptr_array_unref (found);
      found = list_standing_of (plan, find_model (plan, model, NULL));
    }
  return found;
}

/* Agendas of the meetings to come of these boards: elements #GPtrArray of #PlannerRecord. */
static GPtrArray *
list_coming_agendas (PlannerPlan *plan, PlannerRecord *model, const GDate *today)
{
  g_autoptr (GPtrArray) meetings = planner_plan_list_coming_meetings (plan, today);
  g_auto (GStrv) boards = planner_record_dup_list (model, PLANNER_MEETING_BOARDS);
  GPtrArray *agendas = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);

  for (guint i = 0; i < meetings->len; i++)
    if (planner_record_refers_to_any (g_ptr_array_index (meetings, i), PLANNER_MEETING_BOARDS, (const char *const *) boards))
      g_ptr_array_add (agendas, list_items (plan, g_ptr_array_index (meetings, i)));
  return agendas;
}

static gboolean
is_on_all (GPtrArray *agendas, const char *stem)
{
  for (guint i = 0; i < agendas->len; i++)
    if (!has_stem (g_ptr_array_index (agendas, i), stem))
      return FALSE;
  return TRUE;
}

/* What stands on every agenda to come, if it is not among @items. */
static void
add_spread (PlannerPlan *plan, PlannerRecord *model, const GDate *today, GPtrArray *items)
{
  g_autoptr (GPtrArray) agendas = list_coming_agendas (plan, model, today);
  g_autoptr (GPtrArray) first = agendas->len > 0 ? list_standing (plan, g_ptr_array_index (agendas, 0)) : g_ptr_array_new ();

  for (guint i = 0; i < first->len; i++)
    {
      g_autofree char *stem = dup_stem (g_ptr_array_index (first, i));

      if (!has_stem (items, stem) && is_on_all (agendas, stem))
        g_ptr_array_add (items, g_object_ref (g_ptr_array_index (first, i)));
    }
}

gboolean
planner_standing_items_begin (PlannerEdit *edit, PlannerRecord *model, const char *meeting, const GDate *today, GError **error)
{
  PlannerPlan *plan = planner_edit_get_plan (edit);
  g_autoptr (GPtrArray) items = find_standing (plan, model, today);

  add_spread (plan, model, today, items);
  return planner_agenda_items_copy (edit, items, meeting, error);
}
