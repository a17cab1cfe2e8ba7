/* planner-json-reader.c: one record of an exchange file as canonical values
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "planner-json-reader.h"

#include <glib/gi18n.h>
#include <string.h>

static void
bad_clear (gpointer data)
{
  PlannerJsonBad *bad = data;

  g_free (bad->json);
  g_free (bad->reason);
}

static void
unknown_clear (gpointer data)
{
  PlannerJsonUnknown *unknown = data;

  g_free (unknown->name);
  g_free (unknown->json);
}

PlannerJsonRecord *
planner_json_record_new (PlannerKind kind)
{
  PlannerJsonRecord *self = g_new0 (PlannerJsonRecord, 1);

  self->kind = kind;
  self->values = g_new0 (char *, planner_kind_get_info (kind)->n_fields);
  self->bad = g_array_new (FALSE, FALSE, sizeof (PlannerJsonBad));
  self->unknown = g_array_new (FALSE, FALSE, sizeof (PlannerJsonUnknown));
  g_array_set_clear_func (self->bad, bad_clear);
  g_array_set_clear_func (self->unknown, unknown_clear);
  return self;
}

void
planner_json_record_clear (PlannerJsonRecord *self)
{
  guint n_fields = planner_kind_get_info (self->kind)->n_fields;

  g_clear_pointer (&self->id, g_free);
  self->id_value = (PlannerJsonValue) { NULL, 0 };
  for (guint i = 0; i < n_fields; i++)
    g_clear_pointer (&self->values[i], g_free);
  self->present = 0;
  g_array_set_size (self->bad, 0);
  g_array_set_size (self->unknown, 0);
  self->merge = (PlannerJsonMerge) { { NULL, 0 } };
}

void
planner_json_record_free (PlannerJsonRecord *self)
{
  planner_json_record_clear (self);
  g_free (self->values);
  g_array_unref (self->bad);
  g_array_unref (self->unknown);
  g_free (self);
}

gboolean
planner_json_record_has (const PlannerJsonRecord *self, guint index)
{
  return (self->present >> index & 1) != 0;
}

/* Says what stands in the place of what belongs there. */
static gboolean
refuse_type (PlannerJsonType found, const char *wanted, GError **error)
{
  static const char *const names[] = {
    [PLANNER_JSON_NULL] = N_("nothing"),
    [PLANNER_JSON_BOOLEAN] = N_("true or false"),
    [PLANNER_JSON_NUMBER] = N_("a number"),
    [PLANNER_JSON_STRING] = N_("a text"),
    [PLANNER_JSON_ARRAY] = N_("a list"),
    [PLANNER_JSON_OBJECT] = N_("an object"),
  };

  /* Translators: both are kinds of JSON values, such as “a number” and “a text”. */
  g_set_error (error, PLANNER_VALUE_ERROR, PLANNER_VALUE_ERROR_INVALID, _("There is %s where %s belongs."),
               _(names[found]), wanted);
  return FALSE;
}

static gboolean
is_blank (const char *text)
{
  return text[strspn (text, " \t\r\n")] == '\0';
}

static gboolean
is_text (PlannerField field)
{
  PlannerType type = planner_field_get_info (field)->type;

  return type == PLANNER_TYPE_TEXT || type == PLANNER_TYPE_PROSE;
}

/* Lines that end as on Windows or on old Macs are lines all the same. */
static void
join_line_ends (char *text)
{
  char *out = text;

  for (const char *at = text; *at != '\0'; at++)
    if (*at != '\r')
      *out++ = *at;
    else if (at[1] != '\n')
      *out++ = '\n';
  *out = '\0';
}

static gboolean
read_string (PlannerField field, const PlannerJsonValue *json, char **value, GError **error)
{
  g_autofree char *text = NULL;

  if (planner_json_value_get_type (json) != PLANNER_JSON_STRING)
    return refuse_type (planner_json_value_get_type (json), _("a text"), error);
  text = planner_json_value_dup_string (json);
  if (is_text (field) && is_blank (text))
    return TRUE;
  if (planner_field_get_info (field)->type == PLANNER_TYPE_PROSE)
    join_line_ends (text);
  if (!planner_value_check (field, text, error))
    return FALSE;
  *value = g_steal_pointer (&text);
  return TRUE;
}

