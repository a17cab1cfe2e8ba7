/* The words and signs of a written timescale, one by one. */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/rules/planner-timescale-tokens.h"

#include "core/rules/planner-timescale-words.h"

/* A longer text is prose. */
#define MAX_LENGTH 240

/* More digits than this are no day, year or count. */
#define MAX_DIGITS 6

/* The character that CHARACTER stands for, 0 for one that shows nothing. */
static gunichar
plain_character (gunichar character)
{
  if (character == 0xad || character == 0xfeff || (character >= 0x200b && character <= 0x200f))
    return 0;
  if (g_unichar_isspace (character))
    return ' ';
  if (g_unichar_type (character) == G_UNICODE_DASH_PUNCTUATION || character == 0x2212
      || character == 0x2192)
    return '-';
  if (character == 0x2018 || character == 0x2019 || character == 0x2032 || character == 0xb4
      || character == '`')
    return '\'';
  return character < 0x80 ? (gunichar) g_ascii_tolower ((char) character) : character;
}

/* TEXT in lower-case ASCII, single spaces; FALSE where that cannot be. */
static gboolean
make_plain (const char *text,
            char plain[MAX_LENGTH + 1])
{
  int length = 0;

  if (!g_utf8_validate (text, -1, NULL))
    return FALSE;
  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar character = plain_character (g_utf8_get_char (at));

      if (character == 0 || (character == ' ' && (length == 0 || plain[length - 1] == ' ')))
        continue;
      if (character >= 0x80 || length == MAX_LENGTH)
        return FALSE;
      plain[length++] = (char) character;
    }
  if (length > 0 && plain[length - 1] == ' ')
    length--;
  plain[length] = '\0';
  return TRUE;
}

/* How many characters at TEXT are PHRASE, where a space of the phrase may be
 * written as a hyphen; 0 when it is not there as whole words. */
static int
match_phrase (const char *text,
              const char *phrase)
{
  int length = 0;

  for (; *phrase != '\0'; phrase++, length++)
    {
      if (*phrase == ' ' && text[length] == '-')
        continue;
      if (text[length] != *phrase)
        return 0;
    }
  return g_ascii_isalpha (text[length - 1]) && g_ascii_isalpha (text[length]) ? 0 : length;
}

/* Reads the longest known phrase at TEXT. Gives its length, or 0. */
static int
read_phrase (const char   *text,
             PlannerToken *token,
             gboolean     *silent)
{
  int longest = 0;

  for (const PlannerTimescaleWord *word = planner_timescale_words; word->phrase != NULL; word++)
    {
      int length = *text == *word->phrase ? match_phrase (text, word->phrase) : 0;

      if (length <= longest)
        continue;
      longest = length;
      token->type = word->type;
      token->value = word->value;
      token->ordinal = word->ordinal;
    }
  *silent = longest > 0 && token->type == PLANNER_TOKEN_END;
  return longest;
}

/* Whether the letters at TEXT make the number before them an ordinal. */
static gboolean
is_ordinal_suffix (const char *text)
{
  static const char *const suffixes[] = { "st", "nd", "rd", "th" };

  for (guint i = 0; i < G_N_ELEMENTS (suffixes); i++)
    {
      if (match_phrase (text, suffixes[i]) > 0)
        return TRUE;
    }
  return FALSE;
}

static int
read_number (const char   *text,
             PlannerToken *token)
{
  int length = 0;

  token->type = PLANNER_TOKEN_NUMBER;
  for (; g_ascii_isdigit (text[length]); length++)
    {
      if (length < MAX_DIGITS)
        token->value = token->value * 10 + g_ascii_digit_value (text[length]);
    }
  token->digits = length;
  token->ordinal = is_ordinal_suffix (text + length);
  return token->ordinal ? length + 2 : length;
}

static int
read_token (const char   *text,
            PlannerToken *token,
            gboolean     *silent)
{
  *silent = FALSE;
  if (g_ascii_isdigit (*text))
    return read_number (text, token);
  return read_phrase (text, token, silent);
}

gboolean
planner_tokens_split (const char   *text,
                      PlannerToken  tokens[PLANNER_MAX_TOKENS])
{
  char plain[MAX_LENGTH + 1];
  const char *at = plain;
  int count = 0;
  gboolean spaced = FALSE;

  g_return_val_if_fail (text != NULL, FALSE);

  if (!make_plain (text, plain))
    return FALSE;
  while (*at != '\0')
    {
      PlannerToken token = { 0 };
      gboolean silent;
      int length;

      if (*at == ' ')
        {
          spaced = TRUE;
          at++;
          continue;
        }
      length = read_token (at, &token, &silent);
      if (length == 0 || count == PLANNER_MAX_TOKENS - 1)
        return FALSE;
      at += length;
      if (silent)
        continue;
      token.spaced = spaced;
      tokens[count++] = token;
      spaced = FALSE;
    }
  tokens[count] = (PlannerToken) { .type = PLANNER_TOKEN_END };
  return TRUE;
}
