/* planner-paper-heat-map-list.c: the list beside a printed heat map
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "paper/planner-paper-heat-map-parts.h"

#include <glib/gi18n.h>

#include "paper/planner-risk-mark.h"

#define GAP 6.0
#define PADDING 1.5 /* above and below the words of a row */
#define MOST_LINES 3
#define MOST_LABEL_SHARE 0.2

enum
{
  COLUMN_REF,
  COLUMN_RISK,
  COLUMN_ORIGIN, /* only where movement is shown */
  COLUMN_SCORE,
  COLUMN_DIRECTION,
  N_COLUMNS
};

struct _PlannerHeatMapList
{
  PlannerHeatMapBox box;
  PlannerBandPlace columns[N_COLUMNS];
  GArray *rules; /* double: where lines are drawn below rows */
  double y;      /* the foot of what was added */
};

static void
list_free (gpointer data)
{
  PlannerHeatMapList *self = data;

  g_array_unref (self->rules);
  g_free (self);
}

static const PlannerMappedRisk *
get_risk (const PlannerHeatMapPage *page, guint i)
{
  return &g_array_index (page->mapped, PlannerMappedRisk, i);
}

static double
get_height (PangoLayout *layout)
{
  PangoRectangle logical;

  pango_layout_get_extents (layout, NULL, &logical);
  return (double) logical.height / PANGO_SCALE;
}

/* Columns */

static double
measure_direction (PlannerTypesetter *typesetter)
{
  double width = planner_typesetter_measure (typesetter, PLANNER_STYLE_COLUMN, _("Direction"));

  for (PlannerRiskDirection direction = PLANNER_RISK_DIRECTION_NEW; direction <= PLANNER_RISK_DIRECTION_DOWN; direction++)
    width = MAX (width, planner_typesetter_measure (typesetter, PLANNER_STYLE_SMALL, planner_risk_mark_get_direction (direction)));
  return width;
}

static double
measure_labels (const PlannerHeatMapPage *page)
{
  PlannerTypesetter *typesetter = planner_flow_get_typesetter (page->flow);
  double width = planner_typesetter_measure (typesetter, PLANNER_STYLE_COLUMN, _("Ref"));

  for (guint i = 0; i < page->mapped->len; i++)
    width = MAX (width, planner_typesetter_measure (typesetter, PLANNER_STYLE_STRONG, get_risk (page, i)->label));
  return width;
}

static double
measure_score (PlannerTypesetter *typesetter, const char *title)
{
  return MAX (planner_typesetter_measure (typesetter, PLANNER_STYLE_COLUMN, title),
              planner_typesetter_measure (typesetter, PLANNER_STYLE_STRONG, "M\u00a025"));
}

/* A column without a width is not there. */
static void
place_columns (PlannerHeatMapList *self, const PlannerHeatMapPage *page, const char *score)
{
  PlannerTypesetter *typesetter = planner_flow_get_typesetter (page->flow);
  double widths[N_COLUMNS], x = self->box.x, left = self->box.width + GAP;

  widths[COLUMN_RISK] = 0;
  widths[COLUMN_REF] = MIN (measure_labels (page), self->box.width * MOST_LABEL_SHARE);
  widths[COLUMN_ORIGIN] = page->moves ? measure_score (typesetter, _("From")) : 0;
  widths[COLUMN_SCORE] = measure_score (typesetter, score);
  widths[COLUMN_DIRECTION] = measure_direction (typesetter);
  for (guint i = 0; i < N_COLUMNS; i++)
    left -= widths[i] > 0 || i == COLUMN_RISK ? widths[i] + GAP : 0;
  widths[COLUMN_RISK] = left;
  for (guint i = 0; i < N_COLUMNS; i++)
    {
      self->columns[i] = (PlannerBandPlace) { .x = x, .width = widths[i] };
      x += widths[i] > 0 ? widths[i] + GAP : 0;
    }
}

static PangoLayout *
set_in (PlannerHeatMapList *self, const PlannerHeatMapPage *page, guint column, PlannerStyle style, const char *text, guint most_lines)
{
  return planner_typesetter_set_lines (planner_flow_get_typesetter (page->flow), style, text, self->columns[column].width, most_lines);
}

static double
write_in (PlannerHeatMapList *self, const PlannerHeatMapPage *page, guint column, PlannerStyle style, const char *text, guint most_lines)
{
  PlannerBandPlace place = self->columns[column];
  PangoLayout *layout;

  if (place.width <= 0)
    return 0;
  layout = set_in (self, page, column, style, text, most_lines);
  place.top = self->y + PADDING;
  planner_band_add (page->drawing, &place, 0, layout, PLANNER_INK);
  return get_height (layout);
}

static void
end_row (PlannerHeatMapList *self, double height)
{
  self->y += height + 2 * PADDING;
  g_array_append_val (self->rules, self->y);
}

