/* planner-schedule.c: when each milestone of a plan is, how far it slipped, and what it breaks
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "planner-schedule.h"

struct _PlannerSchedule
{
  PlannerPlan *plan;
  gulong changed_handler;
  GHashTable *facts;      /* record → PlannerMilestoneFacts, those worked out */
  GHashTable *children;   /* record → GPtrArray of records; %NULL: to be worked out */
  GHashTable *successors; /* record → GPtrArray of records; %NULL: to be worked out */
};

/* An ask says which year its milestones' words are read in; a milestone without dates hangs on what is below it. */
static gboolean
is_touched_cb (gpointer key, gpointer value, gpointer data)
{
  const PlannerMilestoneFacts *facts = value;
  PlannerRecord *changed = data;

  if (facts->from_below || !facts->dates.is_date)
    return TRUE;
  if (planner_record_get_kind (changed) == PLANNER_KIND_MILESTONE)
    return key == data;
  return g_strcmp0 (planner_record_get (key, PLANNER_MILESTONE_ASK), planner_record_get_id (changed)) == 0;
}

static void
forget (PlannerSchedule *self, PlannerRecord *changed)
{
  g_clear_pointer (&self->children, g_hash_table_unref);
  g_clear_pointer (&self->successors, g_hash_table_unref);
  g_hash_table_foreach_remove (self->facts, is_touched_cb, changed);
}

static void
changed_cb (PlannerPlan *plan, GPtrArray *changes, PlannerSchedule *self)
{
  /* One by one costs a walk each. */
  gboolean all = changes->len > 20;

  for (guint i = 0; i < changes->len && !all; i++)
    {
      PlannerChange *change = g_ptr_array_index (changes, i);
      PlannerKind kind = planner_record_get_kind (change->record);

      all = kind == PLANNER_KIND_PLAN;
      if (!all && (kind == PLANNER_KIND_MILESTONE || kind == PLANNER_KIND_ASK))
        forget (self, change->record);
    }
  if (!all)
    return;
  g_clear_pointer (&self->children, g_hash_table_unref);
  g_clear_pointer (&self->successors, g_hash_table_unref);
  g_hash_table_remove_all (self->facts);
}

PlannerSchedule *
planner_schedule_new (PlannerPlan *plan)
{
  PlannerSchedule *self;

  g_return_val_if_fail (PLANNER_IS_PLAN (plan), NULL);

  self = g_new0 (PlannerSchedule, 1);
  self->plan = g_object_ref (plan);
  self->facts = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  self->changed_handler = g_signal_connect (plan, "changed", G_CALLBACK (changed_cb), self);
  return self;
}

void
planner_schedule_free (PlannerSchedule *self)
{
  g_clear_signal_handler (&self->changed_handler, self->plan);
  g_clear_pointer (&self->children, g_hash_table_unref);
  g_clear_pointer (&self->successors, g_hash_table_unref);
  g_hash_table_unref (self->facts);
  g_object_unref (self->plan);
  g_free (self);
}

PlannerPlan *
planner_schedule_get_plan (PlannerSchedule *self)
{
  return self->plan;
}

/* Links */

static void
add_link (GHashTable *links, PlannerRecord *from, PlannerRecord *to)
{
  GPtrArray *list = g_hash_table_lookup (links, from);

  if (list == NULL)
    {
      list = g_ptr_array_new ();
      g_hash_table_insert (links, from, list);
    }
  g_ptr_array_add (list, to);
}

static void
find_links (PlannerSchedule *self)
{
  GListModel *milestones = planner_plan_get_records (self->plan, PLANNER_KIND_MILESTONE);
  guint n = g_list_model_get_n_items (milestones);

  self->children = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_ptr_array_unref);
  self->successors = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_ptr_array_unref);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (PlannerRecord) milestone = g_list_model_get_item (milestones, i);
      g_autoptr (GPtrArray) predecessors = planner_schedule_dup_predecessors (self, milestone);
      PlannerRecord *parent
          = planner_plan_lookup (self->plan, PLANNER_KIND_MILESTONE, planner_record_get_parent (milestone));

      if (parent != NULL)
        add_link (self->children, parent, milestone);
      for (guint j = 0; j < predecessors->len; j++)
        add_link (self->successors, g_ptr_array_index (predecessors, j), milestone);
    }
}

