/* planner-view-settings.c: how one person looks at one plan: columns, filters, what is folded
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "widgets/planner-view-settings.h"

#define SCHEMA_ID "org.icb.Planner.Plan"
#define PLANS_PATH "/org/icb/Planner/plans/"

/* Partners give a plan one id; a plan without one is known by where it is. */
GSettings *
planner_view_settings_new (PlannerPlan *plan)
{
  const char *id;
  g_autofree char *name = NULL;
  g_autofree char *path = NULL;

  g_return_val_if_fail (PLANNER_IS_PLAN (plan), NULL);

  id = planner_record_get (planner_plan_get_root (plan), PLANNER_PLAN_ID);
  if (id != NULL && planner_id_is_valid (id))
    name = g_strdup (id);
  else
    name = g_compute_checksum_for_string (G_CHECKSUM_SHA256, planner_plan_get_path (plan), -1);
  path = g_strconcat (PLANS_PATH, name, "/", NULL);
  return g_settings_new_with_path (SCHEMA_ID, path);
}

GVariant *
planner_view_settings_dup (GSettings *settings, const char *key, const char *name, const GVariantType *type)
{
  g_autoptr (GVariant) all = NULL;

  g_return_val_if_fail (G_IS_SETTINGS (settings), NULL);

  all = g_settings_get_value (settings, key);
  return g_variant_lookup_value (all, name, type);
}

void
planner_view_settings_set (GSettings *settings, const char *key, const char *name, GVariant *value)
{
  g_autoptr (GVariant) all = NULL;
  g_auto (GVariantDict) dict = { 0 };

  g_return_if_fail (G_IS_SETTINGS (settings));

  all = g_settings_get_value (settings, key);
  g_variant_dict_init (&dict, all);
  if (value != NULL)
    g_variant_dict_insert_value (&dict, name, value);
  else
    g_variant_dict_remove (&dict, name);
  g_settings_set_value (settings, key, g_variant_dict_end (&dict));
}