static gboolean
read_number (PlannerField field, PlannerType type, const PlannerJsonValue *json, char **value, GError **error)
{
  g_autofree char *digits = NULL;
  g_autofree char *number = NULL;

  if (planner_json_value_get_type (json) != PLANNER_JSON_NUMBER)
    return refuse_type (planner_json_value_get_type (json), _("a number"), error);
  digits = planner_json_value_dup_number (json);
  if (type == PLANNER_TYPE_MONEY ? !planner_money_from_decimal (digits, &number)
                                 : !planner_number_from_decimal (digits, &number))
    {
      g_set_error (error, PLANNER_VALUE_ERROR, PLANNER_VALUE_ERROR_INVALID,
                   type == PLANNER_TYPE_MONEY ? _("%s is no amount of pounds with at most two decimals.")
                                              : _("%s has more digits than can be kept exactly."),
                   digits);
      return FALSE;
    }
  if (!planner_value_check (field, number, error))
    return FALSE;
  *value = g_steal_pointer (&number);
  return TRUE;
}

static gboolean
read_flag (const PlannerJsonValue *json, char **value, GError **error)
{
  if (planner_json_value_get_type (json) != PLANNER_JSON_BOOLEAN)
    return refuse_type (planner_json_value_get_type (json), _("true or false"), error);
  *value = g_strdup (planner_json_value_is_true (json) ? "1" : "0");
  return TRUE;
}

/* A line end within an item would make two of one. */
static gboolean
check_item (const PlannerFieldInfo *info, const char *item, GError **error)
{
  if (info->type == PLANNER_TYPE_REFERENCES && !planner_id_is_valid (item))
    {
      g_set_error (error, PLANNER_VALUE_ERROR, PLANNER_VALUE_ERROR_INVALID,
                   _("“%.80s” is no id: 1 to 64 letters of A to Z, digits, dots, hyphens and underscores."), item);
      return FALSE;
    }
  if (info->type == PLANNER_TYPE_TAGS && planner_field_get_choice (info->field, item) == NULL)
    {
      g_set_error (error, PLANNER_VALUE_ERROR, PLANNER_VALUE_ERROR_INVALID, _("“%.80s” is not among the choices."), item);
      return FALSE;
    }
  if (info->type == PLANNER_TYPE_TEXTS && (is_blank (item) || strchr (item, '\n') != NULL))
    {
      g_set_error (error, PLANNER_VALUE_ERROR, PLANNER_VALUE_ERROR_INVALID,
                   _("A text of the list is empty or has a line end within."));
      return FALSE;
    }
  return TRUE;
}

static gboolean
read_list (const PlannerFieldInfo *info, const PlannerJsonValue *json, char **value, GError **error)
{
  g_autoptr (GPtrArray) items = NULL;
  PlannerJsonCursor cursor;
  PlannerJsonValue element;
  g_autofree char *joined = NULL;

  if (planner_json_value_get_type (json) != PLANNER_JSON_ARRAY)
    return refuse_type (planner_json_value_get_type (json), _("a list"), error);

  items = g_ptr_array_new_null_terminated (4, g_free, TRUE);
  planner_json_cursor_init (&cursor, json);
  while (planner_json_cursor_next_element (&cursor, &element))
    {
      char *item;

      if (planner_json_value_get_type (&element) != PLANNER_JSON_STRING)
        return refuse_type (planner_json_value_get_type (&element), _("a text"), error);
      item = planner_json_value_dup_string (&element);
      g_ptr_array_add (items, item);
      if (!check_item (info, item, error))
        return FALSE;
    }
  if (items->len == 0)
    return TRUE;
  if (items->len == 1 && info->type != PLANNER_TYPE_TEXTS)
    {
      *value = g_ptr_array_steal_index_fast (items, 0);
      return TRUE;
    }
  joined = planner_value_join (info->field, (const char *const *) (gpointer) items->pdata);
  if (!planner_value_check (info->field, joined, error))
    return FALSE;
  *value = g_steal_pointer (&joined);
  return TRUE;
}

gboolean
planner_json_read_value (PlannerField field, const PlannerJsonValue *json, char **value, GError **error)
{
  const PlannerFieldInfo *info = planner_field_get_info (field);

  *value = NULL;
  if (planner_json_value_get_type (json) == PLANNER_JSON_NULL)
    return TRUE;

  switch (info->type)
    {
    case PLANNER_TYPE_MONEY:
    case PLANNER_TYPE_NUMBER:
    case PLANNER_TYPE_WHOLE:
    case PLANNER_TYPE_SCORE:
    case PLANNER_TYPE_PERCENT:
      return read_number (field, info->type, json, value, error);
    case PLANNER_TYPE_FLAG:
      return read_flag (json, value, error);
    case PLANNER_TYPE_TEXTS:
    case PLANNER_TYPE_TAGS:
    case PLANNER_TYPE_REFERENCES:
      return read_list (info, json, value, error);
    case PLANNER_TYPE_TEXT:
    case PLANNER_TYPE_PROSE:
    case PLANNER_TYPE_DATE:
    case PLANNER_TYPE_TIME:
    case PLANNER_TYPE_YEAR:
    case PLANNER_TYPE_MONTH:
    case PLANNER_TYPE_MONTH_DAY:
    case PLANNER_TYPE_CHOICE:
    case PLANNER_TYPE_REFERENCE:
    default:
      return read_string (field, json, value, error);
    }
}

