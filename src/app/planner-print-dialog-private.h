/* planner-print-dialog-private.h: what the parts of the print dialog share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "app/planner-print-dialog.h"
#include "paper/planner-document-pdf.h"
#include "paper/planner-document-picture.h"

G_BEGIN_DECLS

/* Milliseconds of work between two frames. */
#define PLANNER_PRINT_SLICE 10

typedef void (*PlannerPrintFunc) (PlannerPrintDialog *self);

struct _PlannerPrintDialog
{
  AdwDialog parent_instance;

  AdwWindowTitle *title;
  GtkStack *content;
  GtkProgressBar *composing;
  GtkListView *pages;
  GtkDropDown *size_choice;
  GtkDropDown *turn_choice;
  GtkDropDown *wide_choice;
  GtkWidget *picture_button;
  GtkWidget *web_button;
  GtkWidget *print_button;
  GtkStack *bar;
  GtkProgressBar *progress;

  PlannerDocument *document;
  guint compose_source;        /* while there are no pages yet */
  PlannerPrintFunc then;       /* what waits for them; %NULL: they are to be shown */
  GtkPrintOperation *printing; /* while it is printed */

  char *path; /* where it is saved to; %NULL: it is not */
  PlannerPdf *pdf;
  guint save_source;
  PlannerPictureFormat format; /* of a picture */
  GCancellable *picturing;     /* while that is encoded */
};

/* planner-print-dialog.c */

void planner_print_dialog_show_pages (PlannerPrintDialog *self);

/**
 * Makes the pages that are not there yet, between frames. Few are there at once; of many, it is shown how far they are. @then is called at the end
 * instead of showing them; %NULL: they are shown.
 */
void planner_print_dialog_compose (PlannerPrintDialog *self, PlannerPrintFunc then);

/* planner-print-dialog-save.c */

/** Nothing is written. */
void planner_print_dialog_stop_saving (PlannerPrintDialog *self);

void planner_print_dialog_save_cb (PlannerPrintDialog *self);
void planner_print_dialog_picture_cb (PlannerPrintDialog *self);
void planner_print_dialog_save_web_cb (GtkWidget *widget, const char *action, GVariant *ending);
void planner_print_dialog_cancel_saving_cb (PlannerPrintDialog *self);

G_END_DECLS
