/* planner-paper-script.c: what a document says, one part after the other
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "paper/planner-paper-script.h"

typedef struct
{
  PlannerPaperPart part;
  gpointer item;
} Part;

void
planner_paper_script_init (PlannerPaperScript *self)
{
  *self = (PlannerPaperScript) { g_array_new (FALSE, FALSE, sizeof (Part)), 0 };
}

void
planner_paper_script_clear (PlannerPaperScript *self)
{
  g_clear_pointer (&self->parts, g_array_unref);
}

void
planner_paper_script_add (PlannerPaperScript *self, PlannerPaperPart part, gpointer item)
{
  const Part added = { part, item };

  g_array_append_val (self->parts, added);
}

guint
planner_paper_script_step (gpointer run)
{
  PlannerPaperScript *self = run;

  if (self->n_done < self->parts->len)
    {
      Part part = g_array_index (self->parts, Part, self->n_done++);

      part.part (run, part.item);
    }
  return self->parts->len - self->n_done;
}
