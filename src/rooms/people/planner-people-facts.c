/* planner-people-facts.c: who sits where, and which boards have their voting seats filled
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "rooms/people/planner-people-facts.h"

#include <glib/gi18n.h>

#include "core/plan/planner-facts.h"

struct _PlannerPeopleFacts
{
  GObject parent_instance;

  PlannerPlan *plan;
  gulong changed_handler;
  GDate day; /* not valid: today */
  GDate today;

  /* Made when first needed after a change. */
  GHashTable *seats_of_person;   /* id → GPtrArray of PlannerRecord */
  GHashTable *seats_of_board;
  GHashTable *n_people; /* id of an organisation → count */
};

G_DEFINE_FINAL_TYPE (PlannerPeopleFacts, planner_people_facts, G_TYPE_OBJECT)

static void
forget (PlannerPeopleFacts *self)
{
  g_clear_pointer (&self->seats_of_person, g_hash_table_unref);
  g_clear_pointer (&self->seats_of_board, g_hash_table_unref);
  g_clear_pointer (&self->n_people, g_hash_table_unref);
}

static void
changed_cb (PlannerPlan *plan, GPtrArray *changes, PlannerPeopleFacts *self)
{
  for (guint i = 0; i < changes->len; i++)
    {
      const PlannerChange *change = g_ptr_array_index (changes, i);
      PlannerKind kind = planner_record_get_kind (change->record);

      if (kind == PLANNER_KIND_SEAT || kind == PLANNER_KIND_PERSON)
        {
          forget (self);
          return;
        }
    }
}

static void
planner_people_facts_dispose (GObject *object)
{
  PlannerPeopleFacts *self = PLANNER_PEOPLE_FACTS (object);

  if (self->plan != NULL)
    g_clear_signal_handler (&self->changed_handler, self->plan);
  forget (self);
  g_clear_object (&self->plan);

  G_OBJECT_CLASS (planner_people_facts_parent_class)->dispose (object);
}

static void
planner_people_facts_class_init (PlannerPeopleFactsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = planner_people_facts_dispose;
}

static void
planner_people_facts_init (PlannerPeopleFacts *self)
{
}

PlannerPeopleFacts *
planner_people_facts_new (PlannerPlan *plan)
{
  PlannerPeopleFacts *self;

  g_return_val_if_fail (PLANNER_IS_PLAN (plan), NULL);

  self = g_object_new (PLANNER_TYPE_PEOPLE_FACTS, NULL);
  self->plan = g_object_ref (plan);
  self->changed_handler = g_signal_connect (plan, "changed", G_CALLBACK (changed_cb), self);
  return self;
}

PlannerPlan *
planner_people_facts_get_plan (PlannerPeopleFacts *self)
{
  g_return_val_if_fail (PLANNER_IS_PEOPLE_FACTS (self), NULL);

  return self->plan;
}

const GDate *
planner_people_facts_get_day (PlannerPeopleFacts *self)
{
  g_return_val_if_fail (PLANNER_IS_PEOPLE_FACTS (self), NULL);

  if (g_date_valid (&self->day))
    return &self->day;
  planner_get_today (&self->today);
  return &self->today;
}

void
planner_people_facts_set_day (PlannerPeopleFacts *self, const GDate *day)
{
  g_return_if_fail (PLANNER_IS_PEOPLE_FACTS (self));

  self->day = *day;
  forget (self);
}

/* Gathering */

static void
put_seat (GHashTable *table, const char *id, PlannerRecord *seat)
{
  GPtrArray *seats;

  if (id == NULL)
    return;
  seats = g_hash_table_lookup (table, id);
  if (seats == NULL)
    {
      seats = g_ptr_array_new_with_free_func (g_object_unref);
      g_hash_table_insert (table, g_strdup (id), seats);
    }
  g_ptr_array_add (seats, g_object_ref (seat));
}

