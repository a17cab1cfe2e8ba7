/* What the print verb's options say of a timeline. */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cli/planner-print-timeline.h"

#include <glib/gi18n.h>

#include "core/plan/planner-milestone-groupings.h"

#define MOST_PAGES_WIDE 20

void
planner_print_timeline_clear (PlannerPrintTimeline *self)
{
  g_clear_pointer (&self->from, g_free);
  g_clear_pointer (&self->to, g_free);
  g_clear_pointer (&self->columns, g_free);
  g_clear_pointer (&self->group, g_free);
  g_clear_pointer (&self->pages_wide, g_free);
}

gboolean
planner_print_timeline_is_set (const PlannerPrintTimeline *self)
{
  return self->from != NULL || self->to != NULL || self->columns != NULL || self->group != NULL
         || self->pages_wide != NULL || self->baseline;
}

static gboolean
read_span (const PlannerPrintTimeline  *self,
           GDate                       *from,
           GDate                       *to,
           GError                     **error)
{
  g_date_clear (from, 1);
  g_date_clear (to, 1);
  if ((self->from != NULL && !planner_command_read_date ("--from", self->from, from, error))
      || (self->to != NULL && !planner_command_read_date ("--to", self->to, to, error)))
    return FALSE;
  if (self->from == NULL || self->to == NULL || g_date_compare (from, to) <= 0)
    return TRUE;
  planner_command_set_usage_error (error, _("--from is after --to."));
  return FALSE;
}

/* The fields that COLUMNS names, parted by commas, then NONE. */
static GArray *
read_columns (const char  *columns,
              GError     **error)
{
  g_autoptr (GArray) fields = g_array_new (FALSE, FALSE, sizeof (PlannerField));
  g_auto (GStrv) names = g_strsplit (columns, ",", -1);
  const char *const nothing[] = { columns, NULL }; /* an empty text has no parts */
  const char *const *name = names[0] != NULL ? (const char *const *) names : nothing;
  PlannerField field = PLANNER_FIELD_NONE;

  for (; *name != NULL; name++)
    {
      g_autofree char *word = g_strstrip (g_strdup (*name));

      field = planner_kind_get_field (PLANNER_KIND_MILESTONE, word);
      if (field == PLANNER_FIELD_NONE)
        {
          planner_command_set_usage_error (error, _("--columns takes fields of milestones, such as leads,timescale,status; “%s” is none."),
                                           word);
          return NULL;
        }
      g_array_append_val (fields, field);
    }
  field = PLANNER_FIELD_NONE;
  g_array_append_val (fields, field);
  return g_steal_pointer (&fields);
}

static gboolean
read_group (const char           *group,
            PlannerOutlineLevel   levels[PLANNER_BRANCH_MAX_FIELDS],
            guint                *n_levels,
            GError              **error)
{
  PlannerMilestoneGrouping grouping = planner_groupings_find (planner_milestone_groupings, group);

  if (group != NULL && !g_str_equal (group, planner_milestone_groupings[grouping].name))
    {
      planner_command_set_usage_error (error, _("--group takes workstream, ask, lead, organisation, status or tree, not “%s”."), group);
      return FALSE;
    }
  *n_levels = planner_grouping_get_levels (&planner_milestone_groupings[grouping], levels);
  return TRUE;
}

static gboolean
read_pages_wide (const char  *text,
                 guint       *pages_wide,
                 GError     **error)
{
  guint64 number = 1;

  if (text != NULL && !g_ascii_string_to_unsigned (text, 10, 1, MOST_PAGES_WIDE, &number, NULL))
    {
      planner_command_set_usage_error (error, _("--pages-wide takes a number from 1 to %d, not “%s”."), MOST_PAGES_WIDE, text);
      return FALSE;
    }
  *pages_wide = (guint) number;
  return TRUE;
}

PlannerDocument *
planner_print_timeline_create (const PlannerPrintTimeline  *self,
                               PlannerCommand              *command,
                               char                       **workstreams,
                               GError                     **error)
{
  PlannerPaperTimelineChoice choice = { .workstreams = (const char *const *) workstreams, .baseline = self->baseline };
  PlannerOutlineLevel levels[PLANNER_BRANCH_MAX_FIELDS];
  g_autoptr (GArray) columns = NULL;

  if (!read_span (self, &choice.from, &choice.to, error) || !read_pages_wide (self->pages_wide, &choice.pages_wide, error)
      || !read_group (self->group, levels, &choice.n_levels, error))
    return NULL;
  if (self->columns != NULL && (columns = read_columns (self->columns, error)) == NULL)
    return NULL;
  choice.columns = columns != NULL ? (const PlannerField *) (const void *) columns->data : NULL;
  choice.levels = levels;
  return planner_paper_timeline_new (command->plan, &command->today, &choice);
}
