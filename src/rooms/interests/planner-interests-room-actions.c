/* planner-interests-room-actions.c: what interests have beyond any tree: declaring, confirming and ending
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <glib/gi18n.h>

#include "rooms/interests/planner-declaration-dialog.h"
#include "rooms/interests/planner-interests-room-private.h"
#include "rooms/interests/planner-undeclared-dialog.h"
#include "widgets/planner-dialogs.h"
#include "widgets/planner-messages.h"

/* What is selected */

/* Of one interest or heading of that kind, what its @field points at; %NULL: nothing. */
static const char *
get_target (PlannerInterestsRoom *self, PlannerField field)
{
  PlannerRecord *selected = planner_room_get_selected (PLANNER_ROOM (self));

  if (selected == NULL)
    return NULL;
  if (planner_record_get_kind (selected) == planner_field_get_info (field)->target)
    return planner_record_get_id (selected);
  return planner_record_get_kind (selected) == PLANNER_KIND_INTEREST ? planner_record_get (selected, field) : NULL;
}

PlannerRecord *
planner_interests_room_get_person (PlannerInterestsRoom *self)
{
  const char *id = get_target (self, PLANNER_INTEREST_PERSON);

  return id != NULL ? planner_plan_lookup (self->plan, PLANNER_KIND_PERSON, id) : NULL;
}

/* Declaring */

void
planner_interests_room_show_declared (PlannerInterestsRoom *self, const char *id)
{
  const char *ids[] = { id, NULL };

  planner_record_filter_add_exception (self->filter, id);
  planner_tree_room_apply_filter (PLANNER_TREE_ROOM (self));
  planner_tree_room_select (PLANNER_TREE_ROOM (self), ids);
}

static void
declared_cb (PlannerDeclarationDialog *dialog, const char *id, PlannerInterestsRoom *self)
{
  planner_interests_room_show_declared (self, id);
}

static void
open_form (PlannerInterestsRoom *self, const char *person, const char *organisation)
{
  AdwDialog *dialog = planner_declaration_dialog_new (self->standings, person, organisation);

  g_signal_connect_object (dialog, "declared", G_CALLBACK (declared_cb), self, G_CONNECT_DEFAULT);
  planner_dialog_present (dialog, GTK_WIDGET (self));
}

/* Whose row has the focus is who declares, where that is how the register is read; the same of the organisation. */
static void
new_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  PlannerInterestsRoom *self = data;
  gboolean by_organisation = self->grouping == PLANNER_INTERESTS_BY_ORGANISATION;
  PlannerRecord *person = by_organisation ? NULL : planner_interests_room_get_person (self);
  const char *organisation = by_organisation ? get_target (self, PLANNER_INTEREST_ORGANISATION) : NULL;

  open_form (self, person != NULL ? planner_record_get_id (person) : NULL, organisation);
}

static void
return_nil (PlannerInterestsRoom *self, PlannerRecord *person)
{
  g_autofree char *today = planner_value_from_date (planner_interest_standings_get_today (self->standings));
  g_autofree char *name = planner_plan_dup_record_title (self->plan, person);
  g_autofree char *sentence = g_strdup_printf (_("Nil return of %s"), name);
  PlannerNamed whose = { planner_record_get_id (person), NULL };
  PlannerNamed nothing = { NULL };
  PlannerDeclared values[] = {
    { PLANNER_INTEREST_NIL_RETURN, "1" },
    { PLANNER_INTEREST_DECLARED_ON, today },
    { PLANNER_INTEREST_POSITION, planner_interest_find_position (self->plan, whose.id) },
  };
  g_autoptr (GError) error = NULL;
  g_autofree char *id
      = planner_interest_declare (self->plan, &whose, &nothing, values, G_N_ELEMENTS (values), &error);

  if (id == NULL)
    {
      planner_show_error (GTK_WIDGET (self), _("Nothing was declared"), error);
      return;
    }
  planner_toast_undo (GTK_WIDGET (self), sentence);
  planner_interests_room_show_declared (self, id);
}

static void
nil_return_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  PlannerRecord *person = planner_interests_room_get_person (data);

  if (person != NULL)
    return_nil (data, person);
}

/* Confirming and ending */

static void
confirm (PlannerInterestsRoom *self, GPtrArray *interests)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *sentence = NULL;

  if (interests->len == 0)
    {
      planner_toast (GTK_WIDGET (self), _("What has ended is not confirmed."));
      return;
    }
  sentence = g_strdup_printf (ngettext ("No change in %'u declaration", "No change in %'u declarations", interests->len),
                              interests->len);
  if (planner_interests_confirm (self->plan, interests, planner_interest_standings_get_today (self->standings), &error))
    planner_toast_undo (GTK_WIDGET (self), sentence);
  else
    planner_show_error (GTK_WIDGET (self), _("Nothing was confirmed"), error);
}

