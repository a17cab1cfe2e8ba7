/* planner-paper-scale.c: a line of time laid over the pages that stand beside each other
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "paper/planner-paper-scale.h"

/* A day's width is found by halving what it may be. */
#define N_HALVINGS 40
/* Days on each page from which on pages are cut between units: some of them, so that little of a page stays empty. */
#define LEAST_FOR_QUARTERS 800
#define LEAST_FOR_MONTHS 150
#define LEAST_FOR_WEEKS 28
#define HAIR 0.001

static PlannerTimeUnit
choose_cuts (int n_days, guint pages_wide)
{
  int days = n_days / (int) pages_wide;

  if (days >= LEAST_FOR_QUARTERS)
    return PLANNER_TIME_UNIT_QUARTER;
  if (days >= LEAST_FOR_MONTHS)
    return PLANNER_TIME_UNIT_MONTH;
  return days >= LEAST_FOR_WEEKS ? PLANNER_TIME_UNIT_WEEK : PLANNER_TIME_UNIT_DAY;
}

static void
keep_end_cb (const GDate *start, double from, double to, gpointer data)
{
  g_array_append_val (data, to);
}

/* Where pages can end, in days. */
static GArray *
list_ends (const PlannerPaperScale *self, guint pages_wide)
{
  PlannerPaperScale days = *self;
  GArray *ends = g_array_new (FALSE, FALSE, sizeof (double));

  days.axis.day_width = 1;
  planner_paper_scale_foreach_unit (&days, choose_cuts (g_date_days_between (&self->axis.origin, &self->to) + 1, pages_wide),
                                    keep_end_cb, ends);
  return ends;
}

static double
get_room (const PlannerPaperScale *self, guint across)
{
  return across == 1 ? self->first.width : self->others.width;
}

/* Fills one page after the other with as much as it takes. Returns whether that is all. */
static gboolean
cut (PlannerPaperScale *self, GArray *ends, guint pages_wide)
{
  guint next = 0;

  for (self->n_across = 0; self->n_across < pages_wide && next < ends->len; self->n_across++)
    {
      double *end = &self->cuts[self->n_across + 1];

      *end = self->cuts[self->n_across];
      for (; next < ends->len; next++)
        {
          double x = g_array_index (ends, double, next) * self->axis.day_width;

          if (x - self->cuts[self->n_across] > get_room (self, self->n_across + 1) + HAIR)
            break;
          *end = x;
        }
      if (*end - self->cuts[self->n_across] < HAIR)
        return FALSE;
    }
  return next == ends->len;
}

void
planner_paper_scale_init (PlannerPaperScale *self, const GDate *from, const GDate *to, const PlannerYearStart *year_starts,
                          guint pages_wide, const PlannerPaperRoom *first, const PlannerPaperRoom *others)
{
  g_autoptr (GArray) ends = NULL;
  double low = 0, high;

  g_return_if_fail (pages_wide > 0 && pages_wide <= PLANNER_PAPER_SCALE_MOST_PAGES);
  g_return_if_fail (g_date_compare (from, to) <= 0 && first->width > 0 && others->width > 0);

  *self = (PlannerPaperScale) { { *from, 1, *year_starts }, .to = *to, .first = *first, .others = *others };
  ends = list_ends (self, pages_wide);
  high = (first->width + others->width * (pages_wide - 1)) / (g_date_days_between (from, to) + 1);
  for (guint i = 0; i < N_HALVINGS; i++)
    {
      self->axis.day_width = i == 0 ? high : (low + high) / 2;
      if (cut (self, ends, pages_wide))
        low = self->axis.day_width;
      else
        high = self->axis.day_width;
      if (low >= high)
        break;
    }
  self->axis.day_width = low;
  cut (self, ends, pages_wide);
}

double
planner_paper_scale_get_length (const PlannerPaperScale *self)
{
  return self->cuts[self->n_across];
}

double
planner_paper_scale_get_offset (const PlannerPaperScale *self, guint across)
{
  return (across == 1 ? self->first.x : self->others.x) - self->cuts[across - 1];
}

guint
planner_paper_scale_find_page (const PlannerPaperScale *self, double x)
{
  guint across = 1;

  while (across < self->n_across && x > self->cuts[across] - HAIR)
    across++;
  return across;
}

/* The end of the years that are believed is a step short of one. */
static gboolean
is_start (const PlannerPaperScale *self, PlannerTimeUnit unit, const GDate *day)
{
  GDate start;

  planner_time_unit_find_start (unit, day, &self->axis.year_starts, &start);
  return g_date_compare (&start, day) == 0;
}

void
planner_paper_scale_foreach_unit (const PlannerPaperScale *self, PlannerTimeUnit unit, PlannerPaperScaleFunc func,
                                  gpointer data)
{
  double end = planner_time_axis_get_end_x (&self->axis, &self->to);
  GDate start, next;

  planner_time_unit_find_start (unit, &self->axis.origin, &self->axis.year_starts, &start);
  for (double x = 0, to = 0; to < end; start = next, x = to)
    {
      next = start;
      planner_time_unit_step (unit, 1, &next);
      to = planner_time_axis_get_x (&self->axis, &next);
      if (!is_start (self, unit, &next) || g_date_compare (&next, &start) <= 0 || to > end)
        to = end;
      if (to > x)
        func (&start, x, to, data);
    }
}
