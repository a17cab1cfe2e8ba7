/* A table of text with its columns lined up. */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _PlannerColumns PlannerColumns;

PlannerColumns *planner_columns_new (guint n_columns);
void planner_columns_free (PlannerColumns *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlannerColumns, planner_columns_free)

/* The next cell, row by row. NULL is an empty one; control characters are made visible, long text is cut. */
void planner_columns_add (PlannerColumns *self,
                          const char     *text);

/* Appends all complete rows to OUTPUT. */
void planner_columns_print (const PlannerColumns *self,
                            GString              *output);

G_END_DECLS
