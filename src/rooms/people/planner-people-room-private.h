/* planner-people-room-private.h: what the parts of the people room share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "rooms/people/planner-people-page.h"
#include "rooms/people/planner-people-room.h"

G_BEGIN_DECLS

#define PLANNER_N_PEOPLE_PAGES 3

struct _PlannerPeopleRoom
{
  PlannerRoom parent_instance;

  PlannerPeopleFacts *facts;
  GSettings *settings;
  AdwViewStack *stack;
  PlannerPeoplePage *pages[PLANNER_N_PEOPLE_PAGES]; /* people, organisations, boards */
  GPtrArray *tools[PLANNER_N_PEOPLE_PAGES];         /* GtkWidget, borrowed: shown with that page */
  GtkWidget *fill_button;
  GtkWidget *merge_buttons[2];
  GtkWidget *picker; /* while it is open, and until the next one */
  gboolean show_past;

  /* planner-people-alike.c */
  gulong changed_handler;
  guint alike_timeout;
};

PlannerPeoplePage *planner_people_room_get_page (PlannerPeopleRoom *self);
PlannerPeoplePage *planner_people_room_get_page_of (PlannerPeopleRoom *self, PlannerKind kind);

/** Enters the view of @kind. */
void planner_people_room_enter (PlannerPeopleRoom *self, PlannerKind kind);

/** Enables what can be done with what is selected. */
void planner_people_room_update_actions (PlannerPeopleRoom *self);

/* planner-people-room-actions.c */
void planner_people_room_install_actions (GtkWidgetClass *widget_class);
GMenuModel *planner_people_room_menu_new (PlannerPeoplePage *page);

/* planner-people-room-merge.c: what may be the same, and merging it */
void planner_people_room_install_merge_actions (GtkWidgetClass *widget_class);
void planner_people_room_watch_alike (PlannerPeopleRoom *self);
void planner_people_room_stop_watching (PlannerPeopleRoom *self);

G_END_DECLS
