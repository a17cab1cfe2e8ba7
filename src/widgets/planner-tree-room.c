/* planner-tree-room.c: a room that shows a tree of records of one kind as a table
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "widgets/planner-tree-room.h"

#include <glib/gi18n.h>

#include "widgets/planner-messages.h"
#include "widgets/planner-tree-room-private.h"
#include "widgets/planner-view-settings.h"

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (PlannerTreeRoom, planner_tree_room, PLANNER_TYPE_ROOM)

#define PARTS(self) ((PlannerTreeRoomPrivate *) planner_tree_room_get_instance_private (self))
#define CLASS(self) (PLANNER_TREE_ROOM_GET_CLASS (self))

#define DAY_CHECK_SECONDS 60

PlannerTreeRoomPrivate *
planner_tree_room_get_parts (PlannerTreeRoom *self)
{
  return PARTS (self);
}

/* What is shown */

/* Nothing has the focus, or what does is about to go. */
static gboolean
is_focus_loose (PlannerTreeRoom *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus == NULL || gtk_widget_is_ancestor (focus, GTK_WIDGET (PARTS (self)->stack));
}

static gboolean
planner_tree_room_grab_focus (GtkWidget *widget)
{
  PlannerTreeRoomPrivate *parts = PARTS (PLANNER_TREE_ROOM (widget));
  const char *name = gtk_stack_get_visible_child_name (parts->stack);

  return gtk_widget_grab_focus (g_str_equal (name, "empty")  ? parts->write_button
                                : g_str_equal (name, "none") ? parts->all_button
                                                             : GTK_WIDGET (parts->table));
}

static void
turn_page (PlannerTreeRoom *self, const char *name)
{
  gboolean loose = is_focus_loose (self);

  if (g_strcmp0 (gtk_stack_get_visible_child_name (PARTS (self)->stack), name) == 0)
    return;
  gtk_stack_set_visible_child_name (PARTS (self)->stack, name);
  if (loose)
    gtk_widget_grab_focus (GTK_WIDGET (self));
}

void
planner_tree_room_show_page (PlannerTreeRoom *self)
{
  PlannerTreeRoomPrivate *parts = PARTS (self);
  guint n_all = planner_record_filter_count_all (parts->filter);
  guint n_shown = planner_outline_get_n_matches (parts->outline);
  g_autofree char *find = CLASS (self)->dup_words (self, PLANNER_TREE_FIND, n_all, 0);
  g_autofree char *count = CLASS (self)->dup_words (self, PLANNER_TREE_COUNT, n_shown, n_all);

  turn_page (self, n_all == 0 ? "empty" : n_shown == 0 ? "none" : "list");
  gtk_widget_set_visible (GTK_WIDGET (parts->filter_bar), n_all > 0);
  planner_filter_bar_update (parts->filter_bar, find, count, n_shown == n_all);
}

static void
refresh (PlannerTreeRoom *self)
{
  if (CLASS (self)->refresh != NULL)
    CLASS (self)->refresh (self);
  planner_tree_room_show_page (self);
}

void
planner_tree_room_apply_filter (PlannerTreeRoom *self)
{
  PlannerTreeRoomPrivate *parts = PARTS (self);
  gboolean needed;

  g_return_if_fail (PLANNER_IS_TREE_ROOM (self));

  needed = planner_record_filter_is_needed (parts->filter);
  planner_outline_set_unfolded (parts->outline, *planner_record_filter_get_text (parts->filter) != '\0');
  planner_outline_set_filter (parts->outline, needed ? planner_record_filter_matches : NULL, parts->filter, NULL);
  refresh (self);
}

/* What is being edited does not slip away because it is no longer what was looked for: it goes when something else is looked for. */
static void
keep_in_view (PlannerTreeRoom *self, GPtrArray *records)
{
  PlannerRecordFilter *filter = PARTS (self)->filter;

  for (guint i = 0; i < records->len && planner_record_filter_is_set (filter); i++)
    if (planner_record_filter_matches (g_ptr_array_index (records, i), filter))
      planner_record_filter_add_exception (filter, planner_record_get_id (g_ptr_array_index (records, i)));
}

