/* planner-conflicts-page-follow.c: the page of conflicts follows the plan
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <glib/gi18n.h>

#include "core/plan/planner-facts.h"
#include "rooms/meetings/planner-conflicts-page-private.h"
#include "rooms/meetings/planner-conflicts-words.h"

/* Microseconds of one frame that looking may take. */
#define SLICE 5000

/* Looking */

void
planner_conflicts_page_forget (PlannerConflictsPage *self)
{
  g_clear_pointer (&self->conflicts, planner_meeting_conflicts_free);
  g_clear_pointer (&self->item_of, g_hash_table_unref);
}

static void
note_items (PlannerConflictsPage *self, PlannerKind kind, PlannerField field)
{
  GListModel *records = planner_plan_get_records (self->plan, kind);

  for (guint i = 0; i < g_list_model_get_n_items (records); i++)
    {
      g_autoptr (PlannerRecord) record = g_list_model_get_item (records, i);
      const char *item = planner_record_get (record, field);

      if (item != NULL)
        g_hash_table_insert (self->item_of, g_strdup (planner_record_get_id (record)), (gpointer) g_intern_string (item));
    }
}

/* Whether there is a meeting to look at. */
static gboolean
begin (PlannerConflictsPage *self)
{
  PlannerRecord *meeting = planner_conflicts_page_get_meeting (self);
  GDate today;

  if (self->conflicts != NULL || meeting == NULL)
    return self->conflicts != NULL;
  planner_get_today (&today);
  self->conflicts = planner_meeting_conflicts_begin (self->plan, meeting, &today);
  self->n_shown = self->end = 0;
  self->item_of = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  note_items (self, PLANNER_KIND_RULING, PLANNER_RULING_AGENDA_ITEM);
  note_items (self, PLANNER_KIND_RECOMMENDATION, PLANNER_RECOMMENDATION_AGENDA_ITEM);
  return TRUE;
}

PlannerMeetingConflicts *
planner_conflicts_page_look (PlannerConflictsPage *self)
{
  if (begin (self))
    while (planner_meeting_conflicts_step (self->conflicts))
      ;
  return self->conflicts;
}

/* Rows */

/* Rows whose facts have the same key stay; only those between the first and the last that differ are replaced. */
static void
take_rows (PlannerConflictsPage *self, guint start, guint n, GPtrArray *facts)
{
  g_autoptr (GHashTable) known = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GPtrArray) old = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) kept = g_ptr_array_new ();
  guint head = 0, tail = 0;

  for (guint i = 0; i < n; i++)
    {
      PlannerConflictsRow *row = g_list_model_get_item (G_LIST_MODEL (self->rows), start + i);

      g_ptr_array_add (old, row);
      g_hash_table_insert (known, planner_conflicts_row_get (row)->key, row);
    }
  for (guint i = 0; i < facts->len; i++)
    {
      PlannerConflictsRow *row = g_hash_table_lookup (known, ((const PlannerConflictsFacts *) facts->pdata[i])->key);

      g_ptr_array_add (rows, row != NULL ? g_object_ref (row) : planner_conflicts_row_new (facts->pdata[i]));
      g_ptr_array_add (kept, row);
    }
  g_clear_pointer (&known, g_hash_table_unref); /* its keys go with what the rows said */
  for (guint i = 0; i < facts->len; i++)
    if (kept->pdata[i] != NULL)
      planner_conflicts_row_take (kept->pdata[i], facts->pdata[i]);
  while (head < MIN (n, rows->len) && old->pdata[head] == rows->pdata[head])
    head++;
  while (tail < MIN (n, rows->len) - head && old->pdata[n - 1 - tail] == rows->pdata[rows->len - 1 - tail])
    tail++;
  if (head < n || rows->len != n)
    g_list_store_splice (self->rows, start + head, n - head - tail, rows->len > 0 ? rows->pdata + head : NULL,
                         rows->len - head - tail);
}

