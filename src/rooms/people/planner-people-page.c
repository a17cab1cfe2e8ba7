/* planner-people-page.c: one of the views of the room: a table with its find, its suggestion and its empty state
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "rooms/people/planner-people-page-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "rooms/people/planner-name-words.h"
#include "widgets/planner-messages.h"

enum
{
  SELECTION_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PlannerPeoplePage, planner_people_page, ADW_TYPE_BIN)

static PlannerPlan *
get_plan (PlannerPeoplePage *self)
{
  return planner_people_facts_get_plan (self->facts);
}

/* Finding */

static const char *
get_findable (PlannerPeoplePage *self, PlannerRecord *record)
{
  const char *id = planner_record_get_id (record);
  const char *text = g_hash_table_lookup (self->findable, id);

  if (text == NULL)
    {
      char *made = planner_people_view_dup_findable (self->facts, record);

      g_hash_table_insert (self->findable, g_strdup (id), made);
      text = made;
    }
  return text;
}

gboolean
planner_people_page_shows (PlannerRecord *record, gpointer data)
{
  PlannerPeoplePage *self = data;

  if (planner_record_get_kind (record) == PLANNER_KIND_SEAT && !self->show_past
      && planner_people_facts_is_past (self->facts, record))
    return FALSE;
  for (guint i = 0; self->words != NULL && self->words[i] != NULL; i++)
    if (strstr (get_findable (self, record), self->words[i]) == NULL)
      return FALSE;
  return TRUE;
}

static void
show_state (PlannerPeoplePage *self)
{
  const char *name = "table";

  if (planner_plan_count (get_plan (self), self->view->kind) == 0
      && (self->view->heading == PLANNER_KIND_NONE || planner_plan_count (get_plan (self), self->view->heading) == 0))
    name = "empty";
  else if (self->words != NULL && g_list_model_get_n_items (G_LIST_MODEL (self->outline)) == 0)
    name = "nothing";
  gtk_stack_set_visible_child_name (self->stack, name);
}

static void
search_changed_cb (GtkSearchEntry *entry, PlannerPeoplePage *self)
{
  g_autofree char *text = planner_words_fold (gtk_editable_get_text (GTK_EDITABLE (entry)));

  g_clear_pointer (&self->words, g_strfreev);
  if (*text != '\0')
    self->words = g_strsplit (text, " ", -1);
  planner_outline_set_unfolded (self->outline, self->words != NULL);
  planner_outline_refilter (self->outline);
  show_state (self);
}

void
planner_people_page_end_find (PlannerPeoplePage *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  gtk_search_bar_set_search_mode (self->search_bar, FALSE);
  search_changed_cb (self->search, self);
}

static void
stop_search_cb (GtkSearchEntry *entry, PlannerPeoplePage *self)
{
  gtk_search_bar_set_search_mode (self->search_bar, FALSE);
  gtk_widget_grab_focus (planner_record_table_get_view (self->table));
}

/* Down from the text goes to the first row found. */
static gboolean
search_key_cb (GtkEventControllerKey *keys, guint keyval, guint keycode, GdkModifierType state, PlannerPeoplePage *self)
{
  if (keyval != GDK_KEY_Down && keyval != GDK_KEY_KP_Down)
    return GDK_EVENT_PROPAGATE;
  if (g_list_model_get_n_items (G_LIST_MODEL (self->outline)) == 0)
    return GDK_EVENT_STOP;
  gtk_column_view_scroll_to (GTK_COLUMN_VIEW (planner_record_table_get_view (self->table)), 0, NULL,
                             GTK_LIST_SCROLL_FOCUS | GTK_LIST_SCROLL_SELECT, NULL);
  gtk_widget_child_focus (GTK_WIDGET (self->table), GTK_DIR_TAB_FORWARD);
  return GDK_EVENT_STOP;
}

static void
items_changed_cb (GListModel *model, guint position, guint removed, guint added, PlannerPeoplePage *self)
{
  show_state (self);
}

/* Before the outline hears of it, so that what is found is found by the new words. */
static void
plan_changed_cb (PlannerPlan *plan, GPtrArray *changes, PlannerPeoplePage *self)
{
  g_hash_table_remove_all (self->findable);
}

static void
plan_changed_after_cb (PlannerPlan *plan, GPtrArray *changes, PlannerPeoplePage *self)
{
  planner_record_table_refresh (self->table);
  show_state (self);
}