static void
filter_changed_cb (PlannerFilterBar *bar, PlannerTreeRoom *self)
{
  g_autoptr (GPtrArray) selected = NULL;

  planner_record_filter_clear_exceptions (PARTS (self)->filter);
  planner_tree_room_apply_filter (self);
  selected = planner_record_table_dup_selected (PARTS (self)->table);
  keep_in_view (self, selected);
}

static void
refresh_idle_cb (gpointer data)
{
  PlannerTreeRoom *self = data;
  g_autoptr (GHashTable) touched = CLASS (self)->take_touched != NULL ? CLASS (self)->take_touched (self) : NULL;

  PARTS (self)->refresh_idle = 0;
  planner_record_table_refresh_records (PARTS (self)->table, touched);
  refresh (self);
}

/* Runs after the outline has followed: what is rolled up can have changed far from what was edited. */
static void
changed_cb (PlannerPlan *plan, GPtrArray *changes, PlannerTreeRoom *self)
{
  PlannerTreeRoomPrivate *parts = PARTS (self);

  planner_tree_room_note_changes (self, changes);
  if (parts->refresh_idle == 0)
    parts->refresh_idle = g_idle_add_once (refresh_idle_cb, self);
  if (planner_record_filter_looks_further (parts->filter))
    {
      planner_record_filter_update (parts->filter);
      planner_outline_refilter (parts->outline);
    }
  if (CLASS (self)->changed != NULL)
    CLASS (self)->changed (self, changes);
}

/* Selection */

static void
selection_changed_cb (PlannerRecordTable *table, PlannerTreeRoom *self)
{
  g_autoptr (GPtrArray) records = planner_record_table_dup_selected (table);

  planner_room_set_selection (PLANNER_ROOM (self), records->len == 1 ? g_ptr_array_index (records, 0) : NULL,
                              records->len);
  keep_in_view (self, records);
  planner_selection_bar_set_records (PARTS (self)->selection_bar, records);
  planner_tree_room_update_actions (self);
}

/* A heading is not selected like a row; what it stands for shows in the details. */
static void
entered_cb (PlannerRecordTable *table, PlannerOutlineRow *row, PlannerTreeRoom *self)
{
  static const char *const none[] = { NULL };
  PlannerRecord *record = planner_record_table_get_subject (table, row);

  if (!planner_outline_row_is_heading (row)
      || planner_field_get_info (planner_outline_row_get_field (row))->target == PLANNER_KIND_NONE)
    return;
  planner_record_table_select (table, none);
  planner_room_set_selection (PLANNER_ROOM (self), record, record != NULL ? 1 : 0);
}

void
planner_tree_room_select (PlannerTreeRoom *self, const char *const *ids)
{
  g_return_if_fail (PLANNER_IS_TREE_ROOM (self));

  for (guint i = 0; ids[i] != NULL; i++)
    planner_outline_reveal (PARTS (self)->outline, ids[i]);
  if (ids[0] != NULL)
    planner_record_table_show (PARTS (self)->table, ids[0], PLANNER_FIELD_NONE);
  planner_record_table_select (PARTS (self)->table, ids);
}

static GPtrArray *
planner_tree_room_dup_selection (PlannerRoom *room)
{
  PlannerTreeRoom *self = PLANNER_TREE_ROOM (room);
  PlannerRecord *selected = planner_room_get_selected (room);
  GPtrArray *records;

  if (selected == NULL || planner_record_get_kind (selected) == CLASS (self)->kind)
    return planner_record_table_dup_selected (PARTS (self)->table);
  records = g_ptr_array_new_with_free_func (g_object_unref);
  g_ptr_array_add (records, g_object_ref (selected));
  return records;
}

static void
edit_finished_cb (PlannerRecordTable *table, const char *id, guint field, gboolean entered, PlannerTreeRoom *self)
{
  planner_tree_room_finish_fresh (self, id, (PlannerField) field, entered);
}

