/* planner-declaration-dialog-private.h: what the parts of the form of declarations share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "rooms/interests/planner-declaration-dialog.h"
#include "rooms/interests/planner-interest-edits.h"
#include "widgets/planner-date-button.h"
#include "widgets/planner-named-row.h"

G_BEGIN_DECLS

struct _PlannerDeclarationDialog
{
  AdwDialog parent_instance;

  PlannerNamedRow *person_row;
  GtkEditable *position_row;
  AdwSwitchRow *nil_row;
  GtkWidget *interest_group;
  PlannerNamedRow *organisation_row;
  GtkEditable *nature_row;
  GtkWidget *type_group;
  GtkCheckButton *financial_check;
  GtkCheckButton *professional_check;
  GtkCheckButton *personal_check;
  GtkCheckButton *indirect_check;
  GtkEditable *through_row;
  GtkWidget *time_group;
  GtkEditable *from_row;
  PlannerDateButton *from_button;
  GtkEditable *to_row;
  PlannerDateButton *to_button;
  GtkEditable *mitigation_row;
  GtkEditable *day_row;
  PlannerDateButton *day_button;
  GtkWidget *publication_group;
  AdwSwitchRow *sensitive_row;
  AdwComboRow *consent_row;
  GtkWidget *save_button;
  GtkLabel *problem_label;

  PlannerInterestStandings *standings;
  char *offered_position; /* what was filled in, and goes with the person */
};

/* planner-declaration-dialog-save.c */

/** Whether enough is said to be declared. */
gboolean planner_declaration_dialog_is_whole (PlannerDeclarationDialog *self);

/** Writes down what is said; the id (free with g_free()), or %NULL. A day that is none is marked. */
char *planner_declaration_dialog_save (PlannerDeclarationDialog *self, GError **error);

G_END_DECLS
