/* planner-table-risks.c: cells that only registers of risks have
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "planner-table-risks.h"

#include <glib/gi18n.h>
#include <string.h>

#include "core/plan/planner-risk-scales.h"
#include "core/rules/planner-risk-matrix.h"
#include "core/rules/planner-words.h"
#include "planner-table-values.h"

struct _PlannerTableRisks
{
  PlannerPlan *plan;
  PlannerPlanScales scales;
  GHashTable *risks;  /* key → GQueue of ids, in the order of the plan, those taken gone */
  GHashTable *people; /* folded name → id, or "" when two have it */
};

/* What the plan has */

static char *
fold_words (const char *text)
{
  g_auto (PlannerWordReader) reader = { 0 };
  GString *words = g_string_new (NULL);

  planner_word_reader_init (&reader, text);
  while (planner_word_reader_next (&reader))
    g_string_append_printf (words, "%s ", reader.word->str);
  return g_string_free (words, FALSE);
}

/* %NULL when neither says anything. */
static char *
make_key (const char *ref, const char *description)
{
  g_autofree char *words = fold_words (ref != NULL ? ref : description != NULL ? description : "");

  return words[0] != '\0' ? g_strconcat (ref != NULL ? "ref " : "description ", words, NULL) : NULL;
}

static void
note_risk (PlannerTableRisks *self, PlannerRecord *risk)
{
  g_autofree char *key = make_key (planner_record_get (risk, PLANNER_RISK_REF), planner_record_get (risk, PLANNER_RISK_DESCRIPTION));
  GQueue *ids = key != NULL ? g_hash_table_lookup (self->risks, key) : NULL;

  if (key == NULL)
    return;
  if (ids == NULL)
    {
      ids = g_queue_new ();
      g_hash_table_insert (self->risks, g_steal_pointer (&key), ids);
    }
  g_queue_push_tail (ids, g_strdup (planner_record_get_id (risk)));
}

static void
note_person (PlannerTableRisks *self, PlannerRecord *person)
{
  const char *forename = planner_record_get (person, PLANNER_PERSON_FORENAME);
  const char *surname = planner_record_get (person, PLANNER_PERSON_SURNAME);
  g_autofree char *name = g_strdup_printf ("%s %s", forename != NULL ? forename : "", surname != NULL ? surname : "");
  char *key = fold_words (name);
  gboolean is_known = g_hash_table_contains (self->people, key);

  g_hash_table_replace (self->people, key, g_strdup (is_known ? "" : planner_record_get_id (person)));
}

static void
note_all (PlannerTableRisks *self, PlannerKind kind, void (*note) (PlannerTableRisks *self, PlannerRecord *record))
{
  GListModel *records = planner_plan_get_records (self->plan, kind);

  for (guint i = 0; i < g_list_model_get_n_items (records); i++)
    {
      g_autoptr (PlannerRecord) record = g_list_model_get_item (records, i);

      note (self, record);
    }
}

static void
free_ids (gpointer ids)
{
  g_queue_free_full (ids, g_free);
}

PlannerTableRisks *
planner_table_risks_new (PlannerPlan *plan, PlannerKind kind)
{
  PlannerTableRisks *self;

  if (kind != PLANNER_KIND_RISK && kind != PLANNER_KIND_RISK_REVIEW)
    return NULL;
  self = g_new0 (PlannerTableRisks, 1);
  self->plan = g_object_ref (plan);
  self->risks = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, free_ids);
  self->people = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  planner_plan_scales_init (&self->scales, planner_plan_get_root (plan));
  if (kind == PLANNER_KIND_RISK)
    {
      note_all (self, PLANNER_KIND_RISK, note_risk);
      note_all (self, PLANNER_KIND_PERSON, note_person);
    }
  return self;
}

void
planner_table_risks_free (PlannerTableRisks *self)
{
  planner_plan_scales_clear (&self->scales);
  g_hash_table_unref (self->risks);
  g_hash_table_unref (self->people);
  g_object_unref (self->plan);
  g_free (self);
}

/* Workstreams */

/* The id of the one workstream with this id, code or name; %NULL when there is none, or several. */
static const char *
find_workstream (PlannerPlan *plan, const char *cell)
{
  GListModel *workstreams = planner_plan_get_records (plan, PLANNER_KIND_WORKSTREAM);
  g_autofree char *name = g_strstrip (g_strdup (cell));
  const char *found = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (workstreams); i++)
    {
      g_autoptr (PlannerRecord) workstream = g_list_model_get_item (workstreams, i);

      if (strcmp (planner_record_get_id (workstream), cell) != 0
          && !planner_record_is_called (workstream, PLANNER_WORKSTREAM_CODE, name)
          && !planner_record_is_called (workstream, PLANNER_WORKSTREAM_NAME, name))
        continue;
      if (found != NULL)
        return NULL;
      found = planner_record_get_id (workstream);
    }
  return found;
}

