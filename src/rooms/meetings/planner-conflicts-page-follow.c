/* planner-conflicts-page-follow.c: the page of conflicts follows the plan
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <glib/gi18n.h>

#include "core/plan/planner-facts.h"
#include "rooms/meetings/planner-conflicts-page-private.h"
#include "rooms/meetings/planner-conflicts-words.h"

/* Microseconds of one frame that looking may take, and of one in which something was edited. */
#define SLICE 5000
#define SLICE_OF_EDIT 2000

/* So many rows a list makes widgets for, whatever is seen of it, and so many are new to it in one frame: their making and measuring takes as
 * long as a slice. */
#define ROWS_MADE 200
#define ROWS_OF_FRAME 8

/* Looking */

void
planner_conflicts_shown_free (PlannerConflictsShown *shown)
{
  g_object_unref (shown->item);
  g_free (shown);
}

void
planner_conflicts_page_forget (PlannerConflictsPage *self)
{
  g_clear_pointer (&self->conflicts, planner_meeting_conflicts_free);
  self->is_current = FALSE;
  for (guint i = 0; self->shown != NULL && i < self->shown->len; i++)
    ((PlannerConflictsShown *) self->shown->pdata[i])->number = 0;
}

/* Rows */

/* Puts @rows in the place of those from @start; only those between the first and the last that differ are replaced. */
static void
put_rows (PlannerConflictsPage *self, guint start, const GPtrArray *old, const GPtrArray *rows)
{
  guint head = 0, tail = 0;

  while (head < MIN (old->len, rows->len) && old->pdata[head] == rows->pdata[head])
    head++;
  while (tail < MIN (old->len, rows->len) - head && old->pdata[old->len - 1 - tail] == rows->pdata[rows->len - 1 - tail])
    tail++;
  if (head < old->len || rows->len != old->len)
    g_list_store_splice (self->rows, start + head, old->len - head - tail, rows->len > 0 ? rows->pdata + head : NULL,
                         rows->len - head - tail);
}

static GPtrArray *
list_rows (PlannerConflictsPage *self, guint start, guint n)
{
  GPtrArray *rows = g_ptr_array_new_full (n, g_object_unref);

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (rows, g_list_model_get_item (G_LIST_MODEL (self->rows), start + i));
  return rows;
}

/* Rows whose facts have the same key stay. Returns the rows, to be freed with g_ptr_array_unref(). */
static GPtrArray *
take_rows (PlannerConflictsPage *self, guint start, guint n, GPtrArray *facts)
{
  g_autoptr (GHashTable) known = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GPtrArray) old = list_rows (self, start, n);
  g_autoptr (GPtrArray) kept = g_ptr_array_new ();
  GPtrArray *rows = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < n; i++)
    g_hash_table_insert (known, planner_conflicts_row_get (old->pdata[i])->key, old->pdata[i]);
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
  put_rows (self, start, old, rows);
  return rows;
}

/* The agenda */

static guint
count_rows (PlannerConflictsPage *self)
{
  guint n = 0;

  for (guint i = 0; i < self->shown->len; i++)
    n += ((const PlannerConflictsShown *) self->shown->pdata[i])->n_rows;
  return n;
}

/* What is shown of @item, with its @position among the rows; %NULL: it is not in the list. */
static PlannerConflictsShown *
find_shown (PlannerConflictsPage *self, PlannerRecord *item, guint *position)
{
  *position = 0;
  for (guint i = 0; i < self->shown->len; i++)
    {
      PlannerConflictsShown *shown = self->shown->pdata[i];

      if (shown->item == item)
        return shown;
      *position += shown->n_rows;
    }
  return NULL;
}

static gboolean
is_arranged (PlannerConflictsPage *self, const GPtrArray *agenda)
{
  for (guint i = 0; i < MIN (agenda->len, self->shown->len); i++)
    if (((const PlannerConflictsShown *) self->shown->pdata[i])->item != agenda->pdata[i])
      return FALSE;
  return agenda->len == self->shown->len;
}

/* With its rows, which are added to @rows, if it has some. */
static PlannerConflictsShown *
shown_new (PlannerConflictsPage *self, PlannerRecord *item, const GPtrArray *old, GPtrArray *rows)
{
  PlannerConflictsShown *shown = g_new0 (PlannerConflictsShown, 1);
  guint position;
  const PlannerConflictsShown *former = find_shown (self, item, &position);

  if (former != NULL)
    *shown = *former;
  shown->item = g_object_ref (item);
  for (guint i = 0; i < shown->n_rows; i++)
    g_ptr_array_add (rows, g_object_ref (old->pdata[position + i]));
  return shown;
}

