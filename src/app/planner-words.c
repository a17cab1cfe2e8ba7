/* planner-words.c: values, times and registers as a person reads them in the dialogs
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "app/planner-words.h"

#include <glib/gi18n.h>
#include <string.h>

#include "core/plan/planner-registers.h"

static char *
join_titles (PlannerPlan *plan, PlannerKind kind, char **ids)
{
  g_autoptr (GPtrArray) titles = g_ptr_array_new_null_terminated (4, g_free, TRUE);

  for (guint i = 0; ids[i] != NULL; i++)
    g_ptr_array_add (titles, planner_plan_dup_reference_title (plan, kind, ids[i]));
  return g_strjoinv (", ", (char **) titles->pdata);
}

char *
planner_words_for_value (PlannerPlan *plan, PlannerField field, const char *value)
{
  const PlannerFieldInfo *info;
  g_auto (GStrv) ids = NULL;

  g_return_val_if_fail (PLANNER_IS_PLAN (plan), NULL);

  if (value == NULL)
    /* Translators: the value of a field that is not known. */
    return g_strdup (_("nothing"));
  if (field == PLANNER_FIELD_NONE)
    return g_strdup (value);
  info = planner_field_get_info (field);
  if (!planner_type_is_reference (info->type))
    return planner_value_to_display (field, value);
  ids = planner_value_split (field, value);
  return join_titles (plan, info->target, ids);
}

char *
planner_words_for_time (const char *at)
{
  g_autoptr (GDateTime) time = at != NULL ? g_date_time_new_from_iso8601 (at, NULL) : NULL;
  g_autoptr (GDateTime) local = time != NULL ? g_date_time_to_local (time) : NULL;

  if (local == NULL)
    return g_strdup (_("at an unknown time"));
  /* Translators: a date and a time, for g_date_time_format(). */
  return g_date_time_format (local, _("%-d %B %Y, %H:%M"));
}

char *
planner_words_for_path (const char *path)
{
  const char *home = g_get_home_dir ();
  g_autofree char *shown = NULL;

  g_return_val_if_fail (path != NULL, NULL);

  shown = g_filename_display_name (path);
  if (g_str_has_prefix (shown, home) && (shown[strlen (home)] == G_DIR_SEPARATOR || shown[strlen (home)] == '\0'))
    return g_strconcat ("~", shown + strlen (home), NULL);
  return g_steal_pointer (&shown);
}

const char *
planner_words_for_register (const char *name, PlannerField field)
{
  if (field != PLANNER_FIELD_NONE)
    return _(planner_field_get_info (field)->label);
  if (g_strcmp0 (name, PLANNER_REGISTER_PLACE) == 0)
    return _("Place in the list");
  if (g_strcmp0 (name, PLANNER_REGISTER_DELETED) == 0)
    return _("Whether it is deleted");
  return name != NULL ? name : "";
}

char *
planner_words_for_record (PlannerPlan *plan, PlannerKind kind, const char *id)
{
  PlannerRecord *record;
  g_autofree char *title = NULL;

  g_return_val_if_fail (PLANNER_IS_PLAN (plan), NULL);
  g_return_val_if_fail (kind < PLANNER_N_KINDS, NULL);

  record = kind == PLANNER_KIND_PLAN ? planner_plan_get_root (plan) : planner_plan_lookup (plan, kind, id);
  title = record != NULL ? planner_plan_dup_record_title (plan, record) : g_strdup (id);
  /* Translators: a kind of record and the title of one. */
  return g_strdup_printf (_("%s: %s"), _(planner_kind_get_info (kind)->label), title);
}

char *
planner_words_for_author (const char *by, const char *at, const char *source)
{
  g_autofree char *time = planner_words_for_time (at);
  const char *name = by != NULL && by[0] != '\0' ? by : _("Somebody");

  if (source == NULL || source[0] == '\0')
    /* Translators: who wrote something, and when. */
    return g_strdup_printf (_("%s, %s"), name, time);
  /* Translators: who wrote something, when, and the file it came from. */
  return g_strdup_printf (_("%s, %s (%s)"), name, time, source);
}
