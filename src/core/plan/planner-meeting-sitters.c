/* planner-meeting-sitters.c: who sits at a meeting, and whether its boards are quorate
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "planner-meeting-sitters.h"

void
planner_meeting_get_day (PlannerRecord *meeting, const GDate *today, GDate *day)
{
  if (!planner_record_get_date (meeting, PLANNER_MEETING_ON, day))
    *day = *today;
}

static gboolean
is_within (PlannerRecord *record, PlannerField from, PlannerField to, const GDate *day)
{
  GDate date;

  if (from != PLANNER_FIELD_NONE && planner_record_get_date (record, from, &date) && g_date_compare (day, &date) < 0)
    return FALSE;
  return !planner_record_get_date (record, to, &date) || g_date_compare (day, &date) <= 0;
}

gboolean
planner_seat_get_holder (PlannerPlan *plan, PlannerRecord *seat, const GDate *day, PlannerRecord **holder)
{
  *holder = planner_plan_lookup (plan, PLANNER_KIND_PERSON, planner_record_get (seat, PLANNER_SEAT_PERSON));
  return *holder != NULL && is_within (seat, PLANNER_SEAT_FROM, PLANNER_SEAT_TO, day)
         && is_within (*holder, PLANNER_FIELD_NONE, PLANNER_PERSON_LEFT_ON, day);
}

static PlannerVotes
get_votes (PlannerRecord *seat)
{
  switch (planner_record_get_integer (seat, PLANNER_SEAT_VOTES, 2))
    {
    case 0:
      return PLANNER_VOTES_NOT;
    case 1:
      return PLANNER_VOTES;
    default:
      return PLANNER_VOTES_BY_CAPACITY;
    }
}

static void
add_seats (PlannerPlan *plan, PlannerRecord *board, const GDate *day, gboolean expected, GArray *sitters)
{
  GListModel *seats = planner_plan_get_records (plan, PLANNER_KIND_SEAT);

  for (guint i = 0; i < g_list_model_get_n_items (seats); i++)
    {
      g_autoptr (PlannerRecord) seat = g_list_model_get_item (seats, i);
      PlannerMeetingSitter sitter = { NULL, board, seat, planner_record_get (seat, PLANNER_SEAT_CAPACITY), get_votes (seat), expected };

      if (g_strcmp0 (planner_record_get (seat, PLANNER_SEAT_BOARD), planner_record_get_id (board)) == 0
          && planner_seat_get_holder (plan, seat, day, &sitter.person))
        g_array_append_val (sitters, sitter);
    }
}

static GPtrArray *
list_attendances (PlannerPlan *plan, PlannerRecord *meeting)
{
  GListModel *all = planner_plan_get_records (plan, PLANNER_KIND_ATTENDANCE);
  GPtrArray *attendances = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr (PlannerRecord) attendance = g_list_model_get_item (all, i);

      if (g_strcmp0 (planner_record_get (attendance, PLANNER_ATTENDANCE_MEETING), planner_record_get_id (meeting)) == 0)
        g_ptr_array_add (attendances, g_steal_pointer (&attendance));
    }
  return attendances;
}

/* Nothing said means there: the record was made for somebody who came. */
static gboolean
was_there (PlannerRecord *attendance)
{
  const char *presence = planner_record_get (attendance, PLANNER_ATTENDANCE_PRESENCE);

  return g_strcmp0 (presence, "apologies") != 0 && g_strcmp0 (presence, "absent") != 0;
}

static void
apply_attendance (PlannerMeetingSitter *sitter, PlannerRecord *attendance)
{
  const char *capacity = planner_record_get (attendance, PLANNER_ATTENDANCE_CAPACITY);

  sitter->is_present = was_there (attendance);
  if (capacity != NULL)
    sitter->capacity = capacity;
}

/* An attendance that names no board says it for every seat of the person. */
static void
take_attendance (PlannerPlan *plan, PlannerRecord *attendance, GArray *sitters)
{
  const char *board_id = planner_record_get (attendance, PLANNER_ATTENDANCE_BOARD);
  PlannerMeetingSitter guest = { 0 };
  gboolean found = FALSE;

  guest.person = planner_plan_lookup (plan, PLANNER_KIND_PERSON, planner_record_get (attendance, PLANNER_ATTENDANCE_PERSON));
  guest.board = planner_plan_lookup (plan, PLANNER_KIND_BOARD, board_id);
  if (guest.person == NULL)
    return;
  for (guint i = 0; i < sitters->len; i++)
    {
      PlannerMeetingSitter *sitter = &g_array_index (sitters, PlannerMeetingSitter, i);

      if (sitter->person == guest.person && (board_id == NULL || sitter->board == guest.board))
        {
          apply_attendance (sitter, attendance);
          found = TRUE;
        }
    }
  apply_attendance (&guest, attendance);
  if (!found)
    g_array_append_val (sitters, guest);
}

