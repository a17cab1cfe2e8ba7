/* planner-meetings-list.c: the meetings of a plan, to come and held, as a table
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "rooms/meetings/planner-meetings-list.h"

#include <glib/gi18n.h>

#include "core/plan/planner-facts.h"
#include "rooms/meetings/planner-meeting-edits.h"
#include "rooms/meetings/planner-meeting-filter.h"
#include "rooms/meetings/planner-meeting-print.h"
#include "rooms/meetings/planner-meeting-standings.h"
#include "rooms/meetings/planner-meetings-list-private.h"
#include "rooms/meetings/planner-repeat-dialog.h"
#include "widgets/planner-dialogs.h"

#define NARROW 640 /* sp */

enum
{
  OPEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PlannerMeetingsList, planner_meetings_list, PLANNER_TYPE_TREE_ROOM)

static const PlannerTreeEdits edits = {
  .add = planner_meetings_add,
  .move_by_one = planner_meetings_move_by_one,
  .move = planner_meetings_move,
  .duplicate = planner_meetings_duplicate,
  .remove = planner_meetings_delete,
  .set = planner_meetings_set,
};

static const PlannerBranchRules *
planner_meetings_list_get_rules (PlannerTreeRoom *room)
{
  return &planner_meeting_rules;
}

/* "2 meetings deleted with their agendas; 3 actions stay in the log" */
static char *
dup_deleted (PlannerMeetingsList *self, guint n)
{
  g_autofree char *deleted
      = g_strdup_printf (ngettext ("%'u meeting deleted with its agenda", "%'u meetings deleted with their agendas", n), n);

  if (self->n_left == 0)
    return g_steal_pointer (&deleted);
  /* Translators: "%s" says which meetings were deleted */
  return g_strdup_printf (ngettext ("%s; %'u action stays in the log", "%s; %'u actions stay in the log", self->n_left), deleted,
                          self->n_left);
}

static char *
planner_meetings_list_dup_words (PlannerTreeRoom *room, PlannerTreeWords words, guint n, guint of)
{
  switch (words)
    {
    case PLANNER_TREE_FIND:
      return g_strdup_printf (ngettext ("Find in %'u meeting", "Find in %'u meetings", n), n);
    case PLANNER_TREE_COUNT:
      return g_strdup_printf (_("%'u of %'u meetings"), n, of);
    case PLANNER_TREE_DELETED:
      return dup_deleted (PLANNER_MEETINGS_LIST (room), n);
    case PLANNER_TREE_NOT_ADDED:
      return g_strdup (_("No meeting was added"));
    case PLANNER_TREE_EMPTY:
      return g_strdup (_("No Meetings Yet"));
    case PLANNER_TREE_EMPTY_WORDS:
      return g_strdup (_("The meetings of the boards belong here: when and where, who takes the chair, what is on the agenda, who "
                         "attends, and what was decided."));
    case PLANNER_TREE_WRITE_FIRST:
      return g_strdup (_("_Plan the First Meeting"));
    case PLANNER_TREE_NONE:
      return g_strdup (_("No Meeting Is Like That"));
    case PLANNER_TREE_NONE_WORDS:
      return g_strdup (_("All meetings are left out by what is chosen above."));
    case PLANNER_TREE_SHOW_ALL:
      return g_strdup (_("Show _All Meetings"));
    default:
      g_return_val_if_reached (NULL);
    }
}

/* Items */

static GHashTable *
count_items (PlannerPlan *plan)
{
  GHashTable *counts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GListModel *items = planner_plan_get_records (plan, PLANNER_KIND_AGENDA_ITEM);

  for (guint i = 0; i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr (PlannerRecord) item = g_list_model_get_item (items, i);
      const char *meeting = planner_record_get (item, PLANNER_AGENDA_ITEM_MEETING);

      if (meeting != NULL)
        g_hash_table_insert (counts, g_strdup (meeting),
                             GUINT_TO_POINTER (GPOINTER_TO_UINT (g_hash_table_lookup (counts, meeting)) + 1));
    }
  return counts;
}

guint
planner_meetings_list_count_items (PlannerMeetingsList *self, PlannerRecord *meeting)
{
  if (self->n_items == NULL)
    self->n_items = count_items (self->plan);
  return GPOINTER_TO_UINT (g_hash_table_lookup (self->n_items, planner_record_get_id (meeting)));
}

