/* FIELD=VALUE, as verbs take it. */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cli/planner-assignment.h"

#include "cli/planner-assignment-score.h"
#include "cli/planner-command.h"
#include "core/plan/planner-facts.h"

#include <glib/gi18n.h>

static void
clear_assignment (gpointer data)
{
  PlannerAssignment *assignment = data;

  g_free (assignment->value);
}

PlannerField
planner_assignment_find_field (PlannerKind   kind,
                               const char   *name,
                               GError      **error)
{
  const PlannerKindInfo *info = planner_kind_get_info (kind);
  PlannerField field = planner_kind_get_field (kind, name);
  g_autoptr (GString) names = g_string_new (NULL);

  if (field != PLANNER_FIELD_NONE)
    return field;
  for (guint i = 0; i < info->n_fields; i++)
    g_string_append_printf (names, "%s%s", i > 0 ? ", " : "", info->fields[i].name);
  planner_command_set_usage_error (error, _("%s have no field “%s”. They have: %s."), _(info->plural), name, names->str);
  return PLANNER_FIELD_NONE;
}

static gboolean
is_read (const GArray *assignments,
         PlannerField  field)
{
  for (guint i = 0; i < assignments->len; i++)
    {
      const PlannerAssignment *assignment = &g_array_index (assignments, PlannerAssignment, i);

      if (assignment->field == field || (assignment->is_score && assignment->field + 1 == field))
        return TRUE;
    }
  return FALSE;
}

static gboolean
find_assigned (PlannerAssignment  *assignment,
               PlannerKind         kind,
               const char         *name,
               GError            **error)
{
  assignment->field = planner_assignment_find_score (kind, name);
  assignment->is_score = assignment->field != PLANNER_FIELD_NONE;
  if (!assignment->is_score)
    assignment->field = planner_assignment_find_field (kind, name, error);
  return assignment->field != PLANNER_FIELD_NONE;
}

/* Scores are read when the plan is open. */
static gboolean
read_value (PlannerAssignment  *assignment,
            const char         *text,
            GError            **error)
{
  if (!assignment->is_score && !planner_assignment_is_step (assignment->field))
    return planner_value_normalise (assignment->field, text, &assignment->value, error);
  assignment->value = g_strdup (text);
  return TRUE;
}

static gboolean
read_one (GArray       *assignments,
          PlannerKind   kind,
          const char   *word,
          GError      **error)
{
  const char *equals = strchr (word, '=');
  g_autofree char *name = NULL;
  PlannerAssignment assignment = { PLANNER_FIELD_NONE };

  if (equals == NULL)
    {
      planner_command_set_usage_error (error, _("“%s” is not FIELD=VALUE."), word);
      return FALSE;
    }
  name = g_strndup (word, (gsize) (equals - word));
  if (!find_assigned (&assignment, kind, name, error))
    return FALSE;
  if (is_read (assignments, assignment.field) || (assignment.is_score && is_read (assignments, assignment.field + 1)))
    {
      planner_command_set_usage_error (error, _("%s is given twice."), name);
      return FALSE;
    }
  if (!read_value (&assignment, equals + 1, error))
    return FALSE;
  g_array_append_val (assignments, assignment);
  return TRUE;
}

GArray *
planner_assignments_read (PlannerKind        kind,
                          const char  *const*words,
                          GError           **error)
{
  g_autoptr (GArray) assignments = g_array_new (FALSE, FALSE, sizeof (PlannerAssignment));

  g_array_set_clear_func (assignments, clear_assignment);
  for (guint i = 0; words[i] != NULL; i++)
    if (!read_one (assignments, kind, words[i], error))
      return NULL;
  return g_steal_pointer (&assignments);
}

/* Where dates are given beside the words, those are meant. */
static gboolean
gives_dates (const GArray *assignments,
             PlannerField  field)
{
  PlannerField start, end;

  return planner_timescale_get_given (field, &start, &end) && (is_read (assignments, start) || is_read (assignments, end));
}

static gboolean
apply_one (const GArray             *assignments,
           const PlannerAssignment  *assignment,
           PlannerEdit              *edit,
           const char               *id,
           GError                  **error)
{
  if (assignment->is_score)
    return planner_assignment_apply_score (edit, id, assignment->field, assignment->value, error);
  if (planner_assignment_is_step (assignment->field))
    return planner_assignment_apply_step (edit, id, assignment->field, assignment->value, error);
  if (gives_dates (assignments, assignment->field))
    return planner_edit_set (edit, id, assignment->field, assignment->value, error);
  return planner_edit_set_by_hand (edit, id, assignment->field, assignment->value, error);
}

gboolean
planner_assignments_apply (const GArray  *assignments,
                           PlannerEdit   *edit,
                           const char    *id,
                           GError       **error)
{
  for (guint i = 0; i < assignments->len; i++)
    if (!apply_one (assignments, &g_array_index (assignments, PlannerAssignment, i), edit, id, error))
      return FALSE;
  return TRUE;
}

char *
planner_assignments_dup_labels (const GArray *assignments)
{
  g_autoptr (GStrvBuilder) labels = g_strv_builder_new ();
  g_auto (GStrv) strings = NULL;

  for (guint i = 0; i < assignments->len; i++)
    {
      const PlannerAssignment *assignment = &g_array_index (assignments, PlannerAssignment, i);

      for (PlannerField field = assignment->field; field <= assignment->field + assignment->is_score; field++)
        g_strv_builder_add (labels, _(planner_field_get_info (field)->label));
    }
  strings = g_strv_builder_end (labels);
  /* Translators: between the items of a list */
  return g_strjoinv (_(", "), strings);
}