static guint
number_person (GHashTable *people, PlannerRecord *person)
{
  guint number = GPOINTER_TO_UINT (g_hash_table_lookup (people, person));

  if (number == 0)
    {
      number = g_hash_table_size (people) + 1;
      g_hash_table_insert (people, person, GUINT_TO_POINTER (number));
    }
  return number;
}

static void
number_sitters (GArray *sitters)
{
  g_autoptr (GHashTable) people = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < sitters->len; i++)
    {
      PlannerMeetingSitter *sitter = &g_array_index (sitters, PlannerMeetingSitter, i);

      sitter->number = number_person (people, sitter->person);
    }
}

GArray *
planner_meeting_list_sitters (PlannerPlan *plan, PlannerRecord *meeting, const GDate *day)
{
  GArray *sitters = g_array_new (FALSE, FALSE, sizeof (PlannerMeetingSitter));
  g_autoptr (GPtrArray) attendances = list_attendances (plan, meeting);
  g_auto (GStrv) boards = planner_record_dup_list (meeting, PLANNER_MEETING_BOARDS);
  gboolean is_held = g_strcmp0 (planner_record_get (meeting, PLANNER_MEETING_STATUS), "held") == 0;

  for (guint i = 0; boards[i] != NULL; i++)
    {
      PlannerRecord *board = planner_plan_lookup (plan, PLANNER_KIND_BOARD, boards[i]);

      if (board != NULL)
        add_seats (plan, board, day, !is_held || attendances->len == 0, sitters);
    }
  for (guint i = 0; i < attendances->len; i++)
    take_attendance (plan, attendances->pdata[i], sitters);
  number_sitters (sitters);
  return sitters;
}

/* Vacancies */

guint
planner_board_count_vacant (PlannerPlan *plan, PlannerRecord *board, const GDate *day)
{
  GListModel *seats = planner_plan_get_records (plan, PLANNER_KIND_SEAT);
  guint n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (seats); i++)
    {
      g_autoptr (PlannerRecord) seat = g_list_model_get_item (seats, i);
      PlannerSitter votes = { .capacity = planner_record_get (seat, PLANNER_SEAT_CAPACITY), .votes = get_votes (seat) };

      if (g_strcmp0 (planner_record_get (seat, PLANNER_SEAT_BOARD), planner_record_get_id (board)) == 0
          && planner_record_get (seat, PLANNER_SEAT_PERSON) == NULL && is_within (seat, PLANNER_FIELD_NONE, PLANNER_SEAT_TO, day)
          && planner_sitter_votes (&votes))
        n++;
    }
  return n;
}

/* Quorum */

void
planner_board_count_quorum (PlannerRecord *board, const GArray *sitters, const PlannerHandling *handling,
                            PlannerBoardQuorum *quorum)
{
  g_autoptr (GArray) own = g_array_new (FALSE, FALSE, sizeof (PlannerSitter));
  gint64 needed = planner_record_get_integer (board, PLANNER_BOARD_QUORUM, 0);

  for (guint i = 0; i < sitters->len; i++)
    {
      const PlannerMeetingSitter *sitter = &g_array_index (sitters, PlannerMeetingSitter, i);
      PlannerSitter counted = { sitter->number, sitter->capacity, sitter->votes, sitter->is_present, FALSE,
                                handling != NULL ? handling[i] : PLANNER_HANDLING_NONE };

      if (sitter->board == board)
        g_array_append_val (own, counted);
    }
  quorum->board = board;
  quorum->is_known = needed > 0;
  quorum->counts = planner_quorum_count ((const PlannerSitter *) (gpointer) own->data, own->len, (guint) needed);
}

PlannerQuorate
planner_meeting_get_quorate (PlannerPlan *plan, PlannerRecord *meeting, const GDate *today)
{
  g_auto (GStrv) boards = planner_record_dup_list (meeting, PLANNER_MEETING_BOARDS);
  g_autoptr (GArray) sitters = NULL;
  gboolean all_known = boards[0] != NULL;
  GDate day;

  planner_meeting_get_day (meeting, today, &day);
  sitters = planner_meeting_list_sitters (plan, meeting, &day);
  for (guint i = 0; boards[i] != NULL; i++)
    {
      PlannerRecord *board = planner_plan_lookup (plan, PLANNER_KIND_BOARD, boards[i]);
      PlannerBoardQuorum quorum = { 0 };

      if (board != NULL)
        planner_board_count_quorum (board, sitters, NULL, &quorum);
      if (quorum.is_known && !planner_quorum_is_met (&quorum.counts, quorum.counts.before))
        return PLANNER_QUORATE_NOT;
      all_known = all_known && quorum.is_known;
    }
  return all_known ? PLANNER_QUORATE : PLANNER_QUORATE_UNKNOWN;
}
