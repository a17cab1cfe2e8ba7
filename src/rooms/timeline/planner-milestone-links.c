/* planner-milestone-links.c: what milestones depend on, and fields of several at once
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <glib/gi18n.h>

#include "rooms/timeline/planner-milestone-edits.h"

static gboolean
write_predecessors (PlannerPlan *plan, PlannerRecord *milestone, GPtrArray *ids, const char *name, GError **error)
{
  g_autofree char *value = NULL;
  g_autoptr (PlannerEdit) edit = planner_edit_begin (plan, name, PLANNER_EDIT_DEFAULT, error);

  if (edit == NULL)
    return FALSE;
  g_ptr_array_add (ids, NULL);
  value = planner_value_join (PLANNER_MILESTONE_DEPENDS_ON, (const char *const *) ids->pdata);
  return planner_edit_set (edit, planner_record_get_id (milestone), PLANNER_MILESTONE_DEPENDS_ON, value, error)
         && planner_edit_commit (g_steal_pointer (&edit), error);
}

gboolean
planner_milestone_add_dependency (PlannerPlan *plan, PlannerRecord *milestone, PlannerRecord *predecessor,
                                  GError **error)
{
  g_auto (GStrv) present = planner_record_dup_list (milestone, PLANNER_MILESTONE_DEPENDS_ON);
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();
  const char *id = planner_record_get_id (predecessor);

  if (g_strv_contains ((const char *const *) present, id))
    return FALSE;
  for (guint i = 0; present[i] != NULL; i++)
    g_ptr_array_add (ids, present[i]);
  g_ptr_array_add (ids, (gpointer) id);
  return write_predecessors (plan, milestone, ids, _("Add dependency"), error);
}

gboolean
planner_milestone_remove_dependency (PlannerPlan *plan, PlannerRecord *milestone, PlannerRecord *predecessor,
                                     GError **error)
{
  g_auto (GStrv) present = planner_record_dup_list (milestone, PLANNER_MILESTONE_DEPENDS_ON);
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();

  for (guint i = 0; present[i] != NULL; i++)
    if (!g_str_equal (present[i], planner_record_get_id (predecessor)))
      g_ptr_array_add (ids, present[i]);
  return ids->len < g_strv_length (present)
         && write_predecessors (plan, milestone, ids, _("Remove dependency"), error);
}

gboolean
planner_milestones_set (PlannerPlan *plan, GPtrArray *milestones, PlannerField field, const char *value,
                        GError **error)
{
  g_autofree char *name
      = g_strdup_printf (ngettext ("Set “%s” of %u milestone", "Set “%s” of %u milestones", milestones->len),
                         _(planner_field_get_info (field)->label), milestones->len);

  return planner_plan_set_all (plan, milestones, field, value, name, error);
}