/* Has the rows of items in the order of @agenda, and none of others. %FALSE: they were. */
static gboolean
arrange (PlannerConflictsPage *self, const GPtrArray *agenda)
{
  g_autoptr (GPtrArray) old = NULL;
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (g_object_unref);
  GPtrArray *arranged;

  if (is_arranged (self, agenda))
    return FALSE;
  old = list_rows (self, 0, count_rows (self));
  arranged = g_ptr_array_new_with_free_func ((GDestroyNotify) planner_conflicts_shown_free);
  for (guint i = 0; i < agenda->len; i++)
    g_ptr_array_add (arranged, shown_new (self, agenda->pdata[i], old, rows));
  put_rows (self, 0, old, rows);
  g_ptr_array_unref (self->shown);
  self->shown = arranged;
  return TRUE;
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
  arrange (self, planner_meeting_conflicts_get_agenda (self->conflicts));
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

/* What stands around the rows */

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
show_around (PlannerConflictsPage *self)
{
  PlannerRecord *meeting = planner_conflicts_page_get_meeting (self);
  const GPtrArray *items = planner_meeting_conflicts_get_items (self->conflicts);
  g_autoptr (GPtrArray) rest = g_ptr_array_new ();
  g_autoptr (GPtrArray) rows = NULL;
  g_autoptr (GArray) sitters = NULL;
  g_autofree char *summary = planner_conflicts_dup_summary (items);
  g_autofree char *expected = NULL;
  g_autofree char *whole = NULL;
  PlannerConflictsFacts *facts;
  guint end = count_rows (self);
  GDate today, day;

  planner_get_today (&today);
  planner_meeting_get_day (meeting, &today, &day);
  sitters = planner_meeting_list_sitters (self->plan, meeting, &day);
  expected = planner_conflicts_dup_expected (self->plan, meeting, sitters, FALSE);
  whole = planner_conflicts_dup_expected (self->plan, meeting, sitters, TRUE);
  facts = items->len > 0 ? planner_conflicts_new_rest (items, count_present (sitters)) : NULL;
  if (facts != NULL)
    g_ptr_array_add (rest, facts);
  rows = take_rows (self, end, g_list_model_get_n_items (G_LIST_MODEL (self->rows)) - end, rest);
  show_line (self->summary, summary);
  show_line (self->expected, expected);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->expected), g_str_equal (expected, whole) ? NULL : whole);
  gtk_stack_set_visible_child_name (self->stack, items->len > 0 ? "rows" : "nothing");
  self->has_matrix = planner_conflicts_matrix_show (self->matrix, planner_meeting_conflicts_get_agenda (self->conflicts));
  planner_conflicts_page_mark (self);
  planner_conflicts_page_update_matrix (self);
  planner_conflicts_page_update_actions (self);
  self->is_current = TRUE;
  self->n_new = 0;
}

void
planner_conflicts_page_clear (PlannerConflictsPage *self)
{
  g_autoptr (GPtrArray) nothing = g_ptr_array_new ();

  planner_conflicts_page_forget (self);
  g_ptr_array_set_size (self->shown, 0);
  g_list_store_remove_all (self->rows);
  self->has_matrix = planner_conflicts_matrix_show (self->matrix, nothing);
  planner_conflicts_page_update_matrix (self);
  show_line (self->summary, "");
  show_line (self->expected, "");
}

/* Item by item */

/* The first item of which something else was found than is shown. */
static const PlannerItemConflicts *
find_unshown (PlannerConflictsPage *self)
{
  const GPtrArray *items = planner_meeting_conflicts_get_items (self->conflicts);
  guint next = 0;

  for (guint i = 0; i < items->len; i++)
    {
      const PlannerItemConflicts *item = items->pdata[i];

      while (((const PlannerConflictsShown *) self->shown->pdata[next])->item != item->item)
        next++;
      if (((const PlannerConflictsShown *) self->shown->pdata[next])->number != item->number)
        return item;
    }
  return NULL;
}

/* How many of the @n rows that are to be shown from @position on may be so by now, where there are @n_shown; counts those that are new. */
static guint
limit_rows (PlannerConflictsPage *self, guint position, guint n_shown, guint n)
{
  guint n_left = ROWS_OF_FRAME - MIN (self->n_new, ROWS_OF_FRAME);
  guint n_may = position + n_shown < ROWS_MADE ? MIN (n, n_shown + n_left) : n;

  if (position < ROWS_MADE && n_may > n_shown)
    self->n_new += n_may - n_shown;
  return n_may;
}

