/* planner-flow.h: what a document says, in order, before it is divided into pages
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Headings, paragraphs and tables are added one after the other. Rows of a table stand under groups and subgroups; a heading
 * or group stays with what follows it, and is named again at the top of each further page.
 * A table can go over several pages that stand beside each other; and what is no text can be drawn in its rows and across them.
 * Owned by its composition. Text is literal and may be of any length.
 */
#pragma once

#include "paper/planner-band.h"

G_BEGIN_DECLS

#define PLANNER_INK 0x000000
#define PLANNER_INK_DIM 0x4a4a4a

/** A column: at least @least points wide, taking its @share of what is left over. Without a share it keeps its width as long as it can. */
typedef struct
{
  const char *title; /* translated */
  double least;
  double share;
  gboolean at_end; /* set to the far side, as figures are */
  gboolean once;   /* of pages beside each other, only on the first */
} PlannerFlowColumn;

typedef struct _PlannerFlow PlannerFlow;

/** How wide a page of the flow is between its margins, in points. */
double planner_flow_get_width (PlannerFlow *self);

/** What the first page has left below all that was added, in points; infinite where it is as high as it has to be. */
double planner_flow_get_room (PlannerFlow *self);

/** How many pages beside each other are asked for. */
guint planner_flow_get_pages_wide (PlannerFlow *self);

/** For words that stand where the flow has no column for them. Borrowed. */
PlannerTypesetter *planner_flow_get_typesetter (PlannerFlow *self);

/** Keeps @data for as long as anything of the flow may be drawn. */
void planner_flow_keep (PlannerFlow *self, gpointer data, GDestroyNotify destroy);

/** What is added next goes over @n_across pages beside each other: 1 unless something else is said. What stands beside it is repeated. */
void planner_flow_set_across (PlannerFlow *self, guint n_across);

/** What is added next begins a page. */
void planner_flow_begin_page (PlannerFlow *self);

/** A heading of the document. @level from 0; all but level 0 stand in the outline of a PDF, nested. */
void planner_flow_add_heading (PlannerFlow *self, guint level, const char *text);

/** A paragraph. With @keep it stays with what follows it. */
void planner_flow_add_paragraph (PlannerFlow *self, PlannerStyle style, gboolean keep, const char *text);

/** A drawing of @height, to which words can be added. Borrowed. */
PlannerBand *planner_flow_add_drawing (PlannerFlow *self, double height, PlannerBandDraw draw, gpointer data);

/** Where the columns of a table would stand: one of @places for each. */
void planner_flow_place_columns (PlannerFlow *self, const PlannerFlowColumn *columns, guint n_columns,
                                 PlannerBandPlace *places);

/** Begins a table. @title is what a further page calls it ("Planned Care"), or %NULL. */
void planner_flow_begin_table (PlannerFlow *self, const PlannerFlowColumn *columns, guint n_columns, const char *title);
void planner_flow_end_table (PlannerFlow *self);

/** Says what the groups of @level of the table that was begun are, such as "Name": in a table of cells that is their column's heading. */
void planner_flow_name_groups (PlannerFlow *self, guint level, const char *name);

/** Begins a row of the table: fill it with planner_flow_put(). */
void planner_flow_begin_row (PlannerFlow *self);

/**
 * Begins a row that names what follows: @level 0 for a group, 1 for a subgroup. @title is written from the first column over
 * @span of them; the others are filled with planner_flow_put().
 */
void planner_flow_begin_group (PlannerFlow *self, guint level, const char *title, guint span);

/** Adds a paragraph to the column of the row that was begun, moved in by @indent points. Empty text adds nothing. */
void planner_flow_put (PlannerFlow *self, guint column, PlannerStyle style, guint32 ink, double indent, const char *text);

/** What stays as the rows above have it: paper and a page do not say it again, the cells of a table do. */
void planner_flow_put_again (PlannerFlow *self, guint column, const char *text);

/** The band of the headings of the table that was begun, and of what was added last: for drawings, and words beside the columns. Borrowed. */
PlannerBand *planner_flow_get_heading (PlannerFlow *self);
PlannerBand *planner_flow_get_band (PlannerFlow *self);

/** What runs over the rows of a table is drawn behind all of them, or in front. */
typedef enum
{
  PLANNER_LAYER_BEHIND,
  PLANNER_LAYER_IN_FRONT,
} PlannerLayer;

/** What of a table stands on one page. */
typedef struct
{
  PlannerLayer layer;
  const PlannerPiece *pieces;
  guint n_pieces;
  double width; /* of the page */
  guint across; /* which of those beside each other it is, from 1 */
} PlannerFlowStretch;

/** Draws on a page, mirrored as #PlannerBandDraw is; the origin is the top of the flow's place on it. */
typedef void (*PlannerFlowDraw) (cairo_t *cairo, const PlannerFlowStretch *stretch, gpointer data);

/** Gives the table that was begun layers of its own. @data has to live as long as the flow. */
void planner_flow_set_layers (PlannerFlow *self, PlannerFlowDraw draw, gpointer data);

G_END_DECLS
