/* planner-welcome.c: what a window shows while it has no plan: recent plans, and the ways to one
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "app/planner-welcome.h"

#include <glib/gi18n.h>

#include "app/planner-settings.h"
#include "app/planner-words.h"

#define MAX_SHOWN 5

struct _PlannerWelcome
{
  AdwBin parent_instance;

  AdwPreferencesGroup *recent_group;
  GtkWidget *new_row;

  GSettings *settings;
  GPtrArray *rows; /* borrowed from @recent_group */
};

G_DEFINE_FINAL_TYPE (PlannerWelcome, planner_welcome, ADW_TYPE_BIN)

static void
forget_cb (GtkButton *button, gpointer data)
{
  g_autoptr (GSettings) settings = planner_settings_new ();

  planner_settings_forget_recent (settings, data);
}

static void
free_uri_cb (gpointer uri, GClosure *closure)
{
  g_free (uri);
}

static GtkWidget *
create_forget_button (const char *uri)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("edit-delete-symbolic");

  gtk_widget_set_tooltip_text (button, _("The file is gone; take it off the list"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Take off the list"), -1);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  g_signal_connect_data (button, "clicked", G_CALLBACK (forget_cb), g_strdup (uri), free_uri_cb, 0);
  return button;
}

static GtkWidget *
create_row (const char *uri, const char *path)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *shown = g_filename_display_name (name);
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *place = planner_words_for_path (folder);
  gboolean there = g_file_test (path, G_FILE_TEST_EXISTS);

  if (g_str_has_suffix (shown, ".icbplan"))
    shown[strlen (shown) - strlen (".icbplan")] = '\0';
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), shown);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), place);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 1);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 1);
  /* Of what is gone there may be backups; and a drive may have come back. */
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "app.open-path");
  gtk_actionable_set_action_target_value (GTK_ACTIONABLE (row), g_variant_new_bytestring (path));
  if (there)
    adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("go-next-symbolic"));
  else
    adw_action_row_add_suffix (ADW_ACTION_ROW (row), create_forget_button (uri));
  return row;
}

static void
list_recent (PlannerWelcome *self)
{
  g_auto (GStrv) uris = planner_settings_dup_recent (self->settings);

  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (self->recent_group, g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);
  for (guint i = 0; uris[i] != NULL && self->rows->len < MAX_SHOWN; i++)
    {
      g_autofree char *path = g_filename_from_uri (uris[i], NULL, NULL);
      GtkWidget *row = path != NULL ? create_row (uris[i], path) : NULL;

      if (row == NULL)
        continue;
      adw_preferences_group_add (self->recent_group, row);
      g_ptr_array_add (self->rows, row);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->recent_group), self->rows->len > 0);
}

static void
planner_welcome_dispose (GObject *object)
{
  PlannerWelcome *self = PLANNER_WELCOME (object);

  g_clear_pointer (&self->rows, g_ptr_array_unref);
  gtk_widget_dispose_template (GTK_WIDGET (object), PLANNER_TYPE_WELCOME);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (planner_welcome_parent_class)->dispose (object);
}

static void
planner_welcome_class_init (PlannerWelcomeClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = planner_welcome_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/org/icb/Planner/app/planner-welcome.ui");
  gtk_widget_class_bind_template_child (widget_class, PlannerWelcome, recent_group);
  gtk_widget_class_bind_template_child (widget_class, PlannerWelcome, new_row);
}

static void
planner_welcome_init (PlannerWelcome *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->rows = g_ptr_array_new ();
  self->settings = planner_settings_new ();
  g_signal_connect_object (self->settings, "changed::recent-plans", G_CALLBACK (list_recent), self, G_CONNECT_SWAPPED);
  list_recent (self);
}

GtkWidget *
planner_welcome_new (void)
{
  return g_object_new (PLANNER_TYPE_WELCOME, NULL);
}
