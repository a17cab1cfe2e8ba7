/* planner-html.c: goes through the HTML of a clipboard
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "planner-html.h"

#include <string.h>

typedef struct
{
  const PlannerHtmlReader *reader;
  gpointer data;
  char *skipped; /* the element whose content is no text, or %NULL */
} Reading;

static void
tell (const Reading *reading, gunichar c)
{
  if (reading->skipped == NULL)
    reading->reader->text (c, reading->data);
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
read_entity (const Reading *reading, const char *p)
{
  gsize length = strspn (p + 1, "#abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789");
  gunichar c = 0;

  if (length > 0 && length < 12 && p[1 + length] == ';')
    c = p[1] == '#' ? read_numbered (p + 2) : read_named (p + 1, length);
  if (c == 0)
    {
      tell (reading, '&');
      return p + 1;
    }
  tell (reading, c);
  return p + length + 2;
}

/* Elements */

static void
read_element (Reading *reading, const char *name, const char *attributes, gboolean closing)
{
  static const char *const skipped[] = { "style", "script", "head", "title", "xml", "o:p", NULL };

  if (reading->skipped != NULL)
    {
      if (closing && g_str_equal (name, reading->skipped))
        g_clear_pointer (&reading->skipped, g_free);
    }
  else if (g_strv_contains (skipped, name))
    g_set_str (&reading->skipped, closing ? NULL : name);
  else
    reading->reader->element (name, attributes, closing, reading->data);
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

void
planner_html_read (const char *html, gssize length, const PlannerHtmlReader *reader, gpointer data)
{
  Reading reading = { reader, data, NULL };
  g_autofree char *valid = NULL;

  g_return_if_fail (html != NULL && reader != NULL);

  valid = g_utf8_make_valid (html, length);
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
          tell (&reading, g_utf8_get_char (p));
          p = g_utf8_next_char (p);
        }
    }
  g_free (reading.skipped);
}
