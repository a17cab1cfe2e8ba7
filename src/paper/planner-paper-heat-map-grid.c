/* planner-paper-heat-map-grid.c: the cells of a printed heat map, and their axes
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "paper/planner-paper-heat-map-parts.h"

#include <glib/gi18n.h>
#include <math.h>

#include "paper/planner-fill.h"
#include "paper/planner-risk-mark.h"

#define N_STEPS 5
#define LEAST_AXIS 40.0
#define MOST_AXIS_SHARE 0.2
#define GAP 4.0
#define TITLE_HEIGHT 13.0
#define INSIDE 3.0
#define THRESHOLD 2.2
#define N_CELLS (N_STEPS * N_STEPS)
/* Of arrows, which end at the foot of a cell, where the last words stand, and begin near the edge of the one that they come from. */
#define SPOT_END 12.0
#define SPOT_FOOT 8.0
#define WITHIN 12.0
#define SHORTER 7.0
#define BESIDE 3.0 /* the one that goes the other way */
#define HEAD 6.0
#define HALO 1.2
/* A label of the smallest type that is longer is cut. */
#define LONGEST_LABEL 14

struct _PlannerHeatMapGrid
{
  double x; /* of the cells */
  double y;
  double width; /* of one */
  double height;
  PlannerRiskBand bands[N_STEPS][N_STEPS]; /* by likelihood and severity, from 0 */
  gboolean is_escalated[N_STEPS][N_STEPS];
  guint n_arrows[N_CELLS][N_CELLS]; /* how many risks went from one cell to another */
};

static double
get_height (PangoLayout *layout)
{
  PangoRectangle logical;

  pango_layout_get_extents (layout, NULL, &logical);
  return (double) logical.height / PANGO_SCALE;
}

/* Writes @text at most @most_lines high; returns the height it takes. */
static double
write_at (const PlannerHeatMapPage *page, double x, double y, double width, PlannerStyle style, const char *text, guint most_lines)
{
  PangoLayout *layout = planner_typesetter_set_lines (planner_flow_get_typesetter (page->flow), style, text, width, most_lines);

  planner_band_add (page->drawing, &(PlannerBandPlace) { x, width, y }, 0, layout, PLANNER_INK);
  return get_height (layout);
}

/* Axes */

static double
measure_axis (const PlannerHeatMapPage *page, double width)
{
  PlannerTypesetter *typesetter = planner_flow_get_typesetter (page->flow);
  const PlannerRiskScales *scales = planner_risk_register_get_scales (page->risks);
  double axis = MAX (LEAST_AXIS, planner_typesetter_measure (typesetter, PLANNER_STYLE_COLUMN, _("Likelihood")));

  for (guint i = 0; i < N_STEPS; i++)
    axis = MAX (axis, planner_typesetter_measure (typesetter, PLANNER_STYLE_SMALL, _(scales->likelihood[i])));
  return MIN (axis, width * MOST_AXIS_SHARE);
}

static void
write_step (const PlannerHeatMapPage *page, double x, double y, double width, guint step, const char *word)
{
  g_autofree char *number = g_strdup_printf ("%u", step + 1);

  y += write_at (page, x, y, width, PLANNER_STYLE_STRONG, number, 1);
  write_at (page, x, y, width, PLANNER_STYLE_SMALL, _(word), 2);
}

static void
write_axes (const PlannerHeatMapPage *page, const PlannerHeatMapGrid *self, const PlannerHeatMapBox *box)
{
  const PlannerRiskScales *scales = planner_risk_register_get_scales (page->risks);
  double foot = self->y + N_STEPS * self->height;

  write_at (page, box->x, box->y, box->width, PLANNER_STYLE_COLUMN, _("Likelihood"), 1);
  for (guint i = 0; i < N_STEPS; i++)
    write_step (page, box->x, self->y + (N_STEPS - 1 - i) * self->height + INSIDE, self->x - GAP - box->x, i, scales->likelihood[i]);
  for (guint i = 0; i < N_STEPS; i++)
    write_step (page, self->x + i * self->width, foot + GAP / 2, self->width - GAP, i, scales->severity[i]);
  write_at (page, box->x, foot + GAP / 2, self->x - GAP - box->x, PLANNER_STYLE_COLUMN, _("Severity"), 1);
}

/* Cells */

/* The labels of the risks at a place. */
static GPtrArray *
list_labels (const PlannerHeatMapPage *page, const PlannerRiskPlace *place)
{
  GPtrArray *labels = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < page->mapped->len; i++)
    {
      const PlannerMappedRisk *risk = &g_array_index (page->mapped, PlannerMappedRisk, i);

      if (risk->place.likelihood != place->likelihood || risk->place.severity != place->severity)
        continue;
      if (g_utf8_strlen (risk->label, -1) <= LONGEST_LABEL)
        g_ptr_array_add (labels, g_strdup (risk->label));
      else
        {
          g_autofree char *beginning = g_utf8_substring (risk->label, 0, LONGEST_LABEL - 1);

          g_ptr_array_add (labels, g_strconcat (beginning, "…", NULL));
        }
    }
  return labels;
}

