/* planner-meetings-list-table.c: the columns of the list of meetings, and what stands in them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <glib/gi18n.h>

#include "rooms/meetings/planner-meeting-standings.h"
#include "rooms/meetings/planner-meeting-summary.h"
#include "rooms/meetings/planner-meetings-list-private.h"

static const PlannerTableColumn columns[] = {
  { .field = PLANNER_MEETING_ON, .width = 168, .narrow = TRUE, .narrow_width = 132 },
  { .field = PLANNER_MEETING_TITLE, .share = 28, .narrow = TRUE },
  { .field = PLANNER_MEETING_BOARDS, .width = 108 },
  { .field = PLANNER_MEETINGS_ITEMS, .width = 56, .narrow = TRUE, .narrow_width = 56, .title = N_("Items"), .name = "items" },
  { .field = PLANNER_MEETING_STARTS, .width = 60 },
  { .field = PLANNER_MEETING_ENDS, .width = 60 },
  { .field = PLANNER_MEETING_CHAIR, .width = 116 },
  { .field = PLANNER_MEETING_VENUE, .width = 140 },
  { .field = PLANNER_MEETING_STATUS, .width = 84 },
  { .field = PLANNER_MEETING_PUBLIC, .width = 80, .hidden = TRUE },
  { .field = PLANNER_MEETING_PRIVATE, .width = 80, .hidden = TRUE },
  { .field = PLANNER_MEETING_NOTES, .width = 200, .hidden = TRUE },
};

/* The initials they go by, where they have such. */
static void
look_at_boards (PlannerMeetingsList *self, PlannerRecord *meeting, PlannerCellLook *look)
{
  g_free (look->text);
  look->text = planner_meeting_dup_boards (self->plan, meeting);
}

static void
look (PlannerOutlineRow *row, PlannerField field, PlannerCellLook *look, gpointer data)
{
  PlannerMeetingsList *self = data;
  PlannerRecord *meeting = planner_outline_row_get_record (row);
  guint n;

  if (meeting == NULL)
    {
      look->reaches = field == PLANNER_MEETING_ON;
      return;
    }
  if (field == PLANNER_MEETING_ON && planner_record_get (meeting, field) == NULL)
    {
      g_set_str (&look->text, _("No date"));
      look->dim = TRUE;
    }
  if (field == PLANNER_MEETING_BOARDS)
    look_at_boards (self, meeting, look);
  if (field == PLANNER_MEETINGS_ITEMS)
    {
      n = planner_meetings_list_count_items (self, meeting);
      look->figure = TRUE;
      look->text = n > 0 ? g_strdup_printf ("%u", n) : NULL;
    }
  look->dim = look->dim || planner_meeting_get_standing (meeting, &self->today) == PLANNER_MEETING_IS_CANCELLED;
}

/* "12 July 2018, Meeting in common, to come, 17 items" */
static char *
dup_sentence (PlannerOutlineRow *row, gpointer data)
{
  PlannerMeetingsList *self = data;
  PlannerRecord *meeting = planner_outline_row_get_record (row);
  guint n = meeting != NULL ? planner_meetings_list_count_items (self, meeting) : planner_outline_row_get_n_below (row);
  g_autofree char *day = NULL;
  g_autofree char *title = NULL;
  g_autofree char *items = NULL;

  if (meeting == NULL)
    return g_strdup_printf (ngettext ("%s, heading, %u meeting", "%s, heading, %u meetings", n), planner_outline_row_get_title (row), n);
  day = planner_plan_dup_display (self->plan, meeting, PLANNER_MEETING_ON);
  title = planner_plan_dup_display (self->plan, meeting, PLANNER_MEETING_TITLE);
  items = g_strdup_printf (ngettext ("%u item", "%u items", n), n);
  /* Translators: what a screen reader says of a meeting: its day, title, whether it was held, and how many items its agenda has */
  return g_strdup_printf (_("%s, %s, %s, %s"), *day != '\0' ? day : _("No date"), *title != '\0' ? title : _("No title"),
                          planner_meeting_standing_get_word (planner_meeting_get_standing (meeting, &self->today)), items);
}

static char *
dup_key (PlannerRecord *meeting, PlannerField field, gpointer data)
{
  return field == PLANNER_MEETINGS_ITEMS ? g_strdup_printf ("%010u", planner_meetings_list_count_items (data, meeting)) : NULL;
}

static char *
dup_rest (PlannerRecord *meeting, gpointer data)
{
  return planner_meeting_dup_order (meeting, &PLANNER_MEETINGS_LIST (data)->today);
}

PlannerRecordTable *
planner_meetings_list_make_table (PlannerMeetingsList *self)
{
  PlannerOutline *outline = planner_tree_room_get_outline (PLANNER_TREE_ROOM (self));
  PlannerRecordTable *table
      = PLANNER_RECORD_TABLE (planner_record_table_new (outline, "meetings", columns, G_N_ELEMENTS (columns)));

  planner_record_table_set_functions (table, look, NULL, dup_sentence, self);
  planner_record_table_set_sortable (table, dup_key, dup_rest);
  planner_record_table_set_menu (table, planner_meetings_list_menu_new, self);
  planner_record_table_set_open_action (table, "room.open");
  gtk_accessible_update_property (GTK_ACCESSIBLE (planner_record_table_get_view (table)),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Meetings"), -1);
  return table;
}
