/* planner-interest-filter.c: which interests the room shows
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "rooms/interests/planner-interest-filter.h"

#include <glib/gi18n.h>

#include "widgets/planner-filter-button.h"

/* What else can be said of an interest that stands so: as many as hold. */
typedef enum
{
  NOT_ASKED,
  CONSENTS,
  REFUSES,
  SENSITIVE,
  N_PUBLICATIONS
} Publication;

static const struct
{
  const char *name; /* in the settings */
  const char *word; /* untranslated */
} publications[N_PUBLICATIONS] = {
  [NOT_ASKED] = { "not-asked", N_("Consent not asked for") },
  [CONSENTS] = { "consents", N_("Consent given") },
  [REFUSES] = { "refuses", N_("Consent refused") },
  [SENSITIVE] = { "sensitive", N_("Sensitive") },
};

static gboolean
is_published_so (PlannerRecord *interest, Publication publication)
{
  const char *consent = planner_record_get (interest, PLANNER_INTEREST_CONSENT);

  switch (publication)
    {
    case NOT_ASKED:
      return planner_interest_was_not_asked (interest);
    case CONSENTS:
      return consent != NULL && planner_record_get_flag (interest, PLANNER_INTEREST_CONSENT);
    case REFUSES:
      return consent != NULL && !planner_record_get_flag (interest, PLANNER_INTEREST_CONSENT);
    case SENSITIVE:
      return planner_record_get_flag (interest, PLANNER_INTEREST_SENSITIVE);
    case N_PUBLICATIONS:
    default:
      g_return_val_if_reached (FALSE);
    }
}

static gboolean
stands_so (PlannerRecord *interest, const char *const *values, gpointer standings)
{
  for (guint i = 0; i < N_PUBLICATIONS; i++)
    if (g_strv_contains (values, publications[i].name) && is_published_so (interest, (Publication) i))
      return TRUE;
  return g_strv_contains (values,
                          planner_interest_standing_to_string (planner_interest_standings_get (standings, interest)));
}

/* Those that some interest has: the standings first, of them what wants somebody first. */
static void
fill_standings (GArray *options, gpointer standings)
{
  GListModel *interests
      = planner_plan_get_records (planner_interest_standings_get_plan (standings), PLANNER_KIND_INTEREST);
  gboolean stands[PLANNER_N_INTEREST_STANDINGS] = { FALSE };
  gboolean is_published[N_PUBLICATIONS] = { FALSE };

  for (guint i = 0; i < g_list_model_get_n_items (interests); i++)
    {
      g_autoptr (PlannerRecord) interest = g_list_model_get_item (interests, i);

      stands[planner_interest_standings_get (standings, interest)] = TRUE;
      for (guint j = 0; j < N_PUBLICATIONS; j++)
        is_published[j] = is_published[j] || is_published_so (interest, (Publication) j);
    }
  for (guint i = 0; i < PLANNER_N_INTEREST_STANDINGS; i++)
    if (stands[i])
      planner_filter_option_add (options, planner_interest_standing_to_string ((PlannerInterestStanding) i),
                                 planner_interest_standing_get_word ((PlannerInterestStanding) i));
  for (guint i = 0; i < N_PUBLICATIONS; i++)
    if (is_published[i])
      planner_filter_option_add (options, publications[i].name, _(publications[i].word));
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
