/* planner-meeting-looking.c: the finder looks at one item of a meeting, as far as it has to
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "planner-meeting-conflicts-private.h"

/* What the finder reads of an item */

static void
add_text (GPtrArray *texts, PlannerRecord *record, PlannerField field)
{
  if (planner_record_get (record, field) != NULL)
    g_ptr_array_add (texts, (gpointer) planner_record_get (record, field));
}

static GPtrArray *
list_decisions (PlannerMeetingConflicts *self, PlannerRecord *item)
{
  GPtrArray *texts = g_ptr_array_new_null_terminated (8, NULL, TRUE);
  const GPtrArray *recommendations = g_hash_table_lookup (self->recommendations, planner_record_get_id (item));

  for (guint i = 0; recommendations != NULL && i < recommendations->len; i++)
    add_text (texts, recommendations->pdata[i], PLANNER_RECOMMENDATION_TEXT);
  return texts;
}

static GPtrArray *
list_texts (PlannerMeetingConflicts *self, PlannerRecord *item)
{
  GPtrArray *texts = g_ptr_array_new_null_terminated (8, NULL, TRUE);
  g_auto (GStrv) asks = planner_record_dup_list (item, PLANNER_AGENDA_ITEM_ASKS);

  add_text (texts, item, PLANNER_AGENDA_ITEM_PAPER);
  add_text (texts, item, PLANNER_AGENDA_ITEM_SUMMARY);
  for (guint i = 0; asks[i] != NULL; i++)
    {
      PlannerRecord *ask = planner_plan_lookup (self->plan, PLANNER_KIND_ASK, asks[i]);

      if (ask != NULL)
        add_text (texts, ask, PLANNER_ASK_TEXT);
    }
  return texts;
}

static GArray *
list_organisations (PlannerMeetingConflicts *self, PlannerRecord *item)
{
  GArray *places = g_array_new (FALSE, FALSE, sizeof (guint));
  g_auto (GStrv) ids = planner_record_dup_list (item, PLANNER_AGENDA_ITEM_ORGANISATIONS);

  for (guint i = 0; ids[i] != NULL; i++)
    {
      guint place = planner_finder_inputs_get_organisation (self->inputs, ids[i]);

      if (place != PLANNER_NONE)
        g_array_append_val (places, place);
    }
  return places;
}

static PlannerConflictMatter *
read_matter (PlannerMeetingConflicts *self, PlannerRecord *item)
{
  g_autoptr (GArray) organisations = list_organisations (self, item);
  g_autoptr (GPtrArray) decisions = list_decisions (self, item);
  g_autoptr (GPtrArray) texts = list_texts (self, item);
  PlannerConflictItem read = {
    .organisations = (const guint *) (gpointer) organisations->data,
    .n_organisations = organisations->len,
    .title = planner_record_get (item, PLANNER_AGENDA_ITEM_TITLE),
    .decisions = (const char *const *) decisions->pdata,
    .texts = (const char *const *) texts->pdata,
  };

  return planner_conflict_finder_read_item (planner_finder_inputs_get_finder (self->inputs), &read);
}

/* Whom it may concern */

/* Everybody who sits, there or not, and who presents the item. */
static GArray *
list_people (PlannerMeetingConflicts *self, PlannerRecord *item)
{
  GArray *places = g_array_new (FALSE, FALSE, sizeof (guint));
  g_auto (GStrv) leads = planner_record_dup_list (item, PLANNER_AGENDA_ITEM_LEADS);

  for (guint i = 0; i < self->sitters->len; i++)
    {
      PlannerRecord *person = g_array_index (self->sitters, PlannerMeetingSitter, i).person;
      guint place = planner_finder_inputs_get_person (self->inputs, planner_record_get_id (person));

      g_array_append_val (places, place);
    }
  for (guint i = 0; leads[i] != NULL; i++)
    {
      guint place = planner_finder_inputs_get_person (self->inputs, leads[i]);

      if (place != PLANNER_NONE)
        g_array_append_val (places, place);
    }
  return places;
}

/* By place: the person's among @people, from 1; 0: not there. Free with g_free(). */
static guint *
number_people (PlannerMeetingConflicts *self, const GArray *people)
{
  guint *numbers = g_new0 (guint, planner_finder_inputs_count_people (self->inputs));

  for (guint i = 0; i < people->len; i++)
    if (numbers[g_array_index (people, guint, i)] == 0)
      numbers[g_array_index (people, guint, i)] = i + 1;
  return numbers;
}

