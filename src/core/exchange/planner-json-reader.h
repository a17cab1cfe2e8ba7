/* planner-json-reader.h: one record of an exchange file as canonical values
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Reads from text that a scanner has accepted. A value that does not fit its field is neither dropped nor guessed: it
 * comes with its JSON and a sentence. Pure.
 */
#pragma once

#include "core/plan/planner-value.h"
#include "planner-json-format.h"

G_BEGIN_DECLS

/** What an unreadable value was, and why. */
typedef struct
{
  PlannerField field;
  char *json;   /* as it came, in compact form */
  char *reason; /* a sentence */
} PlannerJsonBad;

/** A member that this version does not know. */
typedef struct
{
  char *name;
  char *json; /* compact */
} PlannerJsonUnknown;

/** What the full form says of a record; views, with a %NULL text where absent. */
typedef struct
{
  PlannerJsonValue revisions;
  PlannerJsonValue seen;
  PlannerJsonValue place;
  PlannerJsonValue deleted;
  PlannerJsonValue clashes;
} PlannerJsonMerge;

typedef struct
{
  PlannerKind kind;
  char *id;                  /* %NULL: there is none, or it is no id */
  PlannerJsonValue id_value; /* as it came */
  char **values;             /* canonical text by field index; %NULL: absent, null or bad */
  guint64 present;           /* a bit for each field index the record says something of */
  GArray *bad;               /* PlannerJsonBad */
  GArray *unknown;           /* PlannerJsonUnknown, in the order of the file */
  PlannerJsonMerge merge;
} PlannerJsonRecord;

/** An empty record of @kind, to be read into again and again. */
PlannerJsonRecord *planner_json_record_new (PlannerKind kind);
void planner_json_record_free (PlannerJsonRecord *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlannerJsonRecord, planner_json_record_free)

/** Makes it empty again. */
void planner_json_record_clear (PlannerJsonRecord *self);

/** Reads no more than the id and what merging needs. */
void planner_json_record_read_head (PlannerJsonRecord *self, const PlannerJsonValue *object);

/** Reads @object, which must be an OBJECT, in the place of what was there. */
void planner_json_record_read (PlannerJsonRecord *self, const PlannerJsonValue *object);

/** Whether the record says something of the field with this index, be it null or bad. */
gboolean planner_json_record_has (const PlannerJsonRecord *self, guint index);

/** Whether @json fits @field: then @value is its canonical text, %NULL for null and empty ones. Else a sentence in @error. */
gboolean planner_json_read_value (PlannerField field, const PlannerJsonValue *json, char **value, GError **error);

G_END_DECLS
