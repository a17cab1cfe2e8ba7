/* planner-timeline-room.c: the room where milestones stand on a line of time
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "rooms/timeline/planner-timeline-room.h"

#include <glib/gi18n.h>

#include "core/plan/planner-facts.h"
#include "rooms/timeline/planner-timeline-room-private.h"
#include "widgets/planner-messages.h"
#include "widgets/planner-view-settings.h"

#define GROUPING "timeline.grouping"
#define TRAY "timeline.tray"
#define NARROW 690 /* sp: what its columns and the least width of the bars need */

G_DEFINE_FINAL_TYPE (PlannerTimelineRoom, planner_timeline_room, PLANNER_TYPE_TREE_ROOM)

static const PlannerTreeEdits edits = {
  planner_milestones_add,  planner_milestones_indent,    planner_milestones_outdent, planner_milestones_move_by_one,
  planner_milestones_move, planner_milestones_duplicate, planner_milestones_delete,  planner_milestones_set,
};

static const PlannerBranchRules *
planner_timeline_room_get_rules (PlannerTreeRoom *room)
{
  return &planner_milestone_groupings[PLANNER_TIMELINE_ROOM (room)->grouping].rules;
}

static char *
planner_timeline_room_dup_words (PlannerTreeRoom *room, PlannerTreeWords words, guint n, guint of)
{
  switch (words)
    {
    case PLANNER_TREE_FIND:
      return g_strdup_printf (ngettext ("Find in %'u milestone", "Find in %'u milestones", n), n);
    case PLANNER_TREE_COUNT:
      return g_strdup_printf (_("%'u of %'u milestones"), n, of);
    case PLANNER_TREE_DELETED:
      return g_strdup_printf (ngettext ("%'u milestone deleted", "%'u milestones deleted", n), n);
    case PLANNER_TREE_NOT_ADDED:
      return g_strdup (_("No milestone was added"));
    case PLANNER_TREE_EMPTY:
      return g_strdup (_("No Milestones Yet"));
    case PLANNER_TREE_EMPTY_WORDS:
      return g_strdup (_("The action plan of each workstream belongs here: what is done and reached, and when, in the "
                         "words it is written in."));
    case PLANNER_TREE_WRITE_FIRST:
      return g_strdup (_("_Write the First Milestone"));
    case PLANNER_TREE_NONE:
      return g_strdup (_("No Milestone Is Like That"));
    case PLANNER_TREE_NONE_WORDS:
      return g_strdup (_("All milestones are left out by what is chosen above."));
    case PLANNER_TREE_SHOW_ALL:
      return g_strdup (_("Show _All Milestones"));
    default:
      g_return_val_if_reached (NULL);
    }
}

/* What is shown */

static void
planner_timeline_room_refresh (PlannerTreeRoom *room)
{
  planner_timeline_room_survey (PLANNER_TIMELINE_ROOM (room));
}

static gboolean
changes_year_start (GPtrArray *changes)
{
  for (guint i = 0; i < changes->len; i++)
    if (planner_record_get_kind (((const PlannerChange *) g_ptr_array_index (changes, i))->record) == PLANNER_KIND_PLAN)
      return TRUE;
  return FALSE;
}

/* Bars far from what was edited can be others now: all are drawn in the next frame. */
static void
planner_timeline_room_changed (PlannerTreeRoom *room, GPtrArray *changes)
{
  PlannerTimelineRoom *self = PLANNER_TIMELINE_ROOM (room);

  if (changes_year_start (changes))
    {
      PlannerYearStart start = planner_plan_get_year_start (self->plan);

      planner_timeline_scale_set_year_start (planner_timeline_chart_get_scale (self->chart), &start);
    }
  planner_timeline_chart_changed (self->chart);
}

void
planner_timeline_room_set_grouping (PlannerTimelineRoom *self, PlannerMilestoneGrouping grouping)
{
  PlannerOutlineLevel levels[PLANNER_BRANCH_MAX_FIELDS];
  guint n_levels = planner_grouping_get_levels (&planner_milestone_groupings[grouping], levels);

  self->grouping = grouping;
  planner_outline_set_levels (planner_tree_room_get_outline (PLANNER_TREE_ROOM (self)), levels, n_levels);
  planner_view_settings_set (self->settings, "views", GROUPING,
                             g_variant_new_string (planner_milestone_groupings[grouping].name));
}