static gboolean
is_of_item (PlannerConflictsPage *self, guint position, PlannerRecord *item)
{
  g_autoptr (PlannerConflictsRow) row = g_list_model_get_item (G_LIST_MODEL (self->rows), position);

  return row != NULL && planner_conflicts_row_get (row)->item == item;
}

static guint
skip_item (PlannerConflictsPage *self, guint position, PlannerRecord *item)
{
  while (is_of_item (self, position, item))
    position++;
  return position;
}

static guint
count_present (const GArray *sitters)
{
  g_autoptr (GHashTable) people = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < sitters->len; i++)
    if (g_array_index (sitters, PlannerMeetingSitter, i).is_present)
      g_hash_table_add (people, g_array_index (sitters, PlannerMeetingSitter, i).person);
  return g_hash_table_size (people);
}

static void
show_line (GtkLabel *label, const char *text)
{
  gtk_label_set_text (label, text);
  gtk_widget_set_visible (GTK_WIDGET (label), *text != '\0');
}

/* What stands above and below the rows of items, and the matrix. */
static void
show_around (PlannerConflictsPage *self, guint end)
{
  PlannerRecord *meeting = planner_conflicts_page_get_meeting (self);
  const GPtrArray *items = planner_meeting_conflicts_get_items (self->conflicts);
  g_autoptr (GPtrArray) rest = g_ptr_array_new ();
  g_autoptr (GArray) sitters = NULL;
  g_autofree char *summary = planner_conflicts_dup_summary (items);
  g_autofree char *expected = NULL;
  PlannerConflictsFacts *facts;
  GDate today, day;

  planner_get_today (&today);
  planner_meeting_get_day (meeting, &today, &day);
  sitters = planner_meeting_list_sitters (self->plan, meeting, &day);
  expected = planner_conflicts_dup_expected (self->plan, meeting, sitters);
  facts = items->len > 0 ? planner_conflicts_new_rest (items, count_present (sitters)) : NULL;
  if (facts != NULL)
    g_ptr_array_add (rest, facts);
  take_rows (self, end, g_list_model_get_n_items (G_LIST_MODEL (self->rows)) - end, rest);
  show_line (self->summary, summary);
  show_line (self->expected, expected);
  gtk_stack_set_visible_child_name (self->stack, items->len > 0 ? "rows" : "nothing");
  self->has_matrix = planner_conflicts_matrix_show (self->matrix, G_LIST_MODEL (self->rows));
  planner_conflicts_page_mark (self);
  planner_conflicts_page_update_matrix (self);
  planner_conflicts_page_update_actions (self);
}

void
planner_conflicts_page_refresh (PlannerConflictsPage *self)
{
  g_autoptr (GPtrArray) facts = g_ptr_array_new ();
  guint n_rest;
  guint n;

  g_clear_handle_id (&self->refresh_idle, g_source_remove);
  if (planner_conflicts_page_look (self) == NULL)
    {
      g_list_store_remove_all (self->rows);
      planner_conflicts_matrix_show (self->matrix, G_LIST_MODEL (self->rows));
      gtk_stack_set_visible_child_name (self->stack, "nothing");
      return;
    }
  for (guint i = 0; i < planner_meeting_conflicts_get_items (self->conflicts)->len; i++)
    {
      g_autoptr (GPtrArray) of_item = planner_conflicts_list_facts (self->plan, self->conflicts,
                                                                    planner_meeting_conflicts_get_items (self->conflicts)->pdata[i]);

      g_ptr_array_extend (facts, of_item, NULL, NULL);
    }
  n = g_list_model_get_n_items (G_LIST_MODEL (self->rows));
  n_rest = n > 0 && is_of_item (self, n - 1, NULL) ? 1 : 0;
  take_rows (self, 0, n - n_rest, facts);
  show_around (self, facts->len);
}

