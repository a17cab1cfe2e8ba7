/* planner-risk-chart.c: the scores that reviews found, over time, with the target
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "rooms/risks/planner-risk-chart.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#define HEIGHT 84
#define EDGE 6
#define MARK 3.0f
#define GREATEST 25
#define MAX_LINES 8

struct _PlannerRiskChart
{
  GtkWidget parent_instance;

  GArray *looks; /* PlannerRiskLook, those with a score */
  GDate today;
  int present;
  int target;
  int lines[MAX_LINES];
  guint n_lines;
};

G_DEFINE_FINAL_TYPE (PlannerRiskChart, planner_risk_chart, GTK_TYPE_WIDGET)

static const PlannerRiskLook *
get_look (PlannerRiskChart *self, guint i)
{
  return &g_array_index (self->looks, PlannerRiskLook, i);
}

/* Time runs with the text, from the first look to today. */
static float
get_x (PlannerRiskChart *self, const GDate *day)
{
  int whole = MAX (g_date_days_between (&get_look (self, 0)->on, &self->today), 1);
  int gone = CLAMP (g_date_days_between (&get_look (self, 0)->on, day), 0, whole);
  float width = (float) gtk_widget_get_width (GTK_WIDGET (self)) - 2 * EDGE;
  float x = EDGE + width * (float) gone / (float) whole;

  return gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL ? 2 * EDGE + width - x : x;
}

static float
get_y (PlannerRiskChart *self, int score)
{
  float height = (float) gtk_widget_get_height (GTK_WIDGET (self)) - 2 * EDGE;

  return EDGE + height * (float) (GREATEST - score) / GREATEST;
}

static void
stroke_level (PlannerRiskChart *self, GtkSnapshot *snapshot, int score, GskStroke *stroke, const GdkRGBA *color)
{
  GskPathBuilder *builder = gsk_path_builder_new ();
  g_autoptr (GskPath) path = NULL;

  gsk_path_builder_move_to (builder, EDGE, get_y (self, score));
  gsk_path_builder_line_to (builder, (float) gtk_widget_get_width (GTK_WIDGET (self)) - EDGE, get_y (self, score));
  path = gsk_path_builder_free_to_path (builder);
  gtk_snapshot_append_stroke (snapshot, path, stroke, color);
}

/* A score holds until another is found. */
static GskPath *
make_course (PlannerRiskChart *self)
{
  GskPathBuilder *builder = gsk_path_builder_new ();

  gsk_path_builder_move_to (builder, get_x (self, &get_look (self, 0)->on), get_y (self, get_look (self, 0)->score));
  for (guint i = 1; i < self->looks->len; i++)
    {
      gsk_path_builder_line_to (builder, get_x (self, &get_look (self, i)->on), get_y (self, get_look (self, i - 1)->score));
      gsk_path_builder_line_to (builder, get_x (self, &get_look (self, i)->on), get_y (self, get_look (self, i)->score));
    }
  gsk_path_builder_line_to (builder, get_x (self, &self->today), get_y (self, get_look (self, self->looks->len - 1)->score));
  if (self->present > 0)
    gsk_path_builder_line_to (builder, get_x (self, &self->today), get_y (self, self->present));
  return gsk_path_builder_free_to_path (builder);
}

static void
paint_looks (PlannerRiskChart *self, GtkSnapshot *snapshot, const GdkRGBA *color)
{
  GskPathBuilder *builder = gsk_path_builder_new ();
  g_autoptr (GskPath) path = NULL;

  for (guint i = 0; i < self->looks->len; i++)
    gsk_path_builder_add_circle (
      builder, &GRAPHENE_POINT_INIT (get_x (self, &get_look (self, i)->on), get_y (self, get_look (self, i)->score)), MARK);
  path = gsk_path_builder_free_to_path (builder);
  gtk_snapshot_append_fill (snapshot, path, GSK_FILL_RULE_WINDING, color);
}

