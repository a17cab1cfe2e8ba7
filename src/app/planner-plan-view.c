/* planner-plan-view.c: a plan on screen: its rooms, the room entered, and the details of what is selected
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "app/planner-plan-view.h"

#include <glib/gi18n.h>

#include "app/planner-details.h"
#include "app/planner-rooms.h"
#include "app/planner-sidebar.h"
#include "app/planner-visits.h"
#include "core/plan/planner-clash.h"

struct _PlannerPlanView
{
  AdwBreakpointBin parent_instance;

  AdwNavigationSplitView *split;
  AdwNavigationPage *sidebar_page;
  AdwNavigationPage *room_page;
  AdwWindowTitle *plan_title;
  AdwWindowTitle *room_title;
  AdwOverlaySplitView *details_split;
  AdwToolbarView *toolbar;
  AdwBanner *failure_banner;
  AdwBanner *read_only_banner;
  AdwBanner *clashes_banner;
  GtkStack *rooms;
  GtkButton *undo_button;
  GtkButton *redo_button;
  GtkButton *narrow_undo_button;
  GtkButton *narrow_redo_button;
  GtkLabel *record_label;
  PlannerSidebar *sidebar;
  PlannerDetails *details;

  PlannerPlan *plan;
  char *path;
  const PlannerRoomInfo *room_info;
  PlannerRoom *room;     /* borrowed from @rooms */
  PlannerRecord *record; /* what the details show */
  PlannerVisits *visits;
  guint busy_source;
  guint clashes_source;
};

enum
{
  PROP_0,
  PROP_ROOM,
  PROP_RECORD,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (PlannerPlanView, planner_plan_view, ADW_TYPE_BREAKPOINT_BIN)

/* What is shown */

static void
update_bottom_bar (PlannerPlanView *self)
{
  gboolean narrow = adw_navigation_split_view_get_collapsed (self->split);
  gboolean collapsed = adw_overlay_split_view_get_collapsed (self->details_split);
  g_autofree char *title = self->record != NULL ? planner_plan_dup_record_title (self->plan, self->record) : NULL;

  gtk_label_set_text (self->record_label, title != NULL ? title : _("Details"));
  adw_toolbar_view_set_reveal_bottom_bars (self->toolbar, narrow || (collapsed && self->record != NULL));
}

/* What had the focus goes with the record: the room has it then. */
static void
save_focus (PlannerPlanView *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (self->room != NULL && focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->details)))
    gtk_widget_grab_focus (GTK_WIDGET (self->room));
}

static void
set_record (PlannerPlanView *self, PlannerRecord *record)
{
  if (!g_set_object (&self->record, record))
    return;
  if (record == NULL)
    save_focus (self);
  planner_details_set_record (self->details, record);
  planner_details_set_can_go_back (self->details, !planner_visits_is_empty (self->visits));
  update_bottom_bar (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_RECORD]);
}

static void
selection_cb (PlannerPlanView *self)
{
  g_autoptr (GPtrArray) records = NULL;

  set_record (self, planner_room_get_selected (self->room));
  if (planner_room_get_n_selected (self->room) < 2)
    return;
  records = planner_room_dup_selection (self->room);
  planner_details_set_records (self->details, records);
}

static PlannerRoom *
enter_room (PlannerPlanView *self, const PlannerRoomInfo *info)
{
  PlannerRoom *room = PLANNER_ROOM (gtk_stack_get_child_by_name (self->rooms, info->name));

  if (room != NULL)
    return room;
  room = info->create (self->plan);
  gtk_accessible_update_property (GTK_ACCESSIBLE (room), GTK_ACCESSIBLE_PROPERTY_LABEL, _(info->title), -1);
  gtk_stack_add_named (self->rooms, GTK_WIDGET (room), info->name);
  return room;
}

static void
room_activated_cb (PlannerPlanView *self, const char *name)
{
  if (planner_plan_view_show_room (self, name))
    gtk_widget_grab_focus (GTK_WIDGET (self->room));
}

/* What follows the plan */

static void
set_step_button (GtkButton *button, const char *step)
{
  gtk_widget_set_tooltip_text (GTK_WIDGET (button), step);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, step != NULL ? step : "", -1);
}

