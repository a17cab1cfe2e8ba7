/* planner-risk-scoring.c: scoring risks, reviewing them, saying them in parts, and letting findings stand
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "planner-risk-scoring.h"

#include <glib/gi18n.h>
#include <string.h>

#define NAME_CHARACTERS 24

static const struct
{
  PlannerField likelihood;
  PlannerField severity;
} scores[PLANNER_N_RISK_SCORES] = {
  [PLANNER_RISK_SCORE_INHERENT] = { PLANNER_RISK_INHERENT_LIKELIHOOD, PLANNER_RISK_INHERENT_SEVERITY },
  [PLANNER_RISK_SCORE_RESIDUAL] = { PLANNER_RISK_RESIDUAL_LIKELIHOOD, PLANNER_RISK_RESIDUAL_SEVERITY },
  [PLANNER_RISK_SCORE_TARGET] = { PLANNER_RISK_TARGET_LIKELIHOOD, PLANNER_RISK_TARGET_SEVERITY },
};

PlannerField
planner_risk_score_get_likelihood (PlannerRiskScore score)
{
  g_return_val_if_fail (score < PLANNER_N_RISK_SCORES, PLANNER_FIELD_NONE);

  return scores[score].likelihood;
}

PlannerField
planner_risk_score_get_severity (PlannerRiskScore score)
{
  g_return_val_if_fail (score < PLANNER_N_RISK_SCORES, PLANNER_FIELD_NONE);

  return scores[score].severity;
}

gboolean
planner_risk_score_from_field (PlannerField field, PlannerRiskScore *score)
{
  for (guint i = 0; i < PLANNER_N_RISK_SCORES; i++)
    if (scores[i].likelihood == field || scores[i].severity == field)
      {
        *score = (PlannerRiskScore) i;
        return TRUE;
      }
  return FALSE;
}

PlannerRiskPlace
planner_risk_get_place (PlannerRecord *risk, PlannerRiskScore score)
{
  PlannerRiskPlace place = { 0 };

  g_return_val_if_fail (PLANNER_IS_RECORD (risk), place);
  g_return_val_if_fail (score < PLANNER_N_RISK_SCORES, place);

  place.likelihood = (int) planner_record_get_integer (risk, scores[score].likelihood, 0);
  place.severity = (int) planner_record_get_integer (risk, scores[score].severity, 0);
  return place;
}

char *
planner_risk_dup_name (PlannerRecord *risk)
{
  const char *ref;
  g_autofree char *title = NULL;
  g_autofree char *start = NULL;

  g_return_val_if_fail (PLANNER_IS_RECORD (risk), NULL);

  ref = planner_record_get (risk, PLANNER_RISK_REF);
  if (ref != NULL)
    return g_strdup (ref);
  title = planner_record_dup_title (risk);
  if (g_utf8_strlen (title, -1) <= NAME_CHARACTERS)
    return g_steal_pointer (&title);
  start = g_utf8_substring (title, 0, NAME_CHARACTERS - 1);
  return g_strconcat (g_strchomp (start), "…", NULL);
}

/* Scores */

static gboolean
set_step (PlannerEdit *edit, const char *id, PlannerField field, int step, GError **error)
{
  g_autofree char *value = step != 0 ? g_strdup_printf ("%d", step) : NULL;

  return planner_edit_set (edit, id, field, value, error);
}

static gboolean
set_place (PlannerEdit *edit, const char *id, PlannerRiskScore score, const PlannerRiskPlace *place, GError **error)
{
  return set_step (edit, id, scores[score].likelihood, place->likelihood, error)
         && set_step (edit, id, scores[score].severity, place->severity, error);
}

static char *
dup_step_name (GPtrArray *risks)
{
  g_autofree char *name = NULL;

  if (risks->len != 1)
    return g_strdup_printf (ngettext ("Score %u risk", "Score %u risks", risks->len), risks->len);
  name = planner_risk_dup_name (g_ptr_array_index (risks, 0));
  /* Translators: the name of a step that can be undone; %s is a risk, such as “UC1” */
  return g_strdup_printf (_("Score %s"), name);
}

