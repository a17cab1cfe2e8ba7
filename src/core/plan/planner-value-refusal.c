/* planner-value-refusal.c: why a value does not fit, in words that say what would
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "planner-value-private.h"

#include <glib/gi18n.h>
#include <string.h>

enum
{
  MAX_QUOTED = 60, /* characters of a value that a sentence repeats */
};

static gboolean
refuse (GError **error, PlannerValueError code, char *sentence)
{
  g_set_error_literal (error, PLANNER_VALUE_ERROR, code, sentence);
  g_free (sentence);
  return FALSE;
}

/* The beginning of @text on one line, fit to be shown anywhere. */
static char *
dup_quoted (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  GString *quoted = g_string_new (NULL);
  guint n = 0;

  for (const char *at = valid; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar character = g_utf8_get_char (at);

      if (n++ == MAX_QUOTED)
        {
          g_string_append (quoted, "…");
          break;
        }
      g_string_append_unichar (quoted, g_unichar_isprint (character)
                                           && g_unichar_type (character) != G_UNICODE_FORMAT
                                         ? character
                                         : ' ');
    }
  return g_string_free (quoted, FALSE);
}

/* The labels, or the names, of what there is to choose from. */
static char *
dup_choices (const PlannerFieldInfo *info, gboolean labels)
{
  GString *list = g_string_new (NULL);

  for (const PlannerChoice *choice = info->choices; choice->name != NULL; choice++)
    g_string_append_printf (list, "%s%s", list->len > 0 ? ", " : "",
                            labels ? _(choice->label) : choice->name);
  return g_string_free (list, FALSE);
}

static char *
dup_choice_sentence (const PlannerFieldInfo *info, const char *quoted, gboolean labels)
{
  g_autofree char *choices = dup_choices (info, labels);

  if (info->type == PLANNER_TYPE_TAGS)
    /* Translators: a field's name, a list of choices, and what was written instead */
    return g_strdup_printf (_("%s must be any of these: %s; not “%s”."), _(info->label), choices, quoted);
  /* Translators: a field's name, a list of choices, and what was written instead */
  return g_strdup_printf (_("%s must be one of these: %s; not “%s”."), _(info->label), choices, quoted);
}

/* What a field of the types whose values look the same in files and on screen must be. */
static char *
dup_sentence (const PlannerFieldInfo *info, const char *quoted)
{
  const char *label = _(info->label);

  switch (info->field == PLANNER_PLAN_ID ? PLANNER_TYPE_REFERENCE : (int) info->type)
    {
    case PLANNER_TYPE_NUMBER:
      return g_strdup_printf (_("%s must be a number of at most 15 digits, such as 92.4, not “%s”."), label, quoted);
    case PLANNER_TYPE_WHOLE:
      return g_strdup_printf (_("%s must be a whole number from 0, not “%s”."), label, quoted);
    case PLANNER_TYPE_SCORE:
      return g_strdup_printf (_("%s must be a whole number from 1 to 5, not “%s”."), label, quoted);
    case PLANNER_TYPE_PERCENT:
      return g_strdup_printf (_("%s must be a whole number from 0 to 100, not “%s”."), label, quoted);
    case PLANNER_TYPE_YEAR:
      return g_strdup_printf (_("%s must be a financial year such as 2018/19, not “%s”."), label, quoted);
    case PLANNER_TYPE_REFERENCE:
      return g_strdup_printf (_("%s must be an identifier of 1 to 64 letters, digits, dots, hyphens and underscores, not “%s”."), label, quoted);
    case PLANNER_TYPE_REFERENCES:
      return g_strdup_printf (_("%s must be identifiers of 1 to 64 letters, digits, dots, hyphens and underscores each, none of them twice, not “%s”."), label, quoted);
    case PLANNER_TYPE_TEXTS:
      return g_strdup_printf (_("%s must be lines of at most 500 characters, none of them empty or twice, not “%s”."), label, quoted);
    default:
      return g_strdup_printf (_("%s cannot be “%s”."), label, quoted);
    }
}

