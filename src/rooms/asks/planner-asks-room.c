/* planner-asks-room.c: the room where asks are written, nested, followed and carried on
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "rooms/asks/planner-asks-room.h"

#include <glib/gi18n.h>

#include "rooms/asks/planner-asks-room-private.h"
#include "widgets/planner-messages.h"
#include "widgets/planner-view-settings.h"

G_DEFINE_FINAL_TYPE (PlannerAsksRoom, planner_asks_room, PLANNER_TYPE_ROOM)

/* What is shown */

/* Nothing has the focus, or what does is about to go. */
static gboolean
is_focus_loose (PlannerAsksRoom *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus == NULL || gtk_widget_is_ancestor (focus, GTK_WIDGET (self->stack));
}

static void
focus_page (PlannerAsksRoom *self)
{
  const char *name = gtk_stack_get_visible_child_name (self->stack);

  gtk_widget_grab_focus (g_str_equal (name, "empty")  ? self->write_button
                         : g_str_equal (name, "none") ? self->all_button
                                                      : GTK_WIDGET (self->table));
}

static void
turn_page (PlannerAsksRoom *self, const char *name)
{
  gboolean loose = is_focus_loose (self);

  if (g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), name) == 0)
    return;
  gtk_stack_set_visible_child_name (self->stack, name);
  if (loose)
    focus_page (self);
}

static void
show_counts (PlannerAsksRoom *self, guint n_shown, guint n_all)
{
  g_autofree char *find = g_strdup_printf (ngettext ("Find in %'u ask", "Find in %'u asks", n_all), n_all);
  g_autofree char *count = g_strdup_printf (_("%'u of %'u asks"), n_shown, n_all);

  planner_filter_bar_update (self->filter_bar, find, count, n_shown == n_all);
}

void
planner_asks_room_show_page (PlannerAsksRoom *self)
{
  guint n_all = g_list_model_get_n_items (planner_plan_get_records (self->plan, PLANNER_KIND_ASK));
  guint n_shown = planner_outline_get_n_matches (self->outline);

  turn_page (self, n_all == 0 ? "empty" : n_shown == 0 ? "none" : "table");
  gtk_widget_set_visible (GTK_WIDGET (self->filter_bar), n_all > 0);
  show_counts (self, n_shown, n_all);
}

static void
apply_filter (PlannerAsksRoom *self)
{
  gboolean set = planner_record_filter_is_set (self->filter);

  planner_outline_set_unfolded (self->outline, *planner_record_filter_get_text (self->filter) != '\0');
  planner_outline_set_filter (self->outline, set ? planner_record_filter_matches : NULL, self->filter, NULL);
  planner_asks_room_show_page (self);
}

/* What is being edited does not slip away because it is no longer what was looked for: it goes when something else is looked for. */
static void
keep_in_view (PlannerAsksRoom *self, GPtrArray *asks)
{
  for (guint i = 0; i < asks->len && planner_record_filter_is_set (self->filter); i++)
    if (planner_record_filter_matches (g_ptr_array_index (asks, i), self->filter))
      planner_record_filter_add_exception (self->filter, planner_record_get_id (g_ptr_array_index (asks, i)));
}

static void
filter_changed_cb (PlannerFilterBar *bar, PlannerAsksRoom *self)
{
  g_autoptr (GPtrArray) selected = NULL;

  planner_record_filter_clear_exceptions (self->filter);
  apply_filter (self);
  selected = planner_record_table_dup_selected (self->table);
  keep_in_view (self, selected);
}

static void
refresh_idle_cb (gpointer data)
{
  PlannerAsksRoom *self = data;

  self->refresh_idle = 0;
  planner_asks_room_update_years (self);
  planner_record_table_refresh (self->table);
  planner_asks_room_show_page (self);
}

/* Runs after the outline has followed: what is rolled up can have changed far from what was edited. */
static void
changed_cb (PlannerPlan *plan, GPtrArray *changes, PlannerAsksRoom *self)
{
  for (guint i = 0; i < changes->len && self->fresh_id != NULL; i++)
    if (!g_str_equal (planner_record_get_id (((const PlannerChange *) g_ptr_array_index (changes, i))->record), self->fresh_id))
      self->fresh_alone = FALSE;
  if (self->refresh_idle == 0)
    self->refresh_idle = g_idle_add_once (refresh_idle_cb, self);
  if (*planner_record_filter_get_text (self->filter) != '\0')
    {
      planner_record_filter_update (self->filter);
      planner_outline_refilter (self->outline);
    }
}

/* Selection */

