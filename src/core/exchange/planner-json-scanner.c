/* planner-json-scanner.c: a strict look at a JSON file before anything in it is believed
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "planner-json-scanner.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

/* Up to this many members are compared with each other; more are sorted first. */
#define FEW_MEMBERS 24

typedef enum
{
  STATE_START,
  STATE_MEMBER,
  STATE_ELEMENT,
  STATE_DONE,
  STATE_REFUSED,
} State;

typedef struct
{
  const char *text; /* what the name stands for */
  gsize length;
  const char *source; /* where it stands */
  char *decoded;      /* owned, when the source has escapes */
} Name;

struct _PlannerJsonScanner
{
  const char *start; /* after a byte order mark */
  const char *end;
  const char *at;
  State state;
  GArray *members;     /* PlannerJsonMember of the root */
  GArray *names;       /* Name, of all objects that are open, the outer ones first */
  gboolean any;        /* an element or member stood before, so a comma must come */
  const char *problem; /* untranslated, once refused */
};

static void
name_clear (gpointer data)
{
  g_free (((Name *) data)->decoded);
}

PlannerJsonScanner *
planner_json_scanner_new (const char *text, gsize length)
{
  PlannerJsonScanner *self = g_new0 (PlannerJsonScanner, 1);

  self->start = text;
  self->end = text + length;
  if (length >= 3 && memcmp (text, "\xef\xbb\xbf", 3) == 0)
    self->start += 3;
  self->at = self->start;
  self->members = g_array_new (FALSE, FALSE, sizeof (PlannerJsonMember));
  self->names = g_array_new (FALSE, FALSE, sizeof (Name));
  g_array_set_clear_func (self->names, name_clear);
  return self;
}

void
planner_json_scanner_free (PlannerJsonScanner *self)
{
  g_array_unref (self->members);
  g_array_unref (self->names);
  g_free (self);
}

/* Remembers what is wrong at @where, which becomes the place of the error. */
static gboolean
refuse (PlannerJsonScanner *self, const char *where, const char *problem)
{
  self->at = where;
  self->problem = problem;
  self->state = STATE_REFUSED;
  return FALSE;
}

static gboolean
refuse_unexpected (PlannerJsonScanner *self, const char *problem)
{
  if (self->at >= self->end)
    return refuse (self, self->end, N_("the file ends too early"));
  if (*self->at == '\0')
    return refuse (self, self->at, N_("there is a NUL character"));
  return refuse (self, self->at, problem);
}

static void
set_error (const PlannerJsonScanner *self, GError **error)
{
  const char *line_start = self->start;
  guint line = 1;

  for (const char *at = self->start; at < self->at; at++)
    if (*at == '\n')
      {
        line++;
        line_start = at + 1;
      }

  guint column = 1;
  for (const char *at = line_start; at < self->at; at++)
    if (((guchar) *at & 0xc0) != 0x80)
      column++;

  g_set_error (error, PLANNER_EXCHANGE_ERROR, PLANNER_EXCHANGE_ERROR_JSON,
               _("Line %u, column %u: %s. Nothing was changed."), line, column, _(self->problem));
}

static void
skip_blanks (PlannerJsonScanner *self)
{
  const char *at = self->at;

  while (at < self->end && (*at == ' ' || *at == '\n' || *at == '\r' || *at == '\t'))
    at++;
  self->at = at;
}

/* Whether none of eight bytes is a control, a quote, a backslash or beyond ASCII. */
static gboolean
is_plain (const char *bytes)
{
  const guint64 ones = G_GUINT64_CONSTANT (0x0101010101010101);
  const guint64 highs = ones * 0x80;
  guint64 word, quote, backslash;

  memcpy (&word, bytes, sizeof word);
  quote = word ^ (ones * '"');
  backslash = word ^ (ones * '\\');
  return (((word - ones * 0x20) | (quote - ones) | (backslash - ones) | word) & highs) == 0;
}

