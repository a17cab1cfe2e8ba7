/* planner-value-date.c: dates, times and years, as files and as people write them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "planner-value-private.h"

#include <langinfo.h>
#include <stdio.h>
#include <string.h>

enum
{
  MAX_PARTS = 4,
  FIRST_YEAR_OF_LAST_CENTURY = 70, /* 70 is 1970, 69 is 2069 */
};

/* A number or a word of a written date. */
typedef struct
{
  int number; /* -1 for a word */
  guint n_digits;
  char *word; /* case-folded */
} Part;

typedef struct
{
  Part parts[MAX_PARTS];
  guint n_parts;
  int weekday; /* of GDateWeekday; 0 when none was written */
} Parts;

static void
parts_clear (Parts *parts)
{
  for (guint i = 0; i < parts->n_parts; i++)
    g_free (parts->parts[i].word);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Parts, parts_clear)

static gboolean
is_local_name (const char *word, nl_item item)
{
  const char *name = nl_langinfo (item);
  g_autofree char *folded = NULL;

  if (!g_utf8_validate (name, -1, NULL))
    return FALSE;
  folded = g_utf8_casefold (name, -1);
  g_strdelimit (folded, ".", '\0');
  return strcmp (word, folded) == 0;
}

/* Which of the names, in English or in the language in use, @word is or shortens; 0 for none. */
static int
find_name (const char *word, const char *const *english, int n_names, nl_item full, nl_item brief)
{
  for (int i = 0; i < n_names; i++)
    if (strlen (word) >= 3 && g_str_has_prefix (english[i], word))
      return i + 1;
  for (int i = 0; i < n_names; i++)
    if (is_local_name (word, full + i) || is_local_name (word, brief + i))
      return i + 1;
  return 0;
}

static int
find_month (const char *word)
{
  static const char *const months[] = {
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
  };
  return find_name (word, months, 12, MON_1, ABMON_1);
}

/* Of GDateWeekday. */
static int
find_weekday (const char *word)
{
  static const char *const days[] = {
    "sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday",
  };
  int day = find_name (word, days, 7, DAY_1, ABDAY_1);

  return day == 1 ? G_DATE_SUNDAY : MAX (day - 1, 0);
}

static gboolean
is_ordinal (const char *word)
{
  return g_strv_contains ((const char *const[]){ "st", "nd", "rd", "th", NULL }, word);
}

static gboolean
add_part (Parts *parts, Part part)
{
  int weekday;

  if (part.word != NULL)
    {
      gboolean after_number = parts->n_parts > 0 && parts->parts[parts->n_parts - 1].word == NULL;

      weekday = find_month (part.word) == 0 ? find_weekday (part.word) : 0;
      if (weekday != 0)
        parts->weekday = weekday;
      if (weekday != 0 || (after_number && (is_ordinal (part.word) || strcmp (part.word, "of") == 0)))
        {
          g_free (part.word);
          return TRUE;
        }
    }
  if (parts->n_parts == MAX_PARTS)
    {
      g_free (part.word);
      return FALSE;
    }
  parts->parts[parts->n_parts++] = part;
  return TRUE;
}

static gboolean
is_separator (gunichar character)
{
  return g_unichar_isspace (character) || character == '/' || character == '-' || character == '.'
         || character == ',' || character == '\'' || character == 0x2019 /* ’ */
         || character == 0x2018 /* ‘ */ || character == 0x2013 /* – */ || character == 0x2010 /* ‐ */
         || character == 0x2011 /* non-breaking hyphen */;
}

static const char *
read_number (const char *at, Part *part)
{
  *part = (Part) { 0 };
  for (; g_ascii_isdigit (*at); at++)
    {
      part->n_digits++;
      part->number = part->n_digits > 4 ? 0 : part->number * 10 + (*at - '0');
    }
  return part->n_digits <= 4 ? at : NULL;
}

static const char *
read_word (const char *at, Part *part)
{
  const char *start = at;

  while (g_unichar_isalpha (g_utf8_get_char (at)) || g_unichar_ismark (g_utf8_get_char (at)))
    at = g_utf8_next_char (at);
  *part = (Part) { .number = -1, .word = at > start ? g_utf8_casefold (start, at - start) : NULL };
  return at > start ? at : NULL;
}

/* Takes a written date apart into numbers and words; %FALSE when there is anything else in it. */
static gboolean
parts_read (Parts *parts, const char *text)
{
  for (const char *at = text; *at != '\0';)
    {
      Part part;

      if (is_separator (g_utf8_get_char (at)))
        {
          at = g_utf8_next_char (at);
          continue;
        }
      at = g_ascii_isdigit (*at) ? read_number (at, &part) : read_word (at, &part);
      if (at == NULL || !add_part (parts, part))
        return FALSE;
    }
  return TRUE;
}

