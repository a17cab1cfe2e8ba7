/* planner-json-value.h: reading within JSON text that has been checked
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A #PlannerJsonValue is a view of one value's source text, so numbers keep every digit and nothing is copied
 * until it is wanted. Only text that a #PlannerJsonScanner or planner_json_check() has accepted may be read with these:
 * they do not look for mistakes. Pure functions; the text must outlive its views.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  PLANNER_JSON_NULL,
  PLANNER_JSON_BOOLEAN,
  PLANNER_JSON_NUMBER,
  PLANNER_JSON_STRING,
  PLANNER_JSON_ARRAY,
  PLANNER_JSON_OBJECT,
} PlannerJsonType;

/** A value's source text, without the blanks around it. A %NULL @text is no value at all. */
typedef struct
{
  const char *text; /* borrowed; not NUL-terminated */
  gsize length;     /* bytes */
} PlannerJsonValue;

PlannerJsonType planner_json_value_get_type (const PlannerJsonValue *value);

/** Whether a string holds @text, escapes read. */
gboolean planner_json_value_is (const PlannerJsonValue *value, const char *text);

/** Whether a BOOLEAN is `true`. */
gboolean planner_json_value_is_true (const PlannerJsonValue *value);

/** The text a string stands for, escapes read. Free with g_free(). */
char *planner_json_value_dup_string (const PlannerJsonValue *value);

/** A number's own digits. Free with g_free(). */
char *planner_json_value_dup_number (const PlannerJsonValue *value);

/**
 * The value as JSON in one form: no blanks, strings escaped only where they must be, numbers and the order of members as they
 * came. Two values of one meaning and order have one text. Free with g_free().
 */
char *planner_json_value_dup_compact (const PlannerJsonValue *value);

/** Goes through the members of an object or the elements of an array. */
typedef struct
{
  const char *at;
  const char *end;
} PlannerJsonCursor;

/** Sets @cursor before the first of @container, an OBJECT or ARRAY. */
void planner_json_cursor_init (PlannerJsonCursor *cursor, const PlannerJsonValue *container);

/** The next member of an object. %FALSE when there is none left. */
gboolean planner_json_cursor_next_member (PlannerJsonCursor *cursor, PlannerJsonValue *name, PlannerJsonValue *value);

/** The next element of an array. %FALSE when there is none left. */
gboolean planner_json_cursor_next_element (PlannerJsonCursor *cursor, PlannerJsonValue *value);

/** Appends @text as a JSON string with its quotes to @json, escaping only what must be. */
void planner_json_append_string (GString *json, const char *text);

G_END_DECLS