static gboolean
read_hex (PlannerJsonScanner *self, const char *digits, gunichar *unit)
{
  *unit = 0;
  for (guint i = 0; i < 4; i++)
    {
      if (digits + i >= self->end || !g_ascii_isxdigit (digits[i]))
        return refuse (self, MIN (digits + i, self->end), N_("“\\u” needs four hexadecimal digits"));
      *unit = *unit << 4 | (gunichar) g_ascii_xdigit_value (digits[i]);
    }
  return TRUE;
}

/* @at stands on the backslash of "\u". */
static gboolean
check_unicode_escape (PlannerJsonScanner *self, const char **at)
{
  const char *escape = *at;
  gunichar unit, low;

  if (!read_hex (self, escape + 2, &unit))
    return FALSE;
  *at = escape + 6;
  if (unit == 0)
    return refuse (self, escape, N_("there is a NUL character"));
  if (unit < 0xd800 || unit > 0xdfff)
    return TRUE;
  if (unit >= 0xdc00 || self->end - *at < 2 || (*at)[0] != '\\' || (*at)[1] != 'u')
    return refuse (self, escape, N_("there is half a character (a lone surrogate)"));
  if (!read_hex (self, escape + 8, &low))
    return FALSE;
  if (low < 0xdc00 || low > 0xdfff)
    return refuse (self, escape, N_("there is half a character (a lone surrogate)"));
  *at = escape + 12;
  return TRUE;
}

static gboolean
check_escape (PlannerJsonScanner *self, const char **at)
{
  if (self->end - *at < 2)
    return refuse (self, self->end, N_("the file ends too early"));
  if ((*at)[1] == 'u')
    return check_unicode_escape (self, at);
  if ((*at)[1] == '\0' || strchr ("\"\\/bfnrt", (*at)[1]) == NULL)
    return refuse (self, *at, N_("there is no such escape in JSON"));
  *at += 2;
  return TRUE;
}

/* A byte of a string that is not plain ASCII. */
static gboolean
check_special (PlannerJsonScanner *self, const char **at)
{
  guchar byte = (guchar) **at;

  if (byte == '\\')
    return check_escape (self, at);
  if (byte == '\0')
    return refuse (self, *at, N_("there is a NUL character"));
  if (byte < 0x20)
    return refuse (self, *at, N_("a text is broken by a line end or another control character"));

  gunichar character = g_utf8_get_char_validated (*at, self->end - *at);
  if (character == (gunichar) -1 || character == (gunichar) -2)
    return refuse (self, *at, N_("this is not UTF-8"));
  *at = g_utf8_next_char (*at);
  return TRUE;
}

/* self->at stands on the opening quote. */
static gboolean
check_string (PlannerJsonScanner *self)
{
  const char *at = self->at + 1;

  for (;;)
    {
      while (self->end - at >= 8 && is_plain (at))
        at += 8;
      if (at >= self->end)
        return refuse (self, self->at, N_("a text is not closed"));
      if (*at == '"')
        break;
      if ((guchar) *at >= 0x20 && (guchar) *at < 0x80 && *at != '\\')
        at++;
      else if (!check_special (self, &at))
        return FALSE;
    }
  self->at = at + 1;
  return TRUE;
}

static const char *
skip_digits (const char *at, const char *end)
{
  while (at < end && g_ascii_isdigit (*at))
    at++;
  return at;
}

/* Whether an integer of the grammar fits into 64 bits with sign. */
static gboolean
fits_integer (const char *text, gsize length)
{
  g_autofree char *digits = NULL;
  gint64 ignored;

  if (length < 19)
    return TRUE;
  if (length > 20)
    return FALSE;
  digits = g_strndup (text, length);
  return g_ascii_string_to_signed (digits, 10, G_MININT64, G_MAXINT64, &ignored, NULL);
}

static gboolean
is_finite (const char *text, gsize length)
{
  g_autofree char *number = g_strndup (text, length);

  return isfinite (g_ascii_strtod (number, NULL)) != 0;
}

