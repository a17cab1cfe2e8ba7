/* planner-risks-room.c: the room where risks are scored, watched and reviewed
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "rooms/risks/planner-risks-room.h"

#include <glib/gi18n.h>

#include "rooms/risks/planner-risk-split-dialog.h"
#include "rooms/risks/planner-risks-room-private.h"
#include "widgets/planner-dialogs.h"
#include "widgets/planner-messages.h"
#include "widgets/planner-view-settings.h"

#define GROUPING "risks.grouping"
#define NARROW 690 /* sp */

G_DEFINE_FINAL_TYPE (PlannerRisksRoom, planner_risks_room, PLANNER_TYPE_TREE_ROOM)

/* Nothing is nested. */
static const PlannerTreeEdits edits = {
  .add = planner_risks_add,
  .move_by_one = planner_risks_move_by_one,
  .move = planner_risks_move,
  .duplicate = planner_risks_duplicate,
  .remove = planner_risks_delete,
  .set = planner_risks_set,
};

static const PlannerBranchRules *
planner_risks_room_get_rules (PlannerTreeRoom *room)
{
  return &planner_risk_groupings[PLANNER_RISKS_ROOM (room)->grouping].rules;
}

static char *
planner_risks_room_dup_words (PlannerTreeRoom *room, PlannerTreeWords words, guint n, guint of)
{
  switch (words)
    {
    case PLANNER_TREE_FIND:
      return g_strdup_printf (ngettext ("Find in %'u risk", "Find in %'u risks", n), n);
    case PLANNER_TREE_COUNT:
      return g_strdup_printf (_("%'u of %'u risks"), n, of);
    case PLANNER_TREE_DELETED:
      return g_strdup_printf (ngettext ("%'u risk deleted", "%'u risks deleted", n), n);
    case PLANNER_TREE_NOT_ADDED:
      return g_strdup (_("No risk was added"));
    case PLANNER_TREE_EMPTY:
      return g_strdup (_("No Risks Yet"));
    case PLANNER_TREE_EMPTY_WORDS:
      return g_strdup (_("What may keep a workstream from what is asked of it belongs here: cause, event and effect, scored "
                         "before mitigation, as it stands now, and where it should come to."));
    case PLANNER_TREE_WRITE_FIRST:
      return g_strdup (_("_Write the First Risk"));
    case PLANNER_TREE_NONE:
      return g_strdup (_("No Risk Is Like That"));
    case PLANNER_TREE_NONE_WORDS:
      return g_strdup (_("All risks are left out by what is chosen above."));
    case PLANNER_TREE_SHOW_ALL:
      return g_strdup (_("Show _All Risks"));
    default:
      g_return_val_if_reached (NULL);
    }
}

/* What is shown */

void
planner_risks_room_set_grouping (PlannerRisksRoom *self, PlannerRiskGrouping grouping)
{
  PlannerOutlineLevel levels[PLANNER_BRANCH_MAX_FIELDS];
  guint n_levels = planner_grouping_get_levels (&planner_risk_groupings[grouping], levels);

  self->grouping = grouping;
  planner_outline_set_levels (planner_tree_room_get_outline (PLANNER_TREE_ROOM (self)), levels, n_levels);
  planner_view_settings_set (self->settings, "views", GROUPING,
                             g_variant_new_string (planner_risk_groupings[grouping].name));
}

static void
planner_risks_room_refresh (PlannerTreeRoom *room)
{
  g_autoptr (GHashTable) touched = g_steal_pointer (&PLANNER_RISKS_ROOM (room)->touched);

  planner_risks_room_show_pane (PLANNER_RISKS_ROOM (room), touched);
}

/* What is shown again now is above the register too. */
static GHashTable *
planner_risks_room_take_touched (PlannerTreeRoom *room)
{
  PlannerRisksRoom *self = PLANNER_RISKS_ROOM (room);

  g_clear_pointer (&self->touched, g_hash_table_unref);
  self->touched = planner_risk_standings_take_touched (self->standings);
  return self->touched != NULL ? g_hash_table_ref (self->touched) : NULL;
}

