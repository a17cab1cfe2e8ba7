/* planner-band.h: a strip of a page, from the left margin to the right: cells of lines beside each other
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Headings, paragraphs and rows of tables are bands. A band can be drawn in parts, one a page, and is then divided between lines.
 * Measures are points; x counts from the side where reading begins. Its layouts belong to a typesetter that outlives it.
 */
#pragma once

#include "paper/planner-typesetter.h"

G_BEGIN_DECLS

/** How it is set off from others. */
typedef enum
{
  PLANNER_BAND_PLAIN,
  PLANNER_BAND_HEADING,
  PLANNER_BAND_COLUMNS, /* the heading of a table */
  PLANNER_BAND_GROUP,
  PLANNER_BAND_SUBGROUP,
  PLANNER_BAND_ROW,
  PLANNER_BAND_CONTINUED, /* says at the top of a page what goes on there */
} PlannerBandLook;

typedef struct _PlannerBand PlannerBand;

PlannerBand *planner_band_new (PlannerBandLook look);
void planner_band_free (PlannerBand *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlannerBand, planner_band_free)

/**
 * Adds the lines of @layout below what stands in the cell at @x already, moved in by @indent. With @at_end lines are
 * moved to the far side of @width. @ink is 0xRRGGBB.
 */
void planner_band_add (PlannerBand *self, double x, double width, double indent, gboolean at_end, PangoLayout *layout,
                       guint32 ink);

/** The height of all of it, with the space inside. */
double planner_band_get_height (PlannerBand *self);

/** The space to leave above it, unless it is the first of its page. */
double planner_band_get_space_above (PlannerBand *self);

/* A part of a band: in each cell the lines from `from` up to, not including, `to`. */
typedef struct
{
  guint *from; /* one for each cell; %NULL: the whole band */
  guint *to;
  double height;
} PlannerBandPart;

PlannerBandPart planner_band_get_whole (PlannerBand *self);
void planner_band_part_clear (PlannerBandPart *part);

/**
 * Fills @part with the lines that follow @before (%NULL: from the first), as many as @room takes; with @force at least one in some
 * cell. Returns whether there was one.
 */
gboolean planner_band_divide (PlannerBand *self, const PlannerBandPart *before, double room, gboolean force,
                              PlannerBandPart *part);

/** Whether @part holds the last line of every cell. */
gboolean planner_band_ends_with (PlannerBand *self, const PlannerBandPart *part);

/** The least height that is worth beginning the band in. */
double planner_band_get_least_height (PlannerBand *self);

/** Draws @part with its top left at the origin, @width wide. */
void planner_band_draw (PlannerBand *self, const PlannerBandPart *part, cairo_t *cairo, double width,
                        gboolean right_to_left);

/** Called for every line drawn: for whoever counts or measures them. */
typedef void (*PlannerBandLineFunc) (PangoLayoutLine *line, double x, double baseline, guint32 ink, gpointer data);
void planner_band_foreach_line (PlannerBand *self, const PlannerBandPart *part, double width, gboolean right_to_left,
                                PlannerBandLineFunc func, gpointer data);

G_END_DECLS
