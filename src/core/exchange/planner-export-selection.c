/* planner-export-selection.c: which records leave in an export
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "planner-export-selection.h"

#include <glib/gi18n.h>
#include <string.h>

#include "core/plan/planner-row-walk.h"
#include "planner-exchange-error.h"
#include "planner-json-scanner.h"

/* How many rows are looked at before the time is. */
#define ROWS_AT_ONCE 50

/* References that make a record a part of another: it does not leave without it, and leaves with it. */
static const PlannerField part_fields[] = {
  PLANNER_RISK_REVIEW_RISK,
  PLANNER_MEASUREMENT_MEASURE,
  PLANNER_BUDGET_POSITION_BUDGET,
  PLANNER_ATTENDANCE_MEETING,
  PLANNER_AGENDA_ITEM_MEETING,
  PLANNER_RECOMMENDATION_AGENDA_ITEM,
  PLANNER_RULING_AGENDA_ITEM,
  PLANNER_ACTION_AGENDA_ITEM,
  PLANNER_ACTION_MEETING,
};

/* Withheld with what they name, but not brought along by it. */
static const PlannerField telling_fields[] = {
  PLANNER_RULING_INTEREST,
  PLANNER_INTEREST_PERSON,
};

/* Brought along by what they name, but not withheld with it. */
static const PlannerField following_fields[] = {
  PLANNER_ASK_PARENT,
  PLANNER_MILESTONE_PARENT,
  PLANNER_MILESTONE_ASK,
  PLANNER_MEASURE_ASK,
};

/* A record that comes along if what it names does. */
typedef struct
{
  PlannerKind kind;
  char *id;
  PlannerKind owner_kind;
  char *owner;
} Tie;

struct _PlannerExportSelection
{
  PlannerPlan *plan;
  gboolean include_sensitive;
  gboolean limits_kinds;
  gboolean kinds[PLANNER_N_KINDS];
  GHashTable *chosen[PLANNER_N_KINDS];   /* ids of workstreams and boards; %NULL for none */
  GHashTable *inside[PLANNER_N_KINDS];   /* ids that belong to what was chosen */
  GHashTable *withheld[PLANNER_N_KINDS]; /* ids, as they are judged */
  GHashTable *seated;                    /* ids of people who sit on a chosen board */
  GArray *ties;
  guint n_looks;        /* at all rows, that are done */
  PlannerRowWalk *walk; /* of the look under way; %NULL between two */
};

static void
tie_clear (gpointer data)
{
  Tie *tie = data;

  g_free (tie->id);
  g_free (tie->owner);
}

