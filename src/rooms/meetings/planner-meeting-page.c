/* planner-meeting-page.c: one meeting: what it is in a line, and its parts
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "rooms/meetings/planner-meeting-page.h"

#include <glib/gi18n.h>

#include "core/plan/planner-facts.h"
#include "rooms/meetings/planner-meeting-parts.h"
#include "rooms/meetings/planner-meeting-print.h"
#include "rooms/meetings/planner-meeting-summary.h"
#include "rooms/meetings/planner-part-keys.h"
#include "widgets/planner-menus.h"
#include "widgets/planner-messages.h"
#include "widgets/planner-view-settings.h"

#define PART_SETTING "meetings.part"
#define SLICE 5000 /* microseconds of one frame that looking may take */

struct _PlannerMeetingPage
{
  PlannerHostRoom parent_instance;

  PlannerPlan *plan; /* borrowed from the parent class */
  GSettings *settings;
  char *meeting; /* id, or %NULL */
  char *item;    /* id of the item that was chosen last in a part, or %NULL */
  PlannerMeetingPaper paper; /* that is being printed */
  gulong changed_handler;
  guint summary_idle;
  PlannerMeetingConflicts *looking; /* for the summary; %NULL: not begun */

  GtkLabel *title;
  GtkLabel *where;
  GtkLabel *summary;
  AdwViewStack *stack;
  GPtrArray *parts; /* PlannerRoom, in step with the table; borrowed, %NULL: not seen yet */
};

G_DEFINE_FINAL_TYPE (PlannerMeetingPage, planner_meeting_page, PLANNER_TYPE_HOST_ROOM)

static PlannerRecord *
get_meeting (PlannerMeetingPage *self)
{
  return self->meeting != NULL ? planner_plan_lookup (self->plan, PLANNER_KIND_MEETING, self->meeting) : NULL;
}

/* The line */

static void
show_summary (PlannerMeetingPage *self, PlannerRecord *meeting, const GDate *today)
{
  g_autofree char *words = NULL;
  gboolean is_worrying = FALSE;

  if (meeting != NULL)
    words = planner_meeting_dup_summary (self->plan, meeting, self->looking, today, &is_worrying);
  gtk_label_set_text (self->summary, words != NULL ? words : "");
  if (is_worrying)
    gtk_widget_add_css_class (GTK_WIDGET (self->summary), "warning");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->summary), "warning");
}

static gboolean
summary_idle_cb (gpointer data)
{
  PlannerMeetingPage *self = data;
  PlannerRecord *meeting = get_meeting (self);
  gint64 until = g_get_monotonic_time () + SLICE;
  GDate today;

  planner_get_today (&today);
  if (meeting != NULL && self->looking == NULL)
    self->looking = planner_meeting_conflicts_begin (self->plan, meeting, &today);
  while (meeting != NULL && planner_meeting_conflicts_step (self->looking))
    if (g_get_monotonic_time () >= until)
      return G_SOURCE_CONTINUE;
  self->summary_idle = 0;
  show_summary (self, meeting, &today);
  return G_SOURCE_REMOVE;
}

/* Everybody's interests are looked at: when there is time, and a little at a time. */
static void
queue_summary (PlannerMeetingPage *self)
{
  if (self->summary_idle == 0)
    self->summary_idle = g_idle_add_full (G_PRIORITY_LOW, summary_idle_cb, self, NULL);
}

/* Where something changed they are looked at again as far as that touches them. */
static void
follow_summary (PlannerMeetingPage *self, GPtrArray *changes)
{
  if (self->looking != NULL && !planner_meeting_conflicts_follow (self->looking, changes))
    g_clear_pointer (&self->looking, planner_meeting_conflicts_free);
  queue_summary (self);
}

static void
show_title (PlannerMeetingPage *self)
{
  PlannerRecord *meeting = get_meeting (self);
  const char *title = meeting != NULL ? planner_record_get (meeting, PLANNER_MEETING_TITLE) : NULL;
  g_autofree char *where = meeting != NULL ? planner_meeting_dup_where (self->plan, meeting) : g_strdup ("");

  gtk_label_set_text (self->title, title != NULL ? title : _("Meeting"));
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->title), title);
  gtk_label_set_text (self->where, where);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->where), where);
}

