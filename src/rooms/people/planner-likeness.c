/* planner-likeness.c: which people, or which organisations, may be the same
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "rooms/people/planner-likeness.h"

#include <glib/gi18n.h>

#include "rooms/people/planner-name-words.h"

/* A name that so many share says nothing, and comparing them all would take long. */
#define MAX_BUCKET 60
#define MIN_INITIALS 3

/* Finding */

typedef struct
{
  GPtrArray *pairs;
  GHashTable *known; /* set of "FIRST SECOND" */
} Finding;

static void
likeness_free (PlannerLikeness *likeness)
{
  g_object_unref (likeness->first);
  g_object_unref (likeness->second);
  g_free (likeness);
}

static void
add_pair (Finding *finding, PlannerRecord *first, PlannerRecord *second, PlannerLikenessReason reason)
{
  g_autofree char *key = g_strdup_printf ("%s %s", planner_record_get_id (first), planner_record_get_id (second));
  PlannerLikeness *likeness;

  if (first == second || !g_hash_table_add (finding->known, g_steal_pointer (&key)))
    return;
  likeness = g_new0 (PlannerLikeness, 1);
  likeness->first = g_object_ref (first);
  likeness->second = g_object_ref (second);
  likeness->reason = reason;
  g_ptr_array_add (finding->pairs, likeness);
}

/* Whether two words become one by changing, taking out or putting in one letter. */
static gboolean
differ_by_one (const char *first, const char *second)
{
  glong first_length = g_utf8_strlen (first, -1);
  glong second_length = g_utf8_strlen (second, -1);
  const char *p = first;
  const char *q = second;

  if (ABS (first_length - second_length) > 1 || MIN (first_length, second_length) < 4)
    return FALSE;
  while (*p != '\0' && *q != '\0' && g_utf8_get_char (p) == g_utf8_get_char (q))
    {
      p = g_utf8_next_char (p);
      q = g_utf8_next_char (q);
    }
  if (first_length >= second_length && *p != '\0')
    p = g_utf8_next_char (p);
  if (second_length >= first_length && *q != '\0')
    q = g_utf8_next_char (q);
  return g_str_equal (p, q);
}

typedef struct
{
  PlannerRecord *record; /* borrowed */
  char *forename;
  char *surname;
  char *email;
} Name;

static void
name_clear (gpointer data)
{
  Name *name = data;

  g_free (name->forename);
  g_free (name->surname);
  g_free (name->email);
}

static char *
fold_field (PlannerRecord *record, PlannerField field)
{
  const char *value = planner_record_get (record, field);

  return planner_person_name_fold (value != NULL ? value : "");
}

/* A forename of which only the first letter is known. */
static gboolean
is_initial_of (const char *initial, const char *forename)
{
  return g_utf8_strlen (initial, -1) == 1 && g_utf8_get_char (initial) == g_utf8_get_char (forename);
}

static gboolean
may_share_organisation (PlannerRecord *first, PlannerRecord *second)
{
  const char *one = planner_record_get (first, PLANNER_PERSON_ORGANISATION);
  const char *other = planner_record_get (second, PLANNER_PERSON_ORGANISATION);

  return one == NULL || other == NULL || g_str_equal (one, other);
}

static void
compare_people (Finding *finding, const Name *first, const Name *second)
{
  gboolean same_forename = g_str_equal (first->forename, second->forename);
  gboolean same_surname = g_str_equal (first->surname, second->surname);

  if (same_forename && same_surname)
    add_pair (finding, first->record, second->record, PLANNER_LIKENESS_NAME);
  else if (*first->email != '\0' && g_str_equal (first->email, second->email))
    add_pair (finding, first->record, second->record, PLANNER_LIKENESS_EMAIL);
  else if (same_surname && may_share_organisation (first->record, second->record)
           && (is_initial_of (first->forename, second->forename) || is_initial_of (second->forename, first->forename)))
    add_pair (finding, first->record, second->record, PLANNER_LIKENESS_INITIAL);
  else if ((same_forename && differ_by_one (first->surname, second->surname))
           || (same_surname && differ_by_one (first->forename, second->forename)))
    add_pair (finding, first->record, second->record, PLANNER_LIKENESS_LETTER);
  else if (g_str_equal (first->forename, second->surname) && g_str_equal (first->surname, second->forename))
    add_pair (finding, first->record, second->record, PLANNER_LIKENESS_NAME);
}