static void
card_activated_cb (PlannerTimelineTray *tray, PlannerRecord *milestone, PlannerTimelineRoom *self)
{
  planner_room_show_record (PLANNER_ROOM (self), PLANNER_KIND_MILESTONE, planner_record_get_id (milestone));
}

/* The room's part for the window */

void
planner_timeline_room_reveal_bar (PlannerTimelineRoom *self, PlannerRecord *milestone, gboolean centre)
{
  const PlannerBar *bar = &planner_schedule_get (planner_timeline_chart_get_schedule (self->chart), milestone)->bar;

  if (bar->shape != PLANNER_BAR_NONE && !(bar->runs_in && bar->runs_out))
    planner_timeline_scale_reveal (planner_timeline_chart_get_scale (self->chart),
                                   bar->runs_in || bar->shape == PLANNER_BAR_MILESTONE ? &bar->to : &bar->from, centre);
}

static gboolean
planner_timeline_room_show_record (PlannerRoom *room, PlannerKind kind, const char *id)
{
  PlannerTimelineRoom *self = PLANNER_TIMELINE_ROOM (room);

  if (!PLANNER_ROOM_CLASS (planner_timeline_room_parent_class)->show_record (room, kind, id))
    return FALSE;
  planner_timeline_room_reveal_bar (self, planner_plan_lookup (self->plan, kind, id), FALSE);
  return TRUE;
}

static void
planner_timeline_room_set_narrow (PlannerTreeRoom *room, gboolean narrow)
{
  gtk_widget_set_visible (PLANNER_TIMELINE_ROOM (room)->quarter_button, !narrow);
}

/* Building */

static PlannerOutline *
make_outline (PlannerTimelineRoom *self)
{
  PlannerOutlineLevel levels[PLANNER_BRANCH_MAX_FIELDS];
  guint n_levels = planner_grouping_get_levels (&planner_milestone_groupings[self->grouping], levels);

  return planner_outline_new (self->plan, PLANNER_KIND_MILESTONE, levels, n_levels);
}

static void
make_tray (PlannerTimelineRoom *self)
{
  g_autoptr (GVariant) open = planner_view_settings_dup (self->settings, "views", TRAY, G_VARIANT_TYPE_BOOLEAN);

  self->tray = PLANNER_TIMELINE_TRAY (planner_timeline_tray_new (self->plan));
  planner_timeline_tray_set_open (self->tray, open != NULL && g_variant_get_boolean (open));
  g_signal_connect (self->tray, "activated", G_CALLBACK (card_activated_cb), self);
}

static GtkWidget *
make_chart_page (PlannerTimelineRoom *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->view = PLANNER_TIMELINE_VIEW (planner_timeline_view_new (self->chart, self->table));
  gtk_widget_set_vexpand (GTK_WIDGET (self->view), TRUE);
  planner_timeline_room_take_drags (self);
  make_tray (self);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->view));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->tray));
  gtk_box_append (GTK_BOX (box), planner_timeline_room_make_tools (self));
  return box;
}

static PlannerSelectionBar *
make_selection_bar (PlannerTimelineRoom *self)
{
  static const PlannerField fields[] = { PLANNER_MILESTONE_STATUS, PLANNER_MILESTONE_WORKSTREAM, PLANNER_MILESTONE_LEADS };
  PlannerSelectionBar *bar
      = PLANNER_SELECTION_BAR (planner_selection_bar_new (self->plan, fields, G_N_ELEMENTS (fields)));

  planner_selection_bar_add_button (bar, "go-previous-symbolic", _("Earlier"), "room.earlier");
  planner_selection_bar_add_button (bar, "go-next-symbolic", _("Later"), "room.later");
  return bar;
}

static void
make_content (PlannerTimelineRoom *self)
{
  PlannerTreeRoom *room = PLANNER_TREE_ROOM (self);
  g_autoptr (GMenuModel) tools = NULL;
  GtkWidget *filter_bar;
  GtkWidget *page;

  self->table = planner_timeline_room_make_table (self);
  planner_tree_room_set_table (room, self->table);
  tools = planner_timeline_room_tools_menu_new (self);
  filter_bar = planner_milestone_filter_bar_new (self->filter, tools);
  page = make_chart_page (self);
  planner_tree_room_set_content (room, PLANNER_FILTER_BAR (filter_bar), page, make_selection_bar (self), NARROW);
}

