/* planner-paper-words.c: what is said on paper of asks and of milestones alike
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "paper/planner-paper-words.h"

char *
planner_paper_dup_leads (PlannerPlan *plan, PlannerRecord *record, PlannerField leads, PlannerField lead_text)
{
  g_auto (GStrv) people = planner_record_dup_list (record, leads);
  const char *words = planner_record_get (record, lead_text);
  GString *all = g_string_new (NULL);

  for (guint i = 0; people[i] != NULL; i++)
    {
      g_autofree char *name = planner_plan_dup_reference_title (plan, PLANNER_KIND_PERSON, people[i]);

      g_string_append_printf (all, all->len > 0 ? "\n%s" : "%s", name);
    }
  if (words != NULL)
    g_string_append_printf (all, all->len > 0 ? "\n%s" : "%s", words);
  return g_string_free (all, FALSE);
}

char *
planner_paper_dup_day (const GDate *day)
{
  g_autofree char *date = g_strdup_printf ("%04d-%02d-%02d", g_date_get_year (day), (int) g_date_get_month (day), g_date_get_day (day));

  return planner_value_to_display (PLANNER_MILESTONE_START, date);
}
