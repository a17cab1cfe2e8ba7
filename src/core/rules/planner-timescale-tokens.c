/* The words and signs of a written timescale, one by one. */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/rules/planner-timescale-tokens.h"

#include "core/rules/planner-timescale-words.h"

/* A longer text is prose. */
#define MAX_LENGTH 240

/* More digits than this are no day, year or count. */
#define MAX_DIGITS 6

/* Bullets and footnote marks, and the quotation marks of a spreadsheet. */
static gboolean
is_decoration (gunichar character)
{
  return character == '*' || character == '"' || character == 0xb7 || character == 0x2022 || character == 0x201c
         || character == 0x201d;
}

/* The character that CHARACTER stands for, 0 for one that shows nothing. */
static gunichar
plain_character (gunichar character)
{
  if (character == 0xad || character == 0xfeff || (character >= 0x200b && character <= 0x200f))
    return 0;
  if (g_unichar_isspace (character) || is_decoration (character))
    return ' ';
  if (character == 0x2044)
    return '/';
  if (g_unichar_type (character) == G_UNICODE_DASH_PUNCTUATION || character == 0x2212
      || character == 0x2192)
    return '-';
  if (character == 0x2018 || character == 0x2019 || character == 0x2032 || character == 0xb4
      || character == '`')
    return '\'';
  return character < 0x80 ? (gunichar) g_ascii_tolower ((char) character) : character;
}

/* Whether CHARACTER adds nothing to what was written before it: a second space,
 * or the rest of -- and ->. */
static gboolean
says_nothing_after (gunichar character,
                    char     before)
{
  return character == 0 || (character == ' ' && (before == '\0' || before == ' '))
         || (before == '-' && (character == '-' || character == '>'));
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

      if (says_nothing_after (character, length > 0 ? plain[length - 1] : '\0'))
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
  token->plural = longest > 0 && text[longest - 1] == 's'
                  && (token->type == PLANNER_TOKEN_UNIT || token->type == PLANNER_TOKEN_QUARTER);
  *silent = longest > 0 && token->type == PLANNER_TOKEN_END;
  return longest;
}

/* The length of the letters at TEXT that make the number before them an
 * ordinal; a space stands before them where they were printed raised. */
static int
match_ordinal_suffix (const char *text)
{
  static const char *const suffixes[] = { "st", "nd", "rd", "th", " st", " nd", " rd", " th" };
  int length = 0;

  for (guint i = 0; i < G_N_ELEMENTS (suffixes) && length == 0; i++)
    length = match_phrase (text, suffixes[i]);
  return length;
}

static int
read_number (const char   *text,
             PlannerToken *token)
{
  int length = 0;
  int suffix;

  token->type = PLANNER_TOKEN_NUMBER;
  for (; g_ascii_isdigit (text[length]); length++)
    {
      if (length < MAX_DIGITS)
        token->value = token->value * 10 + g_ascii_digit_value (text[length]);
    }
  token->digits = length;
  suffix = match_ordinal_suffix (text + length);
  token->ordinal = suffix > 0;
  return length + suffix;
}

/* The length of so many digits at TEXT and what they count, 0 when they are
 * not that. */
static int
match_digits (const char *text,
              int         most,
              int        *number)
{
  int length = 0;

  *number = 0;
  for (; length <= most && g_ascii_isdigit (text[length]); length++)
    *number = *number * 10 + g_ascii_digit_value (text[length]);
  return length <= most ? length : 0;
}

/* The length of a time of day at TEXT: 10:30, 10am, 3.00pm, and where an end
 * follows that is one (OPEN), 3 and 3.00. 0 when there is none. */
static int
match_clock (const char *text,
             gboolean    open)
{
  static const char *const suffixes[] = { "am", "pm", "noon", " am", " pm", " noon" };
  int hours;
  int minutes;
  int length = match_digits (text, 2, &hours);
  gboolean colon = text[length] == ':';
  int rest = length > 0 && (colon || text[length] == '.') ? match_digits (text + length + 1, 2, &minutes) : 0;

  if (length == 0 || hours > 24 || (rest > 0 && (rest != 2 || minutes > 59)))
    return 0;
  length += rest > 0 ? rest + 1 : 0;
  for (guint i = 0; i < G_N_ELEMENTS (suffixes); i++)
    {
      int suffix = match_phrase (text + length, suffixes[i]);

      if (suffix > 0)
        return length + suffix;
    }
  return (rest > 0 && colon) || open ? length : 0;
}

/* Reads a time of day, or from one to another. Gives its length, or 0. */
static int
read_clock (const char   *text,
            PlannerToken *token)
{
  static const char *const signs[] = { "-", " - ", "to", " to " };
  int first = match_clock (text, TRUE);

  token->type = PLANNER_TOKEN_CLOCK;
  for (guint i = 0; first > 0 && i < G_N_ELEMENTS (signs); i++)
    {
      int sign = g_str_has_prefix (text + first, signs[i]) ? (int) strlen (signs[i]) : 0;
      int second = sign > 0 ? match_clock (text + first + sign, FALSE) : 0;

      if (second > 0)
        return first + sign + second;
    }
  return match_clock (text, FALSE);
}

/* Reads the token at TEXT, which stands in PLAIN. The 1:18 of Q1:18/19 is no
 * time of day. */
static int
read_token (const char   *plain,
            const char   *text,
            PlannerToken *token,
            gboolean     *silent)
{
  int clock, phrase;

  *silent = FALSE;
  if (!g_ascii_isdigit (*text))
    return read_phrase (text, token, silent);
  clock = text == plain || !g_ascii_isalnum (text[-1]) ? read_clock (text, token) : 0;
  if (clock == 0 && (phrase = read_phrase (text, token, silent)) > 0)
    return phrase; /* 1st half of */
  return clock > 0 && text[clock] != '/' ? clock : read_number (text, token);
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
      length = read_token (plain, at, &token, &silent);
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