static void
confirm_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  PlannerInterestsRoom *self = data;
  g_autoptr (GPtrArray) selected = planner_record_table_dup_selected (self->table);
  g_autoptr (GPtrArray) interests = planner_interests_list_open (self->standings, selected);

  confirm (self, interests);
}

static void
confirm_person_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  PlannerInterestsRoom *self = data;
  PlannerRecord *person = planner_interests_room_get_person (self);
  g_autoptr (GPtrArray) interests = NULL;

  if (person == NULL)
    return;
  interests = planner_interests_list_open_of (self->standings, planner_record_get_id (person));
  confirm (self, interests);
}

static void
end_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  PlannerInterestsRoom *self = data;
  g_autoptr (GPtrArray) interests = planner_record_table_dup_selected (self->table);
  g_autoptr (GError) error = NULL;

  if (!planner_interests_end (self->plan, interests, planner_interest_standings_get_today (self->standings), &error))
    planner_show_error (GTK_WIDGET (self), _("Nothing was ended"), error);
  else
    planner_toast_undo (GTK_WIDGET (self), ngettext ("Today is its last day; it stays on the register.",
                                                     "Today is their last day; they stay on the register.", interests->len));
}

static void
delete_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  planner_interests_room_delete (data);
}

/* Who has never declared */

void
planner_interests_room_tell_undeclared (PlannerInterestsRoom *self)
{
  GPtrArray *people = planner_interest_standings_get_undeclared (self->standings);
  g_autofree char *words = NULL;

  if (people->len > 0)
    words = g_strdup_printf (ngettext ("%'u person holds a seat and has never declared", "%'u people hold a seat and have never declared",
                                       people->len), people->len);
  planner_banner_tell (self->banner, words);
  planner_tree_room_enable (PLANNER_TREE_ROOM (self), "undeclared", people->len > 0);
}

static void
declare_cb (PlannerUndeclaredDialog *dialog, PlannerRecord *person, PlannerInterestsRoom *self)
{
  open_form (self, planner_record_get_id (person), NULL);
}

static void
undeclared_nil_cb (PlannerUndeclaredDialog *dialog, PlannerRecord *person, PlannerInterestsRoom *self)
{
  return_nil (self, person);
}

static void
undeclared_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  PlannerInterestsRoom *self = data;
  AdwDialog *dialog
      = planner_undeclared_dialog_new (self->plan, planner_interest_standings_get_undeclared (self->standings));

  g_signal_connect_object (dialog, "declare", G_CALLBACK (declare_cb), self, G_CONNECT_DEFAULT);
  g_signal_connect_object (dialog, "nil-return", G_CALLBACK (undeclared_nil_cb), self, G_CONNECT_DEFAULT);
  planner_dialog_present (dialog, GTK_WIDGET (self));
}

/* On paper */

static void
print_past_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  planner_interests_room_ask_day (data, FALSE);
}

static void
print_changes_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  planner_interests_room_ask_day (data, TRUE);
}

/* Headings */

static void
group_action (GSimpleAction *action, GVariant *state, gpointer data)
{
  g_simple_action_set_state (action, state);
  planner_interests_room_set_grouping (data, planner_groupings_find (planner_interest_groupings, g_variant_get_string (state, NULL)));
}

/* The first and the last take the place of what any tree has. */
static const GActionEntry entries[] = {
  { .name = "new", .activate = new_action },
  { .name = "nil-return", .activate = nil_return_action },
  { .name = "confirm", .activate = confirm_action },
  { .name = "confirm-person", .activate = confirm_person_action },
  { .name = "end", .activate = end_action },
  { .name = "undeclared", .activate = undeclared_action },
  { .name = "print-past", .activate = print_past_action },
  { .name = "print-changes", .activate = print_changes_action },
  { .name = "delete", .activate = delete_action },
};

void
planner_interests_room_add_actions (PlannerInterestsRoom *self)
{
  g_autoptr (GSimpleAction) group = g_simple_action_new_stateful (
    "group-by", G_VARIANT_TYPE_STRING, g_variant_new_string (planner_interest_groupings[self->grouping].name));
  GActionMap *actions = planner_tree_room_get_actions (PLANNER_TREE_ROOM (self));

  g_action_map_add_action_entries (actions, entries, G_N_ELEMENTS (entries), self);
  g_signal_connect (group, "change-state", G_CALLBACK (group_action), self);
  g_action_map_add_action (actions, G_ACTION (group));
}

void
planner_interests_room_update_actions (PlannerTreeRoom *room, gboolean writable, gboolean selected)
{
  gboolean person = planner_interests_room_get_person (PLANNER_INTERESTS_ROOM (room)) != NULL;

  planner_tree_room_enable (room, "confirm", writable && selected);
  planner_tree_room_enable (room, "end", writable && selected);
  planner_tree_room_enable (room, "confirm-person", writable && person);
  planner_tree_room_enable (room, "nil-return", writable && person);
}
