/* planner-risks-room-look.c: what stands in the cells of the risk register
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <glib/gi18n.h>

#include "core/plan/planner-risk-costs.h"
#include "rooms/risks/planner-risk-look.h"
#include "rooms/risks/planner-risks-room-private.h"

static void
look_at_ref (PlannerRisksRoom *self, PlannerRecord *risk, PlannerCellLook *look)
{
  char *findings = planner_risk_standings_dup_findings (self->standings, risk);

  look->mark = findings != NULL ? "dialog-warning-symbolic" : NULL;
  look->mark_words = findings;
}

static void
look_at_description (PlannerCellLook *look)
{
  if (look->text != NULL && *look->text != '\0')
    return;
  g_set_str (&look->text, _("Nothing written yet"));
  look->dim = TRUE;
}

/* The band stands above what was scored; the colour says the same. */
static void
look_at_score (PlannerRisksRoom *self, PlannerRecord *risk, PlannerRiskScore score, PlannerCellLook *look)
{
  PlannerRiskPlace place = planner_risk_get_place (risk, score);
  PlannerRiskBand band = planner_risk_standings_get_band (self->standings, &place);
  int product = planner_risk_score (place.likelihood, place.severity);
  g_autofree char *figures = planner_risk_place_dup_figures (&place);
  g_autofree char *sentence = NULL;

  look->figure = FALSE;
  look->keeps_lines = TRUE;
  g_clear_pointer (&look->text, g_free);
  if (figures == NULL)
    return;
  look->text = product > 0 ? g_strdup_printf ("%s\n%d×%d = %d", planner_risk_band_get_word (band), place.likelihood,
                                              place.severity, product)
                           : g_steal_pointer (&figures);
  look->style = planner_risk_band_get_style (band);
  sentence = planner_risk_standings_describe (self->standings, &place);
  /* Translators: what a screen reader says of a cell: “Residual: likelihood 4 likely, severity 4 major, extreme 16” */
  look->name = g_strdup_printf (_("%s: %s"), planner_risk_score_get_word (score), sentence);
}

static void
look_at_direction (PlannerRisksRoom *self, PlannerRecord *risk, PlannerCellLook *look)
{
  PlannerRiskDirection direction
      = planner_risk_register_get_direction (planner_risk_standings_get (self->standings), risk);

  look->text = planner_risk_direction_dup_words (direction);
  look->style = planner_risk_direction_get_style (direction);
}

static void
look_at_escalation (PlannerRisksRoom *self, PlannerRecord *risk, PlannerCellLook *look)
{
  gboolean escalated = planner_risk_register_is_escalated (planner_risk_standings_get (self->standings), risk);
  PlannerEscalation escalation = planner_escalation_from_string (planner_record_get (risk, PLANNER_RISK_ESCALATION));

  look->dim = !escalated;
  if (escalation == PLANNER_ESCALATION_ESCALATED)
    g_set_str (&look->text, _("Yes, kept on"));
  else if (escalated)
    g_set_str (&look->text, _("Yes"));
  else if (planner_risk_standings_get_score (self->standings, risk, PLANNER_RISK_SCORE_INHERENT)
           >= planner_risk_standings_get_threshold (self->standings))
    g_set_str (&look->text, _("No, let go"));
  else
    g_set_str (&look->text, _("No"));
}

static void
look_at_review (PlannerRisksRoom *self, PlannerRecord *risk, PlannerCellLook *look)
{
  if (!planner_risk_standings_is_review_due (self->standings, risk))
    return;
  look->style = "planner-off-track";
  look->mark = "alarm-symbolic";
  look->mark_words = g_strdup (_("The day of its review has passed"));
}

static void
look_at_cost (PlannerRecord *risk, PlannerCellLook *look)
{
  gint64 pence;

  look->figure = TRUE;
  if (planner_risk_get_expected_cost (risk, &pence))
    look->text = planner_risks_room_dup_money (pence);
}

