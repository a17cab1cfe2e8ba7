/* planner-item-matter.c: what an agenda item is about, as its own text says
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "planner-item-matter.h"

#include <string.h>

#include "core/rules/planner-name-index.h"
#include "core/rules/planner-words.h"
#include "planner-meetings.h"

/* A word of an ask says something when few asks have it: so many, or one in so many. */
#define RARE_ASKS 3
#define RARE_SHARE 15
#define RARE_LENGTH 4

/* So many such words make an ask likely, and no more asks than that are offered. */
#define COMMON_WORDS 2
#define MAX_ASKS 3

struct _PlannerMatterFinder
{
  PlannerPlan *plan;
  PlannerNameIndex *organisations; /* by the place in the plan */
  PlannerNameIndex *workstreams;
  GPtrArray *ask_words;      /* by the place: GHashTable, a set of folded words */
  GHashTable *n_asks;        /* folded word → how many asks have it */
};

/* What is being looked at. */
typedef struct
{
  PlannerMatterFinder *finder;
  PlannerRecord *item;
  PlannerField field;
  const char *text;
  gboolean is_likely;
  GPtrArray *matters;
} Look;

static void
matter_free (gpointer data)
{
  PlannerItemMatter *matter = data;

  g_object_unref (matter->item);
  g_object_unref (matter->target);
  g_free (matter->words);
  g_free (matter);
}

/* Names */

static void
add_name (PlannerNameIndex *index, PlannerRecord *record, PlannerField field, guint place)
{
  const char *name = planner_record_get (record, field);

  if (name != NULL)
    planner_name_index_add (index, name, place);
}

static void
read_organisations (PlannerMatterFinder *self)
{
  GListModel *records = planner_plan_get_records (self->plan, PLANNER_KIND_ORGANISATION);

  for (guint i = 0; i < g_list_model_get_n_items (records); i++)
    {
      g_autoptr (PlannerRecord) record = g_list_model_get_item (records, i);
      g_auto (GStrv) aliases = planner_record_dup_list (record, PLANNER_ORGANISATION_ALIASES);

      add_name (self->organisations, record, PLANNER_ORGANISATION_NAME, i);
      add_name (self->organisations, record, PLANNER_ORGANISATION_SHORT_NAME, i);
      for (guint j = 0; aliases[j] != NULL; j++)
        planner_name_index_add (self->organisations, aliases[j], i);
    }
}

static void
read_workstreams (PlannerMatterFinder *self)
{
  GListModel *records = planner_plan_get_records (self->plan, PLANNER_KIND_WORKSTREAM);

  for (guint i = 0; i < g_list_model_get_n_items (records); i++)
    {
      g_autoptr (PlannerRecord) record = g_list_model_get_item (records, i);

      add_name (self->workstreams, record, PLANNER_WORKSTREAM_NAME, i);
    }
}

/* Words */

static GHashTable *
read_words (const char *text)
{
  GHashTable *words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_auto (PlannerWordReader) reader = { NULL };

  planner_word_reader_init (&reader, text);
  while (planner_word_reader_next (&reader))
    if (g_utf8_strlen (reader.word->str, -1) >= RARE_LENGTH && !g_ascii_isdigit (*reader.word->str))
      g_hash_table_add (words, g_strdup (reader.word->str));
  return words;
}

static void
count_word (GHashTable *n_asks, const char *word)
{
  guint n = GPOINTER_TO_UINT (g_hash_table_lookup (n_asks, word));

  g_hash_table_insert (n_asks, g_strdup (word), GUINT_TO_POINTER (n + 1));
}

static void
read_asks (PlannerMatterFinder *self)
{
  GListModel *asks = planner_plan_get_records (self->plan, PLANNER_KIND_ASK);

  for (guint i = 0; i < g_list_model_get_n_items (asks); i++)
    {
      g_autoptr (PlannerRecord) ask = g_list_model_get_item (asks, i);
      const char *text = planner_record_get (ask, PLANNER_ASK_TEXT);
      GHashTable *words = read_words (text != NULL ? text : "");
      GHashTableIter iter;
      gpointer word;

      g_ptr_array_add (self->ask_words, words);
      g_hash_table_iter_init (&iter, words);
      while (g_hash_table_iter_next (&iter, &word, NULL))
        count_word (self->n_asks, word);
    }
}

