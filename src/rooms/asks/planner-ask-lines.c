/* planner-ask-lines.c: reads an indented list, as Word or plain text has it, into lines with depths
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "rooms/asks/planner-ask-lines.h"

#include <string.h>

#define TAB_WIDTH 8

typedef enum
{
  MARKER_NONE,
  MARKER_BULLET, /* the sign itself tells one kind from another */
  MARKER_NUMBER, /* 1. 1) (1), and 1.2.3 by how many parts it has */
  MARKER_LETTER,
  MARKER_ROMAN,
} MarkerType;

typedef struct
{
  MarkerType type;
  gunichar sign;  /* of a bullet, or the bracket behind a number */
  guint parts;    /* of a number */
  char letter;    /* of a letter */
  gsize length;   /* in bytes, with the space behind it */
  gsize prefix;   /* of a number: how much of it stands before its last part */
  char number[13];
} Marker;

typedef struct
{
  guint indent;
  Marker marker;
} Level;

static void
line_clear (gpointer data)
{
  g_free (((PlannerAskLine *) data)->text);
}

GArray *
planner_ask_lines_new (void)
{
  GArray *lines = g_array_new (FALSE, FALSE, sizeof (PlannerAskLine));

  g_array_set_clear_func (lines, line_clear);
  return lines;
}

void
planner_ask_lines_add (GArray *lines, guint depth, const char *text)
{
  PlannerAskLine line = { depth, g_strstrip (g_strdup (text)) };

  if (*line.text == '\0')
    g_free (line.text);
  else
    g_array_append_val (lines, line);
}

void
planner_ask_lines_settle (GArray *lines)
{
  g_autoptr (GArray) depths = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < lines->len; i++)
    {
      PlannerAskLine *line = &g_array_index (lines, PlannerAskLine, i);
      guint depth = line->depth;

      while (depths->len > 0 && g_array_index (depths, guint, depths->len - 1) >= depth)
        g_array_set_size (depths, depths->len - 1);
      line->depth = depths->len;
      g_array_append_val (depths, depth);
    }
}

/* Markers */

static gboolean
is_space (gunichar c)
{
  return c == ' ' || c == '\t' || c == 0xa0;
}

static gsize
skip_spaces (const char *text)
{
  const char *p = text;

  while (is_space (g_utf8_get_char (p)))
    p = g_utf8_next_char (p);
  return (gsize) (p - text);
}

/* Word's private bullets (0xf0b7 and such) come through as they are. */
static gboolean
is_bullet (gunichar c)
{
  return (c != 0 && c < 0x10000 && g_utf8_strchr ("•·‣◦▪▫■□●○–—-*→➢✓❖§", -1, c) != NULL) || (c >= 0xf000 && c <= 0xf0ff);
}

static gboolean
read_bullet (const char *text, Marker *marker)
{
  gunichar c = g_utf8_get_char (text);
  const char *next = c != 0 ? g_utf8_next_char (text) : text;

  /* Word's second bullet is a lower-case o. */
  if (!is_bullet (c) && c != 'o')
    return FALSE;
  if (!is_space (g_utf8_get_char (next)) || (c == 'o' && *next != '\t'))
    return FALSE;
  *marker = (Marker) {
    .type = MARKER_BULLET, .sign = c, .length = (gsize) (next - text) + skip_spaces (next)
  };
  return TRUE;
}

static gboolean
is_roman (const char *text, gsize length)
{
  return length > 0 && strspn (text, "ivxlc") >= length;
}

/* The body of a number or letter: "1.2", "a", "iv". */
static gboolean
read_body (const char *body, gsize length, Marker *marker)
{
  if (length == 0)
    return FALSE;
  if (g_ascii_isdigit (*body))
    {
      marker->type = MARKER_NUMBER;
      if (strspn (body, "0123456789.") < length || length >= sizeof marker->number)
        return FALSE;
      marker->parts = 1;
      for (gsize i = 0; i < length; i++)
        marker->parts += body[i] == '.' ? 1 : 0;
      g_strlcpy (marker->number, body, MIN (length + 1, sizeof marker->number));
      marker->prefix = marker->parts > 1 ? (gsize) (strrchr (marker->number, '.') - marker->number) : 0;
      return TRUE;
    }
  /* "A. Boateng" is a name. */
  if (marker->sign == '.' && g_ascii_isupper (*body))
    return FALSE;
  marker->letter = g_ascii_tolower (*body);
  if (length == 1 && g_ascii_isalpha (*body))
    {
      marker->type = MARKER_LETTER;
      return TRUE;
    }
  marker->type = MARKER_ROMAN;
  return length <= 6 && is_roman (body, length);
}

