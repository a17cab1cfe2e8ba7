/* planner-decisions-page.c: what was decided at a meeting, item by item, and what is carried to it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "rooms/meetings/planner-decisions-page.h"

#include <glib/gi18n.h>

#include "core/plan/planner-decisions.h"
#include "core/plan/planner-facts.h"
#include "core/plan/planner-meetings.h"
#include "rooms/meetings/planner-decisions-page-private.h"
#include "widgets/planner-menus.h"

#define WIDTH 860 /* sp */
#define SCROLL_FRAMES 24

static void planner_decisions_page_part_init (PlannerMeetingPartInterface *interface);

G_DEFINE_FINAL_TYPE_WITH_CODE (PlannerDecisionsPage, planner_decisions_page, PLANNER_TYPE_ROOM,
                               G_IMPLEMENT_INTERFACE (PLANNER_TYPE_MEETING_PART, planner_decisions_page_part_init))

/* Rows */

PlannerDecisionRow *
planner_decisions_page_get_row (PlannerDecisionsPage *self, int place)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list, place);

  return row != NULL ? PLANNER_DECISION_ROW (row) : NULL;
}

static PlannerDecisionRow *
find_row (PlannerDecisionsPage *self, PlannerRecord *item)
{
  PlannerDecisionRow *row;

  for (int i = 0; (row = planner_decisions_page_get_row (self, i)) != NULL; i++)
    if (planner_decision_row_get_item (row) == item)
      return row;
  return NULL;
}

/* The item with the focus, or else the first; %NULL: there is none. */
PlannerDecisionRow *
planner_decisions_page_get_current (PlannerDecisionsPage *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  for (; focus != NULL; focus = gtk_widget_get_parent (focus))
    if (PLANNER_IS_DECISION_ROW (focus))
      return PLANNER_DECISION_ROW (focus);
  return planner_decisions_page_get_row (self, 0);
}

static void
picked_cb (PlannerRecord *record, gpointer data)
{
  planner_room_set_selection (data, record, 1);
}

/* What is shown */

static PlannerRecord *
get_meeting (PlannerDecisionsPage *self)
{
  return planner_plan_lookup (self->plan, PLANNER_KIND_MEETING, self->meeting);
}

static GPtrArray *
list_items (PlannerDecisionsPage *self)
{
  if (get_meeting (self) == NULL)
    return g_ptr_array_new ();
  return planner_plan_list_of (self->plan, PLANNER_KIND_AGENDA_ITEM, PLANNER_AGENDA_ITEM_MEETING, self->meeting);
}

static void
drop_rows (PlannerDecisionsPage *self, const GPtrArray *items)
{
  PlannerDecisionRow *row;

  for (int i = 0; (row = planner_decisions_page_get_row (self, i)) != NULL;)
    if (g_ptr_array_find ((GPtrArray *) items, planner_decision_row_get_item (row), NULL))
      i++;
    else
      gtk_list_box_remove (self->list, GTK_WIDGET (row));
}

/* A row that is in its place is not touched: it may have the focus. */
static void
put_rows (PlannerDecisionsPage *self, const GPtrArray *items)
{
  drop_rows (self, items);
  for (guint i = 0; i < items->len; i++)
    {
      PlannerDecisionRow *there = planner_decisions_page_get_row (self, (int) i);
      g_autoptr (GtkWidget) row = NULL;

      if (there != NULL && planner_decision_row_get_item (there) == items->pdata[i])
        continue;
      there = find_row (self, items->pdata[i]);
      row = there != NULL ? g_object_ref (GTK_WIDGET (there))
                          : g_object_ref_sink (planner_decision_row_new (self->plan, items->pdata[i], picked_cb, self));
      if (there != NULL)
        gtk_list_box_remove (self->list, row);
      gtk_list_box_insert (self->list, row, (int) i);
    }
}

static void
show_carried (PlannerDecisionsPage *self)
{
  PlannerRecord *meeting = get_meeting (self);
  g_autoptr (GPtrArray) actions
      = meeting != NULL ? planner_plan_list_carried_actions (self->plan, meeting) : g_ptr_array_new ();
  g_autofree char *title = g_strdup_printf (ngettext ("%'u action carried from earlier meetings",
                                                      "%'u actions carried from earlier meetings", actions->len),
                                            actions->len);

  gtk_widget_set_visible (self->carried_list, actions->len > 0);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->carried_row), title);
  if (adw_expander_row_get_expanded (self->carried_row))
    planner_decision_actions_set (self->carried, actions, &self->today);
}

