/* planner-import-present.c: where a risk stands now, when two partners have scored it apart
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "planner-import-present.h"

#include "core/plan/planner-row.h"

/* What is known of a risk. */
typedef struct
{
  char *on; /* of the latest review that scored it */
  char *likelihood;
  char *severity;
  gboolean in_doubt; /* another of the same day found it elsewhere */
  GHashTable *likelihoods; /* sets of what reviews found */
  GHashTable *severities;
} Present;

static Present *
present_new (void)
{
  Present *self = g_new0 (Present, 1);

  self->likelihoods = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->severities = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  return self;
}

static void
present_free (gpointer data)
{
  Present *self = data;

  g_hash_table_unref (self->likelihoods);
  g_hash_table_unref (self->severities);
  g_free (self->on);
  g_free (self->likelihood);
  g_free (self->severity);
  g_free (self);
}

static gboolean
is_residual (const PlannerImportClash *clash)
{
  PlannerField field = clash->kind == PLANNER_KIND_RISK ? planner_kind_get_field (clash->kind, clash->register_name)
                                                        : PLANNER_FIELD_NONE;

  return field == PLANNER_RISK_RESIDUAL_LIKELIHOOD || field == PLANNER_RISK_RESIDUAL_SEVERITY;
}

/* id of each risk whose residual score clashes now → Present */
static GHashTable *
list_risks (PlannerImportReport *report)
{
  GHashTable *risks = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, present_free);

  for (guint i = 0; i < report->clashes->len; i++)
    {
      const PlannerImportClash *clash = g_ptr_array_index (report->clashes, i);

      if (is_residual (clash) && !g_hash_table_contains (risks, clash->id))
        g_hash_table_insert (risks, g_strdup (clash->id), present_new ());
    }
  return risks;
}

static void
take_review (GHashTable *risks, const char *risk, const char *on, const char *likelihood, const char *severity)
{
  Present *present = risk != NULL ? g_hash_table_lookup (risks, risk) : NULL;
  int order;

  if (present == NULL || on == NULL || likelihood == NULL || severity == NULL)
    return;
  g_hash_table_add (present->likelihoods, g_strdup (likelihood));
  g_hash_table_add (present->severities, g_strdup (severity));
  order = g_strcmp0 (on, present->on);
  if (order == 0)
    present->in_doubt |= !g_str_equal (likelihood, present->likelihood) || !g_str_equal (severity, present->severity);
  if (order <= 0)
    return;
  g_set_str (&present->on, on);
  g_set_str (&present->likelihood, likelihood);
  g_set_str (&present->severity, severity);
  present->in_doubt = FALSE;
}

static void
take_edited (GHashTable *risks, PlannerEdit *edit, const char *id)
{
  g_autofree char *risk = NULL;
  g_autofree char *on = NULL;
  g_autofree char *likelihood = NULL;
  g_autofree char *severity = NULL;

  if (!planner_edit_has (edit, PLANNER_KIND_RISK_REVIEW, id))
    return;
  risk = planner_edit_get (edit, id, PLANNER_RISK_REVIEW_RISK);
  on = planner_edit_get (edit, id, PLANNER_RISK_REVIEW_DATE);
  likelihood = planner_edit_get (edit, id, PLANNER_RISK_REVIEW_LIKELIHOOD);
  severity = planner_edit_get (edit, id, PLANNER_RISK_REVIEW_SEVERITY);
  take_review (risks, risk, on, likelihood, severity);
}

/* Those of the plan as it was, and those that the file has something to say of. */
static void
take_reviews (GHashTable *risks, PlannerPlan *plan, PlannerEdit *edit, GHashTable *came)
{
  GListModel *reviews = planner_plan_get_records (plan, PLANNER_KIND_RISK_REVIEW);
  GHashTableIter each;
  gpointer id;

  for (guint i = 0; i < g_list_model_get_n_items (reviews); i++)
    {
      g_autoptr (PlannerRecord) review = g_list_model_get_item (reviews, i);

      if (!g_hash_table_contains (came, planner_record_get_id (review)))
        take_review (risks, planner_record_get (review, PLANNER_RISK_REVIEW_RISK),
                     planner_record_get (review, PLANNER_RISK_REVIEW_DATE),
                     planner_record_get (review, PLANNER_RISK_REVIEW_LIKELIHOOD),
                     planner_record_get (review, PLANNER_RISK_REVIEW_SEVERITY));
    }
  g_hash_table_iter_init (&each, came);
  while (g_hash_table_iter_next (&each, &id, NULL))
    take_edited (risks, edit, id);
}

/* Whether all that was written into the register is what some review found. */
static gboolean
is_reviewed (const PlannerRegisters *registers, PlannerField field, GHashTable *found)
{
  guint n_writes;
  const PlannerWrite *writes = planner_registers_get (registers, planner_field_get_info (field)->name, &n_writes);

  for (guint i = 0; i < n_writes; i++)
    if (writes[i].value == NULL || !g_hash_table_contains (found, writes[i].value))
      return FALSE;
  return TRUE;
}

static gboolean
can_settle (PlannerPlan *plan, const char *risk, const Present *present, GError **error)
{
  g_autoptr (PlannerRegisters) registers = NULL;
  PlannerRow row;

  if (present->on == NULL || present->in_doubt || !planner_plan_read_row (plan, PLANNER_KIND_RISK, risk, &row, error))
    return FALSE;
  registers = planner_row_get_registers (&row);
  planner_row_clear (&row);
  return is_reviewed (registers, PLANNER_RISK_RESIDUAL_LIKELIHOOD, present->likelihoods)
         && is_reviewed (registers, PLANNER_RISK_RESIDUAL_SEVERITY, present->severities);
}

static gboolean
settle (PlannerEdit *edit, const char *risk, const Present *present, PlannerImportReport *report, GError **error)
{
  const char *likelihood = planner_field_get_info (PLANNER_RISK_RESIDUAL_LIKELIHOOD)->name;
  const char *severity = planner_field_get_info (PLANNER_RISK_RESIDUAL_SEVERITY)->name;

  planner_import_report_remove_clash (report, PLANNER_KIND_RISK, risk, likelihood);
  planner_import_report_remove_clash (report, PLANNER_KIND_RISK, risk, severity);
  return planner_edit_settle (edit, PLANNER_KIND_RISK, risk, likelihood, present->likelihood, error)
         && planner_edit_settle (edit, PLANNER_KIND_RISK, risk, severity, present->severity, error);
}

gboolean
planner_import_present_settle (PlannerPlan *plan, PlannerEdit *edit, GHashTable *came, PlannerImportReport *report,
                               GError **error)
{
  g_autoptr (GHashTable) risks = NULL;
  GHashTableIter each;
  gpointer risk, present;

  g_return_val_if_fail (PLANNER_IS_PLAN (plan) && edit != NULL && report != NULL, FALSE);

  if (came == NULL)
    return TRUE;
  risks = list_risks (report);
  if (g_hash_table_size (risks) > 0)
    take_reviews (risks, plan, edit, came);
  g_hash_table_iter_init (&each, risks);
  while (g_hash_table_iter_next (&each, &risk, &present))
    {
      g_autoptr (GError) read_error = NULL;

      if (can_settle (plan, risk, present, &read_error))
        {
          if (!settle (edit, risk, present, report, error))
            return FALSE;
        }
      else if (read_error != NULL)
        {
          g_propagate_error (error, g_steal_pointer (&read_error));
          return FALSE;
        }
    }
  return TRUE;
}