gboolean
planner_value_refuse (const PlannerFieldInfo *info, const char *text, GError **error)
{
  g_autofree char *quoted = dup_quoted (text);
  const char *label = _(info->label);
  char *sentence;

  switch ((int) info->type)
    {
    case PLANNER_TYPE_DATE:
      sentence = g_strdup_printf (_("%s must be a day, a month and a year, such as 12 July 2018 or 12/07/2018, not “%s”."), label, quoted);
      break;
    case PLANNER_TYPE_TIME:
      sentence = g_strdup_printf (_("%s must be a time such as 10:20 or 2.30 pm, not “%s”."), label, quoted);
      break;
    case PLANNER_TYPE_MONTH:
      sentence = g_strdup_printf (_("%s must be a month and a year, such as May 2018 or 05/2018, not “%s”."), label, quoted);
      break;
    case PLANNER_TYPE_MONTH_DAY:
      sentence = g_strdup_printf (_("%s must be a day that every year has, such as 1 April or 01/04, not “%s”."), label, quoted);
      break;
    case PLANNER_TYPE_MONEY:
      sentence = g_strdup_printf (_("%s must be pounds and pence such as £1,200.50, below £10 trillion, not “%s”."), label, quoted);
      break;
    case PLANNER_TYPE_FLAG:
      sentence = g_strdup_printf (_("%s must be Yes or No, not “%s”."), label, quoted);
      break;
    case PLANNER_TYPE_CHOICE:
    case PLANNER_TYPE_TAGS:
      sentence = dup_choice_sentence (info, quoted, TRUE);
      break;
    default:
      sentence = dup_sentence (info, quoted);
    }
  return refuse (error, PLANNER_VALUE_ERROR_INVALID, sentence);
}

gboolean
planner_value_refuse_form (const PlannerFieldInfo *info, const char *value, GError **error)
{
  g_autofree char *quoted = dup_quoted (value);
  const char *label = _(info->label);
  char *sentence;

  switch ((int) info->type)
    {
    case PLANNER_TYPE_DATE:
      sentence = g_strdup_printf (_("%s must be a day of the calendar written as 2018-07-12, not “%s”."), label, quoted);
      break;
    case PLANNER_TYPE_TIME:
      sentence = g_strdup_printf (_("%s must be a time written as 10:20, not “%s”."), label, quoted);
      break;
    case PLANNER_TYPE_MONTH:
      sentence = g_strdup_printf (_("%s must be a month written as 2018-05, not “%s”."), label, quoted);
      break;
    case PLANNER_TYPE_MONTH_DAY:
      sentence = g_strdup_printf (_("%s must be a month and a day that every year has, written as 04-01, not “%s”."), label, quoted);
      break;
    case PLANNER_TYPE_MONEY:
      sentence = g_strdup_printf (_("%s must be pounds with at most two decimals, below £10 trillion, not “%s”."), label, quoted);
      break;
    case PLANNER_TYPE_FLAG:
      sentence = g_strdup_printf (_("%s must be true or false, not “%s”."), label, quoted);
      break;
    case PLANNER_TYPE_CHOICE:
    case PLANNER_TYPE_TAGS:
      sentence = dup_choice_sentence (info, quoted, FALSE);
      break;
    default:
      sentence = dup_sentence (info, quoted);
    }
  return refuse (error, PLANNER_VALUE_ERROR_INVALID, sentence);
}

gboolean
planner_value_refuse_day (const PlannerFieldInfo *info, const char *text, GError **error)
{
  g_autofree char *quoted = dup_quoted (text);

  return refuse (error, PLANNER_VALUE_ERROR_INVALID,
                 g_strdup_printf (_("%s must be a day of the calendar, and “%s” is none."),
                                  _(info->label), quoted));
}

gboolean
planner_value_refuse_characters (const PlannerFieldInfo *info, const char *text, GError **error)
{
  const char *label = _(info->label);

  if (!g_utf8_validate (text, -1, NULL))
    return refuse (error, PLANNER_VALUE_ERROR_INVALID,
                   g_strdup_printf (_("%s is not valid text (UTF-8)."), label));
  if (info->type != PLANNER_TYPE_PROSE && info->type != PLANNER_TYPE_TEXTS
      && strpbrk (text, "\r\n") != NULL)
    return refuse (error, PLANNER_VALUE_ERROR_INVALID,
                   g_strdup_printf (_("%s must be one line."), label));
  return refuse (error, PLANNER_VALUE_ERROR_INVALID,
                 g_strdup_printf (_("%s holds control characters, which are no text."), label));
}

gboolean
planner_value_refuse_length (const PlannerFieldInfo *info, const char *text, GError **error)
{
  const char *label = _(info->label);
  long length = g_utf8_strlen (text, -1);
  char *sentence;

  if (info->type == PLANNER_TYPE_TEXT)
    sentence = g_strdup_printf (ngettext ("%s can be at most %d characters long, and this is %ld.",
                                          "%s can be at most %d characters long, and this is %ld.",
                                          (gulong) length),
                                label, PLANNER_TEXT_MAX_CHARACTERS, length);
  else
    sentence = g_strdup_printf (_("%s is too long: at most %d KiB of text fit, and this is %.1f KiB."), label,
                                PLANNER_PROSE_MAX_BYTES / 1024, (double) strlen (text) / 1024);
  return refuse (error, PLANNER_VALUE_ERROR_TOO_LONG, sentence);
}
