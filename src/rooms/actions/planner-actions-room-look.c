/* planner-actions-room-look.c: what stands in the cells of the log of actions
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <glib/gi18n.h>

#include "rooms/actions/planner-actions-room-private.h"

/* The people, or else who it is in the words of the log; %NULL: nobody. */
static char *
dup_assigned (PlannerActionsRoom *self, PlannerRecord *action)
{
  if (planner_record_get (action, PLANNER_ACTION_ASSIGNED_TO) != NULL)
    return planner_plan_dup_display (self->plan, action, PLANNER_ACTION_ASSIGNED_TO);
  return g_strdup (planner_record_get (action, PLANNER_ACTION_ASSIGNED_TO_TEXT));
}

/* "St Elswyn’s Hospital, Eastmere Council": each once. %NULL: none is known. */
static char *
dup_organisations (PlannerActionsRoom *self, PlannerRecord *action)
{
  g_auto (GStrv) people = planner_record_dup_list (action, PLANNER_ACTION_ASSIGNED_TO);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; people[i] != NULL; i++)
    {
      PlannerRecord *person = planner_plan_lookup (self->plan, PLANNER_KIND_PERSON, people[i]);
      char *name;

      if (person == NULL || planner_record_get (person, PLANNER_PERSON_ORGANISATION) == NULL)
        continue;
      name = planner_plan_dup_display (self->plan, person, PLANNER_PERSON_ORGANISATION);
      if (g_ptr_array_find_with_equal_func (names, name, g_str_equal, NULL))
        g_free (name);
      else
        g_ptr_array_add (names, name);
    }
  g_ptr_array_add (names, NULL);
  return names->len > 1 ? g_strjoinv (", ", (char **) names->pdata) : NULL;
}

static void
look_at_standing (PlannerActionsRoom *self, PlannerRecord *action, PlannerCellLook *look)
{
  PlannerActionStanding standing = planner_action_standings_get (self->standings, action);

  g_free (look->text);
  look->text = planner_action_standing_dup_words (standing);
  look->style = planner_action_standing_get_style (standing);
}

static void
take_text (PlannerCellLook *look, char *text, const char *none)
{
  g_free (look->text);
  look->dim = text == NULL;
  look->text = text != NULL ? text : g_strdup (none);
}

void
planner_actions_room_look (PlannerOutlineRow *row, PlannerField field, PlannerCellLook *look, gpointer data)
{
  PlannerActionsRoom *self = data;
  PlannerRecord *action = planner_outline_row_get_record (row);

  if (action == NULL)
    look->reaches = field == PLANNER_ACTION_REF;
  else if (field == PLANNER_ACTION_REF)
    take_text (look, g_strdup (planner_record_get (action, PLANNER_ACTION_REF)), _("No ref"));
  else if (field == PLANNER_ACTION_ASSIGNED_TO)
    take_text (look, dup_assigned (self, action), _("Nobody"));
  else if (field == PLANNER_ACTIONS_ORGANISATION)
    look->text = dup_organisations (self, action);
  else if (field == PLANNER_ACTION_STATUS)
    look_at_standing (self, action, look);
  else if (field == PLANNER_ACTION_DUE
           && planner_action_standings_get (self->standings, action) == PLANNER_ACTION_IS_OVERDUE)
    look->style = planner_action_standing_get_style (PLANNER_ACTION_IS_OVERDUE);
}

char *
planner_actions_room_dup_copy (PlannerRecord *action, PlannerField field, gpointer data)
{
  if (field == PLANNER_ACTION_ASSIGNED_TO)
    return dup_assigned (data, action);
  return field == PLANNER_ACTIONS_ORGANISATION ? dup_organisations (data, action) : NULL;
}

/* "ICBMar18-1, Write to the county, Ama Boateng, due 12 July 2018, Overdue" */
char *
planner_actions_room_dup_sentence (PlannerOutlineRow *row, gpointer data)
{
  PlannerActionsRoom *self = data;
  PlannerRecord *action = planner_outline_row_get_record (row);
  guint n_below = planner_outline_row_get_n_below (row);
  g_autoptr (GPtrArray) parts = NULL;
  char *due;

  if (action == NULL)
    return g_strdup_printf (ngettext ("%s, heading, %u action", "%s, heading, %u actions", n_below),
                            planner_outline_row_get_title (row), n_below);
  parts = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (parts, planner_record_dup_title (action));
  if (planner_record_get (action, PLANNER_ACTION_ASSIGNED_TO) != NULL
      || planner_record_get (action, PLANNER_ACTION_ASSIGNED_TO_TEXT) != NULL)
    g_ptr_array_add (parts, dup_assigned (self, action));
  if (planner_record_get (action, PLANNER_ACTION_DUE) != NULL)
    {
      due = planner_plan_dup_display (self->plan, action, PLANNER_ACTION_DUE);
      /* Translators: %s is the day by which an action must be done */
      g_ptr_array_add (parts, g_strdup_printf (_("due %s"), due));
      g_free (due);
    }
  g_ptr_array_add (parts, g_strdup (planner_action_standing_get_word (planner_action_standings_get (self->standings, action))));
  g_ptr_array_add (parts, NULL);
  return g_strjoinv (", ", (char **) parts->pdata);
}
