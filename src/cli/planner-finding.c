/* What a careful look over all records finds. */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cli/planner-finding.h"

#include "cli/planner-derivation.h"
#include "core/plan/planner-risk-register.h"

#include <glib/gi18n.h>

static void
finding_free (gpointer data)
{
  PlannerFinding *finding = data;

  g_object_unref (finding->record);
  g_free (finding->target);
  g_free (finding);
}

static PlannerFinding *
add_finding (GPtrArray          *findings,
             PlannerFindingType  type,
             PlannerRecord      *record,
             PlannerField        field,
             const char         *target)
{
  PlannerFinding *finding = g_new0 (PlannerFinding, 1);

  finding->type = type;
  finding->record = g_object_ref (record);
  finding->field = field;
  finding->target = g_strdup (target);
  g_ptr_array_add (findings, finding);
  return finding;
}

static void
look_for_missing (GPtrArray              *findings,
                  PlannerPlan            *plan,
                  PlannerRecord          *record,
                  const PlannerFieldInfo *info)
{
  const char *value = planner_record_get (record, info->field);
  g_auto (GStrv) ids = NULL;

  if (value == NULL)
    return;
  ids = planner_value_split (info->field, value);
  for (guint i = 0; ids[i] != NULL; i++)
    if (planner_plan_lookup (plan, info->target, ids[i]) == NULL)
      add_finding (findings, PLANNER_FINDING_MISSING, record, info->field, ids[i]);
}

static void
look_for_overdue (GPtrArray         *findings,
                  PlannerDerivation *derivation,
                  PlannerRecord     *record)
{
  g_autoptr (GPtrArray) values = planner_derivation_get_values (derivation, record);
  guint n_members;
  const PlannerDerivedMember *members = planner_derivation_list_members (planner_record_get_kind (record), &n_members);

  for (guint i = 0; i < n_members; i++)
    if (g_str_equal (members[i].name, "=overdue") && g_strcmp0 (values->pdata[i], "1") == 0)
      add_finding (findings, PLANNER_FINDING_OVERDUE, record, PLANNER_FIELD_NONE, NULL);
}

static void
look_at_risks (GPtrArray   *findings,
               PlannerPlan *plan,
               const GDate *today)
{
  g_autoptr (PlannerRiskRegister) risks = planner_risk_register_new (plan, today);
  GListModel *records = planner_plan_get_records (plan, PLANNER_KIND_RISK);

  for (guint i = 0; i < g_list_model_get_n_items (records); i++)
    {
      g_autoptr (PlannerRecord) risk = g_list_model_get_item (records, i);
      guint found = planner_risk_register_find (risks, risk);

      for (guint bit = 1; bit < 1U << PLANNER_RISK_N_FINDINGS; bit <<= 1)
        if (found & bit)
          add_finding (findings, PLANNER_FINDING_RISK, risk, PLANNER_FIELD_NONE, NULL)->risk = bit;
    }
}

static void
look_at_kind (GPtrArray   *findings,
              PlannerPlan *plan,
              PlannerKind  kind,
              const GDate *today)
{
  const PlannerKindInfo *info = planner_kind_get_info (kind);
  GListModel *records = planner_plan_get_records (plan, kind);
  g_autoptr (PlannerDerivation) derivation = planner_derivation_new (plan, kind, today);

  for (guint i = 0; i < g_list_model_get_n_items (records); i++)
    {
      g_autoptr (PlannerRecord) record = g_list_model_get_item (records, i);

      for (guint j = 0; j < info->n_fields; j++)
        if (planner_type_is_reference (info->fields[j].type))
          look_for_missing (findings, plan, record, &info->fields[j]);
      look_for_overdue (findings, derivation, record);
    }
}

static void
look_at_register (GPtrArray   *findings,
                  PlannerPlan *plan,
                  const GDate *today)
{
  g_autoptr (GPtrArray) of_register = planner_plan_list_register_findings (plan, today);

  for (guint i = 0; i < of_register->len; i++)
    {
      const PlannerRegisterFinding *found = of_register->pdata[i];

      add_finding (findings, PLANNER_FINDING_OF_REGISTER, found->record, PLANNER_FIELD_NONE, NULL)->of_register = found->type;
    }
}

GPtrArray *
planner_findings_list (PlannerPlan *plan,
                       const GDate *today)
{
  GPtrArray *findings = g_ptr_array_new_with_free_func (finding_free);

  for (guint kind = 0; kind < PLANNER_N_KINDS; kind++)
    look_at_kind (findings, plan, kind, today);
  look_at_risks (findings, plan, today);
  look_at_register (findings, plan, today);
  return findings;
}

static const char *
get_name (const PlannerFinding *finding)
{
  switch (finding->type)
    {
    case PLANNER_FINDING_MISSING:
      return "missing";
    case PLANNER_FINDING_OVERDUE:
      return "overdue";
    case PLANNER_FINDING_OF_REGISTER:
      return planner_register_finding_to_string (finding->of_register);
    default:
      return planner_risk_finding_to_string (finding->risk);
    }
}

void
planner_findings_write (PlannerJsonWriter *writer,
                        const GPtrArray   *findings)
{
  planner_json_writer_begin_array (writer);
  for (guint i = 0; i < findings->len; i++)
    {
      const PlannerFinding *finding = findings->pdata[i];

      planner_json_writer_begin_object (writer);
      planner_json_writer_string_member (writer, "finding", get_name (finding));
      planner_json_writer_string_member (writer, "kind", planner_kind_get_info (planner_record_get_kind (finding->record))->name);
      planner_json_writer_string_member (writer, "id", planner_record_get_id (finding->record));
      if (finding->field != PLANNER_FIELD_NONE)
        {
          planner_json_writer_string_member (writer, "field", planner_field_get_info (finding->field)->name);
          planner_json_writer_string_member (writer, "target", finding->target);
        }
      if (finding->type == PLANNER_FINDING_RISK)
        planner_json_writer_string_member (writer, "reason", planner_risk_finding_describe (finding->risk));
      planner_json_writer_end_object (writer);
    }
  planner_json_writer_end_array (writer);
}

static char *
describe (const PlannerFinding *finding)
{
  switch (finding->type)
    {
    case PLANNER_FINDING_MISSING:
      /* Translators: the first %s is a field, the second an id */
      return g_strdup_printf (_("%s: “%s” is not in this plan"), _(planner_field_get_info (finding->field)->label),
                              finding->target);
    case PLANNER_FINDING_RISK:
      return g_strdup (planner_risk_finding_describe (finding->risk));
    case PLANNER_FINDING_OF_REGISTER:
      return g_strdup (planner_register_finding_get_words (finding->of_register));
    default:
      return g_strdup (_("overdue"));
    }
}

void
planner_findings_print (PlannerCommand  *command,
                        const GPtrArray *findings)
{
  for (guint i = 0; i < findings->len; i++)
    {
      const PlannerFinding *finding = findings->pdata[i];
      g_autofree char *title = planner_plan_dup_record_title (command->plan, finding->record);
      g_autofree char *text = describe (finding);

      planner_command_print (command, "%s/%s  %s  (%s)",
                             planner_kind_get_info (planner_record_get_kind (finding->record))->name,
                             planner_record_get_id (finding->record), text, title);
    }
}
