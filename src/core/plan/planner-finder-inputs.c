/* planner-finder-inputs.c: a plan's directory, seats and register as the conflict finder reads them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "planner-finder-inputs.h"

#include "planner-handling-rules.h"
#include "planner-interest-facts.h"
#include "planner-meeting-sitters.h"

/* What of a person is gathered while seats are read. */
typedef struct
{
  GArray *organisations; /* guint */
  GString *roles;
} Gathered;

struct _PlannerFinderInputs
{
  PlannerPlan *plan;
  GPtrArray *organisation_records; /* borrowed */
  GPtrArray *person_records;
  GPtrArray *interest_records; /* %NULL where one was removed */
  GHashTable *interest_places; /* record → place + 1 */
  GHashTable *organisation_places; /* id → place + 1 */
  GHashTable *person_places;
  GArray *organisations; /* PlannerConflictOrganisation */
  GPtrArray *other_names; /* GStrv, in step */
  GPtrArray *gathered;    /* Gathered, by person */
  GArray *people;         /* PlannerConflictPerson */
  GArray *interests;      /* PlannerConflictInterest */
  GArray *ranks;          /* in step: guint, where it comes among all of the plan */
  guint published_months;
  GDate day;
  PlannerConflictFinder *finder;
};

static void
gathered_free (gpointer data)
{
  Gathered *gathered = data;

  g_array_unref (gathered->organisations);
  g_string_free (gathered->roles, TRUE);
  g_free (gathered);
}

static guint
look_up (GHashTable *places, const char *id)
{
  guint place = id != NULL ? GPOINTER_TO_UINT (g_hash_table_lookup (places, id)) : 0;

  return place > 0 ? place - 1 : PLANNER_NONE;
}

static void
number_records (PlannerPlan *plan, PlannerKind kind, GPtrArray *records, GHashTable *places)
{
  GListModel *all = planner_plan_get_records (plan, kind);

  for (guint i = 0; i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr (PlannerRecord) record = g_list_model_get_item (all, i);

      g_ptr_array_add (records, record);
      g_hash_table_insert (places, (gpointer) planner_record_get_id (record), GUINT_TO_POINTER (records->len));
    }
}

/* The directory */

static gboolean
is_of_sector (PlannerRecord *organisation, const char *sector)
{
  return g_strcmp0 (planner_record_get (organisation, PLANNER_ORGANISATION_SECTOR), sector) == 0;
}

static char **
dup_other_names (PlannerRecord *organisation)
{
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  g_auto (GStrv) aliases = planner_record_dup_list (organisation, PLANNER_ORGANISATION_ALIASES);
  const char *short_name = planner_record_get (organisation, PLANNER_ORGANISATION_SHORT_NAME);

  if (short_name != NULL)
    g_strv_builder_add (names, short_name);
  g_strv_builder_addv (names, (const char **) aliases);
  return g_strv_builder_end (names);
}

static void
read_organisation (PlannerFinderInputs *self, PlannerRecord *record)
{
  PlannerConflictOrganisation organisation = {
    .name = planner_record_get (record, PLANNER_ORGANISATION_NAME),
    .notes = planner_record_get (record, PLANNER_ORGANISATION_NOTES),
    .part_of = look_up (self->organisation_places, planner_record_get (record, PLANNER_ORGANISATION_PART_OF)),
    .governs = is_of_sector (record, "commissioner") || is_of_sector (record, "council") || is_of_sector (record, "regulator"),
    .is_primary_care = is_of_sector (record, "primary-care"),
  };
  char **other_names = dup_other_names (record);

  g_ptr_array_add (self->other_names, other_names);
  organisation.other_names = (const char *const *) other_names;
  g_array_append_val (self->organisations, organisation);
}

static gboolean
commissions (PlannerRecord *organisation)
{
  return is_of_sector (organisation, "commissioner") || is_of_sector (organisation, "council");
}

/* A commissioner that sits brings those it is part of: their business is its own. */
static void
seat_commissioner (PlannerFinderInputs *self, guint place)
{
  while (place != PLANNER_NONE && commissions (self->organisation_records->pdata[place])
         && !g_array_index (self->organisations, PlannerConflictOrganisation, place).sits_as_commissioner)
    {
      PlannerConflictOrganisation *organisation = &g_array_index (self->organisations, PlannerConflictOrganisation, place);

      organisation->sits_as_commissioner = TRUE;
      place = organisation->part_of;
    }
}

