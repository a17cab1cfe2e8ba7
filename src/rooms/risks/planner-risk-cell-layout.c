/* planner-risk-cell-layout.c: how many risks there is room for in a cell of the map
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <glib/gi18n.h>

#include "rooms/risks/planner-risk-cell-private.h"

#define GAP 3
#define ASIDE 5 /* kept at the sides, and above and below; as a padding what is in it would be said to stand elsewhere */
#define ABOVE 3
#define LEAST_WIDTH 34
#define MORE_CHIPS 4

static int
measure (GtkWidget *widget, GtkOrientation orientation)
{
  int natural;

  gtk_widget_measure (widget, orientation, -1, NULL, &natural, NULL, NULL);
  return natural;
}

static GtkSizeRequestMode
get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_CONSTANT_SIZE;
}

/* All cells ask for the same, whatever they hold: the map does not move while risks do. */
static void
measure_cell (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
              int *minimum_baseline, int *natural_baseline)
{
  PlannerRiskCell *self = PLANNER_RISK_CELL (widget);
  int line = measure (self->more, GTK_ORIENTATION_VERTICAL);
  int head = measure (self->head, GTK_ORIENTATION_VERTICAL);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = LEAST_WIDTH;
      *natural = 3 * LEAST_WIDTH;
      return;
    }
  *minimum = *natural = 2 * ABOVE + head + GAP + line;
}

/* There is room for all chips, and there are more risks. */
static gboolean
needs_chips (PlannerRiskCell *self)
{
  return self->n_chips < MIN (self->risks->len, self->room);
}

static void
count_rest (PlannerRiskCell *self)
{
  g_autofree char *words = g_strdup_printf (self->n_hidden < self->risks->len ? "+%u" : "%u", self->n_hidden);
  g_autofree char *name
    = g_strdup_printf (ngettext ("%u risk, to drop down", "%u risks, to drop down", self->n_hidden), self->n_hidden);

  gtk_label_set_text (GTK_LABEL (self->more_label), words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->more), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

/* Neither the number of the rest, which is a text, nor what there is to see can be another while sizes are given out. */
static gboolean
rest_idle_cb (gpointer data)
{
  PlannerRiskCell *self = data;

  self->rest_idle = 0;
  if (self->n_hidden > 0)
    count_rest (self);
  if (needs_chips (self))
    planner_risk_cell_fill (self);
  return G_SOURCE_REMOVE;
}

static void
queue_rest (PlannerRiskCell *self)
{
  if (self->rest_idle == 0)
    self->rest_idle = g_idle_add_full (G_PRIORITY_HIGH_IDLE, rest_idle_cb, self, NULL);
}

static void
set_hidden (PlannerRiskCell *self, guint n_hidden)
{
  gtk_widget_set_child_visible (self->more, n_hidden > 0);
  if (self->n_hidden == n_hidden)
    return;
  self->n_hidden = n_hidden;
  queue_rest (self);
}

/* The next time no more are made than there is room for, and one to see that there is none; where there was room for all of them, some more now. */
static void
set_placed (PlannerRiskCell *self, guint n_placed)
{
  self->room = n_placed < self->n_chips ? n_placed + 1 : self->n_chips + MORE_CHIPS;
  if (needs_chips (self))
    queue_rest (self);
}

static void
allocate (GtkWidget *child, int x, int y, int width, int height, int whole)
{
  gboolean mirrored = gtk_widget_get_direction (child) == GTK_TEXT_DIR_RTL;

  gtk_widget_size_allocate (child, &(GtkAllocation) { mirrored ? whole - x - width : x, y, width, height }, -1);
}

/* Where chips go, line after line. */
typedef struct
{
  int x;
  int y;
  int line;   /* how high one is */
  int width;  /* up to here */
  int height;
} Flow;

/* Makes room for @width pixels, and at the end of the last line for @reserve more; %FALSE where there is none. */
static gboolean
find_room (Flow *flow, int width, int reserve)
{
  gboolean is_last = flow->y + 2 * flow->line + GAP > flow->height;

  if (flow->x + width + (is_last ? reserve : 0) <= flow->width)
    return flow->y + flow->line <= flow->height;
  if (flow->x == ASIDE || is_last)
    return FALSE;
  flow->x = ASIDE;
  flow->y += flow->line + GAP;
  return find_room (flow, width, reserve);
}

/* Returns how many of the chips there is room for. The number of the rest never gives back the room it once took: “9” is narrower than “+8”,
 * and both would make room for the other for ever. */
static guint
place_chips (PlannerRiskCell *self, Flow *flow)
{
  guint n_placed = 0;
  int rest;

  self->rest_width = MAX (self->rest_width, measure (self->more, GTK_ORIENTATION_HORIZONTAL));
  rest = GAP + self->rest_width;

  for (; n_placed < self->n_chips; n_placed++)
    {
      GtkWidget *chip = g_ptr_array_index (self->chips, n_placed);
      int width = MIN (measure (chip, GTK_ORIENTATION_HORIZONTAL) + planner_risk_chip_get_name_width (PLANNER_RISK_CHIP (chip)),
                       flow->width - ASIDE);

      if (!find_room (flow, width, n_placed + 1 < self->risks->len ? rest : 0))
        break;
      gtk_widget_set_child_visible (chip, TRUE);
      allocate (chip, flow->x, flow->y, width, flow->line, flow->width + ASIDE);
      flow->x += width + GAP;
    }
  return n_placed;
}

static void
allocate_cell (GtkWidget *widget, int width, int height, int baseline)
{
  PlannerRiskCell *self = PLANNER_RISK_CELL (widget);
  int head = measure (self->head, GTK_ORIENTATION_VERTICAL);
  Flow flow = { ASIDE, ABOVE + head + GAP, measure (self->more, GTK_ORIENTATION_VERTICAL), width - ASIDE, height - ABOVE };
  guint n_placed;

  allocate (self->head, ASIDE, ABOVE, width - 2 * ASIDE, head, width);
  n_placed = self->compact ? 0 : place_chips (self, &flow);
  for (guint i = n_placed; i < self->n_chips; i++)
    gtk_widget_set_child_visible (g_ptr_array_index (self->chips, i), FALSE);
  set_hidden (self, self->risks->len - n_placed);
  if (!self->compact)
    set_placed (self, n_placed);
  if (self->n_hidden > 0)
    allocate (self->more, flow.x, flow.y, measure (self->more, GTK_ORIENTATION_HORIZONTAL), flow.line, width);
}

void
planner_risk_cell_install_layout (GtkWidgetClass *widget_class)
{
  widget_class->get_request_mode = get_request_mode;
  widget_class->measure = measure_cell;
  widget_class->size_allocate = allocate_cell;
}
