/* planner-merge.c: two records that are the same become one
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "rooms/people/planner-merge.h"

#include <glib/gi18n.h>

#include "core/plan/planner-find.h"

/* A chain of organisations within organisations is no longer than this. */
#define MAX_CHAIN 64

struct _PlannerMerge
{
  PlannerPlan *plan;
  PlannerRecord *kept;
  PlannerRecord *other;
  GArray *fields; /* PlannerMergeField */
};

static guint
count_values (PlannerRecord *record)
{
  const PlannerKindInfo *info = planner_kind_get_info (planner_record_get_kind (record));
  guint n = 0;

  for (guint i = 0; i < info->n_fields; i++)
    n += planner_record_get (record, info->fields[i].field) != NULL ? 1 : 0;
  return n;
}

static guint
count_references (PlannerPlan *plan, PlannerRecord *record)
{
  g_autoptr (GArray) references
      = planner_plan_list_references (plan, planner_record_get_kind (record), planner_record_get_id (record));

  return references->len;
}

static gboolean
is_fuller (PlannerPlan *plan, PlannerRecord *record, PlannerRecord *than)
{
  guint n = count_values (record);
  guint n_than = count_values (than);

  if (n != n_than)
    return n > n_than;
  return count_references (plan, record) > count_references (plan, than);
}

static void
field_clear (gpointer data)
{
  PlannerMergeField *field = data;

  g_free (field->kept);
  g_free (field->other);
}

/* An empty place means something of its own for the day a person left; what one side keeps private stays so. */
static PlannerMergeSide
choose_side (const PlannerFieldInfo *info, const PlannerMergeField *field)
{
  if (field->field == planner_kind_get_private (info->kind))
    return g_strcmp0 (field->other, "1") == 0 ? PLANNER_MERGE_OTHER : PLANNER_MERGE_KEPT;
  if (field->can_both && field->kept != NULL && field->other != NULL && !field->same)
    return PLANNER_MERGE_BOTH;
  if (field->kept == NULL && field->field != PLANNER_PERSON_LEFT_ON)
    return PLANNER_MERGE_OTHER;
  return PLANNER_MERGE_KEPT;
}

static void
add_field (PlannerMerge *self, const PlannerFieldInfo *info)
{
  PlannerMergeField field = { .field = info->field };

  field.kept = g_strdup (planner_record_get (self->kept, info->field));
  field.other = g_strdup (planner_record_get (self->other, info->field));
  if (field.kept == NULL && field.other == NULL)
    return;
  field.same = g_strcmp0 (field.kept, field.other) == 0;
  field.can_both = info->type == PLANNER_TYPE_PROSE;
  field.side = choose_side (info, &field);
  g_array_append_val (self->fields, field);
}

PlannerMerge *
planner_merge_new (PlannerPlan *plan, PlannerRecord *first, PlannerRecord *second)
{
  PlannerMerge *self;
  const PlannerKindInfo *info;
  gboolean swap;

  g_return_val_if_fail (PLANNER_IS_PLAN (plan), NULL);
  g_return_val_if_fail (PLANNER_IS_RECORD (first) && PLANNER_IS_RECORD (second), NULL);
  g_return_val_if_fail (first != second, NULL);
  g_return_val_if_fail (planner_record_get_kind (first) == planner_record_get_kind (second), NULL);

  self = g_new0 (PlannerMerge, 1);
  swap = is_fuller (plan, second, first);
  self->plan = g_object_ref (plan);
  self->kept = g_object_ref (swap ? second : first);
  self->other = g_object_ref (swap ? first : second);
  self->fields = g_array_new (FALSE, FALSE, sizeof (PlannerMergeField));
  g_array_set_clear_func (self->fields, field_clear);
  info = planner_kind_get_info (planner_record_get_kind (first));
  for (guint i = 0; i < info->n_fields; i++)
    if (info->fields[i].field != PLANNER_ORGANISATION_ALIASES)
      add_field (self, &info->fields[i]);
  return self;
}

