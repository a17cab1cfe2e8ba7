/* planner-plan.c: an open plan: its file, its live lists
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "planner-plan-private.h"

#include <glib/gi18n.h>

enum
{
  PROP_0,
  PROP_UNDO_NAME,
  PROP_REDO_NAME,
  PROP_BUSY,
  PROP_FAILURE,
  N_PROPS
};

enum
{
  CHANGED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PlannerPlan, planner_plan, G_TYPE_OBJECT)

G_DEFINE_QUARK (planner - plan - error - quark, planner_plan_error)

static void
planner_plan_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  PlannerPlan *self = PLANNER_PLAN (object);

  switch (id)
    {
    case PROP_UNDO_NAME:
      g_value_set_string (value, self->undo_name);
      break;
    case PROP_REDO_NAME:
      g_value_set_string (value, self->redo_name);
      break;
    case PROP_BUSY:
      g_value_set_boolean (value, self->edit != NULL);
      break;
    case PROP_FAILURE:
      g_value_set_string (value, self->failure);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
planner_plan_dispose (GObject *object)
{
  PlannerPlan *self = PLANNER_PLAN (object);

  planner_plan_close (self, NULL);
  G_OBJECT_CLASS (planner_plan_parent_class)->dispose (object);
}

static void
planner_plan_finalize (GObject *object)
{
  PlannerPlan *self = PLANNER_PLAN (object);

  for (guint kind = 0; kind < PLANNER_N_KINDS; kind++)
    g_clear_object (&self->lists[kind]);
  g_clear_pointer (&self->links, planner_links_free);
  g_clear_object (&self->store);
  g_free (self->typing);
  g_free (self->author);
  g_free (self->failure);
  g_free (self->undo_name);
  g_free (self->redo_name);
  G_OBJECT_CLASS (planner_plan_parent_class)->finalize (object);
}

static void
planner_plan_class_init (PlannerPlanClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = planner_plan_get_property;
  object_class->dispose = planner_plan_dispose;
  object_class->finalize = planner_plan_finalize;

  properties[PROP_UNDO_NAME] = g_param_spec_string ("undo-name", NULL, NULL, NULL,
                                                    G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_REDO_NAME] = g_param_spec_string ("redo-name", NULL, NULL, NULL,
                                                    G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_BUSY] = g_param_spec_boolean ("busy", NULL, NULL, FALSE,
                                                G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_FAILURE] = g_param_spec_string ("failure", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[CHANGED] = g_signal_new ("changed", PLANNER_TYPE_PLAN, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 1, G_TYPE_PTR_ARRAY);
}

static void
planner_plan_init (PlannerPlan *self)
{
  const char *name = g_get_real_name ();

  self->author = g_strdup (g_strcmp0 (name, "Unknown") != 0 ? name : g_get_user_name ());
  for (guint kind = 0; kind < PLANNER_N_KINDS; kind++)
    self->counts[kind] = self->awaits[kind] = -1;
}

/* Opening */

static PlannerPlan *
plan_for_store (PlannerStore *store, GError **error)
{
  g_autoptr (PlannerPlan) self = g_object_new (PLANNER_TYPE_PLAN, NULL);

  self->store = store;
  if (!planner_plan_read_last_number (self, error))
    return NULL;
  planner_plan_refresh_undo (self);
  return g_steal_pointer (&self);
}

static gboolean
write_root (PlannerPlan *self, const char *title, GError **error)
{
  g_autofree char *id = planner_id_new ();
  g_autoptr (PlannerEdit) edit = planner_edit_begin (self, _("New plan"), PLANNER_EDIT_BEGINNING, error);

  if (edit == NULL || planner_edit_add (edit, PLANNER_KIND_PLAN, PLANNER_PLAN_KEY, NULL, NULL, error) == NULL
      || !planner_edit_set (edit, PLANNER_PLAN_KEY, PLANNER_PLAN_ID, id, error)
      || !planner_edit_set_text (edit, PLANNER_PLAN_KEY, PLANNER_PLAN_TITLE, title, error))
    return FALSE;
  return planner_edit_commit (g_steal_pointer (&edit), error);
}

PlannerPlan *
planner_plan_create (const char *path, const char *title, const char *author, GError **error)
{
  g_autoptr (PlannerPlan) self = NULL;
  g_autofree char *checked_title = NULL;
  PlannerStore *store;

  g_return_val_if_fail (path != NULL, NULL);

  if (!planner_value_normalise (PLANNER_PLAN_TITLE, title, &checked_title, error))
    return NULL;
  store = planner_store_create (path, planner_plan_get_layout (), error);
  if (store == NULL)
    return NULL;
  self = plan_for_store (store, error);
  if (self == NULL)
    return NULL;
  planner_plan_set_author (self, author);
  return write_root (self, title, error) ? g_steal_pointer (&self) : NULL;
}

