/* test-meeting-conflicts.c: conflicts of a meeting stay true while the plan changes
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/plan/planner-meeting-conflicts.h"
#include "plan-fixture.h"

static void
add (PlannerPlan *plan, PlannerKind kind, const char *id, ...)
{
  g_autoptr (GError) error = NULL;
  PlannerEdit *edit = planner_edit_begin (plan, "New", PLANNER_EDIT_DEFAULT, &error);
  PlannerField field;
  va_list fields;

  g_assert_nonnull (planner_edit_add (edit, kind, id, NULL, NULL, &error));
  va_start (fields, id);
  while ((field = va_arg (fields, PlannerField)) != PLANNER_FIELD_NONE)
    g_assert_true (planner_edit_set_text (edit, id, field, va_arg (fields, const char *), &error));
  va_end (fields);
  g_assert_true (planner_edit_commit (edit, &error));
  g_assert_no_error (error);
}

static void
fill (PlannerPlan *plan)
{
  add (plan, PLANNER_KIND_ORGANISATION, "o-1", PLANNER_ORGANISATION_NAME, "Quay Hospital", PLANNER_FIELD_NONE);
  add (plan, PLANNER_KIND_PERSON, "p-1", PLANNER_PERSON_SURNAME, "Marsh", PLANNER_FIELD_NONE);
  add (plan, PLANNER_KIND_BOARD, "b", PLANNER_BOARD_QUORUM, "1", PLANNER_FIELD_NONE);
  add (plan, PLANNER_KIND_SEAT, "s-1", PLANNER_SEAT_BOARD, "b", PLANNER_SEAT_PERSON, "p-1", PLANNER_SEAT_CAPACITY, "member", PLANNER_FIELD_NONE);
  add (plan, PLANNER_KIND_INTEREST, "i-1", PLANNER_INTEREST_PERSON, "p-1", PLANNER_INTEREST_ORGANISATION, "o-1", PLANNER_INTEREST_TYPE,
       "financial", PLANNER_FIELD_NONE);
  add (plan, PLANNER_KIND_MEETING, "m", PLANNER_MEETING_BOARDS, "b", PLANNER_MEETING_ON, "2018-07-12", PLANNER_FIELD_NONE);
  add (plan, PLANNER_KIND_AGENDA_ITEM, "a", PLANNER_AGENDA_ITEM_MEETING, "m", PLANNER_AGENDA_ITEM_TITLE, "Welcome", PLANNER_FIELD_NONE);
  add (plan, PLANNER_KIND_AGENDA_ITEM, "z", PLANNER_AGENDA_ITEM_TITLE, "Quay Hospital", PLANNER_FIELD_NONE);
}

static PlannerMeetingConflicts *
look (PlannerPlan *plan)
{
  GDate today;

  g_date_set_dmy (&today, 12, 7, 2018);
  return planner_meeting_conflicts_new (plan, planner_plan_lookup (plan, PLANNER_KIND_MEETING, "m"), &today);
}

/* Follows the plan, and keeps whether it could. */
typedef struct
{
  PlannerMeetingConflicts *conflicts;
  guint n_anew; /* how often all was to be looked at anew */
} Kept;

static void
changed_cb (PlannerPlan *plan, GPtrArray *changes, Kept *kept)
{
  if (planner_meeting_conflicts_follow (kept->conflicts, changes))
    return;
  planner_meeting_conflicts_free (kept->conflicts);
  kept->conflicts = look (plan);
  kept->n_anew++;
}

static void
keep (Kept *kept, PlannerPlan *plan)
{
  kept->conflicts = look (plan);
  g_signal_connect (plan, "changed", G_CALLBACK (changed_cb), kept);
}

static void
let_go (Kept *kept, PlannerPlan *plan)
{
  g_signal_handlers_disconnect_by_func (plan, changed_cb, kept);
  planner_meeting_conflicts_free (kept->conflicts);
}

static void
tell_people (GString *text, const GPtrArray *people)
{
  for (guint i = 0; i < people->len; i++)
    g_string_append_printf (text, " %s", planner_record_get_id (people->pdata[i]));
}

