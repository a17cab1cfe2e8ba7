/* planner-overview-room.c: what needs somebody today, over the whole plan
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "rooms/overview/planner-overview-room.h"

#include <glib/gi18n.h>

#include "core/plan/planner-facts.h"
#include "paper/planner-paper-overview.h"
#include "rooms/overview/planner-overview-group.h"
#include "rooms/overview/planner-overview-pages.h"
#include "widgets/planner-messages.h"

#define DAY_CHECK_SECONDS 60
#define SLICE (4 * G_TIME_SPAN_MILLISECOND)
#define SMALL_PLAN 2000 /* records that are looked through before the first frame */
#define WIDE "min-width: 640sp"
#define MAX_WIDTH 1100
#define SPACING 18
#define MARGIN 12
#define LEAST_WIDTH 320
#define LEAST_HEIGHT 200

struct _PlannerOverviewRoom
{
  PlannerRoom parent_instance;

  PlannerPlan *plan; /* borrowed from the parent class */
  PlannerNeeds *needs;
  gulong changed_handler;
  gulong busy_handler;
  guint look_source;
  guint day_timeout;

  GtkStack *stack; /* "looking", "empty", "nothing", "groups" */
  GtkWidget *columns[2];
  PlannerOverviewGroup *groups[PLANNER_N_NEEDS];
  GtkWidget *else_label; /* nothing but a meeting */
  int place;             /* the group that had the focus last; -1: none */
};

G_DEFINE_FINAL_TYPE (PlannerOverviewRoom, planner_overview_room, PLANNER_TYPE_ROOM)

/* What is shown */

static gboolean
has_focus (PlannerOverviewRoom *self)
{
  return gtk_widget_get_focus_child (GTK_WIDGET (self)) != NULL;
}

/* A person who came while it was looking had nowhere to be. */
static gboolean
awaits_focus (PlannerOverviewRoom *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  return has_focus (self)
         || (root != NULL && gtk_root_get_focus (root) == NULL
             && g_str_equal (gtk_stack_get_visible_child_name (self->stack), "looking"));
}

static const char *
choose_page (PlannerOverviewRoom *self, gboolean any)
{
  if (any)
    return "groups";
  return planner_plan_is_empty (self->plan) ? "empty" : "nothing";
}

/* A meeting for which all is ready needs nobody. */
static gboolean
is_anything_needed (PlannerOverviewRoom *self)
{
  gboolean needed = planner_needs_get (self->needs, PLANNER_NEEDS_MEETING)->len > 1;

  for (guint i = PLANNER_NEEDS_MEETING + 1; i < PLANNER_N_NEEDS; i++)
    needed = needed || planner_needs_get (self->needs, (PlannerNeedsGroup) i)->len > 0;
  return needed;
}

static void
show_column (PlannerOverviewRoom *self, guint i)
{
  gboolean any = FALSE;

  for (GtkWidget *child = gtk_widget_get_first_child (self->columns[i]); child != NULL; child = gtk_widget_get_next_sibling (child))
    any = any || gtk_widget_get_visible (child);
  gtk_widget_set_visible (self->columns[i], any);
}

static void
show_found (PlannerOverviewRoom *self)
{
  gboolean had_focus = awaits_focus (self);
  gboolean needed = is_anything_needed (self);
  gboolean any = needed || planner_needs_get (self->needs, PLANNER_NEEDS_MEETING)->len > 0;

  for (guint i = 0; i < PLANNER_N_NEEDS; i++)
    planner_overview_group_show (self->groups[i], self->needs);
  gtk_widget_set_visible (self->else_label, !needed);
  for (guint i = 0; i < G_N_ELEMENTS (self->columns); i++)
    show_column (self, i);
  gtk_stack_set_visible_child_name (self->stack, choose_page (self, any));
  if (had_focus && !has_focus (self))
    gtk_widget_grab_focus (GTK_WIDGET (self));
}

/* Looking */

static void
finish_looking (PlannerOverviewRoom *self)
{
  while (planner_needs_step (self->needs))
    ;
  show_found (self);
}