/* People and their seats */

static void
gather_organisation (Gathered *gathered, guint place)
{
  for (guint i = 0; i < gathered->organisations->len; i++)
    if (g_array_index (gathered->organisations, guint, i) == place)
      return;
  if (place != PLANNER_NONE)
    g_array_append_val (gathered->organisations, place);
}

static void
gather_role (Gathered *gathered, const char *role)
{
  if (role != NULL)
    g_string_append_printf (gathered->roles, "%s\n", role);
}

static void
gather_people (PlannerFinderInputs *self)
{
  for (guint i = 0; i < self->person_records->len; i++)
    {
      PlannerRecord *person = self->person_records->pdata[i];
      Gathered *gathered = g_new0 (Gathered, 1);

      gathered->organisations = g_array_new (FALSE, FALSE, sizeof (guint));
      gathered->roles = g_string_new (NULL);
      gather_organisation (gathered,
                           look_up (self->organisation_places, planner_record_get (person, PLANNER_PERSON_ORGANISATION)));
      gather_role (gathered, planner_record_get (person, PLANNER_PERSON_JOB_TITLE));
      g_ptr_array_add (self->gathered, gathered);
    }
}

/* A seat that names no organisation is its holder's. */
static void
gather_seat (PlannerFinderInputs *self, PlannerRecord *seat, PlannerRecord *holder, gboolean at_meeting)
{
  Gathered *gathered = self->gathered->pdata[look_up (self->person_places, planner_record_get_id (holder))];
  guint place = look_up (self->organisation_places, planner_record_get (seat, PLANNER_SEAT_ORGANISATION));

  gather_organisation (gathered, place);
  gather_role (gathered, planner_record_get (seat, PLANNER_SEAT_ROLE));
  if (place == PLANNER_NONE && planner_record_get (seat, PLANNER_SEAT_ORGANISATION) == NULL)
    place = look_up (self->organisation_places, planner_record_get (holder, PLANNER_PERSON_ORGANISATION));
  if (at_meeting)
    seat_commissioner (self, place);
}

static void
gather_seats (PlannerFinderInputs *self, const char *const *boards, const GDate *day)
{
  GListModel *seats = planner_plan_get_records (self->plan, PLANNER_KIND_SEAT);

  for (guint i = 0; i < g_list_model_get_n_items (seats); i++)
    {
      g_autoptr (PlannerRecord) seat = g_list_model_get_item (seats, i);
      const char *board = planner_record_get (seat, PLANNER_SEAT_BOARD);
      PlannerRecord *holder;

      if (planner_seat_get_holder (self->plan, seat, day, &holder))
        gather_seat (self, seat, holder, board != NULL && g_strv_contains (boards, board));
    }
}

static void
read_people (PlannerFinderInputs *self)
{
  for (guint i = 0; i < self->gathered->len; i++)
    {
      const Gathered *gathered = self->gathered->pdata[i];
      PlannerConflictPerson person = { (const guint *) (gpointer) gathered->organisations->data, gathered->organisations->len,
                                       gathered->roles->str };

      g_array_append_val (self->people, person);
    }
}

/* The register */

static PlannerConflictInterest
get_interest (PlannerFinderInputs *self, PlannerRecord *record)
{
  const char *type = planner_record_get (record, PLANNER_INTEREST_TYPE);
  PlannerConflictInterest interest = {
    .person = look_up (self->person_places, planner_record_get (record, PLANNER_INTEREST_PERSON)),
    .organisation = look_up (self->organisation_places, planner_record_get (record, PLANNER_INTEREST_ORGANISATION)),
    .organisation_name = planner_record_get (record, PLANNER_INTEREST_ORGANISATION_NAME),
    .nature = planner_record_get (record, PLANNER_INTEREST_NATURE),
    .through = planner_record_get (record, PLANNER_INTEREST_THROUGH),
    .position = planner_record_get (record, PLANNER_INTEREST_POSITION),
    .financial = type == NULL || g_str_equal (type, "financial"),
    .sensitive = planner_interest_is_withheld (record),
  };

  planner_record_get_date (record, PLANNER_INTEREST_FROM, &interest.from);
  planner_record_get_date (record, PLANNER_INTEREST_TO, &interest.to);
  if (planner_record_get_flag (record, PLANNER_INTEREST_NIL_RETURN))
    interest.person = PLANNER_NONE;
  return interest;
}

