/* plans.c: plans to be printed
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "plans.h"

#include <stdarg.h>

#include "common/planner-test-folder.h"

#define PER_HEADING 7

TestPlan *
test_plan_new (const char *title)
{
  TestPlan *self = g_new0 (TestPlan, 1);
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;

  self->folder = planner_test_folder_new ();
  path = g_build_filename (self->folder, "plan.icbplan", NULL);
  self->plan = planner_plan_create (path, title, "A. Officer", &error);
  g_assert_no_error (error);
  return self;
}

void
test_plan_free (TestPlan *self)
{
  g_object_unref (self->plan);
  planner_test_folder_remove (self->folder);
  g_free (self);
}

PlannerEdit *
test_plan_begin (TestPlan *self)
{
  g_autoptr (GError) error = NULL;
  PlannerEdit *edit = planner_edit_begin (self->plan, "Fill", PLANNER_EDIT_DEFAULT, &error);

  g_assert_no_error (error);
  return edit;
}

void
test_plan_commit (PlannerEdit *edit)
{
  g_autoptr (GError) error = NULL;

  planner_edit_commit (edit, &error);
  g_assert_no_error (error);
}

void
test_plan_add (PlannerEdit *edit, PlannerKind kind, const char *id, const char *parent, ...)
{
  g_autoptr (GError) error = NULL;
  va_list values;
  PlannerField field;

  planner_edit_add (edit, kind, id, parent, NULL, &error);
  g_assert_no_error (error);
  va_start (values, parent);
  while ((field = va_arg (values, PlannerField)) != PLANNER_FIELD_NONE)
    {
      planner_edit_set (edit, id, field, va_arg (values, const char *), &error);
      g_assert_no_error (error);
    }
  va_end (values);
}

static const char *
get_parent_place (guint i, guint *place)
{
  switch (i % PER_HEADING)
    {
    case 1:
    case 2:
    case 5:
      *place = i - i % PER_HEADING;
      return "";
    case 3:
      *place = i - 1;
      return "";
    default:
      return NULL;
    }
}

static void
add_ask (PlannerEdit *edit, guint i, guint n)
{
  static const char *const statuses[]
      = { "not-started", "on-track", "at-risk", "off-track", "complete", "stopped" };
  guint heading = i / PER_HEADING, above;
  guint n_headings = n / PER_HEADING + 1;
  g_autofree char *id = g_strdup_printf ("a%05u", i);
  g_autofree char *section = g_strdup_printf ("Heading%04u", heading);
  g_autofree char *text = g_strdup_printf (
      "%s Bring the teams together so that a person tells the story once, and %s end%s", id,
    i % 3 == 0 ? "is called back within the hour by somebody who knows it, on any day of the week" : "no more", id);
  g_autofree char *progress = g_strdup_printf ("%u", i % 101);
  g_autofree char *parent = get_parent_place (i, &above) != NULL ? g_strdup_printf ("a%05u", above) : NULL;

  test_plan_add (edit, PLANNER_KIND_ASK, id, parent,
                 PLANNER_ASK_WORKSTREAM, heading < n_headings / 2 ? "ws-one" : "ws-two",
                 PLANNER_ASK_YEAR, heading % (n_headings / 2 + 1) < n_headings / 4 ? "2025/26" : "2026/27",
                 PLANNER_ASK_SECTION, section,
                 PLANNER_ASK_TEXT, text,
                 PLANNER_ASK_LEADS, "p-one p-two",
                 PLANNER_ASK_TIMESCALE, i % 2 == 0 ? "By September/October 2025" : "Q4 2026/27",
                 PLANNER_ASK_STATUS, statuses[i % G_N_ELEMENTS (statuses)],
                 PLANNER_ASK_PROGRESS, progress,
                 PLANNER_ASK_UPDATE, i % 2 == 0 ? "Five of eight teams meet weekly; three wait for a room." : NULL,
                 PLANNER_FIELD_NONE);
}

void
test_plan_add_asks (TestPlan *self, guint n)
{
  PlannerEdit *edit = test_plan_begin (self);

  test_plan_add (edit, PLANNER_KIND_PERSON, "p-one", NULL, PLANNER_PERSON_FORENAME, "Ama", PLANNER_PERSON_SURNAME, "Boateng",
                 PLANNER_FIELD_NONE);
  test_plan_add (edit, PLANNER_KIND_PERSON, "p-two", NULL, PLANNER_PERSON_FORENAME, "Tom", PLANNER_PERSON_SURNAME, "Oakes",
                 PLANNER_FIELD_NONE);
  test_plan_add (edit, PLANNER_KIND_WORKSTREAM, "ws-one", NULL, PLANNER_WORKSTREAM_CODE, "UC", PLANNER_WORKSTREAM_NAME,
                 "Unplanned Care", PLANNER_WORKSTREAM_SRO, "p-one", PLANNER_FIELD_NONE);
  test_plan_add (edit, PLANNER_KIND_WORKSTREAM, "ws-two", NULL, PLANNER_WORKSTREAM_CODE, "PV", PLANNER_WORKSTREAM_NAME,
                 "Prevention", PLANNER_FIELD_NONE);
  for (guint i = 0; i < n; i++)
    add_ask (edit, i, n);
  test_plan_commit (edit);
}

/* Milestones */

