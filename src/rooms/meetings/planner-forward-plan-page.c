/* planner-forward-plan-page.c: which items come to which meeting, and those that wait for one
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "rooms/meetings/planner-forward-plan-page.h"

#include <glib/gi18n.h>

#include "paper/planner-paper-forward-plan.h"
#include "rooms/meetings/planner-forward-edits.h"
#include "rooms/meetings/planner-forward-plan-page-private.h"

#define NARROW 600 /* sp */

G_DEFINE_FINAL_TYPE (PlannerForwardPlanPage, planner_forward_plan_page, PLANNER_TYPE_TREE_ROOM)

static const PlannerTreeEdits edits = {
  .add = planner_forward_add,
  .move_by_one = planner_agenda_move_by_one,
  .move = planner_forward_move,
  .duplicate = planner_agenda_duplicate,
  .remove = planner_agenda_delete,
  .set = planner_agenda_set,
};

enum
{
  FILTER_WORKSTREAM,
  FILTER_PURPOSE,
  FILTER_BOARD,
  N_FILTERS
};

static const PlannerFilterList lists[N_FILTERS] = {
  [FILTER_WORKSTREAM] = { "forward-plan.workstream", PLANNER_AGENDA_ITEM_WORKSTREAM },
  [FILTER_PURPOSE] = { "forward-plan.purpose", PLANNER_AGENDA_ITEM_PURPOSE },
  [FILTER_BOARD] = { "forward-plan.board", PLANNER_AGENDA_ITEM_BOARDS },
};

static const PlannerBranchRules *
planner_forward_plan_page_get_rules (PlannerTreeRoom *room)
{
  return &planner_agenda_rules;
}

static char *
planner_forward_plan_page_dup_words (PlannerTreeRoom *room, PlannerTreeWords words, guint n, guint of)
{
  switch (words)
    {
    case PLANNER_TREE_FIND:
      return g_strdup_printf (ngettext ("Find in %'u item", "Find in %'u items", n), n);
    case PLANNER_TREE_COUNT:
      return g_strdup_printf (_("%'u of %'u items"), n, of);
    case PLANNER_TREE_DELETED:
      return g_strdup_printf (ngettext ("%'u item deleted", "%'u items deleted", n), n);
    case PLANNER_TREE_NOT_ADDED:
      return g_strdup (_("No item was added"));
    case PLANNER_TREE_EMPTY:
      return g_strdup (_("Nothing Is Planned Yet"));
    case PLANNER_TREE_EMPTY_WORDS:
      return g_strdup (_("What is to come to the boards belongs here: items that wait for a meeting, and those of the meetings that "
                         "come. Drag one to its meeting, or press Alt and an arrow."));
    case PLANNER_TREE_WRITE_FIRST:
      return g_strdup (_("_Write the First Item"));
    case PLANNER_TREE_NONE:
      return g_strdup (_("No Item Is Like That"));
    case PLANNER_TREE_NONE_WORDS:
      return g_strdup (_("All items are left out by what is chosen above."));
    case PLANNER_TREE_SHOW_ALL:
      return g_strdup (_("Show _All Items"));
    case PLANNER_TREE_WAY_IN:
    default:
      g_return_val_if_reached (NULL);
    }
}

/* An arrow that points onwards leads to the next meeting. */
static const char *
planner_forward_plan_page_find_action (PlannerTreeRoom *room, GtkWidget *focus, guint keyval, GdkModifierType modifiers)
{
  gboolean mirrored = gtk_widget_get_direction (GTK_WIDGET (room)) == GTK_TEXT_DIR_RTL;

  if (modifiers == (GDK_CONTROL_MASK | GDK_SHIFT_MASK) && gdk_keyval_to_lower (keyval) == GDK_KEY_r)
    return "spread";
  if (modifiers != GDK_ALT_MASK)
    return NULL;
  if (keyval == (mirrored ? GDK_KEY_Left : GDK_KEY_Right))
    return "later";
  return keyval == (mirrored ? GDK_KEY_Right : GDK_KEY_Left) ? "earlier" : NULL;
}

/* Paper */

/* Meetings without items are on it too. */
static gboolean
planner_forward_plan_page_can_print (PlannerRoom *room)
{
  PlannerForwardPlanPage *self = PLANNER_FORWARD_PLAN_PAGE (room);

  return planner_record_filter_count_all (self->filter) > 0 || planner_forward_plan_get_meetings (self->forward_plan)->len > 0;
}

static PlannerDocument *
planner_forward_plan_page_create_document (PlannerRoom *room, GError **error)
{
  PlannerForwardPlanPage *self = PLANNER_FORWARD_PLAN_PAGE (room);
  const char *const *workstreams = planner_record_filter_get_values (self->filter, FILTER_WORKSTREAM);

  return planner_paper_forward_plan_new (self->plan, planner_forward_plan_get_today (self->forward_plan),
                                         workstreams[0] != NULL ? workstreams : NULL);
}