static void
put_in_bucket (GHashTable *buckets, const char *prefix, const char *key, guint place)
{
  g_autofree char *name = NULL;
  GArray *bucket;

  if (*key == '\0')
    return;
  name = g_strconcat (prefix, key, NULL);
  bucket = g_hash_table_lookup (buckets, name);
  if (bucket == NULL)
    {
      bucket = g_array_new (FALSE, FALSE, sizeof (guint));
      g_hash_table_insert (buckets, g_steal_pointer (&name), bucket);
    }
  if (bucket->len == 0 || g_array_index (bucket, guint, bucket->len - 1) != place)
    g_array_append_val (bucket, place);
}

static GHashTable *
buckets_new (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_array_unref);
}

static void
compare_bucket (Finding *finding, GArray *bucket, GArray *names)
{
  for (guint i = 0; bucket->len <= MAX_BUCKET && i < bucket->len; i++)
    for (guint j = i + 1; j < bucket->len; j++)
      compare_people (finding, &g_array_index (names, Name, g_array_index (bucket, guint, i)),
                      &g_array_index (names, Name, g_array_index (bucket, guint, j)));
}

static void
find_people (PlannerPlan *plan, Finding *finding)
{
  GListModel *people = planner_plan_get_records (plan, PLANNER_KIND_PERSON);
  guint n = g_list_model_get_n_items (people);
  g_autoptr (GArray) names = g_array_new (FALSE, FALSE, sizeof (Name));
  g_autoptr (GHashTable) buckets = buckets_new ();
  GHashTableIter iter;
  gpointer bucket;

  g_array_set_clear_func (names, name_clear);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (PlannerRecord) person = g_list_model_get_item (people, i);
      Name name = { person, fold_field (person, PLANNER_PERSON_FORENAME), fold_field (person, PLANNER_PERSON_SURNAME),
                    fold_field (person, PLANNER_PERSON_EMAIL) };

      g_array_append_val (names, name);
      put_in_bucket (buckets, "name ", name.surname, i);
      put_in_bucket (buckets, "name ", name.forename, i);
      put_in_bucket (buckets, "email ", name.email, i);
    }
  g_hash_table_iter_init (&iter, buckets);
  while (g_hash_table_iter_next (&iter, NULL, &bucket))
    compare_bucket (finding, bucket, names);
}

/* Organisations */

static void
put_organisation (GHashTable *buckets, PlannerRecord *organisation, guint place)
{
  static const PlannerField fields[] = { PLANNER_ORGANISATION_NAME, PLANNER_ORGANISATION_SHORT_NAME };
  g_auto (GStrv) aliases = planner_record_dup_list (organisation, PLANNER_ORGANISATION_ALIASES);

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      const char *value = planner_record_get (organisation, fields[i]);
      g_autofree char *folded = planner_organisation_name_fold (value != NULL ? value : "");

      put_in_bucket (buckets, "", folded, place);
    }
  for (guint i = 0; aliases[i] != NULL; i++)
    {
      g_autofree char *folded = planner_organisation_name_fold (aliases[i]);

      put_in_bucket (buckets, "", folded, place);
    }
}

static void
pair_bucket (Finding *finding, GListModel *organisations, GArray *bucket)
{
  for (guint i = 0; bucket->len <= MAX_BUCKET && i < bucket->len; i++)
    for (guint j = i + 1; j < bucket->len; j++)
      {
        g_autoptr (PlannerRecord) first = g_list_model_get_item (organisations, g_array_index (bucket, guint, i));
        g_autoptr (PlannerRecord) second = g_list_model_get_item (organisations, g_array_index (bucket, guint, j));

        add_pair (finding, first, second, PLANNER_LIKENESS_NAME);
      }
}

