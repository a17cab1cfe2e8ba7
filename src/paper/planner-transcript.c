/* planner-transcript.c: what a document says, without where on paper it stands
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "paper/planner-transcript.h"

struct _PlannerTranscript
{
  GArray *said; /* PlannerSaid */
  GStringChunk *words;
  gboolean is_incomplete;
};

PlannerTranscript *
planner_transcript_new (void)
{
  PlannerTranscript *self = g_new0 (PlannerTranscript, 1);

  self->said = g_array_new (FALSE, FALSE, sizeof (PlannerSaid));
  self->words = g_string_chunk_new (4096);
  return self;
}

void
planner_transcript_free (PlannerTranscript *self)
{
  g_array_unref (self->said);
  g_string_chunk_free (self->words);
  g_free (self);
}

void
planner_transcript_add (PlannerTranscript *self, const PlannerSaid *said)
{
  PlannerSaid kept = *said;
  g_autofree char *shown = said->text != NULL ? planner_typesetter_dup_shown (said->text) : NULL;

  if (shown != NULL)
    kept.text = g_string_chunk_insert (self->words, shown);
  g_array_append_val (self->said, kept);
}

void
planner_transcript_set_incomplete (PlannerTranscript *self)
{
  self->is_incomplete = TRUE;
}

gboolean
planner_transcript_is_incomplete (const PlannerTranscript *self)
{
  return self->is_incomplete;
}

guint
planner_transcript_get_length (const PlannerTranscript *self)
{
  return self->said->len;
}

const PlannerSaid *
planner_transcript_get (const PlannerTranscript *self, guint i)
{
  g_return_val_if_fail (i < self->said->len, NULL);

  return &g_array_index (self->said, PlannerSaid, i);
}
