/* planner-interest-filter.c: which interests the room shows
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "rooms/interests/planner-interest-filter.h"

#include <glib/gi18n.h>

#include "widgets/planner-filter-button.h"

static gboolean
stands_so (PlannerRecord *interest, const char *const *values, gpointer standings)
{
  return g_strv_contains (values,
                          planner_interest_standing_to_string (planner_interest_standings_get (standings, interest)));
}

/* Those that some interest has, what wants somebody first. */
static void
fill_standings (GArray *options, gpointer standings)
{
  GListModel *interests
      = planner_plan_get_records (planner_interest_standings_get_plan (standings), PLANNER_KIND_INTEREST);
  gboolean used[PLANNER_N_INTEREST_STANDINGS] = { FALSE };

  for (guint i = 0; i < g_list_model_get_n_items (interests); i++)
    {
      g_autoptr (PlannerRecord) interest = g_list_model_get_item (interests, i);

      used[planner_interest_standings_get (standings, interest)] = TRUE;
    }
  for (guint i = 0; i < PLANNER_N_INTEREST_STANDINGS; i++)
    if (used[i])
      planner_filter_option_add (options, planner_interest_standing_to_string ((PlannerInterestStanding) i),
                                 planner_interest_standing_get_word ((PlannerInterestStanding) i));
}

static const PlannerFilterList lists[PLANNER_N_INTEREST_FILTERS] = {
  [PLANNER_INTEREST_FILTER_PERSON] = { "interests.person", PLANNER_INTEREST_PERSON },
  [PLANNER_INTEREST_FILTER_ORGANISATION] = { "interests.organisation", PLANNER_INTEREST_ORGANISATION },
  [PLANNER_INTEREST_FILTER_TYPE] = { "interests.type", PLANNER_INTEREST_TYPE },
  [PLANNER_INTEREST_FILTER_STANDING]
  = { "interests.state", PLANNER_FIELD_NONE, N_("State"), stands_so, fill_standings },
};

PlannerRecordFilter *
planner_interest_filter_new (PlannerInterestStandings *standings)
{
  return planner_record_filter_new (planner_interest_standings_get_plan (standings), PLANNER_KIND_INTEREST, lists,
                                    G_N_ELEMENTS (lists), standings);
}