static void
planner_risks_room_set_narrow (PlannerTreeRoom *room, gboolean narrow)
{
  planner_risk_map_pane_set_narrow (PLANNER_RISKS_ROOM (room)->map_pane, narrow);
}

/* A review is at home with its risk; the details show it by itself. */
static gboolean
planner_risks_room_show_record (PlannerRoom *room, PlannerKind kind, const char *id)
{
  PlannerRoomClass *parent_class = PLANNER_ROOM_CLASS (planner_risks_room_parent_class);
  PlannerRecord *review
      = kind == PLANNER_KIND_RISK_REVIEW ? planner_plan_lookup (PLANNER_RISKS_ROOM (room)->plan, kind, id) : NULL;
  const char *risk = review != NULL ? planner_record_get (review, PLANNER_RISK_REVIEW_RISK) : NULL;

  if (review == NULL)
    return parent_class->show_record (room, kind, id);
  if (risk != NULL)
    parent_class->show_record (room, PLANNER_KIND_RISK, risk);
  planner_room_set_selection (room, review, 1);
  return TRUE;
}

/* What risks have beyond any tree */

static void
group_action (GSimpleAction *action, GVariant *state, gpointer data)
{
  g_simple_action_set_state (action, state);
  planner_risks_room_set_grouping (data, planner_groupings_find (planner_risk_groupings, g_variant_get_string (state, NULL)));
}

static void
set_escalation_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  PlannerRisksRoom *self = data;
  g_autoptr (GPtrArray) risks = planner_record_table_dup_selected (self->table);
  const char *value = g_variant_get_string (parameter, NULL);
  g_autoptr (GError) error = NULL;

  if (!planner_risks_set (self->plan, risks, PLANNER_RISK_ESCALATION, *value != '\0' ? value : NULL, &error))
    planner_show_error (GTK_WIDGET (self), NULL, error);
}

/* The one that is selected, borrowed; %NULL where none is, or several are. */
static PlannerRecord *
get_risk (PlannerRisksRoom *self)
{
  PlannerRecord *risk = planner_room_get_selected (PLANNER_ROOM (self));

  return risk != NULL && planner_record_get_kind (risk) == PLANNER_KIND_RISK ? risk : NULL;
}

static void
score_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  PlannerRisksRoom *self = data;
  PlannerRiskView view = planner_risk_view_from_string (g_variant_get_string (parameter, NULL));

  if (get_risk (self) != NULL)
    planner_risks_room_ask (self, get_risk (self), planner_risk_view_get_score (view), NULL, PLANNER_RISK_DIALOG_SCORE);
}

static void
review_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  PlannerRisksRoom *self = data;

  if (get_risk (self) != NULL)
    planner_risks_room_ask (self, get_risk (self), PLANNER_RISK_SCORE_RESIDUAL, NULL, PLANNER_RISK_DIALOG_REVIEW);
}

/* Closing one asks for the outcome; several are just closed. */
static void
set_status_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  PlannerRisksRoom *self = data;
  g_autoptr (GPtrArray) risks = planner_record_table_dup_selected (self->table);
  const char *value = g_variant_get_string (parameter, NULL);
  g_autoptr (GError) error = NULL;

  if (risks->len == 1 && g_str_equal (value, "closed") && planner_risk_is_open (g_ptr_array_index (risks, 0)))
    planner_risks_room_ask (self, g_ptr_array_index (risks, 0), PLANNER_RISK_SCORE_RESIDUAL, NULL,
                            PLANNER_RISK_DIALOG_CLOSE);
  else if (!planner_risks_set (self->plan, risks, PLANNER_RISK_STATUS, *value != '\0' ? value : NULL, &error))
    planner_show_error (GTK_WIDGET (self), NULL, error);
}

