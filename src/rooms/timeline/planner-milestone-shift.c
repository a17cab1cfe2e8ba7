/* planner-milestone-shift.c: when milestones are: moved, resized, placed, and given back to their words
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <glib/gi18n.h>

#include "rooms/timeline/planner-milestone-edits.h"

/* Writing */

static gboolean
write_date (PlannerEdit *edit, PlannerRecord *milestone, PlannerField field, const GDate *date, GError **error)
{
  g_autofree char *value = date != NULL ? planner_value_from_date (date) : NULL;

  return planner_edit_set (edit, planner_record_get_id (milestone), field, value, error);
}

/* Commits when something was done, and takes back what was begun when not. */
static gboolean
finish (PlannerEdit *edit, guint n_done, GError **error)
{
  if (n_done > 0)
    return planner_edit_commit (edit, error);
  planner_edit_cancel (edit);
  return FALSE;
}

static gboolean
is_placed (const PlannerMilestoneFacts *facts)
{
  return facts->dates.has_start || facts->dates.has_end;
}

/* What moves when milestones are moved: themselves, or what is below those that have their dates from there. */

typedef struct
{
  PlannerSchedule *schedule;
  GPtrArray *records; /* in the order they were met */
  GHashTable *counts; /* record → by how many units: the greatest of those it is meant by */
} Moving;

static void
moving_init (Moving *moving, PlannerSchedule *schedule)
{
  moving->schedule = schedule;
  moving->records = g_ptr_array_new ();
  moving->counts = g_hash_table_new (NULL, NULL);
}

static void
moving_clear (Moving *moving)
{
  g_hash_table_unref (moving->counts);
  g_ptr_array_unref (moving->records);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Moving, moving_clear)

static void
moving_add_own (Moving *moving, PlannerRecord *milestone, int count)
{
  gpointer before;

  if (!g_hash_table_lookup_extended (moving->counts, milestone, NULL, &before))
    g_ptr_array_add (moving->records, milestone);
  else
    count = MAX (count, GPOINTER_TO_INT (before));
  g_hash_table_insert (moving->counts, milestone, GINT_TO_POINTER (count));
}

static void
moving_add (Moving *moving, PlannerRecord *milestone, int count)
{
  const PlannerMilestoneFacts *facts = planner_schedule_get (moving->schedule, milestone);
  GPtrArray *children = facts->from_below ? planner_schedule_get_children (moving->schedule, milestone) : NULL;

  for (guint i = 0; children != NULL && i < children->len; i++)
    moving_add (moving, g_ptr_array_index (children, i), count);
  if (!facts->from_below && is_placed (facts))
    moving_add_own (moving, milestone, count);
}

static gboolean
move_one (PlannerEdit *edit, PlannerRecord *milestone, PlannerTimescale dates, PlannerTimeUnit unit, int count,
          GError **error)
{
  if (dates.has_start)
    planner_time_unit_step (unit, count, &dates.start);
  if (dates.has_end)
    planner_time_unit_step_end (unit, count, &dates.end);
  return (!dates.has_start || write_date (edit, milestone, PLANNER_MILESTONE_START, &dates.start, error))
         && (!dates.has_end || write_date (edit, milestone, PLANNER_MILESTONE_END, &dates.end, error));
}

static gboolean
move_all (Moving *moving, PlannerEdit *edit, PlannerTimeUnit unit, GError **error)
{
  for (guint i = 0; i < moving->records->len; i++)
    {
      PlannerRecord *milestone = g_ptr_array_index (moving->records, i);
      int count = GPOINTER_TO_INT (g_hash_table_lookup (moving->counts, milestone));

      if (!move_one (edit, milestone, planner_schedule_get (moving->schedule, milestone)->dates, unit, count, error))
        return FALSE;
    }
  return TRUE;
}

gboolean
planner_milestones_shift (PlannerSchedule *schedule, GPtrArray *milestones, PlannerTimeUnit unit, int count,
                          guint *n_left, GError **error)
{
  g_auto (Moving) moving;
  g_autoptr (PlannerEdit) edit = NULL;
  g_autofree char *name = NULL;
  guint left = 0;

  moving_init (&moving, schedule);
  for (guint i = 0; i < milestones->len; i++)
    {
      PlannerRecord *milestone = g_ptr_array_index (milestones, i);

      if (is_placed (planner_schedule_get (schedule, milestone)))
        moving_add (&moving, milestone, count);
      else
        left++;
    }
  if (n_left != NULL)
    *n_left = left;
  if (moving.records->len == 0)
    return FALSE;
  name = g_strdup_printf (ngettext ("Shift %u milestone", "Shift %u milestones", moving.records->len),
                          moving.records->len);
  edit = planner_edit_begin (planner_schedule_get_plan (schedule), name, PLANNER_EDIT_DEFAULT, error);
  return edit != NULL && move_all (&moving, edit, unit, error)
         && planner_edit_commit (g_steal_pointer (&edit), error);
}