static void
steps_changed_cb (PlannerPlanView *self)
{
  const char *undo_name = planner_plan_get_undo_name (self->plan);
  const char *redo_name = planner_plan_get_redo_name (self->plan);
  g_autofree char *undo = undo_name != NULL ? g_strdup_printf (_("Undo “%s”"), undo_name) : NULL;
  g_autofree char *redo = redo_name != NULL ? g_strdup_printf (_("Redo “%s”"), redo_name) : NULL;

  set_step_button (self->undo_button, undo);
  set_step_button (self->narrow_undo_button, undo);
  set_step_button (self->redo_button, redo);
  set_step_button (self->narrow_redo_button, redo);
}

static gboolean
settle_busy_cb (gpointer data)
{
  PlannerPlanView *self = data;
  gboolean busy = planner_plan_is_busy (self->plan);

  self->busy_source = 0;
  gtk_widget_set_sensitive (GTK_WIDGET (self->rooms), !busy);
  gtk_widget_set_sensitive (GTK_WIDGET (self->details), !busy);
  return G_SOURCE_REMOVE;
}

/* An edit that is over within its turn of the main loop must not take the focus away; a long one must. */
static void
busy_cb (PlannerPlanView *self)
{
  if (self->busy_source == 0)
    self->busy_source = g_idle_add_full (G_PRIORITY_HIGH_IDLE, settle_busy_cb, self, NULL);
}

static char *
describe_awaiting (guint n_clashes, guint n_bad)
{
  if (n_bad == 0)
    return g_strdup_printf (ngettext ("%u value was changed by two partners and awaits you.",
                                      "%u values were changed by two partners and await you.", n_clashes),
                            n_clashes);
  if (n_clashes == 0)
    return g_strdup_printf (ngettext ("%u value came in a file, does not fit and awaits you.",
                                      "%u values came in a file, do not fit and await you.", n_bad),
                            n_bad);
  return g_strdup_printf (ngettext ("%u value awaits you: clashes, and what does not fit.",
                                    "%u values await you: clashes, and what does not fit.", n_clashes + n_bad),
                          n_clashes + n_bad);
}

static gboolean
has_awaiting (GListModel *records)
{
  guint n = g_list_model_get_n_items (records);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (PlannerRecord) record = g_list_model_get_item (records, i);

      if (planner_record_has_clash (record) || planner_record_has_bad_value (record))
        return TRUE;
    }
  return FALSE;
}

/* Mostly there is nothing, which the records know without a look into the file. */
static void
count_awaiting (PlannerPlan *plan, guint *n_clashes, guint *n_bad)
{
  g_autoptr (GPtrArray) bad_values = NULL;
  PlannerKind kind = 0;

  *n_clashes = *n_bad = 0;
  while (kind < PLANNER_N_KINDS && !has_awaiting (planner_plan_get_records (plan, kind)))
    kind++;
  if (kind == PLANNER_N_KINDS)
    return;
  bad_values = planner_plan_list_bad_values (plan, NULL);
  *n_bad = bad_values != NULL ? bad_values->len : 0;
  *n_clashes = planner_plan_count_clashes (plan);
}

static gboolean
count_clashes_cb (gpointer data)
{
  PlannerPlanView *self = data;
  g_autofree char *words = NULL;
  guint n_clashes, n_bad;

  self->clashes_source = 0;
  count_awaiting (self->plan, &n_clashes, &n_bad);
  words = describe_awaiting (n_clashes, n_bad);
  adw_banner_set_title (self->clashes_banner, words);
  adw_banner_set_revealed (self->clashes_banner, n_clashes + n_bad > 0 && !planner_plan_is_read_only (self->plan));
  return G_SOURCE_REMOVE;
}

static void
update_plan_title (PlannerPlanView *self)
{
  g_autofree char *title = planner_plan_dup_title (self->plan);
  g_autofree char *name = g_path_get_basename (self->path);

  adw_window_title_set_title (self->plan_title, title);
  adw_window_title_set_subtitle (self->plan_title, name);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->plan_title), title);
  adw_navigation_page_set_title (self->sidebar_page, title);
}