static void
split_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  PlannerRisksRoom *self = data;

  if (get_risk (self) != NULL)
    planner_dialog_present (planner_risk_split_dialog_new (self->plan, get_risk (self)), GTK_WIDGET (self));
}

static void
explain_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  planner_risks_room_explain (data);
}

static void
print_map_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  planner_risks_room_print_map (data);
}

static const GActionEntry entries[] = {
  { .name = "set-status", .activate = set_status_action, .parameter_type = "s" },
  { .name = "explain", .activate = explain_action },
  { .name = "set-escalation", .activate = set_escalation_action, .parameter_type = "s" },
  { .name = "score", .activate = score_action, .parameter_type = "s" },
  { .name = "review", .activate = review_action },
  { .name = "split", .activate = split_action },
  { .name = "print-map", .activate = print_map_action },
};

static void
add_actions (PlannerRisksRoom *self)
{
  g_autoptr (GSimpleAction) group = g_simple_action_new_stateful (
    "group-by", G_VARIANT_TYPE_STRING, g_variant_new_string (planner_risk_groupings[self->grouping].name));
  GActionMap *actions = planner_tree_room_get_actions (PLANNER_TREE_ROOM (self));

  g_action_map_add_action_entries (actions, entries, G_N_ELEMENTS (entries), self);
  g_signal_connect (group, "change-state", G_CALLBACK (group_action), self);
  g_action_map_add_action (actions, G_ACTION (group));
  planner_risks_room_add_pane_actions (self);
}

static void
planner_risks_room_update_actions (PlannerTreeRoom *room, gboolean writable, gboolean selected)
{
  gboolean single = get_risk (PLANNER_RISKS_ROOM (room)) != NULL;

  planner_tree_room_enable (room, "set-escalation", writable && selected);
  planner_tree_room_enable (room, "score", writable && single);
  planner_tree_room_enable (room, "review", writable && single);
  planner_tree_room_enable (room, "split", writable && single);
}

/* Above the register the keys of rows are not for what is selected in it. */
static const char *
planner_risks_room_find_action (PlannerTreeRoom *room, GtkWidget *focus, guint keyval, GdkModifierType modifiers)
{
  if (gdk_keyval_to_lower (keyval) == GDK_KEY_r && modifiers == GDK_CONTROL_MASK)
    return "review";
  return gtk_widget_is_ancestor (focus, PLANNER_RISKS_ROOM (room)->above) ? "" : NULL;
}

/* Building */

static PlannerOutline *
make_outline (PlannerRisksRoom *self)
{
  PlannerOutlineLevel levels[PLANNER_BRANCH_MAX_FIELDS];
  guint n_levels = planner_grouping_get_levels (&planner_risk_groupings[self->grouping], levels);

  return planner_outline_new (self->plan, PLANNER_KIND_RISK, levels, n_levels);
}

static void
make_content (PlannerRisksRoom *self)
{
  static const PlannerField fields[] = { PLANNER_RISK_STATUS, PLANNER_RISK_WORKSTREAM, PLANNER_RISK_LEADS,
                                         PLANNER_RISK_NEXT_REVIEW_ON };
  PlannerTreeRoom *room = PLANNER_TREE_ROOM (self);
  g_autoptr (GMenuModel) tools = NULL;
  GtkWidget *filter_bar;
  GtkWidget *page;

  self->table = planner_risks_room_make_table (self);
  planner_tree_room_set_table (room, self->table);
  tools = planner_risks_room_tools_menu_new (self);
  filter_bar = planner_filter_bar_new (self->filter, tools, _("More tools for risks"));
  planner_filter_bar_add (PLANNER_FILTER_BAR (filter_bar), planner_risks_room_make_panes_tool (self), NULL);
  page = planner_risks_room_make_page (self);
  planner_tree_room_set_content (
    room, PLANNER_FILTER_BAR (filter_bar), page,
    PLANNER_SELECTION_BAR (planner_selection_bar_new (self->plan, fields, G_N_ELEMENTS (fields))), NARROW);
}

