/* planner-asks-room-actions.c: what can be done in the asks room, by menus and keys
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <glib/gi18n.h>

#include "rooms/asks/planner-asks-room-private.h"
#include "widgets/planner-messages.h"

static void
new_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  planner_asks_room_add (data, g_str_equal (g_action_get_name (G_ACTION (action)), "new-nested"));
}

typedef gboolean (*MoveFunc) (PlannerPlan *plan, GPtrArray *asks, GError **error);

static gboolean
move_up (PlannerPlan *plan, GPtrArray *asks, GError **error)
{
  return planner_asks_move_by_one (plan, asks, FALSE, error);
}

static gboolean
move_down (PlannerPlan *plan, GPtrArray *asks, GError **error)
{
  return planner_asks_move_by_one (plan, asks, TRUE, error);
}

static const struct
{
  const char *name;
  MoveFunc func;
} moves[] = {
  { "indent", planner_asks_indent },
  { "outdent", planner_asks_outdent },
  { "move-up", move_up },
  { "move-down", move_down },
};

static void
move_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  PlannerAsksRoom *self = data;
  g_autoptr (GPtrArray) asks = planner_record_table_dup_selected (self->table);
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) ids = planner_asks_dup_ids (asks);

  for (guint i = 0; i < G_N_ELEMENTS (moves); i++)
    if (g_str_equal (moves[i].name, g_action_get_name (G_ACTION (action)))
        && !moves[i].func (self->plan, asks, &error))
      {
        if (error != NULL)
          planner_show_error (GTK_WIDGET (self), _("Nothing was moved"), error);
        else
          gtk_widget_error_bell (GTK_WIDGET (self));
        return;
      }
  planner_asks_room_select (self, (const char *const *) ids);
}

static void
duplicate_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  PlannerAsksRoom *self = data;
  g_autoptr (GPtrArray) asks = planner_record_table_dup_selected (self->table);
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) ids = planner_asks_duplicate (self->plan, asks, &error);

  if (ids != NULL)
    planner_asks_room_select (self, (const char *const *) ids);
  else
    planner_show_error (GTK_WIDGET (self), _("Nothing was copied"), error);
}

static void
delete_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  PlannerAsksRoom *self = data;
  g_autoptr (GPtrArray) asks = planner_record_table_dup_selected (self->table);
  g_autofree char *neighbour = planner_record_table_dup_neighbour (self->table);
  g_autoptr (GError) error = NULL;
  g_autofree char *sentence = NULL;
  guint n;

  if (!planner_asks_delete (self->plan, asks, &n, &error))
    {
      planner_show_error (GTK_WIDGET (self), _("Nothing was deleted"), error);
      return;
    }
  sentence = g_strdup_printf (ngettext ("%u ask deleted", "%u asks deleted", n), n);
  planner_asks_room_show_page (self);
  if (neighbour != NULL)
    planner_record_table_show (self->table, neighbour, PLANNER_FIELD_NONE);
  planner_toast_undo (GTK_WIDGET (self), sentence);
}

static void
paste_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  planner_asks_room_paste (data);
}

static void
carry_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  planner_asks_room_carry_forward (data);
}

static void
fold_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  PlannerAsksRoom *self = data;

  if (g_str_equal (g_action_get_name (G_ACTION (action)), "expand-all"))
    planner_outline_expand_all (self->outline);
  else
    planner_outline_collapse_all (self->outline);
}

/* One field of all that are selected, in one step. */
static gboolean
set_all (PlannerAsksRoom *self, PlannerField field, const char *value, GError **error)
{
  g_autoptr (GPtrArray) asks = planner_record_table_dup_selected (self->table);
  const PlannerFieldInfo *info = planner_field_get_info (field);
  g_autofree char *name
      = g_strdup_printf (ngettext ("Set “%s” of %u ask", "Set “%s” of %u asks", asks->len), _(info->label), asks->len);

  return planner_plan_set_all (self->plan, asks, field, value, name, error);
}

static void
set_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  PlannerAsksRoom *self = data;
  gboolean is_status = g_str_equal (g_action_get_name (G_ACTION (action)), "set-status");
  const char *value = g_variant_get_string (parameter, NULL);
  g_autoptr (GError) error = NULL;

  if (!set_all (self, is_status ? PLANNER_ASK_STATUS : PLANNER_ASK_YEAR, *value != '\0' ? value : NULL, &error))
    planner_show_error (GTK_WIDGET (self), NULL, error);
}

