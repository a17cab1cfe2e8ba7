/* planner-outline.c: the records of a kind as the lines of a nested list, under headings
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/plan/planner-outline.h"

#include "core/plan/planner-outline-row-private.h"
#include "core/plan/planner-outline-tree.h"

/* Above this many splices one that covers them all is cheaper for whoever listens. */
#define MAX_SPLICES 48

struct _PlannerOutline
{
  GObject parent_instance;

  PlannerPlan *plan;
  gulong changed_handler;
  PlannerKind kind;
  PlannerOutlineLevel *levels;
  guint n_levels;

  PlannerOutlineFilter filter;
  gpointer filter_data;
  GDestroyNotify filter_destroy;
  PlannerOutlineKey key;
  gpointer key_data;
  gboolean descending;
  gboolean unfolded;
  GHashTable *folded; /* set of keys */

  GPtrArray *rows;     /* what is shown */
  GHashTable *by_what; /* a record, or a heading's interned key → row of rows; all borrowed */
  guint n_matches;
  guint turn;

  gboolean laying_out;
  gboolean again; /* the plan changed while splices were announced */

  /* While splices are announced, the list is the first n_new of rows, then old_rows from n_old on. */
  GPtrArray *old_rows;
  guint n_new;
  guint n_old;
};

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

/* Laying out */

typedef struct
{
  PlannerOutline *outline;
  PlannerOutlineTree *tree;
  GPtrArray *rows;
  GHashTable *by_what;
  GPtrArray *changed; /* lines that say so when all is in place */
} Layout;

static gboolean
is_folded (PlannerOutline *self, const char *key)
{
  return !self->unfolded && g_hash_table_contains (self->folded, key);
}

static PlannerOutlineRow *
dup_row (Layout *layout, gconstpointer what)
{
  PlannerOutlineRow *row = g_hash_table_lookup (layout->outline->by_what, what);

  return row != NULL ? g_object_ref (row) : NULL;
}

static void
put_row (Layout *layout, gconstpointer what, PlannerOutlineRow *row, const PlannerOutlineState *state,
         gboolean renamed)
{
  guint place;
  gboolean known = planner_outline_row_get_place (row, layout->outline->turn, &place);

  if ((planner_outline_row_set_state (row, state) || renamed) && known)
    g_ptr_array_add (layout->changed, row);
  g_ptr_array_add (layout->rows, row);
  g_hash_table_insert (layout->by_what, (gpointer) what, row);
}

static void
lay_out_records (Layout *layout, guint root, PlannerOutlineRow *heading)
{
  GArray *nodes = layout->tree->nodes;
  guint end = g_array_index (nodes, PlannerOutlineNode, root).next;

  for (guint i = root; i < end;)
    {
      const PlannerOutlineNode *node = &g_array_index (nodes, PlannerOutlineNode, i);
      gboolean folded = node->n_below > 0 && is_folded (layout->outline, planner_record_get_id (node->record));
      PlannerOutlineState state = { heading, node->depth, node->n_below, node->n_below > 0, !folded, !node->match };
      PlannerOutlineRow *row;

      if (!node->match && node->n_below == 0)
        {
          i = node->next;
          continue;
        }
      row = dup_row (layout, node->record);
      put_row (layout, node->record, row != NULL ? row : planner_outline_row_new_record (node->record), &state, FALSE);
      i = folded ? node->next : i + 1;
    }
}

static char *
dup_heading_title (PlannerOutline *self, guint level, const char *value)
{
  const PlannerFieldInfo *info = planner_field_get_info (self->levels[level].field);

  if (value == NULL)
    return g_strdup (self->levels[level].none);
  if (planner_type_is_reference (info->type))
    return planner_plan_dup_reference_title (self->plan, info->target, value);
  return planner_value_to_display (info->field, value);
}

static PlannerOutlineRow *
lay_out_heading (Layout *layout, const PlannerOutlineGroup *group, guint level, PlannerOutlineRow *above)
{
  PlannerOutline *self = layout->outline;
  g_autofree char *key = g_strdup_printf ("%s/%s", above != NULL ? planner_outline_row_get_key (above) : "",
                                          group->value != NULL ? group->value : "");
  g_autofree char *title = dup_heading_title (self, level, group->value);
  PlannerOutlineState state = { above, level, group->n_below, TRUE, !is_folded (self, key), FALSE };
  const char *what = g_intern_string (key);
  PlannerOutlineRow *row = dup_row (layout, what);

  if (row == NULL)
    row = planner_outline_row_new_heading (key, self->levels[level].field, group->value);
  put_row (layout, what, row, &state, planner_outline_row_set_title (row, title));
  return row;
}

