/* planner-asks-room.c: the room where asks are written, nested, followed and carried on
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "rooms/asks/planner-asks-room.h"

#include <glib/gi18n.h>

#include "rooms/asks/planner-asks-room-private.h"
#include "widgets/planner-messages.h"

#define NARROW 620 /* sp */

G_DEFINE_FINAL_TYPE (PlannerAsksRoom, planner_asks_room, PLANNER_TYPE_TREE_ROOM)

static const PlannerTreeEdits edits = {
  planner_asks_add,  planner_asks_indent,    planner_asks_outdent, planner_asks_move_by_one,
  planner_asks_move, planner_asks_duplicate, planner_asks_delete,  planner_asks_set,
};

static const PlannerBranchRules *
planner_asks_room_get_rules (PlannerTreeRoom *room)
{
  return &planner_ask_rules;
}

static char *
planner_asks_room_dup_words (PlannerTreeRoom *room, PlannerTreeWords words, guint n, guint of)
{
  switch (words)
    {
    case PLANNER_TREE_FIND:
      return g_strdup_printf (ngettext ("Find in %'u ask", "Find in %'u asks", n), n);
    case PLANNER_TREE_COUNT:
      return g_strdup_printf (_("%'u of %'u asks"), n, of);
    case PLANNER_TREE_DELETED:
      return g_strdup_printf (ngettext ("%'u ask deleted", "%'u asks deleted", n), n);
    case PLANNER_TREE_NOT_ADDED:
      return g_strdup (_("No ask was added"));
    case PLANNER_TREE_EMPTY:
      return g_strdup (_("No Asks Yet"));
    case PLANNER_TREE_EMPTY_WORDS:
      return g_strdup (
        _("What the boards ask of each workstream belongs here: nested lists under headings, by financial year."));
    case PLANNER_TREE_WRITE_FIRST:
      return g_strdup (_("_Write the First Ask"));
    case PLANNER_TREE_NONE:
      return g_strdup (_("No Ask Is Like That"));
    case PLANNER_TREE_NONE_WORDS:
      return g_strdup (_("All asks are left out by what is chosen above."));
    case PLANNER_TREE_SHOW_ALL:
      return g_strdup (_("Show _All Asks"));
    default:
      g_return_val_if_reached (NULL);
    }
}

/* What asks have beyond any tree */

static gboolean
is_ask (PlannerRecord *record)
{
  return record != NULL && planner_record_get_kind (record) == PLANNER_KIND_ASK;
}

static void
carry_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  planner_asks_room_carry_forward (data);
}

static void
set_year_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  PlannerAsksRoom *self = data;
  g_autoptr (GPtrArray) asks
      = planner_record_table_dup_selected (planner_tree_room_get_table (PLANNER_TREE_ROOM (self)));
  const char *value = g_variant_get_string (parameter, NULL);
  g_autoptr (GError) error = NULL;

  if (!planner_asks_set (self->plan, asks, PLANNER_ASK_YEAR, *value != '\0' ? value : NULL, &error))
    planner_show_error (GTK_WIDGET (self), NULL, error);
}

/* Where milestones are at home: it is written there at once. */
static void
new_milestone_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  PlannerRecord *ask = planner_room_get_selected (PLANNER_ROOM (data));

  if (is_ask (ask))
    planner_act_in_room (data, "timeline", "room.new-for-ask", planner_record_get_id (ask));
}

static const GActionEntry entries[] = {
  { .name = "carry-forward", .activate = carry_action },
  { .name = "new-milestone", .activate = new_milestone_action },
  { .name = "set-year", .activate = set_year_action, .parameter_type = "s" },
};

static void
planner_asks_room_update_actions (PlannerTreeRoom *room, gboolean writable, gboolean selected)
{
  planner_tree_room_enable (room, "carry-forward", writable);
  planner_tree_room_enable (room, "set-year", writable && selected);
  planner_tree_room_enable (room, "new-milestone", writable && is_ask (planner_room_get_selected (PLANNER_ROOM (room))));
}

/* Building */

