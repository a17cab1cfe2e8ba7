/* planner-ask-filter-bar.c: the tools above the asks: find, filters, and how many are shown
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "rooms/asks/planner-ask-filter-bar.h"

#include <glib/gi18n.h>

#include "widgets/planner-choice-look.h"
#include "widgets/planner-filter-button.h"

typedef struct
{
  PlannerAskFilterBar *bar;
  PlannerAskFilterKind kind;
} Options;

struct _PlannerAskFilterBar
{
  AdwBin parent_instance;

  PlannerPlan *plan;
  PlannerAskFilter *filter;
  GtkWidget *entry;
  GtkWidget *buttons[PLANNER_N_ASK_FILTERS];
  Options options[PLANNER_N_ASK_FILTERS];
  GtkWidget *clear;
  GtkWidget *count;
  GtkWidget *unfold; /* a toggle button that shows the filters in a narrow window */
  gboolean narrow;
};

enum
{
  CHANGED,
  LEFT,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PlannerAskFilterBar, planner_ask_filter_bar, ADW_TYPE_BIN)

/* Options: only what some ask has */

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
read_used (PlannerPlan *plan, PlannerField field)
{
  GHashTable *used = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GListModel *asks = planner_plan_get_records (plan, PLANNER_KIND_ASK);
  guint n = g_list_model_get_n_items (asks);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (PlannerRecord) ask = g_list_model_get_item (asks, i);

      count_value (used, field, planner_record_get (ask, field));
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
fill_options (GArray *options, gpointer data)
{
  Options *what = data;
  PlannerField field = planner_ask_filter_get_field (what->kind);
  const PlannerFieldInfo *info = planner_field_get_info (field);
  g_autoptr (GHashTable) used = read_used (what->bar->plan, field);

  if (info->choices != NULL)
    add_choices (options, used, info);
  else if (info->target != PLANNER_KIND_NONE)
    add_records (options, used, what->bar->plan, info->target);
  else
    add_values (options, used);
  if (g_hash_table_contains (used, ""))
    planner_filter_option_add (options, "", _("None"));
}

/* Changes */

static void
button_changed_cb (PlannerFilterButton *button, PlannerAskFilterBar *self)
{
  for (guint i = 0; i < PLANNER_N_ASK_FILTERS; i++)
    if (self->buttons[i] == GTK_WIDGET (button))
      planner_ask_filter_set_values (self->filter, (PlannerAskFilterKind) i, planner_filter_button_get_values (button));
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
search_changed_cb (GtkSearchEntry *entry, PlannerAskFilterBar *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (entry));

  if (g_str_equal (text, planner_ask_filter_get_text (self->filter)))
    return;
  planner_ask_filter_set_text (self->filter, text);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
stop_search_cb (GtkSearchEntry *entry, PlannerAskFilterBar *self)
{
  if (*gtk_editable_get_text (GTK_EDITABLE (entry)) == '\0')
    g_signal_emit (self, signals[LEFT], 0);
  gtk_editable_set_text (GTK_EDITABLE (entry), "");
}

static void
activate_cb (GtkSearchEntry *entry, PlannerAskFilterBar *self)
{
  search_changed_cb (entry, self);
  g_signal_emit (self, signals[LEFT], 0);
}

static gboolean
key_cb (GtkEventControllerKey *controller, guint keyval, guint keycode, GdkModifierType state, PlannerAskFilterBar *self)
{
  if (keyval != GDK_KEY_Down && keyval != GDK_KEY_KP_Down)
    return GDK_EVENT_PROPAGATE;
  activate_cb (GTK_SEARCH_ENTRY (self->entry), self);
  return GDK_EVENT_STOP;
}

static void
planner_ask_filter_bar_finalize (GObject *object)
{
  g_clear_object (&PLANNER_ASK_FILTER_BAR (object)->plan);

  G_OBJECT_CLASS (planner_ask_filter_bar_parent_class)->finalize (object);
}

static void
planner_ask_filter_bar_class_init (PlannerAskFilterBarClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = planner_ask_filter_bar_finalize;

  signals[CHANGED]
      = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[LEFT]
      = g_signal_new ("left", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
planner_ask_filter_bar_init (PlannerAskFilterBar *self)
{
}

static GtkWidget *
make_entry (PlannerAskFilterBar *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->entry = gtk_search_entry_new ();
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Find in asks"), -1);
  gtk_widget_set_size_request (self->entry, 180, -1);
  gtk_editable_set_text (GTK_EDITABLE (self->entry), planner_ask_filter_get_text (self->filter));
  g_signal_connect (self->entry, "search-changed", G_CALLBACK (search_changed_cb), self);
  g_signal_connect (self->entry, "stop-search", G_CALLBACK (stop_search_cb), self);
  g_signal_connect (self->entry, "activate", G_CALLBACK (activate_cb), self);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_widget_add_controller (self->entry, keys);
  return self->entry;
}

static void
append_buttons (PlannerAskFilterBar *self, AdwWrapBox *box)
{
  for (guint i = 0; i < PLANNER_N_ASK_FILTERS; i++)
    {
      PlannerAskFilterKind kind = (PlannerAskFilterKind) i;
      const PlannerFieldInfo *info = planner_field_get_info (planner_ask_filter_get_field (kind));

      self->options[i] = (Options) { self, kind };
      self->buttons[i] = planner_filter_button_new (_(info->label), fill_options, &self->options[i]);
      planner_filter_button_set_values (PLANNER_FILTER_BUTTON (self->buttons[i]),
                                        planner_ask_filter_get_values (self->filter, kind));
      g_signal_connect (self->buttons[i], "changed", G_CALLBACK (button_changed_cb), self);
      adw_wrap_box_append (box, self->buttons[i]);
    }
}

static void
show_buttons (PlannerAskFilterBar *self)
{
  gboolean shown = !self->narrow || gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->unfold));

  for (guint i = 0; i < PLANNER_N_ASK_FILTERS; i++)
    gtk_widget_set_visible (self->buttons[i], shown);
  gtk_widget_set_visible (self->unfold, self->narrow);
}

static GtkWidget *
make_unfold (PlannerAskFilterBar *self)
{
  self->unfold = gtk_toggle_button_new ();
  gtk_button_set_icon_name (GTK_BUTTON (self->unfold), "planner-filter-symbolic");
  gtk_widget_add_css_class (self->unfold, "flat");
  gtk_widget_set_valign (self->unfold, GTK_ALIGN_START);
  gtk_widget_set_tooltip_text (self->unfold, _("Filters"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->unfold), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Filters"), -1);
  g_signal_connect_swapped (self->unfold, "toggled", G_CALLBACK (show_buttons), self);
  return self->unfold;
}

static GtkWidget *
make_more (GMenuModel *menu)
{
  GtkWidget *more = gtk_menu_button_new ();

  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (more), "view-more-symbolic");
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (more), menu);
  gtk_widget_set_tooltip_text (more, _("More tools for asks"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (more), GTK_ACCESSIBLE_PROPERTY_LABEL, _("More tools for asks"), -1);
  gtk_widget_set_valign (more, GTK_ALIGN_START);
  return more;
}

static GtkWidget *
make_box (PlannerAskFilterBar *self)
{
  AdwWrapBox *box = ADW_WRAP_BOX (adw_wrap_box_new ());

  adw_wrap_box_set_child_spacing (box, 3);
  adw_wrap_box_set_line_spacing (box, 3);
  gtk_widget_set_hexpand (GTK_WIDGET (box), TRUE);
  adw_wrap_box_append (box, make_entry (self));
  append_buttons (self, box);
  self->clear = gtk_button_new_with_label (_("Show all"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->clear), "room.clear-filters");
  gtk_widget_add_css_class (self->clear, "flat");
  adw_wrap_box_append (box, self->clear);
  self->count = gtk_label_new (NULL);
  gtk_widget_add_css_class (self->count, "dimmed");
  gtk_widget_add_css_class (self->count, "numeric");
  adw_wrap_box_append (box, self->count);
  return GTK_WIDGET (box);
}

GtkWidget *
planner_ask_filter_bar_new (PlannerPlan *plan, PlannerAskFilter *filter, GMenuModel *menu)
{
  PlannerAskFilterBar *self;
  GtkWidget *row;

  g_return_val_if_fail (PLANNER_IS_PLAN (plan), NULL);
  g_return_val_if_fail (filter != NULL, NULL);

  self = g_object_new (PLANNER_TYPE_ASK_FILTER_BAR, NULL);
  self->plan = g_object_ref (plan);
  self->filter = filter;
  row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  gtk_widget_add_css_class (row, "toolbar");
  gtk_box_append (GTK_BOX (row), make_box (self));
  gtk_box_append (GTK_BOX (row), make_unfold (self));
  gtk_box_append (GTK_BOX (row), make_more (menu));
  show_buttons (self);
  adw_bin_set_child (ADW_BIN (self), row);
  return GTK_WIDGET (self);
}

/* Behind the button it is still seen that something is left out. */
static void
mark_unfold (PlannerAskFilterBar *self)
{
  gboolean set = FALSE;

  for (guint i = 0; i < PLANNER_N_ASK_FILTERS; i++)
    set = set || planner_ask_filter_get_values (self->filter, (PlannerAskFilterKind) i)[0] != NULL;
  if (set)
    gtk_widget_add_css_class (self->unfold, "planner-filtering");
  else
    gtk_widget_remove_css_class (self->unfold, "planner-filtering");
}

void
planner_ask_filter_bar_update (PlannerAskFilterBar *self, guint n_shown, guint n_all)
{
  g_autofree char *placeholder = NULL;
  g_autofree char *count = NULL;

  g_return_if_fail (PLANNER_IS_ASK_FILTER_BAR (self));

  for (guint i = 0; i < PLANNER_N_ASK_FILTERS; i++)
    planner_filter_button_set_values (PLANNER_FILTER_BUTTON (self->buttons[i]),
                                      planner_ask_filter_get_values (self->filter, (PlannerAskFilterKind) i));
  if (*planner_ask_filter_get_text (self->filter) == '\0'
      && *gtk_editable_get_text (GTK_EDITABLE (self->entry)) != '\0')
    gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  placeholder = g_strdup_printf (ngettext ("Find in %'u ask", "Find in %'u asks", n_all), n_all);
  gtk_search_entry_set_placeholder_text (GTK_SEARCH_ENTRY (self->entry), placeholder);
  count = g_strdup_printf (_("%'u of %'u asks"), n_shown, n_all);
  gtk_label_set_text (GTK_LABEL (self->count), count);
  gtk_widget_set_visible (self->count, n_shown < n_all);
  gtk_widget_set_visible (self->clear, planner_ask_filter_is_set (self->filter));
  mark_unfold (self);
}

void
planner_ask_filter_bar_set_narrow (PlannerAskFilterBar *self, gboolean narrow)
{
  g_return_if_fail (PLANNER_IS_ASK_FILTER_BAR (self));

  self->narrow = narrow;
  show_buttons (self);
}

void
planner_ask_filter_bar_begin_find (PlannerAskFilterBar *self)
{
  g_return_if_fail (PLANNER_IS_ASK_FILTER_BAR (self));

  gtk_widget_grab_focus (self->entry);
  gtk_editable_select_region (GTK_EDITABLE (self->entry), 0, -1);
}
