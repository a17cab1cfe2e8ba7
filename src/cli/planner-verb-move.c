/* move: puts a record elsewhere among its siblings, or below another. */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cli/planner-verb.h"
#include "core/plan/planner-edit.h"

#include <glib/gi18n.h>

typedef struct
{
  PlannerKind kind;
  PlannerRecord *record;
  const char *parent; /* borrowed; NULL: at the top */
  const char *after;  /* borrowed; NULL: first */
} Place;

static gboolean
check_options (const char  *after,
               gboolean     first,
               GError     **error)
{
  if ((after != NULL) == first)
    planner_command_set_usage_error (error, _("Say where to: either --after ID or --first."));
  return (after != NULL) != first;
}

static gboolean
check_after (const Place    *place,
             PlannerRecord  *after,
             GError        **error)
{
  if (after == place->record)
    g_set_error_literal (error, PLANNER_PLAN_ERROR, PLANNER_PLAN_ERROR_INVALID, _("A record cannot stand after itself."));
  else if (g_strcmp0 (planner_record_get_parent (after), place->parent) != 0)
    g_set_error (error, PLANNER_PLAN_ERROR, PLANNER_PLAN_ERROR_INVALID,
                 _("“%s” does not stand below “%s”, so nothing can stand after it there."), place->after, place->parent);
  else
    return TRUE;
  return FALSE;
}

/* Without PARENT a record goes to the parent of the one it follows, or stays where it is. */
static gboolean
find_place (PlannerCommand  *command,
            Place           *place,
            const char      *after,
            const char      *parent,
            GError         **error)
{
  PlannerRecord *sibling = NULL;

  place->record = planner_command_find_record (command, place->kind, command->words[2], error);
  if (place->record == NULL)
    return FALSE;
  if (after != NULL)
    {
      sibling = planner_command_find_record (command, place->kind, after, error);
      if (sibling == NULL)
        return FALSE;
      place->after = planner_record_get_id (sibling);
    }

  if (parent == NULL)
    place->parent = planner_record_get_parent (sibling != NULL ? sibling : place->record);
  else if (*parent == '\0')
    place->parent = NULL;
  else if (planner_command_find_record (command, place->kind, parent, error) != NULL)
    place->parent = parent;
  else
    return FALSE;
  return sibling == NULL || check_after (place, sibling, error);
}

static gboolean
move_record (PlannerCommand  *command,
             const Place     *place,
             GError         **error)
{
  /* Translators: the name of an edit; %s is a kind of record, such as “Ask” */
  g_autofree char *name = g_strdup_printf (_("Move %s"), _(planner_kind_get_info (place->kind)->label));
  g_autoptr (PlannerEdit) edit = planner_edit_begin (command->plan, name, PLANNER_EDIT_DEFAULT, error);

  return edit != NULL
         && planner_edit_move (edit, place->kind, planner_record_get_id (place->record), place->parent, place->after, error)
         && planner_edit_commit (g_steal_pointer (&edit), error);
}

static gboolean
run_move (PlannerCommand  *command,
          GError         **error)
{
  g_autofree char *after = NULL;
  g_autofree char *parent = NULL;
  gboolean first = FALSE;
  const GOptionEntry options[] = {
    { "after", 0, 0, G_OPTION_ARG_STRING, &after, N_("The record it shall follow"), N_("ID") },
    { "first", 0, 0, G_OPTION_ARG_NONE, &first, N_("Before all its siblings"), NULL },
    { "parent", 0, 0, G_OPTION_ARG_STRING, &parent, N_("The record it shall stand below; empty for the top"), N_("ID") },
    { NULL },
  };
  Place place = { PLANNER_KIND_NONE, NULL, NULL, NULL };

  return planner_command_read (command, options, error) && check_options (after, first, error)
         && planner_command_read_kind (command->words[1], &place.kind, error) && planner_command_open (command, error)
         && find_place (command, &place, after, parent, error) && move_record (command, &place, error);
}

const PlannerVerb planner_verb_move = {
  .name = "move",
  .parameters = N_("FILE KIND ID"),
  .summary = N_("Put a record elsewhere in its order"),
  .description = N_("What stands below it comes along.\n"
                    "\n"
                    "Examples:\n"
                    "  icb-planner move board.icbplan asks ask-3 --after ask-1\n"
                    "  icb-planner move board.icbplan asks ask-3 --first --parent ask-1\n"
                    "  icb-planner move board.icbplan asks ask-3 --first --parent \"\"\n"),
  .flags = PLANNER_VERB_BY,
  .n_files = 1,
  .min_words = 3,
  .max_words = 3,
  .run = run_move,
};
