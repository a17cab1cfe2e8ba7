/* planner-needs.c: what in a plan needs somebody today
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "planner-needs-private.h"

/* Records in one step: less than a millisecond where their words are read. */
#define STEP 50

static void
need_free (gpointer data)
{
  PlannerNeed *need = data;

  g_clear_object (&need->record);
  g_clear_pointer (&need->several, g_ptr_array_unref);
  g_free (need);
}

PlannerNeeds *
planner_needs_new (PlannerPlan *plan, const GDate *today)
{
  PlannerNeeds *self;

  g_return_val_if_fail (PLANNER_IS_PLAN (plan), NULL);
  g_return_val_if_fail (today != NULL && g_date_valid (today), NULL);

  self = g_new0 (PlannerNeeds, 1);
  self->plan = g_object_ref (plan);
  self->look = PLANNER_N_NEEDS_LOOKS;
  for (guint i = 0; i < PLANNER_N_NEEDS_LOOKS; i++)
    self->found[i] = g_ptr_array_new_with_free_func (need_free);
  for (guint i = 0; i < PLANNER_N_NEEDS; i++)
    self->groups[i] = g_ptr_array_new ();
  planner_needs_set_today (self, today);
  return self;
}

void
planner_needs_free (PlannerNeeds *self)
{
  g_clear_pointer (&self->risks, planner_risk_register_free);
  for (guint i = 0; i < PLANNER_N_NEEDS; i++)
    g_ptr_array_unref (self->groups[i]);
  for (guint i = 0; i < PLANNER_N_NEEDS_LOOKS; i++)
    g_ptr_array_unref (self->found[i]);
  g_object_unref (self->plan);
  g_free (self);
}

PlannerNeed *
planner_needs_add (PlannerNeeds *self, PlannerNeedsGroup group, PlannerNeedWhy why, PlannerRecord *record)
{
  PlannerNeed *need = g_new0 (PlannerNeed, 1);

  need->group = group;
  need->why = why;
  need->record = record != NULL ? g_object_ref (record) : NULL;
  need->count = 1;
  g_ptr_array_add (self->found[self->look], need);
  return need;
}

/* The most urgent first: what nobody ever did, what grew worse, what is late for longest, the highest score. */

static int
get_rank (const PlannerNeed *need)
{
  switch ((guint) need->why)
    {
    case PLANNER_NEED_NEVER_DECLARED:
    case PLANNER_NEED_WORSENING:
      return 0;
    case PLANNER_NEED_UNDATED:
    case PLANNER_NEED_ESCALATED:
      return 1;
    default:
      return 2;
    }
}

/* g_ptr_array_sort_values() keeps the order of equals. */
static int
compare_needs (gconstpointer one, gconstpointer other)
{
  const PlannerNeed *first = one;
  const PlannerNeed *second = other;

  if (first->group <= PLANNER_NEEDS_AWAITING)
    return 0;
  if (get_rank (first) != get_rank (second))
    return get_rank (first) - get_rank (second);
  if (first->days != second->days)
    return first->days < second->days ? -1 : 1;
  return second->score - first->score;
}

static void
gather (PlannerNeeds *self)
{
  for (guint i = 0; i < PLANNER_N_NEEDS; i++)
    g_ptr_array_set_size (self->groups[i], 0);
  for (guint i = 0; i < PLANNER_N_NEEDS_LOOKS; i++)
    for (guint j = 0; j < self->found[i]->len; j++)
      {
        PlannerNeed *need = g_ptr_array_index (self->found[i], j);

        g_ptr_array_add (self->groups[need->group], need);
      }
  for (guint i = 0; i < PLANNER_N_NEEDS; i++)
    g_ptr_array_sort_values (self->groups[i], compare_needs);
  self->is_gathered = TRUE;
}

/* Looking */

