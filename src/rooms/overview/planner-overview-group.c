/* planner-overview-group.c: things of one sort that need somebody: a heading with how many there are, and the most urgent of them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "rooms/overview/planner-overview-group.h"

#include <glib/gi18n.h>

#include "paper/planner-need-words.h"
#include "rooms/overview/planner-overview-leads.h"
#include "rooms/overview/planner-overview-row.h"

/* Lines, with the one that says how many more there are. */
#define MAX_LINES 6

struct _PlannerOverviewGroup
{
  AdwBin parent_instance;

  PlannerNeedsGroup group;
  PlannerNeeds *needs; /* borrowed */
  GtkLabel *count;
  GtkListBox *list;
};

enum
{
  REACHED,
  LEFT,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PlannerOverviewGroup, planner_overview_group, ADW_TYPE_BIN)

/* Lines */

static PlannerOverviewRow *
get_row (PlannerOverviewGroup *self, guint i)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list, (int) i);

  return row != NULL ? PLANNER_OVERVIEW_ROW (row) : NULL;
}

static void
reach (PlannerOverviewGroup *self, PlannerOverviewRow *row)
{
  const PlannerNeed *need = planner_overview_row_get_need (row);

  g_signal_emit (self, signals[REACHED], 0, need != NULL ? need->record : NULL);
}

static void
enter_cb (GtkEventController *controller, PlannerOverviewGroup *self)
{
  reach (self, PLANNER_OVERVIEW_ROW (gtk_event_controller_get_widget (controller)));
}

static PlannerOverviewRow *
add_row (PlannerOverviewGroup *self)
{
  GtkWidget *row = planner_overview_row_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  g_signal_connect (focus, "enter", G_CALLBACK (enter_cb), self);
  gtk_widget_add_controller (row, focus);
  gtk_list_box_append (self->list, row);
  return PLANNER_OVERVIEW_ROW (row);
}

static void
activated_cb (GtkListBox *list, GtkListBoxRow *row, PlannerOverviewGroup *self)
{
  const PlannerNeed *need = planner_overview_row_get_need (PLANNER_OVERVIEW_ROW (row));

  if (need != NULL)
    planner_overview_lead (GTK_WIDGET (self), need);
  else
    planner_overview_lead_to_all (GTK_WIDGET (self), self->group, planner_needs_get_today (self->needs));
}

/* Lines stay where they are and show others: the focus stays with them. */
static void
show_lines (PlannerOverviewGroup *self, GPtrArray *found)
{
  guint n_lines = MIN (found->len, MAX_LINES);
  guint n_needs = found->len > MAX_LINES ? MAX_LINES - 1 : found->len;

  for (guint i = 0; i < n_lines; i++)
    {
      PlannerOverviewRow *row = get_row (self, i);

      if (row == NULL)
        row = add_row (self);
      if (i < n_needs)
        planner_overview_row_set_need (row, planner_needs_get_plan (self->needs), g_ptr_array_index (found, i));
      else
        planner_overview_row_set_more (row, self->group, found->len - n_needs);
      if (gtk_widget_has_focus (GTK_WIDGET (row)))
        reach (self, row);
    }
  while (get_row (self, n_lines) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (get_row (self, n_lines)));
}

