/* planner-risks-room-table.c: the risk register as a table
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <glib/gi18n.h>

#include "core/plan/planner-risk-costs.h"
#include "rooms/risks/planner-risk-look.h"
#include "rooms/risks/planner-risks-room-private.h"
#include "rooms/risks/planner-score-editor.h"

/* A score stands in the column of its likelihood. */
static const PlannerTableColumn columns[] = {
  { .field = PLANNER_RISK_REF, .width = 92, .narrow = TRUE },
  { .field = PLANNER_RISK_DESCRIPTION, .share = 24, .narrow = TRUE },
  { .field = PLANNER_RISK_WORKSTREAM, .width = 120, .hidden = TRUE },
  { .field = PLANNER_RISK_LEADS, .width = 108 },
  { .field = PLANNER_RISK_INHERENT_LIKELIHOOD, .width = 96, .title = N_("Inherent"), .name = "inherent" },
  { .field = PLANNER_RISK_RESIDUAL_LIKELIHOOD, .width = 96, .narrow = TRUE, .title = N_("Residual"), .name = "residual" },
  { .field = PLANNER_RISK_TARGET_LIKELIHOOD, .width = 96, .title = N_("Target"), .name = "target" },
  { .field = PLANNER_RISKS_DIRECTION, .width = 82, .title = N_("Direction"), .name = "direction" },
  { .field = PLANNER_RISK_ESCALATION, .width = 84, .title = N_("Escalated") },
  { .field = PLANNER_RISK_NEXT_REVIEW_ON, .width = 112 },
  { .field = PLANNER_RISK_STATUS, .width = 68 },
  { .field = PLANNER_RISK_PROJECT, .width = 120, .hidden = TRUE },
  { .field = PLANNER_RISK_TYPE, .width = 96, .hidden = TRUE },
  { .field = PLANNER_RISK_MITIGATION, .width = 220, .hidden = TRUE },
  { .field = PLANNER_RISK_ACTION_TAKEN, .width = 220, .hidden = TRUE },
  { .field = PLANNER_RISK_CAUSE, .width = 160, .hidden = TRUE },
  { .field = PLANNER_RISK_EVENT, .width = 160, .hidden = TRUE },
  { .field = PLANNER_RISK_EFFECT, .width = 160, .hidden = TRUE },
  { .field = PLANNER_RISK_RAISED_ON, .width = 112, .hidden = TRUE },
  { .field = PLANNER_RISK_ESCALATION_POTENTIAL, .width = 96, .hidden = TRUE },
  { .field = PLANNER_RISK_EXPOSURE, .width = 104, .hidden = TRUE },
  { .field = PLANNER_RISK_PROBABILITY, .width = 84, .hidden = TRUE },
  { .field = PLANNER_RISKS_EXPECTED_COST, .width = 112, .hidden = TRUE, .title = N_("Expected cost"), .name = "expected-cost" },
  { .field = PLANNER_RISK_THREATENS, .width = 180, .hidden = TRUE },
  { .field = PLANNER_RISK_LEAD_TEXT, .width = 120, .hidden = TRUE },
  { .field = PLANNER_RISK_ACCEPTED_FINDINGS, .width = 200, .hidden = TRUE },
  { .field = PLANNER_RISK_PRIVATE, .width = 80, .hidden = TRUE },
  { .field = PLANNER_RISK_NOTES, .width = 200, .hidden = TRUE },
};

/* A workstream's heading is the workstream's name. */
static PlannerField
find_heading_target (PlannerOutlineRow *row, GPtrArray *records, gpointer data)
{
  PlannerRisksRoom *self = data;
  PlannerRecord *workstream;

  if (planner_outline_row_get_field (row) != PLANNER_RISK_WORKSTREAM)
    return PLANNER_FIELD_NONE;
  workstream = planner_plan_lookup (self->plan, PLANNER_KIND_WORKSTREAM, planner_outline_row_get_value (row));
  if (workstream == NULL)
    return PLANNER_FIELD_NONE;
  g_ptr_array_add (records, g_object_ref (workstream));
  return PLANNER_WORKSTREAM_NAME;
}

