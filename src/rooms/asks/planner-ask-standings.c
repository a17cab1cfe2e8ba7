/* planner-ask-standings.c: how asks stand with all that is nested in them, and headings with all below them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "rooms/asks/planner-ask-standings.h"

typedef struct
{
  PlannerStanding standing;
  gboolean has_milestone;
} Facts;

struct _PlannerAskStandings
{
  PlannerPlan *plan;
  gulong changed_handler;
  GHashTable *facts;  /* record → Facts; %NULL: to be worked out */
  GHashTable *groups; /* path of values as in a heading's key → PlannerStanding */
};

static void
forget (PlannerAskStandings *self)
{
  g_clear_pointer (&self->facts, g_hash_table_unref);
  g_clear_pointer (&self->groups, g_hash_table_unref);
}

static void
changed_cb (PlannerPlan *plan, GPtrArray *changes, PlannerAskStandings *self)
{
  for (guint i = 0; i < changes->len; i++)
    {
      const PlannerChange *change = g_ptr_array_index (changes, i);
      PlannerKind kind = planner_record_get_kind (change->record);

      if (kind == PLANNER_KIND_ASK || kind == PLANNER_KIND_MILESTONE)
        {
          forget (self);
          return;
        }
    }
}

PlannerAskStandings *
planner_ask_standings_new (PlannerPlan *plan)
{
  PlannerAskStandings *self;

  g_return_val_if_fail (PLANNER_IS_PLAN (plan), NULL);

  self = g_new0 (PlannerAskStandings, 1);
  self->plan = g_object_ref (plan);
  self->changed_handler = g_signal_connect (plan, "changed", G_CALLBACK (changed_cb), self);
  return self;
}

void
planner_ask_standings_free (PlannerAskStandings *self)
{
  g_clear_signal_handler (&self->changed_handler, self->plan);
  forget (self);
  g_object_unref (self->plan);
  g_free (self);
}

static PlannerStanding
read_own (PlannerRecord *ask)
{
  PlannerStanding own = { planner_status_from_string (planner_record_get (ask, PLANNER_ASK_STATUS)), FALSE, 0 };

  own.has_progress = planner_record_get (ask, PLANNER_ASK_PROGRESS) != NULL;
  own.progress = (int) planner_record_get_integer (ask, PLANNER_ASK_PROGRESS, 0);
  return own;
}

static GHashTable *
read_answered (PlannerPlan *plan)
{
  GHashTable *answered = g_hash_table_new (NULL, NULL);
  GListModel *milestones = planner_plan_get_records (plan, PLANNER_KIND_MILESTONE);
  guint n = g_list_model_get_n_items (milestones);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (PlannerRecord) milestone = g_list_model_get_item (milestones, i);
      PlannerRecord *ask
          = planner_plan_lookup (plan, PLANNER_KIND_ASK, planner_record_get (milestone, PLANNER_MILESTONE_ASK));

      if (ask != NULL)
        g_hash_table_add (answered, ask);
    }
  return answered;
}

/* By depth: the standings of what is nested in the ask that is being looked at from its end. */
static GArray *
get_level (GPtrArray *levels, guint depth)
{
  while (levels->len <= depth)
    g_ptr_array_add (levels, g_array_new (FALSE, FALSE, sizeof (PlannerStanding)));
  return g_ptr_array_index (levels, depth);
}

static void
add_to_group (GHashTable *groups, const char *path, const PlannerStanding *standing)
{
  GArray *members = g_hash_table_lookup (groups, path);

  if (members == NULL)
    {
      members = g_array_new (FALSE, FALSE, sizeof (PlannerStanding));
      g_hash_table_insert (groups, g_strdup (path), members);
    }
  g_array_append_val (members, *standing);
}

