/* planner-record-filter.c: which records of a kind a room shows
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "widgets/planner-record-filter.h"

#include <glib/gi18n.h>

#include "core/plan/planner-find.h"
#include "widgets/planner-choice-look.h"
#include "widgets/planner-filter-button.h"
#include "widgets/planner-view-settings.h"

struct _PlannerRecordFilter
{
  PlannerPlan *plan;
  PlannerKind kind;
  const PlannerFilterList *lists;
  guint n_lists;
  gpointer data;
  PlannerField scope; /* or PLANNER_FIELD_NONE */
  char *scope_value;
  PlannerFilterScope scope_func; /* or %NULL */
  gpointer scope_data;
  GSettings *settings;
  GStrv *values; /* by list */
  char *text;
  GHashTable *found; /* set of records that hold the words; %NULL: no words */
  GHashTable *exceptions; /* set of ids */
};

/* In the settings. */
static char *
dup_text_name (PlannerRecordFilter *self)
{
  return g_strconcat (planner_kind_get_info (self->kind)->name, ".text", NULL);
}

static GStrv
dup_kept (PlannerRecordFilter *self, guint list)
{
  g_autoptr (GVariant) value = planner_view_settings_dup (self->settings, "filters", self->lists[list].name,
                                                          G_VARIANT_TYPE_STRING_ARRAY);

  return value != NULL ? g_variant_dup_strv (value, NULL) : g_new0 (char *, 1);
}

static char *
dup_kept_text (PlannerRecordFilter *self)
{
  g_autofree char *name = dup_text_name (self);
  g_autoptr (GVariant) text = planner_view_settings_dup (self->settings, "filters", name, G_VARIANT_TYPE_STRING);

  return text != NULL ? g_variant_dup_string (text, NULL) : g_strdup ("");
}

PlannerRecordFilter *
planner_record_filter_new (PlannerPlan *plan, PlannerKind kind, const PlannerFilterList *lists, guint n_lists,
                           gpointer data)
{
  PlannerRecordFilter *self;

  g_return_val_if_fail (PLANNER_IS_PLAN (plan), NULL);
  g_return_val_if_fail (kind < PLANNER_N_KINDS, NULL);

  self = g_new0 (PlannerRecordFilter, 1);
  self->plan = g_object_ref (plan);
  self->kind = kind;
  self->lists = lists;
  self->n_lists = n_lists;
  self->data = data;
  self->scope = PLANNER_FIELD_NONE;
  self->settings = planner_view_settings_new (plan);
  self->exceptions = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->values = g_new0 (GStrv, n_lists);
  for (guint i = 0; i < n_lists; i++)
    self->values[i] = dup_kept (self, i);
  self->text = dup_kept_text (self);
  planner_record_filter_update (self);
  return self;
}

void
planner_record_filter_free (PlannerRecordFilter *self)
{
  for (guint i = 0; i < self->n_lists; i++)
    g_strfreev (self->values[i]);
  g_free (self->values);
  g_clear_pointer (&self->found, g_hash_table_unref);
  g_free (self->text);
  g_free (self->scope_value);
  g_hash_table_unref (self->exceptions);
  g_object_unref (self->settings);
  g_object_unref (self->plan);
  g_free (self);
}

/* Scope */

void
planner_record_filter_set_scope (PlannerRecordFilter *self, PlannerField field, const char *value)
{
  g_return_if_fail (self != NULL);

  self->scope = field;
  g_set_str (&self->scope_value, value);
}

PlannerField
planner_record_filter_get_scope (PlannerRecordFilter *self, const char **value)
{
  g_return_val_if_fail (self != NULL && value != NULL, PLANNER_FIELD_NONE);

  *value = self->scope_value;
  return self->scope;
}

void
planner_record_filter_set_scope_func (PlannerRecordFilter *self, PlannerFilterScope scope, gpointer data)
{
  g_return_if_fail (self != NULL);

  self->scope_func = scope;
  self->scope_data = data;
}

static gboolean
has_scope (PlannerRecordFilter *self)
{
  return self->scope != PLANNER_FIELD_NONE || self->scope_func != NULL;
}

static gboolean
is_in_scope (PlannerRecordFilter *self, PlannerRecord *record)
{
  return (self->scope == PLANNER_FIELD_NONE || g_strcmp0 (planner_record_get (record, self->scope), self->scope_value) == 0)
         && (self->scope_func == NULL || self->scope_func (record, self->scope_data));
}

gboolean
planner_record_filter_is_needed (PlannerRecordFilter *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return has_scope (self) || planner_record_filter_is_set (self);
}