/* Only the rows of what changed are made anew. */
static void
refresh_items (PlannerConflictsPage *self, GHashTable *changed)
{
  const GPtrArray *items = planner_meeting_conflicts_get_items (self->conflicts);
  guint position = 0;

  for (guint i = 0; i < items->len; i++)
    {
      const PlannerItemConflicts *item = items->pdata[i];
      guint end = skip_item (self, position, item->item);

      if (g_hash_table_contains (changed, item->item))
        {
          g_autoptr (GPtrArray) facts = planner_conflicts_list_facts (self->plan, self->conflicts, item);

          take_rows (self, position, end - position, facts);
          end = position + facts->len;
        }
      position = end;
    }
  show_around (self, position);
}

/* Item by item */

/* Whether the items that have rows come in the order of the agenda, so that those of each can take the place of what it had. */
static gboolean
is_in_order (PlannerConflictsPage *self)
{
  const GPtrArray *agenda = planner_meeting_conflicts_get_agenda (self->conflicts);
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->rows));
  guint position = 0;

  for (guint i = 0; i < agenda->len; i++)
    position = skip_item (self, position, agenda->pdata[i]);
  return position == n || is_of_item (self, position, NULL);
}

static void
show_next_item (PlannerConflictsPage *self)
{
  const PlannerItemConflicts *item = planner_meeting_conflicts_get_items (self->conflicts)->pdata[self->n_shown++];
  g_autoptr (GPtrArray) facts = planner_conflicts_list_facts (self->plan, self->conflicts, item);

  take_rows (self, self->end, skip_item (self, self->end, item->item) - self->end, facts);
  self->end += facts->len;
}

/* Looks or shows a little more. %FALSE once all is shown. */
static gboolean
refresh_more (PlannerConflictsPage *self)
{
  if (self->n_shown < planner_meeting_conflicts_get_items (self->conflicts)->len)
    {
      show_next_item (self);
      return TRUE;
    }
  return planner_meeting_conflicts_step (self->conflicts)
         || self->n_shown < planner_meeting_conflicts_get_items (self->conflicts)->len;
}

/* In slices, so that the window answers meanwhile, and says that it is not done. */
static gboolean
refresh_cb (gpointer data)
{
  PlannerConflictsPage *self = data;
  gint64 until = g_get_monotonic_time () + SLICE;

  if (!begin (self) || (self->n_shown == 0 && !is_in_order (self)))
    {
      self->refresh_idle = 0;
      planner_conflicts_page_refresh (self);
      return G_SOURCE_REMOVE;
    }
  while (refresh_more (self))
    if (g_get_monotonic_time () >= until)
      {
        show_line (self->summary, _("Looking through the register…"));
        return G_SOURCE_CONTINUE;
      }
  self->refresh_idle = 0;
  show_around (self, self->end);
  return G_SOURCE_REMOVE;
}

/* What changed */

/* Interests, people, the directory, who attends: all may be touched otherwise. */
static gboolean
is_looked_at (PlannerKind kind)
{
  switch ((int) kind)
    {
    case PLANNER_KIND_PLAN:
    case PLANNER_KIND_ORGANISATION:
    case PLANNER_KIND_PERSON:
    case PLANNER_KIND_BOARD:
    case PLANNER_KIND_SEAT:
    case PLANNER_KIND_ASK:
    case PLANNER_KIND_INTEREST:
    case PLANNER_KIND_MEETING:
    case PLANNER_KIND_ATTENDANCE:
      return TRUE;
    default:
      return FALSE;
    }
}

/* The items of the meeting are those that were looked at, in the same order. */
static gboolean
has_same_items (PlannerConflictsPage *self)
{
  const GPtrArray *items = planner_meeting_conflicts_get_items (self->conflicts);
  GListModel *records = planner_plan_get_records (self->plan, PLANNER_KIND_AGENDA_ITEM);
  guint n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (records); i++)
    {
      g_autoptr (PlannerRecord) record = g_list_model_get_item (records, i);

      if (g_strcmp0 (planner_record_get (record, PLANNER_AGENDA_ITEM_MEETING), self->meeting) != 0)
        continue;
      if (n >= items->len || ((const PlannerItemConflicts *) items->pdata[n])->item != record)
        return FALSE;
      n++;
    }
  return n == items->len;
}