static const char *
get_id (PlannerRecord *record)
{
  return record != NULL ? planner_record_get_id (record) : "-";
}

static void
tell_conflict (GString *text, PlannerMeetingConflicts *conflicts, const PlannerMeetingConflict *conflict)
{
  g_autofree char *why = planner_meeting_conflicts_describe (conflicts, conflict);
  g_autofree char *handling = planner_meeting_conflict_dup_handling (conflict);

  g_string_append_printf (text, "  %s %s %s %u %u %u %u %s %d%d%d %s %s\n", get_id (conflict->person), get_id (conflict->interest),
                          get_id (conflict->ruling), conflict->strength, conflict->ruled, conflict->handling, conflict->proposed,
                          get_id (conflict->rule_of), conflict->is_undeclared, conflict->is_declared_at_meeting, conflict->is_only_ruled,
                          why, handling);
}

static void
tell_item (GString *text, PlannerMeetingConflicts *conflicts, const PlannerItemConflicts *item)
{
  g_string_append_printf (text, "%s %s %d %s:", get_id (item->item), get_id (item->chair), item->chair_passes, get_id (item->alternate));
  tell_people (text, item->offered);
  for (guint i = 0; i < item->quorums->len; i++)
    {
      const PlannerBoardQuorum *quorum = &g_array_index (item->quorums, PlannerBoardQuorum, i);

      g_string_append_printf (text, "; %s %u %u %u", get_id (quorum->board), quorum->counts.before, quorum->counts.after, quorum->counts.needed);
      tell_people (text, item->could_mend->pdata[i]);
    }
  g_string_append_c (text, '\n');
  for (guint i = 0; i < item->conflicts->len; i++)
    tell_conflict (text, conflicts, item->conflicts->pdata[i]);
}

/* All that is known, in words. */
static char *
tell (PlannerMeetingConflicts *conflicts)
{
  GPtrArray *items = planner_meeting_conflicts_get_items (conflicts);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < items->len; i++)
    tell_item (text, conflicts, items->pdata[i]);
  return g_string_free_and_steal (text);
}

/* What is kept is what is found anew. */
static void
assert_kept (PlannerPlan *plan, Kept *kept)
{
  g_autoptr (PlannerMeetingConflicts) fresh = look (plan);
  g_autofree char *expected = tell (fresh);
  g_autofree char *told = NULL;

  while (planner_meeting_conflicts_step (kept->conflicts))
    ;
  told = tell (kept->conflicts);
  g_assert_cmpstr (told, ==, expected);
}

/* "i-1 withdraws 0": the interest, its handling, how many votes remain. */
static void
assert_found (PlannerPlan *plan, Kept *kept, const char *expected)
{
  const PlannerItemConflicts *item;
  g_autoptr (GString) found = g_string_new (NULL);

  assert_kept (plan, kept);
  g_assert_cmpuint (planner_meeting_conflicts_get_items (kept->conflicts)->len, ==, 1);
  item = planner_meeting_conflicts_get_items (kept->conflicts)->pdata[0];
  for (guint i = 0; i < item->conflicts->len; i++)
    {
      const PlannerMeetingConflict *conflict = item->conflicts->pdata[i];

      g_string_append_printf (found, "%s %s ", planner_record_get_id (conflict->interest), planner_handling_to_string (conflict->handling));
    }
  g_string_append_printf (found, "%u", g_array_index (item->quorums, PlannerBoardQuorum, 0).counts.after);
  g_assert_cmpstr (found->str, ==, expected);
}

