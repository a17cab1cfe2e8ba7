/* planner-composition.c: what a document says on paper of one size, composed and divided into pages a little at a time
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "paper/planner-composition.h"

/* Of all the work, about what composing takes; the rest is dividing. */
#define COMPOSING_SHARE 0.95

struct _PlannerComposition
{
  PlannerComposer composer;
  gpointer data;
  double height;
  PlannerTypesetter *typesetter;
  PlannerFlow *flow;
  gpointer run; /* of the composer; %NULL before it begins and when all is said */
  PlannerPages *pages;
  guint n_done; /* steps of composing, then of dividing */
  double progress;
  gboolean is_done;
};

PlannerComposition *
planner_composition_new (const PlannerComposer *composer, gpointer data, gboolean right_to_left, double width, double height,
                         guint pages_wide)
{
  PlannerComposition *self = g_new0 (PlannerComposition, 1);

  self->composer = *composer;
  self->data = data;
  self->height = height;
  self->typesetter = planner_typesetter_new (right_to_left);
  self->flow = planner_flow_new (self->typesetter, width, pages_wide);
  planner_flow_set_height (self->flow, height);
  return self;
}

static void
end_run (PlannerComposition *self)
{
  g_clear_pointer (&self->run, self->composer.end);
}

void
planner_composition_abandon (PlannerComposition *self)
{
  end_run (self);
}

gboolean
planner_composition_shrink (PlannerComposition *self)
{
  return planner_flow_shrink (self->flow) && planner_typesetter_shrink (self->typesetter);
}

void
planner_composition_free (PlannerComposition *self)
{
  planner_composition_abandon (self);
  g_clear_pointer (&self->pages, planner_pages_free);
  planner_flow_free (self->flow);
  planner_typesetter_free (self->typesetter);
  g_free (self);
}

/* How many are left may be a guess. */
static void
count_step (PlannerComposition *self, guint n_left, double before, double share)
{
  self->n_done++;
  self->progress = MAX (self->progress, before + share * self->n_done / (self->n_done + n_left));
}

static void
divide_step (PlannerComposition *self)
{
  guint n_left = planner_pages_step (self->pages);

  count_step (self, n_left, COMPOSING_SHARE, 1 - COMPOSING_SHARE);
  self->is_done = n_left == 0;
}

static void
compose_step (PlannerComposition *self)
{
  guint n_left = self->composer.step (self->run);

  count_step (self, n_left, 0, COMPOSING_SHARE);
  if (n_left > 0)
    return;
  end_run (self);
  self->pages = planner_pages_new (self->flow, self->height);
  self->n_done = 0;
}

gboolean
planner_composition_step (PlannerComposition *self)
{
  if (self->is_done)
    return TRUE;
  if (self->pages != NULL)
    divide_step (self);
  else if (self->run != NULL)
    compose_step (self);
  else
    self->run = self->composer.begin (self->flow, self->data);
  return self->is_done;
}

double
planner_composition_get_progress (PlannerComposition *self)
{
  return self->progress;
}

gboolean
planner_composition_is_done (PlannerComposition *self)
{
  return self->is_done;
}

PlannerPages *
planner_composition_get_pages (PlannerComposition *self)
{
  g_return_val_if_fail (self->is_done, NULL);

  return self->pages;
}

PlannerFlow *
planner_composition_get_flow (PlannerComposition *self)
{
  return self->flow;
}

PlannerTypesetter *
planner_composition_get_typesetter (PlannerComposition *self)
{
  return self->typesetter;
}