GPtrArray *
planner_schedule_get_children (PlannerSchedule *self, PlannerRecord *milestone)
{
  if (self->children == NULL)
    find_links (self);
  return g_hash_table_lookup (self->children, milestone);
}

GPtrArray *
planner_schedule_get_successors (PlannerSchedule *self, PlannerRecord *milestone)
{
  if (self->successors == NULL)
    find_links (self);
  return g_hash_table_lookup (self->successors, milestone);
}

GPtrArray *
planner_schedule_dup_predecessors (PlannerSchedule *self, PlannerRecord *milestone)
{
  GPtrArray *predecessors = g_ptr_array_new ();
  g_auto (GStrv) ids = NULL;

  if (planner_record_get (milestone, PLANNER_MILESTONE_DEPENDS_ON) == NULL)
    return predecessors;
  ids = planner_record_dup_list (milestone, PLANNER_MILESTONE_DEPENDS_ON);
  for (char **id = ids; *id != NULL; id++)
    {
      PlannerRecord *predecessor = planner_plan_lookup (self->plan, PLANNER_KIND_MILESTONE, *id);

      if (predecessor != NULL)
        g_ptr_array_add (predecessors, predecessor);
    }
  return predecessors;
}

/* Facts */

static void
span_children (PlannerSchedule *self, PlannerRecord *milestone, PlannerMilestoneFacts *facts)
{
  GPtrArray *children = planner_schedule_get_children (self, milestone);

  for (guint i = 0; children != NULL && i < children->len; i++)
    {
      const PlannerMilestoneFacts *child = planner_schedule_get (self, g_ptr_array_index (children, i));

      planner_timescale_include (&facts->dates, &child->dates);
    }
  facts->from_below = facts->dates.is_date;
}

static void
measure_slip (PlannerRecord *milestone, PlannerMilestoneFacts *facts)
{
  GDate baseline;

  if (facts->dates.has_end && planner_record_get_date (milestone, PLANNER_MILESTONE_BASELINE_END, &baseline))
    facts->slip = g_date_days_between (&baseline, &facts->dates.end);
  else if (facts->dates.has_start && planner_record_get_date (milestone, PLANNER_MILESTONE_BASELINE_START, &baseline))
    facts->slip = g_date_days_between (&baseline, &facts->dates.start);
  else
    return;
  facts->has_slip = TRUE;
}

static void
draw_bar (PlannerRecord *milestone, PlannerMilestoneFacts *facts)
{
  PlannerBarShape shape = planner_bar_shape_from_string (planner_record_get (milestone, PLANNER_MILESTONE_TYPE));

  planner_bar_make (facts->from_below ? PLANNER_BAR_PHASE : shape, &facts->dates, facts->end_is_vague, &facts->bar);
}

const PlannerMilestoneFacts *
planner_schedule_get (PlannerSchedule *self, PlannerRecord *milestone)
{
  PlannerMilestoneFacts *facts = g_hash_table_lookup (self->facts, milestone);
  PlannerDates dates;

  if (facts != NULL)
    return facts;
  facts = g_new0 (PlannerMilestoneFacts, 1);
  planner_plan_read_dates (self->plan, milestone, &dates);
  facts->dates = dates.dates;
  facts->end_is_vague = !dates.end_given && dates.dates.precision > PLANNER_PRECISION_DAY;
  facts->words_differ = planner_dates_contradict_words (&dates);
  if (!facts->dates.is_date)
    span_children (self, milestone, facts);
  measure_slip (milestone, facts);
  draw_bar (milestone, facts);
  g_hash_table_insert (self->facts, milestone, facts);
  return facts;
}

gboolean
planner_schedule_is_broken (PlannerSchedule *self, PlannerRecord *predecessor, PlannerRecord *successor)
{
  return planner_dependency_is_broken (&planner_schedule_get (self, predecessor)->dates,
                                       &planner_schedule_get (self, successor)->dates);
}

