/* planner-table.h: records as a table that spreadsheets read, and back
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * UTF-8, one heading a column (the names of exchange files), one record a row; quotes where a cell needs them, line ends within cells
 * kept. Dates 2018-07-12, money in pounds, lists with ", " between (lines of text one below the other), flags true and false.
 *
 * A cell of text that a spreadsheet would run as a formula (it begins with = + - @, a tab or a line end) gets a ' in front, which
 * reading takes away again.
 *
 * Reading (planner_importer_new_table()): commas, semicolons or tabs, whichever the first line has most of; headings by name or
 * label, in any case; an empty cell means not known and clears; rows without an id become new records. Columns that match no field
 * are told and left out.
 *
 * A register of risks may have two rows of headings and words of its own (planner-table-headings.h), arrows for directions, TBC for
 * what is not known, and scores as "4x3" or as likelihood, severity and their product, where a wrong product is told.
 */
#pragma once

#include <gio/gio.h>

#include "core/plan/planner-row.h"

G_BEGIN_DECLS

typedef struct _PlannerTableWriter PlannerTableWriter;

/** Begins a table of @kind with its headings. @separator: ',' or '\t'. */
PlannerTableWriter *planner_table_writer_new (PlannerKind kind, char separator, GOutputStream *stream);
void planner_table_writer_free (PlannerTableWriter *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlannerTableWriter, planner_table_writer_free)

void planner_table_writer_add (PlannerTableWriter *self, const PlannerRow *row);

/** Hands everything to the stream. %FALSE with the first error. */
gboolean planner_table_writer_finish (PlannerTableWriter *self, GError **error);

/** Whether a spreadsheet would take @text for a formula, or it has the guard of one: it then needs (one more) guard. */
gboolean planner_table_needs_guard (const char *text);

/**
 * Appends @words as one cell, in quotes where it needs them, and unless it is a figure with the guard where it needs that. @separator: as in
 * planner_table_writer_new().
 */
void planner_table_append_cell (GString *text, const char *words, gboolean is_figure, char separator);

/** @cell without its guard, if it has one. Borrowed. */
const char *planner_table_strip_guard (const char *cell);

G_END_DECLS
