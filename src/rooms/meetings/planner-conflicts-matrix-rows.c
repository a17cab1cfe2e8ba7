/* planner-conflicts-matrix-rows.c: what the rows and columns of the matrix are
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "rooms/meetings/planner-conflicts-matrix-private.h"

/* Of an item */

static void
clear_touched (gpointer data)
{
  PlannerConflictsTouched *touched = data;

  g_object_unref (touched->item);
  g_clear_object (&touched->heading);
  g_ptr_array_unref (touched->people);
  g_hash_table_unref (touched->crossings);
}

void
planner_conflicts_touched_unref (PlannerConflictsTouched *touched)
{
  g_rc_box_release_full (touched, clear_touched);
}

static void
cross (PlannerConflictsTouched *touched, PlannerConflictsRow *hit)
{
  PlannerRecord *person = planner_conflicts_row_get (hit)->person;
  PlannerConflictsCrossing *crossing = g_hash_table_lookup (touched->crossings, person);

  if (crossing == NULL)
    {
      crossing = planner_conflicts_crossing_new ();
      g_hash_table_insert (touched->crossings, person, crossing);
      g_ptr_array_add (touched->people, g_object_ref (person));
    }
  planner_conflicts_crossing_add (crossing, hit);
}

PlannerConflictsTouched *
planner_conflicts_touched_new (PlannerRecord *item, const GPtrArray *rows)
{
  PlannerConflictsTouched *touched = g_rc_box_new0 (PlannerConflictsTouched);

  touched->item = g_object_ref (item);
  touched->people = g_ptr_array_new_with_free_func (g_object_unref);
  touched->crossings = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) planner_conflicts_crossing_free);
  for (guint i = 0; i < rows->len; i++)
    {
      PlannerConflictsRowType type = planner_conflicts_row_get (rows->pdata[i])->type;

      if (type == PLANNER_CONFLICTS_ITEM)
        g_set_object (&touched->heading, rows->pdata[i]);
      else if (type == PLANNER_CONFLICTS_HIT)
        cross (touched, rows->pdata[i]);
    }
  return touched;
}

void
planner_conflicts_matrix_take (PlannerConflictsMatrix *self, PlannerRecord *item, const GPtrArray *rows)
{
  PlannerConflictsTouched *touched;

  g_return_if_fail (PLANNER_IS_CONFLICTS_MATRIX (self) && PLANNER_IS_RECORD (item) && rows != NULL);

  touched = planner_conflicts_touched_new (item, rows);
  if (touched->heading != NULL)
    {
      g_hash_table_replace (self->taken, touched->item, touched);
      return;
    }
  planner_conflicts_touched_unref (touched);
  g_hash_table_remove (self->taken, item);
}

/* Of all */

typedef struct
{
  PlannerConflictsMatrix *matrix;
  GPtrArray *items;  /* as they were shown */
  GPtrArray *people;
  GHashTable *rows;  /* item → its row and one, as it is now */
} Former;

/* The people they touch, in the order in which they are first named. */
static void
list_people (PlannerConflictsMatrix *self)
{
  for (guint i = 0; i < self->items->len; i++)
    {
      const GPtrArray *people = ((const PlannerConflictsTouched *) self->items->pdata[i])->people;

      for (guint j = 0; j < people->len; j++)
        if (!g_hash_table_contains (self->columns, people->pdata[j]))
          {
            g_ptr_array_add (self->people, g_object_ref (people->pdata[j]));
            g_hash_table_insert (self->columns, people->pdata[j], GUINT_TO_POINTER (self->people->len));
          }
    }
}

static void
list_items (PlannerConflictsMatrix *self, const GPtrArray *items, GHashTable *rows)
{
  g_autoptr (GHashTable) former = g_steal_pointer (&self->taken);

  self->taken = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) planner_conflicts_touched_unref);
  for (guint i = 0; i < items->len; i++)
    {
      PlannerConflictsTouched *touched = g_hash_table_lookup (former, items->pdata[i]);

      if (touched == NULL)
        continue;
      g_hash_table_insert (self->taken, touched->item, g_rc_box_acquire (touched));
      g_ptr_array_add (self->items, g_rc_box_acquire (touched));
      g_hash_table_insert (rows, touched->item, GUINT_TO_POINTER (self->items->len));
    }
}

static guint
find_place (gpointer data, GtkOrientation orientation, guint former)
{
  const Former *was = data;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    return GPOINTER_TO_UINT (g_hash_table_lookup (was->matrix->columns, was->people->pdata[former])) - 1;
  return GPOINTER_TO_UINT (g_hash_table_lookup (was->rows, ((const PlannerConflictsTouched *) was->items->pdata[former])->item)) - 1;
}

gboolean
planner_conflicts_matrix_show (PlannerConflictsMatrix *self, const GPtrArray *items)
{
  g_autoptr (GPtrArray) former_items = NULL;
  g_autoptr (GPtrArray) former_people = NULL;
  g_autoptr (GHashTable) rows = g_hash_table_new (NULL, NULL);
  Former former;

  g_return_val_if_fail (PLANNER_IS_CONFLICTS_MATRIX (self) && items != NULL, FALSE);

  planner_conflicts_matrix_mark (self, NULL);
  former_items = g_steal_pointer (&self->items);
  former_people = g_steal_pointer (&self->people);
  self->items = g_ptr_array_new_with_free_func ((GDestroyNotify) planner_conflicts_touched_unref);
  self->people = g_ptr_array_new_with_free_func (g_object_unref);
  g_hash_table_remove_all (self->columns);
  list_items (self, items, rows);
  list_people (self);
  former = (Former) { self, former_items, former_people, rows };
  planner_conflicts_matrix_rearrange (self, find_place, &former);
  if (self->items->len != former_items->len || self->people->len != former_people->len)
    gtk_widget_queue_resize (GTK_WIDGET (self));
  else
    gtk_widget_queue_allocate (GTK_WIDGET (self));
  return self->people->len > 0;
}