/* How many actions are from meetings that went. */
static guint
count_left (PlannerPlan *plan, GPtrArray *changes)
{
  guint n = 0;

  for (guint i = 0; i < changes->len; i++)
    {
      const PlannerChange *change = g_ptr_array_index (changes, i);

      if (change->type == PLANNER_CHANGE_REMOVED && planner_record_get_kind (change->record) == PLANNER_KIND_MEETING)
        {
          g_autoptr (GPtrArray) actions = planner_meeting_list_actions (plan, planner_record_get_id (change->record));

          n += actions->len;
        }
    }
  return n;
}

static void
planner_meetings_list_changed (PlannerTreeRoom *room, GPtrArray *changes)
{
  PlannerMeetingsList *self = PLANNER_MEETINGS_LIST (room);

  self->n_left = count_left (self->plan, changes);
  for (guint i = 0; i < changes->len && self->n_items != NULL; i++)
    if (planner_record_get_kind (((const PlannerChange *) g_ptr_array_index (changes, i))->record) == PLANNER_KIND_AGENDA_ITEM)
      g_clear_pointer (&self->n_items, g_hash_table_unref);
}

/* Actions */

static void
open_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  PlannerRecord *meeting = planner_room_get_selected (data);

  if (meeting != NULL)
    g_signal_emit (data, signals[OPEN], 0, planner_record_get_id (meeting));
}

static void
repeated_cb (PlannerRepeatDialog *dialog, GStrv ids, PlannerMeetingsList *self)
{
  for (guint i = 0; ids[i] != NULL; i++)
    planner_record_filter_add_exception (self->filter, ids[i]);
  planner_tree_room_apply_filter (PLANNER_TREE_ROOM (self));
  planner_tree_room_select (PLANNER_TREE_ROOM (self), (const char *const *) ids);
}

static void
repeat_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  PlannerMeetingsList *self = data;
  PlannerRecord *meeting = planner_room_get_selected (data);
  AdwDialog *dialog;

  if (meeting == NULL)
    return;
  dialog = planner_repeat_dialog_new (self->plan, meeting);
  g_signal_connect_object (dialog, "repeated", G_CALLBACK (repeated_cb), self, G_CONNECT_DEFAULT);
  planner_dialog_present (dialog, GTK_WIDGET (self));
}

static const GActionEntry entries[] = {
  { .name = "open", .activate = open_action },
  { .name = "repeat", .activate = repeat_action },
};

static void
planner_meetings_list_update_actions (PlannerTreeRoom *room, gboolean writable, gboolean selected)
{
  gboolean one = planner_room_get_n_selected (PLANNER_ROOM (room)) == 1;

  planner_tree_room_enable (room, "move-up", FALSE);
  planner_tree_room_enable (room, "move-down", FALSE);
  planner_tree_room_enable (room, "open", one);
  planner_tree_room_enable (room, "repeat", writable && one);
}

static const char *
planner_meetings_list_find_action (PlannerTreeRoom *room, GtkWidget *focus, guint keyval, GdkModifierType modifiers)
{
  return modifiers == GDK_CONTROL_MASK && gdk_keyval_to_lower (keyval) == GDK_KEY_r ? "repeat" : NULL;
}

/* Where several are selected, or none, there is no one meeting to print. */
static gboolean
planner_meetings_list_can_print (PlannerRoom *room)
{
  return planner_room_get_n_selected (room) == 1 && planner_room_get_selected (room) != NULL;
}

static PlannerDocument *
planner_meetings_list_create_document (PlannerRoom *room, GError **error)
{
  return planner_meeting_print_new (PLANNER_MEETINGS_LIST (room)->plan, planner_room_get_selected (room),
                                    PLANNER_MEETING_PAPER_USUAL);
}

/* Building */

static PlannerOutline *
make_outline (PlannerMeetingsList *self)
{
  const PlannerOutlineLevel level = { .field = PLANNER_MEETING_STATUS,
                                      .derivation = &planner_meeting_standing_derivation,
                                      .data = &self->today };

  return planner_outline_new (self->plan, PLANNER_KIND_MEETING, &level, 1);
}

