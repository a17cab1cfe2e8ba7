/* The numbers of the items of an agenda. */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/rules/planner-agenda-numbers.h"

#define LETTERS 26

/* The whole number that NUMBER begins with; 0: none. */
static guint64
read_whole (const char *number)
{
  return number != NULL && g_ascii_isdigit (*number) ? g_ascii_strtoull (number, NULL, 10) : 0;
}

/* Whether NUMBER is a whole number with one letter: "5a", "5 (b)", "5.c". */
static gboolean
has_letter (const char *number)
{
  guint n_letters = 0;

  if (read_whole (number) == 0)
    return FALSE;
  for (; *number != '\0'; number++)
    n_letters += g_ascii_isalpha (*number) ? 1 : 0;
  return n_letters == 1;
}

char **
planner_agenda_numbers_renew (const char *const*numbers,
                              guint             n_numbers)
{
  char **renewed = g_new0 (char *, n_numbers + 1);
  guint whole = 0, part = 0;

  for (guint i = 0; i < n_numbers; i++)
    {
      gboolean is_part = whole > 0 && part < LETTERS && has_letter (numbers[i]);

      part = is_part ? part + 1 : 0;
      whole += is_part ? 0 : 1;
      renewed[i] = is_part ? g_strdup_printf ("%u%c", whole, 'a' + (char) (part - 1)) : g_strdup_printf ("%u", whole);
    }
  return renewed;
}

char *
planner_agenda_numbers_next (const char *const*numbers,
                             guint             n_numbers)
{
  guint64 last = 0;

  for (guint i = 0; i < n_numbers; i++)
    last = MAX (last, read_whole (numbers[i]));
  return g_strdup_printf ("%" G_GUINT64_FORMAT, last + 1);
}
