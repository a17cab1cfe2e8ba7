/* planner-value.c: whether a value fits its field, and what people mean by what they write
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "planner-value-private.h"

#include <glib/gi18n.h>
#include <string.h>

G_DEFINE_QUARK (planner-value-error-quark, planner_value_error)

enum
{
  MAX_WHOLE = 999999999,
};

gboolean
planner_value_is_id (const char *id, gsize length)
{
  if (length == 0 || length > PLANNER_ID_MAX_LENGTH)
    return FALSE;
  for (gsize i = 0; i < length; i++)
    if (!g_ascii_isalnum (id[i]) && id[i] != '-' && id[i] != '.' && id[i] != '_')
      return FALSE;
  return TRUE;
}

gboolean
planner_id_is_valid (const char *id)
{
  return id != NULL && planner_value_is_id (id, strnlen (id, PLANNER_ID_MAX_LENGTH + 1));
}

char *
planner_id_new (void)
{
  return g_uuid_string_random ();
}

static const char *
get_allowed_controls (PlannerType type)
{
  if (type == PLANNER_TYPE_PROSE)
    return "\n\t";
  return type == PLANNER_TYPE_TEXTS ? "\n" : "";
}

/* What every type asks for: clean text of a length that fits. */
static gboolean
check_text (const PlannerFieldInfo *info, const char *value, GError **error)
{
  gsize size = strlen (value);

  if (!planner_value_is_clean (value, get_allowed_controls (info->type)))
    return planner_value_refuse_characters (info, value, error);
  if (size > PLANNER_PROSE_MAX_BYTES)
    return planner_value_refuse_length (info, value, error);
  if (info->type == PLANNER_TYPE_TEXT && size > PLANNER_TEXT_MAX_CHARACTERS
      && g_utf8_strlen (value, -1) > PLANNER_TEXT_MAX_CHARACTERS)
    return planner_value_refuse_length (info, value, error);
  return TRUE;
}

/* Whether clean text has the form of the field's type. */
static gboolean
is_canonical (const PlannerFieldInfo *info, const char *value)
{
  switch (info->type)
    {
    case PLANNER_TYPE_TEXT:
      return info->field == PLANNER_PLAN_ID ? planner_id_is_valid (value) : !planner_value_is_blank (value);
    case PLANNER_TYPE_PROSE:
      return !planner_value_is_blank (value);
    case PLANNER_TYPE_DATE:
      return planner_value_get_date (value, NULL);
    case PLANNER_TYPE_TIME:
      return planner_value_is_time (value);
    case PLANNER_TYPE_YEAR:
      return planner_value_is_year (value);
    case PLANNER_TYPE_MONTH:
      return planner_value_is_month (value);
    case PLANNER_TYPE_MONTH_DAY:
      return planner_value_is_month_day (value);
    case PLANNER_TYPE_MONEY:
      return planner_value_is_money (value);
    case PLANNER_TYPE_NUMBER:
      return planner_value_is_number (value);
    case PLANNER_TYPE_WHOLE:
      return planner_value_is_whole (value, 0, MAX_WHOLE);
    case PLANNER_TYPE_SCORE:
      return planner_value_is_whole (value, 1, 5);
    case PLANNER_TYPE_PERCENT:
      return planner_value_is_whole (value, 0, 100);
    case PLANNER_TYPE_FLAG:
      return planner_value_is_whole (value, 0, 1);
    case PLANNER_TYPE_CHOICE:
      return planner_field_get_choice (info->field, value) != NULL;
    case PLANNER_TYPE_REFERENCE:
      return planner_id_is_valid (value);
    case PLANNER_TYPE_TEXTS:
    case PLANNER_TYPE_TAGS:
    case PLANNER_TYPE_REFERENCES:
      return planner_value_is_list (info, value);
    default:
      g_return_val_if_reached (FALSE);
    }
}

gboolean
planner_value_check (PlannerField field, const char *value, GError **error)
{
  const PlannerFieldInfo *info = planner_field_get_info (field);

  g_return_val_if_fail (info != NULL, FALSE);

  if (value == NULL)
    return TRUE;
  if (!check_text (info, value, error))
    return FALSE;
  return is_canonical (info, value) || planner_value_refuse_form (info, value, error);
}

static gboolean
read_flag (const char *text, char **value)
{
  static const char *const words[] = { "0", "no", "n", "false", "off", "1", "yes", "y", "true", "on" };
  g_autofree char *folded = g_utf8_casefold (text, -1);
  g_autofree char *yes = g_utf8_casefold (_("Yes"), -1);
  g_autofree char *no = g_utf8_casefold (_("No"), -1);

  for (guint i = 0; i < G_N_ELEMENTS (words) && *value == NULL; i++)
    if (strcmp (folded, words[i]) == 0)
      *value = g_strdup (i < G_N_ELEMENTS (words) / 2 ? "0" : "1");
  if (*value == NULL && (strcmp (folded, yes) == 0 || strcmp (folded, no) == 0))
    *value = g_strdup (strcmp (folded, yes) == 0 ? "1" : "0");
  return *value != NULL;
}

