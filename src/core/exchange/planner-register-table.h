/* planner-register-table.h: a register of interests as boards print and paste it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Beside the headings that name fields, a register has its people's names in columns of their own and calls the rest by the words of
 * the form ("Nature of Business / Organisation"). A row without a name belongs to the person above, with that row's position and date;
 * one without a name and a type carries on the cells above it. TBC means not known.
 *
 * Names are matched to the directory. A person who is not there is added; one of whom two have the name awaits a person. The name of
 * an organisation stays as it was declared, and refers to the one of the directory that it names. An entry that the plan has already
 * (the same person, organisation and nature) is that one. For planner-table-source.c and planner-table-match.c alone.
 */
#pragma once

#include "planner-import-target.h"

G_BEGIN_DECLS

/** What a column of a register is, beside the index of a field. */
enum
{
  PLANNER_REGISTER_FORENAME = -3,
  PLANNER_REGISTER_SURNAME = -4,
  PLANNER_REGISTER_NAME = -5,
};

/** What a heading, folded to its letters and digits, is in a register; %FALSE when nothing. */
gboolean planner_register_match_heading (const char *folded, int *column);

typedef struct _PlannerRegisterTable PlannerRegisterTable;

/** @columns: by column its field index, or one of the above, or less than 0. Copied. %NULL when none holds names: it is no register. */
PlannerRegisterTable *planner_register_table_new (PlannerPlan *plan, const int *columns, guint n_columns);
void planner_register_table_free (PlannerRegisterTable *self);

/**
 * Takes the next row: either it carries on @above (nullable; elements char *), into which it is then put, and this is %TRUE; or it is an
 * entry of its own, into which what it has from the rows above is filled.
 */
gboolean planner_register_table_carries_on (PlannerRegisterTable *self, GPtrArray *above, GPtrArray *cells);

/**
 * Completes @record, into which the @cells that are fields were read: person, organisation, type, through whom. Sets @id to that of the
 * entry when the plan has it, else %NULL; free with g_free().
 */
gboolean planner_register_table_complete (PlannerRegisterTable *self, const GPtrArray *cells, PlannerJsonRecord *record,
                                          PlannerImportTarget *target, char **id, GError **error);

G_END_DECLS
