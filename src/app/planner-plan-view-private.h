/* planner-plan-view-private.h: what the parts of the view of a plan share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "planner-details.h"
#include "planner-plan-view.h"
#include "planner-rooms.h"
#include "planner-sidebar.h"
#include "planner-visits.h"

G_BEGIN_DECLS

struct _PlannerPlanView
{
  AdwBreakpointBin parent_instance;

  AdwNavigationSplitView *split;
  AdwNavigationPage *sidebar_page;
  AdwNavigationPage *room_page;
  AdwWindowTitle *plan_title;
  AdwWindowTitle *room_title;
  AdwOverlaySplitView *details_split;
  AdwToolbarView *toolbar;
  AdwBanner *failure_banner;
  AdwBanner *read_only_banner;
  AdwBanner *clashes_banner;
  GtkMenuButton *menu_button;
  GMenuModel *main_menu;
  GtkStack *rooms;
  GtkButton *undo_button;
  GtkButton *redo_button;
  GtkButton *narrow_undo_button;
  GtkButton *narrow_redo_button;
  GtkLabel *record_label;
  PlannerSidebar *sidebar;
  PlannerDetails *details;

  PlannerPlan *plan;
  char *path;
  const PlannerRoomInfo *room_info;
  PlannerRoom *room;     /* borrowed from @rooms */
  PlannerRecord *record; /* what the details show */
  PlannerVisits *visits;
  guint arrival_frames;
  guint busy_source;
  guint clashes_source;
};

/* planner-plan-view.c */

/** What the details show; @record may be %NULL. */
void planner_plan_view_set_record (PlannerPlanView *self, PlannerRecord *record);
void planner_plan_view_update_bottom_bar (PlannerPlanView *self);

/* planner-plan-view-follow.c */

void planner_plan_view_follow_plan (PlannerPlanView *self);
void planner_plan_view_stop_following (PlannerPlanView *self);

/* planner-plan-view-focus.c */

/** The record in the details goes, and what had the focus with it: the room has it then. */
void planner_plan_view_save_focus (PlannerPlanView *self);

/** Puts the focus in the details. */
void planner_plan_view_focus_details (PlannerPlanView *self);
void planner_plan_view_add_keys (PlannerPlanView *self);

G_END_DECLS
