/* planner-json-scanner.c: a strict look at a JSON file before anything in it is believed
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "planner-json-scanner.h"

#include <glib/gi18n.h>
#include <string.h>

#include "planner-json-names.h"
#include "planner-json-text.h"

typedef enum
{
  STATE_START,
  STATE_MEMBER,
  STATE_ELEMENT,
  STATE_DONE,
  STATE_REFUSED,
} State;

struct _PlannerJsonScanner
{
  const char *start; /* after a byte order mark */
  PlannerJsonText text;
  State state;
  GArray *members; /* PlannerJsonMember of the root */
  PlannerJsonNames *names;
  gboolean any; /* an element or member stood before, so a comma must come */
};

PlannerJsonScanner *
planner_json_scanner_new (const char *text, gsize length)
{
  PlannerJsonScanner *self = g_new0 (PlannerJsonScanner, 1);

  self->start = text;
  if (length >= 3 && memcmp (text, "\xef\xbb\xbf", 3) == 0)
    self->start += 3;
  self->text = (PlannerJsonText) { self->start, text + length, NULL };
  self->members = g_array_new (FALSE, FALSE, sizeof (PlannerJsonMember));
  self->names = planner_json_names_new ();
  return self;
}

void
planner_json_scanner_free (PlannerJsonScanner *self)
{
  g_array_unref (self->members);
  planner_json_names_free (self->names);
  g_free (self);
}

static void
set_error (const PlannerJsonScanner *self, GError **error)
{
  const char *line_start = self->start;
  guint line = 1;

  for (const char *at = self->start; at < self->text.at; at++)
    if (*at == '\n')
      {
        line++;
        line_start = at + 1;
      }

  guint column = 1;
  for (const char *at = line_start; at < self->text.at; at++)
    if (((guchar) *at & 0xc0) != 0x80)
      column++;

  g_set_error (error, PLANNER_EXCHANGE_ERROR, PLANNER_EXCHANGE_ERROR_JSON,
               _("Line %u, column %u: %s. Nothing was changed."), line, column, _(self->text.problem));
}

/* Ends the object whose names began with @first. */
static gboolean
close_names (PlannerJsonScanner *self, guint first)
{
  const char *duplicate = planner_json_names_close (self->names, first);

  return duplicate == NULL
         || planner_json_text_refuse (&self->text, duplicate, N_("this member stands twice in one object"));
}

/* Reads "name" and the colon. @max: how many members the object may have, whose names began with @first. */
static gboolean
check_name (PlannerJsonScanner *self, guint first, guint max, PlannerJsonValue *source)
{
  if (self->text.at >= self->text.end || *self->text.at != '"')
    return planner_json_text_refuse_unexpected (&self->text, N_("the name of a member was expected, in double quotes"));
  source->text = self->text.at;
  if (!planner_json_text_check_string (&self->text))
    return FALSE;
  source->length = (gsize) (self->text.at - source->text);
  if (planner_json_names_count (self->names) - first >= max)
    return planner_json_text_refuse (&self->text, source->text, N_("an object has too many members"));
  planner_json_names_add (self->names, source);

  planner_json_text_skip_blanks (&self->text);
  if (self->text.at >= self->text.end || *self->text.at != ':')
    return planner_json_text_refuse_unexpected (&self->text, N_("a colon was expected"));
  self->text.at++;
  planner_json_text_skip_blanks (&self->text);
  return TRUE;
}

/* After a member or element: a comma (then *@more) or @close. */
static gboolean
check_separator (PlannerJsonScanner *self, char close, gboolean *more)
{
  planner_json_text_skip_blanks (&self->text);
  if (self->text.at < self->text.end && (*self->text.at == ',' || *self->text.at == close))
    {
      *more = *self->text.at == ',';
      self->text.at++;
      if (*more)
        planner_json_text_skip_blanks (&self->text);
      return TRUE;
    }
  return planner_json_text_refuse_unexpected (&self->text, close == '}' ? N_("a comma or “}” was expected") : N_("a comma or “]” was expected"));
}

static gboolean check_value (PlannerJsonScanner *self, guint depth);

