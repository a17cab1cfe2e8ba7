/* planner-choices.h: the choices of fields that have them; included by planner-kinds.c alone
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The order is that of the exchange format and of the lists people choose from; tags are kept in it.
 */
#pragma once

#include "planner-kinds.h"

static const PlannerChoice sectors[] = {
  { "commissioner", N_("Commissioner") },
  { "council", N_("Council") },
  { "nhs-provider", N_("NHS provider") },
  { "primary-care", N_("Primary care") },
  { "voluntary", N_("Voluntary sector") },
  { "regulator", N_("Regulator") },
  { "private", N_("Private sector") },
  { "other", N_("Other") },
  { NULL, NULL },
};

static const PlannerChoice board_types[] = {
  { "board", N_("Board") },
  { "committee", N_("Committee") },
  { "steering-group", N_("Steering group") },
  { "reference-group", N_("Reference group") },
  { "forum", N_("Forum") },
  { NULL, NULL },
};

static const PlannerChoice capacities[] = {
  { "chair", N_("Chair") },
  { "deputy-chair", N_("Deputy chair") },
  { "member", N_("Member") },
  { "in-attendance", N_("In attendance") },
  { "standing-invitee", N_("Standing invitee") },
  { "officer", N_("Officer") },
  { NULL, NULL },
};

static const PlannerChoice ask_tags[] = {
  { "qipp", N_("QIPP") },
  { "cquin", N_("CQUIN") },
  { "rightcare", N_("RightCare") },
  { "big-ticket", N_("Big ticket item") },
  { "bcf", N_("Better Care Fund") },
  { "quality-premium", N_("Quality Premium") },
  { "transformation", N_("Transformation") },
  { "national", N_("National") },
  { "local", N_("Local") },
  { NULL, NULL },
};

static const PlannerChoice ask_statuses[] = {
  { "not-started", N_("Not started") },
  { "on-track", N_("On track") },
  { "at-risk", N_("At risk") },
  { "off-track", N_("Off track") },
  { "complete", N_("Complete") },
  { "stopped", N_("Stopped") },
  { NULL, NULL },
};

static const PlannerChoice milestone_types[] = {
  { "activity", N_("Activity") },
  { "milestone", N_("Milestone") },
  { "review", N_("Review") },
  { "phase", N_("Phase") },
  { NULL, NULL },
};

static const PlannerChoice milestone_statuses[] = {
  { "planned", N_("Planned") },
  { "on-track", N_("On track") },
  { "at-risk", N_("At risk") },
  { "delayed", N_("Delayed") },
  { "complete", N_("Complete") },
  { "stopped", N_("Stopped") },
  { NULL, NULL },
};

static const PlannerChoice risk_types[] = {
  { "threat", N_("Threat") },
  { "opportunity", N_("Opportunity") },
  { NULL, NULL },
};

static const PlannerChoice escalations[] = {
  { "automatic", N_("Automatic") },
  { "escalated", N_("Escalated") },
  { "not-escalated", N_("Not escalated") },
  { NULL, NULL },
};

static const PlannerChoice potentials[] = {
  { "high", N_("High") },
  { "medium", N_("Medium") },
  { "low", N_("Low") },
  { NULL, NULL },
};

static const PlannerChoice open_statuses[] = {
  { "open", N_("Open") },
  { "closed", N_("Closed") },
  { NULL, NULL },
};

static const PlannerChoice directions[] = {
  { "new", N_("New") },
  { "up", N_("Up") },
  { "same", N_("Same") },
  { "down", N_("Down") },
  { NULL, NULL },
};

static const PlannerChoice interest_types[] = {
  { "financial", N_("Financial") },
  { "non-financial-professional", N_("Non-financial professional") },
  { "non-financial-personal", N_("Non-financial personal") },
  { "indirect", N_("Indirect") },
  { NULL, NULL },
};

static const PlannerChoice meeting_statuses[] = {
  { "planned", N_("Planned") },
  { "held", N_("Held") },
  { "cancelled", N_("Cancelled") },
  { NULL, NULL },
};

static const PlannerChoice presences[] = {
  { "present", N_("Present") },
  { "remote", N_("Present remotely") },
  { "apologies", N_("Apologies") },
  { "absent", N_("Absent") },
  { NULL, NULL },
};

static const PlannerChoice purposes[] = {
  { "approval", N_("For approval") },
  { "endorsement", N_("For endorsement") },
  { "decision", N_("For decision") },
  { "discussion", N_("For discussion") },
  { "noting", N_("For noting") },
  { "information", N_("For information") },
  { "verbal", N_("Verbal") },
  { NULL, NULL },
};

static const PlannerChoice verbs[] = {
  { "note", N_("Note") },
  { "approve", N_("Approve") },
  { "endorse", N_("Endorse") },
  { "consider", N_("Consider") },
  { "agree", N_("Agree") },
  { "review", N_("Review") },
  { "recommend", N_("Recommend") },
  { "ratify", N_("Ratify") },
  { "comment", N_("Comment") },
  { "delegate", N_("Delegate") },
  { NULL, NULL },
};

static const PlannerChoice outcomes[] = {
  { "pending", N_("Pending") },
  { "agreed", N_("Agreed") },
  { "amended", N_("Agreed as amended") },
  { "deferred", N_("Deferred") },
  { "rejected", N_("Rejected") },
  { NULL, NULL },
};

static const PlannerChoice handlings[] = {
  { "noted", N_("Noted") },
  { "may-speak-not-vote", N_("May speak, not vote") },
  { "stays-silent", N_("Stays, without speaking") },
  { "withdraws", N_("Withdraws") },
  { "papers-withheld", N_("Papers withheld") },
  { NULL, NULL },
};

static const PlannerChoice ruling_statuses[] = {
  { "proposed", N_("Proposed") },
  { "confirmed", N_("Confirmed") },
  { NULL, NULL },
};

static const PlannerChoice betters[] = {
  { "higher", N_("Higher is better") },
  { "lower", N_("Lower is better") },
  { "neither", N_("Neither") },
  { NULL, NULL },
};

static const PlannerChoice measurement_types[] = {
  { "actual", N_("Actual") },
  { "target", N_("Target") },
  { "comparator", N_("Comparator") },
  { "forecast", N_("Forecast") },
  { NULL, NULL },
};

static const PlannerChoice pools[] = {
  { "pooled", N_("Pooled") },
  { "aligned", N_("Aligned") },
  { "in-collaboration", N_("In collaboration") },
  { "capital", N_("Capital") },
  { NULL, NULL },
};

static const PlannerChoice money_directions[] = {
  { "spend", N_("Spend") },
  { "income", N_("Income") },
  { NULL, NULL },
};

static const PlannerChoice post_statuses[] = {
  { "in-post", N_("In post") },
  { "recruiting", N_("Recruiting") },
  { "planned", N_("Planned") },
  { "vacant", N_("Vacant") },
  { NULL, NULL },
};