static void
record_take_field (PlannerJsonRecord *self, guint index, const PlannerJsonValue *value)
{
  PlannerField field = planner_kind_get_info (self->kind)->fields[index].field;
  g_autoptr (GError) error = NULL;

  self->present |= G_GUINT64_CONSTANT (1) << index;
  if (!planner_json_read_value (field, value, &self->values[index], &error))
    {
      PlannerJsonBad bad = { field, planner_json_value_dup_compact (value), g_strdup (error->message) };

      g_array_append_val (self->bad, bad);
    }
}

static void
record_take_id (PlannerJsonRecord *self, const PlannerJsonValue *value)
{
  g_autofree char *id = NULL;

  self->id_value = *value;
  if (planner_json_value_get_type (value) != PLANNER_JSON_STRING)
    return;
  id = planner_json_value_dup_string (value);
  if (planner_id_is_valid (id))
    self->id = g_steal_pointer (&id);
}

static PlannerJsonValue *
record_find_merge (PlannerJsonRecord *self, const PlannerJsonValue *name)
{
  const struct
  {
    const char *name;
    PlannerJsonValue *value;
  } members[] = {
    { PLANNER_JSON_REVISIONS, &self->merge.revisions },
    { PLANNER_JSON_SEEN, &self->merge.seen },
    { PLANNER_JSON_PLACE, &self->merge.place },
    { PLANNER_JSON_DELETED, &self->merge.deleted },
    { PLANNER_JSON_CLASHES, &self->merge.clashes },
  };

  if (name->text[1] != '_')
    return NULL;
  for (guint i = 0; i < G_N_ELEMENTS (members); i++)
    if (planner_json_value_is (name, members[i].name))
      return members[i].value;
  return NULL;
}

/* Files keep to the order of the table, so the field after the last one is tried first. */
static gboolean
find_field (const PlannerKindInfo *info, const PlannerJsonValue *name, guint *index)
{
  for (guint i = 0; i < info->n_fields; i++)
    {
      guint candidate = (*index + 1 + i) % info->n_fields;

      if (planner_json_value_is (name, info->fields[candidate].name))
        {
          *index = candidate;
          return TRUE;
        }
    }
  return FALSE;
}

static void
record_take_unknown (PlannerJsonRecord *self, const PlannerJsonValue *name, const PlannerJsonValue *value)
{
  PlannerJsonUnknown unknown = { planner_json_value_dup_string (name), planner_json_value_dup_compact (value) };

  g_array_append_val (self->unknown, unknown);
}

void
planner_json_record_read_head (PlannerJsonRecord *self, const PlannerJsonValue *object)
{
  PlannerJsonCursor cursor;
  PlannerJsonValue name, value;

  planner_json_record_clear (self);
  planner_json_cursor_init (&cursor, object);
  while (planner_json_cursor_next_member (&cursor, &name, &value))
    {
      PlannerJsonValue *merge = record_find_merge (self, &name);

      if (merge != NULL)
        *merge = value;
      else if (planner_json_value_is (&name, "id"))
        record_take_id (self, &value);
    }
}

void
planner_json_record_read (PlannerJsonRecord *self, const PlannerJsonValue *object)
{
  const PlannerKindInfo *info = planner_kind_get_info (self->kind);
  guint index = info->n_fields - 1;
  PlannerJsonCursor cursor;
  PlannerJsonValue name, value;

  planner_json_record_clear (self);
  planner_json_cursor_init (&cursor, object);
  while (planner_json_cursor_next_member (&cursor, &name, &value))
    {
      PlannerJsonValue *merge;
      gboolean is_id = planner_json_value_is (&name, "id");

      if (is_id)
        record_take_id (self, &value);
      if (find_field (info, &name, &index))
        record_take_field (self, index, &value);
      else if ((merge = record_find_merge (self, &name)) != NULL)
        *merge = value;
      else if (!is_id)
        record_take_unknown (self, &name, &value);
    }
}