/* While nobody sees it, nothing is looked up. */
static void
changed_cb (PlannerPlan *plan, GPtrArray *changes, PlannerMeetingPage *self)
{
  if (self->meeting == NULL || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    {
      g_clear_pointer (&self->looking, planner_meeting_conflicts_free);
      return;
    }
  show_title (self);
  follow_summary (self, changes);
  if (get_meeting (self) == NULL)
    planner_host_room_update (PLANNER_HOST_ROOM (self));
}

static void
planner_meeting_page_map (GtkWidget *widget)
{
  PlannerMeetingPage *self = PLANNER_MEETING_PAGE (widget);

  GTK_WIDGET_CLASS (planner_meeting_page_parent_class)->map (widget);
  show_title (self);
  g_clear_pointer (&self->looking, planner_meeting_conflicts_free);
  queue_summary (self);
}

/* Parts */

static PlannerRoom *
make_part (PlannerMeetingPage *self, guint i)
{
  const PlannerMeetingPartInfo *infos;
  PlannerRoom *part;
  guint n;

  infos = planner_meeting_parts_get (&n);
  part = infos[i].create (self->plan);
  gtk_accessible_update_property (GTK_ACCESSIBLE (part), GTK_ACCESSIBLE_PROPERTY_LABEL, _(infos[i].title), -1);
  adw_bin_set_child (ADW_BIN (adw_view_stack_get_child_by_name (self->stack, infos[i].name)), GTK_WIDGET (part));
  self->parts->pdata[i] = part;
  return part;
}

/* The part that is seen, made when it is first, shows the meeting. */
static void
show_part (PlannerMeetingPage *self)
{
  const char *name = adw_view_stack_get_visible_child_name (self->stack);
  const PlannerMeetingPartInfo *infos;
  guint n;

  infos = planner_meeting_parts_get (&n);
  for (guint i = 0; i < n; i++)
    if (g_strcmp0 (infos[i].name, name) == 0)
      {
        PlannerRoom *part = self->parts->pdata[i] != NULL ? self->parts->pdata[i] : make_part (self, i);

        planner_meeting_part_set_meeting (PLANNER_MEETING_PART (part), self->meeting);
        planner_host_room_set_guest (PLANNER_HOST_ROOM (self), part);
      }
}

/* Whoever leaves a part at an item goes on at that item. */
static void
note_item (PlannerMeetingPage *self)
{
  PlannerRoom *part = planner_host_room_get_guest (PLANNER_HOST_ROOM (self));
  PlannerRecord *item = part != NULL ? planner_meeting_part_get_item (PLANNER_MEETING_PART (part)) : NULL;

  if (item != NULL)
    g_set_str (&self->item, planner_record_get_id (item));
}

static void
part_cb (PlannerMeetingPage *self)
{
  planner_view_settings_set (self->settings, "views", PART_SETTING,
                             g_variant_new_string (adw_view_stack_get_visible_child_name (self->stack)));
  note_item (self);
  show_part (self);
  if (self->item != NULL)
    planner_room_show_record (planner_host_room_get_guest (PLANNER_HOST_ROOM (self)), PLANNER_KIND_AGENDA_ITEM, self->item);
}

gboolean
planner_meeting_page_show_part (PlannerMeetingPage *self, PlannerKind kind)
{
  const PlannerMeetingPartInfo *infos;
  guint n;

  g_return_val_if_fail (PLANNER_IS_MEETING_PAGE (self), FALSE);

  infos = planner_meeting_parts_get (&n);
  for (guint i = 0; i < n; i++)
    if (infos[i].kind == kind)
      {
        adw_view_stack_set_visible_child_name (self->stack, infos[i].name);
        return TRUE;
      }
  return FALSE;
}

void
planner_meeting_page_set_meeting (PlannerMeetingPage *self, const char *id)
{
  g_return_if_fail (PLANNER_IS_MEETING_PAGE (self));

  if (g_strcmp0 (self->meeting, id) == 0)
    return;
  g_set_str (&self->meeting, id);
  g_clear_pointer (&self->item, g_free);
  g_clear_pointer (&self->looking, planner_meeting_conflicts_free);
  show_title (self);
  gtk_label_set_text (self->summary, "");
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    queue_summary (self);
  show_part (self);
  planner_host_room_update (PLANNER_HOST_ROOM (self));
}

const char *
planner_meeting_page_get_meeting (PlannerMeetingPage *self)
{
  g_return_val_if_fail (PLANNER_IS_MEETING_PAGE (self), NULL);

  return self->meeting;
}

/* As a room */

/* The meeting itself is in the details until something in it is selected. */
static PlannerRecord *
planner_meeting_page_get_rest (PlannerHostRoom *room)
{
  return get_meeting (PLANNER_MEETING_PAGE (room));
}

static gboolean
prints_itself (PlannerMeetingPage *self)
{
  PlannerRoom *part = planner_host_room_get_guest (PLANNER_HOST_ROOM (self));

  return self->paper == PLANNER_MEETING_PAPER_USUAL && part != NULL && planner_room_can_print (part);
}

static gboolean
planner_meeting_page_can_print (PlannerRoom *room)
{
  return get_meeting (PLANNER_MEETING_PAGE (room)) != NULL;
}

static PlannerDocument *
planner_meeting_page_create_document (PlannerRoom *room, GError **error)
{
  PlannerMeetingPage *self = PLANNER_MEETING_PAGE (room);

  if (prints_itself (self))
    return planner_room_create_document (planner_host_room_get_guest (PLANNER_HOST_ROOM (self)), error);
  return planner_meeting_print_new (self->plan, get_meeting (self), self->paper);
}

/* Actions */

static void
print_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  PlannerMeetingPage *self = data;
  const char *paper = g_variant_get_string (parameter, NULL);

  self->paper = g_str_equal (paper, "minutes")    ? PLANNER_MEETING_PAPER_MINUTES
                : g_str_equal (paper, "briefing") ? PLANNER_MEETING_PAPER_BRIEFING
                                                  : PLANNER_MEETING_PAPER_AGENDA;
  gtk_widget_activate_action (GTK_WIDGET (self), "win.print", NULL);
  self->paper = PLANNER_MEETING_PAPER_USUAL;
}

