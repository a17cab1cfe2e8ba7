/* planner-forward-plan.c: which items come to which meeting, as the plan changes and days go by
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "rooms/meetings/planner-forward-plan.h"

#include <glib/gi18n.h>

#include "core/plan/planner-facts.h"
#include "core/plan/planner-meetings.h"

struct _PlannerForwardPlan
{
  PlannerPlan *plan;
  gulong changed_handler;
  GDate today;
  PlannerRecordFilter *filter; /* or %NULL */
  GPtrArray *meetings; /* %NULL: they are to be looked for; so is what follows */
  GHashTable *places;  /* id, borrowed from its record → place among them and one */
};

/* Following the plan */

static void
forget (PlannerForwardPlan *self)
{
  g_clear_pointer (&self->places, g_hash_table_unref);
  g_clear_pointer (&self->meetings, g_ptr_array_unref);
}

static void
changed_cb (PlannerPlan *plan, GPtrArray *changes, PlannerForwardPlan *self)
{
  for (guint i = 0; i < changes->len && self->meetings != NULL; i++)
    if (planner_record_get_kind (((const PlannerChange *) g_ptr_array_index (changes, i))->record) == PLANNER_KIND_MEETING)
      forget (self);
}

PlannerForwardPlan *
planner_forward_plan_new (PlannerPlan *plan)
{
  PlannerForwardPlan *self;

  g_return_val_if_fail (PLANNER_IS_PLAN (plan), NULL);

  self = g_new0 (PlannerForwardPlan, 1);
  self->plan = g_object_ref (plan);
  planner_get_today (&self->today);
  self->changed_handler = g_signal_connect (plan, "changed", G_CALLBACK (changed_cb), self);
  return self;
}

void
planner_forward_plan_free (PlannerForwardPlan *self)
{
  forget (self);
  g_clear_signal_handler (&self->changed_handler, self->plan);
  g_object_unref (self->plan);
  g_free (self);
}

void
planner_forward_plan_set_filter (PlannerForwardPlan *self, PlannerRecordFilter *filter)
{
  self->filter = filter;
}

gboolean
planner_forward_plan_update_today (PlannerForwardPlan *self)
{
  GDate today;

  planner_get_today (&today);
  if (g_date_compare (&today, &self->today) == 0)
    return FALSE;
  self->today = today;
  forget (self);
  return TRUE;
}

const GDate *
planner_forward_plan_get_today (PlannerForwardPlan *self)
{
  return &self->today;
}

/* Meetings */

const GPtrArray *
planner_forward_plan_get_meetings (PlannerForwardPlan *self)
{
  if (self->meetings != NULL)
    return self->meetings;
  self->meetings = planner_plan_list_coming_meetings (self->plan, &self->today);
  self->places = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; i < self->meetings->len; i++)
    g_hash_table_insert (self->places, (gpointer) planner_record_get_id (self->meetings->pdata[i]), GUINT_TO_POINTER (i + 1));
  return self->meetings;
}

/* From 1; 0: it is none of them. */
static guint
get_place_of (PlannerForwardPlan *self, const char *id)
{
  planner_forward_plan_get_meetings (self);
  return id != NULL ? GPOINTER_TO_UINT (g_hash_table_lookup (self->places, id)) : 0;
}

char *
planner_forward_plan_dup_title (PlannerForwardPlan *self, PlannerRecord *meeting)
{
  const char *title = planner_record_get (meeting, PLANNER_MEETING_TITLE);
  g_autofree char *day = planner_record_get (meeting, PLANNER_MEETING_ON) != NULL
                             ? planner_plan_dup_display (self->plan, meeting, PLANNER_MEETING_ON)
                             : g_strdup (_("Day not known"));
  g_autofree char *boards = planner_plan_dup_display (self->plan, meeting, PLANNER_MEETING_BOARDS);

  if (title == NULL && *boards == '\0')
    return g_steal_pointer (&day);
  /* Translators: the day of a meeting, and what it is called */
  return g_strdup_printf (_("%s · %s"), day, title != NULL ? title : boards);
}

gboolean
planner_forward_plan_includes (PlannerRecord *item, gpointer forward_plan)
{
  PlannerForwardPlan *self = forward_plan;
  const char *meeting = planner_record_get (item, PLANNER_AGENDA_ITEM_MEETING);

  return meeting == NULL || get_place_of (self, meeting) > 0
         || planner_plan_lookup (self->plan, PLANNER_KIND_MEETING, meeting) == NULL;
}

static gboolean
is_for (PlannerRecord *meeting, char **boards)
{
  return boards[0] == NULL || planner_record_get (meeting, PLANNER_MEETING_BOARDS) == NULL
         || planner_record_refers_to_any (meeting, PLANNER_MEETING_BOARDS, (const char *const *) boards);
}

gboolean
planner_forward_plan_find_next (PlannerForwardPlan *self, PlannerRecord *item, gboolean earlier, PlannerRecord **meeting)
{
  const GPtrArray *meetings = planner_forward_plan_get_meetings (self);
  guint place = get_place_of (self, planner_record_get (item, PLANNER_AGENDA_ITEM_MEETING));
  g_auto (GStrv) boards = planner_record_dup_list (item, PLANNER_AGENDA_ITEM_BOARDS);
  guint to = place;

  *meeting = NULL;
  while (earlier ? to > 1 : to < meetings->len)
    {
      to = earlier ? to - 1 : to + 1;
      *meeting = meetings->pdata[to - 1];
      if (is_for (*meeting, boards))
        return TRUE;
    }
  *meeting = NULL;
  return earlier && place > 0;
}

/* Headings */

static char *
dup_value (PlannerRecord *item, gpointer forward_plan)
{
  const char *meeting = planner_record_get (item, PLANNER_AGENDA_ITEM_MEETING);

  return get_place_of (forward_plan, meeting) > 0 ? g_strdup (meeting) : NULL;
}

static char *
dup_title (const char *value, gpointer forward_plan)
{
  PlannerForwardPlan *self = forward_plan;
  PlannerRecord *meeting = planner_plan_lookup (self->plan, PLANNER_KIND_MEETING, value);

  return meeting != NULL ? planner_forward_plan_dup_title (self, meeting) : g_strdup (value);
}

static int
get_place (const char *value, gpointer forward_plan)
{
  return (int) get_place_of (forward_plan, value);
}

static GStrv
dup_all (gpointer forward_plan)
{
  PlannerForwardPlan *self = forward_plan;
  const GPtrArray *meetings = planner_forward_plan_get_meetings (self);
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();
  gboolean chosen = self->filter != NULL && planner_record_filter_is_set (self->filter);

  for (guint i = 0; i < meetings->len && !chosen; i++)
    g_strv_builder_add (ids, planner_record_get_id (meetings->pdata[i]));
  return g_strv_builder_end (ids);
}

const PlannerOutlineDerivation planner_forward_plan_derivation = { dup_value, dup_title, get_place, dup_all };