static gboolean
look_cb (gpointer data)
{
  PlannerOverviewRoom *self = data;
  gint64 end = g_get_monotonic_time () + SLICE;
  gboolean more = TRUE;

  if (planner_plan_is_busy (self->plan))
    {
      self->look_source = 0;
      return G_SOURCE_REMOVE;
    }
  while (more && g_get_monotonic_time () < end)
    more = planner_needs_step (self->needs);
  if (more)
    return G_SOURCE_CONTINUE;
  self->look_source = 0;
  show_found (self);
  return G_SOURCE_REMOVE;
}

/* When there is time, and not while something long is under way. */
static void
queue_look (PlannerOverviewRoom *self)
{
  if (self->look_source == 0 && gtk_widget_get_mapped (GTK_WIDGET (self)))
    self->look_source = g_idle_add_full (G_PRIORITY_LOW, look_cb, self, NULL);
}

static void
changed_cb (PlannerPlan *plan, GPtrArray *changes, PlannerOverviewRoom *self)
{
  planner_needs_note (self->needs, changes);
  queue_look (self);
}

static void
busy_cb (PlannerOverviewRoom *self)
{
  if (!planner_plan_is_busy (self->plan))
    queue_look (self);
}

static gboolean
check_day_cb (gpointer data)
{
  PlannerOverviewRoom *self = data;
  GDate today;

  planner_get_today (&today);
  if (g_date_compare (&today, planner_needs_get_today (self->needs)) != 0)
    {
      planner_needs_set_today (self->needs, &today);
      queue_look (self);
    }
  return G_SOURCE_CONTINUE;
}

static gboolean
is_small (PlannerOverviewRoom *self)
{
  static const PlannerKind kinds[]
      = { PLANNER_KIND_ACTION, PLANNER_KIND_MILESTONE, PLANNER_KIND_ASK, PLANNER_KIND_RISK, PLANNER_KIND_RISK_REVIEW,
          PLANNER_KIND_INTEREST, PLANNER_KIND_AGENDA_ITEM, PLANNER_KIND_ATTENDANCE };
  guint n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    n += planner_plan_count (self->plan, kinds[i]);
  return n <= SMALL_PLAN && !planner_plan_is_busy (self->plan);
}

static void
planner_overview_room_map (GtkWidget *widget)
{
  PlannerOverviewRoom *self = PLANNER_OVERVIEW_ROOM (widget);

  GTK_WIDGET_CLASS (planner_overview_room_parent_class)->map (widget);

  check_day_cb (self);
  self->day_timeout = g_timeout_add_seconds (DAY_CHECK_SECONDS, check_day_cb, self);
  if (is_small (self))
    finish_looking (self);
  else
    queue_look (self);
}

static void
planner_overview_room_unmap (GtkWidget *widget)
{
  PlannerOverviewRoom *self = PLANNER_OVERVIEW_ROOM (widget);

  g_clear_handle_id (&self->day_timeout, g_source_remove);
  g_clear_handle_id (&self->look_source, g_source_remove);

  GTK_WIDGET_CLASS (planner_overview_room_parent_class)->unmap (widget);
}

/* Focus */

static int
find_place (PlannerOverviewRoom *self, PlannerOverviewGroup *group)
{
  for (int i = 0; i < PLANNER_N_NEEDS; i++)
    if (self->groups[i] == group)
      return i;
  return -1;
}

static void
reached_cb (PlannerOverviewGroup *group, PlannerRecord *record, PlannerOverviewRoom *self)
{
  self->place = find_place (self, group);
  planner_room_set_selection (PLANNER_ROOM (self), record, record != NULL ? 1 : 0);
}

/* From the last line of a group to the first of the next, and back. */
static void
left_cb (PlannerOverviewGroup *group, GtkDirectionType direction, PlannerOverviewRoom *self)
{
  int step = direction == GTK_DIR_UP ? -1 : 1;

  for (int i = find_place (self, group) + step; i >= 0 && i < PLANNER_N_NEEDS; i += step)
    if (gtk_widget_get_visible (GTK_WIDGET (self->groups[i])))
      {
        planner_overview_group_enter (self->groups[i], direction == GTK_DIR_UP);
        return;
      }
  gtk_widget_error_bell (GTK_WIDGET (self));
}

