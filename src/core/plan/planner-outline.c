/* planner-outline.c: the records of a kind as the lines of a nested list, under headings
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/plan/planner-outline-private.h"

#include "core/plan/planner-value.h"

static void planner_outline_list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (PlannerOutline, planner_outline, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, planner_outline_list_model_init))

static GType
get_item_type (GListModel *model)
{
  return PLANNER_TYPE_OUTLINE_ROW;
}

static guint
get_n_items (GListModel *model)
{
  PlannerOutline *self = PLANNER_OUTLINE (model);

  if (self->old_rows != NULL)
    return self->n_new + self->old_rows->len - self->n_old;
  return self->rows->len;
}

static gpointer
get_item (GListModel *model, guint position)
{
  PlannerOutline *self = PLANNER_OUTLINE (model);

  if (position >= get_n_items (model))
    return NULL;
  if (self->old_rows != NULL && position >= self->n_new)
    return g_object_ref (g_ptr_array_index (self->old_rows, position - self->n_new + self->n_old));
  return g_object_ref (g_ptr_array_index (self->rows, position));
}

static void
planner_outline_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

static void
rebuild (PlannerOutline *self)
{
  if (self->laying_out)
    {
      self->again = TRUE;
      return;
    }
  self->laying_out = TRUE;
  do
    {
      self->again = FALSE;
      planner_outline_lay_out (self);
    }
  while (self->again);
  self->laying_out = FALSE;
}

/* Following the plan */

static gboolean
is_level_target (PlannerOutline *self, PlannerKind kind)
{
  for (guint i = 0; i < self->n_levels; i++)
    if (planner_field_get_info (self->levels[i].field)->target == kind)
      return TRUE;
  return FALSE;
}

static void
emit_record_changed (PlannerOutline *self, PlannerRecord *record)
{
  PlannerOutlineRow *row = g_hash_table_lookup (self->by_what, record);

  if (row != NULL)
    planner_outline_row_emit_changed (row);
}

static void
changed_cb (PlannerPlan *plan, GPtrArray *changes, PlannerOutline *self)
{
  gboolean touched = FALSE;

  for (guint i = 0; i < changes->len && !touched; i++)
    {
      const PlannerChange *change = g_ptr_array_index (changes, i);
      PlannerKind kind = planner_record_get_kind (change->record);

      touched = kind == self->kind || is_level_target (self, kind);
    }
  if (!touched)
    return;

  rebuild (self);
  for (guint i = 0; i < changes->len; i++)
    {
      const PlannerChange *change = g_ptr_array_index (changes, i);

      if (change->type == PLANNER_CHANGE_CHANGED && planner_record_get_kind (change->record) == self->kind)
        emit_record_changed (self, change->record);
    }
}

static void
clear_filter (PlannerOutline *self)
{
  if (self->filter_destroy != NULL)
    self->filter_destroy (self->filter_data);
  self->filter = NULL;
  self->filter_data = NULL;
  self->filter_destroy = NULL;
}

static void
planner_outline_dispose (GObject *object)
{
  PlannerOutline *self = PLANNER_OUTLINE (object);

  g_clear_signal_handler (&self->changed_handler, self->plan);
  clear_filter (self);

  G_OBJECT_CLASS (planner_outline_parent_class)->dispose (object);
}

static void
planner_outline_finalize (GObject *object)
{
  PlannerOutline *self = PLANNER_OUTLINE (object);

  g_hash_table_unref (self->by_what);
  g_hash_table_unref (self->folded);
  g_ptr_array_set_free_func (self->rows, g_object_unref);
  g_ptr_array_unref (self->rows);
  g_free (self->levels);
  g_clear_object (&self->plan);

  G_OBJECT_CLASS (planner_outline_parent_class)->finalize (object);
}

static void
planner_outline_class_init (PlannerOutlineClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = planner_outline_dispose;
  object_class->finalize = planner_outline_finalize;
}