void
planner_merge_free (PlannerMerge *self)
{
  g_array_unref (self->fields);
  g_object_unref (self->kept);
  g_object_unref (self->other);
  g_object_unref (self->plan);
  g_free (self);
}

PlannerRecord *
planner_merge_get_kept (PlannerMerge *self)
{
  return self->kept;
}

PlannerRecord *
planner_merge_get_other (PlannerMerge *self)
{
  return self->other;
}

GArray *
planner_merge_get_fields (PlannerMerge *self)
{
  return self->fields;
}

static PlannerMergeField *
find_field (PlannerMerge *self, PlannerField field)
{
  for (guint i = 0; i < self->fields->len; i++)
    if (g_array_index (self->fields, PlannerMergeField, i).field == field)
      return &g_array_index (self->fields, PlannerMergeField, i);
  return NULL;
}

void
planner_merge_set_side (PlannerMerge *self, PlannerField field, PlannerMergeSide side)
{
  PlannerMergeField *found = find_field (self, field);

  g_return_if_fail (found != NULL);
  g_return_if_fail (side != PLANNER_MERGE_BOTH || found->can_both);

  found->side = side;
}

char *
planner_merge_describe_references (PlannerMerge *self)
{
  g_autoptr (GArray) references = planner_plan_list_references (self->plan, planner_record_get_kind (self->other),
                                                                planner_record_get_id (self->other));
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i < references->len;)
    {
      PlannerKind kind = g_array_index (references, PlannerReference, i).kind;
      guint n = 0;

      for (; i < references->len && g_array_index (references, PlannerReference, i).kind == kind; i++)
        n++;
      if (words->len > 0)
        g_string_append (words, ", ");
      /* Translators: a kind of record and how many, as "Seats: 2" */
      g_string_append_printf (words, _("%s: %u"), _(planner_kind_get_info (kind)->plural), n);
    }
  return g_string_free_and_steal (g_steal_pointer (&words));
}

/* What is written */

static char *
dup_both (const char *kept, const char *other)
{
  if (kept == NULL || other == NULL)
    return g_strdup (kept != NULL ? kept : other);
  return g_strconcat (kept, "\n\n", other, NULL);
}

static char *
dup_chosen (const PlannerMergeField *field)
{
  if (field->side == PLANNER_MERGE_BOTH)
    return dup_both (field->kept, field->other);
  return g_strdup (field->side == PLANNER_MERGE_KEPT ? field->kept : field->other);
}

static char *
dup_chosen_value (PlannerMerge *self, PlannerField field)
{
  const PlannerMergeField *found = find_field (self, field);

  return found != NULL ? dup_chosen (found) : NULL;
}

typedef struct
{
  GStrvBuilder *names;
  GHashTable *known; /* folded */
} Names;

static void
forbid_name (Names *names, const char *name)
{
  if (name != NULL)
    g_hash_table_add (names->known, g_utf8_casefold (name, -1));
}

static void
add_name (Names *names, const char *name)
{
  if (name != NULL && g_hash_table_add (names->known, g_utf8_casefold (name, -1)))
    g_strv_builder_add (names->names, name);
}

static void
add_names_of (Names *names, PlannerRecord *organisation)
{
  g_auto (GStrv) aliases = planner_record_dup_list (organisation, PLANNER_ORGANISATION_ALIASES);

  for (guint i = 0; aliases[i] != NULL; i++)
    add_name (names, aliases[i]);
}

