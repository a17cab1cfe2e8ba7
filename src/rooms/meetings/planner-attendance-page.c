/* planner-attendance-page.c: who attends a meeting, for which board and as what, and whether each board is quorate
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "rooms/meetings/planner-attendance-page.h"

#include <glib/gi18n.h>

#include "core/plan/planner-facts.h"
#include "core/plan/planner-meeting-sitters.h"
#include "rooms/meetings/planner-attendance-edits.h"
#include "rooms/meetings/planner-attendance-page-private.h"
#include "rooms/meetings/planner-meeting-summary.h"
#include "widgets/planner-messages.h"

#define NARROW 560 /* sp */

static void planner_attendance_page_part_init (PlannerMeetingPartInterface *interface);

G_DEFINE_FINAL_TYPE_WITH_CODE (PlannerAttendancePage, planner_attendance_page, PLANNER_TYPE_TREE_ROOM,
                               G_IMPLEMENT_INTERFACE (PLANNER_TYPE_MEETING_PART, planner_attendance_page_part_init))

static const PlannerTreeEdits edits = {
  .add = planner_attendance_add,
  .move_by_one = planner_attendance_move_by_one,
  .move = planner_attendance_move,
  .duplicate = planner_attendance_duplicate,
  .remove = planner_attendance_delete,
  .set = planner_attendance_set,
};

static const PlannerFilterList lists[] = {
  { "attendance.presence", PLANNER_ATTENDANCE_PRESENCE },
  { "attendance.capacity", PLANNER_ATTENDANCE_CAPACITY },
};

static const PlannerBranchRules *
planner_attendance_page_get_rules (PlannerTreeRoom *room)
{
  return &planner_attendance_rules;
}

static PlannerRecord *
get_meeting (PlannerAttendancePage *self)
{
  return self->meeting != NULL ? planner_plan_lookup (self->plan, PLANNER_KIND_MEETING, self->meeting) : NULL;
}

/* Where nothing is selected: of the first board that meets. */
static void
planner_attendance_page_complete_group (PlannerTreeRoom *room, PlannerBranchGroup *group)
{
  PlannerAttendancePage *self = PLANNER_ATTENDANCE_PAGE (room);
  PlannerRecord *meeting = get_meeting (self);

  g_set_str (&group->values[0], self->meeting);
  if (group->values[1] == NULL && meeting != NULL)
    group->values[1] = planner_value_dup_first (PLANNER_MEETING_BOARDS, planner_record_get (meeting, PLANNER_MEETING_BOARDS));
}

static char *
planner_attendance_page_dup_words (PlannerTreeRoom *room, PlannerTreeWords words, guint n, guint of)
{
  switch (words)
    {
    case PLANNER_TREE_FIND:
      return g_strdup_printf (ngettext ("Find in %'u attendance", "Find in %'u attendances", n), n);
    case PLANNER_TREE_COUNT:
      return g_strdup_printf (_("%'u of %'u attendances"), n, of);
    case PLANNER_TREE_DELETED:
      return g_strdup_printf (ngettext ("%'u attendance deleted", "%'u attendances deleted", n), n);
    case PLANNER_TREE_NOT_ADDED:
      return g_strdup (_("Nobody was added"));
    case PLANNER_TREE_EMPTY:
      return g_strdup (_("Nobody Is Down Yet"));
    case PLANNER_TREE_EMPTY_WORDS:
      return g_strdup (_("Who attends belongs here, for which board and in what capacity. Fill it from the seats of the boards as they "
                         "are held on that day, and correct it at the meeting."));
    case PLANNER_TREE_WRITE_FIRST:
      return g_strdup (_("_Add Somebody"));
    case PLANNER_TREE_NONE:
      return g_strdup (_("Nobody Is Like That"));
    case PLANNER_TREE_NONE_WORDS:
      return g_strdup (_("All attendances are left out by what is chosen above."));
    case PLANNER_TREE_SHOW_ALL:
      return g_strdup (_("Show _All Attendances"));
    case PLANNER_TREE_WAY_IN:
      return g_strdup (_("_Fill from the Seats"));
    default:
      g_return_val_if_reached (NULL);
    }
}

/* Quorum */

/* Anew each time: cells ask while records change, and what sitters borrow is gone then. */
const GArray *
planner_attendance_page_get_sitters (PlannerAttendancePage *self)
{
  PlannerRecord *meeting = get_meeting (self);
  GDate today, day;

  g_clear_pointer (&self->sitters, g_array_unref);
  if (meeting != NULL)
    {
      planner_get_today (&today);
      planner_meeting_get_day (meeting, &today, &day);
      self->sitters = planner_meeting_list_sitters (self->plan, meeting, &day);
    }
  return self->sitters;
}

