/* planner-value-list.c: choices by the words people use, and values that hold several items
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "planner-value-private.h"

#include <glib/gi18n.h>
#include <string.h>

enum
{
  FEW_ITEMS = 16, /* up to which comparing each with each is quicker than a table */
};

/* What is left of a choice's words when case, spaces and punctuation do not count. */
static char *
fold_words (const char *text)
{
  g_autofree char *folded = g_utf8_casefold (text, -1);
  GString *words = g_string_new (NULL);

  for (const char *at = folded; *at != '\0'; at = g_utf8_next_char (at))
    if (g_unichar_isalnum (g_utf8_get_char (at)) || g_unichar_ismark (g_utf8_get_char (at)))
      g_string_append_unichar (words, g_utf8_get_char (at));
  return g_string_free (words, FALSE);
}

static gboolean
has_words (const char *text, const char *words)
{
  g_autofree char *folded = fold_words (text);

  return strcmp (folded, words) == 0;
}

const PlannerChoice *
planner_value_read_choice (const PlannerFieldInfo *info, const char *text)
{
  g_autofree char *words = fold_words (text);

  for (const PlannerChoice *choice = info->choices; choice->name != NULL; choice++)
    if (has_words (choice->name, words) || has_words (choice->label, words)
        || has_words (_(choice->label), words))
      return choice;
  return NULL;
}

static const char *
get_separator (PlannerType type)
{
  return type == PLANNER_TYPE_TEXTS ? "\n" : " ";
}

GStrv
planner_value_split (PlannerField field, const char *value)
{
  const PlannerFieldInfo *info = planner_field_get_info (field);

  g_return_val_if_fail (info != NULL, NULL);
  g_return_val_if_fail (planner_type_is_list (info->type) || planner_type_is_reference (info->type),
                        NULL);

  if (value == NULL)
    return g_new0 (char *, 1);
  return g_strsplit (value, get_separator (info->type), -1);
}

char *
planner_value_dup_first (PlannerField field, const char *value)
{
  const PlannerFieldInfo *info = planner_field_get_info (field);

  g_return_val_if_fail (info != NULL, NULL);

  if (value == NULL || !planner_type_is_list (info->type))
    return g_strdup (value);
  return g_strndup (value, strcspn (value, get_separator (info->type)));
}

static GPtrArray *
keep_few_once (const char *const *items)
{
  GPtrArray *once = g_ptr_array_new ();

  for (; *items != NULL; items++)
    if (!g_ptr_array_find_with_equal_func (once, *items, g_str_equal, NULL))
      g_ptr_array_add (once, (gpointer) *items);
  return once;
}

static GPtrArray *
keep_once (const char *const *items)
{
  g_autoptr (GHashTable) seen = NULL;
  GPtrArray *once;

  if (g_strv_length ((char **) items) <= FEW_ITEMS)
    return keep_few_once (items);
  seen = g_hash_table_new (g_str_hash, g_str_equal);
  once = g_ptr_array_new ();
  for (; *items != NULL; items++)
    if (g_hash_table_add (seen, (gpointer) *items))
      g_ptr_array_add (once, (gpointer) *items);
  return once;
}

char *
planner_value_join (PlannerField field, const char *const *items)
{
  const PlannerFieldInfo *info = planner_field_get_info (field);
  g_autoptr (GPtrArray) once = NULL;
  const char *separator;
  GString *value;

  g_return_val_if_fail (info != NULL && items != NULL, NULL);

  if (*items == NULL)
    return NULL;
  once = keep_once (items);
  separator = get_separator (info->type);
  value = g_string_new (NULL);
  for (guint i = 0; i < once->len; i++)
    {
      g_string_append_printf (value, "%s%s", i > 0 ? separator : "", (char *) once->pdata[i]);
      if (strstr (once->pdata[i], separator) != NULL)
        g_string_append (value, separator);
    }
  return g_string_free (value, FALSE);
}

static gboolean
is_item (const PlannerFieldInfo *info, const char *item)
{
  if (info->type == PLANNER_TYPE_TEXTS)
    return !planner_value_is_blank (item) && g_utf8_strlen (item, -1) <= PLANNER_TEXT_MAX_CHARACTERS;
  if (info->type == PLANNER_TYPE_TAGS)
    return planner_field_get_choice (info->field, item) != NULL;
  return planner_id_is_valid (item);
}