/* The third answer of a flag that has one. */
static gboolean
is_unsaid (PlannerField field, const char *text)
{
  const char *unsaid = planner_flag_get_unsaid (field);
  g_autofree char *folded = g_utf8_casefold (text, -1);
  g_autofree char *words = unsaid != NULL ? g_utf8_casefold (unsaid, -1) : NULL;
  g_autofree char *translated = unsaid != NULL ? g_utf8_casefold (_(unsaid), -1) : NULL;

  return unsaid != NULL && (strcmp (folded, words) == 0 || strcmp (folded, translated) == 0);
}

static gboolean
read_choice (const PlannerFieldInfo *info, const char *text, char **value)
{
  const PlannerChoice *choice = planner_value_read_choice (info, text);

  *value = choice != NULL ? g_strdup (choice->name) : NULL;
  return choice != NULL;
}

/* Reads what a person typed, for any type that is neither plain text nor a date. */
static gboolean
read_typed (const PlannerFieldInfo *info, const char *text, char **value)
{
  switch ((int) info->type)
    {
    case PLANNER_TYPE_TIME:
      return planner_value_read_time (text, value);
    case PLANNER_TYPE_YEAR:
      return planner_value_read_year (text, value);
    case PLANNER_TYPE_MONTH:
      return planner_value_read_month (text, value);
    case PLANNER_TYPE_MONTH_DAY:
      return planner_value_read_month_day (text, value);
    case PLANNER_TYPE_MONEY:
      return planner_value_read_money (text, value);
    case PLANNER_TYPE_WHOLE:
    case PLANNER_TYPE_SCORE:
      return strchr (text, '%') == NULL && planner_value_read_number (text, value);
    case PLANNER_TYPE_NUMBER:
    case PLANNER_TYPE_PERCENT:
      return planner_value_read_number (text, value);
    case PLANNER_TYPE_FLAG:
      return is_unsaid (info->field, text) || read_flag (text, value);
    case PLANNER_TYPE_CHOICE:
      return read_choice (info, text, value);
    case PLANNER_TYPE_TEXTS:
    case PLANNER_TYPE_TAGS:
    case PLANNER_TYPE_REFERENCES:
      return planner_value_read_list (info, text, value);
    default:
      *value = g_strdup (text);
      return TRUE;
    }
}

static gboolean
normalise_date (const PlannerFieldInfo *info, const char *text, char **value, GError **error)
{
  gboolean understood;
  GDate date;

  if (planner_value_read_date (text, &date, &understood))
    {
      *value = planner_value_from_date (&date);
      return TRUE;
    }
  return understood ? planner_value_refuse_day (info, text, error) : planner_value_refuse (info, text, error);
}

static gboolean
normalise_typed (const PlannerFieldInfo *info, const char *text, char **value, GError **error)
{
  g_autofree char *result = NULL;

  if (info->type != PLANNER_TYPE_MONEY && is_canonical (info, text))
    {
      *value = g_strdup (text);
      return TRUE;
    }
  if (info->type == PLANNER_TYPE_DATE)
    return normalise_date (info, text, value, error);
  if (!read_typed (info, text, &result))
    return planner_value_refuse (info, text, error);
  if (result == NULL)
    return TRUE;
  if (!is_canonical (info, result))
    return planner_value_refuse (info, text, error);
  if (!check_text (info, result, error))
    return FALSE;
  *value = g_steal_pointer (&result);
  return TRUE;
}

gboolean
planner_value_normalise (PlannerField field, const char *text, char **value, GError **error)
{
  const PlannerFieldInfo *info = planner_field_get_info (field);
  g_autofree char *lines = NULL;
  g_autofree char *trimmed = NULL;

  g_return_val_if_fail (info != NULL && value != NULL, FALSE);

  *value = NULL;
  if (text == NULL)
    return TRUE;
  if (!g_utf8_validate (text, -1, NULL))
    return planner_value_refuse_characters (info, text, error);
  if (planner_value_is_blank (text))
    return TRUE;
  lines = planner_value_unify_lines (text);
  if (info->type == PLANNER_TYPE_TEXT || info->type == PLANNER_TYPE_PROSE)
    {
      if (!planner_value_check (field, lines, error))
        return FALSE;
      *value = g_steal_pointer (&lines);
      return TRUE;
    }
  if (info->type == PLANNER_TYPE_TEXTS)
    return check_text (info, lines, error) && normalise_typed (info, lines, value, error);
  trimmed = planner_value_trim (lines);
  return normalise_typed (info, trimmed, value, error);
}
