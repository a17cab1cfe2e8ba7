/* planner-page-view.h: one page of a document on screen, as it will be on paper
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "paper/planner-document.h"

G_BEGIN_DECLS

/* How wide a page is shown where there is room, in pixels. */
#define PLANNER_PAGE_VIEW_WIDTH 860

#define PLANNER_TYPE_PAGE_VIEW (planner_page_view_get_type ())
G_DECLARE_FINAL_TYPE (PlannerPageView, planner_page_view, PLANNER, PAGE_VIEW, GtkWidget)

GtkWidget *planner_page_view_new (void);

/** Shows page @page, from 0, of @document (nullable: nothing). */
void planner_page_view_set_page (PlannerPageView *self, PlannerDocument *document, guint page);

G_END_DECLS