char *
planner_attendance_page_dup_quorum (PlannerAttendancePage *self, PlannerRecord *board, gboolean *short_of)
{
  const GArray *sitters = planner_attendance_page_get_sitters (self);
  PlannerBoardQuorum quorum = { 0 };
  g_autofree char *there = NULL;
  gboolean is_met;

  if (short_of != NULL)
    *short_of = FALSE;
  if (sitters == NULL)
    return NULL;
  planner_board_count_quorum (board, sitters, NULL, &quorum);
  there = g_strdup_printf (ngettext ("%u voting member", "%u voting members", quorum.counts.before), quorum.counts.before);
  if (!quorum.is_known)
    /* Translators: %s is as in “3 voting members” */
    return g_strdup_printf (_("%s; its quorum is not known"), there);
  is_met = planner_quorum_is_met (&quorum.counts, quorum.counts.before);
  if (short_of != NULL)
    *short_of = !is_met;
  /* Translators: %s is as in “3 voting members”, %u how many a quorum needs */
  return g_strdup_printf (is_met ? _("%s of %u needed: quorate") : _("%s of %u needed: not quorate"), there, quorum.counts.needed);
}

/* Who sits for @board in that capacity, borrowed; one who is there before one who is not. %NULL: nobody. */
static const PlannerMeetingSitter *
find_in_capacity (const GArray *sitters, PlannerRecord *board, const char *capacity)
{
  const PlannerMeetingSitter *found = NULL;

  for (guint i = 0; sitters != NULL && i < sitters->len; i++)
    {
      const PlannerMeetingSitter *sitter = &g_array_index (sitters, PlannerMeetingSitter, i);

      if (sitter->board == board && g_strcmp0 (sitter->capacity, capacity) == 0
          && (found == NULL || (sitter->is_present && !found->is_present)))
        found = sitter;
    }
  return found;
}

/* "Chair: Ama Boateng. Deputy: Ben Okoro." */
char *
planner_attendance_page_dup_chair (PlannerAttendancePage *self, PlannerRecord *board)
{
  const GArray *sitters = planner_attendance_page_get_sitters (self);
  const PlannerMeetingSitter *chair = find_in_capacity (sitters, board, "chair");
  const PlannerMeetingSitter *deputy = find_in_capacity (sitters, board, "deputy-chair");
  g_autofree char *chair_name = chair != NULL ? planner_plan_dup_record_title (self->plan, chair->person) : NULL;
  g_autofree char *deputy_name = deputy != NULL ? planner_plan_dup_record_title (self->plan, deputy->person) : NULL;

  if (chair != NULL && chair->is_present)
    /* Translators: who chairs a board, and then who is the deputy */
    return deputy != NULL ? g_strdup_printf (_("Chair: %s. Deputy: %s."), chair_name, deputy_name)
                          : g_strdup_printf (_("Chair: %s."), chair_name);
  if (deputy != NULL && deputy->is_present)
    return g_strdup_printf (_("The chair is not there; the deputy is %s."), deputy_name);
  return g_strdup (_("Neither a chair nor a deputy is there."));
}

/* "Eastmere ICB: 4 voting members of 3 needed: quorate. Chair: …", a line for each board. */
static void
show_quorum (PlannerAttendancePage *self)
{
  PlannerRecord *meeting = get_meeting (self);
  g_auto (GStrv) boards = meeting != NULL ? planner_record_dup_list (meeting, PLANNER_MEETING_BOARDS) : g_new0 (char *, 1);
  g_autoptr (GString) lines = g_string_new (NULL);
  gboolean any_short = FALSE;

  for (guint i = 0; boards[i] != NULL; i++)
    {
      PlannerRecord *board = planner_plan_lookup (self->plan, PLANNER_KIND_BOARD, boards[i]);
      g_autofree char *title = planner_board_dup_short_name (self->plan, boards[i]);
      gboolean short_of = FALSE;
      g_autofree char *words = board != NULL ? planner_attendance_page_dup_quorum (self, board, &short_of) : NULL;
      g_autofree char *chair = board != NULL ? planner_attendance_page_dup_chair (self, board) : NULL;

      if (words != NULL)
        /* Translators: a board, whether it is quorate, and a sentence about who chairs it */
        g_string_append_printf (lines, _("%s: %s. %s\n"), title, words, chair);
      any_short = any_short || short_of;
    }
  if (lines->len > 0)
    g_string_truncate (lines, lines->len - 1);
  gtk_label_set_text (self->quorum, lines->str);
  gtk_widget_set_visible (GTK_WIDGET (self->quorum), lines->len > 0);
  if (any_short)
    gtk_widget_add_css_class (GTK_WIDGET (self->quorum), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->quorum), "error");
}