static gboolean
check_number (PlannerJsonScanner *self)
{
  const char *start = self->at;
  const char *at = start + (*start == '-' ? 1 : 0);
  const char *digits = at;
  gboolean is_integer = TRUE;
  gboolean has_exponent = FALSE;

  at = skip_digits (at, self->end);
  if (at == digits || (*digits == '0' && at - digits > 1))
    return refuse (self, start, N_("this is no number as JSON writes it"));
  if (at < self->end && *at == '.')
    {
      is_integer = FALSE;
      digits = at + 1;
      at = skip_digits (digits, self->end);
      if (at == digits)
        return refuse (self, start, N_("this is no number as JSON writes it"));
    }
  if (at < self->end && (*at == 'e' || *at == 'E'))
    {
      is_integer = FALSE;
      has_exponent = TRUE;
      digits = at + 1;
      if (digits < self->end && (*digits == '+' || *digits == '-'))
        digits++;
      at = skip_digits (digits, self->end);
      if (at == digits)
        return refuse (self, start, N_("this is no number as JSON writes it"));
    }

  gsize length = (gsize) (at - start);
  if (is_integer ? !fits_integer (start, length) : ((has_exponent || length > 300) && !is_finite (start, length)))
    return refuse (self, start, N_("this number is out of range"));
  self->at = at;
  return TRUE;
}

static gboolean
check_word (PlannerJsonScanner *self, const char *word)
{
  gsize length = strlen (word);

  if ((gsize) (self->end - self->at) < length || memcmp (self->at, word, length) != 0)
    return refuse_unexpected (self, N_("a value was expected"));
  self->at += length;
  return TRUE;
}

static gboolean
names_equal (const Name *a, const Name *b)
{
  return a->length == b->length && memcmp (a->text, b->text, a->length) == 0;
}

/* By what they say, then by where they stand. */
static int
compare_names (gconstpointer one, gconstpointer other)
{
  const Name *a = one;
  const Name *b = other;
  int order = memcmp (a->text, b->text, MIN (a->length, b->length));

  if (order == 0)
    order = (a->length > b->length) - (a->length < b->length);
  if (order == 0)
    order = (a->source > b->source) - (a->source < b->source);
  return order;
}

/* The first name from @first on that stood before, or %NULL. */
static const Name *
find_duplicate (PlannerJsonScanner *self, guint first)
{
  Name *names = &g_array_index (self->names, Name, first);
  guint n_names = self->names->len - first;
  const Name *found = NULL;

  if (n_names <= FEW_MEMBERS)
    {
      for (guint i = 1; i < n_names; i++)
        for (guint j = 0; j < i; j++)
          if (names_equal (&names[i], &names[j]))
            return &names[i];
      return NULL;
    }

  qsort (names, n_names, sizeof (Name), compare_names);
  for (guint i = 1; i < n_names; i++)
    if (names_equal (&names[i], &names[i - 1]) && (found == NULL || names[i].source < found->source))
      found = &names[i];
  return found;
}

/* Checks the names of the object that is being closed, and forgets them. */
static gboolean
close_names (PlannerJsonScanner *self, guint first)
{
  const Name *duplicate = self->names->len - first > 1 ? find_duplicate (self, first) : NULL;

  if (duplicate != NULL)
    return refuse (self, duplicate->source, N_("this member stands twice in one object"));
  g_array_set_size (self->names, first);
  return TRUE;
}

