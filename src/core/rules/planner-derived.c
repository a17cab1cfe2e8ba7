/* What follows from the values of asks and milestones and is never stored. */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/rules/planner-derived.h"

#define N_STATUSES (PLANNER_STATUS_STOPPED + 1)

static const char *const ask_words[N_STATUSES] = {
  [PLANNER_STATUS_NOT_STARTED] = "not-started", [PLANNER_STATUS_ON_TRACK] = "on-track",
  [PLANNER_STATUS_AT_RISK] = "at-risk",         [PLANNER_STATUS_OFF_TRACK] = "off-track",
  [PLANNER_STATUS_COMPLETE] = "complete",       [PLANNER_STATUS_STOPPED] = "stopped",
};

static const char *const milestone_words[N_STATUSES] = {
  [PLANNER_STATUS_NOT_STARTED] = "planned", [PLANNER_STATUS_ON_TRACK] = "on-track",
  [PLANNER_STATUS_AT_RISK] = "at-risk",     [PLANNER_STATUS_OFF_TRACK] = "delayed",
  [PLANNER_STATUS_COMPLETE] = "complete",   [PLANNER_STATUS_STOPPED] = "stopped",
};

PlannerStatus
planner_status_from_string (const char *text)
{
  for (int status = PLANNER_STATUS_NOT_STARTED; status < N_STATUSES; status++)
    {
      if (g_strcmp0 (text, ask_words[status]) == 0 || g_strcmp0 (text, milestone_words[status]) == 0)
        return (PlannerStatus) status;
    }
  return PLANNER_STATUS_UNKNOWN;
}

const char *
planner_status_to_ask_string (PlannerStatus status)
{
  g_return_val_if_fail (status < N_STATUSES, NULL);

  return ask_words[status];
}

const char *
planner_status_to_milestone_string (PlannerStatus status)
{
  g_return_val_if_fail (status < N_STATUSES, NULL);

  return milestone_words[status];
}

static void
give_start (PlannerTimescale *dates,
            const GDate      *start)
{
  dates->start = *start;
  dates->has_start = TRUE;
  dates->deadline = FALSE;
}

static void
give_end (PlannerTimescale *dates,
          const GDate      *end)
{
  dates->end = *end;
  dates->has_end = TRUE;
  dates->open_ended = FALSE;
}

/* Drops the side that was not given where the two contradict each other. */
static void
drop_contradiction (PlannerTimescale *dates,
                    gboolean          end_given)
{
  if (!dates->has_start || !dates->has_end || g_date_compare (&dates->start, &dates->end) <= 0)
    return;
  if (end_given)
    {
      g_date_clear (&dates->start, 1);
      dates->has_start = FALSE;
      return;
    }
  g_date_clear (&dates->end, 1);
  dates->has_end = FALSE;
}

void
planner_effective_dates (const PlannerTimescale *words,
                         const GDate            *start,
                         const GDate            *end,
                         PlannerTimescale       *dates)
{
  gboolean start_given = start != NULL && g_date_valid (start);
  gboolean end_given = end != NULL && g_date_valid (end);
  gboolean start_from_words;
  gboolean end_from_words;

  g_return_if_fail (words != NULL && dates != NULL);

  *dates = *words;
  if (!start_given && !end_given)
    return;
  dates->is_date = TRUE;
  if (start_given)
    give_start (dates, start);
  if (end_given)
    give_end (dates, end);
  drop_contradiction (dates, end_given);
  start_from_words = dates->has_start && !start_given;
  end_from_words = dates->has_end && !end_given;
  if (!start_from_words && !end_from_words)
    dates->precision = PLANNER_PRECISION_DAY;
}

void
planner_timescale_include (PlannerTimescale       *span,
                           const PlannerTimescale *part)
{
  const GDate *first = part->has_start ? &part->start : &part->end;
  const GDate *last = part->has_end ? &part->end : &part->start;

  g_return_if_fail (span != NULL && part != NULL);

  if (!part->has_start && !part->has_end)
    return;
  if (!span->has_start || g_date_compare (first, &span->start) < 0)
    span->start = *first;
  if (!span->has_end || g_date_compare (last, &span->end) > 0)
    span->end = *last;
  span->is_date = span->has_start = span->has_end = TRUE;
  span->precision = MAX (span->precision, part->precision);
}