static void
test_follow (Fixture *fixture, gconstpointer data)
{
  PlannerPlan *plan = fixture->plan;
  Kept kept = { NULL };

  fill (plan);
  keep (&kept, plan);
  assert_found (plan, &kept, "1");
  set_text (plan, "a", PLANNER_AGENDA_ITEM_TITLE, "Contract with Quay Hospital");
  assert_found (plan, &kept, "i-1 withdraws 0");
  add (plan, PLANNER_KIND_RULING, "r", PLANNER_RULING_AGENDA_ITEM, "a", PLANNER_RULING_PERSON, "p-1", PLANNER_RULING_INTEREST, "i-1",
       PLANNER_RULING_HANDLING, "noted", PLANNER_RULING_STATUS, "confirmed", PLANNER_FIELD_NONE);
  assert_found (plan, &kept, "i-1 noted 1");
  set_text (plan, "a", PLANNER_AGENDA_ITEM_TITLE, "Welcome");
  set_text (plan, "r", PLANNER_RULING_AGENDA_ITEM, "");
  assert_found (plan, &kept, "1");
  add (plan, PLANNER_KIND_RECOMMENDATION, "rec", PLANNER_RECOMMENDATION_AGENDA_ITEM, "a", PLANNER_RECOMMENDATION_TEXT,
       "To AWARD it to Quay Hospital", PLANNER_FIELD_NONE);
  assert_found (plan, &kept, "i-1 withdraws 0");
  set_text (plan, "i-1", PLANNER_INTEREST_NIL_RETURN, "1");
  assert_found (plan, &kept, "1");
  g_assert_cmpuint (kept.n_anew, ==, 0);
  set_text (plan, "o-1", PLANNER_ORGANISATION_NAME, "Ferry Hospital");
  assert_found (plan, &kept, "1");
  g_assert_cmpuint (kept.n_anew, ==, 1);
  let_go (&kept, plan);
}

/* Only items that an edit touches are looked at again. */
static void
test_least (Fixture *fixture, gconstpointer data)
{
  PlannerPlan *plan = fixture->plan;
  Kept kept = { NULL };
  guint first, second;

  fill (plan);
  set_text (plan, "a", PLANNER_AGENDA_ITEM_TITLE, "Contract with Quay Hospital");
  add (plan, PLANNER_KIND_AGENDA_ITEM, "b-item", PLANNER_AGENDA_ITEM_MEETING, "m", PLANNER_AGENDA_ITEM_TITLE, "Sallow Bakery", PLANNER_FIELD_NONE);
  keep (&kept, plan);
  first = ((const PlannerItemConflicts *) planner_meeting_conflicts_get_items (kept.conflicts)->pdata[0])->number;
  second = ((const PlannerItemConflicts *) planner_meeting_conflicts_get_items (kept.conflicts)->pdata[1])->number;
  set_text (plan, "i-1", PLANNER_INTEREST_NATURE, "Governor");
  assert_kept (plan, &kept);
  g_assert_cmpuint (((const PlannerItemConflicts *) planner_meeting_conflicts_get_items (kept.conflicts)->pdata[0])->number, !=, first);
  g_assert_cmpuint (((const PlannerItemConflicts *) planner_meeting_conflicts_get_items (kept.conflicts)->pdata[1])->number, ==, second);
  add (plan, PLANNER_KIND_INTEREST, "i-2", PLANNER_INTEREST_PERSON, "p-1", PLANNER_INTEREST_ORGANISATION_NAME, "Ferry Choir", PLANNER_FIELD_NONE);
  add (plan, PLANNER_KIND_MEETING, "other", PLANNER_MEETING_BOARDS, "b", PLANNER_FIELD_NONE);
  add (plan, PLANNER_KIND_ATTENDANCE, "elsewhere", PLANNER_ATTENDANCE_MEETING, "other", PLANNER_ATTENDANCE_PERSON, "p-1", PLANNER_FIELD_NONE);
  assert_kept (plan, &kept);
  g_assert_cmpuint (((const PlannerItemConflicts *) planner_meeting_conflicts_get_items (kept.conflicts)->pdata[1])->number, ==, second);
  set_text (plan, "i-2", PLANNER_INTEREST_ORGANISATION_NAME, "Sallow Bakery");
  assert_kept (plan, &kept);
  g_assert_cmpuint (((const PlannerItemConflicts *) planner_meeting_conflicts_get_items (kept.conflicts)->pdata[1])->conflicts->len, ==, 1);
  g_assert_cmpuint (kept.n_anew, ==, 0);
  let_go (&kept, plan);
}

