/* Who makes a change, when nobody says. */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cli/planner-author.h"

#include <gio/gio.h>

static char *
dup_from_preferences (void)
{
  GSettingsSchemaSource *source = g_settings_schema_source_get_default ();
  g_autoptr (GSettingsSchema) schema = NULL;
  g_autoptr (GSettings) settings = NULL;
  g_autofree char *name = NULL;
  g_autofree char *organisation = NULL;

  if (source != NULL)
    schema = g_settings_schema_source_lookup (source, APPLICATION_ID, TRUE);
  if (schema == NULL)
    return NULL;

  settings = g_settings_new_full (schema, NULL, NULL);
  name = g_settings_get_string (settings, "author-name");
  organisation = g_settings_get_string (settings, "author-organisation");
  if (*name == '\0')
    return NULL;
  return *organisation == '\0' ? g_steal_pointer (&name) : g_strdup_printf ("%s, %s", name, organisation);
}

char *
planner_author_dup (const char *by)
{
  const char *variable = g_getenv ("ICB_PLANNER_BY");

  if (by != NULL && *by != '\0')
    return g_strdup (by);
  if (variable != NULL && *variable != '\0')
    return g_strdup (variable);
  return dup_from_preferences ();
}