static guint
find_interest (PlannerFinderInputs *self, PlannerRecord *record)
{
  return GPOINTER_TO_UINT (g_hash_table_lookup (self->interest_places, record)) - 1; /* PLANNER_NONE: none */
}

/* Its place, given to it where it has none. */
static guint
take_interest (PlannerFinderInputs *self, PlannerRecord *record)
{
  PlannerConflictInterest interest = get_interest (self, record);
  guint place = find_interest (self, record);

  if (place != PLANNER_NONE)
    {
      g_array_index (self->interests, PlannerConflictInterest, place) = interest;
      return place;
    }
  g_ptr_array_add (self->interest_records, record);
  g_array_append_val (self->interests, interest);
  g_array_set_size (self->ranks, self->interests->len);
  g_hash_table_insert (self->interest_places, record, GUINT_TO_POINTER (self->interests->len));
  return self->interests->len - 1;
}

static guint
drop_interest (PlannerFinderInputs *self, PlannerRecord *record)
{
  guint place = find_interest (self, record);

  if (place == PLANNER_NONE)
    return PLANNER_NONE;
  g_hash_table_remove (self->interest_places, record);
  self->interest_records->pdata[place] = NULL;
  g_array_index (self->interests, PlannerConflictInterest, place) = (PlannerConflictInterest) { .person = PLANNER_NONE };
  return place;
}

/* Says of each where it comes now; what changed its rank among others is among what changed. %FALSE: some have no place. */
static gboolean
rank_interests (PlannerFinderInputs *self)
{
  GListModel *records = planner_plan_get_records (self->plan, PLANNER_KIND_INTEREST);

  for (guint i = 0; i < g_list_model_get_n_items (records); i++)
    {
      g_autoptr (PlannerRecord) record = g_list_model_get_item (records, i);
      guint place = find_interest (self, record);

      if (place == PLANNER_NONE)
        return FALSE;
      g_array_index (self->ranks, guint, place) = i;
    }
  return TRUE;
}

static void
read_register (PlannerFinderInputs *self)
{
  GListModel *interests = planner_plan_get_records (self->plan, PLANNER_KIND_INTEREST);

  for (guint i = 0; i < g_list_model_get_n_items (interests); i++)
    {
      g_autoptr (PlannerRecord) interest = g_list_model_get_item (interests, i);

      take_interest (self, interest);
    }
  rank_interests (self);
}

static PlannerConflictInputs
get_inputs (PlannerFinderInputs *self)
{
  return (PlannerConflictInputs) {
    .organisations = (const PlannerConflictOrganisation *) (gpointer) self->organisations->data,
    .n_organisations = self->organisations->len,
    .people = (const PlannerConflictPerson *) (gpointer) self->people->data,
    .n_people = self->people->len,
    .interests = (const PlannerConflictInterest *) (gpointer) self->interests->data,
    .n_interests = self->interests->len,
    .ranks = (const guint *) (gpointer) self->ranks->data,
    .published_months = self->published_months,
    .on = self->day,
  };
}

static gboolean
is_in_plan (PlannerFinderInputs *self, PlannerRecord *record)
{
  return planner_plan_lookup (self->plan, PLANNER_KIND_INTEREST, planner_record_get_id (record)) == record;
}

PlannerConflictNews *
planner_finder_inputs_follow (PlannerFinderInputs *self, const GPtrArray *interests)
{
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (guint));
  PlannerConflictInputs inputs;

  if (planner_conflict_finder_step (self->finder))
    return NULL;
  for (guint i = 0; i < interests->len; i++)
    {
      PlannerRecord *record = interests->pdata[i];
      guint place = is_in_plan (self, record) ? take_interest (self, record) : drop_interest (self, record);

      if (place != PLANNER_NONE)
        g_array_append_val (places, place);
    }
  if (!rank_interests (self))
    return NULL;
  inputs = get_inputs (self);
  return planner_conflict_finder_read_again (self->finder, &inputs, (const guint *) (gpointer) places->data, places->len);
}

/* All */

