/* planner-import-preview.c: what an import would do, before it does it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "app/planner-import-preview.h"

#include <glib/gi18n.h>

#include "app/planner-list-row.h"
#include "app/planner-words.h"

typedef struct
{
  PlannerPlan *plan;
  const PlannerImportReport *report;
  AdwPreferencesPage *page;
} Preview;

static AdwPreferencesGroup *
add_group (Preview *self, const char *title, const char *description)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  g_autofree char *escaped = description != NULL ? g_markup_escape_text (description, -1) : NULL;

  adw_preferences_group_set_title (group, title);
  adw_preferences_group_set_description (group, escaped);
  adw_preferences_page_add (self->page, group);
  return group;
}

/* Counts */

static void
append_count (GString *words, const char *part)
{
  if (words->len > 0)
    g_string_append (words, ", ");
  g_string_append (words, part);
}

char *
planner_import_preview_describe_count (const PlannerImportCount *count)
{
  g_autoptr (GString) words = g_string_new (NULL);
  g_autofree char *added = g_strdup_printf (ngettext ("%u added", "%u added", count->added), count->added);
  g_autofree char *changed = g_strdup_printf (ngettext ("%u changed", "%u changed", count->changed), count->changed);
  g_autofree char *deleted = g_strdup_printf (ngettext ("%u deleted", "%u deleted", count->deleted), count->deleted);

  if (count->added > 0)
    append_count (words, added);
  if (count->changed > 0)
    append_count (words, changed);
  if (count->deleted > 0)
    append_count (words, deleted);
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
      append_count (words, _(info->fields[i].label));
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
      adw_preferences_group_add (group, planner_list_row_new (_(planner_kind_get_info (kind)->plural), count,
                                                              self->report->changes[kind], describe_change_cb,
                                                              GUINT_TO_POINTER (kind)));
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
describe_problem_cb (gpointer item, char **title, char **subtitle, gpointer data)
{
  const PlannerImportProblem *problem = item;

  *title = g_strdup (problem->reason);
  /* Translators: where in a file a problem is: kind, identifier, field. */
  *subtitle = g_strdup_printf (_("%s, %s, %s"), problem->kind != NULL ? problem->kind : "",
                               problem->id != NULL ? problem->id : _("no identifier"),
                               problem->field != NULL ? problem->field : _("the whole record"));
}

static void
describe_kept_cb (gpointer item, char **title, char **subtitle, gpointer data)
{
  const PlannerImportKept *kept = item;

  *title = kept->member != NULL ? g_strdup_printf ("%s, %s", kept->kind, kept->member) : g_strdup (kept->kind);
  *subtitle = g_strdup_printf (ngettext ("in %u record", "in %u records", kept->n_records), kept->n_records);
}

static void
add_list (Preview *self, GPtrArray *items, const char *title, const char *description, PlannerListRowFunc func)
{
  AdwPreferencesGroup *group;
  g_autofree char *count = NULL;

  if (items == NULL || items->len == 0)
    return;
  group = add_group (self, NULL, description);
  count = g_strdup_printf ("%u", items->len);
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

GtkWidget *
planner_import_preview_new (PlannerPlan *plan, const PlannerImportReport *report, const char *name)
{
  Preview *self;
  g_autofree char *description = NULL;
  GtkWidget *page;

  g_return_val_if_fail (PLANNER_IS_PLAN (plan), NULL);
  g_return_val_if_fail (report != NULL, NULL);
  g_return_val_if_fail (name != NULL, NULL);

  page = adw_preferences_page_new ();
  self = g_new0 (Preview, 1);
  self->plan = plan;
  self->report = report;
  self->page = ADW_PREFERENCES_PAGE (page);
  g_object_set_data_full (G_OBJECT (page), "preview", self, g_free);

  description = describe_file (report, name);
  add_group (self, NULL, description);
  add_changes (self);
  add_list (self, report->clashes, _("Clashes"),
            _("You and a partner changed these without seeing each other’s change. Both values are kept until you settle it."),
            describe_clash_cb);
  add_list (self, report->problems, _("Problems"),
            _("Faults of the file. Values that do not fit are kept beside their records for you to put right."), describe_problem_cb);
  add_list (self, report->kept_unknown, _("Not Known to This Version"),
            _("Kept as it is, and sent on with your next export."), describe_kept_cb);
  return page;
}
