/* planner-attendance-page-private.h: what the parts of the attendance of a meeting share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "rooms/meetings/planner-attendance-page.h"

G_BEGIN_DECLS

/* Derived columns. */
#define PLANNER_ATTENDANCE_ORGANISATION PLANNER_TABLE_DERIVED (0)
#define PLANNER_ATTENDANCE_VOTES PLANNER_TABLE_DERIVED (1)

struct _PlannerAttendancePage
{
  PlannerTreeRoom parent_instance;

  PlannerPlan *plan;           /* borrowed from the parent class */
  PlannerRecordFilter *filter; /* the parent's, as what follows */
  PlannerRecordTable *table;
  char *meeting;    /* id, or %NULL */
  GArray *sitters;  /* PlannerMeetingSitter, as they were asked for last */
  GtkLabel *quorum; /* below the table: a line for each board */
};

/** Who sits at the meeting, %NULL without one; borrowed until it is asked for again. */
const GArray *planner_attendance_page_get_sitters (PlannerAttendancePage *self);

/** How @board stands: "4 voting members there, 3 needed: quorate"; sets @short_of (nullable) where it is not. Free with g_free(). */
char *planner_attendance_page_dup_quorum (PlannerAttendancePage *self, PlannerRecord *board, gboolean *short_of);

/** Who chairs @board and who is the deputy, or which of them is not there, in a sentence. Free with g_free(). */
char *planner_attendance_page_dup_chair (PlannerAttendancePage *self, PlannerRecord *board);

/* planner-attendance-page-table.c */

PlannerRecordTable *planner_attendance_page_make_table (PlannerAttendancePage *self);

/* planner-attendance-page-menus.c */

/** The menus of a row (a #PlannerTableMenuFunc, @data is the page) and of the page. Free with g_object_unref(). */
GMenuModel *planner_attendance_page_menu_new (gpointer data);
GMenuModel *planner_attendance_page_tools_menu_new (PlannerAttendancePage *self);

G_END_DECLS
