/* planner-timeline-room-private.h: what the parts of the timeline room share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/plan/planner-milestone-groupings.h"
#include "rooms/timeline/planner-milestone-edits.h"
#include "rooms/timeline/planner-milestone-filter-bar.h"
#include "rooms/timeline/planner-timeline-room.h"
#include "rooms/timeline/planner-timeline-tray.h"
#include "rooms/timeline/planner-timeline-view.h"

G_BEGIN_DECLS

struct _PlannerTimelineRoom
{
  PlannerTreeRoom parent_instance;

  PlannerPlan *plan;          /* this and the next two: borrowed from the parent class */
  PlannerRecordFilter *filter;
  PlannerRecordTable *table;
  PlannerTimelineChart *chart;
  GSettings *settings;
  PlannerMilestoneGrouping grouping;

  PlannerTimelineView *view;
  PlannerTimelineTray *tray;
  GtkWidget *quarter_button; /* only where there is room */
  GArray *following; /* #PlannerFollowing that was offered to be moved; %NULL: nothing was */

  GDate first; /* of what is shown and has a date; invalid when nothing has */
  GDate last;
};

/** What the slip of a milestone is called among the columns. */
#define PLANNER_TIMELINE_SLIP PLANNER_TABLE_DERIVED (2)

/* planner-timeline-room.c */

/** Scrolls time so that the bar of @milestone is seen. @centre: in the middle, in any case. */
void planner_timeline_room_reveal_bar (PlannerTimelineRoom *self, PlannerRecord *milestone, gboolean centre);

/** Gathers the milestones under other headings, and remembers it. */
void planner_timeline_room_set_grouping (PlannerTimelineRoom *self, PlannerMilestoneGrouping grouping);

/* planner-timeline-room-table.c */

/** The table, with its menu. */
PlannerRecordTable *planner_timeline_room_make_table (PlannerTimelineRoom *self);

/* planner-timeline-room-survey.c */

/** Finds out which days are used and what has none. */
void planner_timeline_room_survey (PlannerTimelineRoom *self);

/** What is on the time line when it is first seen, or where it was left. */
void planner_timeline_room_restore_time (PlannerTimelineRoom *self);
void planner_timeline_room_save_time (PlannerTimelineRoom *self);

/* planner-timeline-room-zoom.c */

/** The actions that go along time. */
void planner_timeline_room_add_zoom_actions (PlannerTimelineRoom *self);

/** The bar below the table. */
GtkWidget *planner_timeline_room_make_tools (PlannerTimelineRoom *self);

/* planner-timeline-room-time.c: each tells what was refused, and offers to move what follows */

void planner_timeline_room_shift (PlannerTimelineRoom *self, GPtrArray *milestones, PlannerTimeUnit unit, int count);
void planner_timeline_room_set_edge (PlannerTimelineRoom *self, PlannerRecord *milestone, PlannerEdge edge,
                                     const GDate *day);
void planner_timeline_room_place (PlannerTimelineRoom *self, GPtrArray *milestones, const GDate *day,
                                  PlannerTimeUnit unit);
void planner_timeline_room_link (PlannerTimelineRoom *self, PlannerRecord *predecessor, PlannerRecord *successor);

/** What is dragged in the view is done. */
void planner_timeline_room_take_drags (PlannerTimelineRoom *self);

/** The actions that move milestones in time. */
void planner_timeline_room_add_time_actions (PlannerTimelineRoom *self);

/* planner-timeline-room-actions.c */

/** The actions that milestones have beyond any tree, and which of them can be used. */
void planner_timeline_room_add_actions (PlannerTimelineRoom *self);
void planner_timeline_room_update_actions (PlannerTreeRoom *room, gboolean writable, gboolean selected);

/* planner-timeline-room-keys.c */

const char *planner_timeline_room_find_action (PlannerTreeRoom *room, GtkWidget *focus, guint keyval,
                                               GdkModifierType modifiers);

/* planner-timeline-room-menus.c */

/** The menus of a row (a #PlannerTableMenuFunc, @data is the room) and of the room. Free with g_object_unref(). */
GMenuModel *planner_timeline_room_menu_new (gpointer data);
GMenuModel *planner_timeline_room_tools_menu_new (PlannerTimelineRoom *self);

/* planner-timeline-room-print.c */

PlannerDocument *planner_timeline_room_create_document (PlannerRoom *room, GError **error);

G_END_DECLS
