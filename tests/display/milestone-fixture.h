/* A plan of milestones, and ways to fill it and to say what is in it. */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rooms/timeline/planner-milestone-edits.h"

G_BEGIN_DECLS

typedef struct
{
  char *folder;
  PlannerPlan *plan;
  PlannerSchedule *schedule;
} MilestoneFixture;

#define MILESTONE_TEST(path, function) \
  g_test_add ("/milestones/" path, MilestoneFixture, NULL, milestone_fixture_set_up, function, milestone_fixture_tear_down)

void milestone_fixture_set_up (MilestoneFixture *fixture, gconstpointer data);
void milestone_fixture_tear_down (MilestoneFixture *fixture, gconstpointer data);

/* Adds a milestone. Then fields and canonical values in pairs, up to PLANNER_FIELD_NONE. */
void milestone_fixture_put (MilestoneFixture *fixture, const char *id, const char *parent, ...);

/* Adds a record of another kind, if need be, and sets a field of it. */
void milestone_fixture_put_other (MilestoneFixture *fixture, PlannerKind kind, const char *id, PlannerField field,
                                  const char *value);

PlannerRecord *milestone_fixture_get (MilestoneFixture *fixture, const char *id);
const char *milestone_fixture_get_value (MilestoneFixture *fixture, const char *id, PlannerField field);

/* Ids, parted by spaces. */
GPtrArray *milestone_fixture_get_all (MilestoneFixture *fixture, const char *ids);

/* All that is known of all milestones, in order. */
char *milestone_fixture_dup_content (MilestoneFixture *fixture);

void milestone_fixture_undo (MilestoneFixture *fixture);

/* Undoes the last step to get @before, does it again, and leaves it undone. */
void milestone_fixture_assert_step (MilestoneFixture *fixture, const char *before);

/* The effective dates: "2018-07-01 2018-09-30", a side that is not known as "-". */
char *milestone_fixture_dup_dates (MilestoneFixture *fixture, const char *id);
void milestone_fixture_assert_dates (MilestoneFixture *fixture, const char *id, const char *expected);

/* "2018-07-20" */
void milestone_fixture_read_date (const char *text, GDate *date);

G_END_DECLS