/* Of the next meeting there is one, and what is not ready is told in its lines. */
static void
show_count (PlannerOverviewGroup *self)
{
  const char *title = planner_needs_group_get_title (self->group);
  g_autofree char *number = g_strdup_printf ("%'u", planner_needs_count (self->needs, self->group));
  g_autofree char *name = NULL;

  if (self->group == PLANNER_NEEDS_MEETING)
    {
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
      return;
    }
  /* Translators: the heading of a list and how many things it has, for a screen reader */
  name = g_strdup_printf (_("%s, %s"), title, number);
  gtk_label_set_text (self->count, number);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

void
planner_overview_group_show (PlannerOverviewGroup *self, PlannerNeeds *needs)
{
  GPtrArray *found;

  g_return_if_fail (PLANNER_IS_OVERVIEW_GROUP (self));
  g_return_if_fail (needs != NULL);

  self->needs = needs;
  found = planner_needs_get (needs, self->group);
  gtk_widget_set_visible (GTK_WIDGET (self), found->len > 0);
  show_count (self);
  show_lines (self, found);
}

/* Focus */

gboolean
planner_overview_group_enter (PlannerOverviewGroup *self, gboolean at_end)
{
  PlannerOverviewRow *row;
  guint n = 0;

  g_return_val_if_fail (PLANNER_IS_OVERVIEW_GROUP (self), FALSE);

  while (at_end && get_row (self, n + 1) != NULL)
    n++;
  row = get_row (self, n);
  return row != NULL && gtk_widget_grab_focus (GTK_WIDGET (row));
}

gboolean
planner_overview_group_show_record (PlannerOverviewGroup *self, PlannerKind kind, const char *id)
{
  PlannerOverviewRow *row;

  g_return_val_if_fail (PLANNER_IS_OVERVIEW_GROUP (self), FALSE);

  for (guint i = 0; (row = get_row (self, i)) != NULL; i++)
    {
      const PlannerNeed *need = planner_overview_row_get_need (row);

      if (need != NULL && need->record != NULL && planner_record_get_kind (need->record) == kind
          && g_str_equal (planner_record_get_id (need->record), id))
        return gtk_widget_grab_focus (GTK_WIDGET (row));
    }
  return FALSE;
}

static gboolean
keynav_failed_cb (GtkWidget *list, GtkDirectionType direction, PlannerOverviewGroup *self)
{
  if (direction != GTK_DIR_UP && direction != GTK_DIR_DOWN)
    return FALSE;
  g_signal_emit (self, signals[LEFT], 0, direction);
  return TRUE;
}

/* The object */

static void
planner_overview_group_dispose (GObject *object)
{
  adw_bin_set_child (ADW_BIN (object), NULL);

  G_OBJECT_CLASS (planner_overview_group_parent_class)->dispose (object);
}

static void
planner_overview_group_class_init (PlannerOverviewGroupClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = planner_overview_group_dispose;
  signals[REACHED] = g_signal_new ("reached", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 1, PLANNER_TYPE_RECORD);
  signals[LEFT] = g_signal_new ("left", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                GTK_TYPE_DIRECTION_TYPE);
}

static void
planner_overview_group_init (PlannerOverviewGroup *self)
{
}

static GtkWidget *
make_heading (PlannerOverviewGroup *self)
{
  GtkWidget *heading = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  GtkWidget *title = gtk_label_new (planner_needs_group_get_title (self->group));

  self->count = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_label_set_wrap (GTK_LABEL (title), TRUE);
  gtk_widget_add_css_class (title, "heading");
  gtk_widget_add_css_class (GTK_WIDGET (self->count), "dimmed");
  gtk_widget_add_css_class (GTK_WIDGET (self->count), "numeric");
  gtk_box_append (GTK_BOX (heading), title);
  gtk_box_append (GTK_BOX (heading), GTK_WIDGET (self->count));
  return heading;
}

GtkWidget *
planner_overview_group_new (PlannerNeedsGroup group)
{
  PlannerOverviewGroup *self = g_object_new (PLANNER_TYPE_OVERVIEW_GROUP, "visible", FALSE, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  self->group = group;
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_list_box_set_tab_behavior (self->list, GTK_LIST_TAB_ITEM);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "boxed-list");
  g_signal_connect (self->list, "row-activated", G_CALLBACK (activated_cb), self);
  g_signal_connect (self->list, "keynav-failed", G_CALLBACK (keynav_failed_cb), self);
  gtk_box_append (GTK_BOX (box), make_heading (self));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->list));
  adw_bin_set_child (ADW_BIN (self), box);
  return GTK_WIDGET (self);
}
