/* planner-risk-chip.c: a risk in its cell of the map, by its reference
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "rooms/risks/planner-risk-chip.h"

#include "core/plan/planner-risk-scoring.h"

#define MAX_CHARACTERS 12

struct _PlannerRiskChip
{
  GtkWidget parent_instance;

  PangoLayout *name; /* drawn by the chip itself: a label would tell the screen reader's bus of each change too */
  PlannerPlan *plan;
  PlannerRecord *risk;
  int width;        /* of the name, within reason; -1: to be measured */
  gboolean is_long; /* it is wider than that */
  char *title; /* what it is called: telling that again costs a message to the screen reader's bus */
};

enum
{
  ACTIVATED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PlannerRiskChip, planner_risk_chip, GTK_TYPE_WIDGET)

static void
activate_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_signal_emit (widget, signals[ACTIVATED], 0);
}

static void
released_cb (GtkGestureClick *gesture, int n_press, double x, double y, PlannerRiskChip *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self));
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  g_signal_emit (self, signals[ACTIVATED], 0);
}

static GdkContentProvider *
prepare_cb (GtkDragSource *source, double x, double y, PlannerRiskChip *self)
{
  return planner_plan_is_read_only (self->plan) ? NULL : gdk_content_provider_new_typed (PLANNER_TYPE_RECORD, self->risk);
}

static void
begin_cb (GtkDragSource *source, GdkDrag *drag, PlannerRiskChip *self)
{
  GtkWidget *label = gtk_label_new (pango_layout_get_text (self->name));

  gtk_widget_add_css_class (label, "planner-drag");
  gtk_drag_icon_set_child (GTK_DRAG_ICON (gtk_drag_icon_get_for_drag (drag)), label);
}

static void
planner_risk_chip_dispose (GObject *object)
{
  PlannerRiskChip *self = PLANNER_RISK_CHIP (object);

  g_clear_object (&self->name);
  g_clear_object (&self->risk);
  g_clear_object (&self->plan);

  G_OBJECT_CLASS (planner_risk_chip_parent_class)->dispose (object);
}

static void
planner_risk_chip_finalize (GObject *object)
{
  g_free (PLANNER_RISK_CHIP (object)->title);

  G_OBJECT_CLASS (planner_risk_chip_parent_class)->finalize (object);
}

static gboolean
tooltip_cb (GtkWidget *widget, int x, int y, gboolean keyboard, GtkTooltip *tooltip)
{
  gtk_tooltip_set_text (tooltip, PLANNER_RISK_CHIP (widget)->title);
  return TRUE;
}

/* What is beside the name: its width is asked for by planner_risk_chip_get_name_width(). */
static void
planner_risk_chip_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                           int *minimum_baseline, int *natural_baseline)
{
  if (orientation == GTK_ORIENTATION_VERTICAL)
    pango_layout_get_pixel_size (PLANNER_RISK_CHIP (widget)->name, NULL, natural);
  else
    *natural = 0;
  *minimum = *natural;
}

/* Only where it has to be cut: another width is another layout. */
static void
planner_risk_chip_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  PlannerRiskChip *self = PLANNER_RISK_CHIP (widget);

  pango_layout_set_width (self->name, width < planner_risk_chip_get_name_width (self) || self->is_long ? width * PANGO_SCALE : -1);
}

static void
planner_risk_chip_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  PlannerRiskChip *self = PLANNER_RISK_CHIP (widget);
  GdkRGBA color;
  int width, height;

  gtk_widget_get_color (widget, &color);
  pango_layout_get_pixel_size (self->name, &width, &height);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) (gtk_widget_get_width (widget) - width) / 2,
                                                          (float) (gtk_widget_get_height (widget) - height) / 2));
  gtk_snapshot_append_layout (snapshot, self->name, &color);
  gtk_snapshot_restore (snapshot);
}

static void
planner_risk_chip_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (planner_risk_chip_parent_class)->css_changed (widget, change);

  PLANNER_RISK_CHIP (widget)->width = -1;
}

static void
planner_risk_chip_class_init (PlannerRiskChipClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = planner_risk_chip_dispose;
  G_OBJECT_CLASS (klass)->finalize = planner_risk_chip_finalize;
  signals[ACTIVATED] = g_signal_new ("activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                     G_TYPE_NONE, 0);
  gtk_widget_class_set_css_name (widget_class, "planner-risk-chip");
  widget_class->measure = planner_risk_chip_measure;
  widget_class->size_allocate = planner_risk_chip_size_allocate;
  widget_class->css_changed = planner_risk_chip_css_changed;
  widget_class->snapshot = planner_risk_chip_snapshot;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_BUTTON);
  gtk_widget_class_install_action (widget_class, "chip.show", NULL, activate_action);
}

