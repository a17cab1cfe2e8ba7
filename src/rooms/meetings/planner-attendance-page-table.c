/* planner-attendance-page-table.c: the columns of the attendance of a meeting, and what stands in them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <glib/gi18n.h>

#include "core/plan/planner-meeting-sitters.h"
#include "rooms/meetings/planner-attendance-page-private.h"

static const PlannerTableColumn columns[] = {
  { .field = PLANNER_ATTENDANCE_PERSON, .share = 26, .narrow = TRUE },
  { .field = PLANNER_ATTENDANCE_PRESENCE, .width = 150, .narrow = TRUE, .narrow_width = 120 },
  { .field = PLANNER_ATTENDANCE_CAPACITY, .width = 130 },
  { .field = PLANNER_ATTENDANCE_VOTES, .width = 64, .title = N_("Votes"), .name = "votes" },
  { .field = PLANNER_ATTENDANCE_ORGANISATION, .share = 26, .title = N_("Organisation"), .name = "organisation" },
  { .field = PLANNER_ATTENDANCE_BOARD, .width = 150, .hidden = TRUE },
  { .field = PLANNER_ATTENDANCE_NOTES, .width = 200, .hidden = TRUE },
};

static PlannerRecord *
look_up (PlannerAttendancePage *self, PlannerKind kind, const char *id)
{
  return id != NULL ? planner_plan_lookup (self->plan, kind, id) : NULL;
}

static const PlannerMeetingSitter *
find_sitter (PlannerAttendancePage *self, PlannerRecord *attendance)
{
  const GArray *sitters = planner_attendance_page_get_sitters (self);
  PlannerRecord *person = look_up (self, PLANNER_KIND_PERSON, planner_record_get (attendance, PLANNER_ATTENDANCE_PERSON));
  PlannerRecord *board = look_up (self, PLANNER_KIND_BOARD, planner_record_get (attendance, PLANNER_ATTENDANCE_BOARD));

  for (guint i = 0; sitters != NULL && i < sitters->len; i++)
    {
      const PlannerMeetingSitter *sitter = &g_array_index (sitters, PlannerMeetingSitter, i);

      if (sitter->person == person && sitter->board == board)
        return sitter;
    }
  return NULL;
}

static gboolean
votes (PlannerAttendancePage *self, PlannerRecord *attendance)
{
  const PlannerMeetingSitter *found = find_sitter (self, attendance);
  PlannerSitter sitter = { 0 };

  if (found == NULL)
    return FALSE;
  sitter.capacity = found->capacity;
  sitter.votes = found->votes;
  return planner_sitter_votes (&sitter);
}

static char *
dup_organisation (PlannerAttendancePage *self, PlannerRecord *attendance)
{
  PlannerRecord *person = look_up (self, PLANNER_KIND_PERSON, planner_record_get (attendance, PLANNER_ATTENDANCE_PERSON));

  return person != NULL ? planner_plan_dup_display (self->plan, person, PLANNER_PERSON_ORGANISATION) : NULL;
}

/* The quorum stands behind the name of the board. */
static void
look_at_board (PlannerAttendancePage *self, PlannerOutlineRow *row, PlannerField field, PlannerCellLook *look)
{
  PlannerRecord *board = look_up (self, PLANNER_KIND_BOARD, planner_outline_row_get_value (row));

  look->reaches = field == PLANNER_ATTENDANCE_PERSON;
  if (field == PLANNER_ATTENDANCE_PERSON && board != NULL)
    look->style = "heading";
}

static void
look_at_presence (PlannerRecord *attendance, PlannerCellLook *look)
{
  const char *presence = planner_record_get (attendance, PLANNER_ATTENDANCE_PRESENCE);

  if (presence == NULL)
    {
      g_set_str (&look->text, _("Expected"));
      look->dim = TRUE;
    }
  else if (g_str_equal (presence, "apologies") || g_str_equal (presence, "absent"))
    look->style = "planner-off-track";
}

