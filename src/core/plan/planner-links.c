/* planner-links.c: what points at a record
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Kept in memory, both ways: read from the file when first asked for, then in step with each commit.
 */
#include "planner-find.h"

#include <stdlib.h>
#include <string.h>

#include "planner-plan-private.h"

/* Places in the arrays are numbers that begin with 1; 0 is none. A plan has more links than records: they are small, and of one piece. */
typedef struct
{
  const char *key; /* kind and id */
  guint32 first_from;
  guint32 first_to;
} Node;

typedef struct
{
  guint32 from; /* the node that points */
  guint32 to;
  guint32 next_from;   /* the next link of the same node that points */
  guint32 next_to;     /* the next link to the same node */
  guint32 previous_to;
  PlannerField field;
} Link;

struct _PlannerLinks
{
  GStringChunk *strings;
  GHashTable *numbers; /* key → number of its node */
  GArray *nodes;
  GArray *links;
  guint32 first_free; /* of links that went, by next_from */
};

#define NODE(links, number) (&g_array_index ((links)->nodes, Node, number))
#define LINK(links, number) (&g_array_index ((links)->links, Link, number))

static const char *
print_key (char *key, gsize size, PlannerKind kind, const char *id)
{
  g_snprintf (key, size, "%u/%s", kind, id);
  return key;
}

static guint32
find_node (struct _PlannerLinks *links, PlannerKind kind, const char *id)
{
  char key[PLANNER_ID_MAX_LENGTH + 8];

  return GPOINTER_TO_UINT (g_hash_table_lookup (links->numbers, print_key (key, sizeof key, kind, id)));
}

static guint32
make_node (struct _PlannerLinks *links, PlannerKind kind, const char *id)
{
  char key[PLANNER_ID_MAX_LENGTH + 8];
  guint32 number
      = GPOINTER_TO_UINT (g_hash_table_lookup (links->numbers, print_key (key, sizeof key, kind, id)));

  if (number == 0)
    {
      Node node = { g_string_chunk_insert (links->strings, key), 0, 0 };

      number = links->nodes->len;
      g_array_append_val (links->nodes, node);
      g_hash_table_insert (links->numbers, (char *) node.key, GUINT_TO_POINTER (number));
    }
  return number;
}

void
planner_links_free (struct _PlannerLinks *links)
{
  g_hash_table_unref (links->numbers);
  g_array_unref (links->nodes);
  g_array_unref (links->links);
  g_string_chunk_free (links->strings);
  g_free (links);
}

static struct _PlannerLinks *
planner_links_new (void)
{
  struct _PlannerLinks *links = g_new0 (struct _PlannerLinks, 1);

  links->strings = g_string_chunk_new (4096);
  links->numbers = g_hash_table_new (g_str_hash, g_str_equal);
  links->nodes = g_array_new (FALSE, TRUE, sizeof (Node));
  links->links = g_array_new (FALSE, TRUE, sizeof (Link));
  g_array_set_size (links->nodes, 1);
  g_array_set_size (links->links, 1);
  return links;
}

/* The number of a link that is not in use. */
static guint32
take_link (struct _PlannerLinks *links)
{
  guint32 number = links->first_free;

  if (number != 0)
    links->first_free = LINK (links, number)->next_from;
  else
    g_array_set_size (links->links, (number = links->links->len) + 1);
  return number;
}

static void
add_link (struct _PlannerLinks *links, guint32 from, const PlannerFieldInfo *info, const char *id)
{
  guint32 to = make_node (links, info->target, id);
  guint32 number = take_link (links);
  Node *pointing = NODE (links, from), *target = NODE (links, to);

  *LINK (links, number) = (Link) { from, to, pointing->first_from, target->first_to, 0, info->field };
  if (target->first_to != 0)
    LINK (links, target->first_to)->previous_to = number;
  pointing->first_from = target->first_to = number;
}

static void
add_links (struct _PlannerLinks *links, guint32 from, const PlannerFieldInfo *info, const char *value)
{
  g_auto (GStrv) ids = value != NULL ? planner_value_split (info->field, value) : NULL;

  for (guint i = 0; ids != NULL && ids[i] != NULL; i++)
    if (planner_id_is_valid (ids[i]))
      add_link (links, from, info, ids[i]);
}

/* What @from points at, it points at no more. */
static void
remove_links (struct _PlannerLinks *links, guint32 from)
{
  guint32 number = NODE (links, from)->first_from;

  while (number != 0)
    {
      Link *link = LINK (links, number);
      guint32 next = link->next_from;

      if (link->next_to != 0)
        LINK (links, link->next_to)->previous_to = link->previous_to;
      if (link->previous_to != 0)
        LINK (links, link->previous_to)->next_to = link->next_to;
      else
        NODE (links, link->to)->first_to = link->next_to;
      link->next_from = links->first_free;
      links->first_free = number;
      number = next;
    }
  NODE (links, from)->first_from = 0;
}

static void
read_links (struct _PlannerLinks *links, const PlannerRow *row)
{
  const PlannerKindInfo *info = planner_kind_get_info (row->kind);
  guint32 from = make_node (links, row->kind, row->id);

  remove_links (links, from);
  for (guint i = 0; !row->hidden && i < info->n_fields; i++)
    if (planner_type_is_reference (info->fields[i].type))
      add_links (links, from, &info->fields[i], row->values[i]);
}

void
planner_links_update (PlannerPlan *plan, const PlannerRow *row)
{
  if (plan->links != NULL)
    read_links (plan->links, row);
}