static void
lay_out_group (Layout *layout, const PlannerOutlineGroup *group, guint level, PlannerOutlineRow *heading)
{
  for (guint i = 0; i < group->roots->len; i++)
    lay_out_records (layout, g_array_index (group->roots, guint, i), heading);

  for (guint i = 0; i < group->groups->len; i++)
    {
      const PlannerOutlineGroup *below = g_ptr_array_index (group->groups, i);
      PlannerOutlineRow *row = heading;

      if (below->value != NULL || layout->outline->levels[level].none != NULL)
        row = lay_out_heading (layout, below, level, heading);
      if (row == heading || planner_outline_row_is_expanded (row))
        lay_out_group (layout, below, level + 1, row);
    }
}

/* Splicing */

/* The places, in the new rows, of a longest run of rows whose order did not change. Elements guint. */
static GArray *
find_kept (PlannerOutline *self, GPtrArray *rows)
{
  GArray *ends = g_array_new (FALSE, FALSE, sizeof (guint)); /* by length: new place of the smallest end */
  g_autofree guint *old_places = g_new (guint, rows->len);
  g_autofree int *previous = g_new (int, rows->len);

  for (guint i = 0; i < rows->len; i++)
    {
      guint low = 0;
      guint high = ends->len;

      if (!planner_outline_row_get_place (g_ptr_array_index (rows, i), self->turn, &old_places[i]))
        continue;
      if (high > 0 && old_places[g_array_index (ends, guint, high - 1)] < old_places[i])
        low = high;
      while (low < high)
        {
          guint middle = (low + high) / 2;

          if (old_places[g_array_index (ends, guint, middle)] < old_places[i])
            low = middle + 1;
          else
            high = middle;
        }
      previous[i] = low > 0 ? (int) g_array_index (ends, guint, low - 1) : -1;
      if (low == ends->len)
        g_array_append_val (ends, i);
      else
        g_array_index (ends, guint, low) = i;
    }

  if (ends->len > 0)
    {
      int place = (int) g_array_index (ends, guint, ends->len - 1);

      for (guint i = ends->len; i-- > 0; place = previous[place])
        g_array_index (ends, guint, i) = (guint) place;
    }
  return ends;
}

typedef struct
{
  guint new_start;
  guint old_start;
  guint n_new;
  guint n_old;
} Splice;

static GArray *
find_splices (PlannerOutline *self, GPtrArray *rows)
{
  g_autoptr (GArray) kept = find_kept (self, rows);
  GArray *splices = g_array_new (FALSE, FALSE, sizeof (Splice));
  guint n_new = 0;
  guint n_old = 0;

  for (guint i = 0; i <= kept->len; i++)
    {
      guint new_end = rows->len;
      guint old_end = self->rows->len;

      if (i < kept->len)
        {
          new_end = g_array_index (kept, guint, i);
          planner_outline_row_get_place (g_ptr_array_index (rows, new_end), self->turn, &old_end);
        }
      if (new_end > n_new || old_end > n_old)
        {
          Splice splice = { n_new, n_old, new_end - n_new, old_end - n_old };

          g_array_append_val (splices, splice);
        }
      n_new = new_end + 1;
      n_old = old_end + 1;
    }
  return splices;
}

static void
join_splices (GArray *splices)
{
  Splice *first = &g_array_index (splices, Splice, 0);
  const Splice *last = &g_array_index (splices, Splice, splices->len - 1);

  first->n_new = last->new_start + last->n_new - first->new_start;
  first->n_old = last->old_start + last->n_old - first->old_start;
  g_array_set_size (splices, 1);
}