static void
selection_changed_cb (PlannerRecordTable *table, PlannerAsksRoom *self)
{
  g_autoptr (GPtrArray) records = planner_record_table_dup_selected (table);

  planner_room_set_selection (PLANNER_ROOM (self), records->len == 1 ? g_ptr_array_index (records, 0) : NULL,
                              records->len);
  keep_in_view (self, records);
  planner_selection_bar_set_records (self->selection_bar, records);
  planner_asks_room_update_actions (self);
}

/* A heading is not selected like a row; that of a workstream shows the workstream in the details. */
static void
entered_cb (PlannerRecordTable *table, PlannerOutlineRow *row, PlannerAsksRoom *self)
{
  static const char *const none[] = { NULL };
  PlannerRecord *workstream;

  if (!planner_outline_row_is_heading (row) || planner_outline_row_get_field (row) != PLANNER_ASK_WORKSTREAM)
    return;
  workstream = planner_plan_lookup (self->plan, PLANNER_KIND_WORKSTREAM, planner_outline_row_get_value (row));
  planner_record_table_select (table, none);
  planner_room_set_selection (PLANNER_ROOM (self), workstream, workstream != NULL ? 1 : 0);
}

void
planner_asks_room_select (PlannerAsksRoom *self, const char *const *ids)
{
  for (guint i = 0; ids[i] != NULL; i++)
    planner_outline_reveal (self->outline, ids[i]);
  if (ids[0] != NULL)
    planner_record_table_show (self->table, ids[0], PLANNER_FIELD_NONE);
  planner_record_table_select (self->table, ids);
}

static GPtrArray *
planner_asks_room_dup_selection (PlannerRoom *room)
{
  PlannerAsksRoom *self = PLANNER_ASKS_ROOM (room);
  PlannerRecord *selected = planner_room_get_selected (room);
  GPtrArray *records;

  if (selected == NULL || planner_record_get_kind (selected) == PLANNER_KIND_ASK)
    return planner_record_table_dup_selected (self->table);
  records = g_ptr_array_new_with_free_func (g_object_unref);
  g_ptr_array_add (records, g_object_ref (selected));
  return records;
}

static void
edit_finished_cb (PlannerRecordTable *table, const char *id, guint field, gboolean entered, PlannerAsksRoom *self)
{
  planner_asks_room_finish_fresh (self, id, (PlannerField) field, entered);
}

static void
rows_dropped_cb (PlannerRecordTable *table, PlannerOutlineRow *row, int place, PlannerAsksRoom *self)
{
  g_autoptr (GPtrArray) asks = planner_record_table_dup_selected (table);
  g_autoptr (GError) error = NULL;
  g_auto (PlannerAskGroup) group = { NULL };
  PlannerAskTarget target = { planner_outline_row_get_record (row), PLANNER_ASK_INTO, &group };
  g_auto (GStrv) ids = planner_asks_dup_ids (asks);

  if (target.ask == NULL)
    planner_asks_room_read_heading (row, &group);
  else
    target.place = place == PLANNER_DROP_BEFORE  ? PLANNER_ASK_BEFORE
                   : place == PLANNER_DROP_AFTER ? PLANNER_ASK_AFTER
                                                 : PLANNER_ASK_INTO;
  if (planner_asks_move (self->plan, asks, &target, &error))
    planner_asks_room_select (self, (const char *const *) ids);
  else
    planner_show_error (GTK_WIDGET (self), _("Nothing was moved"), error);
}

/* The room's part for the window */

static gboolean
planner_asks_room_show_record (PlannerRoom *room, PlannerKind kind, const char *id)
{
  PlannerAsksRoom *self = PLANNER_ASKS_ROOM (room);
  guint position;

  if (kind != PLANNER_KIND_ASK || planner_plan_lookup (self->plan, kind, id) == NULL)
    return FALSE;
  planner_outline_reveal (self->outline, id);
  if (!planner_outline_find (self->outline, id, &position))
    {
      planner_record_filter_clear (self->filter);
      apply_filter (self);
    }
  return planner_record_table_show (self->table, id, PLANNER_FIELD_NONE);
}

static void
planner_asks_room_begin_find (PlannerRoom *room)
{
  planner_filter_bar_begin_find (PLANNER_ASKS_ROOM (room)->filter_bar);
}

static gboolean
planner_asks_room_can_print (PlannerRoom *room)
{
  return planner_outline_get_n_matches (PLANNER_ASKS_ROOM (room)->outline) > 0;
}

/* Building */

static void
clear_filters_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  PlannerAsksRoom *self = data;

  planner_record_filter_clear (self->filter);
  apply_filter (self);
  gtk_widget_grab_focus (GTK_WIDGET (self)); /* what was pressed is not there any more */
}

