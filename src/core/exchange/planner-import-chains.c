/* planner-import-chains.c: records that an import leaves leading back to themselves
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "planner-import-chains.h"

#include <glib/gi18n.h>
#include <string.h>

#include "core/plan/planner-row.h"
#include "planner-json-value.h"

struct _PlannerImportChains
{
  GHashTable *notes; /* PlannerField → (id → canonical value) */
};

/* A record that was come to. */
typedef struct
{
  char *id;
  GStrv targets;
  guint next;   /* the target to follow */
  guint place;  /* the how manieth it was */
  guint lowest; /* the first of those it leads back to */
  gboolean done;
  gboolean noted;
} Member;

/* One look for circles, after R. Tarjan, “Depth-First Search and Linear Graph Algorithms” (1972), without recursion: a
 * chain may be as long as the plan. */
typedef struct
{
  PlannerField field;
  GHashTable *notes;
  PlannerPlan *plan;
  PlannerEdit *edit;
  PlannerImportReport *report;
  GHashTable *members; /* id → Member */
  GPtrArray *path;     /* Member: from the start to where the walk is */
  GPtrArray *open;     /* Member: come to, in a circle that is not yet known */
} Search;

static void
member_free (gpointer data)
{
  Member *member = data;

  g_free (member->id);
  g_strfreev (member->targets);
  g_free (member);
}

PlannerImportChains *
planner_import_chains_new (void)
{
  PlannerImportChains *self = g_new0 (PlannerImportChains, 1);

  self->notes = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_hash_table_unref);
  return self;
}

void
planner_import_chains_free (PlannerImportChains *self)
{
  g_hash_table_unref (self->notes);
  g_free (self);
}

void
planner_import_chains_note (PlannerImportChains *self, PlannerField field, const char *id, const char *value)
{
  GHashTable *notes = g_hash_table_lookup (self->notes, GUINT_TO_POINTER (field));

  if (notes == NULL)
    {
      notes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
      g_hash_table_insert (self->notes, GUINT_TO_POINTER (field), notes);
    }
  g_hash_table_insert (notes, g_strdup (id), g_strdup (value));
}

/* What was not noted stands as the plan has it. */
static char *
dup_value (const Search *search, const char *id)
{
  char *value;
  PlannerRow row;

  if (g_hash_table_lookup_extended (search->notes, id, NULL, (gpointer *) &value))
    return g_strdup (value);
  if (search->edit != NULL)
    return planner_edit_get (search->edit, id, search->field);
  if (!planner_plan_read_row (search->plan, PLANNER_FIELD_KIND (search->field), id, &row, NULL))
    return NULL;
  value = row.hidden ? NULL : g_strdup (row.values[PLANNER_FIELD_INDEX (search->field)]);
  planner_row_clear (&row);
  return value;
}

static char *
dup_json (PlannerField field, GStrv ids)
{
  gboolean is_list = planner_type_is_list (planner_field_get_info (field)->type);
  GString *json = g_string_new (is_list ? "[" : NULL);

  for (guint i = 0; ids[i] != NULL; i++)
    {
      if (i > 0)
        g_string_append_c (json, ',');
      planner_json_append_string (json, ids[i]);
    }
  return g_string_free (is_list ? g_string_append_c (json, ']') : json, FALSE);
}

static void
report_fault (const Search *search, const Member *member)
{
  const PlannerFieldInfo *info = planner_field_get_info (search->field);
  g_autofree char *json = dup_json (search->field, member->targets);

  planner_import_report_add_problem (search->report, planner_kind_get_info (info->kind)->name, member->id, info->name, json,
                                     _("This leads back to the record itself, directly or through others. It was "
                                       "taken as it is, for a person to put right."));
}

static gboolean
leads_to_itself (const Member *member)
{
  return g_strv_contains ((const char *const *) member->targets, member->id);
}

/* All that were come to since @first lead to one another. */
static void
close_circle (Search *search, const Member *first)
{
  const Member *smallest = first;
  gboolean noted = FALSE;
  guint n = 0;
  Member *member;

  do
    {
      member = g_ptr_array_steal_index (search->open, search->open->len - 1);
      member->done = TRUE;
      noted = noted || member->noted;
      n++;
      if (strcmp (member->id, smallest->id) < 0)
        smallest = member;
    }
  while (member != first);
  if (noted && (n > 1 || leads_to_itself (first)))
    report_fault (search, smallest);
}

static void
come_to (Search *search, const char *id)
{
  g_autofree char *value = dup_value (search, id);
  Member *member = g_new0 (Member, 1);

  member->id = g_strdup (id);
  member->targets = planner_value_split (search->field, value);
  member->place = member->lowest = g_hash_table_size (search->members);
  member->noted = g_hash_table_contains (search->notes, id);
  g_hash_table_insert (search->members, member->id, member);
  g_ptr_array_add (search->path, member);
  g_ptr_array_add (search->open, member);
}

static void
leave (Search *search, Member *member)
{
  g_ptr_array_set_size (search->path, (int) search->path->len - 1);
  if (search->path->len > 0)
    {
      Member *from = g_ptr_array_index (search->path, search->path->len - 1);

      from->lowest = MIN (from->lowest, member->lowest);
    }
  if (member->lowest == member->place)
    close_circle (search, member);
}

static void
walk_from (Search *search, const char *start)
{
  come_to (search, start);
  while (search->path->len > 0)
    {
      Member *member = g_ptr_array_index (search->path, search->path->len - 1);
      const char *id = member->targets[member->next];
      const Member *target = id != NULL ? g_hash_table_lookup (search->members, id) : NULL;

      if (id == NULL)
        {
          leave (search, member);
          continue;
        }
      member->next++;
      if (target == NULL)
        come_to (search, id);
      else if (!target->done)
        member->lowest = MIN (member->lowest, target->place);
    }
}

static int
compare_texts (gconstpointer a, gconstpointer b)
{
  return g_strcmp0 (*(const char *const *) a, *(const char *const *) b);
}

static void
look (Search *search)
{
  g_autoptr (GPtrArray) ids = g_hash_table_get_keys_as_ptr_array (search->notes);
  g_autoptr (GHashTable) members = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, member_free);
  g_autoptr (GPtrArray) path = g_ptr_array_new ();
  g_autoptr (GPtrArray) open = g_ptr_array_new ();

  search->members = members;
  search->path = path;
  search->open = open;
  g_ptr_array_sort (ids, compare_texts);
  for (guint i = 0; i < ids->len; i++)
    if (!g_hash_table_contains (members, g_ptr_array_index (ids, i)))
      walk_from (search, g_ptr_array_index (ids, i));
}

void
planner_import_chains_report (PlannerImportChains *self, PlannerKind kind, PlannerPlan *plan, PlannerEdit *edit,
                              PlannerImportReport *report)
{
  const PlannerKindInfo *info = planner_kind_get_info (kind);

  for (guint i = 0; i < info->n_fields; i++)
    {
      PlannerField field = info->fields[i].field;
      Search search = { .field = field, .plan = plan, .edit = edit, .report = report };

      search.notes = g_hash_table_lookup (self->notes, GUINT_TO_POINTER (field));
      if (search.notes != NULL)
        look (&search);
    }
}