static void
read_kind (PlannerPlan *plan, struct _PlannerLinks *links, PlannerKind kind)
{
  sqlite3_stmt *statement = planner_store_prepare (plan->store, planner_layout_get_sql (kind, PLANNER_SQL_SELECT_LIVE), NULL);

  while (statement != NULL && planner_store_step (plan->store, statement, NULL) > 0)
    {
      PlannerRow row;

      planner_row_read (&row, kind, statement, FALSE);
      read_links (links, &row);
      planner_row_clear (&row);
    }
}

static struct _PlannerLinks *
get_links (PlannerPlan *plan)
{
  if (plan->links == NULL)
    {
      plan->read_during_edit = plan->read_during_edit || plan->edit != NULL;
      plan->links = planner_links_new ();
      for (guint kind = 0; kind < PLANNER_N_KINDS; kind++)
        read_kind (plan, plan->links, kind);
    }
  return plan->links;
}

static int
compare_references (gconstpointer a, gconstpointer b)
{
  const PlannerReference *first = a, *second = b;

  if (first->field != second->field)
    return first->field < second->field ? -1 : 1;
  return strcmp (first->id, second->id);
}

GArray *
planner_plan_list_references (PlannerPlan *plan, PlannerKind kind, const char *id)
{
  GArray *references = g_array_new (FALSE, FALSE, sizeof (PlannerReference));
  struct _PlannerLinks *links;
  guint32 number;

  g_return_val_if_fail (PLANNER_IS_PLAN (plan) && id != NULL, references);

  links = get_links (plan);
  number = find_node (links, kind, id);
  for (number = number != 0 ? NODE (links, number)->first_to : 0; number != 0; number = LINK (links, number)->next_to)
    {
      const Link *link = LINK (links, number);
      PlannerReference reference = { planner_field_get_info (link->field)->kind,
                                     strchr (NODE (links, link->from)->key, '/') + 1, link->field };

      g_array_append_val (references, reference);
    }
  g_array_sort (references, compare_references);
  return references;
}

/* By field */

static void
pointing_free (gpointer data)
{
  PlannerPointing *pointing = data;

  g_ptr_array_unref (pointing->first);
  g_free (pointing);
}

static PlannerPointing *
get_pointing (GPtrArray *all, PlannerField field)
{
  PlannerPointing *pointing;

  for (guint i = 0; i < all->len; i++)
    if (((PlannerPointing *) all->pdata[i])->field == field)
      return all->pdata[i];
  pointing = g_new0 (PlannerPointing, 1);
  pointing->field = field;
  pointing->first = g_ptr_array_new ();
  g_ptr_array_add (all, pointing);
  return pointing;
}

/* Keeps the first @limit in order. */
static void
keep_first (GPtrArray *first, PlannerRecord *record, guint limit)
{
  guint low = 0, high = first->len;

  if (high == limit && planner_record_compare_order (record, first->pdata[high - 1]) >= 0)
    return;
  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (planner_record_compare_order (record, first->pdata[middle]) < 0)
        high = middle;
      else
        low = middle + 1;
    }
  if (first->len == limit)
    g_ptr_array_set_size (first, (int) limit - 1);
  g_ptr_array_insert (first, (int) low, record);
}

static int
compare_fields (gconstpointer a, gconstpointer b)
{
  const PlannerPointing *first = *(PlannerPointing *const *) a, *second = *(PlannerPointing *const *) b;

  return (first->field > second->field) - (first->field < second->field);
}

GPtrArray *
planner_plan_list_pointing (PlannerPlan *plan, PlannerKind kind, const char *id, guint limit)
{
  GPtrArray *all = g_ptr_array_new_with_free_func (pointing_free);
  struct _PlannerLinks *links;
  guint32 number;

  g_return_val_if_fail (PLANNER_IS_PLAN (plan) && id != NULL && limit > 0, all);

  links = get_links (plan);
  number = find_node (links, kind, id);
  for (number = number != 0 ? NODE (links, number)->first_to : 0; number != 0; number = LINK (links, number)->next_to)
    {
      const Link *link = LINK (links, number);
      PlannerPointing *pointing = get_pointing (all, link->field);
      PlannerRecord *record = planner_plan_lookup (plan, planner_field_get_info (link->field)->kind,
                                                   strchr (NODE (links, link->from)->key, '/') + 1);

      pointing->n++;
      if (record != NULL)
        keep_first (pointing->first, record, limit);
    }
  g_ptr_array_sort (all, compare_fields);
  return all;
}

static gboolean
replace_reference (PlannerEdit *edit, const PlannerReference *reference, const char *from, const char *to,
                   GError **error)
{
  g_autofree char *value = planner_edit_get (edit, reference->id, reference->field);
  g_auto (GStrv) ids = planner_value_split (reference->field, value);
  g_autofree char *replaced = NULL;

  for (guint i = 0; ids[i] != NULL; i++)
    if (g_str_equal (ids[i], from))
      g_set_str (&ids[i], to);
  replaced = planner_value_join (reference->field, (const char *const *) ids);
  return planner_edit_set (edit, reference->id, reference->field, replaced, error);
}

gboolean
planner_edit_replace_references (PlannerEdit *edit, PlannerKind kind, const char *from, const char *to, GError **error)
{
  g_autoptr (GArray) references = planner_plan_list_references (planner_edit_get_plan (edit), kind, from);

  for (guint i = 0; i < references->len; i++)
    if (!replace_reference (edit, &g_array_index (references, PlannerReference, i), from, to, error))
      return FALSE;
  return TRUE;
}