/* The first @n labels, and how many more there are. */
static char *
join_labels (const GPtrArray *labels, guint n)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    g_string_append_printf (text, i > 0 ? ", %s" : "%s", (const char *) labels->pdata[i]);
  if (n < labels->len)
    /* Translators: behind some of many risks, how many more there are; and where none are named, how many there are */
    g_string_append_printf (text, n > 0 ? _(" +%u") : ngettext ("%u risk", "%u risks", labels->len), labels->len - n);
  return g_string_free (text, FALSE);
}

static PangoLayout *
set_labels (const PlannerHeatMapPage *page, const GPtrArray *labels, guint n, PlannerStyle style, double width)
{
  g_autofree char *text = join_labels (labels, n);

  return planner_typesetter_set (planner_flow_get_typesetter (page->flow), style, text, width);
}

/* As many labels of the smallest type as there is room for. */
static PangoLayout *
fit_some (const PlannerHeatMapPage *page, const GPtrArray *labels, double width, double height)
{
  guint fits = 0, too_many = labels->len;

  while (fits + 1 < too_many)
    {
      guint middle = (fits + too_many) / 2;

      if (get_height (set_labels (page, labels, middle, PLANNER_STYLE_SCALE, width)) <= height)
        fits = middle;
      else
        too_many = middle;
    }
  return set_labels (page, labels, fits, PLANNER_STYLE_SCALE, width);
}

static PangoLayout *
fit_labels (const PlannerHeatMapPage *page, const GPtrArray *labels, double width, double height)
{
  static const PlannerStyle styles[] = { PLANNER_STYLE_STRONG, PLANNER_STYLE_SMALL, PLANNER_STYLE_SCALE };

  for (guint i = 0; i < G_N_ELEMENTS (styles); i++)
    {
      PangoLayout *layout = set_labels (page, labels, labels->len, styles[i], width);

      if (get_height (layout) <= height)
        return layout;
    }
  return fit_some (page, labels, width, height);
}

static void
write_cell (const PlannerHeatMapPage *page, const PlannerHeatMapGrid *self, const PlannerRiskPlace *place)
{
  int score = planner_risk_score (place->likelihood, place->severity);
  PlannerRiskBand band = self->bands[place->likelihood - 1][place->severity - 1];
  g_autofree char *number = planner_risk_mark_dup_score (score, band);
  const char *word = planner_risk_mark_get_word (band);
  g_autofree char *head = g_strconcat (number, word != NULL ? " " : NULL, word, NULL);
  g_autoptr (GPtrArray) labels = list_labels (page, place);
  double x = self->x + (place->severity - 1) * self->width + INSIDE, width = self->width - 2 * INSIDE;
  double top = self->y + (N_STEPS - place->likelihood) * self->height + 1;
  double used = 1 + write_at (page, x, top, width, PLANNER_STYLE_SCALE, head, 1);
  double left = self->height - used - PLANNER_RISK_MARK_STRIP - 1;

  if (labels->len > 0)
    planner_band_add (page->drawing, &(PlannerBandPlace) { x, width, top - 1 + used }, 0, fit_labels (page, labels, width, left),
                      PLANNER_INK);
}

/* Arrows */

static guint
index_of (const PlannerRiskPlace *place)
{
  return (guint) (N_STEPS * (place->likelihood - 1) + place->severity - 1);
}

static void
count_arrows (const PlannerHeatMapPage *page, PlannerHeatMapGrid *self)
{
  for (guint i = 0; i < page->mapped->len; i++)
    {
      const PlannerMappedRisk *risk = &g_array_index (page->mapped, PlannerMappedRisk, i);

      if (risk->score > 0 && risk->origin_score > 0 && index_of (&risk->origin) != index_of (&risk->place))
        self->n_arrows[index_of (&risk->origin)][index_of (&risk->place)]++;
    }
}

static void
get_spot (const PlannerHeatMapGrid *self, guint cell, double *x, double *y)
{
  *x = self->x + (cell % N_STEPS + 1) * self->width - SPOT_END;
  *y = self->y + (N_STEPS - cell / N_STEPS) * self->height - PLANNER_RISK_MARK_STRIP - SPOT_FOOT;
}

/* How far it is from a spot to the edge of its cell, that way. */
static double
measure_inside (const PlannerHeatMapGrid *self, guint cell, double x, double y, double across, double down)
{
  double left = self->x + cell % N_STEPS * self->width, top = self->y + (N_STEPS - 1 - cell / N_STEPS) * self->height;
  double distance = HUGE_VAL;

  if (across > 0 || across < 0)
    distance = ((across > 0 ? left + self->width : left) - x) / across;
  if (down > 0 || down < 0)
    distance = MIN (distance, ((down > 0 ? top + self->height : top) - y) / down);
  return distance;
}

