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
#define FOLDED "timeline.folded"
#define DAY_CHECK_SECONDS 60

G_DEFINE_FINAL_TYPE (PlannerTimelineRoom, planner_timeline_room, PLANNER_TYPE_ROOM)

/* What is shown */

static void
show_page (PlannerTimelineRoom *self)
{
  guint n_all = planner_plan_count (self->plan, PLANNER_KIND_MILESTONE);
  guint n_shown = planner_outline_get_n_matches (self->outline);

  gtk_stack_set_visible_child_name (self->stack, n_all == 0 ? "empty" : n_shown == 0 ? "none" : "chart");
  gtk_widget_set_visible (GTK_WIDGET (self->filter_bar), n_all > 0);
  planner_milestone_filter_bar_update (self->filter_bar, n_shown, n_all);
}

void
planner_timeline_room_apply_filter (PlannerTimelineRoom *self)
{
  gboolean set = planner_record_filter_is_set (self->filter);

  planner_outline_set_unfolded (self->outline, *planner_record_filter_get_text (self->filter) != '\0');
  planner_outline_set_filter (self->outline, set ? planner_record_filter_matches : NULL, self->filter, NULL);
  planner_timeline_room_survey (self);
  show_page (self);
}

static void
filter_changed_cb (PlannerFilterBar *bar, PlannerTimelineRoom *self)
{
  planner_record_filter_clear_exceptions (self->filter);
  planner_timeline_room_apply_filter (self);
}

static void
refresh_idle_cb (gpointer data)
{
  PlannerTimelineRoom *self = data;

  self->refresh_idle = 0;
  planner_record_table_refresh (self->table);
  planner_timeline_room_survey (self);
  show_page (self);
}

static gboolean
changes_year_start (GPtrArray *changes)
{
  for (guint i = 0; i < changes->len; i++)
    if (planner_record_get_kind (((const PlannerChange *) g_ptr_array_index (changes, i))->record) == PLANNER_KIND_PLAN)
      return TRUE;
  return FALSE;
}

/* Runs after the schedule and the outline have followed. Bars far from what was edited can be others now: all are drawn in the next frame, and what
 * is said of them follows when there is time. */
static void
changed_cb (PlannerPlan *plan, GPtrArray *changes, PlannerTimelineRoom *self)
{
  if (changes_year_start (changes))
    {
      PlannerYearStart start = planner_plan_get_year_start (plan);

      planner_timeline_scale_set_year_start (planner_timeline_chart_get_scale (self->chart), &start);
    }
  if (self->refresh_idle == 0)
    self->refresh_idle = g_idle_add_once (refresh_idle_cb, self);
  if (planner_record_filter_is_set (self->filter))
    {
      planner_record_filter_update (self->filter);
      planner_outline_refilter (self->outline);
    }
  planner_timeline_chart_changed (self->chart);
}

void
planner_timeline_room_set_grouping (PlannerTimelineRoom *self, PlannerMilestoneGrouping grouping)
{
  PlannerOutlineLevel levels[PLANNER_BRANCH_MAX_FIELDS];
  guint n_levels = planner_milestone_grouping_get_levels (grouping, levels);

  self->grouping = grouping;
  planner_outline_set_levels (self->outline, levels, n_levels);
  planner_view_settings_set (self->settings, "views", GROUPING,
                             g_variant_new_string (planner_milestone_grouping_to_string (grouping)));
}

/* Selection */

static void
selection_changed_cb (PlannerRecordTable *table, PlannerTimelineRoom *self)
{
  g_autoptr (GPtrArray) records = planner_record_table_dup_selected (table);

  planner_room_set_selection (PLANNER_ROOM (self), records->len == 1 ? g_ptr_array_index (records, 0) : NULL,
                              records->len);
  planner_timeline_room_update_actions (self);
  planner_timeline_room_update_risks (self);
}

/* A heading is not selected like a row; what it stands for shows in the details. */
static void
entered_cb (PlannerRecordTable *table, PlannerOutlineRow *row, PlannerTimelineRoom *self)
{
  static const char *const none[] = { NULL };
  const PlannerFieldInfo *info;
  PlannerRecord *record;

  if (!planner_outline_row_is_heading (row))
    return;
  info = planner_field_get_info (planner_outline_row_get_field (row));
  if (info->target == PLANNER_KIND_NONE)
    return;
  record = planner_plan_lookup (self->plan, info->target, planner_outline_row_get_value (row));
  planner_record_table_select (table, none);
  planner_room_set_selection (PLANNER_ROOM (self), record, record != NULL ? 1 : 0);
}

