/* planner-milestone-filter.c: which milestones the timeline shows
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "rooms/timeline/planner-milestone-filter.h"

#include <glib/gi18n.h>

#include "rooms/timeline/planner-milestone-edits.h"
#include "widgets/planner-filter-button.h"

#define FROM "from="
#define TO "to="

/* What needs somebody's attention */

static gboolean
is_overdue (PlannerSchedule *schedule, PlannerRecord *milestone)
{
  GDate today;

  planner_get_today (&today);
  return planner_is_overdue (&planner_schedule_get (schedule, milestone)->dates,
                             planner_record_get_standing (milestone).status, &today);
}

static gboolean
is_later (PlannerSchedule *schedule, PlannerRecord *milestone)
{
  const PlannerMilestoneFacts *facts = planner_schedule_get (schedule, milestone);

  return facts->has_slip && facts->slip > 0;
}

static gboolean
is_broken (PlannerSchedule *schedule, PlannerRecord *milestone)
{
  return planner_schedule_count_broken (schedule, milestone) > 0;
}

static gboolean
differs (PlannerSchedule *schedule, PlannerRecord *milestone)
{
  return planner_schedule_get (schedule, milestone)->words_differ;
}

static gboolean
is_undated (PlannerSchedule *schedule, PlannerRecord *milestone)
{
  return planner_schedule_get (schedule, milestone)->bar.shape == PLANNER_BAR_NONE;
}

static const struct
{
  const char *name;
  const char *label;
  gboolean (*holds) (PlannerSchedule *schedule, PlannerRecord *milestone);
} attentions[] = {
  { "overdue", N_("Overdue"), is_overdue },
  { "slipped", N_("Later than agreed"), is_later },
  { "broken", N_("Starts too early"), is_broken },
  { "differs", N_("Dates differ from the words"), differs },
  { "undated", N_("No date"), is_undated },
};

static gboolean
needs_attention (PlannerRecord *milestone, const char *const *values, gpointer schedule)
{
  for (guint i = 0; i < G_N_ELEMENTS (attentions); i++)
    if (g_strv_contains (values, attentions[i].name) && attentions[i].holds (schedule, milestone))
      return TRUE;
  return FALSE;
}

static void
fill_attentions (GArray *options, gpointer schedule)
{
  for (guint i = 0; i < G_N_ELEMENTS (attentions); i++)
    planner_filter_option_add (options, attentions[i].name, _(attentions[i].label));
}

/* Slipped since a baseline */

static gboolean
slipped_since (PlannerRecord *milestone, const char *const *values, gpointer schedule)
{
  const char *name = planner_record_get (milestone, PLANNER_MILESTONE_BASELINE_NAME);

  return g_strv_contains (values, name != NULL ? name : "") && is_later (schedule, milestone);
}

static gboolean
has_nameless_baseline (PlannerPlan *plan)
{
  GListModel *milestones = planner_plan_get_records (plan, PLANNER_KIND_MILESTONE);
  guint n = g_list_model_get_n_items (milestones);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (PlannerRecord) milestone = g_list_model_get_item (milestones, i);

      if (planner_record_get (milestone, PLANNER_MILESTONE_BASELINE_NAME) == NULL
          && planner_milestone_has_agreed_dates (milestone))
        return TRUE;
    }
  return FALSE;
}

static void
fill_baselines (GArray *options, gpointer schedule)
{
  PlannerPlan *plan = planner_schedule_get_plan (schedule);
  g_auto (GStrv) names = planner_milestones_dup_baselines (plan);

  for (guint i = 0; names[i] != NULL; i++)
    planner_filter_option_add (options, names[i], names[i]);
  if (has_nameless_baseline (plan))
    planner_filter_option_add (options, "", _("A baseline without a name"));
}

/* Days */

static void
read_days (const char *const *values, GDate *from, GDate *to)
{
  g_date_clear (from, 1);
  g_date_clear (to, 1);
  for (; *values != NULL; values++)
    {
      if (g_str_has_prefix (*values, FROM))
        planner_value_get_date (*values + strlen (FROM), from);
      else if (g_str_has_prefix (*values, TO))
        planner_value_get_date (*values + strlen (TO), to);
    }
}

/* Without a start only the end counts; without an end it goes on. */
static gboolean
is_in_span (PlannerRecord *milestone, const char *const *values, gpointer schedule)
{
  const PlannerTimescale *dates = &planner_schedule_get (schedule, milestone)->dates;
  const GDate *first = dates->has_start ? &dates->start : dates->has_end ? &dates->end : NULL;
  GDate from, to;

  if (first == NULL)
    return dates->recurs != PLANNER_RECURRENCE_NONE || dates->open_ended;
  read_days (values, &from, &to);
  return (!g_date_valid (&to) || g_date_compare (first, &to) <= 0)
         && (!g_date_valid (&from) || !dates->has_end || g_date_compare (&dates->end, &from) >= 0);
}

static const PlannerFilterList lists[PLANNER_N_MILESTONE_FILTERS] = {
  [PLANNER_MILESTONE_FILTER_WORKSTREAM] = { "milestones.workstream", PLANNER_MILESTONE_WORKSTREAM },
  [PLANNER_MILESTONE_FILTER_STATUS] = { "milestones.status", PLANNER_MILESTONE_STATUS },
  [PLANNER_MILESTONE_FILTER_LEAD] = { "milestones.lead", PLANNER_MILESTONE_LEADS },
  [PLANNER_MILESTONE_FILTER_ORGANISATION] = { "milestones.organisation", PLANNER_MILESTONE_ORGANISATIONS },
  [PLANNER_MILESTONE_FILTER_ATTENTION]
  = { "milestones.attention", PLANNER_FIELD_NONE, N_("Needs attention"), needs_attention, fill_attentions },
  [PLANNER_MILESTONE_FILTER_SLIPPED]
  = { "milestones.slipped", PLANNER_FIELD_NONE, N_("Slipped since"), slipped_since, fill_baselines },
  [PLANNER_MILESTONE_FILTER_DATES] = { "milestones.dates", PLANNER_FIELD_NONE, NULL, is_in_span, NULL },
};

PlannerRecordFilter *
planner_milestone_filter_new (PlannerPlan *plan, PlannerSchedule *schedule)
{
  return planner_record_filter_new (plan, PLANNER_KIND_MILESTONE, lists, G_N_ELEMENTS (lists), schedule);
}

static void
add_day (GStrvBuilder *values, const char *name, const GDate *day)
{
  g_autofree char *value = NULL;

  if (day == NULL || !g_date_valid (day))
    return;
  value = planner_value_from_date (day);
  g_strv_builder_take (values, g_strconcat (name, value, NULL));
}

void
planner_milestone_filter_set_dates (PlannerRecordFilter *filter, const GDate *from, const GDate *to)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) values = NULL;

  add_day (builder, FROM, from);
  add_day (builder, TO, to);
  values = g_strv_builder_end (builder);
  planner_record_filter_set_values (filter, PLANNER_MILESTONE_FILTER_DATES, (const char *const *) values);
}

gboolean
planner_milestone_filter_get_dates (PlannerRecordFilter *filter, GDate *from, GDate *to)
{
  read_days (planner_record_filter_get_values (filter, PLANNER_MILESTONE_FILTER_DATES), from, to);
  return g_date_valid (from) || g_date_valid (to);
}