/* For any list, by taking it apart and putting it together again. */
static gboolean
are_items (const PlannerFieldInfo *info, const char *value)
{
  g_auto (GStrv) items = planner_value_split (info->field, value);
  g_autofree char *joined = NULL;

  for (guint i = 0; items[i] != NULL; i++)
    if (!is_item (info, items[i]))
      return FALSE;
  joined = planner_value_join (info->field, (const char *const *) items);
  return g_strcmp0 (joined, value) == 0;
}

static gboolean
stands_before (const char *value, const char *id, gsize length)
{
  for (const char *at = value; at < id; at += strcspn (at, " ") + 1)
    if (strncmp (at, id, length) == 0 && at[length] == ' ')
      return TRUE;
  return FALSE;
}

static gboolean
is_choice (const PlannerFieldInfo *info, const char *name, gsize length)
{
  for (const PlannerChoice *choice = info->choices; choice->name != NULL; choice++)
    if (strncmp (name, choice->name, length) == 0 && choice->name[length] == '\0')
      return TRUE;
  return FALSE;
}

/* Whether all are listed, and each stands once. */
static gboolean
are_tags (const PlannerFieldInfo *info, const char *value)
{
  for (const char *at = value;; at++)
    {
      gsize length = strcspn (at, " ");

      if (!is_choice (info, at, length) || stands_before (value, at, length))
        return FALSE;
      at += length;
      if (*at == '\0')
        return TRUE;
    }
}

/* For few ids, with nothing allocated: most lists of most files are so. */
static gboolean
are_few_ids (const char *value)
{
  for (const char *at = value;; at++)
    {
      gsize length = strcspn (at, " ");

      if (!planner_value_is_id (at, length) || stands_before (value, at, length))
        return FALSE;
      at += length;
      if (*at == '\0')
        return TRUE;
    }
}

gboolean
planner_value_is_list (const PlannerFieldInfo *info, const char *value)
{
  if (info->type == PLANNER_TYPE_TAGS)
    return are_tags (info, value);
  if (info->type == PLANNER_TYPE_REFERENCES && strlen (value) <= FEW_ITEMS * PLANNER_ID_MAX_LENGTH)
    return are_few_ids (value);
  return are_items (info, value);
}

/* Adds the choice that @words name to @items, or those that each of them names. */
static gboolean
add_tags (const PlannerFieldInfo *info, const char *words, GPtrArray *items)
{
  const PlannerChoice *choice = planner_value_read_choice (info, words);
  g_auto (GStrv) names = NULL;

  if (choice != NULL)
    {
      g_ptr_array_add (items, g_strdup (choice->name));
      return TRUE;
    }
  names = g_strsplit (words, " ", -1);
  for (guint i = 0; names[i] != NULL; i++)
    {
      choice = planner_value_read_choice (info, names[i]);
      if (choice == NULL)
        return FALSE;
      g_ptr_array_add (items, g_strdup (choice->name));
    }
  return TRUE;
}

gboolean
planner_value_read_list (const PlannerFieldInfo *info, const char *text, char **value)
{
  static const char *const separators[] = {
    [PLANNER_TYPE_TEXTS] = "\n",
    [PLANNER_TYPE_TAGS] = ",;\n\t",
    [PLANNER_TYPE_REFERENCES] = ",; \n\t",
  };
  g_auto (GStrv) pieces = g_strsplit_set (text, separators[info->type], -1);
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; pieces[i] != NULL; i++)
    {
      if (planner_value_is_blank (pieces[i]))
        continue;
      if (info->type == PLANNER_TYPE_TAGS)
        {
          g_autofree char *words = planner_value_trim (pieces[i]);

          if (!add_tags (info, words, items))
            return FALSE;
        }
      else if (is_item (info, pieces[i]))
        g_ptr_array_add (items, g_strdup (pieces[i]));
      else
        return FALSE;
    }
  g_ptr_array_add (items, NULL);
  *value = planner_value_join (info->field, (const char *const *) items->pdata);
  return TRUE;
}
