/* planner-find-dialog.c: find everywhere: records of all kinds whose text matches, while typing
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "app/planner-find-dialog.h"

#include <glib/gi18n.h>

#include "app/planner-excerpt.h"
#include "core/plan/planner-find.h"
#include "widgets/planner-dialogs.h"

/* More than anybody reads; one more word finds what is beyond. */
#define MAX_RESULTS 100

struct _PlannerFindDialog
{
  AdwDialog parent_instance;

  GtkEditable *entry;
  GtkStack *stack;
  AdwStatusPage *empty_page;
  GtkListView *list;

  PlannerPlan *plan;
  GListStore *found;
  GtkSingleSelection *selection;
  guint frames_after_results;
  guint rank[PLANNER_N_KINDS]; /* of a kind among the results: that of its best one */
};

G_DEFINE_FINAL_TYPE (PlannerFindDialog, planner_find_dialog, ADW_TYPE_DIALOG)

/* Rows */

static void
setup_row_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer data)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *title = gtk_label_new (NULL);
  GtkWidget *excerpt = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_label_set_ellipsize (GTK_LABEL (title), PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (GTK_LABEL (excerpt), 0);
  gtk_label_set_ellipsize (GTK_LABEL (excerpt), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (excerpt, "dimmed");
  gtk_widget_add_css_class (excerpt, "caption");
  gtk_widget_set_margin_top (box, 6);
  gtk_widget_set_margin_bottom (box, 6);
  gtk_box_append (GTK_BOX (box), title);
  gtk_box_append (GTK_BOX (box), excerpt);
  gtk_list_item_set_child (item, box);
}

static void
bind_row_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer data)
{
  PlannerFindDialog *self = data;
  PlannerRecord *record = gtk_list_item_get_item (item);
  GtkWidget *title = gtk_widget_get_first_child (gtk_list_item_get_child (item));
  GtkWidget *excerpt = gtk_widget_get_next_sibling (title);
  g_autofree char *words = planner_plan_dup_record_title (self->plan, record);
  g_autofree char *place = planner_excerpt_new (record, gtk_editable_get_text (self->entry));

  gtk_label_set_text (GTK_LABEL (title), words);
  gtk_label_set_text (GTK_LABEL (excerpt), place != NULL ? place : "");
  gtk_widget_set_visible (excerpt, place != NULL);
  gtk_list_item_set_accessible_label (item, words);
  gtk_list_item_set_accessible_description (item, place != NULL ? place : "");
}

static void
setup_header_cb (GtkSignalListItemFactory *factory, GtkListHeader *header, gpointer data)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "heading");
  gtk_widget_set_margin_start (label, 12);
  gtk_widget_set_margin_top (label, 6);
  gtk_list_header_set_child (header, label);
}

static void
bind_header_cb (GtkSignalListItemFactory *factory, GtkListHeader *header, gpointer data)
{
  PlannerRecord *record = gtk_list_header_get_item (header);

  gtk_label_set_text (GTK_LABEL (gtk_list_header_get_child (header)),
                      _(planner_kind_get_info (planner_record_get_kind (record))->plural));
}

static GtkListItemFactory *
create_factory (PlannerFindDialog *self, GCallback setup, GCallback bind)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", setup, self);
  g_signal_connect (factory, "bind", bind, self);
  return factory;
}

/* Finding */

static int
compare_kinds (gconstpointer a, gconstpointer b, gpointer data)
{
  PlannerFindDialog *self = data;
  guint one = self->rank[planner_record_get_kind ((PlannerRecord *) a)];
  guint other = self->rank[planner_record_get_kind ((PlannerRecord *) b)];

  return one < other ? -1 : one > other;
}

static void
rank_kinds (PlannerFindDialog *self, GPtrArray *records)
{
  for (guint kind = 0; kind < PLANNER_N_KINDS; kind++)
    self->rank[kind] = G_MAXUINT;
  for (guint i = records->len; i > 0; i--)
    self->rank[planner_record_get_kind (g_ptr_array_index (records, i - 1))] = i;
}

static void
say_nothing_found (PlannerFindDialog *self, const char *title, const char *description)
{
  g_autofree char *escaped = g_markup_escape_text (description, -1);

  adw_status_page_set_title (self->empty_page, title);
  adw_status_page_set_description (self->empty_page, escaped);
  gtk_stack_set_visible_child_name (self->stack, "empty");
}

/* The first row's heading is above it; the list scrolls to the row alone, and only when it is laid out. */
static gboolean
scroll_to_top_cb (GtkWidget *list, GdkFrameClock *clock, gpointer data)
{
  PlannerFindDialog *self = data;

  gtk_adjustment_set_value (gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (list)), 0);
  return ++self->frames_after_results < 2 ? G_SOURCE_CONTINUE : G_SOURCE_REMOVE;
}