static void
gather_seats (PlannerPeopleFacts *self)
{
  GListModel *seats;
  guint n;

  if (self->seats_of_board != NULL)
    return;
  self->seats_of_person = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
  self->seats_of_board = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
  seats = planner_plan_get_records (self->plan, PLANNER_KIND_SEAT);
  n = g_list_model_get_n_items (seats);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (PlannerRecord) seat = g_list_model_get_item (seats, i);

      put_seat (self->seats_of_person, planner_record_get (seat, PLANNER_SEAT_PERSON), seat);
      put_seat (self->seats_of_board, planner_record_get (seat, PLANNER_SEAT_BOARD), seat);
    }
}

static void
count_people (PlannerPeopleFacts *self)
{
  GListModel *people;
  guint n;

  if (self->n_people != NULL)
    return;
  self->n_people = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  people = planner_plan_get_records (self->plan, PLANNER_KIND_PERSON);
  n = g_list_model_get_n_items (people);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (PlannerRecord) person = g_list_model_get_item (people, i);
      const char *id = planner_record_get (person, PLANNER_PERSON_ORGANISATION);
      guint count;

      if (id == NULL || planner_people_facts_has_left (self, person))
        continue;
      count = GPOINTER_TO_UINT (g_hash_table_lookup (self->n_people, id));
      g_hash_table_replace (self->n_people, g_strdup (id), GUINT_TO_POINTER (count + 1));
    }
}

/* Telling */

GPtrArray *
planner_people_facts_get_seats (PlannerPeopleFacts *self, const char *person)
{
  g_return_val_if_fail (PLANNER_IS_PEOPLE_FACTS (self), NULL);
  g_return_val_if_fail (person != NULL, NULL);

  gather_seats (self);
  return g_hash_table_lookup (self->seats_of_person, person);
}

static char *
dup_seat_words (PlannerPeopleFacts *self, PlannerRecord *seat)
{
  const char *board_id = planner_record_get (seat, PLANNER_SEAT_BOARD);
  PlannerRecord *record = planner_plan_lookup (self->plan, PLANNER_KIND_BOARD, board_id);
  const char *code = record != NULL ? planner_record_get (record, PLANNER_BOARD_CODE) : NULL;
  g_autofree char *board = NULL;
  g_autofree char *capacity = planner_plan_dup_display (self->plan, seat, PLANNER_SEAT_CAPACITY);

  if (code != NULL)
    board = g_strdup (code);
  else if (board_id != NULL)
    board = planner_plan_dup_reference_title (self->plan, PLANNER_KIND_BOARD, board_id);
  if (board == NULL)
    return g_steal_pointer (&capacity);
  if (*capacity == '\0')
    return g_steal_pointer (&board);
  /* Translators: a seat: the capacity and the board, as "Chair, Transformation Board" */
  return g_strdup_printf (_("%s, %s"), capacity, board);
}

char *
planner_people_facts_dup_seats (PlannerPeopleFacts *self, const char *person)
{
  g_autoptr (GString) words = g_string_new (NULL);
  GPtrArray *seats = planner_people_facts_get_seats (self, person);

  for (guint i = 0; seats != NULL && i < seats->len; i++)
    {
      PlannerRecord *seat = g_ptr_array_index (seats, i);
      g_autofree char *seat_words = dup_seat_words (self, seat);

      if (planner_people_facts_is_past (self, seat))
        continue;
      if (words->len > 0)
        /* Translators: between the seats of one person */
        g_string_append (words, _("; "));
      g_string_append (words, seat_words);
    }
  return g_string_free_and_steal (g_steal_pointer (&words));
}

guint
planner_people_facts_count_people (PlannerPeopleFacts *self, const char *organisation)
{
  g_return_val_if_fail (PLANNER_IS_PEOPLE_FACTS (self), 0);
  g_return_val_if_fail (organisation != NULL, 0);

  count_people (self);
  return GPOINTER_TO_UINT (g_hash_table_lookup (self->n_people, organisation));
}