/* One is edited in its cell where it has one, else in the bar below, as several are. */
static void
edit_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  PlannerAsksRoom *self = data;
  PlannerField field = planner_kind_get_field (PLANNER_KIND_ASK, g_variant_get_string (parameter, NULL));
  g_autoptr (GPtrArray) asks = planner_record_table_dup_selected (self->table);

  if (field == PLANNER_FIELD_NONE || asks->len == 0)
    return;
  if (asks->len == 1 && planner_record_table_shows (self->table, field))
    planner_record_table_edit (self->table, planner_record_get_id (g_ptr_array_index (asks, 0)), field);
  else
    planner_selection_bar_begin (self->selection_bar, asks, field);
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
  { .name = "paste", .activate = paste_action },
  { .name = "carry-forward", .activate = carry_action },
  { .name = "expand-all", .activate = fold_action },
  { .name = "collapse-all", .activate = fold_action },
  { .name = "set-status", .activate = set_action, .parameter_type = "s" },
  { .name = "set-year", .activate = set_action, .parameter_type = "s" },
  { .name = "edit", .activate = edit_action, .parameter_type = "s" },
};

/* Those that write, and those of them that need something selected. */
static const char *const for_writable[] = { "new", "new-nested", "paste", "carry-forward" };
static const char *const for_selected[] = { "indent", "outdent", "move-up", "move-down", "duplicate",
                                            "delete",    "edit",    "set-status", "set-year" };

void
planner_asks_room_update_actions (PlannerAsksRoom *self)
{
  gboolean writable = !planner_plan_is_read_only (self->plan);
  gboolean selected = self->table != NULL && planner_record_table_get_n_selected (self->table) > 0;

  for (guint i = 0; i < G_N_ELEMENTS (for_writable); i++)
    g_simple_action_set_enabled (
      G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self->actions), for_writable[i])), writable);
  for (guint i = 0; i < G_N_ELEMENTS (for_selected); i++)
    g_simple_action_set_enabled (
      G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self->actions), for_selected[i])),
      writable && selected);
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
  { GDK_KEY_Delete, 0, "delete" },
  { GDK_KEY_KP_Delete, 0, "delete" },
  { GDK_KEY_v, GDK_CONTROL_MASK, "paste" },
  { GDK_KEY_Insert, 0, "new" },
  { GDK_KEY_Return, GDK_CONTROL_MASK, "new" },
  { GDK_KEY_Return, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "new-nested" },
};

/* The arrow that points inwards indents. */
static const char *
find_arrow_action (GtkWidget *widget, guint keyval)
{
  gboolean mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;

  if (keyval == (mirrored ? GDK_KEY_Left : GDK_KEY_Right))
    return "indent";
  return keyval == (mirrored ? GDK_KEY_Right : GDK_KEY_Left) ? "outdent" : NULL;
}

static const char *
find_action (GtkWidget *widget, guint keyval, GdkModifierType modifiers)
{
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    if (keys[i].keyval == gdk_keyval_to_lower (keyval) && keys[i].modifiers == modifiers)
      return keys[i].action;
  return modifiers == GDK_ALT_MASK ? find_arrow_action (widget, keyval) : NULL;
}

static gboolean
key_cb (GtkEventControllerKey *controller, guint keyval, guint keycode, GdkModifierType state, PlannerAsksRoom *self)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));
  const char *action
      = find_action (GTK_WIDGET (self), keyval, state & gtk_accelerator_get_default_mod_mask ());

  if (action == NULL || GTK_IS_TEXT (focus) || GTK_IS_TEXT_VIEW (focus)
      || !gtk_widget_is_ancestor (focus, GTK_WIDGET (self->stack)))
    return GDK_EVENT_PROPAGATE;
  g_action_group_activate_action (G_ACTION_GROUP (self->actions), action, NULL);
  return GDK_EVENT_STOP;
}

void
planner_asks_room_add_actions (PlannerAsksRoom *self)
{
  GtkEventController *controller = gtk_event_controller_key_new ();

  self->actions = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), entries, G_N_ELEMENTS (entries), self);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "room", G_ACTION_GROUP (self->actions));
  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  g_signal_connect (controller, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), controller);
}
