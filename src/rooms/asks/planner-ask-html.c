/* planner-ask-html.c: reads lists out of the HTML that Word, LibreOffice and browsers put on the clipboard
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Not a browser: it follows paragraphs, lists and Word's list levels, and reads everything else as text.
 */
#include "rooms/asks/planner-ask-lines.h"

#include <string.h>

typedef struct
{
  GArray *lines;
  GString *text;  /* of the line that is being read */
  guint lists;    /* how many <ul> and <ol> are open */
  guint depth;    /* of that line: 0 for a paragraph, from 1 in a list */
  char *skipped;  /* the element whose content is no text, or %NULL */
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
append (Reading *reading, gunichar c)
{
  gboolean space = c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == 0xa0;

  if (reading->skipped != NULL || reading->ignored > 0)
    return;
  if (!space)
    g_string_append_unichar (reading->text, c);
  else if (reading->text->len > 0 && reading->text->str[reading->text->len - 1] != ' ')
    g_string_append_c (reading->text, ' ');
}

/* Entities */

static gunichar
read_named (const char *name, gsize length)
{
  static const struct
  {
    const char *name;
    gunichar c;
  } entities[] = {
    { "amp", '&' },     { "lt", '<' },      { "gt", '>' },      { "quot", '"' },    { "apos", '\'' },   { "nbsp", 0xa0 },
    { "ndash", 0x2013 }, { "mdash", 0x2014 }, { "lsquo", 0x2018 }, { "rsquo", 0x2019 }, { "ldquo", 0x201c },
    { "rdquo", 0x201d }, { "bull", 0x2022 }, { "middot", 0xb7 }, { "hellip", 0x2026 }, { "pound", 0xa3 }, { "euro", 0x20ac },
  };

  for (guint i = 0; i < G_N_ELEMENTS (entities); i++)
    if (strlen (entities[i].name) == length && strncmp (entities[i].name, name, length) == 0)
      return entities[i].c;
  return 0;
}

static gunichar
read_numbered (const char *digits)
{
  gboolean hexadecimal = *digits == 'x' || *digits == 'X';
  guint64 c = g_ascii_strtoull (hexadecimal ? digits + 1 : digits, NULL, hexadecimal ? 16 : 10);

  return c >= ' ' && c <= 0x10ffff && g_unichar_validate ((gunichar) c) ? (gunichar) c : 0xfffd;
}

static const char *
read_entity (Reading *reading, const char *p)
{
  gsize length = strspn (p + 1, "#abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789");
  gunichar c = 0;

  if (length > 0 && length < 12 && p[1 + length] == ';')
    c = p[1] == '#' ? read_numbered (p + 2) : read_named (p + 1, length);
  if (c == 0)
    {
      append (reading, '&');
      return p + 1;
    }
  append (reading, c);
  return p + length + 2;
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
read_element (Reading *reading, const char *name, const char *attributes, gboolean closing)
{
  static const char *const blocks[] = { "p", "div", "li", "h1", "h2", "h3", "h4", "h5", "h6", "tr", "br", "dt", "dd", NULL };
  static const char *const skipped[] = { "style", "script", "head", "title", "xml", "o:p", NULL };

  if (reading->skipped != NULL)
    {
      if (closing && g_str_equal (name, reading->skipped))
        g_clear_pointer (&reading->skipped, g_free);
    }
  else if (is_one_of (name, skipped))
    g_set_str (&reading->skipped, closing ? NULL : name);
  else if (g_str_equal (name, "ul") || g_str_equal (name, "ol"))
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
    append (reading, ' ');
}

static const char *
read_tag (Reading *reading, const char *p)
{
  gboolean closing = p[1] == '/';
  const char *start = p + (closing ? 2 : 1);
  const char *end = strchr (p, '>');
  gsize length = strspn (start, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789:");
  g_autofree char *name = g_ascii_strdown (start, (gssize) length);
  g_autofree char *attributes = NULL;

  if (end == NULL)
    return p + strlen (p);
  /* <o:p/> has no content to skip. */
  if (length == 0 || (end > p && end[-1] == '/' && strchr (name, ':') != NULL))
    return end + 1;
  attributes = g_strndup (start + length, (gsize) (end - start) - length);
  read_element (reading, name, attributes, closing);
  return end + 1;
}

static const char *
read_comment (const char *p)
{
  const char *end = strstr (p + 4, "-->");

  return end != NULL ? end + 3 : p + strlen (p);
}

/* A clipboard of Windows says with <!--StartFragment--> where the copied part begins. */
static const char *
find_start (const char *html)
{
  const char *start = strstr (html, "<!--StartFragment-->");

  return start != NULL ? start : html;
}

GArray *
planner_ask_lines_from_html (const char *html)
{
  g_autofree char *valid = NULL;
  Reading reading = { planner_ask_lines_new (), g_string_new (NULL), 0, 0, NULL, 0 };

  g_return_val_if_fail (html != NULL, reading.lines);

  valid = g_utf8_make_valid (html, -1);
  for (const char *p = find_start (valid); *p != '\0';)
    {
      if (g_str_has_prefix (p, "<!--"))
        p = read_comment (p);
      else if (*p == '<' && (g_ascii_isalpha (p[1]) || p[1] == '/' || p[1] == '!'))
        p = read_tag (&reading, p);
      else if (*p == '&')
        p = read_entity (&reading, p);
      else
        {
          append (&reading, g_utf8_get_char (p));
          p = g_utf8_next_char (p);
        }
    }
  end_line (&reading);
  g_string_free (reading.text, TRUE);
  g_free (reading.skipped);
  planner_ask_lines_settle (reading.lines);
  return reading.lines;
}
