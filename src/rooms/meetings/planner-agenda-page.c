/* planner-agenda-page.c: the agenda of a meeting: its items with their times
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "rooms/meetings/planner-agenda-page.h"

#include <glib/gi18n.h>

#include "rooms/meetings/planner-agenda-edits.h"
#include "rooms/meetings/planner-agenda-page-private.h"
#include "rooms/meetings/planner-standing-actions.h"
#include "rooms/meetings/planner-suggest-dialog.h"
#include "widgets/planner-dialogs.h"
#include "widgets/planner-messages.h"

#define NARROW 640 /* sp */

static void planner_agenda_page_part_init (PlannerMeetingPartInterface *interface);

G_DEFINE_FINAL_TYPE_WITH_CODE (PlannerAgendaPage, planner_agenda_page, PLANNER_TYPE_TREE_ROOM,
                               G_IMPLEMENT_INTERFACE (PLANNER_TYPE_MEETING_PART, planner_agenda_page_part_init))

/* Nothing is nested. */
static const PlannerTreeEdits edits = {
  .add = planner_agenda_add,
  .move_by_one = planner_agenda_move_by_one,
  .move = planner_agenda_move,
  .duplicate = planner_agenda_duplicate,
  .remove = planner_agenda_delete,
  .set = planner_agenda_set,
};

static const PlannerFilterList lists[] = {
  { "agenda.purpose", PLANNER_AGENDA_ITEM_PURPOSE },
  { "agenda.workstream", PLANNER_AGENDA_ITEM_WORKSTREAM },
};

static const PlannerBranchRules *
planner_agenda_page_get_rules (PlannerTreeRoom *room)
{
  return &planner_agenda_rules;
}

static void
planner_agenda_page_complete_group (PlannerTreeRoom *room, PlannerBranchGroup *group)
{
  g_set_str (&group->values[0], PLANNER_AGENDA_PAGE (room)->meeting);
}

static char *
planner_agenda_page_dup_words (PlannerTreeRoom *room, PlannerTreeWords words, guint n, guint of)
{
  switch (words)
    {
    case PLANNER_TREE_FIND:
      return g_strdup_printf (ngettext ("Find in %'u item", "Find in %'u items", n), n);
    case PLANNER_TREE_COUNT:
      return g_strdup_printf (_("%'u of %'u items"), n, of);
    case PLANNER_TREE_DELETED:
      return g_strdup_printf (ngettext ("%'u item deleted", "%'u items deleted", n), n);
    case PLANNER_TREE_NOT_ADDED:
      return g_strdup (_("No item was added"));
    case PLANNER_TREE_EMPTY:
      return g_strdup (_("Nothing on This Agenda Yet"));
    case PLANNER_TREE_EMPTY_WORDS:
      return g_strdup (_("What the boards are to discuss and decide belongs here: each item with its purpose, its leads, its paper "
                         "and the time it is given. Times follow by themselves."));
    case PLANNER_TREE_WRITE_FIRST:
      return g_strdup (_("_Write the First Item"));
    case PLANNER_TREE_NONE:
      return g_strdup (_("No Item Is Like That"));
    case PLANNER_TREE_NONE_WORDS:
      return g_strdup (_("All items are left out by what is chosen above."));
    case PLANNER_TREE_SHOW_ALL:
      return g_strdup (_("Show _All Items"));
    case PLANNER_TREE_WAY_IN:
      return g_strdup (_("_Take Over Standing Items"));
    default:
      g_return_val_if_reached (NULL);
    }
}

/* Times */

const PlannerAgenda *
planner_agenda_page_get_agenda (PlannerAgendaPage *self)
{
  if (self->agenda == NULL && self->meeting != NULL)
    self->agenda = planner_agenda_new (self->plan, self->meeting);
  return self->agenda;
}

