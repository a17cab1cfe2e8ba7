/* planner-document-private.h: the pages of a document, for what writes or measures them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "paper/planner-document.h"
#include "paper/planner-pages.h"

G_BEGIN_DECLS

/** The pages, borrowed until the paper is another. */
PlannerPages *planner_document_get_pages (PlannerDocument *self);

/** How far from the top of the page the pieces begin, in points. */
double planner_document_get_body_top (PlannerDocument *self);

/** Whether reading begins at the right, as it does where the user's language is written so unless something else is said. */
void planner_document_set_right_to_left (PlannerDocument *self, gboolean right_to_left);

G_END_DECLS
