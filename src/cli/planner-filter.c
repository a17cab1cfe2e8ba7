/* Which records a verb is about: FIELD=VALUE, all of which must hold. */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cli/planner-filter.h"

#include "cli/planner-assignment.h"
#include "cli/planner-command.h"
#include "cli/planner-derivation.h"

#include <glib/gi18n.h>

typedef struct
{
  PlannerField field; /* PLANNER_FIELD_NONE: the id, or a derived member */
  int derived;        /* index of the derived member, or -1 */
  char *value;        /* canonical, or NULL: not known */
} Condition;

struct _PlannerFilter
{
  PlannerKind kind;
  GArray *conditions;
};

static void
clear_condition (gpointer data)
{
  Condition *condition = data;

  g_free (condition->value);
}

static gboolean
find_derived (Condition   *condition,
              PlannerKind  kind,
              const char  *name,
              PlannerType *type)
{
  guint n_members;
  const PlannerDerivedMember *members = planner_derivation_list_members (kind, &n_members);

  for (guint i = 0; i < n_members; i++)
    if (g_str_equal (members[i].name, name))
      {
        condition->derived = (int) i;
        *type = members[i].type;
        return TRUE;
      }
  return FALSE;
}

/* A field of the same type, whose forms of a value hold for derived ones too. */
static PlannerField
get_model (PlannerType type)
{
  switch ((guint) type)
    {
    case PLANNER_TYPE_DATE:
      return PLANNER_ASK_START;
    case PLANNER_TYPE_FLAG:
      return PLANNER_ASK_PRIVATE;
    case PLANNER_TYPE_WHOLE:
      return PLANNER_PLAN_RISK_APPETITE;
    default:
      return PLANNER_ASK_TIMESCALE;
    }
}

static gboolean
read_value (Condition     *condition,
            PlannerField   field,
            const char    *word,
            const char    *text,
            GError       **error)
{
  g_autoptr (GError) value_error = NULL;

  if (planner_value_normalise (field, text, &condition->value, &value_error))
    return TRUE;
  planner_command_set_usage_error (error, _("“%s”: %s"), word, value_error->message);
  return FALSE;
}

/* What values of a derived member look like. */
static const char *
describe_values (PlannerType type)
{
  switch ((guint) type)
    {
    case PLANNER_TYPE_DATE:
      return _("a date such as 2018-07-12");
    case PLANNER_TYPE_FLAG:
      return _("yes or no");
    case PLANNER_TYPE_WHOLE:
      return _("a whole number");
    default:
      return _("one line of text");
    }
}

static gboolean
read_derived_value (Condition    *condition,
                    const char   *name,
                    PlannerType   type,
                    const char   *text,
                    GError      **error)
{
  if (planner_value_normalise (get_model (type), text, &condition->value, NULL))
    return TRUE;
  /* Translators: the name of a derived member such as “=overdue”, what its values look like, what was given */
  planner_command_set_usage_error (error, _("%s is %s, not “%s”."), name, describe_values (type), text);
  return FALSE;
}

static gboolean
read_condition (Condition    *condition,
                PlannerKind   kind,
                const char   *word,
                GError      **error)
{
  const char *equals = *word != '\0' ? strchr (word + 1, '=') : NULL;
  g_autofree char *name = NULL;
  PlannerType type;

  if (equals == NULL)
    {
      planner_command_set_usage_error (error, _("“%s” is not FIELD=VALUE."), word);
      return FALSE;
    }
  name = g_strndup (word, (gsize) (equals - word));
  if (find_derived (condition, kind, name, &type))
    return read_derived_value (condition, name, type, equals + 1, error);
  if (kind != PLANNER_KIND_PLAN && g_str_equal (name, "id"))
    {
      condition->value = g_strdup (equals + 1);
      return TRUE;
    }
  condition->field = planner_assignment_find_field (kind, name, error);
  return condition->field != PLANNER_FIELD_NONE && read_value (condition, condition->field, word, equals + 1, error);
}

PlannerFilter *
planner_filter_new (PlannerKind        kind,
                    const char  *const*conditions,
                    GError           **error)
{
  g_autoptr (PlannerFilter) self = g_new0 (PlannerFilter, 1);

  self->kind = kind;
  self->conditions = g_array_new (FALSE, FALSE, sizeof (Condition));
  g_array_set_clear_func (self->conditions, clear_condition);
  for (guint i = 0; conditions != NULL && conditions[i] != NULL; i++)
    {
      Condition condition = { PLANNER_FIELD_NONE, -1, NULL };

      if (!read_condition (&condition, kind, conditions[i], error))
        return NULL;
      g_array_append_val (self->conditions, condition);
    }
  return g_steal_pointer (&self);
}

void
planner_filter_free (PlannerFilter *self)
{
  g_array_unref (self->conditions);
  g_free (self);
}

static gboolean
holds_all (PlannerField  field,
           const char   *value,
           const char   *wanted)
{
  g_auto (GStrv) items = planner_value_split (field, value);
  g_auto (GStrv) wanted_items = planner_value_split (field, wanted);

  for (guint i = 0; wanted_items[i] != NULL; i++)
    if (!g_strv_contains ((const char *const *) items, wanted_items[i]))
      return FALSE;
  return TRUE;
}

static gboolean
is_met (const Condition *condition,
        PlannerRecord   *record,
        const GPtrArray *derived)
{
  const char *value;

  if (condition->derived >= 0)
    return g_strcmp0 (derived->pdata[condition->derived], condition->value) == 0;
  if (condition->field == PLANNER_FIELD_NONE)
    return g_str_equal (planner_record_get_id (record), condition->value);
  value = planner_record_get (record, condition->field);
  if (value != NULL && condition->value != NULL && planner_type_is_list (planner_field_get_info (condition->field)->type))
    return holds_all (condition->field, value, condition->value);
  return g_strcmp0 (value, condition->value) == 0;
}

gboolean
planner_filter_matches (const PlannerFilter *self,
                        PlannerRecord       *record,
                        const GPtrArray     *derived)
{
  for (guint i = 0; i < self->conditions->len; i++)
    if (!is_met (&g_array_index (self->conditions, Condition, i), record, derived))
      return FALSE;
  return TRUE;
}
