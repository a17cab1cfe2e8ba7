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

typedef struct
{
  const char *target; /* key of the record pointed at */
  PlannerReference reference;
} Link;

struct _PlannerLinks
{
  GStringChunk *strings;
  GHashTable *to;   /* key of a record → GArray of PlannerReference to it */
  GHashTable *from; /* key of a record → GArray of Link from it */
};

static const char *
make_key (struct _PlannerLinks *links, PlannerKind kind, const char *id)
{
  char key[PLANNER_ID_MAX_LENGTH + 8];

  g_snprintf (key, sizeof key, "%u/%s", kind, id);
  return g_string_chunk_insert_const (links->strings, key);
}

/* The id within a key. */
static const char *
key_id (const char *key)
{
  return strchr (key, '/') + 1;
}

void
planner_links_free (struct _PlannerLinks *links)
{
  g_hash_table_unref (links->to);
  g_hash_table_unref (links->from);
  g_string_chunk_free (links->strings);
  g_free (links);
}

static GArray *
get_array (GHashTable *table, const char *key, gsize element_size)
{
  GArray *array = g_hash_table_lookup (table, key);

  if (array == NULL)
    g_hash_table_insert (table, (char *) key, array = g_array_new (FALSE, FALSE, element_size));
  return array;
}

static void
add_link (struct _PlannerLinks *links, const char *key, const PlannerFieldInfo *info, const char *id)
{
  Link link = { make_key (links, info->target, id), { info->kind, key_id (key), info->field } };

  g_array_append_val (get_array (links->from, key, sizeof link), link);
  g_array_append_val (get_array (links->to, link.target, sizeof link.reference), link.reference);
}

static void
add_links (struct _PlannerLinks *links, const char *key, const PlannerFieldInfo *info, const char *value)
{
  g_auto (GStrv) ids = value != NULL ? planner_value_split (info->field, value) : NULL;

  for (guint i = 0; ids != NULL && ids[i] != NULL; i++)
    if (planner_id_is_valid (ids[i]))
      add_link (links, key, info, ids[i]);
}

static void
remove_links (struct _PlannerLinks *links, const char *key)
{
  GArray *from = g_hash_table_lookup (links->from, key);

  for (guint i = 0; from != NULL && i < from->len; i++)
    {
      const Link *link = &g_array_index (from, Link, i);
      GArray *to = g_hash_table_lookup (links->to, link->target);

      for (guint j = to->len; j > 0; j--)
        if (g_array_index (to, PlannerReference, j - 1).id == link->reference.id
            && g_array_index (to, PlannerReference, j - 1).kind == link->reference.kind)
          g_array_remove_index_fast (to, j - 1);
    }
  g_hash_table_remove (links->from, key);
}

static void
read_links (struct _PlannerLinks *links, const PlannerRow *row)
{
  const PlannerKindInfo *info = planner_kind_get_info (row->kind);
  const char *key = make_key (links, row->kind, row->id);

  remove_links (links, key);
  for (guint i = 0; !row->hidden && i < info->n_fields; i++)
    if (planner_type_is_reference (info->fields[i].type))
      add_links (links, key, &info->fields[i], row->values[i]);
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
      plan->links = g_new0 (struct _PlannerLinks, 1);
      plan->links->strings = g_string_chunk_new (4096);
      plan->links->to = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) g_array_unref);
      plan->links->from = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) g_array_unref);
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
  GArray *to;

  g_return_val_if_fail (PLANNER_IS_PLAN (plan) && id != NULL, references);

  links = get_links (plan);
  to = g_hash_table_lookup (links->to, make_key (links, kind, id));
  if (to != NULL)
    g_array_append_vals (references, to->data, to->len);
  g_array_sort (references, compare_references);
  return references;
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
