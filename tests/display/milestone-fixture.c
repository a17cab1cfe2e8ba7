/* A plan of milestones, and ways to fill it and to say what is in it. */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "milestone-fixture.h"

void
milestone_fixture_set_up (MilestoneFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;

  fixture->folder = g_dir_make_tmp ("planner-XXXXXX", &error);
  path = g_build_filename (fixture->folder, "plan.icbplan", NULL);
  fixture->plan = planner_plan_create (path, NULL, "Ama Boateng", &error);
  g_assert_no_error (error);
  fixture->schedule = planner_schedule_new (fixture->plan);
}

void
milestone_fixture_tear_down (MilestoneFixture *fixture, gconstpointer data)
{
  g_autofree char *command = g_strdup_printf ("rm -rf '%s'", fixture->folder);

  planner_schedule_free (fixture->schedule);
  g_assert_finalize_object (fixture->plan);
  g_assert_true (g_spawn_command_line_sync (command, NULL, NULL, NULL, NULL));
  g_free (fixture->folder);
}

void
milestone_fixture_put (MilestoneFixture *fixture, const char *id, const char *parent, ...)
{
  g_autoptr (GError) error = NULL;
  PlannerEdit *edit = planner_edit_begin (fixture->plan, "Fill", PLANNER_EDIT_DEFAULT, &error);
  va_list values;

  g_assert_nonnull (planner_edit_add (edit, PLANNER_KIND_MILESTONE, id, parent, NULL, &error));
  g_assert_true (planner_edit_set (edit, id, PLANNER_MILESTONE_TITLE, id, &error));
  va_start (values, parent);
  for (int field = va_arg (values, int); field != PLANNER_FIELD_NONE; field = va_arg (values, int))
    g_assert_true (planner_edit_set (edit, id, (PlannerField) field, va_arg (values, const char *), &error));
  va_end (values);
  planner_edit_commit (edit, &error);
  g_assert_no_error (error);
}

void
milestone_fixture_put_other (MilestoneFixture *fixture, PlannerKind kind, const char *id, PlannerField field, const char *value)
{
  g_autoptr (GError) error = NULL;
  PlannerEdit *edit = planner_edit_begin (fixture->plan, "Fill", PLANNER_EDIT_DEFAULT, &error);

  if (!planner_edit_has (edit, kind, id))
    g_assert_nonnull (planner_edit_add (edit, kind, id, NULL, NULL, &error));
  g_assert_true (planner_edit_set (edit, id, field, value, &error));
  planner_edit_commit (edit, &error);
  g_assert_no_error (error);
}

PlannerRecord *
milestone_fixture_get (MilestoneFixture *fixture, const char *id)
{
  PlannerRecord *milestone = planner_plan_lookup (fixture->plan, PLANNER_KIND_MILESTONE, id);

  g_assert_nonnull (milestone);
  return milestone;
}

const char *
milestone_fixture_get_value (MilestoneFixture *fixture, const char *id, PlannerField field)
{
  return planner_record_get (milestone_fixture_get (fixture, id), field);
}

GPtrArray *
milestone_fixture_get_all (MilestoneFixture *fixture, const char *ids)
{
  GPtrArray *milestones = g_ptr_array_new ();
  g_auto (GStrv) split = g_strsplit (ids, " ", -1);

  for (guint i = 0; split[i] != NULL; i++)
    g_ptr_array_add (milestones, milestone_fixture_get (fixture, split[i]));
  return milestones;
}

char *
milestone_fixture_dup_content (MilestoneFixture *fixture)
{
  const PlannerKindInfo *info = planner_kind_get_info (PLANNER_KIND_MILESTONE);
  GListModel *milestones = planner_plan_get_records (fixture->plan, PLANNER_KIND_MILESTONE);
  g_autoptr (GString) content = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (milestones); i++)
    {
      g_autoptr (PlannerRecord) milestone = g_list_model_get_item (milestones, i);

      g_string_append_printf (content, "%s:", planner_record_get_id (milestone));
      for (guint j = 0; j < info->n_fields; j++)
        {
          const char *value = planner_record_get (milestone, info->fields[j].field);

          if (value != NULL)
            g_string_append_printf (content, " %s=%s", info->fields[j].name, value);
        }
      g_string_append_c (content, '\n');
    }
  return g_string_free_and_steal (g_steal_pointer (&content));
}

void
milestone_fixture_undo (MilestoneFixture *fixture)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (planner_plan_undo (fixture->plan, &error));
  g_assert_no_error (error);
}

void
milestone_fixture_assert_step (MilestoneFixture *fixture, const char *before)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *after = milestone_fixture_dup_content (fixture);
  g_autofree char *undone = NULL;
  g_autofree char *redone = NULL;

  g_assert_cmpstr (after, !=, before);
  milestone_fixture_undo (fixture);
  undone = milestone_fixture_dup_content (fixture);
  g_assert_cmpstr (undone, ==, before);
  g_assert_true (planner_plan_redo (fixture->plan, &error));
  g_assert_no_error (error);
  redone = milestone_fixture_dup_content (fixture);
  g_assert_cmpstr (redone, ==, after);
  milestone_fixture_undo (fixture);
}

char *
milestone_fixture_dup_dates (MilestoneFixture *fixture, const char *id)
{
  const PlannerTimescale *dates = &planner_schedule_get (fixture->schedule, milestone_fixture_get (fixture, id))->dates;
  g_autofree char *start = dates->has_start ? planner_value_from_date (&dates->start) : g_strdup ("-");
  g_autofree char *end = dates->has_end ? planner_value_from_date (&dates->end) : g_strdup ("-");

  return g_strdup_printf ("%s %s", start, end);
}

void
milestone_fixture_assert_dates (MilestoneFixture *fixture, const char *id, const char *expected)
{
  g_autofree char *dates = milestone_fixture_dup_dates (fixture, id);

  g_assert_cmpstr (dates, ==, expected);
}

void
milestone_fixture_read_date (const char *text, GDate *date)
{
  g_assert_true (planner_value_get_date (text, date));
}
