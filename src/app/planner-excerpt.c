/* planner-excerpt.c: where in a record the words looked for stand
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "app/planner-excerpt.h"

#include <glib/gi18n.h>
#include <string.h>

/* Characters before and in all. */
#define LEAD 30
#define LENGTH 140

/* The byte at which a word of @value begins with @word (both folded for comparing), or -1. */
static gssize
find_word (const char *value, const char *word)
{
  gsize length = strlen (word);
  gboolean begins = TRUE;

  for (const char *at = value; *at != '\0'; at = g_utf8_next_char (at))
    {
      if (begins && g_str_has_prefix (at, word) && length > 0)
        return at - value;
      begins = !g_unichar_isalnum (g_utf8_get_char (at));
    }
  return -1;
}

/* One line of text around the character at @offset. */
static char *
cut (const char *value, glong offset)
{
  glong length = g_utf8_strlen (value, -1);
  glong begin = CLAMP (offset - LEAD, 0, length);
  glong end = MIN (length, begin + LENGTH);
  g_autofree char *part = g_utf8_substring (value, begin, end);

  g_strdelimit (part, "\n\t", ' ');
  return g_strconcat (begin > 0 ? "…" : "", part, end < length ? "…" : "", NULL);
}

static char *
find_in_field (const char *value, char **words)
{
  g_autofree char *folded = g_utf8_casefold (value, -1);

  for (guint i = 0; words[i] != NULL; i++)
    {
      gssize at = find_word (folded, words[i]);

      if (at >= 0)
        return cut (value, g_utf8_pointer_to_offset (folded, folded + at));
    }
  return NULL;
}

/* Of several texts, the one. */
static char *
find_in_texts (const char *value, char **words)
{
  g_auto (GStrv) texts = g_strsplit (value, "\n", -1);
  char *found = NULL;

  for (guint i = 0; texts[i] != NULL && found == NULL; i++)
    found = find_in_field (texts[i], words);
  return found;
}

char *
planner_excerpt_new (PlannerRecord *record, const char *text)
{
  const PlannerKindInfo *kind;
  g_autofree char *folded = NULL;
  g_auto (GStrv) words = NULL;

  g_return_val_if_fail (PLANNER_IS_RECORD (record), NULL);
  g_return_val_if_fail (text != NULL, NULL);

  kind = planner_kind_get_info (planner_record_get_kind (record));
  folded = g_utf8_casefold (text, -1);
  words = g_strsplit_set (folded, " \t\n", -1);
  for (guint i = 0; i < kind->n_fields; i++)
    {
      const PlannerFieldInfo *field = &kind->fields[i];
      const char *value = planner_record_get (record, field->field);
      g_autofree char *found = NULL;

      if (value == NULL || !(field->flags & PLANNER_FIELD_SEARCHABLE) || field->flags & PLANNER_FIELD_TITLE)
        continue;
      found = field->type == PLANNER_TYPE_TEXTS ? find_in_texts (value, words) : find_in_field (value, words);
      if (found != NULL)
        /* Translators: the name of a field and words from it. */
        return g_strdup_printf (_("%s: %s"), _(field->label), found);
    }
  return NULL;
}