static int
get_month (const Part *part)
{
  if (part->word != NULL)
    return find_month (part->word);
  return part->n_digits <= 2 && part->number <= 12 ? part->number : 0;
}

/* The year a person means by two or four digits; 0 for other numbers. */
static int
get_year (const Part *part)
{
  if (part->word != NULL)
    return 0;
  if (part->n_digits == 2)
    return part->number + (part->number < FIRST_YEAR_OF_LAST_CENTURY ? 2000 : 1900);
  return part->n_digits == 4 ? part->number : 0;
}

static gboolean
valid_day (int day, int month, int year)
{
  return day > 0 && month > 0 && year > 0
         && g_date_valid_dmy ((GDateDay) day, (GDateMonth) month, (GDateYear) year);
}

gboolean
planner_value_read_date (const char *text, GDate *date, gboolean *understood)
{
  g_auto (Parts) parts = { 0 };
  const Part *day = &parts.parts[0];
  const Part *month = &parts.parts[1];
  const Part *year = &parts.parts[2];

  *understood = FALSE;
  if (!parts_read (&parts, text) || parts.n_parts != 3)
    return FALSE;
  if (parts.parts[0].n_digits == 4)
    {
      year = &parts.parts[0];
      day = &parts.parts[2];
    }
  else if (parts.parts[0].word != NULL)
    {
      month = &parts.parts[0];
      day = &parts.parts[1];
    }
  if (day->word != NULL || day->n_digits > 2 || get_year (year) == 0
      || (month->word != NULL ? find_month (month->word) == 0 : month->n_digits > 2))
    return FALSE;
  *understood = TRUE;
  if (!valid_day (day->number, get_month (month), get_year (year)))
    return FALSE;
  g_date_set_dmy (date, (GDateDay) day->number, (GDateMonth) get_month (month), (GDateYear) get_year (year));
  return parts.weekday == 0 || parts.weekday == (int) g_date_get_weekday (date);
}

gboolean
planner_value_read_month (const char *text, char **value)
{
  g_auto (Parts) parts = { 0 };
  const Part *month = &parts.parts[0];
  const Part *year = &parts.parts[1];

  if (!parts_read (&parts, text) || parts.n_parts != 2)
    return FALSE;
  if (parts.parts[0].n_digits == 4)
    {
      year = &parts.parts[0];
      month = &parts.parts[1];
    }
  if (get_month (month) == 0 || get_year (year) == 0)
    return FALSE;
  *value = g_strdup_printf ("%04d-%02d", get_year (year), get_month (month));
  return TRUE;
}

gboolean
planner_value_read_month_day (const char *text, char **value)
{
  g_auto (Parts) parts = { 0 };
  const Part *day = &parts.parts[0];
  const Part *month = &parts.parts[1];
  g_autofree char *result = NULL;

  if (!parts_read (&parts, text) || parts.n_parts != 2)
    return FALSE;
  if (day->word != NULL)
    {
      day = &parts.parts[1];
      month = &parts.parts[0];
    }
  if (day->word != NULL || day->n_digits > 2)
    return FALSE;
  result = g_strdup_printf ("%02d-%02d", get_month (month), day->number);
  if (!planner_value_is_month_day (result))
    return FALSE;
  *value = g_steal_pointer (&result);
  return TRUE;
}

gboolean
planner_value_read_year (const char *text, char **value)
{
  g_auto (Parts) parts = { 0 };
  const Part *first = &parts.parts[0];
  const Part *second = &parts.parts[1];

  if (!parts_read (&parts, g_ascii_strncasecmp (text, "FY", 2) == 0 ? text + 2 : text)
      || parts.n_parts != 2)
    return FALSE;
  if (first->n_digits < second->n_digits || get_year (first) == 0 || get_year (second) == 0
      || second->number % 100 != (get_year (first) + 1) % 100
      || (second->n_digits == 4 && second->number != get_year (first) + 1))
    return FALSE;
  *value = g_strdup_printf ("%04d/%02d", get_year (first), second->number % 100);
  return TRUE;
}

