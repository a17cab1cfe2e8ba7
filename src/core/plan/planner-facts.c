/* planner-facts.c: what follows from the values of asks and milestones, out of rules/
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "planner-facts.h"

/* The fields of a kind that say when and how something is. */
typedef struct
{
  PlannerKind kind;
  PlannerField timescale;
  PlannerField start;
  PlannerField end;
  PlannerField status;
  PlannerField progress;
} Fields;

static const Fields *
get_fields (PlannerKind kind)
{
  static const Fields fields[] = {
    { PLANNER_KIND_ASK, PLANNER_ASK_TIMESCALE, PLANNER_ASK_START, PLANNER_ASK_END, PLANNER_ASK_STATUS,
      PLANNER_ASK_PROGRESS },
    { PLANNER_KIND_MILESTONE, PLANNER_MILESTONE_TIMESCALE, PLANNER_MILESTONE_START, PLANNER_MILESTONE_END,
      PLANNER_MILESTONE_STATUS, PLANNER_MILESTONE_PROGRESS },
    { PLANNER_KIND_ENGAGEMENT, PLANNER_ENGAGEMENT_TIMESCALE, PLANNER_ENGAGEMENT_START, PLANNER_ENGAGEMENT_END,
      PLANNER_FIELD_NONE, PLANNER_FIELD_NONE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    if (fields[i].kind == kind)
      return &fields[i];
  return NULL;
}

void
planner_get_today (GDate *today)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  g_date_clear (today, 1);
  g_date_set_dmy (today, g_date_time_get_day_of_month (now), g_date_time_get_month (now), g_date_time_get_year (now));
}

PlannerYearStart
planner_plan_get_year_start (PlannerPlan *plan)
{
  PlannerRecord *root = planner_plan_get_root (plan);
  const char *text = root != NULL ? planner_record_get (root, PLANNER_PLAN_YEAR_STARTS) : NULL;
  PlannerYearStart start;

  planner_year_start_parse (text, &start);
  return start;
}

/* The financial year an ask is for, and a milestone's ask. */
static gboolean
get_year (PlannerPlan *plan, PlannerRecord *record, const PlannerYearStart *year_start, GDate *start)
{
  PlannerRecord *ask = record;
  GDate end;
  int year;

  if (planner_record_get_kind (record) == PLANNER_KIND_MILESTONE)
    ask = planner_plan_lookup (plan, PLANNER_KIND_ASK, planner_record_get (record, PLANNER_MILESTONE_ASK));
  if (ask == NULL || planner_record_get_kind (ask) != PLANNER_KIND_ASK
      || !planner_financial_year_parse (planner_record_get (ask, PLANNER_ASK_YEAR), NULL, &year))
    return FALSE;
  planner_financial_year_span (year, year_start, start, &end);
  return TRUE;
}

/*
 * @record may be %NULL. Without a year the words are read as on the day @written was written, or today; that day is looked for in the file, so only
 * where the words need it.
 */
static void
read_words (PlannerPlan *plan, PlannerRecord *record, const char *words, PlannerField written, PlannerTimescale *meaning)
{
  PlannerYearStart year_start = planner_plan_get_year_start (plan);
  GDate day;

  planner_timescale_read (words, &year_start, NULL, meaning);
  if (meaning->is_date)
    return;

  if ((record == NULL || !get_year (plan, record, &year_start, &day))
      && (written == PLANNER_FIELD_NONE || !planner_plan_get_written_on (plan, record, written, &day)))
    planner_get_today (&day);
  planner_timescale_read (words, &year_start, &day, meaning);
}

void
planner_plan_read_timescale (PlannerPlan *plan, PlannerRecord *record, PlannerField field, PlannerTimescale *meaning)
{
  const char *words = planner_record_get (record, field);

  *meaning = (PlannerTimescale) { 0 };
  if (words != NULL)
    read_words (plan, record, words, field, meaning);
}

void
planner_plan_read_typed (PlannerPlan *plan, PlannerRecord *record, const char *words, PlannerTimescale *meaning)
{
  g_return_if_fail (PLANNER_IS_PLAN (plan) && words != NULL && meaning != NULL);

  read_words (plan, record, words, PLANNER_FIELD_NONE, meaning);
}

gboolean
planner_timescale_get_given (PlannerField timescale, PlannerField *start, PlannerField *end)
{
  const Fields *fields = get_fields (PLANNER_FIELD_KIND (timescale));

  if (fields == NULL || fields->timescale != timescale)
    return FALSE;
  if (start != NULL)
    *start = fields->start;
  if (end != NULL)
    *end = fields->end;
  return TRUE;
}

void
planner_plan_read_dates (PlannerPlan *plan, PlannerRecord *record, PlannerDates *dates)
{
  const Fields *fields = get_fields (planner_record_get_kind (record));
  GDate start, end;

  *dates = (PlannerDates) { 0 };
  g_return_if_fail (fields != NULL);

  planner_plan_read_timescale (plan, record, fields->timescale, &dates->words);
  dates->start_given = planner_record_get_date (record, fields->start, &start);
  dates->end_given = planner_record_get_date (record, fields->end, &end);
  planner_effective_dates (&dates->words, dates->start_given ? &start : NULL, dates->end_given ? &end : NULL,
                           &dates->dates);
}

gboolean
planner_dates_contradict_words (const PlannerDates *dates)
{
  const PlannerTimescale *words = &dates->words;

  if (!words->is_date)
    return FALSE;
  return (words->has_start && !dates->dates.has_start) || (words->has_end && !dates->dates.has_end)
         || (dates->start_given && words->has_start && g_date_compare (&words->start, &dates->dates.start) != 0)
         || (dates->end_given && words->has_end && g_date_compare (&words->end, &dates->dates.end) != 0)
         || (dates->end_given && words->open_ended);
}

void
planner_plan_get_dates (PlannerPlan *plan, PlannerRecord *record, PlannerTimescale *dates)
{
  PlannerDates read;

  planner_plan_read_dates (plan, record, &read);
  *dates = read.dates;
}

gboolean
planner_action_is_overdue (PlannerRecord *action, const GDate *today)
{
  GDate due;

  g_return_val_if_fail (PLANNER_IS_RECORD (action) && today != NULL, FALSE);

  return !planner_record_is_called (action, PLANNER_ACTION_STATUS, "closed")
         && planner_record_get_date (action, PLANNER_ACTION_DUE, &due) && g_date_compare (&due, today) < 0;
}

PlannerStanding
planner_record_get_standing (PlannerRecord *record)
{
  const Fields *fields = get_fields (planner_record_get_kind (record));
  PlannerStanding standing = { 0 };
  gint64 progress;

  g_return_val_if_fail (fields != NULL && fields->status != PLANNER_FIELD_NONE, standing);

  standing.status = planner_status_from_string (planner_record_get (record, fields->status));
  standing.has_progress = planner_value_get_integer (planner_record_get (record, fields->progress), &progress);
  standing.progress = standing.has_progress ? (int) progress : 0;
  return standing;
}

gboolean
planner_plan_is_overdue (PlannerPlan *plan, PlannerRecord *record, const GDate *today)
{
  PlannerTimescale dates;

  planner_plan_get_dates (plan, record, &dates);
  return planner_is_overdue (&dates, planner_record_get_standing (record).status, today);
}

static GArray *
get_level (GPtrArray *levels, guint depth)
{
  while (levels->len <= depth)
    g_ptr_array_add (levels, g_array_new (FALSE, FALSE, sizeof (PlannerStanding)));
  return g_ptr_array_index (levels, depth);
}

/* The list is depth first: backwards, what is below a record comes before it, and waits on its level for it. */
GHashTable *
planner_plan_roll_up (PlannerPlan *plan, PlannerKind kind)
{
  GHashTable *standings = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  GListModel *records = planner_plan_get_records (plan, kind);
  g_autoptr (GPtrArray) levels = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);

  for (guint i = g_list_model_get_n_items (records); i-- > 0;)
    {
      g_autoptr (PlannerRecord) record = g_list_model_get_item (records, i);
      guint depth = planner_record_get_depth (record);
      GArray *below = get_level (levels, depth + 1);
      PlannerStanding own = planner_record_get_standing (record);
      PlannerStanding together
          = planner_standing_roll_up (&own, (const PlannerStanding *) (gpointer) below->data, below->len);

      g_array_set_size (below, 0);
      g_array_append_val (get_level (levels, depth), together);
      g_hash_table_insert (standings, record, g_memdup2 (&together, sizeof together));
    }
  return standings;
}