static GtkWidget *
make_way_in (const char *label, const char *action, gboolean suggested)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_widget_add_css_class (button, "pill");
  if (suggested)
    gtk_widget_add_css_class (button, "suggested-action");
  gtk_widget_set_halign (button, GTK_ALIGN_CENTER);
  return button;
}

static GtkWidget *
make_empty_page (PlannerAsksRoom *self)
{
  GtkWidget *page = adw_status_page_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  adw_status_page_set_icon_name (ADW_STATUS_PAGE (page), "planner-asks-symbolic");
  adw_status_page_set_title (ADW_STATUS_PAGE (page), _("No Asks Yet"));
  adw_status_page_set_description (
    ADW_STATUS_PAGE (page),
    _("What the boards ask of each workstream belongs here: nested lists under headings, by financial year."));
  self->write_button = make_way_in (_("_Write the First Ask"), "room.new", TRUE);
  gtk_box_append (GTK_BOX (box), self->write_button);
  gtk_box_append (GTK_BOX (box), make_way_in (_("_Paste a List"), "room.paste", FALSE));
  gtk_box_append (GTK_BOX (box), make_way_in (_("_Import a File…"), "win.import", FALSE));
  adw_status_page_set_child (ADW_STATUS_PAGE (page), box);
  return page;
}

static GtkWidget *
make_none_page (PlannerAsksRoom *self)
{
  GtkWidget *page = adw_status_page_new ();

  adw_status_page_set_icon_name (ADW_STATUS_PAGE (page), "edit-find-symbolic");
  adw_status_page_set_title (ADW_STATUS_PAGE (page), _("No Ask Is Like That"));
  adw_status_page_set_description (ADW_STATUS_PAGE (page), _("All asks are left out by what is chosen above."));
  self->all_button = make_way_in (_("Show _All Asks"), "room.clear-filters", FALSE);
  adw_status_page_set_child (ADW_STATUS_PAGE (page), self->all_button);
  return page;
}

static void
make_outline (PlannerAsksRoom *self)
{
  const PlannerOutlineLevel levels[] = {
    { PLANNER_ASK_WORKSTREAM, _("No workstream") },
    { PLANNER_ASK_YEAR, _("No year") },
    { PLANNER_ASK_SECTION, NULL },
  };
  g_auto (GStrv) folded = g_settings_get_strv (self->settings, "folded");

  self->outline = planner_outline_new (self->plan, PLANNER_KIND_ASK, levels, G_N_ELEMENTS (levels));
  planner_outline_set_folded (self->outline, (const char *const *) folded);
}

static void
narrow_cb (AdwBreakpoint *breakpoint, PlannerAsksRoom *self)
{
  planner_record_table_set_narrow (self->table, TRUE);
  planner_filter_bar_set_narrow (self->filter_bar, TRUE);
}

static void
wide_cb (AdwBreakpoint *breakpoint, PlannerAsksRoom *self)
{
  planner_record_table_set_narrow (self->table, FALSE);
  planner_filter_bar_set_narrow (self->filter_bar, FALSE);
}

static GtkWidget *
make_breakpoints (PlannerAsksRoom *self, GtkWidget *child)
{
  GtkWidget *bin = adw_breakpoint_bin_new ();
  AdwBreakpoint *breakpoint = adw_breakpoint_new (adw_breakpoint_condition_parse ("max-width: 620sp"));

  gtk_widget_set_size_request (bin, 320, 200);
  g_signal_connect (breakpoint, "apply", G_CALLBACK (narrow_cb), self);
  g_signal_connect (breakpoint, "unapply", G_CALLBACK (wide_cb), self);
  adw_breakpoint_bin_add_breakpoint (ADW_BREAKPOINT_BIN (bin), breakpoint);
  adw_breakpoint_bin_set_child (ADW_BREAKPOINT_BIN (bin), child);
  return bin;
}

