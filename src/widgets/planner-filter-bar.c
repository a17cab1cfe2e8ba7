/* planner-filter-bar.c: the tools above a room's records: find, filters, and how many are shown
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "widgets/planner-filter-bar.h"

#include <glib/gi18n.h>

#include "widgets/planner-filter-button.h"
#include "widgets/planner-menus.h"

/* One list of the filter, for its button. */
typedef struct
{
  PlannerFilterBar *bar;
  guint list;
  GtkWidget *button; /* %NULL: it is chosen elsewhere */
} Choice;

typedef struct
{
  GtkWidget *widget;
  PlannerFilterToolFunc show; /* %NULL: the button of a list */
} Tool;

struct _PlannerFilterBar
{
  AdwBin parent_instance;

  PlannerRecordFilter *filter;
  GtkWidget *box;
  GtkWidget *entry;
  Choice *choices; /* by list */
  GtkWidget *clear;
  GtkWidget *count;
  GtkWidget *unfold; /* a toggle button that shows the filters in a narrow window */
  GArray *tools;     /* of Tool: what is behind it */
  gboolean narrow;
};

enum
{
  CHANGED,
  LEFT,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PlannerFilterBar, planner_filter_bar, ADW_TYPE_BIN)

static void
fill_options (GArray *options, gpointer data)
{
  Choice *choice = data;

  planner_record_filter_fill (choice->bar->filter, choice->list, options);
}

/* Changes */

void
planner_filter_bar_changed (PlannerFilterBar *self)
{
  g_return_if_fail (PLANNER_IS_FILTER_BAR (self));

  g_signal_emit (self, signals[CHANGED], 0);
}

static guint
get_n_lists (PlannerFilterBar *self)
{
  guint n_lists;

  planner_record_filter_get_lists (self->filter, &n_lists);
  return n_lists;
}

static void
button_changed_cb (PlannerFilterButton *button, PlannerFilterBar *self)
{
  for (guint i = 0; i < get_n_lists (self); i++)
    if (self->choices[i].button == GTK_WIDGET (button))
      planner_record_filter_set_values (self->filter, i, planner_filter_button_get_values (button));
  planner_filter_bar_changed (self);
}

static void
search_changed_cb (GtkSearchEntry *entry, PlannerFilterBar *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (entry));

  if (g_str_equal (text, planner_record_filter_get_text (self->filter)))
    return;
  planner_record_filter_set_text (self->filter, text);
  planner_filter_bar_changed (self);
}

static void
stop_search_cb (GtkSearchEntry *entry, PlannerFilterBar *self)
{
  if (*gtk_editable_get_text (GTK_EDITABLE (entry)) == '\0')
    g_signal_emit (self, signals[LEFT], 0);
  gtk_editable_set_text (GTK_EDITABLE (entry), "");
}

static void
activate_cb (GtkSearchEntry *entry, PlannerFilterBar *self)
{
  search_changed_cb (entry, self);
  g_signal_emit (self, signals[LEFT], 0);
}

static gboolean
key_cb (GtkEventControllerKey *controller, guint keyval, guint keycode, GdkModifierType state, PlannerFilterBar *self)
{
  if (keyval != GDK_KEY_Down && keyval != GDK_KEY_KP_Down)
    return GDK_EVENT_PROPAGATE;
  activate_cb (GTK_SEARCH_ENTRY (self->entry), self);
  return GDK_EVENT_STOP;
}

static void
planner_filter_bar_finalize (GObject *object)
{
  g_array_unref (PLANNER_FILTER_BAR (object)->tools);
  g_free (PLANNER_FILTER_BAR (object)->choices);

  G_OBJECT_CLASS (planner_filter_bar_parent_class)->finalize (object);
}