/* To the line that had it last, or to what is there now. */
static gboolean
planner_overview_room_grab_focus (GtkWidget *widget)
{
  PlannerOverviewRoom *self = PLANNER_OVERVIEW_ROOM (widget);
  PlannerRecord *selected = planner_room_get_selected (PLANNER_ROOM (self));

  if (!g_str_equal (gtk_stack_get_visible_child_name (self->stack), "groups"))
    return GTK_WIDGET_CLASS (planner_overview_room_parent_class)->grab_focus (widget);
  if (self->place >= 0 && selected != NULL
      && planner_overview_group_show_record (self->groups[self->place], planner_record_get_kind (selected),
                                             planner_record_get_id (selected)))
    return TRUE;
  for (int i = MAX (self->place, 0); i < PLANNER_N_NEEDS; i++)
    if (gtk_widget_get_visible (GTK_WIDGET (self->groups[i])))
      return planner_overview_group_enter (self->groups[i], FALSE);
  for (int i = 0; i < PLANNER_N_NEEDS; i++)
    if (gtk_widget_get_visible (GTK_WIDGET (self->groups[i])))
      return planner_overview_group_enter (self->groups[i], FALSE);
  return FALSE;
}

static gboolean
planner_overview_room_show_record (PlannerRoom *room, PlannerKind kind, const char *id)
{
  PlannerOverviewRoom *self = PLANNER_OVERVIEW_ROOM (room);

  for (guint i = 0; i < PLANNER_N_NEEDS; i++)
    if (planner_overview_group_show_record (self->groups[i], kind, id))
      return TRUE;
  return FALSE;
}

static gboolean
planner_overview_room_can_print (PlannerRoom *room)
{
  return TRUE;
}

static PlannerDocument *
planner_overview_room_create_document (PlannerRoom *room, GError **error)
{
  PlannerOverviewRoom *self = PLANNER_OVERVIEW_ROOM (room);

  return planner_paper_overview_new (self->plan, planner_needs_get_today (self->needs));
}

/* Building */

/* What is new here is what is asked first. */
static void
new_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  planner_act_in_room (widget, "asks", "room.new", NULL);
}

static GtkWidget *
make_group (PlannerOverviewRoom *self, PlannerNeedsGroup group)
{
  GtkWidget *widget = planner_overview_group_new (group);

  g_signal_connect (widget, "reached", G_CALLBACK (reached_cb), self);
  g_signal_connect (widget, "left", G_CALLBACK (left_cb), self);
  self->groups[group] = PLANNER_OVERVIEW_GROUP (widget);
  return widget;
}

static GtkWidget *
make_else (void)
{
  GtkWidget *label = gtk_label_new (_("Nothing else needs anybody today."));

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "dimmed");
  return label;
}

/* People and their meetings in the first column, the work in the second. */
static GtkWidget *
make_columns (PlannerOverviewRoom *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, SPACING);

  for (guint i = 0; i < G_N_ELEMENTS (self->columns); i++)
    {
      self->columns[i] = gtk_box_new (GTK_ORIENTATION_VERTICAL, SPACING);
      gtk_widget_set_hexpand (self->columns[i], TRUE);
      gtk_box_append (GTK_BOX (box), self->columns[i]);
    }
  for (guint i = 0; i < PLANNER_N_NEEDS; i++)
    gtk_box_append (GTK_BOX (self->columns[i < PLANNER_NEEDS_MILESTONES ? 0 : 1]), make_group (self, (PlannerNeedsGroup) i));
  self->else_label = make_else ();
  gtk_box_append (GTK_BOX (self->columns[0]), self->else_label);
  gtk_widget_set_margin_start (box, MARGIN);
  gtk_widget_set_margin_end (box, MARGIN);
  gtk_widget_set_margin_top (box, MARGIN);
  gtk_widget_set_margin_bottom (box, MARGIN);
  return box;
}

static GtkWidget *
make_groups_page (GtkWidget *columns)
{
  GtkWidget *clamp = adw_clamp_new ();
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), MAX_WIDTH);
  adw_clamp_set_child (ADW_CLAMP (clamp), columns);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), clamp);
  return scrolled;
}