/* Reads "name" and the colon. */
static gboolean
check_name (PlannerJsonScanner *self, guint first, PlannerJsonValue *source)
{
  Name name = { NULL };

  if (self->at >= self->end || *self->at != '"')
    return refuse_unexpected (self, N_("the name of a member was expected, in double quotes"));
  source->text = self->at;
  if (!check_string (self))
    return FALSE;
  source->length = (gsize) (self->at - source->text);
  if (self->names->len - first >= PLANNER_JSON_MAX_MEMBERS)
    return refuse (self, source->text, N_("an object has too many members"));

  name.source = source->text;
  name.text = source->text + 1;
  name.length = source->length - 2;
  if (memchr (name.text, '\\', name.length) != NULL)
    {
      name.decoded = planner_json_value_dup_string (source);
      name.text = name.decoded;
      name.length = strlen (name.decoded);
    }
  g_array_append_val (self->names, name);

  skip_blanks (self);
  if (self->at >= self->end || *self->at != ':')
    return refuse_unexpected (self, N_("a colon was expected"));
  self->at++;
  skip_blanks (self);
  return TRUE;
}

/* After a member or element: a comma (then *@more) or @close. */
static gboolean
check_separator (PlannerJsonScanner *self, char close, gboolean *more)
{
  skip_blanks (self);
  if (self->at < self->end && (*self->at == ',' || *self->at == close))
    {
      *more = *self->at == ',';
      self->at++;
      if (*more)
        skip_blanks (self);
      return TRUE;
    }
  return refuse_unexpected (self, close == '}' ? N_("a comma or “}” was expected") : N_("a comma or “]” was expected"));
}

static gboolean check_value (PlannerJsonScanner *self, guint depth);

static gboolean
check_object (PlannerJsonScanner *self, guint depth)
{
  guint first = self->names->len;
  PlannerJsonValue name;
  gboolean more;

  self->at++;
  skip_blanks (self);
  if (self->at < self->end && *self->at == '}')
    {
      self->at++;
      return TRUE;
    }
  do
    if (!check_name (self, first, &name) || !check_value (self, depth + 1) || !check_separator (self, '}', &more))
      return FALSE;
  while (more);
  return close_names (self, first);
}

static gboolean
check_array (PlannerJsonScanner *self, guint depth)
{
  gboolean more;

  self->at++;
  skip_blanks (self);
  if (self->at < self->end && *self->at == ']')
    {
      self->at++;
      return TRUE;
    }
  do
    if (!check_value (self, depth + 1) || !check_separator (self, ']', &more))
      return FALSE;
  while (more);
  return TRUE;
}

/* @depth: that of the value itself, 1 for the root. */
static gboolean
check_value (PlannerJsonScanner *self, guint depth)
{
  if (self->at >= self->end)
    return refuse_unexpected (self, NULL);
  switch (*self->at)
    {
    case '{':
    case '[':
      if (depth > PLANNER_JSON_MAX_DEPTH)
        return refuse (self, self->at, N_("it is nested too deep"));
      return *self->at == '{' ? check_object (self, depth) : check_array (self, depth);
    case '"':
      return check_string (self);
    case 't':
      return check_word (self, "true");
    case 'f':
      return check_word (self, "false");
    case 'n':
      return check_word (self, "null");
    default:
      if (*self->at == '-' || g_ascii_isdigit (*self->at))
        return check_number (self);
      return refuse_unexpected (self, N_("a value was expected"));
    }
}

static gboolean
step_start (PlannerJsonScanner *self)
{
  skip_blanks (self);
  if (self->at >= self->end)
    return refuse (self, self->at, N_("the file is empty"));
  if (*self->at != '{')
    return refuse_unexpected (self, N_("“{” was expected: a plan is one JSON object"));
  self->at++;
  self->state = STATE_MEMBER;
  self->any = FALSE;
  return TRUE;
}

static gboolean
finish (PlannerJsonScanner *self)
{
  skip_blanks (self);
  if (self->at < self->end)
    return refuse_unexpected (self, N_("something stands after the end of the plan"));
  self->state = STATE_DONE;
  return TRUE;
}

/* Whether the container that is gone through ends here; else steps over the comma that must come. */
static gboolean
step_separator (PlannerJsonScanner *self, char close, gboolean *closed)
{
  gboolean more = TRUE;

  *closed = FALSE;
  skip_blanks (self);
  if (self->any)
    {
      if (!check_separator (self, close, &more))
        return FALSE;
    }
  else if (self->at < self->end && *self->at == close)
    {
      self->at++;
      more = FALSE;
    }
  *closed = !more;
  self->any = TRUE;
  return TRUE;
}