static char *
dup_length (const PlannerAgenda *agenda)
{
  g_autofree char *ends = planner_minute_to_text (agenda->latest);
  g_autofree char *minutes = g_strdup_printf (ngettext ("All items together take %d minute.", "All items together take %d minutes.",
                                                        (guint) agenda->total), agenda->total);
  int over = planner_agenda_get_overrun (agenda);

  if (ends == NULL)
    return g_steal_pointer (&minutes);
  if (over == 0)
    /* Translators: how long all items take, in a sentence, and a time */
    return g_strdup_printf (_("%s They end at %s."), minutes, ends);
  /* Translators: how long all items take, in a sentence, a time, and minutes */
  return g_strdup_printf (ngettext ("%s They end at %s, %d minute after the meeting.", "%s They end at %s, %d minutes after the meeting.",
                                    (guint) over), minutes, ends, over);
}

static void
planner_agenda_page_refresh (PlannerTreeRoom *room)
{
  PlannerAgendaPage *self = PLANNER_AGENDA_PAGE (room);
  const PlannerAgenda *agenda = planner_agenda_page_get_agenda (self);
  g_autofree char *words = agenda != NULL ? dup_length (agenda) : NULL;

  gtk_label_set_text (self->length, words != NULL ? words : "");
  gtk_widget_set_visible (GTK_WIDGET (self->length), agenda != NULL && agenda->total > 0);
  if (agenda != NULL && planner_agenda_get_overrun (agenda) > 0)
    gtk_widget_add_css_class (GTK_WIDGET (self->length), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->length), "error");
}

static void
planner_agenda_page_changed (PlannerTreeRoom *room, GPtrArray *changes)
{
  g_clear_pointer (&PLANNER_AGENDA_PAGE (room)->agenda, planner_agenda_free);
}

static void
planner_agenda_page_set_meeting (PlannerMeetingPart *part, const char *id)
{
  PlannerAgendaPage *self = PLANNER_AGENDA_PAGE (part);

  if (g_strcmp0 (self->meeting, id) == 0)
    return;
  g_set_str (&self->meeting, id);
  g_clear_pointer (&self->agenda, planner_agenda_free);
  planner_record_filter_clear_exceptions (self->filter);
  planner_record_filter_clear (self->filter);
  planner_record_filter_set_scope (self->filter, PLANNER_AGENDA_ITEM_MEETING, id != NULL ? id : "");
  planner_tree_room_apply_filter (PLANNER_TREE_ROOM (self));
  planner_record_table_refresh (self->table);
}

/* Actions */

static void
renumber_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  PlannerAgendaPage *self = data;
  g_autoptr (GError) error = NULL;

  if (self->meeting == NULL)
    return;
  if (planner_agenda_renumber (self->plan, self->meeting, &error))
    planner_toast_undo (GTK_WIDGET (self), _("Items renumbered"));
  else if (error != NULL)
    planner_show_error (GTK_WIDGET (self), _("Nothing was renumbered"), error);
  else
    planner_toast (GTK_WIDGET (self), _("The items are numbered in their order already."));
}

static void
take_over_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  PlannerAgendaPage *self = data;
  PlannerRecord *meeting = self->meeting != NULL ? planner_plan_lookup (self->plan, PLANNER_KIND_MEETING, self->meeting) : NULL;

  if (meeting != NULL)
    planner_standing_take_over (GTK_WIDGET (self), self->plan, meeting);
}

static void
spread_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  PlannerAgendaPage *self = data;
  g_autoptr (GPtrArray) items = planner_record_table_dup_selected (self->table);

  planner_standing_spread (GTK_WIDGET (self), self->plan, items);
}

/* What is selected, or else all items. Elements #PlannerRecord. */
static GPtrArray *
list_items (PlannerAgendaPage *self)
{
  g_autoptr (GPtrArray) selected = planner_record_table_dup_selected (self->table);
  const PlannerAgenda *agenda = planner_agenda_page_get_agenda (self);

  return selected->len > 0 || agenda == NULL ? g_steal_pointer (&selected) : g_ptr_array_ref (agenda->items);
}