static void
selection_changed_cb (PlannerRecordTable *table, PlannerPeoplePage *self)
{
  g_signal_emit (self, signals[SELECTION_CHANGED], 0);
}

/* Making */

static GtkWidget *
make_search (PlannerPeoplePage *self)
{
  GtkWidget *bar = gtk_search_bar_new ();
  GtkWidget *entry = gtk_search_entry_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();
  /* Translators: %s is what is looked through, as “People” */
  g_autofree char *words = g_strdup_printf (_("Find in %s"), _(self->view->title));

  self->search_bar = GTK_SEARCH_BAR (bar);
  self->search = GTK_SEARCH_ENTRY (entry);
  gtk_search_entry_set_search_delay (self->search, 60);
  gtk_search_entry_set_placeholder_text (self->search, words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  gtk_widget_set_hexpand (entry, TRUE);
  gtk_search_bar_set_child (self->search_bar, entry);
  gtk_search_bar_connect_entry (self->search_bar, GTK_EDITABLE (entry));
  g_signal_connect (entry, "search-changed", G_CALLBACK (search_changed_cb), self);
  g_signal_connect (entry, "stop-search", G_CALLBACK (stop_search_cb), self);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (search_key_cb), self);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  gtk_widget_add_controller (entry, keys);
  return bar;
}

static GtkWidget *
make_way_in (const char *label, const char *action, const char *style)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_widget_add_css_class (button, "pill");
  if (style != NULL)
    gtk_widget_add_css_class (button, style);
  gtk_widget_set_halign (button, GTK_ALIGN_CENTER);
  return button;
}

static GtkWidget *
make_empty (PlannerPeoplePage *self)
{
  GtkWidget *page = adw_status_page_new ();
  GtkWidget *ways = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  adw_status_page_set_icon_name (ADW_STATUS_PAGE (page), self->view->icon_name);
  adw_status_page_set_title (ADW_STATUS_PAGE (page), _(self->view->empty_title));
  adw_status_page_set_description (ADW_STATUS_PAGE (page), _(self->view->empty_words));
  gtk_box_append (GTK_BOX (ways), make_way_in (_(self->view->new_label), "room.new", "suggested-action"));
  gtk_box_append (GTK_BOX (ways), make_way_in (_("_Paste a Table"), "room.paste", NULL));
  gtk_box_append (GTK_BOX (ways), make_way_in (_("_Import…"), "win.import", NULL));
  adw_status_page_set_child (ADW_STATUS_PAGE (page), ways);
  return page;
}

static GtkWidget *
make_nothing (void)
{
  GtkWidget *page = adw_status_page_new ();

  adw_status_page_set_icon_name (ADW_STATUS_PAGE (page), "edit-find-symbolic");
  adw_status_page_set_title (ADW_STATUS_PAGE (page), _("Nothing Found"));
  adw_status_page_set_description (ADW_STATUS_PAGE (page), _("Try other words, or fewer."));
  return page;
}

static GtkWidget *
make_table (PlannerPeoplePage *self)
{
  const PlannerPeopleView *view = self->view;
  gboolean has_level = view->heading != PLANNER_KIND_NONE;
  PlannerOutlineLevel level = view->level;
  GtkWidget *table;

  level.none = level.none != NULL ? _(level.none) : NULL;
  self->outline = planner_outline_new (get_plan (self), view->kind, &level, has_level ? 1 : 0);
  planner_outline_set_filter (self->outline, planner_people_page_shows, self, NULL);
  table = planner_record_table_new (self->outline, view->name, view->columns, view->n_columns);
  self->table = PLANNER_RECORD_TABLE (table);
  planner_record_table_set_functions (self->table, view->look, view->edit_heading, view->sentence, self->facts);
  planner_record_table_set_headings_selectable (self->table, has_level);
  planner_record_table_set_sortable (self->table, view->key, view->rest);
  gtk_accessible_update_property (GTK_ACCESSIBLE (planner_record_table_get_view (self->table)),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _(view->title), -1);
  g_signal_connect (table, "selection-changed", G_CALLBACK (selection_changed_cb), self);
  self->items_changed_handler
      = g_signal_connect (self->outline, "items-changed", G_CALLBACK (items_changed_cb), self);
  return table;
}