static gboolean
check_object (PlannerJsonScanner *self, guint depth)
{
  guint first = planner_json_names_count (self->names);
  guint max = depth == 2 ? PLANNER_JSON_MAX_ROOT_MEMBERS : PLANNER_JSON_MAX_MEMBERS;
  PlannerJsonValue name;
  gboolean more;

  self->text.at++;
  planner_json_text_skip_blanks (&self->text);
  if (self->text.at < self->text.end && *self->text.at == '}')
    {
      self->text.at++;
      return TRUE;
    }
  do
    if (!check_name (self, first, max, &name) || !check_value (self, depth + 1) || !check_separator (self, '}', &more))
      return FALSE;
  while (more);
  return close_names (self, first);
}

static gboolean
check_array (PlannerJsonScanner *self, guint depth)
{
  gboolean more;

  self->text.at++;
  planner_json_text_skip_blanks (&self->text);
  if (self->text.at < self->text.end && *self->text.at == ']')
    {
      self->text.at++;
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
  if (self->text.at >= self->text.end)
    return planner_json_text_refuse_unexpected (&self->text, NULL);
  switch (*self->text.at)
    {
    case '{':
    case '[':
      if (depth > PLANNER_JSON_MAX_DEPTH)
        return planner_json_text_refuse (&self->text, self->text.at, N_("it is nested too deep"));
      return *self->text.at == '{' ? check_object (self, depth) : check_array (self, depth);
    case '"':
      return planner_json_text_check_string (&self->text);
    case 't':
      return planner_json_text_check_word (&self->text, "true");
    case 'f':
      return planner_json_text_check_word (&self->text, "false");
    case 'n':
      return planner_json_text_check_word (&self->text, "null");
    default:
      if (*self->text.at == '-' || g_ascii_isdigit (*self->text.at))
        return planner_json_text_check_number (&self->text);
      return planner_json_text_refuse_unexpected (&self->text, N_("a value was expected"));
    }
}

static gboolean
step_start (PlannerJsonScanner *self)
{
  planner_json_text_skip_blanks (&self->text);
  if (self->text.at >= self->text.end)
    return planner_json_text_refuse (&self->text, self->text.at, N_("the file is empty"));
  if (*self->text.at != '{')
    return planner_json_text_refuse_unexpected (&self->text, N_("“{” was expected: a plan is one JSON object"));
  self->text.at++;
  self->state = STATE_MEMBER;
  self->any = FALSE;
  return TRUE;
}

static gboolean
finish (PlannerJsonScanner *self)
{
  planner_json_text_skip_blanks (&self->text);
  if (self->text.at < self->text.end)
    return planner_json_text_refuse_unexpected (&self->text, N_("something stands after the end of the plan"));
  self->state = STATE_DONE;
  return TRUE;
}

/* Whether the container that is gone through ends here; else steps over the comma that must come. */
static gboolean
step_separator (PlannerJsonScanner *self, char close, gboolean *closed)
{
  gboolean more = TRUE;

  *closed = FALSE;
  planner_json_text_skip_blanks (&self->text);
  if (self->any)
    {
      if (!check_separator (self, close, &more))
        return FALSE;
    }
  else if (self->text.at < self->text.end && *self->text.at == close)
    {
      self->text.at++;
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
  if (!check_name (self, 0, PLANNER_JSON_MAX_MEMBERS, &member.name))
    return FALSE;

  member.value.text = self->text.at;
  member.value.length = 0;
  if (self->text.at < self->text.end && *self->text.at == '[')
    {
      self->text.at++;
      self->state = STATE_ELEMENT;
      self->any = FALSE;
    }
  else if (!check_value (self, 2))
    return FALSE;
  else
    member.value.length = (gsize) (self->text.at - member.value.text);
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
  member->value.length = (gsize) (self->text.at - member->value.text);
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
  const char *until = (gsize) (self->text.end - self->text.at) > bytes ? self->text.at + bytes : self->text.end;

  *done = FALSE;
  do
    if (!step_once (self))
      {
        self->state = STATE_REFUSED;
        set_error (self, error);
        return FALSE;
      }
  while (self->state != STATE_DONE && self->text.at < until);
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
  return (gsize) (self->text.at - self->start);
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

  planner_json_text_skip_blanks (&scanner->text);
  value->text = scanner->text.at;
  if (check_value (scanner, 1))
    {
      value->length = (gsize) (scanner->text.at - value->text);
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