static void
make_content (PlannerAsksRoom *self)
{
  static const PlannerField fields[]
      = { PLANNER_ASK_STATUS, PLANNER_ASK_YEAR, PLANNER_ASK_TAGS, PLANNER_ASK_LEADS };
  GtkWidget *view = adw_toolbar_view_new ();
  g_autoptr (GMenuModel) tools = NULL;

  planner_asks_room_make_table (self);
  g_signal_connect (self->table, "selection-changed", G_CALLBACK (selection_changed_cb), self);
  g_signal_connect (self->table, "entered", G_CALLBACK (entered_cb), self);
  g_signal_connect (self->table, "edit-finished", G_CALLBACK (edit_finished_cb), self);
  g_signal_connect (self->table, "rows-dropped", G_CALLBACK (rows_dropped_cb), self);
  tools = planner_asks_room_tools_new (self);
  self->filter_bar = PLANNER_FILTER_BAR (planner_filter_bar_new (self->filter, tools, _("More tools for asks")));
  g_signal_connect (self->filter_bar, "changed", G_CALLBACK (filter_changed_cb), self);
  g_signal_connect_swapped (self->filter_bar, "left", G_CALLBACK (gtk_widget_grab_focus), self);
  self->selection_bar = PLANNER_SELECTION_BAR (planner_selection_bar_new (self->plan, fields, G_N_ELEMENTS (fields)));
  self->stack = GTK_STACK (gtk_stack_new ());
  gtk_stack_add_named (self->stack, GTK_WIDGET (self->table), "table");
  gtk_stack_add_named (self->stack, make_empty_page (self), "empty");
  gtk_stack_add_named (self->stack, make_none_page (self), "none");
  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), GTK_WIDGET (self->filter_bar));
  adw_toolbar_view_add_bottom_bar (ADW_TOOLBAR_VIEW (view), GTK_WIDGET (self->selection_bar));
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (view), GTK_WIDGET (self->stack));
  adw_bin_set_child (ADW_BIN (self), make_breakpoints (self, view));
}

static void
planner_asks_room_constructed (GObject *object)
{
  static const GActionEntry entries[] = { { .name = "clear-filters", .activate = clear_filters_action } };
  PlannerAsksRoom *self = PLANNER_ASKS_ROOM (object);

  G_OBJECT_CLASS (planner_asks_room_parent_class)->constructed (object);

  self->plan = planner_room_get_plan (PLANNER_ROOM (self));
  self->settings = planner_view_settings_new (self->plan);
  self->standings = planner_ask_standings_new (self->plan);
  self->filter = planner_ask_filter_new (self->plan);
  make_outline (self);
  self->changed_handler = g_signal_connect (self->plan, "changed", G_CALLBACK (changed_cb), self);
  planner_asks_room_add_actions (self);
  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), entries, G_N_ELEMENTS (entries), self);
  make_content (self);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "columns",
                                  planner_record_table_get_columns_actions (self->table));
  planner_asks_room_update_years (self);
  planner_asks_room_update_actions (self);
  apply_filter (self);
}

static void
planner_asks_room_unmap (GtkWidget *widget)
{
  PlannerAsksRoom *self = PLANNER_ASKS_ROOM (widget);
  g_auto (GStrv) folded = planner_outline_dup_folded (self->outline);

  g_settings_set_strv (self->settings, "folded", (const char *const *) folded);

  GTK_WIDGET_CLASS (planner_asks_room_parent_class)->unmap (widget);
}

static void
planner_asks_room_dispose (GObject *object)
{
  PlannerAsksRoom *self = PLANNER_ASKS_ROOM (object);

  g_clear_signal_handler (&self->changed_handler, self->plan);
  g_clear_handle_id (&self->refresh_idle, g_source_remove);
  g_clear_handle_id (&self->fresh_idle, g_source_remove);
  adw_bin_set_child (ADW_BIN (self), NULL);

  G_OBJECT_CLASS (planner_asks_room_parent_class)->dispose (object);
}

static void
planner_asks_room_finalize (GObject *object)
{
  PlannerAsksRoom *self = PLANNER_ASKS_ROOM (object);

  g_clear_object (&self->outline);
  g_clear_pointer (&self->filter, planner_record_filter_free);
  g_clear_pointer (&self->standings, planner_ask_standings_free);
  g_clear_object (&self->settings);
  g_clear_object (&self->actions);
  g_clear_object (&self->years);
  g_free (self->fresh_id);
  g_free (self->fresh_after);

  G_OBJECT_CLASS (planner_asks_room_parent_class)->finalize (object);
}

static void
planner_asks_room_class_init (PlannerAsksRoomClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  PlannerRoomClass *room_class = PLANNER_ROOM_CLASS (klass);

  object_class->constructed = planner_asks_room_constructed;
  object_class->dispose = planner_asks_room_dispose;
  object_class->finalize = planner_asks_room_finalize;
  GTK_WIDGET_CLASS (klass)->unmap = planner_asks_room_unmap;
  room_class->show_record = planner_asks_room_show_record;
  room_class->begin_find = planner_asks_room_begin_find;
  room_class->can_print = planner_asks_room_can_print;
  room_class->create_document = planner_asks_room_create_document;
  room_class->dup_selection = planner_asks_room_dup_selection;
}

static void
planner_asks_room_init (PlannerAsksRoom *self)
{
}

PlannerRoom *
planner_asks_room_new (PlannerPlan *plan)
{
  g_return_val_if_fail (PLANNER_IS_PLAN (plan), NULL);

  return g_object_new (PLANNER_TYPE_ASKS_ROOM, "plan", plan, NULL);
}
