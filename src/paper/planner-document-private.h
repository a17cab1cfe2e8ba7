/* planner-document-private.h: the pages of a document, for what draws, writes or measures them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "paper/planner-composition.h"
#include "paper/planner-transcript.h"

G_BEGIN_DECLS

/* What the running heads and feet take, in points, with the space that sets them off. */
#define PLANNER_DOCUMENT_HEAD 20.0
#define PLANNER_DOCUMENT_FOOT 18.0

struct _PlannerDocument
{
  GObject parent_instance;

  char *plan_title;
  char *title;
  char *author;
  GDate as_at;
  PlannerPaper paper;
  guint pages_wide;
  guint most_pages_wide;
  gboolean is_tall;

  PlannerComposer composer;
  gpointer data;
  GDestroyNotify destroy;

  gboolean right_to_left;
  PlannerComposition *composition; /* %NULL: not begun */
  GPtrArray *dropped;              /* PlannerComposition to be freed */
};

/** The pages, borrowed until the paper is another. */
PlannerPages *planner_document_get_pages (PlannerDocument *self);

/** All that it says, as on the widest paper. Free with planner_transcript_free(). */
PlannerTranscript *planner_document_transcribe (PlannerDocument *self);

/** What is left of a page for them, in points, and around that. */
double planner_document_get_body_width (PlannerDocument *self);
double planner_document_get_body_height (PlannerDocument *self);
double planner_document_get_margin (PlannerDocument *self);

/** How far from the top of the page the pieces begin, in points. */
double planner_document_get_body_top (PlannerDocument *self);

/** Whether reading begins at the right, as it does where the user's language is written so unless something else is said. */
void planner_document_set_right_to_left (PlannerDocument *self, gboolean right_to_left);

G_END_DECLS