static void
planner_attendance_page_refresh (PlannerTreeRoom *room)
{
  show_quorum (PLANNER_ATTENDANCE_PAGE (room));
}

static void
planner_attendance_page_set_meeting (PlannerMeetingPart *part, const char *id)
{
  PlannerAttendancePage *self = PLANNER_ATTENDANCE_PAGE (part);

  if (g_strcmp0 (self->meeting, id) == 0)
    return;
  g_set_str (&self->meeting, id);
  g_clear_pointer (&self->sitters, g_array_unref);
  planner_record_filter_clear_exceptions (self->filter);
  planner_record_filter_clear (self->filter);
  planner_record_filter_set_scope (self->filter, PLANNER_ATTENDANCE_MEETING, id != NULL ? id : "");
  planner_tree_room_apply_filter (PLANNER_TREE_ROOM (self));
  planner_record_table_refresh (self->table);
}

/* Actions */

static void
fill_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  PlannerAttendancePage *self = data;
  PlannerRecord *meeting = get_meeting (self);
  g_autoptr (GError) error = NULL;
  g_autofree char *sentence = NULL;
  GDate today;
  guint n;

  if (meeting == NULL)
    return;
  planner_get_today (&today);
  if (planner_attendance_fill (self->plan, meeting, &today, &n, &error))
    {
      sentence = g_strdup_printf (ngettext ("%u person added from the seats", "%u people added from the seats", n), n);
      planner_toast_undo (GTK_WIDGET (self), sentence);
      gtk_widget_grab_focus (GTK_WIDGET (self));
    }
  else if (error != NULL)
    planner_show_error (GTK_WIDGET (self), _("Nobody was added"), error);
  else
    planner_toast (GTK_WIDGET (self), _("Everybody who holds a seat on that day is down already."));
}

static void
presence_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  PlannerAttendancePage *self = data;
  g_autoptr (GPtrArray) records = planner_record_table_dup_selected (self->table);
  g_autoptr (GError) error = NULL;

  if (records->len > 0
      && !planner_attendance_set (self->plan, records, PLANNER_ATTENDANCE_PRESENCE, g_action_get_name (G_ACTION (action)), &error))
    planner_show_error (GTK_WIDGET (self), NULL, error);
}

static void
in_attendance_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  PlannerAttendancePage *self = data;
  g_autoptr (GPtrArray) records = planner_record_table_dup_selected (self->table);
  g_autoptr (GError) error = NULL;

  if (records->len > 0 && !planner_attendance_set_in_attendance (self->plan, records, &error))
    planner_show_error (GTK_WIDGET (self), NULL, error);
}

/* Actions of presences are called as these are in files. */
static const GActionEntry entries[] = {
  { .name = "fill", .activate = fill_action },
  { .name = "present", .activate = presence_action },
  { .name = "remote", .activate = presence_action },
  { .name = "apologies", .activate = presence_action },
  { .name = "absent", .activate = presence_action },
  { .name = "in-attendance", .activate = in_attendance_action },
};

static void
planner_attendance_page_update_actions (PlannerTreeRoom *room, gboolean writable, gboolean selected)
{
  planner_tree_room_enable (room, "fill", writable);
  for (guint i = 1; i < G_N_ELEMENTS (entries); i++)
    planner_tree_room_enable (room, entries[i].name, writable && selected);
  planner_tree_room_enable (room, "move-up", FALSE); /* they stand by their capacity */
  planner_tree_room_enable (room, "move-down", FALSE);
}

static const char *
planner_attendance_page_find_action (PlannerTreeRoom *room, GtkWidget *focus, guint keyval, GdkModifierType modifiers)
{
  if (modifiers == GDK_CONTROL_MASK && gdk_keyval_to_lower (keyval) == GDK_KEY_r)
    return "fill";
  if (modifiers != 0)
    return NULL;
  switch (gdk_keyval_to_lower (keyval))
    {
    case GDK_KEY_p:
      return "present";
    case GDK_KEY_r:
      return "remote";
    case GDK_KEY_a:
      return "apologies";
    case GDK_KEY_x:
      return "absent";
    case GDK_KEY_i:
      return "in-attendance";
    default:
      return NULL;
    }
}

/* What is printed of the meeting, its page knows. */
static gboolean
planner_attendance_page_can_print (PlannerRoom *room)
{
  return FALSE;
}

/* Building */

static GtkWidget *
make_list (PlannerAttendancePage *self)
{
  gtk_widget_set_vexpand (GTK_WIDGET (self->table), TRUE);
  return GTK_WIDGET (self->table);
}

/* Also where nobody is down yet: seats alone say whether a board is quorate. */
static void
add_quorum (PlannerAttendancePage *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *content = g_object_ref (adw_bin_get_child (ADW_BIN (self)));

  gtk_widget_set_vexpand (content, TRUE);
  adw_bin_set_child (ADW_BIN (self), box);
  gtk_box_append (GTK_BOX (box), content);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->quorum));
  g_object_unref (content);
}