guint
planner_schedule_count_broken (PlannerSchedule *self, PlannerRecord *milestone)
{
  g_autoptr (GPtrArray) predecessors = planner_schedule_dup_predecessors (self, milestone);
  guint n_broken = 0;

  for (guint i = 0; i < predecessors->len; i++)
    n_broken += planner_schedule_is_broken (self, g_ptr_array_index (predecessors, i), milestone);
  return n_broken;
}

/* All milestones by their places in the plan, for the rules */

typedef struct
{
  GPtrArray *records;
  GHashTable *places; /* record → place + 1 */
  GArray *all;        /* of PlannerDependent */
  GPtrArray *lists;   /* of GArray: the predecessors */
} Network;

static guint
find_place (Network *network, PlannerRecord *record)
{
  return GPOINTER_TO_UINT (g_hash_table_lookup (network->places, record)) - 1;
}

static void
add_dependent (PlannerSchedule *self, Network *network, PlannerRecord *milestone)
{
  const PlannerMilestoneFacts *facts = planner_schedule_get (self, milestone);
  PlannerStatus status = planner_record_get_standing (milestone).status;
  g_autoptr (GPtrArray) predecessors = planner_schedule_dup_predecessors (self, milestone);
  GArray *places = g_array_new (FALSE, FALSE, sizeof (guint));
  PlannerDependent dependent = { .dates = facts->dates };

  for (guint i = 0; i < predecessors->len; i++)
    {
      guint place = find_place (network, g_ptr_array_index (predecessors, i));

      g_array_append_val (places, place);
    }
  g_ptr_array_add (network->lists, places);
  dependent.fixed = status == PLANNER_STATUS_COMPLETE || status == PLANNER_STATUS_STOPPED;
  dependent.predecessors = (const guint *) (gpointer) places->data;
  dependent.n_predecessors = places->len;
  g_array_append_val (network->all, dependent);
}

static void
network_init (Network *network, PlannerSchedule *self)
{
  GListModel *milestones = planner_plan_get_records (self->plan, PLANNER_KIND_MILESTONE);
  guint n = g_list_model_get_n_items (milestones);

  network->records = g_ptr_array_new_full (n, g_object_unref);
  network->places = g_hash_table_new (NULL, NULL);
  network->all = g_array_sized_new (FALSE, FALSE, sizeof (PlannerDependent), n);
  network->lists = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  for (guint i = 0; i < n; i++)
    {
      PlannerRecord *milestone = g_list_model_get_item (milestones, i);

      g_ptr_array_add (network->records, milestone);
      g_hash_table_insert (network->places, milestone, GUINT_TO_POINTER (i + 1));
    }
  for (guint i = 0; i < n; i++)
    add_dependent (self, network, g_ptr_array_index (network->records, i));
}

static void
network_clear (Network *network)
{
  g_ptr_array_unref (network->lists);
  g_array_unref (network->all);
  g_hash_table_unref (network->places);
  g_ptr_array_unref (network->records);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Network, network_clear)

GArray *
planner_schedule_list_following (PlannerSchedule *self, GPtrArray *moved)
{
  GArray *following = g_array_new (FALSE, FALSE, sizeof (PlannerFollowing));
  g_autofree guint *places = g_new (guint, moved->len);
  g_autofree int *shifts = NULL;
  g_auto (Network) network;

  network_init (&network, self);
  shifts = g_new0 (int, network.all->len);
  for (guint i = 0; i < moved->len; i++)
    places[i] = find_place (&network, g_ptr_array_index (moved, i));
  planner_dependency_follow ((const PlannerDependent *) (gpointer) network.all->data, network.all->len, places,
                             moved->len, shifts);
  for (guint i = 0; i < network.all->len; i++)
    if (shifts[i] > 0)
      {
        PlannerFollowing one = { g_ptr_array_index (network.records, i), shifts[i] };

        g_array_append_val (following, one);
      }
  return following;
}