PlannerMatterFinder *
planner_matter_finder_new (PlannerPlan *plan)
{
  PlannerMatterFinder *self;

  g_return_val_if_fail (PLANNER_IS_PLAN (plan), NULL);

  self = g_new0 (PlannerMatterFinder, 1);
  self->plan = g_object_ref (plan);
  self->organisations = planner_name_index_new ();
  self->workstreams = planner_name_index_new ();
  self->ask_words = g_ptr_array_new_with_free_func ((GDestroyNotify) g_hash_table_unref);
  self->n_asks = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  read_organisations (self);
  read_workstreams (self);
  read_asks (self);
  return self;
}

void
planner_matter_finder_free (PlannerMatterFinder *self)
{
  planner_name_index_free (self->organisations);
  planner_name_index_free (self->workstreams);
  g_ptr_array_unref (self->ask_words);
  g_hash_table_unref (self->n_asks);
  g_object_unref (self->plan);
  g_free (self);
}

/* Looking */

static gboolean
is_said (Look *look, PlannerRecord *target)
{
  g_auto (GStrv) said = planner_record_dup_list (look->item, look->field);

  for (guint i = 0; i < look->matters->len; i++)
    {
      const PlannerItemMatter *matter = g_ptr_array_index (look->matters, i);

      if (matter->field == look->field && matter->target == target)
        return TRUE;
    }
  return g_strv_contains ((const char *const *) said, planner_record_get_id (target));
}

/* Most papers name who commissions or governs, and they seldom stand to gain or lose. */
static gboolean
is_usual (PlannerRecord *target)
{
  return planner_record_get_kind (target) == PLANNER_KIND_ORGANISATION
         && (planner_record_is_called (target, PLANNER_ORGANISATION_SECTOR, "commissioner")
             || planner_record_is_called (target, PLANNER_ORGANISATION_SECTOR, "council")
             || planner_record_is_called (target, PLANNER_ORGANISATION_SECTOR, "regulator"));
}

/* Takes @words. */
static void
add_matter (Look *look, guint place, char *words)
{
  GListModel *records = planner_plan_get_records (look->finder->plan, planner_field_get_info (look->field)->target);
  g_autoptr (PlannerRecord) target = g_list_model_get_item (records, place);
  PlannerItemMatter *matter;

  if (is_said (look, target))
    {
      g_free (words);
      return;
    }
  matter = g_new0 (PlannerItemMatter, 1);
  matter->item = g_object_ref (look->item);
  matter->field = look->field;
  matter->target = g_object_ref (target);
  matter->words = words;
  matter->is_likely = look->is_likely && !is_usual (target);
  g_ptr_array_add (look->matters, matter);
}

static void
found_name (guint owner, gsize start, gsize end, gpointer data)
{
  Look *look = data;

  add_matter (look, owner, g_strndup (look->text + start, end - start));
}

static void
look_for_names (Look *look, PlannerField field, const char *text, gboolean is_likely)
{
  if (text == NULL)
    return;
  look->field = field;
  look->text = text;
  look->is_likely = is_likely;
  planner_name_index_find (field == PLANNER_AGENDA_ITEM_WORKSTREAM ? look->finder->workstreams : look->finder->organisations,
                           text, found_name, look);
}

/* The titles first, so that what stands there is likely though it stands elsewhere too. */
static void
look_in_texts (Look *look, PlannerField field, GPtrArray *recommendations)
{
  look_for_names (look, field, planner_record_get (look->item, PLANNER_AGENDA_ITEM_TITLE), TRUE);
  for (guint i = 0; i < recommendations->len; i++)
    look_for_names (look, field, planner_record_get (g_ptr_array_index (recommendations, i), PLANNER_RECOMMENDATION_TEXT), TRUE);
  look_for_names (look, field, planner_record_get (look->item, PLANNER_AGENDA_ITEM_PAPER), TRUE);
  look_for_names (look, field, planner_record_get (look->item, PLANNER_AGENDA_ITEM_SUMMARY), FALSE);
}

static char *
dup_text (PlannerRecord *item)
{
  const char *title = planner_record_get (item, PLANNER_AGENDA_ITEM_TITLE);
  const char *paper = planner_record_get (item, PLANNER_AGENDA_ITEM_PAPER);
  const char *summary = planner_record_get (item, PLANNER_AGENDA_ITEM_SUMMARY);

  return g_strjoin ("\n", title != NULL ? title : "", paper != NULL ? paper : "", summary != NULL ? summary : "", NULL);
}

