/* planner-agenda-page-private.h: what the parts of the agenda of a meeting share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/plan/planner-agenda.h"
#include "rooms/meetings/planner-agenda-page.h"

G_BEGIN_DECLS

struct _PlannerAgendaPage
{
  PlannerTreeRoom parent_instance;

  PlannerPlan *plan;           /* borrowed from the parent class */
  PlannerRecordFilter *filter; /* the parent's, as what follows */
  PlannerRecordTable *table;
  char *meeting;         /* id, or %NULL */
  PlannerAgenda *agenda; /* of that meeting; %NULL: to be read again */
  GtkLabel *length;      /* below the table */
};

/** The agenda as it is now; %NULL without a meeting. Borrowed until the plan changes. */
const PlannerAgenda *planner_agenda_page_get_agenda (PlannerAgendaPage *self);

/* planner-agenda-page-table.c */

PlannerRecordTable *planner_agenda_page_make_table (PlannerAgendaPage *self);

/* planner-agenda-page-menus.c */

/** The menus of a row (a #PlannerTableMenuFunc, @data is the page) and of the page. Free with g_object_unref(). */
GMenuModel *planner_agenda_page_menu_new (gpointer data);
GMenuModel *planner_agenda_page_tools_menu_new (PlannerAgendaPage *self);

G_END_DECLS
