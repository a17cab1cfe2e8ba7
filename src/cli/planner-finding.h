/* What a careful look over all records finds. */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cli/planner-command.h"
#include "core/plan/planner-interest-facts.h"

G_BEGIN_DECLS

typedef enum
{
  PLANNER_FINDING_MISSING, /* it points at a record that is not in this plan */
  PLANNER_FINDING_OVERDUE,
  PLANNER_FINDING_RISK, /* the careful reviewer says so of a risk */
  PLANNER_FINDING_OF_REGISTER, /* see planner-interest-facts.h */
} PlannerFindingType;

typedef struct
{
  PlannerFindingType type;
  PlannerRecord *record; /* owned */
  PlannerField field;    /* what is missing, or PLANNER_FIELD_NONE */
  char *target;          /* the id it names, or NULL */
  guint risk;            /* which of PlannerRiskFinding it is, or 0 */
  PlannerRegisterFindingType of_register;
} PlannerFinding;

/* Of every record as it stands on the day TODAY, by kind and in order. Elements PlannerFinding. */
GPtrArray *planner_findings_list (PlannerPlan *plan,
                                  const GDate *today);

/* As a JSON array: {finding: "missing", "overdue" or what the careful reviewer or the register calls it, kind, id, field, target, reason}. */
void planner_findings_write (PlannerJsonWriter *writer,
                             const GPtrArray   *findings);

/* A line for each. */
void planner_findings_print (PlannerCommand  *command,
                             const GPtrArray *findings);

G_END_DECLS
