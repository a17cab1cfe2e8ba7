/* The ref of an action in the log, made from the meeting that asked for it and a count. */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "planner-action-ref.h"

#include <string.h>

#define NUMBER "{number}"
#define LONGEST_COUNT 6

static const char *const months[]
  = { "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec" };

/* Boards */

/* How many words at the end of ONE are those at the end of OTHER. */
static guint
count_common (char **one,
              char **other)
{
  guint i = g_strv_length (one);
  guint j = g_strv_length (other);
  guint n = 0;

  while (n < i && n < j && g_ascii_strcasecmp (one[i - 1 - n], other[j - 1 - n]) == 0)
    n++;
  return n;
}

/* What all have in common at their ends, without spaces; all of a code that is alone. */
static char *
dup_board (const char *const *codes)
{
  g_auto (GStrv) words = codes != NULL && codes[0] != NULL ? g_strsplit (codes[0], " ", -1) : g_new0 (char *, 1);
  guint length = g_strv_length (words);
  guint common = length;

  for (gsize i = 1; length > 0 && codes[i] != NULL; i++)
    {
      g_auto (GStrv) others = g_strsplit (codes[i], " ", -1);

      common = MIN (common, count_common (words, others));
    }
  return g_strjoinv (NULL, words + (length - common));
}

/* The series */

static char *
expand (const char        *pattern,
        gsize              length,
        const char  *const*codes,
        const GDate       *day)
{
  g_autoptr (GString) text = g_string_new_len (pattern, (gssize) length);
  g_autofree char *year = g_strdup_printf ("%02u", g_date_get_year (day) % 100U);
  g_autofree char *board = dup_board (codes);

  g_string_replace (text, "{month}", months[g_date_get_month (day) - 1], 0);
  g_string_replace (text, "{year}", year, 0);
  g_string_replace (text, "{board}", board, 0);
  return g_string_free_and_steal (g_steal_pointer (&text));
}

void
planner_action_series_init (PlannerActionSeries       *series,
                            const char                *pattern,
                            const char          *const*codes,
                            const GDate               *day)
{
  const char *number;

  g_return_if_fail (series != NULL && day != NULL && g_date_valid (day));

  if (pattern == NULL || *pattern == '\0')
    pattern = PLANNER_ACTION_REF_DEFAULT;
  number = strstr (pattern, NUMBER);
  series->before = expand (pattern, number != NULL ? (gsize) (number - pattern) : strlen (pattern), codes, day);
  series->after = number != NULL ? expand (number + strlen (NUMBER), strlen (number + strlen (NUMBER)), codes, day) : g_strdup ("");
}

void
planner_action_series_clear (PlannerActionSeries *series)
{
  g_clear_pointer (&series->before, g_free);
  g_clear_pointer (&series->after, g_free);
}

/* Its refs */

guint
planner_action_series_get_count (const PlannerActionSeries *series,
                                 const char                *ref)
{
  gsize length;
  gsize n = 0;

  g_return_val_if_fail (series != NULL, 0);

  length = strlen (series->before);
  if (ref == NULL || g_ascii_strncasecmp (ref, series->before, length) != 0)
    return 0;
  while (g_ascii_isdigit (ref[length + n]))
    n++;
  if (n == 0 || n > LONGEST_COUNT || g_ascii_strcasecmp (ref + length + n, series->after) != 0)
    return 0;
  return (guint) g_ascii_strtoull (ref + length, NULL, 10);
}

char *
planner_action_series_make_ref (const PlannerActionSeries *series,
                                guint                      count)
{
  g_return_val_if_fail (series != NULL, NULL);

  return g_strdup_printf ("%s%u%s", series->before, count, series->after);
}