/* References in the order of their numbers: UC2 before UC10. */
static char *
dup_ref_key (PlannerRecord *risk)
{
  const char *ref = planner_record_get (risk, PLANNER_RISK_REF);

  return ref != NULL ? g_utf8_collate_key_for_filename (ref, -1) : NULL;
}

/* Of the same product the more severe is greater. */
static char *
dup_score_key (PlannerRecord *risk, PlannerRiskScore score)
{
  PlannerRiskPlace place = planner_risk_get_place (risk, score);

  return g_strdup_printf ("%02d%d", planner_risk_score (place.likelihood, place.severity), place.severity);
}

static char *
dup_direction_key (PlannerRisksRoom *self, PlannerRecord *risk)
{
  static const int places[] = {
    [PLANNER_RISK_DIRECTION_NONE] = 0, [PLANNER_RISK_DIRECTION_DOWN] = 1, [PLANNER_RISK_DIRECTION_SAME] = 2,
    [PLANNER_RISK_DIRECTION_NEW] = 3,  [PLANNER_RISK_DIRECTION_UP] = 4,
  };

  return g_strdup_printf (
    "%d", places[planner_risk_register_get_direction (planner_risk_standings_get (self->standings), risk)]);
}

static char *
dup_key (PlannerRecord *risk, PlannerField field, gpointer data)
{
  PlannerRisksRoom *self = data;
  PlannerRiskScore score;
  gint64 pence;

  if (field == PLANNER_RISK_REF)
    return dup_ref_key (risk);
  if (planner_risk_score_from_field (field, &score))
    return dup_score_key (risk, score);
  if (field == PLANNER_RISKS_DIRECTION)
    return dup_direction_key (self, risk);
  if (field == PLANNER_RISK_ESCALATION)
    return g_strdup (planner_risk_register_is_escalated (planner_risk_standings_get (self->standings), risk) ? "1" : "0");
  if (field == PLANNER_RISKS_EXPECTED_COST)
    return planner_risk_get_expected_cost (risk, &pence) ? g_strdup_printf ("%020" G_GINT64_FORMAT, pence) : g_strdup ("");
  return NULL;
}

/* Scores and directions as a register has them, which the paste of a table reads again. */
static char *
dup_copy (PlannerRecord *risk, PlannerField field, gpointer data)
{
  PlannerRisksRoom *self = data;
  PlannerRiskRegister *reg = planner_risk_standings_get (self->standings);
  PlannerRiskScore score;
  PlannerRiskPlace place;

  if (field == PLANNER_RISK_ESCALATION)
    return g_strdup (planner_risk_register_is_escalated (reg, risk) ? _("Yes") : _("No"));
  if (field == PLANNER_RISKS_DIRECTION)
    return g_strdup (planner_risk_direction_get_word (planner_risk_register_get_direction (reg, risk)));
  if (!planner_risk_score_from_field (field, &score))
    return NULL;
  place = planner_risk_get_place (risk, score);
  if (planner_risk_score (place.likelihood, place.severity) == 0)
    return g_strdup ("");
  return g_strdup_printf ("%d × %d = %d", place.likelihood, place.severity,
                          planner_risk_score (place.likelihood, place.severity));
}

static GtkWidget *
make_editor (PlannerField field, gpointer data)
{
  PlannerRisksRoom *self = data;
  PlannerRiskScore score;

  return planner_risk_score_from_field (field, &score) ? planner_score_editor_new (self->standings, score) : NULL;
}

PlannerRecordTable *
planner_risks_room_make_table (PlannerRisksRoom *self)
{
  PlannerOutline *outline = planner_tree_room_get_outline (PLANNER_TREE_ROOM (self));
  PlannerRecordTable *table
      = PLANNER_RECORD_TABLE (planner_record_table_new (outline, "risks", columns, G_N_ELEMENTS (columns)));

  planner_record_table_set_functions (table, planner_risks_room_look, find_heading_target,
                                      planner_risks_room_dup_sentence, self);
  planner_record_table_set_editors (table, make_editor, dup_copy, self);
  planner_record_table_set_sortable (table, dup_key, NULL);
  planner_record_table_set_menu (table, planner_risks_room_menu_new, self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (planner_record_table_get_view (table)),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Risks"), -1);
  return table;
}