static GHashTable *
new_ids (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

PlannerExportSelection *
planner_export_selection_new (PlannerPlan *plan)
{
  PlannerExportSelection *self = g_new0 (PlannerExportSelection, 1);

  self->plan = g_object_ref (plan);
  for (guint kind = 0; kind < PLANNER_N_KINDS; kind++)
    {
      self->chosen[kind] = new_ids ();
      self->inside[kind] = new_ids ();
      self->withheld[kind] = new_ids ();
    }
  self->seated = new_ids ();
  self->ties = g_array_new (FALSE, FALSE, sizeof (Tie));
  g_array_set_clear_func (self->ties, tie_clear);
  return self;
}

void
planner_export_selection_free (PlannerExportSelection *self)
{
  for (guint kind = 0; kind < PLANNER_N_KINDS; kind++)
    {
      g_hash_table_unref (self->chosen[kind]);
      g_hash_table_unref (self->inside[kind]);
      g_hash_table_unref (self->withheld[kind]);
    }
  g_hash_table_unref (self->seated);
  g_array_unref (self->ties);
  g_clear_pointer (&self->walk, planner_row_walk_free);
  g_object_unref (self->plan);
  g_free (self);
}

void
planner_export_selection_include_sensitive (PlannerExportSelection *self)
{
  self->include_sensitive = TRUE;
}

void
planner_export_selection_add_kind (PlannerExportSelection *self, PlannerKind kind)
{
  self->limits_kinds = TRUE;
  self->kinds[kind] = TRUE;
}

/* Ids of those whose code, or else whose name, is @text. */
static GPtrArray *
find_called (PlannerExportSelection *self, PlannerKind kind, const char *text)
{
  static const char *const names[] = { "code", "name" };
  GListModel *records = planner_plan_get_records (self->plan, kind);
  GPtrArray *found = g_ptr_array_new_with_free_func (g_free);

  for (guint n = 0; n < G_N_ELEMENTS (names) && found->len == 0; n++)
    for (guint i = 0; i < g_list_model_get_n_items (records); i++)
      {
        g_autoptr (PlannerRecord) record = g_list_model_get_item (records, i);

        if (planner_record_is_called (record, planner_kind_get_field (kind, names[n]), text))
          g_ptr_array_add (found, g_strdup (planner_record_get_id (record)));
      }
  return found;
}

gboolean
planner_export_selection_add (PlannerExportSelection *self, PlannerKind kind, const char *text, GError **error)
{
  g_autoptr (GPtrArray) found = NULL;

  g_return_val_if_fail (kind == PLANNER_KIND_WORKSTREAM || kind == PLANNER_KIND_BOARD, FALSE);

  if (planner_plan_lookup (self->plan, kind, text) != NULL)
    {
      g_hash_table_add (self->chosen[kind], g_strdup (text));
      return TRUE;
    }
  found = find_called (self, kind, text);
  if (found->len == 1)
    {
      g_hash_table_add (self->chosen[kind], g_ptr_array_steal_index (found, 0));
      return TRUE;
    }
  /* Translators: a kind of records in the plural (“Workstreams”), then what the person asked for. */
  g_set_error (error, PLANNER_EXCHANGE_ERROR, PLANNER_EXCHANGE_ERROR_SELECTION,
               found->len == 0 ? _("%s: there is none with the code, name or id “%s”. Nothing was exported.")
                               : _("%s: more than one is called “%s”; give the id. Nothing was exported."),
               _(planner_kind_get_info (kind)->plural), text);
  return FALSE;
}

static gboolean
is_chosen (const PlannerExportSelection *self)
{
  return g_hash_table_size (self->chosen[PLANNER_KIND_WORKSTREAM]) > 0
         || g_hash_table_size (self->chosen[PLANNER_KIND_BOARD]) > 0;
}

gboolean
planner_export_selection_is_limited (const PlannerExportSelection *self)
{
  return self->limits_kinds || is_chosen (self);
}

/* What belongs to what was chosen */

typedef void (*ReferenceFunc) (PlannerExportSelection *self, const PlannerRow *row, const PlannerFieldInfo *info,
                               const char *id);

static void
foreach_reference (PlannerExportSelection *self, const PlannerRow *row, ReferenceFunc func)
{
  const PlannerKindInfo *info = planner_kind_get_info (row->kind);

  for (guint i = 0; i < info->n_fields; i++)
    {
      g_auto (GStrv) ids = NULL;

      if (!planner_type_is_reference (info->fields[i].type) || row->values[i] == NULL)
        continue;
      ids = planner_value_split (info->fields[i].field, row->values[i]);
      for (guint j = 0; ids[j] != NULL; j++)
        func (self, row, &info->fields[i], ids[j]);
    }
}

static gboolean
has_field (const PlannerField *fields, gsize n_fields, PlannerField field)
{
  for (gsize i = 0; i < n_fields; i++)
    if (fields[i] == field)
      return TRUE;
  return FALSE;
}

static gboolean
is_part_field (PlannerField field)
{
  return has_field (part_fields, G_N_ELEMENTS (part_fields), field);
}

static void
add_inside (PlannerExportSelection *self, PlannerKind kind, const char *id)
{
  g_hash_table_add (self->inside[kind], g_strdup (id));
}

static void
tie (PlannerExportSelection *self, const PlannerRow *row, const PlannerFieldInfo *info, const char *id)
{
  Tie tie = { row->kind, g_strdup (row->id), info->target, g_strdup (id) };

  g_array_append_val (self->ties, tie);
}

/* The first look at a reference: does it name what was chosen, or something that may come along? */
static void
follow (PlannerExportSelection *self, const PlannerRow *row, const PlannerFieldInfo *info, const char *id)
{
  if (g_hash_table_contains (self->chosen[info->target], id))
    {
      add_inside (self, row->kind, row->id);
      if (row->kind == PLANNER_KIND_SEAT && row->values[PLANNER_FIELD_INDEX (PLANNER_SEAT_PERSON)] != NULL)
        g_hash_table_add (self->seated, g_strdup (row->values[PLANNER_FIELD_INDEX (PLANNER_SEAT_PERSON)]));
    }
  if (info->field == PLANNER_INTEREST_PERSON && g_hash_table_contains (self->seated, id))
    add_inside (self, row->kind, row->id);
  if (is_part_field (info->field) || has_field (following_fields, G_N_ELEMENTS (following_fields), info->field))
    tie (self, row, info, id);
}

static gboolean
follow_row (const PlannerRow *row, gpointer data, GError **error)
{
  PlannerExportSelection *self = data;

  if (row->kind == PLANNER_KIND_PLAN)
    return TRUE;
  if (g_hash_table_contains (self->chosen[row->kind], row->id))
    add_inside (self, row->kind, row->id);
  foreach_reference (self, row, follow);
  return TRUE;
}

static void
pull_ties (PlannerExportSelection *self)
{
  gboolean again = TRUE;

  while (again)
    {
      again = FALSE;
      for (guint i = 0; i < self->ties->len; i++)
        {
          const Tie *tie = &g_array_index (self->ties, Tie, i);

          if (g_hash_table_contains (self->inside[tie->owner_kind], tie->owner)
              && g_hash_table_add (self->inside[tie->kind], g_strdup (tie->id)))
            again = TRUE;
        }
    }
  g_array_set_size (self->ties, 0);
}

/* The second look: people and organisations that are named come along. */
static void
bring (PlannerExportSelection *self, const PlannerRow *row, const PlannerFieldInfo *info, const char *id)
{
  Tie tie = { info->target, g_strdup (id), row->kind, g_strdup (row->id) };

  if (info->target == PLANNER_KIND_PERSON || info->target == PLANNER_KIND_ORGANISATION)
    g_array_append_val (self->ties, tie);
  else
    tie_clear (&tie);
}

static gboolean
bring_row (const PlannerRow *row, gpointer data, GError **error)
{
  PlannerExportSelection *self = data;

  if (row->kind == PLANNER_KIND_PERSON || row->kind == PLANNER_KIND_ORGANISATION
      || g_hash_table_contains (self->inside[row->kind], row->id))
    foreach_reference (self, row, bring);
  return TRUE;
}

static const PlannerRowFunc looks[] = { follow_row, bring_row };

void
planner_export_selection_begin (PlannerExportSelection *self)
{
  for (guint kind = 0; kind < PLANNER_N_KINDS; kind++)
    {
      g_hash_table_remove_all (self->inside[kind]);
      g_hash_table_remove_all (self->withheld[kind]);
    }
  g_hash_table_remove_all (self->seated);
  g_array_set_size (self->ties, 0);
  g_clear_pointer (&self->walk, planner_row_walk_free);
  self->n_looks = is_chosen (self) ? 0 : G_N_ELEMENTS (looks);
}

gboolean
planner_export_selection_advance (PlannerExportSelection *self, gboolean *exhausted, GError **error)
{
  gboolean all_seen = FALSE;

  if (self->n_looks < G_N_ELEMENTS (looks))
    {
      if (self->walk == NULL)
        self->walk = planner_row_walk_new (self->plan, TRUE);
      if (!planner_row_walk_advance (self->walk, ROWS_AT_ONCE, looks[self->n_looks], self, &all_seen, error))
        return FALSE;
    }
  if (all_seen)
    {
      pull_ties (self);
      self->n_looks++;
      g_clear_pointer (&self->walk, planner_row_walk_free);
    }
  *exhausted = self->n_looks == G_N_ELEMENTS (looks);
  return TRUE;
}

gboolean
planner_export_selection_prepare (PlannerExportSelection *self, GError **error)
{
  gboolean exhausted = FALSE;

  planner_export_selection_begin (self);
  while (!exhausted)
    if (!planner_export_selection_advance (self, &exhausted, error))
      return FALSE;
  return TRUE;
}

/* Judging */

/* Whether a flag is @flag ("1" or "0"), or may be: on one side of a clash, or by something unreadable. */
static gboolean
may_be (const PlannerRow *row, PlannerField field, const char *flag)
{
  const char *name = planner_field_get_info (field)->name;
  g_autoptr (PlannerRegisters) registers = NULL;
  const PlannerWrite *writes;
  PlannerJsonValue bad;
  guint n_writes;

  if (g_strcmp0 (row->values[PLANNER_FIELD_INDEX (field)], flag) == 0 || planner_json_find (row->bad, name, &bad))
    return TRUE;
  if (row->clashes == NULL)
    return FALSE;
  registers = planner_row_get_registers (row);
  writes = planner_registers_get (registers, name, &n_writes);
  for (guint i = 0; i < n_writes; i++)
    if (g_strcmp0 (writes[i].value, flag) == 0)
      return TRUE;
  return FALSE;
}

static gboolean
may_be_set (const PlannerRow *row, PlannerField field)
{
  return may_be (row, field, "1");
}

/* What nobody may publish is sensitive; see planner_interest_is_sensitive(). */
static gboolean
may_be_sensitive (const PlannerRow *row)
{
  return row->kind == PLANNER_KIND_INTEREST
         && (may_be_set (row, PLANNER_INTEREST_SENSITIVE) || may_be (row, PLANNER_INTEREST_CONSENT, "0"));
}

static gboolean
names_withheld (PlannerExportSelection *self, const PlannerRow *row, const PlannerField *fields, gsize n_fields)
{
  for (gsize i = 0; i < n_fields; i++)
    {
      const PlannerFieldInfo *info = planner_field_get_info (fields[i]);
      const char *id = info->kind == row->kind ? row->values[PLANNER_FIELD_INDEX (fields[i])] : NULL;

      if (id != NULL && g_hash_table_contains (self->withheld[info->target], id))
        return TRUE;
    }
  return FALSE;
}

static PlannerExportVerdict
find_reason (PlannerExportSelection *self, const PlannerRow *row)
{
  if (may_be_set (row, planner_kind_get_private (row->kind)))
    return PLANNER_EXPORT_PRIVATE;
  if (!self->include_sensitive && may_be_sensitive (row))
    return PLANNER_EXPORT_SENSITIVE;
  if (names_withheld (self, row, part_fields, G_N_ELEMENTS (part_fields))
      || names_withheld (self, row, telling_fields, G_N_ELEMENTS (telling_fields)))
    return PLANNER_EXPORT_PART;
  return PLANNER_EXPORT_LEAVES;
}

PlannerExportVerdict
planner_export_selection_judge (PlannerExportSelection *self, const PlannerRow *row)
{
  PlannerExportVerdict verdict;

  if (row->kind == PLANNER_KIND_PLAN)
    return PLANNER_EXPORT_LEAVES;
  verdict = find_reason (self, row);
  if (verdict != PLANNER_EXPORT_LEAVES)
    g_hash_table_add (self->withheld[row->kind], g_strdup (row->id));
  if ((self->limits_kinds && !self->kinds[row->kind])
      || (is_chosen (self) && !g_hash_table_contains (self->inside[row->kind], row->id)))
    return PLANNER_EXPORT_OUTSIDE;
  return verdict;
}