static gboolean
begin_next (PlannerNeeds *self)
{
  const PlannerNeedsLook *looks = planner_needs_get_looks ();

  for (guint i = 0; i < PLANNER_N_NEEDS_LOOKS; i++)
    if (self->is_stale[i])
      {
        self->look = i;
        self->place = 0;
        self->is_stale[i] = FALSE;
        if (self->is_gathered)
          for (guint j = 0; j < PLANNER_N_NEEDS; j++)
            g_ptr_array_set_size (self->groups[j], 0);
        self->is_gathered = FALSE;
        g_ptr_array_set_size (self->found[i], 0);
        if (looks[i].begin != NULL)
          looks[i].begin (self);
        return TRUE;
      }
  return FALSE;
}

static void
end_look (PlannerNeeds *self)
{
  const PlannerNeedsLook *look = &planner_needs_get_looks ()[self->look];

  if (look->end != NULL)
    look->end (self);
  self->look = PLANNER_N_NEEDS_LOOKS;
}

static void
look_on (PlannerNeeds *self)
{
  const PlannerNeedsLook *look = &planner_needs_get_looks ()[self->look];
  GListModel *records = look->kind != PLANNER_KIND_NONE ? planner_plan_get_records (self->plan, look->kind) : NULL;
  guint n = records != NULL ? g_list_model_get_n_items (records) : 0;
  guint until = MIN (n, self->place + STEP);

  if (records == NULL)
    look->look (self, NULL);
  for (; self->place < until; self->place++)
    {
      g_autoptr (PlannerRecord) record = g_list_model_get_item (records, self->place);

      look->look (self, record);
    }
  if (self->place >= n)
    end_look (self);
}

gboolean
planner_needs_step (PlannerNeeds *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  if (self->look < PLANNER_N_NEEDS_LOOKS || begin_next (self))
    {
      look_on (self);
      return TRUE;
    }
  if (!self->is_gathered)
    gather (self);
  return FALSE;
}

/* Following the plan */

static void
forget (PlannerNeeds *self, guint64 kinds)
{
  const PlannerNeedsLook *looks = planner_needs_get_looks ();

  for (guint i = 0; i < PLANNER_N_NEEDS_LOOKS; i++)
    self->is_stale[i] = self->is_stale[i] || (looks[i].kinds & kinds) != 0;
  if (self->look == PLANNER_N_NEEDS_LOOKS || !self->is_stale[self->look])
    return;
  g_clear_pointer (&self->risks, planner_risk_register_free);
  self->look = PLANNER_N_NEEDS_LOOKS;
}

void
planner_needs_note (PlannerNeeds *self, GPtrArray *changes)
{
  guint64 kinds = 0;

  g_return_if_fail (self != NULL && changes != NULL);

  for (guint i = 0; i < changes->len; i++)
    kinds |= G_GUINT64_CONSTANT (1) << planner_record_get_kind (((const PlannerChange *) g_ptr_array_index (changes, i))->record);
  forget (self, kinds);
}

void
planner_needs_set_today (PlannerNeeds *self, const GDate *today)
{
  g_return_if_fail (self != NULL && today != NULL && g_date_valid (today));

  self->today = *today;
  forget (self, G_MAXUINT64);
}

const GDate *
planner_needs_get_today (PlannerNeeds *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return &self->today;
}

PlannerPlan *
planner_needs_get_plan (PlannerNeeds *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->plan;
}

GPtrArray *
planner_needs_get (PlannerNeeds *self, PlannerNeedsGroup group)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (group < PLANNER_N_NEEDS, NULL);

  return self->groups[group];
}

guint
planner_needs_count (PlannerNeeds *self, PlannerNeedsGroup group)
{
  GPtrArray *needs = planner_needs_get (self, group);
  guint count = 0;

  for (guint i = 0; needs != NULL && i < needs->len; i++)
    count += ((const PlannerNeed *) g_ptr_array_index (needs, i))->count;
  return count;
}

gboolean
planner_plan_is_empty (PlannerPlan *plan)
{
  g_return_val_if_fail (PLANNER_IS_PLAN (plan), TRUE);

  for (guint kind = 0; kind < PLANNER_N_KINDS; kind++)
    if (kind != PLANNER_KIND_PLAN && planner_plan_count (plan, (PlannerKind) kind) > 0)
      return FALSE;
  return TRUE;
}
