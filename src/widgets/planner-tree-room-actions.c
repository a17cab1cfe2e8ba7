/* planner-tree-room-actions.c: what can be done in a tree, by menus and keys
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <glib/gi18n.h>

#include "widgets/planner-messages.h"
#include "widgets/planner-tree-room-private.h"

#define CLASS(self) (PLANNER_TREE_ROOM_GET_CLASS (self))

static void
new_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  planner_tree_room_add (data, g_str_equal (g_action_get_name (G_ACTION (action)), "new-nested"));
}

/* %FALSE without @error: there is nowhere to go. */
static gboolean
move (PlannerTreeRoom *self, const char *how, GPtrArray *records, GError **error)
{
  const PlannerTreeEdits *edits = CLASS (self)->edits;
  const PlannerBranchRules *rules = CLASS (self)->get_rules (self);
  PlannerPlan *plan = planner_tree_room_get_parts (self)->plan;

  if (g_str_equal (how, "indent"))
    return edits->indent (plan, rules, records, error);
  if (g_str_equal (how, "outdent"))
    return edits->outdent (plan, rules, records, error);
  return edits->move_by_one (plan, rules, records, g_str_equal (how, "move-down"), error);
}

static void
move_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  PlannerTreeRoom *self = data;
  g_autoptr (GPtrArray) records = planner_record_table_dup_selected (planner_tree_room_get_table (self));
  g_auto (GStrv) ids = planner_records_dup_ids (records);
  g_autoptr (GError) error = NULL;

  if (move (self, g_action_get_name (G_ACTION (action)), records, &error))
    planner_tree_room_select (self, (const char *const *) ids);
  else if (error != NULL)
    planner_show_error (GTK_WIDGET (self), _("Nothing was moved"), error);
  else
    gtk_widget_error_bell (GTK_WIDGET (self));
}

static void
duplicate_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  PlannerTreeRoom *self = data;
  PlannerTreeRoomPrivate *parts = planner_tree_room_get_parts (self);
  g_autoptr (GPtrArray) records = planner_record_table_dup_selected (parts->table);
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) ids = CLASS (self)->edits->duplicate (parts->plan, records, &error);

  if (ids != NULL)
    planner_tree_room_select (self, (const char *const *) ids);
  else
    planner_show_error (GTK_WIDGET (self), _("Nothing was copied"), error);
}

void
planner_tree_room_show_removed (PlannerTreeRoom *self, guint n, const char *neighbour)
{
  g_autofree char *sentence = NULL;

  g_return_if_fail (PLANNER_IS_TREE_ROOM (self));

  sentence = CLASS (self)->dup_words (self, PLANNER_TREE_DELETED, n, 0);
  planner_tree_room_show_page (self);
  if (neighbour != NULL)
    planner_record_table_show (planner_tree_room_get_table (self), neighbour, PLANNER_FIELD_NONE);
  planner_toast_undo (GTK_WIDGET (self), sentence);
}

static void
delete_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  PlannerTreeRoom *self = data;
  PlannerTreeRoomPrivate *parts = planner_tree_room_get_parts (self);
  g_autoptr (GPtrArray) records = planner_record_table_dup_selected (parts->table);
  g_autofree char *neighbour = planner_record_table_dup_neighbour (parts->table);
  g_autoptr (GError) error = NULL;
  guint n;

  if (CLASS (self)->edits->remove (parts->plan, records, &n, &error))
    planner_tree_room_show_removed (self, n, neighbour);
  else
    planner_show_error (GTK_WIDGET (self), _("Nothing was deleted"), error);
}

static void
fold_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  PlannerOutline *outline = planner_tree_room_get_outline (data);

  if (g_str_equal (g_action_get_name (G_ACTION (action)), "expand-all"))
    planner_outline_expand_all (outline);
  else
    planner_outline_collapse_all (outline);
}

static void
set_status_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  PlannerTreeRoom *self = data;
  PlannerTreeRoomPrivate *parts = planner_tree_room_get_parts (self);
  g_autoptr (GPtrArray) records = planner_record_table_dup_selected (parts->table);
  const char *value = g_variant_get_string (parameter, NULL);
  g_autoptr (GError) error = NULL;

  if (!CLASS (self)->edits->set (parts->plan, records, CLASS (self)->status, *value != '\0' ? value : NULL, &error))
    planner_show_error (GTK_WIDGET (self), NULL, error);
}

