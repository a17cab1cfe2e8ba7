/* planner-settings.c: what the application keeps for this user
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "app/planner-settings.h"

#include <glib/gi18n.h>

#define MAX_RECENT 12

GSettings *
planner_settings_new (void)
{
  return g_settings_new (APPLICATION_ID);
}

char *
planner_settings_dup_author (GSettings *settings)
{
  g_autofree char *name = NULL;
  g_autofree char *organisation = NULL;

  g_return_val_if_fail (G_IS_SETTINGS (settings), NULL);

  name = g_strstrip (g_settings_get_string (settings, "author-name"));
  organisation = g_strstrip (g_settings_get_string (settings, "author-organisation"));
  if (name[0] == '\0')
    return NULL;
  if (organisation[0] == '\0')
    return g_steal_pointer (&name);
  /* Translators: a person's name and organisation. */
  return g_strdup_printf (_("%s, %s"), name, organisation);
}

void
planner_settings_watch_author (GSettings *settings, GCallback callback, gpointer object)
{
  g_return_if_fail (G_IS_SETTINGS (settings));
  g_return_if_fail (G_IS_OBJECT (object));

  g_signal_connect_object (settings, "changed::author-name", callback, object, G_CONNECT_SWAPPED);
  g_signal_connect_object (settings, "changed::author-organisation", callback, object, G_CONNECT_SWAPPED);
}

void
planner_settings_restore_window (GSettings *settings, GtkWindow *window)
{
  g_return_if_fail (G_IS_SETTINGS (settings));
  g_return_if_fail (GTK_IS_WINDOW (window));

  gtk_window_set_default_size (window, g_settings_get_int (settings, "window-width"),
                               g_settings_get_int (settings, "window-height"));
  if (g_settings_get_boolean (settings, "window-maximized"))
    gtk_window_maximize (window);
}

void
planner_settings_save_window (GSettings *settings, GtkWindow *window)
{
  int width, height;

  g_return_if_fail (G_IS_SETTINGS (settings));
  g_return_if_fail (GTK_IS_WINDOW (window));

  gtk_window_get_default_size (window, &width, &height);
  g_settings_set_boolean (settings, "window-maximized", gtk_window_is_maximized (window));
  if (gtk_window_is_maximized (window) || width < 360 || height < 294)
    return;
  g_settings_set_int (settings, "window-width", width);
  g_settings_set_int (settings, "window-height", height);
}

GStrv
planner_settings_dup_recent (GSettings *settings)
{
  g_return_val_if_fail (G_IS_SETTINGS (settings), NULL);

  return g_settings_get_strv (settings, "recent-plans");
}

static void
write_recent (GSettings *settings, const char *first, const char *without)
{
  g_auto (GStrv) before = planner_settings_dup_recent (settings);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) after = NULL;
  guint n_kept = 0;

  if (first != NULL)
    g_strv_builder_add (builder, first);
  for (guint i = 0; before[i] != NULL && n_kept < MAX_RECENT - 1; i++)
    if (!g_str_equal (before[i], without))
      {
        g_strv_builder_add (builder, before[i]);
        n_kept++;
      }
  after = g_strv_builder_end (builder);
  g_settings_set_strv (settings, "recent-plans", (const char *const *) after);
}

void
planner_settings_add_recent (GSettings *settings, const char *path)
{
  g_autofree char *uri = NULL;

  g_return_if_fail (G_IS_SETTINGS (settings));

  uri = g_filename_to_uri (path, NULL, NULL);
  if (uri == NULL)
    return;
  write_recent (settings, uri, uri);
  gtk_recent_manager_add_item (gtk_recent_manager_get_default (), uri);
}

void
planner_settings_forget_recent (GSettings *settings, const char *uri)
{
  g_return_if_fail (G_IS_SETTINGS (settings));
  g_return_if_fail (uri != NULL);

  write_recent (settings, NULL, uri);
}

GSettings *
planner_settings_new_for_plan (PlannerPlan *plan)
{
  const char *id;
  g_autofree char *path = NULL;

  g_return_val_if_fail (PLANNER_IS_PLAN (plan), NULL);

  id = planner_record_get (planner_plan_get_root (plan), PLANNER_PLAN_ID);
  if (id == NULL || !planner_id_is_valid (id))
    id = "unnamed";
  path = g_strdup_printf ("/org/icb/Planner/plans/%s/", id);
  return g_settings_new_with_path (APPLICATION_ID ".Plan", path);
}
