/* planner-outline-tree.c: records gathered under headings, before they become lines
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/plan/planner-outline-tree.h"

#include "core/plan/planner-record-list.h"

#include <stdlib.h>

typedef struct
{
  PlannerPlan *plan;
  const PlannerOutlineLevel *levels;
  guint n_levels;
  GHashTable **places; /* of a reference level: id → place among the records it points at, made when needed */
} Gathering;

static void
group_free (PlannerOutlineGroup *group)
{
  g_free (group->value);
  g_clear_pointer (&group->groups, g_ptr_array_unref);
  g_clear_pointer (&group->roots, g_array_unref);
  g_clear_pointer (&group->by_value, g_hash_table_unref);
  g_free (group);
}

char *
planner_outline_level_dup_value (const PlannerOutlineLevel *level, PlannerRecord *record)
{
  if (level->derivation != NULL)
    return level->derivation->dup_value (record, level->data);
  return planner_value_dup_first (level->field, planner_record_get (record, level->field));
}

static PlannerOutlineGroup *
group_new (const char *value)
{
  PlannerOutlineGroup *group = g_new0 (PlannerOutlineGroup, 1);

  group->value = g_strdup (value);
  group->groups = g_ptr_array_new_with_free_func ((GDestroyNotify) group_free);
  group->roots = g_array_new (FALSE, FALSE, sizeof (guint));
  group->by_value = g_hash_table_new (g_str_hash, g_str_equal);
  return group;
}

static GHashTable *
places_new (PlannerPlan *plan, PlannerKind kind)
{
  GHashTable *places = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GListModel *records = planner_plan_get_records (plan, kind);
  guint n = g_list_model_get_n_items (records);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (PlannerRecord) record = g_list_model_get_item (records, i);

      g_hash_table_insert (places, g_strdup (planner_record_get_id (record)), GUINT_TO_POINTER (i));
    }
  return places;
}

static gint64
reference_order (Gathering *gathering, guint level, const char *id)
{
  gpointer place;

  if (id == NULL)
    return G_MAXINT64;
  if (gathering->places[level] == NULL)
    gathering->places[level]
        = places_new (gathering->plan, planner_field_get_info (gathering->levels[level].field)->target);
  if (g_hash_table_lookup_extended (gathering->places[level], id, NULL, &place))
    return GPOINTER_TO_UINT (place);
  return G_MAXINT64 - 1;
}

static gint64
choice_order (const PlannerFieldInfo *info, const char *value)
{
  for (guint i = 0; info->choices != NULL && info->choices[i].name != NULL; i++)
    if (g_str_equal (info->choices[i].name, value))
      return i;
  return G_MAXINT64;
}

static gint64
value_order (Gathering *gathering, guint level, const char *value, guint n_before)
{
  const PlannerOutlineDerivation *derivation = gathering->levels[level].derivation;
  const PlannerFieldInfo *info = planner_field_get_info (gathering->levels[level].field);

  if (derivation != NULL)
    return derivation->get_place (value, gathering->levels[level].data);
  if (planner_type_is_reference (info->type))
    return reference_order (gathering, level, value);
  if (value == NULL)
    return -1;
  if (info->type == PLANNER_TYPE_YEAR)
    return atoi (value);
  if (info->choices != NULL)
    return choice_order (info, value);
  return n_before;
}

static PlannerOutlineGroup *
group_get_below (Gathering *gathering, PlannerOutlineGroup *group, guint level, const char *value)
{
  PlannerOutlineGroup *below = g_hash_table_lookup (group->by_value, value != NULL ? value : "");

  if (below == NULL)
    {
      below = group_new (value);
      below->order = value_order (gathering, level, value, group->groups->len);
      g_ptr_array_add (group->groups, below);
      g_hash_table_insert (group->by_value, below->value != NULL ? below->value : (gpointer) "", below);
    }
  return below;
}

static void
put_root (Gathering *gathering, PlannerOutlineGroup *top, GArray *nodes, guint root)
{
  const PlannerOutlineNode *node = &g_array_index (nodes, PlannerOutlineNode, root);
  guint n = node->n_below + (node->match ? 1 : 0);
  PlannerOutlineGroup *group = top;

  if (n == 0)
    return;
  group->n_below += n;
  for (guint level = 0; level < gathering->n_levels; level++)
    {
      g_autofree char *value = planner_outline_level_dup_value (&gathering->levels[level], node->record);

      group = group_get_below (gathering, group, level, value);
      group->n_below += n;
    }
  g_array_append_val (group->roots, root);
}

static int
compare_groups (gconstpointer a, gconstpointer b)
{
  const PlannerOutlineGroup *const *first = a;
  const PlannerOutlineGroup *const *second = b;

  if ((*first)->order != (*second)->order)
    return (*first)->order < (*second)->order ? -1 : 1;
  return g_strcmp0 ((*first)->value, (*second)->value);
}

static void
sort_groups (PlannerOutlineGroup *group)
{
  g_ptr_array_sort (group->groups, compare_groups);
  for (guint i = 0; i < group->groups->len; i++)
    sort_groups (g_ptr_array_index (group->groups, i));
}

