/* planner-record.c: one record of a plan, as it stands on disk
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * All text of a record lies in one block, as 100,000 of them are kept: which fields are known, where their texts
 * begin, the texts.
 */
#include "planner-record-private.h"

#include <string.h>

/* The order key stands first, as if it were a field. */
#define POSITION 0xff

typedef struct
{
  guint32 offset; /* of the text from the beginning of the block */
  guint8 index;   /* of the field, or POSITION */
} __attribute__ ((packed)) Place;

typedef struct
{
  guint8 n_places;
  Place places[];
} Block;

struct _PlannerRecord
{
  GObject parent_instance;

  char *id;
  Block *block;
  PlannerRecord *parent; /* borrowed: both are the plan's */
  gint64 row;
  guint place;
  guint8 kind;
  guint has_clash : 1;
  guint has_bad_value : 1;
  guint has_unsettled_flag : 1;
};

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PlannerRecord, planner_record, G_TYPE_OBJECT)

static void
planner_record_finalize (GObject *object)
{
  PlannerRecord *self = PLANNER_RECORD (object);

  g_free (self->id);
  g_free (self->block);
  G_OBJECT_CLASS (planner_record_parent_class)->finalize (object);
}

static void
planner_record_class_init (PlannerRecordClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = planner_record_finalize;

  signals[CHANGED] = g_signal_new ("changed", PLANNER_TYPE_RECORD, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
}

static void
planner_record_init (PlannerRecord *self)
{
  self->place = PLANNER_RECORD_NO_PLACE;
}

PlannerRecord *
planner_record_new (PlannerKind kind, const char *id)
{
  PlannerRecord *self = g_object_new (PLANNER_TYPE_RECORD, NULL);

  self->kind = kind;
  self->id = g_strdup (id);
  return self;
}

PlannerKind
planner_record_get_kind (PlannerRecord *self)
{
  g_return_val_if_fail (PLANNER_IS_RECORD (self), PLANNER_N_KINDS);

  return self->kind;
}

const char *
planner_record_get_id (PlannerRecord *self)
{
  g_return_val_if_fail (PLANNER_IS_RECORD (self), NULL);

  return self->id;
}

static const char *
get_by_index (PlannerRecord *self, guint index)
{
  for (guint i = 0; self->block != NULL && i < self->block->n_places; i++)
    if (self->block->places[i].index == index)
      return (const char *) self->block + self->block->places[i].offset;
  return NULL;
}

const char *
planner_record_get (PlannerRecord *self, PlannerField field)
{
  g_return_val_if_fail (PLANNER_IS_RECORD (self), NULL);
  g_return_val_if_fail (PLANNER_FIELD_KIND (field) == self->kind, NULL);

  return get_by_index (self, PLANNER_FIELD_INDEX (field));
}

gint64
planner_record_get_integer (PlannerRecord *self, PlannerField field, gint64 unknown)
{
  gint64 integer;

  return planner_value_get_integer (planner_record_get (self, field), &integer) ? integer : unknown;
}

gboolean
planner_record_get_flag (PlannerRecord *self, PlannerField field)
{
  return planner_record_get_integer (self, field, 0) != 0;
}

gboolean
planner_record_get_date (PlannerRecord *self, PlannerField field, GDate *date)
{
  return planner_value_get_date (planner_record_get (self, field), date);
}

GStrv
planner_record_dup_list (PlannerRecord *self, PlannerField field)
{
  return planner_value_split (field, planner_record_get (self, field));
}

#define TITLE_MAX_CHARACTERS 120

void
planner_title_cut (GString *title)
{
  gsize line = strcspn (title->str, "\n");

  g_string_truncate (title, line);
  if (g_utf8_strlen (title->str, -1) <= TITLE_MAX_CHARACTERS)
    return;
  g_string_truncate (title, g_utf8_offset_to_pointer (title->str, TITLE_MAX_CHARACTERS - 1) - title->str);
  g_string_append (title, "…");
}

char *
planner_record_dup_title (PlannerRecord *self)
{
  const PlannerKindInfo *info;
  g_autoptr (GString) title = g_string_new (NULL);

  g_return_val_if_fail (PLANNER_IS_RECORD (self), NULL);

  info = planner_kind_get_info (self->kind);
  for (guint i = 0; i < info->n_fields; i++)
    if ((info->fields[i].flags & PLANNER_FIELD_TITLE) != 0 && get_by_index (self, i) != NULL)
      {
        g_autofree char *words = planner_value_to_display (info->fields[i].field, get_by_index (self, i));

        if (title->len > 0)
          g_string_append_c (title, ' ');
        g_string_append (title, words);
      }

  planner_title_cut (title);
  if (title->len == 0)
    return g_strdup (self->id);
  return g_string_free (g_steal_pointer (&title), FALSE);
}

const char *
planner_record_get_position (PlannerRecord *self)
{
  g_return_val_if_fail (PLANNER_IS_RECORD (self), NULL);

  return get_by_index (self, POSITION);
}

const char *
planner_record_get_parent (PlannerRecord *self)
{
  g_return_val_if_fail (PLANNER_IS_RECORD (self), NULL);

  return self->parent != NULL ? self->parent->id : NULL;
}

guint
planner_record_get_depth (PlannerRecord *self)
{
  guint depth = 0;

  g_return_val_if_fail (PLANNER_IS_RECORD (self), 0);

  for (PlannerRecord *above = self->parent; above != NULL; above = above->parent)
    depth++;
  return depth;
}

gboolean
planner_record_has_clash (PlannerRecord *self)
{
  g_return_val_if_fail (PLANNER_IS_RECORD (self), FALSE);

  return self->has_clash;
}

gboolean
planner_record_has_bad_value (PlannerRecord *self)
{
  g_return_val_if_fail (PLANNER_IS_RECORD (self), FALSE);

  return self->has_bad_value;
}

gboolean
planner_record_has_unsettled_flag (PlannerRecord *self)
{
  g_return_val_if_fail (PLANNER_IS_RECORD (self), FALSE);

  return self->has_unsettled_flag;
}

const char *
planner_record_get_stored_parent (PlannerRecord *self)
{
  PlannerField tree = planner_kind_get_info (self->kind)->tree;

  return tree != PLANNER_FIELD_NONE ? planner_record_get (self, tree) : NULL;
}

void
planner_record_set_parent (PlannerRecord *self, PlannerRecord *parent)
{
  self->parent = parent;
}

guint
planner_record_get_place (PlannerRecord *self)
{
  return self->place;
}

void
planner_record_set_place (PlannerRecord *self, guint place)
{
  self->place = place;
}

gint64
planner_record_get_row (PlannerRecord *self)
{
  return self->row;
}

PlannerRecord *
planner_record_peek_parent (PlannerRecord *self)
{
  return self->parent;
}

/* Whether the block holds just the values of @row. */
static gboolean
same_values (PlannerRecord *self, const PlannerRow *row, guint n_fields)
{
  if (g_strcmp0 (get_by_index (self, POSITION), row->position) != 0)
    return FALSE;
  for (guint i = 0; i < n_fields; i++)
    if (g_strcmp0 (get_by_index (self, i), row->values[i]) != 0)
      return FALSE;
  return TRUE;
}

static char *
put_text (Block *block, char *end, guint index, const char *text)
{
  Place *place = &block->places[block->n_places];

  if (text == NULL)
    return end;
  place->index = index;
  place->offset = (guint32) (end - (char *) block);
  block->n_places++;
  return g_stpcpy (end, text) + 1;
}

static Block *
make_block (const PlannerRow *row, guint n_fields)
{
  gsize text_size = row->position != NULL ? strlen (row->position) + 1 : 0;
  guint n_places = row->position != NULL;
  Block *block;
  char *end;

  for (guint i = 0; i < n_fields; i++)
    if (row->values[i] != NULL)
      {
        text_size += strlen (row->values[i]) + 1;
        n_places++;
      }

  block = g_malloc (sizeof (Block) + n_places * sizeof (Place) + text_size);
  block->n_places = 0;
  end = (char *) &block->places[n_places];
  end = put_text (block, end, POSITION, row->position);
  for (guint i = 0; i < n_fields; i++)
    end = put_text (block, end, i, row->values[i]);
  return block;
}

gboolean
planner_record_read_row (PlannerRecord *self, const PlannerRow *row)
{
  guint n_fields = planner_kind_get_info (self->kind)->n_fields;
  gboolean has_clash = planner_row_has_clash (row);
  gboolean has_bad_value = row->bad != NULL;
  gboolean has_unsettled_flag = planner_row_has_unsettled_flag (row);
  gboolean changed = has_clash != self->has_clash || has_bad_value != self->has_bad_value || has_unsettled_flag != self->has_unsettled_flag;

  self->row = row->row;
  self->has_clash = has_clash;
  self->has_bad_value = has_bad_value;
  self->has_unsettled_flag = has_unsettled_flag;
  if (!same_values (self, row, n_fields))
    {
      g_free (self->block);
      self->block = make_block (row, n_fields);
      changed = TRUE;
    }
  return changed;
}

void
planner_record_emit_changed (PlannerRecord *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

GStrv
planner_records_dup_ids (GPtrArray *records)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; i < records->len; i++)
    g_strv_builder_add (builder, planner_record_get_id (g_ptr_array_index (records, i)));
  return g_strv_builder_end (builder);
}

gboolean
planner_record_is_called (PlannerRecord *self, PlannerField field, const char *text)
{
  const char *value = planner_record_get (self, field);
  g_autofree char *folded = value != NULL ? g_utf8_casefold (value, -1) : NULL;
  g_autofree char *wanted = g_utf8_casefold (text, -1);

  return g_strcmp0 (folded, wanted) == 0;
}
