/* planner-actions-room.c: the room with the log of actions across meetings
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "rooms/actions/planner-actions-room.h"

#include <glib/gi18n.h>

#include "paper/planner-paper-actions.h"
#include "rooms/actions/planner-actions-room-private.h"
#include "widgets/planner-view-settings.h"

#define GROUPING "actions.grouping"
#define NARROW 640 /* sp */

G_DEFINE_FINAL_TYPE (PlannerActionsRoom, planner_actions_room, PLANNER_TYPE_TREE_ROOM)

/* Nothing is nested. */
static const PlannerTreeEdits edits = {
  .add = planner_actions_add,
  .move_by_one = planner_actions_move_by_one,
  .move = planner_actions_move,
  .duplicate = planner_actions_duplicate,
  .remove = planner_actions_delete,
  .set = planner_actions_set,
};

static const PlannerBranchRules *
planner_actions_room_get_rules (PlannerTreeRoom *room)
{
  return &planner_action_groupings[PLANNER_ACTIONS_ROOM (room)->grouping].rules;
}

static char *
planner_actions_room_dup_words (PlannerTreeRoom *room, PlannerTreeWords words, guint n, guint of)
{
  switch (words)
    {
    case PLANNER_TREE_FIND:
      return g_strdup_printf (ngettext ("Find in %'u action", "Find in %'u actions", n), n);
    case PLANNER_TREE_COUNT:
      return g_strdup_printf (_("%'u of %'u actions"), n, of);
    case PLANNER_TREE_DELETED:
      return g_strdup_printf (ngettext ("%'u action deleted", "%'u actions deleted", n), n);
    case PLANNER_TREE_NOT_ADDED:
      return g_strdup (_("No action was added"));
    case PLANNER_TREE_EMPTY:
      return g_strdup (_("No Actions Yet"));
    case PLANNER_TREE_EMPTY_WORDS:
      return g_strdup (_("What a meeting asks of somebody belongs here: what is to be done, by whom and by when. It is carried to "
                         "the next meeting until it is closed."));
    case PLANNER_TREE_WRITE_FIRST:
      return g_strdup (_("_Write the First Action"));
    case PLANNER_TREE_NONE:
      return g_strdup (_("No Action Is Like That"));
    case PLANNER_TREE_NONE_WORDS:
      return g_strdup (_("All actions are left out by what is chosen above."));
    case PLANNER_TREE_SHOW_ALL:
      return g_strdup (_("Show _All Actions"));
    default:
      g_return_val_if_reached (NULL);
    }
}

/* What is shown */

void
planner_actions_room_set_grouping (PlannerActionsRoom *self, PlannerActionGrouping grouping)
{
  PlannerOutlineLevel levels[PLANNER_BRANCH_MAX_FIELDS];
  guint n_levels = planner_action_grouping_get_levels (grouping, self->standings, levels);

  self->grouping = grouping;
  planner_outline_set_levels (planner_tree_room_get_outline (PLANNER_TREE_ROOM (self)), levels, n_levels);
  planner_view_settings_set (self->settings, "views", GROUPING,
                             g_variant_new_string (planner_action_groupings[grouping].name));
}

static const char *
planner_actions_room_find_action (PlannerTreeRoom *room, GtkWidget *focus, guint keyval, GdkModifierType modifiers)
{
  if (gdk_keyval_to_lower (keyval) != GDK_KEY_r)
    return NULL;
  return modifiers == GDK_CONTROL_MASK                      ? "update"
         : modifiers == (GDK_CONTROL_MASK | GDK_SHIFT_MASK) ? "close"
                                                            : NULL;
}

static PlannerDocument *
planner_actions_room_create_document (PlannerRoom *room, GError **error)
{
  PlannerActionsRoom *self = PLANNER_ACTIONS_ROOM (room);
  const GDate *today = planner_action_standings_get_today (self->standings);

  if (!planner_record_filter_is_set (self->filter))
    return planner_paper_actions_new (self->plan, NULL, today);
  return planner_paper_actions_new_filtered (self->plan, today, planner_record_is_among,
                                             planner_record_filter_dup_matches (self->filter),
                                             (GDestroyNotify) g_hash_table_unref);
}

/* Building */