/* The parent of a node is the last one before it that is less deep. */
static int
find_parent (GArray *nodes, guint place, guint depth)
{
  int parent = (int) place - 1;

  while (parent >= 0 && g_array_index (nodes, PlannerOutlineNode, parent).depth >= depth)
    parent = g_array_index (nodes, PlannerOutlineNode, parent).parent;
  return parent;
}

static GArray *
read_nodes (PlannerRecordList *records, PlannerOutlineFilter filter, gpointer data, guint *n_matches)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (records));
  GArray *nodes = g_array_sized_new (FALSE, TRUE, sizeof (PlannerOutlineNode), n);

  *n_matches = 0;
  for (guint i = 0; i < n; i++)
    {
      PlannerRecord *record = planner_record_list_get (records, i);
      PlannerOutlineNode node = { .record = record, .depth = planner_record_get_depth (record), .next = i + 1 };

      node.parent = find_parent (nodes, i, node.depth);
      node.match = filter == NULL || filter (record, data);
      *n_matches += node.match ? 1 : 0;
      g_array_append_val (nodes, node);
    }
  return nodes;
}

static void
count_below (GArray *nodes)
{
  for (guint i = nodes->len; i-- > 0;)
    {
      const PlannerOutlineNode *node = &g_array_index (nodes, PlannerOutlineNode, i);
      PlannerOutlineNode *parent;

      if (node->parent < 0)
        continue;
      parent = &g_array_index (nodes, PlannerOutlineNode, node->parent);
      parent->n_below += node->n_below + (node->match ? 1 : 0);
      parent->next = MAX (parent->next, node->next);
    }
}

/* Headings of a first level that is to have them all. */
static void
put_empty_groups (Gathering *gathering, PlannerOutlineGroup *top, const PlannerOutlineWish *wish)
{
  GListModel *records = planner_plan_get_records (wish->plan, planner_field_get_info (wish->levels[0].field)->target);
  guint n = g_list_model_get_n_items (records);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (PlannerRecord) record = g_list_model_get_item (records, i);

      if (wish->filter == NULL || wish->filter (record, wish->filter_data))
        group_get_below (gathering, top, 0, planner_record_get_id (record));
    }
}

static void
put_derived_groups (Gathering *gathering, PlannerOutlineGroup *top, const PlannerOutlineLevel *level)
{
  g_auto (GStrv) values = level->derivation->dup_all (level->data);

  for (guint i = 0; values[i] != NULL; i++)
    group_get_below (gathering, top, 0, values[i]);
}

typedef struct
{
  char **keys; /* by node, of roots only */
  gboolean descending;
} Order;

static int
compare_roots (gconstpointer a, gconstpointer b, gpointer data)
{
  const Order *order = data;
  guint first = *(const guint *) a;
  guint second = *(const guint *) b;
  int result = g_strcmp0 (order->keys[first], order->keys[second]);

  if (result == 0)
    return first < second ? -1 : 1;
  return order->descending ? -result : result;
}

static void
sort_roots (PlannerOutlineGroup *group, Order *order)
{
  g_array_sort_with_data (group->roots, compare_roots, order);
  for (guint i = 0; i < group->groups->len; i++)
    sort_roots (g_ptr_array_index (group->groups, i), order);
}

static void
put_in_order (PlannerOutlineTree *self, const PlannerOutlineWish *wish)
{
  Order order = { g_new0 (char *, self->nodes->len), wish->descending };

  for (guint i = 0; i < self->nodes->len; i = g_array_index (self->nodes, PlannerOutlineNode, i).next)
    order.keys[i] = wish->key (g_array_index (self->nodes, PlannerOutlineNode, i).record, wish->key_data);
  sort_roots (self->top, &order);
  for (guint i = 0; i < self->nodes->len; i++)
    g_free (order.keys[i]);
  g_free (order.keys);
}

PlannerOutlineTree *
planner_outline_tree_new (const PlannerOutlineWish *wish)
{
  PlannerOutlineTree *self = g_new0 (PlannerOutlineTree, 1);
  Gathering gathering = { wish->plan, wish->levels, wish->n_levels, g_new0 (GHashTable *, wish->n_levels) };

  self->nodes = read_nodes (PLANNER_RECORD_LIST (planner_plan_get_records (wish->plan, wish->kind)), wish->filter,
                            wish->filter_data, &self->n_matches);
  count_below (self->nodes);
  self->top = group_new (NULL);
  for (guint i = 0; i < self->nodes->len; i = g_array_index (self->nodes, PlannerOutlineNode, i).next)
    put_root (&gathering, self->top, self->nodes, i);
  if (wish->n_levels > 0 && wish->levels[0].every)
    put_empty_groups (&gathering, self->top, wish);
  if (wish->n_levels > 0 && wish->levels[0].derivation != NULL && wish->levels[0].derivation->dup_all != NULL)
    put_derived_groups (&gathering, self->top, &wish->levels[0]);
  sort_groups (self->top);
  if (wish->key != NULL)
    put_in_order (self, wish);

  for (guint i = 0; i < wish->n_levels; i++)
    g_clear_pointer (&gathering.places[i], g_hash_table_unref);
  g_free (gathering.places);
  return self;
}

void
planner_outline_tree_free (PlannerOutlineTree *self)
{
  g_array_unref (self->nodes);
  group_free (self->top);
  g_free (self);
}
