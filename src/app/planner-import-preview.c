/* planner-import-preview.c: what an import would do, before it does it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "app/planner-import-preview.h"

#include <glib/gi18n.h>
#include <string.h>

#include "app/planner-list-row.h"
#include "app/planner-words.h"

/* Characters of a value that does not fit. */
#define MAX_VALUE 60

typedef struct
{
  PlannerPlan *plan;
  const PlannerImportReport *report;
  AdwPreferencesPage *page;
  GPtrArray *groups;                   /* borrowed from @page */
  GHashTable *titles[PLANNER_N_KINDS]; /* id → title, both borrowed from @report; made when first asked for */
} Preview;

static void
preview_free (gpointer data)
{
  Preview *self = data;

  g_ptr_array_unref (self->groups);
  for (PlannerKind kind = 0; kind < PLANNER_N_KINDS; kind++)
    g_clear_pointer (&self->titles[kind], g_hash_table_unref);
  g_free (self);
}

static AdwPreferencesGroup *
add_group (Preview *self, const char *title, const char *description)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  g_autofree char *escaped = description != NULL ? g_markup_escape_text (description, -1) : NULL;

  adw_preferences_group_set_title (group, title);
  adw_preferences_group_set_description (group, escaped);
  adw_preferences_page_add (self->page, group);
  g_ptr_array_add (self->groups, group);
  return group;
}

/* Counts */

/* Adds one more to a list of words. */
static void
append_part (GString *words, const char *part)
{
  if (words->len > 0)
    g_string_append (words, ", ");
  g_string_append (words, part);
}

char *
planner_import_preview_describe_count (const PlannerImportCount *count)
{
  g_autoptr (GString) words = g_string_new (NULL);
  g_autofree char *added = g_strdup_printf (ngettext ("%'u added", "%'u added", count->added), count->added);
  g_autofree char *changed = g_strdup_printf (ngettext ("%'u changed", "%'u changed", count->changed), count->changed);
  g_autofree char *deleted = g_strdup_printf (ngettext ("%'u deleted", "%'u deleted", count->deleted), count->deleted);

  if (count->added > 0)
    append_part (words, added);
  if (count->changed > 0)
    append_part (words, changed);
  if (count->deleted > 0)
    append_part (words, deleted);
  return g_string_free (g_steal_pointer (&words), FALSE);
}

/* Changes */

static char *
list_fields (PlannerKind kind, guint64 fields)
{
  const PlannerKindInfo *info = planner_kind_get_info (kind);
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i < info->n_fields; i++)
    if (fields & (G_GUINT64_CONSTANT (1) << i))
      append_part (words, _(info->fields[i].label));
  return g_string_free (g_steal_pointer (&words), FALSE);
}

static void
describe_change_cb (gpointer item, char **title, char **subtitle, gpointer data)
{
  const PlannerImportChange *change = item;
  g_autofree char *fields = NULL;

  *title = g_strdup (change->title != NULL ? change->title : change->id);
  switch (change->result)
    {
    case PLANNER_MERGE_ADDED:
      *subtitle = g_strdup (_("Added"));
      break;
    case PLANNER_MERGE_DELETED:
      *subtitle = g_strdup (_("Deleted"));
      break;
    case PLANNER_MERGE_CHANGED:
      fields = list_fields (GPOINTER_TO_UINT (data), change->fields);
      *subtitle = fields[0] != '\0' ? g_strdup_printf (_("Changed: %s"), fields) : g_strdup (_("Changed"));
      break;
    case PLANNER_MERGE_UNCHANGED:
    default:
      break;
    }
}

/* There is but one plan. */
static const char *
name_kind (PlannerKind kind)
{
  const PlannerKindInfo *info = planner_kind_get_info (kind);

  return kind == PLANNER_KIND_PLAN ? _(info->label) : _(info->plural);
}

static void
add_changes (Preview *self)
{
  AdwPreferencesGroup *group = NULL;

  for (PlannerKind kind = 0; kind < PLANNER_N_KINDS; kind++)
    {
      g_autofree char *count = planner_import_preview_describe_count (&self->report->counts[kind]);

      if (self->report->changes[kind] == NULL || self->report->changes[kind]->len == 0)
        continue;
      if (group == NULL)
        group = add_group (self, _("What Will Change"), NULL);
      adw_preferences_group_add (group, planner_list_row_new (name_kind (kind), count, self->report->changes[kind],
                                                              describe_change_cb, GUINT_TO_POINTER (kind)));
    }
}

/* What awaits a person */

static void
describe_clash_cb (gpointer item, char **title, char **subtitle, gpointer data)
{
  Preview *self = data;
  const PlannerImportClash *clash = item;

  *title = planner_words_for_record (self->plan, clash->kind, clash->id);
  *subtitle = g_strdup (planner_words_for_register (clash->register_name,
                                                    planner_kind_get_field (clash->kind, clash->register_name)));
}

static void
gather_titles (Preview *self, PlannerKind kind)
{
  GPtrArray *changes = self->report->changes[kind];

  self->titles[kind] = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; changes != NULL && i < changes->len; i++)
    {
      PlannerImportChange *change = g_ptr_array_index (changes, i);

      if (change->title != NULL)
        g_hash_table_insert (self->titles[kind], change->id, change->title);
    }
}

