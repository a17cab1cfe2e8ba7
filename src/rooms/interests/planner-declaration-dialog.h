/* planner-declaration-dialog.h: the form on which an interest is declared, or that there is none
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Done by keys alone: what is found is found while typing, and Return declares from any field that is typed into. What is saved is one step, with
 * the person and the organisation where they are new.
 *
 * Signals: `declared` (id).
 */
#pragma once

#include <adwaita.h>

#include "rooms/interests/planner-interest-standings.h"

G_BEGIN_DECLS

#define PLANNER_TYPE_DECLARATION_DIALOG (planner_declaration_dialog_get_type ())
G_DECLARE_FINAL_TYPE (PlannerDeclarationDialog, planner_declaration_dialog, PLANNER, DECLARATION_DIALOG, AdwDialog)

/** Of @person and in @organisation, ids that may be %NULL. @standings must outlive it. Show it with planner_dialog_present(). */
AdwDialog *planner_declaration_dialog_new (PlannerInterestStandings *standings, const char *person,
                                           const char *organisation);

G_END_DECLS
