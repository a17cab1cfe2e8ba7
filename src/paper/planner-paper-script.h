/* planner-paper-script.h: what a document says, one part after the other
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * For composers (planner-document.h) that know all their parts when they begin: each step is one of them. A value, owned by the run of the
 * composer.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** Says something of @item, in what @run composes. */
typedef void (*PlannerPaperPart) (gpointer run, gpointer item);

typedef struct
{
  GArray *parts;
  guint n_done;
} PlannerPaperScript;

void planner_paper_script_init (PlannerPaperScript *self);
void planner_paper_script_clear (PlannerPaperScript *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (PlannerPaperScript, planner_paper_script_clear)

/** Adds a part behind the others; also while one of them is said. @item, which may be %NULL, has to live until then. */
void planner_paper_script_add (PlannerPaperScript *self, PlannerPaperPart part, gpointer item);

/** Says the next part of @run, which begins with its script, if there is one. Returns how many are left. The step of a #PlannerComposer. */
guint planner_paper_script_step (gpointer run);

G_END_DECLS
