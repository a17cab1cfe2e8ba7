/* planner-document.h: pages, the same on screen, on a printer and in a PDF
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What it says is composed into a flow and divided into pages when first asked for, and again only when the paper is another. A window
 * that is to stay alive meanwhile drives that in slices: planner_document_step(). Composing reads the plan as it then stands. Main thread only.
 */
#pragma once

#include <gio/gio.h>

#include "paper/planner-flow.h"
#include "paper/planner-paper.h"

G_BEGIN_DECLS

#define PLANNER_TYPE_DOCUMENT (planner_document_get_type ())
G_DECLARE_FINAL_TYPE (PlannerDocument, planner_document, PLANNER, DOCUMENT, GObject)

/** How all that a document says comes into a flow, which is as wide as the paper allows: a little at a time. */
typedef struct
{
  /** Begins with the data of the document. Returns what @step and @end are given: never %NULL. */
  gpointer (*begin) (PlannerFlow *flow, gpointer data);
  /** Adds what comes next, about a row, if anything does. Returns how many such steps are left, 0: none. */
  guint (*step) (gpointer run);
  /** Frees what @begin returned, at the end or whenever the pages are no longer wanted. The flow is there until then. */
  void (*end) (gpointer run);
  /** All that it says are words that the flow is told, none of them drawn beside: it can be a web page too (planner-document-web.h). */
  gboolean is_text;
} PlannerComposer;

/**
 * A document on A4. @plan_title and @title stand at the head of every page; @as_at at the foot, and in a PDF as the day it was made,
 * so that the same plan gives the same bytes. @data is freed with @destroy.
 */
PlannerDocument *planner_document_new (const char *plan_title, const char *title, const GDate *as_at,
                                       const PlannerComposer *composer, gpointer data, GDestroyNotify destroy);

const char *planner_document_get_title (PlannerDocument *self);
const char *planner_document_get_plan_title (PlannerDocument *self);
const GDate *planner_document_get_as_at (PlannerDocument *self);

/** Who it is by, for a PDF; %NULL when nobody is named. */
void planner_document_set_author (PlannerDocument *self, const char *author);
const char *planner_document_get_author (PlannerDocument *self);

/** Another paper makes other pages. */
void planner_document_set_paper (PlannerDocument *self, const PlannerPaper *paper);
const PlannerPaper *planner_document_get_paper (PlannerDocument *self);

/**
 * How many pages may stand beside each other, 1 unless the document says more, and how many are asked for. It can be fewer where there is
 * nothing to fill them. Another number makes other pages.
 */
void planner_document_set_most_pages_wide (PlannerDocument *self, guint most);
guint planner_document_get_most_pages_wide (PlannerDocument *self);
void planner_document_set_pages_wide (PlannerDocument *self, guint pages_wide);
guint planner_document_get_pages_wide (PlannerDocument *self);

/**
 * Puts everything on one page, as high as it has to be and as wide as the pages beside each other together: what a picture shows.
 */
void planner_document_set_tall (PlannerDocument *self, gboolean tall);

/** Whether it is text, as its composer says. */
gboolean planner_document_is_text (PlannerDocument *self);

/** The size of every page in points. */
void planner_document_get_page_size (PlannerDocument *self, double *width, double *height);

/** A name for a file without its ending, made of the titles. Free with g_free(). */
char *planner_document_dup_file_name (PlannerDocument *self);

/**
 * Composes and divides for about @milliseconds, but at least a little. Returns whether all pages are there. What else asks for pages before
 * that works to the end first.
 */
gboolean planner_document_step (PlannerDocument *self, guint milliseconds);

/** How far that is, 0 to 1; when it begins again, from 0. */
double planner_document_get_progress (PlannerDocument *self);

/** Whether all pages are there. */
gboolean planner_document_has_pages (PlannerDocument *self);

/** Begins again what is not done, as what it reads has changed; pages that are there stay. */
void planner_document_restart (PlannerDocument *self);

/** Lets the pages go, done or not, as another paper does. */
void planner_document_drop_pages (PlannerDocument *self);

/**
 * Frees for about @milliseconds what of such pages is still there, as planner_document_step() does first: many pages take as long to free as
 * some to draw. Returns whether nothing is left; what is, goes with the document.
 */
gboolean planner_document_free_dropped (PlannerDocument *self, guint milliseconds);

guint planner_document_get_n_pages (PlannerDocument *self);

/** Which page it is among the others: "Page 2 of 3". Free with g_free(). */
char *planner_document_dup_page_name (PlannerDocument *self, guint page);

/** Draws page @page, from 0, with its top left corner at the origin and a unit for each point. */
void planner_document_draw_page (PlannerDocument *self, cairo_t *cairo, guint page);

G_END_DECLS
