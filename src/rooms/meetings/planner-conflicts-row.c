/* planner-conflicts-row.c: one row of the conflicts of a meeting
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "rooms/meetings/planner-conflicts-row.h"

struct _PlannerConflictsRow
{
  GObject parent_instance;

  PlannerConflictsFacts *facts;
};

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PlannerConflictsRow, planner_conflicts_row, G_TYPE_OBJECT)

void
planner_conflicts_facts_clear (PlannerConflictsFacts *facts)
{
  g_clear_object (&facts->item);
  g_clear_object (&facts->person);
  g_clear_object (&facts->interest);
  g_clear_object (&facts->ruling);
  g_clear_object (&facts->alternate);
  g_clear_pointer (&facts->offered, g_ptr_array_unref);
  g_clear_pointer (&facts->key, g_free);
  g_clear_pointer (&facts->title, g_free);
  g_clear_pointer (&facts->aside, g_free);
  g_clear_pointer (&facts->words, g_free);
  g_clear_pointer (&facts->more, g_free);
  g_clear_pointer (&facts->label, g_free);
}

void
planner_conflicts_facts_free (PlannerConflictsFacts *facts)
{
  planner_conflicts_facts_clear (facts);
  g_free (facts);
}

static gboolean
offers_the_same (const GPtrArray *one, const GPtrArray *other)
{
  if (one == NULL || other == NULL || one->len != other->len)
    return one == other;
  for (guint i = 0; i < one->len; i++)
    if (one->pdata[i] != other->pdata[i])
      return FALSE;
  return TRUE;
}

static gboolean
says_the_same (const PlannerConflictsFacts *one, const PlannerConflictsFacts *other)
{
  return one->item == other->item && one->person == other->person && one->interest == other->interest && one->ruling == other->ruling
         && one->alternate == other->alternate && one->strength == other->strength && one->ruled == other->ruled
         && one->handling == other->handling && one->proposed == other->proposed && one->is_open == other->is_open
         && one->is_short == other->is_short && one->n_open == other->n_open && offers_the_same (one->offered, other->offered)
         && g_strcmp0 (one->title, other->title) == 0 && g_strcmp0 (one->aside, other->aside) == 0
         && g_strcmp0 (one->words, other->words) == 0 && g_strcmp0 (one->more, other->more) == 0
         && g_strcmp0 (one->label, other->label) == 0;
}

static void
planner_conflicts_row_finalize (GObject *object)
{
  planner_conflicts_facts_free (PLANNER_CONFLICTS_ROW (object)->facts);

  G_OBJECT_CLASS (planner_conflicts_row_parent_class)->finalize (object);
}

static void
planner_conflicts_row_class_init (PlannerConflictsRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = planner_conflicts_row_finalize;
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
planner_conflicts_row_init (PlannerConflictsRow *self)
{
}

PlannerConflictsRow *
planner_conflicts_row_new (PlannerConflictsFacts *facts)
{
  PlannerConflictsRow *self = g_object_new (PLANNER_TYPE_CONFLICTS_ROW, NULL);

  self->facts = facts;
  return self;
}

const PlannerConflictsFacts *
planner_conflicts_row_get (PlannerConflictsRow *self)
{
  g_return_val_if_fail (PLANNER_IS_CONFLICTS_ROW (self), NULL);

  return self->facts;
}

void
planner_conflicts_row_take (PlannerConflictsRow *self, PlannerConflictsFacts *facts)
{
  PlannerConflictsFacts *former;

  g_return_if_fail (PLANNER_IS_CONFLICTS_ROW (self) && facts != NULL);

  if (says_the_same (self->facts, facts))
    {
      planner_conflicts_facts_free (facts);
      return;
    }
  former = g_steal_pointer (&self->facts);
  self->facts = facts;
  planner_conflicts_facts_free (former);
  g_signal_emit (self, signals[CHANGED], 0);
}
