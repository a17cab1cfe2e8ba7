/* Values of registers, which are fields, places, deletions and members of newer versions, as verbs report them. */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cli/planner-register-value.h"

#include "core/plan/planner-place.h"
#include "core/plan/planner-registers.h"

#include <glib/gi18n.h>

char *
planner_register_dup_label (PlannerKind  kind,
                            const char  *register_name)
{
  PlannerField field = planner_kind_get_field (kind, register_name);

  if (field != PLANNER_FIELD_NONE)
    return g_strdup (_(planner_field_get_info (field)->label));
  if (g_str_equal (register_name, PLANNER_REGISTER_PLACE))
    return g_strdup (_("Place"));
  if (g_str_equal (register_name, PLANNER_REGISTER_DELETED))
    return g_strdup (_("Deleted"));
  return g_strdup (register_name);
}

static char *
dup_field_display (PlannerPlan  *plan,
                   PlannerField  field,
                   const char   *value)
{
  const PlannerFieldInfo *info = planner_field_get_info (field);
  g_auto (GStrv) ids = NULL;

  if (!planner_type_is_reference (info->type))
    return planner_value_to_display (field, value);
  ids = planner_value_split (field, value);
  for (guint i = 0; ids[i] != NULL; i++)
    {
      char *title = planner_plan_dup_reference_title (plan, info->target, ids[i]);

      g_free (ids[i]);
      ids[i] = title;
    }
  /* Translators: between the items of a list */
  return g_strjoinv (_(", "), ids);
}

char *
planner_register_dup_display (PlannerPlan *plan,
                              PlannerKind  kind,
                              const char  *id,
                              const char  *register_name,
                              const char  *value)
{
  PlannerField field = planner_kind_get_field (kind, register_name);

  if (g_str_equal (register_name, PLANNER_REGISTER_DELETED))
    return g_strdup (value != NULL ? _("deleted") : _("kept"));
  if (value == NULL)
    return g_strdup ("—");
  if (field != PLANNER_FIELD_NONE)
    return dup_field_display (plan, field, value);
  if (g_str_equal (register_name, PLANNER_REGISTER_PLACE))
    return planner_plan_dup_place_words (plan, kind, id, value);
  return g_strdup (value);
}

static void
write_place (PlannerJsonWriter *writer,
             const char        *value)
{
  const char *space = strchr (value, ' ');
  g_autofree char *order = space != NULL ? g_strndup (value, (gsize) (space - value)) : g_strdup (value);

  planner_json_writer_begin_object (writer);
  planner_json_writer_string_member (writer, "parent", space != NULL ? space + 1 : NULL);
  planner_json_writer_string_member (writer, "order", order);
  planner_json_writer_end_object (writer);
}

void
planner_register_write_json (PlannerJsonWriter *writer,
                             PlannerKind        kind,
                             const char        *register_name,
                             const char        *value)
{
  PlannerField field = planner_kind_get_field (kind, register_name);

  if (g_str_equal (register_name, PLANNER_REGISTER_DELETED))
    planner_json_writer_boolean (writer, value != NULL);
  else if (value == NULL)
    planner_json_writer_string (writer, NULL);
  else if (field != PLANNER_FIELD_NONE)
    planner_json_writer_value (writer, field, value);
  else if (g_str_equal (register_name, PLANNER_REGISTER_PLACE))
    write_place (writer, value);
  else
    planner_json_writer_text (writer, value);
}