static void
suggest_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  PlannerAgendaPage *self = data;
  g_autoptr (GPtrArray) items = list_items (self);
  AdwDialog *dialog = planner_suggest_dialog_new (self->plan, items);

  if (dialog == NULL)
    planner_toast (GTK_WIDGET (self), _("The text names nothing that is not said already."));
  else
    planner_dialog_present (dialog, GTK_WIDGET (self));
}

static void
ask_boards_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  PlannerAgendaPage *self = data;
  PlannerRecord *item = planner_room_get_selected (data);
  g_autoptr (GError) error = NULL;

  if (item == NULL)
    return;
  if (planner_agenda_ask_boards (self->plan, item, &error))
    planner_toast_undo (GTK_WIDGET (self), _("Each board is asked; what, is written in the details."));
  else
    planner_show_error (GTK_WIDGET (self), _("Nothing was added"), error);
}

static const GActionEntry entries[] = {
  { .name = "renumber", .activate = renumber_action },
  { .name = "take-over", .activate = take_over_action },
  { .name = "spread", .activate = spread_action },
  { .name = "suggest", .activate = suggest_action },
  { .name = "ask-boards", .activate = ask_boards_action },
};

static void
planner_agenda_page_update_actions (PlannerTreeRoom *room, gboolean writable, gboolean selected)
{
  planner_tree_room_enable (room, "renumber", writable);
  planner_tree_room_enable (room, "take-over", writable);
  planner_tree_room_enable (room, "spread", writable && selected);
  planner_tree_room_enable (room, "suggest", writable);
  planner_tree_room_enable (room, "ask-boards", writable && planner_room_get_n_selected (PLANNER_ROOM (room)) == 1);
}

static const char *
planner_agenda_page_find_action (PlannerTreeRoom *room, GtkWidget *focus, guint keyval, GdkModifierType modifiers)
{
  if (modifiers == (GDK_CONTROL_MASK | GDK_SHIFT_MASK) && gdk_keyval_to_lower (keyval) == GDK_KEY_r)
    return "spread";
  if (modifiers != GDK_CONTROL_MASK)
    return NULL;
  switch (gdk_keyval_to_lower (keyval))
    {
    case GDK_KEY_m:
      return "renumber";
    case GDK_KEY_g:
      return "suggest";
    case GDK_KEY_r:
      return "ask-boards";
    default:
      return NULL;
    }
}

/* What is printed of the meeting, its page knows. */
static gboolean
planner_agenda_page_can_print (PlannerRoom *room)
{
  return FALSE;
}

/* Building */

static GtkWidget *
make_list (PlannerAgendaPage *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->length = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_xalign (self->length, 0);
  gtk_label_set_wrap (self->length, TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->length), "planner-below");
  gtk_widget_set_vexpand (GTK_WIDGET (self->table), TRUE);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->table));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->length));
  return box;
}

static GtkWidget *
make_tool (const char *label, const char *action)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  return button;
}

static void
make_content (PlannerAgendaPage *self)
{
  static const PlannerField fields[] = { PLANNER_AGENDA_ITEM_PURPOSE, PLANNER_AGENDA_ITEM_LEADS, PLANNER_AGENDA_ITEM_MINUTES,
                                         PLANNER_AGENDA_ITEM_WORKSTREAM, PLANNER_AGENDA_ITEM_ORGANISATIONS,
                                         PLANNER_AGENDA_ITEM_BOARDS };
  PlannerTreeRoom *room = PLANNER_TREE_ROOM (self);
  g_autoptr (GMenuModel) tools = NULL;
  PlannerFilterBar *filter_bar;

  self->table = planner_agenda_page_make_table (self);
  planner_tree_room_set_table (room, self->table);
  tools = planner_agenda_page_tools_menu_new (self);
  filter_bar = PLANNER_FILTER_BAR (planner_filter_bar_new (self->filter, tools, _("More tools for the agenda")));
  planner_filter_bar_add (filter_bar, make_tool (_("_Suggest…"), "room.suggest"), NULL);
  planner_tree_room_set_content (
    room, filter_bar, make_list (self),
    PLANNER_SELECTION_BAR (planner_selection_bar_new (self->plan, fields, G_N_ELEMENTS (fields))), NARROW);
}