/* One is edited in its cell where it has one, else in the bar below, as several are. */
static void
edit_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  PlannerTreeRoom *self = data;
  PlannerTreeRoomPrivate *parts = planner_tree_room_get_parts (self);
  PlannerField field = planner_kind_get_field (CLASS (self)->kind, g_variant_get_string (parameter, NULL));
  g_autoptr (GPtrArray) records = planner_record_table_dup_selected (parts->table);

  if (field == PLANNER_FIELD_NONE || records->len == 0)
    return;
  if (records->len == 1 && planner_record_table_shows (parts->table, field))
    planner_record_table_edit (parts->table, planner_record_get_id (g_ptr_array_index (records, 0)), field);
  else
    planner_selection_bar_begin (parts->selection_bar, records, field);
}

static void
paste_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  const char *value;
  PlannerField scope = planner_record_filter_get_scope (planner_tree_room_get_filter (data), &value);

  planner_table_paste_with (GTK_WIDGET (data), CLASS (data)->kind, scope, value, CLASS (data)->paste_list);
}

static void
save_table_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  gtk_widget_activate_action (GTK_WIDGET (planner_tree_room_get_table (data)), "table.save", NULL);
}

static void
clear_filters_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  PlannerTreeRoom *self = data;

  planner_record_filter_clear (planner_tree_room_get_filter (self));
  planner_tree_room_apply_filter (self);
  gtk_widget_grab_focus (GTK_WIDGET (self)); /* what was pressed is not there any more */
}

/* "actions.state=open,overdue": only what has one of these values of a list, whatever was chosen before; a value that is empty: none. */
static void
show_only_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  PlannerTreeRoom *self = data;
  PlannerRecordFilter *filter = planner_tree_room_get_filter (self);
  g_auto (GStrv) choice = g_strsplit (g_variant_get_string (parameter, NULL), "=", 2);
  g_auto (GStrv) values = g_strsplit (choice[0] != NULL && choice[1] != NULL ? choice[1] : "", ",", -1);
  guint n_lists;
  const PlannerFilterList *lists = planner_record_filter_get_lists (filter, &n_lists);

  planner_record_filter_clear (filter);
  for (guint i = 0; i < n_lists; i++)
    if (g_strcmp0 (lists[i].name, choice[0]) == 0)
      planner_record_filter_set_values (filter, i, (const char *const *) values);
  planner_tree_room_apply_filter (self);
  gtk_widget_grab_focus (GTK_WIDGET (self));
}

static const GActionEntry entries[] = {
  { .name = "new", .activate = new_action },
  { .name = "new-nested", .activate = new_action },
  { .name = "indent", .activate = move_action },
  { .name = "outdent", .activate = move_action },
  { .name = "move-up", .activate = move_action },
  { .name = "move-down", .activate = move_action },
  { .name = "duplicate", .activate = duplicate_action },
  { .name = "delete", .activate = delete_action },
  { .name = "expand-all", .activate = fold_action },
  { .name = "collapse-all", .activate = fold_action },
  { .name = "paste", .activate = paste_action },
  { .name = "save-table", .activate = save_table_action },
  { .name = "set-status", .activate = set_status_action, .parameter_type = "s" },
  { .name = "edit", .activate = edit_action, .parameter_type = "s" },
  { .name = "clear-filters", .activate = clear_filters_action },
  { .name = "show-only", .activate = show_only_action, .parameter_type = "s" },
};

/* Those that write, and those of them that need something selected, or a tree. */
static const char *const for_writable[] = { "new", "paste" };
static const char *const for_selected[] = { "move-up", "move-down", "duplicate", "delete", "edit", "set-status" };
static const char *const for_nesting[] = { "indent", "outdent" };

static gboolean
is_nested (PlannerTreeRoom *self)
{
  return planner_kind_get_info (CLASS (self)->kind)->tree != PLANNER_FIELD_NONE;
}

void
planner_tree_room_enable (PlannerTreeRoom *self, const char *action, gboolean enabled)
{
  g_simple_action_set_enabled (
    G_SIMPLE_ACTION (g_action_map_lookup_action (planner_tree_room_get_actions (self), action)), enabled);
}

void
planner_tree_room_update_actions (PlannerTreeRoom *self)
{
  PlannerTreeRoomPrivate *parts = planner_tree_room_get_parts (self);
  gboolean writable = !planner_plan_is_read_only (parts->plan);
  gboolean selected = planner_record_table_get_n_selected (parts->table) > 0;
  gboolean nested = is_nested (self);

  for (guint i = 0; i < G_N_ELEMENTS (for_writable); i++)
    planner_tree_room_enable (self, for_writable[i], writable);
  for (guint i = 0; i < G_N_ELEMENTS (for_selected); i++)
    planner_tree_room_enable (self, for_selected[i], writable && selected);
  for (guint i = 0; i < G_N_ELEMENTS (for_nesting); i++)
    planner_tree_room_enable (self, for_nesting[i], writable && selected && nested);
  planner_tree_room_enable (self, "new-nested", writable && nested);
  if (CLASS (self)->update_actions != NULL)
    CLASS (self)->update_actions (self, writable, selected);
}