static void
look (PlannerOutlineRow *row, PlannerField field, PlannerCellLook *look, gpointer data)
{
  PlannerAttendancePage *self = data;
  PlannerRecord *attendance = planner_outline_row_get_record (row);

  if (attendance == NULL)
    {
      look_at_board (self, row, field, look);
      return;
    }
  if (field == PLANNER_ATTENDANCE_PERSON && planner_record_get (attendance, field) == NULL)
    {
      g_set_str (&look->text, _("Nobody yet"));
      look->dim = TRUE;
    }
  else if (field == PLANNER_ATTENDANCE_PRESENCE)
    look_at_presence (attendance, look);
  else if (field == PLANNER_ATTENDANCE_ORGANISATION)
    look->text = dup_organisation (self, attendance);
  else if (field == PLANNER_ATTENDANCE_VOTES)
    look->text = g_strdup (votes (self, attendance) ? _("Yes") : _("No"));
}

/* "Ama Boateng, Chair, Present" */
static char *
dup_sentence (PlannerOutlineRow *row, gpointer data)
{
  PlannerAttendancePage *self = data;
  PlannerRecord *attendance = planner_outline_row_get_record (row);
  PlannerRecord *board = attendance == NULL ? look_up (self, PLANNER_KIND_BOARD, planner_outline_row_get_value (row)) : NULL;
  g_autofree char *quorum = board != NULL ? planner_attendance_page_dup_quorum (self, board, NULL) : NULL;
  g_autofree char *person = NULL;
  g_autofree char *capacity = NULL;
  g_autofree char *presence = NULL;

  if (quorum != NULL)
    return g_strdup_printf ("%s, %s", planner_outline_row_get_title (row), quorum);
  if (attendance == NULL)
    return g_strdup (planner_outline_row_get_title (row));
  person = planner_plan_dup_display (self->plan, attendance, PLANNER_ATTENDANCE_PERSON);
  capacity = planner_plan_dup_display (self->plan, attendance, PLANNER_ATTENDANCE_CAPACITY);
  presence = planner_plan_dup_display (self->plan, attendance, PLANNER_ATTENDANCE_PRESENCE);
  /* Translators: what a screen reader says of somebody at a meeting: who, in what capacity, and whether present */
  return g_strdup_printf (_("%s, %s, %s"), *person != '\0' ? person : _("Nobody yet"), *capacity != '\0' ? capacity : _("No capacity"),
                          *presence != '\0' ? presence : _("Expected"));
}

static guint
find_capacity (PlannerRecord *attendance)
{
  const PlannerFieldInfo *info = planner_field_get_info (PLANNER_ATTENDANCE_CAPACITY);
  const char *value = planner_record_get (attendance, PLANNER_ATTENDANCE_CAPACITY);
  guint place = 0;

  while (info->choices[place].name != NULL && g_strcmp0 (info->choices[place].name, value) != 0)
    place++;
  return place;
}

/* The chair, the deputy, members, then those in attendance. */
static char *
dup_rest (PlannerRecord *attendance, gpointer data)
{
  return g_strdup_printf ("%02u", find_capacity (attendance));
}

static char *
dup_key (PlannerRecord *attendance, PlannerField field, gpointer data)
{
  g_autofree char *words = NULL;

  if (field == PLANNER_ATTENDANCE_VOTES)
    return g_strdup (votes (data, attendance) ? "0" : "1");
  if (field != PLANNER_ATTENDANCE_ORGANISATION)
    return NULL;
  words = dup_organisation (data, attendance);
  return words != NULL ? g_utf8_collate_key (words, -1) : NULL;
}

PlannerRecordTable *
planner_attendance_page_make_table (PlannerAttendancePage *self)
{
  PlannerOutline *outline = planner_tree_room_get_outline (PLANNER_TREE_ROOM (self));
  PlannerRecordTable *table
      = PLANNER_RECORD_TABLE (planner_record_table_new (outline, "attendance", columns, G_N_ELEMENTS (columns)));

  planner_record_table_set_functions (table, look, NULL, dup_sentence, self);
  planner_record_table_set_sortable (table, dup_key, dup_rest);
  planner_record_table_set_menu (table, planner_attendance_page_menu_new, self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (planner_record_table_get_view (table)),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Attendance"), -1);
  return table;
}
