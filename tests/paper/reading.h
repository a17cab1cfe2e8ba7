/* reading.h: the words of a PDF, read back from its bytes by another program
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "paper/planner-document.h"

/* A word and its box in points from the top left of its page. */
typedef struct
{
  guint page; /* from 0 */
  double left, top, right, bottom;
  char *text;
} ReadWord;

typedef struct
{
  guint n_pages;
  double width; /* of the first page */
  double height;
  GPtrArray *words; /* ReadWord, page after page */
  GArray *firsts;   /* guint: the place of the first word of each page, and of the end */
} Reading;

/* The words of PDF as pdftotext finds them. */
Reading *reading_new (GBytes *pdf);
Reading *reading_new_of_document (PlannerDocument *document);
void reading_free (Reading *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Reading, reading_free)

/* Fails unless every word stands within the margins of PAPER. */
void reading_check_margins (Reading *self, const PlannerPaper *paper);

/* The place of the first word on PAGE; of the page after the last, how many words there are. */
guint reading_get_first (Reading *self, guint page);

/* The first word on PAGE that is TEXT, or NULL. */
const ReadWord *reading_find (Reading *self, guint page, const char *text);

/* How many words are TEXT. */
guint reading_count (Reading *self, const char *text);

/* All words whose left edges lie from LEFT up to RIGHT, line after line and page after page, with nothing between them. */
char *reading_dup_text (Reading *self, double left, double right);

/* What PROGRAM (pdfinfo, pdftohtml) prints, of PDF unless that is NULL. */
char *reading_dup_output (GBytes *pdf, const char *const *program);

/* How often NEEDLE occurs in TEXT. */
guint reading_count_in (const char *text, const char *needle);

/* Fails where LINE has type smaller than the smallest, or a box of digits. */
void reading_check_type (PangoLayoutLine *line);