/* Nobody reads hundreds of names. */
static void
test_names (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    guint n_offered;
    const char *end;
  } rows[] = { { 2, "by: Marsh, Marsh" }, { 21, ", Marsh, Marsh" }, { 22, ", Marsh and 2 others" }, { 400, ", Marsh and 380 others" } };

  fill (fixture->plan);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      PlannerRecord *person = planner_plan_lookup (fixture->plan, PLANNER_KIND_PERSON, "p-1");
      g_autoptr (GPtrArray) offered = g_ptr_array_new ();
      PlannerItemConflicts item = { .chair = person, .chair_passes = TRUE, .offered = offered };
      g_autofree char *words = NULL;

      for (guint j = 0; j < rows[i].n_offered; j++)
        g_ptr_array_add (offered, person);
      words = planner_item_conflicts_dup_chair (&item);
      if (!g_str_has_suffix (words, rows[i].end))
        g_error ("%u: %s", rows[i].n_offered, words);
    }
}

/* Random edits of a random plan */

#define N_EDITS 300
#define N_OF_EACH 9

static const PlannerField edited[] = {
  PLANNER_INTEREST_PERSON,       PLANNER_INTEREST_ORGANISATION,      PLANNER_INTEREST_ORGANISATION_NAME,  PLANNER_INTEREST_NATURE,
  PLANNER_INTEREST_TYPE,         PLANNER_INTEREST_SENSITIVE,         PLANNER_INTEREST_NIL_RETURN,         PLANNER_INTEREST_TO,
  PLANNER_INTEREST_ORGANISATION_NAME, PLANNER_INTEREST_NATURE,       PLANNER_AGENDA_ITEM_MEETING,         PLANNER_AGENDA_ITEM_TITLE,
  PLANNER_AGENDA_ITEM_SUMMARY,   PLANNER_AGENDA_ITEM_ORGANISATIONS,  PLANNER_AGENDA_ITEM_LEADS,           PLANNER_AGENDA_ITEM_ASKS,
  PLANNER_ASK_TEXT,              PLANNER_RECOMMENDATION_AGENDA_ITEM, PLANNER_RECOMMENDATION_TEXT,         PLANNER_RULING_AGENDA_ITEM,
  PLANNER_RULING_PERSON,         PLANNER_RULING_INTEREST,            PLANNER_RULING_HANDLING,             PLANNER_RULING_REASON,
  PLANNER_RULING_STATUS,         PLANNER_RULING_DECLARED,            PLANNER_RULING_ALTERNATE_CHAIR,      PLANNER_ATTENDANCE_MEETING,
  PLANNER_ATTENDANCE_PERSON,     PLANNER_ATTENDANCE_PRESENCE,        PLANNER_ATTENDANCE_CAPACITY,         PLANNER_PERSON_JOB_TITLE,
  PLANNER_ORGANISATION_NAME,     PLANNER_ORGANISATION_PART_OF,       PLANNER_SEAT_PERSON,
};

static const struct
{
  PlannerKind kind;
  const char *prefix;
} kinds[] = {
  { PLANNER_KIND_ORGANISATION, "o" }, { PLANNER_KIND_PERSON, "p" },         { PLANNER_KIND_SEAT, "s" },    { PLANNER_KIND_INTEREST, "i" },
  { PLANNER_KIND_AGENDA_ITEM, "a" },  { PLANNER_KIND_ASK, "k" },            { PLANNER_KIND_RULING, "r" },  { PLANNER_KIND_RECOMMENDATION, "c" },
  { PLANNER_KIND_ATTENDANCE, "t" },
};

static const char *
get_prefix (PlannerKind kind)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (kinds[i].kind == kind)
      return kinds[i].prefix;
  g_assert_not_reached ();
}