static void
planner_outline_init (PlannerOutline *self)
{
  self->rows = g_ptr_array_new ();
  self->by_what = g_hash_table_new (NULL, NULL);
  self->folded = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

PlannerOutline *
planner_outline_new (PlannerPlan *plan, PlannerKind kind, const PlannerOutlineLevel *levels, guint n_levels)
{
  return planner_outline_new_filtered (plan, kind, levels, n_levels, NULL, NULL, NULL);
}

PlannerOutline *
planner_outline_new_filtered (PlannerPlan *plan, PlannerKind kind, const PlannerOutlineLevel *levels, guint n_levels,
                              PlannerOutlineFilter filter, gpointer data, GDestroyNotify destroy)
{
  PlannerOutline *self;

  g_return_val_if_fail (PLANNER_IS_PLAN (plan), NULL);
  g_return_val_if_fail (levels != NULL || n_levels == 0, NULL);

  self = g_object_new (PLANNER_TYPE_OUTLINE, NULL);
  self->plan = g_object_ref (plan);
  self->kind = kind;
  self->levels = g_memdup2 (levels, n_levels * sizeof *levels);
  self->n_levels = n_levels;
  self->filter = filter;
  self->filter_data = data;
  self->filter_destroy = destroy;
  self->changed_handler = g_signal_connect (plan, "changed", G_CALLBACK (changed_cb), self);
  rebuild (self);
  return self;
}

void
planner_outline_set_levels (PlannerOutline *self, const PlannerOutlineLevel *levels, guint n_levels)
{
  g_return_if_fail (PLANNER_IS_OUTLINE (self));
  g_return_if_fail (levels != NULL || n_levels == 0);

  g_free (self->levels);
  self->levels = g_memdup2 (levels, n_levels * sizeof *levels);
  self->n_levels = n_levels;
  rebuild (self);
}

PlannerPlan *
planner_outline_get_plan (PlannerOutline *self)
{
  g_return_val_if_fail (PLANNER_IS_OUTLINE (self), NULL);

  return self->plan;
}

PlannerKind
planner_outline_get_kind (PlannerOutline *self)
{
  g_return_val_if_fail (PLANNER_IS_OUTLINE (self), PLANNER_KIND_NONE);

  return self->kind;
}

gboolean
planner_outline_is_nested (PlannerOutline *self)
{
  g_return_val_if_fail (PLANNER_IS_OUTLINE (self), FALSE);

  return self->n_levels > 0 || planner_kind_get_info (self->kind)->tree != PLANNER_FIELD_NONE;
}

void
planner_outline_set_filter (PlannerOutline *self, PlannerOutlineFilter filter, gpointer data, GDestroyNotify destroy)
{
  gboolean filters;

  g_return_if_fail (PLANNER_IS_OUTLINE (self));

  filters = self->filter != NULL || filter != NULL;
  clear_filter (self);
  self->filter = filter;
  self->filter_data = data;
  self->filter_destroy = destroy;
  if (filters)
    rebuild (self);
}

void
planner_outline_refilter (PlannerOutline *self)
{
  g_return_if_fail (PLANNER_IS_OUTLINE (self));

  rebuild (self);
}

void
planner_outline_set_order (PlannerOutline *self, PlannerOutlineKey key, gpointer data, gboolean descending)
{
  g_return_if_fail (PLANNER_IS_OUTLINE (self));

  self->key = key;
  self->key_data = data;
  self->descending = descending;
  rebuild (self);
}

void
planner_outline_set_unfolded (PlannerOutline *self, gboolean unfolded)
{
  g_return_if_fail (PLANNER_IS_OUTLINE (self));

  if (self->unfolded == unfolded)
    return;
  self->unfolded = unfolded;
  rebuild (self);
}

void
planner_outline_set_expanded (PlannerOutline *self, PlannerOutlineRow *row, gboolean expanded)
{
  const char *key;

  g_return_if_fail (PLANNER_IS_OUTLINE (self));
  g_return_if_fail (PLANNER_IS_OUTLINE_ROW (row));

  key = planner_outline_row_get_key (row);
  if (expanded ? g_hash_table_remove (self->folded, key) : g_hash_table_add (self->folded, g_strdup (key)))
    rebuild (self);
}

void
planner_outline_expand_all (PlannerOutline *self)
{
  g_return_if_fail (PLANNER_IS_OUTLINE (self));

  g_hash_table_remove_all (self->folded);
  rebuild (self);
}

void
planner_outline_collapse_all (PlannerOutline *self)
{
  g_return_if_fail (PLANNER_IS_OUTLINE (self));

  for (guint i = 0; i < self->rows->len; i++)
    {
      PlannerOutlineRow *row = g_ptr_array_index (self->rows, i);

      if (planner_outline_row_is_heading (row))
        g_hash_table_add (self->folded, g_strdup (planner_outline_row_get_key (row)));
    }
  rebuild (self);
}

GStrv
planner_outline_dup_folded (PlannerOutline *self)
{
  g_autofree gpointer *keys = NULL;
  guint n_keys;
  GStrv folded;

  g_return_val_if_fail (PLANNER_IS_OUTLINE (self), NULL);

  keys = g_hash_table_get_keys_as_array (self->folded, &n_keys);
  folded = g_new0 (char *, n_keys + 1);
  for (guint i = 0; i < n_keys; i++)
    folded[i] = g_strdup (keys[i]);
  return folded;
}

void
planner_outline_set_folded (PlannerOutline *self, const char *const *keys)
{
  g_return_if_fail (PLANNER_IS_OUTLINE (self));

  g_hash_table_remove_all (self->folded);
  for (guint i = 0; keys != NULL && keys[i] != NULL; i++)
    g_hash_table_add (self->folded, g_strdup (keys[i]));
  rebuild (self);
}

gboolean
planner_outline_find (PlannerOutline *self, const char *id, guint *position)
{
  PlannerRecord *record;
  PlannerOutlineRow *row;

  g_return_val_if_fail (PLANNER_IS_OUTLINE (self), FALSE);
  g_return_val_if_fail (id != NULL, FALSE);

  record = planner_plan_lookup (self->plan, self->kind, id);
  row = record != NULL ? g_hash_table_lookup (self->by_what, record) : NULL;
  if (row == NULL)
    return FALSE;
  *position = planner_outline_row_get_place (row);
  return TRUE;
}

/* Headings are named by the path of values, so what is above the record can be unfolded by name. */
static void
unfold_headings (PlannerOutline *self, PlannerRecord *root)
{
  g_autoptr (GString) key = g_string_new (NULL);

  for (guint i = 0; i < self->n_levels; i++)
    {
      g_autofree char *value = planner_outline_level_dup_value (&self->levels[i], root);

      if (value == NULL && self->levels[i].none == NULL)
        continue;
      g_string_append_printf (key, "/%s", value != NULL ? value : "");
      g_hash_table_remove (self->folded, key->str);
    }
}

void
planner_outline_reveal (PlannerOutline *self, const char *id)
{
  PlannerRecord *record;

  g_return_if_fail (PLANNER_IS_OUTLINE (self));
  g_return_if_fail (id != NULL);

  record = planner_plan_lookup (self->plan, self->kind, id);
  if (record == NULL)
    return;
  while (planner_record_get_parent (record) != NULL)
    {
      record = planner_plan_lookup (self->plan, self->kind, planner_record_get_parent (record));
      g_hash_table_remove (self->folded, planner_record_get_id (record));
    }
  unfold_headings (self, record);
  rebuild (self);
}

guint
planner_outline_get_n_matches (PlannerOutline *self)
{
  g_return_val_if_fail (PLANNER_IS_OUTLINE (self), 0);

  return self->n_matches;
}
