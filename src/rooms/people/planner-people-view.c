/* planner-people-view.c: what each view of the room shows, and how
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "rooms/people/planner-people-view.h"

#include <glib/gi18n.h>

#include "rooms/people/planner-name-words.h"

/* Derived columns are called by the field they are counted from. */
#define SEATS_OF_PERSON PLANNER_SEAT_PERSON
#define PEOPLE_OF_ORGANISATION PLANNER_PERSON_ORGANISATION

/* People */

static const PlannerTableColumn people_columns[] = {
  { PLANNER_PERSON_SURNAME, .width = 110, .narrow = TRUE },
  { PLANNER_PERSON_FORENAME, .width = 88, .narrow = TRUE },
  { PLANNER_PERSON_TITLE, .width = 70, .hidden = TRUE },
  { PLANNER_PERSON_ORGANISATION, .width = 120 },
  { PLANNER_PERSON_JOB_TITLE, .width = 0, .narrow = TRUE },
  { SEATS_OF_PERSON, .width = 115, .title = N_("Seats") },
  { PLANNER_PERSON_EMAIL, .width = 180, .hidden = TRUE },
  { PLANNER_PERSON_PHONE, .width = 120, .hidden = TRUE },
  { PLANNER_PERSON_LEFT_ON, .width = 120, .hidden = TRUE },
};

static void
look_at_person (PlannerOutlineRow *row, PlannerField field, PlannerCellLook *look, gpointer data)
{
  PlannerPeopleFacts *facts = data;
  PlannerRecord *person = planner_outline_row_get_record (row);

  if (field == SEATS_OF_PERSON)
    look->text = planner_people_facts_dup_seats (facts, planner_record_get_id (person));
  if (planner_people_facts_has_left (facts, person))
    {
      look->dim = TRUE;
      if (field == PLANNER_PERSON_SURNAME)
        {
          g_autofree char *day
              = planner_plan_dup_display (planner_people_facts_get_plan (facts), person, PLANNER_PERSON_LEFT_ON);

          look->mark = "system-log-out-symbolic";
          look->mark_words = g_strdup_printf (_("Left on %s"), day);
        }
    }
}

static char *
say_person (PlannerOutlineRow *row, gpointer data)
{
  PlannerPeopleFacts *facts = data;
  PlannerRecord *person = planner_outline_row_get_record (row);
  g_autofree char *title = planner_plan_dup_record_title (planner_people_facts_get_plan (facts), person);
  g_autofree char *organisation
      = planner_plan_dup_display (planner_people_facts_get_plan (facts), person, PLANNER_PERSON_ORGANISATION);

  if (*organisation == '\0')
    return g_steal_pointer (&title);
  /* Translators: a person and the organisation */
  return g_strdup_printf (_("%s, %s"), title, organisation);
}

static char *
key_person (PlannerRecord *record, PlannerField field, gpointer data)
{
  g_autofree char *words = NULL;

  if (field != SEATS_OF_PERSON)
    return NULL;
  words = planner_people_facts_dup_seats (data, planner_record_get_id (record));
  return *words != '\0' ? g_utf8_collate_key (words, -1) : NULL;
}

const PlannerPeopleView planner_people_view = {
  .name = "people",
  .title = N_("People"),
  .icon_name = "system-users-symbolic",
  .kind = PLANNER_KIND_PERSON,
  .heading = PLANNER_KIND_NONE,
  .columns = people_columns,
  .n_columns = G_N_ELEMENTS (people_columns),
  .look = look_at_person,
  .sentence = say_person,
  .key = key_person,
  .empty_title = N_("No People Yet"),
  .empty_words = N_("Everybody who leads, sits on a board or declares an interest belongs here."),
  .new_label = N_("_New Person"),
};

/* Organisations */

static const PlannerTableColumn organisation_columns[] = {
  { PLANNER_ORGANISATION_NAME, .width = 0, .narrow = TRUE },
  { PLANNER_ORGANISATION_SHORT_NAME, .width = 84 },
  { PLANNER_ORGANISATION_SECTOR, .width = 104 },
  { PLANNER_ORGANISATION_PART_OF, .width = 105 },
  { PLANNER_ORGANISATION_ALIASES, .width = 107, .narrow = TRUE },
  { PEOPLE_OF_ORGANISATION, .width = 50, .title = N_("People") },
};