static void
planner_risk_chart_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  static const float dashes[] = { 5, 4 };
  PlannerRiskChart *self = PLANNER_RISK_CHART (widget);
  AdwStyleManager *style = adw_style_manager_get_for_display (gtk_widget_get_display (widget));
  g_autoptr (GdkRGBA) accent = adw_style_manager_get_accent_color_rgba (style);
  g_autoptr (GskStroke) thin = gsk_stroke_new (1);
  g_autoptr (GskStroke) line = gsk_stroke_new (2);
  g_autoptr (GskStroke) dashed = gsk_stroke_new (2);
  g_autoptr (GskPath) course = NULL;
  GdkRGBA ink, dim;

  if (self->looks->len == 0)
    return;
  gtk_widget_get_color (widget, &ink);
  dim = ink;
  dim.alpha *= 0.25f;
  gsk_stroke_set_dash (dashed, dashes, G_N_ELEMENTS (dashes));
  for (guint i = 0; i < self->n_lines; i++)
    stroke_level (self, snapshot, self->lines[i], thin, &dim);
  if (self->target > 0)
    stroke_level (self, snapshot, self->target, dashed, accent);
  course = make_course (self);
  gtk_snapshot_append_stroke (snapshot, course, line, &ink);
  paint_looks (self, snapshot, &ink);
}

static void
planner_risk_chart_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                            int *minimum_baseline, int *natural_baseline)
{
  *minimum = *natural = orientation == GTK_ORIENTATION_VERTICAL ? HEIGHT : 4 * EDGE;
}

static void
planner_risk_chart_finalize (GObject *object)
{
  g_array_unref (PLANNER_RISK_CHART (object)->looks);

  G_OBJECT_CLASS (planner_risk_chart_parent_class)->finalize (object);
}

static void
planner_risk_chart_class_init (PlannerRiskChartClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = planner_risk_chart_finalize;
  widget_class->snapshot = planner_risk_chart_snapshot;
  widget_class->measure = planner_risk_chart_measure;
  gtk_widget_class_set_css_name (widget_class, "planner-risk-chart");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
planner_risk_chart_init (PlannerRiskChart *self)
{
  self->looks = g_array_new (FALSE, FALSE, sizeof (PlannerRiskLook));
  g_date_clear (&self->today, 1);
}

GtkWidget *
planner_risk_chart_new (void)
{
  return g_object_new (PLANNER_TYPE_RISK_CHART, NULL);
}

/* "Scores from 12 to 20 in 8 reviews, now 16, target 8" */
static void
name_chart (PlannerRiskChart *self)
{
  g_autoptr (GString) words = g_string_new (NULL);
  guint n = self->looks->len;
  int least = GREATEST;
  int most = 0;

  for (guint i = 0; i < n; i++)
    {
      least = MIN (least, get_look (self, i)->score);
      most = MAX (most, get_look (self, i)->score);
    }
  if (least < most)
    g_string_append_printf (words, ngettext ("Scores from %d to %d in %u review", "Scores from %d to %d in %u reviews", n), least,
                            most, n);
  else
    g_string_append_printf (words, ngettext ("A score of %d in %u review", "A score of %d in %u reviews", n), least, n);
  if (self->present > 0)
    g_string_append_printf (words, _(", now %d"), self->present);
  if (self->target > 0)
    g_string_append_printf (words, _(", target %d"), self->target);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, words->str, -1);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), words->str);
}

void
planner_risk_chart_set (PlannerRiskChart *self, const PlannerRiskFacts *risk, const GDate *today, const int *lines,
                        guint n_lines)
{
  g_return_if_fail (PLANNER_IS_RISK_CHART (self));
  g_return_if_fail (risk != NULL && today != NULL);

  g_array_set_size (self->looks, 0);
  for (guint i = 0; i < risk->n_looks; i++)
    if (risk->looks[i].score > 0)
      g_array_append_val (self->looks, risk->looks[i]);
  self->today = *today;
  self->present = planner_risk_present_score (risk);
  self->target = planner_risk_score (risk->target.likelihood, risk->target.severity);
  self->n_lines = MIN (n_lines, MAX_LINES);
  for (guint i = 0; i < self->n_lines; i++)
    self->lines[i] = lines[i];
  if (self->looks->len > 0)
    name_chart (self);
  gtk_widget_set_visible (GTK_WIDGET (self), self->looks->len > 0);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
