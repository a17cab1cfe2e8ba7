/* Values of registers, which are fields, places, deletions and members of newer versions, as verbs report them. */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/exchange/planner-json-writer.h"
#include "core/plan/planner-plan.h"

G_BEGIN_DECLS

/* What the register is called: "Status", "Place", "Deleted", or the member's own name. Free with g_free(). */
char *planner_register_dup_label (PlannerKind  kind,
                                  const char  *register_name);

/* The value of a register of the record ID as a person reads it: titles for ids, "—" for what is not known. Free with g_free(). */
char *planner_register_dup_display (PlannerPlan *plan,
                                    PlannerKind  kind,
                                    const char  *id,
                                    const char  *register_name,
                                    const char  *value);

/* The value as JSON: a field's as in the exchange format; a place as {"parent", "order"}; a deletion as a boolean. */
void planner_register_write_json (PlannerJsonWriter *writer,
                                  PlannerKind        kind,
                                  const char        *register_name,
                                  const char        *value);

G_END_DECLS
