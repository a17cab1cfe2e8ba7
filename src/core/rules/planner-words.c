/* The words of a text. */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/rules/planner-words.h"

#include <string.h>

#define SOFT_HYPHEN 0x00ad
#define LONGEST_DECOMPOSITION 18 /* see g_unichar_fully_decompose() */

void
planner_word_reader_init (PlannerWordReader *self,
                          const char        *text)
{
  g_return_if_fail (self != NULL && text != NULL);

  *self = (PlannerWordReader) { .text = text, .at = text, .word = g_string_new (NULL) };
}

void
planner_word_reader_clear (PlannerWordReader *self)
{
  if (self->word != NULL)
    g_string_free (self->word, TRUE);
  self->word = NULL;
}

static gboolean
is_apostrophe (gunichar letter)
{
  return letter == '\'' || letter == 0x2019 || letter == 0x2018 || letter == 0x02bc;
}

/* What is no letter of its own but stands within words. */
static gboolean
is_within_words (gunichar letter)
{
  return letter == SOFT_HYPHEN || (letter > 0x7f && (g_unichar_ismark (letter) || g_unichar_type (letter) == G_UNICODE_FORMAT));
}

/* Letters that Unicode does not take apart, and that people write without their mark. */
static const char *
get_plain (gunichar letter)
{
  switch (letter)
    {
    case 0x00e6:
      return "ae";
    case 0x0153:
      return "oe";
    case 0x00f8:
      return "o";
    case 0x0142:
      return "l";
    case 0x0111:
      return "d";
    case 0x0131:
      return "i";
    case 0x00df:
      return "ss";
    default:
      return NULL;
    }
}

static void
append_folded (GString  *word,
               gunichar  letter)
{
  gunichar parts[LONGEST_DECOMPOSITION];
  gsize n_parts;

  if (letter < 0x80)
    {
      g_string_append_c (word, g_ascii_tolower ((char) letter));
      return;
    }
  n_parts = g_unichar_fully_decompose (letter, TRUE, parts, G_N_ELEMENTS (parts));
  for (gsize i = 0; i < n_parts; i++)
    {
      gunichar lower = g_unichar_tolower (parts[i]);
      const char *plain = get_plain (lower);

      if (plain != NULL)
        g_string_append (word, plain);
      else if (!g_unichar_ismark (lower))
        g_string_append_unichar (word, lower);
    }
}

static gboolean
is_letter (gunichar letter)
{
  return letter < 0x80 ? g_ascii_isalnum ((char) letter) : g_unichar_isalnum (letter);
}

/* At the dot of initials such as N.H.S.: one letter before it, one alone after it. */
static gboolean
is_dot_of_initials (const PlannerWordReader *self,
                    guint                    n_letters,
                    guint                    n_dots)
{
  const char *next = self->at + 1;

  return *self->at == '.' && n_letters == n_dots + 1 && g_unichar_isalpha (g_utf8_get_char (next))
         && !is_letter (g_utf8_get_char (g_utf8_next_char (next)));
}

static void
read_letters (PlannerWordReader *self)
{
  guint n_letters = 0, n_dots = 0;

  for (; *self->at != '\0'; self->at = g_utf8_next_char (self->at))
    {
      gunichar letter = g_utf8_get_char (self->at);

      if (is_letter (letter))
        {
          append_folded (self->word, letter);
          n_letters++;
        }
      else if (is_dot_of_initials (self, n_letters, n_dots))
        n_dots++;
      else if (is_apostrophe (letter) && is_letter (g_utf8_get_char (g_utf8_next_char (self->at))))
        self->possessive = TRUE;
      else if (!is_within_words (letter))
        return;
    }
}

/* Most words are nothing but the letters of English. FALSE where there may be more to it: an accent, an apostrophe, initials. */
static gboolean
read_plain (PlannerWordReader *self)
{
  const char *end = self->at;

  while (g_ascii_isalnum (*end))
    end++;
  if (end == self->at || *end == '.' || *end == '\'' || (guchar) *end >= 0x80)
    return FALSE;
  g_string_append_len (self->word, self->at, end - self->at);
  for (gsize i = 0; i < self->word->len; i++)
    self->word->str[i] = g_ascii_tolower (self->word->str[i]);
  self->at = end;
  return TRUE;
}

static gboolean
ends_with_possessive (const PlannerWordReader *self)
{
  const char *last = self->text + self->end;

  return self->possessive && self->word->len > 1 && (last[-1] == 's' || last[-1] == 'S')
         && is_apostrophe (g_utf8_get_char (g_utf8_prev_char (last - 1)));
}

static gboolean
read_word (PlannerWordReader *self)
{
  g_string_truncate (self->word, 0);
  self->possessive = FALSE;
  while (*self->at != '\0' && *self->at != '&' && *self->at != '+'
         && ((guchar) *self->at < 0x80 ? !g_ascii_isalnum (*self->at) : !g_unichar_isalnum (g_utf8_get_char (self->at))))
    self->at = g_utf8_next_char (self->at);
  if (*self->at == '\0')
    return FALSE;

  self->start = (gsize) (self->at - self->text);
  if (*self->at == '&' || *self->at == '+')
    {
      g_string_append (self->word, "and");
      self->at++;
    }
  else if (!read_plain (self))
    read_letters (self);
  self->end = (gsize) (self->at - self->text);
  self->possessive = ends_with_possessive (self);
  return TRUE;
}

gboolean
planner_word_reader_next (PlannerWordReader *self)
{
  g_return_val_if_fail (self != NULL && self->word != NULL, FALSE);

  while (read_word (self))
    if (strcmp (self->word->str, "the") != 0)
      return TRUE;
  return FALSE;
}
