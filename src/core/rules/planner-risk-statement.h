/* A risk said in one paragraph, told apart as cause, event and effect.
 *
 * Values only, any thread.
 */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Each part without the words that led up to it ("Due to …, there is a risk that …, leading to …"); NULL where nothing says it.
 * Clear it with planner_risk_statement_clear(). */
typedef struct
{
  char *cause;
  char *event;
  char *effect;
} PlannerRiskStatement;

/* Tells the parts of PARAGRAPH apart, as papers write them in English. Where no words part it, all of it is the event.
 * It is a suggestion: a person looks at it. TRUE where at least two parts were found; STATEMENT is to be cleared either way. */
gboolean planner_risk_statement_read (PlannerRiskStatement *statement,
                                      const char           *paragraph);

void planner_risk_statement_clear (PlannerRiskStatement *statement);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (PlannerRiskStatement, planner_risk_statement_clear)

G_END_DECLS