gboolean
planner_milestones_follow (PlannerSchedule *schedule, GArray *following, GError **error)
{
  g_auto (Moving) moving;
  g_autoptr (PlannerEdit) edit = NULL;

  moving_init (&moving, schedule);
  for (guint i = 0; i < following->len; i++)
    {
      const PlannerFollowing *one = &g_array_index (following, PlannerFollowing, i);

      moving_add (&moving, one->milestone, one->days);
    }
  if (moving.records->len == 0)
    return FALSE;
  edit = planner_edit_begin (planner_schedule_get_plan (schedule), _("Move what follows"), PLANNER_EDIT_DEFAULT,
                             error);
  return edit != NULL && move_all (&moving, edit, PLANNER_TIME_UNIT_DAY, error)
         && planner_edit_commit (g_steal_pointer (&edit), error);
}

/* Edges */

static gboolean
check_order (PlannerRecord *milestone, const PlannerTimescale *dates, GError **error)
{
  g_autofree char *title = NULL;
  g_autofree char *start = NULL;
  g_autofree char *end = NULL;
  g_autofree char *start_value = NULL;
  g_autofree char *end_value = NULL;

  if (!dates->has_start || !dates->has_end || g_date_compare (&dates->start, &dates->end) <= 0)
    return TRUE;
  title = planner_record_dup_title (milestone);
  start_value = planner_value_from_date (&dates->start);
  end_value = planner_value_from_date (&dates->end);
  start = planner_value_to_display (PLANNER_MILESTONE_START, start_value);
  end = planner_value_to_display (PLANNER_MILESTONE_END, end_value);
  g_set_error (error, PLANNER_PLAN_ERROR, PLANNER_PLAN_ERROR_INVALID,
               /* Translators: a title and two dates */
               _("“%s” would end on %s, before it starts on %s. Nothing was changed."), title, end, start);
  return FALSE;
}

static gboolean
resize_one (PlannerEdit *edit, PlannerRecord *milestone, PlannerTimescale dates, PlannerEdge edge,
            PlannerTimeUnit unit, int count, GError **error)
{
  gboolean is_start = edge == PLANNER_EDGE_START;

  if (is_start)
    planner_time_unit_step (unit, count, &dates.start);
  else
    planner_time_unit_step_end (unit, count, &dates.end);
  return check_order (milestone, &dates, error)
         && write_date (edit, milestone, is_start ? PLANNER_MILESTONE_START : PLANNER_MILESTONE_END,
                        is_start ? &dates.start : &dates.end, error);
}

gboolean
planner_milestones_resize (PlannerSchedule *schedule, GPtrArray *milestones, PlannerEdge edge, PlannerTimeUnit unit,
                           int count, guint *n_left, GError **error)
{
  g_autofree char *name = g_strdup_printf (
    ngettext ("Change how long %u milestone takes", "Change how long %u milestones take", milestones->len),
    milestones->len);
  g_autoptr (PlannerEdit) edit
      = planner_edit_begin (planner_schedule_get_plan (schedule), name, PLANNER_EDIT_DEFAULT, error);
  guint left = 0;

  if (edit == NULL)
    return FALSE;
  for (guint i = 0; i < milestones->len; i++)
    {
      PlannerRecord *milestone = g_ptr_array_index (milestones, i);
      const PlannerMilestoneFacts *facts = planner_schedule_get (schedule, milestone);

      if (facts->from_below || !(edge == PLANNER_EDGE_START ? facts->dates.has_start : facts->dates.has_end))
        left++;
      else if (!resize_one (edit, milestone, facts->dates, edge, unit, count, error))
        return FALSE;
    }
  if (n_left != NULL)
    *n_left = left;
  return finish (g_steal_pointer (&edit), milestones->len - left, error);
}

/* Given dates */

static gboolean
check_dates (PlannerSchedule *schedule, PlannerRecord *milestone, const GDate *start, const GDate *end,
             GError **error)
{
  const PlannerMilestoneFacts *facts = planner_schedule_get (schedule, milestone);
  PlannerTimescale dates = { 0 };

  if (!facts->from_below)
    dates = facts->dates;
  if (start != NULL)
    dates.start = *start;
  if (end != NULL)
    dates.end = *end;
  dates.has_start = dates.has_start || start != NULL;
  dates.has_end = dates.has_end || end != NULL;
  return check_order (milestone, &dates, error);
}