/* "12 of 20 recommendations decided" */
static void
show_summary (PlannerDecisionsPage *self, const GPtrArray *items)
{
  guint n = 0, n_decided = 0;
  g_autofree char *words = NULL;

  for (guint i = 0; i < items->len; i++)
    {
      g_autoptr (GPtrArray) recommendations = planner_plan_list_recommendations (self->plan, items->pdata[i]);

      for (guint j = 0; j < recommendations->len; j++)
        n_decided += planner_recommendation_is_decided (recommendations->pdata[j]);
      n += recommendations->len;
    }
  words = n > 0 ? g_strdup_printf (ngettext ("%'u of %'u recommendation decided", "%'u of %'u recommendations decided", n), n_decided, n)
                : g_strdup (_("No board is asked anything yet"));
  gtk_label_set_text (self->summary_label, words);
}

static void
enable (PlannerDecisionsPage *self, const char *name, gboolean enabled)
{
  g_simple_action_set_enabled (G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self->actions), name)), enabled);
}

static void
refresh (PlannerDecisionsPage *self)
{
  g_autoptr (GPtrArray) items = list_items (self);
  gboolean writable = items->len > 0 && !planner_plan_is_read_only (self->plan);
  PlannerDecisionRow *row;

  planner_get_today (&self->today);
  put_rows (self, items);
  for (int i = 0; (row = planner_decisions_page_get_row (self, i)) != NULL; i++)
    planner_decision_row_refresh (row, &self->today);
  show_carried (self);
  show_summary (self, items);
  enable (self, "new", writable);
  enable (self, "agree", writable);
  gtk_stack_set_visible_child_name (self->stack, items->len > 0 ? "items" : "empty");
}

static void
refresh_idle_cb (gpointer data)
{
  PlannerDecisionsPage *self = data;

  self->refresh_idle = 0;
  refresh (self);
}

static void
changed_cb (PlannerPlan *plan, GPtrArray *changes, PlannerDecisionsPage *self)
{
  PlannerRecord *selected = planner_room_get_selected (PLANNER_ROOM (self));

  for (guint i = 0; i < changes->len && selected != NULL; i++)
    {
      const PlannerChange *change = g_ptr_array_index (changes, i);

      if (change->record == selected && change->type == PLANNER_CHANGE_REMOVED)
        planner_room_set_selection (PLANNER_ROOM (self), NULL, 0);
    }
  if (self->refresh_idle == 0)
    self->refresh_idle = g_idle_add_once (refresh_idle_cb, self);
}

/* As a part of a meeting, and a room */

static void
planner_decisions_page_set_meeting (PlannerMeetingPart *part, const char *id)
{
  PlannerDecisionsPage *self = PLANNER_DECISIONS_PAGE (part);

  if (g_set_str (&self->meeting, id))
    {
      planner_room_set_selection (PLANNER_ROOM (self), NULL, 0);
      adw_expander_row_set_expanded (self->carried_row, FALSE);
    }
  refresh (self);
}

/* The item that a record of a meeting belongs to. */
static PlannerRecord *
find_item (PlannerDecisionsPage *self, PlannerRecord *record)
{
  PlannerField field;

  switch (planner_record_get_kind (record))
    {
    case PLANNER_KIND_AGENDA_ITEM:
      return record;
    case PLANNER_KIND_RECOMMENDATION:
      field = PLANNER_RECOMMENDATION_AGENDA_ITEM;
      break;
    case PLANNER_KIND_RULING:
      field = PLANNER_RULING_AGENDA_ITEM;
      break;
    case PLANNER_KIND_ACTION:
      field = PLANNER_ACTION_AGENDA_ITEM;
      break;
    default:
      return NULL;
    }
  return planner_plan_lookup (self->plan, PLANNER_KIND_AGENDA_ITEM, planner_record_get (record, field));
}

static PlannerRecord *
planner_decisions_page_get_item (PlannerMeetingPart *part)
{
  PlannerRecord *selected = planner_room_get_selected (PLANNER_ROOM (part));

  return selected != NULL ? find_item (PLANNER_DECISIONS_PAGE (part), selected) : NULL;
}

