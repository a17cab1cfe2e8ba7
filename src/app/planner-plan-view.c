/* planner-plan-view.c: a plan on screen: its rooms, the room entered, and the details of what is selected
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "app/planner-plan-view.h"

#include <glib/gi18n.h>

#include "app/planner-plan-view-private.h"
#include "widgets/planner-menus.h"

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

void
planner_plan_view_update_bottom_bar (PlannerPlanView *self)
{
  gboolean narrow = adw_navigation_split_view_get_collapsed (self->split);
  gboolean collapsed = adw_overlay_split_view_get_collapsed (self->details_split);
  g_autofree char *title = self->record != NULL ? planner_plan_dup_record_title (self->plan, self->record) : NULL;

  gtk_label_set_text (self->record_label, title != NULL ? title : _("Details"));
  adw_toolbar_view_set_reveal_bottom_bars (self->toolbar, narrow || (collapsed && self->record != NULL));
}

void
planner_plan_view_set_record (PlannerPlanView *self, PlannerRecord *record)
{
  if (!g_set_object (&self->record, record))
    return;
  if (record == NULL)
    planner_plan_view_save_focus (self);
  planner_details_set_record (self->details, record);
  planner_details_set_can_go_back (self->details, !planner_visits_is_empty (self->visits));
  planner_plan_view_update_bottom_bar (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_RECORD]);
}

static void
selection_cb (PlannerPlanView *self)
{
  g_autoptr (GPtrArray) records = NULL;

  planner_plan_view_set_record (self, planner_room_get_selected (self->room));
  if (planner_room_get_n_selected (self->room) > 1)
    {
      records = planner_room_dup_selection (self->room);
      planner_details_set_records (self->details, records);
    }
  else if (self->record == NULL)
    planner_details_set_record (self->details, NULL); /* several may have been shown before */
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

  planner_plan_view_stop_following (self);
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
  gtk_widget_class_bind_template_child (klass, PlannerPlanView, menu_button);
  gtk_widget_class_bind_template_child (klass, PlannerPlanView, main_menu);
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
  gtk_widget_class_bind_template_callback_full (klass, "update_bottom_bar", G_CALLBACK (planner_plan_view_update_bottom_bar));
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
  planner_menu_button_set_menu (self->menu_button, self->main_menu);
  planner_plan_view_add_keys (self);
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
  planner_plan_view_follow_plan (self);
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
  if (adw_overlay_split_view_get_collapsed (self->details_split))
    adw_overlay_split_view_set_show_sidebar (self->details_split, FALSE); /* they would lie over the room that was asked for */
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ROOM]);
  return TRUE;
}

/* In its own room where it has one, else beside the room that is shown. */
static void
lead_to (PlannerPlanView *self, const PlannerRoomInfo *room, PlannerRecord *record)
{
  PlannerKind kind = planner_record_get_kind (record);
  gboolean in_room = room != NULL && planner_plan_view_show_room (self, room->name)
                     && planner_room_show_record (self->room, kind, planner_record_get_id (record));

  if (in_room)
    selection_cb (self);
  planner_plan_view_set_record (self, record);
  adw_navigation_split_view_set_show_content (self->split, TRUE);
  adw_overlay_split_view_set_show_sidebar (self->details_split, TRUE);
  planner_details_show_top (self->details);
  if (!in_room)
    planner_plan_view_focus_details (self);
}

/* A room that shows no kind of its own is come back to as it was left: what it tells of is at home elsewhere. */
static gboolean
note_leaving (PlannerPlanView *self)
{
  if (self->room_info == NULL || self->room_info->kinds[0] != PLANNER_KIND_NONE)
    return FALSE;
  planner_visits_push (self->visits, self->room_info->name, NULL);
  return TRUE;
}

static void
note_visit (PlannerPlanView *self, PlannerRecord *next)
{
  if (!note_leaving (self) && self->record != NULL && next != self->record)
    planner_visits_push (self->visits, planner_plan_view_get_room_name (self), self->record);
}

gboolean
planner_plan_view_lead_to_room (PlannerPlanView *self, const char *name)
{
  const PlannerRoomInfo *info;

  g_return_val_if_fail (PLANNER_IS_PLAN_VIEW (self), FALSE);

  info = planner_rooms_find (name);
  if (info == NULL)
    return FALSE;
  if (info != self->room_info)
    note_leaving (self);
  planner_details_set_can_go_back (self->details, !planner_visits_is_empty (self->visits));
  return planner_plan_view_show_room (self, name);
}

gboolean
planner_plan_view_show_record (PlannerPlanView *self, PlannerKind kind, const char *id)
{
  PlannerRecord *record;

  g_return_val_if_fail (PLANNER_IS_PLAN_VIEW (self), FALSE);

  record = kind == PLANNER_KIND_PLAN ? planner_plan_get_root (self->plan) : planner_plan_lookup (self->plan, kind, id);
  if (record == NULL)
    return FALSE;
  note_visit (self, record);
  lead_to (self, planner_rooms_find_for_kind (kind), record);
  planner_details_set_can_go_back (self->details, !planner_visits_is_empty (self->visits));
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

  if (planner_visits_pop (self->visits, self->plan, &room, &record) && record != NULL)
    lead_to (self, planner_rooms_find (room), record);
  else
    room_activated_cb (self, room);
  planner_details_set_can_go_back (self->details, !planner_visits_is_empty (self->visits));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_RECORD]);
}

void
planner_plan_view_toggle_details (PlannerPlanView *self)
{
  g_return_if_fail (PLANNER_IS_PLAN_VIEW (self));

  adw_overlay_split_view_set_show_sidebar (self->details_split, !adw_overlay_split_view_get_show_sidebar (self->details_split));
}
