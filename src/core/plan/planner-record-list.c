/* planner-record-list.c: the live records of one kind, in order
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "planner-record-list.h"

#include <gio/gio.h>

#include "planner-plan-private.h"
#include "planner-record-order.h"

struct _PlannerRecordList
{
  GObject parent_instance;

  PlannerKind kind;
  GPtrArray *order;    /* PlannerRecord, borrowed from by_id */
  GPtrArray *sorted;   /* the same by order key alone */
  GArray *left;        /* guint: places in sorted whose records went, or have a new order key; of this update */
  GPtrArray *incoming; /* PlannerRecord, borrowed: came, or has a new order key; of this update */
  GHashTable *by_id;   /* id (the record's) → PlannerRecord (owned) */
  GHashTable *touched; /* PlannerRecord → PlannerChangeType + 1; of this update */
  GPtrArray *removed;  /* PlannerRecord, owned; of this update */
  gboolean reorder;
};

static void planner_record_list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (PlannerRecordList, planner_record_list, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, planner_record_list_model_init))

static GType
get_item_type (GListModel *model)
{
  return PLANNER_TYPE_RECORD;
}

static guint
get_n_items (GListModel *model)
{
  return PLANNER_RECORD_LIST (model)->order->len;
}

static gpointer
get_item (GListModel *model, guint position)
{
  PlannerRecordList *self = PLANNER_RECORD_LIST (model);

  return position < self->order->len ? g_object_ref (self->order->pdata[position]) : NULL;
}

static void
planner_record_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

static void
planner_record_list_finalize (GObject *object)
{
  PlannerRecordList *self = PLANNER_RECORD_LIST (object);

  g_ptr_array_unref (self->order);
  g_ptr_array_unref (self->sorted);
  g_array_unref (self->left);
  g_ptr_array_unref (self->incoming);
  g_ptr_array_unref (self->removed);
  g_hash_table_unref (self->touched);
  g_hash_table_unref (self->by_id);
  G_OBJECT_CLASS (planner_record_list_parent_class)->finalize (object);
}

static void
planner_record_list_class_init (PlannerRecordListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = planner_record_list_finalize;
}

static void
planner_record_list_init (PlannerRecordList *self)
{
  self->order = g_ptr_array_new ();
  self->sorted = g_ptr_array_new ();
  self->left = g_array_new (FALSE, FALSE, sizeof (guint));
  self->incoming = g_ptr_array_new ();
  self->removed = g_ptr_array_new_with_free_func (g_object_unref);
  self->by_id = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_object_unref);
  self->touched = g_hash_table_new (NULL, NULL);
}

PlannerRecordList *
planner_record_list_new (PlannerKind kind)
{
  PlannerRecordList *self = g_object_new (PLANNER_TYPE_RECORD_LIST, NULL);

  self->kind = kind;
  return self;
}

PlannerRecord *
planner_record_list_get (PlannerRecordList *self, guint position)
{
  return self->order->pdata[position];
}

PlannerRecord *
planner_record_list_lookup (PlannerRecordList *self, const char *id)
{
  return g_hash_table_lookup (self->by_id, id);
}

/* Returns whether @record had a place. */
static gboolean
take_out (PlannerRecordList *self, PlannerRecord *record)
{
  guint place = planner_record_get_place (record);

  self->reorder = TRUE;
  if (place == PLANNER_RECORD_NO_PLACE)
    return FALSE;
  g_array_append_val (self->left, place);
  planner_record_set_place (record, PLANNER_RECORD_NO_PLACE);
  return TRUE;
}

void
planner_record_list_put (PlannerRecordList *self, const PlannerRow *row)
{
  PlannerRecord *record = planner_record_list_lookup (self, row->id);
  PlannerChangeType type = PLANNER_CHANGE_CHANGED;
  g_autofree char *position = NULL;
  g_autofree char *parent = NULL;

  if (record == NULL)
    {
      record = planner_record_new (self->kind, row->id);
      g_hash_table_insert (self->by_id, (char *) planner_record_get_id (record), record);
      type = PLANNER_CHANGE_ADDED;
      g_ptr_array_add (self->incoming, record);
      self->reorder = TRUE;
    }
  else
    {
      position = g_strdup (planner_record_get_position (record));
      parent = g_strdup (planner_record_get_stored_parent (record));
    }

  if (!planner_record_read_row (record, row) && type == PLANNER_CHANGE_CHANGED)
    {
      g_hash_table_insert (self->touched, record, NULL);
      return;
    }
  if (type == PLANNER_CHANGE_CHANGED && g_strcmp0 (position, row->position) != 0 && take_out (self, record))
    g_ptr_array_add (self->incoming, record);
  if (type == PLANNER_CHANGE_CHANGED && g_strcmp0 (parent, planner_record_get_stored_parent (record)) != 0)
    self->reorder = TRUE;
  g_hash_table_insert (self->touched, record, GUINT_TO_POINTER (type + 1));
}

