/* planner-register-entry.c: what an entry of a printed register means
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "planner-register-entry.h"

#include <string.h>

#include "core/rules/planner-words.h"

const char *
planner_register_get_value (const PlannerJsonRecord *record, PlannerField field)
{
  return record->values[PLANNER_FIELD_INDEX (field)];
}

void
planner_register_set_value (PlannerJsonRecord *record, PlannerField field, const char *value)
{
  guint index = PLANNER_FIELD_INDEX (field);

  if (value == NULL || value[0] == '\0')
    return;
  record->present |= G_GUINT64_CONSTANT (1) << index;
  g_set_str (&record->values[index], value);
}

/* The organisation */

typedef struct
{
  guint owner;
  guint n_owners; /* that differ */
  gsize start;    /* of the first */
} Named;

static void
found_cb (guint owner, gsize start, gsize end G_GNUC_UNUSED, gpointer data)
{
  Named *named = data;

  if (named->n_owners == 0)
    named->start = start;
  if (named->n_owners == 0 || named->owner != owner)
    named->n_owners++;
  named->owner = owner;
}

/* The one organisation that @text names; with @first_words only when it begins with the name. */
static const char *
find_organisation (const PlannerNameIndex *names, const GPtrArray *organisations, const char *text, gboolean first_words)
{
  Named named = { 0 };
  gsize before = g_ascii_strncasecmp (text, "the ", 4) == 0 ? 4 : 0;

  planner_name_index_find (names, text, found_cb, &named);
  if (named.n_owners != 1 || (first_words && named.start != before))
    return NULL;
  return organisations->pdata[named.owner];
}

void
planner_register_complete_organisation (PlannerJsonRecord *record, const PlannerNameIndex *names, const GPtrArray *organisations)
{
  const char *name = planner_register_get_value (record, PLANNER_INTEREST_ORGANISATION_NAME);
  const char *nature = planner_register_get_value (record, PLANNER_INTEREST_NATURE);

  if (planner_register_get_value (record, PLANNER_INTEREST_ORGANISATION) != NULL)
    return;
  if (name != NULL)
    planner_register_set_value (record, PLANNER_INTEREST_ORGANISATION, find_organisation (names, organisations, name, TRUE));
  else if (nature != NULL)
    planner_register_set_value (record, PLANNER_INTEREST_ORGANISATION, find_organisation (names, organisations, nature, FALSE));
}

/* The type */

static gboolean
has_word (const char *text, const char *const *words)
{
  g_auto (PlannerWordReader) reader = { 0 };

  planner_word_reader_init (&reader, text != NULL ? text : "");
  while (planner_word_reader_next (&reader))
    for (guint i = 0; words[i] != NULL; i++)
      if (g_str_has_prefix (reader.word->str, words[i]))
        return TRUE;
  return FALSE;
}

/* A council's "non-pecuniary" says no more; what people do for nothing in charities, schools and foundation trusts is personal. */
static gboolean
is_personal (PlannerPlan *plan, const PlannerJsonRecord *record)
{
  static const char *const words[] = { "trustee", "govern", "volunteer", "patient", "carer", "foundation", "congregation", NULL };
  PlannerRecord *organisation
    = planner_plan_lookup (plan, PLANNER_KIND_ORGANISATION, planner_register_get_value (record, PLANNER_INTEREST_ORGANISATION));
  const char *sector = organisation != NULL ? planner_record_get (organisation, PLANNER_ORGANISATION_SECTOR) : NULL;

  return has_word (planner_register_get_value (record, PLANNER_INTEREST_NATURE), words) || g_strcmp0 (sector, "voluntary") == 0;
}

static const char *
read_type (PlannerPlan *plan, const PlannerJsonRecord *record, const char *words)
{
  static const char *const indirect[] = { "indirect", NULL };
  static const char *const not_financial[] = { "non", NULL };
  static const char *const professional[] = { "professional", NULL };
  static const char *const personal[] = { "personal", NULL };
  static const char *const financial[] = { "pecuniary", "financial", NULL };

  if (has_word (words, indirect))
    return "indirect";
  if (has_word (words, not_financial))
    return has_word (words, personal) || (!has_word (words, professional) && is_personal (plan, record)) ?
             "non-financial-personal" :
             "non-financial-professional";
  return has_word (words, financial) ? "financial" : NULL;
}

void
planner_register_complete_type (PlannerJsonRecord *record, PlannerPlan *plan)
{
  const char *words = planner_register_get_value (record, PLANNER_INTEREST_DECLARED_AS);

  if (planner_register_get_value (record, PLANNER_INTEREST_TYPE) == NULL && words != NULL)
    planner_register_set_value (record, PLANNER_INTEREST_TYPE, read_type (plan, record, words));
}

/* An indirect interest whose nature begins with whose it is. */
void
planner_register_complete_through (PlannerJsonRecord *record)
{
  static const char *const relations[] = { "spouse", "wife", "husband", "partner", "son", "daughter", "brother", "sister", "mother",
                                           "father", "parent", "child", NULL };
  const char *nature = planner_register_get_value (record, PLANNER_INTEREST_NATURE);
  g_auto (GStrv) words = nature != NULL ? g_strsplit (nature, " ", 2) : NULL;

  if (words != NULL && g_strcmp0 (planner_register_get_value (record, PLANNER_INTEREST_TYPE), "indirect") == 0
      && planner_register_get_value (record, PLANNER_INTEREST_THROUGH) == NULL && has_word (words[0], relations))
    planner_register_set_value (record, PLANNER_INTEREST_THROUGH, words[0]);
}