static int
compare_strings (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* The rare words of the ask that are in @text too, in order. Borrowed from the ask. */
static GPtrArray *
list_common (PlannerMatterFinder *self, guint ask, GHashTable *text)
{
  guint rare = MAX (RARE_ASKS, self->ask_words->len / RARE_SHARE);
  GPtrArray *common = g_ptr_array_new ();
  GHashTableIter iter;
  gpointer word;

  g_hash_table_iter_init (&iter, g_ptr_array_index (self->ask_words, ask));
  while (g_hash_table_iter_next (&iter, &word, NULL))
    if (g_hash_table_contains (text, word) && GPOINTER_TO_UINT (g_hash_table_lookup (self->n_asks, word)) <= rare)
      g_ptr_array_add (common, word);
  g_ptr_array_sort (common, compare_strings);
  return common;
}

/* Of another workstream than the item says. */
static gboolean
is_elsewhere (PlannerRecord *item, PlannerRecord *ask)
{
  const char *workstream = planner_record_get (item, PLANNER_AGENDA_ITEM_WORKSTREAM);

  return workstream != NULL && g_strcmp0 (planner_record_get (ask, PLANNER_ASK_WORKSTREAM), workstream) != 0;
}

/* Offers the ask at the place, for the words that it has in common with the item. */
static void
offer_ask (Look *look, guint place, GHashTable *text)
{
  g_autoptr (GPtrArray) common = list_common (look->finder, place, text);

  g_ptr_array_add (common, NULL);
  add_matter (look, place, g_strjoinv (", ", (GStrv) common->pdata));
}

static guint *
count_common (Look *look, GHashTable *text)
{
  GListModel *asks = planner_plan_get_records (look->finder->plan, PLANNER_KIND_ASK);
  guint *counts = g_new0 (guint, look->finder->ask_words->len);

  for (guint i = 0; i < look->finder->ask_words->len; i++)
    {
      g_autoptr (PlannerRecord) ask = g_list_model_get_item (asks, i);
      g_autoptr (GPtrArray) common = NULL;

      if (is_elsewhere (look->item, ask))
        continue;
      common = list_common (look->finder, i, text);
      counts[i] = common->len;
    }
  return counts;
}

/* Those with the most words in common. */
static void
look_for_asks (Look *look)
{
  g_autofree char *text = dup_text (look->item);
  g_autoptr (GHashTable) words = read_words (text);
  g_autofree guint *counts = count_common (look, words);

  look->field = PLANNER_AGENDA_ITEM_ASKS;
  look->is_likely = FALSE;
  for (guint n = 0; n < MAX_ASKS; n++)
    {
      guint best = 0;

      for (guint i = 1; i < look->finder->ask_words->len; i++)
        if (counts[i] > counts[best])
          best = i;
      if (look->finder->ask_words->len == 0 || counts[best] < COMMON_WORDS)
        return;
      offer_ask (look, best, words);
      counts[best] = 0;
    }
}

/* An item comes from one workstream: the first that is named. */
static void
look_for_workstream (Look *look, GPtrArray *recommendations)
{
  guint before = look->matters->len;

  look_in_texts (look, PLANNER_AGENDA_ITEM_WORKSTREAM, recommendations);
  if (look->matters->len > before + 1)
    g_ptr_array_set_size (look->matters, (int) before + 1);
}

GPtrArray *
planner_matter_finder_look (PlannerMatterFinder *self, PlannerRecord *item)
{
  Look look = { self, item, PLANNER_FIELD_NONE, NULL, FALSE, g_ptr_array_new_with_free_func (matter_free) };
  g_autoptr (GPtrArray) recommendations = NULL;

  g_return_val_if_fail (self != NULL && PLANNER_IS_RECORD (item), look.matters);

  recommendations = planner_plan_list_of (self->plan, PLANNER_KIND_RECOMMENDATION, PLANNER_RECOMMENDATION_AGENDA_ITEM,
                                          planner_record_get_id (item));
  look_in_texts (&look, PLANNER_AGENDA_ITEM_ORGANISATIONS, recommendations);
  if (planner_record_get (item, PLANNER_AGENDA_ITEM_WORKSTREAM) == NULL)
    look_for_workstream (&look, recommendations);
  look_for_asks (&look);
  return look.matters;
}