void
planner_table_risks_take_workstream (PlannerTableRisks *self, PlannerJsonRecord *record, PlannerField field, const char *cell)
{
  const char *id = find_workstream (self->plan, cell);

  if (id != NULL)
    planner_table_set_value (record, PLANNER_RISK_WORKSTREAM, id);
  else
    planner_table_take_cell (record, field, cell);
}

/* Scores */

void
planner_table_risks_take_cell (PlannerTableRisks *self, PlannerJsonRecord *record, PlannerField field, const char *cell)
{
  const char *const *words = planner_plan_scales_get_words (&self->scales, field);
  int step = words != NULL ? planner_risk_read_step (cell, words) : 0;
  g_autofree char *number = g_strdup_printf ("%d", step);

  planner_table_take_cell (record, field, step > 0 ? number : cell);
}

/* The number in a cell for a product; 0 when it is none. */
static int
read_product (const char *cell)
{
  g_autofree char *digits = g_strstrip (g_strdup (cell));
  gsize length = strlen (digits);

  return length > 0 && length < 4 && strspn (digits, "0123456789") == length ? (int) g_ascii_strtoll (digits, NULL, 10) : 0;
}

static int
get_step (const PlannerJsonRecord *record, PlannerField field)
{
  gint64 step;

  return planner_value_get_integer (record->values[PLANNER_FIELD_INDEX (field)], &step) ? (int) step : 0;
}

/* A product says nothing new beside its two numbers, but that the paper is wrong. */
static char *
check_product (int score, const char *cell)
{
  if (planner_risk_is_not_known (cell) || read_product (cell) == score)
    return NULL;
  /* Translators: the last %s is a score that the table says, such as “15”. */
  return g_strdup_printf (_("Likelihood times severity is %d, and the table says “%s”. Likelihood and severity were taken."), score,
                          cell);
}

static void
read_score (PlannerTableRisks *self, PlannerJsonRecord *record, PlannerField field, const char *cell)
{
  int steps[2];
  g_autoptr (GError) error = NULL;

  if (!planner_risk_read_score (cell, &self->scales.scales, &steps[0], &steps[1], &error))
    {
      planner_table_keep_bad (record, field, cell, error->message);
      return;
    }
  for (guint i = 0; i < 2 && steps[i] > 0; i++)
    {
      g_autofree char *step = g_strdup_printf ("%d", steps[i]);

      planner_table_set_value (record, field + i, step);
    }
}

char *
planner_table_risks_take_score (PlannerTableRisks *self, PlannerJsonRecord *record, PlannerField field, const char *cell)
{
  int likelihood = get_step (record, field);
  int severity = get_step (record, field + 1);

  if (likelihood > 0 && severity > 0)
    return check_product (likelihood * severity, cell);
  if (likelihood == 0 && severity == 0)
    read_score (self, record, field, cell);
  return NULL;
}

/* All */

/* The ids of those whom @text names, one beside the other; %NULL when anybody is not, or not alone, in the directory. */
static char *
find_leads (PlannerTableRisks *self, const char *text)
{
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();
  g_auto (GStrv) names = g_regex_split_simple ("\\s*[/;,&\\n]\\s*|\\s+and\\s+", text, G_REGEX_CASELESS, G_REGEX_MATCH_DEFAULT);
  g_auto (GStrv) found = NULL;

  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autofree char *name = fold_words (names[i]);
      const char *id = g_hash_table_lookup (self->people, name);

      if (id == NULL || id[0] == '\0')
        return NULL;
      g_strv_builder_add (ids, id);
    }
  found = g_strv_builder_end (ids);
  return found[0] != NULL ? planner_value_join (PLANNER_RISK_LEADS, (const char *const *) found) : NULL;
}

static void
complete_leads (PlannerTableRisks *self, PlannerJsonRecord *record)
{
  const char *text = record->values[PLANNER_FIELD_INDEX (PLANNER_RISK_LEAD_TEXT)];
  g_autofree char *leads = NULL;

  if (text == NULL || record->values[PLANNER_FIELD_INDEX (PLANNER_RISK_LEADS)] != NULL)
    return;
  leads = find_leads (self, text);
  if (leads == NULL)
    return;
  planner_table_set_value (record, PLANNER_RISK_LEADS, leads);
  planner_table_set_value (record, PLANNER_RISK_LEAD_TEXT, NULL);
}

static char *
take_risk (PlannerTableRisks *self, const PlannerJsonRecord *record)
{
  g_autofree char *key = make_key (record->values[PLANNER_FIELD_INDEX (PLANNER_RISK_REF)],
                                   record->values[PLANNER_FIELD_INDEX (PLANNER_RISK_DESCRIPTION)]);
  GQueue *ids = key != NULL ? g_hash_table_lookup (self->risks, key) : NULL;

  return ids != NULL ? g_queue_pop_head (ids) : NULL;
}

char *
planner_table_risks_complete (PlannerTableRisks *self, PlannerJsonRecord *record)
{
  char *id;

  if (record->kind != PLANNER_KIND_RISK)
    return NULL;
  id = take_risk (self, record);
  if (id != NULL)
    planner_table_leave_unknown (record);
  complete_leads (self, record);
  return id;
}