gboolean
planner_risks_set_place (PlannerPlan *plan, GPtrArray *risks, PlannerRiskScore score, const PlannerRiskPlace *place,
                         GError **error)
{
  g_autoptr (PlannerEdit) edit = NULL;
  g_autofree char *name = NULL;

  g_return_val_if_fail (PLANNER_IS_PLAN (plan) && risks != NULL && place != NULL, FALSE);
  g_return_val_if_fail (score < PLANNER_N_RISK_SCORES, FALSE);

  name = dup_step_name (risks);
  edit = planner_edit_begin (plan, name, PLANNER_EDIT_DEFAULT, error);
  if (edit == NULL)
    return FALSE;
  for (guint i = 0; i < risks->len; i++)
    if (!set_place (edit, planner_record_get_id (g_ptr_array_index (risks, i)), score, place, error))
      return FALSE;
  return planner_edit_commit (g_steal_pointer (&edit), error);
}

/* Looks */

static gboolean
is_known (const PlannerRiskPlace *place)
{
  return place->likelihood != 0 && place->severity != 0;
}

static gboolean
is_same (const PlannerRiskPlace *first, const PlannerRiskPlace *second)
{
  return first->likelihood == second->likelihood && first->severity == second->severity;
}

static char *
dup_look_name (PlannerRecord *risk, const PlannerRiskLookTaken *look)
{
  g_autofree char *name = planner_risk_dup_name (risk);
  PlannerRiskPlace present = planner_risk_get_place (risk, look->score);

  if (look->closes)
    return g_strdup_printf (_("Close %s"), name);
  if (is_known (&look->place) && !is_same (&present, &look->place))
    return g_strdup_printf (_("Score %s"), name);
  return g_strdup_printf (_("Review %s"), name);
}

/* What stands in the review is where the risk is that day, whichever of its scores was looked at. */
static gboolean
fill_review (PlannerEdit *edit, const char *id, PlannerRecord *risk, const PlannerRiskLookTaken *look, GError **error)
{
  PlannerRiskPlace place = planner_risk_get_place (risk, PLANNER_RISK_SCORE_RESIDUAL);
  g_autofree char *on = planner_value_from_date (&look->on);

  if (look->score == PLANNER_RISK_SCORE_RESIDUAL && is_known (&look->place))
    place = look->place;
  return planner_edit_set (edit, id, PLANNER_RISK_REVIEW_RISK, planner_record_get_id (risk), error)
         && planner_edit_set (edit, id, PLANNER_RISK_REVIEW_DATE, on, error)
         && set_step (edit, id, PLANNER_RISK_REVIEW_LIKELIHOOD, place.likelihood, error)
         && set_step (edit, id, PLANNER_RISK_REVIEW_SEVERITY, place.severity, error)
         && planner_edit_set (edit, id, PLANNER_RISK_REVIEW_BY, look->by, error)
         && planner_edit_set_text (edit, id, PLANNER_RISK_REVIEW_COMMENT, look->comment != NULL ? look->comment : "", error)
         && planner_edit_set (edit, id, PLANNER_RISK_REVIEW_PRIVATE, planner_record_get (risk, PLANNER_RISK_PRIVATE), error);
}

static gboolean
change_risk (PlannerEdit *edit, const char *id, const PlannerRiskLookTaken *look, GError **error)
{
  return (!is_known (&look->place) || set_place (edit, id, look->score, &look->place, error))
         && (look->next == NULL || planner_edit_set (edit, id, PLANNER_RISK_NEXT_REVIEW_ON, look->next, error))
         && (!look->closes || planner_edit_set (edit, id, PLANNER_RISK_STATUS, "closed", error));
}

char *
planner_risk_take_look (PlannerPlan *plan, PlannerRecord *risk, const PlannerRiskLookTaken *look, GError **error)
{
  g_autoptr (PlannerEdit) edit = NULL;
  g_autofree char *name = NULL;
  g_autofree char *review = NULL;

  g_return_val_if_fail (PLANNER_IS_PLAN (plan) && PLANNER_IS_RECORD (risk) && look != NULL, NULL);
  g_return_val_if_fail (g_date_valid (&look->on), NULL);

  name = dup_look_name (risk, look);
  edit = planner_edit_begin (plan, name, PLANNER_EDIT_DEFAULT, error);
  if (edit == NULL)
    return NULL;
  review = g_strdup (planner_edit_add (edit, PLANNER_KIND_RISK_REVIEW, NULL, NULL, NULL, error));
  if (review == NULL || !fill_review (edit, review, risk, look, error)
      || !change_risk (edit, planner_record_get_id (risk), look, error)
      || !planner_edit_commit (g_steal_pointer (&edit), error))
    return NULL;
  return g_steal_pointer (&review);
}

/* Cause, event and effect */

