/* planner-outline-row.c: one line of an outline, a heading or a record with its depth
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/plan/planner-outline-row-private.h"

struct _PlannerOutlineRow
{
  GObject parent_instance;

  PlannerRecord *record;
  char *key;
  const char *what; /* of a heading */
  char *title;
  char *value;
  PlannerField field;
  PlannerOutlineState state;
  guint place;
};

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PlannerOutlineRow, planner_outline_row, G_TYPE_OBJECT)

static void
planner_outline_row_finalize (GObject *object)
{
  PlannerOutlineRow *self = PLANNER_OUTLINE_ROW (object);

  g_clear_object (&self->record);
  g_clear_object (&self->state.heading);
  g_free (self->key);
  g_free (self->title);
  g_free (self->value);

  G_OBJECT_CLASS (planner_outline_row_parent_class)->finalize (object);
}

static void
planner_outline_row_class_init (PlannerOutlineRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = planner_outline_row_finalize;

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
}

static void
planner_outline_row_init (PlannerOutlineRow *self)
{
  self->place = PLANNER_OUTLINE_NO_PLACE;
}

PlannerOutlineRow *
planner_outline_row_new_record (PlannerRecord *record)
{
  PlannerOutlineRow *self = g_object_new (PLANNER_TYPE_OUTLINE_ROW, NULL);

  self->record = g_object_ref (record);
  return self;
}

const char *
planner_outline_heading_what (const char *key, PlannerField field)
{
  g_autofree char *what = g_strdup_printf ("%u%s", (guint) field, key);

  return g_intern_string (what);
}

PlannerOutlineRow *
planner_outline_row_new_heading (const char *key, PlannerField field, const char *value)
{
  PlannerOutlineRow *self = g_object_new (PLANNER_TYPE_OUTLINE_ROW, NULL);

  self->key = g_strdup (key);
  self->what = planner_outline_heading_what (key, field);
  self->field = field;
  self->value = g_strdup (value);
  return self;
}

gconstpointer
planner_outline_row_get_what (PlannerOutlineRow *self)
{
  return self->record != NULL ? (gconstpointer) self->record : self->what;
}

gboolean
planner_outline_row_set_state (PlannerOutlineRow *self, const PlannerOutlineState *state)
{
  gboolean changed = self->state.depth != state->depth || self->state.n_below != state->n_below
                     || self->state.expandable != state->expandable || self->state.expanded != state->expanded
                     || self->state.context != state->context;

  g_set_object (&self->state.heading, state->heading);
  self->state.depth = state->depth;
  self->state.n_below = state->n_below;
  self->state.expandable = state->expandable;
  self->state.expanded = state->expanded;
  self->state.context = state->context;
  return changed;
}

gboolean
planner_outline_row_set_title (PlannerOutlineRow *self, const char *title)
{
  return g_set_str (&self->title, title);
}

void
planner_outline_row_emit_changed (PlannerOutlineRow *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

void
planner_outline_row_set_place (PlannerOutlineRow *self, guint place)
{
  self->place = place;
}

guint
planner_outline_row_get_place (PlannerOutlineRow *self)
{
  return self->place;
}

PlannerRecord *
planner_outline_row_get_record (PlannerOutlineRow *self)
{
  g_return_val_if_fail (PLANNER_IS_OUTLINE_ROW (self), NULL);

  return self->record;
}

gboolean
planner_outline_row_is_heading (PlannerOutlineRow *self)
{
  g_return_val_if_fail (PLANNER_IS_OUTLINE_ROW (self), FALSE);

  return self->record == NULL;
}

const char *
planner_outline_row_get_title (PlannerOutlineRow *self)
{
  g_return_val_if_fail (PLANNER_IS_OUTLINE_ROW (self), NULL);

  return self->title;
}

guint
planner_outline_row_get_depth (PlannerOutlineRow *self)
{
  g_return_val_if_fail (PLANNER_IS_OUTLINE_ROW (self), 0);

  return self->state.depth;
}

PlannerOutlineRow *
planner_outline_row_get_heading (PlannerOutlineRow *self)
{
  g_return_val_if_fail (PLANNER_IS_OUTLINE_ROW (self), NULL);

  return self->state.heading;
}

PlannerField
planner_outline_row_get_field (PlannerOutlineRow *self)
{
  g_return_val_if_fail (PLANNER_IS_OUTLINE_ROW (self), PLANNER_FIELD_NONE);

  return self->field;
}

const char *
planner_outline_row_get_value (PlannerOutlineRow *self)
{
  g_return_val_if_fail (PLANNER_IS_OUTLINE_ROW (self), NULL);

  return self->value;
}

gboolean
planner_outline_row_is_expandable (PlannerOutlineRow *self)
{
  g_return_val_if_fail (PLANNER_IS_OUTLINE_ROW (self), FALSE);

  return self->state.expandable;
}

gboolean
planner_outline_row_is_expanded (PlannerOutlineRow *self)
{
  g_return_val_if_fail (PLANNER_IS_OUTLINE_ROW (self), FALSE);

  return self->state.expanded;
}

gboolean
planner_outline_row_is_context (PlannerOutlineRow *self)
{
  g_return_val_if_fail (PLANNER_IS_OUTLINE_ROW (self), FALSE);

  return self->state.context;
}

guint
planner_outline_row_get_n_below (PlannerOutlineRow *self)
{
  g_return_val_if_fail (PLANNER_IS_OUTLINE_ROW (self), 0);

  return self->state.n_below;
}

const char *
planner_outline_row_get_key (PlannerOutlineRow *self)
{
  g_return_val_if_fail (PLANNER_IS_OUTLINE_ROW (self), NULL);

  return self->record != NULL ? planner_record_get_id (self->record) : self->key;
}
