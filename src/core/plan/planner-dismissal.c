/* planner-dismissal.c: whether a conflict that was dismissed stays so
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "planner-dismissal.h"

#include <string.h>

#include "planner-find.h"
#include "planner-history.h"
#include "planner-plan-private.h"

/* What a ruling was made on. */
static const PlannerField ruling_fields[] = {
  PLANNER_RULING_HANDLING, PLANNER_RULING_REASON, PLANNER_RULING_STATUS, PLANNER_RULING_INTEREST, PLANNER_RULING_AGENDA_ITEM,
};
static const PlannerField interest_fields[] = {
  PLANNER_INTEREST_PERSON, PLANNER_INTEREST_POSITION, PLANNER_INTEREST_ORGANISATION, PLANNER_INTEREST_ORGANISATION_NAME,
  PLANNER_INTEREST_NATURE, PLANNER_INTEREST_TYPE, PLANNER_INTEREST_THROUGH, PLANNER_INTEREST_FROM, PLANNER_INTEREST_TO,
  PLANNER_INTEREST_MITIGATION, PLANNER_INTEREST_SENSITIVE, PLANNER_INTEREST_CONSENT, PLANNER_INTEREST_NIL_RETURN,
};
static const PlannerField item_fields[] = {
  PLANNER_AGENDA_ITEM_MEETING, PLANNER_AGENDA_ITEM_TITLE, PLANNER_AGENDA_ITEM_PAPER, PLANNER_AGENDA_ITEM_WORKSTREAM,
  PLANNER_AGENDA_ITEM_ORGANISATIONS, PLANNER_AGENDA_ITEM_ASKS, PLANNER_AGENDA_ITEM_SUMMARY,
};
static const PlannerField recommendation_fields[] = { PLANNER_RECOMMENDATION_TEXT, PLANNER_RECOMMENDATION_AGENDA_ITEM };

/* When a ruling was made: in this plan, and by the clock of whoever made it. */
typedef struct
{
  gint64 step;
  char *at;
} Moment;

static gboolean
is_one_of (PlannerField field, const PlannerField *fields, guint n_fields)
{
  for (guint i = 0; i < n_fields; i++)
    if (fields[i] == field)
      return TRUE;
  return FALSE;
}

gboolean
planner_ruling_dismisses (PlannerRecord *ruling)
{
  return g_strcmp0 (planner_record_get (ruling, PLANNER_RULING_STATUS), "confirmed") == 0
         && planner_record_get (ruling, PLANNER_RULING_HANDLING) == NULL
         && planner_record_get (ruling, PLANNER_RULING_REASON) != NULL;
}

/* When, by the clock of whoever did, the value of @field that is shown was written. Free with g_free(). */
static char *
dup_written_at (PlannerPlan *plan, const PlannerRegisters *registers, PlannerField field)
{
  const PlannerWrite *shown
    = planner_registers_get_shown (registers, planner_field_get_register (field), planner_plan_compare_writes, plan);
  char *at = NULL;

  if (shown != NULL)
    planner_plan_get_stamp (plan, &shown->stamp, &at, NULL);
  return at;
}

static PlannerRegisters *
read_registers (PlannerPlan *plan, PlannerRecord *record)
{
  PlannerRegisters *registers;
  PlannerRow row;

  if (!planner_plan_read_row (plan, planner_record_get_kind (record), planner_record_get_id (record), &row, NULL))
    return NULL;
  registers = planner_row_get_registers (&row);
  planner_row_clear (&row);
  return registers;
}

