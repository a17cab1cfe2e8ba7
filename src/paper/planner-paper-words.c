/* planner-paper-words.c: what is said on paper in several documents alike
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "paper/planner-paper-words.h"

PlannerDocument *
planner_paper_document_new (PlannerPlan *plan, const char *title, const GDate *today, const PlannerComposer *composer,
                            const PlannerPaper *paper, gpointer data, GDestroyNotify destroy)
{
  g_autofree char *plan_title = planner_plan_dup_title (plan);
  PlannerDocument *document = planner_document_new (plan_title, title, today, composer, data, destroy);

  planner_document_set_author (document, planner_plan_get_author (plan));
  planner_document_set_paper (document, paper);
  g_signal_connect_object (plan, "changed", G_CALLBACK (planner_document_restart), document, G_CONNECT_SWAPPED);
  return document;
}

void
planner_paper_add_opening (PlannerFlow *flow, PlannerPlan *plan, const char *heading, const char *note)
{
  g_autofree char *title = planner_plan_dup_title (plan);
  const char *partnership = planner_record_get (planner_plan_get_root (plan), PLANNER_PLAN_PARTNERSHIP);

  planner_flow_add_heading (flow, 0, heading);
  planner_flow_add_paragraph (flow, PLANNER_STYLE_STRONG, TRUE, title);
  if (partnership != NULL)
    planner_flow_add_paragraph (flow, PLANNER_STYLE_BODY, TRUE, partnership);
  if (note != NULL)
    planner_flow_add_paragraph (flow, PLANNER_STYLE_BODY, TRUE, note);
}

/* What @words say beside those whom @names has, one a line: "Ama Boateng / the finance leads" names one of them again. */
static char *
dup_others (const char *words, const char *names)
{
  g_auto (GStrv) known = g_strsplit (names, "\n", -1);
  g_auto (GStrv) parts = g_regex_split_simple ("\\s*[/;,&\\n]\\s*|\\s+and\\s+", words, G_REGEX_CASELESS, G_REGEX_MATCH_DEFAULT);
  g_autoptr (GStrvBuilder) others = g_strv_builder_new ();
  g_auto (GStrv) left = NULL;

  for (guint i = 0; parts[i] != NULL; i++)
    if (!g_strv_contains ((const char *const *) known, parts[i]))
      g_strv_builder_add (others, parts[i]);
  left = g_strv_builder_end (others);
  return g_strv_length (left) == g_strv_length (parts) ? g_strdup (words) : g_strjoinv (" / ", left);
}

char *
planner_paper_dup_leads (PlannerPlan *plan, PlannerRecord *record, PlannerField leads, PlannerField lead_text)
{
  g_auto (GStrv) people = planner_record_dup_list (record, leads);
  const char *words = planner_record_get (record, lead_text);
  g_autofree char *others = NULL;
  GString *all = g_string_new (NULL);

  for (guint i = 0; people[i] != NULL; i++)
    {
      g_autofree char *name = planner_plan_dup_reference_title (plan, PLANNER_KIND_PERSON, people[i]);

      g_string_append_printf (all, all->len > 0 ? "\n%s" : "%s", name);
    }
  others = words != NULL ? dup_others (words, all->str) : NULL;
  if (others != NULL && others[0] != '\0')
    g_string_append_printf (all, all->len > 0 ? "\n%s" : "%s", others);
  return g_string_free (all, FALSE);
}

char *
planner_paper_dup_day (const GDate *day)
{
  g_autofree char *date = g_strdup_printf ("%04d-%02d-%02d", g_date_get_year (day), (int) g_date_get_month (day), g_date_get_day (day));

  return planner_value_to_display (PLANNER_MILESTONE_START, date);
}

char *
planner_paper_dup_money (gint64 pence)
{
  g_autofree char *value = g_strdup_printf ("%" G_GINT64_FORMAT, pence);

  return planner_value_to_display (PLANNER_RISK_EXPOSURE, value);
}
