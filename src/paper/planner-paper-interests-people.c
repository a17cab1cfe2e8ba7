/* planner-paper-interests-people.c: what of each person stands on the published register
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "paper/planner-paper-interests-people.h"

#include <glib/gi18n.h>
#include <string.h>

static void
declarant_free (gpointer data)
{
  PlannerDeclarant *self = data;

  g_free (self->name);
  g_free (self->key);
  g_ptr_array_unref (self->interests);
  g_clear_object (&self->nil_return);
  g_free (self);
}

static char *
dup_key (PlannerRecord *person, const char *name)
{
  const char *surname = person != NULL ? planner_record_get (person, PLANNER_PERSON_SURNAME) : NULL;
  g_autofree char *whole = g_strdup_printf ("%s %s", surname != NULL ? surname : "", name);

  return g_utf8_collate_key (whole, -1);
}

/* Everybody has one name on the register, and those without a name are one. */
static PlannerDeclarant *
ensure_person (PlannerPlan *plan, GHashTable *people, const char *id)
{
  PlannerDeclarant *self = g_hash_table_lookup (people, id != NULL ? id : "");
  PlannerRecord *person = id != NULL ? planner_plan_lookup (plan, PLANNER_KIND_PERSON, id) : NULL;

  if (self != NULL)
    return self;
  self = g_new0 (PlannerDeclarant, 1);
  self->name = id != NULL ? planner_plan_dup_reference_title (plan, PLANNER_KIND_PERSON, id) : g_strdup (_("No name"));
  self->key = dup_key (person, self->name);
  self->interests = g_ptr_array_new_with_free_func (g_object_unref);
  g_hash_table_insert (people, g_strdup (id != NULL ? id : ""), self);
  return self;
}

static gboolean
is_later (PlannerRecord *nil_return, PlannerRecord *than)
{
  GDate day, other;

  if (than == NULL)
    return TRUE;
  if (!planner_record_get_date (nil_return, PLANNER_INTEREST_DECLARED_ON, &day))
    return FALSE;
  return !planner_record_get_date (than, PLANNER_INTEREST_DECLARED_ON, &other) || g_date_compare (&day, &other) > 0;
}

static void
take_interest (PlannerPlan *plan, GHashTable *people, PlannerRecord *interest, const GDate *today)
{
  PlannerDeclaration declaration = planner_interest_get_declaration (interest);
  gboolean is_sensitive = planner_record_get_flag (interest, PLANNER_INTEREST_SENSITIVE);
  PlannerDeclarant *person;

  declaration.withheld = planner_record_get_flag (interest, PLANNER_INTEREST_PRIVATE);
  if (!planner_declaration_is_published (&declaration, planner_plan_get_declaration_periods (plan), today))
    return;
  person = ensure_person (plan, people, planner_record_get (interest, PLANNER_INTEREST_PERSON));
  if (is_sensitive)
    person->has_sensitive = TRUE;
  else if (!planner_record_get_flag (interest, PLANNER_INTEREST_NIL_RETURN))
    g_ptr_array_add (person->interests, g_object_ref (interest));
  else if (is_later (interest, person->nil_return))
    g_set_object (&person->nil_return, interest);
}

static int
compare_people (gconstpointer one, gconstpointer other)
{
  return strcmp ((*(const PlannerDeclarant *const *) one)->key, (*(const PlannerDeclarant *const *) other)->key);
}

/* Who has declared something since has not nothing to declare. */
static void
drop_nil_returns (GPtrArray *people)
{
  for (guint i = 0; i < people->len; i++)
    {
      PlannerDeclarant *person = people->pdata[i];

      if (person->interests->len > 0 || person->has_sensitive)
        g_clear_object (&person->nil_return);
    }
}

GPtrArray *
planner_paper_interests_list_people (PlannerPlan *plan, const GDate *today)
{
  g_autoptr (GHashTable) people = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GListModel *interests = planner_plan_get_records (plan, PLANNER_KIND_INTEREST);
  GPtrArray *list;

  for (guint i = 0; i < g_list_model_get_n_items (interests); i++)
    {
      g_autoptr (PlannerRecord) interest = g_list_model_get_item (interests, i);

      take_interest (plan, people, interest, today);
    }
  list = g_hash_table_get_values_as_ptr_array (people);
  g_ptr_array_set_free_func (list, declarant_free);
  g_ptr_array_sort (list, compare_people);
  drop_nil_returns (list);
  return list;
}

guint
planner_paper_interests_count (const GPtrArray *people, gboolean *has_sensitive)
{
  guint n = 0;

  *has_sensitive = FALSE;
  for (guint i = 0; i < people->len; i++)
    {
      const PlannerDeclarant *person = people->pdata[i];

      n += person->interests->len + (person->nil_return != NULL);
      *has_sensitive = *has_sensitive || person->has_sensitive;
    }
  return n;
}
