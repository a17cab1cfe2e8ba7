/* planner-import-report.h: what an import did, or would do
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Made by an importer and read by whoever shows it: counts for each kind, what awaits a person, and record by record what
 * changes. Owned by its importer.
 */
#pragma once

#include "core/plan/planner-edit.h"

G_BEGIN_DECLS

typedef struct
{
  guint added;
  guint changed;
  guint unchanged;
  guint deleted;
} PlannerImportCount;

/** A fault of the file: told, kept beside the record or left out, never guessed. */
typedef struct
{
  char *kind;   /* its name in the file */
  char *id;     /* of the record, or what stands there instead; may be %NULL */
  char *field;  /* member, or %NULL: the record as a whole was left out */
  char *json;   /* the value as it came, or %NULL */
  char *reason; /* a sentence */
} PlannerImportProblem;

/** A register that two partners wrote without seeing each other's value, and that was no clash before. */
typedef struct
{
  char *name; /* as planner-clash.h has it: "asks/ask-1/text" */
  PlannerKind kind;
  char *id;
  char *register_name;
} PlannerImportClash;

/** Members or kinds that this version does not know, kept for those who do. */
typedef struct
{
  char *kind;
  char *member; /* %NULL: records of a kind that is not known */
  guint n_records;
} PlannerImportKept;

/** One record that the import adds, changes or deletes. */
typedef struct
{
  char *id;
  char *title; /* the words by which people know it, as in the file; may be %NULL */
  PlannerMergeResult result;
  guint64 fields; /* of a changed one: a bit for each field index that gets another value */
} PlannerImportChange;

typedef struct
{
  PlannerImportCount counts[PLANNER_N_KINDS];
  GPtrArray *changes[PLANNER_N_KINDS]; /* PlannerImportChange in the order of the file; %NULL when there is none */
  GPtrArray *clashes;                  /* PlannerImportClash */
  GPtrArray *problems;                 /* PlannerImportProblem */
  GPtrArray *kept_unknown;             /* PlannerImportKept */
  GHashTable *kept_by_name;            /* "KIND/MEMBER" → PlannerImportKept, of kept_unknown */
  gboolean is_full;                    /* the file says who wrote what */
  char *from;                          /* who exported it, or %NULL */
} PlannerImportReport;

PlannerImportReport *planner_import_report_new (void);
void planner_import_report_free (PlannerImportReport *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlannerImportReport, planner_import_report_free)

/** Whether anything is added, changed or deleted. */
gboolean planner_import_report_has_changes (const PlannerImportReport *self);

/** Whether something awaits a person: clashes, problems. */
gboolean planner_import_report_awaits_person (const PlannerImportReport *self);

/**
 * As the verb `import --json` prints it: {"kinds": {kind: {"added": n, "changed": n, "unchanged": n, "deleted": n}}, "clashes": […],
 * "problems": [{"kind", "id", "field", "value", "reason"}], "kept_unknown": […]}. Free with g_free().
 */
char *planner_import_report_to_json (const PlannerImportReport *self);

/* For importers */

void planner_import_report_add_problem (PlannerImportReport *self, const char *kind, const char *id, const char *field,
                                        const char *json, const char *reason);
void planner_import_report_add_clash (PlannerImportReport *self, PlannerKind kind, const char *id,
                                      const char *register_name);
void planner_import_report_remove_clash (PlannerImportReport *self, PlannerKind kind, const char *id,
                                         const char *register_name);
void planner_import_report_add_kept (PlannerImportReport *self, const char *kind, const char *member);

/** Counts a record. Takes @title. */
void planner_import_report_add_result (PlannerImportReport *self, PlannerKind kind, const char *id, char *title,
                                       PlannerMergeResult result, guint64 fields);

G_END_DECLS
