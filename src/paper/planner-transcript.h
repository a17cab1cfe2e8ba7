/* planner-transcript.h: what a document says, without where on paper it stands
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A flow (planner-flow.h) tells it everything as it is added; web pages and tables are made of it, so that they say just what is printed.
 */
#pragma once

#include "paper/planner-typesetter.h"

G_BEGIN_DECLS

typedef enum
{
  PLANNER_SAID_HEADING,    /* number: its level, from 0 */
  PLANNER_SAID_PARAGRAPH,  /* style */
  PLANNER_SAID_TABLE,      /* text: what it is called, or %NULL; its columns follow */
  PLANNER_SAID_COLUMN,
  PLANNER_SAID_GROUP_NAME, /* number: the level of groups of the table whose heading it would be, had they a column */
  PLANNER_SAID_GROUP,      /* number: its level, from 0; span: over how many columns it goes */
  PLANNER_SAID_ROW,
  PLANNER_SAID_CELL,       /* number: the column, of the row or group before; style; a cell may be said in several paragraphs */
  PLANNER_SAID_AGAIN,      /* the same, of what stays as the rows above have it: only where each row is read by itself */
  PLANNER_SAID_TABLE_END,
} PlannerSaidType;

typedef struct
{
  PlannerSaidType type;
  guint number;
  guint span;
  PlannerStyle style;
  const char *text; /* owned by the transcript */
} PlannerSaid;

typedef struct _PlannerTranscript PlannerTranscript;

PlannerTranscript *planner_transcript_new (void);
void planner_transcript_free (PlannerTranscript *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlannerTranscript, planner_transcript_free)

/** Adds what is said next; its text is copied, without characters that cannot be shown. */
void planner_transcript_add (PlannerTranscript *self, const PlannerSaid *said);

/** Says that something is on the pages of which it was not told. */
void planner_transcript_set_incomplete (PlannerTranscript *self);
gboolean planner_transcript_is_incomplete (const PlannerTranscript *self);

guint planner_transcript_get_length (const PlannerTranscript *self);
const PlannerSaid *planner_transcript_get (const PlannerTranscript *self, guint i);

G_END_DECLS
