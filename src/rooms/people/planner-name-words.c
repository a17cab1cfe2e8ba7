/* planner-name-words.c: the words of names, as they are compared
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "rooms/people/planner-name-words.h"

static const char *const person_titles[] = { "dr", "mr", "mrs", "ms", "miss", "mx", "prof", "professor", "cllr", "councillor",
                                             "sir",  "dame", "lord", "lady", "rev",  "hon", "baroness", "doctor",    NULL };

static const char *const organisation_sorts[] = { "the", "nhs", "foundation", "trust", "ft", "ltd",
                                                  "limited", "plc", "llp",        "cic",   "cio", "and",       NULL };

static const char *const unspoken[] = { "of", "the", "and", "for", "in", NULL };

char *
planner_words_fold (const char *text)
{
  g_autofree char *decomposed = NULL;
  g_autoptr (GString) folded = g_string_new (NULL);
  g_autofree char *small = NULL;

  g_return_val_if_fail (text != NULL, NULL);

  decomposed = g_utf8_normalize (text, -1, G_NORMALIZE_ALL);
  for (const char *p = decomposed; p != NULL && *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == '&')
        g_string_append (folded, " and ");
      else if (g_unichar_isalnum (c))
        g_string_append_unichar (folded, c);
      else if (!g_unichar_ismark (c) && c != '\'' && c != 0x2019 && folded->len > 0 && folded->str[folded->len - 1] != ' ')
        g_string_append_c (folded, ' ');
    }
  small = g_utf8_casefold (folded->str, -1);
  {
    g_auto (GStrv) words = g_strsplit (small, " ", -1);
    g_autoptr (GStrvBuilder) kept = g_strv_builder_new ();
    g_auto (GStrv) list = NULL;

    for (guint i = 0; words[i] != NULL; i++)
      if (*words[i] != '\0')
        g_strv_builder_add (kept, words[i]);
    list = g_strv_builder_end (kept);
    return g_strjoinv (" ", list);
  }
}

/* The words of @folded but for those listed; all of them when nothing else would be left. */
static char *
drop_words (const char *folded, const char *const *dropped)
{
  g_auto (GStrv) words = g_strsplit (folded, " ", -1);
  g_autoptr (GStrvBuilder) kept = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;

  for (guint i = 0; words[i] != NULL; i++)
    if (!g_strv_contains (dropped, words[i]))
      g_strv_builder_add (kept, words[i]);
  list = g_strv_builder_end (kept);
  return list[0] != NULL ? g_strjoinv (" ", list) : g_strdup (folded);
}

char *
planner_person_name_fold (const char *name)
{
  g_autofree char *folded = planner_words_fold (name);

  return drop_words (folded, person_titles);
}

char *
planner_organisation_name_fold (const char *name)
{
  g_autofree char *folded = planner_words_fold (name);

  return drop_words (folded, organisation_sorts);
}

char *
planner_organisation_dup_initials (const char *name)
{
  g_autofree char *folded = planner_words_fold (name);
  g_autofree char *spoken = drop_words (folded, unspoken);
  g_auto (GStrv) words = g_strsplit (spoken, " ", -1);
  g_autoptr (GString) initials = g_string_new (NULL);

  for (guint i = 0; words[i] != NULL; i++)
    if (*words[i] != '\0')
      g_string_append_unichar (initials, g_utf8_get_char (words[i]));
  return g_string_free_and_steal (g_steal_pointer (&initials));
}
