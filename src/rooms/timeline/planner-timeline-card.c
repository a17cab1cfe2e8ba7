/* planner-timeline-card.c: a milestone without a date, to be dragged onto the time line
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "rooms/timeline/planner-timeline-card.h"

#include <glib/gi18n.h>

struct _PlannerTimelineCard
{
  AdwBin parent_instance;

  PlannerPlan *plan;
  PlannerRecord *milestone;
  gulong changed_handler;
  GtkLabel *title;
  GtkLabel *words;
  GtkButton *button;
};

G_DEFINE_FINAL_TYPE (PlannerTimelineCard, planner_timeline_card, ADW_TYPE_BIN)

static void
show (PlannerTimelineCard *self)
{
  const char *timescale = planner_record_get (self->milestone, PLANNER_MILESTONE_TIMESCALE);
  g_autofree char *title = planner_record_dup_title (self->milestone);
  g_autofree char *place = g_strdup_printf (_("Place “%s” on the time line"), title);

  gtk_label_set_text (self->title, title);
  gtk_label_set_text (self->words, timescale != NULL ? timescale : _("No date"));
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->button), "s", planner_record_get_id (self->milestone));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->button), "room.place-milestone");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL, place, -1);
}

static GdkContentProvider *
prepare_cb (GtkDragSource *source, double x, double y, PlannerTimelineCard *self)
{
  if (self->milestone == NULL || planner_plan_is_read_only (self->plan))
    return NULL;
  return gdk_content_provider_new_typed (PLANNER_TYPE_RECORD, self->milestone);
}

static void
begin_cb (GtkDragSource *source, GdkDrag *drag, PlannerTimelineCard *self)
{
  GtkWidget *label = gtk_label_new (gtk_label_get_text (self->title));

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 40);
  gtk_widget_add_css_class (label, "planner-drag");
  gtk_drag_icon_set_child (GTK_DRAG_ICON (gtk_drag_icon_get_for_drag (drag)), label);
}

static void
planner_timeline_card_dispose (GObject *object)
{
  PlannerTimelineCard *self = PLANNER_TIMELINE_CARD (object);

  planner_timeline_card_set_milestone (self, NULL);
  g_clear_object (&self->plan);

  G_OBJECT_CLASS (planner_timeline_card_parent_class)->dispose (object);
}

static void
planner_timeline_card_class_init (PlannerTimelineCardClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = planner_timeline_card_dispose;
}

static GtkLabel *
make_label (const char *style)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_width_chars (GTK_LABEL (label), 14);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 24);
  if (style != NULL)
    gtk_widget_add_css_class (label, style);
  return GTK_LABEL (label);
}

static void
planner_timeline_card_init (PlannerTimelineCard *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkDragSource *source = gtk_drag_source_new ();

  self->title = make_label (NULL);
  self->words = make_label ("caption");
  gtk_widget_add_css_class (GTK_WIDGET (self->words), "dimmed");
  gtk_box_append (GTK_BOX (texts), GTK_WIDGET (self->title));
  gtk_box_append (GTK_BOX (texts), GTK_WIDGET (self->words));
  gtk_widget_set_valign (texts, GTK_ALIGN_CENTER);
  self->button = GTK_BUTTON (gtk_button_new_from_icon_name ("planner-place-symbolic"));
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->button), _("Place on the time line, where it is seen"));
  gtk_widget_set_valign (GTK_WIDGET (self->button), GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (GTK_WIDGET (self->button), "flat");
  gtk_box_append (GTK_BOX (box), texts);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->button));
  gtk_widget_add_css_class (GTK_WIDGET (self), "planner-card");
  adw_bin_set_child (ADW_BIN (self), box);
  gtk_drag_source_set_actions (source, GDK_ACTION_MOVE);
  g_signal_connect (source, "prepare", G_CALLBACK (prepare_cb), self);
  g_signal_connect (source, "drag-begin", G_CALLBACK (begin_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (source));
}

GtkWidget *
planner_timeline_card_new (PlannerPlan *plan)
{
  PlannerTimelineCard *self;

  g_return_val_if_fail (PLANNER_IS_PLAN (plan), NULL);

  self = g_object_new (PLANNER_TYPE_TIMELINE_CARD, NULL);
  self->plan = g_object_ref (plan);
  return GTK_WIDGET (self);
}

void
planner_timeline_card_set_milestone (PlannerTimelineCard *self, PlannerRecord *milestone)
{
  g_return_if_fail (PLANNER_IS_TIMELINE_CARD (self));

  if (self->milestone == milestone)
    return;
  if (self->milestone != NULL)
    g_clear_signal_handler (&self->changed_handler, self->milestone);
  g_set_object (&self->milestone, milestone);
  if (milestone == NULL)
    return;
  self->changed_handler = g_signal_connect_swapped (milestone, "changed", G_CALLBACK (show), self);
  show (self);
}

char *
planner_timeline_card_dup_name (PlannerTimelineCard *self)
{
  g_return_val_if_fail (PLANNER_IS_TIMELINE_CARD (self), NULL);

  /* Translators: a milestone's title and the words of its timescale, which say no date */
  return g_strdup_printf (_("%s, no date yet: %s"), gtk_label_get_text (self->title), gtk_label_get_text (self->words));
}
