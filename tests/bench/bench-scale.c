/* bench-scale.c: what is done with a plan, beside the same in one of a tenth of its size
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Ten times the records may take at most eleven times the time. FLOOR is ten times what the small plan took, in processor
 * time: the least of some rounds, in turn. Makes its own plans; the large plan that benchmarks are given is not looked at.
 */
#include <gio/gio.h>
#include <stdio.h>
#include <sys/resource.h>

#include "common/planner-test-folder.h"
#include "core/plan/planner-edit.h"
#include "core/plan/planner-facts.h"
#include "core/plan/planner-find.h"
#include "core/plan/planner-outline.h"

#define SMALL 10000
#define LARGE (10 * SMALL)
#define ROUNDS 7
#define CACHES (64 * 1024 * 1024) /* more than processors have */

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
  return (usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) * 1e3 + (usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e3;
}

typedef struct
{
  char *path;
  guint n;
  PlannerPlan *plan;
  PlannerOutline *outline;
} Scale;

static void
put (PlannerEdit *edit, const char *id, PlannerField field, const char *value)
{
  g_autoptr (GError) error = NULL;

  planner_edit_set (edit, id, field, value, &error);
  stop_on (error);
}

static PlannerEdit *
begin (PlannerPlan *plan)
{
  g_autoptr (GError) error = NULL;
  PlannerEdit *edit = planner_edit_begin (plan, "Step", PLANNER_EDIT_DEFAULT, &error);

  stop_on (error);
  return edit;
}

static void
commit (PlannerEdit *edit)
{
  g_autoptr (GError) error = NULL;

  planner_edit_commit (edit, &error);
  stop_on (error);
}

/* Every fourth ask stands at the top, with three below it. */
static void
fill (Scale *scale)
{
  PlannerEdit *edit = begin (scale->plan);
  char parent[16] = "";

  for (guint i = 0; i < scale->n; i++)
    {
      g_autofree char *id = g_strdup_printf ("a%u", i);
      g_autofree char *words = g_strdup_printf ("Care closer to home, part %u, with number%u", i % 97, i);
      g_autofree char *workstream = g_strdup_printf ("w%u", i / 4 % 12);

      planner_edit_add (edit, PLANNER_KIND_ASK, id, i % 4 == 0 ? NULL : parent, NULL, NULL);
      put (edit, id, PLANNER_ASK_TEXT, words);
      put (edit, id, PLANNER_ASK_WORKSTREAM, workstream);
      put (edit, id, PLANNER_ASK_YEAR, i / 4 % 2 ? "2018/19" : "2019/20");
      put (edit, id, PLANNER_ASK_TIMESCALE, "By September/October 2018");
      if (i % 4 == 0)
        g_strlcpy (parent, id, sizeof parent);
    }
  commit (edit);
}

static void
scale_open (Scale *scale)
{
  static const PlannerOutlineLevel levels[] = { { PLANNER_ASK_WORKSTREAM, "None" }, { PLANNER_ASK_YEAR, "None" } };
  g_autoptr (GError) error = NULL;

  scale->plan = planner_plan_open (scale->path, PLANNER_STORE_OPEN_DEFAULT, &error);
  stop_on (error);
  for (guint kind = 0; kind < PLANNER_N_KINDS; kind++)
    planner_plan_get_records (scale->plan, kind);
  scale->outline = planner_outline_new (scale->plan, PLANNER_KIND_ASK, levels, G_N_ELEMENTS (levels));
}

static void
scale_close (Scale *scale)
{
  g_clear_object (&scale->outline);
  g_clear_object (&scale->plan);
}

static void
scale_init (Scale *scale, const char *folder, guint n)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *name = g_strdup_printf ("%u.icbplan", n);

  scale->n = n;
  scale->path = g_build_filename (folder, name, NULL);
  scale->plan = planner_plan_create (scale->path, "Plan", "Ama Boateng", &error);
  stop_on (error);
  fill (scale);
  planner_plan_catch_up (scale->plan, 0, &error);
  stop_on (error);
  scale_close (scale);
  scale_open (scale);
}

/* Work */

static void
open_again (Scale *scale)
{
  scale_close (scale);
  scale_open (scale);
}

static void
set_value (Scale *scale)
{
  g_autofree char *words = g_strdup_printf ("Part %u", g_random_int ());
  PlannerEdit *edit = begin (scale->plan);

  put (edit, "a4", PLANNER_ASK_SECTION, words);
  commit (edit);
}

static void
add_one (Scale *scale)
{
  PlannerEdit *edit = begin (scale->plan);

  planner_edit_add (edit, PLANNER_KIND_ASK, NULL, NULL, "a4", NULL);
  commit (edit);
}

