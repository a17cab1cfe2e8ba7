/* planner-milestone-baseline.c: the dates that were agreed, to measure slip from
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <glib/gi18n.h>

#include "rooms/timeline/planner-milestone-edits.h"

GPtrArray *
planner_milestones_list (PlannerPlan *plan, const char *workstream)
{
  GListModel *milestones = planner_plan_get_records (plan, PLANNER_KIND_MILESTONE);
  guint n = g_list_model_get_n_items (milestones);
  GPtrArray *list = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < n; i++)
    {
      PlannerRecord *milestone = g_list_model_get_item (milestones, i);

      if (workstream == NULL
          || g_strcmp0 (planner_record_get (milestone, PLANNER_MILESTONE_WORKSTREAM), workstream) == 0)
        g_ptr_array_add (list, milestone);
      else
        g_object_unref (milestone);
    }
  return list;
}

static gboolean
is_dated (PlannerSchedule *schedule, PlannerRecord *milestone)
{
  const PlannerMilestoneFacts *facts = planner_schedule_get (schedule, milestone);

  return facts->dates.has_start || facts->dates.has_end;
}

guint
planner_milestones_count_undated (PlannerSchedule *schedule, GPtrArray *milestones)
{
  guint n_undated = 0;

  for (guint i = 0; i < milestones->len; i++)
    n_undated += !is_dated (schedule, g_ptr_array_index (milestones, i));
  return n_undated;
}

/* What a baseline writes, in order; canonical, each may be %NULL. */
typedef struct
{
  const char *start;
  const char *end;
  const char *name;
  const char *on;
} Baseline;

static gboolean
write_baseline (PlannerEdit *edit, PlannerRecord *milestone, const Baseline *baseline, GError **error)
{
  const char *id = planner_record_get_id (milestone);

  return planner_edit_set (edit, id, PLANNER_MILESTONE_BASELINE_START, baseline->start, error)
         && planner_edit_set (edit, id, PLANNER_MILESTONE_BASELINE_END, baseline->end, error)
         && planner_edit_set (edit, id, PLANNER_MILESTONE_BASELINE_NAME, baseline->name, error)
         && planner_edit_set (edit, id, PLANNER_MILESTONE_BASELINE_ON, baseline->on, error);
}

static gboolean
take_one (PlannerSchedule *schedule, PlannerEdit *edit, PlannerRecord *milestone, const char *name, const char *on,
          GError **error)
{
  const PlannerTimescale *dates = &planner_schedule_get (schedule, milestone)->dates;
  g_autofree char *start = dates->has_start ? planner_value_from_date (&dates->start) : NULL;
  g_autofree char *end = dates->has_end ? planner_value_from_date (&dates->end) : NULL;
  Baseline baseline = { start, end, name, on };

  return write_baseline (edit, milestone, &baseline, error);
}

static PlannerEdit *
begin_taking (PlannerPlan *plan, const char *name, GError **error)
{
  g_autofree char *step_name
      /* Translators: %s is what the baseline is called, such as “Plan agreed in July 2018” */
    = name != NULL ? g_strdup_printf (_("Take baseline “%s”"), name) : g_strdup (_("Take baseline"));

  return planner_edit_begin (plan, step_name, PLANNER_EDIT_DEFAULT, error);
}

gboolean
planner_milestones_take_baseline (PlannerSchedule *schedule, GPtrArray *milestones, const char *name, const GDate *on,
                                  guint *n_left, GError **error)
{
  g_autofree char *day = on != NULL ? planner_value_from_date (on) : NULL;
  g_autofree char *words = NULL;
  g_autoptr (PlannerEdit) edit = NULL;
  guint left = planner_milestones_count_undated (schedule, milestones);

  if (n_left != NULL)
    *n_left = left;
  if (left == milestones->len
      || !planner_value_normalise (PLANNER_MILESTONE_BASELINE_NAME, name, &words, error))
    return FALSE;
  edit = begin_taking (planner_schedule_get_plan (schedule), words, error);
  if (edit == NULL)
    return FALSE;
  for (guint i = 0; i < milestones->len; i++)
    {
      PlannerRecord *milestone = g_ptr_array_index (milestones, i);

      if (is_dated (schedule, milestone) && !take_one (schedule, edit, milestone, words, day, error))
        return FALSE;
    }
  return planner_edit_commit (g_steal_pointer (&edit), error);
}

gboolean
planner_milestone_has_agreed_dates (PlannerRecord *milestone)
{
  return planner_record_get (milestone, PLANNER_MILESTONE_BASELINE_START) != NULL
         || planner_record_get (milestone, PLANNER_MILESTONE_BASELINE_END) != NULL;
}

static gboolean
has_baseline (PlannerRecord *milestone)
{
  return planner_milestone_has_agreed_dates (milestone)
         || planner_record_get (milestone, PLANNER_MILESTONE_BASELINE_NAME) != NULL
         || planner_record_get (milestone, PLANNER_MILESTONE_BASELINE_ON) != NULL;
}

gboolean
planner_milestones_clear_baseline (PlannerPlan *plan, GPtrArray *milestones, GError **error)
{
  const Baseline none = { NULL };
  g_autoptr (PlannerEdit) edit = planner_edit_begin (plan, _("Clear baseline"), PLANNER_EDIT_DEFAULT, error);
  gboolean any = FALSE;

  if (edit == NULL)
    return FALSE;
  for (guint i = 0; i < milestones->len; i++)
    {
      PlannerRecord *milestone = g_ptr_array_index (milestones, i);

      if (!has_baseline (milestone))
        continue;
      if (!write_baseline (edit, milestone, &none, error))
        return FALSE;
      any = TRUE;
    }
  return any && planner_edit_commit (g_steal_pointer (&edit), error);
}

GStrv
planner_milestones_dup_baselines (PlannerPlan *plan)
{
  GListModel *milestones = planner_plan_get_records (plan, PLANNER_KIND_MILESTONE);
  g_autoptr (GHashTable) met = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  guint n = g_list_model_get_n_items (milestones);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (PlannerRecord) milestone = g_list_model_get_item (milestones, i);
      const char *name = planner_record_get (milestone, PLANNER_MILESTONE_BASELINE_NAME);

      if (name != NULL && g_hash_table_add (met, g_strdup (name)))
        g_strv_builder_add (names, name);
    }
  return g_strv_builder_end (names);
}
