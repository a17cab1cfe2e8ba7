/* The clock of declarations of interest. */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/rules/planner-declaration-clock.h"

const PlannerDeclarationPeriods *
planner_declaration_periods_default (void)
{
  static const PlannerDeclarationPeriods periods = {
    .declare_days = 28,
    .confirm_months = 12,
    .due_days = 28,
    .published_months = 6,
    .kept_years = 6,
  };

  return &periods;
}

static gboolean
has_ended (const PlannerDeclaration *declaration,
           const GDate              *today)
{
  return g_date_valid (&declaration->to) && g_date_compare (&declaration->to, today) < 0;
}

PlannerInterestState
planner_declaration_get_state (const PlannerDeclaration        *declaration,
                               const PlannerDeclarationPeriods *periods,
                               const GDate                     *today)
{
  GDate last;

  g_return_val_if_fail (declaration != NULL && periods != NULL, PLANNER_INTEREST_UNDATED);
  g_return_val_if_fail (today != NULL && g_date_valid (today), PLANNER_INTEREST_UNDATED);

  if (has_ended (declaration, today))
    return PLANNER_INTEREST_ENDED;
  if (!planner_declaration_get_last_day (declaration, periods, &last))
    return PLANNER_INTEREST_UNDATED;
  if (g_date_compare (today, &last) > 0)
    return PLANNER_INTEREST_OVERDUE;
  return g_date_days_between (today, &last) < (int) periods->due_days ? PLANNER_INTEREST_DUE : PLANNER_INTEREST_CURRENT;
}

const char *
planner_interest_state_to_string (PlannerInterestState state)
{
  static const char *const words[] = { "current", "due", "overdue", "ended", "undated" };

  g_return_val_if_fail (state < G_N_ELEMENTS (words), NULL);

  return words[state];
}

gboolean
planner_declaration_get_last_day (const PlannerDeclaration        *declaration,
                                  const PlannerDeclarationPeriods *periods,
                                  GDate                           *day)
{
  g_return_val_if_fail (declaration != NULL && periods != NULL && day != NULL, FALSE);

  *day = declaration->declared_on;
  if (!g_date_valid (day))
    return FALSE;
  g_date_add_months (day, periods->confirm_months);
  return TRUE;
}

gboolean
planner_declaration_is_published (const PlannerDeclaration        *declaration,
                                  const PlannerDeclarationPeriods *periods,
                                  const GDate                     *today)
{
  GDate last;

  g_return_val_if_fail (declaration != NULL && periods != NULL, FALSE);
  g_return_val_if_fail (today != NULL && g_date_valid (today), FALSE);

  if (declaration->withheld)
    return FALSE;
  if (!g_date_valid (&declaration->to))
    return TRUE;
  last = declaration->to;
  g_date_add_months (&last, periods->published_months);
  return g_date_compare (today, &last) <= 0;
}

gboolean
planner_declaration_was_late (const PlannerDeclaration        *declaration,
                              const PlannerDeclarationPeriods *periods)
{
  const GDate *first;

  g_return_val_if_fail (declaration != NULL && periods != NULL, FALSE);

  first = g_date_valid (&declaration->first_declared_on) ? &declaration->first_declared_on : &declaration->declared_on;
  return g_date_valid (&declaration->from) && g_date_valid (first)
         && g_date_days_between (&declaration->from, first) > (int) periods->declare_days;
}

gboolean
planner_declaration_is_past_keeping (const PlannerDeclaration        *declaration,
                                     const PlannerDeclarationPeriods *periods,
                                     const GDate                     *today)
{
  GDate last;

  g_return_val_if_fail (declaration != NULL && periods != NULL, FALSE);
  g_return_val_if_fail (today != NULL && g_date_valid (today), FALSE);

  if (!g_date_valid (&declaration->to))
    return FALSE;
  last = declaration->to;
  g_date_add_months (&last, periods->published_months);
  g_date_add_years (&last, periods->kept_years);
  return g_date_compare (today, &last) > 0;
}
