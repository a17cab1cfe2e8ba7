/* planner-document-pdf.h: a document as a PDF
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "paper/planner-document.h"

G_BEGIN_DECLS

/** A PDF in the making, so that a window stays alive meanwhile. Its document keeps its paper until then. Main thread only. */
typedef struct _PlannerPdf PlannerPdf;

PlannerPdf *planner_pdf_new (PlannerDocument *document);
void planner_pdf_free (PlannerPdf *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlannerPdf, planner_pdf_free)

/** Draws at least one page, and more for about @milliseconds. Returns whether all are drawn. */
gboolean planner_pdf_step (PlannerPdf *self, guint milliseconds);

/** How far it is, 0 to 1. */
double planner_pdf_get_progress (PlannerPdf *self);

/** All of it, when all is drawn. */
GBytes *planner_pdf_finish (PlannerPdf *self, GError **error);

/** The document as a PDF, with its outline. The same document gives the same bytes. Fails when cancelled. */
GBytes *planner_document_make_pdf (PlannerDocument *self, GCancellable *cancellable, GError **error);

/**
 * Writes the document as a PDF to @path, readable by its owner alone, taking the place of a file that is there only when all is written. What
 * is no ordinary file is not replaced.
 */
gboolean planner_document_save_pdf (PlannerDocument *self, const char *path, GCancellable *cancellable, GError **error);

G_END_DECLS