static GtkWidget *
make_tool (const char *label, const char *action)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  return button;
}

static void
make_content (PlannerAttendancePage *self)
{
  static const PlannerField fields[] = { PLANNER_ATTENDANCE_PRESENCE, PLANNER_ATTENDANCE_CAPACITY, PLANNER_ATTENDANCE_BOARD };
  PlannerTreeRoom *room = PLANNER_TREE_ROOM (self);
  g_autoptr (GMenuModel) tools = NULL;
  PlannerFilterBar *filter_bar;

  self->quorum = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_xalign (self->quorum, 0);
  gtk_label_set_wrap (self->quorum, TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->quorum), "planner-below");
  self->table = planner_attendance_page_make_table (self);
  planner_tree_room_set_table (room, self->table);
  tools = planner_attendance_page_tools_menu_new (self);
  filter_bar = PLANNER_FILTER_BAR (planner_filter_bar_new (self->filter, tools, _("More tools for attendance")));
  planner_filter_bar_add (filter_bar, make_tool (_("_Fill from the Seats"), "room.fill"), NULL);
  planner_tree_room_set_content (
    room, filter_bar, make_list (self),
    PLANNER_SELECTION_BAR (planner_selection_bar_new (self->plan, fields, G_N_ELEMENTS (fields))), NARROW);
  add_quorum (self);
}

static void
planner_attendance_page_constructed (GObject *object)
{
  PlannerAttendancePage *self = PLANNER_ATTENDANCE_PAGE (object);
  const PlannerOutlineLevel level = { .field = PLANNER_ATTENDANCE_BOARD, .none = _("For no board") };

  G_OBJECT_CLASS (planner_attendance_page_parent_class)->constructed (object);

  self->plan = planner_room_get_plan (PLANNER_ROOM (self));
  self->filter = planner_record_filter_new (self->plan, PLANNER_KIND_ATTENDANCE, lists, G_N_ELEMENTS (lists), NULL);
  planner_record_filter_clear (self->filter);
  planner_record_filter_set_scope (self->filter, PLANNER_ATTENDANCE_MEETING, "");
  planner_tree_room_set_model (PLANNER_TREE_ROOM (self), planner_outline_new (self->plan, PLANNER_KIND_ATTENDANCE, &level, 1),
                               self->filter);
  g_action_map_add_action_entries (planner_tree_room_get_actions (PLANNER_TREE_ROOM (self)), entries, G_N_ELEMENTS (entries), self);
  make_content (self);
}

static void
planner_attendance_page_finalize (GObject *object)
{
  PlannerAttendancePage *self = PLANNER_ATTENDANCE_PAGE (object);

  g_clear_pointer (&self->sitters, g_array_unref);
  g_free (self->meeting);

  G_OBJECT_CLASS (planner_attendance_page_parent_class)->finalize (object);
}

static void
planner_attendance_page_class_init (PlannerAttendancePageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  PlannerTreeRoomClass *tree_class = PLANNER_TREE_ROOM_CLASS (klass);

  object_class->constructed = planner_attendance_page_constructed;
  object_class->finalize = planner_attendance_page_finalize;
  PLANNER_ROOM_CLASS (klass)->can_print = planner_attendance_page_can_print;
  tree_class->name = "attendance";
  tree_class->icon_name = "system-users-symbolic";
  tree_class->kind = PLANNER_KIND_ATTENDANCE;
  tree_class->title = PLANNER_ATTENDANCE_PERSON;
  tree_class->status = PLANNER_ATTENDANCE_PRESENCE;
  tree_class->way_in = "room.fill";
  tree_class->way_in_first = TRUE;
  tree_class->edits = &edits;
  tree_class->get_rules = planner_attendance_page_get_rules;
  tree_class->dup_words = planner_attendance_page_dup_words;
  tree_class->refresh = planner_attendance_page_refresh;
  tree_class->update_actions = planner_attendance_page_update_actions;
  tree_class->find_action = planner_attendance_page_find_action;
  tree_class->complete_group = planner_attendance_page_complete_group;
}

static void
planner_attendance_page_part_init (PlannerMeetingPartInterface *interface)
{
  interface->set_meeting = planner_attendance_page_set_meeting;
}

static void
planner_attendance_page_init (PlannerAttendancePage *self)
{
}

PlannerRoom *
planner_attendance_page_new (PlannerPlan *plan)
{
  g_return_val_if_fail (PLANNER_IS_PLAN (plan), NULL);

  return g_object_new (PLANNER_TYPE_ATTENDANCE_PAGE, "plan", plan, NULL);
}
