/* merge-account.c: who knew what when they wrote, and so which values may be left
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "merge-history.h"

static void
set_add (Set *set, guint i)
{
  set->bits[i / 64] |= G_GUINT64_CONSTANT (1) << (i % 64);
}

static gboolean
set_has (const Set *set, guint i)
{
  return (set->bits[i / 64] >> (i % 64) & 1) != 0;
}

void
account_write (History *self, Copy *copy, guint record, guint field, const char *value)
{
  Write *write = &self->writes[self->n_writes];

  g_assert (self->n_writes < MAX_WRITES);
  write->record = record;
  write->field = field;
  write->value = g_strdup (value);
  write->past = copy->knowledge.known[record];
  set_add (&copy->knowledge.known[record], self->n_writes++);
}

/* Whether a write is known to have been overwritten by one of the same register. */
static gboolean
is_overwritten (const History *self, const Set *known, guint i)
{
  for (guint j = 0; j < self->n_writes; j++)
    if (j != i && set_has (known, j) && self->writes[j].field == self->writes[i].field
        && set_has (&self->writes[j].past, i))
      return TRUE;
  return FALSE;
}

gboolean
account_is_head (const History *self, const Copy *copy, guint record, guint field, guint i)
{
  const Set *known = &copy->knowledge.known[record];

  return self->writes[i].record == record && self->writes[i].field == field && set_has (known, i)
         && !is_overwritten (self, known, i);
}

gboolean
account_knows (const Copy *copy, guint record, guint i)
{
  return set_has (&copy->knowledge.known[record], i);
}

PlannerDeletion
account_expect_deletion (const History *self, const Copy *copy, guint record)
{
  PlannerDeletion deletion = PLANNER_DELETION_NONE;

  for (guint i = 0; i < self->n_writes; i++)
    {
      if (!account_is_head (self, copy, record, DELETED, i))
        continue;
      if (deletion == PLANNER_DELETION_NONE)
        deletion = PLANNER_DELETION_DELETED;
      for (guint field = 0; field <= PLACE; field++)
        for (guint j = 0; j < self->n_writes; j++)
          if (account_is_head (self, copy, record, field, j) && !set_has (&self->writes[i].past, j))
            deletion = PLANNER_DELETION_CLASH;
    }
  return deletion;
}
