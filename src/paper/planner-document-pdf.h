/* planner-document-pdf.h: a document as a PDF
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "paper/planner-document.h"

G_BEGIN_DECLS

/** The document as a PDF, with its outline. The same document gives the same bytes. Fails when cancelled. */
GBytes *planner_document_make_pdf (PlannerDocument *self, GCancellable *cancellable, GError **error);

/**
 * Writes the document as a PDF to @path, readable by its owner alone, taking the place of a file that is there only when all is written. What
 * is no ordinary file is not replaced.
 */
gboolean planner_document_save_pdf (PlannerDocument *self, const char *path, GCancellable *cancellable, GError **error);

G_END_DECLS
