/* A risk in one paragraph, told apart. */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/rules/planner-risk-statement.h"

#include <string.h>

static void
test_paragraphs (void)
{
  static const struct
  {
    const char *paragraph;
    const char *cause;
    const char *event;
    const char *effect;
  } rows[] = {
    /* as a form asks for it */
    { "If the framework is not signed there is a risk that rounds are handed back, resulting in missed visits.",
      "The framework is not signed", "Rounds are handed back", "Missed visits." },
    { "Due to vacancies, there is a risk that rounds are handed back leading to missed visits", "Vacancies", "Rounds are handed back",
      "Missed visits" },
    { "As a result of vacancies, sickness and leave, rounds may be handed back, leading to missed visits",
      "Vacancies, sickness and leave", "Rounds may be handed back", "Missed visits" },
    { "As a consequence of the move, which came late, the team could lose staff and this may result in delay", "The move, which came late",
      "The team could lose staff", "Delay" },
    { "Owing to late notice there is a significant risk of an empty ward. This could lead to cancelled lists.", "Late notice",
      "An empty ward", "Cancelled lists." },
    { "Two posts are vacant. As a result there is a danger that calls wait; this could impact on confidence", "Two posts are vacant",
      "Calls wait", "Confidence" },
    { "Because of vacancies leading to overload there is a risk that rounds are handed back, causing gaps",
      "Vacancies leading to overload", "Rounds are handed back", "Gaps" },
    { "If the lease is not renewed, the clinic cannot open, which would lead to lost visits", "The lease is not renewed",
      "The clinic cannot open", "Lost visits" },
    { "If the lease is not renewed then there is a risk of closure", "The lease is not renewed", "Closure", NULL },
    { "There is a risk that rounds are handed back due to vacancies, resulting in missed visits", "Vacancies", "Rounds are handed back",
      "Missed visits" },
    { "There is a risk that rounds are handed back. This is because of vacancies", "Vacancies", "Rounds are handed back", NULL },
    { "Late invoices pose a risk that suppliers withdraw with the result that kit runs out", "Late invoices", "Suppliers withdraw",
      "Kit runs out" },
    /* as registers have it */
    { "Partners not keeping to their plans leading to poor care or failure of services within the agreement.", NULL,
      "Partners not keeping to their plans", "Poor care or failure of services within the agreement." },
    { "Failure to agree on one model (e.g. payment, sharing of risk, form) resulting in impact on the viability of partners.", NULL,
      "Failure to agree on one model (e.g. payment, sharing of risk, form)", "Impact on the viability of partners." },
    { "Risk that the infirmary will not keep to the standard for 26/27.", NULL, "The infirmary will not keep to the standard for 26/27.",
      NULL },
    { "Ongoing difficulties in finding drivers across all rounds puts pressure on the whole system risk that patients are thus late "
      "[impacts target and cost]",
      "Ongoing difficulties in finding drivers across all rounds puts pressure on the whole system", "Patients are thus late",
      "Impacts target and cost" },
    { "Transport (T4) re-procurement risk of negative impact on quality and impact on other rounds\nLocal impact: more calls due to "
      "cautious advice\nRisk that people choose the quicker line",
      "Transport (T4) re-procurement", "Negative impact on quality and impact on other rounds",
      "More calls due to cautious advice\nRisk that people choose the quicker line" },
    { "If home visits are not well known and are not a first point of call for patients this could lead to more attendances and admissions.",
      NULL, "Home visits are not well known and are not a first point of call for patients", "More attendances and admissions." },
    { "Workstream fails to listen to the public; services are not fit, and are thus limited in reach", NULL,
      "Workstream fails to listen to the public", "Services are not fit, and are thus limited in reach" },
    { "Pressures in the respite service create challenges for the partnership and may impact on proposals for pooled budgets", NULL,
      "Pressures in the respite service create challenges for the partnership", "Proposals for pooled budgets" },
    { "Targets: waits have been missed for a number of months. This could impact on the rating.", NULL,
      "Targets: waits have been missed for a number of months", "The rating." },
    { "Risk of no money for the big item - without it progress is likely to be limited.", NULL, "No money for the big item",
      "Without it progress is likely to be limited." },
    { "Risk that low uptake in the borough may lead to outbreaks that can harm many people", NULL, "Low uptake in the borough",
      "Outbreaks that can harm many people" },
    /* labelled */
    { "Cause: vacancies\nEvent: rounds are handed back\nEffect: missed visits", "Vacancies", "Rounds are handed back", "Missed visits" },
    { "Cause: vacancies; Risk: rounds are handed back", "Vacancies", "Rounds are handed back", NULL },
    /* what only looks like it */
    { "Patients at risk of falls are not found in time", NULL, "Patients at risk of falls are not found in time", NULL },
    { "Failure to manage the risk of infection, leading to a risk of closure", NULL, "Failure to manage the risk of infection",
      "A risk of closure" },
    { "Failure to deliver the programme for the year", NULL, "Failure to deliver the programme for the year", NULL },
    { "Leading to nothing", NULL, "Leading to nothing", NULL },
    { "élan is lost, resulting in élan regained", NULL, "Élan is lost", "Élan regained" },
    { "Due to", NULL, NULL, NULL },
    { "Due to vacancies", "Vacancies", NULL, NULL },
    { "  ", NULL, NULL, NULL },
    { "", NULL, NULL, NULL },
    { NULL, NULL, NULL, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_auto (PlannerRiskStatement) statement = { NULL };
      guint n_parts = (rows[i].cause != NULL) + (rows[i].event != NULL) + (rows[i].effect != NULL);

      g_test_message ("%s", rows[i].paragraph);
      g_assert_cmpint (planner_risk_statement_read (&statement, rows[i].paragraph), ==, n_parts > 1);
      g_assert_cmpstr (statement.cause, ==, rows[i].cause);
      g_assert_cmpstr (statement.event, ==, rows[i].event);
      g_assert_cmpstr (statement.effect, ==, rows[i].effect);
    }
}

/* Whatever is pasted: parts are words of it in its order, and nothing is made up. */
static void
test_properties (void)
{
  static const char *const words[] = { "if", "due to", "there is a risk that", "may lead to", "leading to", ", ", "; ", " – ", "[impact", "]",
                                       "risk of", "rounds", "are", "late", ". ", "\n", "é", "cause:", "event:", "effect:", "as a result, " };

  for (guint run = 0; run < 3000; run++)
    {
      g_autoptr (GString) paragraph = g_string_new (NULL);
      g_auto (PlannerRiskStatement) statement = { NULL };
      const char *parts[3];

      for (int n = g_test_rand_int_range (0, 14); n > 0; n--)
        g_string_append_printf (paragraph, "%s ", words[g_test_rand_int_range (0, G_N_ELEMENTS (words))]);
      planner_risk_statement_read (&statement, paragraph->str);
      parts[0] = statement.cause;
      parts[1] = statement.event;
      parts[2] = statement.effect;
      for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
        if (parts[i] != NULL)
          {
            g_assert_cmpuint (strlen (parts[i]), >, 0);
            g_assert_true (g_utf8_validate (parts[i], -1, NULL));
            g_assert_nonnull (strstr (paragraph->str, g_utf8_next_char (parts[i])));
          }
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/risk-statement/paragraphs", test_paragraphs);
  g_test_add_func ("/risk-statement/properties", test_properties);
  return g_test_run ();
}