static void
planner_decisions_page_part_init (PlannerMeetingPartInterface *interface)
{
  interface->set_meeting = planner_decisions_page_set_meeting;
  interface->get_item = planner_decisions_page_get_item;
}

/* What has just been unfolded comes to its place within some frames. */
static gboolean
scroll_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  PlannerDecisionsPage *self = data;
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (focus != NULL && gtk_widget_is_ancestor (focus, widget))
    gtk_viewport_scroll_to (GTK_VIEWPORT (gtk_scrolled_window_get_child (self->scrolled)), focus, NULL);
  if (--self->scroll_frames > 0)
    return G_SOURCE_CONTINUE;
  self->scroll_tick = 0;
  return G_SOURCE_REMOVE;
}

static void
keep_focus_in_view (PlannerDecisionsPage *self)
{
  self->scroll_frames = SCROLL_FRAMES;
  if (self->scroll_tick == 0)
    self->scroll_tick = gtk_widget_add_tick_callback (GTK_WIDGET (self->scrolled), scroll_cb, self, NULL);
}

static gboolean
planner_decisions_page_show_record (PlannerRoom *room, PlannerKind kind, const char *id)
{
  PlannerDecisionsPage *self = PLANNER_DECISIONS_PAGE (room);
  PlannerRecord *record = planner_plan_lookup (self->plan, kind, id);
  PlannerRecord *item = record != NULL ? find_item (self, record) : NULL;
  PlannerDecisionRow *row = NULL;

  if (item != NULL)
    {
      refresh (self);
      row = find_row (self, item);
    }
  if (row == NULL)
    return FALSE;
  if (record == item || !planner_decision_row_show (row, record))
    gtk_widget_child_focus (GTK_WIDGET (row), GTK_DIR_TAB_FORWARD);
  planner_room_set_selection (room, record, 1);
  keep_focus_in_view (self);
  return TRUE;
}

/* Building */

static GtkWidget *
make_boxed_list (const char *name)
{
  GtkWidget *list = gtk_list_box_new ();

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return list;
}

static void
make_carried (PlannerDecisionsPage *self)
{
  GtkWidget *row = gtk_list_box_row_new ();

  self->carried_list = make_boxed_list (_("Carried actions"));
  self->carried_row = ADW_EXPANDER_ROW (adw_expander_row_new ());
  self->carried = PLANNER_DECISION_ACTIONS (planner_decision_actions_new (self->plan, FALSE, picked_cb, self));
  gtk_widget_add_css_class (GTK_WIDGET (self->carried), "planner-form");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), GTK_WIDGET (self->carried));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);
  adw_expander_row_add_row (self->carried_row, row);
  g_signal_connect_swapped (self->carried_row, "notify::expanded", G_CALLBACK (show_carried), self);
  gtk_list_box_append (GTK_LIST_BOX (self->carried_list), GTK_WIDGET (self->carried_row));
}

static GtkWidget *
make_items (PlannerDecisionsPage *self)
{
  GtkWidget *clamp = adw_clamp_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  make_carried (self);
  self->list = GTK_LIST_BOX (make_boxed_list (_("Items")));
  gtk_box_append (GTK_BOX (box), self->carried_list);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->list));
  gtk_widget_add_css_class (box, "planner-form");
  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), WIDTH);
  adw_clamp_set_child (ADW_CLAMP (clamp), box);
  self->scrolled = GTK_SCROLLED_WINDOW (gtk_scrolled_window_new ());
  gtk_scrolled_window_set_policy (self->scrolled, GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (self->scrolled, clamp);
  return GTK_WIDGET (self->scrolled);
}

static GtkWidget *
make_empty (void)
{
  GtkWidget *page = adw_status_page_new ();

  adw_status_page_set_icon_name (ADW_STATUS_PAGE (page), "planner-actions-symbolic");
  adw_status_page_set_title (ADW_STATUS_PAGE (page), _("Nothing to Decide Yet"));
  adw_status_page_set_description (ADW_STATUS_PAGE (page),
                                   _("What the boards are asked, what they did and who is to do what is written here, item by "
                                     "item, once there are items on the agenda."));
  return page;
}

