/* bench-conflicts.c: whose interests touch a long agenda, after an edit, beside one frame
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * 500 people with a seat, 3,000 interests in 400 organisations, 60 items of some 2,000 characters. Prints rows NAME, FLOOR, OURS, BOUND,
 * UNIT parted by tabs.
 */
#include <sys/resource.h>

#include "common/planner-test-folder.h"
#include "core/plan/planner-edit.h"
#include "core/plan/planner-meeting-conflicts.h"

#define PEOPLE 500
#define INTERESTS 3000
#define ITEMS 60
#define ORGANISATIONS 400
#define PARENTS 20
#define LOOKS 20
#define FRAME 16.7 /* milliseconds */

static const char *const words[] = {
  "neighbourhood", "care",    "the",    "of",     "hospital", "trust",   "North",    "community", "service", "and",
  "pathway",       "Council", "winter", "review", "contract", "partner", "patients", "outcomes",  "NHS",     "board",
};

static void
stop_on (GError *error)
{
  if (error != NULL)
    g_error ("%s", error->message);
}

static void
append_words (GString *text, GRand *random, guint n_words)
{
  for (guint i = 0; i < n_words; i++)
    g_string_append_printf (text, "%s ", words[g_rand_int_range (random, 0, G_N_ELEMENTS (words))]);
}

static char *
make_name (guint organisation)
{
  static const char *const before[] = { "Mere", "London Borough of Mere", "Mere", "Mere", "Mere" };
  static const char *const after[] = { " Hospital NHS Foundation Trust", "", " Practice", " Home Care Limited", " Clinical Commissioning Group" };
  guint form = organisation % G_N_ELEMENTS (before);

  return g_strdup_printf ("%s %u%s", before[form], organisation, after[form]);
}

static void
add (PlannerEdit *edit, PlannerKind kind, const char *id)
{
  g_autoptr (GError) error = NULL;

  planner_edit_add (edit, kind, id, NULL, NULL, &error);
  stop_on (error);
}

static void
set (PlannerEdit *edit, const char *id, PlannerField field, const char *text)
{
  g_autoptr (GError) error = NULL;

  planner_edit_set_text (edit, id, field, text, &error);
  stop_on (error);
}

static void
set_numbered (PlannerEdit *edit, const char *id, PlannerField field, const char *what, guint number)
{
  g_autofree char *value = g_strdup_printf ("%s-%u", what, number);

  set (edit, id, field, value);
}

static void
add_organisations (PlannerEdit *edit)
{
  static const char *const sectors[] = { "nhs-provider", "council", "primary-care", "private", "commissioner" };

  for (guint i = 0; i < ORGANISATIONS; i++)
    {
      g_autofree char *id = g_strdup_printf ("o-%u", i);
      g_autofree char *name = make_name (i);
      g_autofree char *initials = g_strdup_printf ("M%uX", i);

      add (edit, PLANNER_KIND_ORGANISATION, id);
      set (edit, id, PLANNER_ORGANISATION_NAME, name);
      set (edit, id, PLANNER_ORGANISATION_SHORT_NAME, initials);
      set (edit, id, PLANNER_ORGANISATION_SECTOR, sectors[i % G_N_ELEMENTS (sectors)]);
      if (i > PARENTS && i % 4 == 0)
        set_numbered (edit, id, PLANNER_ORGANISATION_PART_OF, "o", i % PARENTS);
    }
}

static void
add_people (PlannerEdit *edit)
{
  for (guint i = 0; i < PEOPLE; i++)
    {
      g_autofree char *id = g_strdup_printf ("p-%u", i);
      g_autofree char *seat = g_strdup_printf ("s-%u", i);

      add (edit, PLANNER_KIND_PERSON, id);
      set (edit, id, PLANNER_PERSON_SURNAME, id);
      set (edit, id, PLANNER_PERSON_JOB_TITLE, i % 10 == 0 ? "GP Member, Mere 12 Practice" : "Lay Member for Audit");
      set_numbered (edit, id, PLANNER_PERSON_ORGANISATION, "o", i % ORGANISATIONS);
      add (edit, PLANNER_KIND_SEAT, seat);
      set (edit, seat, PLANNER_SEAT_BOARD, "b");
      set (edit, seat, PLANNER_SEAT_PERSON, id);
      set (edit, seat, PLANNER_SEAT_CAPACITY, i == 0 ? "chair" : "member");
    }
}

static void
add_interests (PlannerEdit *edit, GRand *random)
{
  for (guint i = 0; i < INTERESTS; i++)
    {
      g_autofree char *id = g_strdup_printf ("i-%u", i);
      guint organisation = (guint) g_rand_int_range (random, 0, ORGANISATIONS);
      g_autofree char *name = i % 5 == 0 ? g_strdup_printf ("Sallow Supplies %u Ltd", i) : make_name (organisation);
      g_autoptr (GString) nature = g_string_new (NULL);

      append_words (nature, random, 15);
      add (edit, PLANNER_KIND_INTEREST, id);
      set_numbered (edit, id, PLANNER_INTEREST_PERSON, "p", i % PEOPLE);
      if (i % 3 == 0 && i % 5 != 0)
        set_numbered (edit, id, PLANNER_INTEREST_ORGANISATION, "o", organisation);
      set (edit, id, PLANNER_INTEREST_ORGANISATION_NAME, name);
      set (edit, id, PLANNER_INTEREST_NATURE, nature->str);
      set (edit, id, PLANNER_INTEREST_DECLARED_ON, "2018-01-01");
    }
}

static void
add_items (PlannerEdit *edit, GRand *random)
{
  for (guint i = 0; i < ITEMS; i++)
    {
      g_autofree char *id = g_strdup_printf ("item-%u", i);
      g_autoptr (GString) summary = g_string_new (NULL);

      for (guint j = 0; j < 6; j++)
        {
          g_autofree char *name = make_name ((guint) g_rand_int_range (random, 0, ORGANISATIONS));

          append_words (summary, random, 45);
          g_string_append (summary, name);
          g_string_append_c (summary, ' ');
        }
      add (edit, PLANNER_KIND_AGENDA_ITEM, id);
      set (edit, id, PLANNER_AGENDA_ITEM_MEETING, "m");
      set (edit, id, PLANNER_AGENDA_ITEM_TITLE, id);
      set (edit, id, PLANNER_AGENDA_ITEM_SUMMARY, summary->str);
      set_numbered (edit, id, PLANNER_AGENDA_ITEM_ORGANISATIONS, "o", i);
    }
}

static void
fill (PlannerPlan *plan)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GRand) random = g_rand_new_with_seed (5);
  PlannerEdit *edit = planner_edit_begin (plan, "Fill", PLANNER_EDIT_DEFAULT, &error);

  stop_on (error);
  add (edit, PLANNER_KIND_BOARD, "b");
  set (edit, "b", PLANNER_BOARD_QUORUM, "9");
  add_organisations (edit);
  add_people (edit);
  add_interests (edit, random);
  add (edit, PLANNER_KIND_MEETING, "m");
  set (edit, "m", PLANNER_MEETING_BOARDS, "b");
  set (edit, "m", PLANNER_MEETING_ON, "2018-07-12");
  add_items (edit, random);
  planner_edit_commit (edit, &error);
  stop_on (error);
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
  fill (plan);
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