static char *
dup_words (GRand *random)
{
  static const char *const words[] = { "Quay Hospital", "Mere", "Practice", "Sallow Bakery", "Ferry", "Choir", "GP", "Friends", "Sallow", "Ltd" };
  g_autoptr (GString) text = g_string_new (NULL);

  for (gint32 i = g_rand_int_range (random, 0, 5); i > 0; i--)
    g_string_append_printf (text, "%s ", words[g_rand_int_range (random, 0, G_N_ELEMENTS (words))]);
  return g_string_free_and_steal (g_steal_pointer (&text));
}

static char *
dup_value (GRand *random, PlannerField field)
{
  static const char *const handlings[] = { "noted", "withdraws", "stays-silent", "" };
  static const char *const capacities[] = { "chair", "deputy-chair", "member", "" };
  static const char *const presences[] = { "present", "apologies", "absent", "" };
  gint32 number = g_rand_int_range (random, 0, N_OF_EACH);

  switch ((int) field)
    {
    case PLANNER_INTEREST_TYPE:
      return g_strdup (number % 2 == 0 ? "financial" : "indirect");
    case PLANNER_INTEREST_SENSITIVE:
    case PLANNER_INTEREST_NIL_RETURN:
      return g_strdup (number == 0 ? "1" : "0");
    case PLANNER_INTEREST_TO:
      return g_strdup (number == 0 ? "2018-01-01" : "");
    case PLANNER_AGENDA_ITEM_MEETING:
    case PLANNER_ATTENDANCE_MEETING:
      return g_strdup (number > 0 ? "m" : "");
    case PLANNER_RULING_HANDLING:
      return g_strdup (handlings[number % 4]);
    case PLANNER_RULING_STATUS:
      return g_strdup (number > 0 ? "confirmed" : "proposed");
    case PLANNER_ATTENDANCE_CAPACITY:
    case PLANNER_SEAT_CAPACITY:
      return g_strdup (capacities[number % 4]);
    case PLANNER_ATTENDANCE_PRESENCE:
      return g_strdup (presences[number % 4]);
    case PLANNER_SEAT_BOARD:
      return g_strdup ("b");
    default:
      if (planner_field_get_info (field)->target != PLANNER_KIND_NONE)
        return number > 0 ? g_strdup_printf ("%s-%d", get_prefix (planner_field_get_info (field)->target), number) : g_strdup ("");
      return dup_words (random);
    }
}

/* What is refused (a circle, a record that was deleted just before) stays as it was. */
static void
set_random (PlannerEdit *edit, GRand *random, const char *id, PlannerField field)
{
  g_autofree char *value = dup_value (random, field);

  planner_edit_set_text (edit, id, field, value, NULL);
}

static void
add_random (PlannerEdit *edit, GRand *random, PlannerKind kind, const char *id)
{
  g_autoptr (GError) error = NULL;

  planner_edit_add (edit, kind, id, NULL, NULL, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (edited); i++)
    if (planner_field_get_info (edited[i])->kind == kind && edited[i] != PLANNER_INTEREST_NIL_RETURN)
      set_random (edit, random, id, edited[i]);
}

static void
fill_random (PlannerPlan *plan, GRand *random)
{
  g_autoptr (GError) error = NULL;
  PlannerEdit *edit;

  add (plan, PLANNER_KIND_BOARD, "b", PLANNER_BOARD_QUORUM, "3", PLANNER_FIELD_NONE);
  add (plan, PLANNER_KIND_MEETING, "m", PLANNER_MEETING_BOARDS, "b", PLANNER_MEETING_ON, "2018-07-12", PLANNER_FIELD_NONE);
  edit = planner_edit_begin (plan, "Fill", PLANNER_EDIT_DEFAULT, &error);
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    for (guint j = 0; j < N_OF_EACH; j++)
      {
        g_autofree char *id = g_strdup_printf ("%s-%u", kinds[i].prefix, j);

        add_random (edit, random, kinds[i].kind, id);
        if (kinds[i].kind == PLANNER_KIND_SEAT)
          set_random (edit, random, id, PLANNER_SEAT_BOARD);
        if (kinds[i].kind == PLANNER_KIND_SEAT)
          set_random (edit, random, id, PLANNER_SEAT_CAPACITY);
      }
  planner_edit_commit (edit, &error);
  g_assert_no_error (error);
}