static PlannerOutline *
make_outline (PlannerActionsRoom *self)
{
  PlannerOutlineLevel levels[PLANNER_BRANCH_MAX_FIELDS];
  guint n_levels = planner_action_grouping_get_levels (self->grouping, self->standings, levels);

  return planner_outline_new (self->plan, PLANNER_KIND_ACTION, levels, n_levels);
}

static void
make_content (PlannerActionsRoom *self)
{
  static const PlannerField fields[] = { PLANNER_ACTION_STATUS, PLANNER_ACTION_ASSIGNED_TO, PLANNER_ACTION_DUE,
                                         PLANNER_ACTION_MEETING };
  PlannerTreeRoom *room = PLANNER_TREE_ROOM (self);
  g_autoptr (GMenuModel) tools = NULL;
  GtkWidget *filter_bar;

  self->table = planner_actions_room_make_table (self);
  planner_tree_room_set_table (room, self->table);
  tools = planner_actions_room_tools_menu_new (self);
  filter_bar = planner_filter_bar_new (self->filter, tools, _("More tools for actions"));
  planner_tree_room_set_content (
    room, PLANNER_FILTER_BAR (filter_bar), GTK_WIDGET (self->table),
    PLANNER_SELECTION_BAR (planner_selection_bar_new (self->plan, fields, G_N_ELEMENTS (fields))), NARROW);
}

static void
read_grouping (PlannerActionsRoom *self)
{
  g_autoptr (GVariant) grouping
      = planner_view_settings_dup (self->settings, "views", GROUPING, G_VARIANT_TYPE_STRING);

  self->grouping = planner_groupings_find (planner_action_groupings, grouping != NULL ? g_variant_get_string (grouping, NULL) : NULL);
}

static void
planner_actions_room_constructed (GObject *object)
{
  PlannerActionsRoom *self = PLANNER_ACTIONS_ROOM (object);

  G_OBJECT_CLASS (planner_actions_room_parent_class)->constructed (object);

  self->plan = planner_room_get_plan (PLANNER_ROOM (self));
  self->settings = planner_view_settings_new (self->plan);
  self->standings = planner_action_standings_new (self->plan);
  read_grouping (self);
  self->filter = planner_action_filter_new (self->standings);
  planner_tree_room_set_model (PLANNER_TREE_ROOM (self), make_outline (self), self->filter);
  planner_actions_room_add_actions (self);
  make_content (self);
}

/* With the day goes what is overdue, and which meeting was the last. */
static gboolean
planner_actions_room_check_day (PlannerTreeRoom *room)
{
  return planner_action_standings_update_today (PLANNER_ACTIONS_ROOM (room)->standings);
}

static void
planner_actions_room_finalize (GObject *object)
{
  PlannerActionsRoom *self = PLANNER_ACTIONS_ROOM (object);
  PlannerActionStandings *standings = g_steal_pointer (&self->standings);

  g_clear_object (&self->settings);

  G_OBJECT_CLASS (planner_actions_room_parent_class)->finalize (object);
  planner_action_standings_free (standings);
}

static void
planner_actions_room_class_init (PlannerActionsRoomClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  PlannerTreeRoomClass *tree_class = PLANNER_TREE_ROOM_CLASS (klass);

  object_class->constructed = planner_actions_room_constructed;
  object_class->finalize = planner_actions_room_finalize;
  PLANNER_ROOM_CLASS (klass)->create_document = planner_actions_room_create_document;
  tree_class->name = "actions";
  tree_class->icon_name = "planner-actions-symbolic";
  tree_class->kind = PLANNER_KIND_ACTION;
  tree_class->title = PLANNER_ACTION_TEXT;
  tree_class->status = PLANNER_ACTION_STATUS;
  tree_class->edits = &edits;
  tree_class->get_rules = planner_actions_room_get_rules;
  tree_class->dup_words = planner_actions_room_dup_words;
  tree_class->update_actions = planner_actions_room_update_actions;
  tree_class->find_action = planner_actions_room_find_action;
  tree_class->check_day = planner_actions_room_check_day;
}

static void
planner_actions_room_init (PlannerActionsRoom *self)
{
}

PlannerRoom *
planner_actions_room_new (PlannerPlan *plan)
{
  g_return_val_if_fail (PLANNER_IS_PLAN (plan), NULL);

  return g_object_new (PLANNER_TYPE_ACTIONS_ROOM, "plan", plan, NULL);
}
