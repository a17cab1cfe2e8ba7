/* planner-ask-html.c: reads lists out of the HTML that Word, LibreOffice and browsers put on the clipboard
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Not a browser: it follows paragraphs, lists and Word's list levels, and reads everything else as text.
 */
#include "rooms/asks/planner-ask-lines.h"

#include <string.h>

#include "core/exchange/planner-html.h"

typedef struct
{
  GArray *lines;
  GString *text;  /* of the line that is being read */
  guint lists;    /* how many <ul> and <ol> are open */
  guint depth;    /* of that line: 0 for a paragraph, from 1 in a list */
  guint ignored;  /* open <span>s from one that Word says to ignore (its bullet) */
} Reading;

static void
end_line (Reading *reading)
{
  const char *text = reading->text->str;

  while (g_ascii_isspace (*text))
    text++;
  planner_ask_lines_add (reading->lines, reading->depth, planner_ask_skip_marker (text));
  g_string_truncate (reading->text, 0);
}

/* White space is one space, whatever it is made of. */
static void
append (gunichar c, gpointer data)
{
  Reading *reading = data;
  gboolean space = c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == 0xa0;

  if (reading->ignored > 0)
    return;
  if (!space)
    g_string_append_unichar (reading->text, c);
  else if (reading->text->len > 0 && reading->text->str[reading->text->len - 1] != ' ')
    g_string_append_c (reading->text, ' ');
}

/* Elements */

static gboolean
is_one_of (const char *name, const char *const *names)
{
  return g_strv_contains (names, name);
}

/* "mso-list:l0 level2 lfo1" */
static guint
read_word_level (const char *attributes)
{
  const char *list = strstr (attributes, "mso-list:");
  const char *level = list != NULL ? strstr (list, "level") : NULL;

  return level != NULL ? CLAMP ((guint) g_ascii_strtoull (level + 5, NULL, 10), 1, 20) : 0;
}

static void
start_block (Reading *reading, const char *name, const char *attributes)
{
  guint level = read_word_level (attributes);

  /* A paragraph right within a list item is that item's own. */
  if (reading->lists > 0 && !g_str_equal (name, "li") && reading->text->len == 0)
    return;
  end_line (reading);
  reading->depth = level > 0 ? level : reading->lists;
}

static void
change_lists (Reading *reading, gboolean opening)
{
  end_line (reading);
  if (opening)
    reading->lists++;
  else if (reading->lists > 0)
    reading->lists--;
  reading->depth = reading->lists;
}

static void
start_span (Reading *reading, const char *attributes)
{
  if (reading->ignored > 0 || strstr (attributes, "mso-list:Ignore") != NULL
      || strstr (attributes, "mso-list: Ignore") != NULL)
    reading->ignored++;
}

static void
read_element (const char *name, const char *attributes, gboolean closing, gpointer data)
{
  static const char *const blocks[] = { "p", "div", "li", "h1", "h2", "h3", "h4", "h5", "h6", "tr", "br", "dt", "dd", NULL };
  Reading *reading = data;

  if (g_str_equal (name, "ul") || g_str_equal (name, "ol"))
    change_lists (reading, !closing);
  else if (g_str_equal (name, "span") && !closing)
    start_span (reading, attributes);
  else if (g_str_equal (name, "span") && reading->ignored > 0)
    reading->ignored--;
  else if (is_one_of (name, blocks) && !closing)
    start_block (reading, name, attributes);
  else if (g_str_equal (name, "p") || g_str_equal (name, "li"))
    end_line (reading);
  else if (g_str_equal (name, "td"))
    append (' ', reading);
}

GArray *
planner_ask_lines_from_html (const char *html)
{
  static const PlannerHtmlReader reader = { append, read_element };
  Reading reading = { planner_ask_lines_new (), g_string_new (NULL), 0, 0, 0 };

  g_return_val_if_fail (html != NULL, reading.lines);

  planner_html_read (html, -1, &reader, &reading);
  end_line (&reading);
  g_string_free (reading.text, TRUE);
  planner_ask_lines_settle (reading.lines);
  return reading.lines;
}
