/* planner-ask-standings.c: how asks stand with all that is nested in them, and headings with all below them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "rooms/asks/planner-ask-standings.h"

struct _PlannerAskStandings
{
  PlannerPlan *plan;
  gulong changed_handler;
  GHashTable *standings; /* see planner_plan_roll_up(); %NULL: to be worked out */
  GHashTable *answered;  /* set of asks that have a milestone, or something below them has; %NULL: to be worked out */
  GHashTable *groups;    /* path of values as in a heading's key → PlannerStanding */
};

static void
forget (PlannerAskStandings *self)
{
  g_clear_pointer (&self->standings, g_hash_table_unref);
  g_clear_pointer (&self->answered, g_hash_table_unref);
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

      while (ask != NULL && g_hash_table_add (answered, ask))
        ask = planner_plan_lookup (plan, PLANNER_KIND_ASK, planner_record_get_parent (ask));
    }
  return answered;
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
work_out (PlannerAskStandings *self)
{
  GListModel *asks = planner_plan_get_records (self->plan, PLANNER_KIND_ASK);
  guint n = g_list_model_get_n_items (asks);

  self->standings = planner_plan_roll_up (self->plan, PLANNER_KIND_ASK);
  self->groups = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_array_unref);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (PlannerRecord) ask = g_list_model_get_item (asks, i);

      if (planner_record_get_depth (ask) == 0)
        add_to_groups (self->groups, ask, g_hash_table_lookup (self->standings, ask));
    }
}

const PlannerStanding *
planner_ask_standings_get (PlannerAskStandings *self, PlannerRecord *ask)
{
  static const PlannerStanding unknown = { PLANNER_STATUS_UNKNOWN, FALSE, 0 };
  const PlannerStanding *standing;

  if (self->standings == NULL)
    work_out (self);
  standing = g_hash_table_lookup (self->standings, ask);
  return standing != NULL ? standing : &unknown;
}

PlannerStanding
planner_ask_standings_get_heading (PlannerAskStandings *self, PlannerOutlineRow *heading)
{
  PlannerStanding nothing = { PLANNER_STATUS_UNKNOWN, FALSE, 0 };
  const GArray *members;

  if (self->standings == NULL)
    work_out (self);
  members = g_hash_table_lookup (self->groups, planner_outline_row_get_key (heading));
  if (members == NULL)
    return nothing;
  return planner_standing_roll_up (&nothing, (const PlannerStanding *) (gpointer) members->data, members->len);
}

gboolean
planner_ask_standings_has_milestone (PlannerAskStandings *self, PlannerRecord *ask)
{
  if (self->answered == NULL)
    self->answered = read_answered (self->plan);
  return g_hash_table_contains (self->answered, ask);
}