static void
add_setter (AdwBreakpoint *breakpoint, GtkWidget *box)
{
  g_auto (GValue) orientation = G_VALUE_INIT;
  g_auto (GValue) homogeneous = G_VALUE_INIT;

  g_value_init (&orientation, GTK_TYPE_ORIENTATION);
  g_value_set_enum (&orientation, GTK_ORIENTATION_HORIZONTAL);
  adw_breakpoint_add_setter (breakpoint, G_OBJECT (box), "orientation", &orientation);
  g_value_init (&homogeneous, G_TYPE_BOOLEAN);
  g_value_set_boolean (&homogeneous, TRUE);
  adw_breakpoint_add_setter (breakpoint, G_OBJECT (box), "homogeneous", &homogeneous);
}

static GtkWidget *
make_content (PlannerOverviewRoom *self)
{
  GtkWidget *bin = adw_breakpoint_bin_new ();
  GtkWidget *columns = make_columns (self);
  AdwBreakpoint *wide = adw_breakpoint_new (adw_breakpoint_condition_parse (WIDE));

  self->stack = GTK_STACK (gtk_stack_new ());
  gtk_stack_add_named (self->stack, planner_overview_page_new_looking (), "looking");
  gtk_stack_add_named (self->stack, make_groups_page (columns), "groups");
  gtk_stack_add_named (self->stack, planner_overview_page_new_empty (), "empty");
  gtk_stack_add_named (self->stack, planner_overview_page_new_nothing (), "nothing");
  add_setter (wide, columns);
  gtk_widget_set_size_request (bin, LEAST_WIDTH, LEAST_HEIGHT);
  adw_breakpoint_bin_add_breakpoint (ADW_BREAKPOINT_BIN (bin), wide);
  adw_breakpoint_bin_set_child (ADW_BREAKPOINT_BIN (bin), GTK_WIDGET (self->stack));
  return bin;
}

static void
planner_overview_room_constructed (GObject *object)
{
  PlannerOverviewRoom *self = PLANNER_OVERVIEW_ROOM (object);
  GDate today;

  G_OBJECT_CLASS (planner_overview_room_parent_class)->constructed (object);

  self->plan = planner_room_get_plan (PLANNER_ROOM (self));
  self->place = -1;
  planner_get_today (&today);
  self->needs = planner_needs_new (self->plan, &today);
  self->changed_handler = g_signal_connect (self->plan, "changed", G_CALLBACK (changed_cb), self);
  self->busy_handler = g_signal_connect_swapped (self->plan, "notify::busy", G_CALLBACK (busy_cb), self);
  adw_bin_set_child (ADW_BIN (self), make_content (self));
}

static void
planner_overview_room_dispose (GObject *object)
{
  PlannerOverviewRoom *self = PLANNER_OVERVIEW_ROOM (object);

  g_clear_signal_handler (&self->changed_handler, self->plan);
  g_clear_signal_handler (&self->busy_handler, self->plan);
  g_clear_handle_id (&self->look_source, g_source_remove);
  g_clear_handle_id (&self->day_timeout, g_source_remove);
  adw_bin_set_child (ADW_BIN (self), NULL);
  g_clear_pointer (&self->needs, planner_needs_free);

  G_OBJECT_CLASS (planner_overview_room_parent_class)->dispose (object);
}

static void
planner_overview_room_class_init (PlannerOverviewRoomClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  PlannerRoomClass *room_class = PLANNER_ROOM_CLASS (klass);

  object_class->constructed = planner_overview_room_constructed;
  object_class->dispose = planner_overview_room_dispose;
  widget_class->map = planner_overview_room_map;
  widget_class->unmap = planner_overview_room_unmap;
  widget_class->grab_focus = planner_overview_room_grab_focus;
  room_class->show_record = planner_overview_room_show_record;
  room_class->can_print = planner_overview_room_can_print;
  room_class->create_document = planner_overview_room_create_document;
  gtk_widget_class_install_action (widget_class, "room.new", NULL, new_action);
}

static void
planner_overview_room_init (PlannerOverviewRoom *self)
{
}

PlannerRoom *
planner_overview_room_new (PlannerPlan *plan)
{
  g_return_val_if_fail (PLANNER_IS_PLAN (plan), NULL);

  return g_object_new (PLANNER_TYPE_OVERVIEW_ROOM, "plan", plan, NULL);
}
