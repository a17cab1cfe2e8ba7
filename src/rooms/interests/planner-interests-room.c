/* planner-interests-room.c: the room where interests are declared, confirmed and published
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "rooms/interests/planner-interests-room.h"

#include <glib/gi18n.h>

#include "rooms/interests/planner-interests-room-private.h"
#include "widgets/planner-messages.h"
#include "widgets/planner-view-settings.h"

#define GROUPING "interests.grouping"
#define NARROW 640 /* sp */

G_DEFINE_FINAL_TYPE (PlannerInterestsRoom, planner_interests_room, PLANNER_TYPE_TREE_ROOM)

/* Nothing is nested, and what is new is declared with a form. */
static const PlannerTreeEdits edits = {
  .move_by_one = planner_interests_move_by_one,
  .move = planner_interests_move,
  .duplicate = planner_interests_duplicate,
  .remove = planner_interests_delete,
  .set = planner_interests_set,
};

static const PlannerBranchRules *
planner_interests_room_get_rules (PlannerTreeRoom *room)
{
  return &planner_interest_groupings[PLANNER_INTERESTS_ROOM (room)->grouping].rules;
}

static char *
planner_interests_room_dup_words (PlannerTreeRoom *room, PlannerTreeWords words, guint n, guint of)
{
  switch (words)
    {
    case PLANNER_TREE_FIND:
      return g_strdup_printf (ngettext ("Find in %'u declaration", "Find in %'u declarations", n), n);
    case PLANNER_TREE_COUNT:
      return g_strdup_printf (_("%'u of %'u declarations"), n, of);
    case PLANNER_TREE_DELETED:
      return g_strdup_printf (ngettext ("%'u declaration deleted", "%'u declarations deleted", n), n);
    case PLANNER_TREE_NOT_ADDED:
      return g_strdup (_("Nothing was declared"));
    case PLANNER_TREE_EMPTY:
      return g_strdup (_("No Interests Yet"));
    case PLANNER_TREE_EMPTY_WORDS:
      return g_strdup (_("What the people of the boards declare belongs here: in which organisation, what it is, since when, and "
                         "what was agreed so that it does no harm."));
    case PLANNER_TREE_WRITE_FIRST:
      return g_strdup (_("_Declare the First Interest"));
    case PLANNER_TREE_NONE:
      return g_strdup (_("No Interest Is Like That"));
    case PLANNER_TREE_NONE_WORDS:
      return g_strdup (_("All declarations are left out by what is chosen above."));
    case PLANNER_TREE_SHOW_ALL:
      return g_strdup (_("Show _All Declarations"));
    default:
      g_return_val_if_reached (NULL);
    }
}

/* What is shown */

void
planner_interests_room_set_grouping (PlannerInterestsRoom *self, PlannerInterestGrouping grouping)
{
  PlannerOutlineLevel levels[PLANNER_BRANCH_MAX_FIELDS];
  guint n_levels = planner_interest_grouping_get_levels (grouping, self->standings, levels);

  self->grouping = grouping;
  planner_outline_set_levels (planner_tree_room_get_outline (PLANNER_TREE_ROOM (self)), levels, n_levels);
  planner_record_table_refresh (self->table);
  planner_view_settings_set (self->settings, "views", GROUPING,
                             g_variant_new_string (planner_interest_groupings[grouping].name));
}

static void
planner_interests_room_refresh (PlannerTreeRoom *room)
{
  planner_interests_room_tell_undeclared (PLANNER_INTERESTS_ROOM (room));
}

static const char *
planner_interests_room_find_action (PlannerTreeRoom *room, GtkWidget *focus, guint keyval, GdkModifierType modifiers)
{
  if (gdk_keyval_to_lower (keyval) != GDK_KEY_r)
    return NULL;
  return modifiers == GDK_CONTROL_MASK                      ? "confirm"
         : modifiers == (GDK_CONTROL_MASK | GDK_SHIFT_MASK) ? "confirm-person"
                                                            : NULL;
}

/* A person's heading is selected without any row being so. */
static void
selected_cb (PlannerInterestsRoom *self)
{
  planner_tree_room_update_actions (PLANNER_TREE_ROOM (self));
}

/* Building */

static PlannerOutline *
make_outline (PlannerInterestsRoom *self)
{
  PlannerOutlineLevel levels[PLANNER_BRANCH_MAX_FIELDS];
  guint n_levels = planner_interest_grouping_get_levels (self->grouping, self->standings, levels);

  return planner_outline_new (self->plan, PLANNER_KIND_INTEREST, levels, n_levels);
}