static void
note_change (PlannerPlanView *self, const PlannerChange *change)
{
  if (planner_record_get_kind (change->record) == PLANNER_KIND_PLAN)
    update_plan_title (self);
  if (change->record != self->record)
    return;
  if (change->type == PLANNER_CHANGE_REMOVED)
    set_record (self, NULL);
  else
    update_bottom_bar (self);
}

static void
changed_cb (PlannerPlanView *self, GPtrArray *changes)
{
  for (guint i = 0; i < changes->len; i++)
    note_change (self, g_ptr_array_index (changes, i));
  if (self->clashes_source == 0)
    self->clashes_source = g_idle_add_full (G_PRIORITY_LOW, count_clashes_cb, self, NULL);
}

static void
show_read_only (PlannerPlanView *self)
{
  gboolean is_copy = !g_str_equal (self->path, planner_plan_get_path (self->plan));

  adw_banner_set_title (self->read_only_banner,
                        is_copy ? _("This is a copy for reading, as the plan stood when it was opened. Nothing can be changed in it.")
                                : _("This plan is open for reading only. Nothing can be changed in it."));
  adw_banner_set_revealed (self->read_only_banner, planner_plan_is_read_only (self->plan));
}

/* What is on screen may not be what is in the file. */
static void
failure_cb (PlannerPlanView *self)
{
  const char *failure = planner_plan_get_failure (self->plan);

  if (failure != NULL)
    adw_banner_set_title (self->failure_banner, failure);
  adw_banner_set_revealed (self->failure_banner, failure != NULL);
}

