/* planner-meeting-filter.c: which meetings the list shows
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "rooms/meetings/planner-meeting-filter.h"

#include <glib/gi18n.h>

#include "core/plan/planner-facts.h"
#include "core/rules/planner-financial-year.h"
#include "widgets/planner-filter-button.h"

/* "2018/19"; "" where it has no day. */
static char *
dup_year (PlannerPlan *plan, PlannerRecord *meeting)
{
  PlannerYearStart year_starts = planner_plan_get_year_start (plan);
  GDate day;

  if (!planner_record_get_date (meeting, PLANNER_MEETING_ON, &day))
    return g_strdup ("");
  return planner_financial_year_format (planner_financial_year_of_date (&day, &year_starts));
}

static gboolean
is_in_year (PlannerRecord *meeting, const char *const *values, gpointer plan)
{
  g_autofree char *year = dup_year (plan, meeting);

  return g_strv_contains (values, year);
}

static int
compare_years (gconstpointer a, gconstpointer b)
{
  return g_strcmp0 (*(const char *const *) b, *(const char *const *) a);
}

/* Those in which there are meetings, the last first; then those that have no day. */
static void
fill_years (GArray *options, gpointer plan)
{
  GListModel *meetings = planner_plan_get_records (plan, PLANNER_KIND_MEETING);
  g_autoptr (GHashTable) used = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GPtrArray) years = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (meetings); i++)
    {
      g_autoptr (PlannerRecord) meeting = g_list_model_get_item (meetings, i);

      g_hash_table_add (used, dup_year (plan, meeting));
    }
  years = g_hash_table_get_keys_as_ptr_array (used);
  g_ptr_array_sort (years, compare_years);
  for (guint i = 0; i < years->len; i++)
    {
      const char *year = g_ptr_array_index (years, i);

      planner_filter_option_add (options, year, *year != '\0' ? year : _("No date"));
    }
}

static const PlannerFilterList lists[] = {
  { "meetings.board", PLANNER_MEETING_BOARDS },
  { "meetings.year", PLANNER_FIELD_NONE, N_("Year"), is_in_year, fill_years },
  { "meetings.status", PLANNER_MEETING_STATUS },
};

PlannerRecordFilter *
planner_meeting_filter_new (PlannerPlan *plan)
{
  return planner_record_filter_new (plan, PLANNER_KIND_MEETING, lists, G_N_ELEMENTS (lists), plan);
}