static gboolean
is_to_come (PlannerPeopleFacts *self, PlannerRecord *seat)
{
  GDate from;

  return planner_record_get_date (seat, PLANNER_SEAT_FROM, &from)
         && g_date_compare (&from, planner_people_facts_get_day (self)) > 0;
}

void
planner_people_facts_get_standing (PlannerPeopleFacts *self, PlannerRecord *board, PlannerBoardStanding *standing)
{
  GPtrArray *seats;

  g_return_if_fail (PLANNER_IS_PEOPLE_FACTS (self));
  g_return_if_fail (PLANNER_IS_RECORD (board));

  gather_seats (self);
  *standing = (PlannerBoardStanding) { .quorum = planner_record_get_integer (board, PLANNER_BOARD_QUORUM, -1) };
  seats = g_hash_table_lookup (self->seats_of_board, planner_record_get_id (board));
  for (guint i = 0; seats != NULL && i < seats->len; i++)
    {
      PlannerRecord *seat = g_ptr_array_index (seats, i);
      gboolean filled = planner_record_get (seat, PLANNER_SEAT_PERSON) != NULL;
      gboolean votes = planner_record_get_flag (seat, PLANNER_SEAT_VOTES);

      if (planner_people_facts_is_past (self, seat) || is_to_come (self, seat))
        continue;
      standing->n_seats++;
      standing->n_vacant += filled ? 0 : 1;
      standing->n_unknown += planner_record_get (seat, PLANNER_SEAT_VOTES) == NULL ? 1 : 0;
      standing->n_voting += votes ? 1 : 0;
      standing->n_filled += votes && filled ? 1 : 0;
    }
}

static gboolean
is_voting_unknown (const PlannerBoardStanding *standing)
{
  return standing->n_voting == 0 && standing->n_unknown > 0;
}

gboolean
planner_board_standing_is_short (const PlannerBoardStanding *standing)
{
  g_return_val_if_fail (standing != NULL, FALSE);

  return standing->quorum > (gint64) standing->n_filled && !is_voting_unknown (standing);
}

static char *
describe_seats (const PlannerBoardStanding *standing)
{
  if (is_voting_unknown (standing))
    return g_strdup_printf (ngettext ("%u of %u seat filled", "%u of %u seats filled", standing->n_seats),
                            standing->n_seats - standing->n_vacant, standing->n_seats);
  if (standing->n_voting == 0)
    return g_strdup (_("No voting seats"));
  return g_strdup_printf (ngettext ("%u of %u voting seat filled", "%u of %u voting seats filled", standing->n_voting),
                          standing->n_filled, standing->n_voting);
}

char *
planner_board_standing_describe (const PlannerBoardStanding *standing)
{
  g_autofree char *seats = NULL;

  g_return_val_if_fail (standing != NULL, NULL);

  seats = describe_seats (standing);
  if (standing->quorum < 0)
    return g_steal_pointer (&seats);
  if (planner_board_standing_is_short (standing))
    /* Translators: how the seats of a board are filled, then its quorum */
    return g_strdup_printf (_("%s; quorum %d cannot be reached"), seats, (int) standing->quorum);
  /* Translators: how the seats of a board are filled, then its quorum */
  return g_strdup_printf (_("%s; quorum %d"), seats, (int) standing->quorum);
}

gboolean
planner_people_facts_is_past (PlannerPeopleFacts *self, PlannerRecord *seat)
{
  GDate to;

  g_return_val_if_fail (PLANNER_IS_PEOPLE_FACTS (self), FALSE);

  return planner_record_get_date (seat, PLANNER_SEAT_TO, &to)
         && g_date_compare (&to, planner_people_facts_get_day (self)) < 0;
}

gboolean
planner_people_facts_has_left (PlannerPeopleFacts *self, PlannerRecord *person)
{
  GDate left;

  g_return_val_if_fail (PLANNER_IS_PEOPLE_FACTS (self), FALSE);

  return planner_record_get_date (person, PLANNER_PERSON_LEFT_ON, &left)
         && g_date_compare (&left, planner_people_facts_get_day (self)) < 0;
}