static void
planner_filter_bar_class_init (PlannerFilterBarClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = planner_filter_bar_finalize;

  signals[CHANGED]
      = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[LEFT]
      = g_signal_new ("left", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
planner_filter_bar_init (PlannerFilterBar *self)
{
  self->tools = g_array_new (FALSE, FALSE, sizeof (Tool));
}

static void
append_entry (PlannerFilterBar *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  const char *kind = planner_kind_get_info (planner_record_filter_get_kind (self->filter))->plural;
  g_autofree char *name = g_strdup_printf (_("Find in %s"), _(kind));

  self->entry = gtk_search_entry_new ();
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_widget_set_size_request (self->entry, 180, -1);
  gtk_editable_set_text (GTK_EDITABLE (self->entry), planner_record_filter_get_text (self->filter));
  g_signal_connect (self->entry, "search-changed", G_CALLBACK (search_changed_cb), self);
  g_signal_connect (self->entry, "stop-search", G_CALLBACK (stop_search_cb), self);
  g_signal_connect (self->entry, "activate", G_CALLBACK (activate_cb), self);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_widget_add_controller (self->entry, keys);
  adw_wrap_box_append (ADW_WRAP_BOX (self->box), self->entry);
}

static void
append_button (PlannerFilterBar *self, guint i, const PlannerFilterList *list)
{
  const char *label = list->label != NULL ? list->label : planner_field_get_info (list->field)->label;
  Choice *choice = &self->choices[i];
  Tool tool = { NULL, NULL };

  choice->button = planner_filter_button_new (_(label), fill_options, choice);
  tool.widget = choice->button;
  planner_filter_button_set_values (PLANNER_FILTER_BUTTON (choice->button),
                                    planner_record_filter_get_values (self->filter, i));
  g_signal_connect (choice->button, "changed", G_CALLBACK (button_changed_cb), self);
  adw_wrap_box_append (ADW_WRAP_BOX (self->box), choice->button);
  g_array_append_val (self->tools, tool);
}

static void
append_buttons (PlannerFilterBar *self)
{
  guint n_lists;
  const PlannerFilterList *lists = planner_record_filter_get_lists (self->filter, &n_lists);

  self->choices = g_new0 (Choice, n_lists);
  for (guint i = 0; i < n_lists; i++)
    {
      self->choices[i].bar = self;
      self->choices[i].list = i;
      if (lists[i].field != PLANNER_FIELD_NONE || lists[i].fill != NULL)
        append_button (self, i, &lists[i]);
    }
}

static void
append_end (PlannerFilterBar *self)
{
  self->clear = gtk_button_new_with_label (_("Show all"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->clear), "room.clear-filters");
  gtk_widget_add_css_class (self->clear, "flat");
  adw_wrap_box_append (ADW_WRAP_BOX (self->box), self->clear);
  self->count = gtk_label_new (NULL);
  gtk_widget_add_css_class (self->count, "dimmed");
  gtk_widget_add_css_class (self->count, "numeric");
  adw_wrap_box_append (ADW_WRAP_BOX (self->box), self->count);
}

static void
show_tools (PlannerFilterBar *self)
{
  gboolean shown = !self->narrow || gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->unfold));

  for (guint i = 0; i < self->tools->len; i++)
    gtk_widget_set_visible (g_array_index (self->tools, Tool, i).widget, shown);
  gtk_widget_set_visible (self->unfold, self->narrow);
}

static GtkWidget *
make_unfold (PlannerFilterBar *self)
{
  self->unfold = gtk_toggle_button_new ();
  gtk_button_set_icon_name (GTK_BUTTON (self->unfold), "planner-filter-symbolic");
  gtk_widget_add_css_class (self->unfold, "flat");
  gtk_widget_set_valign (self->unfold, GTK_ALIGN_START);
  gtk_widget_set_tooltip_text (self->unfold, _("Filters"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->unfold), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Filters"), -1);
  g_signal_connect_swapped (self->unfold, "toggled", G_CALLBACK (show_tools), self);
  return self->unfold;
}

static GtkWidget *
make_more (GMenuModel *menu, const char *tools)
{
  GtkWidget *more = gtk_menu_button_new ();

  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (more), "view-more-symbolic");
  planner_menu_button_set_menu (GTK_MENU_BUTTON (more), menu);
  gtk_widget_set_tooltip_text (more, tools);
  gtk_accessible_update_property (GTK_ACCESSIBLE (more), GTK_ACCESSIBLE_PROPERTY_LABEL, tools, -1);
  gtk_widget_set_valign (more, GTK_ALIGN_START);
  return more;
}

