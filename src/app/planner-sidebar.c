/* planner-sidebar.c: the list of rooms, with how much is in each
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "app/planner-sidebar.h"

#include <glib/gi18n.h>

#include "app/planner-rooms.h"

#define ROOM_KEY "planner-room-info"
#define COUNT_KEY "planner-room-count"

struct _PlannerSidebar
{
  AdwBin parent_instance;

  GtkListBox *list;
  PlannerPlan *plan;
  char *room; /* the one that is shown */
  guint recount_source;
};

enum
{
  ACTIVATED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PlannerSidebar, planner_sidebar, ADW_TYPE_BIN)

static void
recount_row (PlannerSidebar *self, GtkListBoxRow *row)
{
  const PlannerRoomInfo *room = g_object_get_data (G_OBJECT (row), ROOM_KEY);
  GtkLabel *label = g_object_get_data (G_OBJECT (row), COUNT_KEY);
  g_autofree char *number = NULL;
  g_autofree char *name = NULL;
  guint count;

  if (room->counted == PLANNER_KIND_NONE)
    {
      gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, _(room->title), -1);
      return;
    }
  count = room->count != NULL ? room->count (self->plan) : planner_plan_count (self->plan, room->counted);
  number = g_strdup_printf ("%'u", count);
  gtk_label_set_text (label, number);
  /* Translators: the name of a room and how many records are in it, for a screen reader. */
  name = g_strdup_printf (_("%s, %s"), _(room->title), number);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static gboolean
recount_cb (gpointer data)
{
  PlannerSidebar *self = data;
  GtkListBoxRow *row;

  self->recount_source = 0;
  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    recount_row (self, row);
  return G_SOURCE_REMOVE;
}

/* The changes of records that nobody has read yet are not told one by one; counting again what did not change is quick. */
static void
changed_cb (PlannerSidebar *self)
{
  if (self->recount_source == 0)
    self->recount_source = g_idle_add (recount_cb, self);
}

static void
row_activated_cb (PlannerSidebar *self, GtkListBoxRow *row)
{
  const PlannerRoomInfo *room = g_object_get_data (G_OBJECT (row), ROOM_KEY);

  g_signal_emit (self, signals[ACTIVATED], 0, room->name);
}

/* The list marks the row that the focus is on; when it has gone elsewhere, the room that is shown. */
static void
leave_cb (PlannerSidebar *self)
{
  planner_sidebar_select (self, self->room);
}

static GtkWidget *
create_row (const PlannerRoomInfo *room)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *icon = gtk_image_new_from_icon_name (room->icon_name);
  GtkWidget *title = gtk_label_new (_(room->title));
  GtkWidget *count = gtk_label_new (NULL);

  gtk_accessible_update_state (GTK_ACCESSIBLE (icon), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_label_set_ellipsize (GTK_LABEL (title), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (title, TRUE);
  gtk_widget_add_css_class (count, "dimmed");
  gtk_widget_add_css_class (count, "numeric");
  gtk_widget_add_css_class (count, "caption");
  gtk_box_append (GTK_BOX (box), icon);
  gtk_box_append (GTK_BOX (box), title);
  gtk_box_append (GTK_BOX (box), count);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  g_object_set_data (G_OBJECT (row), ROOM_KEY, (gpointer) room);
  g_object_set_data (G_OBJECT (row), COUNT_KEY, count);
  return row;
}

static void
planner_sidebar_dispose (GObject *object)
{
  PlannerSidebar *self = PLANNER_SIDEBAR (object);

  g_clear_handle_id (&self->recount_source, g_source_remove);
  g_clear_object (&self->plan);

  G_OBJECT_CLASS (planner_sidebar_parent_class)->dispose (object);
}

static void
planner_sidebar_finalize (GObject *object)
{
  g_free (PLANNER_SIDEBAR (object)->room);

  G_OBJECT_CLASS (planner_sidebar_parent_class)->finalize (object);
}

static void
planner_sidebar_class_init (PlannerSidebarClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = planner_sidebar_dispose;
  G_OBJECT_CLASS (klass)->finalize = planner_sidebar_finalize;

  signals[ACTIVATED] = g_signal_new ("activated", PLANNER_TYPE_SIDEBAR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                     G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
planner_sidebar_init (PlannerSidebar *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();
  const PlannerRoomInfo *rooms;
  guint n_rooms;

  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "navigation-sidebar");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Rooms"), -1);
  gtk_list_box_set_tab_behavior (self->list, GTK_LIST_TAB_ITEM);
  g_signal_connect_swapped (self->list, "row-activated", G_CALLBACK (row_activated_cb), self);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (leave_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->list), focus);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->list));

  rooms = planner_rooms_get (&n_rooms);
  for (guint i = 0; i < n_rooms; i++)
    gtk_list_box_append (self->list, create_row (&rooms[i]));
}

void
planner_sidebar_set_plan (PlannerSidebar *self, PlannerPlan *plan)
{
  g_return_if_fail (PLANNER_IS_SIDEBAR (self));
  g_return_if_fail (PLANNER_IS_PLAN (plan));
  g_return_if_fail (self->plan == NULL);

  self->plan = g_object_ref (plan);
  g_signal_connect_object (plan, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  self->recount_source = g_idle_add (recount_cb, self);
}

void
planner_sidebar_select (PlannerSidebar *self, const char *name)
{
  GtkListBoxRow *row;

  g_return_if_fail (PLANNER_IS_SIDEBAR (self));

  g_set_str (&self->room, name);
  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    if (g_strcmp0 (((const PlannerRoomInfo *) g_object_get_data (G_OBJECT (row), ROOM_KEY))->name, name) == 0)
      gtk_list_box_select_row (self->list, row);
}
