/* planner-paper-asks-table.h: the columns and rows of printed asks
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A wide sheet has a column for each thing said of an ask; on a narrow one some stand below each other.
 */
#pragma once

#include "core/plan/planner-facts.h"
#include "core/plan/planner-outline.h"
#include "paper/planner-flow.h"

G_BEGIN_DECLS

/** What any of the asks says; a column that would stay empty is left out. */
typedef enum
{
  PLANNER_PAPER_ASKS_HAVE_PROGRESS = 1 << 0,
  PLANNER_PAPER_ASKS_HAVE_UPDATES = 1 << 1,
} PlannerPaperAsksFlags;

#define PLANNER_PAPER_ASKS_MAX_COLUMNS 7

typedef struct
{
  PlannerFlow *flow;
  PlannerPlan *plan;
  GDate today;
  gboolean is_wide;
  PlannerPaperAsksFlags flags;
  guint places[PLANNER_PAPER_ASKS_MAX_COLUMNS]; /* of the columns on a wide sheet, those left out not counted */
  GArray *numbers;      /* guint: the number of the last ask at each depth under the present heading */
} PlannerPaperAsksTable;

/** @self is cleared with planner_paper_asks_table_clear(). */
void planner_paper_asks_table_init (PlannerPaperAsksTable *self, PlannerFlow *flow, PlannerPlan *plan, const GDate *today,
                                    PlannerPaperAsksFlags flags);
void planner_paper_asks_table_clear (PlannerPaperAsksTable *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (PlannerPaperAsksTable, planner_paper_asks_table_clear)

void planner_paper_asks_table_begin (PlannerPaperAsksTable *self, const char *title);
void planner_paper_asks_table_end (PlannerPaperAsksTable *self);

/** A year (@level 0) or heading (@level 1), with how all below it stands. Numbers begin again. */
void planner_paper_asks_table_add_group (PlannerPaperAsksTable *self, guint level, const char *title,
                                         const PlannerStanding *standing, guint n_asks);

void planner_paper_asks_table_add_ask (PlannerPaperAsksTable *self, PlannerOutlineRow *row);

/** A standing in words: sign, status and progress. Free with g_free(). */
char *planner_paper_asks_dup_standing (const PlannerStanding *standing);

G_END_DECLS