static void
selected_cb (PlannerAgendaPage *self)
{
  planner_tree_room_update_actions (PLANNER_TREE_ROOM (self));
}

static void
planner_agenda_page_constructed (GObject *object)
{
  PlannerAgendaPage *self = PLANNER_AGENDA_PAGE (object);

  G_OBJECT_CLASS (planner_agenda_page_parent_class)->constructed (object);

  self->plan = planner_room_get_plan (PLANNER_ROOM (self));
  self->filter = planner_record_filter_new (self->plan, PLANNER_KIND_AGENDA_ITEM, lists, G_N_ELEMENTS (lists), NULL);
  planner_record_filter_clear (self->filter);
  planner_record_filter_set_scope (self->filter, PLANNER_AGENDA_ITEM_MEETING, "");
  planner_tree_room_set_model (PLANNER_TREE_ROOM (self), planner_outline_new (self->plan, PLANNER_KIND_AGENDA_ITEM, NULL, 0),
                               self->filter);
  g_action_map_add_action_entries (planner_tree_room_get_actions (PLANNER_TREE_ROOM (self)), entries, G_N_ELEMENTS (entries), self);
  make_content (self);
  g_signal_connect (self, "notify::n-selected", G_CALLBACK (selected_cb), NULL);
}

static void
planner_agenda_page_finalize (GObject *object)
{
  PlannerAgendaPage *self = PLANNER_AGENDA_PAGE (object);

  g_clear_pointer (&self->agenda, planner_agenda_free);
  g_free (self->meeting);

  G_OBJECT_CLASS (planner_agenda_page_parent_class)->finalize (object);
}

static void
planner_agenda_page_class_init (PlannerAgendaPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  PlannerTreeRoomClass *tree_class = PLANNER_TREE_ROOM_CLASS (klass);

  object_class->constructed = planner_agenda_page_constructed;
  object_class->finalize = planner_agenda_page_finalize;
  PLANNER_ROOM_CLASS (klass)->can_print = planner_agenda_page_can_print;
  tree_class->name = "agenda";
  tree_class->icon_name = "planner-meetings-symbolic";
  tree_class->kind = PLANNER_KIND_AGENDA_ITEM;
  tree_class->title = PLANNER_AGENDA_ITEM_TITLE;
  tree_class->status = PLANNER_AGENDA_ITEM_WORKSTREAM;
  tree_class->way_in = "room.take-over";
  tree_class->edits = &edits;
  tree_class->get_rules = planner_agenda_page_get_rules;
  tree_class->dup_words = planner_agenda_page_dup_words;
  tree_class->changed = planner_agenda_page_changed;
  tree_class->refresh = planner_agenda_page_refresh;
  tree_class->update_actions = planner_agenda_page_update_actions;
  tree_class->find_action = planner_agenda_page_find_action;
  tree_class->complete_group = planner_agenda_page_complete_group;
}

static PlannerRecord *
planner_agenda_page_get_item (PlannerMeetingPart *part)
{
  return planner_room_get_selected (PLANNER_ROOM (part));
}

static void
planner_agenda_page_part_init (PlannerMeetingPartInterface *interface)
{
  interface->set_meeting = planner_agenda_page_set_meeting;
  interface->get_item = planner_agenda_page_get_item;
}

static void
planner_agenda_page_init (PlannerAgendaPage *self)
{
}

PlannerRoom *
planner_agenda_page_new (PlannerPlan *plan)
{
  g_return_val_if_fail (PLANNER_IS_PLAN (plan), NULL);

  return g_object_new (PLANNER_TYPE_AGENDA_PAGE, "plan", plan, NULL);
}