static void
make_content (PlannerPeoplePage *self)
{
  GtkWidget *view = adw_toolbar_view_new ();

  self->banner = ADW_BANNER (adw_banner_new (""));
  adw_banner_set_use_markup (self->banner, FALSE);
  planner_banner_tell (self->banner, NULL);
  adw_banner_set_button_label (self->banner, _("_Compare…"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->banner), "room.review-alike");
  self->stack = GTK_STACK (gtk_stack_new ());
  gtk_stack_add_named (self->stack, make_table (self), "table");
  gtk_stack_add_named (self->stack, make_empty (self), "empty");
  gtk_stack_add_named (self->stack, make_nothing (), "nothing");
  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), make_search (self));
  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), GTK_WIDGET (self->banner));
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (view), GTK_WIDGET (self->stack));
  adw_bin_set_child (ADW_BIN (self), view);
}

static void
planner_people_page_dispose (GObject *object)
{
  PlannerPeoplePage *self = PLANNER_PEOPLE_PAGE (object);

  planner_people_page_stop_showing (self);
  if (self->outline != NULL)
    g_clear_signal_handler (&self->items_changed_handler, self->outline);
  if (self->facts != NULL)
    g_signal_handlers_disconnect_by_data (get_plan (self), self);
  if (self->outline != NULL)
    planner_outline_set_filter (self->outline, NULL, NULL, NULL);

  G_OBJECT_CLASS (planner_people_page_parent_class)->dispose (object);
}

static void
planner_people_page_finalize (GObject *object)
{
  PlannerPeoplePage *self = PLANNER_PEOPLE_PAGE (object);

  g_free (self->shown_key);
  g_strfreev (self->words);
  g_hash_table_unref (self->findable);
  g_clear_object (&self->outline);
  g_clear_object (&self->facts);

  G_OBJECT_CLASS (planner_people_page_parent_class)->finalize (object);
}

static void
planner_people_page_class_init (PlannerPeoplePageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = planner_people_page_dispose;
  object_class->finalize = planner_people_page_finalize;

  signals[SELECTION_CHANGED] = g_signal_new ("selection-changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                             NULL, NULL, G_TYPE_NONE, 0);
}

static void
planner_people_page_init (PlannerPeoplePage *self)
{
  self->findable = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
}

GtkWidget *
planner_people_page_new (PlannerPeopleFacts *facts, const PlannerPeopleView *view)
{
  PlannerPeoplePage *self;

  g_return_val_if_fail (PLANNER_IS_PEOPLE_FACTS (facts), NULL);
  g_return_val_if_fail (view != NULL, NULL);

  self = g_object_new (PLANNER_TYPE_PEOPLE_PAGE, NULL);
  self->facts = g_object_ref (facts);
  self->view = view;
  g_signal_connect (get_plan (self), "changed", G_CALLBACK (plan_changed_cb), self);
  make_content (self);
  g_signal_connect_after (get_plan (self), "changed", G_CALLBACK (plan_changed_after_cb), self);
  show_state (self);
  return GTK_WIDGET (self);
}

const PlannerPeopleView *
planner_people_page_get_view (PlannerPeoplePage *self)
{
  g_return_val_if_fail (PLANNER_IS_PEOPLE_PAGE (self), NULL);

  return self->view;
}

PlannerRecordTable *
planner_people_page_get_table (PlannerPeoplePage *self)
{
  g_return_val_if_fail (PLANNER_IS_PEOPLE_PAGE (self), NULL);

  return self->table;
}

void
planner_people_page_begin_find (PlannerPeoplePage *self)
{
  g_return_if_fail (PLANNER_IS_PEOPLE_PAGE (self));

  gtk_search_bar_set_search_mode (self->search_bar, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->search));
}

void
planner_people_page_set_show_past (PlannerPeoplePage *self, gboolean show_past)
{
  g_return_if_fail (PLANNER_IS_PEOPLE_PAGE (self));

  self->show_past = show_past;
  planner_outline_refilter (self->outline);
}

void
planner_people_page_set_n_alike (PlannerPeoplePage *self, guint n_alike)
{
  g_autofree char *words = NULL;

  g_return_if_fail (PLANNER_IS_PEOPLE_PAGE (self));

  words = g_strdup_printf (ngettext ("%u pair may be the same", "%u pairs may be the same", n_alike), n_alike);
  planner_banner_tell (self->banner, n_alike > 0 ? words : NULL);
}
