/* planner-print-dialog.h: the pages of a document before they are printed or saved
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "paper/planner-document.h"

G_BEGIN_DECLS

#define PLANNER_TYPE_PRINT_DIALOG (planner_print_dialog_get_type ())
G_DECLARE_FINAL_TYPE (PlannerPrintDialog, planner_print_dialog, PLANNER, PRINT_DIALOG, AdwDialog)

/**
 * Shows @document, on the size of paper that the user prefers, turned as the document's own paper is. Its pages are made between frames, and let go
 * when the dialog goes.
 */
AdwDialog *planner_print_dialog_new (PlannerDocument *document);

/** Saves it as a PDF at @path when its pages are made, with progress in the place of the buttons; the dialog closes when all is written. */
void planner_print_dialog_save (PlannerPrintDialog *self, const char *path);

/** The same as one tall picture: a PNG or an SVG, as the end of @path says. */
void planner_print_dialog_save_picture (PlannerPrintDialog *self, const char *path);

/** The same as a web page or as cells, as the end of @path says; nothing is laid out for that. */
void planner_print_dialog_save_web (PlannerPrintDialog *self, const char *path);

G_END_DECLS