static void
look_at_organisation (PlannerOutlineRow *row, PlannerField field, PlannerCellLook *look, gpointer data)
{
  guint n;

  if (field != PEOPLE_OF_ORGANISATION)
    return;
  look->figure = TRUE;
  n = planner_people_facts_count_people (data, planner_record_get_id (planner_outline_row_get_record (row)));
  look->text = g_strdup_printf ("%u", n);
  look->dim = look->dim || n == 0;
}

static char *
key_organisation (PlannerRecord *record, PlannerField field, gpointer data)
{
  if (field != PEOPLE_OF_ORGANISATION)
    return NULL;
  return g_strdup_printf ("%010u", planner_people_facts_count_people (data, planner_record_get_id (record)));
}

const PlannerPeopleView planner_organisations_view = {
  .name = "organisations",
  .title = N_("Organisations"),
  .icon_name = "x-office-address-book-symbolic",
  .kind = PLANNER_KIND_ORGANISATION,
  .heading = PLANNER_KIND_NONE,
  .columns = organisation_columns,
  .n_columns = G_N_ELEMENTS (organisation_columns),
  .look = look_at_organisation,
  .key = key_organisation,
  .empty_title = N_("No Organisations Yet"),
  .empty_words = N_("Partners, providers and all whom an interest may be in belong here, with every name that papers use for them."),
  .new_label = N_("_New Organisation"),
};

/* Boards and their seats */

static const PlannerTableColumn seat_columns[] = {
  { PLANNER_SEAT_PERSON, .width = 185, .narrow = TRUE },
  { PLANNER_SEAT_ROLE, .width = 0, .narrow = TRUE },
  { PLANNER_SEAT_CAPACITY, .width = 105 },
  { PLANNER_SEAT_VOTES, .width = 72 },
  { PLANNER_SEAT_ORGANISATION, .width = 170, .hidden = TRUE },
  { PLANNER_SEAT_FROM, .width = 120, .hidden = TRUE },
  { PLANNER_SEAT_TO, .width = 100 },
};

static PlannerRecord *
get_board (PlannerPeopleFacts *facts, PlannerOutlineRow *row)
{
  return planner_plan_lookup (planner_people_facts_get_plan (facts), PLANNER_KIND_BOARD,
                              planner_outline_row_get_value (row));
}

static char *
dup_standing (PlannerPeopleFacts *facts, PlannerRecord *board)
{
  PlannerBoardStanding standing;

  planner_people_facts_get_standing (facts, board, &standing);
  return planner_board_standing_describe (&standing);
}

static void
look_at_board (PlannerPeopleFacts *facts, PlannerOutlineRow *row, PlannerField field, PlannerCellLook *look)
{
  PlannerRecord *board = get_board (facts, row);
  PlannerBoardStanding standing;

  if (board == NULL)
    return;
  planner_people_facts_get_standing (facts, board, &standing);
  if (field == PLANNER_SEAT_PERSON)
    look->style = "heading";
  if (field == PLANNER_SEAT_ROLE)
    {
      look->text = planner_board_standing_describe (&standing);
      look->name = g_strdup (look->text);
      look->style = planner_board_standing_is_short (&standing) ? "error" : "dimmed";
    }
  if (field == PLANNER_SEAT_CAPACITY && standing.n_vacant > 0)
    look->text = g_strdup_printf (ngettext ("%u vacant", "%u vacant", standing.n_vacant), standing.n_vacant);
}

static void
look_at_seat (PlannerOutlineRow *row, PlannerField field, PlannerCellLook *look, gpointer data)
{
  PlannerPeopleFacts *facts = data;
  PlannerRecord *seat = planner_outline_row_get_record (row);

  if (seat == NULL)
    {
      look_at_board (facts, row, field, look);
      return;
    }
  if (field == PLANNER_SEAT_PERSON && planner_record_get (seat, field) == NULL)
    {
      g_set_str (&look->text, _("Vacant"));
      look->style = "warning";
    }
  if (planner_people_facts_is_past (facts, seat))
    look->dim = TRUE;
}