gboolean
planner_is_overdue (const PlannerTimescale *dates,
                    PlannerStatus           status,
                    const GDate            *today)
{
  g_return_val_if_fail (dates != NULL, FALSE);
  g_return_val_if_fail (today != NULL && g_date_valid (today), FALSE);

  if (status == PLANNER_STATUS_COMPLETE || status == PLANNER_STATUS_STOPPED)
    return FALSE;
  return dates->has_end && g_date_compare (&dates->end, today) < 0;
}

/* How many of each status are alive. */
static void
count_statuses (const PlannerStanding *own,
                const PlannerStanding *children,
                guint                  n_children,
                guint                  counts[N_STATUSES])
{
  if (own->status != PLANNER_STATUS_UNKNOWN || n_children == 0)
    counts[own->status]++;
  for (guint i = 0; i < n_children; i++)
    counts[children[i].status]++;
}

static PlannerStatus
roll_up_status (const PlannerStanding *own,
                const PlannerStanding *children,
                guint                  n_children)
{
  guint counts[N_STATUSES] = { 0 };
  gboolean any_idle;

  if (own->status == PLANNER_STATUS_STOPPED)
    return PLANNER_STATUS_STOPPED;
  count_statuses (own, children, n_children, counts);
  any_idle = counts[PLANNER_STATUS_NOT_STARTED] > 0 || counts[PLANNER_STATUS_UNKNOWN] > 0;
  if (counts[PLANNER_STATUS_OFF_TRACK] > 0)
    return PLANNER_STATUS_OFF_TRACK;
  if (counts[PLANNER_STATUS_AT_RISK] > 0)
    return PLANNER_STATUS_AT_RISK;
  if (counts[PLANNER_STATUS_ON_TRACK] > 0)
    return PLANNER_STATUS_ON_TRACK;
  if (counts[PLANNER_STATUS_COMPLETE] > 0)
    return any_idle ? PLANNER_STATUS_ON_TRACK : PLANNER_STATUS_COMPLETE;
  if (counts[PLANNER_STATUS_NOT_STARTED] > 0)
    return PLANNER_STATUS_NOT_STARTED;
  return any_idle ? PLANNER_STATUS_UNKNOWN : PLANNER_STATUS_STOPPED;
}

/* The progress of one standing alone. FALSE where it is not known. */
static gboolean
get_progress (const PlannerStanding *standing,
              int                   *progress)
{
  *progress = standing->progress;
  if (standing->status == PLANNER_STATUS_COMPLETE)
    *progress = 100;
  else if (!standing->has_progress)
    *progress = 0;
  return standing->has_progress || standing->status == PLANNER_STATUS_COMPLETE
         || standing->status == PLANNER_STATUS_NOT_STARTED;
}

/* The mean of COUNT percentages, neither done nor untouched by rounding. */
static int
mean_progress (gint64 sum,
               guint  count)
{
  int mean = (int) ((2 * sum + count) / (2 * (gint64) count));

  if (sum > 0 && mean == 0)
    return 1;
  return sum < 100 * (gint64) count ? MIN (mean, 99) : 100;
}

static void
roll_up_progress (const PlannerStanding *own,
                  const PlannerStanding *children,
                  guint                  n_children,
                  PlannerStanding       *together)
{
  gint64 sum = 0;
  guint count = 0;

  for (guint i = 0; i < n_children; i++)
    {
      int progress;

      if (children[i].status == PLANNER_STATUS_STOPPED || !get_progress (&children[i], &progress))
        continue;
      sum += progress;
      count++;
    }
  together->has_progress = count > 0 || get_progress (own, &together->progress);
  if (count > 0)
    together->progress = mean_progress (sum, count);
}

PlannerStanding
planner_standing_roll_up (const PlannerStanding *own,
                          const PlannerStanding *children,
                          guint                  n_children)
{
  PlannerStanding together = { 0 };

  g_return_val_if_fail (own != NULL, together);
  g_return_val_if_fail (children != NULL || n_children == 0, together);

  together.status = roll_up_status (own, children, n_children);
  roll_up_progress (own, children, n_children, &together);
  return together;
}
