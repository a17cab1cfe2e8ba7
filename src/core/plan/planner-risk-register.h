/* planner-risk-register.h: what follows from the values of risks and their reviews, out of rules/
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Reads the reviews, the agendas and the settings of a plan once and then answers for each risk; holds until the plan changes, and through changes of reviews
 * where it follows them.
 * Owned by who made it. Main thread.
 */
#pragma once

#include "core/rules/planner-risk-review.h"
#include "core/rules/planner-risk-words.h"
#include "planner-plan.h"

G_BEGIN_DECLS

typedef struct _PlannerRiskRegister PlannerRiskRegister;

/** As @plan stands on the day @today. */
PlannerRiskRegister *planner_risk_register_new (PlannerPlan *plan, const GDate *today);

/** As @plan stood on @day, as far as the dated reviews tell: those of later days are of no account. */
PlannerRiskRegister *planner_risk_register_new_as_at (PlannerPlan *plan, const GDate *day);
void planner_risk_register_free (PlannerRiskRegister *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlannerRiskRegister, planner_risk_register_free)

/**
 * Reads again what changes of @reviews (#PlannerRecord), which came, went or are others, make of their risks. @risks: an empty set of ids, to which those risks
 * are added; it frees what it holds. All changes of reviews have to be told, as long as it is to hold.
 */
void planner_risk_register_follow (PlannerRiskRegister *self, PlannerPlan *plan, GPtrArray *reviews, GHashTable *risks);

/**
 * The day a board last saw the register, or %NULL: that of the last meeting before today, not cancelled, with an item that takes the escalated risks, or whose
 * title or paper is the risk register or a risk report. Papers are printed before the meeting that takes them, so a meeting of today is not the last one yet. Borrowed.
 */
const GDate *planner_risk_register_get_last_report (PlannerRiskRegister *self);

/** The bands of the plan, or where it has none or ones that cannot be read the defaults. Borrowed. */
const PlannerRiskBandRange *planner_risk_register_get_bands (PlannerRiskRegister *self, guint *n_bands);

/** The words of the plan for the steps of each scale, or where it has not five of them the defaults. Borrowed. */
const PlannerRiskScales *planner_risk_register_get_scales (PlannerRiskRegister *self);

/** What the rules are told of @risk. Borrows from @self. */
void planner_risk_register_read (PlannerRiskRegister *self, PlannerRecord *risk, PlannerRiskFacts *facts);

/** Where the last scored review on or before @day found @risk; %FALSE where there is none. */
gboolean planner_risk_register_get_place_on (PlannerRiskRegister *self, PlannerRecord *risk, const GDate *day, PlannerRiskPlace *place);

PlannerRiskBand planner_risk_register_get_band (PlannerRiskRegister *self, int score);
PlannerRiskDirection planner_risk_register_get_direction (PlannerRiskRegister *self, PlannerRecord *risk);
gboolean planner_risk_register_is_escalated (PlannerRiskRegister *self, PlannerRecord *risk);

gboolean planner_risk_is_open (PlannerRecord *risk);

/** Whether it is open and the day of its review has passed. */
gboolean planner_risk_is_review_due (PlannerRecord *risk, const GDate *today);

/** #PlannerRiskFinding bits, without those that were accepted with a reason. */
guint planner_risk_register_find (PlannerRiskRegister *self, PlannerRecord *risk);

G_END_DECLS