/* A board's name is edited in its heading. */
static PlannerField
edit_board (PlannerOutlineRow *row, GPtrArray *records, gpointer data)
{
  PlannerRecord *board = get_board (data, row);

  if (board == NULL)
    return PLANNER_FIELD_NONE;
  g_ptr_array_add (records, g_object_ref (board));
  return PLANNER_BOARD_NAME;
}

static char *
say_seat (PlannerOutlineRow *row, gpointer data)
{
  PlannerPeopleFacts *facts = data;
  PlannerRecord *seat = planner_outline_row_get_record (row);
  PlannerRecord *board = seat == NULL ? get_board (facts, row) : NULL;
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  if (seat == NULL && board == NULL)
    return g_strdup (planner_outline_row_get_title (row));
  if (board != NULL)
    {
      first = planner_plan_dup_record_title (planner_people_facts_get_plan (facts), board);
      second = dup_standing (facts, board);
    }
  else
    {
      PlannerPlan *plan = planner_people_facts_get_plan (facts);

      first = planner_record_get (seat, PLANNER_SEAT_PERSON) == NULL
                  ? g_strdup (_("Vacant"))
                  : planner_plan_dup_display (plan, seat, PLANNER_SEAT_PERSON);
      second = planner_plan_dup_display (plan, seat, PLANNER_SEAT_CAPACITY);
    }
  /* Translators: what a screen reader says of a row: a seat's holder and the capacity, or a board and how it stands */
  return *second != '\0' ? g_strdup_printf (_("%s, %s"), first, second) : g_steal_pointer (&first);
}

static guint
find_capacity (PlannerRecord *seat)
{
  const PlannerFieldInfo *info = planner_field_get_info (PLANNER_SEAT_CAPACITY);
  const char *value = planner_record_get (seat, PLANNER_SEAT_CAPACITY);
  guint place = 0;

  while (info->choices[place].name != NULL && g_strcmp0 (info->choices[place].name, value) != 0)
    place++;
  return place;
}

/* The chair, the deputy, members who vote, those who do not, then those in attendance; what is past, last. */
static char *
order_seat (PlannerRecord *seat, gpointer data)
{
  return g_strdup_printf ("%d%02u%d", planner_people_facts_is_past (data, seat) ? 1 : 0, find_capacity (seat),
                          planner_record_get_flag (seat, PLANNER_SEAT_VOTES) ? 0 : 1);
}

const PlannerPeopleView planner_boards_view = {
  .name = "boards",
  .title = N_("Boards"),
  .icon_name = "view-list-bullet-symbolic",
  .kind = PLANNER_KIND_SEAT,
  .heading = PLANNER_KIND_BOARD,
  .level = { PLANNER_SEAT_BOARD, N_("No board"), TRUE },
  .columns = seat_columns,
  .n_columns = G_N_ELEMENTS (seat_columns),
  .look = look_at_seat,
  .edit_heading = edit_board,
  .sentence = say_seat,
  .rest = order_seat,
  .empty_title = N_("No Boards Yet"),
  .empty_words = N_("Boards, committees and groups belong here, with their seats, vacancies and quorum."),
  .new_label = N_("_New Board"),
};

PlannerKind
planner_people_view_get_main_kind (const PlannerPeopleView *view)
{
  return view->heading != PLANNER_KIND_NONE ? view->heading : view->kind;
}

char *
planner_people_view_dup_findable (PlannerPeopleFacts *facts, PlannerRecord *record)
{
  PlannerPlan *plan = planner_people_facts_get_plan (facts);
  const PlannerKindInfo *info = planner_kind_get_info (planner_record_get_kind (record));
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < info->n_fields; i++)
    {
      const PlannerFieldInfo *field = &info->fields[i];
      g_autofree char *words = NULL;

      if (field->type == PLANNER_TYPE_FLAG || planner_record_get (record, field->field) == NULL)
        continue;
      words = planner_plan_dup_display (plan, record, field->field);
      g_string_append_printf (text, " %s", words);
    }
  if (info->kind == PLANNER_KIND_PERSON)
    {
      g_autofree char *seats = planner_people_facts_dup_seats (facts, planner_record_get_id (record));

      g_string_append_printf (text, " %s", seats);
    }
  if (info->kind == PLANNER_KIND_SEAT && planner_record_get (record, PLANNER_SEAT_PERSON) == NULL)
    g_string_append_printf (text, " %s", _("Vacant"));
  return planner_words_fold (text->str);
}
