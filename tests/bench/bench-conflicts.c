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

typedef struct
{
  PlannerMeetingConflicts *conflicts;
  double spent;
} Following;

static void
changed_cb (PlannerPlan *plan, GPtrArray *changes, Following *following)
{
  double start = processor_milliseconds ();

  if (!planner_meeting_conflicts_follow (following->conflicts, changes))
    g_error ("All is looked at anew");
  while (planner_meeting_conflicts_step (following->conflicts))
    ;
  following->spent = processor_milliseconds () - start;
}

/* All that is looked at again after an edit of one record; the slowest. */
static double
measure_edits (PlannerPlan *plan, PlannerRecord *meeting, const GDate *today, const char *id, PlannerField field,
               const char *const texts[2])
{
  Following following = { planner_meeting_conflicts_new (plan, meeting, today), 0 };
  gulong handler = g_signal_connect (plan, "changed", G_CALLBACK (changed_cb), &following);
  double slowest = 0;

  for (guint i = 0; i < LOOKS; i++)
    {
      g_autoptr (GError) error = NULL;

      planner_plan_set (plan, id, field, texts[i % 2], PLANNER_EDIT_DEFAULT, &error);
      stop_on (error);
      slowest = MAX (slowest, following.spent);
    }
  g_signal_handler_disconnect (plan, handler);
  planner_meeting_conflicts_free (following.conflicts);
  return slowest;
}

/* Where all is looked at anew, in steps: the longest of them. */
static double
measure_steps (PlannerPlan *plan, PlannerRecord *meeting, const GDate *today)
{
  double sum = 0;

  for (guint i = 0; i < LOOKS; i++)
    {
      g_autoptr (PlannerMeetingConflicts) conflicts = NULL;
      double slowest = 0, start = processor_milliseconds ();
      gboolean more;

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
  static const char *const titles[] = { "Award to M12X", "Award" };
  static const char *const names[] = { "Mere 12 Practice", "Sallow Bakery" };
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
  g_print ("conflicts, after an edit of one item, and a frame\t%.4g\t%.4g\t1\tms\n", FRAME,
           measure_edits (plan, meeting, &today, "item-1", PLANNER_AGENDA_ITEM_TITLE, titles));
  g_print ("conflicts, after an edit of one interest, and a frame\t%.4g\t%.4g\t1\tms\n", FRAME,
           measure_edits (plan, meeting, &today, "i-1", PLANNER_INTEREST_ORGANISATION_NAME, names));
  g_print ("conflicts, longest step where all is looked at anew, and a frame\t%.4g\t%.4g\t0.5\tms\n", FRAME,
           measure_steps (plan, meeting, &today));
  planner_plan_close (plan, NULL);
  planner_test_folder_remove (folder);
  planner_test_folder_remove (g_steal_pointer (&state));
  return 0;
}