static GtkWidget *
make_page (PlannerInterestsRoom *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->banner = ADW_BANNER (adw_banner_new (""));
  adw_banner_set_use_markup (self->banner, FALSE);
  planner_banner_tell (self->banner, NULL);
  adw_banner_set_button_label (self->banner, _("_Who…"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->banner), "room.undeclared");
  gtk_widget_set_vexpand (GTK_WIDGET (self->table), TRUE);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->banner));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->table));
  return box;
}

static void
make_content (PlannerInterestsRoom *self)
{
  static const PlannerField fields[] = { PLANNER_INTEREST_TYPE, PLANNER_INTEREST_DECLARED_ON, PLANNER_INTEREST_TO,
                                         PLANNER_INTEREST_SENSITIVE };
  PlannerTreeRoom *room = PLANNER_TREE_ROOM (self);
  g_autoptr (GMenuModel) tools = NULL;
  GtkWidget *filter_bar;

  self->table = planner_interests_room_make_table (self);
  planner_tree_room_set_table (room, self->table);
  tools = planner_interests_room_tools_menu_new (self);
  filter_bar = planner_filter_bar_new (self->filter, tools, _("More tools for interests"));
  planner_tree_room_set_content (
    room, PLANNER_FILTER_BAR (filter_bar), make_page (self),
    PLANNER_SELECTION_BAR (planner_selection_bar_new (self->plan, fields, G_N_ELEMENTS (fields))), NARROW);
  g_signal_connect (self, "notify::selected", G_CALLBACK (selected_cb), NULL);
}

static void
read_grouping (PlannerInterestsRoom *self)
{
  g_autoptr (GVariant) grouping
      = planner_view_settings_dup (self->settings, "views", GROUPING, G_VARIANT_TYPE_STRING);

  self->grouping = planner_groupings_find (planner_interest_groupings, grouping != NULL ? g_variant_get_string (grouping, NULL) : NULL);
}

static void
planner_interests_room_constructed (GObject *object)
{
  PlannerInterestsRoom *self = PLANNER_INTERESTS_ROOM (object);

  G_OBJECT_CLASS (planner_interests_room_parent_class)->constructed (object);

  self->plan = planner_room_get_plan (PLANNER_ROOM (self));
  self->settings = planner_view_settings_new (self->plan);
  self->standings = planner_interest_standings_new (self->plan);
  read_grouping (self);
  self->filter = planner_interest_filter_new (self->standings);
  planner_tree_room_set_model (PLANNER_TREE_ROOM (self), make_outline (self), self->filter);
  planner_interests_room_add_actions (self);
  make_content (self);
}

/* With the day goes what is due, and what is published. */
static gboolean
planner_interests_room_check_day (PlannerTreeRoom *room)
{
  return planner_interest_standings_update_today (PLANNER_INTERESTS_ROOM (room)->standings);
}

static void
planner_interests_room_finalize (GObject *object)
{
  PlannerInterestsRoom *self = PLANNER_INTERESTS_ROOM (object);
  PlannerInterestStandings *standings = g_steal_pointer (&self->standings);

  g_clear_object (&self->settings);

  G_OBJECT_CLASS (planner_interests_room_parent_class)->finalize (object);
  planner_interest_standings_free (standings);
}

static void
planner_interests_room_class_init (PlannerInterestsRoomClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  PlannerRoomClass *room_class = PLANNER_ROOM_CLASS (klass);
  PlannerTreeRoomClass *tree_class = PLANNER_TREE_ROOM_CLASS (klass);

  object_class->constructed = planner_interests_room_constructed;
  object_class->finalize = planner_interests_room_finalize;
  room_class->can_print = planner_interests_room_can_print;
  room_class->create_document = planner_interests_room_create_document;
  tree_class->name = "interests";
  tree_class->icon_name = "planner-interests-symbolic";
  tree_class->kind = PLANNER_KIND_INTEREST;
  tree_class->title = PLANNER_INTEREST_NATURE;
  tree_class->status = PLANNER_INTEREST_TYPE;
  tree_class->edits = &edits;
  tree_class->get_rules = planner_interests_room_get_rules;
  tree_class->dup_words = planner_interests_room_dup_words;
  tree_class->refresh = planner_interests_room_refresh;
  tree_class->update_actions = planner_interests_room_update_actions;
  tree_class->find_action = planner_interests_room_find_action;
  tree_class->check_day = planner_interests_room_check_day;
}

static void
planner_interests_room_init (PlannerInterestsRoom *self)
{
}

PlannerRoom *
planner_interests_room_new (PlannerPlan *plan)
{
  g_return_val_if_fail (PLANNER_IS_PLAN (plan), NULL);

  return g_object_new (PLANNER_TYPE_INTERESTS_ROOM, "plan", plan, NULL);
}