static void
planner_risk_chip_init (PlannerRiskChip *self)
{
  GtkGesture *click = gtk_gesture_click_new ();
  GtkDragSource *source = gtk_drag_source_new ();

  self->width = -1;
  self->name = gtk_widget_create_pango_layout (GTK_WIDGET (self), NULL);
  pango_layout_set_ellipsize (self->name, PANGO_ELLIPSIZE_END);
  pango_layout_set_single_paragraph_mode (self->name, TRUE);
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  g_signal_connect (self, "query-tooltip", G_CALLBACK (tooltip_cb), NULL);
  gtk_drag_source_set_actions (source, GDK_ACTION_MOVE);
  g_signal_connect (source, "prepare", G_CALLBACK (prepare_cb), self);
  g_signal_connect (source, "drag-begin", G_CALLBACK (begin_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (source));
  g_signal_connect (click, "released", G_CALLBACK (released_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}

/* Only where chips stand may be another now, not how large the cell is. */
static void
show_name (PlannerRiskChip *self, const char *name)
{
  GtkWidget *cell = gtk_widget_get_parent (GTK_WIDGET (self));

  pango_layout_set_text (self->name, name, -1);
  self->width = -1;
  gtk_widget_queue_draw (GTK_WIDGET (self));
  if (cell != NULL)
    gtk_widget_queue_allocate (cell);
}

void
planner_risk_chip_refresh (PlannerRiskChip *self)
{
  g_autofree char *name = NULL;
  g_autofree char *title = NULL;

  g_return_if_fail (PLANNER_IS_RISK_CHIP (self));

  name = planner_risk_dup_name (self->risk);
  title = planner_record_dup_title (self->risk);
  if (!g_str_equal (pango_layout_get_text (self->name), name))
    show_name (self, name);
  if (g_set_str (&self->title, title))
    gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
}

int
planner_risk_chip_get_name_width (PlannerRiskChip *self)
{
  PangoFontMetrics *metrics;
  int most;

  g_return_val_if_fail (PLANNER_IS_RISK_CHIP (self), 0);

  if (self->width >= 0)
    return self->width;
  metrics = pango_context_get_metrics (gtk_widget_get_pango_context (GTK_WIDGET (self)), NULL, NULL);
  most = PANGO_PIXELS_CEIL (MAX_CHARACTERS * pango_font_metrics_get_approximate_char_width (metrics));
  pango_font_metrics_unref (metrics);
  pango_layout_set_width (self->name, -1);
  pango_layout_get_pixel_size (self->name, &self->width, NULL);
  self->is_long = self->width > most;
  self->width = MIN (self->width, most);
  return self->width;
}

GtkWidget *
planner_risk_chip_new (PlannerPlan *plan, PlannerRecord *risk)
{
  PlannerRiskChip *self;

  g_return_val_if_fail (PLANNER_IS_PLAN (plan) && PLANNER_IS_RECORD (risk), NULL);

  self = g_object_new (PLANNER_TYPE_RISK_CHIP, NULL);
  self->plan = g_object_ref (plan);
  self->risk = g_object_ref (risk);
  planner_risk_chip_refresh (self);
  return GTK_WIDGET (self);
}

PlannerRecord *
planner_risk_chip_get_risk (PlannerRiskChip *self)
{
  g_return_val_if_fail (PLANNER_IS_RISK_CHIP (self), NULL);

  return self->risk;
}

void
planner_risk_chip_set_selected (PlannerRiskChip *self, gboolean selected)
{
  g_return_if_fail (PLANNER_IS_RISK_CHIP (self));

  if (selected)
    gtk_widget_set_state_flags (GTK_WIDGET (self), GTK_STATE_FLAG_SELECTED, FALSE);
  else
    gtk_widget_unset_state_flags (GTK_WIDGET (self), GTK_STATE_FLAG_SELECTED);
}

void
planner_risk_chip_set_risk (PlannerRiskChip *self, PlannerRecord *risk)
{
  g_return_if_fail (PLANNER_IS_RISK_CHIP (self) && PLANNER_IS_RECORD (risk));

  if (g_set_object (&self->risk, risk))
    planner_risk_chip_set_selected (self, FALSE);
  planner_risk_chip_refresh (self);
}