static void
read_grouping (PlannerRisksRoom *self)
{
  g_autoptr (GVariant) grouping
      = planner_view_settings_dup (self->settings, "views", GROUPING, G_VARIANT_TYPE_STRING);

  self->grouping = planner_groupings_find (planner_risk_groupings, grouping != NULL ? g_variant_get_string (grouping, NULL) : NULL);
}

static void
planner_risks_room_constructed (GObject *object)
{
  PlannerRisksRoom *self = PLANNER_RISKS_ROOM (object);

  G_OBJECT_CLASS (planner_risks_room_parent_class)->constructed (object);

  self->plan = planner_room_get_plan (PLANNER_ROOM (self));
  self->settings = planner_view_settings_new (self->plan);
  self->standings = planner_risk_standings_new (self->plan);
  planner_risks_room_begin_watch (self);
  read_grouping (self);
  self->filter = planner_risk_filter_new (self->standings);
  planner_tree_room_set_model (PLANNER_TREE_ROOM (self), make_outline (self), self->filter);
  add_actions (self);
  make_content (self);
}

/* With the day goes whose review is due. */
static gboolean
planner_risks_room_check_day (PlannerTreeRoom *room)
{
  return planner_risk_standings_update_today (PLANNER_RISKS_ROOM (room)->standings);
}

static void
planner_risks_room_dispose (GObject *object)
{
  g_clear_handle_id (&PLANNER_RISKS_ROOM (object)->place_idle, g_source_remove);

  G_OBJECT_CLASS (planner_risks_room_parent_class)->dispose (object);
}

static void
planner_risks_room_finalize (GObject *object)
{
  PlannerRisksRoom *self = PLANNER_RISKS_ROOM (object);

  g_clear_pointer (&self->standings, planner_risk_standings_free);
  g_clear_pointer (&self->watched, g_hash_table_unref);
  g_clear_pointer (&self->touched, g_hash_table_unref);
  g_clear_object (&self->unexplained);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (planner_risks_room_parent_class)->finalize (object);
}

static void
planner_risks_room_class_init (PlannerRisksRoomClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  PlannerTreeRoomClass *tree_class = PLANNER_TREE_ROOM_CLASS (klass);

  object_class->constructed = planner_risks_room_constructed;
  object_class->dispose = planner_risks_room_dispose;
  object_class->finalize = planner_risks_room_finalize;
  PLANNER_ROOM_CLASS (klass)->show_record = planner_risks_room_show_record;
  PLANNER_ROOM_CLASS (klass)->create_document = planner_risks_room_create_document;
  tree_class->name = "risks";
  tree_class->icon_name = "planner-risks-symbolic";
  tree_class->kind = PLANNER_KIND_RISK;
  tree_class->title = PLANNER_RISK_DESCRIPTION;
  tree_class->status = PLANNER_RISK_STATUS;
  tree_class->edits = &edits;
  tree_class->get_rules = planner_risks_room_get_rules;
  tree_class->dup_words = planner_risks_room_dup_words;
  tree_class->changed = planner_risks_room_changed;
  tree_class->refresh = planner_risks_room_refresh;
  tree_class->take_touched = planner_risks_room_take_touched;
  tree_class->update_actions = planner_risks_room_update_actions;
  tree_class->find_action = planner_risks_room_find_action;
  tree_class->check_day = planner_risks_room_check_day;
  tree_class->set_narrow = planner_risks_room_set_narrow;
}

static void
planner_risks_room_init (PlannerRisksRoom *self)
{
}

PlannerRoom *
planner_risks_room_new (PlannerPlan *plan)
{
  g_return_val_if_fail (PLANNER_IS_PLAN (plan), NULL);

  return g_object_new (PLANNER_TYPE_RISKS_ROOM, "plan", plan, NULL);
}
