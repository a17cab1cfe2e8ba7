/* planner-json-scanner.h: a strict look at a JSON file before anything in it is believed
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Goes once through a whole file and refuses, with line and column, what JSON readers let pass in silence: duplicate members at
 * any level, NUL (raw or escaped), lone surrogates, integers beyond 64 bits, numbers that are not finite, more than one
 * root, anything deeper than 32 levels, text that is not UTF-8. A byte order mark is allowed. Works in
 * steps, so that a window stays alive. Afterwards the members of the root object can be read with planner-json-value.h.
 *
 * Any thread, one at a time. Memory: a few words for each member of the root and of the objects that are open.
 */
#pragma once

#include "planner-exchange-error.h"
#include "planner-json-value.h"

G_BEGIN_DECLS

#define PLANNER_JSON_MAX_BYTES (512 * 1024 * 1024)
#define PLANNER_JSON_MAX_DEPTH 32
/** Of one object, and of one that is a member of the root: `_stamps` has a member for every step of which something is still to be seen. */
#define PLANNER_JSON_MAX_MEMBERS 65536
#define PLANNER_JSON_MAX_ROOT_MEMBERS (4 * 1024 * 1024)

typedef struct
{
  PlannerJsonValue name;
  PlannerJsonValue value;
} PlannerJsonMember;

typedef struct _PlannerJsonScanner PlannerJsonScanner;

/** Begins at the start of @text, borrowed, which need not be NUL-terminated. */
PlannerJsonScanner *planner_json_scanner_new (const char *text, gsize length);
void planner_json_scanner_free (PlannerJsonScanner *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlannerJsonScanner, planner_json_scanner_free)

/**
 * Goes on for about @bytes, to the end of a member or element. @done: the whole file is checked. %FALSE when the file is refused, for
 * good.
 */
gboolean planner_json_scanner_step (PlannerJsonScanner *self, gsize bytes, gboolean *done, GError **error);

/** Goes on to the end. */
gboolean planner_json_scanner_run (PlannerJsonScanner *self, GError **error);

/** How many bytes have been checked. */
gsize planner_json_scanner_get_position (const PlannerJsonScanner *self);

/** The members of the root in the order of the file, borrowed, once all is checked. */
const PlannerJsonMember *planner_json_scanner_get_members (const PlannerJsonScanner *self, guint *n_members);

/** Checks that @text, NUL-terminated, is one JSON value by the same rules; @value is a view of it. */
gboolean planner_json_check (const char *text, PlannerJsonValue *value, GError **error);

/** Finds the member called @name of @json, an object, when that is JSON at all. @json may be %NULL. */
gboolean planner_json_find (const char *json, const char *name, PlannerJsonValue *value);

G_END_DECLS
