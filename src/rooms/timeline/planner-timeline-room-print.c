/* planner-timeline-room-print.c: the timeline on paper as it is shown
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <glib/gi18n.h>

#include "core/plan/planner-facts.h"
#include "paper/planner-paper-timeline.h"
#include "rooms/timeline/planner-timeline-room-private.h"

/* The columns that are shown, without those that the paper has anyway. Ends with PLANNER_FIELD_NONE. */
static GArray *
read_columns (PlannerTimelineRoom *self)
{
  g_autoptr (GArray) shown = planner_record_table_dup_fields (self->table);
  GArray *columns = g_array_new (FALSE, FALSE, sizeof (PlannerField));
  PlannerField end = PLANNER_FIELD_NONE;

  for (guint i = 0; i < shown->len; i++)
    {
      PlannerField field = g_array_index (shown, PlannerField, i);

      if (field != PLANNER_MILESTONE_TITLE && field != PLANNER_TIMELINE_SLIP)
        g_array_append_val (columns, field);
    }
  g_array_append_val (columns, end);
  return columns;
}

static gboolean
has_baseline (PlannerPlan *plan)
{
  GListModel *milestones = planner_plan_get_records (plan, PLANNER_KIND_MILESTONE);
  guint n = g_list_model_get_n_items (milestones);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (PlannerRecord) milestone = g_list_model_get_item (milestones, i);

      if (planner_milestone_has_agreed_dates (milestone))
        return TRUE;
    }
  return FALSE;
}

static void
choose_shown (PlannerTimelineRoom *self, PlannerPaperTimelineChoice *choice)
{
  planner_milestone_filter_get_dates (self->filter, &choice->from, &choice->to);
  if (!planner_record_filter_is_set (self->filter))
    return;
  choice->filter = planner_record_is_among;
  choice->data = planner_record_filter_dup_matches (self->filter);
  choice->destroy = (GDestroyNotify) g_hash_table_unref;
  choice->note = _("Only some milestones");
}

PlannerDocument *
planner_timeline_room_create_document (PlannerRoom *room, GError **error)
{
  PlannerTimelineRoom *self = PLANNER_TIMELINE_ROOM (room);
  g_autoptr (GArray) columns = read_columns (self);
  PlannerOutlineLevel levels[PLANNER_BRANCH_MAX_FIELDS];
  PlannerPaperTimelineChoice choice = { NULL };
  GDate today;

  choice.levels = levels;
  choice.n_levels = planner_grouping_get_levels (&planner_milestone_groupings[self->grouping], levels);
  choice.columns = (const PlannerField *) (const void *) columns->data;
  choice.baseline = planner_timeline_chart_get_show_baselines (self->chart) && has_baseline (self->plan);
  choose_shown (self, &choice);
  planner_get_today (&today);
  return planner_paper_timeline_new (self->plan, &today, &choice);
}
