/* planner-import-circles.c: records that an import leaves below one another in a circle
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "planner-import-circles.h"

#include <glib/gi18n.h>
#include <string.h>

#include "core/plan/planner-row.h"
#include "planner-json-value.h"

typedef enum
{
  ORIGIN_FILE,
  ORIGIN_MERGE,
  ORIGIN_BEFORE, /* it stood there before, and closes nothing by itself */
} Origin;

typedef struct
{
  char *parent;
  Origin origin;
} Note;

struct _PlannerImportCircles
{
  GHashTable *notes[PLANNER_N_KINDS]; /* id → Note; %NULL until there is one */
};

/* One look for circles. */
typedef struct
{
  PlannerImportCircles *circles;
  PlannerKind kind;
  PlannerPlan *plan;
  PlannerImportReport *report;
} Search;

static void
note_free (gpointer data)
{
  Note *note = data;

  g_free (note->parent);
  g_free (note);
}

PlannerImportCircles *
planner_import_circles_new (void)
{
  return g_new0 (PlannerImportCircles, 1);
}

void
planner_import_circles_free (PlannerImportCircles *self)
{
  for (guint kind = 0; kind < PLANNER_N_KINDS; kind++)
    g_clear_pointer (&self->notes[kind], g_hash_table_unref);
  g_free (self);
}

static void
take_note (PlannerImportCircles *self, PlannerKind kind, const char *id, const char *parent, Origin origin)
{
  Note *note = g_new (Note, 1);

  note->parent = g_strdup (parent);
  note->origin = origin;
  if (self->notes[kind] == NULL)
    self->notes[kind] = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, note_free);
  g_hash_table_insert (self->notes[kind], g_strdup (id), note);
}

void
planner_import_circles_note (PlannerImportCircles *self, PlannerKind kind, const char *id, const char *parent)
{
  take_note (self, kind, id, parent, ORIGIN_FILE);
}

void
planner_import_circles_note_merged (PlannerImportCircles *self, PlannerKind kind, const char *id, const char *parent,
                                    gboolean moved)
{
  take_note (self, kind, id, parent, moved ? ORIGIN_MERGE : ORIGIN_BEFORE);
}

/* What was not noted stands as the plan has it. */
static char *
dup_parent (const Search *search, const char *id)
{
  const Note *note = g_hash_table_lookup (search->circles->notes[search->kind], id);
  guint index = PLANNER_FIELD_INDEX (planner_kind_get_info (search->kind)->tree);
  PlannerRow row;
  char *stored;

  if (note != NULL)
    return g_strdup (note->parent);
  if (!planner_plan_read_row (search->plan, search->kind, id, &row, NULL))
    return NULL;
  stored = row.hidden ? NULL : g_strdup (row.values[index]);
  planner_row_clear (&row);
  return stored;
}

/* The record with the smallest id in the circle that @id stands in: at that one it is cut. */
static char *
find_cut (const Search *search, const char *id)
{
  g_autofree char *at = dup_parent (search, id);
  char *smallest = g_strdup (id);

  while (!g_str_equal (at, id))
    {
      char *parent = dup_parent (search, at);

      if (strcmp (at, smallest) < 0)
        g_set_str (&smallest, at);
      g_free (at);
      at = parent;
    }
  return smallest;
}

static void
report_fault (const Search *search, const char *cut)
{
  const PlannerKindInfo *info = planner_kind_get_info (search->kind);
  g_autofree char *parent = dup_parent (search, cut);
  g_autoptr (GString) json = g_string_new (NULL);

  planner_json_append_string (json, parent);
  planner_import_report_add_problem (search->report, info->name, cut, planner_field_get_info (info->tree)->name, json->str,
                                     _("The records stand below one another in a circle. It was cut here: this "
                                       "one is shown at the top."));
}

/* Goes up from @id; @met says of every record in which walk it was met. Gives a record of the circle the walk closes, borrowed, or %NULL. */
static const char *
walk_up (const Search *search, const char *start, GHashTable *met, gpointer walk)
{
  g_autofree char *id = g_strdup (start);
  gpointer closed = NULL;

  while (id != NULL && !g_hash_table_contains (met, id))
    {
      char *parent = dup_parent (search, id);

      g_hash_table_insert (met, g_steal_pointer (&id), walk);
      id = parent;
    }
  if (id != NULL && g_hash_table_lookup (met, id) == walk)
    g_hash_table_lookup_extended (met, id, &closed, NULL);
  return closed;
}

static int
compare_texts (gconstpointer a, gconstpointer b)
{
  return g_strcmp0 (*(const char *const *) a, *(const char *const *) b);
}

/* Walks up from what came with one origin. */
static void
look (const Search *search, Origin origin, GHashTable *met)
{
  GHashTable *notes = search->circles->notes[search->kind];
  g_autoptr (GPtrArray) ids = g_hash_table_get_keys_as_ptr_array (notes);

  g_ptr_array_sort (ids, compare_texts);
  for (guint i = 0; i < ids->len; i++)
    {
      const char *id = g_ptr_array_index (ids, i);
      const Note *note = g_hash_table_lookup (notes, id);
      const char *closed = note->origin == origin ? walk_up (search, id, met, (gpointer) note) : NULL;
      g_autofree char *cut = closed != NULL ? find_cut (search, closed) : NULL;

      if (cut != NULL && origin == ORIGIN_FILE)
        report_fault (search, cut);
      else if (cut != NULL)
        planner_import_report_add_clash (search->report, search->kind, cut, PLANNER_REGISTER_PLACE);
    }
}

void
planner_import_circles_report (PlannerImportCircles *self, PlannerKind kind, PlannerPlan *plan,
                               PlannerImportReport *report)
{
  const Search search = { self, kind, plan, report };
  g_autoptr (GHashTable) met = NULL;

  if (self->notes[kind] == NULL)
    return;
  met = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  look (&search, ORIGIN_FILE, met);
  look (&search, ORIGIN_MERGE, met);
}
