/* planner-timeline-tray.c: the milestones that have no date yet, beside the time line
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "rooms/timeline/planner-timeline-tray.h"

#include <glib/gi18n.h>

#include "rooms/timeline/planner-timeline-card.h"

struct _PlannerTimelineTray
{
  AdwBin parent_instance;

  PlannerPlan *plan;
  GListStore *milestones;
  GtkRevealer *revealer;
  GtkToggleButton *button;
  AdwButtonContent *content;
};

enum
{
  ACTIVATED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PlannerTimelineTray, planner_timeline_tray, ADW_TYPE_BIN)

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item, PlannerTimelineTray *self)
{
  gtk_list_item_set_child (item, planner_timeline_card_new (self->plan));
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, PlannerTimelineTray *self)
{
  PlannerTimelineCard *card = PLANNER_TIMELINE_CARD (gtk_list_item_get_child (item));
  g_autofree char *name = NULL;

  planner_timeline_card_set_milestone (card, gtk_list_item_get_item (item));
  name = planner_timeline_card_dup_name (card);
  gtk_list_item_set_accessible_label (item, name);
}

static void
unbind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, PlannerTimelineTray *self)
{
  planner_timeline_card_set_milestone (PLANNER_TIMELINE_CARD (gtk_list_item_get_child (item)), NULL);
}

static void
activate_cb (GtkListView *view, guint position, PlannerTimelineTray *self)
{
  g_autoptr (PlannerRecord) milestone = g_list_model_get_item (G_LIST_MODEL (self->milestones), position);

  g_signal_emit (self, signals[ACTIVATED], 0, milestone);
}

/* The object */

static void
planner_timeline_tray_dispose (GObject *object)
{
  PlannerTimelineTray *self = PLANNER_TIMELINE_TRAY (object);

  g_clear_object (&self->button);

  G_OBJECT_CLASS (planner_timeline_tray_parent_class)->dispose (object);
}

static void
planner_timeline_tray_finalize (GObject *object)
{
  PlannerTimelineTray *self = PLANNER_TIMELINE_TRAY (object);

  g_clear_object (&self->milestones);
  g_clear_object (&self->plan);

  G_OBJECT_CLASS (planner_timeline_tray_parent_class)->finalize (object);
}

static void
planner_timeline_tray_class_init (PlannerTimelineTrayClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = planner_timeline_tray_dispose;
  G_OBJECT_CLASS (klass)->finalize = planner_timeline_tray_finalize;

  signals[ACTIVATED] = g_signal_new ("activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                     G_TYPE_NONE, 1, PLANNER_TYPE_RECORD);
}

static void
planner_timeline_tray_init (PlannerTimelineTray *self)
{
  self->milestones = g_list_store_new (PLANNER_TYPE_RECORD);
}

static GtkWidget *
make_list (PlannerTimelineTray *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkWidget *list;

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), self);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), self);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_cb), self);
  list = gtk_list_view_new (
    GTK_SELECTION_MODEL (gtk_no_selection_new (G_LIST_MODEL (g_object_ref (self->milestones)))), factory);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (list), GTK_ORIENTATION_HORIZONTAL);
  gtk_scrollable_set_hscroll_policy (GTK_SCROLLABLE (list), GTK_SCROLL_NATURAL);
  gtk_list_view_set_tab_behavior (GTK_LIST_VIEW (list), GTK_LIST_TAB_ITEM);
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Milestones without a date"), -1);
  gtk_widget_add_css_class (list, "planner-tray");
  g_signal_connect (list, "activate", G_CALLBACK (activate_cb), self);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_AUTOMATIC, GTK_POLICY_NEVER);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), list);
  return scrolled;
}

static void
make_button (PlannerTimelineTray *self)
{
  self->content = ADW_BUTTON_CONTENT (adw_button_content_new ());
  adw_button_content_set_icon_name (self->content, "planner-undated-symbolic");
  adw_button_content_set_can_shrink (self->content, TRUE);
  self->button = g_object_ref_sink (GTK_TOGGLE_BUTTON (gtk_toggle_button_new ()));
  gtk_button_set_child (GTK_BUTTON (self->button), GTK_WIDGET (self->content));
  gtk_widget_add_css_class (GTK_WIDGET (self->button), "flat");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->button), _("Milestones without a date, to be put on the time line"));
  g_object_bind_property (self->button, "active", self->revealer, "reveal-child", G_BINDING_DEFAULT);
}

GtkWidget *
planner_timeline_tray_new (PlannerPlan *plan)
{
  PlannerTimelineTray *self;

  g_return_val_if_fail (PLANNER_IS_PLAN (plan), NULL);

  self = g_object_new (PLANNER_TYPE_TIMELINE_TRAY, NULL);
  self->plan = g_object_ref (plan);
  self->revealer = GTK_REVEALER (gtk_revealer_new ());
  gtk_revealer_set_child (self->revealer, make_list (self));
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->revealer));
  make_button (self);
  return GTK_WIDGET (self);
}

GtkWidget *
planner_timeline_tray_get_button (PlannerTimelineTray *self)
{
  g_return_val_if_fail (PLANNER_IS_TIMELINE_TRAY (self), NULL);

  return GTK_WIDGET (self->button);
}

static gboolean
is_same (PlannerTimelineTray *self, GPtrArray *milestones)
{
  if (g_list_model_get_n_items (G_LIST_MODEL (self->milestones)) != milestones->len)
    return FALSE;
  for (guint i = 0; i < milestones->len; i++)
    {
      g_autoptr (PlannerRecord) milestone = g_list_model_get_item (G_LIST_MODEL (self->milestones), i);

      if (milestone != g_ptr_array_index (milestones, i))
        return FALSE;
    }
  return TRUE;
}

void
planner_timeline_tray_set_milestones (PlannerTimelineTray *self, GPtrArray *milestones)
{
  g_autofree char *label = NULL;

  g_return_if_fail (PLANNER_IS_TIMELINE_TRAY (self));
  g_return_if_fail (milestones != NULL);

  if (!is_same (self, milestones))
    g_list_store_splice (self->milestones, 0, g_list_model_get_n_items (G_LIST_MODEL (self->milestones)),
                         milestones->pdata, milestones->len);
  label = g_strdup_printf (ngettext ("%u without a date", "%u without a date", milestones->len), milestones->len);
  adw_button_content_set_label (self->content, label);
  gtk_widget_set_visible (GTK_WIDGET (self->button), milestones->len > 0);
  gtk_widget_set_visible (GTK_WIDGET (self), milestones->len > 0);
}

gboolean
planner_timeline_tray_get_open (PlannerTimelineTray *self)
{
  g_return_val_if_fail (PLANNER_IS_TIMELINE_TRAY (self), FALSE);

  return gtk_toggle_button_get_active (self->button);
}

void
planner_timeline_tray_set_open (PlannerTimelineTray *self, gboolean open)
{
  g_return_if_fail (PLANNER_IS_TIMELINE_TRAY (self));

  gtk_toggle_button_set_active (self->button, open);
}