static gboolean
step_member (PlannerJsonScanner *self)
{
  PlannerJsonMember member;
  gboolean closed;

  if (!step_separator (self, '}', &closed))
    return FALSE;
  if (closed)
    return close_names (self, 0) && finish (self);
  if (!check_name (self, 0, &member.name))
    return FALSE;

  member.value.text = self->at;
  member.value.length = 0;
  if (self->at < self->end && *self->at == '[')
    {
      self->at++;
      self->state = STATE_ELEMENT;
      self->any = FALSE;
    }
  else if (!check_value (self, 2))
    return FALSE;
  else
    member.value.length = (gsize) (self->at - member.value.text);
  g_array_append_val (self->members, member);
  return TRUE;
}

static gboolean
step_element (PlannerJsonScanner *self)
{
  gboolean closed;

  if (!step_separator (self, ']', &closed))
    return FALSE;
  if (!closed)
    return check_value (self, 3);

  PlannerJsonMember *member = &g_array_index (self->members, PlannerJsonMember, self->members->len - 1);
  member->value.length = (gsize) (self->at - member->value.text);
  self->state = STATE_MEMBER;
  self->any = TRUE;
  return TRUE;
}

static gboolean
step_once (PlannerJsonScanner *self)
{
  switch (self->state)
    {
    case STATE_START:
      return step_start (self);
    case STATE_MEMBER:
      return step_member (self);
    case STATE_ELEMENT:
      return step_element (self);
    case STATE_DONE:
      return TRUE;
    case STATE_REFUSED:
    default:
      return FALSE;
    }
}

gboolean
planner_json_scanner_step (PlannerJsonScanner *self, gsize bytes, gboolean *done, GError **error)
{
  const char *until = (gsize) (self->end - self->at) > bytes ? self->at + bytes : self->end;

  *done = FALSE;
  do
    if (!step_once (self))
      {
        set_error (self, error);
        return FALSE;
      }
  while (self->state != STATE_DONE && self->at < until);
  *done = self->state == STATE_DONE;
  return TRUE;
}

gboolean
planner_json_scanner_run (PlannerJsonScanner *self, GError **error)
{
  gboolean done = FALSE;

  while (!done)
    if (!planner_json_scanner_step (self, G_MAXSIZE, &done, error))
      return FALSE;
  return TRUE;
}

gsize
planner_json_scanner_get_position (const PlannerJsonScanner *self)
{
  return (gsize) (self->at - self->start);
}

const PlannerJsonMember *
planner_json_scanner_get_members (const PlannerJsonScanner *self, guint *n_members)
{
  g_return_val_if_fail (self->state == STATE_DONE, NULL);

  *n_members = self->members->len;
  return (const PlannerJsonMember *) (const void *) self->members->data;
}

gboolean
planner_json_check (const char *text, PlannerJsonValue *value, GError **error)
{
  g_autoptr (PlannerJsonScanner) scanner = planner_json_scanner_new (text, strlen (text));

  skip_blanks (scanner);
  value->text = scanner->at;
  if (check_value (scanner, 1))
    {
      value->length = (gsize) (scanner->at - value->text);
      if (finish (scanner))
        return TRUE;
    }
  set_error (scanner, error);
  return FALSE;
}

gboolean
planner_json_find (const char *json, const char *name, PlannerJsonValue *value)
{
  PlannerJsonValue object, member;
  PlannerJsonCursor cursor;

  if (json == NULL || !planner_json_check (json, &object, NULL)
      || planner_json_value_get_type (&object) != PLANNER_JSON_OBJECT)
    return FALSE;
  planner_json_cursor_init (&cursor, &object);
  while (planner_json_cursor_next_member (&cursor, &member, value))
    if (planner_json_value_is (&member, name))
      return TRUE;
  return FALSE;
}