static PlannerBranchPlace
read_place (int place)
{
  return place == PLANNER_DROP_BEFORE  ? PLANNER_BRANCH_BEFORE
         : place == PLANNER_DROP_AFTER ? PLANNER_BRANCH_AFTER
                                       : PLANNER_BRANCH_INTO;
}

static void
rows_dropped_cb (PlannerRecordTable *table, PlannerOutlineRow *row, int place, PlannerTreeRoom *self)
{
  const PlannerBranchRules *rules = CLASS (self)->get_rules (self);
  g_autoptr (GPtrArray) records = planner_record_table_dup_selected (table);
  g_auto (GStrv) ids = planner_records_dup_ids (records);
  g_autoptr (GError) error = NULL;
  g_auto (PlannerBranchGroup) group = { { NULL } };
  PlannerBranchTarget target = { planner_outline_row_get_record (row), PLANNER_BRANCH_INTO, &group };

  if (target.record == NULL)
    {
      planner_branch_group_read_heading (&group, rules, row);
      planner_tree_room_complete_group (self, &group);
    }
  else
    target.place = read_place (place);
  if (CLASS (self)->edits->move (PARTS (self)->plan, rules, records, &target, &error))
    planner_tree_room_select (self, (const char *const *) ids);
  else
    planner_show_error (GTK_WIDGET (self), _("Nothing was moved"), error);
}

/* The room's part for the window */

static gboolean
planner_tree_room_show_record (PlannerRoom *room, PlannerKind kind, const char *id)
{
  PlannerTreeRoom *self = PLANNER_TREE_ROOM (room);
  PlannerTreeRoomPrivate *parts = PARTS (self);
  guint position;

  if (kind != CLASS (self)->kind || planner_plan_lookup (parts->plan, kind, id) == NULL)
    return FALSE;
  planner_outline_reveal (parts->outline, id);
  if (!planner_outline_find (parts->outline, id, &position))
    {
      planner_record_filter_clear (parts->filter);
      planner_tree_room_apply_filter (self);
    }
  return planner_record_table_show (parts->table, id, PLANNER_FIELD_NONE);
}

static void
planner_tree_room_begin_find (PlannerRoom *room)
{
  planner_filter_bar_begin_find (PARTS (PLANNER_TREE_ROOM (room))->filter_bar);
}

static gboolean
planner_tree_room_can_print (PlannerRoom *room)
{
  return PLANNER_ROOM_GET_CLASS (room)->create_document != NULL
         && planner_outline_get_n_matches (PARTS (PLANNER_TREE_ROOM (room))->outline) > 0;
}

/* Building */

static char *
dup_folded_name (PlannerTreeRoom *self)
{
  return g_strconcat (CLASS (self)->name, ".folded", NULL);
}

void
planner_tree_room_set_model (PlannerTreeRoom *self, PlannerOutline *outline, PlannerRecordFilter *filter)
{
  PlannerTreeRoomPrivate *parts = PARTS (self);
  g_autofree char *name = NULL;
  g_autoptr (GVariant) folded = NULL;

  g_return_if_fail (PLANNER_IS_TREE_ROOM (self));

  name = dup_folded_name (self);
  folded = planner_view_settings_dup (parts->settings, "views", name, G_VARIANT_TYPE_STRING_ARRAY);
  parts->outline = outline;
  parts->filter = filter;
  if (folded != NULL)
    {
      g_autofree const char **keys = g_variant_get_strv (folded, NULL);

      planner_outline_set_folded (outline, keys);
    }
  parts->changed_handler = g_signal_connect (parts->plan, "changed", G_CALLBACK (changed_cb), self);
}

void
planner_tree_room_set_table (PlannerTreeRoom *self, PlannerRecordTable *table)
{
  g_return_if_fail (PLANNER_IS_TREE_ROOM (self));

  PARTS (self)->table = table;
  g_signal_connect (table, "selection-changed", G_CALLBACK (selection_changed_cb), self);
  g_signal_connect (table, "entered", G_CALLBACK (entered_cb), self);
  g_signal_connect (table, "edit-finished", G_CALLBACK (edit_finished_cb), self);
  g_signal_connect (table, "rows-dropped", G_CALLBACK (rows_dropped_cb), self);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "columns", planner_record_table_get_columns_actions (table));
}