static void
make_chart (PlannerTimelineRoom *self)
{
  PlannerYearStart start = planner_plan_get_year_start (self->plan);

  self->chart = planner_timeline_chart_new (self->plan);
  planner_timeline_scale_set_year_start (planner_timeline_chart_get_scale (self->chart), &start);
}

static void
read_grouping (PlannerTimelineRoom *self)
{
  g_autoptr (GVariant) grouping
      = planner_view_settings_dup (self->settings, "views", GROUPING, G_VARIANT_TYPE_STRING);

  self->grouping
      = planner_groupings_find (planner_milestone_groupings, grouping != NULL ? g_variant_get_string (grouping, NULL) : NULL);
}

static void
planner_timeline_room_constructed (GObject *object)
{
  PlannerTimelineRoom *self = PLANNER_TIMELINE_ROOM (object);

  G_OBJECT_CLASS (planner_timeline_room_parent_class)->constructed (object);

  self->plan = planner_room_get_plan (PLANNER_ROOM (self));
  self->settings = planner_view_settings_new (self->plan);
  read_grouping (self);
  make_chart (self);
  self->filter = planner_milestone_filter_new (self->plan, planner_timeline_chart_get_schedule (self->chart));
  planner_tree_room_set_model (PLANNER_TREE_ROOM (self), make_outline (self), self->filter);
  planner_timeline_room_add_actions (self);
  make_content (self);
  planner_timeline_room_restore_time (self);
}

/* The axis tells by itself who follows it. */
static gboolean
planner_timeline_room_check_day (PlannerTreeRoom *room)
{
  planner_timeline_scale_update_today (planner_timeline_chart_get_scale (PLANNER_TIMELINE_ROOM (room)->chart));
  return FALSE;
}

static void
planner_timeline_room_unmap (GtkWidget *widget)
{
  PlannerTimelineRoom *self = PLANNER_TIMELINE_ROOM (widget);

  planner_timeline_room_save_time (self);
  planner_view_settings_set (self->settings, "views", TRAY,
                             g_variant_new_boolean (planner_timeline_tray_get_open (self->tray)));

  GTK_WIDGET_CLASS (planner_timeline_room_parent_class)->unmap (widget);
}

static void
planner_timeline_room_finalize (GObject *object)
{
  PlannerTimelineRoom *self = PLANNER_TIMELINE_ROOM (object);

  g_clear_object (&self->chart);
  g_clear_object (&self->settings);
  g_clear_pointer (&self->following, g_array_unref);

  G_OBJECT_CLASS (planner_timeline_room_parent_class)->finalize (object);
}

static void
planner_timeline_room_class_init (PlannerTimelineRoomClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  PlannerTreeRoomClass *tree_class = PLANNER_TREE_ROOM_CLASS (klass);

  object_class->constructed = planner_timeline_room_constructed;
  object_class->finalize = planner_timeline_room_finalize;
  widget_class->unmap = planner_timeline_room_unmap;
  PLANNER_ROOM_CLASS (klass)->show_record = planner_timeline_room_show_record;
  PLANNER_ROOM_CLASS (klass)->create_document = planner_timeline_room_create_document;
  tree_class->name = "timeline";
  tree_class->icon_name = "planner-timeline-symbolic";
  tree_class->kind = PLANNER_KIND_MILESTONE;
  tree_class->title = PLANNER_MILESTONE_TITLE;
  tree_class->status = PLANNER_MILESTONE_STATUS;
  tree_class->edits = &edits;
  tree_class->get_rules = planner_timeline_room_get_rules;
  tree_class->dup_words = planner_timeline_room_dup_words;
  tree_class->changed = planner_timeline_room_changed;
  tree_class->refresh = planner_timeline_room_refresh;
  tree_class->update_actions = planner_timeline_room_update_actions;
  tree_class->find_action = planner_timeline_room_find_action;
  tree_class->set_narrow = planner_timeline_room_set_narrow;
  tree_class->check_day = planner_timeline_room_check_day;
}

static void
planner_timeline_room_init (PlannerTimelineRoom *self)
{
  g_date_clear (&self->first, 1);
  g_date_clear (&self->last, 1);
}

PlannerRoom *
planner_timeline_room_new (PlannerPlan *plan)
{
  g_return_val_if_fail (PLANNER_IS_PLAN (plan), NULL);

  return g_object_new (PLANNER_TYPE_TIMELINE_ROOM, "plan", plan, NULL);
}