guint
planner_record_filter_count_all (PlannerRecordFilter *self)
{
  GListModel *records;
  guint n = 0;

  g_return_val_if_fail (self != NULL, 0);

  if (!has_scope (self))
    return planner_plan_count (self->plan, self->kind);
  records = planner_plan_get_records (self->plan, self->kind);
  for (guint i = 0; i < g_list_model_get_n_items (records); i++)
    {
      g_autoptr (PlannerRecord) record = g_list_model_get_item (records, i);

      n += is_in_scope (self, record) ? 1 : 0;
    }
  return n;
}

PlannerPlan *
planner_record_filter_get_plan (PlannerRecordFilter *self)
{
  return self->plan;
}

PlannerKind
planner_record_filter_get_kind (PlannerRecordFilter *self)
{
  return self->kind;
}

const PlannerFilterList *
planner_record_filter_get_lists (PlannerRecordFilter *self, guint *n_lists)
{
  *n_lists = self->n_lists;
  return self->lists;
}

const char *const *
planner_record_filter_get_values (PlannerRecordFilter *self, guint list)
{
  g_return_val_if_fail (list < self->n_lists, NULL);

  return (const char *const *) self->values[list];
}

void
planner_record_filter_set_values (PlannerRecordFilter *self, guint list, const char *const *values)
{
  g_return_if_fail (list < self->n_lists);

  g_strfreev (self->values[list]);
  self->values[list] = values != NULL ? g_strdupv ((GStrv) values) : g_new0 (char *, 1);
  planner_view_settings_set (self->settings, "filters", self->lists[list].name,
                             self->values[list][0] != NULL
                                 ? g_variant_new_strv ((const char *const *) self->values[list], -1)
                                 : NULL);
}

/* Options: only what some record has */

static void
count_value (GHashTable *used, PlannerField field, const char *value)
{
  g_auto (GStrv) items = NULL;

  if (value == NULL)
    {
      g_hash_table_add (used, g_strdup (""));
      return;
    }
  if (!planner_type_is_list (planner_field_get_info (field)->type))
    {
      g_hash_table_add (used, g_strdup (value));
      return;
    }
  items = planner_value_split (field, value);
  for (guint i = 0; items[i] != NULL; i++)
    g_hash_table_add (used, g_strdup (items[i]));
}

static GHashTable *
read_used (PlannerRecordFilter *self, PlannerField field)
{
  GHashTable *used = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GListModel *records = planner_plan_get_records (self->plan, self->kind);
  guint n = g_list_model_get_n_items (records);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (PlannerRecord) record = g_list_model_get_item (records, i);

      if (is_in_scope (self, record))
        count_value (used, field, planner_record_get (record, field));
    }
  return used;
}

static void
add_choices (GArray *options, GHashTable *used, const PlannerFieldInfo *info)
{
  for (guint i = 0; info->choices[i].name != NULL; i++)
    if (g_hash_table_contains (used, info->choices[i].name))
      {
        g_autofree char *words = planner_choice_dup_words (info->field, info->choices[i].name);

        planner_filter_option_add (options, info->choices[i].name, words);
      }
}

static void
add_records (GArray *options, GHashTable *used, PlannerPlan *plan, PlannerKind kind)
{
  GListModel *records = planner_plan_get_records (plan, kind);
  guint n = g_list_model_get_n_items (records);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (PlannerRecord) record = g_list_model_get_item (records, i);
      g_autofree char *title = NULL;

      if (!g_hash_table_contains (used, planner_record_get_id (record)))
        continue;
      title = planner_record_dup_title (record);
      planner_filter_option_add (options, planner_record_get_id (record), title);
    }
}

static int
compare_strings (gconstpointer a, gconstpointer b)
{
  return g_strcmp0 (*(const char *const *) a, *(const char *const *) b);
}

static void
add_values (GArray *options, GHashTable *used)
{
  g_autoptr (GPtrArray) values = g_hash_table_get_keys_as_ptr_array (used);

  g_ptr_array_sort (values, compare_strings);
  for (guint i = 0; i < values->len; i++)
    if (*(const char *) g_ptr_array_index (values, i) != '\0')
      planner_filter_option_add (options, g_ptr_array_index (values, i), g_ptr_array_index (values, i));
}

static void
fill_by_field (PlannerRecordFilter *self, PlannerField field, GArray *options)
{
  const PlannerFieldInfo *info = planner_field_get_info (field);
  g_autoptr (GHashTable) used = read_used (self, field);

  if (info->choices != NULL)
    add_choices (options, used, info);
  else if (info->target != PLANNER_KIND_NONE)
    add_records (options, used, self->plan, info->target);
  else
    add_values (options, used);
  if (g_hash_table_contains (used, ""))
    planner_filter_option_add (options, "", _("None"));
}