static void
move_one (Scale *scale)
{
  g_autofree char *after = g_strdup_printf ("a%u", g_random_int_range (10, (gint32) scale->n / 4) * 4);
  PlannerEdit *edit = begin (scale->plan);

  planner_edit_move (edit, PLANNER_KIND_ASK, "a8", NULL, after, NULL);
  commit (edit);
}

static void
delete_and_undo (Scale *scale)
{
  g_autoptr (GError) error = NULL;
  PlannerEdit *edit = begin (scale->plan);

  planner_edit_delete (edit, PLANNER_KIND_ASK, "a12", &error);
  commit (edit);
  planner_plan_undo (scale->plan, &error);
  stop_on (error);
}

/* Half of all asks in one step, and back. */
static void
set_many (Scale *scale)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *words = g_strdup_printf ("Part %u", g_random_int ());
  PlannerEdit *edit = begin (scale->plan);

  for (guint i = 0; i < scale->n; i += 2)
    {
      g_autofree char *id = g_strdup_printf ("a%u", i);

      put (edit, id, PLANNER_ASK_SECTION, words);
    }
  commit (edit);
  planner_plan_undo (scale->plan, &error);
  stop_on (error);
}

static gboolean
is_odd (PlannerRecord *record, gpointer data)
{
  return (planner_record_get_id (record)[1] & 1) != 0;
}

static void
filter (Scale *scale)
{
  planner_outline_set_filter (scale->outline, is_odd, NULL, NULL);
  planner_outline_set_filter (scale->outline, NULL, NULL, NULL);
}

static void
read_dates (Scale *scale)
{
  GListModel *asks = planner_plan_get_records (scale->plan, PLANNER_KIND_ASK);

  for (guint i = 0; i < g_list_model_get_n_items (asks); i++)
    {
      g_autoptr (PlannerRecord) ask = g_list_model_get_item (asks, i);
      PlannerTimescale dates;

      planner_plan_get_dates (scale->plan, ask, &dates);
    }
}

static void
find_common (Scale *scale)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) found = planner_plan_find (scale->plan, "care clos", PLANNER_N_KINDS, 50, &error);

  stop_on (error);
  g_assert (found->len == 50);
}

static void
list_references (Scale *scale)
{
  g_autoptr (GArray) references = planner_plan_list_references (scale->plan, PLANNER_KIND_WORKSTREAM, "w3");

  g_assert (references->len > 0);
}

/* A person pauses between two things, and others use the caches meanwhile; else a plan that fits in them would be compared
 * with one that does not. */
static void
cool_caches (void)
{
  static char memory[CACHES];

  for (gsize i = 0; i < sizeof memory; i += 64)
    memory[i]++;
}

static double
time_once (Scale *scale, void (*work) (Scale *scale))
{
  double start;

  cool_caches ();
  start = processor_milliseconds ();

  work (scale);
  return processor_milliseconds () - start;
}

static void
compare (Scale *small, Scale *large, const char *name, void (*work) (Scale *scale))
{
  double floor = G_MAXDOUBLE;
  double ours = G_MAXDOUBLE;

  for (guint i = 0; i < ROUNDS; i++)
    {
      floor = MIN (floor, time_once (small, work));
      ours = MIN (ours, time_once (large, work));
    }
  /* The clock of the processor shows no less. */
  g_print ("%s\t%.4g\t%.4g\t1.1\tms\n", name, 10 * MAX (floor, 0.02), ours);
}

int
main (int argc, char **argv)
{
  char *folder = planner_test_folder_new ();
  Scale small = { 0 };
  Scale large = { 0 };

  scale_init (&small, folder, SMALL);
  scale_init (&large, folder, LARGE);
  compare (&small, &large, "ten times the size: open, all read, in an outline", open_again);
  compare (&small, &large, "ten times the size: set one value", set_value);
  compare (&small, &large, "ten times the size: add one", add_one);
  compare (&small, &large, "ten times the size: move one", move_one);
  compare (&small, &large, "ten times the size: delete one, and undo", delete_and_undo);
  compare (&small, &large, "ten times the size: set half of all, and undo", set_many);
  compare (&small, &large, "ten times the size: filter, and all again", filter);
  compare (&small, &large, "ten times the size: the dates of all", read_dates);
  compare (&small, &large, "ten times the size: find, 50 of many", find_common);
  compare (&small, &large, "ten times the size: what points at one", list_references);
  scale_close (&small);
  scale_close (&large);
  g_free (small.path);
  g_free (large.path);
  planner_test_folder_remove (folder);
  return 0;
}
