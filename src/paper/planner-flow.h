/* planner-flow.h: what a document says, in order, before it is divided into pages
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Headings, paragraphs and tables are added one after the other. Rows of a table stand under groups and subgroups; a heading
 * or group stays with what follows it, and is named again at the top of each further page.
 * Owned by its document. Text is literal and may be of any length.
 */
#pragma once

#include "paper/planner-band.h"

G_BEGIN_DECLS

#define PLANNER_INK 0x000000
#define PLANNER_INK_DIM 0x4a4a4a

/** A column: at least @least points wide, taking its @share of what is left over. */
typedef struct
{
  const char *title; /* translated */
  double least;
  double share;
  gboolean at_end; /* set to the far side, as figures are */
} PlannerFlowColumn;

typedef struct _PlannerFlow PlannerFlow;

/** How wide the flow is, in points. */
double planner_flow_get_width (PlannerFlow *self);

/** What is added next begins a page. */
void planner_flow_begin_page (PlannerFlow *self);

/** A heading of the document. @level from 0; all but level 0 stand in the outline of a PDF, nested. */
void planner_flow_add_heading (PlannerFlow *self, guint level, const char *text);

/** A paragraph. With @keep it stays with what follows it. */
void planner_flow_add_paragraph (PlannerFlow *self, PlannerStyle style, gboolean keep, const char *text);

/** Begins a table. @title is what a further page calls it ("Planned Care"), or %NULL. */
void planner_flow_begin_table (PlannerFlow *self, const PlannerFlowColumn *columns, guint n_columns, const char *title);
void planner_flow_end_table (PlannerFlow *self);

/** Begins a row of the table: fill it with planner_flow_put(). */
void planner_flow_begin_row (PlannerFlow *self);

/**
 * Begins a row that names what follows: @level 0 for a group, 1 for a subgroup. @title is written from the first column over
 * @span of them; the others are filled with planner_flow_put().
 */
void planner_flow_begin_group (PlannerFlow *self, guint level, const char *title, guint span);

/** Adds a paragraph to the column of the row that was begun, moved in by @indent points. Empty text adds nothing. */
void planner_flow_put (PlannerFlow *self, guint column, PlannerStyle style, guint32 ink, double indent, const char *text);

G_END_DECLS
