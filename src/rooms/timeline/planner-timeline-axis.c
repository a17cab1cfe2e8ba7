/* planner-timeline-axis.c: the names of years, quarters, months and weeks above the bars
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "rooms/timeline/planner-timeline-axis.h"

#include <glib/gi18n.h>
#include <math.h>

#include "rooms/timeline/planner-timeline-words.h"

#define ROW_PADDING 2
#define NAME_GAP 5
#define MOST_NAMES 600

struct _PlannerTimelineAxis
{
  GtkWidget parent_instance;

  PlannerTimelineScale *scale;
  GHashTable *names; /* unit, first day and shortness in one → PangoLayout */
  double digit_width;
  int row_height;
};

G_DEFINE_FINAL_TYPE (PlannerTimelineAxis, planner_timeline_axis, GTK_TYPE_WIDGET)

/* Names, laid out once */

static void
measure_digits (PlannerTimelineAxis *self)
{
  g_autoptr (PangoLayout) layout = NULL;
  int width, height;

  if (self->row_height > 0)
    return;
  layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), "0123456789");
  pango_layout_get_pixel_size (layout, &width, &height);
  self->digit_width = width / 10.0;
  self->row_height = height + 2 * ROW_PADDING;
}

static PangoLayout *
get_name (PlannerTimelineAxis *self, PlannerTimeUnit unit, const GDate *start, guint shortness)
{
  gint64 key = ((gint64) g_date_get_julian (start) * 8 + (gint64) unit) * 8 + shortness;
  PangoLayout *layout = g_hash_table_lookup (self->names, &key);
  g_autofree char *name = NULL;

  if (layout != NULL)
    return layout;
  name = planner_time_unit_dup_name (unit, start, planner_timeline_scale_get_year_start (self->scale), shortness);
  if (name == NULL)
    return NULL;
  layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), name);
  g_hash_table_insert (self->names, g_memdup2 (&key, sizeof key), layout);
  return layout;
}

static void
forget_names (PlannerTimelineAxis *self)
{
  g_hash_table_remove_all (self->names);
  self->row_height = 0;
}

/* One row */

typedef struct
{
  PlannerTimelineAxis *axis;
  GtkSnapshot *snapshot;
  PlannerTimeUnit unit;
  double y;
  int width;
  gboolean mirrored;
  GdkRGBA ink;
} Row;

/* Steps from unit to unit over all that is seen. */
static void
find_first (const Row *row, GDate *start)
{
  GDate day;

  planner_timeline_scale_get_date (row->axis->scale, 0, &day);
  planner_time_unit_find_start (row->unit, &day, planner_timeline_scale_get_year_start (row->axis->scale), start);
}

static gboolean
find_next (const Row *row, GDate *start, double *from, double *to)
{
  GDate next = *start;

  planner_time_unit_step (row->unit, 1, &next);
  *from = planner_timeline_scale_get_x (row->axis->scale, start);
  *to = planner_timeline_scale_get_x (row->axis->scale, &next);
  if (*from >= row->width || g_date_compare (&next, start) <= 0)
    return FALSE;
  *start = next;
  return TRUE;
}

/* The longest names that all fit. */
static guint
find_shortness (const Row *row)
{
  for (guint shortness = 0;; shortness++)
    {
      gboolean fits = TRUE;
      GDate start, unit;
      double from, to;

      find_first (row, &start);
      for (unit = start; fits && find_next (row, &start, &from, &to); unit = start)
        {
          PangoLayout *name = get_name (row->axis, row->unit, &unit, shortness);
          int width;

          if (name == NULL)
            return shortness > 0 ? shortness - 1 : 0;
          pango_layout_get_pixel_size (name, &width, NULL);
          fits = width + NAME_GAP <= to - from;
        }
      if (fits)
        return shortness;
    }
}

static void
paint_line (const Row *row, double x)
{
  GdkRGBA color = row->ink;
  double place = round (row->mirrored ? row->width - x : x);

  color.alpha *= 0.25f;
  gtk_snapshot_append_color (row->snapshot, &color,
                             &GRAPHENE_RECT_INIT ((float) place, (float) row->y, 1, (float) row->axis->row_height));
}

/* What has begun out of sight keeps its name in sight, while there is room; what is cut off says nothing. */
static void
paint_name (const Row *row, PangoLayout *name, double from, double to)
{
  double x = MAX (from, 0) + NAME_GAP - 1;
  graphene_point_t corner;
  int width;

  pango_layout_get_pixel_size (name, &width, NULL);
  if (x + width > MIN (to, row->width))
    return;
  graphene_point_init (&corner, (float) round (row->mirrored ? row->width - x - width : x),
                       (float) row->y + ROW_PADDING);
  gtk_snapshot_save (row->snapshot);
  gtk_snapshot_translate (row->snapshot, &corner);
  gtk_snapshot_append_layout (row->snapshot, name, &row->ink);
  gtk_snapshot_restore (row->snapshot);
}