GActionMap *
planner_tree_room_get_actions (PlannerTreeRoom *self)
{
  g_return_val_if_fail (PLANNER_IS_TREE_ROOM (self), NULL);

  return G_ACTION_MAP (planner_tree_room_get_parts (self)->actions);
}

/* Keys */

static const struct
{
  guint keyval;
  GdkModifierType modifiers;
  const char *action;
} keys[] = {
  { GDK_KEY_bracketright, GDK_CONTROL_MASK, "indent" },
  { GDK_KEY_bracketleft, GDK_CONTROL_MASK, "outdent" },
  { GDK_KEY_Up, GDK_ALT_MASK, "move-up" },
  { GDK_KEY_Down, GDK_ALT_MASK, "move-down" },
  { GDK_KEY_d, GDK_CONTROL_MASK, "duplicate" },
  { GDK_KEY_v, GDK_CONTROL_MASK, "paste" },
  { GDK_KEY_Delete, 0, "delete" },
  { GDK_KEY_KP_Delete, 0, "delete" },
  { GDK_KEY_Insert, 0, "new" },
  { GDK_KEY_Return, GDK_CONTROL_MASK, "new" },
  { GDK_KEY_Return, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "new-nested" },
};

/* The arrow that points inwards indents. Where nothing can be nested, it is for whom the room is in. */
static const char *
find_arrow_action (GtkWidget *widget, guint keyval)
{
  gboolean mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;

  if (keyval == (mirrored ? GDK_KEY_Left : GDK_KEY_Right))
    return "indent";
  return keyval == (mirrored ? GDK_KEY_Right : GDK_KEY_Left) ? "outdent" : NULL;
}

static const char *
find_action (PlannerTreeRoom *self, GtkWidget *focus, guint keyval, GdkModifierType modifiers)
{
  const char *own
      = CLASS (self)->find_action != NULL ? CLASS (self)->find_action (self, focus, keyval, modifiers) : NULL;

  if (own != NULL)
    return own;
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    if (keys[i].keyval == gdk_keyval_to_lower (keyval) && keys[i].modifiers == modifiers)
      return keys[i].action;
  return modifiers == GDK_ALT_MASK && is_nested (self) ? find_arrow_action (GTK_WIDGET (self), keyval) : NULL;
}

static gboolean
key_cb (GtkEventControllerKey *controller, guint keyval, guint keycode, GdkModifierType state, PlannerTreeRoom *self)
{
  PlannerTreeRoomPrivate *parts = planner_tree_room_get_parts (self);
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));
  const char *action;

  if (focus == NULL || GTK_IS_TEXT (focus) || GTK_IS_TEXT_VIEW (focus)
      || !gtk_widget_is_ancestor (focus, GTK_WIDGET (parts->stack)))
    return GDK_EVENT_PROPAGATE;
  action = find_action (self, focus, keyval, state & gtk_accelerator_get_default_mod_mask ());
  if (action == NULL || *action == '\0')
    return GDK_EVENT_PROPAGATE;
  g_action_group_activate_action (G_ACTION_GROUP (parts->actions), action, NULL);
  return GDK_EVENT_STOP;
}

gboolean
planner_tree_room_press (PlannerRoom *room, guint keyval, GdkModifierType modifiers)
{
  PlannerTreeRoom *self = PLANNER_TREE_ROOM (room);
  PlannerTreeRoomPrivate *parts = planner_tree_room_get_parts (self);
  const char *action = CLASS (self)->find_action != NULL && (modifiers & GDK_CONTROL_MASK) != 0
                         ? CLASS (self)->find_action (self, GTK_WIDGET (parts->table), keyval, modifiers)
                         : NULL;

  if (action == NULL || *action == '\0')
    return FALSE;
  g_action_group_activate_action (G_ACTION_GROUP (parts->actions), action, NULL);
  return TRUE;
}

void
planner_tree_room_add_actions (PlannerTreeRoom *self)
{
  PlannerTreeRoomPrivate *parts = planner_tree_room_get_parts (self);
  GtkEventController *controller = gtk_event_controller_key_new ();

  parts->actions = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (parts->actions), entries, G_N_ELEMENTS (entries), self);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "room", G_ACTION_GROUP (parts->actions));
  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  g_signal_connect (controller, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), controller);
}
