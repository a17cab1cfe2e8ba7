/* planner-meetings-room.c: the room where meetings are planned, prepared, held and minuted
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "rooms/meetings/planner-meetings-room.h"

#include <glib/gi18n.h>

#include "rooms/meetings/planner-forward-plan-page.h"
#include "rooms/meetings/planner-meeting-page.h"
#include "rooms/meetings/planner-meeting-parts.h"
#include "rooms/meetings/planner-meetings-list.h"
#include "rooms/meetings/planner-part-keys.h"

#define MEETING_TAG "meeting"

struct _PlannerMeetingsRoom
{
  PlannerHostRoom parent_instance;

  PlannerPlan *plan; /* borrowed from the parent class */
  gulong changed_handler;

  AdwNavigationView *navigation;
  AdwNavigationPage *meeting_page;
  AdwViewStack *stack; /* of the first page */
  PlannerRoom *list;
  PlannerRoom *page;
};

G_DEFINE_FINAL_TYPE (PlannerMeetingsRoom, planner_meetings_room, PLANNER_TYPE_HOST_ROOM)

PlannerRoom *
planner_meetings_room_get_page (PlannerMeetingsRoom *self)
{
  g_return_val_if_fail (PLANNER_IS_MEETINGS_ROOM (self), NULL);

  return adw_navigation_view_get_visible_page (self->navigation) == self->meeting_page ? self->page : NULL;
}

/* What is seen */

static void
show_guest (PlannerMeetingsRoom *self)
{
  PlannerRoom *page = planner_meetings_room_get_page (self);
  GtkWidget *first = adw_view_stack_get_visible_child (self->stack);

  planner_host_room_set_guest (PLANNER_HOST_ROOM (self), page != NULL ? page : PLANNER_ROOM (first));
}

static void
leave (PlannerMeetingsRoom *self)
{
  if (planner_meetings_room_get_page (self) != NULL)
    adw_navigation_view_pop (self->navigation);
}

static void
leave_meeting_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  leave (PLANNER_MEETINGS_ROOM (widget));
}

/* "conflicts ID": a part of a meeting. */
static void
show_part_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PlannerMeetingsRoom *self = PLANNER_MEETINGS_ROOM (widget);
  g_auto (GStrv) words = g_strsplit (g_variant_get_string (parameter, NULL), " ", 2);

  if (g_strv_length (words) == 2 && planner_meetings_room_enter (self, words[1]))
    gtk_widget_activate_action (GTK_WIDGET (self->page), "meeting.show-part", "s", words[0]);
}

/* Where one has come from, the meeting is selected. */
static void
popped_cb (AdwNavigationView *navigation, AdwNavigationPage *page, PlannerMeetingsRoom *self)
{
  const char *id = planner_meeting_page_get_meeting (PLANNER_MEETING_PAGE (self->page));

  if (id != NULL && planner_plan_lookup (self->plan, PLANNER_KIND_MEETING, id) != NULL
      && adw_view_stack_get_visible_child (self->stack) == GTK_WIDGET (self->list))
    planner_room_show_record (self->list, PLANNER_KIND_MEETING, id);
}

static void
visible_cb (PlannerMeetingsRoom *self)
{
  show_guest (self);
}

static void
set_page_title (PlannerMeetingsRoom *self, PlannerRecord *meeting)
{
  g_autofree char *title = planner_plan_dup_record_title (self->plan, meeting);

  adw_navigation_page_set_title (self->meeting_page, title);
}

gboolean
planner_meetings_room_enter (PlannerMeetingsRoom *self, const char *id)
{
  PlannerRecord *meeting;

  g_return_val_if_fail (PLANNER_IS_MEETINGS_ROOM (self), FALSE);

  meeting = planner_plan_lookup (self->plan, PLANNER_KIND_MEETING, id);
  if (meeting == NULL)
    return FALSE;
  planner_meeting_page_set_meeting (PLANNER_MEETING_PAGE (self->page), id);
  set_page_title (self, meeting);
  if (planner_meetings_room_get_page (self) == NULL)
    adw_navigation_view_push (self->navigation, self->meeting_page);
  return TRUE;
}

static void
open_cb (PlannerMeetingsList *list, const char *id, PlannerMeetingsRoom *self)
{
  if (planner_meetings_room_enter (self, id))
    gtk_widget_grab_focus (GTK_WIDGET (self->page));
}

/* There is nothing to see of a meeting that was deleted. */
static void
changed_cb (PlannerPlan *plan, GPtrArray *changes, PlannerMeetingsRoom *self)
{
  const char *id = planner_meeting_page_get_meeting (PLANNER_MEETING_PAGE (self->page));

  if (id != NULL && planner_plan_lookup (plan, PLANNER_KIND_MEETING, id) == NULL)
    leave (self);
}

/* As a room */

static gboolean
show_on_first_page (PlannerMeetingsRoom *self, PlannerKind kind, const char *id)
{
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->stack)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (PLANNER_IS_ROOM (child) && planner_room_show_record (PLANNER_ROOM (child), kind, id))
      {
        leave (self);
        adw_view_stack_set_visible_child (self->stack, child);
        return planner_room_show_record (PLANNER_ROOM (child), kind, id);
      }
  return FALSE;
}

/* What no part of its own shows is shown by its item; the details show it by itself. */
static gboolean
show_in_meeting (PlannerMeetingsRoom *self, PlannerKind kind, const char *id, PlannerRecord *item)
{
  PlannerMeetingPage *page = PLANNER_MEETING_PAGE (self->page);

  if (planner_meeting_page_show_part (page, kind) && planner_room_show_record (self->page, kind, id))
    return TRUE;
  return item != NULL && planner_meeting_page_show_part (page, PLANNER_KIND_AGENDA_ITEM)
         && planner_room_show_record (self->page, PLANNER_KIND_AGENDA_ITEM, planner_record_get_id (item));
}