void
planner_record_list_remove (PlannerRecordList *self, const char *id)
{
  PlannerRecord *record = planner_record_list_lookup (self, id);

  if (record == NULL)
    return;
  g_ptr_array_add (self->removed, g_object_ref (record));
  take_out (self, record);
  g_hash_table_remove (self->touched, record);
  g_hash_table_remove (self->by_id, id);
}

void
planner_record_list_remove_others (PlannerRecordList *self)
{
  for (guint i = 0; i < self->order->len; i++)
    {
      PlannerRecord *record = self->order->pdata[i];

      if (!g_hash_table_contains (self->touched, record))
        planner_record_list_remove (self, planner_record_get_id (record));
    }
}

/* Order */

/* What came and went again in one update. */
static void
leave_out_removed (PlannerRecordList *self, GPtrArray *incoming)
{
  guint n_kept = 0;

  for (guint i = 0; i < incoming->len; i++)
    if (planner_record_list_lookup (self, planner_record_get_id (incoming->pdata[i])) == incoming->pdata[i])
      incoming->pdata[n_kept++] = incoming->pdata[i];
  g_ptr_array_set_size (incoming, (int) n_kept);
}

/* Puts the new order in the place of the old one and announces where they differ. */
static void
replace_order (PlannerRecordList *self, GPtrArray *order)
{
  g_autoptr (GPtrArray) former = self->order;
  guint start = 0, end = 0, shorter = MIN (former->len, order->len);

  while (start < shorter && former->pdata[start] == order->pdata[start])
    start++;
  while (end < shorter - start && former->pdata[former->len - 1 - end] == order->pdata[order->len - 1 - end])
    end++;

  self->order = order;
  if (former->len - start - end > 0 || order->len - start - end > 0)
    g_list_model_items_changed (G_LIST_MODEL (self), start, former->len - start - end, order->len - start - end);
}

static void
add_change (GPtrArray *changes, PlannerChangeType type, PlannerRecord *record)
{
  if (changes != NULL)
    g_ptr_array_add (changes, planner_change_new (type, record));
}

void
planner_record_list_finish (PlannerRecordList *self, GPtrArray *changes)
{
  g_autoptr (GPtrArray) changed = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) removed = g_steal_pointer (&self->removed);
  GHashTableIter iter;
  gpointer record, type;

  self->removed = g_ptr_array_new_with_free_func (g_object_unref);
  g_hash_table_iter_init (&iter, self->touched);
  while (g_hash_table_iter_next (&iter, &record, &type))
    if (type != NULL)
      {
        add_change (changes, GPOINTER_TO_UINT (type) - 1, record);
        if (GPOINTER_TO_UINT (type) - 1 == PLANNER_CHANGE_CHANGED)
          g_ptr_array_add (changed, g_object_ref (record));
      }
  g_hash_table_remove_all (self->touched);
  for (guint i = 0; i < removed->len; i++)
    {
      planner_record_set_parent (removed->pdata[i], NULL);
      add_change (changes, PLANNER_CHANGE_REMOVED, removed->pdata[i]);
    }

  if (self->reorder)
    {
      g_autoptr (GPtrArray) former = self->sorted;
      gboolean is_tree = planner_kind_get_info (self->kind)->tree != PLANNER_FIELD_NONE;

      self->reorder = FALSE;
      if (removed->len > 0)
        leave_out_removed (self, self->incoming);
      self->sorted = planner_record_order_merge (former, self->left, self->incoming);
      g_array_set_size (self->left, 0);
      g_ptr_array_set_size (self->incoming, 0);
      replace_order (self, is_tree ? planner_record_order_nest (self->sorted, self->by_id) : g_ptr_array_ref (self->sorted));
    }
  for (guint i = 0; i < changed->len; i++)
    planner_record_emit_changed (changed->pdata[i]);
}