static void
replace_rows (PlannerOutline *self, GPtrArray *rows)
{
  g_autoptr (GArray) splices = find_splices (self, rows);
  g_autoptr (GPtrArray) old_rows = NULL;

  if (splices->len > MAX_SPLICES)
    join_splices (splices);

  old_rows = self->rows;
  self->rows = rows;
  self->turn++;
  for (guint i = 0; i < rows->len; i++)
    planner_outline_row_set_place (g_ptr_array_index (rows, i), self->turn, i);

  for (guint i = 0; i < splices->len; i++)
    {
      const Splice *splice = &g_array_index (splices, Splice, i);

      self->old_rows = old_rows;
      self->n_new = splice->new_start + splice->n_new;
      self->n_old = splice->old_start + splice->n_old;
      g_list_model_items_changed (G_LIST_MODEL (self), splice->new_start, splice->n_old, splice->n_new);
    }
  self->old_rows = NULL;
}

static void
lay_out (PlannerOutline *self)
{
  PlannerOutlineWish wish = { self->plan, self->kind, self->levels, self->n_levels, self->filter,
                              self->filter_data, self->key, self->key_data, self->descending };
  g_autoptr (PlannerOutlineTree) tree = planner_outline_tree_new (&wish);
  g_autoptr (GPtrArray) changed = g_ptr_array_new ();
  Layout layout = { self, tree, g_ptr_array_new_with_free_func (g_object_unref),
                    g_hash_table_new (NULL, NULL), changed };

  self->n_matches = tree->n_matches;
  lay_out_group (&layout, tree->top, 0, NULL);
  g_hash_table_unref (self->by_what);
  self->by_what = layout.by_what;
  replace_rows (self, layout.rows);
  for (guint i = 0; i < changed->len; i++)
    planner_outline_row_emit_changed (g_ptr_array_index (changed, i));
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
      lay_out (self);
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

  for (guint i = 0; i < changes->len; i++)
    {
      const PlannerChange *change = g_ptr_array_index (changes, i);
      PlannerKind kind = planner_record_get_kind (change->record);

      touched = touched || kind == self->kind || is_level_target (self, kind);
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
  self->rows = g_ptr_array_new_with_free_func (g_object_unref);
  self->by_what = g_hash_table_new (NULL, NULL);
  self->folded = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->turn = 1;
}

PlannerOutline *
planner_outline_new (PlannerPlan *plan, PlannerKind kind, const PlannerOutlineLevel *levels, guint n_levels)
{
  PlannerOutline *self;

  g_return_val_if_fail (PLANNER_IS_PLAN (plan), NULL);
  g_return_val_if_fail (levels != NULL || n_levels == 0, NULL);

  self = g_object_new (PLANNER_TYPE_OUTLINE, NULL);
  self->plan = g_object_ref (plan);
  self->kind = kind;
  self->levels = g_memdup2 (levels, n_levels * sizeof *levels);
  self->n_levels = n_levels;
  self->changed_handler = g_signal_connect (plan, "changed", G_CALLBACK (changed_cb), self);
  rebuild (self);
  return self;
}

static gboolean
is_heading_cb (gpointer what, gpointer row, gpointer data)
{
  return planner_outline_row_is_heading (row);
}

void
planner_outline_set_levels (PlannerOutline *self, const PlannerOutlineLevel *levels, guint n_levels)
{
  g_return_if_fail (PLANNER_IS_OUTLINE (self));
  g_return_if_fail (levels != NULL || n_levels == 0);

  g_free (self->levels);
  self->levels = g_memdup2 (levels, n_levels * sizeof *levels);
  self->n_levels = n_levels;
  /* A heading of the same words is another one now. */
  g_hash_table_foreach_remove (self->by_what, is_heading_cb, NULL);
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
  g_return_if_fail (PLANNER_IS_OUTLINE (self));

  clear_filter (self);
  self->filter = filter;
  self->filter_data = data;
  self->filter_destroy = destroy;
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
  return row != NULL && planner_outline_row_get_place (row, self->turn, position);
}

/* Headings are named by the path of values, so what is above the record can be unfolded by name. */
static void
unfold_headings (PlannerOutline *self, PlannerRecord *root)
{
  g_autoptr (GString) key = g_string_new (NULL);

  for (guint i = 0; i < self->n_levels; i++)
    {
      PlannerField field = self->levels[i].field;
      g_autofree char *value = planner_value_dup_first (field, planner_record_get (root, field));

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