/* "1." "1)" "(1)" "1.2" "1.2." "a)" "(iv)", with a space behind. */
static gboolean
read_number (const char *text, Marker *marker)
{
  const char *body = *text == '(' ? text + 1 : text;
  gsize length = strcspn (body, ") \t");
  const char *end;

  *marker = (Marker) { MARKER_NONE };
  if (body[length] == ')')
    {
      marker->sign = *text == '(' ? '(' : ')';
      end = body + length + 1;
    }
  else
    {
      gboolean dotted = length > 0 && body[length - 1] == '.';

      /* A number alone ("50 beds") or a word is no marker; 1.2 is. */
      if (*text == '(' || (!dotted && memchr (body, '.', length) == NULL))
        return FALSE;
      marker->sign = '.';
      end = body + length;
      length -= dotted ? 1 : 0;
    }
  if (!is_space (g_utf8_get_char (end)) || !read_body (body, length, marker))
    return FALSE;
  marker->length = (gsize) (end - text) + skip_spaces (end);
  return TRUE;
}

static Marker
read_marker (const char *text)
{
  Marker marker = { MARKER_NONE };

  if (read_bullet (text, &marker) || read_number (text, &marker))
    return marker;
  return (Marker) { MARKER_NONE };
}

const char *
planner_ask_skip_marker (const char *text)
{
  Marker marker = read_marker (text);

  return marker.parts > 1 ? text : text + marker.length;
}

/* Levels */

static gboolean
is_same_kind (const Marker *a, const Marker *b)
{
  return a->type == b->type && a->sign == b->sign && a->parts == b->parts;
}

/* 3.5 is an item only behind 3 or 3.4; else it is a figure. */
static gboolean
is_believed (const Marker *marker, GArray *levels)
{
  if (marker->type != MARKER_NUMBER || marker->parts == 1)
    return TRUE;
  for (guint i = 0; i < levels->len; i++)
    {
      const Marker *before = &g_array_index (levels, Level, i).marker;

      if (before->type == MARKER_NUMBER && strncmp (before->number, marker->number, marker->prefix) == 0
          && (before->parts == marker->parts ? before->prefix == marker->prefix
                                             : before->number[marker->prefix] == '\0'))
        return TRUE;
    }
  return FALSE;
}

/* A lone i, v or x is a letter behind h, u or w, and a Roman number otherwise. */
static void
settle_letter (Marker *marker, GArray *levels)
{
  if (marker->type != MARKER_LETTER || strchr ("ivxlc", marker->letter) == NULL)
    return;
  for (guint i = 0; i < levels->len; i++)
    {
      const Marker *before = &g_array_index (levels, Level, i).marker;

      if (before->type == MARKER_LETTER && before->sign == marker->sign && before->letter + 1 == marker->letter)
        return;
    }
  if (marker->letter == 'i' || marker->letter == 'v' || marker->letter == 'x')
    marker->type = MARKER_ROMAN;
}

/* Less indented closes levels; at the same indentation a kind of marker seen before goes back to it, a new one goes deeper. */
static guint
find_depth (GArray *levels, guint indent, const Marker *marker)
{
  Level level = { indent, *marker };

  while (levels->len > 0 && g_array_index (levels, Level, levels->len - 1).indent > indent)
    g_array_set_size (levels, levels->len - 1);
  for (guint i = levels->len; i-- > 0 && g_array_index (levels, Level, i).indent == indent;)
    if (is_same_kind (&g_array_index (levels, Level, i).marker, marker))
      {
        g_array_set_size (levels, i);
        break;
      }
  g_array_append_val (levels, level);
  return levels->len - 1;
}

static guint
measure_indent (const char **text)
{
  guint indent = 0;

  for (; is_space (g_utf8_get_char (*text)); *text = g_utf8_next_char (*text))
    indent = **text == '\t' ? (indent / TAB_WIDTH + 1) * TAB_WIDTH : indent + 1;
  return indent;
}

/* A tab within a line parts the cells of a table. */
static void
add_line (GArray *lines, GArray *levels, const char *text)
{
  guint indent = measure_indent (&text);
  Marker marker = read_marker (text);
  g_autofree char *words = NULL;

  if (!is_believed (&marker, levels))
    marker = (Marker) { MARKER_NONE };
  words = g_strstrip (g_strdelimit (g_strdup (text + marker.length), "\t", ' '));
  if (*words == '\0')
    return;
  settle_letter (&marker, levels);
  planner_ask_lines_add (lines, find_depth (levels, indent, &marker), words);
}

GArray *
planner_ask_lines_from_text (const char *text)
{
  GArray *lines = planner_ask_lines_new ();
  g_autoptr (GArray) levels = g_array_new (FALSE, FALSE, sizeof (Level));
  g_autofree char *valid = NULL;
  g_auto (GStrv) split = NULL;

  g_return_val_if_fail (text != NULL, lines);

  valid = g_utf8_make_valid (text, -1);
  g_strdelimit (valid, "\r\v\f", '\n');
  split = g_strsplit (valid, "\n", -1);
  for (guint i = 0; split[i] != NULL; i++)
    add_line (lines, levels, split[i]);
  planner_ask_lines_settle (lines);
  return lines;
}