static const char *
get_timescale (guint i)
{
  static const char *const timescales[] = {
    "April 2025 to March 2026", "By September/October 2025", "Q2 2026/27", "From April 2026", "Quarterly", "June 2025 – June 2026",
    "14-Sep-26", "By the end of March 2027", "Ongoing", "TBC",
  };

  return timescales[i % G_N_ELEMENTS (timescales)];
}

static void
add_milestone (PlannerEdit *edit, guint i)
{
  static const char *const types[] = { "phase", "activity", "milestone", "activity", "review", "milestone" };
  static const char *const statuses[] = { "planned", "on-track", "at-risk", "delayed", "complete", "stopped" };
  g_autofree char *id = g_strdup_printf ("m%05u", i);
  g_autofree char *title = g_strdup_printf ("%s %s end%s", id,
                                            i % 3 == 0 ? "Teams from three organisations meet every week in one room" : "Starts", id);
  g_autofree char *parent = i % PER_HEADING > 0 ? g_strdup_printf ("m%05u", i - i % PER_HEADING) : NULL;
  g_autofree char *leader = i % PER_HEADING > 1 ? g_strdup_printf ("m%05u", i - 1) : NULL;
  g_autofree char *progress = g_strdup_printf ("%u", i % 101);

  test_plan_add (edit, PLANNER_KIND_MILESTONE, id, parent,
                 PLANNER_MILESTONE_WORKSTREAM, i / PER_HEADING % 2 == 0 ? "ws-one" : "ws-two",
                 PLANNER_MILESTONE_TITLE, title,
                 PLANNER_MILESTONE_TYPE, types[i % G_N_ELEMENTS (types)],
                 PLANNER_MILESTONE_TIMESCALE, get_timescale (i),
                 PLANNER_MILESTONE_LEADS, "p-one",
                 PLANNER_MILESTONE_LEAD_TEXT, i % 5 == 0 ? "finance leads" : NULL,
                 PLANNER_MILESTONE_STATUS, statuses[i % G_N_ELEMENTS (statuses)],
                 PLANNER_MILESTONE_PROGRESS, i % 4 == 0 ? progress : NULL,
                 PLANNER_MILESTONE_BASELINE_END, i % 2 == 0 ? "2026-03-31" : NULL,
                 PLANNER_MILESTONE_DEPENDS_ON, leader,
                 PLANNER_FIELD_NONE);
}

