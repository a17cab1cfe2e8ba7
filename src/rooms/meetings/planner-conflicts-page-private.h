/* planner-conflicts-page-private.h: what the parts of the page of conflicts share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "rooms/meetings/planner-conflicts-line.h"
#include "rooms/meetings/planner-conflicts-matrix.h"
#include "rooms/meetings/planner-conflicts-page.h"

G_BEGIN_DECLS

/* An item of the agenda, and what of it has rows. */
typedef struct
{
  PlannerRecord *item; /* owned */
  guint number;        /* of what is shown of it; 0: nothing yet, or nothing that still holds */
  guint n_rows;
} PlannerConflictsShown;

struct _PlannerConflictsPage
{
  PlannerRoom parent_instance;

  PlannerPlan *plan; /* borrowed from the room */
  char *meeting;     /* its id, nullable */
  PlannerMeetingConflicts *conflicts; /* %NULL: to be looked for */
  GPtrArray *shown;    /* PlannerConflictsShown, in the order of their rows */
  GListStore *rows;    /* PlannerConflictsRow: those of the items, then what is left over */
  GtkSingleSelection *selection;
  gboolean is_current; /* all is shown as the plan has it */
  guint refresh_idle;
  guint refresh_tick; /* until the rows that are new have been laid out */
  guint n_new;        /* how many these are */
  GtkWidget *waiting_focus; /* has the focus until there are rows; borrowed, only ever compared */
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

/** Gives the focus to the list, if it was wanted there before there were rows. */
void planner_conflicts_page_take_focus (PlannerConflictsPage *self);

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

/** Looks for what is not shown as the plan has it and shows it, a little at a time; meanwhile the page says so. */
void planner_conflicts_page_open (PlannerConflictsPage *self);

/** Shows all that is still to be looked for, at once: somebody asks for one of the rows. */
void planner_conflicts_page_finish (PlannerConflictsPage *self);

/** Shows nothing of any meeting any more. */
void planner_conflicts_page_clear (PlannerConflictsPage *self);

/** Looks no more when there is time. */
void planner_conflicts_page_stop (PlannerConflictsPage *self);

/** Forgets what was found. */
void planner_conflicts_page_forget (PlannerConflictsPage *self);

/** Shows what @changes bring: as much as there is time for at once, the rest a little at a time. */
void planner_conflicts_page_follow (PlannerConflictsPage *self, GPtrArray *changes);

void planner_conflicts_shown_free (PlannerConflictsShown *shown);

/* planner-conflicts-page-actions.c */

void planner_conflicts_page_add_actions (PlannerConflictsPage *self);

/** Which actions can be done about what is chosen. */
void planner_conflicts_page_update_actions (PlannerConflictsPage *self);

/** Does @action about what is chosen; see planner-conflicts-line.h. */
void planner_conflicts_page_act (PlannerConflictsPage *self, const char *action, const char *parameter);

G_END_DECLS