void
planner_timeline_room_select (PlannerTimelineRoom *self, const char *const *ids)
{
  for (guint i = 0; ids[i] != NULL; i++)
    planner_outline_reveal (self->outline, ids[i]);
  if (ids[0] != NULL)
    planner_record_table_show (self->table, ids[0], PLANNER_FIELD_NONE);
  planner_record_table_select (self->table, ids);
}

static GPtrArray *
planner_timeline_room_dup_selection (PlannerRoom *room)
{
  PlannerTimelineRoom *self = PLANNER_TIMELINE_ROOM (room);
  PlannerRecord *selected = planner_room_get_selected (room);
  GPtrArray *records;

  if (selected == NULL || planner_record_get_kind (selected) == PLANNER_KIND_MILESTONE)
    return planner_record_table_dup_selected (self->table);
  records = g_ptr_array_new_with_free_func (g_object_unref);
  g_ptr_array_add (records, g_object_ref (selected));
  return records;
}

static void
edit_finished_cb (PlannerRecordTable *table, const char *id, guint field, gboolean entered, PlannerTimelineRoom *self)
{
  planner_timeline_room_finish_fresh (self, id, (PlannerField) field, entered);
}

static void
rows_dropped_cb (PlannerRecordTable *table, PlannerOutlineRow *row, int place, PlannerTimelineRoom *self)
{
  const PlannerBranchRules *rules = planner_milestone_grouping_get_rules (self->grouping);
  g_autoptr (GPtrArray) milestones = planner_record_table_dup_selected (table);
  g_autoptr (GError) error = NULL;
  g_auto (PlannerBranchGroup) group = { { NULL } };
  PlannerBranchTarget target = { planner_outline_row_get_record (row), PLANNER_BRANCH_INTO, &group };

  if (target.record == NULL)
    planner_branch_group_read_heading (&group, rules, row);
  else
    target.place = place == PLANNER_DROP_BEFORE  ? PLANNER_BRANCH_BEFORE
                   : place == PLANNER_DROP_AFTER ? PLANNER_BRANCH_AFTER
                                                 : PLANNER_BRANCH_INTO;
  if (!planner_milestones_move (self->plan, rules, milestones, &target, &error))
    planner_show_error (GTK_WIDGET (self), _("Nothing was moved"), error);
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
  PlannerRecord *milestone = kind == PLANNER_KIND_MILESTONE ? planner_plan_lookup (self->plan, kind, id) : NULL;
  guint position;

  if (milestone == NULL)
    return FALSE;
  planner_outline_reveal (self->outline, id);
  if (!planner_outline_find (self->outline, id, &position))
    {
      planner_record_filter_clear (self->filter);
      planner_timeline_room_apply_filter (self);
    }
  planner_timeline_room_reveal_bar (self, milestone, FALSE);
  return planner_record_table_show (self->table, id, PLANNER_FIELD_NONE);
}

static void
planner_timeline_room_begin_find (PlannerRoom *room)
{
  planner_filter_bar_begin_find (PLANNER_TIMELINE_ROOM (room)->filter_bar);
}

/* Building */

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
make_empty_page (void)
{
  GtkWidget *page = adw_status_page_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  adw_status_page_set_icon_name (ADW_STATUS_PAGE (page), "planner-timeline-symbolic");
  adw_status_page_set_title (ADW_STATUS_PAGE (page), _("No Milestones Yet"));
  adw_status_page_set_description (
    ADW_STATUS_PAGE (page),
    _("The action plan of each workstream belongs here: what is done and reached, and when, in the words it is written in."));
  gtk_box_append (GTK_BOX (box), make_way_in (_("_Write the First Milestone"), "room.new", TRUE));
  gtk_box_append (GTK_BOX (box), make_way_in (_("_Import a File…"), "win.import", FALSE));
  adw_status_page_set_child (ADW_STATUS_PAGE (page), box);
  return page;
}

static GtkWidget *
make_none_page (void)
{
  GtkWidget *page = adw_status_page_new ();

  adw_status_page_set_icon_name (ADW_STATUS_PAGE (page), "edit-find-symbolic");
  adw_status_page_set_title (ADW_STATUS_PAGE (page), _("No Milestone Is Like That"));
  adw_status_page_set_description (ADW_STATUS_PAGE (page), _("All milestones are left out by what is chosen above."));
  adw_status_page_set_child (ADW_STATUS_PAGE (page), make_way_in (_("Show _All Milestones"), "room.clear-filters", FALSE));
  return page;
}