/* The last of its fields that was written says when the ruling was made. */
static gboolean
get_moment (PlannerPlan *plan, PlannerRecord *ruling, Moment *moment)
{
  g_autoptr (GPtrArray) history
    = planner_plan_list_history (plan, PLANNER_KIND_RULING, planner_record_get_id (ruling), NULL);
  g_autoptr (PlannerRegisters) registers = read_registers (plan, ruling);

  for (guint i = 0; history != NULL && i < history->len; i++)
    {
      const PlannerHistoryEntry *entry = history->pdata[i];

      if (entry->register_name == NULL || is_one_of (entry->field, ruling_fields, G_N_ELEMENTS (ruling_fields)))
        moment->step = MAX (moment->step, entry->step);
    }
  for (guint i = 0; registers != NULL && i < G_N_ELEMENTS (ruling_fields); i++)
    {
      g_autofree char *at = dup_written_at (plan, registers, ruling_fields[i]);

      if (at != NULL && (moment->at == NULL || strcmp (at, moment->at) > 0))
        g_set_str (&moment->at, at);
    }
  return moment->at != NULL;
}

static gboolean
was_written_after (PlannerPlan *plan, PlannerRecord *record, PlannerField field, const Moment *moment)
{
  g_autoptr (PlannerRegisters) registers = read_registers (plan, record);
  g_autofree char *at = NULL;

  if (registers == NULL)
    return TRUE;
  at = dup_written_at (plan, registers, field);
  return at != NULL && strcmp (at, moment->at) > 0;
}

/* Whether @field has another value than at the @moment. What this plan saw change since decides; where it saw nothing, the clocks do:
 * both may have come in one file. */
static gboolean
has_changed (PlannerPlan *plan, PlannerRecord *record, PlannerField field, const GPtrArray *history, const Moment *moment)
{
  const PlannerHistoryEntry *first = NULL;

  for (guint i = 0; i < history->len; i++)
    {
      const PlannerHistoryEntry *entry = history->pdata[i];

      if (entry->register_name == NULL && entry->step > moment->step)
        return TRUE;
      if (entry->register_name != NULL && entry->field == field && entry->step > moment->step)
        first = entry;
    }
  if (first != NULL)
    return g_strcmp0 (first->old_value, planner_record_get (record, field)) != 0;
  return was_written_after (plan, record, field, moment);
}

static gboolean
record_has_changed (PlannerPlan *plan, PlannerRecord *record, const PlannerField *fields, guint n_fields, const Moment *moment)
{
  g_autoptr (GPtrArray) history
    = planner_plan_list_history (plan, planner_record_get_kind (record), planner_record_get_id (record), NULL);

  if (history == NULL)
    return TRUE;
  for (guint i = 0; i < n_fields; i++)
    if (has_changed (plan, record, fields[i], history, moment))
      return TRUE;
  return FALSE;
}

static gboolean
item_has_changed (PlannerPlan *plan, PlannerRecord *item, const Moment *moment)
{
  g_autoptr (GArray) references = NULL;

  if (record_has_changed (plan, item, item_fields, G_N_ELEMENTS (item_fields), moment))
    return TRUE;
  references = planner_plan_list_references (plan, PLANNER_KIND_AGENDA_ITEM, planner_record_get_id (item));
  for (guint i = 0; i < references->len; i++)
    {
      const PlannerReference *reference = &g_array_index (references, PlannerReference, i);
      PlannerRecord *record = planner_plan_lookup (plan, reference->kind, reference->id);

      if (reference->field == PLANNER_RECOMMENDATION_AGENDA_ITEM && record != NULL
          && record_has_changed (plan, record, recommendation_fields, G_N_ELEMENTS (recommendation_fields), moment))
        return TRUE;
    }
  return FALSE;
}

gboolean
planner_ruling_still_holds (PlannerPlan *plan, PlannerRecord *ruling, PlannerRecord *interest)
{
  PlannerRecord *item
    = planner_plan_lookup (plan, PLANNER_KIND_AGENDA_ITEM, planner_record_get (ruling, PLANNER_RULING_AGENDA_ITEM));
  Moment moment = { 0 };
  gboolean holds = get_moment (plan, ruling, &moment)
                   && (interest == NULL || !record_has_changed (plan, interest, interest_fields, G_N_ELEMENTS (interest_fields), &moment))
                   && (item == NULL || !item_has_changed (plan, item, &moment));

  g_free (moment.at);
  return holds;
}
