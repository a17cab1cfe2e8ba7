/* bench-conflicts.c: whose interests touch a long agenda, after an edit, beside one frame
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Prints rows NAME, FLOOR, OURS, BOUND, UNIT parted by tabs.
 */
#include <sys/resource.h>

#include "common/planner-test-folder.h"
#include "conflicts-plan.h"
#include "core/plan/planner-edit.h"
#include "core/plan/planner-meeting-conflicts.h"

#define ITEMS 60
#define LOOKS 20
#define FRAME 16.7 /* milliseconds */

static void
stop_on (GError *error)
{
  if (error != NULL)
    g_error ("%s", error->message);
}

static double
processor_milliseconds (void)
{
  struct rusage usage;

  getrusage (RUSAGE_SELF, &usage);
  return usage.ru_utime.tv_sec * 1e3 + usage.ru_utime.tv_usec / 1e3 + usage.ru_stime.tv_sec * 1e3 + usage.ru_stime.tv_usec / 1e3;
}

static void
split (PlannerPlan *plan, PlannerKind kind, PlannerField field)
{
  GListModel *records = planner_plan_get_records (plan, kind);

  for (guint i = 0; i < g_list_model_get_n_items (records); i++)
    {
      g_autoptr (PlannerRecord) record = g_list_model_get_item (records, i);
      const char *text = planner_record_get (record, field);
      g_auto (GStrv) folded = text != NULL ? g_str_tokenize_and_fold (text, NULL, NULL) : NULL;
    }
}

/* The least there is to do: the words of all that is read, once, as GLib folds them. */
static double
measure_floor (PlannerPlan *plan)
{
  double start = processor_milliseconds ();

  for (guint i = 0; i < LOOKS; i++)
    {
      split (plan, PLANNER_KIND_INTEREST, PLANNER_INTEREST_ORGANISATION_NAME);
      split (plan, PLANNER_KIND_INTEREST, PLANNER_INTEREST_NATURE);
      split (plan, PLANNER_KIND_AGENDA_ITEM, PLANNER_AGENDA_ITEM_SUMMARY);
    }
  return (processor_milliseconds () - start) / LOOKS;
}

static double
measure_all (PlannerPlan *plan, PlannerRecord *meeting, const GDate *today)
{
  double start = processor_milliseconds ();
  guint n_found = 0;

  for (guint i = 0; i < LOOKS; i++)
    {
      g_autoptr (PlannerMeetingConflicts) conflicts = planner_meeting_conflicts_new (plan, meeting, today);
      const GPtrArray *items = planner_meeting_conflicts_get_items (conflicts);

      n_found = 0;
      for (guint j = 0; j < items->len; j++)
        n_found += ((const PlannerItemConflicts *) items->pdata[j])->conflicts->len;
    }
  g_printerr ("%u interests touch %u items\n", n_found, ITEMS);
  return (processor_milliseconds () - start) / LOOKS;
}

/* After an edit of one item, in time that passed. */
static double
measure_again (PlannerPlan *plan, PlannerRecord *meeting, const GDate *today)
{
  g_autoptr (PlannerMeetingConflicts) conflicts = planner_meeting_conflicts_new (plan, meeting, today);
  PlannerRecord *item = planner_plan_lookup (plan, PLANNER_KIND_AGENDA_ITEM, "item-1");
  double slowest = 0;

  for (guint i = 0; i < LOOKS; i++)
    {
      g_autoptr (GError) error = NULL;
      gint64 start;

      planner_plan_set (plan, "item-1", PLANNER_AGENDA_ITEM_TITLE, i % 2 == 0 ? "Award to M12X" : "Award", PLANNER_EDIT_DEFAULT, &error);
      stop_on (error);
      start = g_get_monotonic_time ();
      planner_meeting_conflicts_look_again (conflicts, item);
      slowest = MAX (slowest, (double) (g_get_monotonic_time () - start) / 1e3);
    }
  return slowest;
}

/* After an edit of one interest all is looked at again, in steps: the longest of them, of the processor's time. */
static double
measure_steps (PlannerPlan *plan, PlannerRecord *meeting, const GDate *today)
{
  double sum = 0;

  for (guint i = 0; i < LOOKS; i++)
    {
      g_autoptr (PlannerMeetingConflicts) conflicts = NULL;
      g_autoptr (GError) error = NULL;
      double slowest = 0, start;
      gboolean more;

      planner_plan_set (plan, "i-1", PLANNER_INTEREST_ORGANISATION_NAME, i % 2 == 0 ? "Mere 12 Practice" : "Sallow Bakery",
                        PLANNER_EDIT_DEFAULT, &error);
      stop_on (error);
      start = processor_milliseconds ();
      conflicts = planner_meeting_conflicts_begin (plan, meeting, today);
      do
        {
          more = planner_meeting_conflicts_step (conflicts);
          slowest = MAX (slowest, processor_milliseconds () - start);
          start = processor_milliseconds ();
        }
      while (more);
      sum += slowest;
    }
  return sum / LOOKS;
}

int
main (void)
{
  g_autofree char *state = planner_test_folder_use_state ();
  char *folder = g_dir_make_tmp ("planner-bench-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "plan.icbplan", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (PlannerPlan) plan = planner_plan_create (path, NULL, "Ama Boateng", &error);
  PlannerRecord *meeting;
  GDate today;

  stop_on (error);
  conflicts_plan_fill (plan);
  g_date_set_dmy (&today, 12, 7, 2018);
  meeting = planner_plan_lookup (plan, PLANNER_KIND_MEETING, "m");
  g_print ("conflicts, 60 items, 3,000 interests\t%.4g\t%.4g\t2\tms\n", measure_floor (plan), measure_all (plan, meeting, &today));
  g_print ("conflicts, one item after an edit, and a frame\t%.4g\t%.4g\t1\tms\n", FRAME, measure_again (plan, meeting, &today));
  g_print ("conflicts, longest step after an edit of an interest, and a frame\t%.4g\t%.4g\t0.5\tms\n", FRAME,
           measure_steps (plan, meeting, &today));
  planner_plan_close (plan, NULL);
  planner_test_folder_remove (folder);
  planner_test_folder_remove (g_steal_pointer (&state));
  return 0;
}
