/* planner-new-plan-dialog.h: a new plan: what it is called, where it is kept, and what it begins with
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

typedef enum
{
  PLANNER_NEW_PLAN_ASK,    /* the person chooses what it begins with */
  PLANNER_NEW_PLAN_SAMPLE, /* the sample plan */
  PLANNER_NEW_PLAN_IMPORT, /* what a partner sent */
} PlannerNewPlanPurpose;

#define PLANNER_TYPE_NEW_PLAN_DIALOG (planner_new_plan_dialog_get_type ())
G_DECLARE_FINAL_TYPE (PlannerNewPlanDialog, planner_new_plan_dialog, PLANNER, NEW_PLAN_DIALOG, AdwDialog)

/** @source: the JSON file it begins with, for PLANNER_NEW_PLAN_IMPORT; else %NULL. */
AdwDialog *planner_new_plan_dialog_new (PlannerNewPlanPurpose purpose, const char *source);

G_END_DECLS