/* A plan always has its own record; where one was never finished, or is a stranger's, it is written now. */
static gboolean
ensure_root (PlannerPlan *self, GError **error)
{
  if (planner_plan_get_root (self) != NULL)
    return TRUE;
  if (!planner_plan_recover (self, error))
    return FALSE;
  if (planner_plan_get_root (self) != NULL)
    return TRUE;
  if (!planner_plan_is_read_only (self))
    return write_root (self, NULL, error);

  g_set_error_literal (error, PLANNER_STORE_ERROR, PLANNER_STORE_ERROR_READ_ONLY,
                       _("This plan was never finished. It must be opened once where it may be written."));
  return FALSE;
}

PlannerPlan *
planner_plan_open (const char *path, PlannerStoreOpenFlags flags, GError **error)
{
  g_autoptr (PlannerPlan) self = NULL;
  PlannerStore *store;

  g_return_val_if_fail (path != NULL, NULL);

  store = planner_store_open (path, planner_plan_get_layout (), flags, error);
  self = store != NULL ? plan_for_store (store, error) : NULL;
  return self != NULL && ensure_root (self, error) ? g_steal_pointer (&self) : NULL;
}

gboolean
planner_plan_close (PlannerPlan *self, GError **error)
{
  g_autoptr (PlannerStore) store = NULL;

  g_return_val_if_fail (PLANNER_IS_PLAN (self), FALSE);

  if (self->edit != NULL)
    planner_edit_cancel (self->edit);
  store = g_steal_pointer (&self->store);
  return store == NULL || planner_store_close (store, error);
}

PlannerStore *
planner_plan_get_store (PlannerPlan *self)
{
  g_return_val_if_fail (PLANNER_IS_PLAN (self), NULL);

  return self->store;
}

const char *
planner_plan_get_path (PlannerPlan *self)
{
  g_return_val_if_fail (PLANNER_IS_PLAN (self) && self->store != NULL, NULL);

  return planner_store_get_path (self->store);
}

gboolean
planner_plan_is_read_only (PlannerPlan *self)
{
  g_return_val_if_fail (PLANNER_IS_PLAN (self), TRUE);

  return self->store == NULL || planner_store_get_read_only (self->store);
}

gboolean
planner_plan_is_busy (PlannerPlan *self)
{
  g_return_val_if_fail (PLANNER_IS_PLAN (self), FALSE);

  return self->edit != NULL;
}

void
planner_plan_set_edit (PlannerPlan *self, PlannerEdit *edit)
{
  self->edit = edit;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BUSY]);
}

void
planner_plan_set_author (PlannerPlan *self, const char *author)
{
  g_return_if_fail (PLANNER_IS_PLAN (self));

  if (author != NULL && *author != '\0')
    g_set_str (&self->author, author);
}

const char *
planner_plan_get_author (PlannerPlan *self)
{
  g_return_val_if_fail (PLANNER_IS_PLAN (self), NULL);

  return self->author;
}

/* Records */

static PlannerRecordList *
get_list (PlannerPlan *self, PlannerKind kind)
{
  if (self->lists[kind] == NULL)
    {
      g_autoptr (GError) error = NULL;

      self->read_during_edit = self->read_during_edit || self->edit != NULL;

      self->lists[kind] = planner_record_list_new (kind);
      if (self->store != NULL && !planner_plan_read_rows (self, kind, &error))
        planner_plan_set_failure (self, error);
      planner_record_list_finish (self->lists[kind], NULL);
    }
  return self->lists[kind];
}

GListModel *
planner_plan_get_records (PlannerPlan *self, PlannerKind kind)
{
  g_return_val_if_fail (PLANNER_IS_PLAN (self) && kind < PLANNER_N_KINDS, NULL);

  return G_LIST_MODEL (get_list (self, kind));
}

PlannerRecord *
planner_plan_lookup (PlannerPlan *self, PlannerKind kind, const char *id)
{
  g_return_val_if_fail (PLANNER_IS_PLAN (self) && kind < PLANNER_N_KINDS, NULL);

  return id != NULL ? planner_record_list_lookup (get_list (self, kind), id) : NULL;
}

PlannerRecord *
planner_plan_get_root (PlannerPlan *self)
{
  return planner_plan_lookup (self, PLANNER_KIND_PLAN, PLANNER_PLAN_KEY);
}

guint
planner_plan_count (PlannerPlan *self, PlannerKind kind)
{
  g_autoptr (GError) error = NULL;
  sqlite3_stmt *statement;

  g_return_val_if_fail (PLANNER_IS_PLAN (self) && kind < PLANNER_N_KINDS, 0);

  if (self->lists[kind] != NULL)
    return g_list_model_get_n_items (G_LIST_MODEL (self->lists[kind]));
  if (self->counts[kind] >= 0 || self->store == NULL)
    return MAX (self->counts[kind], 0);
  self->read_during_edit = self->read_during_edit || self->edit != NULL;

  statement = planner_store_prepare (self->store, planner_layout_get_sql (kind, PLANNER_SQL_COUNT), &error);
  if (statement != NULL && planner_store_step (self->store, statement, &error) > 0)
    {
      self->counts[kind] = sqlite3_column_int (statement, 0);
      sqlite3_reset (statement);
    }
  if (error != NULL)
    planner_plan_set_failure (self, error);
  return MAX (self->counts[kind], 0);
}

