/* planner-filter-button.c: a button that drops down to choose what to see: any of some values
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "widgets/planner-filter-button.h"

#include <glib/gi18n.h>

#define VALUE_KEY "planner-value"

struct _PlannerFilterButton
{
  AdwBin parent_instance;

  char *title;
  PlannerFilterOptionsFunc func;
  gpointer data;
  GStrv values;

  GtkWidget *button;
  GtkWidget *list;
  GtkWidget *all;
  gboolean filling;
};

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PlannerFilterButton, planner_filter_button, ADW_TYPE_BIN)

static void
option_clear (gpointer data)
{
  PlannerFilterOption *option = data;

  g_free (option->value);
  g_free (option->label);
}

void
planner_filter_option_add (GArray *options, const char *value, const char *label)
{
  PlannerFilterOption option = { g_strdup (value), g_strdup (label) };

  g_array_append_val (options, option);
}

GArray *
planner_filter_options_new (void)
{
  GArray *options = g_array_new (FALSE, FALSE, sizeof (PlannerFilterOption));

  g_array_set_clear_func (options, option_clear);
  return options;
}

static GArray *
dup_options (PlannerFilterButton *self)
{
  GArray *options = planner_filter_options_new ();

  self->func (options, self->data);
  return options;
}

static gboolean
is_chosen (PlannerFilterButton *self, const char *value)
{
  return g_strv_contains ((const char *const *) self->values, value);
}

/* One choice is named in the button, several are counted. */
static void
show_label (PlannerFilterButton *self)
{
  guint n = g_strv_length (self->values);
  g_autoptr (GArray) options = n == 1 ? dup_options (self) : NULL;
  g_autofree char *label = NULL;

  for (guint i = 0; options != NULL && i < options->len; i++)
    {
      const PlannerFilterOption *option = &g_array_index (options, PlannerFilterOption, i);

      /* Translators: a filter and what is chosen in it: “Year: 2018/19” */
      if (is_chosen (self, option->value))
        label = g_strdup_printf (_("%s: %s"), self->title, option->label);
    }
  if (label == NULL && n > 0)
    label = g_strdup_printf (_("%s (%u)"), self->title, n);
  gtk_menu_button_set_label (GTK_MENU_BUTTON (self->button), label != NULL ? label : self->title);
  if (n > 0)
    gtk_widget_add_css_class (self->button, "planner-filtering");
  else
    gtk_widget_remove_css_class (self->button, "planner-filtering");
}

static void
read_checks (PlannerFilterButton *self)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (GtkWidget *check = gtk_widget_get_first_child (self->list); check != NULL;
       check = gtk_widget_get_next_sibling (check))
    if (gtk_check_button_get_active (GTK_CHECK_BUTTON (check)))
      g_strv_builder_add (builder, g_object_get_data (G_OBJECT (check), VALUE_KEY));
  g_strfreev (self->values);
  self->values = g_strv_builder_end (builder);
}

static void
toggled_cb (GtkCheckButton *check, PlannerFilterButton *self)
{
  if (self->filling)
    return;
  read_checks (self);
  show_label (self);
  gtk_widget_set_sensitive (self->all, self->values[0] != NULL);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
fill (PlannerFilterButton *self)
{
  g_autoptr (GArray) options = dup_options (self);
  GtkWidget *child;

  self->filling = TRUE;
  while ((child = gtk_widget_get_first_child (self->list)) != NULL)
    gtk_box_remove (GTK_BOX (self->list), child);
  for (guint i = 0; i < options->len; i++)
    {
      const PlannerFilterOption *option = &g_array_index (options, PlannerFilterOption, i);
      GtkWidget *check = gtk_check_button_new_with_label (option->label);

      g_object_set_data_full (G_OBJECT (check), VALUE_KEY, g_strdup (option->value), g_free);
      gtk_check_button_set_active (GTK_CHECK_BUTTON (check), is_chosen (self, option->value));
      g_signal_connect (check, "toggled", G_CALLBACK (toggled_cb), self);
      gtk_box_append (GTK_BOX (self->list), check);
    }
  gtk_widget_set_sensitive (self->all, self->values[0] != NULL);
  self->filling = FALSE;
}

static void
all_cb (GtkButton *button, PlannerFilterButton *self)
{
  planner_filter_button_set_values (self, NULL);
  fill (self);
  gtk_widget_child_focus (self->list, GTK_DIR_TAB_FORWARD);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
make_popover (GtkMenuButton *button, gpointer data)
{
  PlannerFilterButton *self = data;

  if (self->list == NULL)
    {
      GtkWidget *popover = gtk_popover_new ();
      GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
      GtkWidget *scrolled = gtk_scrolled_window_new ();

      self->list = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
      self->all = gtk_button_new_with_mnemonic (_("Show _All"));
      gtk_widget_add_css_class (self->all, "flat");
      g_signal_connect (self->all, "clicked", G_CALLBACK (all_cb), self);
      gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
      gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scrolled), TRUE);
      gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scrolled), 320);
      gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), self->list);
      gtk_box_append (GTK_BOX (box), scrolled);
      gtk_box_append (GTK_BOX (box), self->all);
      gtk_popover_set_child (GTK_POPOVER (popover), box);
      gtk_menu_button_set_popover (button, popover);
    }
  fill (self);
}

static void
planner_filter_button_finalize (GObject *object)
{
  PlannerFilterButton *self = PLANNER_FILTER_BUTTON (object);

  g_strfreev (self->values);
  g_free (self->title);

  G_OBJECT_CLASS (planner_filter_button_parent_class)->finalize (object);
}

static void
planner_filter_button_class_init (PlannerFilterButtonClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = planner_filter_button_finalize;

  signals[CHANGED]
      = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
planner_filter_button_init (PlannerFilterButton *self)
{
  self->values = g_new0 (char *, 1);
  self->button = gtk_menu_button_new ();
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (self->button), make_popover, self, NULL);
  gtk_menu_button_set_can_shrink (GTK_MENU_BUTTON (self->button), TRUE);
  gtk_widget_add_css_class (self->button, "flat");
  adw_bin_set_child (ADW_BIN (self), self->button);
}

GtkWidget *
planner_filter_button_new (const char *title, PlannerFilterOptionsFunc func, gpointer data)
{
  PlannerFilterButton *self;

  g_return_val_if_fail (title != NULL, NULL);
  g_return_val_if_fail (func != NULL, NULL);

  self = g_object_new (PLANNER_TYPE_FILTER_BUTTON, NULL);
  self->title = g_strdup (title);
  self->func = func;
  self->data = data;
  show_label (self);
  return GTK_WIDGET (self);
}

const char *const *
planner_filter_button_get_values (PlannerFilterButton *self)
{
  g_return_val_if_fail (PLANNER_IS_FILTER_BUTTON (self), NULL);

  return (const char *const *) self->values;
}

void
planner_filter_button_set_values (PlannerFilterButton *self, const char *const *values)
{
  g_return_if_fail (PLANNER_IS_FILTER_BUTTON (self));

  g_strfreev (self->values);
  self->values = values != NULL ? g_strdupv ((GStrv) values) : g_new0 (char *, 1);
  show_label (self);
}