/* The sum of the open ones that are shown under @heading. */
static void
look_at_cost_below (PlannerRisksRoom *self, PlannerOutlineRow *heading, PlannerCellLook *look)
{
  GListModel *risks = planner_plan_get_records (self->plan, PLANNER_KIND_RISK);
  PlannerField field = planner_outline_row_get_field (heading);
  PlannerRiskCosts costs = { 0 };

  for (guint i = 0; i < g_list_model_get_n_items (risks); i++)
    {
      g_autoptr (PlannerRecord) risk = g_list_model_get_item (risks, i);
      g_autofree char *first = planner_value_dup_first (field, planner_record_get (risk, field));

      if (g_strcmp0 (first, planner_outline_row_get_value (heading)) == 0
          && planner_record_filter_matches (risk, self->filter) && planner_risk_is_open (risk))
        planner_risk_costs_add (&costs, risk);
    }
  look->figure = TRUE;
  look->text = costs.expected > 0 ? planner_risks_room_dup_money (costs.expected) : NULL;
}

void
planner_risks_room_look (PlannerOutlineRow *row, PlannerField field, PlannerCellLook *look, gpointer data)
{
  PlannerRisksRoom *self = data;
  PlannerRecord *risk = planner_outline_row_get_record (row);
  PlannerRiskScore score;

  if (risk == NULL)
    {
      look->reaches = field == PLANNER_RISK_REF;
      if (field == PLANNER_RISKS_EXPECTED_COST)
        look_at_cost_below (self, row, look);
      return;
    }
  if (field == PLANNER_RISK_REF)
    look_at_ref (self, risk, look);
  else if (field == PLANNER_RISK_DESCRIPTION)
    look_at_description (look);
  else if (planner_risk_score_from_field (field, &score))
    look_at_score (self, risk, score, look);
  else if (field == PLANNER_RISKS_DIRECTION)
    look_at_direction (self, risk, look);
  else if (field == PLANNER_RISK_ESCALATION)
    look_at_escalation (self, risk, look);
  else if (field == PLANNER_RISK_NEXT_REVIEW_ON)
    look_at_review (self, risk, look);
  else if (field == PLANNER_RISKS_EXPECTED_COST)
    look_at_cost (risk, look);
  else if (field == PLANNER_RISK_LEADS && (look->text == NULL || *look->text == '\0'))
    g_set_str (&look->text, planner_record_get (risk, PLANNER_RISK_LEAD_TEXT));
}

/* "UC1 Providers hand back rounds, residual likelihood 4 likely …, ↑ Up, escalated" */
char *
planner_risks_room_dup_sentence (PlannerOutlineRow *row, gpointer data)
{
  PlannerRisksRoom *self = data;
  PlannerRecord *risk = planner_outline_row_get_record (row);
  guint n_below = planner_outline_row_get_n_below (row);
  PlannerRiskRegister *reg = planner_risk_standings_get (self->standings);
  g_autoptr (GString) sentence = NULL;
  g_autofree char *title = NULL;
  g_autofree char *place_words = NULL;
  g_autofree char *direction = NULL;
  PlannerRiskPlace place;

  if (risk == NULL)
    return g_strdup_printf (ngettext ("%s, heading, %u risk", "%s, heading, %u risks", n_below),
                            planner_outline_row_get_title (row), n_below);
  title = planner_record_dup_title (risk);
  place = planner_risk_get_place (risk, PLANNER_RISK_SCORE_RESIDUAL);
  place_words = planner_risk_standings_describe (self->standings, &place);
  direction = planner_risk_direction_dup_words (planner_risk_register_get_direction (reg, risk));
  sentence = g_string_new (title);
  /* Translators: a part of what a screen reader says of a risk: “, residual: likelihood 4 likely, severity 4 major, extreme 16” */
  g_string_append_printf (sentence, _(", residual: %s"), place_words);
  if (*direction != '\0')
    g_string_append_printf (sentence, ", %s", direction);
  if (planner_risk_register_is_escalated (reg, risk))
    g_string_append (sentence, _(", escalated"));
  return g_string_free_and_steal (g_steal_pointer (&sentence));
}
