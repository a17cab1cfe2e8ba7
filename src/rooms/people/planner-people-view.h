/* planner-people-view.h: what each view of the room shows, and how
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Constant tables and the functions that fill their derived cells; the pages are made of them.
 */
#pragma once

#include "rooms/people/planner-people-facts.h"
#include "widgets/planner-record-table.h"

G_BEGIN_DECLS

typedef struct
{
  const char *name; /* what settings are kept by, and the name in the stack */
  const char *title; /* untranslated, as all words here */
  const char *icon_name;
  PlannerKind kind;    /* of the rows */
  PlannerKind heading; /* of what rows stand under; PLANNER_KIND_NONE: nothing */
  PlannerOutlineLevel level;
  const PlannerTableColumn *columns;
  guint n_columns;
  PlannerTableLookFunc look; /* data of all: #PlannerPeopleFacts */
  PlannerTableHeadingFunc edit_heading;
  PlannerTableSentenceFunc sentence;
  PlannerTableKeyFunc key;
  PlannerOutlineKey rest;
  const char *empty_title;
  const char *empty_words;
  const char *new_label;
} PlannerPeopleView;

extern const PlannerPeopleView planner_people_view;
extern const PlannerPeopleView planner_organisations_view;
extern const PlannerPeopleView planner_boards_view;

/** The kind of record a view is of: boards for seats under boards. */
PlannerKind planner_people_view_get_main_kind (const PlannerPeopleView *view);

/** All by which a record can be found in the room, folded by planner_words_fold(). Free with g_free(). */
char *planner_people_view_dup_findable (PlannerPeopleFacts *facts, PlannerRecord *record);

G_END_DECLS
