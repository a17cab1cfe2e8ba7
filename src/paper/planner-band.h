/* planner-band.h: a strip of a page, from the left margin to the right: cells of lines beside each other
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Headings, paragraphs and rows of tables are bands. A band can be drawn in parts, one a page, and is then divided between lines. It
 * may be wider than one page: then a cell stands on one of the pages beside each other, or is repeated on all. A band can have a
 * drawing behind its words.
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

/** Where lines stand: a cell. */
typedef struct
{
  double x;
  double width;
  double top;      /* of its first line, below the space inside */
  guint across;    /* on which of the pages beside each other, from 1; 0: on all of them */
  gboolean at_end; /* lines are moved to the far side */
} PlannerBandPlace;

/** Adds the lines of @layout below what stands in that cell already, moved in by @indent. @ink is 0xRRGGBB. */
void planner_band_add (PlannerBand *self, const PlannerBandPlace *place, double indent, PangoLayout *layout, guint32 ink);

/** The page that a band is drawn on. */
typedef struct
{
  double width; /* between its margins */
  guint across; /* which of those beside each other, from 1 */
  gboolean right_to_left;
} PlannerBandPage;

/** The part of a band that is drawn. */
typedef struct
{
  double width;
  double height;
  guint across;
  gboolean is_first; /* it begins here */
} PlannerBandSpace;

/**
 * Draws what is no text, with the top of the band at the origin. Mirrored where reading begins at the right, so that x grows with reading.
 */
typedef void (*PlannerBandDraw) (cairo_t *cairo, const PlannerBandSpace *space, gpointer data);

/** Gives the band a drawing of at least @height, with the space inside. It is drawn on every page that holds a part of the band. */
void planner_band_set_drawing (PlannerBand *self, double height, PlannerBandDraw draw, gpointer data);

/** The data of its drawing when that is by @draw, else %NULL. */
gpointer planner_band_get_drawing (PlannerBand *self, PlannerBandDraw draw);

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

/** Turns what is drawn next round where reading begins at the right, for a drawing. */
void planner_band_page_mirror (const PlannerBandPage *page, cairo_t *cairo);

/** Called for every line drawn: for whoever counts or measures them. */
typedef void (*PlannerBandLineFunc) (PangoLayoutLine *line, double x, double baseline, guint32 ink, gpointer data);
void planner_band_foreach_line (PlannerBand *self, const PlannerBandPart *part, const PlannerBandPage *page,
                                PlannerBandLineFunc func, gpointer data);

/** A band, or part of one, at its place on a page. */
typedef struct
{
  PlannerBand *band;
  PlannerBandPart part;
  guint table; /* that it stands in, from 1; 0: none */
  double y;    /* from the top of the flow's place on the page */
} PlannerPiece;

/** Draws pieces at their places on a page. */
void planner_pieces_draw (const PlannerPiece *pieces, guint n_pieces, cairo_t *cairo, const PlannerBandPage *page);

G_END_DECLS