static void
make_content (PlannerMeetingsList *self)
{
  static const PlannerField fields[] = { PLANNER_MEETING_BOARDS, PLANNER_MEETING_STATUS, PLANNER_MEETING_VENUE,
                                         PLANNER_MEETING_CHAIR, PLANNER_MEETING_STARTS, PLANNER_MEETING_ENDS };
  PlannerTreeRoom *room = PLANNER_TREE_ROOM (self);
  g_autoptr (GMenuModel) tools = NULL;
  GtkWidget *filter_bar;
  GtkWidget *open = gtk_button_new_with_mnemonic (_("_Open"));

  self->table = planner_meetings_list_make_table (self);
  planner_tree_room_set_table (room, self->table);
  tools = planner_meetings_list_tools_menu_new (self);
  filter_bar = planner_filter_bar_new (self->filter, tools, _("More tools for meetings"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (open), "room.open");
  planner_filter_bar_add (PLANNER_FILTER_BAR (filter_bar), open, NULL);
  planner_tree_room_set_content (
    room, PLANNER_FILTER_BAR (filter_bar), GTK_WIDGET (self->table),
    PLANNER_SELECTION_BAR (planner_selection_bar_new (self->plan, fields, G_N_ELEMENTS (fields))), NARROW);
}

static gboolean
planner_meetings_list_check_day (PlannerTreeRoom *room)
{
  PlannerMeetingsList *self = PLANNER_MEETINGS_LIST (room);
  GDate today;

  planner_get_today (&today);
  if (g_date_compare (&today, &self->today) == 0)
    return FALSE;
  self->today = today;
  return TRUE;
}

static void
selected_cb (PlannerMeetingsList *self)
{
  planner_tree_room_update_actions (PLANNER_TREE_ROOM (self));
}

static void
planner_meetings_list_constructed (GObject *object)
{
  PlannerMeetingsList *self = PLANNER_MEETINGS_LIST (object);

  G_OBJECT_CLASS (planner_meetings_list_parent_class)->constructed (object);

  self->plan = planner_room_get_plan (PLANNER_ROOM (self));
  planner_get_today (&self->today);
  self->filter = planner_meeting_filter_new (self->plan);
  planner_tree_room_set_model (PLANNER_TREE_ROOM (self), make_outline (self), self->filter);
  g_action_map_add_action_entries (planner_tree_room_get_actions (PLANNER_TREE_ROOM (self)), entries, G_N_ELEMENTS (entries), self);
  make_content (self);
  g_signal_connect (self, "notify::n-selected", G_CALLBACK (selected_cb), NULL);
}

static void
planner_meetings_list_finalize (GObject *object)
{
  g_clear_pointer (&PLANNER_MEETINGS_LIST (object)->n_items, g_hash_table_unref);

  G_OBJECT_CLASS (planner_meetings_list_parent_class)->finalize (object);
}

static void
planner_meetings_list_class_init (PlannerMeetingsListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  PlannerRoomClass *room_class = PLANNER_ROOM_CLASS (klass);
  PlannerTreeRoomClass *tree_class = PLANNER_TREE_ROOM_CLASS (klass);

  object_class->constructed = planner_meetings_list_constructed;
  object_class->finalize = planner_meetings_list_finalize;
  room_class->can_print = planner_meetings_list_can_print;
  room_class->create_document = planner_meetings_list_create_document;
  tree_class->name = "meetings";
  tree_class->icon_name = "planner-meetings-symbolic";
  tree_class->kind = PLANNER_KIND_MEETING;
  tree_class->title = PLANNER_MEETING_ON;
  tree_class->status = PLANNER_MEETING_STATUS;
  tree_class->edits = &edits;
  tree_class->get_rules = planner_meetings_list_get_rules;
  tree_class->dup_words = planner_meetings_list_dup_words;
  tree_class->changed = planner_meetings_list_changed;
  tree_class->update_actions = planner_meetings_list_update_actions;
  tree_class->find_action = planner_meetings_list_find_action;
  tree_class->check_day = planner_meetings_list_check_day;

  signals[OPEN] = g_signal_new ("open", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                G_TYPE_STRING);
}

static void
planner_meetings_list_init (PlannerMeetingsList *self)
{
}

PlannerRoom *
planner_meetings_list_new (PlannerPlan *plan)
{
  g_return_val_if_fail (PLANNER_IS_PLAN (plan), NULL);

  return g_object_new (PLANNER_TYPE_MEETINGS_LIST, "plan", plan, NULL);
}