static void
set_status_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  PlannerMeetingPage *self = data;
  const char *status = g_variant_get_string (parameter, NULL);
  g_autoptr (GError) error = NULL;

  if (get_meeting (self) != NULL
      && !planner_plan_set (self->plan, self->meeting, PLANNER_MEETING_STATUS, *status != '\0' ? status : NULL,
                            PLANNER_EDIT_DEFAULT, &error))
    planner_show_error (GTK_WIDGET (self), NULL, error);
}

static void
show_part_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  PlannerMeetingPage *self = data;

  adw_view_stack_set_visible_child_name (self->stack, g_variant_get_string (parameter, NULL));
  gtk_widget_grab_focus (GTK_WIDGET (self));
}

static const GActionEntry entries[] = {
  { .name = "print", .activate = print_action, .parameter_type = "s" },
  { .name = "set-status", .activate = set_status_action, .parameter_type = "s" },
  { .name = "show-part", .activate = show_part_action, .parameter_type = "s" },
};

static void
add_actions (PlannerMeetingPage *self)
{
  g_autoptr (GSimpleActionGroup) actions = g_simple_action_group_new ();

  g_action_map_add_action_entries (G_ACTION_MAP (actions), entries, G_N_ELEMENTS (entries), self);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "meeting", G_ACTION_GROUP (actions));
}

/* Building */

static GMenuModel *
menu_new (void)
{
  GMenu *menu = g_menu_new ();
  GMenu *print = g_menu_new ();
  GMenu *status = g_menu_new ();

  planner_menu_append_item (print, _("Print Agenda…"), "meeting.print", "agenda", NULL);
  planner_menu_append_item (print, _("Print Chair’s Briefing…"), "meeting.print", "briefing", NULL);
  planner_menu_append_item (print, _("Print Minutes…"), "meeting.print", "minutes", NULL);
  planner_menu_append_section (menu, print);
  planner_menu_append_submenu (status, _("Status"), planner_menu_new_for_choices (PLANNER_MEETING_STATUS, "meeting.set-status"));
  planner_menu_append_section (menu, status);
  return G_MENU_MODEL (menu);
}

static GtkWidget *
make_label (const char *style, gboolean wraps)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), wraps);
  if (!wraps)
    gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (label, style);
  return label;
}

static GtkWidget *
make_back (void)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("go-previous-symbolic");

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "room.leave-meeting");
  gtk_widget_set_tooltip_text (button, _("Back to All Meetings"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Back to All Meetings"), -1);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_START);
  return button;
}

static GtkWidget *
make_menu_button (void)
{
  GtkWidget *button = gtk_menu_button_new ();
  g_autoptr (GMenuModel) menu = menu_new ();

  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "view-more-symbolic");
  planner_menu_button_set_menu (GTK_MENU_BUTTON (button), menu);
  gtk_widget_set_tooltip_text (button, _("More to do with the meeting"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, _("More to do with the meeting"), -1);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_START);
  return button;
}

static GtkWidget *
make_heading (PlannerMeetingPage *self)
{
  GtkWidget *heading = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  self->title = GTK_LABEL (make_label ("heading", FALSE));
  self->where = GTK_LABEL (make_label ("dimmed", FALSE));
  self->summary = GTK_LABEL (make_label ("caption", TRUE));
  gtk_widget_set_hexpand (words, TRUE);
  gtk_box_append (GTK_BOX (words), GTK_WIDGET (self->title));
  gtk_box_append (GTK_BOX (words), GTK_WIDGET (self->where));
  gtk_box_append (GTK_BOX (words), GTK_WIDGET (self->summary));
  gtk_box_append (GTK_BOX (heading), make_back ());
  gtk_box_append (GTK_BOX (heading), words);
  gtk_box_append (GTK_BOX (heading), make_menu_button ());
  return heading;
}