void
test_plan_add_milestones (TestPlan *self, guint n)
{
  PlannerEdit *edit = test_plan_begin (self);

  test_plan_add (edit, PLANNER_KIND_PERSON, "p-one", NULL, PLANNER_PERSON_FORENAME, "Ama", PLANNER_PERSON_SURNAME, "Boateng",
                 PLANNER_FIELD_NONE);
  test_plan_add (edit, PLANNER_KIND_WORKSTREAM, "ws-one", NULL, PLANNER_WORKSTREAM_CODE, "UC", PLANNER_WORKSTREAM_NAME,
                 "Unplanned Care", PLANNER_FIELD_NONE);
  test_plan_add (edit, PLANNER_KIND_WORKSTREAM, "ws-two", NULL, PLANNER_WORKSTREAM_CODE, "PV", PLANNER_WORKSTREAM_NAME,
                 "Prevention", PLANNER_FIELD_NONE);
  for (guint i = 0; i < n; i++)
    add_milestone (edit, i);
  test_plan_commit (edit);
}

/* Risks */

static char *
dup_risk_prose (char letter, guint i)
{
  return g_strdup_printf ("%cr%05u Too few nurses apply, and those who do leave within %u months; wards close at night. end%cr%05u",
                          letter, i, i % 9 + 1, letter, i);
}

static void
add_risk (PlannerEdit *edit, guint i)
{
  static const char *const steps[] = { "1", "2", "3", "4", "5" };
  static const char *const workstreams[] = { "ws-one", "ws-two", NULL };
  g_autofree char *ref = g_strdup_printf ("r%05u", i);
  g_autofree char *description = dup_risk_prose ('d', i);
  g_autofree char *mitigation = dup_risk_prose ('m', i);
  g_autofree char *action = dup_risk_prose ('a', i);
  gboolean has_target = i % 10 != 9;

  test_plan_add (edit, PLANNER_KIND_RISK, ref, NULL,
                 PLANNER_RISK_REF, ref,
                 PLANNER_RISK_WORKSTREAM, workstreams[i % G_N_ELEMENTS (workstreams)],
                 PLANNER_RISK_PROJECT, i % 3 == 2 ? "Shared records" : NULL,
                 PLANNER_RISK_LEADS, i % 2 == 0 ? "p-one" : NULL,
                 PLANNER_RISK_DESCRIPTION, description,
                 PLANNER_RISK_INHERENT_LIKELIHOOD, steps[i / 5 % 5],
                 PLANNER_RISK_INHERENT_SEVERITY, steps[i % 5],
                 PLANNER_RISK_RESIDUAL_LIKELIHOOD, steps[i / 3 / 5 % 5],
                 PLANNER_RISK_RESIDUAL_SEVERITY, steps[i / 3 % 5],
                 PLANNER_RISK_TARGET_LIKELIHOOD, has_target ? steps[i / 7 / 5 % 5] : NULL,
                 PLANNER_RISK_TARGET_SEVERITY, has_target ? steps[i / 7 % 5] : NULL,
                 PLANNER_RISK_MITIGATION, mitigation,
                 PLANNER_RISK_ACTION_TAKEN, action,
                 PLANNER_RISK_STATUS, i % 8 == 7 ? "closed" : "open",
                 PLANNER_FIELD_NONE);
}

void
test_plan_add_risks (TestPlan *self, guint n)
{
  PlannerEdit *edit = test_plan_begin (self);

  test_plan_add (edit, PLANNER_KIND_PERSON, "p-one", NULL, PLANNER_PERSON_FORENAME, "Ama", PLANNER_PERSON_SURNAME, "Boateng",
                 PLANNER_FIELD_NONE);
  test_plan_add (edit, PLANNER_KIND_WORKSTREAM, "ws-one", NULL, PLANNER_WORKSTREAM_CODE, "UC", PLANNER_WORKSTREAM_NAME,
                 "Unplanned Care", PLANNER_FIELD_NONE);
  test_plan_add (edit, PLANNER_KIND_WORKSTREAM, "ws-two", NULL, PLANNER_WORKSTREAM_CODE, "PV", PLANNER_WORKSTREAM_NAME,
                 "Prevention", PLANNER_FIELD_NONE);
  for (guint i = 0; i < n; i++)
    add_risk (edit, i);
  test_plan_commit (edit);
}

const GDate *
test_plan_get_today (GDate *today)
{
  g_date_clear (today, 1);
  g_date_set_dmy (today, 12, G_DATE_JULY, 2026);
  return today;
}
