/* planner-paper-timeline-axis.c: the axis above a printed timeline, and its lines through the rows
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "paper/planner-paper-timeline-axis.h"

#define ROW_HEIGHT 11.0
#define TOP 3.0    /* the space inside the headings of a table */
#define LINE_TOP 2.0 /* the lines above names, from their row */
#define BOTTOM 4.0
#define NAME_GAP 1.5 /* on both sides of a name */
#define N_DIGITS 10
#define WIDE 1000 /* wider than any name */
#define INK 0x202020

/* Of lines, from those of the coarsest unit on */
static const double shades[] = { 0.45, 0.68, 0.85 };
static const double widths[] = { 0.8, 0.5, 0.3 };

static double
get_width (PangoLayout *layout)
{
  PangoRectangle logical;

  pango_layout_get_extents (layout, NULL, &logical);
  return (double) logical.width / PANGO_SCALE;
}

void
planner_paper_axis_init (PlannerPaperAxis *self, const PlannerPaperScale *scale, PlannerTypesetter *typesetter,
                         const GDate *today)
{
  double digits = planner_typesetter_measure (typesetter, PLANNER_STYLE_SCALE, "0123456789");

  *self = (PlannerPaperAxis) { .scale = scale, .typesetter = typesetter };
  self->n_rows = planner_time_axis_list_rows (&scale->axis, digits / N_DIGITS, self->rows);
  self->has_today = g_date_compare (today, &scale->axis.origin) >= 0 && g_date_compare (today, &scale->to) <= 0;
  if (self->has_today)
    self->today = planner_time_axis_get_x (&scale->axis, today) + scale->axis.day_width / 2;
}

/* Names */

typedef struct
{
  const PlannerPaperAxis *axis;
  PlannerBand *heading;
  guint row;
  guint every;     /* only every so many units are named */
  guint shortness; /* of the names of all units that are whole */
} Naming;

/* What stands in the rows above need not be said again. */
static guint
get_first_shortness (const Naming *naming)
{
  if (naming->row == 0)
    return 0;
  return naming->axis->rows[naming->row] == PLANNER_TIME_UNIT_WEEK ? 2 : 1;
}

static PangoLayout *
set_name (const Naming *naming, const GDate *start, guint shortness, double width)
{
  const PlannerPaperAxis *axis = naming->axis;
  g_autofree char *name
      = planner_time_unit_dup_name (axis->rows[naming->row], start, &axis->scale->axis.year_starts, shortness);

  return name != NULL ? planner_typesetter_set_line (axis->typesetter, PLANNER_STYLE_SCALE, name, MAX (width, 1)) : NULL;
}

/* The longest name from SHORTNESS on that has room, and how short it is; NULL when there is none. */
static PangoLayout *
fit_name (const Naming *naming, const GDate *start, double width, guint *shortness)
{
  PangoLayout *layout = set_name (naming, start, *shortness, width);

  while (layout != NULL && pango_layout_is_ellipsized (layout))
    layout = set_name (naming, start, ++*shortness, width);
  return width >= 2 ? layout : NULL;
}

/* In the middle of what a page shows of the unit. */
static void
add_name (const Naming *naming, const GDate *start, double from, double to, guint across)
{
  double width = to - from - 2 * NAME_GAP;
  guint shortness = naming->shortness;
  PangoLayout *layout = fit_name (naming, start, width, &shortness);
  PlannerBandPlace place = { .width = width, .top = naming->row * ROW_HEIGHT, .across = across };
  double indent;

  if (layout == NULL)
    return;
  place.x = from + NAME_GAP + planner_paper_scale_get_offset (naming->axis->scale, across);
  indent = (width - get_width (layout)) / 2;
  planner_band_add (naming->heading, &place, indent, set_name (naming, start, shortness, width - indent), INK);
}

static void
name_unit_cb (const GDate *start, double from, double to, gpointer data)
{
  const Naming *naming = data;
  const PlannerPaperScale *scale = naming->axis->scale;

  if (naming->every > 1)
    {
      if (planner_financial_year_of_date (start, &scale->axis.year_starts) % (int) naming->every != 0)
        return;
      to = MIN (from + (to - from) * naming->every, planner_paper_scale_get_length (scale));
    }
  for (guint across = 1; across <= scale->n_across; across++)
    {
      double low = MAX (from, scale->cuts[across - 1]), high = MIN (to, scale->cuts[across]);

      if (low < high)
        add_name (naming, start, low, high, across);
    }
}

/* One that is cut off by an end of the line may have a shorter name than the others. */
static void
shorten_cb (const GDate *start, double from, double to, gpointer data)
{
  Naming *naming = data;
  const PlannerPaperScale *scale = naming->axis->scale;
  guint shortness = naming->shortness;

  if (from <= 0 || to >= planner_paper_scale_get_length (scale))
    return;
  if (fit_name (naming, start, to - from - 2 * NAME_GAP, &shortness) != NULL)
    naming->shortness = shortness;
}

/* Of years that are too narrow for a name, some, which then have their whole name. */
static guint
get_every (const PlannerPaperAxis *self, guint row)
{
  static const guint steps[] = { 1, 2, 5, 10, 20, 50 };
  const GDate *start = &self->scale->axis.origin;
  Naming naming = { self, NULL, row, 1 };
  double room = 365 * self->scale->axis.day_width - 2 * NAME_GAP - 1;
  guint i = 0;

  if (self->rows[row] != PLANNER_TIME_UNIT_YEAR || get_width (set_name (&naming, start, 1, WIDE)) <= room)
    return 1;
  while (++i + 1 < G_N_ELEMENTS (steps)
         && get_width (set_name (&naming, start, 0, WIDE)) > 365 * self->scale->axis.day_width * steps[i] - 2 * NAME_GAP - 1)
    ;
  return steps[i];
}