static void
paint_row (const Row *row)
{
  guint shortness = find_shortness (row);
  GDate start, unit;
  double from, to;

  find_first (row, &start);
  for (unit = start; find_next (row, &start, &from, &to); unit = start)
    {
      PangoLayout *name = get_name (row->axis, row->unit, &unit, shortness);

      if (from > 0)
        paint_line (row, from);
      if (name != NULL)
        paint_name (row, name, from, to);
    }
}

static void
planner_timeline_axis_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  PlannerTimelineAxis *self = PLANNER_TIMELINE_AXIS (widget);
  PlannerTimeUnit units[PLANNER_TIME_AXIS_MAX_ROWS];
  int height = gtk_widget_get_height (widget);
  guint n_rows = planner_timeline_axis_list_units (self, units);
  Row row = { self, snapshot, PLANNER_TIME_UNIT_DAY, 0, gtk_widget_get_width (widget),
              gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL, { 0, 0, 0, 0 } };

  gtk_widget_get_color (widget, &row.ink);
  if (g_hash_table_size (self->names) > MOST_NAMES)
    g_hash_table_remove_all (self->names);
  gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) row.width, (float) height));
  for (guint i = 0; i < n_rows; i++)
    {
      row.unit = units[i];
      row.y = height - (double) (n_rows - i) * self->row_height;
      paint_row (&row);
    }
  gtk_snapshot_pop (snapshot);
}

/* As high as the most rows there can be, so that nothing jumps when one zooms. */
static void
planner_timeline_axis_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                               int *minimum_baseline, int *natural_baseline)
{
  PlannerTimelineAxis *self = PLANNER_TIMELINE_AXIS (widget);

  measure_digits (self);
  *minimum = *natural
      = orientation == GTK_ORIENTATION_HORIZONTAL ? 1 : self->row_height * PLANNER_TIME_AXIS_MAX_ROWS;
}

static void
planner_timeline_axis_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (planner_timeline_axis_parent_class)->css_changed (widget, change);

  forget_names (PLANNER_TIMELINE_AXIS (widget));
}

static void
planner_timeline_axis_system_setting_changed (GtkWidget *widget, GtkSystemSetting setting)
{
  GTK_WIDGET_CLASS (planner_timeline_axis_parent_class)->system_setting_changed (widget, setting);

  forget_names (PLANNER_TIMELINE_AXIS (widget));
}

static void
scale_changed_cb (PlannerTimelineAxis *self)
{
  GDate first, last;
  g_autofree char *span = NULL;
  g_autofree char *name = NULL;

  planner_timeline_scale_get_shown (self->scale, &first, &last);
  span = planner_timeline_describe_span (&first, &last);
  name = g_strdup_printf (_("Days shown: %s"), span);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
planner_timeline_axis_finalize (GObject *object)
{
  PlannerTimelineAxis *self = PLANNER_TIMELINE_AXIS (object);

  g_hash_table_unref (self->names);
  g_clear_object (&self->scale);

  G_OBJECT_CLASS (planner_timeline_axis_parent_class)->finalize (object);
}

static void
planner_timeline_axis_class_init (PlannerTimelineAxisClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = planner_timeline_axis_finalize;
  widget_class->measure = planner_timeline_axis_measure;
  widget_class->snapshot = planner_timeline_axis_snapshot;
  widget_class->css_changed = planner_timeline_axis_css_changed;
  widget_class->system_setting_changed = planner_timeline_axis_system_setting_changed;
  gtk_widget_class_set_css_name (widget_class, "planner-axis");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
planner_timeline_axis_init (PlannerTimelineAxis *self)
{
  self->names = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_object_unref);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

GtkWidget *
planner_timeline_axis_new (PlannerTimelineScale *scale)
{
  PlannerTimelineAxis *self;

  g_return_val_if_fail (PLANNER_IS_TIMELINE_SCALE (scale), NULL);

  self = g_object_new (PLANNER_TYPE_TIMELINE_AXIS, NULL);
  self->scale = g_object_ref (scale);
  g_signal_connect_object (scale, "changed", G_CALLBACK (scale_changed_cb), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

guint
planner_timeline_axis_list_units (PlannerTimelineAxis *self, PlannerTimeUnit units[PLANNER_TIME_AXIS_MAX_ROWS])
{
  g_return_val_if_fail (PLANNER_IS_TIMELINE_AXIS (self), 0);

  measure_digits (self);
  return planner_timeline_scale_list_rows (self->scale, self->digit_width, units);
}