static void
make_outline (PlannerTimelineRoom *self)
{
  g_autoptr (GVariant) folded
      = planner_view_settings_dup (self->settings, "views", FOLDED, G_VARIANT_TYPE_STRING_ARRAY);
  g_autoptr (GVariant) grouping
      = planner_view_settings_dup (self->settings, "views", GROUPING, G_VARIANT_TYPE_STRING);
  PlannerOutlineLevel levels[PLANNER_BRANCH_MAX_FIELDS];
  guint n_levels;

  self->grouping
      = planner_milestone_grouping_from_string (grouping != NULL ? g_variant_get_string (grouping, NULL) : NULL);
  n_levels = planner_milestone_grouping_get_levels (self->grouping, levels);
  self->outline = planner_outline_new (self->plan, PLANNER_KIND_MILESTONE, levels, n_levels);
  if (folded != NULL)
    {
      g_autofree const char **keys = g_variant_get_strv (folded, NULL);

      planner_outline_set_folded (self->outline, keys);
    }
}

static void
narrow_cb (AdwBreakpoint *breakpoint, PlannerTimelineRoom *self)
{
  planner_record_table_set_narrow (self->table, TRUE);
  gtk_widget_set_visible (self->quarter_button, FALSE);
}

static void
wide_cb (AdwBreakpoint *breakpoint, PlannerTimelineRoom *self)
{
  planner_record_table_set_narrow (self->table, FALSE);
  gtk_widget_set_visible (self->quarter_button, TRUE);
}

static GtkWidget *
make_breakpoints (PlannerTimelineRoom *self, GtkWidget *child)
{
  GtkWidget *bin = adw_breakpoint_bin_new ();
  AdwBreakpoint *breakpoint = adw_breakpoint_new (adw_breakpoint_condition_parse ("max-width: 560sp"));

  gtk_widget_set_size_request (bin, 320, 200);
  g_signal_connect (breakpoint, "apply", G_CALLBACK (narrow_cb), self);
  g_signal_connect (breakpoint, "unapply", G_CALLBACK (wide_cb), self);
  adw_breakpoint_bin_add_breakpoint (ADW_BREAKPOINT_BIN (bin), breakpoint);
  adw_breakpoint_bin_set_child (ADW_BREAKPOINT_BIN (bin), child);
  return bin;
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

  planner_timeline_room_make_table (self);
  g_signal_connect (self->table, "selection-changed", G_CALLBACK (selection_changed_cb), self);
  g_signal_connect (self->table, "entered", G_CALLBACK (entered_cb), self);
  g_signal_connect (self->table, "edit-finished", G_CALLBACK (edit_finished_cb), self);
  g_signal_connect (self->table, "rows-dropped", G_CALLBACK (rows_dropped_cb), self);
  self->view = PLANNER_TIMELINE_VIEW (planner_timeline_view_new (self->chart, self->table));
  gtk_widget_set_vexpand (GTK_WIDGET (self->view), TRUE);
  planner_timeline_room_take_drags (self);
  make_tray (self);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->view));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->tray));
  gtk_box_append (GTK_BOX (box), planner_timeline_room_make_tools (self));
  return box;
}

static void
make_content (PlannerTimelineRoom *self)
{
  GtkWidget *view = adw_toolbar_view_new ();
  g_autoptr (GMenuModel) tools = NULL;

  self->stack = GTK_STACK (gtk_stack_new ());
  gtk_stack_add_named (self->stack, make_chart_page (self), "chart");
  gtk_stack_add_named (self->stack, make_empty_page (), "empty");
  gtk_stack_add_named (self->stack, make_none_page (), "none");
  tools = planner_timeline_room_tools_menu_new (self);
  self->filter_bar = PLANNER_FILTER_BAR (planner_milestone_filter_bar_new (self->filter, tools));
  g_signal_connect (self->filter_bar, "changed", G_CALLBACK (filter_changed_cb), self);
  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), GTK_WIDGET (self->filter_bar));
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (view), GTK_WIDGET (self->stack));
  adw_bin_set_child (ADW_BIN (self), make_breakpoints (self, view));
}