/* A record of @kind that is there, or %NULL. */
static PlannerRecord *
pick (PlannerPlan *plan, GRand *random, PlannerKind kind)
{
  GListModel *records = planner_plan_get_records (plan, kind);
  guint n = g_list_model_get_n_items (records);
  g_autoptr (PlannerRecord) record = n > 0 ? g_list_model_get_item (records, (guint) g_rand_int_range (random, 0, (gint32) n)) : NULL;

  return record;
}

/* Interests and items go and come, too, and change places. */
static void
move_or_replace (PlannerPlan *plan, PlannerEdit *edit, GRand *random)
{
  PlannerKind kind = g_rand_boolean (random) ? PLANNER_KIND_INTEREST : PLANNER_KIND_AGENDA_ITEM;
  PlannerRecord *record = pick (plan, random, kind);
  PlannerRecord *after = pick (plan, random, kind);

  switch (g_rand_int_range (random, 0, 3))
    {
    case 0:
      if (record != NULL)
        planner_edit_delete (edit, kind, planner_record_get_id (record), NULL);
      break;
    case 1:
      add_random (edit, random, kind, NULL);
      break;
    default:
      if (record != NULL && record != after)
        planner_edit_move (edit, kind, planner_record_get_id (record), NULL, planner_record_get_id (after), NULL);
    }
}

static void
edit_random (PlannerPlan *plan, GRand *random)
{
  g_autoptr (GError) error = NULL;
  PlannerEdit *edit = planner_edit_begin (plan, "Edit", PLANNER_EDIT_DEFAULT, &error);

  for (gint32 i = g_rand_int_range (random, 1, 3); i > 0; i--)
    {
      PlannerField field = edited[g_rand_int_range (random, 0, G_N_ELEMENTS (edited))];
      PlannerRecord *record = pick (plan, random, planner_field_get_info (field)->kind);

      if (g_rand_int_range (random, 0, 4) == 0)
        move_or_replace (plan, edit, random);
      else if (record != NULL)
        set_random (edit, random, planner_record_get_id (record), field);
    }
  planner_edit_commit (edit, &error);
  g_assert_no_error (error);
}

/* The last edit, if there was one. */
static void
undo_random (PlannerPlan *plan)
{
  g_autofree char *name = NULL;

  g_object_get (plan, "undo-name", &name, NULL);
  if (g_strcmp0 (name, "Edit") == 0)
    undo (plan);
}

static void
test_random (Fixture *fixture, gconstpointer data)
{
  PlannerPlan *plan = fixture->plan;
  guint32 seed = g_random_int ();
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);
  Kept kept = { NULL };

  g_test_message ("seed %u", seed);
  fill_random (plan, random);
  keep (&kept, plan);
  for (guint i = 0; i < N_EDITS; i++)
    {
      if (g_rand_int_range (random, 0, 8) == 0)
        undo_random (plan);
      else
        edit_random (plan, random);
      if (g_rand_boolean (random))
        assert_kept (plan, &kept);
    }
  assert_kept (plan, &kept);
  g_assert_cmpuint (kept.n_anew, <, N_EDITS / 2);
  let_go (&kept, plan);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add ("/plan/meeting-conflicts/follow", Fixture, NULL, set_up, test_follow, tear_down);
  g_test_add ("/plan/meeting-conflicts/least", Fixture, NULL, set_up, test_least, tear_down);
  g_test_add ("/plan/meeting-conflicts/names", Fixture, NULL, set_up, test_names, tear_down);
  for (guint i = 0; i < 4; i++)
    {
      g_autofree char *name = g_strdup_printf ("/plan/meeting-conflicts/random-%u", i);

      g_test_add (name, Fixture, NULL, set_up, test_random, tear_down);
    }
  return g_test_run ();
}