char *
planner_merge_dup_aliases (PlannerMerge *self)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_autoptr (GHashTable) known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Names names = { builder, known };
  g_autofree char *name = dup_chosen_value (self, PLANNER_ORGANISATION_NAME);
  g_autofree char *short_name = dup_chosen_value (self, PLANNER_ORGANISATION_SHORT_NAME);
  g_auto (GStrv) list = NULL;

  forbid_name (&names, name);
  forbid_name (&names, short_name);
  add_names_of (&names, self->kept);
  add_name (&names, planner_record_get (self->kept, PLANNER_ORGANISATION_NAME));
  add_name (&names, planner_record_get (self->kept, PLANNER_ORGANISATION_SHORT_NAME));
  add_name (&names, planner_record_get (self->other, PLANNER_ORGANISATION_NAME));
  add_name (&names, planner_record_get (self->other, PLANNER_ORGANISATION_SHORT_NAME));
  add_names_of (&names, self->other);
  list = g_strv_builder_end (builder);
  return planner_value_join (PLANNER_ORGANISATION_ALIASES, (const char *const *) list);
}

/* Whether what is part of @id would be a part of the one record that the two become. */
static gboolean
is_within (PlannerMerge *self, const char *id)
{
  for (guint i = 0; id != NULL && i < MAX_CHAIN; i++)
    {
      PlannerRecord *above = planner_plan_lookup (self->plan, PLANNER_KIND_ORGANISATION, id);

      if (above == self->kept || above == self->other)
        return TRUE;
      id = above != NULL ? planner_record_get (above, PLANNER_ORGANISATION_PART_OF) : NULL;
    }
  return FALSE;
}

/* An organisation that would come to be a part of itself is a part of none. That is written before the references
 * to the other lead here, so that at no moment there is a circle. */
static gboolean
write_parent (PlannerMerge *self, PlannerEdit *edit, GError **error)
{
  g_autofree char *parent = dup_chosen_value (self, PLANNER_ORGANISATION_PART_OF);

  if (is_within (self, parent))
    g_clear_pointer (&parent, g_free);
  return g_strcmp0 (parent, planner_record_get (self->kept, PLANNER_ORGANISATION_PART_OF)) == 0
         || planner_edit_set (edit, planner_record_get_id (self->kept), PLANNER_ORGANISATION_PART_OF, parent, error);
}

static gboolean
write_fields (PlannerMerge *self, PlannerEdit *edit, GError **error)
{
  const char *kept = planner_record_get_id (self->kept);

  for (guint i = 0; i < self->fields->len; i++)
    {
      const PlannerMergeField *field = &g_array_index (self->fields, PlannerMergeField, i);
      g_autofree char *value = dup_chosen (field);

      if (field->field != PLANNER_ORGANISATION_PART_OF && g_strcmp0 (value, field->kept) != 0
          && !planner_edit_set (edit, kept, field->field, value, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
write_aliases (PlannerMerge *self, PlannerEdit *edit, GError **error)
{
  g_autofree char *aliases = planner_merge_dup_aliases (self);

  return planner_edit_set (edit, planner_record_get_id (self->kept), PLANNER_ORGANISATION_ALIASES, aliases, error);
}

gboolean
planner_merge_apply (PlannerMerge *self, GError **error)
{
  PlannerKind kind = planner_record_get_kind (self->kept);
  const char *kept = planner_record_get_id (self->kept);
  const char *other = planner_record_get_id (self->other);
  g_autofree char *kept_title = planner_plan_dup_record_title (self->plan, self->kept);
  g_autofree char *other_title = planner_plan_dup_record_title (self->plan, self->other);
  g_autofree char *name = g_strdup_printf (_("Merge “%s” into “%s”"), other_title, kept_title);
  g_autoptr (PlannerEdit) edit = planner_edit_begin (self->plan, name, PLANNER_EDIT_DEFAULT, error);

  if (edit == NULL)
    return FALSE;
  if ((kind == PLANNER_KIND_ORGANISATION && !write_parent (self, edit, error))
      || !planner_edit_replace_references (edit, kind, other, kept, error) || !write_fields (self, edit, error))
    return FALSE;
  if (kind == PLANNER_KIND_ORGANISATION && !write_aliases (self, edit, error))
    return FALSE;
  if (!planner_edit_delete (edit, kind, other, error))
    return FALSE;
  return planner_edit_commit (g_steal_pointer (&edit), error);
}