static GtkWidget *
make_bar (PlannerMeetingPage *self)
{
  GtkWidget *bar = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *switcher = adw_inline_view_switcher_new ();

  adw_inline_view_switcher_set_stack (ADW_INLINE_VIEW_SWITCHER (switcher), self->stack);
  adw_inline_view_switcher_set_display_mode (ADW_INLINE_VIEW_SWITCHER (switcher), ADW_INLINE_VIEW_SWITCHER_LABELS);
  gtk_widget_set_halign (switcher, GTK_ALIGN_START);
  gtk_widget_add_css_class (bar, "planner-above");
  gtk_box_append (GTK_BOX (bar), make_heading (self));
  gtk_box_append (GTK_BOX (bar), switcher);
  return bar;
}

static void
make_parts (PlannerMeetingPage *self)
{
  g_autoptr (GVariant) kept = planner_view_settings_dup (self->settings, "views", PART_SETTING, G_VARIANT_TYPE_STRING);
  const PlannerMeetingPartInfo *infos;
  guint n;

  infos = planner_meeting_parts_get (&n);
  self->stack = ADW_VIEW_STACK (adw_view_stack_new ());
  self->parts = g_ptr_array_new ();
  g_ptr_array_set_size (self->parts, (int) n);
  for (guint i = 0; i < n; i++)
    adw_view_stack_add_titled_with_icon (self->stack, adw_bin_new (), infos[i].name, _(infos[i].title), infos[i].icon_name);
  if (kept != NULL && adw_view_stack_get_child_by_name (self->stack, g_variant_get_string (kept, NULL)) != NULL)
    adw_view_stack_set_visible_child_name (self->stack, g_variant_get_string (kept, NULL));
  g_signal_connect_swapped (self->stack, "notify::visible-child", G_CALLBACK (part_cb), self);
}

static void
planner_meeting_page_constructed (GObject *object)
{
  PlannerMeetingPage *self = PLANNER_MEETING_PAGE (object);
  GtkWidget *view = adw_toolbar_view_new ();

  G_OBJECT_CLASS (planner_meeting_page_parent_class)->constructed (object);

  self->plan = planner_room_get_plan (PLANNER_ROOM (self));
  self->settings = planner_view_settings_new (self->plan);
  make_parts (self);
  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), make_bar (self));
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (view), GTK_WIDGET (self->stack));
  adw_bin_set_child (ADW_BIN (self), view);
  add_actions (self);
  planner_part_keys_add (GTK_WIDGET (self), self->stack);
  self->changed_handler = g_signal_connect (self->plan, "changed", G_CALLBACK (changed_cb), self);
}

static void
planner_meeting_page_dispose (GObject *object)
{
  PlannerMeetingPage *self = PLANNER_MEETING_PAGE (object);

  g_clear_handle_id (&self->summary_idle, g_source_remove);
  g_clear_pointer (&self->looking, planner_meeting_conflicts_free);
  g_clear_signal_handler (&self->changed_handler, self->plan);
  if (self->stack != NULL)
    g_signal_handlers_disconnect_by_data (self->stack, self);
  planner_host_room_set_guest (PLANNER_HOST_ROOM (self), NULL);
  adw_bin_set_child (ADW_BIN (self), NULL);
  self->stack = NULL;

  G_OBJECT_CLASS (planner_meeting_page_parent_class)->dispose (object);
}

static void
planner_meeting_page_finalize (GObject *object)
{
  PlannerMeetingPage *self = PLANNER_MEETING_PAGE (object);

  g_clear_object (&self->settings);
  g_clear_pointer (&self->parts, g_ptr_array_unref);
  g_free (self->meeting);
  g_free (self->item);

  G_OBJECT_CLASS (planner_meeting_page_parent_class)->finalize (object);
}

static void
planner_meeting_page_class_init (PlannerMeetingPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  PlannerRoomClass *room_class = PLANNER_ROOM_CLASS (klass);

  object_class->constructed = planner_meeting_page_constructed;
  object_class->dispose = planner_meeting_page_dispose;
  object_class->finalize = planner_meeting_page_finalize;
  GTK_WIDGET_CLASS (klass)->map = planner_meeting_page_map;
  room_class->can_print = planner_meeting_page_can_print;
  room_class->create_document = planner_meeting_page_create_document;
  PLANNER_HOST_ROOM_CLASS (klass)->get_rest = planner_meeting_page_get_rest;
}

static void
planner_meeting_page_init (PlannerMeetingPage *self)
{
}

PlannerRoom *
planner_meeting_page_new (PlannerPlan *plan)
{
  g_return_val_if_fail (PLANNER_IS_PLAN (plan), NULL);

  return g_object_new (PLANNER_TYPE_MEETING_PAGE, "plan", plan, NULL);
}
