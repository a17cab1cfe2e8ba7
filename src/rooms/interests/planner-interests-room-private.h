/* planner-interests-room-private.h: what the parts of the interests room share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "paper/planner-paper-interests.h"
#include "rooms/interests/planner-interest-edits.h"
#include "rooms/interests/planner-interest-filter.h"
#include "rooms/interests/planner-interests-room.h"

G_BEGIN_DECLS

struct _PlannerInterestsRoom
{
  PlannerTreeRoom parent_instance;

  PlannerPlan *plan; /* this and the next two: borrowed from the parent class */
  PlannerRecordFilter *filter;
  PlannerRecordTable *table;
  PlannerInterestStandings *standings;
  GSettings *settings;
  PlannerInterestGrouping grouping;
  AdwBanner *banner; /* who has never declared */
  PlannerPaperInterestsChoice printed; /* what is printed now: all zero but while that of a past day is asked for */
};

/** Columns that show no field of an interest. */
#define PLANNER_INTERESTS_STANDING PLANNER_TABLE_DERIVED (5)
#define PLANNER_INTERESTS_PUBLISHED PLANNER_TABLE_DERIVED (6)

/* planner-interests-room.c */

/** Gathers the interests under other headings, and remembers it. */
void planner_interests_room_set_grouping (PlannerInterestsRoom *self, PlannerInterestGrouping grouping);

/* planner-interests-room-actions.c */

/** What interests have beyond any tree: confirming, ending, nil returns, and who has never declared. */
void planner_interests_room_add_actions (PlannerInterestsRoom *self);
void planner_interests_room_update_actions (PlannerTreeRoom *room, gboolean writable, gboolean selected);

/** The person whose interest or heading is selected, borrowed; %NULL: none. */
PlannerRecord *planner_interests_room_get_person (PlannerInterestsRoom *self);

/** Selects the interest called @id, whatever is left out. */
void planner_interests_room_show_declared (PlannerInterestsRoom *self, const char *id);

/** Says what the banner has to say now. */
void planner_interests_room_tell_undeclared (PlannerInterestsRoom *self);

/* planner-interests-room-delete.c */

/** Deletes what is selected; asks why where it was published. */
void planner_interests_room_delete (PlannerInterestsRoom *self);

/* planner-interests-room-look.c: the functions of the register; @data is the room */

void planner_interests_room_look (PlannerOutlineRow *row, PlannerField field, PlannerCellLook *look, gpointer data);
char *planner_interests_room_dup_sentence (PlannerOutlineRow *row, gpointer data);

/* planner-interests-room-table.c */

/** The register, with its menu. */
PlannerRecordTable *planner_interests_room_make_table (PlannerInterestsRoom *self);

/* planner-interests-room-menus.c */

/** The menus of a row (a #PlannerTableMenuFunc, @data is the room) and of the room. Free with g_object_unref(). */
GMenuModel *planner_interests_room_menu_new (gpointer data);
GMenuModel *planner_interests_room_tools_menu_new (PlannerInterestsRoom *self);

/* planner-interests-room-print.c: the register as it is published, whatever is shown */

gboolean planner_interests_room_can_print (PlannerRoom *room);
PlannerDocument *planner_interests_room_create_document (PlannerRoom *room, GError **error);

/** Shows the pages of the register as it stood on @day, or with @changes what has changed on it since. */
void planner_interests_room_print_past (PlannerInterestsRoom *self, const GDate *day, gboolean changes);

/* planner-interests-room-past.c */

/** Asks for that day, and shows the pages. */
void planner_interests_room_ask_day (PlannerInterestsRoom *self, gboolean changes);

G_END_DECLS
