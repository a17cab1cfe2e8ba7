/* planner-outline-layout.c: out of gathered records the lines of an outline
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A line that stays is the same object; in most turns nearly all stay, in their order.
 */
#include "core/plan/planner-outline-private.h"

#include "core/plan/planner-outline-tree.h"

typedef struct
{
  PlannerOutline *outline;
  PlannerOutlineTree *tree;
  GPtrArray *rows;
  GArray *old_places; /* guint, of each line of @rows; or PLANNER_OUTLINE_NO_PLACE */
  GPtrArray *changed; /* lines that say so when all is in place */
  gboolean *is_kept;  /* of each line of before */
  guint next;         /* the line of before that is expected */
} Layout;

static gboolean
has_folded (PlannerOutline *self)
{
  return !self->unfolded && g_hash_table_size (self->folded) > 0;
}

static gboolean
is_folded (PlannerOutline *self, const char *key)
{
  return has_folded (self) && g_hash_table_contains (self->folded, key);
}

/* The line that was there before; mostly the one that follows the last. */
static PlannerOutlineRow *
find_row (Layout *layout, gconstpointer what)
{
  PlannerOutline *self = layout->outline;
  PlannerOutlineRow *row = layout->next < self->rows->len ? g_ptr_array_index (self->rows, layout->next) : NULL;

  if (row != NULL && planner_outline_row_get_what (row) == what)
    return row;
  row = g_hash_table_lookup (self->by_what, what);
  if (row != NULL)
    layout->next = planner_outline_row_get_place (row);
  return row;
}

static void
append_row (Layout *layout, PlannerOutlineRow *row, guint old_place)
{
  if (old_place != layout->rows->len)
    planner_outline_row_set_place (row, layout->rows->len);
  g_ptr_array_add (layout->rows, row);
  g_array_append_val (layout->old_places, old_place);
}

/* Takes over a new line. */
static void
put_new_row (Layout *layout, PlannerOutlineRow *row, const PlannerOutlineState *state)
{
  planner_outline_row_set_state (row, state);
  append_row (layout, row, PLANNER_OUTLINE_NO_PLACE);
  g_hash_table_insert (layout->outline->by_what, (gpointer) planner_outline_row_get_what (row), row);
}

/* Puts the line that find_row() has just found. */
static void
put_row (Layout *layout, PlannerOutlineRow *row, const PlannerOutlineState *state, gboolean renamed)
{
  if (planner_outline_row_set_state (row, state) || renamed)
    g_ptr_array_add (layout->changed, row);
  layout->is_kept[layout->next] = TRUE;
  append_row (layout, row, layout->next++);
}

static void
lay_out_records (Layout *layout, guint root, PlannerOutlineRow *heading)
{
  GArray *nodes = layout->tree->nodes;
  guint end = g_array_index (nodes, PlannerOutlineNode, root).next;
  gboolean folds = has_folded (layout->outline);

  for (guint i = root; i < end;)
    {
      const PlannerOutlineNode *node = &g_array_index (nodes, PlannerOutlineNode, i);
      gboolean folded = folds && node->n_below > 0 && is_folded (layout->outline, planner_record_get_id (node->record));
      PlannerOutlineState state = { heading, node->depth, node->n_below, node->n_below > 0, !folded, !node->match };
      PlannerOutlineRow *row;

      if (!node->match && node->n_below == 0)
        {
          i = node->next;
          continue;
        }
      row = find_row (layout, node->record);
      if (row != NULL)
        put_row (layout, row, &state, FALSE);
      else
        put_new_row (layout, planner_outline_row_new_record (node->record), &state);
      i = folded ? node->next : i + 1;
    }
}

static char *
dup_heading_title (PlannerOutline *self, guint level, const char *value)
{
  const PlannerFieldInfo *info = planner_field_get_info (self->levels[level].field);

  if (value == NULL)
    return g_strdup (self->levels[level].none);
  if (self->levels[level].derivation != NULL)
    return self->levels[level].derivation->dup_title (value, self->levels[level].data);
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
  PlannerOutlineRow *row = find_row (layout, planner_outline_heading_what (key, self->levels[level].field));

  if (row != NULL)
    {
      put_row (layout, row, &state, planner_outline_row_set_title (row, title));
      return row;
    }
  row = planner_outline_row_new_heading (key, self->levels[level].field, group->value);
  planner_outline_row_set_title (row, title);
  put_new_row (layout, row, &state);
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

/* Forgets the lines of before that have no place now, and gives them away. */
static GPtrArray *
forget_rows (PlannerOutline *self, const gboolean *is_kept)
{
  GPtrArray *gone = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < self->rows->len; i++)
    if (!is_kept[i])
      {
        g_hash_table_remove (self->by_what, planner_outline_row_get_what (g_ptr_array_index (self->rows, i)));
        g_ptr_array_add (gone, g_ptr_array_index (self->rows, i));
      }
  return gone;
}

static void
replace_rows (PlannerOutline *self, const Layout *layout)
{
  g_autoptr (GPtrArray) old_rows = self->rows;
  g_autoptr (GPtrArray) gone = forget_rows (self, layout->is_kept);
  g_autoptr (GArray) splices = planner_outline_find_splices (old_rows->len, layout->old_places);

  self->rows = layout->rows;
  for (guint i = 0; i < splices->len; i++)
    {
      const PlannerOutlineSplice *splice = &g_array_index (splices, PlannerOutlineSplice, i);

      self->old_rows = old_rows;
      self->n_new = splice->new_start + splice->n_new;
      self->n_old = splice->old_start + splice->n_old;
      g_list_model_items_changed (G_LIST_MODEL (self), splice->new_start, splice->n_old, splice->n_new);
    }
  self->old_rows = NULL;
}

void
planner_outline_lay_out (PlannerOutline *self)
{
  PlannerOutlineWish wish = { self->plan, self->kind, self->levels, self->n_levels, self->filter,
                              self->filter_data, self->key, self->key_data, self->descending };
  g_autoptr (PlannerOutlineTree) tree = planner_outline_tree_new (&wish);
  g_autoptr (GPtrArray) changed = g_ptr_array_new ();
  g_autoptr (GArray) old_places = g_array_sized_new (FALSE, FALSE, sizeof (guint), self->rows->len);
  g_autofree gboolean *is_kept = g_new0 (gboolean, self->rows->len);
  Layout layout = { self, tree, g_ptr_array_sized_new (self->rows->len), old_places, changed, is_kept };

  self->n_matches = tree->n_matches;
  lay_out_group (&layout, tree->top, 0, NULL);
  replace_rows (self, &layout);
  for (guint i = 0; i < changed->len; i++)
    planner_outline_row_emit_changed (g_ptr_array_index (changed, i));
}
