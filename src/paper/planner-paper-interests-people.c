/* planner-paper-interests-people.c: what of each person stands on the published register
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "paper/planner-paper-interests-people.h"

#include <glib/gi18n.h>
#include <string.h>

#include "core/plan/planner-past.h"

static void
declarant_free (gpointer data)
{
  PlannerDeclarant *self = data;

  g_free (self->name);
  g_free (self->key);
  g_ptr_array_unref (self->interests);
  g_ptr_array_unref (self->changes);
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
  self->changes = g_ptr_array_new_with_free_func (g_free);
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

/* How much of an interest is published. */
typedef enum
{
  SHOWN_NOT,
  SHOWN_WITHHELD,
  SHOWN_WHOLE,
} Shown;

/* What is withheld now, or was when it was deleted, is withheld of the past too. */
static Shown
get_shown (PlannerPlan *plan, PlannerRecord *interest, const GDate *day)
{
  PlannerRecord *live = planner_plan_lookup (plan, PLANNER_KIND_INTEREST, planner_record_get_id (interest));
  g_autoptr (PlannerRecord) last = live != NULL ? g_object_ref (live)
                                                : planner_plan_dup_last (plan, PLANNER_KIND_INTEREST, planner_record_get_id (interest));
  PlannerDeclaration declaration = planner_interest_get_declaration (interest);
  PlannerDeclarationPeriods periods;

  planner_plan_get_declaration_periods (plan, &periods);
  declaration.withheld = FALSE;
  if (!planner_declaration_is_published (&declaration, &periods, day) || planner_record_get_flag (interest, PLANNER_INTEREST_PRIVATE)
      || (last != NULL && planner_record_get_flag (last, PLANNER_INTEREST_PRIVATE)))
    return SHOWN_NOT;
  if (planner_interest_is_sensitive (interest) || (last != NULL && planner_interest_is_sensitive (last)))
    return SHOWN_WITHHELD;
  return SHOWN_WHOLE;
}

/* With @change, it is one of what differs, and so is a nil return. */
static void
take_interest (PlannerPlan *plan, GHashTable *people, PlannerRecord *interest, Shown shown, const char *change)
{
  PlannerDeclarant *person;

  if (shown == SHOWN_NOT)
    return;
  person = ensure_person (plan, people, planner_record_get (interest, PLANNER_INTEREST_PERSON));
  if (shown == SHOWN_WITHHELD)
    person->has_sensitive = TRUE;
  else if (change != NULL || !planner_record_get_flag (interest, PLANNER_INTEREST_NIL_RETURN))
    {
      g_ptr_array_add (person->interests, g_object_ref (interest));
      if (change != NULL)
        g_ptr_array_add (person->changes, g_strdup (change));
    }
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

static GPtrArray *
list_in_order (GHashTable *people)
{
  GPtrArray *list = g_hash_table_get_values_as_ptr_array (people);

  g_ptr_array_set_free_func (list, declarant_free);
  g_ptr_array_sort (list, compare_people);
  return list;
}

GPtrArray *
planner_paper_interests_list_people (PlannerPlan *plan, GPtrArray *interests, const GDate *day)
{
  g_autoptr (GHashTable) people = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GPtrArray *list;

  for (guint i = 0; i < interests->len; i++)
    take_interest (plan, people, interests->pdata[i], get_shown (plan, interests->pdata[i], day), NULL);
  list = list_in_order (people);
  drop_nil_returns (list);
  return list;
}

/* What has changed */

/* All that is printed of an interest. */
static const PlannerField printed[] = {
  PLANNER_INTEREST_PERSON,      PLANNER_INTEREST_ORGANISATION_NAME, PLANNER_INTEREST_ORGANISATION, PLANNER_INTEREST_NATURE,
  PLANNER_INTEREST_THROUGH,     PLANNER_INTEREST_TYPE,              PLANNER_INTEREST_DECLARED_AS,  PLANNER_INTEREST_POSITION,
  PLANNER_INTEREST_FROM,        PLANNER_INTEREST_TO,                PLANNER_INTEREST_DECLARED_ON,  PLANNER_INTEREST_MITIGATION,
  PLANNER_INTEREST_NIL_RETURN,
};

/* Which of it differs, in words; %NULL: nothing does. Free with g_free(). */
static char *
dup_difference (PlannerRecord *before, PlannerRecord *now)
{
  g_autoptr (GPtrArray) labels = g_ptr_array_new ();
  g_autofree char *list = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (printed); i++)
    if (g_strcmp0 (planner_record_get (before, printed[i]), planner_record_get (now, printed[i])) != 0)
      g_ptr_array_add (labels, (char *) _(planner_field_get_info (printed[i])->label));
  if (labels->len == 0)
    return NULL;
  g_ptr_array_add (labels, NULL);
  /* Translators: between the names of fields, such as “Nature, To” */
  list = g_strjoinv (_(", "), (char **) labels->pdata);
  /* Translators: of an entry of the register; %s names its fields */
  return g_strdup_printf (_("Changed: %s"), list);
}

static char *
dup_change (PlannerRecord *before, Shown was, PlannerRecord *now, Shown is)
{
  if (is == SHOWN_WITHHELD)
    return was == SHOWN_WITHHELD ? NULL : g_strdup (_("New"));
  return was == SHOWN_WHOLE ? dup_difference (before, now) : g_strdup (_("New"));
}

static GHashTable *
index_by_id (GPtrArray *records)
{
  GHashTable *index = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < records->len; i++)
    g_hash_table_insert (index, (char *) planner_record_get_id (records->pdata[i]), records->pdata[i]);
  return index;
}

GPtrArray *
planner_paper_interests_list_changes (PlannerPlan *plan, GPtrArray *before, const GDate *since, GPtrArray *interests, const GDate *day)
{
  g_autoptr (GHashTable) people = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) were = index_by_id (before), are = index_by_id (interests);

  for (guint i = 0; i < interests->len; i++)
    {
      PlannerRecord *now = interests->pdata[i];
      PlannerRecord *then = g_hash_table_lookup (were, planner_record_get_id (now));
      Shown is = get_shown (plan, now, day), was = then != NULL ? get_shown (plan, then, since) : SHOWN_NOT;
      g_autofree char *change = is != SHOWN_NOT ? dup_change (then, was, now, is) : NULL;

      if (change != NULL)
        take_interest (plan, people, now, is, change);
    }
  for (guint i = 0; i < before->len; i++)
    {
      PlannerRecord *then = before->pdata[i];
      PlannerRecord *now = g_hash_table_lookup (are, planner_record_get_id (then));

      if (get_shown (plan, then, since) == SHOWN_WHOLE && (now == NULL || get_shown (plan, now, day) == SHOWN_NOT))
        take_interest (plan, people, then, SHOWN_WHOLE, _("No longer on the register"));
    }
  return list_in_order (people);
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