/* Takes "am", "p.m." and the like off the end of @text; returns 'a', 'p' or 0. */
static char
take_half_of_day (char *text)
{
  gsize end = strlen (text);
  char half = 0;

  if (end > 0 && text[end - 1] == '.')
    end--;
  if (end == 0 || g_ascii_tolower (text[end - 1]) != 'm')
    return 0;
  end--;
  if (end > 0 && text[end - 1] == '.')
    end--;
  if (end > 0)
    half = g_ascii_tolower (text[end - 1]);
  if (half != 'a' && half != 'p')
    return 0;
  text[end - 1] = '\0';
  g_strchomp (text);
  return half;
}

/* Reads 9, 9:30, 9.30, 09:30:00, 0930, 930, and two digits as an hour of the day; @minute is -1 when there is none. */
static gboolean
read_clock (const char *text, int *hour, int *minute)
{
  char separator = '\0';
  int end = 0;
  gsize digits = strspn (text, "0123456789");

  *minute = -1;
  if (digits == 4 && text[4] == '\0')
    return sscanf (text, "%2d%2d", hour, minute) == 2;
  if (digits == 3 && text[3] == '\0')
    return sscanf (text, "%1d%2d", hour, minute) == 2;
  if (digits == 0 || digits > 2)
    return FALSE;
  if (text[digits] == '\0')
    return sscanf (text, "%2d", hour) == 1;
  if (sscanf (text, "%2d%c%2d%n", hour, &separator, minute, &end) != 3
      || (separator != ':' && separator != '.') || !g_ascii_isdigit (text[digits + 1])
      || end != (int) digits + 3)
    return FALSE;
  return text[end] == '\0' || (separator == ':' && strcmp (text + end, ":00") == 0);
}

gboolean
planner_value_read_time (const char *text, char **value)
{
  g_autofree char *copy = g_ascii_strdown (text, -1);
  int hour = 0;
  int minute = 0;
  char half;

  if (strcmp (copy, "noon") == 0 || strcmp (copy, "midday") == 0 || strcmp (copy, "12 noon") == 0)
    {
      *value = g_strdup ("12:00");
      return TRUE;
    }
  half = take_half_of_day (copy);
  /* A single figure may be one of the morning or of the afternoon. */
  if (!read_clock (copy, &hour, &minute) || hour > 23 || minute > 59
      || (minute < 0 && half == 0 && copy[1] == '\0') || (half != 0 && (hour < 1 || hour > 12)))
    return FALSE;
  if (half != 0)
    hour = hour % 12 + (half == 'p' ? 12 : 0);
  *value = g_strdup_printf ("%02d:%02d", hour, MAX (minute, 0));
  return TRUE;
}

/* Canonical forms */

/* Whether @value has a digit for each 0 of @form and the same characters elsewhere. */
static gboolean
has_form (const char *value, const char *form)
{
  for (; *form != '\0'; form++, value++)
    if (*form == '0' ? !g_ascii_isdigit (*value) : *value != *form)
      return FALSE;
  return *value == '\0';
}

static int
two_digits (const char *at)
{
  return (at[0] - '0') * 10 + (at[1] - '0');
}

gboolean
planner_value_get_date (const char *value, GDate *date)
{
  int year;

  if (value == NULL || !has_form (value, "0000-00-00"))
    return FALSE;
  year = two_digits (value) * 100 + two_digits (value + 2);
  if (!valid_day (two_digits (value + 8), two_digits (value + 5), year))
    return FALSE;
  if (date != NULL)
    g_date_set_dmy (date, (GDateDay) two_digits (value + 8), (GDateMonth) two_digits (value + 5), (GDateYear) year);
  return TRUE;
}

char *
planner_value_from_date (const GDate *date)
{
  g_return_val_if_fail (date != NULL && g_date_valid (date), NULL);

  return g_strdup_printf ("%04d-%02d-%02d", g_date_get_year (date), g_date_get_month (date),
                          g_date_get_day (date));
}

gboolean
planner_value_is_time (const char *value)
{
  return has_form (value, "00:00") && two_digits (value) < 24 && two_digits (value + 3) < 60;
}

gboolean
planner_value_is_year (const char *value)
{
  return has_form (value, "0000/00") && strncmp (value, "0000", 4) != 0
         && (two_digits (value + 2) + 1) % 100 == two_digits (value + 5);
}

gboolean
planner_value_is_month (const char *value)
{
  return has_form (value, "0000-00") && strncmp (value, "0000", 4) != 0 && two_digits (value + 5) >= 1
         && two_digits (value + 5) <= 12;
}

/* A year starts every year, so 29 February will not do. */
gboolean
planner_value_is_month_day (const char *value)
{
  return has_form (value, "00-00") && valid_day (two_digits (value + 3), two_digits (value), 2001);
}
