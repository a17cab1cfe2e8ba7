/* planner-flow-private.h: a flow as it is divided into pages
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "paper/planner-flow.h"
#include "paper/planner-transcript.h"

G_BEGIN_DECLS

/* Between columns, and between the edge of a shade and its words, in points. */
#define PLANNER_FLOW_GAP 8.0

/** Where @columns stand on a page of @width: one of @places for each; what is to stand once, on the first of @n_across beside each other. */
void planner_flow_columns_place (const PlannerFlowColumn *columns, guint n_columns, double width, guint n_across, PlannerBandPlace *places);

typedef struct
{
  PlannerBand *band;
  gboolean keep;       /* with what follows */
  gboolean new_page;
  guint n_across;      /* over how many pages beside each other it goes */
  guint table;         /* place of its table from 1; 0 when it stands in none */
  const char *continued; /* what a page that begins with it says goes on there, or NULL; the flow keeps it */
  char *outline;       /* its words in the outline, or NULL */
  guint outline_level; /* from 1 */
} PlannerFlowItem;

/** A flow of pages of @width, of which @pages_wide may stand beside each other. */
PlannerFlow *planner_flow_new (PlannerTypesetter *typesetter, double width, guint pages_wide);
void planner_flow_free (PlannerFlow *self);

/** How high a page is, in points; infinite where it is as high as it has to be, as at first. */
void planner_flow_set_height (PlannerFlow *self, double height);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlannerFlow, planner_flow_free)

/** Tells @transcript, which outlives it, all that is added from now on, and sets none of it in type: its pages are empty. */
void planner_flow_set_transcript (PlannerFlow *self, PlannerTranscript *transcript);

/** Frees some of its items; after that it is only good for more of that, and for being freed. Returns whether none are left. */
gboolean planner_flow_shrink (PlannerFlow *self);

guint planner_flow_get_n_items (PlannerFlow *self);
const PlannerFlowItem *planner_flow_get_item (PlannerFlow *self, guint i);

/** The column headings of a table, from 1; borrowed. */
PlannerBand *planner_flow_get_columns (PlannerFlow *self, guint table);

/** Draws a layer of a table, from 1, where it has one. */
void planner_flow_draw_layer (PlannerFlow *self, guint table, cairo_t *cairo, const PlannerFlowStretch *stretch);

/** A band that says that @continued goes on; borrowed. */
PlannerBand *planner_flow_get_continued (PlannerFlow *self, const char *continued);

G_END_DECLS
