/* planner-aside.h: what a room shows of a record in its form beyond the fields
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Stands below the heading of a form (planner-record-form.h) as long as that shows one record. A base to derive from.
 */
#pragma once

#include <adwaita.h>

#include "core/plan/planner-plan.h"

G_BEGIN_DECLS

#define PLANNER_TYPE_ASIDE (planner_aside_get_type ())
G_DECLARE_DERIVABLE_TYPE (PlannerAside, planner_aside, PLANNER, ASIDE, AdwBin)

/**
 * PlannerAsideClass:
 * @covers: the field by which other records point at this one that it shows, so that they are not listed again; or PLANNER_FIELD_NONE.
 * @set_record: shows @record; %NULL: nothing.
 */
struct _PlannerAsideClass
{
  AdwBinClass parent_class;

  PlannerField covers;
  void (*set_record) (PlannerAside *self, PlannerRecord *record);

  gpointer padding[4];
};

/** Makes what is shown beside the fields of records of @kind, floating; %NULL: nothing. */
typedef GtkWidget *(*PlannerAsideFunc) (PlannerPlan *plan, PlannerKind kind);

void planner_aside_set_record (PlannerAside *self, PlannerRecord *record);
PlannerField planner_aside_get_covered (PlannerAside *self);

G_END_DECLS