static void
add_arrow (const PlannerHeatMapGrid *self, cairo_t *cairo, guint from, guint to)
{
  double x, y, end_x, end_y, length, across, down, begin;

  get_spot (self, from, &x, &y);
  get_spot (self, to, &end_x, &end_y);
  length = hypot (end_x - x, end_y - y);
  across = (end_x - x) / length;
  down = (end_y - y) / length;
  begin = MAX (measure_inside (self, from, x, y, across, down) - WITHIN, 0);
  cairo_move_to (cairo, x + begin * across - BESIDE * down, y + begin * down + BESIDE * across);
  x = end_x - SHORTER * across - BESIDE * down;
  y = end_y - SHORTER * down + BESIDE * across;
  cairo_line_to (cairo, x, y);
  cairo_move_to (cairo, x - HEAD * (across + 0.6 * down), y - HEAD * (down - 0.6 * across));
  cairo_line_to (cairo, x, y);
  cairo_line_to (cairo, x - HEAD * (across - 0.6 * down), y - HEAD * (down + 0.6 * across));
}

/* With paper beside it, so that it is seen on any band. */
static void
draw_arrow (const PlannerHeatMapGrid *self, cairo_t *cairo, guint from, guint to)
{
  double thickness = MIN (1 + 0.4 * (self->n_arrows[from][to] - 1), 3.4);

  add_arrow (self, cairo, from, to);
  cairo_set_line_cap (cairo, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_join (cairo, CAIRO_LINE_JOIN_ROUND);
  planner_fill_set_colour (cairo, 0xffffff);
  cairo_set_line_width (cairo, thickness + 2 * HALO);
  cairo_stroke_preserve (cairo);
  planner_fill_set_colour (cairo, PLANNER_INK);
  cairo_set_line_width (cairo, thickness);
  cairo_stroke (cairo);
}

static void
draw_arrows (const PlannerHeatMapGrid *self, cairo_t *cairo)
{
  for (guint from = 0; from < N_CELLS; from++)
    for (guint to = 0; to < N_CELLS; to++)
      if (self->n_arrows[from][to] > 0)
        draw_arrow (self, cairo, from, to);
}

PlannerHeatMapGrid *
planner_heat_map_grid_add (const PlannerHeatMapPage *page, const PlannerHeatMapBox *box)
{
  PlannerHeatMapGrid *self = g_new0 (PlannerHeatMapGrid, 1);
  double axis = measure_axis (page, box->width);
  PangoLayout *two_lines = planner_typesetter_set (planner_flow_get_typesetter (page->flow), PLANNER_STYLE_SMALL, "1\n2", box->width);
  double foot = GAP + TITLE_HEIGHT + get_height (two_lines);

  planner_flow_keep (page->flow, self, g_free);
  self->x = box->x + axis + GAP;
  self->y = box->y + TITLE_HEIGHT;
  self->width = (box->width - axis - GAP) / N_STEPS;
  self->height = (box->height - TITLE_HEIGHT - foot) / N_STEPS;
  count_arrows (page, self);
  write_axes (page, self, box);
  for (int likelihood = N_STEPS; likelihood > 0; likelihood--)
    for (int severity = 1; severity <= N_STEPS; severity++)
      {
        int score = planner_risk_score (likelihood, severity);

        self->bands[likelihood - 1][severity - 1] = planner_risk_register_get_band (page->risks, score);
        self->is_escalated[likelihood - 1][severity - 1] = score >= page->threshold;
        write_cell (page, self, &(PlannerRiskPlace) { likelihood, severity });
      }
  return self;
}

/* Along the sides of a cell beyond which risks are escalated and at which they are not. */
static void
add_threshold (const PlannerHeatMapGrid *self, cairo_t *cairo, guint likelihood, guint severity)
{
  double x = self->x + severity * self->width, y = self->y + (N_STEPS - 1 - likelihood) * self->height;
  double high = likelihood == N_STEPS - 1 ? THRESHOLD / 2 : 0, far = severity == N_STEPS - 1 ? THRESHOLD / 2 : 0; /* within the map */

  if (!self->is_escalated[likelihood][severity])
    return;
  if (severity > 0 && !self->is_escalated[likelihood][severity - 1])
    {
      cairo_move_to (cairo, x, y + high);
      cairo_line_to (cairo, x, y + self->height);
    }
  if (likelihood > 0 && !self->is_escalated[likelihood - 1][severity])
    {
      cairo_move_to (cairo, x, y + self->height);
      cairo_line_to (cairo, x + self->width - far, y + self->height);
    }
}

void
planner_heat_map_grid_draw (const PlannerHeatMapGrid *self, cairo_t *cairo)
{
  for (guint likelihood = 0; likelihood < N_STEPS; likelihood++)
    for (guint severity = 0; severity < N_STEPS; severity++)
      planner_risk_mark_draw (self->bands[likelihood][severity], cairo, self->x + severity * self->width,
                              self->y + (N_STEPS - 1 - likelihood) * self->height, self->width, self->height);
  for (guint likelihood = 0; likelihood < N_STEPS; likelihood++)
    for (guint severity = 0; severity < N_STEPS; severity++)
      add_threshold (self, cairo, likelihood, severity);
  planner_fill_set_colour (cairo, PLANNER_INK);
  cairo_set_line_width (cairo, THRESHOLD);
  cairo_set_line_cap (cairo, CAIRO_LINE_CAP_SQUARE);
  cairo_stroke (cairo);
  draw_arrows (self, cairo);
}