gboolean
planner_risk_get_statement (PlannerRecord *risk, PlannerRiskStatement *statement)
{
  g_return_val_if_fail (PLANNER_IS_RECORD (risk) && statement != NULL, FALSE);

  statement->cause = g_strdup (planner_record_get (risk, PLANNER_RISK_CAUSE));
  statement->event = g_strdup (planner_record_get (risk, PLANNER_RISK_EVENT));
  statement->effect = g_strdup (planner_record_get (risk, PLANNER_RISK_EFFECT));
  return statement->cause != NULL || statement->event != NULL || statement->effect != NULL;
}

static gboolean
set_part (PlannerEdit *edit, const char *id, PlannerField field, const char *text, GError **error)
{
  g_autofree char *stripped = g_strstrip (g_strdup (text != NULL ? text : ""));

  return planner_edit_set_text (edit, id, field, stripped, error);
}

gboolean
planner_risk_set_statement (PlannerPlan *plan, PlannerRecord *risk, const PlannerRiskStatement *statement, GError **error)
{
  g_autoptr (PlannerEdit) edit = NULL;
  g_autofree char *risk_name = NULL;
  g_autofree char *name = NULL;
  const char *id;

  g_return_val_if_fail (PLANNER_IS_PLAN (plan) && PLANNER_IS_RECORD (risk) && statement != NULL, FALSE);

  risk_name = planner_risk_dup_name (risk);
  /* Translators: the name of a step that can be undone; %s is a risk, such as “UC1” */
  name = g_strdup_printf (_("Split the Description of %s"), risk_name);
  id = planner_record_get_id (risk);
  edit = planner_edit_begin (plan, name, PLANNER_EDIT_DEFAULT, error);
  return edit != NULL && set_part (edit, id, PLANNER_RISK_CAUSE, statement->cause, error)
         && set_part (edit, id, PLANNER_RISK_EVENT, statement->event, error)
         && set_part (edit, id, PLANNER_RISK_EFFECT, statement->effect, error) && planner_edit_commit (g_steal_pointer (&edit), error);
}

/* Findings */

/* One line: a reason of several becomes one. */
static char *
dup_acceptance (PlannerRiskFinding finding, const char *reason)
{
  g_auto (GStrv) lines = g_strsplit_set (reason, "\r\n", -1);
  g_autofree char *joined = g_strjoinv (" ", lines);

  return g_strdup_printf ("%s: %s", planner_risk_finding_to_string (finding), g_strstrip (joined));
}

static gboolean
is_about (const char *line, PlannerRiskFinding finding)
{
  const char *name = planner_risk_finding_to_string (finding);

  return g_str_has_prefix (line, name) && line[strlen (name)] == ':';
}

static char *
dup_accepted (PlannerRecord *risk, PlannerRiskFinding finding, const char *reason)
{
  g_auto (GStrv) present = planner_record_dup_list (risk, PLANNER_RISK_ACCEPTED_FINDINGS);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) lines = NULL;

  for (guint i = 0; present[i] != NULL; i++)
    if (!is_about (present[i], finding))
      g_strv_builder_add (builder, present[i]);
  g_strv_builder_take (builder, dup_acceptance (finding, reason));
  lines = g_strv_builder_end (builder);
  return planner_value_join (PLANNER_RISK_ACCEPTED_FINDINGS, (const char *const *) lines);
}

gboolean
planner_risk_accept_finding (PlannerPlan *plan, PlannerRecord *risk, PlannerRiskFinding finding, const char *reason,
                             GError **error)
{
  g_autoptr (PlannerEdit) edit = NULL;
  g_autofree char *accepted = NULL;
  g_autofree char *risk_name = NULL;
  g_autofree char *name = NULL;

  g_return_val_if_fail (PLANNER_IS_PLAN (plan) && PLANNER_IS_RECORD (risk), FALSE);
  g_return_val_if_fail (reason != NULL && *reason != '\0', FALSE);

  accepted = dup_accepted (risk, finding, reason);
  risk_name = planner_risk_dup_name (risk);
  /* Translators: the name of a step that can be undone; %s is a risk, such as “UC1” */
  name = g_strdup_printf (_("Accept a Finding of %s"), risk_name);
  edit = planner_edit_begin (plan, name, PLANNER_EDIT_DEFAULT, error);
  return edit != NULL
         && planner_edit_set (edit, planner_record_get_id (risk), PLANNER_RISK_ACCEPTED_FINDINGS, accepted, error)
         && planner_edit_commit (g_steal_pointer (&edit), error);
}