/* Lines */

typedef struct
{
  const PlannerPaperAxis *axis;
  cairo_t *cairo;
  guint row;
  double low; /* what the page shows */
  double high;
  double top;
  double bottom;
} Ruling;

static void
add_line (cairo_t *cairo, double x, double top, double bottom)
{
  cairo_move_to (cairo, x, top);
  cairo_line_to (cairo, x, bottom);
}

/* A line that a coarser unit has too is drawn there. */
static gboolean
is_coarser (const Ruling *ruling, const GDate *start)
{
  for (guint row = 0; row < ruling->row; row++)
    {
      GDate coarser;

      planner_time_unit_find_start (ruling->axis->rows[row], start, &ruling->axis->scale->axis.year_starts, &coarser);
      if (g_date_compare (&coarser, start) == 0)
        return TRUE;
    }
  return FALSE;
}

static void
rule_unit_cb (const GDate *start, double from, double to, gpointer data)
{
  const Ruling *ruling = data;

  if (from <= ruling->low || from >= ruling->high || is_coarser (ruling, start))
    return;
  add_line (ruling->cairo, from, ruling->top, ruling->bottom);
}

static void
rule (cairo_t *cairo, guint row)
{
  cairo_set_source_rgb (cairo, shades[row], shades[row], shades[row]);
  cairo_set_line_width (cairo, widths[row]);
  cairo_stroke (cairo);
}

void
planner_paper_axis_draw_grid (const PlannerPaperAxis *self, cairo_t *cairo, guint across, gboolean has_heading, double top,
                              double bottom)
{
  double low = self->scale->cuts[across - 1], high = self->scale->cuts[across];
  double first = has_heading ? top + TOP - LINE_TOP : top;

  for (guint row = self->n_rows; row-- > 0;)
    {
      Ruling ruling = { self, cairo, row, low, high, has_heading ? first + row * ROW_HEIGHT : top, bottom };

      planner_paper_scale_foreach_unit (self->scale, self->rows[row], rule_unit_cb, &ruling);
      if (row == 0)
        {
          add_line (cairo, low, first, bottom);
          add_line (cairo, high, first, bottom);
        }
      rule (cairo, row);
    }
}

void
planner_paper_axis_draw_today_line (cairo_t *cairo, double x, double top, double bottom)
{
  static const double dashes[] = { 5, 1.5, 1.5, 1.5 };

  cairo_save (cairo);
  cairo_set_source_rgb (cairo, 0.65, 0.06, 0.14);
  cairo_set_line_width (cairo, 0.9);
  cairo_set_dash (cairo, dashes, G_N_ELEMENTS (dashes), 0);
  cairo_move_to (cairo, x, top);
  cairo_line_to (cairo, x, bottom);
  cairo_stroke (cairo);
  cairo_restore (cairo);
}

void
planner_paper_axis_draw_today (const PlannerPaperAxis *self, cairo_t *cairo, guint across, double top, double bottom)
{
  if (self->has_today && planner_paper_scale_find_page (self->scale, self->today) == across)
    planner_paper_axis_draw_today_line (cairo, self->today, top, bottom);
}

/* A point above the line of today. */
static void
draw_today_mark (const PlannerPaperAxis *self, cairo_t *cairo, double bottom)
{
  cairo_move_to (cairo, self->today, bottom);
  cairo_line_to (cairo, self->today - 3, bottom - 4);
  cairo_line_to (cairo, self->today + 3, bottom - 4);
  cairo_close_path (cairo);
  cairo_set_source_rgb (cairo, 0.65, 0.06, 0.14);
  cairo_fill (cairo);
}

/* Between the rows of names. */
static void
draw_axis_cb (cairo_t *cairo, const PlannerBandSpace *space, gpointer data)
{
  const PlannerPaperAxis *self = data;
  double low = self->scale->cuts[space->across - 1], high = self->scale->cuts[space->across];

  cairo_translate (cairo, planner_paper_scale_get_offset (self->scale, space->across), 0);
  for (guint row = 0; row < self->n_rows; row++)
    cairo_rectangle (cairo, low, TOP - LINE_TOP + row * ROW_HEIGHT, high - low, 0.4);
  cairo_set_source_rgb (cairo, shades[0], shades[0], shades[0]);
  cairo_fill (cairo);
  if (self->has_today && planner_paper_scale_find_page (self->scale, self->today) == space->across)
    draw_today_mark (self, cairo, space->height);
}

void
planner_paper_axis_add (const PlannerPaperAxis *self, PlannerBand *heading)
{
  for (guint row = 0; row < self->n_rows; row++)
    {
      Naming naming = { self, heading, row, get_every (self, row) };

      naming.shortness = get_first_shortness (&naming);
      if (naming.every == 1)
        planner_paper_scale_foreach_unit (self->scale, self->rows[row], shorten_cb, &naming);
      planner_paper_scale_foreach_unit (self->scale, self->rows[row], name_unit_cb, &naming);
    }
  planner_band_set_drawing (heading, TOP + self->n_rows * ROW_HEIGHT + BOTTOM, draw_axis_cb, (gpointer) self);
}