GtkWidget *
planner_filter_bar_new (PlannerRecordFilter *filter, GMenuModel *menu, const char *tools)
{
  PlannerFilterBar *self;
  GtkWidget *row;

  g_return_val_if_fail (filter != NULL, NULL);

  self = g_object_new (PLANNER_TYPE_FILTER_BAR, NULL);
  self->filter = filter;
  row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  gtk_widget_add_css_class (row, "toolbar");
  self->box = adw_wrap_box_new ();
  adw_wrap_box_set_child_spacing (ADW_WRAP_BOX (self->box), 3);
  adw_wrap_box_set_line_spacing (ADW_WRAP_BOX (self->box), 3);
  gtk_widget_set_hexpand (self->box, TRUE);
  append_entry (self);
  append_buttons (self);
  append_end (self);
  gtk_box_append (GTK_BOX (row), self->box);
  gtk_box_append (GTK_BOX (row), make_unfold (self));
  show_tools (self);
  if (menu != NULL)
    gtk_box_append (GTK_BOX (row), make_more (menu, tools));
  adw_bin_set_child (ADW_BIN (self), row);
  return GTK_WIDGET (self);
}

PlannerRecordFilter *
planner_filter_bar_get_filter (PlannerFilterBar *self)
{
  g_return_val_if_fail (PLANNER_IS_FILTER_BAR (self), NULL);

  return self->filter;
}

void
planner_filter_bar_add (PlannerFilterBar *self, GtkWidget *tool, PlannerFilterToolFunc show)
{
  Tool added = { tool, show };

  g_return_if_fail (PLANNER_IS_FILTER_BAR (self));

  adw_wrap_box_insert_child_after (ADW_WRAP_BOX (self->box), tool, gtk_widget_get_prev_sibling (self->clear));
  g_array_append_val (self->tools, added);
  if (show != NULL)
    show (self, tool);
  show_tools (self);
}

/* Behind the button it is still seen that something is left out. */
static void
mark_unfold (PlannerFilterBar *self)
{
  gboolean set = FALSE;

  for (guint i = 0; i < get_n_lists (self); i++)
    set = set || planner_record_filter_get_values (self->filter, i)[0] != NULL;
  if (set)
    gtk_widget_add_css_class (self->unfold, "planner-filtering");
  else
    gtk_widget_remove_css_class (self->unfold, "planner-filtering");
}

void
planner_filter_bar_update (PlannerFilterBar *self, const char *find, const char *count, gboolean all)
{
  g_return_if_fail (PLANNER_IS_FILTER_BAR (self));

  for (guint i = 0; i < get_n_lists (self); i++)
    if (self->choices[i].button != NULL)
      planner_filter_button_set_values (PLANNER_FILTER_BUTTON (self->choices[i].button),
                                        planner_record_filter_get_values (self->filter, i));
  for (guint i = 0; i < self->tools->len; i++)
    if (g_array_index (self->tools, Tool, i).show != NULL)
      g_array_index (self->tools, Tool, i).show (self, g_array_index (self->tools, Tool, i).widget);
  if (*planner_record_filter_get_text (self->filter) == '\0'
      && *gtk_editable_get_text (GTK_EDITABLE (self->entry)) != '\0')
    gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  gtk_search_entry_set_placeholder_text (GTK_SEARCH_ENTRY (self->entry), find);
  gtk_label_set_text (GTK_LABEL (self->count), count);
  gtk_widget_set_visible (self->count, !all);
  gtk_widget_set_visible (self->clear, planner_record_filter_is_set (self->filter));
  mark_unfold (self);
}

void
planner_filter_bar_set_narrow (PlannerFilterBar *self, gboolean narrow)
{
  g_return_if_fail (PLANNER_IS_FILTER_BAR (self));

  self->narrow = narrow;
  show_tools (self);
}

void
planner_filter_bar_begin_find (PlannerFilterBar *self)
{
  g_return_if_fail (PLANNER_IS_FILTER_BAR (self));

  gtk_widget_grab_focus (self->entry);
  gtk_editable_select_region (GTK_EDITABLE (self->entry), 0, -1);
}