static void
write_headings (PlannerHeatMapList *self, const PlannerHeatMapPage *page, const char *score)
{
  const char *const titles[N_COLUMNS] = { _("Ref"), _("Risk"), _("From"), score, _("Direction") };
  double height = 0;

  for (guint i = 0; i < N_COLUMNS; i++)
    {
      double title = write_in (self, page, i, PLANNER_STYLE_COLUMN, titles[i], 1);

      height = MAX (height, title);
    }
  end_row (self, height);
}

/* Rows */

static double
measure_row (PlannerHeatMapList *self, const PlannerHeatMapPage *page, const PlannerMappedRisk *risk, guint most_lines)
{
  double label = get_height (set_in (self, page, COLUMN_REF, PLANNER_STYLE_STRONG, risk->label, 1));
  double words = get_height (set_in (self, page, COLUMN_RISK, PLANNER_STYLE_SMALL, risk->description, most_lines));

  return MAX (label, words) + 2 * PADDING;
}

/* How high the rows are when each takes up to @most_lines; with more than @most no more are measured. */
static double
measure_rows (PlannerHeatMapList *self, const PlannerHeatMapPage *page, guint most_lines, double most)
{
  double height = 0;

  for (guint i = 0; i < page->mapped->len && height <= most; i++)
    height += measure_row (self, page, get_risk (page, i), most_lines);
  return height;
}

static void
write_row (PlannerHeatMapList *self, const PlannerHeatMapPage *page, const PlannerMappedRisk *risk, guint most_lines)
{
  g_autofree char *score = planner_risk_mark_dup_score (risk->score, planner_risk_register_get_band (page->risks, risk->score));
  g_autofree char *origin
    = planner_risk_mark_dup_score (risk->origin_score, planner_risk_register_get_band (page->risks, risk->origin_score));
  double label = write_in (self, page, COLUMN_REF, PLANNER_STYLE_STRONG, risk->label, 1);
  double words = write_in (self, page, COLUMN_RISK, PLANNER_STYLE_SMALL, risk->description, most_lines);

  write_in (self, page, COLUMN_ORIGIN, PLANNER_STYLE_SMALL, origin, 1);
  write_in (self, page, COLUMN_SCORE, PLANNER_STYLE_STRONG, score, 1);
  write_in (self, page, COLUMN_DIRECTION, PLANNER_STYLE_SMALL, planner_risk_mark_get_direction (risk->direction), 1);
  end_row (self, MAX (label, words));
}

static void
write_rest (PlannerHeatMapList *self, const PlannerHeatMapPage *page, guint n_more)
{
  /* Translators: below a list that has no room for all risks */
  g_autofree char *words = g_strdup_printf (ngettext ("and %u more, in the risk register", "and %u more, in the risk register", n_more), n_more);

  self->columns[COLUMN_REF].width = self->box.width;
  end_row (self, write_in (self, page, COLUMN_REF, PLANNER_STYLE_SMALL, words, 1));
}

/* The first of the risks, each on a line, and below them how many more there are. */
static void
write_some (PlannerHeatMapList *self, const PlannerHeatMapPage *page)
{
  double height = measure_row (self, page, get_risk (page, 0), 1);
  double room = self->box.y + self->box.height - self->y;
  guint n = room > 2 * height ? (guint) (room / height) - 1 : 0;

  for (guint i = 0; i < MIN (n, page->mapped->len); i++)
    write_row (self, page, get_risk (page, i), 1);
  if (n < page->mapped->len)
    write_rest (self, page, page->mapped->len - n);
}

PlannerHeatMapList *
planner_heat_map_list_add (const PlannerHeatMapPage *page, const PlannerHeatMapBox *box, const char *score)
{
  PlannerHeatMapList *self = g_new0 (PlannerHeatMapList, 1);
  guint most_lines = MOST_LINES;
  double room;

  planner_flow_keep (page->flow, self, list_free);
  self->box = *box;
  self->y = box->y;
  self->rules = g_array_new (FALSE, FALSE, sizeof (double));
  place_columns (self, page, score);
  write_headings (self, page, score);
  room = box->y + box->height - self->y;
  while (most_lines > 0 && measure_rows (self, page, most_lines, room) > room)
    most_lines--;
  if (most_lines == 0)
    write_some (self, page);
  else
    for (guint i = 0; i < page->mapped->len; i++)
      write_row (self, page, get_risk (page, i), most_lines);
  return self;
}

void
planner_heat_map_list_draw (const PlannerHeatMapList *self, cairo_t *cairo)
{
  for (guint i = 0; i < self->rules->len; i++)
    {
      double shade = i == 0 ? 0.2 : 0.7, thickness = i == 0 ? 1 : 0.5;

      cairo_set_source_rgb (cairo, shade, shade, shade);
      cairo_rectangle (cairo, self->box.x, g_array_index (self->rules, double, i) - thickness, self->box.width, thickness);
      cairo_fill (cairo);
    }
}

double
planner_heat_map_list_get_height (const PlannerHeatMapList *self)
{
  return self->y - self->box.y;
}
