/* planner-json-row.h: a stored record as it stands in an exchange file
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The layout is told in planner-json-format.h.
 */
#pragma once

#include "core/plan/planner-row.h"
#include "planner-json-writer.h"

G_BEGIN_DECLS

/**
 * Writes @row as one object. @stamps: a set of the stamps that the file must explain, to which those of the row are added; %NULL for the plain
 * form.
 */
void planner_json_write_row (PlannerJsonWriter *writer, const PlannerRow *row, GHashTable *stamps);

G_END_DECLS