static void
make_chart (PlannerTimelineRoom *self)
{
  PlannerYearStart start = planner_plan_get_year_start (self->plan);

  self->chart = planner_timeline_chart_new (self->plan);
  planner_timeline_scale_set_year_start (planner_timeline_chart_get_scale (self->chart), &start);
  self->filter = planner_milestone_filter_new (self->plan, planner_timeline_chart_get_schedule (self->chart));
}

static void
planner_timeline_room_constructed (GObject *object)
{
  PlannerTimelineRoom *self = PLANNER_TIMELINE_ROOM (object);

  G_OBJECT_CLASS (planner_timeline_room_parent_class)->constructed (object);

  self->plan = planner_room_get_plan (PLANNER_ROOM (self));
  self->settings = planner_view_settings_new (self->plan);
  make_chart (self);
  make_outline (self);
  self->changed_handler = g_signal_connect (self->plan, "changed", G_CALLBACK (changed_cb), self);
  planner_timeline_room_add_actions (self);
  make_content (self);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "columns",
                                  planner_record_table_get_columns_actions (self->table));
  planner_timeline_room_update_actions (self);
  planner_timeline_room_apply_filter (self);
  planner_timeline_room_restore_time (self);
}

static gboolean
check_day_cb (gpointer data)
{
  PlannerTimelineRoom *self = data;

  planner_timeline_scale_update_today (planner_timeline_chart_get_scale (self->chart));
  return G_SOURCE_CONTINUE;
}

static void
planner_timeline_room_map (GtkWidget *widget)
{
  PlannerTimelineRoom *self = PLANNER_TIMELINE_ROOM (widget);

  GTK_WIDGET_CLASS (planner_timeline_room_parent_class)->map (widget);

  planner_timeline_scale_update_today (planner_timeline_chart_get_scale (self->chart));
  self->today_timeout = g_timeout_add_seconds (DAY_CHECK_SECONDS, check_day_cb, self);
}

static void
planner_timeline_room_unmap (GtkWidget *widget)
{
  PlannerTimelineRoom *self = PLANNER_TIMELINE_ROOM (widget);
  g_auto (GStrv) folded = planner_outline_dup_folded (self->outline);

  g_clear_handle_id (&self->today_timeout, g_source_remove);
  planner_view_settings_set (self->settings, "views", FOLDED, g_variant_new_strv ((const char *const *) folded, -1));
  planner_timeline_room_save_time (self);
  planner_view_settings_set (self->settings, "views", TRAY,
                             g_variant_new_boolean (planner_timeline_tray_get_open (self->tray)));

  GTK_WIDGET_CLASS (planner_timeline_room_parent_class)->unmap (widget);
}

static void
planner_timeline_room_dispose (GObject *object)
{
  PlannerTimelineRoom *self = PLANNER_TIMELINE_ROOM (object);

  g_clear_signal_handler (&self->changed_handler, self->plan);
  g_clear_handle_id (&self->refresh_idle, g_source_remove);
  g_clear_handle_id (&self->fresh_idle, g_source_remove);
  g_clear_handle_id (&self->today_timeout, g_source_remove);
  adw_bin_set_child (ADW_BIN (self), NULL);

  G_OBJECT_CLASS (planner_timeline_room_parent_class)->dispose (object);
}

static void
planner_timeline_room_finalize (GObject *object)
{
  PlannerTimelineRoom *self = PLANNER_TIMELINE_ROOM (object);

  g_clear_object (&self->outline);
  g_clear_pointer (&self->filter, planner_record_filter_free);
  g_clear_object (&self->chart);
  g_clear_object (&self->settings);
  g_clear_object (&self->actions);
  g_clear_object (&self->risks);
  g_clear_pointer (&self->following, g_array_unref);
  g_free (self->fresh_id);
  g_free (self->fresh_after);

  G_OBJECT_CLASS (planner_timeline_room_parent_class)->finalize (object);
}

static void
planner_timeline_room_class_init (PlannerTimelineRoomClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  PlannerRoomClass *room_class = PLANNER_ROOM_CLASS (klass);

  object_class->constructed = planner_timeline_room_constructed;
  object_class->dispose = planner_timeline_room_dispose;
  object_class->finalize = planner_timeline_room_finalize;
  widget_class->map = planner_timeline_room_map;
  widget_class->unmap = planner_timeline_room_unmap;
  room_class->show_record = planner_timeline_room_show_record;
  room_class->begin_find = planner_timeline_room_begin_find;
  room_class->dup_selection = planner_timeline_room_dup_selection;
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
