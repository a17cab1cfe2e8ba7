/* planner-json-writer.h: JSON as it goes out, in one form
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Two spaces a level, each member and element on its own line, one line end at the end, UTF-8 as it is. Writes to a stream in
 * pieces, or gathers when there is none. An error is kept and told at the end.
 */
#pragma once

#include <gio/gio.h>

#include "core/plan/planner-kinds.h"
#include "planner-json-value.h"

G_BEGIN_DECLS

typedef struct _PlannerJsonWriter PlannerJsonWriter;

/** Writes to @stream, of which it takes a reference; with %NULL, gathers the text. */
PlannerJsonWriter *planner_json_writer_new (GOutputStream *stream);
void planner_json_writer_free (PlannerJsonWriter *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlannerJsonWriter, planner_json_writer_free)

void planner_json_writer_begin_object (PlannerJsonWriter *self);
void planner_json_writer_end_object (PlannerJsonWriter *self);
void planner_json_writer_begin_array (PlannerJsonWriter *self);
void planner_json_writer_end_array (PlannerJsonWriter *self);

/** The name of the member whose value comes next. */
void planner_json_writer_name (PlannerJsonWriter *self, const char *name);

/** A text, or null for %NULL. */
void planner_json_writer_string (PlannerJsonWriter *self, const char *text);
void planner_json_writer_boolean (PlannerJsonWriter *self, gboolean value);
void planner_json_writer_integer (PlannerJsonWriter *self, gint64 value);

/** A member of an object: name and value. */
void planner_json_writer_string_member (PlannerJsonWriter *self, const char *name, const char *text);
void planner_json_writer_boolean_member (PlannerJsonWriter *self, const char *name, gboolean value);
void planner_json_writer_integer_member (PlannerJsonWriter *self, const char *name, gint64 value);

/** A value that was read, in this writer's form. */
void planner_json_writer_json (PlannerJsonWriter *self, const PlannerJsonValue *value);

/** JSON text; what is none (a damaged file) goes out as a string. */
void planner_json_writer_text (PlannerJsonWriter *self, const char *json);

/** The canonical @value of @field as its JSON type, or null for %NULL; one that was unreadable as it came. */
void planner_json_writer_value (PlannerJsonWriter *self, PlannerField field, const char *value);

/** Puts the line end and hands everything to the stream. %FALSE with the first error. */
gboolean planner_json_writer_finish (PlannerJsonWriter *self, GError **error);

/** What was gathered, after finishing; free with g_free(). */
char *planner_json_writer_steal (PlannerJsonWriter *self);

G_END_DECLS
