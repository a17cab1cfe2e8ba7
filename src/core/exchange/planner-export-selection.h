/* planner-export-selection.h: which records leave in an export
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The unit is the whole record.
 *
 * Never leaving: records marked private, also where only one side of a clash says so or what stands there is
 * unreadable; interests marked sensitive, unless asked for; and what is a part of such a record: the reviews of a risk, the
 * measurements of a measure, the positions of a budget, attendances and items of a meeting, what hangs on an item, rulings on an interest,
 * interests of a person.
 *
 * An export limited to workstreams and boards holds those records; the records of which a reference names one of them; the
 * parts of these, the asks and milestones below them, the milestones and measures of their asks, and for a board the interests of who sits on it;
 * and the people and organisations that any of these name, with the organisations they belong to. One limited to kinds holds nothing of
 * other kinds but the plan itself.
 */
#pragma once

#include "core/plan/planner-row.h"

G_BEGIN_DECLS

typedef enum
{
  PLANNER_EXPORT_LEAVES,
  PLANNER_EXPORT_OUTSIDE,   /* of the workstreams, boards and kinds asked for */
  PLANNER_EXPORT_PRIVATE,   /* marked private */
  PLANNER_EXPORT_SENSITIVE, /* an interest marked sensitive */
  PLANNER_EXPORT_PART,      /* a part of a record that is withheld */
} PlannerExportVerdict;

typedef struct _PlannerExportSelection PlannerExportSelection;

/** Everything that may leave. */
PlannerExportSelection *planner_export_selection_new (PlannerPlan *plan);
void planner_export_selection_free (PlannerExportSelection *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlannerExportSelection, planner_export_selection_free)

void planner_export_selection_include_sensitive (PlannerExportSelection *self);
void planner_export_selection_add_kind (PlannerExportSelection *self, PlannerKind kind);

/** Limits to a workstream or board (@kind) by id, code or name. %FALSE (SELECTION) when there is none, or more than one. */
gboolean planner_export_selection_add (PlannerExportSelection *self, PlannerKind kind, const char *text,
                                       GError **error);

/** Whether it is limited to workstreams, boards or kinds. */
gboolean planner_export_selection_is_limited (const PlannerExportSelection *self);

/**
 * Begins to read what belongs to what: before judging, and again when the plan has changed. Call planner_export_selection_advance() until it is
 * @exhausted.
 */
void planner_export_selection_begin (PlannerExportSelection *self);
gboolean planner_export_selection_advance (PlannerExportSelection *self, gboolean *exhausted, GError **error);

/** All of it in one call. */
gboolean planner_export_selection_prepare (PlannerExportSelection *self, GError **error);

/** Whether @row leaves. Rows come in the order of kinds, the deleted ones last: parts follow what they are parts of. */
PlannerExportVerdict planner_export_selection_judge (PlannerExportSelection *self, const PlannerRow *row);

G_END_DECLS