static void
show_item (PlannerConflictsPage *self, const PlannerItemConflicts *item)
{
  guint n_may;
  g_autoptr (GPtrArray) facts = planner_conflicts_list_facts (self->plan, self->conflicts, item);
  g_autoptr (GPtrArray) rows = NULL;
  guint position;
  PlannerConflictsShown *shown = find_shown (self, item->item, &position);

  g_return_if_fail (shown != NULL);

  n_may = limit_rows (self, position, shown->n_rows, facts->len);
  shown->number = n_may == facts->len ? item->number : 0;
  for (guint i = n_may; i < facts->len; i++)
    planner_conflicts_facts_free (facts->pdata[i]);
  g_ptr_array_set_size (facts, (int) n_may);
  rows = take_rows (self, position, shown->n_rows, facts);
  planner_conflicts_matrix_take (self->matrix, item->item, rows);
  shown->n_rows = n_may;
}

/* Looks or shows a little more. %FALSE once all is shown. */
static gboolean
refresh_more (PlannerConflictsPage *self)
{
  const PlannerItemConflicts *item = find_unshown (self);

  if (item != NULL)
    show_item (self, item);
  return planner_meeting_conflicts_step (self->conflicts) || find_unshown (self) != NULL;
}

/* Shows as much as there is time for. %FALSE once all is shown. */
static gboolean
refresh_until (PlannerConflictsPage *self, gint64 until)
{
  if (!begin (self))
    {
      planner_conflicts_page_clear (self);
      gtk_stack_set_visible_child_name (self->stack, "nothing");
      self->is_current = TRUE;
      return FALSE;
    }
  while (g_get_monotonic_time () < until && self->n_new < ROWS_OF_FRAME)
    if (!refresh_more (self))
      {
        show_around (self);
        return FALSE;
      }
  show_line (self->summary, _("Looking through the register…"));
  return TRUE;
}

static gboolean refresh_cb (gpointer data);
static gboolean next_frame_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data);

static void
refresh_soon (PlannerConflictsPage *self)
{
  if (!gtk_widget_get_mapped (GTK_WIDGET (self)) || self->refresh_idle != 0 || self->refresh_tick != 0)
    return;
  if (self->n_new < ROWS_OF_FRAME)
    self->refresh_idle = g_idle_add (refresh_cb, self);
  else
    self->refresh_tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), next_frame_cb, NULL, NULL);
}

/* The next frame begins: what was new in the last one is laid out. */
static gboolean
next_frame_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  PlannerConflictsPage *self = PLANNER_CONFLICTS_PAGE (widget);

  self->refresh_tick = 0;
  self->n_new = 0;
  refresh_soon (self);
  return G_SOURCE_REMOVE;
}

/* In slices, so that the window answers meanwhile, and says that it is not done. */
static gboolean
refresh_cb (gpointer data)
{
  PlannerConflictsPage *self = data;

  self->refresh_idle = 0;
  if (refresh_until (self, g_get_monotonic_time () + SLICE))
    refresh_soon (self);
  else
    planner_conflicts_page_take_focus (self);
  return G_SOURCE_REMOVE;
}

void
planner_conflicts_page_stop (PlannerConflictsPage *self)
{
  g_clear_handle_id (&self->refresh_idle, g_source_remove);
  if (self->refresh_tick != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->refresh_tick);
  self->refresh_tick = 0;
  self->n_new = 0;
}

void
planner_conflicts_page_open (PlannerConflictsPage *self)
{
  if (self->is_current)
    return;
  if (planner_conflicts_page_get_meeting (self) == NULL)
    {
      refresh_until (self, G_MAXINT64);
      return;
    }
  show_line (self->summary, _("Looking through the register…"));
  gtk_stack_set_visible_child_name (self->stack, "rows");
  refresh_soon (self);
}

void
planner_conflicts_page_finish (PlannerConflictsPage *self)
{
  if (self->is_current)
    return;
  planner_conflicts_page_stop (self);
  while (refresh_until (self, G_MAXINT64))
    self->n_new = 0;
  planner_conflicts_page_take_focus (self);
}

/* What changed */

void
planner_conflicts_page_follow (PlannerConflictsPage *self, GPtrArray *changes)
{
  gboolean arranged;

  if (self->meeting == NULL)
    return;
  if (self->conflicts == NULL || !planner_meeting_conflicts_follow (self->conflicts, changes))
    {
      planner_conflicts_page_forget (self);
      refresh_soon (self);
      return;
    }
  arranged = arrange (self, planner_meeting_conflicts_get_agenda (self->conflicts));
  if (!arranged && !planner_meeting_conflicts_is_due (self->conflicts))
    return;
  self->is_current = FALSE;
  if (self->refresh_idle == 0 && self->refresh_tick == 0 && gtk_widget_get_mapped (GTK_WIDGET (self))
      && refresh_until (self, g_get_monotonic_time () + SLICE_OF_EDIT))
    refresh_soon (self);
}