static void
follow_plan (PlannerPlanView *self)
{
  g_signal_connect_object (self->plan, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->plan, "notify::undo-name", G_CALLBACK (steps_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->plan, "notify::redo-name", G_CALLBACK (steps_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->plan, "notify::busy", G_CALLBACK (busy_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->plan, "notify::failure", G_CALLBACK (failure_cb), self, G_CONNECT_SWAPPED);
  planner_sidebar_set_plan (self->sidebar, self->plan);
  planner_details_set_plan (self->details, self->plan);
  update_plan_title (self);
  steps_changed_cb (self);
  show_read_only (self);
  failure_cb (self);
  self->clashes_source = g_idle_add_full (G_PRIORITY_LOW, count_clashes_cb, self, NULL);
}

/* The type */

static void
planner_plan_view_get_property (GObject *object, guint property, GValue *value, GParamSpec *pspec)
{
  PlannerPlanView *self = PLANNER_PLAN_VIEW (object);

  switch (property)
    {
    case PROP_ROOM:
      g_value_set_object (value, self->room);
      break;
    case PROP_RECORD:
      g_value_set_object (value, self->record);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
    }
}

static void
planner_plan_view_dispose (GObject *object)
{
  PlannerPlanView *self = PLANNER_PLAN_VIEW (object);

  g_clear_handle_id (&self->busy_source, g_source_remove);
  g_clear_handle_id (&self->clashes_source, g_source_remove);
  self->room = NULL;
  adw_breakpoint_bin_set_child (ADW_BREAKPOINT_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), PLANNER_TYPE_PLAN_VIEW);
  g_clear_pointer (&self->visits, planner_visits_free);
  g_clear_object (&self->record);
  g_clear_object (&self->plan);

  G_OBJECT_CLASS (planner_plan_view_parent_class)->dispose (object);
}

static void
planner_plan_view_finalize (GObject *object)
{
  g_free (PLANNER_PLAN_VIEW (object)->path);

  G_OBJECT_CLASS (planner_plan_view_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *klass)
{
  gtk_widget_class_set_template_from_resource (klass, "/org/icb/Planner/app/planner-plan-view.ui");
  gtk_widget_class_bind_template_child (klass, PlannerPlanView, split);
  gtk_widget_class_bind_template_child (klass, PlannerPlanView, sidebar_page);
  gtk_widget_class_bind_template_child (klass, PlannerPlanView, room_page);
  gtk_widget_class_bind_template_child (klass, PlannerPlanView, plan_title);
  gtk_widget_class_bind_template_child (klass, PlannerPlanView, room_title);
  gtk_widget_class_bind_template_child (klass, PlannerPlanView, details_split);
  gtk_widget_class_bind_template_child (klass, PlannerPlanView, toolbar);
  gtk_widget_class_bind_template_child (klass, PlannerPlanView, failure_banner);
  gtk_widget_class_bind_template_child (klass, PlannerPlanView, read_only_banner);
  gtk_widget_class_bind_template_child (klass, PlannerPlanView, clashes_banner);
  gtk_widget_class_bind_template_child (klass, PlannerPlanView, rooms);
  gtk_widget_class_bind_template_child (klass, PlannerPlanView, undo_button);
  gtk_widget_class_bind_template_child (klass, PlannerPlanView, redo_button);
  gtk_widget_class_bind_template_child (klass, PlannerPlanView, narrow_undo_button);
  gtk_widget_class_bind_template_child (klass, PlannerPlanView, narrow_redo_button);
  gtk_widget_class_bind_template_child (klass, PlannerPlanView, record_label);
  gtk_widget_class_bind_template_child (klass, PlannerPlanView, sidebar);
  gtk_widget_class_bind_template_child (klass, PlannerPlanView, details);
  gtk_widget_class_bind_template_callback (klass, room_activated_cb);
  gtk_widget_class_bind_template_callback (klass, update_bottom_bar);
}

static void
planner_plan_view_class_init (PlannerPlanViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = planner_plan_view_get_property;
  object_class->dispose = planner_plan_view_dispose;
  object_class->finalize = planner_plan_view_finalize;

  properties[PROP_ROOM] = g_param_spec_object ("room", NULL, NULL, PLANNER_TYPE_ROOM, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_RECORD] = g_param_spec_object ("record", NULL, NULL, PLANNER_TYPE_RECORD,
                                                 G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (PLANNER_TYPE_SIDEBAR);
  g_type_ensure (PLANNER_TYPE_DETAILS);
  bind_template (GTK_WIDGET_CLASS (klass));
}

static void
planner_plan_view_init (PlannerPlanView *self)
{
  self->visits = planner_visits_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

PlannerPlanView *
planner_plan_view_new (PlannerPlan *plan, const char *path)
{
  PlannerPlanView *self;

  g_return_val_if_fail (PLANNER_IS_PLAN (plan), NULL);
  g_return_val_if_fail (path != NULL, NULL);

  self = g_object_new (PLANNER_TYPE_PLAN_VIEW, NULL);
  self->plan = g_object_ref (plan);
  self->path = g_strdup (path);
  follow_plan (self);
  return self;
}

PlannerPlan *
planner_plan_view_get_plan (PlannerPlanView *self)
{
  g_return_val_if_fail (PLANNER_IS_PLAN_VIEW (self), NULL);

  return self->plan;
}

PlannerRoom *
planner_plan_view_get_room (PlannerPlanView *self)
{
  g_return_val_if_fail (PLANNER_IS_PLAN_VIEW (self), NULL);

  return self->room;
}

const char *
planner_plan_view_get_room_name (PlannerPlanView *self)
{
  g_return_val_if_fail (PLANNER_IS_PLAN_VIEW (self), NULL);

  return self->room_info != NULL ? self->room_info->name : NULL;
}

PlannerRecord *
planner_plan_view_get_record (PlannerPlanView *self)
{
  g_return_val_if_fail (PLANNER_IS_PLAN_VIEW (self), NULL);

  return self->record;
}

gboolean
planner_plan_view_show_room (PlannerPlanView *self, const char *name)
{
  const PlannerRoomInfo *info;

  g_return_val_if_fail (PLANNER_IS_PLAN_VIEW (self), FALSE);

  info = planner_rooms_find (name);
  if (info == NULL)
    return FALSE;
  adw_navigation_split_view_set_show_content (self->split, TRUE);
  if (info == self->room_info)
    return TRUE;
  if (self->room != NULL)
    g_signal_handlers_disconnect_by_func (self->room, selection_cb, self);
  self->room_info = info;
  self->room = enter_room (self, info);
  g_signal_connect_object (self->room, "notify::selected", G_CALLBACK (selection_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->room, "notify::n-selected", G_CALLBACK (selection_cb), self, G_CONNECT_SWAPPED);
  gtk_stack_set_visible_child (self->rooms, GTK_WIDGET (self->room));
  planner_sidebar_select (self->sidebar, info->name);
  adw_window_title_set_title (self->room_title, _(info->title));
  adw_navigation_page_set_title (self->room_page, _(info->title));
  selection_cb (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ROOM]);
  return TRUE;
}

/* In its own room where it has one, else beside the room that is shown. */
static void
lead_to (PlannerPlanView *self, const PlannerRoomInfo *room, PlannerRecord *record)
{
  PlannerKind kind = planner_record_get_kind (record);

  if (room != NULL && planner_plan_view_show_room (self, room->name)
      && planner_room_show_record (self->room, kind, planner_record_get_id (record)))
    selection_cb (self);
  set_record (self, record);
  adw_navigation_split_view_set_show_content (self->split, TRUE);
  adw_overlay_split_view_set_show_sidebar (self->details_split, TRUE);
}

gboolean
planner_plan_view_show_record (PlannerPlanView *self, PlannerKind kind, const char *id)
{
  PlannerRecord *record;

  g_return_val_if_fail (PLANNER_IS_PLAN_VIEW (self), FALSE);

  record = kind == PLANNER_KIND_PLAN ? planner_plan_get_root (self->plan) : planner_plan_lookup (self->plan, kind, id);
  if (record == NULL)
    return FALSE;
  if (self->record != NULL && record != self->record)
    planner_visits_push (self->visits, planner_plan_view_get_room_name (self), self->record);
  lead_to (self, planner_rooms_find_for_kind (kind), record);
  return TRUE;
}

gboolean
planner_plan_view_can_go_back (PlannerPlanView *self)
{
  g_return_val_if_fail (PLANNER_IS_PLAN_VIEW (self), FALSE);

  return !planner_visits_is_empty (self->visits);
}

void
planner_plan_view_go_back (PlannerPlanView *self)
{
  g_autoptr (PlannerRecord) record = NULL;
  g_autofree char *room = NULL;

  g_return_if_fail (PLANNER_IS_PLAN_VIEW (self));

  record = planner_visits_pop (self->visits, self->plan, &room);
  if (record != NULL)
    lead_to (self, planner_rooms_find (room), record);
  planner_details_set_can_go_back (self->details, !planner_visits_is_empty (self->visits));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_RECORD]);
}

void
planner_plan_view_toggle_details (PlannerPlanView *self)
{
  g_return_if_fail (PLANNER_IS_PLAN_VIEW (self));

  adw_overlay_split_view_set_show_sidebar (self->details_split, !adw_overlay_split_view_get_show_sidebar (self->details_split));
}

static gboolean
focus_part (PlannerPlanView *self, GtkWidget *part)
{
  if (!gtk_widget_get_mapped (part))
    return FALSE;
  if (part == GTK_WIDGET (self->rooms) && self->room != NULL)
    return gtk_widget_grab_focus (GTK_WIDGET (self->room));
  return gtk_widget_child_focus (part, GTK_DIR_TAB_FORWARD);
}

void
planner_plan_view_focus_next_part (PlannerPlanView *self)
{
  GtkWidget *parts[3];
  GtkRoot *root;
  GtkWidget *focus;
  guint now = 0;

  g_return_if_fail (PLANNER_IS_PLAN_VIEW (self));

  parts[0] = GTK_WIDGET (self->sidebar);
  parts[1] = GTK_WIDGET (self->rooms);
  parts[2] = GTK_WIDGET (self->details);
  root = gtk_widget_get_root (GTK_WIDGET (self));
  focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (focus != NULL && gtk_widget_is_ancestor (focus, parts[i]))
      now = i;
  for (guint step = 1; step <= G_N_ELEMENTS (parts); step++)
    if (focus_part (self, parts[(now + step) % G_N_ELEMENTS (parts)]))
      return;
}
