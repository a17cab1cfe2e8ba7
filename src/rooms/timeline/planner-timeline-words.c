/* planner-timeline-words.c: what a bar shows, said in words
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "rooms/timeline/planner-timeline-words.h"
#include "widgets/planner-record-words.h"

#include <glib/gi18n.h>

#define DAYS_IN_WEEK 7

char *
planner_timeline_describe_day (const GDate *day)
{
  g_autofree char *value = planner_value_from_date (day);

  return planner_value_to_display (PLANNER_MILESTONE_END, value);
}

char *
planner_timeline_describe_span (const GDate *first, const GDate *last)
{
  g_autofree char *from = first != NULL ? planner_timeline_describe_day (first) : NULL;
  g_autofree char *to = last != NULL ? planner_timeline_describe_day (last) : NULL;

  if (to == NULL)
    /* Translators: %s is a day */
    return g_strdup_printf (_("from %s"), from);
  if (from == NULL || g_date_compare (first, last) == 0)
    return g_steal_pointer (&to);
  /* Translators: from one day to another */
  return g_strdup_printf (_("%s to %s"), from, to);
}

char *
planner_timeline_describe_slip (int days)
{
  guint n = (guint) ABS (days);
  guint weeks = n / DAYS_IN_WEEK;
  gboolean whole = n > 0 && n % DAYS_IN_WEEK == 0;

  if (n == 0)
    return g_strdup (_("as agreed"));
  if (days > 0)
    return whole ? g_strdup_printf (ngettext ("%u week late", "%u weeks late", weeks), weeks)
                 : g_strdup_printf (ngettext ("%u day late", "%u days late", n), n);
  return whole ? g_strdup_printf (ngettext ("%u week early", "%u weeks early", weeks), weeks)
               : g_strdup_printf (ngettext ("%u day early", "%u days early", n), n);
}

static const char *
get_type (PlannerBarShape shape)
{
  static const char *const types[] = {
    [PLANNER_BAR_NONE] = N_("no date"),     [PLANNER_BAR_ACTIVITY] = N_("activity"),
    [PLANNER_BAR_MILESTONE] = N_("milestone"), [PLANNER_BAR_REVIEW] = N_("review"),
    [PLANNER_BAR_PHASE] = N_("phase"),
  };

  return _(types[shape]);
}

static char *
dup_time (const PlannerMilestoneFacts *facts)
{
  g_autofree char *day = NULL;

  if (facts->bar.shape != PLANNER_BAR_MILESTONE || !facts->dates.has_end)
    return planner_timescale_describe (&facts->dates);
  day = planner_timeline_describe_day (&facts->dates.end);
  return g_strdup_printf (_("due by %s"), day);
}

/* One statement after another. */
static void
add (char **sentence, const char *statement)
{
  g_autofree char *before = *sentence;

  /* Translators: joins two statements about a milestone that a screen reader says one after the other */
  *sentence = g_strdup_printf (_("%s, %s"), before, statement);
}

static void
add_troubles (PlannerTimelineChart *chart, PlannerRecord *milestone, const PlannerMilestoneFacts *facts,
              char **sentence)
{
  const GDate *today = planner_timeline_scale_get_today (planner_timeline_chart_get_scale (chart));
  guint n_broken = planner_schedule_count_broken (planner_timeline_chart_get_schedule (chart), milestone);

  if (facts->has_slip && facts->slip != 0)
    {
      g_autofree char *slip = planner_timeline_describe_slip (facts->slip);

      add (sentence, slip);
    }
  if (planner_is_overdue (&facts->dates, planner_record_get_standing (milestone).status, today))
    add (sentence, _("overdue"));
  if (n_broken > 0)
    add (sentence, ngettext ("starts before what it depends on ends", "starts before all it depends on ends", n_broken));
}

char *
planner_timeline_describe (PlannerTimelineChart *chart, PlannerRecord *milestone)
{
  PlannerPlan *plan = planner_timeline_chart_get_plan (chart);
  const PlannerMilestoneFacts *facts = planner_schedule_get (planner_timeline_chart_get_schedule (chart), milestone);
  g_autofree char *title = planner_record_dup_title (milestone);
  g_autofree char *time = NULL;
  char *sentence;

  if (facts->bar.shape == PLANNER_BAR_NONE)
    return g_strdup_printf (_("%s, %s"), title, get_type (PLANNER_BAR_NONE));
  time = dup_time (facts);
  /* Translators: a milestone as a screen reader says it: title, kind of bar, when: “Go live, milestone, due by 30 September 2018” */
  sentence = g_strdup_printf (_("%s, %s, %s"), title, get_type (facts->bar.shape), time);
  add_troubles (chart, milestone, facts, &sentence);
  if (planner_record_get (milestone, PLANNER_MILESTONE_STATUS) != NULL)
    {
      g_autofree char *status = planner_plan_dup_display (plan, milestone, PLANNER_MILESTONE_STATUS);
      g_autofree char *lower = planner_words_dup_inside (status);

      add (&sentence, lower);
    }
  return sentence;
}