/* One that is called just by the initials of another, as "EBC". */
static void
pair_initials (Finding *finding, GListModel *organisations, GHashTable *buckets, guint place)
{
  g_autoptr (PlannerRecord) organisation = g_list_model_get_item (organisations, place);
  const char *name = planner_record_get (organisation, PLANNER_ORGANISATION_NAME);
  g_autofree char *initials = planner_organisation_dup_initials (name != NULL ? name : "");
  GArray *bucket = g_hash_table_lookup (buckets, initials);

  if (g_utf8_strlen (initials, -1) < MIN_INITIALS || bucket == NULL || bucket->len > MAX_BUCKET)
    return;
  for (guint i = 0; i < bucket->len; i++)
    {
      guint other_place = g_array_index (bucket, guint, i);
      g_autoptr (PlannerRecord) other = g_list_model_get_item (organisations, other_place);
      const char *other_name = planner_record_get (other, PLANNER_ORGANISATION_NAME);
      g_autofree char *folded = planner_organisation_name_fold (other_name != NULL ? other_name : "");

      if (g_str_equal (folded, initials))
        add_pair (finding, place < other_place ? organisation : other, place < other_place ? other : organisation,
                  PLANNER_LIKENESS_INITIALS);
    }
}

static void
find_organisations (PlannerPlan *plan, Finding *finding)
{
  GListModel *organisations = planner_plan_get_records (plan, PLANNER_KIND_ORGANISATION);
  guint n = g_list_model_get_n_items (organisations);
  g_autoptr (GHashTable) buckets = buckets_new ();
  GHashTableIter iter;
  gpointer bucket;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (PlannerRecord) organisation = g_list_model_get_item (organisations, i);

      put_organisation (buckets, organisation, i);
    }
  g_hash_table_iter_init (&iter, buckets);
  while (g_hash_table_iter_next (&iter, NULL, &bucket))
    pair_bucket (finding, organisations, bucket);
  for (guint i = 0; i < n; i++)
    pair_initials (finding, organisations, buckets, i);
}

static int
compare_pairs (gconstpointer a, gconstpointer b)
{
  const PlannerLikeness *const *first = a;
  const PlannerLikeness *const *second = b;
  int result = g_strcmp0 (planner_record_get_position ((*first)->first), planner_record_get_position ((*second)->first));

  if (result == 0)
    result = g_strcmp0 (planner_record_get_id ((*first)->first), planner_record_get_id ((*second)->first));
  if (result == 0)
    result = g_strcmp0 (planner_record_get_id ((*first)->second), planner_record_get_id ((*second)->second));
  return result;
}

GPtrArray *
planner_likeness_find (PlannerPlan *plan, PlannerKind kind)
{
  g_autoptr (GHashTable) known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Finding finding = { NULL, known };

  g_return_val_if_fail (PLANNER_IS_PLAN (plan), NULL);
  g_return_val_if_fail (kind == PLANNER_KIND_PERSON || kind == PLANNER_KIND_ORGANISATION, NULL);

  finding.pairs = g_ptr_array_new_with_free_func ((GDestroyNotify) likeness_free);
  if (kind == PLANNER_KIND_PERSON)
    find_people (plan, &finding);
  else
    find_organisations (plan, &finding);
  g_ptr_array_sort (finding.pairs, compare_pairs);
  return finding.pairs;
}

const char *
planner_likeness_describe (PlannerLikenessReason reason)
{
  switch (reason)
    {
    case PLANNER_LIKENESS_NAME:
      return _("The same name, or another way to write it");
    case PLANNER_LIKENESS_INITIAL:
      return _("The same surname and initial");
    case PLANNER_LIKENESS_LETTER:
      return _("Names that differ by one letter");
    case PLANNER_LIKENESS_EMAIL:
      return _("The same email address");
    case PLANNER_LIKENESS_INITIALS:
      return _("One is called by the initials of the other");
    default:
      g_return_val_if_reached ("");
    }
}
