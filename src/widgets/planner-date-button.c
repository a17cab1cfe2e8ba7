/* planner-date-button.c: a calendar that drops down beside a date that is typed
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "widgets/planner-date-button.h"

#include <glib/gi18n.h>

#include "core/plan/planner-value.h"

struct _PlannerDateButton
{
  AdwBin parent_instance;

  GtkWidget *button;
  GtkWidget *calendar;
  char *value;
  gboolean is_named;
};

enum
{
  PICKED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PlannerDateButton, planner_date_button, ADW_TYPE_BIN)

static GDateTime *
dup_day (PlannerDateButton *self)
{
  GDate date;

  if (self->value != NULL && planner_value_get_date (self->value, &date))
    return g_date_time_new_local (g_date_get_year (&date), (int) g_date_get_month (&date), g_date_get_day (&date), 0, 0,
                                  0);
  return g_date_time_new_now_local ();
}

static void
choose_cb (GtkButton *button, PlannerDateButton *self)
{
  g_autoptr (GDateTime) day = gtk_calendar_get_date (GTK_CALENDAR (self->calendar));
  g_autofree char *value = g_date_time_format (day, "%Y-%m-%d");

  gtk_menu_button_popdown (GTK_MENU_BUTTON (self->button));
  g_signal_emit (self, signals[PICKED], 0, value);
}

/* Made when first opened: most dates are never picked from it. */
static void
make_popover (GtkMenuButton *button, gpointer data)
{
  PlannerDateButton *self = data;
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *choose = gtk_button_new_with_mnemonic (_("_Choose this Day"));
  g_autoptr (GDateTime) day = dup_day (self);

  self->calendar = gtk_calendar_new ();
  gtk_calendar_select_day (GTK_CALENDAR (self->calendar), day);
  gtk_widget_add_css_class (choose, "suggested-action");
  g_signal_connect (choose, "clicked", G_CALLBACK (choose_cb), self);
  gtk_box_append (GTK_BOX (box), self->calendar);
  gtk_box_append (GTK_BOX (box), choose);
  gtk_popover_set_child (GTK_POPOVER (popover), box);
  gtk_menu_button_set_popover (button, popover);
}

static void
name_button (PlannerDateButton *self, const char *label)
{
  /* Translators: %s is what a date is called, as “Start” */
  g_autofree char *name = g_strdup_printf (_("Choose from a Calendar: %s"), label);

  self->is_named = TRUE;
  gtk_widget_set_tooltip_text (self->button, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

/* One of a template is called as the row is that it stands in. */
static void
planner_date_button_root (GtkWidget *widget)
{
  PlannerDateButton *self = PLANNER_DATE_BUTTON (widget);
  GtkWidget *row = gtk_widget_get_ancestor (widget, ADW_TYPE_PREFERENCES_ROW);

  GTK_WIDGET_CLASS (planner_date_button_parent_class)->root (widget);
  if (!self->is_named && row != NULL)
    name_button (self, adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)));
}

static void
planner_date_button_finalize (GObject *object)
{
  g_free (PLANNER_DATE_BUTTON (object)->value);

  G_OBJECT_CLASS (planner_date_button_parent_class)->finalize (object);
}

static void
planner_date_button_class_init (PlannerDateButtonClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = planner_date_button_finalize;
  GTK_WIDGET_CLASS (klass)->root = planner_date_button_root;

  signals[PICKED] = g_signal_new ("picked", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
planner_date_button_init (PlannerDateButton *self)
{
  self->button = gtk_menu_button_new ();
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (self->button), "x-office-calendar-symbolic");
  gtk_widget_add_css_class (self->button, "flat");
  gtk_widget_set_valign (self->button, GTK_ALIGN_CENTER);
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (self->button), make_popover, self, NULL);
  adw_bin_set_child (ADW_BIN (self), self->button);
}

GtkWidget *
planner_date_button_new (const char *label)
{
  PlannerDateButton *self;

  g_return_val_if_fail (label != NULL, NULL);

  self = g_object_new (PLANNER_TYPE_DATE_BUTTON, NULL);
  name_button (self, label);
  return GTK_WIDGET (self);
}

void
planner_date_button_set_value (PlannerDateButton *self, const char *value)
{
  g_return_if_fail (PLANNER_IS_DATE_BUTTON (self));

  g_set_str (&self->value, value);
}