static void
show_results (PlannerFindDialog *self, GPtrArray *records)
{
  g_autofree char *count = NULL;

  g_ptr_array_sort_values_with_data (records, compare_kinds, self);
  g_list_store_splice (self->found, 0, g_list_model_get_n_items (G_LIST_MODEL (self->found)), records->pdata, records->len);
  gtk_stack_set_visible_child_name (self->stack, "results");
  gtk_single_selection_set_selected (self->selection, 0);
  gtk_list_view_scroll_to (self->list, 0, GTK_LIST_SCROLL_NONE, NULL);
  self->frames_after_results = 0;
  gtk_widget_add_tick_callback (GTK_WIDGET (self->list), scroll_to_top_cb, self, NULL);
  count = g_strdup_printf (ngettext ("%'u record found", "%'u records found", records->len), records->len);
  gtk_accessible_announce (GTK_ACCESSIBLE (self), count, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_LOW);
}

static void
search_cb (PlannerFindDialog *self)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (self->entry)));
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) records = NULL;

  if (text[0] == '\0')
    {
      say_nothing_found (self, _("Find Everywhere"), _("Type the beginning of any words: of asks, people, risks, papers, notes…"));
      return;
    }
  records = planner_plan_find (self->plan, text, PLANNER_N_KINDS, MAX_RESULTS, &error);
  if (records == NULL)
    {
      say_nothing_found (self, _("That Cannot Be Looked For"), error->message);
      return;
    }
  if (records->len == 0)
    {
      say_nothing_found (self, _("Nothing Found"), _("No record holds all of these words. Try fewer, or only their beginnings."));
      return;
    }
  rank_kinds (self, records);
  show_results (self, records);
}

static void
lead_to (PlannerFindDialog *self, guint position)
{
  g_autoptr (PlannerRecord) record = g_list_model_get_item (G_LIST_MODEL (self->selection), position);

  if (record == NULL)
    return;
  planner_dialog_lead_to (ADW_DIALOG (self), planner_record_get_kind (record), planner_record_get_id (record));
}

static void
entry_activate_cb (PlannerFindDialog *self)
{
  if (g_str_equal (gtk_stack_get_visible_child_name (self->stack), "results"))
    lead_to (self, gtk_single_selection_get_selected (self->selection));
}

static void
list_activate_cb (PlannerFindDialog *self, guint position)
{
  lead_to (self, position);
}

static void
stop_cb (PlannerFindDialog *self)
{
  adw_dialog_close (ADW_DIALOG (self));
}

/* The arrow keys move through the results while the typing goes on. */
static gboolean
key_cb (PlannerFindDialog *self, guint key)
{
  guint n_items = g_list_model_get_n_items (G_LIST_MODEL (self->selection));
  guint position = gtk_single_selection_get_selected (self->selection);

  if (n_items == 0 || position == GTK_INVALID_LIST_POSITION)
    return GDK_EVENT_PROPAGATE;
  if (key == GDK_KEY_Down && position + 1 < n_items)
    position++;
  else if (key == GDK_KEY_Up && position > 0)
    position--;
  else
    return GDK_EVENT_PROPAGATE;
  gtk_list_view_scroll_to (self->list, position, GTK_LIST_SCROLL_SELECT, NULL);
  return GDK_EVENT_STOP;
}

static void
planner_find_dialog_dispose (GObject *object)
{
  PlannerFindDialog *self = PLANNER_FIND_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), PLANNER_TYPE_FIND_DIALOG);
  g_clear_object (&self->selection);
  g_clear_object (&self->found);
  g_clear_object (&self->plan);

  G_OBJECT_CLASS (planner_find_dialog_parent_class)->dispose (object);
}

static void
planner_find_dialog_class_init (PlannerFindDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = planner_find_dialog_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/org/icb/Planner/app/planner-find-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, PlannerFindDialog, entry);
  gtk_widget_class_bind_template_child (widget_class, PlannerFindDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, PlannerFindDialog, empty_page);
  gtk_widget_class_bind_template_child (widget_class, PlannerFindDialog, list);
  gtk_widget_class_bind_template_callback (widget_class, search_cb);
  gtk_widget_class_bind_template_callback (widget_class, entry_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, list_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_cb);
}

static void
fill_list (PlannerFindDialog *self)
{
  g_autoptr (GtkListItemFactory) rows = create_factory (self, G_CALLBACK (setup_row_cb), G_CALLBACK (bind_row_cb));
  g_autoptr (GtkListItemFactory) headers = create_factory (self, G_CALLBACK (setup_header_cb), G_CALLBACK (bind_header_cb));
  GtkSortListModel *sorted;

  self->found = g_list_store_new (PLANNER_TYPE_RECORD);
  sorted = gtk_sort_list_model_new (G_LIST_MODEL (g_object_ref (self->found)), NULL);
  gtk_sort_list_model_set_section_sorter (sorted, GTK_SORTER (gtk_custom_sorter_new (compare_kinds, self, NULL)));
  self->selection = gtk_single_selection_new (G_LIST_MODEL (sorted));
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (self->selection));
  gtk_list_view_set_factory (self->list, rows);
  gtk_list_view_set_header_factory (self->list, headers);
}

static void
planner_find_dialog_init (PlannerFindDialog *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  fill_list (self);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->entry), keys);
}

AdwDialog *
planner_find_dialog_new (PlannerPlan *plan)
{
  PlannerFindDialog *self;

  g_return_val_if_fail (PLANNER_IS_PLAN (plan), NULL);

  self = g_object_new (PLANNER_TYPE_FIND_DIALOG, NULL);
  self->plan = g_object_ref (plan);
  search_cb (self);
  return ADW_DIALOG (self);
}