/* The words by which people know the record, which may be in the file alone. */
static char *
dup_title (Preview *self, PlannerKind kind, const char *id)
{
  PlannerRecord *record = planner_plan_lookup (self->plan, kind, id);
  const char *title;

  if (record != NULL)
    return planner_plan_dup_record_title (self->plan, record);
  if (self->titles[kind] == NULL)
    gather_titles (self, kind);
  title = g_hash_table_lookup (self->titles[kind], id);
  return g_strdup (title != NULL ? title : id);
}

/* The value as it came, as far as it is short. */
static void
append_value (GString *where, const char *json)
{
  g_autofree char *start = NULL;

  if (json == NULL)
    return;
  start = g_utf8_substring (json, 0, MIN (g_utf8_strlen (json, -1), MAX_VALUE));
  g_string_append_printf (where, ": %s%s", start, strlen (start) < strlen (json) ? "…" : "");
}

static void
describe_problem_cb (gpointer item, char **title, char **subtitle, gpointer data)
{
  Preview *self = data;
  const PlannerImportProblem *problem = item;
  g_autoptr (GString) where = g_string_new (NULL);
  PlannerField field;
  PlannerKind kind;

  *title = g_strdup (problem->reason);
  if (problem->kind == NULL || !planner_kind_from_name (problem->kind, &kind))
    return;
  append_part (where, _(planner_kind_get_info (kind)->label));
  if (problem->id != NULL && kind != PLANNER_KIND_PLAN)
    {
      g_autofree char *record = dup_title (self, kind, problem->id);

      append_part (where, record);
    }
  if (problem->field != NULL)
    {
      field = planner_kind_get_field (kind, problem->field);
      append_part (where, field != PLANNER_FIELD_NONE ? _(planner_field_get_info (field)->label) : problem->field);
    }
  append_value (where, problem->json);
  *subtitle = g_string_free_and_steal (g_steal_pointer (&where));
}

static void
describe_kept_cb (gpointer item, char **title, char **subtitle, gpointer data)
{
  const PlannerImportKept *kept = item;

  PlannerKind kind;
  const char *name = planner_kind_from_name (kept->kind, &kind) ? name_kind (kind) : kept->kind;

  *title = kept->member != NULL ? g_strdup_printf ("%s, %s", name, kept->member) : g_strdup (name);
  *subtitle = g_strdup_printf (ngettext ("in %'u record", "in %'u records", kept->n_records), kept->n_records);
}

static void
add_list (Preview *self, GPtrArray *items, const char *title, const char *description, PlannerListRowFunc func)
{
  AdwPreferencesGroup *group;
  g_autofree char *count = NULL;

  if (items == NULL || items->len == 0)
    return;
  group = add_group (self, NULL, description);
  count = g_strdup_printf ("%'u", items->len);
  adw_preferences_group_add (group, planner_list_row_new (title, count, items, func, self));
}

/* The page */

static char *
describe_file (const PlannerImportReport *report, const char *name)
{
  if (!report->is_full)
    return g_strdup_printf (_("“%s” does not say who wrote what: each value that differs becomes an edit of yours, made now."), name);
  if (report->from != NULL)
    return g_strdup_printf (_("“%s” comes from %s and says who wrote what, and when: it is merged, and nobody’s edit is lost."),
                            name, report->from);
  return g_strdup_printf (_("“%s” says who wrote what, and when: it is merged, and nobody’s edit is lost."), name);
}

void
planner_import_preview_clear (AdwPreferencesPage *page)
{
  Preview *self;

  g_return_if_fail (ADW_IS_PREFERENCES_PAGE (page));

  self = g_object_get_data (G_OBJECT (page), "preview");
  for (guint i = 0; self != NULL && i < self->groups->len; i++)
    adw_preferences_page_remove (page, g_ptr_array_index (self->groups, i));
  g_object_set_data (G_OBJECT (page), "preview", NULL);
}

void
planner_import_preview_add (AdwPreferencesPage *page, PlannerPlan *plan, const PlannerImportReport *report,
                            const char *name)
{
  Preview *self;

  g_return_if_fail (ADW_IS_PREFERENCES_PAGE (page));
  g_return_if_fail (PLANNER_IS_PLAN (plan));
  g_return_if_fail (report != NULL);

  self = g_new0 (Preview, 1);
  self->plan = plan;
  self->report = report;
  self->page = page;
  self->groups = g_ptr_array_new ();
  g_object_set_data_full (G_OBJECT (page), "preview", self, preview_free);

  if (name != NULL)
    {
      g_autofree char *description = describe_file (report, name);

      add_group (self, NULL, description);
    }
  add_changes (self);
  add_list (self, report->clashes, _("Clashes"),
            _("You and a partner changed these without seeing each other’s change. Both values are kept until you settle it."),
            describe_clash_cb);
  add_list (self, report->problems, _("Problems"),
            name != NULL
              ? _("Faults of the file. Values that do not fit are kept beside their records for you to put right.")
              : _("Faults of the table. Values that do not fit are kept beside their records for you to put right."),
            describe_problem_cb);
  add_list (self, report->kept_unknown, _("Not Known to This Version"),
            _("Kept as it is, and sent on with your next export."), describe_kept_cb);
}