gboolean
planner_milestone_set_dates (PlannerSchedule *schedule, PlannerRecord *milestone, const GDate *start,
                             const GDate *end, GError **error)
{
  g_autoptr (PlannerEdit) edit = NULL;

  if ((start == NULL && end == NULL) || !check_dates (schedule, milestone, start, end, error))
    return FALSE;
  edit = planner_edit_begin (planner_schedule_get_plan (schedule), _("Change dates"), PLANNER_EDIT_DEFAULT, error);
  return edit != NULL && (start == NULL || write_date (edit, milestone, PLANNER_MILESTONE_START, start, error))
         && (end == NULL || write_date (edit, milestone, PLANNER_MILESTONE_END, end, error))
         && planner_edit_commit (g_steal_pointer (&edit), error);
}

gboolean
planner_milestone_set_start (PlannerSchedule *schedule, PlannerRecord *milestone, const GDate *start, GError **error)
{
  return planner_milestone_set_dates (schedule, milestone, start, NULL, error);
}

gboolean
planner_milestone_set_end (PlannerSchedule *schedule, PlannerRecord *milestone, const GDate *end, GError **error)
{
  return planner_milestone_set_dates (schedule, milestone, NULL, end, error);
}

/* Placing */

static void
find_span (PlannerPlan *plan, const GDate *day, PlannerTimeUnit unit, GDate *first, GDate *last)
{
  PlannerYearStart year_starts = planner_plan_get_year_start (plan);

  planner_time_unit_find_start (unit, day, &year_starts, first);
  *last = *first;
  planner_time_unit_step (unit, 1, last);
  g_date_subtract_days (last, 1);
}

static gboolean
place_one (PlannerEdit *edit, PlannerRecord *milestone, const PlannerMilestoneFacts *facts, const GDate *first,
           const GDate *last, GError **error)
{
  PlannerBarShape shape = planner_bar_shape_from_string (planner_record_get (milestone, PLANNER_MILESTONE_TYPE));
  gboolean has_start = shape != PLANNER_BAR_MILESTONE;
  gboolean has_end = shape != PLANNER_BAR_REVIEW && facts->dates.recurs == PLANNER_RECURRENCE_NONE;

  return (!has_start || write_date (edit, milestone, PLANNER_MILESTONE_START, first, error))
         && (!has_end || write_date (edit, milestone, PLANNER_MILESTONE_END, last, error));
}

gboolean
planner_milestones_place (PlannerSchedule *schedule, GPtrArray *milestones, const GDate *day, PlannerTimeUnit unit,
                          guint *n_left, GError **error)
{
  PlannerPlan *plan = planner_schedule_get_plan (schedule);
  g_autofree char *name = g_strdup_printf (
    ngettext ("Give %u milestone a date", "Give %u milestones a date", milestones->len), milestones->len);
  g_autoptr (PlannerEdit) edit = planner_edit_begin (plan, name, PLANNER_EDIT_DEFAULT, error);
  guint left = 0;
  GDate first, last;

  if (edit == NULL)
    return FALSE;
  find_span (plan, day, unit, &first, &last);
  for (guint i = 0; i < milestones->len; i++)
    {
      PlannerRecord *milestone = g_ptr_array_index (milestones, i);
      const PlannerMilestoneFacts *facts = planner_schedule_get (schedule, milestone);

      if (is_placed (facts))
        left++;
      else if (!place_one (edit, milestone, facts, &first, &last, error))
        return FALSE;
    }
  if (n_left != NULL)
    *n_left = left;
  return finish (g_steal_pointer (&edit), milestones->len - left, error);
}

/* Words */

gboolean
planner_milestones_use_words (PlannerSchedule *schedule, GPtrArray *milestones, guint *n_left, GError **error)
{
  PlannerPlan *plan = planner_schedule_get_plan (schedule);
  g_autoptr (PlannerEdit) edit = planner_edit_begin (plan, _("Use the written dates"), PLANNER_EDIT_DEFAULT, error);
  guint left = 0;

  if (edit == NULL)
    return FALSE;
  for (guint i = 0; i < milestones->len; i++)
    {
      PlannerRecord *milestone = g_ptr_array_index (milestones, i);
      PlannerDates dates;

      planner_plan_read_dates (plan, milestone, &dates);
      if (!dates.words.is_date || (!dates.start_given && !dates.end_given))
        left++;
      else if (!write_date (edit, milestone, PLANNER_MILESTONE_START, NULL, error)
               || !write_date (edit, milestone, PLANNER_MILESTONE_END, NULL, error))
        return FALSE;
    }
  if (n_left != NULL)
    *n_left = left;
  return finish (g_steal_pointer (&edit), milestones->len - left, error);
}