static gboolean
planner_meetings_room_show_record (PlannerRoom *room, PlannerKind kind, const char *id)
{
  PlannerMeetingsRoom *self = PLANNER_MEETINGS_ROOM (room);
  PlannerRecord *record = planner_plan_lookup (self->plan, kind, id);
  PlannerRecord *item = NULL;
  PlannerRecord *meeting = record != NULL ? planner_meeting_find_of (self->plan, record, &item) : NULL;

  if (record == NULL)
    return FALSE;
  if (meeting == NULL)
    return show_on_first_page (self, kind, id);
  return planner_meetings_room_enter (self, planner_record_get_id (meeting)) && show_in_meeting (self, kind, id, item);
}

/* Building */

static void
add_first (PlannerMeetingsRoom *self, PlannerRoom *room, const char *name, const char *title)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (room), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  adw_view_stack_add_titled (self->stack, GTK_WIDGET (room), name, title);
}

static GtkWidget *
make_switcher (PlannerMeetingsRoom *self)
{
  GtkWidget *switcher = adw_inline_view_switcher_new ();
  g_autoptr (GtkSelectionModel) pages = adw_view_stack_get_pages (self->stack);

  adw_inline_view_switcher_set_stack (ADW_INLINE_VIEW_SWITCHER (switcher), self->stack);
  adw_inline_view_switcher_set_display_mode (ADW_INLINE_VIEW_SWITCHER (switcher), ADW_INLINE_VIEW_SWITCHER_LABELS);
  gtk_widget_set_halign (switcher, GTK_ALIGN_START);
  gtk_widget_add_css_class (switcher, "planner-above");
  gtk_widget_set_visible (switcher, g_list_model_get_n_items (G_LIST_MODEL (pages)) > 1);
  return switcher;
}

static AdwNavigationPage *
make_first_page (PlannerMeetingsRoom *self)
{
  GtkWidget *view = adw_toolbar_view_new ();

  self->stack = ADW_VIEW_STACK (adw_view_stack_new ());
  self->list = planner_meetings_list_new (self->plan);
  g_signal_connect (self->list, "open", G_CALLBACK (open_cb), self);
  add_first (self, self->list, "list", _("Meetings"));
  add_first (self, planner_forward_plan_page_new (self->plan), "forward-plan", _("Forward plan"));
  planner_part_keys_add (view, self->stack);
  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), make_switcher (self));
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (view), GTK_WIDGET (self->stack));
  g_signal_connect_swapped (self->stack, "notify::visible-child", G_CALLBACK (visible_cb), self);
  return adw_navigation_page_new (view, _("Meetings"));
}

static void
planner_meetings_room_constructed (GObject *object)
{
  PlannerMeetingsRoom *self = PLANNER_MEETINGS_ROOM (object);

  G_OBJECT_CLASS (planner_meetings_room_parent_class)->constructed (object);

  self->plan = planner_room_get_plan (PLANNER_ROOM (self));
  self->navigation = ADW_NAVIGATION_VIEW (adw_navigation_view_new ());
  adw_navigation_view_set_animate_transitions (self->navigation, FALSE);
  adw_navigation_view_push (self->navigation, make_first_page (self));
  self->page = planner_meeting_page_new (self->plan);
  self->meeting_page = adw_navigation_page_new_with_tag (GTK_WIDGET (self->page), _("Meeting"), MEETING_TAG);
  adw_navigation_view_add (self->navigation, self->meeting_page);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->navigation));
  g_signal_connect_swapped (self->navigation, "notify::visible-page", G_CALLBACK (visible_cb), self);
  g_signal_connect (self->navigation, "popped", G_CALLBACK (popped_cb), self);
  self->changed_handler = g_signal_connect (self->plan, "changed", G_CALLBACK (changed_cb), self);
  show_guest (self);
}

static void
planner_meetings_room_dispose (GObject *object)
{
  PlannerMeetingsRoom *self = PLANNER_MEETINGS_ROOM (object);

  g_clear_signal_handler (&self->changed_handler, self->plan);
  if (self->navigation != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->navigation, self);
      g_signal_handlers_disconnect_by_data (self->stack, self);
      g_signal_handlers_disconnect_by_data (self->list, self);
    }
  planner_host_room_set_guest (PLANNER_HOST_ROOM (self), NULL);
  self->navigation = NULL;
  adw_bin_set_child (ADW_BIN (self), NULL);

  G_OBJECT_CLASS (planner_meetings_room_parent_class)->dispose (object);
}

static void
planner_meetings_room_class_init (PlannerMeetingsRoomClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->constructed = planner_meetings_room_constructed;
  object_class->dispose = planner_meetings_room_dispose;
  PLANNER_ROOM_CLASS (klass)->show_record = planner_meetings_room_show_record;
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "room.leave-meeting", NULL, leave_meeting_action);
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "room.show-part", "s", show_part_action);
}

static void
planner_meetings_room_init (PlannerMeetingsRoom *self)
{
}

PlannerRoom *
planner_meetings_room_new (PlannerPlan *plan)
{
  g_return_val_if_fail (PLANNER_IS_PLAN (plan), NULL);

  return g_object_new (PLANNER_TYPE_MEETINGS_ROOM, "plan", plan, NULL);
}