static void
note_item (PlannerConflictsPage *self, GHashTable *changed, const char *id)
{
  PlannerRecord *item = planner_plan_lookup (self->plan, PLANNER_KIND_AGENDA_ITEM, id);

  if (item != NULL && g_strcmp0 (planner_record_get (item, PLANNER_AGENDA_ITEM_MEETING), self->meeting) == 0)
    g_hash_table_add (changed, item);
}

/* The item that a ruling or a recommendation was on, and the one it is on now. */
static void
note_part (PlannerConflictsPage *self, GHashTable *changed, const PlannerChange *change, PlannerField field)
{
  const char *id = planner_record_get_id (change->record);
  const char *item = change->type != PLANNER_CHANGE_REMOVED ? planner_record_get (change->record, field) : NULL;

  note_item (self, changed, g_hash_table_lookup (self->item_of, id));
  note_item (self, changed, item);
  if (item != NULL)
    g_hash_table_insert (self->item_of, g_strdup (id), (gpointer) g_intern_string (item));
  else
    g_hash_table_remove (self->item_of, id);
}

/* Which items are to be looked at again; %NULL: all, and at everything around them. */
static GHashTable *
list_changed (PlannerConflictsPage *self, GPtrArray *changes)
{
  g_autoptr (GHashTable) changed = g_hash_table_new (NULL, NULL);
  gboolean has_items = FALSE;

  for (guint i = 0; i < changes->len; i++)
    {
      const PlannerChange *change = g_ptr_array_index (changes, i);
      PlannerKind kind = planner_record_get_kind (change->record);

      if (is_looked_at (kind))
        return NULL;
      if (kind == PLANNER_KIND_RULING)
        note_part (self, changed, change, PLANNER_RULING_AGENDA_ITEM);
      else if (kind == PLANNER_KIND_RECOMMENDATION)
        note_part (self, changed, change, PLANNER_RECOMMENDATION_AGENDA_ITEM);
      else if (kind == PLANNER_KIND_AGENDA_ITEM)
        {
          has_items = TRUE;
          note_item (self, changed, planner_record_get_id (change->record));
        }
    }
  return has_items && !has_same_items (self) ? NULL : g_steal_pointer (&changed);
}

static void
look_again (PlannerConflictsPage *self, GHashTable *changed)
{
  GHashTableIter iter;
  gpointer item;

  if (g_hash_table_size (changed) == 0)
    return;
  g_hash_table_iter_init (&iter, changed);
  while (g_hash_table_iter_next (&iter, &item, NULL))
    planner_meeting_conflicts_look_again (self->conflicts, item);
  refresh_items (self, changed);
}

static void
refresh_soon (PlannerConflictsPage *self)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (self)) && self->refresh_idle == 0)
    self->refresh_idle = g_idle_add (refresh_cb, self);
}

void
planner_conflicts_page_follow (PlannerConflictsPage *self, GPtrArray *changes)
{
  g_autoptr (GHashTable) changed = NULL;

  if (self->conflicts == NULL)
    {
      if (planner_conflicts_page_get_meeting (self) != NULL)
        refresh_soon (self);
      return;
    }
  changed = list_changed (self, changes);
  if (changed != NULL && self->refresh_idle == 0 && gtk_widget_get_mapped (GTK_WIDGET (self)))
    {
      look_again (self, changed);
      return;
    }
  if (changed != NULL && g_hash_table_size (changed) == 0)
    return;
  planner_conflicts_page_forget (self);
  refresh_soon (self);
}