char *
planner_plan_dup_title (PlannerPlan *self)
{
  PlannerRecord *root = planner_plan_get_root (self);
  const char *title = root != NULL ? planner_record_get (root, PLANNER_PLAN_TITLE) : NULL;
  g_autofree char *name = NULL;

  if (title != NULL)
    return g_strdup (title);
  name = g_path_get_basename (planner_plan_get_path (self));
  if (g_str_has_suffix (name, ".icbplan"))
    name[strlen (name) - strlen (".icbplan")] = '\0';
  return g_steal_pointer (&name);
}

static void
append_title (PlannerPlan *self, GString *title, PlannerRecord *record, PlannerField field)
{
  g_autofree char *words = NULL;

  if (planner_record_get (record, field) == NULL)
    return;
  words = planner_plan_dup_display (self, record, field);
  if (title->len > 0)
    /* Translators: between the items of a list */
    g_string_append (title, _(", "));
  g_string_append (title, words);
}

/* No field of a title points at its own kind, so that this comes to an end. */
char *
planner_plan_dup_record_title (PlannerPlan *self, PlannerRecord *record)
{
  const PlannerKindInfo *info;
  g_autoptr (GString) title = g_string_new (NULL);
  gboolean points = FALSE;

  g_return_val_if_fail (PLANNER_IS_PLAN (self), NULL);
  g_return_val_if_fail (PLANNER_IS_RECORD (record), NULL);

  info = planner_kind_get_info (planner_record_get_kind (record));
  for (guint i = 0; i < info->n_fields; i++)
    if ((info->fields[i].flags & PLANNER_FIELD_TITLE) != 0)
      {
        points = points || planner_type_is_reference (info->fields[i].type);
        append_title (self, title, record, info->fields[i].field);
      }
  if (title->len == 0)
    return g_strdup (_(info->label));
  if (!points)
    return planner_record_dup_title (record);
  planner_title_cut (title);
  return g_string_free_and_steal (g_steal_pointer (&title));
}

char *
planner_plan_dup_reference_title (PlannerPlan *self, PlannerKind kind, const char *id)
{
  PlannerRecord *record = planner_plan_lookup (self, kind, id);

  if (record != NULL)
    return planner_plan_dup_record_title (self, record);
  /* Translators: the words for a record that a partner did not share; %s is its identifier */
  return g_strdup_printf (_("Not in this plan (%s)"), id);
}

char *
planner_plan_dup_display (PlannerPlan *self, PlannerRecord *record, PlannerField field)
{
  const PlannerFieldInfo *info = planner_field_get_info (field);
  const char *value = planner_record_get (record, field);
  g_auto (GStrv) ids = NULL;

  if (!planner_type_is_reference (info->type))
    return planner_value_to_display (field, value);

  ids = planner_value_split (field, value);
  for (guint i = 0; ids[i] != NULL; i++)
    {
      char *title = planner_plan_dup_reference_title (self, info->target, ids[i]);

      g_free (ids[i]);
      ids[i] = title;
    }
  /* Translators: between the items of a list */
  return g_strjoinv (_(", "), ids);
}

void
planner_plan_set_failure (PlannerPlan *self, const GError *error)
{
  if (g_set_str (&self->failure, error != NULL ? error->message : NULL))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FAILURE]);
}

const char *
planner_plan_get_failure (PlannerPlan *self)
{
  g_return_val_if_fail (PLANNER_IS_PLAN (self), NULL);

  return self->failure;
}

gboolean
planner_plan_check_failure (PlannerPlan *self, GError **error)
{
  g_return_val_if_fail (PLANNER_IS_PLAN (self), FALSE);

  if (self->failure == NULL)
    return TRUE;

  g_set_error_literal (error, PLANNER_STORE_ERROR, PLANNER_STORE_ERROR_IO, self->failure);
  return FALSE;
}

gboolean
planner_plan_recover (PlannerPlan *self, GError **error)
{
  g_return_val_if_fail (PLANNER_IS_PLAN (self), FALSE);

  return self->failure == NULL || planner_plan_reload (self, error);
}

const char *
planner_plan_get_undo_name (PlannerPlan *self)
{
  g_return_val_if_fail (PLANNER_IS_PLAN (self), NULL);

  return self->undo_name;
}

const char *
planner_plan_get_redo_name (PlannerPlan *self)
{
  g_return_val_if_fail (PLANNER_IS_PLAN (self), NULL);

  return self->redo_name;
}
