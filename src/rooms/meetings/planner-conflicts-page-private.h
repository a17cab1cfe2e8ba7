/* planner-conflicts-page-private.h: what the parts of the page of conflicts share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "rooms/meetings/planner-conflicts-line.h"
#include "rooms/meetings/planner-conflicts-matrix.h"
#include "rooms/meetings/planner-conflicts-page.h"

G_BEGIN_DECLS

struct _PlannerConflictsPage
{
  PlannerRoom parent_instance;

  PlannerPlan *plan; /* borrowed from the room */
  char *meeting;     /* its id, nullable */
  PlannerMeetingConflicts *conflicts; /* %NULL: to be looked for */
  guint n_shown;       /* how many of its items have their rows, where those are made item by item */
  guint end;           /* where the rows of these end */
  GHashTable *item_of; /* id of a ruling or recommendation → id of its item, interned */
  GListStore *rows;    /* PlannerConflictsRow */
  GtkSingleSelection *selection;
  guint refresh_idle;
  guint scroll_idle;
  GSimpleActionGroup *actions;

  GtkStack *stack; /* "rows", "nothing" */
  AdwStatusPage *nothing;
  GtkLabel *summary;
  GtkLabel *expected;
  GtkWidget *matrix_pane;
  PlannerConflictsMatrix *matrix;
  GtkListView *view;
  gboolean is_narrow;
  gboolean has_matrix;
};

/** The meeting shown, or %NULL: none, or it is gone. */
PlannerRecord *planner_conflicts_page_get_meeting (PlannerConflictsPage *self);

/** The row that is chosen, or %NULL. Borrowed. */
PlannerConflictsRow *planner_conflicts_page_get_row (PlannerConflictsPage *self);

/** Chooses @row and scrolls to it; with the focus on it if @focus. */
void planner_conflicts_page_choose (PlannerConflictsPage *self, PlannerConflictsRow *row, gboolean focus);

/** Marks in the matrix what is chosen. */
void planner_conflicts_page_mark (PlannerConflictsPage *self);

/** Shows the matrix, or not, as there is width for it. */
void planner_conflicts_page_update_matrix (PlannerConflictsPage *self);

/* planner-conflicts-page-list.c */

/** The list, with its rows and what is chosen of them, in what scrolls it. */
GtkWidget *planner_conflicts_page_make_list (PlannerConflictsPage *self);

/* planner-conflicts-page-follow.c */

/** The conflicts as the plan has them now; %NULL: no meeting. Borrowed. */
PlannerMeetingConflicts *planner_conflicts_page_look (PlannerConflictsPage *self);

/** Shows everything anew, at once. */
void planner_conflicts_page_refresh (PlannerConflictsPage *self);

/** Forgets what was found. */
void planner_conflicts_page_forget (PlannerConflictsPage *self);

/** Shows what @changes bring: at once where only items, recommendations and rulings changed. */
void planner_conflicts_page_follow (PlannerConflictsPage *self, GPtrArray *changes);

/* planner-conflicts-page-actions.c */

void planner_conflicts_page_add_actions (PlannerConflictsPage *self);

/** Which actions can be done about what is chosen. */
void planner_conflicts_page_update_actions (PlannerConflictsPage *self);

/** Does @action about what is chosen; see planner-conflicts-line.h. */
void planner_conflicts_page_act (PlannerConflictsPage *self, const char *action, const char *parameter);

G_END_DECLS