static void
set_narrow (PlannerTreeRoom *self, gboolean narrow)
{
  planner_record_table_set_narrow (PARTS (self)->table, narrow);
  planner_filter_bar_set_narrow (PARTS (self)->filter_bar, narrow);
  if (CLASS (self)->set_narrow != NULL)
    CLASS (self)->set_narrow (self, narrow);
}

static void
narrow_cb (AdwBreakpoint *breakpoint, PlannerTreeRoom *self)
{
  set_narrow (self, TRUE);
}

static void
wide_cb (AdwBreakpoint *breakpoint, PlannerTreeRoom *self)
{
  set_narrow (self, FALSE);
}

static GtkWidget *
make_breakpoints (PlannerTreeRoom *self, GtkWidget *child, int narrow)
{
  GtkWidget *bin = adw_breakpoint_bin_new ();
  AdwBreakpoint *breakpoint = adw_breakpoint_new (
    adw_breakpoint_condition_new_length (ADW_BREAKPOINT_CONDITION_MAX_WIDTH, narrow, ADW_LENGTH_UNIT_SP));

  gtk_widget_set_size_request (bin, 320, 200);
  g_signal_connect (breakpoint, "apply", G_CALLBACK (narrow_cb), self);
  g_signal_connect (breakpoint, "unapply", G_CALLBACK (wide_cb), self);
  adw_breakpoint_bin_add_breakpoint (ADW_BREAKPOINT_BIN (bin), breakpoint);
  adw_breakpoint_bin_set_child (ADW_BREAKPOINT_BIN (bin), child);
  return bin;
}

void
planner_tree_room_set_content (PlannerTreeRoom *self, PlannerFilterBar *filter_bar, GtkWidget *list,
                               PlannerSelectionBar *selection_bar, int narrow)
{
  PlannerTreeRoomPrivate *parts = PARTS (self);
  GtkWidget *view = adw_toolbar_view_new ();

  g_return_if_fail (PLANNER_IS_TREE_ROOM (self));

  parts->filter_bar = filter_bar;
  parts->selection_bar = selection_bar;
  g_signal_connect (filter_bar, "changed", G_CALLBACK (filter_changed_cb), self);
  g_signal_connect_swapped (filter_bar, "left", G_CALLBACK (gtk_widget_grab_focus), self);
  parts->stack = GTK_STACK (gtk_stack_new ());
  gtk_stack_add_named (parts->stack, list, "list");
  gtk_stack_add_named (parts->stack, planner_tree_room_make_empty_page (self), "empty");
  gtk_stack_add_named (parts->stack, planner_tree_room_make_none_page (self), "none");
  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), GTK_WIDGET (filter_bar));
  adw_toolbar_view_add_bottom_bar (ADW_TOOLBAR_VIEW (view), GTK_WIDGET (selection_bar));
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (view), GTK_WIDGET (parts->stack));
  adw_bin_set_child (ADW_BIN (self), make_breakpoints (self, view, narrow));
  planner_tree_room_update_actions (self);
  planner_tree_room_apply_filter (self);
}

static void
planner_tree_room_constructed (GObject *object)
{
  PlannerTreeRoom *self = PLANNER_TREE_ROOM (object);

  G_OBJECT_CLASS (planner_tree_room_parent_class)->constructed (object);

  PARTS (self)->plan = planner_room_get_plan (PLANNER_ROOM (self));
  PARTS (self)->settings = planner_view_settings_new (PARTS (self)->plan);
  planner_tree_room_add_actions (self);
}

static gboolean
check_day_cb (gpointer data)
{
  PlannerTreeRoom *self = data;

  if (CLASS (self)->check_day (self))
    {
      planner_tree_room_apply_filter (self);
      planner_record_table_refresh (PARTS (self)->table);
    }
  return G_SOURCE_CONTINUE;
}