static GtkWidget *
make_bar (PlannerDecisionsPage *self)
{
  GtkWidget *bar = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *button = gtk_menu_button_new ();
  g_autoptr (GMenuModel) menu = planner_decisions_page_menu_new ();

  self->summary_label = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_xalign (self->summary_label, 0);
  gtk_label_set_ellipsize (self->summary_label, PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (GTK_WIDGET (self->summary_label), TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->summary_label), "dimmed");
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "view-more-symbolic");
  gtk_widget_set_tooltip_text (button, _("More tools for decisions"));
  planner_menu_button_set_menu (GTK_MENU_BUTTON (button), menu);
  gtk_widget_add_css_class (bar, "toolbar");
  gtk_box_append (GTK_BOX (bar), GTK_WIDGET (self->summary_label));
  gtk_box_append (GTK_BOX (bar), button);
  return bar;
}

static void
make_content (PlannerDecisionsPage *self)
{
  GtkWidget *view = adw_toolbar_view_new ();

  self->stack = GTK_STACK (gtk_stack_new ());
  gtk_stack_add_named (self->stack, make_items (self), "items");
  gtk_stack_add_named (self->stack, make_empty (), "empty");
  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), make_bar (self));
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (view), GTK_WIDGET (self->stack));
  adw_bin_set_child (ADW_BIN (self), view);
}

/* The object */

static void
planner_decisions_page_constructed (GObject *object)
{
  PlannerDecisionsPage *self = PLANNER_DECISIONS_PAGE (object);

  G_OBJECT_CLASS (planner_decisions_page_parent_class)->constructed (object);

  self->plan = planner_room_get_plan (PLANNER_ROOM (self));
  planner_get_today (&self->today);
  planner_decisions_page_add_actions (self);
  make_content (self);
  self->changed_handler = g_signal_connect (self->plan, "changed", G_CALLBACK (changed_cb), self);
  refresh (self);
}

/* The day may be another by now. */
static void
planner_decisions_page_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (planner_decisions_page_parent_class)->map (widget);

  refresh (PLANNER_DECISIONS_PAGE (widget));
}

static void
planner_decisions_page_dispose (GObject *object)
{
  PlannerDecisionsPage *self = PLANNER_DECISIONS_PAGE (object);

  g_clear_signal_handler (&self->changed_handler, self->plan);
  g_clear_handle_id (&self->refresh_idle, g_source_remove);
  adw_bin_set_child (ADW_BIN (object), NULL);

  G_OBJECT_CLASS (planner_decisions_page_parent_class)->dispose (object);
}

static void
planner_decisions_page_finalize (GObject *object)
{
  PlannerDecisionsPage *self = PLANNER_DECISIONS_PAGE (object);

  g_clear_object (&self->actions);
  g_free (self->meeting);

  G_OBJECT_CLASS (planner_decisions_page_parent_class)->finalize (object);
}

/* The item that is chosen, or else the first, or what was carried to it, before the tools above. */
static gboolean
planner_decisions_page_grab_focus (GtkWidget *widget)
{
  PlannerDecisionsPage *self = PLANNER_DECISIONS_PAGE (widget);
  PlannerDecisionRow *row = find_row (self, planner_decisions_page_get_item (PLANNER_MEETING_PART (self)));

  if (row != NULL && (gtk_widget_get_state_flags (GTK_WIDGET (row)) & GTK_STATE_FLAG_FOCUS_WITHIN) != 0)
    return TRUE;
  return gtk_widget_child_focus (row != NULL ? GTK_WIDGET (row) : GTK_WIDGET (self->scrolled), GTK_DIR_TAB_FORWARD)
         || GTK_WIDGET_CLASS (planner_decisions_page_parent_class)->grab_focus (widget);
}

static void
planner_decisions_page_class_init (PlannerDecisionsPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->constructed = planner_decisions_page_constructed;
  object_class->dispose = planner_decisions_page_dispose;
  object_class->finalize = planner_decisions_page_finalize;
  GTK_WIDGET_CLASS (klass)->map = planner_decisions_page_map;
  GTK_WIDGET_CLASS (klass)->grab_focus = planner_decisions_page_grab_focus;
  PLANNER_ROOM_CLASS (klass)->show_record = planner_decisions_page_show_record;
}

static void
planner_decisions_page_init (PlannerDecisionsPage *self)
{
}

PlannerRoom *
planner_decisions_page_new (PlannerPlan *plan)
{
  g_return_val_if_fail (PLANNER_IS_PLAN (plan), NULL);

  return g_object_new (PLANNER_TYPE_DECISIONS_PAGE, "plan", plan, NULL);
}