/* The paths are those of the headings of the outline: workstream, year, and a section where there is one. */
static void
add_to_groups (GHashTable *groups, PlannerRecord *ask, const PlannerStanding *standing)
{
  const char *workstream = planner_record_get (ask, PLANNER_ASK_WORKSTREAM);
  const char *year = planner_record_get (ask, PLANNER_ASK_YEAR);
  const char *section = planner_record_get (ask, PLANNER_ASK_SECTION);
  g_autoptr (GString) path = g_string_new (NULL);

  g_string_append_printf (path, "/%s", workstream != NULL ? workstream : "");
  add_to_group (groups, path->str, standing);
  g_string_append_printf (path, "/%s", year != NULL ? year : "");
  add_to_group (groups, path->str, standing);
  if (section == NULL)
    return;
  g_string_append_printf (path, "/%s", section);
  add_to_group (groups, path->str, standing);
}

static void
work_out_ask (PlannerAskStandings *self, PlannerRecord *ask, GPtrArray *levels, GHashTable *answered)
{
  guint depth = planner_record_get_depth (ask);
  GArray *below = get_level (levels, depth + 1);
  PlannerStanding own = read_own (ask);
  Facts *facts = g_new0 (Facts, 1);

  facts->standing
      = planner_standing_roll_up (&own, (const PlannerStanding *) (gpointer) below->data, below->len);
  facts->has_milestone = g_hash_table_contains (answered, ask);
  g_array_set_size (below, 0);
  g_array_append_val (get_level (levels, depth), facts->standing);
  g_hash_table_insert (self->facts, ask, facts);
  if (depth == 0)
    add_to_groups (self->groups, ask, &facts->standing);
}

static void
pass_up_milestone (PlannerAskStandings *self, PlannerRecord *ask)
{
  PlannerRecord *above = planner_plan_lookup (self->plan, PLANNER_KIND_ASK, planner_record_get_parent (ask));
  const Facts *facts = g_hash_table_lookup (self->facts, ask);
  Facts *facts_above = above != NULL ? g_hash_table_lookup (self->facts, above) : NULL;

  if (facts_above != NULL && facts->has_milestone)
    facts_above->has_milestone = TRUE;
}

/* From the last: what is nested in an ask follows it. */
static void
work_out (PlannerAskStandings *self)
{
  GListModel *asks = planner_plan_get_records (self->plan, PLANNER_KIND_ASK);
  g_autoptr (GHashTable) answered = read_answered (self->plan);
  g_autoptr (GPtrArray) levels = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);

  self->facts = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  self->groups = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_array_unref);
  for (guint i = g_list_model_get_n_items (asks); i-- > 0;)
    {
      g_autoptr (PlannerRecord) ask = g_list_model_get_item (asks, i);

      work_out_ask (self, ask, levels, answered);
    }
  for (guint i = g_list_model_get_n_items (asks); i-- > 0;)
    {
      g_autoptr (PlannerRecord) ask = g_list_model_get_item (asks, i);

      pass_up_milestone (self, ask);
    }
}

const PlannerStanding *
planner_ask_standings_get (PlannerAskStandings *self, PlannerRecord *ask)
{
  static const PlannerStanding unknown = { PLANNER_STATUS_UNKNOWN, FALSE, 0 };
  const Facts *facts;

  if (self->facts == NULL)
    work_out (self);
  facts = g_hash_table_lookup (self->facts, ask);
  return facts != NULL ? &facts->standing : &unknown;
}

PlannerStanding
planner_ask_standings_get_heading (PlannerAskStandings *self, PlannerOutlineRow *heading)
{
  PlannerStanding nothing = { PLANNER_STATUS_UNKNOWN, FALSE, 0 };
  const GArray *members;

  if (self->facts == NULL)
    work_out (self);
  members = g_hash_table_lookup (self->groups, planner_outline_row_get_key (heading));
  if (members == NULL)
    return nothing;
  return planner_standing_roll_up (&nothing, (const PlannerStanding *) (gpointer) members->data, members->len);
}

gboolean
planner_ask_standings_has_milestone (PlannerAskStandings *self, PlannerRecord *ask)
{
  const Facts *facts;

  if (self->facts == NULL)
    work_out (self);
  facts = g_hash_table_lookup (self->facts, ask);
  return facts != NULL && facts->has_milestone;
}