void
planner_record_filter_fill (PlannerRecordFilter *self, guint list, GArray *options)
{
  g_return_if_fail (list < self->n_lists);

  if (self->lists[list].field != PLANNER_FIELD_NONE)
    fill_by_field (self, self->lists[list].field, options);
  else if (self->lists[list].fill != NULL)
    self->lists[list].fill (options, self->data);
}

/* Words */

void
planner_record_filter_update (PlannerRecordFilter *self)
{
  g_autoptr (GPtrArray) found = NULL;

  g_clear_pointer (&self->found, g_hash_table_unref);
  if (*self->text == '\0')
    return;
  self->found = g_hash_table_new_full (NULL, NULL, g_object_unref, NULL);
  found = planner_plan_find (self->plan, self->text, self->kind, G_MAXINT, NULL);
  for (guint i = 0; found != NULL && i < found->len; i++)
    g_hash_table_add (self->found, g_object_ref (g_ptr_array_index (found, i)));
}

void
planner_record_filter_set_text (PlannerRecordFilter *self, const char *text)
{
  g_autofree char *name = dup_text_name (self);

  g_free (self->text);
  self->text = g_strstrip (g_strdup (text != NULL ? text : ""));
  planner_view_settings_set (self->settings, "filters", name, *self->text != '\0' ? g_variant_new_string (self->text) : NULL);
  planner_record_filter_update (self);
}

const char *
planner_record_filter_get_text (PlannerRecordFilter *self)
{
  return self->text;
}

void
planner_record_filter_add_exception (PlannerRecordFilter *self, const char *id)
{
  g_hash_table_add (self->exceptions, g_strdup (id));
}

void
planner_record_filter_clear_exceptions (PlannerRecordFilter *self)
{
  g_hash_table_remove_all (self->exceptions);
}

/* All of it */

gboolean
planner_record_filter_is_set (PlannerRecordFilter *self)
{
  for (guint i = 0; i < self->n_lists; i++)
    if (self->values[i][0] != NULL)
      return TRUE;
  return *self->text != '\0';
}

gboolean
planner_record_filter_looks_further (PlannerRecordFilter *self)
{
  for (guint i = 0; i < self->n_lists; i++)
    if (self->lists[i].field == PLANNER_FIELD_NONE && self->values[i][0] != NULL)
      return TRUE;
  return self->scope_func != NULL || *self->text != '\0';
}

void
planner_record_filter_clear (PlannerRecordFilter *self)
{
  for (guint i = 0; i < self->n_lists; i++)
    planner_record_filter_set_values (self, i, NULL);
  planner_record_filter_set_text (self, NULL);
}

static gboolean
holds_one (PlannerRecord *record, PlannerField field, const char *const *values)
{
  const char *value = planner_record_get (record, field);
  g_auto (GStrv) items = NULL;

  if (value == NULL)
    return g_strv_contains (values, "");
  if (!planner_type_is_list (planner_field_get_info (field)->type))
    return g_strv_contains (values, value);
  items = planner_value_split (field, value);
  for (guint i = 0; items[i] != NULL; i++)
    if (g_strv_contains (values, items[i]))
      return TRUE;
  return FALSE;
}

static gboolean
is_in_list (PlannerRecordFilter *self, PlannerRecord *record, guint list)
{
  const char *const *values = (const char *const *) self->values[list];

  if (values[0] == NULL)
    return TRUE;
  if (self->lists[list].field != PLANNER_FIELD_NONE)
    return holds_one (record, self->lists[list].field, values);
  return self->lists[list].matches (record, values, self->data);
}

gboolean
planner_record_filter_matches_but (PlannerRecordFilter *self, PlannerRecord *record, guint list)
{
  if (!is_in_scope (self, record))
    return FALSE;
  if (g_hash_table_contains (self->exceptions, planner_record_get_id (record)))
    return TRUE;
  if (self->found != NULL && !g_hash_table_contains (self->found, record))
    return FALSE;
  for (guint i = 0; i < self->n_lists; i++)
    if (i != list && !is_in_list (self, record, i))
      return FALSE;
  return TRUE;
}

gboolean
planner_record_filter_matches (PlannerRecord *record, gpointer filter)
{
  PlannerRecordFilter *self = filter;

  return planner_record_filter_matches_but (self, record, self->n_lists);
}

GHashTable *
planner_record_filter_dup_matches (PlannerRecordFilter *self)
{
  GHashTable *ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GListModel *records = planner_plan_get_records (self->plan, self->kind);
  guint n = g_list_model_get_n_items (records);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (PlannerRecord) record = g_list_model_get_item (records, i);

      if (planner_record_filter_matches (record, self))
        g_hash_table_add (ids, g_strdup (planner_record_get_id (record)));
    }
  return ids;
}

gboolean
planner_record_is_among (PlannerRecord *record, gpointer ids)
{
  return g_hash_table_contains (ids, planner_record_get_id (record));
}
