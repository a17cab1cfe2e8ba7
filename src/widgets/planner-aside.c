/* planner-aside.c: what a room shows of a record in its form beyond the fields
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "widgets/planner-aside.h"

G_DEFINE_ABSTRACT_TYPE (PlannerAside, planner_aside, ADW_TYPE_BIN)

static void
planner_aside_class_init (PlannerAsideClass *klass)
{
  klass->covers = PLANNER_FIELD_NONE;
}

static void
planner_aside_init (PlannerAside *self)
{
}

void
planner_aside_set_record (PlannerAside *self, PlannerRecord *record)
{
  g_return_if_fail (PLANNER_IS_ASIDE (self));
  g_return_if_fail (record == NULL || PLANNER_IS_RECORD (record));

  PLANNER_ASIDE_GET_CLASS (self)->set_record (self, record);
}

PlannerField
planner_aside_get_covered (PlannerAside *self)
{
  g_return_val_if_fail (PLANNER_IS_ASIDE (self), PLANNER_FIELD_NONE);

  return PLANNER_ASIDE_GET_CLASS (self)->covers;
}
