/* planner-risk-filter.c: which risks the room shows
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "rooms/risks/planner-risk-filter.h"

#include <glib/gi18n.h>

#include "rooms/risks/planner-risk-look.h"
#include "rooms/risks/planner-risk-views.h"
#include "widgets/planner-filter-button.h"

/* Bands */

static gboolean
is_in_band (PlannerRecord *risk, const char *const *values, gpointer standings)
{
  const char *name = planner_risk_band_to_string (planner_risk_standings_get_present_band (standings, risk));

  return g_strv_contains (values, name != NULL ? name : "");
}

/* Those that some risk is in, the worst first. */
static void
fill_bands (GArray *options, gpointer standings)
{
  GListModel *risks = planner_plan_get_records (planner_risk_standings_get_plan (standings), PLANNER_KIND_RISK);
  gboolean used[PLANNER_RISK_BAND_EXTREME + 1] = { FALSE };

  for (guint i = 0; i < g_list_model_get_n_items (risks); i++)
    {
      g_autoptr (PlannerRecord) risk = g_list_model_get_item (risks, i);

      used[planner_risk_standings_get_present_band (standings, risk)] = TRUE;
    }
  for (guint band = PLANNER_RISK_BAND_EXTREME; band > PLANNER_RISK_BAND_NONE; band--)
    if (used[band])
      planner_filter_option_add (options, planner_risk_band_to_string ((PlannerRiskBand) band),
                                 planner_risk_band_get_word ((PlannerRiskBand) band));
  if (used[PLANNER_RISK_BAND_NONE])
    planner_filter_option_add (options, "", _("Not scored"));
}

/* What needs somebody's attention */

static gboolean
is_escalated (PlannerRiskStandings *standings, PlannerRecord *risk)
{
  return planner_risk_register_is_escalated (planner_risk_standings_get (standings), risk);
}

static gboolean
is_worsening (PlannerRiskStandings *standings, PlannerRecord *risk)
{
  return planner_risk_register_get_direction (planner_risk_standings_get (standings), risk) == PLANNER_RISK_DIRECTION_UP;
}

static gboolean
is_found (PlannerRiskStandings *standings, PlannerRecord *risk)
{
  return planner_risk_register_find (planner_risk_standings_get (standings), risk) != 0;
}

static const struct
{
  const char *name;
  const char *label;
  gboolean (*holds) (PlannerRiskStandings *standings, PlannerRecord *risk);
} attentions[] = {
  { "escalated", N_("Escalated"), is_escalated },
  { "worsening", N_("Worsening"), is_worsening },
  { "review-due", N_("Review due"), planner_risk_standings_is_review_due },
  { "found", N_("Found by the careful reviewer"), is_found },
};

static gboolean
needs_attention (PlannerRecord *risk, const char *const *values, gpointer standings)
{
  for (guint i = 0; i < G_N_ELEMENTS (attentions); i++)
    if (g_strv_contains (values, attentions[i].name) && attentions[i].holds (standings, risk))
      return TRUE;
  return FALSE;
}

static void
fill_attentions (GArray *options, gpointer standings)
{
  for (guint i = 0; i < G_N_ELEMENTS (attentions); i++)
    planner_filter_option_add (options, attentions[i].name, _(attentions[i].label));
}

/* Cells of the map */

static gboolean
is_in_cell (PlannerRecord *risk, const char *const *values, gpointer standings)
{
  for (; *values != NULL && planner_risk_is_open (risk); values++)
    {
      PlannerRiskScore score;
      PlannerRiskPlace cell, place;

      if (!planner_risk_cell_from_string (*values, &score, &cell))
        continue;
      place = planner_risk_get_place (risk, score);
      if (place.likelihood == cell.likelihood && place.severity == cell.severity)
        return TRUE;
    }
  return FALSE;
}

static const PlannerFilterList lists[PLANNER_N_RISK_FILTERS] = {
  [PLANNER_RISK_FILTER_WORKSTREAM] = { "risks.workstream", PLANNER_RISK_WORKSTREAM },
  [PLANNER_RISK_FILTER_LEAD] = { "risks.lead", PLANNER_RISK_LEADS },
  [PLANNER_RISK_FILTER_STATUS] = { "risks.status", PLANNER_RISK_STATUS },
  [PLANNER_RISK_FILTER_BAND] = { "risks.band", PLANNER_FIELD_NONE, N_("Band"), is_in_band, fill_bands },
  [PLANNER_RISK_FILTER_ATTENTION]
  = { "risks.attention", PLANNER_FIELD_NONE, N_("Needs attention"), needs_attention, fill_attentions },
  [PLANNER_RISK_FILTER_CELLS] = { "risks.cells", PLANNER_FIELD_NONE, NULL, is_in_cell, NULL },
};

PlannerRecordFilter *
planner_risk_filter_new (PlannerRiskStandings *standings)
{
  return planner_record_filter_new (planner_risk_standings_get_plan (standings), PLANNER_KIND_RISK, lists,
                                    G_N_ELEMENTS (lists), standings);
}

/* A bit for each cell. */
static guint
get_bit (const PlannerRiskPlace *place)
{
  return 1U << (5 * (place->likelihood - 1) + place->severity - 1);
}

guint
planner_risk_filter_get_cells (PlannerRecordFilter *filter, PlannerRiskScore score)
{
  const char *const *values = planner_record_filter_get_values (filter, PLANNER_RISK_FILTER_CELLS);
  guint cells = 0;

  for (; *values != NULL; values++)
    {
      PlannerRiskScore of;
      PlannerRiskPlace place;

      if (planner_risk_cell_from_string (*values, &of, &place) && of == score)
        cells |= get_bit (&place);
    }
  return cells;
}

void
planner_risk_filter_set_cells (PlannerRecordFilter *filter, PlannerRiskScore score, guint cells)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) values = NULL;

  for (int likelihood = 1; likelihood <= 5; likelihood++)
    for (int severity = 1; severity <= 5; severity++)
      {
        PlannerRiskPlace place = { likelihood, severity };

        if ((cells & get_bit (&place)) != 0)
          g_strv_builder_take (builder, planner_risk_cell_to_string (score, &place));
      }
  values = g_strv_builder_end (builder);
  planner_record_filter_set_values (filter, PLANNER_RISK_FILTER_CELLS, (const char *const *) values);
}
