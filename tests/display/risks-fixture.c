/* risks-fixture.c: a window that shows the risks of a small plan
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "risks-fixture.h"

PlannerRisksRoom *
risks_fixture_show (WindowFixture *fixture)
{
  window_fixture_show (fixture);
  g_assert_true (planner_plan_view_show_room (planner_window_get_view (fixture->window), "risks"));
  window_fixture_settle ();
  window_fixture_draw (fixture, 4);
  return PLANNER_RISKS_ROOM (window_fixture_find (GTK_WIDGET (fixture->window), PLANNER_TYPE_RISKS_ROOM));
}

void
risks_fixture_put (WindowFixture *fixture, const char *id, const char *workstream, const char *inherent, const char *residual)
{
  window_fixture_put (fixture, id, PLANNER_RISK_REF, id);
  window_fixture_put (fixture, id, PLANNER_RISK_DESCRIPTION, "Rounds are handed back");
  window_fixture_put (fixture, id, PLANNER_RISK_WORKSTREAM, workstream);
  if (inherent != NULL)
    {
      char digits[2] = { inherent[0], '\0' };

      window_fixture_put (fixture, id, PLANNER_RISK_INHERENT_LIKELIHOOD, digits);
      digits[0] = inherent[1];
      window_fixture_put (fixture, id, PLANNER_RISK_INHERENT_SEVERITY, digits);
    }
  if (residual != NULL)
    {
      char digits[2] = { residual[0], '\0' };

      window_fixture_put (fixture, id, PLANNER_RISK_RESIDUAL_LIKELIHOOD, digits);
      digits[0] = residual[1];
      window_fixture_put (fixture, id, PLANNER_RISK_RESIDUAL_SEVERITY, digits);
    }
}

void
risks_fixture_fill (WindowFixture *fixture)
{
  window_fixture_put (fixture, "uc", PLANNER_WORKSTREAM_NAME, "Unplanned Care");
  window_fixture_put (fixture, "uc", PLANNER_WORKSTREAM_CODE, "UC");
  window_fixture_put (fixture, "pc", PLANNER_WORKSTREAM_NAME, "Planned Care");
  window_fixture_put (fixture, "pc", PLANNER_WORKSTREAM_CODE, "PC");
  risks_fixture_put (fixture, "UC1", "uc", "45", "44");
  risks_fixture_put (fixture, "UC9", "uc", "33", "23");
  risks_fixture_put (fixture, "PC1", "pc", NULL, NULL);
}

PlannerRecord *
risks_fixture_get (WindowFixture *fixture, const char *id)
{
  return planner_plan_lookup (fixture->plan, PLANNER_KIND_RISK, id);
}

/* The ids shown, headings in square brackets. */
void
risks_fixture_assert_shown (PlannerRisksRoom *room, const char *expected)
{
  GListModel *rows = G_LIST_MODEL (planner_tree_room_get_outline (PLANNER_TREE_ROOM (room)));
  g_autoptr (GString) found = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (rows); i++)
    {
      g_autoptr (PlannerOutlineRow) row = g_list_model_get_item (rows, i);
      gboolean heading = planner_outline_row_is_heading (row);

      g_string_append_printf (found, heading ? "%s[%s]" : "%s%s", i > 0 ? " " : "",
                              heading ? planner_outline_row_get_title (row) : planner_outline_row_get_key (row));
    }
  g_assert_cmpstr (found->str, ==, expected);
}