static void
planner_tree_room_map (GtkWidget *widget)
{
  PlannerTreeRoom *self = PLANNER_TREE_ROOM (widget);

  GTK_WIDGET_CLASS (planner_tree_room_parent_class)->map (widget);

  if (CLASS (self)->check_day == NULL)
    return;
  check_day_cb (self);
  PARTS (self)->day_timeout = g_timeout_add_seconds (DAY_CHECK_SECONDS, check_day_cb, self);
}

static void
planner_tree_room_unmap (GtkWidget *widget)
{
  PlannerTreeRoom *self = PLANNER_TREE_ROOM (widget);
  g_auto (GStrv) folded = planner_outline_dup_folded (PARTS (self)->outline);
  g_autofree char *name = dup_folded_name (self);

  g_clear_handle_id (&PARTS (self)->day_timeout, g_source_remove);
  planner_view_settings_set (PARTS (self)->settings, "views", name,
                             g_variant_new_strv ((const char *const *) folded, -1));

  GTK_WIDGET_CLASS (planner_tree_room_parent_class)->unmap (widget);
}

static void
planner_tree_room_dispose (GObject *object)
{
  PlannerTreeRoomPrivate *parts = PARTS (PLANNER_TREE_ROOM (object));

  g_clear_signal_handler (&parts->changed_handler, parts->plan);
  g_clear_handle_id (&parts->refresh_idle, g_source_remove);
  g_clear_handle_id (&parts->day_timeout, g_source_remove);
  g_clear_handle_id (&parts->fresh_idle, g_source_remove);
  adw_bin_set_child (ADW_BIN (object), NULL);

  G_OBJECT_CLASS (planner_tree_room_parent_class)->dispose (object);
}

static void
planner_tree_room_finalize (GObject *object)
{
  PlannerTreeRoomPrivate *parts = PARTS (PLANNER_TREE_ROOM (object));

  g_clear_object (&parts->outline);
  g_clear_pointer (&parts->filter, planner_record_filter_free);
  g_clear_object (&parts->settings);
  g_clear_object (&parts->actions);
  g_free (parts->fresh_id);
  g_free (parts->fresh_after);

  G_OBJECT_CLASS (planner_tree_room_parent_class)->finalize (object);
}

static void
planner_tree_room_class_init (PlannerTreeRoomClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  PlannerRoomClass *room_class = PLANNER_ROOM_CLASS (klass);

  object_class->constructed = planner_tree_room_constructed;
  object_class->dispose = planner_tree_room_dispose;
  object_class->finalize = planner_tree_room_finalize;
  GTK_WIDGET_CLASS (klass)->grab_focus = planner_tree_room_grab_focus;
  GTK_WIDGET_CLASS (klass)->map = planner_tree_room_map;
  GTK_WIDGET_CLASS (klass)->unmap = planner_tree_room_unmap;
  room_class->show_record = planner_tree_room_show_record;
  room_class->begin_find = planner_tree_room_begin_find;
  room_class->can_print = planner_tree_room_can_print;
  room_class->dup_selection = planner_tree_room_dup_selection;
  room_class->press = planner_tree_room_press;
}

static void
planner_tree_room_init (PlannerTreeRoom *self)
{
}

PlannerOutline *
planner_tree_room_get_outline (PlannerTreeRoom *self)
{
  g_return_val_if_fail (PLANNER_IS_TREE_ROOM (self), NULL);

  return PARTS (self)->outline;
}

PlannerRecordFilter *
planner_tree_room_get_filter (PlannerTreeRoom *self)
{
  g_return_val_if_fail (PLANNER_IS_TREE_ROOM (self), NULL);

  return PARTS (self)->filter;
}

PlannerRecordTable *
planner_tree_room_get_table (PlannerTreeRoom *self)
{
  g_return_val_if_fail (PLANNER_IS_TREE_ROOM (self), NULL);

  return PARTS (self)->table;
}
