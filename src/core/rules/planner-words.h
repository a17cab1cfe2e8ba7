/* The words of a text, folded so that two ways of writing one word are the same.
 *
 * Case, accents and apostrophes do not matter, "&" and "+" are "and", "the" is
 * left out, letters with dots between (N.H.S.) are one word. Values only, any
 * thread.
 */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  const char *text; /* borrowed, UTF-8 */
  const char *at;
  GString *word;       /* the word that was read, folded */
  gboolean possessive; /* it was written with 's, and WORD ends with that s */
  gsize start;         /* where it stands in the text, in bytes */
  gsize end;
} PlannerWordReader;

/* Begins before the first word of TEXT, which must outlive the reader. */
void planner_word_reader_init (PlannerWordReader *self,
                               const char        *text);
void planner_word_reader_clear (PlannerWordReader *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (PlannerWordReader, planner_word_reader_clear)

/* Reads the next word. FALSE at the end. */
gboolean planner_word_reader_next (PlannerWordReader *self);

G_END_DECLS
