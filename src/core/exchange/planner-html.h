/* planner-html.h: goes through the HTML of a clipboard
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Not a browser: it tells of text and of elements that begin and end, in the order they stand, never runs or fetches anything, and leaves
 * out what is no text (scripts, styles, the head). Tags need not be closed. Pure functions.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  /* A character of text, entities resolved. White space as it stands; a space that does not break is 0xa0. */
  void (*text) (gunichar c, gpointer data);
  /* @name in lower case; @attributes: the rest of the tag, as it stands. */
  void (*element) (const char *name, const char *attributes, gboolean closing, gpointer data);
} PlannerHtmlReader;

/** Goes through @html, of @length bytes (-1: to its end), from where a clipboard of Windows says that the copied part begins. What is no UTF-8 becomes U+FFFD. */
void planner_html_read (const char *html, gssize length, const PlannerHtmlReader *reader, gpointer data);

G_END_DECLS