static PlannerOutline *
make_outline (PlannerAsksRoom *self)
{
  const PlannerOutlineLevel levels[] = {
    { PLANNER_ASK_WORKSTREAM, _("No workstream") },
    { PLANNER_ASK_YEAR, _("No year") },
    { PLANNER_ASK_SECTION, NULL },
  };

  return planner_outline_new (self->plan, PLANNER_KIND_ASK, levels, G_N_ELEMENTS (levels));
}

static void
make_content (PlannerAsksRoom *self)
{
  static const PlannerField fields[]
      = { PLANNER_ASK_STATUS, PLANNER_ASK_YEAR, PLANNER_ASK_TAGS, PLANNER_ASK_LEADS };
  PlannerTreeRoom *room = PLANNER_TREE_ROOM (self);
  PlannerRecordTable *table = planner_asks_room_make_table (self);
  g_autoptr (GMenuModel) tools = NULL;
  GtkWidget *filter_bar;

  planner_tree_room_set_table (room, table);
  tools = planner_asks_room_tools_new (self);
  filter_bar = planner_filter_bar_new (planner_tree_room_get_filter (room), tools, _("More tools for asks"));
  planner_tree_room_set_content (
    room, PLANNER_FILTER_BAR (filter_bar), GTK_WIDGET (table),
    PLANNER_SELECTION_BAR (planner_selection_bar_new (self->plan, fields, G_N_ELEMENTS (fields))), NARROW);
}

/* Which asks have no milestone is seen in the second frame: there may be many milestones to read. */
static gboolean
milestones_cb (gpointer data)
{
  PlannerAsksRoom *self = data;

  self->milestones_idle = 0;
  planner_record_table_refresh (planner_tree_room_get_table (PLANNER_TREE_ROOM (self)));
  return G_SOURCE_REMOVE;
}

static void
planner_asks_room_constructed (GObject *object)
{
  PlannerAsksRoom *self = PLANNER_ASKS_ROOM (object);
  PlannerTreeRoom *room = PLANNER_TREE_ROOM (self);

  G_OBJECT_CLASS (planner_asks_room_parent_class)->constructed (object);

  self->plan = planner_room_get_plan (PLANNER_ROOM (self));
  self->standings = planner_ask_standings_new (self->plan);
  g_action_map_add_action_entries (planner_tree_room_get_actions (room), entries, G_N_ELEMENTS (entries), self);
  planner_tree_room_set_model (room, make_outline (self), planner_ask_filter_new (self->plan));
  self->milestones_idle = g_idle_add (milestones_cb, self);
  make_content (self);
}

static void
planner_asks_room_dispose (GObject *object)
{
  g_clear_handle_id (&PLANNER_ASKS_ROOM (object)->milestones_idle, g_source_remove);

  G_OBJECT_CLASS (planner_asks_room_parent_class)->dispose (object);
}

static void
planner_asks_room_finalize (GObject *object)
{
  PlannerAsksRoom *self = PLANNER_ASKS_ROOM (object);

  g_clear_pointer (&self->standings, planner_ask_standings_free);

  G_OBJECT_CLASS (planner_asks_room_parent_class)->finalize (object);
}

static void
planner_asks_room_class_init (PlannerAsksRoomClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  PlannerTreeRoomClass *tree_class = PLANNER_TREE_ROOM_CLASS (klass);

  object_class->constructed = planner_asks_room_constructed;
  object_class->dispose = planner_asks_room_dispose;
  object_class->finalize = planner_asks_room_finalize;
  PLANNER_ROOM_CLASS (klass)->create_document = planner_asks_room_create_document;
  tree_class->name = "asks";
  tree_class->icon_name = "planner-asks-symbolic";
  tree_class->kind = PLANNER_KIND_ASK;
  tree_class->title = PLANNER_ASK_TEXT;
  tree_class->status = PLANNER_ASK_STATUS;
  tree_class->edits = &edits;
  tree_class->paste_list = planner_asks_room_paste_list;
  tree_class->get_rules = planner_asks_room_get_rules;
  tree_class->dup_words = planner_asks_room_dup_words;
  tree_class->update_actions = planner_asks_room_update_actions;
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