/* The people of the item whom nobody looked at, or who are to be looked at again. */
static GArray *
list_unseen (PlannerMeetingConflicts *self, PlannerItemLook *look, const GArray *people)
{
  g_autofree guint *former = number_people (self, look->people);
  GArray *unseen = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < people->len; i++)
    {
      guint person = g_array_index (people, guint, i);

      if (former[person] == 0 || look->is_touched || (look->again != NULL && look->again[person]))
        g_array_append_val (unseen, person);
    }
  return unseen;
}

static int
compare_numbers (gconstpointer a, gconstpointer b, gpointer data)
{
  const PlannerConflict *one = a, *other = b;
  const guint *numbers = data;

  return numbers[one->person] < numbers[other->person] ? -1 : numbers[one->person] > numbers[other->person];
}

/* What was found and still is, and what is found of the @unseen, in the order of @people: those of one person stay as they come. */
static GArray *
join_found (PlannerMeetingConflicts *self, PlannerItemLook *look, const GArray *people, const GArray *unseen)
{
  PlannerConflictFinder *finder = planner_finder_inputs_get_finder (self->inputs);
  GArray *found = planner_conflict_finder_look_at (finder, look->matter, (const guint *) (gpointer) unseen->data, unseen->len);
  g_autofree guint *numbers = number_people (self, people);
  g_autofree guint *new_numbers = number_people (self, unseen);

  if (look->found->len == 0)
    return found;
  for (guint i = 0; i < look->found->len; i++)
    {
      const PlannerConflict *kept = &g_array_index (look->found, PlannerConflict, i);

      if (numbers[kept->person] > 0 && new_numbers[kept->person] == 0)
        g_array_append_val (found, *kept);
    }
  g_array_sort_with_data (found, compare_numbers, numbers);
  return found;
}

/* All */

PlannerItemLook *
planner_item_look_new (PlannerRecord *item)
{
  PlannerItemLook *look = g_new0 (PlannerItemLook, 1);

  look->item = item;
  look->people = g_array_new (FALSE, FALSE, sizeof (guint));
  look->found = g_array_new (FALSE, FALSE, sizeof (PlannerConflict));
  look->is_due = look->is_changed = TRUE;
  return look;
}

void
planner_item_look_free (PlannerItemLook *look)
{
  g_clear_pointer (&look->conflicts, planner_item_conflicts_free);
  g_clear_pointer (&look->matter, planner_conflict_matter_free);
  g_array_unref (look->people);
  g_array_unref (look->found);
  g_free (look->again);
  g_free (look);
}

/* Reads again what the item is about; where that is the same, nobody is touched otherwise. */
static void
read_again (PlannerMeetingConflicts *self, PlannerItemLook *look)
{
  g_autoptr (PlannerConflictMatter) former = g_steal_pointer (&look->matter);

  look->matter = read_matter (self, look->item);
  look->is_touched = former == NULL || !planner_conflict_matter_is_same (former, look->matter);
}

void
planner_item_look_at (PlannerMeetingConflicts *self, PlannerItemLook *look)
{
  g_autoptr (GArray) people = list_people (self, look->item);
  g_autoptr (GArray) unseen = NULL;
  GArray *found;

  if (look->is_changed)
    read_again (self, look);
  unseen = list_unseen (self, look, people);
  found = join_found (self, look, people, unseen);
  g_array_unref (look->found);
  look->found = found;
  g_array_unref (look->people);
  look->people = g_steal_pointer (&people);
  g_clear_pointer (&look->conflicts, planner_item_conflicts_free);
  look->conflicts = planner_item_conflicts_new (self, look->item, look->found);
  g_clear_pointer (&look->again, g_free);
  look->is_due = look->is_changed = look->is_touched = FALSE;
}

/* Those of @people who are looked at for the item. */
static GArray *
list_its (const PlannerItemLook *look, const guint *numbers)
{
  GArray *its = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < look->people->len; i++)
    if (numbers[g_array_index (look->people, guint, i)] > 0)
      g_array_append_val (its, g_array_index (look->people, guint, i));
  return its;
}

gboolean
planner_item_look_concerns (PlannerMeetingConflicts *self, const PlannerItemLook *look, const GArray *people)
{
  g_autofree guint *numbers = number_people (self, people);
  g_autoptr (GArray) its = list_its (look, numbers);
  g_autoptr (GArray) found = NULL;

  for (guint i = 0; i < look->found->len; i++)
    if (numbers[g_array_index (look->found, PlannerConflict, i).person] > 0)
      return TRUE;
  if (its->len == 0 || look->matter == NULL)
    return FALSE;
  found = planner_conflict_finder_look_at (planner_finder_inputs_get_finder (self->inputs), look->matter,
                                           (const guint *) (gpointer) its->data, its->len);
  return found->len > 0;
}
