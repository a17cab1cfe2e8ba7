/* planner-preferences.c: who I am, and how paper and dates look
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "app/planner-preferences.h"

#include "app/planner-settings.h"

struct _PlannerPreferences
{
  AdwPreferencesDialog parent_instance;

  GtkWidget *name_row;
  GtkWidget *organisation_row;
  GtkWidget *paper_row;
  GtkWidget *date_row;

  GSettings *settings;
};

G_DEFINE_FINAL_TYPE (PlannerPreferences, planner_preferences, ADW_TYPE_PREFERENCES_DIALOG)

/* A row lists the values of its key's enumeration in their order. */
static void
show_enum (PlannerPreferences *self, GtkWidget *row, const char *key)
{
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), (guint) g_settings_get_enum (self->settings, key));
}

static void
paper_chosen_cb (PlannerPreferences *self)
{
  g_settings_set_enum (self->settings, "paper-size", (int) adw_combo_row_get_selected (ADW_COMBO_ROW (self->paper_row)));
}

static void
date_chosen_cb (PlannerPreferences *self)
{
  g_settings_set_enum (self->settings, "date-style", (int) adw_combo_row_get_selected (ADW_COMBO_ROW (self->date_row)));
}

static void
planner_preferences_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), PLANNER_TYPE_PREFERENCES);
  g_clear_object (&PLANNER_PREFERENCES (object)->settings);

  G_OBJECT_CLASS (planner_preferences_parent_class)->dispose (object);
}

static void
planner_preferences_class_init (PlannerPreferencesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = planner_preferences_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/org/icb/Planner/app/planner-preferences.ui");
  gtk_widget_class_bind_template_child (widget_class, PlannerPreferences, name_row);
  gtk_widget_class_bind_template_child (widget_class, PlannerPreferences, organisation_row);
  gtk_widget_class_bind_template_child (widget_class, PlannerPreferences, paper_row);
  gtk_widget_class_bind_template_child (widget_class, PlannerPreferences, date_row);
}

static void
planner_preferences_init (PlannerPreferences *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->settings = planner_settings_new ();
  g_settings_bind (self->settings, "author-name", self->name_row, "text", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (self->settings, "author-organisation", self->organisation_row, "text", G_SETTINGS_BIND_DEFAULT);
  show_enum (self, self->paper_row, "paper-size");
  show_enum (self, self->date_row, "date-style");
  g_signal_connect_object (self->paper_row, "notify::selected", G_CALLBACK (paper_chosen_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->date_row, "notify::selected", G_CALLBACK (date_chosen_cb), self, G_CONNECT_SWAPPED);
}

AdwDialog *
planner_preferences_new (void)
{
  return g_object_new (PLANNER_TYPE_PREFERENCES, NULL);
}
