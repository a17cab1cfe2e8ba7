/* planner-ask-filter.c: which asks are shown
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "rooms/asks/planner-ask-filter.h"

#include "core/plan/planner-find.h"
#include "widgets/planner-view-settings.h"

#define TEXT_NAME "asks.text" /* in the settings */

struct _PlannerAskFilter
{
  PlannerPlan *plan;
  GSettings *settings;
  GStrv values[PLANNER_N_ASK_FILTERS];
  char *text;
  GHashTable *found; /* set of records that hold the words; %NULL: no words */
  GHashTable *exceptions; /* set of ids */
};

static const struct
{
  const char *name; /* in the settings */
  PlannerField field;
} kinds[PLANNER_N_ASK_FILTERS] = {
  [PLANNER_ASK_FILTER_WORKSTREAM] = { "asks.workstream", PLANNER_ASK_WORKSTREAM },
  [PLANNER_ASK_FILTER_YEAR] = { "asks.year", PLANNER_ASK_YEAR },
  [PLANNER_ASK_FILTER_STATUS] = { "asks.status", PLANNER_ASK_STATUS },
  [PLANNER_ASK_FILTER_LEAD] = { "asks.lead", PLANNER_ASK_LEADS },
  [PLANNER_ASK_FILTER_TAG] = { "asks.tag", PLANNER_ASK_TAGS },
};

static void
read_text (PlannerAskFilter *self)
{
  g_autoptr (GVariant) text = planner_view_settings_dup (self->settings, "filters", TEXT_NAME, G_VARIANT_TYPE_STRING);

  self->text = text != NULL ? g_variant_dup_string (text, NULL) : g_strdup ("");
  planner_ask_filter_update (self);
}

PlannerAskFilter *
planner_ask_filter_new (PlannerPlan *plan)
{
  PlannerAskFilter *self;

  g_return_val_if_fail (PLANNER_IS_PLAN (plan), NULL);

  self = g_new0 (PlannerAskFilter, 1);
  self->plan = g_object_ref (plan);
  self->settings = planner_view_settings_new (plan);
  self->exceptions = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i < PLANNER_N_ASK_FILTERS; i++)
    {
      g_autoptr (GVariant) value
          = planner_view_settings_dup (self->settings, "filters", kinds[i].name, G_VARIANT_TYPE_STRING_ARRAY);

      self->values[i] = value != NULL ? g_variant_dup_strv (value, NULL) : g_new0 (char *, 1);
    }
  read_text (self);
  return self;
}

void
planner_ask_filter_free (PlannerAskFilter *self)
{
  for (guint i = 0; i < PLANNER_N_ASK_FILTERS; i++)
    g_strfreev (self->values[i]);
  g_clear_pointer (&self->found, g_hash_table_unref);
  g_free (self->text);
  g_hash_table_unref (self->exceptions);
  g_object_unref (self->settings);
  g_object_unref (self->plan);
  g_free (self);
}

PlannerField
planner_ask_filter_get_field (PlannerAskFilterKind kind)
{
  return kinds[kind].field;
}

const char *const *
planner_ask_filter_get_values (PlannerAskFilter *self, PlannerAskFilterKind kind)
{
  return (const char *const *) self->values[kind];
}

void
planner_ask_filter_set_values (PlannerAskFilter *self, PlannerAskFilterKind kind, const char *const *values)
{
  g_strfreev (self->values[kind]);
  self->values[kind] = values != NULL ? g_strdupv ((GStrv) values) : g_new0 (char *, 1);
  planner_view_settings_set (self->settings, "filters", kinds[kind].name,
                             self->values[kind][0] != NULL
                                 ? g_variant_new_strv ((const char *const *) self->values[kind], -1)
                                 : NULL);
}

void
planner_ask_filter_update (PlannerAskFilter *self)
{
  g_autoptr (GPtrArray) found = NULL;

  g_clear_pointer (&self->found, g_hash_table_unref);
  if (*self->text == '\0')
    return;
  self->found = g_hash_table_new_full (NULL, NULL, g_object_unref, NULL);
  found = planner_plan_find (self->plan, self->text, PLANNER_KIND_ASK, G_MAXINT, NULL);
  for (guint i = 0; found != NULL && i < found->len; i++)
    g_hash_table_add (self->found, g_object_ref (g_ptr_array_index (found, i)));
}

void
planner_ask_filter_set_text (PlannerAskFilter *self, const char *text)
{
  g_free (self->text);
  self->text = g_strstrip (g_strdup (text != NULL ? text : ""));
  planner_view_settings_set (self->settings, "filters", TEXT_NAME,
                             *self->text != '\0' ? g_variant_new_string (self->text) : NULL);
  planner_ask_filter_update (self);
}

const char *
planner_ask_filter_get_text (PlannerAskFilter *self)
{
  return self->text;
}

void
planner_ask_filter_add_exception (PlannerAskFilter *self, const char *id)
{
  g_hash_table_add (self->exceptions, g_strdup (id));
}

void
planner_ask_filter_clear_exceptions (PlannerAskFilter *self)
{
  g_hash_table_remove_all (self->exceptions);
}

gboolean
planner_ask_filter_is_set (PlannerAskFilter *self)
{
  for (guint i = 0; i < PLANNER_N_ASK_FILTERS; i++)
    if (self->values[i][0] != NULL)
      return TRUE;
  return *self->text != '\0';
}

void
planner_ask_filter_clear (PlannerAskFilter *self)
{
  for (guint i = 0; i < PLANNER_N_ASK_FILTERS; i++)
    planner_ask_filter_set_values (self, (PlannerAskFilterKind) i, NULL);
  planner_ask_filter_set_text (self, NULL);
}

static gboolean
holds_one (PlannerRecord *ask, PlannerField field, GStrv values)
{
  const char *value = planner_record_get (ask, field);
  g_auto (GStrv) items = NULL;

  if (value == NULL)
    return g_strv_contains ((const char *const *) values, "");
  if (!planner_type_is_list (planner_field_get_info (field)->type))
    return g_strv_contains ((const char *const *) values, value);
  items = planner_value_split (field, value);
  for (guint i = 0; items[i] != NULL; i++)
    if (g_strv_contains ((const char *const *) values, items[i]))
      return TRUE;
  return FALSE;
}

gboolean
planner_ask_filter_matches (PlannerRecord *ask, gpointer data)
{
  PlannerAskFilter *self = data;

  if (g_hash_table_contains (self->exceptions, planner_record_get_id (ask)))
    return TRUE;
  if (self->found != NULL && !g_hash_table_contains (self->found, ask))
    return FALSE;
  for (guint i = 0; i < PLANNER_N_ASK_FILTERS; i++)
    if (self->values[i][0] != NULL && !holds_one (ask, kinds[i].field, self->values[i]))
      return FALSE;
  return TRUE;
}