/* A meeting is shown by its list, or by its own page. */
static gboolean
planner_forward_plan_page_show_record (PlannerRoom *room, PlannerKind kind, const char *id)
{
  PlannerForwardPlanPage *self = PLANNER_FORWARD_PLAN_PAGE (room);
  PlannerRecord *item = planner_plan_lookup (self->plan, kind, id);

  return kind == PLANNER_KIND_AGENDA_ITEM && item != NULL && planner_forward_plan_includes (item, self->forward_plan)
         && PLANNER_ROOM_CLASS (planner_forward_plan_page_parent_class)->show_record (room, kind, id);
}

/* Building */

static PlannerOutline *
make_outline (PlannerForwardPlanPage *self)
{
  const PlannerOutlineLevel level = { .field = PLANNER_AGENDA_ITEM_MEETING,
                                      .none = _("Not yet on a meeting"),
                                      .derivation = &planner_forward_plan_derivation,
                                      .data = self->forward_plan };

  return planner_outline_new_filtered (self->plan, PLANNER_KIND_AGENDA_ITEM, &level, 1, planner_record_filter_matches, self->filter,
                                       NULL);
}

static void
make_content (PlannerForwardPlanPage *self)
{
  static const PlannerField fields[] = { PLANNER_AGENDA_ITEM_PURPOSE, PLANNER_AGENDA_ITEM_LEADS, PLANNER_AGENDA_ITEM_MINUTES,
                                         PLANNER_AGENDA_ITEM_WORKSTREAM, PLANNER_AGENDA_ITEM_BOARDS };
  PlannerTreeRoom *room = PLANNER_TREE_ROOM (self);
  g_autoptr (GMenuModel) tools = NULL;
  GtkWidget *filter_bar;

  self->table = planner_forward_plan_page_make_table (self);
  planner_tree_room_set_table (room, self->table);
  tools = planner_forward_plan_page_tools_menu_new (self);
  filter_bar = planner_filter_bar_new (self->filter, tools, _("More tools for the forward plan"));
  planner_tree_room_set_content (
    room, PLANNER_FILTER_BAR (filter_bar), GTK_WIDGET (self->table),
    PLANNER_SELECTION_BAR (planner_selection_bar_new (self->plan, fields, G_N_ELEMENTS (fields))), NARROW);
}

static gboolean
planner_forward_plan_page_check_day (PlannerTreeRoom *room)
{
  return planner_forward_plan_update_today (PLANNER_FORWARD_PLAN_PAGE (room)->forward_plan);
}

static void
planner_forward_plan_page_constructed (GObject *object)
{
  PlannerForwardPlanPage *self = PLANNER_FORWARD_PLAN_PAGE (object);

  G_OBJECT_CLASS (planner_forward_plan_page_parent_class)->constructed (object);

  self->plan = planner_room_get_plan (PLANNER_ROOM (self));
  self->forward_plan = planner_forward_plan_new (self->plan);
  self->filter = planner_record_filter_new (self->plan, PLANNER_KIND_AGENDA_ITEM, lists, G_N_ELEMENTS (lists), NULL);
  planner_record_filter_set_scope_func (self->filter, planner_forward_plan_includes, self->forward_plan);
  planner_forward_plan_set_filter (self->forward_plan, self->filter);
  planner_tree_room_set_model (PLANNER_TREE_ROOM (self), make_outline (self), self->filter);
  planner_forward_plan_page_add_actions (self);
  make_content (self);
}

static void
planner_forward_plan_page_finalize (GObject *object)
{
  PlannerForwardPlan *forward_plan = PLANNER_FORWARD_PLAN_PAGE (object)->forward_plan;

  G_OBJECT_CLASS (planner_forward_plan_page_parent_class)->finalize (object);
  planner_forward_plan_free (forward_plan);
}

static void
planner_forward_plan_page_class_init (PlannerForwardPlanPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  PlannerRoomClass *room_class = PLANNER_ROOM_CLASS (klass);
  PlannerTreeRoomClass *tree_class = PLANNER_TREE_ROOM_CLASS (klass);

  object_class->constructed = planner_forward_plan_page_constructed;
  object_class->finalize = planner_forward_plan_page_finalize;
  room_class->show_record = planner_forward_plan_page_show_record;
  room_class->can_print = planner_forward_plan_page_can_print;
  room_class->create_document = planner_forward_plan_page_create_document;
  tree_class->name = "forward-plan";
  tree_class->icon_name = "planner-meetings-symbolic";
  tree_class->kind = PLANNER_KIND_AGENDA_ITEM;
  tree_class->title = PLANNER_AGENDA_ITEM_TITLE;
  tree_class->status = PLANNER_AGENDA_ITEM_PURPOSE;
  tree_class->edits = &edits;
  tree_class->get_rules = planner_forward_plan_page_get_rules;
  tree_class->dup_words = planner_forward_plan_page_dup_words;
  tree_class->update_actions = planner_forward_plan_page_update_actions;
  tree_class->find_action = planner_forward_plan_page_find_action;
  tree_class->check_day = planner_forward_plan_page_check_day;
}

static void
planner_forward_plan_page_init (PlannerForwardPlanPage *self)
{
}

PlannerRoom *
planner_forward_plan_page_new (PlannerPlan *plan)
{
  g_return_val_if_fail (PLANNER_IS_PLAN (plan), NULL);

  return g_object_new (PLANNER_TYPE_FORWARD_PLAN_PAGE, "plan", plan, NULL);
}
