/* exchange-fixture.h: plans in a folder of their own, imported from and exported to text
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "common/planner-test-folder.h"
#include "core/exchange/planner-exporter.h"
#include "core/exchange/planner-importer.h"

G_BEGIN_DECLS

/** How a plain file begins, up to its first kind of records. */
#define EXCHANGE_HEAD "{\"format\": \"org.icb.Planner\", \"version\": 1, \"plan\": {\"id\": \"p\", \"title\": \"Plan\"}, "

/** A folder with one plan in it, "Ama". */
typedef struct
{
  char *folder;
  PlannerPlan *plan;
} Fixture;

void exchange_set_up (Fixture *fixture, gconstpointer data);
void exchange_tear_down (Fixture *fixture, gconstpointer data);

/** Makes, or opens, the plan FOLDER/NAME.icbplan. */
PlannerPlan *exchange_new_plan (const char *folder, const char *name);
PlannerPlan *exchange_open_plan (const char *folder, const char *name);

/** Closes and lets go of the plan, which nobody else may hold. */
void exchange_close_plan (PlannerPlan *plan);

/** Imports @json as @by; the report as JSON, or %NULL with @error. */
char *exchange_import (PlannerPlan *plan, const char *json, const char *by, GError **error);

/** The same, which must be taken; the importer holds the report. */
PlannerImporter *exchange_import_whole (PlannerPlan *plan, const char *json);

/** The export, of one workstream (@workstream, may be %NULL) or whole, as at noon of a fixed day. */
char *exchange_export (PlannerPlan *plan, gboolean plain, const char *workstream);

/** What is in a full export but for who made it: what partners must agree on. */
char *exchange_dup_state (PlannerPlan *plan, const char *workstream);

/** Imports @json, which must be taken. */
void exchange_take (PlannerPlan *plan, const char *json);

/** Exports all of @from, and imports it into @to. */
void exchange_send (PlannerPlan *from, PlannerPlan *to);

void exchange_assert_value (PlannerPlan *plan, const char *id, PlannerField field, const char *value);

/** That problem @i of @report is this one, with @reason in its sentence. */
void exchange_assert_problem (const PlannerImportReport *report, guint i, const char *kind, const char *id,
                              const char *field, const char *json, const char *reason);

G_END_DECLS