PlannerFinderInputs *
planner_finder_inputs_new (PlannerPlan *plan, const char *const *boards, const GDate *day)
{
  PlannerFinderInputs *self = g_new0 (PlannerFinderInputs, 1);
  PlannerDeclarationPeriods periods;
  PlannerConflictInputs inputs;

  self->plan = g_object_ref (plan);
  self->organisation_records = g_ptr_array_new ();
  self->person_records = g_ptr_array_new ();
  self->interest_records = g_ptr_array_new ();
  self->interest_places = g_hash_table_new (NULL, NULL);
  self->ranks = g_array_new (FALSE, FALSE, sizeof (guint));
  self->organisation_places = g_hash_table_new (g_str_hash, g_str_equal);
  self->person_places = g_hash_table_new (g_str_hash, g_str_equal);
  self->organisations = g_array_new (FALSE, FALSE, sizeof (PlannerConflictOrganisation));
  self->other_names = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  self->gathered = g_ptr_array_new_with_free_func (gathered_free);
  self->people = g_array_new (FALSE, FALSE, sizeof (PlannerConflictPerson));
  self->interests = g_array_new (FALSE, FALSE, sizeof (PlannerConflictInterest));

  number_records (plan, PLANNER_KIND_ORGANISATION, self->organisation_records, self->organisation_places);
  number_records (plan, PLANNER_KIND_PERSON, self->person_records, self->person_places);
  for (guint i = 0; i < self->organisation_records->len; i++)
    read_organisation (self, self->organisation_records->pdata[i]);
  gather_people (self);
  gather_seats (self, boards, day);
  read_people (self);
  read_register (self);
  planner_plan_get_declaration_periods (plan, &periods);
  self->published_months = periods.published_months;
  self->day = *day;
  inputs = get_inputs (self);
  self->finder = planner_conflict_finder_begin (&inputs);
  return self;
}

void
planner_finder_inputs_free (PlannerFinderInputs *self)
{
  planner_conflict_finder_free (self->finder);
  g_array_unref (self->interests);
  g_array_unref (self->ranks);
  g_array_unref (self->people);
  g_ptr_array_unref (self->gathered);
  g_ptr_array_unref (self->other_names);
  g_array_unref (self->organisations);
  g_hash_table_unref (self->person_places);
  g_hash_table_unref (self->organisation_places);
  g_hash_table_unref (self->interest_places);
  g_ptr_array_unref (self->interest_records);
  g_ptr_array_unref (self->person_records);
  g_ptr_array_unref (self->organisation_records);
  g_object_unref (self->plan);
  g_free (self);
}

PlannerConflictFinder *
planner_finder_inputs_get_finder (PlannerFinderInputs *self)
{
  return self->finder;
}

guint
planner_finder_inputs_get_person (PlannerFinderInputs *self, const char *id)
{
  return look_up (self->person_places, id);
}

guint
planner_finder_inputs_get_organisation (PlannerFinderInputs *self, const char *id)
{
  return look_up (self->organisation_places, id);
}

guint
planner_finder_inputs_count_people (PlannerFinderInputs *self)
{
  return self->people->len;
}

PlannerRecord *
planner_finder_inputs_get_person_record (PlannerFinderInputs *self, guint place)
{
  return self->person_records->pdata[place];
}

PlannerRecord *
planner_finder_inputs_get_interest_record (PlannerFinderInputs *self, guint place)
{
  return self->interest_records->pdata[place];
}

gboolean
planner_finder_inputs_is_financial (PlannerFinderInputs *self, guint place)
{
  return g_array_index (self->interests, PlannerConflictInterest, place).financial;
}

PlannerHandling
planner_finder_inputs_propose (PlannerFinderInputs *self, guint person, PlannerStrength strength, gboolean financial,
                               PlannerRecord **rule_of)
{
  const GArray *organisations = ((const Gathered *) self->gathered->pdata[person])->organisations;
  PlannerHandling strictest = PLANNER_HANDLING_NONE;

  *rule_of = NULL;
  for (guint i = 0; i < organisations->len; i++)
    {
      PlannerRecord *of = NULL;
      PlannerRecord *organisation = self->organisation_records->pdata[g_array_index (organisations, guint, i)];
      PlannerHandling handling = planner_organisation_get_handling (self->plan, organisation, strength, financial, &of);

      if (handling > strictest)
        {
          strictest = handling;
          *rule_of = of;
        }
    }
  return *rule_of != NULL ? strictest : planner_handling_propose (planner_handling_rule_default (), strength, financial);
}
